"""Printing the list from the whole window, by its key: what the list shows stands on the pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import app, theme
from netzwerkpflege.ui.briefing_preview import BriefingPreview
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.settings import ScreenSettings

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The English window on a fresh address file."""
    desk = Desk.open(Profile(tmp_path / "profile"), clock=lambda: NOON)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app.speak(application, "en")
    theme.install(application, "light")
    shown = app.open_window(desk, ScreenSettings(desk.profile), "en")
    qtbot.addWidget(shown)
    shown.show()
    settle(qtbot, shown)
    yield shown
    for preview in shown.findChildren(BriefingPreview):
        preview.reject()
    shown.close()
    desk.close()
    QLocale.setDefault(QLocale.c())


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the lane is empty."""
    qtbot.wait(250)
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=10_000)
    qtbot.wait(50)


def test_the_list_as_it_is_shown_comes_to_the_preview(window: MainWindow, qtbot: QtBot) -> None:
    for given, family in (("Anna", "Berg"), ("Bernd", "Tal"), ("Änne", "Bär")):
        contacts.add(window.desk, Contact(name=Name(f"{given} {family}", given=given, family=family)))
    window.show_page("contacts")
    settle(qtbot, window)
    window.contacts.search_field().setText("b")
    settle(qtbot, window)
    window.actions_["print_list"].trigger()
    settle(qtbot, window)
    (preview,) = window.findChildren(BriefingPreview)
    qtbot.waitUntil(preview.ready)
    rows = [row[0] for part in preview._briefing.parts for row in part.rows]
    assert rows == ["Änne Bär", "Anna Berg", "Bernd Tal"]
    assert preview._briefing.header.lines == ("Search: b",)


def test_an_empty_list_says_so(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["print_list"].trigger()
    settle(qtbot, window)
    assert window.findChildren(BriefingPreview) == []
    assert window.toast.isVisible()
