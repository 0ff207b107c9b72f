"""Ctrl+K in the whole window: from anywhere to a person, a conversation, an event, a gesture, by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.query import Query
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, demo
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import app, theme
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.palette import Palette
from netzwerkpflege.ui.settings import ScreenSettings

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The German window on the demonstration people."""
    desk = Desk.open(Profile(tmp_path / "profile"), clock=lambda: NOON)
    demo.fill(desk)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app.speak(application, "de")
    theme.install(application, "light")
    shown = app.open_window(desk, ScreenSettings(desk.profile), "de")
    qtbot.addWidget(shown)
    shown.show()
    settle(qtbot, shown)
    yield shown
    shown.close()
    desk.close()
    QLocale.setDefault(QLocale.c())


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the lane is empty and everything is painted."""
    qtbot.wait(200)
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=10_000)
    qtbot.wait(30)


def search(window: MainWindow, qtbot: QtBot, text: str) -> Palette:
    """Ctrl+K, and this text."""
    qtbot.waitUntil(window.isActiveWindow, timeout=2000)
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    (palette,) = [shown for shown in window.findChildren(Palette) if shown.isVisible()]
    palette.field().setText(text)
    qtbot.waitUntil(lambda: not palette.is_waiting(), timeout=5000)
    return palette


def number_of(window: MainWindow, name: str) -> int:
    """The number of somebody."""
    found = contacts.rows(window.desk, contacts.find(window.desk, Query(name)))
    return next(row.id for row in found if row.name == name)


@pytest.mark.parametrize("page", ["contacts", "conversations", "reminders", "events"])
def test_from_every_page_to_a_person(window: MainWindow, qtbot: QtBot, page: str) -> None:
    window.show_page(page)
    palette = search(window, qtbot, "anna kirch")
    qtbot.keyClick(palette.field(), Qt.Key.Key_Return)
    assert window.page_key() == "contacts"
    assert window.contacts.current_id() == number_of(window, "Anna Kirchhoff")


def test_ctrl_f_still_searches_the_list(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("events")
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    assert window.page_key() == "contacts"
    assert window.contacts.search_field().hasFocus()


def test_a_conversation_is_noted_with_who_is_named(window: MainWindow, qtbot: QtBot) -> None:
    palette = search(window, qtbot, "gespräch mit anna kirch")
    assert [row.title for row in palette.rows()] == ["Gespräch mit Anna Kirchhoff festhalten"]
    qtbot.keyClick(palette.field(), Qt.Key.Key_Return)
    settle(qtbot, window)
    (dialog,) = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert type(dialog).__name__ == "NoteDialog"
    dialog.reject()


def test_a_conversation_an_event_and_an_organisation_are_opened(window: MainWindow, qtbot: QtBot) -> None:
    palette = search(window, qtbot, "verständlich macht")
    qtbot.keyClick(palette.field(), Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.page_key() == "conversations"
    opened = window.page("conversations").current_id()  # type: ignore[attr-defined]
    with window.desk.store.read() as session:
        text = session.connection().exec_driver_sql("SELECT text FROM meeting WHERE id = ?", (opened,)).scalar_one()
    assert "verständlich macht" in text
    palette = search(window, qtbot, "stammtisch mittelstand")
    row = next(row for row in palette.rows() if row.deeds[0].verb == "event")
    while palette.list_view().currentIndex().data() != row.spoken():
        qtbot.keyClick(palette.field(), Qt.Key.Key_Down)
    qtbot.keyClick(palette.field(), Qt.Key.Key_Return)
    assert window.page_key() == "events"
    assert window.page("events").current_id() == row.deeds[0].number  # type: ignore[attr-defined]
    palette = search(window, qtbot, "kirchhoff akustik")
    row = next(row for row in palette.rows() if row.deeds[0].verb == "organisation")
    qtbot.keyClick(palette.field(), Qt.Key.Key_Down)
    assert palette.list_view().currentIndex().data() == row.spoken()
    qtbot.keyClick(palette.field(), Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.page_key() == "contacts"
    assert window.contacts.query().organisations == ("Kirchhoff Akustik GmbH",)


def test_all_that_match_are_shown_in_the_list(window: MainWindow, qtbot: QtBot) -> None:
    palette = search(window, qtbot, "m")
    rows = palette.rows()
    at = next(number for number, row in enumerate(rows) if row.deeds[0].verb == "list")
    for _ in range(at):
        qtbot.keyClick(palette.field(), Qt.Key.Key_Down)
    qtbot.keyClick(palette.field(), Qt.Key.Key_Return)
    assert window.contacts.search_field().text() == "m"


def test_a_command_does_what_its_menu_does(window: MainWindow, qtbot: QtBot) -> None:
    palette = search(window, qtbot, ">dunkel")
    qtbot.keyClick(palette.field(), Qt.Key.Key_Return)
    assert theme.current().wanted == "dark"
    window.use_theme("light")


def test_only_what_can_be_done_now_is_offered(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("events")
    palette = search(window, qtbot, ">")
    keys = {row.deeds[0].text for row in palette.rows()}
    assert "import" in keys
    assert "palette" not in keys
    assert not keys & {"remove", "wake", "merge"}
    palette.close()


def test_ctrl_k_twice_is_one_field_and_a_click_beside_it_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    palette = search(window, qtbot, "anna")
    window.actions_["palette"].trigger()
    assert len([shown for shown in window.findChildren(Palette) if shown.isVisible()]) == 1
    assert palette.field().selectedText() == "anna"
    window.activateWindow()
    qtbot.waitUntil(lambda: not window.findChildren(Palette), timeout=2000)
