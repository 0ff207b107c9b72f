"""The calendar file while the window is there: it follows each change and each day, and troubles are said once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.outcome import FileUnwritable
from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import autostart, reminders
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import app, reach, watch
from netzwerkpflege.ui.calendar_keeper import BIRTHDAYS, FILE, FORM
from netzwerkpflege.ui.day_clock import DayClock
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.settings_dialog import SettingsDialog
from netzwerkpflege.ui.settings_rows import ActionRow
from netzwerkpflege.ui.watch import WATCH

TODAY = date(2026, 11, 22)


class Clock:
    """A clock that can be set."""

    now = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)  # no message on the desktop of who runs this
    desk = Desk.open(Profile(tmp_path / "profile"), clock=clock)
    made = app.open_window(desk, ScreenSettings(desk.profile), "en")
    qtbot.addWidget(made)
    made.show()
    made.furnish()
    yield made
    for dialog in made.findChildren(QDialog):
        dialog.reject()
    made.close()
    desk.close()


@pytest.fixture
def file(tmp_path: Path, window: MainWindow) -> Path:
    path = tmp_path / "mein.ics"
    window.screen_settings.keep(FILE, str(path))
    return path


def settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.jobs.busy())


def test_it_is_written_at_once_and_a_moment_after_each_change(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    here = reach.begin(window)
    settled(window, qtbot)
    assert file.exists() and "SUMMARY" not in file.read_text("utf-8")
    here.calendar._timer.setInterval(10)
    reminders.add(window.desk, Reminder(TODAY, "Steuer"))
    qtbot.waitUntil(lambda: "SUMMARY:Steuer" in file.read_text("utf-8"))


def test_what_was_changed_last_is_in_it_when_the_window_is_gone(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    reach.begin(window)
    settled(window, qtbot)
    reminders.add(window.desk, Reminder(TODAY, "Steuer"))
    window.close()
    assert "SUMMARY:Steuer" in file.read_text("utf-8")


def test_without_a_path_nothing_is_written(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    reach.begin(window)
    reminders.add(window.desk, Reminder(TODAY, "Steuer"))
    window.close()
    assert not list(tmp_path.glob("*.ics"))


def test_a_trouble_is_said_once_until_it_is_over(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "fehlt"
    window.screen_settings.keep(FILE, str(folder / "mein.ics"))
    here = reach.begin(window)
    settled(window, qtbot)
    assert "mein.ics" in window.banner.sentence()
    window.banner.hide()
    here.follow()
    settled(window, qtbot)
    assert window.banner.sentence() == ""
    folder.mkdir()
    here.follow()
    settled(window, qtbot)
    assert (folder / "mein.ics").exists()


def test_who_wants_no_file_loads_nothing_for_it() -> None:
    line = "import sys; import netzwerkpflege.ui.reach, netzwerkpflege.ui.settings_dialog; print({'icalendar', 'holidays', 'jeepney'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_two_wishes_while_one_is_written_make_one_more(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    here = reach.begin(window)
    reminders.add(window.desk, Reminder(TODAY, "Steuer"))
    here.calendar.write()
    here.calendar.write()
    settled(window, qtbot)
    assert "SUMMARY:Steuer" in file.read_text("utf-8")


def test_a_new_day_is_noticed_also_after_sleep_and_backwards(clock: Clock, qtbot: QtBot, window: MainWindow) -> None:
    watch = DayClock(window.desk.today, window)
    seen: list[date] = []
    watch.turned.connect(lambda: seen.append(window.desk.today()))
    for step in (timedelta(hours=2), timedelta(hours=20), timedelta(days=3), timedelta(0), timedelta(days=-2)):
        clock.now += step
        watch.look()
    assert [(day - TODAY).days for day in seen] == [1, 4, 2]


def test_on_a_new_day_the_window_says_what_is_on(window: MainWindow, clock: Clock, qtbot: QtBot) -> None:
    reminders.add(window.desk, Reminder(TODAY + timedelta(1), "Steuer"))
    here = reach.begin(window)
    assert window.gestures.counts()["reminders"] == 0
    clock.now += timedelta(days=1)
    with qtbot.waitSignal(window.bus.changed) as told:
        here.clock.look()
    assert told.args[0].everything
    assert window.banner.sentence() == "One reminder is on for today."
    reminders.add(window.desk, Reminder(TODAY, "Bank"))
    clock.now += timedelta(days=1)
    here.clock.look()
    assert window.banner.sentence() == "2 reminders are on for today."


def test_the_settings_begin_and_end_the_watch(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Path] = []
    switched: list[bool] = []
    monkeypatch.setattr(watch, "begin", lambda profile: begun.append(profile.folder))
    monkeypatch.setattr(autostart, "switch", lambda profile, on: switched.append(on))
    window.actions_["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    dialog.row(WATCH).control().click()
    assert begun == [window.desk.profile.folder] and watch.kept_settings(window.desk.profile)[WATCH] == "1"
    dialog.row(WATCH).control().click()
    assert switched == [True, False] and watch.kept_settings(window.desk.profile)[WATCH] == "0"

    def refuse(profile: object, on: bool) -> None:
        raise FileUnwritable(file="netzwerkpflege-watch.desktop")

    monkeypatch.setattr(autostart, "switch", refuse)
    dialog.row(WATCH).control().click()
    assert "netzwerkpflege-watch.desktop" in dialog.banner.sentence()
    assert not window.screen_settings.flag(WATCH) and len(begun) == 1
    assert not dialog.row(WATCH).control().isChecked(), "the switch shows what holds"


def test_the_settings_choose_the_file_and_how(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    settings = window.screen_settings
    window.actions_["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    row = dialog.row("calendar")
    assert isinstance(row, ActionRow)
    assert not dialog.row(FORM).control().isEnabled() and not row.buttons["no_calendar"].isEnabled()
    row.buttons["choose_calendar"].click()
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    path = tmp_path / "mein.ics"
    chooser.fileSelected.emit(str(path))
    chooser.reject()
    settled(window, qtbot)
    assert path.exists() and settings.text(FILE) == str(path)
    assert dialog.row(FORM).control().isEnabled() and str(path) in row.control().accessibleDescription()
    dialog.row(BIRTHDAYS).control().click()
    assert not settings.flag(BIRTHDAYS, True)
    row.buttons["no_calendar"].click()
    assert settings.text(FILE) == "" and not row.buttons["no_calendar"].isEnabled()
    settled(window, qtbot)
