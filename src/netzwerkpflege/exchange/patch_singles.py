"""Patching fields of one value: the name, the organisation, and all that is one text or one day."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.exchange.line import Line, clean, escape, parts_of, split_parts
from netzwerkpflege.exchange.line_fields import field_value
from netzwerkpflege.exchange.own_lines import OwnLines
from netzwerkpflege.exchange.pieces import Piece, piece, spelled
from netzwerkpflege.exchange.slots import Slots

_FIVE: Final = ("family", "given", "additional", "prefix", "suffix")
_ALWAYS_NEW: Final = frozenset({"ENCODING", "CHARSET", "VALUE", "X-APPLE-OMIT-YEAR", "CALSCALE"})
_PLAIN_VALUES: Final = frozenset({"date", "text"})


def patch_name(slots: Slots, before: Contact, contact: Contact) -> None:
    """FN where the shown name changed, N where a part did; both anew where that does not say it."""
    fresh = OwnLines(contact, slots.version).field("name")
    shown, parts = fresh
    if before.name.formatted != contact.name.formatted:
        _first(slots, "name", "FN", [shown])
    if replace(before.name, formatted="") != replace(contact.name, formatted=""):
        _first(slots, "name", "N", [_with_old_parts(slots, before, contact, parts)])
    complete_name(slots, contact)
    if slots.says("name") != contact.name:
        slots.put_instead("name", fresh)


def complete_name(slots: Slots, contact: Contact) -> None:
    """FN must be there and not empty (RFC 6350, 6.2.1), N in 3.0 (RFC 2426, 3.1.2)."""
    shown, parts = (piece(line) for line in OwnLines(contact, slots.version).field("name"))
    filled = {each.name for index in slots.of("name") for each in slots.out[index] if each.value.strip()}
    missing = []
    if "FN" not in filled:
        _drop_empty(slots, "FN")
        missing.append(shown)
    if "N" not in filled and (slots.version == "3.0" or missing):
        _drop_empty(slots, "N")
        missing.append(parts)
    if not missing:
        return
    if there := [index for index in slots.of("name") if slots.out[index]]:
        slots.out[there[0]] = sorted([*missing, *slots.out[there[0]]], key=lambda each: each.name != "FN")
    else:
        slots.added["name"] = missing


def _drop_empty(slots: Slots, name: str) -> None:
    for index in slots.of("name"):
        slots.out[index] = [each for each in slots.out[index] if each.name != name]


def _with_old_parts(slots: Slots, before: Contact, contact: Contact, fresh: Line) -> Line:
    """N with its parts as the sender wrote them, where they still are the same; further parts stay."""
    line = _filled(slots, "name", "N")
    if line is None or slots.converts:
        return fresh
    parts = split_parts(line.value)
    parts += [""] * (5 - len(parts))
    for place, part in enumerate(_FIVE):
        if getattr(before.name, part) != getattr(contact.name, part):
            parts[place] = escape(getattr(contact.name, part))
    return fresh._replace(value=";".join(parts))


def patch_organisation(slots: Slots, before: Contact, contact: Contact) -> None:
    """ORG part by part; a department of its own property goes where the department changed."""
    wanted = field_value(contact, "organisation")
    orgs = [index for index in slots.of("organisation") if slots.pieces[index].name == "ORG" and slots.out[index]]
    if len(orgs) == 1 and any(wanted):
        source = slots.pieces[orgs[0]]
        parts = split_parts(source.value) if not slots.converts else list(map(escape, parts_of(source.value)))
        if before.organisation != contact.organisation:
            parts[0] = escape(contact.organisation)
        if before.department != contact.department:
            parts[1:] = [escape(contact.department)] if contact.department else []
            for index in slots.of("organisation"):
                if index != orgs[0]:
                    slots.out[index] = []
        _put(slots, orgs[0], [Line("", "ORG", (), ";".join(parts))])
    if slots.says("organisation") != wanted:
        _anew(slots, "organisation", contact)


def patch_single(slots: Slots, field: str, contact: Contact) -> None:
    """Any other field: the first of its lines takes the new value, the others of the same name go."""
    wanted = field_value(contact, field)
    fresh = OwnLines(contact, slots.version, slots.first_group).field(field)
    if not fresh:
        slots.clear(field)
        return
    if field == "anniversary" and slots.converts:
        _anew(slots, field, contact)
    elif field == "anniversary":
        _every_day(slots, fresh[0])
    elif source := _filled(slots, field, fresh[0].name):
        _first(slots, field, source.name, fresh)
    if slots.says(field) != wanted:
        _anew(slots, field, contact)


def _every_day(slots: Slots, fresh: Line) -> None:
    """Programs write the anniversary twice: each of its lines takes the new day."""
    for index in slots.of("anniversary"):
        _put(slots, index, [fresh._replace(name=slots.pieces[index].name)])


def _anew(slots: Slots, field: str, contact: Contact) -> None:
    slots.put_instead(field, OwnLines(contact, slots.version, slots.first_group).field(field))


def _filled(slots: Slots, field: str, name: str) -> Line | None:
    """The first line of a name that holds anything."""
    lines = (slots.pieces[index] for index in slots.of(field))
    return next((each.line for each in lines if each.name == name and each.value.strip(" ;")), None)


def _first(slots: Slots, field: str, name: str, lines: list[Line]) -> None:
    """Lines of ours in the place of the first one of a name; the others of the field are taken out."""
    filled = [index for index in slots.of(field) if slots.pieces[index].name == name]
    filled = [index for index in filled if slots.pieces[index].value.strip(" ;")]
    if not filled:
        return
    for index in slots.of(field):
        # FN and N stand for one field; another FN is the name in another language (RFC 6350, 6.2.1)
        if field != "name" or (name == "N" and slots.pieces[index].name == "N"):
            slots.out[index] = []
    _put(slots, filled[0], lines)


def _put(slots: Slots, index: int, lines: list[Line]) -> None:
    """Lines of ours for one of the card: the first keeps the head as it was spelled, or its group and parameters."""
    source = slots.pieces[index]
    first = lines[0]
    if source.raw and not slots.converts and not first.params and not _says_how(source):
        head = source.raw[: len(source.raw) - len(source.value) - 1]
        kept: list[Piece] = [spelled(head, (source.content[0], first.value))]
    else:
        others = tuple((key, clean(word)) for key, word in source.content[0].params if key not in _ALWAYS_NEW)
        kept = [piece(first._replace(group=source.group, params=(*first.params, *others)))]
    slots.out[index] = [*kept, *slots.take_groups(lines[1:])]


def _says_how(source: Piece) -> bool:
    """Whether a head says how its value is written, which would not be true of another value."""
    params = source.content[0].params
    return any(key in _ALWAYS_NEW and not (key == "VALUE" and word.lower() in _PLAIN_VALUES) for key, word in params)
