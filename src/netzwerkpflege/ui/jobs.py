"""Long work off the UI thread: one lane, progress, cancel, and the outcome back on the UI thread."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from netzwerkpflege.domain.outcome import Cancelled, ExpectedError

Tick = Callable[[int, int], None]
_PAUSE = 0.05


class Job(QObject):
    """One piece of work. It and all its signals live on the UI thread; ``ended`` always comes last."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next tick."""
        self._stop.set()

    def is_cancelled(self) -> bool:
        """True once the work was asked to stop."""
        return self._stop.is_set()


class _Runner(QRunnable):
    """Runs the work in the lane. It emits nothing of the job, which may be gone before an emit is over."""

    def __init__(self, job: Job, work: Callable[[Tick], Any], report: Callable[[Job, str, object], None]) -> None:
        super().__init__()
        self._job = job
        self._work = work
        self._report = report
        self._last = 0.0

    def run(self) -> None:
        kind, value = "cancelled", None
        try:
            self._pause()
            kind, value = "done", self._work(self._tick)
        except Cancelled:
            kind = "cancelled"
        except ExpectedError as error:
            kind, value = "failed", error
        except BaseException as bug:  # noqa: BLE001 - it goes where bugs go, and the view learns of the end
            sys.excepthook(type(bug), bug, bug.__traceback__)
        self._report(self._job, kind, value)

    def _tick(self, done: int, total: int) -> None:
        """Called by the work: report, and stop where it was asked to. Raises Cancelled."""
        self._pause()
        now = time.monotonic()
        if now - self._last >= _PAUSE or done == total:
            self._last = now
            scale = max(1, total >> 20)  # Qt's progress bars count in 32 bits
            self._report(self._job, "progressed", (done // scale, total // scale))

    def _pause(self) -> None:
        if self._job.is_cancelled():
            raise Cancelled


class Jobs(QObject):
    """The lane for work with the address file: one at a time, in order."""

    _told = Signal(object, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: set[Job] = set()
        self._closed = False
        self._told.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Callable[[Tick], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Any], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Job:
        """Queue work. ``done`` gets its result, ``failed`` an ExpectedError; give bound methods.

        ``work`` gets ``tick(done, total)``, which reports and raises Cancelled where it was asked to stop.
        Nothing is told before the event loop runs again: the job's signals can be connected after the start.
        """
        job = Job(self)
        if done is not None:
            job.done.connect(done)
        if failed is not None:
            job.failed.connect(failed)
        if cancelled is not None:
            job.cancelled.connect(cancelled)
        self._running.add(job)
        if self._closed:
            self._told.emit(job, "cancelled", None)
            return job
        self._pool.start(_Runner(job, work, self._told.emit))
        return job

    def busy(self) -> bool:
        """True while anything runs or waits."""
        return bool(self._running)

    def close(self) -> None:
        """Cancel what runs and wait until it has stopped; what is started from now on is cancelled at once."""
        self._closed = True
        for job in list(self._running):
            job.cancel()
        self._pool.clear()
        self._pool.waitForDone(10_000)

    def _deliver(self, job: Job, kind: str, value: Any) -> None:
        """Tell on the UI thread what the lane has reported."""
        if kind == "progressed":
            job.progressed.emit(*value)
            return
        self._running.discard(job)
        if kind == "done":
            job.done.emit(value)
        elif kind == "failed":
            job.failed.emit(value)
        else:
            job.cancelled.emit()
        job.ended.emit()
        job.deleteLater()
