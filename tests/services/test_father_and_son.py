"""Two people of one name and one number are never made one by an import; the person decides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.rehearsal import Choice, Choices
from netzwerkpflege.domain.similarity import Sign
from netzwerkpflege.services import contacts, duplicates, imports
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.imports import ImportReport

HOME = "TEL;TYPE=HOME:089 5550199"
MOBILE = "TEL;TYPE=CELL:0171 5550100"


def card(*lines: str, name: str = "Josef Huber") -> str:
    """A card without a UID."""
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""])


FATHER = card(HOME, "EMAIL:josef.huber@example.com", "BDAY:1948-02-11")

Reader = Callable[..., ImportReport]


@pytest.fixture
def read(desk: Desk, tmp_path: Path) -> Reader:
    """Read cards in, or rehearse that."""

    def go(*cards: str, choices: Choices | None = None, rehearse: bool = False) -> ImportReport:
        path = tmp_path / "karten.vcf"
        path.write_bytes("".join(cards).encode())
        return imports.rehearse(desk, [path]) if rehearse else imports.import_cards(desk, [path], choices=choices)

    return go


def counts(report: ImportReport) -> dict[Verdict, int]:
    """What came of an import, zeros aside."""
    return {verdict: count for verdict, count in report.counts.items() if count}


@pytest.mark.parametrize(
    "son",
    [
        card(HOME, "EMAIL:sepp@huber.example"),
        card(HOME, "BDAY:1979-08-30"),
        card(HOME, "EMAIL:sepp@huber.example", "BDAY:1979-08-30"),
        card(HOME, "EMAIL:josef.huber@example.com", "BDAY:1979-08-30"),
        card(MOBILE, HOME, "EMAIL:sepp@huber.example"),
    ],
)
def test_father_and_son_stay_two_and_are_asked_about(desk: Desk, read: Reader, son: str) -> None:
    read(FATHER)
    (father,) = contacts.find(desk, Query())
    (entry,) = read(son, rehearse=True).entries
    assert entry.verdict is Verdict.LIKELY
    assert [likely.contact_id for likely in entry.likely] == [father]
    assert Sign.NAME in entry.likely[0].reasons
    assert (Sign.OTHER_BIRTHDAY in entry.likely[0].against) == ("BDAY" in son)
    assert counts(read(son)) == {Verdict.NEW: 1}
    assert len(contacts.find(desk, Query())) == 2
    assert counts(read(FATHER, son)) == {Verdict.UNCHANGED: 2}


def test_in_one_file_they_stay_two_unless_it_is_said(desk: Desk, read: Reader) -> None:
    son = card(HOME, "EMAIL:sepp@huber.example", "BDAY:1979-08-30")
    first, second = read(FATHER, son, rehearse=True).entries
    assert (first.verdict, second.verdict) == (Verdict.NEW, Verdict.LIKELY)
    (likely,) = second.likely
    assert (likely.contact_id, likely.name) == (0, "Josef Huber")
    assert {Sign.NAME, Sign.PHONE} <= set(likely.reasons)
    assert likely.against == (Sign.OTHER_BIRTHDAY,)
    joined = read(FATHER, son, choices=Choices(by_card={second.key: (Choice.COMPLETE, 0)}))
    assert counts(joined) == {Verdict.NEW: 1, Verdict.DUPLICATE: 1}
    (number,) = contacts.find(desk, Query())
    assert [mail.address for mail in contacts.get(desk, number).emails] == [
        "josef.huber@example.com",
        "sepp@huber.example",
    ]


def test_in_one_file_they_come_in_as_two(desk: Desk, read: Reader) -> None:
    son = card(HOME, "EMAIL:sepp@huber.example")
    assert counts(read(FATHER, son)) == {Verdict.NEW: 2}
    assert len(contacts.find(desk, Query())) == 2


@pytest.mark.parametrize(
    "newer",
    [
        card("EMAIL:josef.huber@example.com", "ORG:Huber & Sohn"),
        card(HOME, "ORG:Huber & Sohn"),
        card(HOME, "EMAIL:josef.huber@example.com", "BDAY:1948-02-12", "ORG:Huber & Sohn"),  # a slip
        card(HOME, "BDAY:--02-11", "ORG:Huber & Sohn"),
    ],
)
def test_a_newer_card_of_the_same_person_completes_as_before(desk: Desk, read: Reader, newer: str) -> None:
    read(FATHER)
    (entry,) = read(newer, rehearse=True).entries
    assert entry.verdict is Verdict.UPDATED
    assert counts(read(newer)) == {Verdict.UPDATED: 1}
    (number,) = contacts.find(desk, Query())
    assert contacts.get(desk, number).organisation == "Huber & Sohn"


@pytest.mark.parametrize("more", [(HOME,), (HOME, "BDAY:1979-08-30")])
def test_junior_is_not_senior_where_they_share_but_a_number(desk: Desk, read: Reader, more: tuple[str, ...]) -> None:
    read(card("N:Huber;Josef;;;", HOME))
    (entry,) = read(card("N:Huber;Josef;;;jun.", *more), rehearse=True).entries
    assert entry.verdict is Verdict.LIKELY
    assert Sign.OTHER_GENERATION in entry.likely[0].against
    read(card("N:Huber;Josef;;;jun.", *more))
    assert len(contacts.find(desk, Query())) == 2


@pytest.mark.parametrize(("suffix", "verdict"), [("", Verdict.UPDATED), ("sen.", Verdict.LIKELY)])
def test_of_one_mail_address_only_senior_and_junior_are_two(read: Reader, suffix: str, verdict: Verdict) -> None:
    read(card("N:Huber;Josef;;;jun.", "EMAIL:huber@example.com"))
    (entry,) = read(card(f"N:Huber;Josef;;;{suffix}", "EMAIL:huber@example.com", "ROLE:Wirt"), rehearse=True).entries
    assert entry.verdict is verdict


def test_a_mobile_is_one_persons_even_with_another_mail_address(desk: Desk, read: Reader) -> None:
    read(card(MOBILE, "EMAIL:josef.huber@example.com"))
    assert counts(read(card(MOBILE, "EMAIL:jh@neu.example"))) == {Verdict.UPDATED: 1}
    assert len(contacts.find(desk, Query())) == 1


def test_the_same_uid_is_the_same_person_whatever_else_it_says(desk: Desk, read: Reader) -> None:
    read(card("UID:huber", HOME, "EMAIL:josef.huber@example.com", "BDAY:1948-02-11"))
    report = read(card("UID:huber", HOME, "EMAIL:neu@huber.example", "BDAY:1979-08-30"))
    assert counts(report) == {Verdict.UPDATED: 1}
    assert len(contacts.find(desk, Query())) == 1


def test_each_newer_card_goes_to_its_own(desk: Desk, read: Reader) -> None:
    read(FATHER, card(HOME, "EMAIL:sepp@huber.example", "BDAY:1979-08-30"))
    father, son = sorted(contacts.find(desk, Query()))
    newer = (card(HOME, "BDAY:1979-08-30", "TITLE:Schreiner"), card("EMAIL:sepp@huber.example", "ROLE:Meister"))
    assert counts(read(*newer)) == {Verdict.UPDATED: 2}
    assert (contacts.get(desk, son).title, contacts.get(desk, son).role) == ("Schreiner", "Meister")
    assert (contacts.get(desk, father).title, contacts.get(desk, father).role) == ("", "")


def test_a_card_that_could_be_either_is_asked_about(desk: Desk, read: Reader) -> None:
    read(FATHER, card(HOME, "EMAIL:sepp@huber.example"))
    both = sorted(contacts.find(desk, Query()))
    (entry,) = read(card(HOME, "TITLE:Schreiner"), rehearse=True).entries
    assert entry.verdict is Verdict.LIKELY
    assert sorted(likely.contact_id for likely in entry.likely) == both


def test_who_was_set_apart_is_never_made_one_again(desk: Desk, read: Reader) -> None:
    mail = "EMAIL:huber@example.com"
    read(card(mail, "TITLE:Schreiner"))
    (key,) = [entry.key for entry in read(card(mail, "TITLE:Maler"), rehearse=True).entries]
    read(card(mail, "TITLE:Maler"), choices=Choices(by_card={key: (Choice.ADD, 0)}))
    one, other = sorted(contacts.find(desk, Query()))
    newer = card(mail, "ORG:Huber & Sohn")
    assert read(newer, rehearse=True).entries[0].verdict is Verdict.UPDATED  # nobody said that they are two
    duplicates.set_apart(desk, one, other)
    (entry,) = read(newer, rehearse=True).entries
    assert entry.verdict is Verdict.LIKELY
    assert sorted(likely.contact_id for likely in entry.likely) == [one, other]
    assert counts(read(newer)) == {Verdict.NEW: 1}
    assert not contacts.get(desk, one).organisation
    assert not contacts.get(desk, other).organisation
