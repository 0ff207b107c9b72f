"""The settings: found by their words, kept at once, and a backup by one press."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.outcome import DiskFull
from netzwerkpflege.domain.query import Query
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import backups, contacts, own_country, working_days
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.regions import REGIONS, region_of, region_words
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.settings_dialog import SettingsDialog

PAGES = [("contacts", "Contacts"), ("events", "Events")]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A desk with one person."""
    with opened(tmp_path) as made:
        made.person("Anna", "Berg")
        yield made


@pytest.fixture
def settings(world: World) -> ScreenSettings:
    """The settings of its screen."""
    return ScreenSettings(world.desk.profile)


@pytest.fixture
def dialog(world: World, settings: ScreenSettings, qtbot: QtBot) -> SettingsDialog:
    """The settings, open."""
    return shown(world, settings, qtbot)


def shown(world: World, settings: ScreenSettings, qtbot: QtBot) -> SettingsDialog:
    """The settings, open."""
    made = SettingsDialog(desk=world.desk, jobs=world.jobs, lang="en", settings=settings, pages=PAGES)
    qtbot.addWidget(made)
    made.show()
    return made


def take(dialog: SettingsDialog, key: str, value: str) -> None:
    """Choose a value as a person does."""
    box = dialog.row(key).control()
    assert isinstance(box, QComboBox)
    position = box.findData(value)
    assert position >= 0
    box.setCurrentIndex(position)
    box.activated.emit(position)


@pytest.mark.parametrize(("key", "value"), [("start_page", "events"), ("paper", "A5")])
def test_a_choice_is_kept_at_once(
    dialog: SettingsDialog, settings: ScreenSettings, world: World, qtbot: QtBot, key: str, value: str
) -> None:
    take(dialog, key, value)
    assert settings.text(key) == value
    again = shown(world, settings, qtbot).row(key).control()
    assert isinstance(again, QComboBox)
    assert again.currentData() == value


def test_the_country_is_kept_in_the_address_file_and_said(dialog: SettingsDialog, world: World, qtbot: QtBot) -> None:
    own_country.begin_in(world.desk, "CH")
    own_country.begin_in(world.desk, "US")
    assert own_country.own_country(world.desk) == "CH"
    with qtbot.waitSignal(dialog.country_kept):
        take(dialog, "region", "AT")
    assert own_country.own_country(world.desk) == "AT"
    (number,) = contacts.find(world.desk, Query())
    assert contacts.sheet(world.desk, number).home == "AT"


@pytest.mark.parametrize(
    ("key", "signal", "value"),
    [
        ("language", "language_chosen", "de"),
        ("theme", "theme_chosen", "dark"),
        ("text_size", "text_size_chosen", "large"),
    ],
)
def test_what_the_window_follows_is_said_once(
    dialog: SettingsDialog, qtbot: QtBot, key: str, signal: str, value: str
) -> None:
    said: list[str] = []
    getattr(dialog, signal).connect(said.append)
    take(dialog, key, value)
    take(dialog, key, value)
    assert said == [value]


def test_the_search_leaves_what_has_its_words(dialog: SettingsDialog, qtbot: QtBot) -> None:
    def left() -> list[str]:
        keys = ("language", "theme", "start_page", "region", "paper", "searches", "file", "backup")
        return [key for key in keys if dialog.row(key).isVisible()]

    assert len(left()) == 8
    qtbot.keyClicks(dialog.search, "back now")
    assert left() == ["backup"]
    dialog.search.setText("austria")
    assert left() == ["region"]
    dialog.search.setText("Look")
    assert left() == ["language", "theme"]
    dialog.search.setText("nowhere")
    assert left() == []
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert len(left()) == 8
    assert dialog.isVisible()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.focusWidget() is dialog.row("language").control()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_searches_are_forgotten(world: World, settings: ScreenSettings, qtbot: QtBot) -> None:
    assert not shown(world, settings, qtbot).row("searches").control().isEnabled()
    settings.keep("recent_searches", "anna\nberg")
    dialog = shown(world, settings, qtbot)
    button = dialog.row("searches").control()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not settings.has("recent_searches")
    assert not button.isEnabled()


def test_a_backup_by_one_press_can_be_opened(dialog: SettingsDialog, world: World, qtbot: QtBot) -> None:
    assert backups.newest_backup(world.desk) is None
    button = dialog.row("backup").control()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.isEnabled()
    qtbot.waitUntil(button.isEnabled)
    (copy,) = world.desk.profile.backups.iterdir()
    assert copy.name in dialog.banner.sentence()
    assert copy.stat().st_mode & 0o777 == 0o600
    (world.desk.profile.folder / "again").mkdir()
    copy.rename(world.desk.profile.folder / "again" / "netzwerkpflege.sqlite3")
    again = Desk.open(Profile(world.desk.profile.folder / "again"))
    with again.store.read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM contact").scalar() == 1
    again.close()


def test_a_backup_that_fails_says_so_and_leaves_nothing(
    dialog: SettingsDialog, world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(desk: Desk, tick: object) -> Path:
        raise DiskFull(file="x")

    monkeypatch.setattr(backups, "back_up_here", full)
    button = dialog.row("backup").control()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(button.isEnabled)
    assert dialog.banner.sentence()
    assert not world.desk.profile.backups.exists()


def test_every_control_has_a_name_without_marks(dialog: SettingsDialog) -> None:
    controls = [widget for widget in dialog.findChildren(QWidget) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    names = [dialog.row(key).control().accessibleName() for key in ("language", "theme", "region", "paper")]
    assert names == ["Language", "Theme", "Country", "Paper"]
    assert len(controls) > 10


def test_the_size_of_the_dialog_is_kept(world: World, settings: ScreenSettings, qtbot: QtBot) -> None:
    first = shown(world, settings, qtbot)
    first.resize(555, 444)
    first.reject()
    assert shown(world, settings, qtbot).width() == 555


@pytest.mark.parametrize(
    ("name", "region"), [("de_AT", "AT"), ("de_CH", "CH"), ("en_US", "US"), ("C", "DE"), ("ja_JP", "DE")]
)
def test_the_country_is_the_system_s_where_it_is_one_of_ours(name: str, region: str) -> None:
    assert region_of(QLocale(name)) == region


def test_every_country_has_a_name() -> None:
    assert len({region_words(key) for key in REGIONS}) == len(REGIONS)


def test_the_holidays_are_those_of_the_own_country_and_its_region(
    world: World, settings: ScreenSettings, qtbot: QtBot
) -> None:
    dialog = shown(world, settings, qtbot)
    assert dialog.row("holidays").control().accessibleName() == "Holidays of the federal state"
    take(dialog, "holidays", "BY")
    assert working_days.region(world.desk) == "BY"
    take(dialog, "holidays", working_days.EVERY_DAY)
    own_country.keep_own_country(world.desk, "CH")
    again = shown(world, settings, qtbot)
    assert again.row("holidays").control().accessibleName() == "Holidays of the canton"
    assert working_days.region(world.desk) == working_days.EVERY_DAY
    take(again, "holidays", "ZH")
    assert working_days.next_working_day(world.desk, date(2026, 8, 1)) == date(2026, 8, 3)
