"""Records: rows of cells out of lines of text (RFC 4180), also where a quotation mark is never closed."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

MAX_LINES: Final = 500
"""Lines of text in one record; a note of more is taken for a quotation mark that was never closed."""
MAX_CHARACTERS: Final = 1 << 20
"""Characters of one record."""
OPEN_QUOTE = "row.open_quote"
TOO_LARGE = "row.too_large"
_MAX_OPEN_QUOTES = 1000  # from then on quotation marks are letters like all others


class Record(NamedTuple):
    """One record: its cells and its text; ``code`` says why there are no cells, '' where it could be read."""

    cells: list[str]
    text: str
    code: str = ""


class _Feed:
    """Hands lines to the reader of the csv module and remembers which it took for the present record."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._back: deque[str] = deque()
        self._size = 0
        self.taken: list[str] = []
        self.ran_out = False

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        if len(self.taken) >= MAX_LINES or self._size > MAX_CHARACTERS:
            self.ran_out = True
            raise StopIteration
        line = self._back.popleft() if self._back else next(self._lines, "")
        if not line:
            self.ran_out = True
            raise StopIteration
        self.taken.append(line)
        self._size += len(line)
        return line

    def begin(self) -> None:
        """A new record begins."""
        self.taken = []
        self._size = 0
        self.ran_out = False

    def give_back(self, lines: Iterable[str]) -> None:
        """Lines that are to be read again."""
        self._back.extendleft(reversed(list(lines)))


def records(lines: Iterable[str], separator: str, width: int = 0) -> Iterator[Record]:
    """Read record by record; ``lines`` keep their line ends and none is empty. Never raises.

    Where a quotation mark stays open, its line alone is given up (code 'row.open_quote') and the next line begins
    a new record. ``width`` is the number of cells a row should have, by which a mark that is closed by that of the
    next row is found; 0: unknown.
    """
    feed = _Feed(lines)
    open_quotes = 0
    reader = _reader(feed, separator, open_quotes)
    while True:
        feed.begin()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:  # a cell beyond the limit of the csv module
            cells = []
        spoilt = feed.ran_out or not (cells or feed.taken[0].isspace())
        if len(feed.taken) > 1 and not spoilt and width and len(cells) != width:
            spoilt = _is_malformed(feed.taken, separator)
        if not spoilt:
            yield Record(cells, "".join(feed.taken))
            continue
        first, *others = feed.taken
        open_quotes += 1
        feed.give_back(others)
        code = TOO_LARGE if not others and len(first) > csv.field_size_limit() else OPEN_QUOTE
        yield Record([], first, code)
        reader = _reader(feed, separator, open_quotes)


def _reader(feed: _Feed, separator: str, open_quotes: int) -> Iterator[list[str]]:
    if open_quotes >= _MAX_OPEN_QUOTES:
        return csv.reader(feed, delimiter=separator, quoting=csv.QUOTE_NONE)
    return csv.reader(feed, delimiter=separator)


def _is_malformed(lines: list[str], separator: str) -> bool:
    """Whether text follows a closing quotation mark: then it was not meant to close."""
    try:
        list(csv.reader(lines, delimiter=separator, strict=True))
    except csv.Error:
        return True
    return False
