"""Who need be compared with whom: only those who share something that two cards of one person share.

A hundred thousand people make five thousand million pairs; of these a few hundred thousand share a mail address, a number,
or how their name sounds. Keys are kept as numbers in one sorted array, 8 bytes each.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations, groupby
from typing import Final

from netzwerkpflege.domain.features import Features
from netzwerkpflege.domain.given_names import full_forms
from netzwerkpflege.domain.name_likeness import sound
from netzwerkpflege.domain.similarity import Kind, Score, score

CAP: Final = 24
"""So many who share one thing are compared with each other; of more only those who share something else, too."""

_AT_ONCE: Final = 20_000
"""So many numbers are ordered in one go: Python lets no other thread work meanwhile, and a window waits."""
_PLACE_BITS: Final = 24
_PLACES: Final = (1 << _PLACE_BITS) - 1
_KEYS: Final = (1 << 40) - 1
_REMEMBERED: Final = 10_000
"""So many people are kept in mind while cards come in: of one name, or of one firm, more will come."""
_GIVEN: Final = 2
_FAMILY: Final = 3


@dataclass(slots=True)
class Blocks:
    """Which places share which key. First ``add`` everybody, then ``settle``, then ask."""

    _packed: array[int] = field(default_factory=lambda: array("Q"))

    def add(self, place: int, keys: Iterable[int]) -> None:
        """Somebody with their keys, each once."""
        self._packed.extend([(key << _PLACE_BITS) | place for key in keys])

    def settle(self) -> None:
        """Order what was added."""
        self._packed = in_order(self._packed)

    def members(self, key: int) -> list[int]:
        """The places that have a key."""
        start, end = self._range(key)
        return [packed & _PLACES for packed in self._packed[start:end]]

    def count(self, key: int) -> int:
        """How many have a key."""
        start, end = self._range(key)
        return end - start

    def several(self) -> Iterator[list[int]]:
        """The places of every key that two or more have."""
        for _, group in groupby(self._packed, key=lambda packed: packed >> _PLACE_BITS):
            places = [packed & _PLACES for packed in group]
            if len(places) > 1:
                yield places

    def _range(self, key: int) -> tuple[int, int]:
        low = key << _PLACE_BITS
        return bisect_left(self._packed, low), bisect_left(self._packed, low + (1 << _PLACE_BITS))


def reach_key(text: str) -> int:
    """The key of a mail address or phone number."""
    return hash(("reach", text)) & _KEYS


def common_keys(person: Features) -> set[int]:
    """The keys by which a person is compared with everybody who shares one."""
    found = {hash(("reach", text)) & _KEYS for text in (*person.mails, *person.phones)}
    called, family = _called(person), [sound(word) for word in person.family[:_FAMILY]]
    for given in called:
        found.update(hash((given, name) if given < name else (name, given)) & _KEYS for name in family)
    if person.organisation:
        letters = {given[0] for given in called} or {""}
        for name in family or ("",):
            found.update(hash((person.organisation, name, letter)) & _KEYS for letter in letters)
    return found


def _called(person: Features) -> set[str]:
    """What a person may be called, by sound: full forms of the given names, and the nickname. Initials say too little."""
    names = [word for word in person.given[:_GIVEN] if len(word) > 1]
    if person.nickname:
        names.append(person.nickname.partition(" ")[0])
    return {sound(full) for name in names for full in full_forms(name)}


def initial_key(person: Features) -> int:
    """The key of initial and family name; 0 where either is not known."""
    if not (person.given and person.family):
        return 0
    return hash(("initial", person.given[0][0], sound(person.family[0]))) & _KEYS


def has_initial(person: Features) -> bool:
    """Whether the given name is but an initial, or several."""
    return bool(person.given) and (len(person.given[0]) == 1 or (len(person.given) == 1 and len(person.given[0]) == 2))


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody of the address book who may be the same person."""

    contact_id: int
    score: Score


Fetch = Callable[[Collection[int]], Mapping[int, Features]]
"""Gets the features of contacts by their numbers."""


