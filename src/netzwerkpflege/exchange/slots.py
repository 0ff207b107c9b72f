"""A card being patched: its lines in their order, each in a slot that keeps it, replaces it or stands empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.exchange.cardfile import RawCard
from netzwerkpflege.exchange.line import Line
from netzwerkpflege.exchange.line_fields import COMPANIONS, field_of, field_value, labels_of, read_alone
from netzwerkpflege.exchange.own_lines import FIELDS
from netzwerkpflege.exchange.pieces import Piece, piece, pieces_of
from netzwerkpflege.exchange.portable import portable

_ITEM = re.compile(r"item(\d{1,6})\Z", re.IGNORECASE)


class Slots:
    """The lines of one original card on their way into a card of ``version``.

    ``pieces`` are the lines as they came, ``out`` what goes out in the place of each, ``added`` what is new, by field.
    ``converts`` says that the card is of another version, so that no line can stay as it was.
    """

    def __init__(self, card: RawCard, version: str) -> None:
        read = pieces_of(card)
        self.frame = read.begin, read.end
        self.pieces = read.items
        self.version = version
        self.was = next((each.value.strip() for each in read.items if each.name == "VERSION"), "")
        self.converts = self.was != version
        lines = [each.line for each in read.items]
        labels = labels_of(lines)
        self.fields: dict[str, list[int]] = {}
        for index, line in enumerate(lines):
            if field := field_of(line, labels):
                self.fields.setdefault(field, []).append(index)
        self.out = [self._usual(each) for each in read.items]
        self.added: dict[str, list[Piece]] = {}
        self._members: dict[str, list[int]] = {}
        for index, line in enumerate(lines):
            if line.group:
                self._members.setdefault(line.group, []).append(index)
        used = [int(match[1]) for group in self._members if (match := _ITEM.match(group))]
        self.first_group = max(used, default=0) + 1
        self._version_line = piece(Line("", "VERSION", (), version))

    def _usual(self, each: Piece) -> list[Piece]:
        if each.name in ("BEGIN", "END", "PROFILE") or (self.converts and not each.value.strip()):
            return []
        if each.raw and not self.converts:
            return [each]
        return [piece(portable(each.line, self.was, self.version))]

    def of(self, field: str) -> list[int]:
        """The slots of the lines that stand for a field."""
        return self.fields.get(field, [])

    def had_to_mend(self, field: str) -> bool:
        """Whether a line of a field cannot go out as it came."""
        return any(not self.pieces[index].raw for index in self.of(field))

    def take_groups(self, lines: list[Line]) -> list[Piece]:
        """Lines of ours that take the next free groups, as pieces."""
        self.first_group += len({line.group for line in lines if line.group})
        return [piece(line) for line in lines]

    def label_of(self, index: int) -> int | None:
        """The slot of the X-ABLabel that belongs to a line."""
        found = [
            each for each in self._members.get(self.pieces[index].group, ()) if self.pieces[each].name == "X-ABLABEL"
        ]
        return found[-1] if found else None

    def shares_its_group(self, index: int) -> bool:
        """Whether another line stands in the group of this one, labels and the like aside."""
        members = self._members.get(self.pieces[index].group, ())
        return any(each != index and self.pieces[each].name not in COMPANIONS for each in members)

    def alone(self, field: str, lines: list[Piece]) -> Any:
        """What a field says by these lines, and the labels of their groups, alone."""
        groups = {each.group for each in lines if each.group}
        labels = [other for other in self._all() if other.group in groups and other.name == "X-ABLABEL"]
        contents = [each.content for each in (self._version_line, *lines, *labels)]
        return field_value(read_alone(contents), field)

    def says(self, field: str) -> Any:
        """What the outgoing lines say of a field."""
        if field == "name":  # the only one that other fields and KIND have a part in
            return self.whole().name
        lines = [each for index in self.of(field) for each in self.out[index]]
        return self.alone(field, [*lines, *self.added.get(field, ())])

    def whole(self) -> Contact:
        """What all outgoing lines say."""
        return read_alone([self._version_line.content, *(each.content for each in self._all())])

    def clear(self, field: str) -> None:
        """Take all lines of a field out."""
        for index in self.of(field):
            self.out[index] = []
        self.added.pop(field, None)

    def put_instead(self, field: str, lines: list[Line]) -> None:
        """Lines of ours for a whole field, where its first line stood, or at the end."""
        self.clear(field)
        pieces = self.take_groups(lines)
        if slots := self.of(field):
            self.out[slots[0]] = pieces
        else:
            self.added[field] = pieces

    def lines(self) -> Iterator[Piece]:
        """What goes out, in order; labels that belong to nothing any more are left out."""
        alive = {each.group for slot in self.out for each in slot if each.name not in COMPANIONS}
        alive |= {each.group for pieces in self.added.values() for each in pieces}
        once = {group for group, members in self._members.items() if self._has_lines(members)}
        for each in self._all():
            if each.name not in COMPANIONS or each.group in alive or each.group not in once:
                yield each

    def _has_lines(self, members: list[int]) -> bool:
        return any(self.pieces[index].name not in COMPANIONS for index in members)

    def _all(self) -> Iterator[Piece]:
        for slot in self.out:
            yield from slot
        for field in FIELDS:
            yield from self.added.get(field, ())
