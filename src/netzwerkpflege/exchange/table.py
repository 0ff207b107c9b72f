"""Tables: a file of comma-separated values as rows, whatever wrote it; nothing is read into memory as a whole."""

from __future__ import annotations

import io
import mmap
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple, TextIO

from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.exchange import charset
from netzwerkpflege.exchange.encodings import Buffer, guess_encoding
from netzwerkpflege.exchange.headers import known
from netzwerkpflege.exchange.producers import producer_of
from netzwerkpflege.exchange.records import MAX_CHARACTERS, Record, records
from netzwerkpflege.exchange.source import size_of, trouble_with

MAX_FILE: Final = 1 << 30
"""Bytes of a whole file."""
SEPARATORS: Final = (",", ";", "\t", "|")
MAX_COLUMNS: Final = 1000
SHORT = "row.short"
LONG = "row.long"
_SAMPLE_LINES = 400
_PREAMBLE = 30
_BINARY = {
    b"PK\x03\x04": "table.spreadsheet",
    b"\xd0\xcf\x11\xe0": "table.spreadsheet",
    b"%PDF": "table.binary",
    b"{\\rtf": "table.binary",
    b"\x89PNG": "table.binary",
    b"\xff\xd8\xff": "table.binary",
}
_SEP_LINE = re.compile(r'\ufeff?"?sep=(.)"?\s*\Z', re.IGNORECASE)
_CARDS = re.compile(r"\ufeff?\s*BEGIN\s*:\s*VCARD", re.IGNORECASE)
_DATA = re.compile(r"\S+@\S+\.\S+|(?:https?://|www\.)\S+|[+(]?\d[\d\s/().-]{4,}\Z|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\Z")
_BAD_BYTE = re.compile("[\udc80-\udcff]")


