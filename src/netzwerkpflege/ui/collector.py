"""Garbage is looked for on the UI thread alone: Python would also look in the lane, and free widgets from there."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from netzwerkpflege.ui.jobs import Jobs

_EVERY = 2000
"""Milliseconds."""


class Collector(QObject):
    """Does by a timer what Python's own collector did whenever and wherever something was made.

    What is there when it begins stays, and is never looked through again. While a job runs it waits: an import makes
    millions of values and no cycles among them, and to look through them would hold up keys.
    """

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY)

    def look(self) -> None:
        """Look through the youngest generations that have grown beyond Python's own limits."""
        if self._jobs.busy():
            return
        for generation, (count, limit) in reversed(
            list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
        ):
            if count > limit:
                gc.collect(generation)
                return
