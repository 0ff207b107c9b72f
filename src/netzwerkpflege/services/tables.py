"""Tables (CSV) before they are read in: how a table is written, what its columns hold, and its first rows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.exchange.columns import CHOICES as CHOICES
from netzwerkpflege.exchange.columns import Column as Column
from netzwerkpflege.exchange.columns import Mapping as Mapping
from netzwerkpflege.exchange.columns import Target as Target
from netzwerkpflege.exchange.columns import guess
from netzwerkpflege.exchange.encodings import ENCODINGS as ENCODINGS
from netzwerkpflege.exchange.table import SEPARATORS as SEPARATORS
from netzwerkpflege.exchange.table import open_table
from netzwerkpflege.exchange.table_cards import cards_of
from netzwerkpflege.services.reading import read_here
from netzwerkpflege.services.sources import ReadingWay, is_table

_ROWS: Final = 50

__all__ = ["CHOICES", "ENCODINGS", "SEPARATORS", "Column", "Mapping", "TablePreview", "Target", "is_table", "preview"]


@dataclass(frozen=True, slots=True)
class TablePreview:
    """A table as the person is asked about it: ``mapping`` is the guess, or what was chosen before.

    ``rows`` are the first rows with the number that a spreadsheet shows, ``names`` the people that come of them so.
    """

    path: Path
    headers: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    names: tuple[str, ...]
    mapping: Mapping
    encoding: str
    guessed: bool
    separator: str
    producer: str


def preview(path: Path, way: ReadingWay | None = None) -> TablePreview | Problem:
    """Open a table and say how it would be read; a Problem says why it is none. Never raises."""
    way = way or ReadingWay()
    table = open_table(path, str(path), way.charset or None, way.separator or None)
    if isinstance(table, Problem):
        return table
    mapping = way.mapping if len(way.mapping) == len(table.headers) else guess(table)
    rows = tuple(table.preview(_ROWS))
    cards = []
    for card in cards_of(table, mapping):
        if not isinstance(card, Problem):
            cards.append(card)
        if len(cards) >= _ROWS:
            break
    names = tuple(arrival.name for arrival in read_here(cards))
    return TablePreview(
        path, table.headers, rows, names, mapping, table.encoding, table.guessed, table.separator, table.producer
    )
