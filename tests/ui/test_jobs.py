"""Long work: its outcome comes back on the UI thread, it can be cancelled, troubles find their place."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.outcome import Change, DiskFull
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.jobs import Job, Jobs, Tick
from netzwerkpflege.ui.progress import ProgressLine


class Listener(QObject):
    """Keeps what it hears, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Any] = []
        self.threads: list[QThread] = []

    def hear(self, *value: object) -> None:
        self.heard.append(value[0] if len(value) == 1 else value)
        self.threads.append(QThread.currentThread())

    def hear_end(self) -> None:
        self.hear("cancelled")


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    lane = Jobs()
    yield lane
    lane.close()
    qapp.processEvents()


def until_stopped(tick: Tick) -> None:
    """Work that ends by cancelling alone."""
    for done in range(1_000_000):
        tick(done, 1_000_000)
        threading.Event().wait(0.001)


def test_a_result_comes_back_on_the_ui_thread(jobs: Jobs, qtbot: QtBot) -> None:
    listener = Listener()
    worker: list[QThread] = []

    def work(tick: Tick) -> int:
        worker.append(QThread.currentThread())
        return 42

    jobs.start(work, listener.hear, listener.hear_end)
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.heard == [42]
    assert listener.threads == [QThread.currentThread()]
    assert worker[0] is not QThread.currentThread()
    qtbot.waitUntil(lambda: not jobs.busy())


def test_work_runs_one_after_the_other(jobs: Jobs, qtbot: QtBot) -> None:
    listener = Listener()
    at_once: list[int] = []
    running = threading.Semaphore(1)

    def work(tick: Tick) -> None:
        at_once.append(int(running.acquire(blocking=False)))
        threading.Event().wait(0.005)
        running.release()

    for _ in range(8):
        jobs.start(work, listener.hear)
    qtbot.waitUntil(lambda: len(listener.heard) == 8)
    assert at_once == [1] * 8


def test_an_expected_trouble_goes_to_the_view(jobs: Jobs, qtbot: QtBot) -> None:
    done, failed = Listener(), Listener()

    def work(tick: Tick) -> None:
        raise DiskFull

    jobs.start(work, done.hear, failed.hear)
    qtbot.waitUntil(lambda: bool(failed.heard))
    assert isinstance(failed.heard[0], DiskFull)
    assert done.heard == []


def test_a_bug_goes_where_bugs_go_and_the_view_learns_of_the_end(
    jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bugs: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: bugs.append(kind))
    done, failed, ended = Listener(), Listener(), Listener()

    def work(tick: Tick) -> None:
        raise KeyError("Kirchhoff")

    jobs.start(work, done.hear, failed.hear, ended.hear_end)
    qtbot.waitUntil(lambda: bool(ended.heard))
    assert bugs == [KeyError]
    assert (done.heard, failed.heard) == ([], [])


def test_progress_is_told_but_not_with_every_step(jobs: Jobs, qtbot: QtBot) -> None:
    done, progress = Listener(), Listener()
    start = threading.Event()

    def work(tick: Tick) -> None:
        start.wait(5)
        for number in range(1, 20_001):
            tick(number, 20_000)

    jobs.start(work, done.hear).progressed.connect(progress.hear)
    start.set()
    qtbot.waitUntil(lambda: bool(done.heard))
    assert 1 <= len(progress.heard) < 200
    assert progress.heard[-1] == (20_000, 20_000)


def test_sizes_beyond_32_bits_are_scaled(jobs: Jobs, qtbot: QtBot) -> None:
    progress, start = Listener(), threading.Event()

    def work(tick: Tick) -> None:
        start.wait(5)
        tick(1 << 40, 1 << 40)

    jobs.start(work).progressed.connect(progress.hear)
    start.set()
    qtbot.waitUntil(lambda: bool(progress.heard))
    reached, total = progress.heard[0]
    assert reached == total < 1 << 31


def test_cancelled_work_stops_at_its_next_tick(jobs: Jobs, qtbot: QtBot) -> None:
    done, stopped = Listener(), Listener()
    job = jobs.start(until_stopped, done.hear, None, stopped.hear_end)
    job.cancel()
    qtbot.waitUntil(lambda: bool(stopped.heard))
    assert done.heard == []


