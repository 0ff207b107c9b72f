"""The same person? Measured on labelled pairs, and held to a few laws on any cards."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from same_person_pairs import pairs, person

from netzwerkpflege.domain.contact import Contact, Email, Name, PartialDate, Phone, PostalAddress
from netzwerkpflege.domain.features import Features, features, features_of
from netzwerkpflege.domain.given_names import full_forms
from netzwerkpflege.domain.name_likeness import Likeness, family_likeness, given_likeness
from netzwerkpflege.domain.similarity import Kind, Score, Sign, score
from netzwerkpflege.domain.text import fold

FOUND = (Kind.SURE, Kind.LIKELY)


def judged() -> list[tuple[str, str, Score]]:
    """Every labelled pair with its score."""
    return [
        (verdict, line, score(one, other, lambda key, shared=shared: shared.get(key, 2)))  # type: ignore[misc]
        for verdict, line, one, other, shared in pairs()
    ]


def test_precision_and_recall(capsys: pytest.CaptureFixture[str]) -> None:
    """Of those offered as one person all are, and hardly one is missed; no pair of two people is ever sure."""
    verdicts = judged()
    assert len(verdicts) >= 150
    offered = [verdict == "S" for verdict, _, found in verdicts if found.kind in FOUND]
    same = [found.kind in FOUND for verdict, _, found in verdicts if verdict == "S"]
    precision, recall = sum(offered) / len(offered), sum(same) / len(same)
    with capsys.disabled():
        print(f"\n  same person: {len(verdicts)} pairs, precision {precision:.3f}, recall {recall:.3f}")
    assert precision >= 0.99
    assert recall >= 0.98
    assert not [line for verdict, line, found in verdicts if verdict != "S" and found.value >= 60]


def test_namesakes_are_offered_apart() -> None:
    """Who shares only a name is a namesake; who contradicts is not even that."""
    verdicts = judged()
    assert [line for verdict, line, found in verdicts if verdict == "H" and found.kind is not Kind.HOMONYM] == []
    assert [line for verdict, line, found in verdicts if verdict == "D" and found.kind is Kind.HOMONYM] == []


SIGNS = [
    ("Anna Berg; anna@berg.example", "Anna Berg; anna@berg.example", {Sign.NAME, Sign.MAIL}, set()),
    ("Anna Berg", "Anna|Berg", {Sign.NAME_SWAPPED}, set()),
    ("Sepp Ertl; 08761 55503", "Josef Ertl; 08761 55503", {Sign.NAME_SHORT, Sign.PHONE}, set()),
    ("Zoltan Kiss; Beiname Zoli", "Zoli Kiss", {Sign.NICKNAME}, set()),
    ("Ute Maier-Holz", "Ute Holz", {Sign.NAME_DOUBLE}, set()),
    ("Xaver Zeilinger", "Xaver Zeilnger", {Sign.NAME_SLIP}, set()),
    ("A. Berg; 0171 5550101", "Anna Berg; 0171 5550101", {Sign.NAME_INITIAL, Sign.MOBILE}, set()),
    ("Berg; 84028", "Anna Berg; 84028", {Sign.NAME_PARTLY, Sign.POSTAL_CODE}, set()),
    ("; a@b.example", "Anna Berg; a@b.example", {Sign.NO_NAME, Sign.MAIL}, set()),
    ("Eva Berg; a@b.example*3", "Ida Berg; a@b.example*3", {Sign.FAMILY, Sign.MAIL_SHARED}, {Sign.OTHER_GIVEN}),
    ("Eva Berg; info@b.example", "Eva Lang; info@b.example", {Sign.GIVEN, Sign.MAIL_SHARED}, {Sign.OTHER_FAMILY}),
    ("Eva Berg; 089 123*9; Fa X AG", "Ida Lang; 089 123*9; Fa X", {Sign.PHONE_SHARED, Sign.ORGANISATION}, {Sign.OTHER_NAME}),
    ("Eva Berg; 1970-01-01", "Eva Berg; 1970-01-01", {Sign.NAME, Sign.BIRTHDAY}, set()),
    ("Eva Berg; 1970-01-02", "Eva Berg; --01-02", {Sign.NAME, Sign.BIRTHDAY_DAY}, set()),
    ("Eva Berg; 1970-01-02", "Eva Berg; 1984-11-23", {Sign.NAME}, {Sign.OTHER_BIRTHDAY}),
    ("Eva Berg; 1970-01-02", "Eva Berg; 1970-01-03", {Sign.NAME}, {Sign.OTHER_DAY_NEAR}),
    ("Karl Huber sen.", "Karl Huber jun.", {Sign.NAME}, {Sign.OTHER_GENERATION}),
    ("Eva Berg; 0171 55501", "Eva Berg; 0171 55502", {Sign.NAME}, {Sign.OTHER_MOBILE}),
    ("Eva Berg; eva@x.example", "Eva Berg; e.b@x.example", {Sign.NAME}, {Sign.OTHER_COLLEAGUE}),
    ("Fa Berg AG", "Eva Berg; Fa Berg AG", {Sign.ORGANISATION}, {Sign.FIRM_AND_PERSON}),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "reasons", "against"), SIGNS)
def test_it_says_why(one: str, other: str, reasons: set[Sign], against: set[Sign]) -> None:
    shared: dict[str, int] = {}
    found = score(person(one, shared), person(other, shared), lambda key: shared.get(key, 2))
    assert (set(found.reasons), set(found.against)) == (reasons, against)


def test_every_sign_is_tried() -> None:
    assert {sign for _, _, reasons, against in SIGNS for sign in reasons | against} == set(Sign)


def test_three_cards_of_one_person_are_found() -> None:
    """Her own address is on three cards, and so counts as shared; each card has another mobile: likely, never sure."""
    shared: dict[str, int] = {}
    texts = [f"Jutta Krämer; jk@kraemer.example*3; 0171 555015{n}; Fa Krämer Holz" for n in (1, 2, 3)]
    cards = [person(text, shared) for text in texts]
    kinds = {score(one, other, lambda key: shared.get(key, 2)).kind for one, other in combinations(cards, 2)}
    assert kinds == {Kind.LIKELY}


def test_what_many_share_weighs_little() -> None:
    """The same pair, as more and more others have the address and the number."""
    one, other = (features("Anna Berg", phones=["+498912345"], mails=["berg@x.example"]) for _ in range(2))
    values = [score(one, other, lambda key, count=count: count).value for count in (2, 3, 6)]  # type: ignore[misc]
    assert values == sorted(values, reverse=True)
    assert len(set(values)) == 3


def test_a_contact_and_its_values_are_one() -> None:
    """Features come out the same from a contact and from plain values."""
    contact = Contact(
        name=Name("Dr. Anna Berg jun.", "Dr.", "Anna", "Maria", "Berg", "jun."),
        nickname="Anni",
        organisation="Berg Verlag GmbH",
        emails=(Email("Anna@Berg.example"),),
        phones=(Phone("+49 (0)89 12345"), Phone("112")),
        birthday=PartialDate(None, 4, 12),
        addresses=(PostalAddress(postal_code="D-80331"), PostalAddress(street="Am Anger 3")),
    )
    found = features_of(contact)
    assert found == Features(
        ("anna", "maria"),
        ("berg",),
        "jun",
        "anni",
        ("anna@berg.example",),
        ("berg.example",),
        ("+498912345",),
        False,
        "berg verlag",
        "--04-12",
        ("80331",),
    )


@pytest.mark.parametrize(
    ("formatted", "given_names", "family"),
    [
        ("Prof. Dr. h.c. Hans-Peter von der Tann jun.", ("hans", "peter"), ("tann",)),
        ("Berg, Anna", ("anna",), ("berg",)),
        ("Peter Roth, MBA", ("peter",), ("roth",)),
        ("Claudia Berger-Öhler", ("claudia",), ("berger", "ohler")),
        ("Otto Graf", ("otto",), ("graf",)),
        ("Jens", ("jens",), ()),
        ("Sattler", (), ("sattler",)),
        ("Holzbau Huber GmbH", (), ()),
        ("", (), ()),
        ("Dr.", (), ()),
    ],
)
def test_whole_names_are_parted(formatted: str, given_names: tuple[str, ...], family: tuple[str, ...]) -> None:
    found = features(formatted)
    assert (found.given, found.family) == (given_names, family)


def test_short_forms() -> None:
    """One short form may stand for several names, which are not one for that."""
    assert full_forms("uli") == {"ulrich", "ulrike"}
    assert given_likeness(("ulrich",), ("ulrike",)) is Likeness.OTHER
    assert given_likeness(("uli",), ("ulrike",)) is given_likeness(("uli",), ("ulrich",)) is Likeness.SHORT
    assert full_forms("hans") == full_forms("johannes") == {"johannes"}
    assert full_forms("nobody") == {"nobody"}


@pytest.mark.parametrize(
    "names", ["Meier Maier Mayer Meyer Mayr", "Schmidt Schmitt Schmid", "Hoffmann Hofmann", "Weiß Weiss"]
)
def test_sounds(names: str) -> None:
    first, *others = fold(names).split()
    assert all(family_likeness((first,), (other,)) <= Likeness.SLIP for other in others)


@pytest.mark.parametrize(
    "names", ["Bauer Beier", "Lang Lange", "Huber Gruber", "Klein Stein", "Braun Brandt", "Roth Rau"]
)
def test_other_sounds(names: str) -> None:
    first, *others = fold(names).split()
    assert all(family_likeness((first,), (other,)) is Likeness.OTHER for other in others)


_word = st.sampled_from(
    ["anna", "hanna", "uli", "ulrich", "berg", "bergh", "a", "muller", "ludenscheidt", "karin", "katrin"]
)
_words = st.lists(_word, max_size=2, unique=True).map(tuple)
_people = st.builds(
    features,
    formatted=st.just(""),
    given=_words.map(" ".join),
    family=_words.map(" ".join),
    suffix=st.sampled_from(["", "sen", "jun"]),
    nickname=st.sampled_from(["", "uli"]),
    mails=st.lists(st.sampled_from(["a@x.de", "info@x.de", "b@gmx.de"]), max_size=2, unique=True),
    phones=st.lists(st.sampled_from(["+4917155", "+498955"]), max_size=2, unique=True),
    organisation=st.sampled_from(["", "x", "y"]),
    birthday=st.sampled_from(["", "1970-01-02", "1970-02-01", "--01-02"]),
    postal_codes=st.sampled_from([(), ("80331",), ("84028", "80331")]),
)


@given(_people, _people)
def test_who_is_compared_with_whom_does_not_matter(one: Features, other: Features) -> None:
    there, back = score(one, other), score(other, one)
    assert (there.value, there.kind) == (back.value, back.kind)
    assert set(there.reasons) == set(back.reasons)
    assert set(there.against) == set(back.against)


@given(_people)
def test_nothing_speaks_against_oneself(one: Features) -> None:
    found = score(one, one)
    assert not found.against
    if one.given and one.family and (set(one.mails) - {"info@x.de"} or "+4917155" in one.phones):
        assert found.kind in FOUND
