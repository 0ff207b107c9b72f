"""Finding doubles: pairs of the address book that are probably one person, and who an incoming card may be."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from heapq import heappush, heapreplace
from typing import TYPE_CHECKING, Any, Final

from netzwerkpflege.domain.blocking import Blocks, People, likely_pairs, reach_key, unpack
from netzwerkpflege.domain.features import Features, features
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.similarity import Kind, Score, Sign, score
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, duplicates
from netzwerkpflege.store.prepare import COLUMNS, DETAILS, Prepared

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session

Tick = Callable[[int, int], None]

NAMESAKES: Final = 500
"""So many pairs of namesakes are named; in a large book they are legion, and hardly ever one person."""
_STEP: Final = 1000


@dataclass(frozen=True, slots=True)
class Pair:
    """Two contacts that may be one person; the smaller number first."""

    contact_ids: tuple[int, int]
    score: int
    kind: Kind
    reasons: tuple[Sign, ...]
    against: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Doubles:
    """What was found: probable doubles, the surest first; apart from them namesakes, of whom some may be left out."""

    pairs: tuple[Pair, ...]
    namesakes: tuple[Pair, ...]
    namesakes_in_all: int


def find_pairs(desk: Desk, tick: Tick = lambda done, total: None) -> Doubles:
    """Look through the whole address book. ``tick`` is told done and total, and may raise to stop.

    Pairs that were set apart are left out.
    """
    with _without_collector(), desk.store.read() as session:
        total = duplicates.count(session)
        numbers: list[int] = []
        people: list[Features] = []
        for number, person in duplicates.everybody(session):
            if len(numbers) % _STEP == 0:
                tick(len(numbers), 3 * total)
            numbers.append(number)
            people.append(person)
        candidates = likely_pairs(people, lambda done: tick(total + done, 3 * total))
        return _judge(numbers, people, candidates, duplicates.apart(session), lambda part: _say(tick, total, part))


def set_apart(desk: Desk, one: int, other: int) -> None:
    """„Nicht dieselbe Person“: these two are never offered again. Raises NotFound; Invalid for one with itself."""
    _check(desk, one, other)
    with desk.store.write(Step.CONTACTS_APART, _both(desk, one, other)) as session:
        duplicates.set_apart(session, one, other)


def set_open(desk: Desk, one: int, other: int) -> None:
    """Take „nicht dieselbe Person“ back. Raises NotFound."""
    _check(desk, one, other)
    with desk.store.write(Step.CONTACTS_OPEN, _both(desk, one, other)) as session:
        duplicates.set_open(session, one, other)


def set_apart_pairs(desk: Desk) -> list[tuple[int, int]]:
    """All pairs that are not the same person."""
    with desk.store.read() as session:
        return sorted(duplicates.apart(session))


def compare(desk: Desk, one: int, other: int) -> Score:
    """What speaks for and against two contacts being one person. Raises NotFound."""
    _check(desk, one, other)
    with desk.store.read() as session:
        found = duplicates.some(session, (one, other))
        shared = duplicates.shared(session, [*found[one].mails, *found[one].phones])
    return score(found[one], found[other], lambda key: shared.get(key, 1))


def people(session: Session) -> People:
    """Everybody in the address book, to be asked for each card of an import (``People.likely``)."""

    def fetch(contact_ids: Collection[int]) -> Mapping[int, Features]:
        return duplicates.some(session, contact_ids)

    found = People(fetch, duplicates.apart(session))
    for number, person in duplicates.everybody(session):
        found.add(number, person)
    found.settle()
    return found


def features_of_prepared(prepared: Prepared) -> Features:
    """The features of a card that was made ready to be laid in."""
    values, details, _ = prepared
    emails, phones, places = details[:3]
    return features(
        values[_FORMATTED],
        values[_GIVEN],
        values[_FAMILY],
        additional=values[_ADDITIONAL],
        suffix=values[_SUFFIX],
        nickname=values[_NICKNAME],
        organisation=values[_ORGANISATION],
        mails=dict.fromkeys(row[1] for row in emails if row[1]),
        phones=dict.fromkeys(row[1] for row in phones if row[1]),
        birthday=values[_BIRTHDAY] or "",
        postal_codes=[row[_POSTAL_CODE] for row in places],
    )


_FORMATTED, _GIVEN, _FAMILY, _ADDITIONAL, _SUFFIX, _NICKNAME, _ORGANISATION, _BIRTHDAY = (
    COLUMNS.index(name) - 1
    for name in ("formatted", "given", "family", "additional", "suffix", "nickname", "organisation", "birthday")
)
_POSTAL_CODE: Final = DETAILS["postal_address"].index("postal_code")


def _judge(
    numbers: list[int],
    people: list[Features],
    candidates: Sequence[int],
    apart: set[tuple[int, int]],
    said: Callable[[float], None],
) -> Doubles:
    """Compare the candidates; of namesakes only the best are kept."""
    shared = _counter(people)
    pairs: list[Pair] = []
    namesakes: list[tuple[int, int, int, Pair]] = []
    in_all = 0
    for done, pair_of_places in enumerate(candidates):
        if done % _STEP == 0:
            said(done / len(candidates))
        first, second = unpack(pair_of_places)
        found = score(people[first], people[second], shared)
        if found.kind is Kind.OTHER or (numbers[first], numbers[second]) in apart:
            continue
        pair = Pair((numbers[first], numbers[second]), found.value, found.kind, found.reasons, found.against)
        if found.kind is not Kind.HOMONYM:
            pairs.append(pair)
            continue
        in_all += 1
        item = (found.value, -numbers[first], -numbers[second], pair)
        if len(namesakes) < NAMESAKES:
            heappush(namesakes, item)
        elif item > namesakes[0]:
            heapreplace(namesakes, item)
    pairs.sort(key=_surest_first)
    return Doubles(tuple(pairs), tuple(sorted((item[3] for item in namesakes), key=_surest_first)), in_all)


def _surest_first(pair: Pair) -> tuple[Any, ...]:
    return -pair.score, pair.contact_ids


def _counter(people: list[Features]) -> Callable[[str], int]:
    blocks = Blocks()
    for place, person in enumerate(people):
        blocks.add(place, {reach_key(text) for text in (*person.mails, *person.phones)})
    blocks.settle()
    return lambda text: blocks.count(reach_key(text))


def _say(tick: Tick, total: int, part: float) -> None:
    tick(2 * total + int(part * total), 3 * total)


def _check(desk: Desk, one: int, other: int) -> None:
    if one == other:
        raise Invalid(field="contact", rule="twice")
    with desk.store.read() as session:
        for number in (one, other):
            contacts.get(session, number)


def _both(desk: Desk, one: int, other: int) -> str:
    with desk.store.read() as session:
        names = contacts.names(session, (one, other))
    return f"{names[one]}, {names[other]}"


@contextmanager
def _without_collector() -> Iterator[None]:
    """A hundred thousand people and no cycles among them: to look for cycles would take a quarter of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
