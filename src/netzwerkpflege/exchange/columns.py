"""Columns: what each column of a table holds, guessed by who wrote it, by its header and by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from netzwerkpflege.exchange.headers import CHOICES, Meaning, Target, key_of
from netzwerkpflege.exchange.own_table import COLUMNS, LANGUAGES
from netzwerkpflege.exchange.producers import (
    GOOGLE,
    GOOGLE_OLD,
    OUTLOOK,
    OUTLOOK_COM,
    OWN,
    is_german,
    meaning_at,
    paired,
)
from netzwerkpflege.exchange.table import Table
from netzwerkpflege.exchange.table_days import has_open_order, month_comes_first

__all__ = ["CHOICES", "Column", "Mapping", "Target", "guess"]


@dataclass(frozen=True, slots=True)
class Column:
    """What one column of a table holds.

    ``label`` (of a phone or address, see ``labels``) and ``service`` (of a profile) tell which. Columns of one
    address, or of a number and its label, have the same ``group``. Of a day, ``month_first`` is the American order,
    and ``unsure`` says that nothing in the column shows which order it has.
    """

    header: str
    target: Target
    label: str = ""
    service: str = ""
    group: int = 0
    month_first: bool = False
    unsure: bool = False


Mapping = tuple[Column, ...]
"""One column for each header, in the same order."""

_SAMPLE: Final = 200
_ORDER_SAMPLE: Final = 5000
_MOSTLY: Final = 0.6
_EMAIL = re.compile(r"\s*+(?=[^\s@;,]++@[^\s@;,]++\s*+\Z)\S+@\S+\.\S+")
_PHONE = re.compile(r"\s*(?:\+|00?[1-9]|\(0)[\d\s()/.-]{4,20}\Z")
_URL = re.compile(r"\s*(?:https?://|www\.)\S+\s*\Z", re.IGNORECASE)
_BY_CONTENT: Final = ((Target.EMAIL, _EMAIL), (Target.URL, _URL), (Target.PHONE, _PHONE))
_ACADEMIC = re.compile(r"\s*(?:(?:Dr|Prof|Dipl|Mag|Ing|Herr|Frau|Mr|Mrs|Ms|Miss|Sir|Dame|B\.?A|M\.?A)\b.*)\Z", re.I)
_ADDRESS_PARTS: Final = (Target.LOCALITY, Target.POSTAL_CODE, Target.COUNTRY)
_DAYS: Final = (Target.BIRTHDAY, Target.ANNIVERSARY, Target.EVENT)

_Own = dict[str, Column]


def guess(table: Table) -> Mapping:
    """What the columns of a table most likely hold; the person may change it (``dataclasses.replace``).

    Looks at the first rows, and further down only where the order of day and month is open.
    """
    sample = [cells for _number, cells in table.preview(_SAMPLE)]
    own = _own_columns() if table.producer == OWN else {}
    columns = []
    for position, header in enumerate(table.headers):
        cells = [row[position] for row in sample if row[position].strip()]
        columns.append(own.get(header.strip()) or _column(table.producer, header, cells))
    columns = _in_context(columns, [[row[at] for row in sample] for at in range(len(columns))])
    return tuple(_with_order(table, at, column, sample) for at, column in enumerate(columns))


def _own_columns() -> _Own:
    """Our own headers, in both languages."""
    return {
        own.header(language): Column(own.header(language), own.target, own.label, "", own.group)
        for own in COLUMNS
        for language in LANGUAGES
    }


def _column(producer: str, header: str, cells: list[str]) -> Column:
    """One column by itself."""
    if producer in (GOOGLE, GOOGLE_OLD) and (pair := paired(header)):
        meaning, group = pair
        return Column(header, meaning.target, group=group)
    meaning_found = meaning_at(producer, header)
    if meaning_found is None or (not producer and _contradicts(meaning_found, cells)):
        target = "" if producer else _by_content(cells)
        return Column(header, Target(target or Target.FURTHER))
    return Column(header, meaning_found.target, meaning_found.label, meaning_found.service)


def _contradicts(meaning: Meaning, cells: list[str]) -> bool:
    """Whether a column cannot be what its header says („Mail: ja, nein, ja“)."""
    if meaning.target is Target.EMAIL:
        return bool(cells) and not any("@" in cell for cell in cells)
    if meaning.target is Target.PHONE:
        return bool(cells) and not any(char.isdigit() for cell in cells for char in cell)
    return False


def _by_content(cells: list[str]) -> str:
    """The target that most cells look like, or ''."""
    for target, pattern in _BY_CONTENT:
        if cells and sum(pattern.match(cell) is not None for cell in cells) >= _MOSTLY * len(cells):
            return target
    return ""


def _in_context(columns: list[Column], cells: Sequence[Sequence[str]]) -> list[Column]:
    """What headers mean beside each other: „Name“ beside „Vorname“, „Titel“ beside „Position“."""
    targets = {column.target for column in columns}
    places = {(column.label, column.group) for column in columns if column.target in _ADDRESS_PARTS}
    streets = {(column.label, column.group) for column in columns if column.target is Target.STREET}

    def told(column: Column, texts: Sequence[str]) -> Target:
        key, place = key_of(column.header), (column.label, column.group)
        match column.target:
            case Target.BIRTHDAY if {Target.BIRTH_YEAR, Target.BIRTH_MONTH} <= targets:
                return Target.BIRTH_DAY
            case Target.FORMATTED if key == "name" and Target.GIVEN in targets and Target.FAMILY not in targets:
                return Target.FAMILY
            case Target.FURTHER if key in ("title", "titel"):
                return _title(key, texts, Target.TITLE in targets)
            case Target.ADDRESS if place in places and place not in streets:
                return Target.STREET
        return column.target

    return _changed(columns, cells, told)


def _changed(
    columns: list[Column], cells: Sequence[Sequence[str]], told: Callable[[Column, Sequence[str]], Target]
) -> list[Column]:
    return [replace(column, target=told(column, texts)) for column, texts in zip(columns, cells, strict=True)]


def _title(key: str, texts: Sequence[str], has_job: bool) -> Target:
    """Whether „Title“ means „Dr.“ or „Director“: German „Titel“ is academic, unless its cells say otherwise."""
    filled = [text for text in texts if text.strip()]
    academic = sum(_ACADEMIC.match(text) is not None for text in filled)
    if filled and not has_job:
        return Target.PREFIX if academic * 2 >= len(filled) else Target.TITLE
    return Target.PREFIX if has_job or key == "titel" else Target.TITLE


def _with_order(table: Table, position: int, column: Column, sample: list[tuple[str, ...]]) -> Column:
    """The order of day and month: as its other days show, else as the program and its language have it."""
    if column.target not in _DAYS or not has_open_order(row[position] for row in sample):
        return column
    first = month_comes_first(row[position] for row in sample)
    if first is None and len(sample) == _SAMPLE:
        first = month_comes_first(cells[position] for _number, cells in islice(table.rows(), _ORDER_SAMPLE))
    if first is not None:
        return replace(column, month_first=first)
    american = table.producer in (OUTLOOK, OUTLOOK_COM, GOOGLE, GOOGLE_OLD, "linkedin", "thunderbird")
    return replace(column, month_first=american and not is_german(table.headers), unsure=True)
