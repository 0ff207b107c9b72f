"""The symbol in the notification area: there where it is wanted and possible, and gone with its window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from netzwerkpflege.paths import Profile
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import app, theme, tray
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.settings_dialog import SettingsDialog
from netzwerkpflege.ui.tray import Tray, follow, tray_of

pytestmark = pytest.mark.qt_log_ignore(  # the offscreen platform has neither tray nor stack of windows
    "systemTrayWindowChanged", "This plugin does not support", extend=True
)
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A desktop that shows such symbols."""
    monkeypatch.setattr(tray, "available", lambda: True)


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The English window on an empty address file."""
    desk = Desk.open(Profile(tmp_path / "profile"), clock=lambda: NOON)
    made = app.open_window(desk, ScreenSettings(desk.profile), "en")
    qtbot.addWidget(made)
    made.show()
    made.furnish()
    yield made
    for dialog in made.findChildren(QDialog):
        dialog.reject()
    made.close()
    desk.close()


def symbol(window: MainWindow) -> Tray:
    """The symbol of the window."""
    found = tray_of(window)
    assert found is not None
    return found


def action(window: MainWindow, name: str) -> QAction:
    """An entry of its menu."""
    return next(one for one in symbol(window).contextMenu().actions() if one.objectName() == name)


def test_no_symbol_where_the_desktop_shows_none(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tray, "available", lambda: False)
    follow(window)
    assert tray_of(window) is None


@pytest.mark.usefixtures("there")
def test_each_entry_of_the_menu_does_what_it_says(window: MainWindow, qtbot: QtBot) -> None:
    follow(window)
    assert symbol(window).isVisible()
    words = [one.text().replace("&", "") for one in symbol(window).contextMenu().actions() if one.text()]
    assert words == ["Note a conversation …", "Search everything …", "Today", "Show the window", "Quit"]
    window.showMinimized()
    action(window, "page_today").trigger()
    assert window.page_key() == "today"
    assert not window.isMinimized()
    window.show_page("contacts")
    action(window, "show").trigger()
    assert window.page_key() == "contacts"
    action(window, "capture").trigger()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    action(window, "capture").trigger()  # one that waits is shown, no second one on top of it
    assert len([dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]) == 1
    action(window, "quit").trigger()
    assert not window.isVisible()
    assert not symbol(window).isVisible()


@pytest.mark.usefixtures("there")
def test_a_click_brings_the_window_back(window: MainWindow) -> None:
    follow(window)
    window.showMinimized()
    symbol(window).activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert window.isMinimized()
    symbol(window).activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert not window.isMinimized()


@pytest.mark.usefixtures("there")
def test_the_switch_holds_at_once(window: MainWindow, qtbot: QtBot) -> None:
    follow(window)
    window.actions_["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    check = dialog.row("tray").control()
    assert isinstance(check, QCheckBox)
    assert check.isChecked()
    qtbot.keyClick(check, Qt.Key.Key_Space)
    assert not symbol(window).isVisible()
    assert not window.screen_settings.flag("tray", True)
    qtbot.keyClick(check, Qt.Key.Key_Space)
    assert symbol(window).isVisible()


@pytest.mark.usefixtures("there")
def test_its_icons_follow_the_theme(window: MainWindow) -> None:
    follow(window)
    before = action(window, "capture").icon().pixmap(16, 16).toImage()
    theme.current().use("dark")
    after = action(window, "capture").icon().pixmap(16, 16).toImage()
    theme.current().use("light")
    assert before != after


@pytest.mark.usefixtures("there")
def test_it_comes_when_the_start_is_over(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tray, "_AFTER", 0)
    tray.follow_later(window)
    assert tray_of(window) is None
    qtbot.waitUntil(lambda: tray_of(window) is not None)


def test_the_settings_name_no_symbol_where_there_is_none(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tray, "available", lambda: False)
    window.actions_["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    with pytest.raises(StopIteration):
        dialog.row("tray")