def test_closing_stops_what_runs_and_drops_what_waits(qapp: QApplication, qtbot: QtBot) -> None:
    lane = Jobs()
    begun: list[int] = []

    def second(tick: Tick) -> None:
        begun.append(2)

    lane.start(until_stopped)
    lane.start(second)
    lane.close()
    qapp.processEvents()
    assert begun == []


def test_a_change_reaches_the_ui_thread_from_any_thread(qtbot: QtBot) -> None:
    bus, listener = Bus(), Listener()
    bus.changed.connect(listener.hear)
    change = Change(revision=7, contacts=frozenset({3}))
    thread = threading.Thread(target=bus.publish, args=(change,))
    thread.start()
    thread.join()
    assert listener.heard == []
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.heard == [change]
    assert listener.threads == [QThread.currentThread()]


def test_a_change_on_the_ui_thread_is_told_at_once(qtbot: QtBot) -> None:
    bus, listener = Bus(), Listener()
    bus.changed.connect(listener.hear)
    bus.publish(Change(revision=1))
    assert [change.revision for change in listener.heard] == [1]


def test_the_progress_line_stays_hidden_for_short_work(jobs: Jobs, qtbot: QtBot) -> None:
    line, done = ProgressLine(), Listener()
    qtbot.addWidget(line)

    def work(tick: Tick) -> str:
        return "done"

    line.follow(jobs.start(work, done.hear), "Reading")
    qtbot.waitUntil(lambda: bool(done.heard))
    qtbot.wait(600)
    assert line.isHidden()


def test_the_progress_line_is_not_held_by_work_that_was_over_before(jobs: Jobs, qtbot: QtBot) -> None:
    line, done = ProgressLine(), Listener()
    qtbot.addWidget(line)

    over = threading.Event()

    def work(tick: Tick) -> None:
        over.set()

    job = jobs.start(work, done.hear)
    over.wait(5)
    threading.Event().wait(0.05)
    line.follow(job, "Reading")
    qtbot.wait(600)
    assert done.heard == [None]
    assert line.isHidden()


def test_thousands_of_short_jobs_come_and_go(jobs: Jobs, qtbot: QtBot) -> None:
    """A job that was deleted while its thread still emitted for it crashed the program."""
    done = Listener()

    def work(tick: Tick) -> int:
        return 1

    for _ in range(3000):
        jobs.start(work, done.hear)
    qtbot.waitUntil(lambda: len(done.heard) == 3000, timeout=20_000)
    qtbot.waitUntil(lambda: jobs.findChildren(Job) == [])
    assert not jobs.busy()


def test_a_view_that_is_gone_is_not_told(jobs: Jobs, qtbot: QtBot) -> None:
    gone, ended = Listener(), Listener()
    start = threading.Event()

    def work(tick: Tick) -> int:
        start.wait(5)
        return 1

    jobs.start(work, gone.hear).ended.connect(ended.hear_end)
    heard = gone.heard
    shiboken6.delete(gone)
    start.set()
    qtbot.waitUntil(lambda: bool(ended.heard))
    assert heard == []


def test_the_progress_line_shows_how_far_it_is_and_cancels(jobs: Jobs, qtbot: QtBot) -> None:
    line, stopped = ProgressLine(), Listener()
    qtbot.addWidget(line)
    line.follow(jobs.start(until_stopped, None, None, stopped.hear_end), "Reading cards")
    assert line.isHidden()
    qtbot.waitUntil(line.isVisible)
    bar, cancel = line.findChild(QProgressBar), line.findChild(QPushButton)
    assert bar.accessibleName() == "Reading cards"
    qtbot.waitUntil(lambda: bar.maximum() == 1_000_000)
    qtbot.waitUntil(lambda: bar.value() > 0)
    cancel.click()
    assert not cancel.isEnabled()
    qtbot.waitUntil(lambda: bool(stopped.heard))
    qtbot.waitUntil(line.isHidden)


def test_what_is_started_after_closing_never_runs(qtbot: QtBot) -> None:
    jobs = Jobs()
    jobs.close()
    ran: list[int] = []
    with qtbot.waitSignal(jobs.start(lambda tick: ran.append(1)).cancelled):
        pass
    assert ran == []
