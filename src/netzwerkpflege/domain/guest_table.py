"""A pasted table of guests: what divides its columns, and what stands in each."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto
from typing import Final

from netzwerkpflege.domain import signature_words as words
from netzwerkpflege.domain.given_names import is_given
from netzwerkpflege.domain.text import fold


class Column(Enum):
    """What stands in a column of a table of guests."""

    NAME = auto()
    GIVEN = auto()
    FAMILY = auto()
    DEGREE = auto()
    FIRM = auto()
    TITLE = auto()
    MAIL = auto()
    SEAT = auto()
    OTHER = auto()


_HEADS: Final = {
    Column.NAME: "name namen gast teilnehmer teilnehmerin teilnehmende person fullname guest attendee participant",
    Column.GIVEN: "vorname vornamen rufname firstname givenname first given",
    Column.FAMILY: "nachname familienname zuname lastname surname familyname last family",
    Column.DEGREE: "titel akademischertitel anrede salutation degree prefix",
    Column.FIRM: "firma firmenname unternehmen organisation organization institution company arbeitgeber verein betrieb",
    Column.TITLE: "funktion position beruf rolle tatigkeit jobtitle title role branche",
    Column.MAIL: "email mail emailadresse mailadresse emailaddress adresse",
    Column.SEAT: "tisch tischnr tischnummer table seat platz",
}
_KNOWN: Final = {fold(word): column for column, text in _HEADS.items() for word in text.split()}
_MAIL: Final = re.compile(r"[\w.+'-]+@[\w.-]+\.[^\W\d_]{2,}")
_RULE: Final = re.compile(r"[\s|:+=-]*")
_DIVIDERS: Final = ("\t", "|", ";")
_SEAT: Final = re.compile(r"(?:tisch\s*)?\d{1,3}", re.IGNORECASE)


def columns_of(lines: Sequence[str]) -> tuple[Column, ...]:
    """What the columns of these lines are, by their headings or by what stands in them; () where they are no table."""
    divider = divider_of(lines)
    if not divider:
        return ()
    rows = [_cells(line, divider) for line in lines if not _RULE.fullmatch(line)]
    width = max(map(len, rows))
    if headings := _headings(rows[0]):
        return (*headings, *[Column.OTHER] * (width - len(headings)))
    columns = _by_content(rows, width)
    return columns if {Column.NAME, Column.GIVEN, Column.FAMILY} & set(columns) else ()


def rows_of(lines: Sequence[str], columns: Sequence[Column]) -> Iterator[tuple[str, list[str]]]:
    """The lines below the headings, each with its cells."""
    divider = divider_of(lines)
    table = [line for line in lines if not _RULE.fullmatch(line)]
    for number, line in enumerate(table):
        cells = _cells(line, divider)
        if number or not _headings(cells):
            yield line, cells


def divider_of(lines: Sequence[str]) -> str:
    """What divides the columns: it stands in nearly every line, equally often. '' for no table."""
    plain = [line for line in lines if not _RULE.fullmatch(line)]
    for divider in _DIVIDERS:
        counts = [len(_cells(line, divider)) for line in plain]
        with_it = [count for count in counts if count > 1]
        if len(plain) > 1 and len(with_it) >= 0.8 * len(plain) and max(with_it) - min(with_it) <= 2:
            return divider
    if len(plain) > 1 and len(_headings(_cells(plain[0], ","))) > 1:
        return ","
    return ""


def _cells(line: str, divider: str) -> list[str]:
    text = line.strip()
    if divider == "|":
        text = text.strip("|")
    try:
        (row,) = csv.reader([text], delimiter=divider, skipinitialspace=True)
    except (csv.Error, ValueError):
        row = text.split(divider)
    return [" ".join(cell.split()) for cell in row]


def _headings(cells: Sequence[str]) -> tuple[Column, ...]:
    """What a first row says of its columns; () where it is a row like the others."""
    found = [_KNOWN.get(re.sub(r"[^a-z]", "", fold(cell)), Column.OTHER) for cell in cells]
    known = [column for column in found if column is not Column.OTHER]
    naming = {Column.NAME, Column.GIVEN, Column.FAMILY} & set(known)
    return tuple(found) if naming and 2 * len(known) >= len([cell for cell in cells if cell]) else ()


def _by_content(rows: Sequence[Sequence[str]], width: int) -> tuple[Column, ...]:
    kinds = [_kind([row[place] for row in rows if place < len(row) and row[place]]) for place in range(width)]
    if Column.NAME not in kinds:
        given = kinds.index(Column.GIVEN) if Column.GIVEN in kinds else -1
        names = (Column.FIRM, Column.GIVEN)
        beside = [place for place in (given + 1, given - 1) if 0 <= place < width and kinds[place] in names]
        if given >= 0 and beside:
            kinds[beside[0]] = Column.FAMILY
        elif given >= 0:
            kinds[given] = Column.NAME
    for column in (Column.NAME, Column.GIVEN, Column.FIRM, Column.TITLE):
        places = [place for place, kind in enumerate(kinds) if kind is column]
        for place in places[1:]:
            kinds[place] = Column.TITLE if column is Column.FIRM and Column.TITLE not in kinds else Column.OTHER
    return tuple(kinds)


def _kind(cells: Sequence[str]) -> Column:
    """What most cells of a column look like."""
    if not cells:
        return Column.OTHER

    def share(holds: Callable[[str], bool]) -> float:
        return sum(map(holds, cells)) / len(cells)

    if share(lambda cell: bool(_MAIL.search(cell))) > 0.5:
        return Column.MAIL
    if share(lambda cell: bool(_SEAT.fullmatch(cell))) > 0.5:
        return Column.OTHER
    if share(lambda cell: bool(words.LEGAL.search(cell) or words.FIRM.search(cell))) > 0.3:
        return Column.FIRM
    if share(lambda cell: bool(words.JOB.search(cell))) > 0.4:
        return Column.TITLE
    if share(lambda cell: _begins_with_given_name(cell) and len(cell.split()) > 1) > 0.4:
        return Column.NAME
    if share(lambda cell: _begins_with_given_name(cell) and len(cell.split()) == 1) > 0.4:
        return Column.GIVEN
    if share(lambda cell: not any(char.isdigit() for char in cell)) > 0.5:
        return Column.FIRM
    return Column.OTHER


def _begins_with_given_name(cell: str) -> bool:
    parts = words.TITLES.sub("", cell).replace(",", " ").split()
    return bool(parts) and (is_given(parts[0]) or ("," in cell and is_given(parts[-1])))
