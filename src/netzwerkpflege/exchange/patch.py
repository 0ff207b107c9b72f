"""A contact as its original card with the touched lines patched: order, groups, parameters and spelling stay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from netzwerkpflege.domain.card import Card
from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.carried import carried
from netzwerkpflege.exchange.line import Line
from netzwerkpflege.exchange.line_fields import LISTS, as_carried, field_value
from netzwerkpflege.exchange.own_lines import FIELDS, OwnLines, photo_line
from netzwerkpflege.exchange.patch_lists import ListPatch
from netzwerkpflege.exchange.patch_singles import complete_name, patch_name, patch_organisation, patch_single
from netzwerkpflege.exchange.photo import read_photo
from netzwerkpflege.exchange.pieces import piece
from netzwerkpflege.exchange.read_vcard import ReadCard, read_contact
from netzwerkpflege.exchange.slots import Slots

PRODUCT = "-//Netzwerkpflege//Netzwerkpflege//DE"


class Picture(NamedTuple):
    """A photo on its way out: ``kept`` are the bytes that the contact has, ``data`` those that go out."""

    kept: bytes
    data: bytes
    media_type: str


def patched(
    originals: Sequence[Card], contact: Contact, picture: Picture | None, version: str, revised: str = ""
) -> bytes | None:
    """The newest of ``originals`` with what the contact has changed, and what only the older ones hold.

    None where there is no card among them, or where the patched card would not read as the contact does: then it must be
    built anew. ``revised`` is the new value of REV where anything changed; '' takes REV out then.
    """
    cards = [card for card in map(raw_card, originals) if card is not None]
    read = read_contact(cards[0]) if cards else ReadCard(None)
    if read.contact is None:
        return None
    slots = Slots(cards[0], version)
    wanted = as_carried(contact)
    changed = _patch_fields(slots, read.contact, wanted)
    changed = _patch_photo(slots, read, picture) or changed
    _patch_bookkeeping(slots, changed, revised)
    lines = list(slots.lines())
    lines += carried(cards[1:], lines, version, slots.first_group)
    begin, end = slots.frame
    data = b"\r\n".join([begin.encode(), *(each.data() for each in lines), end.encode(), b""])
    return data if _reads_as(data, wanted, picture, read) else None


def raw_card(original: Card) -> RawCard | None:
    """The card in the bytes that were kept, read in the charset that it was read in; None where there is none."""
    assumed = "" if original.charset in _SURE or original.charset.startswith("utf-16") else original.charset
    found = next((item for item in open_cards(original.data) if isinstance(item, RawCard)), None)
    return found.read_as(assumed) if found is not None and assumed else found


_SURE = frozenset({"", "ascii", "utf-8", "mixed"})
_DAYS = ("birthday", "anniversary")  # each version writes them in its own way


def _patch_fields(slots: Slots, before: Contact, contact: Contact) -> bool:
    """All fields; returns whether the person changed one. A uid that the card did not have is no change."""
    before = as_carried(before)
    said = slots.whole() if slots.converts else before
    changed = False
    for field in FIELDS:
        was, wanted = field_value(before, field), field_value(contact, field)
        if slots.converts:
            new_form = field_value(said, field) != wanted or bool(field in _DAYS and wanted)
        else:
            new_form = slots.had_to_mend(field) and slots.says(field) != wanted
        if was == wanted and not new_form:
            continue
        changed = changed or (was != wanted and not (field == "uid" and not was))
        if field == "name":
            patch_name(slots, before, contact)
        elif field == "organisation" and slots.of(field):
            patch_organisation(slots, before, contact)
        elif field in LISTS:
            ListPatch(slots, field, before, contact).apply()
        elif slots.of(field):
            patch_single(slots, field, contact)
        else:
            slots.put_instead(field, OwnLines(contact, slots.version, slots.first_group).field(field))
    complete_name(slots, contact)
    return changed


def _patch_photo(slots: Slots, read: ReadCard, picture: Picture | None) -> bool:
    """PHOTO; returns whether the person changed it. One that we cannot read stays where the contact has none."""
    photos = [index for index, each in enumerate(slots.pieces) if each.name == "PHOTO" and each.value]
    kept = picture.kept if picture else None
    if kept == read.photo and (picture is None or picture.data == picture.kept):
        return False
    for index in photos:
        if picture is not None or read_photo(slots.pieces[index].line).data is not None:
            slots.out[index] = []
    if picture is not None:
        line = piece(photo_line(picture.data, picture.media_type, slots.version))
        if photos:
            slots.out[photos[0]] = [line]
        else:
            slots.added["photo"] = [line]
    return kept != read.photo


def _patch_bookkeeping(slots: Slots, changed: bool, revised: str) -> None:
    """VERSION once, PRODID ours where the card becomes one of another version, REV where anything changed."""
    seen = False
    for index, each in enumerate(slots.pieces):
        if each.name == "VERSION":
            if seen or slots.converts:
                slots.out[index] = [] if seen else [piece(Line("", "VERSION", (), slots.version))]
            seen = True
        elif each.name == "PRODID" and slots.converts:
            slots.out[index] = [piece(Line("", "PRODID", (), PRODUCT))]
        elif each.name == "REV" and changed:
            slots.out[index] = [piece(Line("", "REV", (), revised))] if revised else []
    if not seen:
        slots.out.insert(0, [piece(Line("", "VERSION", (), slots.version))])


def _reads_as(data: bytes, contact: Contact, picture: Picture | None, before: ReadCard) -> bool:
    """Whether the card that goes out says what the contact says."""
    found = list(open_cards(data))
    card = found[0]
    if len(found) != 1 or not isinstance(card, RawCard) or card.mended:
        return False
    read = read_contact(card)
    if read.contact is None or read.photo != (picture.data if picture else None):
        return False
    return all(field_value(read.contact, field) == field_value(contact, field) for field in FIELDS)
