"""Tables come in as cards do: bare, recognised again, by guessed columns or by chosen ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import contacts, imports, tables
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.sources import ReadingWay

TEXT = (
    "Vorname;Nachname;Firma;E-Mail-Adresse;Telefon geschäftlich;Abrechnungsinformation\r\n"
    "Jürgen;Groß;Holzbau Groß;juergen@holzbau.example;089 555010;K-17\r\n"
    "Zoë;Weiß;;zoe@weiss.example;;\r\n"
    ";;;;;\r\n"
)


def test_a_table_becomes_bare_contacts_and_is_known_again(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "outlook.csv"
    file.write_bytes(TEXT.encode("cp1252"))
    report = imports.import_cards(desk, [file])
    assert (report.counts[Verdict.NEW], report.cards, report.broken) == (2, 2, ())
    (number,) = contacts.find(desk, Query("jürgen groß"))
    kept = contacts.get(desk, number)
    assert (kept.organisation, kept.emails[0].address, kept.phones[0].label) == (
        "Holzbau Groß", "juergen@holzbau.example", "work",
    )  # fmt: skip
    assert contacts.standing_of(desk, number).status is Status.BARE
    assert b"K-17" in contacts.original_cards(desk, number)[0].data
    assert imports.import_cards(desk, [file]).counts[Verdict.UNCHANGED] == 2


def test_columns_can_be_chosen(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "liste.csv"
    file.write_text("A,B\nHolzbau,Anna Berg\nTalverlag,Bernd Maurer\n", encoding="utf-8")
    shown = tables.preview(file)
    assert not isinstance(shown, Problem)
    assert [cells for _, cells in shown.rows] == [("Holzbau", "Anna Berg"), ("Talverlag", "Bernd Maurer")]
    mapping = (
        replace(shown.mapping[0], target=tables.Target.ORGANISATION),
        replace(shown.mapping[1], target=tables.Target.FORMATTED),
    )
    way = ReadingWay(mapping=mapping)
    again = tables.preview(file, way)
    assert not isinstance(again, Problem)
    assert again.names == ("Anna Berg", "Bernd Maurer")
    imports.import_cards(desk, [file], ways={str(file): way})
    (number,) = contacts.find(desk, Query("anna"))
    assert contacts.get(desk, number).organisation == "Holzbau"


def test_what_is_no_table_is_named(desk: Desk, tmp_path: Path) -> None:
    for name, data, code in (
        ("leer.csv", b"", "file.empty"),
        ("mappe.csv", b"PK\x03\x04" + bytes(500), "table.spreadsheet"),
        ("bild.csv", b"\x89PNG\r\n\x1a\n" + bytes(500), "table.binary"),
    ):
        file = tmp_path / name
        file.write_bytes(data)
        report = imports.import_cards(desk, [file])
        assert report.cards == 0
        if name != "mappe.csv":  # an archive is read as one, whatever it is called
            assert [problem.code for problem in report.broken] == [code]
        assert len(report.broken) == 1


def test_cards_under_the_name_of_a_table_are_cards(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "karten.csv"
    file.write_text("BEGIN:VCARD\nFN:Anna Berg\nEND:VCARD\n", encoding="utf-8")
    assert imports.import_cards(desk, [file]).counts[Verdict.NEW] == 1
