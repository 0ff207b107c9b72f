"""Garbage is looked for on the UI thread, and never while a job runs."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from netzwerkpflege.ui.collector import Collector
from netzwerkpflege.ui.jobs import Jobs, Tick


class Ring:
    """Something that only the collector can free."""

    def __init__(self, freed_in: list[threading.Thread]) -> None:
        self.me = self
        weakref.finalize(self, lambda: freed_in.append(threading.current_thread()))


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[tuple[Collector, Jobs]]:
    was_on = gc.isenabled()
    jobs = Jobs()
    found = Collector(jobs)
    yield found, jobs
    found.deleteLater()
    jobs.close()
    gc.unfreeze()
    if was_on:
        gc.enable()


def test_garbage_of_the_lane_is_freed_on_the_ui_thread(qtbot: QtBot, collector: tuple[Collector, Jobs]) -> None:
    found, jobs = collector
    freed_in: list[threading.Thread] = []

    def work(tick: Tick) -> None:
        for _ in range(5000):
            Ring(freed_in)

    with qtbot.waitSignal(jobs.start(work).ended):
        found.look()  # a job runs: not now
        assert freed_in == []
    assert freed_in == []
    found.look()
    assert len(freed_in) == 5000
    assert set(freed_in) == {threading.main_thread()}


def test_little_garbage_is_left_for_later(collector: tuple[Collector, Jobs]) -> None:
    found, _jobs = collector
    gc.collect()
    freed_in: list[threading.Thread] = []
    Ring(freed_in)
    found.look()
    assert freed_in == []
    gc.collect()
    assert len(freed_in) == 1
