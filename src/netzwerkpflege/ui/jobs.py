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
    """One piece of work. Born on the UI thread, so its signals arrive there."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self._last = 0.0

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next tick."""
        self._stop.set()

    def tick(self, done: int, total: int) -> None:
        """Called by the work: report, and stop where it was asked to. Raises Cancelled."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._last >= _PAUSE or done == total:
            self._last = now
            scale = max(1, total >> 20)  # Qt's progress bars count in 32 bits
            self.progressed.emit(done // scale, total // scale)


class _Runner(QRunnable):
    def __init__(self, job: Job, work: Callable[[Tick], Any]) -> None:
        super().__init__()
        self._job = job
        self._work = work

    def run(self) -> None:
        job = self._job
        try:
            result = self._work(job.tick)
        except Cancelled:
            job.cancelled.emit()
        except ExpectedError as error:
            job.failed.emit(error)
        except BaseException as bug:  # noqa: BLE001 - it goes where bugs go, and the view learns of the end
            sys.excepthook(type(bug), bug, bug.__traceback__)
            job.cancelled.emit()
        else:
            job.done.emit(result)
        finally:
            job.ended.emit()


class Jobs(QObject):
    """The lane for work with the address file: one at a time, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: set[Job] = set()

    def start(
        self,
        work: Callable[[Tick], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Any], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Job:
        """Queue work. ``done`` gets its result, ``failed`` an ExpectedError; give bound methods."""
        job = Job(self)
        queued = Qt.ConnectionType.QueuedConnection
        if done is not None:
            job.done.connect(done, queued)
        if failed is not None:
            job.failed.connect(failed, queued)
        if cancelled is not None:
            job.cancelled.connect(cancelled, queued)
        job.ended.connect(self._forget, queued)
        self._running.add(job)
        self._pool.start(_Runner(job, work))
        return job

    def busy(self) -> bool:
        """True while anything runs or waits."""
        return bool(self._running)

    def close(self) -> None:
        """Cancel what runs and wait until it has stopped."""
        for job in list(self._running):
            job.cancel()
        self._pool.clear()
        self._pool.waitForDone(10_000)

    def _forget(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._running.discard(job)
            job.deleteLater()
