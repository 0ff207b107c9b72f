"""The trash in the whole window: it appears at the sidebar's foot, is opened by key, and is emptied at a later start."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.meeting import MeetingNote, Participant
from netzwerkpflege.domain.query import Query
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, meetings, trash
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import app, theme, trash_gestures
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.trash_dialog import TrashDialog

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class Clock:
    """The person's clock, which can be set."""

    now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Noon on 22 November 2026, at first."""
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """An open desk."""
    opened = Desk.open(Profile(tmp_path / "profile"), clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    """The German window."""
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
    QLocale.setDefault(QLocale.c())


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the lane is empty and everything is painted."""
    qtbot.wait(200)
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=10_000)
    qtbot.wait(30)


def person(desk: Desk, given: str, family: str) -> int:
    return contacts.add(desk, Contact(name=Name(f"{given} {family}", given=given, family=family)))


def entry(window: MainWindow) -> QAbstractButton:
    """The trash at the foot of the sidebar."""
    return next(button for button in window.sidebar.findChildren(QAbstractButton) if button.text() == "Papierkorb")


def test_removed_by_key_found_at_the_foot_and_back_by_key(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    assert not entry(window).isVisible()
    anna = person(desk, "Anna", "Kirchhoff")
    settle(qtbot, window)
    contacts.remove(desk, [anna])
    settle(qtbot, window)
    assert entry(window).isVisible() and entry(window).accessibleName() == "Papierkorb 1"
    qtbot.keyClick(entry(window), Qt.Key.Key_Space)
    dialog = window.findChild(TrashDialog)
    assert dialog is not None and dialog.isVisible()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert contacts.find(desk, Query()) == [anna]
    assert dialog.banner.sentence() == "Anna Kirchhoff ist wieder da."
    assert not entry(window).isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert "Anna Kirchhoff zurückholen" in window.actions_["undo"].text()


def test_what_is_gone_for_good_leaves_the_open_pages(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    anna = person(desk, "Anna", "Kirchhoff")
    meetings.record_note(desk, meetings.NoteDraft(MeetingNote(desk.today(), (Participant(anna),), "Am Buffet")))
    contacts.remove(desk, [anna])
    window.show_page("conversations")
    settle(qtbot, window)
    talks = window.page("conversations").list_view().model()  # type: ignore[attr-defined]
    assert talks.rowCount() > 0
    window.actions_["trash"].trigger()
    dialog = window.findChild(TrashDialog)
    assert dialog is not None
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    settle(qtbot, window)
    assert meetings.find(desk) == [] and talks.rowCount() == 0
    assert not entry(window).isVisible()
    assert not window.actions_["undo"].isEnabled(), "nothing is left that undo could bring back"
    dialog.reject()


def test_at_a_later_start_who_lay_there_for_thirty_days_is_let_go(
    desk: Desk, clock: Clock, window: MainWindow, qtbot: QtBot
) -> None:
    old, young = person(desk, "Anna", "Kirchhoff"), person(desk, "Bernd", "Maurer")
    contacts.remove(desk, [old])
    clock.now = NOON + timedelta(days=29)
    contacts.remove(desk, [young])
    trash_gestures.tidy(window)
    settle(qtbot, window)
    assert trash.count(desk) == 2
    clock.now = NOON + timedelta(days=31)
    trash_gestures.tidy(window)
    settle(qtbot, window)
    assert [line.name for line in trash.listed(desk)] == ["Bernd Maurer"]
    assert entry(window).accessibleName() == "Papierkorb 1"


def test_it_is_the_start_that_lets_them_go(
    desk: Desk, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    contacts.remove(desk, [person(desk, "Anna", "Kirchhoff")])
    clock.now = NOON + timedelta(days=30)
    assert trash.tidy(desk) == 0
    clock.now = NOON + timedelta(days=31)
    monkeypatch.setattr(trash_gestures, "_LATER", 10)
    shown = app.open_window(desk, ScreenSettings(desk.profile), "de")
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitUntil(lambda: trash.count(desk) == 0)
    settle(qtbot, shown)
    shown.close()
