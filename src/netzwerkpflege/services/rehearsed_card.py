"""One card of a rehearsal, read again when somebody looks at it: its contents, and compared with a contact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.matching import complete, take_over
from netzwerkpflege.domain.outcome import NotFound
from netzwerkpflege.domain.rehearsal import CardKey, FieldChange, differences
from netzwerkpflege.exchange.cardfile import RawCard
from netzwerkpflege.exchange.read_vcard import read_contact
from netzwerkpflege.services import sources
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.sources import ReadingWay, Source
from netzwerkpflege.store import contacts, phone_keys


@dataclass(frozen=True, slots=True)
class Comparison:
    """A card beside a contact: what completing brings, and where both say something else."""

    name: str
    adds: tuple[FieldChange, ...]
    differs: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class RehearsedCard:
    """What stands on a card, field by field, and how it compares with each contact that was asked for."""

    contents: tuple[FieldChange, ...] = ()
    has_photo: bool = False
    compared: Mapping[int, Comparison] = field(default_factory=dict)


def look_at(
    desk: Desk,
    paths: Sequence[Path],
    key: CardKey,
    contact_ids: Iterable[int] = (),
    *,
    ways: Mapping[str, ReadingWay] | None = None,
) -> RehearsedCard:
    """Read a card of these files again. Empty where it is not there any more; contacts that are gone are left out."""
    found = _find(paths, key, ways)
    read = None if found is None else read_contact(found)
    if read is None or read.contact is None:
        return RehearsedCard()
    compared: dict[int, Comparison] = {}
    with desk.store.read() as session:
        home = phone_keys.home(session)
        for contact_id in contact_ids:
            try:
                there = contacts.get(session, contact_id)
            except NotFound:
                continue
            completed = complete(there, read.contact, home)
            after = take_over(there, read.contact, home)
            compared[contact_id] = Comparison(
                there.display_name, differences(there, completed), differences(completed, after)
            )
    return RehearsedCard(differences(Contact(), read.contact), read.photo is not None, compared)


def _find(paths: Sequence[Path], key: CardKey, ways: Mapping[str, ReadingWay] | None) -> RawCard | None:
    """The card of a key: the files are split again, but no other card of them is read."""
    file, number = key
    for source in sources.find(paths, ways)[0]:
        if file == source.name or file.startswith(f"{source.name}/"):
            for card in _cards(source):
                if (card.file, card.number) == key:
                    return card
                if card.file == file and card.number > number:
                    break
    return None


def _cards(source: Source) -> Iterator[RawCard]:
    return (item for item in source if isinstance(item, RawCard))
