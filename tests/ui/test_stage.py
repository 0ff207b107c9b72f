"""The window is made anew in its place: another language, larger text, the same page, person and dialog."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.query import Query
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import app, first_start, theme
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.settings_dialog import SettingsDialog
from netzwerkpflege.ui.settings_rows import ChoiceRow
from netzwerkpflege.ui.stage import Stage

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty address file."""
    opened = Desk.open(Profile(tmp_path / "profile"), clock=lambda: NOON)
    yield opened
    opened.close()


@pytest.fixture
def settings(desk: Desk) -> ScreenSettings:
    """The settings of its screen."""
    return ScreenSettings(desk.profile)


@pytest.fixture
def stage(desk: Desk, settings: ScreenSettings, qtbot: QtBot) -> Iterator[Stage]:
    """A stage with the German window, not yet shown."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    font = application.font()
    app.speak(application, "de")
    theme.install(application, "light")
    made = Stage(application, settings, "de", lambda lang: app.open_window(desk, settings, lang))
    yield made
    for dialog in made.window.findChildren(QDialog):
        dialog.reject()
    made.window.close()
    qtbot.addWidget(made.window)
    application.setFont(font)
    theme.install(application, "light")
    QLocale.setDefault(QLocale.c())


def settle(stage: Stage, qtbot: QtBot) -> None:
    """Wait until the lane is empty and the window stands."""
    qtbot.wait(200)
    qtbot.waitUntil(lambda: not stage.window.jobs.busy(), timeout=10_000)
    qtbot.wait(50)


def shown(stage: Stage, name: str) -> QDialog:
    """The dialog of this name, once it is open."""
    dialog = stage.window.findChild(QDialog, name)
    assert isinstance(dialog, QDialog)
    assert dialog.isVisible()
    return dialog


def person(desk: Desk, given: str) -> int:
    """A contact."""
    return contacts.add(desk, Contact(name=Name(f"{given} Berg", given=given, family="Berg")))


def test_another_language_is_there_at_once_at_the_same_page_with_the_same_person(
    desk: Desk, settings: ScreenSettings, stage: Stage, qtbot: QtBot
) -> None:
    anna = person(desk, "Anna")
    person(desk, "Bernd")
    stage.show()
    settle(stage, qtbot)
    stage.window.open_contact(anna)
    stage.window.resize(711, 577)
    german = stage.window
    assert german.actions_["undo"].text().startswith("&Rückgängig")
    german.actions_["lang_en"].trigger()
    qtbot.waitUntil(lambda: stage.window is not german)
    settle(stage, qtbot)
    english = stage.window
    assert not isValid(german)
    assert english.isVisible()
    assert english.lang == "en"
    assert english.actions_["undo"].text().startswith("&Undo")
    assert english.actions_["lang_en"].isChecked()
    assert english.page_key() == "contacts"
    assert english.contacts.current_id() == anna
    assert (english.width(), english.height()) == (711, 577)
    english.actions_["undo"].trigger()
    settle(stage, qtbot)
    assert len(contacts.find(desk, Query())) == 1


def test_the_window_that_was_hears_of_no_change_any_more(desk: Desk, stage: Stage, qtbot: QtBot) -> None:
    person(desk, "Anna")
    stage.show()
    settle(stage, qtbot)
    heard: list[object] = []
    old = stage.window.bus
    old.changed.connect(heard.append)
    stage.renew()
    qtbot.waitUntil(lambda: stage.window.bus is not old)
    person(desk, "Clara")
    assert heard == []


def test_language_in_the_settings_brings_the_settings_back_in_that_language(
    desk: Desk, stage: Stage, qtbot: QtBot
) -> None:
    person(desk, "Anna")
    stage.show()
    settle(stage, qtbot)
    stage.window.show_page("events")
    stage.window.actions_["settings"].trigger()
    dialog = shown(stage, "settings")
    assert dialog.windowTitle() == "Einstellungen"
    old = stage.window
    assert isinstance(dialog, SettingsDialog)
    row = dialog.row("language")
    assert isinstance(row, ChoiceRow)
    row.control().setFocus()
    qtbot.keyClick(row.control(), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: stage.window is not old)
    settle(stage, qtbot)
    again = shown(stage, "settings")
    assert isinstance(again, SettingsDialog)
    assert again.windowTitle() == "Settings"
    assert again.focusWidget() is again.row("language").control()
    assert stage.window.page_key() == "events"


def test_larger_text_is_larger_at_once_and_the_system_s_size_comes_back(
    desk: Desk, settings: ScreenSettings, stage: Stage, qtbot: QtBot
) -> None:
    person(desk, "Anna")
    stage.show()
    settle(stage, qtbot)
    before = QApplication.font().pointSizeF()
    for wanted, factor in (("larger", 1.35), ("system", 1.0)):
        old = stage.window
        settings.keep("text_size", wanted)
        stage.renew()
        qtbot.waitUntil(lambda old=old: stage.window is not old)  # type: ignore[misc]
        settle(stage, qtbot)
        assert QApplication.font().pointSizeF() == pytest.approx(before * factor, abs=0.1)


def test_the_first_start_asks_once_how_to_begin_and_shows_invented_people(
    desk: Desk, settings: ScreenSettings, stage: Stage, qtbot: QtBot
) -> None:
    settings.keep("language", "de")
    stage.show()
    settle(stage, qtbot)
    dialog = shown(stage, "first_start")
    assert dialog.findChildren(QRadioButton) == []
    button = dialog.findChild(QPushButton, "demo")
    assert isinstance(button, QPushButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(contacts.find(desk, Query())) > 10, timeout=10_000)
    settle(stage, qtbot)
    assert settings.flag("welcomed")


def test_the_first_start_asks_for_the_language_where_the_system_has_another(
    desk: Desk, stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_start, "OURS", ())
    stage.show()
    settle(stage, qtbot)
    first = shown(stage, "first_start")
    old = stage.window
    english = next(button for button in first.findChildren(QRadioButton) if button.text() == "English")
    qtbot.mouseClick(english, Qt.MouseButton.LeftButton, pos=english.rect().center() / 4)
    qtbot.waitUntil(lambda: stage.window is not old)
    settle(stage, qtbot)
    again = shown(stage, "first_start")
    empty = again.findChild(QPushButton, "empty")
    assert isinstance(empty, QPushButton)
    assert "empty" in empty.text()
    assert len(again.findChildren(QRadioButton)) == 2
    empty.click()
    assert contacts.find(desk, Query()) == []


def test_who_has_people_already_is_not_asked(desk: Desk, settings: ScreenSettings, stage: Stage, qtbot: QtBot) -> None:
    person(desk, "Anna")
    stage.show()
    settle(stage, qtbot)
    assert stage.window.findChild(QDialog, "first_start") is None
    assert settings.flag("welcomed")


def test_the_window_starts_with_the_page_that_was_chosen(desk: Desk, settings: ScreenSettings, qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings.keep("page", "reminders")
    settings.keep("start_page", "events")
    stage = Stage(application, settings, "en", lambda lang: app.open_window(desk, settings, lang))
    settings.keep("welcomed", 1)
    stage.show()
    settle(stage, qtbot)
    assert stage.window.page_key() == "events"
    stage.window.close()
    qtbot.addWidget(stage.window)


@pytest.mark.parametrize(("last", "shown"), [("", "today"), ("reminders", "reminders")])
def test_the_first_start_begins_with_today_and_later_ones_with_the_last_page(
    desk: Desk, settings: ScreenSettings, qtbot: QtBot, last: str, shown: str
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if last:
        settings.keep("page", last)
    settings.keep("welcomed", 1)
    stage = Stage(application, settings, "en", lambda lang: app.open_window(desk, settings, lang))
    stage.show()
    settle(stage, qtbot)
    assert stage.window.page_key() == shown
    stage.window.close()
    qtbot.addWidget(stage.window)
