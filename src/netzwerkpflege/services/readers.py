"""Processes that read cards beside the one that writes them: two cores bring a large file in twice as fast.

Reading is most of an import's work and needs nothing of the address file. The writer waits for nobody: while the next
batch in line is still being read elsewhere, it reads one itself. Where processes cannot be had, it reads them all.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import Final

from netzwerkpflege.exchange.cardfile import RawCard
from netzwerkpflege.services.reading import Arrival, read_away, read_here, unpack

PAYS_FROM: Final = 1 << 20
"""Bytes to be read from which on the start of a process pays: it takes as long as about a thousand cards."""
_MOST: Final = 3
_UNDER_WAY: Final = 16
"""Batches per process that are handed out at once, so that it never waits for the writer."""
_AHEAD: Final = 40
"""Batches read ahead of the writer at most: they bound the memory, whatever the size of the file."""

Batch = Sequence[RawCard]


class Readers:
    """A few processes that read batches of cards; what they read comes back in the order of the batches."""

    def __init__(self, size: int) -> None:
        """``size`` are the bytes that are to be read in all: for a small file no process is started."""
        count = min(_MOST, _cores() - 1) if size >= PAYS_FROM else 0
        self._room = count * _UNDER_WAY
        self._pool: ProcessPoolExecutor | None = None
        if count > 0:
            context = multiprocessing.get_context("spawn")  # a fork of a program with threads may stand still
            self._pool = ProcessPoolExecutor(count, context, initializer=_settle_in)

    def __enter__(self) -> Readers:
        """The processes end with the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=error is None, cancel_futures=True)

    def read(self, batches: Iterator[Batch]) -> Iterator[tuple[Batch, list[Arrival]]]:
        """Each batch with what was read of it, in order."""
        line: deque[tuple[Batch, Future[bytes] | list[Arrival]]] = deque()
        while True:
            under_way = sum(isinstance(answer, Future) and not answer.done() for _, answer in line)
            while under_way < self._room and len(line) < _AHEAD and (batch := next(batches, None)) is not None:
                line.append((batch, self._hand_out(batch)))
                under_way += 1
            if line and (len(line) >= _AHEAD or _is_there(line[0][1])):
                yield self._next(line)
            elif (batch := next(batches, None)) is not None:
                line.append((batch, read_here(batch)))
            elif line:
                yield self._next(line)
            else:
                return

    def _hand_out(self, batch: Batch) -> Future[bytes] | list[Arrival]:
        if self._pool is not None:
            try:
                return self._pool.submit(read_away, batch)
            except (BrokenProcessPool, OSError):
                self._give_up()
        return read_here(batch)

    def _next(self, line: deque[tuple[Batch, Future[bytes] | list[Arrival]]]) -> tuple[Batch, list[Arrival]]:
        batch, answer = line.popleft()
        if isinstance(answer, list):
            return batch, answer
        try:
            return batch, unpack(answer.result())
        except (BrokenProcessPool, OSError):
            self._give_up()
            return batch, read_here(batch)

    def _give_up(self) -> None:
        """A process was ended from outside: go on without."""
        self._room = 0
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=False)
            self._pool = None


def _is_there(answer: Future[bytes] | list[Arrival]) -> bool:
    return isinstance(answer, list) or answer.done()


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _settle_in() -> None:
    """In a new process: it makes no cycles, leaves Ctrl+C to the program, and does not outlive it."""
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    multiprocessing.connection.wait([sentinel])
    os._exit(1)