class Row(NamedTuple):
    """One row of a table. ``number`` is the one a spreadsheet shows; ``notes`` are codes of what was put right."""

    number: int
    cells: tuple[str, ...]
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Table:
    """A table, read by iterating. ``header_row`` is 0 where it has no headers: then they are A, B, C ….

    ``guessed`` says whether the encoding is a guess; ``producer`` is '', or what ``producers`` knows. The first
    ``first_line`` lines say nothing but the separator; rows usually have ``usual_width`` cells.
    ``done`` of ``total`` bytes are read, for a progress bar.
    """

    source: Path | bytes
    name: str
    encoding: str
    guessed: bool
    separator: str
    headers: tuple[str, ...]
    producer: str
    total: int
    header_row: int = 1
    first_line: int = 0
    usual_width: int = 0
    done: int = 0

    def __iter__(self) -> Iterator[Row | Problem]:
        """Yield each row that is not blank, or a Problem for one that cannot be read. Never raises.

        Rows have as many cells as there are headers. ``Problem.card`` counts the rows that are not blank from 1;
        ``details['row']`` is the number a spreadsheet shows.
        """
        self.done = 0
        count = 0
        try:
            with _opened(self.source, self.encoding) as (stream, raw):
                lines = islice(_lines(stream), self.first_line, None)
                for number, record in enumerate(records(lines, self.separator, len(self.headers)), start=1):
                    if number % 64 == 0:
                        self.done = raw.tell()
                    if number <= self.header_row or not (record.code or any(map(str.strip, record.cells))):
                        continue
                    count += 1
                    yield self._row(number, count, record)
        except OSError:
            yield Problem("file.unreadable", self.name, 0)
        self.done = self.total

    def rows(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The readable rows alone: number as a spreadsheet shows it, and cells."""
        return ((row.number, row.cells) for row in self if isinstance(row, Row))

    def preview(self, count: int) -> list[tuple[int, tuple[str, ...]]]:
        """The first rows."""
        return list(islice(self.rows(), count))

    def _row(self, number: int, count: int, record: Record) -> Row | Problem:
        width = len(self.headers)
        surplus = [cell for cell in record.cells[width:] if cell.strip()]
        code = record.code or (LONG if surplus else "")
        if code:
            details = {"row": number, "cells": len(record.cells), "columns": width}
            raw = record.text.rstrip("\r\n").encode("utf-8", "replace")[:MAX_CHARACTERS]
            return Problem(code, self.name, count, _first_text(record.cells), details, raw)
        cells = [cell.replace("\r\n", "\n").replace("\r", "\n") for cell in record.cells[:width]]
        notes = {SHORT} if len(cells) < self.usual_width else set()
        text = record.text
        if not text.isascii():
            if _BAD_BYTE.search(text):
                cells = [_mended(cell) for cell in cells]
                notes.add(charset.DAMAGED)
            elif self.guessed:
                notes.add(charset.GUESSED)
        return Row(number, tuple(cells + [""] * (width - len(cells))), tuple(sorted(notes)))


class _Layout(NamedTuple):
    """How a table is laid out, and how well that fits (``score``)."""

    separator: str
    headers: tuple[str, ...]
    header_row: int
    usual_width: int
    score: float


def open_table(
    source: Path | bytes, name: str = "", encoding: str | None = None, separator: str | None = None
) -> Table | Problem:
    """Open a table and find out how it is written; a Problem says why it is none. Never raises.

    ``name`` is what reports call it, by default its file name. ``encoding`` (one of ``encodings.ENCODINGS``) and
    ``separator`` are guessed where they are not given.
    """
    name = name or ("" if isinstance(source, bytes) else source.name)
    problem = trouble_with(source, MAX_FILE)
    found: Table | str = ""
    if problem is None:
        try:
            found = _open(source, name, encoding, separator)
        except PermissionError:
            problem = Problem("file.no_permission")
        except (OSError, ValueError):
            problem = Problem("file.unreadable")
    if isinstance(found, Table):
        return found
    problem = problem or Problem(found)
    return Problem(problem.code, name, 0, "", problem.details)


def _open(source: Path | bytes, name: str, encoding: str | None, separator: str | None) -> Table | str:
    """The table, or the code of why there is none. Raises OSError."""
    if encoding and not charset.codec_for(encoding):
        return charset.UNKNOWN
    with _mapped(source) as data:
        head = data[:65536]
        if code := next((code for start, code in _BINARY.items() if head.startswith(start)), ""):
            return code
        encoding_found, guessed = (encoding, False) if encoding else guess_encoding(data)
    if not encoding_found.startswith("utf-16") and head.count(0) * 50 > len(head):
        return "table.binary"
    with _opened(source, encoding_found) as (stream, _raw):
        sample = list(islice(_lines(stream), _SAMPLE_LINES))
    if not any(line.strip() for line in sample):
        return "table.empty"
    if _CARDS.match(sample[0]):
        return "table.is_cards"
    first_line = 0
    if match := _SEP_LINE.match(sample[0]):
        first_line, separator = 1, separator or match[1]
    layout = _layout(sample[first_line:], separator)
    if layout is None:
        return "table.empty"
    if len(layout.headers) > MAX_COLUMNS:
        return "table.too_wide"
    producer = producer_of(layout.headers)
    table = Table(source, name, encoding_found, guessed, layout.separator, layout.headers, producer, size_of(source))
    table.header_row, table.first_line, table.usual_width = layout.header_row, first_line, layout.usual_width
    return table if next(iter(table), None) is not None else "table.no_rows"


def _layout(sample: list[str], separator: str | None) -> _Layout | None:
    """Separator and headers that fit the sample best; None where nothing stands in it."""
    layouts = [_layout_by(mark, sample) for mark in ([separator] if separator else SEPARATORS)]
    found = [layout for layout in layouts if layout is not None]
    return max(found, key=lambda layout: layout.score, default=None)


def _layout_by(separator: str, sample: list[str]) -> _Layout | None:
    rows = [[cell.strip() for cell in record.cells] for record in records(sample, separator)]
    known_words = [known(row) for row in rows[:_PREAMBLE]]
    most = max(known_words, default=0)
    filled = [index for index, row in enumerate(rows) if any(row)]
    if not filled:
        return None
    index = known_words.index(most) if most else filled[0]
    first = rows[index]
    headed = most > 0 or not any(_DATA.match(cell) for cell in first)
    width = max(position for position, cell in enumerate(first) if cell) + 1
    body = [row for row in rows[index + headed :] if any(row)]
    if not headed:
        width = max(len(row) for row in body)
    headers = tuple(first[:width]) if headed else tuple(map(_letters, range(width)))
    fits = sum(_fits(row, width) for row in body) / len(body) if body else 1.0
    score = (1 + 2 * most) * fits * (1.0 if width > 1 else 0.1)
    ((usual, _count),) = Counter(len(row) for row in body).most_common(1) or ((0, 0),)
    return _Layout(separator, headers, index + 1 if headed else 0, min(usual, width), score)


def _fits(row: list[str], width: int) -> float:
    """How well a row fits below so many headers: 1 for as many cells, less for fewer, nothing for more."""
    used = max((position + 1 for position, cell in enumerate(row) if cell), default=0)
    return 0.0 if used > width else 1.0 if len(row) >= width else len(row) / width


def _letters(index: int) -> str:
    """The name of a column as a spreadsheet has it: A, B, … Z, AA."""
    name = ""
    while index >= 0:
        name = chr(ord("A") + index % 26) + name
        index = index // 26 - 1
    return name


def _first_text(cells: list[str]) -> str:
    return next((cell.strip()[:80] for cell in cells if cell.strip()), "")


def _mended(text: str) -> str:
    """Bytes that do not fit the encoding, as Windows-1252."""
    return _BAD_BYTE.sub(lambda match: charset.from_cp1252(bytes([ord(match[0]) - 0xDC00])), text)


@contextmanager
def _opened(source: Path | bytes, encoding: str) -> Iterator[tuple[TextIO, BinaryIO]]:
    """The text of a source, and the bytes it comes from, for as long as a ``with`` lasts."""
    raw = io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")
    errors = "replace" if encoding.startswith("utf-16") else "surrogateescape"
    with io.TextIOWrapper(raw, encoding, errors, newline="") as stream:
        yield stream, raw


def _lines(stream: TextIO) -> Iterator[str]:
    """The lines with their ends, without byte order mark and zeros; a line beyond all measure comes in pieces."""
    first = True
    while line := stream.readline(MAX_CHARACTERS):
        if first:
            line, first = line.removeprefix("\ufeff") or "\n", False
        yield (line.replace("\0", "") or "\n") if "\0" in line else line


@contextmanager
def _mapped(source: Path | bytes) -> Iterator[Buffer]:
    """The bytes of a source for as long as a ``with`` lasts, without reading them into memory."""
    if isinstance(source, bytes):
        yield source
        return
    with source.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        yield data
