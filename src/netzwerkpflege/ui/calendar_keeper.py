"""Keeps the calendar file up to date while the window is there: a moment after each change, and on each new day."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer

from netzwerkpflege.domain.calendar_entry import CalendarForm
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.ui.jobs import Tick
from netzwerkpflege.ui.late import Late

if TYPE_CHECKING:
    from netzwerkpflege.services import calendar_feed
    from netzwerkpflege.ui.main_window import MainWindow
    from netzwerkpflege.ui.settings import ScreenSettings
else:
    calendar_feed = Late("netzwerkpflege.services.calendar_feed")  # a tenth of a second for who wants no file


FILE: Final = "calendar_file"
FORM: Final = "calendar_form"
TASKS: Final = "tasks"
BIRTHDAYS: Final = "calendar_birthdays"
NAME: Final = "netzwerkpflege.ics"
"""What the file is called unless another name is chosen."""
_MOMENT: Final = 2000
"""Milliseconds after the last change: who types on is not interrupted."""
_QUICK: Final = 0.3
"""Seconds that a file may take to be written once more while the window closes."""


class CalendarKeeper(QObject):
    """Writes the file of one window in the lane. A trouble is said once, and again only after it was over."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._running = self._again = self._told = False
        self._seconds = 0.0
        self._made: calendar_feed.Made = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_MOMENT)
        self._timer.timeout.connect(self.write)
        window.bus.changed.connect(self.later)
        window.installEventFilter(self)

    def path(self) -> Path | None:
        """Where the file is wanted; None where it is not."""
        kept = self._window.screen_settings.text(FILE)
        return Path(kept) if kept else None

    def later(self) -> None:
        """Write it in a moment, where it is wanted."""
        if self.path() is not None:
            self._timer.start()

    def write(self) -> None:
        """Write it now, in the lane; once more afterwards where one is being written."""
        path = self.path()
        if path is None:
            return
        if self._running:
            self._again = True
            return
        self._running = True
        desk, form, made = self._window.desk, self.form(self._window.screen_settings), self._made

        def work(tick: Tick) -> float:
            began = time.monotonic()
            calendar_feed.write(desk, path, form, tick, made)
            return time.monotonic() - began

        self._window.jobs.start(work, self._written, self._failed).ended.connect(self._over)

    def form(self, settings: ScreenSettings) -> CalendarForm:
        """How the file is wanted, in the language of the window."""
        return CalendarForm(
            as_tasks=settings.text(FORM) == TASKS,
            birthdays=settings.flag(BIRTHDAYS, True),
            reminder=self.tr("Reminder"),
            event=self.tr("Event"),
            birthday_category=self.tr("Birthday"),
            birthday=self.tr("Birthday: {name}"),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What was changed last is in the file when the window is gone."""
        if event.type() == QEvent.Type.Close and watched is self._window and self._timer.isActive():
            self._timer.stop()
            path = self.path()
            if path is not None and self._seconds < _QUICK and not self._running:
                self._write_at_last(path)
        return False

    def _write_at_last(self, path: Path) -> None:
        try:
            calendar_feed.write(
                self._window.desk, path, self.form(self._window.screen_settings), lambda done, total: None
            )
        except ExpectedError:
            self._told = True  # nobody is there to read it; the next start tries again and says so

    def _written(self, seconds: float) -> None:
        self._seconds = seconds
        self._told = False

    def _failed(self, error: ExpectedError) -> None:
        if not self._told:
            self._told = True
            self._window.say_trouble(error)

    def _over(self) -> None:
        self._running = False
        if self._again:
            self._again = False
            self.write()
