"""How reminders reach the person while the window is there: each new day, messages of the desktop, the calendar file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from netzwerkpflege.domain.outcome import Change
from netzwerkpflege.services import reminders, working_days
from netzwerkpflege.ui.calendar_keeper import CalendarKeeper
from netzwerkpflege.ui.day_clock import DayClock
from netzwerkpflege.ui.jobs import Tick
from netzwerkpflege.ui.notify import Notifier

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

_NAME: Final = "reach"


class Reach(QObject):
    """Of one window; it goes with it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName(_NAME)
        self._window = window
        self.clock = DayClock(window.desk.today, self)
        self.calendar = CalendarKeeper(window)
        self.notifier = Notifier(window)
        self.clock.ticked.connect(self.notifier.look)
        self.clock.turned.connect(self._new_day)
        self.calendar.write()
        window.jobs.start(self._warm_up)

    def follow(self) -> None:
        """As the settings have it by now."""
        self.calendar.write()

    def _warm_up(self, tick: Tick) -> None:
        working_days.warm_up(self._window.desk)

    def _new_day(self) -> None:
        """Everything that shows days is read anew; what is on for today is said once, quietly."""
        window = self._window
        window.bus.changed.emit(Change(contacts=None))
        if count := reminders.due_count(window.desk):
            words = (
                self.tr("One reminder is on for today.")
                if count == 1
                else self.tr("{count} reminders are on for today.")
            )
            window.banner.say(words.format(count=count), "info")


def begin(window: MainWindow) -> Reach:
    """From now on."""
    return reach_of(window) or Reach(window)


def reach_of(window: MainWindow) -> Reach | None:
    """That of a window, where it has begun."""
    found = window.findChild(QObject, _NAME)
    return found if isinstance(found, Reach) else None
