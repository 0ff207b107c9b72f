"""The rehearsal says card by card what would happen; the import does what was chosen, and keeps a report."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.rehearsal import Choice, Choices, Origin
from netzwerkpflege.domain.similarity import Kind
from netzwerkpflege.services import contacts, events, import_reports, imports
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.desk import Desk


def card(name: str, *lines: str, uid: str = "") -> str:
    """A card as a phone writes it."""
    inside = [f"FN:{name}", *([f"UID:{uid}"] if uid else []), *lines]
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *inside, "END:VCARD", ""])


ANNA = card("Anna Berg", "EMAIL:anna@berg.example", "ORG:Berg & Co", "TITLE:Lektorin", uid="anna")
BERND = card("Bernd Maurer", "TEL:0171 5550100", uid="bernd")


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    """Write a file."""

    def write(*cards: str, name: str = "karten.vcf") -> Path:
        path = tmp_path / name
        path.write_bytes("".join(cards).encode())
        return path

    return write


def dump(desk: Desk) -> list[str]:
    """Every table of the address file, as SQL, with the counters."""
    with sqlite3.connect(desk.store.path) as connection:
        return list(connection.iterdump())


def person(desk: Desk, text: str) -> int:
    """The one contact that is found by a text."""
    (number,) = contacts.find(desk, Query(text))
    return number


def test_every_card_has_an_entry_and_nothing_is_written(desk: Desk, file: Callable[..., Path]) -> None:
    imports.import_cards(desk, [file(ANNA, BERND)])
    contacts.save(desk, replace(contacts.get(desk, person(desk, "anna")), title="Verlegerin"))
    newer = ANNA.replace("TITLE:Lektorin", "TITLE:Cheflektorin\r\nTEL:0171 5550199")
    other = ANNA.replace("Berg & Co", "Talverlag").replace("UID:anna", "UID:anna\r\nX-A:1")
    path = file(newer, BERND, card("Cem Yıldız", "ORG:Ahorn"), other, name="neu.vcf")
    before = dump(desk)
    report = imports.rehearse(desk, [path])
    assert dump(desk) == before
    assert [(entry.name, entry.verdict, entry.contact_id) for entry in report.entries] == [
        ("Anna Berg", Verdict.UPDATED, person(desk, "anna")),
        ("Bernd Maurer", Verdict.UNCHANGED, person(desk, "bernd")),
        ("Cem Yıldız", Verdict.NEW, 0),
        ("Anna Berg", Verdict.DIFFERENT, person(desk, "anna")),
    ]
    anna, _, cem, again = report.entries
    assert [(change.field, change.after) for change in anna.adds] == [("phones", "0171 5550199")]
    assert [(change.field, change.before, change.after) for change in anna.differs] == [
        ("title", "Verlegerin", "Cheflektorin")
    ]
    assert cem.detail == "Ahorn"
    assert ("organisation", "Berg & Co", "Talverlag") in [(c.field, c.before, c.after) for c in again.differs]


def test_who_a_stranger_may_be_is_said_and_never_decided(desk: Desk, file: Callable[..., Path]) -> None:
    imports.import_cards(desk, [file(ANNA, card("Jürgen Groß", "TEL:+49 89 555010", "EMAIL:j@gross.example"))])
    path = file(
        card("Gross, Juergn", "TEL:089/555010"),
        card("Anna Berg", "EMAIL:anna@anders.example"),
        card("Cem Yıldız"),
        name="neu.vcf",
    )
    entries = imports.rehearse(desk, [path]).entries
    juergen, anna, cem = entries
    assert (juergen.verdict, [match.contact_id for match in juergen.likely]) == (
        Verdict.LIKELY, [person(desk, "gross")],
    )  # fmt: skip
    assert (anna.verdict, [match.kind for match in anna.likely]) == (Verdict.NEW, [Kind.HOMONYM])
    assert (cem.verdict, cem.likely) == (Verdict.NEW, ())
    report = imports.import_cards(desk, [path])
    assert report.counts[Verdict.NEW] == 3


def test_choices_decide_for_one_card_and_for_a_kind(desk: Desk, file: Callable[..., Path]) -> None:
    imports.import_cards(desk, [file(ANNA, BERND)])
    anna, bernd = person(desk, "anna"), person(desk, "bernd")
    newer = file(
        ANNA.replace("TITLE:Lektorin", "TITLE:Cheflektorin"),
        BERND.replace("TEL:", "ORG:Maurer Bau\r\nTEL:"),
        card("Cem Yıldız", "NOTE:x"),
        card("B. Maurer", "EMAIL:bernd@maurer.example"),
        name="neu.vcf",
    )
    name = str(newer)
    choices = Choices(
        {Verdict.UPDATED: Choice.SKIP, Verdict.NEW: Choice.SKIP},
        {(name, 1): (Choice.TAKE, 0), (name, 4): (Choice.COMPLETE, bernd)},
    )
    report = imports.import_cards(desk, [newer], choices=choices)
    assert report.counts[Verdict.SKIPPED] == 2
    assert report.counts[Verdict.UPDATED] == 2
    assert contacts.get(desk, anna).title == "Cheflektorin"
    kept = contacts.get(desk, bernd)
    assert (kept.organisation, kept.name.formatted) == ("", "Bernd Maurer")
    assert [email.address for email in kept.emails] == ["bernd@maurer.example"]
    assert len(contacts.original_cards(desk, bernd)) == 2
    assert contacts.find(desk, Query("cem")) == []
    desks.undo(desk)
    assert contacts.get(desk, anna).title == "Lektorin"
    assert contacts.get(desk, bernd).emails == ()


def test_a_known_card_can_come_in_as_somebody_new(desk: Desk, file: Callable[..., Path]) -> None:
    imports.import_cards(desk, [file(ANNA)])
    path = file(ANNA.replace("Lektorin", "Malerin"), name="zwei.vcf")
    imports.import_cards(desk, [path], choices=Choices(by_card={(str(path), 1): (Choice.ADD, 0)}))
    both = [contacts.get(desk, number) for number in contacts.find(desk, Query("anna"))]
    assert sorted(contact.title for contact in both) == ["Lektorin", "Malerin"]
    assert len({contact.uid for contact in both}) == 2
    assert imports.import_cards(desk, [path]).counts[Verdict.UNCHANGED] == 1


def test_a_group_becomes_a_tag_of_its_members(desk: Desk, file: Callable[..., Path]) -> None:
    group = card(
        "Stammtisch", "X-ADDRESSBOOKSERVER-KIND:group", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:anna",
        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:bernd", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:niemand", uid="g",
    )  # fmt: skip
    path = file(group, ANNA, BERND)
    rehearsed = imports.rehearse(desk, [path])
    assert [(entry.name, entry.verdict, entry.members) for entry in rehearsed.entries][-1] == (
        "Stammtisch", Verdict.UPDATED, 2,
    )  # fmt: skip
    report = imports.import_cards(desk, [path])
    assert len(contacts.find(desk, Query())) == 2
    assert [contacts.get(desk, number).tags for number in contacts.find(desk, Query())] == [("Stammtisch",)] * 2
    assert [(problem.code, problem.details) for problem in report.problems] == [("group.members_missing", {"count": 1})]
    assert report.cards == sum(report.counts.values())
    before = dump(desk)
    assert imports.import_cards(desk, [path]).counts[Verdict.UNCHANGED] == 3
    assert dump(desk) == before
    desks.undo(desk)
    assert contacts.find(desk, Query()) == []


def test_a_group_can_be_left_out(desk: Desk, file: Callable[..., Path]) -> None:
    member = "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:anna"
    groups = [card(name, "X-ADDRESSBOOKSERVER-KIND:group", member, uid=name) for name in ("Stammtisch", "Chor")]
    path = file(ANNA, *groups)
    (key,) = [entry.key for entry in imports.rehearse(desk, [path]).entries if entry.name == "Stammtisch"]
    report = imports.import_cards(desk, [path], choices=Choices(by_card={key: (Choice.SKIP, 0)}))
    assert (report.counts[Verdict.NEW], report.counts[Verdict.UPDATED], report.counts[Verdict.SKIPPED]) == (1, 1, 1)
    assert contacts.get(desk, person(desk, "Anna")).tags == ("Chor",)
    kept = import_reports.report(desk, report.import_id)
    assert "Stammtisch" not in repr(kept)
    assert "Chor" in repr(kept)


def test_an_import_that_brings_nothing_new_leaves_every_table_as_it_was(desk: Desk, file: Callable[..., Path]) -> None:
    path = file(ANNA, "Unfug\r\n", BERND, card("", "NOTE:niemand"), ANNA.replace("Lektorin", "Malerin"))
    first = imports.import_cards(desk, [path])
    assert first.import_id > 0
    before = dump(desk)
    again = imports.import_cards(desk, [path])
    assert dump(desk) == before
    assert again.import_id == 0
    assert len(again.broken) == len(first.broken) == 2


def test_cards_in_an_archive_are_read_and_bad_archives_are_named(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "sicherung.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("eins/anna.vcf", ANNA)
        archive.writestr("eins/bernd.VCF", BERND)
        archive.writestr("eins/bild.jpg", b"\xff\xd8")
        archive.writestr("__MACOSX/._anna.vcf", b"\0\5\x16\7")
    report = imports.import_cards(desk, [tmp_path])
    assert (report.counts[Verdict.NEW], report.broken) == (2, ())
    assert contacts.get(desk, person(desk, "bernd")).source == "bernd.VCF#1"
    damaged, empty = tmp_path / "kaputt.zip", tmp_path / "leer.zip"
    data = bytearray(path.read_bytes())
    data[60:90] = bytes(30)
    damaged.write_bytes(data)
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("liesmich.txt", "nichts")
    cut = tmp_path / "halb.zip"
    cut.write_bytes(path.read_bytes()[:200])
    report = imports.import_cards(desk, [damaged, empty, cut])
    assert {(Path(p.file).parts[-1], p.code) for p in report.broken} >= {
        ("leer.zip", "zip.no_cards"),
        ("halb.zip", "zip.damaged"),
    }
    assert any("kaputt.zip" in problem.file for problem in report.broken)


def test_an_archive_that_unpacks_without_end_is_refused(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netzwerkpflege.services.sources._MAX_UNPACKED", 5000)
    path = tmp_path / "bombe.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.vcf", ANNA)
        archive.writestr("b.vcf", ANNA + "X" * 100_000)
        archive.writestr("c.vcf", BERND)
    report = imports.import_cards(desk, [path])
    assert [problem.code for problem in report.broken] == ["zip.too_large"]
    assert report.counts[Verdict.NEW] == 1


def test_where_the_cards_come_from_is_kept_with_the_report(desk: Desk, file: Callable[..., Path]) -> None:
    evening = events.add(desk, Event(title="Unternehmerabend", on=date(2026, 11, 20)))
    origin = Origin(evening, date(2026, 11, 20), "given", "am Stehtisch")
    report = imports.import_cards(desk, [file(ANNA, card("", "NOTE:niemand"))], origin=origin)
    (summary,) = import_reports.summaries(desk)
    assert (summary.id, summary.origin, summary.event_title, summary.open) == (
        report.import_id, origin, "Unternehmerabend", 1,
    )  # fmt: skip
    assert summary.counts == {"new": 1, "cards": 2, "broken": 1}
    found = import_reports.origin_of(desk, person(desk, "anna"))
    assert found is not None and found.origin == origin
    assert [s.id for s in import_reports.summaries(desk, "unternehmer")] == [summary.id]
    assert [s.id for s in import_reports.summaries(desk, "anna berg")] == [summary.id]
    assert import_reports.summaries(desk, "niemals") == []


def test_a_broken_card_can_be_corrected_and_read_again(desk: Desk, file: Callable[..., Path]) -> None:
    report = imports.import_cards(desk, [file(ANNA, card("", "NOTE:niemand"))])
    kept = import_reports.report(desk, report.import_id)
    assert [(p.name, p.is_new) for p in kept.people] == [("Anna Berg", True)]
    (broken,) = [found for found in kept.cards if found.kind == "broken"]
    assert broken.problem.raw == card("", "NOTE:niemand").strip().encode()
    still = import_reports.try_again(desk, broken, broken.problem.raw.decode())
    assert [problem.code for problem in still] == ["card.no_name"]
    corrected = broken.problem.raw.decode().replace("FN:", "FN:Doris Ehrlich")
    assert import_reports.try_again(desk, broken, corrected) == []
    number = person(desk, "doris")
    assert contacts.standing_of(desk, number).status is Status.BARE
    assert import_reports.summaries(desk)[0].open == 0
    desks.undo(desk)
    assert contacts.find(desk, Query("doris")) == []
    assert import_reports.summaries(desk)[0].open == 1
    assert import_reports.try_again(desk, broken, "gar nichts") != []


def test_the_sheet_of_a_contact_says_where_its_card_came_from(desk: Desk, file: Callable[..., Path]) -> None:
    imports.import_cards(desk, [file(ANNA)], origin=Origin(None, date(2026, 11, 20), "taken", "vom Stehtisch"))
    came = contacts.sheet(desk, person(desk, "anna")).came_with
    assert came is not None
    assert came.origin == Origin(None, date(2026, 11, 20), "taken", "vom Stehtisch")
