"""Processes that read cards beside the one that writes them: two cores bring a large file in twice as fast.

Reading is most of an import's work and needs nothing of the address file. The writer waits for nobody: while the next
batch in line is still being read elsewhere, it reads one itself. Where processes cannot be had, it reads them all.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
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
_TURN: Final = 1e-4
"""Seconds that the threads of a process wait for their turn: the writer waits for the one that empties the pipe."""
_READY: Final = b""
"""The first answer of a process, as soon as it can read."""

Batch = Sequence[RawCard]


class Readers:
    """A few processes that read batches of cards; what they read comes back in the order of the batches."""

    def __init__(self, size: int) -> None:
        """``size`` are the bytes that are to be read in all: for a small file no process is started."""
        count = min(_MOST, _cores() - 1) if size >= PAYS_FROM else 0
        self._processes: list[_Process] = []
        for _ in range(count):
            try:
                self._processes.append(_Process())
            except OSError:  # no room for another: those that are there have to do
                break

    def __enter__(self) -> Readers:
        """The processes end with the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self._processes:
            process.end()

    def read(self, batches: Iterator[Batch]) -> Iterator[tuple[Batch, list[Arrival]]]:
        """Each batch with what was read of it, in order."""
        line: deque[tuple[Batch, _Process | list[Arrival]]] = deque()
        while True:
            while len(line) < _AHEAD and (process := self._free()) and (batch := next(batches, None)) is not None:
                line.append((batch, process if process.ask(batch) else read_here(batch)))
            if line and (len(line) >= _AHEAD or _is_there(line[0][1])):
                yield _next(line)
            elif (batch := next(batches, None)) is not None:
                line.append((batch, read_here(batch)))
            elif line:
                yield _next(line)
            else:
                return

    def _free(self) -> _Process | None:
        """The process with the least before it, where one has room."""
        for process in self._processes:
            process.fetch()
        ready = [process for process in self._processes if process.ready and process.under_way < _UNDER_WAY]
        return min(ready, key=lambda process: process.under_way, default=None)


class _Process:
    """One process, with a pipe each way of its own: whenever it ends, even within an answer, the pipe says so."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")  # a fork of a program with threads may stand still
        asked, self._questions = context.Pipe(duplex=False)
        self._answers, answered = context.Pipe(duplex=False)
        self._process = context.Process(target=_serve, args=(asked, answered), daemon=True)
        try:
            self._process.start()
        finally:
            asked.close()
            answered.close()
        self._fetched: deque[bytes] = deque()
        self.ready = False
        self.under_way = 0
        """Batches that were handed out and have not come back yet."""

    def ask(self, batch: Batch) -> bool:
        """Hand out a batch; False where the process has ended."""
        try:
            self._questions.send(batch)
        except OSError:
            self.ready = False
            return False
        self.under_way += 1
        return True

    def fetch(self) -> None:
        """Take in what has come back by now."""
        try:
            while not self._answers.closed and self._answers.poll():
                self._receive()
        except (EOFError, OSError):
            self._answers.close()
            self.ready = False

    def is_there(self) -> bool:
        """Whether its next answer has come, or never will."""
        return bool(self._fetched) or self._answers.closed

    def answer(self) -> bytes | None:
        """Wait for its next answer; None where the process has ended without it."""
        try:
            while not self._fetched and not self._answers.closed:
                self._receive()
        except (EOFError, OSError):
            self._answers.close()
            self.ready = False
        return self._fetched.popleft() if self._fetched else None

    def end(self) -> None:
        """End the process, whatever it does."""
        self._process.terminate()
        self._process.join()
        self._process.close()
        self._questions.close()
        self._answers.close()

    def _receive(self) -> None:
        data = self._answers.recv_bytes()
        if data == _READY:
            self.ready = True
        else:
            self._fetched.append(data)
            self.under_way -= 1


def _next(line: deque[tuple[Batch, _Process | list[Arrival]]]) -> tuple[Batch, list[Arrival]]:
    batch, answer = line.popleft()
    if isinstance(answer, list):
        return batch, answer
    data = answer.answer()
    return batch, read_here(batch) if data is None else unpack(data)


def _is_there(answer: _Process | list[Arrival]) -> bool:
    return isinstance(answer, list) or answer.is_there()


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _serve(asked: Connection, answered: Connection) -> None:
    """The work of a process: it makes no cycles, leaves Ctrl+C to the program, and does not outlive it.

    Pipes are filled and emptied in threads of their own, so that neither side ever waits for the other's reading.
    """
    gc.disable()
    sys.setswitchinterval(_TURN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    batches: SimpleQueue[Batch] = SimpleQueue()
    answers: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_take_in, args=(asked, batches), daemon=True).start()
    Thread(target=_give_out, args=(answered, answers), daemon=True).start()
    answers.put(_READY)
    while True:
        answers.put(read_away(batches.get()))


def _take_in(asked: Connection, batches: SimpleQueue[Batch]) -> None:
    try:
        while True:
            batches.put(asked.recv())
    except (EOFError, OSError):
        os._exit(0)


def _give_out(answered: Connection, answers: SimpleQueue[bytes]) -> None:
    try:
        while True:
            answered.send_bytes(answers.get())
    except OSError:
        os._exit(0)
