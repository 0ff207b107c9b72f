"""Doubles strewn into an address book, and how long it takes to find them; what an import asks for each card."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.features import features_of
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import duplicates
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts
from netzwerkpflege.store.contacts import NewContact

_SHARE = 100
"""One contact of so many has a double."""
_CARDS = 1000
_SHORT = {
    "Katharina": "Kathi",
    "Ulrich": "Uli",
    "Franz": "Franzl",
    "Ludwig": "Lutz",
    "Stefan": "Stephan",
    "Petra": "P.",
}


def find(profile: str) -> dict[str, Any]:
    """Strew doubles in, find them, and ask for a thousand cards who they may be."""
    desk = Desk.open(Profile(Path(profile)))
    strewn = _strew(desk)
    began = time.perf_counter()
    found = duplicates.find_pairs(desk)
    seconds = time.perf_counter() - began
    pairs = {pair.contact_ids for pair in found.pairs}
    with desk.store.read() as session:
        began = time.perf_counter()
        people = duplicates.people(session)
        built = time.perf_counter() - began
        numbers = [first for first, _ in strewn][:_CARDS]
        cards = [
            features_of(_written_otherwise(random.Random(n), c))
            for n, c in enumerate(contacts.get_all(session, numbers))
        ]
        began = time.perf_counter()
        for start in range(0, len(cards), 100):
            batch = cards[start : start + 100]
            people.prepare(batch)
            for card in batch:
                people.likely(card)
        asked = (time.perf_counter() - began) / max(1, len(cards)) * 1000
    desk.close()
    return {
        "wall": seconds,
        "strewn": len(strewn),
        "recall": len(pairs & strewn) / len(strewn),
        "others": len(pairs - strewn),
        "namesakes": found.namesakes_in_all,
        "built": built,
        "card_ms": asked,
    }


def _strew(desk: Desk) -> set[tuple[int, int]]:
    """Add the doubles; returns their pairs."""
    chance = random.Random(7)
    with desk.store.write(Step.CONTACT_ADD) as session:
        last = contacts.next_id(session)
        firsts = contacts.get_all(session, sorted(chance.sample(range(1, last), (last - 1) // _SHARE)))
        news = [NewContact(_written_otherwise(chance, person)) for person in firsts]
        numbers = contacts.add_all(session, news, desk.now())
    return {(person.id or 0, number) for person, number in zip(firsts, numbers, strict=True)}


def _written_otherwise(chance: random.Random, person: Contact) -> Contact:
    """The same person on another card: the name written otherwise, and only part of what is known."""
    given, family = person.name.given, person.name.family
    name = chance.choice(
        [
            Name(f"{given} {family}", given=given, family=family),
            Name(f"Dr. {given} {family}"),
            Name(f"{family}, {given}"),
            Name(given=family, family=given),
            Name(f"{_SHORT.get(given, given)} {family}"),
            Name(f"{given} {family.replace('ü', 'ue').replace('ö', 'oe').replace('ß', 'ss')}"),
            Name(f"{given} {family[:3]}{family[4:]}" if len(family) > 6 else f"{given} {family}"),
            Name(f"{given} {family}-Kornfeld"),
            Name(f"{given[0]}. {family}"),
        ]
    )
    emails, phones = chance.choice(
        [(person.emails[1:], ()), ((), person.phones[1:]), (person.emails[:1], person.phones[:1])]
    )
    return replace(
        person,
        id=None,
        uid="",
        name=name,
        emails=emails,
        phones=phones,
        addresses=(),
        birthday=None,
        organisation=chance.choice([person.organisation, "", "Neue Firma AG"]),
    )
