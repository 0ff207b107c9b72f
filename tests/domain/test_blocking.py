"""Who is compared with whom: no double is hidden by how it is written, and no crowd is compared man by man."""

from __future__ import annotations

import random
from array import array

import pytest
from same_person_pairs import pairs

from netzwerkpflege.domain.blocking import CAP, Blocks, People, in_order, likely_pairs, unpack
from netzwerkpflege.domain.features import Features, features

SAME = [(line, one, other) for verdict, line, one, other, _ in pairs() if verdict in "SH"]


def _book(*everybody: Features) -> People:
    people = People(lambda numbers: {number: everybody[number - 1] for number in numbers})
    for number, person in enumerate(everybody, 1):
        people.add(number, person)
    people.settle()
    return people


def _pairs(everybody: list[Features]) -> set[tuple[int, int]]:
    found = list(likely_pairs(everybody, lambda done: None))
    assert len(set(found)) == len(found)
    return set(map(unpack, found))


@pytest.mark.parametrize(("line", "one", "other"), SAME, ids=[line for line, _, _ in SAME])
def test_no_way_of_writing_hides_a_double(line: str, one: Features, other: Features) -> None:
    """Every labelled pair of one person, or of one name, is compared: in the book, and as a card with either in the book."""
    assert _pairs([one, other]) == {(0, 1)}
    assert [match.contact_id for match in _book(one).likely(other)] == [1]
    for card, there in ((one, other), (other, one)):
        assert 1 in _book(there)._candidates(card)


INITIALS = [
    ("A. Berg", "Anna Berg"),
    ("Anna Berg", "A. Berg"),
    ("HP Vogel", "Hans-Peter Vogel"),
    ("A. Berg", "A.M. Berg"),
]


@pytest.mark.parametrize(("one", "other"), INITIALS)
def test_initials_lead_to_full_names(one: str, other: str) -> None:
    """Also where nothing else is shared; but two full names with one initial are not compared."""
    assert _pairs([features(one), features(other)]) == {(0, 1)}
    assert _book(features(other))._candidates(features(one)) == {1}
    assert not _pairs([features("Anna Berg"), features("Andrea Berg")])


def test_strangers_are_not_compared() -> None:
    book = [features("Anna Berg", mails=["a@x.de"]), features("Peter Lang", mails=["b@x.de"]), features("")]
    assert _pairs(book) == set()


def test_a_crowd_is_compared_only_where_more_is_shared() -> None:
    """Two dozen of one name are compared with each other; of one more only those who share a firm."""
    crowd = [features("Thomas Müller", organisation=f"Firma {number}") for number in range(CAP)]
    assert len(_pairs(crowd)) == CAP * (CAP - 1) // 2
    crowd += [features("Thomas Müller", organisation="Firma 7 GmbH"), features("Thomas Müller")]
    crowd[7] = features("Thomas Müller", organisation="Firma 7")
    assert _pairs(crowd) == {(7, CAP)}


def test_blocks() -> None:
    blocks = Blocks()
    blocks.add(5, (1, 2))
    blocks.add(3, (2, (1 << 40) - 1))
    blocks.add(4, (2,))
    blocks.settle()
    assert blocks.members(2) == [3, 4, 5]
    assert (blocks.count(1), blocks.count(2), blocks.count(3), blocks.count((1 << 40) - 1)) == (1, 3, 0, 1)
    assert list(blocks.several()) == [[3, 4, 5]]


def test_a_card_finds_the_likeliest_first_and_few() -> None:
    """Three at most, unless more are wanted."""
    book = [features("Anna Berg", mails=[f"{n}@x.de"], organisation="Berg" if n == 3 else "") for n in range(6)]
    card = features("Anna Berg", mails=["5@x.de"], organisation="Berg")
    found = _book(*book).likely(card)
    assert [match.contact_id for match in found][:2] == [6, 4]
    assert len(found) == 3
    assert len(_book(*book).likely(card, limit=9)) == 6


def test_what_is_needed_is_fetched_once() -> None:
    """A batch of cards asks the address book once."""
    book = [features("Anna Berg"), features("Peter Lang")]
    asked: list[list[int]] = []

    def fetch(numbers: object) -> dict[int, Features]:
        asked.append(list(numbers))  # type: ignore[call-overload]
        return {number: book[number - 1] for number in asked[-1]}

    people = People(fetch)
    for number, person in enumerate(book, 1):
        people.add(number, person)
    people.settle()
    people.prepare(book)
    assert [match.contact_id for card in book for match in people.likely(card)] == [1, 2]
    assert asked == [[1, 2]]


@pytest.mark.parametrize("highest", [0, 1000, 1 << 40, (1 << 64) - 1])
def test_many_numbers_are_ordered_as_few_are(highest: int) -> None:
    chance = random.Random(highest)
    numbers = array("Q", [chance.randint(0, highest) for _ in range(50_000)])
    assert list(in_order(numbers)) == sorted(numbers)
    assert list(in_order(numbers[:100])) == sorted(numbers[:100])