class People:
    """Everybody in the address book, to be asked for each card that comes in: who is probably the same person?

    Only keys are kept in memory; the features of those who come into question are fetched, best for a batch of cards
    at once (``prepare``).
    """

    def __init__(self, fetch: Fetch, apart: Collection[tuple[int, int]] = ()) -> None:
        """``apart`` are pairs of contacts that are not the same person, the smaller number first."""
        self._fetch = fetch
        self._apart = frozenset(apart)
        self._numbers = array("q")
        self._blocks, self._full, self._short = Blocks(), Blocks(), Blocks()
        self._fresh: dict[int, list[int]] = {}
        self._there: dict[int, Features] = {}
        self._learned: dict[int, Features] = {}

    def add(self, contact_id: int, person: Features) -> None:
        """Somebody of the address book; all of them before ``settle``."""
        place = len(self._numbers)
        self._numbers.append(contact_id)
        self._blocks.add(place, common_keys(person))
        if key := initial_key(person):
            (self._short if has_initial(person) else self._full).add(place, (key,))

    def settle(self) -> None:
        """Make ready to be asked."""
        for blocks in (self._blocks, self._full, self._short):
            blocks.settle()

    def learn(self, contact_id: int, person: Features) -> None:
        """Somebody who came in since; found by later cards, though not by an initial alone."""
        self._learned[contact_id] = person
        for key in common_keys(person):
            self._fresh.setdefault(key, []).append(contact_id)

    def shared(self, text: str) -> int:
        """How many have a mail or phone key, with the one who asks."""
        key = reach_key(text)
        return self._blocks.count(key) + len(self._fresh.get(key, ())) + 1

    def prepare(self, cards: Iterable[Features]) -> None:
        """Fetch at once whom a batch of cards will be compared with."""
        numbers = {number for card in cards for number in self._candidates(card)}
        if len(self._there) > _REMEMBERED:
            self._there.clear()
        self._there.update(self._fetch(sorted(numbers - self._learned.keys() - self._there.keys())))

    def likely(self, card: Features, limit: int = 3, also: Collection[int] = ()) -> list[Match]:
        """Who is probably (or surely) the same person as a card, the likeliest first; namesakes last.

        ``also`` are contacts who are named in any case, whatever speaks against them, and before all others.
        """
        numbers = {*self._candidates(card), *also}
        if missing := [number for number in numbers if number not in self._there and number not in self._learned]:
            self._there.update(self._fetch(missing))
        found = []
        for number in numbers:
            person = self._learned.get(number) or self._there.get(number)
            if person is None:
                continue
            answer = score(card, person, self.shared)
            if answer.kind is not Kind.OTHER or number in also:
                found.append(Match(number, answer))
        found.sort(key=lambda match: (match.contact_id not in also, -match.score.value, match.contact_id))
        kept: list[Match] = []
        for match in found:
            is_apart = any(_pair(match.contact_id, better.contact_id) in self._apart for better in kept)
            if match.contact_id in also or not is_apart:
                kept.append(match)
        return kept[:limit]

    def _candidates(self, card: Features) -> set[int]:
        places: set[int] = set()
        numbers: set[int] = set()
        for key in common_keys(card):
            if self._blocks.count(key) <= CAP:
                places.update(self._blocks.members(key))
            numbers.update(self._fresh.get(key, ())[:CAP])
        if key := initial_key(card):
            for blocks in (self._short, self._full) if has_initial(card) else (self._short,):
                if blocks.count(key) <= CAP:
                    places.update(blocks.members(key))
        numbers.update(self._numbers[place] for place in places)
        return numbers


def likely_pairs(people: list[Features], tick: Callable[[int], None]) -> array[int]:
    """The pairs of places that are worth comparing, each once, as numbers for ``unpack``.

    ``tick`` is told places done and may raise to stop.
    """
    blocks, full, short = Blocks(), Blocks(), Blocks()
    for place, person in enumerate(people):
        blocks.add(place, common_keys(person))
        if key := initial_key(person):
            (short if has_initial(person) else full).add(place, (key,))
        if place % 1000 == 0:
            tick(place)
    pairs = array("Q")
    for each in (blocks, full, short):
        each.settle()
        tick(len(people))
    for count, members in enumerate(blocks.several()):
        if count % 5000 == 0:
            tick(len(people))
        for part in [members] if len(members) <= CAP else _parted(people, members):
            pairs.extend([(one << _PLACE_BITS) | other for one, other in combinations(part, 2)])
    for place, person in enumerate(people):
        if has_initial(person) and (key := initial_key(person)):
            others = [*full.members(key), *short.members(key)]
            if len(others) <= CAP:
                pairs.extend(
                    [(low << _PLACE_BITS) | high for low, high in (_pair(place, o) for o in others if o != place)]
                )
    return array("Q", [pair for pair, _ in groupby(in_order(pairs))])


def in_order(numbers: array[int]) -> array[int]:
    """Numbers in order, in steps that keep nobody waiting."""
    if len(numbers) <= _AT_ONCE:
        return array("Q", sorted(numbers))
    shift = max(0, max(numbers).bit_length() - (len(numbers) // _AT_ONCE).bit_length() - 1)
    parts: dict[int, list[int]] = {}
    for number in numbers:
        parts.setdefault(number >> shift, []).append(number)
    found = array("Q")
    for part in sorted(parts):
        found.extend(sorted(parts.pop(part)))
    return found


def unpack(pair: int) -> tuple[int, int]:
    """The two places of a pair, the smaller first."""
    return pair >> _PLACE_BITS, pair & _PLACES


def _parted(people: list[Features], members: list[int]) -> Iterator[list[int]]:
    """Of many who share one thing, those who share something else as well."""
    parts: dict[tuple[int, str], list[int]] = {}
    for place in members:
        person = people[place]
        for kind, values in enumerate((person.mails, person.phones, (person.organisation,), (person.birthday,))):
            for value in values:
                if value:
                    parts.setdefault((kind, value), []).append(place)
    for part in parts.values():
        if 1 < len(part) <= CAP:
            yield part


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
