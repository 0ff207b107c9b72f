"""Card files: any file or bytes in, single cards and problems out; nothing a sender wrote is lost."""

from __future__ import annotations

import mmap
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.exchange import charset, splitter
from netzwerkpflege.exchange.heads import as_line
from netzwerkpflege.exchange.line import Line
from netzwerkpflege.exchange.lines import TOO_LONG, TOO_MANY_LINES, CardLines, read_lines
from netzwerkpflege.exchange.source import size_of, trouble_with

MAX_FILE: Final = 1 << 30
"""Bytes of a whole file."""
MAX_CARD: Final = 64 << 20
"""Bytes of one card, its photo included."""
MAX_RAW: Final = 1 << 20
"""Bytes of foreign text that a Problem keeps."""
_PROBLEMS = {TOO_LONG, TOO_MANY_LINES}  # reported as problems when the card is read
_MAP_FROM = 16 << 20
_MIB = 1 << 20


class RawCard:
    """One card as the sender wrote it: ``data`` byte for byte from BEGIN to END, read when first asked.

    ``number`` counts the cards of the file from 1, ``offset`` is where ``data`` stands in it. ``assumed`` is the charset
    to read in where it would have to be guessed, '' for the usual guess.
    """

    __slots__ = ("_read", "_split_notes", "assumed", "data", "encoding", "file", "number", "offset")

    def __init__(
        self,
        file: str,
        number: int,
        data: bytes,
        encoding: str = "",
        split_notes: tuple[str, ...] = (),
        offset: int = 0,
        assumed: str = "",
    ) -> None:
        self.file = file
        self.number = number
        self.data = data
        self.encoding = encoding
        self.offset = offset
        self.assumed = assumed
        self._split_notes = split_notes
        self._read: CardLines | None = None

    def __repr__(self) -> str:
        return f"RawCard(file={self.file!r}, number={self.number}, bytes={len(self.data)})"

    def read_as(self, charset: str) -> RawCard:
        """The same card, to be read in another charset where it would have to be guessed."""
        return RawCard(self.file, self.number, self.data, self.encoding, self._split_notes, self.offset, charset)

    @property
    def read(self) -> CardLines:
        """The lines with what was noticed while reading them. Never raises."""
        if self._read is None:
            self._read = read_lines(self.data, self.encoding, self.assumed)
        return self._read

    @property
    def lines(self) -> tuple[Line, ...]:
        """The properties in the order of the card, VERSION included, BEGIN and END not."""
        return tuple(map(as_line, self.read.contents))

    @property
    def charset(self) -> str:
        """What the text was read as: 'ascii', 'utf-8', 'utf-16-le', 'cp1252', …, or 'mixed'."""
        return self.read.charset

    @property
    def mended(self) -> tuple[str, ...]:
        """Codes of what was put right ('card.no_end', 'charset.guessed', 'line.wrapped', …), sorted."""
        notes = self.read.mended
        if not notes and not self._split_notes:
            return ()
        return tuple(sorted({*self._split_notes, *notes} - _PROBLEMS))

    @property
    def unread(self) -> tuple[str, ...]:
        """Lines that are no property and belong to none; they are kept in ``data`` alone."""
        return self.read.unread


@dataclass(slots=True)
class CardFile:
    """A file of cards, read by iterating. ``done`` of ``total`` bytes are read, for a progress bar."""

    source: Path | bytes
    name: str
    total: int
    charset: str = ""
    done: int = 0

    def __iter__(self) -> Iterator[RawCard | Problem]:
        """Yield each card, or a Problem for what is no card, in the order of the file.

        Trouble with the file as a whole is one Problem with ``card`` 0 and a code 'file.…'. Never raises.
        """
        self.done = 0
        problem = trouble_with(self.source, MAX_FILE)
        if problem is None and isinstance(self.source, bytes):
            yield from self._cards(self.source)
        elif problem is None and isinstance(self.source, Path):
            try:
                yield from self._read_path(self.source)
            except PermissionError:
                problem = Problem("file.no_permission")
            except (OSError, ValueError):
                problem = Problem("file.unreadable")
        if problem is not None:
            yield Problem(problem.code, self.name, 0, "", problem.details)
        self.done = self.total

    def _read_path(self, path: Path) -> Iterator[RawCard | Problem]:
        with path.open("rb") as stream:
            if self.total < _MAP_FROM:
                yield from self._cards(stream.read())
                return
            with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
                cards = self._cards(data)
                let_go = 0
                try:
                    for item in cards:
                        yield item
                        if self.done - let_go > _MAP_FROM and hasattr(data, "madvise"):
                            let_go = self.done // mmap.PAGESIZE * mmap.PAGESIZE
                            data.madvise(mmap.MADV_DONTNEED, 0, let_go)  # what was read need not stay in memory
                finally:
                    cards.close()

    def _cards(self, data: splitter.Buffer) -> Generator[RawCard | Problem, None, None]:
        encoding = charset.encoding_of(data[:4096])
        number = 0
        for start, end, is_card, notes, depth in splitter.split(data, encoding):
            self.done = end
            if not is_card:
                if start or end < len(data):
                    raw = data[start : min(end, start + MAX_RAW)]
                    yield Problem("text.stray", self.name, number, "", {"bytes": end - start}, raw)
                continue
            number += 1
            if end - start > MAX_CARD:
                details = {"megabytes": (end - start) // _MIB, "limit": MAX_CARD // _MIB}
                yield Problem("card.too_large", self.name, number, "", details, data[start : start + MAX_RAW])
            elif depth > splitter.MAX_DEPTH:
                details = {"depth": depth, "limit": splitter.MAX_DEPTH}
                yield Problem("card.too_deep", self.name, number, "", details, data[start:end])
            else:
                yield RawCard(self.name, number, data[start:end], encoding, notes, start, self.charset)
        if number == 0:
            yield Problem("file.no_cards", self.name)


def open_cards(source: Path | bytes, name: str = "", charset: str = "") -> CardFile:
    """Open a file of cards, or bytes that hold them. Reads nothing yet and never raises.

    ``name`` is what reports call the file; by default its file name. ``charset`` is what to read in where it would have
    to be guessed, '' for the usual guess.
    """
    if isinstance(source, bytes):
        return CardFile(source, name, len(source), charset)
    return CardFile(source, name or source.name, size_of(source), charset)
