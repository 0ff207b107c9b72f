"""Patching fields of several entries: a changed phone keeps its place and its group, a new one stands behind its kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from netzwerkpflege.domain.contact import Contact, PostalAddress, Profile
from netzwerkpflege.exchange.line import Line, Params, clean, escape, split_parts
from netzwerkpflege.exchange.own_lines import OwnLines
from netzwerkpflege.exchange.pieces import Piece, piece, spelled
from netzwerkpflege.exchange.portable import types_for
from netzwerkpflege.exchange.profiles import OWN_PROPERTIES
from netzwerkpflege.exchange.slots import Slots

_ALWAYS_NEW: Final = frozenset({"TYPE", "PREF", "ENCODING", "CHARSET", "VALUE", "X-SERVICE-TYPE", "SERVICE-TYPE"})
_OF_THE_VALUE: Final = frozenset({"LABEL", "GEO", "TZ", "X-USER", "USERNAME", "X-USERID", "X-DISPLAYNAME"})
_VALUES: Final[dict[str, str]] = {"emails": "address", "phones": "number", "urls": "url", "profiles": "value"}
_SEVEN: Final = ("po_box", "extended", "street", "locality", "region", "postal_code", "country")


class ListPatch:
    """Patches one field of several entries from ``before`` (what its card says) to what the contact says."""

    def __init__(self, slots: Slots, field: str, before: Contact, contact: Contact) -> None:
        self._slots = slots
        self._field = field
        self._before: tuple[Any, ...] = getattr(before, field)
        self._wanted: tuple[Any, ...] = getattr(contact, field)
        self._lines = self._entry_lines()
        self._sources: dict[int, int] = {}

    def apply(self) -> None:
        """Write the field into the slots; where lines hang together in ways not foreseen, all of it anew."""
        self._find_sources()
        slots = self._slots
        for index, entry in self._lines.items():
            if not self._stays(entry):
                slots.out[index] = []
        self._drop_printed_labels()
        written = {place: self._written(self._wanted[place], index) for place, index in self._sources.items()}
        places = sorted(self._sources.values())
        for place, index in zip(sorted(self._sources), places, strict=True):
            slots.out[index] = written[place]
        self._add(dict(zip(sorted(self._sources), places, strict=True)))
        if slots.says(self._field) != self._wanted:
            own = OwnLines(self._only(self._wanted), slots.version, slots.first_group)
            slots.put_instead(self._field, own.field(self._field))

    def _only(self, entries: tuple[Any, ...]) -> Contact:
        fields: dict[str, Any] = {self._field: entries}
        return replace(_NOBODY, **fields)

    def _entry_lines(self) -> dict[int, Any]:
        """The entry that each line stands for; printed addresses (LABEL) only where there are no others."""
        slots = self._slots
        found: dict[int, Any] = {}
        printed: dict[int, Any] = {}
        for index in slots.of(self._field):
            entries = slots.alone(self._field, [slots.pieces[index]])
            if len(entries) == 1:
                (printed if slots.pieces[index].name == "LABEL" else found)[index] = entries[0]
        return found or printed

    def _find_sources(self) -> None:
        """Which line each wanted entry comes from: the same entry, else the same value, else the same place."""
        free = dict(self._lines)
        before = {entry: place for place, entry in enumerate(self._before)}
        ways: tuple[Callable[[int, Any], bool], ...] = (
            lambda place, entry: entry == self._wanted[place],
            lambda place, entry: self._value(entry) == self._value(self._wanted[place]),
            lambda place, entry: before.get(entry) == place and entry not in self._wanted,
        )
        for way in ways:
            for place in range(len(self._wanted)):
                if place not in self._sources:
                    index = next((index for index, entry in free.items() if way(place, entry)), None)
                    if index is not None:
                        self._sources[place] = index
                        del free[index]

    def _stays(self, entry: Any) -> bool:
        """Whether an entry is wanted; the same profile in two properties is one."""
        if isinstance(entry, Profile):
            return any(self._value(entry) == self._value(other) for other in self._wanted)
        return entry in self._wanted

    def _value(self, entry: Any) -> object:
        if isinstance(entry, PostalAddress):
            return replace(entry, label="", preferred=False)
        if isinstance(entry, Profile):
            return entry.service, entry.value
        return getattr(entry, _VALUES[self._field])

    def _drop_printed_labels(self) -> None:
        """A printed address stays where its address did: the one of the same label that nobody changed."""
        if self._field != "addresses":
            return
        stay = {entry.label for entry in self._wanted if entry in self._lines.values()}
        for index in self._slots.of(self._field):
            line = self._slots.pieces[index]
            if line.name == "LABEL" and index not in self._lines:
                said = self._slots.alone(self._field, [line])
                if said and said[0].label not in stay:
                    self._slots.out[index] = []

    def _add(self, places: dict[int, int]) -> None:
        """Entries without a line stand behind the one before them, else at the beginning of their kind or the end."""
        slots = self._slots
        for place in reversed(range(len(self._wanted))):
            if place in self._sources:
                continue
            own = OwnLines(self._only((self._wanted[place],)), slots.version, slots.first_group)
            fresh = slots.take_groups(own.field(self._field))
            before = [index for known, index in places.items() if known < place]
            if before:
                slots.out[before[-1]][1:1] = fresh
            elif places:
                slots.out[min(places.values())][:0] = fresh
            elif kin := slots.of(self._field):
                slots.out[kin[-1]][:0] = fresh
            else:
                slots.added[self._field] = fresh + slots.added.get(self._field, [])

    def _written(self, entry: Any, index: int) -> list[Piece]:
        """The line that an entry comes from, changed as little as it can be."""
        slots = self._slots
        was = self._lines[index]
        if was == entry and slots.alone(self._field, slots.out[index]) == (entry,):
            return slots.out[index]
        slots.out[index] = []
        fresh = OwnLines(self._only((entry,)), slots.version, slots.first_group).field(self._field)
        if line := self._with_another_label(entry, was, index, fresh):
            return [line]
        if (line := self._in_its_head(entry, was, index, fresh[0])) and slots.alone(self._field, [line]) == (entry,):
            return [line]
        mixed = self._in_its_group(entry, was, index, fresh)
        if slots.alone(self._field, [piece(line) for line in mixed]) != (entry,):
            mixed = fresh
        return slots.take_groups(mixed) if mixed[0].group == fresh[0].group else [piece(line) for line in mixed]

    def _with_another_label(self, entry: Any, was: Any, index: int, fresh: list[Line]) -> Piece | None:
        """The line as it was, where X-ABLabel can say the change of label."""
        slots = self._slots
        label = slots.label_of(index)
        if label is None or entry.label == was.label or len(fresh) == 1 or slots.shares_its_group(index):
            return None
        there, source = slots.pieces[label], slots.pieces[index]
        if slots.converts or not there.raw or not source.raw:
            return None
        head = there.raw[: len(there.raw) - len(there.value) - 1]
        before = slots.out[label]
        slots.out[label] = [spelled(head, (there.content[0], fresh[1].value))]
        relabelled = replace(was, label=entry.label)
        line = source if relabelled == entry else self._in_its_head(entry, relabelled, index, fresh[0])
        if line is not None and slots.alone(self._field, [line]) == (entry,):
            return line
        slots.out[label] = before
        return None

    def _in_its_head(self, entry: Any, was: Any, index: int, fresh: Line) -> Piece | None:
        """The line with another value, its head spelled as it was; None where the head says something else now."""
        source = self._slots.pieces[index]
        names = {key for key, _value in source.content[0].params}
        same = (entry.label, entry.preferred) == (was.label, was.preferred) and source.name != "LABEL"
        if self._slots.converts or not source.raw or not same or names & _OF_THE_VALUE:
            return None
        if isinstance(entry, PostalAddress):
            parts = split_parts(source.value) + [""] * 7
            for place, part in enumerate(_SEVEN):
                if getattr(entry, part) != getattr(was, part):
                    parts[place] = escape(getattr(entry, part))
            value = ";".join(parts[: max(7, len(parts) - 7)])
        elif source.name in OWN_PROPERTIES:
            value = escape(entry.value)
        elif source.name == fresh.name and "VALUE" not in names:
            value = fresh.value
        else:
            return None
        head = source.raw[: len(source.raw) - len(source.value) - 1]
        return spelled(head, (source.content[0], value))

    def _in_its_group(self, entry: Any, was: Any, index: int, fresh: list[Line]) -> list[Line]:
        """The line anew, in its old group and with the parameters that are not ours; its old label goes if it must."""
        slots = self._slots
        source, label = slots.pieces[index], slots.label_of(index)
        same_label = entry.label == was.label
        line = fresh[0]._replace(params=self._params(entry, was, source.line, fresh[0]))
        if not source.group or (slots.shares_its_group(index) and not same_label):
            return [line, *fresh[1:]]
        line = line._replace(group=source.group)
        if same_label and label is not None:
            return [line]
        if label is not None:
            slots.out[label] = []
        return [line, *(other._replace(group=source.group) for other in fresh[1:])]

    def _params(self, entry: Any, was: Any, source: Line, fresh: Line) -> Params:
        stale = _ALWAYS_NEW if self._value(entry) == self._value(was) else _ALWAYS_NEW | _OF_THE_VALUE
        known = {key for key, _value in fresh.params}
        others = tuple((key, clean(value)) for key, value in source.params if key not in stale and key not in known)
        if self._field == "profiles" or (entry.label, entry.preferred) != (was.label, was.preferred):
            return (*fresh.params, *others)
        types = tuple(param for param in source.params if param[0] in ("TYPE", "PREF"))
        return (*types_for(types, self._slots.version, self._field == "emails"), *others)


_NOBODY = Contact()
