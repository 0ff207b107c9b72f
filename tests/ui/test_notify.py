"""Messages of the desktop while the window is there: once, not in quiet hours, not what one sees anyway."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.notice import Notice
from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import reminders
from netzwerkpflege.services.desk import Desk, next_steps
from netzwerkpflege.ui import app, notify
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.notify import NAMED, NOTIFY, QUIET, Notifier
from netzwerkpflege.ui.settings import ScreenSettings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
TODAY = date(2026, 11, 22)


class Clock:
    """A clock that can be set."""

    now = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


class Desktop:
    """Keeps what it was asked to show."""

    def __init__(self) -> None:
        self.shown: list[tuple[Notice, list[tuple[str, str]]]] = []
        self.silent = False
        self.asked = 0
        self.press: Callable[[int, str], None] = lambda number, what: None

    def connect(self, acted: Callable[[int, str], None]) -> Desktop:
        self.asked += 1
        if self.silent:
            raise OSError("nobody there")
        self.press = acted
        return self

    def show(self, notice: Notice, actions: list[tuple[str, str]]) -> None:
        self.shown.append((notice, actions))

    def close(self) -> None:
        self.press = lambda number, what: None


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, clock: Clock) -> Iterator[MainWindow]:
    desk = Desk.open(Profile(tmp_path / "profile"), clock=clock)
    made = app.open_window(desk, ScreenSettings(desk.profile), "de")
    qtbot.addWidget(made)
    made.show()
    made.furnish()
    made.show_page("contacts")
    yield made
    made.close()
    desk.close()


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def look(window: MainWindow, desktop: Desktop, qtbot: QtBot) -> Callable[[], list[str]]:
    notifier = Notifier(window, desktop.connect)

    def call() -> list[str]:
        notifier.look()
        qtbot.waitUntil(lambda: not window.jobs.busy())
        found = [notice.title for notice, _ in desktop.shown]
        desktop.shown.clear()
        return found

    return call


Look = Callable[[], list[str]]


def test_once_for_each_reminder_and_day(window: MainWindow, look: Look, clock: Clock) -> None:
    assert look() == []
    reminders.add(window.desk, Reminder(TODAY, "Steuer"))
    assert look() == ["Steuer"] and look() == []
    reminders.add(window.desk, Reminder(TODAY, "Bank"))
    assert look() == ["Bank"]
    clock.now += timedelta(days=1)
    assert look() == ["Steuer", "Bank"]


def test_not_in_quiet_hours_and_not_where_it_is_not_wanted(window: MainWindow, look: Look, clock: Clock) -> None:
    reminders.add(window.desk, Reminder(TODAY, "Steuer"))
    window.screen_settings.keep(QUIET, "12-14")
    assert look() == []
    window.screen_settings.keep(NOTIFY, 0)
    clock.now += timedelta(hours=2)
    assert look() == []
    window.screen_settings.keep(NOTIFY, 1)
    assert look() == ["Steuer"]


def test_what_one_looks_at_anyway_is_not_told(window: MainWindow, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    reminders.add(window.desk, Reminder(TODAY, "Steuer"))
    window.show_page("reminders")
    assert look() == []
    window.show_page("contacts")
    assert look() == [], "it was seen"
    reminders.add(window.desk, Reminder(TODAY, "Bank"))
    assert look() == ["Bank"]


def test_neither_text_nor_name_where_a_locked_screen_may_not_show_them(
    window: MainWindow, look: Look, desktop: Desktop
) -> None:
    window.screen_settings.keep(NAMED, 0)
    reminders.add(window.desk, Reminder(TODAY, "Steuer"))
    assert look() == ["Eine Erinnerung steht heute an."]
    for number in range(4):
        reminders.add(window.desk, Reminder(TODAY, f"Nummer {number}"))
    assert look() == ["4 Erinnerungen stehen heute an."]


def test_done_and_tomorrow_are_one_step_each(window: MainWindow, look: Look, desktop: Desktop, qtbot: QtBot) -> None:
    first = reminders.add(window.desk, Reminder(TODAY, "Steuer"))
    second = reminders.add(window.desk, Reminder(TODAY, "Bank"))
    look()
    desktop.press(first, "done")
    assert reminders.get(window.desk, first).done_on == TODAY
    desktop.press(second, "tomorrow")
    assert reminders.get(window.desk, second).snoozed_until == TODAY + timedelta(days=1)
    label = next_steps(window.desk)[0]
    assert label is not None and label.name == "Bank"
    desktop.press(second, "default")
    assert window.page_key() == "reminders"
    reminders.remove(window.desk, first)
    desktop.press(first, "done")
    assert window.banner.sentence() != "", "it is gone; a sentence, no crash"


def test_the_buttons_are_in_the_language_of_the_window(
    window: MainWindow, look: Look, desktop: Desktop, qtbot: QtBot
) -> None:
    reminders.add(window.desk, Reminder(TODAY, "Steuer"))
    Notifier(window, desktop.connect).look()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert desktop.shown[0][1] == [("done", "Erledigt"), ("tomorrow", "Morgen")]


def test_without_a_desktop_the_tray_speaks_or_it_is_told_later(
    window: MainWindow, look: Look, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop.silent = True
    reminders.add(window.desk, Reminder(TODAY, "Steuer"))
    assert look() == [] and look() == []
    assert desktop.asked == 1, "it is not asked every minute"
    said: list[str] = []

    class Tray:
        def isVisible(self) -> bool:
            return True

        def showMessage(self, title: str, body: str, icon: QSystemTrayIcon.MessageIcon) -> None:
            said.append(title)

    monkeypatch.setattr(notify, "tray_of", lambda window: Tray())
    look()
    assert said == ["Steuer"]
    look()
    assert said == ["Steuer"]
