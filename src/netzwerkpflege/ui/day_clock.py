"""Says when it is another day: at midnight, after the computer has slept, when somebody sets its clock.

Asked once a minute and not waited for: a timer that runs until midnight stands still while the computer sleeps.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_MINUTE: Final = 60_000


class DayClock(QObject):
    """``ticked`` comes once a minute, ``turned`` when the day is another one than before."""

    ticked = Signal()
    turned = Signal()

    def __init__(self, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._today = today
        self._day = today()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(_MINUTE)

    def look(self) -> None:
        """Look at the clock now."""
        day = self._today()
        if day != self._day:
            self._day = day
            self.turned.emit()
        self.ticked.emit()
