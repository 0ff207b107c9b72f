"""What only older cards of a contact hold: lines that no field shows, carried along without doubles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from netzwerkpflege.exchange.cardfile import RawCard
from netzwerkpflege.exchange.line import Line
from netzwerkpflege.exchange.line_fields import BOOKKEEPING, COMPANIONS, field_of, labels_of
from netzwerkpflege.exchange.photo import read_photo
from netzwerkpflege.exchange.pieces import Piece, piece
from netzwerkpflege.exchange.portable import portable

_ONCE: Final = frozenset({"GENDER", "KIND", "SORT-STRING", "CLASS", "MAILER", "NAME", "PHOTO", "X-ABSHOWAS", "X-ABUID"})
"""What a card says once or not at all; the newest card is right."""


def carried(cards: Sequence[RawCard], there: Iterable[Piece], version: str, first_group: int) -> list[Piece]:
    """The lines of ``cards``, newest first, that no field of a contact shows and that are not ``there`` already.

    Groups are numbered from ``first_group``, so that no label comes to stand for something else.
    """
    known, names = _known([each.line for each in there])
    found: list[Piece] = []
    for card in cards:
        lines = card.lines
        labels = labels_of(lines)
        was = next((line.value.strip() for line in lines if line.name == "VERSION"), "")
        groups: dict[str, str] = {}
        for line in lines:
            key = _key(line, labels)
            if not _is_further(line, labels) or key in known or (line.name in _ONCE and line.name in names):
                continue
            known.add(key)
            names.add(line.name)
            out = portable(line, was, version)
            if line.group in labels:
                fresh = groups.setdefault(line.group, f"item{first_group + len(groups)}")
                out = out._replace(group=fresh)
            found.append(piece(out))
        first_group += len(groups)
        for line in lines:
            if line.name == "X-ABLABEL" and line.group in groups:
                found.append(piece(portable(line, was, version)._replace(group=groups[line.group])))
    return found


def _is_further(line: Line, labels: dict[str, str]) -> bool:
    if line.name == "PHOTO" and read_photo(line).data is not None:
        return False  # a photo is the contact's affair; one that we cannot read is not
    return bool(line.value.strip()) and not (
        line.name in BOOKKEEPING or line.name in COMPANIONS or field_of(line, labels)
    )


def _known(lines: list[Line]) -> tuple[set[tuple[object, ...]], set[str]]:
    labels = labels_of(lines)
    return {_key(line, labels) for line in lines}, {line.name for line in lines}


def _key(line: Line, labels: dict[str, str]) -> tuple[object, ...]:
    """What makes two lines the same, whatever groups they stand in."""
    return line.name, frozenset(line.params), line.value.strip(), labels.get(line.group, "")
