"""Reading cards in: every card is accounted for, nothing is multiplied, nothing overwritten, everything can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from netzwerkpflege.domain.contact import Email
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.outcome import Cancelled
from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import contacts, imports
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.imports import ImportReport

JUTTA = """BEGIN:VCARD\r
VERSION:3.0\r
UID:jutta-1\r
N:Müller;Jutta;;;\r
FN:Jutta Müller\r
ORG:Hütte AG\r
EMAIL;TYPE=WORK:jutta@example.org\r
X-SCHUHGROESSE:39\r
END:VCARD\r
"""
BERND = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Maurer;Bernd;;;\r\nFN:Bernd Maurer\r\nTEL:0171 5550100\r\nEND:VCARD\r\n"
NOBODY = "BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:niemand\r\nEND:VCARD\r\n"


@pytest.fixture
def read(desk: Desk, tmp_path: Path) -> Callable[..., ImportReport]:
    """Import a text as a file."""

    def read_in(
        text: str | bytes, name: str = "karten.vcf", act: Callable[..., ImportReport] | None = None
    ) -> ImportReport:
        file = tmp_path / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return (act or imports.import_cards)(desk, [file])

    return read_in


def counted(report: ImportReport) -> dict[str, int]:
    """The counts that are not nought."""
    return {verdict.value: count for verdict, count in report.counts.items() if count}


def test_every_card_becomes_a_bare_contact_with_its_original(desk: Desk, read: Callable[..., ImportReport]) -> None:
    report = read(JUTTA + BERND)
    assert counted(report) == {"new": 2}
    numbers = contacts.find(desk, Query())
    assert [contacts.standing_of(desk, number).status for number in numbers] == [Status.BARE] * 2
    jutta = contacts.find(desk, Query("jutta"))[0]
    assert contacts.get(desk, jutta).source == "karten.vcf#1"
    assert contacts.original_cards(desk, jutta)[0].data == JUTTA.strip().encode()


def test_reading_the_same_file_again_changes_nothing(desk: Desk, read: Callable[..., ImportReport]) -> None:
    read(JUTTA + BERND)
    before = [contacts.get(desk, number) for number in contacts.find(desk, Query())]
    steps = desks.next_steps(desk)
    again = read(JUTTA + BERND)
    assert counted(again) == {"unchanged": 2}
    assert not again.changed
    assert [contacts.get(desk, number) for number in contacts.find(desk, Query())] == before
    assert desks.next_steps(desk) == steps


def test_one_broken_card_costs_no_other_and_is_named(read: Callable[..., ImportReport]) -> None:
    report = read(JUTTA + NOBODY + BERND)
    assert counted(report) == {"new": 2}
    assert [(p.card, p.code, p.raw) for p in report.broken] == [(2, "card.no_name", NOBODY.strip().encode())]
    assert report.cards == sum(report.counts.values()) + len(report.broken)


def test_a_newer_card_completes_and_never_overwrites(desk: Desk, read: Callable[..., ImportReport]) -> None:
    read(JUTTA)
    number = contacts.find(desk, Query())[0]
    contacts.save(desk, replace(contacts.get(desk, number), organisation="Kirchhoff GmbH"))
    newer = JUTTA.replace("EMAIL;TYPE=WORK:jutta@example.org", "EMAIL:neu@example.org\r\nTITLE:Prokuristin")
    assert counted(read(newer)) == {"updated": 1}
    found = contacts.get(desk, number)
    assert found.organisation == "Kirchhoff GmbH"
    assert found.title == "Prokuristin"
    assert [email.address for email in found.emails] == ["jutta@example.org", "neu@example.org"]
    assert [card.data for card in contacts.original_cards(desk, number)] == [
        newer.strip().encode(),
        JUTTA.strip().encode(),
    ]
    assert counted(read(newer)) == {"unchanged": 1}
    assert counted(read(JUTTA)) == {"unchanged": 1}
    desks.undo(desk)
    assert contacts.get(desk, number).title == ""


def test_the_same_person_without_uid_is_recognised_by_name_and_reach(
    desk: Desk, read: Callable[..., ImportReport]
) -> None:
    read(BERND)
    report = read(BERND.replace("TEL:0171 5550100", "TEL:+49 171 5550100\r\nNOTE:neu"))
    assert counted(report) == {"updated": 1}
    assert len(contacts.find(desk, Query())) == 1


def test_couples_that_share_an_address_stay_two(desk: Desk, read: Callable[..., ImportReport]) -> None:
    read(
        JUTTA + JUTTA.replace("Jutta Müller", "Hans Müller").replace("Jutta;;;", "Hans;;;").replace("jutta-1", "hans-1")
    )
    assert len(contacts.find(desk, Query("müller"))) == 2


def test_a_card_twice_in_a_file_is_one_contact(desk: Desk, read: Callable[..., ImportReport]) -> None:
    assert counted(read(JUTTA + JUTTA + BERND)) == {"new": 2, "duplicates": 1}


def test_a_rehearsal_says_what_an_import_does_and_writes_nothing(desk: Desk, read: Callable[..., ImportReport]) -> None:
    text = JUTTA + BERND + NOBODY + JUTTA
    rehearsed = read(text, act=imports.rehearse)
    assert contacts.find(desk, Query()) == []
    done = read(text)
    assert (rehearsed.counts, rehearsed.broken, rehearsed.cards) == (done.counts, done.broken, done.cards)


def test_one_undo_takes_a_whole_import_back_and_redo_brings_it_again(
    desk: Desk, read: Callable[..., ImportReport]
) -> None:
    read("".join(BERND.replace("Bernd", f"Bernd{n}").replace("5550100", f"55501{n:02d}") for n in range(30)))
    before = contacts.each(desk, contacts.find(desk, Query()))
    label = desks.undo(desk)
    assert (label.count, contacts.find(desk, Query())) == (30, [])
    desks.redo(desk)
    assert contacts.each(desk, contacts.find(desk, Query())) == before
    assert len(contacts.find(desk, Query("bernd7"))) == 1


def test_a_cancelled_import_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "viele.vcf"
    file.write_text("".join(BERND.replace("Bernd", f"B{n}").replace("5550100", f"5{n:06d}") for n in range(900)))

    def cancel(done: int, total: int) -> None:
        if done > total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        imports.import_cards(desk, [file], cancel)
    assert contacts.find(desk, Query()) == []
    assert desks.next_steps(desk) == (None, None)
    assert imports.import_cards(desk, [file]).counts[Verdict.NEW] == 900


def test_what_a_card_claims_never_opens_a_door(desk: Desk, read: Callable[..., ImportReport]) -> None:
    claims = (
        "X-OPT-IN:yes\r\nX-NETZWERKPFLEGE-STATUS:dialogue\r\nCATEGORIES:Newsletter,Dialog,Einwilligung\r\nEND:VCARD"
    )
    read(JUTTA.replace("END:VCARD", claims))
    standing = contacts.standing_of(desk, contacts.find(desk, Query())[0])
    assert (standing.status, standing.write, standing.serial) == (Status.BARE, False, False)


def test_reimport_of_somebody_who_objected_stays_shut(desk: Desk, read: Callable[..., ImportReport]) -> None:
    read(JUTTA)
    number = contacts.find(desk, Query())[0]
    contacts.object_(desk, number)
    contacts.remove(desk, [number])
    read(JUTTA)
    fresh = contacts.find(desk, Query())[0]
    assert fresh != number
    assert contacts.standing_of(desk, fresh).status is Status.OBJECTED


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (b"Sehr geehrte Damen und Herren", "file.no_cards"),
        (bytes(range(256)) * 50, "file.no_cards"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "file.no_cards"),
    ],
)
def test_a_file_without_cards_is_named(read: Callable[..., ImportReport], data: bytes, code: str) -> None:
    report = read(data)
    assert [(p.code, p.card) for p in report.broken] == [(code, 0)]
    assert report.cards == 0


def test_missing_files_and_empty_folders_are_named_and_the_rest_goes_on(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "leer").mkdir()
    (tmp_path / "voll").mkdir()
    (tmp_path / "voll" / "a.VCF").write_text(JUTTA)
    (tmp_path / "voll" / "lies.txt").write_text("keine Karte")
    report = imports.import_cards(desk, [tmp_path / "fehlt.vcf", tmp_path / "leer", tmp_path / "voll"])
    assert counted(report) == {"new": 1}
    assert {(Path(p.file).name, p.code) for p in report.broken} == {
        ("fehlt.vcf", "file.missing"),
        ("leer", "file.folder"),
    }


def test_a_huge_file_is_refused_in_a_word(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "riesig.vcf"
    with file.open("wb") as sparse:
        sparse.truncate(2 << 30)
    report = imports.import_cards(desk, [file])
    assert [p.code for p in report.broken] == ["file.too_large"]


def test_an_email_that_stays_keeps_its_number(desk: Desk, read: Callable[..., ImportReport]) -> None:
    read(JUTTA)
    number = contacts.find(desk, Query())[0]
    before = contacts.sheet(desk, number).facts.addresses[0].email_id
    found = contacts.get(desk, number)
    contacts.save(desk, replace(found, emails=(Email("erste@example.org"), *found.emails)))
    assert [a.email_id for a in contacts.sheet(desk, number).facts.addresses][1] == before
