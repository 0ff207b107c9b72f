"""Tables: encoding, separator, headers and rows are found, and what is broken costs its own row alone."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.exchange import records as record_module
from netzwerkpflege.exchange.encodings import ENCODINGS, guess_encoding
from netzwerkpflege.exchange.records import records
from netzwerkpflege.exchange.table import Row, Table, open_table
from netzwerkpflege.phrases import PHRASES

GERMANS = "Vorname;Nachname;Ort\r\nJürgen;Müller;Köln\r\nBärbel;Weiß;Zürich\r\n"
POLES = "Vorname;Nachname;Ort\r\nŁukasz;Żółkiewski;Kraków\r\nŠimon;Tomášek;Plzeň\r\n"


def opened(text: str | bytes, **given_: str) -> Table:
    table = open_table(text.encode() if isinstance(text, str) else text, **given_)
    assert isinstance(table, Table), table
    return table


def refused(data: bytes | Path) -> str:
    problem = open_table(data)
    assert isinstance(problem, Problem) and problem.card == 0
    return problem.code


@pytest.mark.parametrize(
    ("text", "written", "read"),
    [
        (GERMANS, "utf-8", "utf-8"),
        (GERMANS, "utf-8-sig", "utf-8"),
        (GERMANS, "utf-16", "utf-16-le"),
        (GERMANS, "utf-16-le", "utf-16-le"),
        (GERMANS, "utf-16-be", "utf-16-be"),
        (GERMANS, "cp1252", "cp1252"),
        (GERMANS, "mac-roman", "mac-roman"),
        (GERMANS, "cp850", "cp850"),
        (POLES, "cp1250", "cp1250"),
        (POLES, "iso8859-2", "iso8859-2"),
    ],
)
def test_the_encoding_is_found(text: str, written: str, read: str) -> None:
    table = opened(text.encode(written))
    assert table.encoding == read
    assert table.guessed == (not read.startswith("utf"))
    assert [row for _number, row in table.rows()] == [tuple(line.split(";")) for line in text.split("\r\n")[1:-1]]


@pytest.mark.parametrize("name", ["Müller", "Weiß", "Jörg", "Bäcker", "René", "ÖZDEMIR", "Ähre"])
@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "cp850"])
def test_one_name_is_enough_to_guess_by(name: str, encoding: str) -> None:
    found, guessed = guess_encoding(f"Name\n{name}\n".encode(encoding))
    assert guessed and f"{name}".encode(encoding).decode(found) == name


def test_an_encoding_can_be_chosen() -> None:
    data = POLES.encode("cp1250")
    assert opened(data, encoding="cp1252").preview(1)[0][1][0] == "£ukasz"
    assert opened(data, encoding="cp1250").preview(1)[0][1][0] == "Łukasz"
    problem = open_table(data, encoding="unicode_escape")
    assert isinstance(problem, Problem) and problem.code == "charset.unknown"


def test_every_encoding_that_can_be_chosen_exists_and_has_a_name() -> None:
    for name in ENCODINGS:
        codecs.lookup(name)
        assert f"encoding.{name}" in PHRASES["de"]


def test_a_row_of_another_encoding_is_read_and_said() -> None:
    many = b"".join(f"Jürgen;{number}\n".encode() for number in range(30))
    rows = list(opened(b"Name;Nr\n" + many + "Müller;7\n".encode("cp1252")))
    assert isinstance(rows[-1], Row)
    assert rows[-1].cells == ("Müller", "7") and rows[-1].notes == ("charset.damaged",)
    assert isinstance(rows[0], Row) and rows[0].notes == ()


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("Vorname,Nachname\nAnna,Berg\n", ","),
        ('Vorname;Nachname;Notiz\n"A, b";c;"x, y, z"\n', ";"),
        ("Vorname\tNachname\nAnna\tBerg, geb. Tal\n", "\t"),
        ("Vorname|Nachname\nAnna|Berg\n", "|"),
        ("Name;Anschrift\nAnna Berg;Weg 1, 81667 München\nBert Tal;Gasse 2, 80331 München\n", ";"),
        ('Vorname,Notiz\nAnna,"eins; zwei; drei"\nBert,"vier; fünf; sechs"\n', ","),
        ("sep=;\r\nVorname;Name\r\nAnna;Berg, Tal, Au\r\n", ";"),
        ("\ufeffsep=,\nVorname,Name\nAnna;Berg,b\n", ","),
    ],
)
def test_the_separator_is_found(text: str, separator: str) -> None:
    table = opened(text)
    assert table.separator == separator
    assert len(table.headers) == text.split("\n")[text.startswith(("sep", "\ufeffsep"))].count(separator) + 1
    assert all(isinstance(row, Row) for row in table)


def test_a_separator_can_be_chosen() -> None:
    table = opened("Vorname;Name,Ort\nAnna;Berg,Au\n", separator=",")
    assert table.headers == ("Vorname;Name", "Ort")


LINKEDIN = (
    'Notes:\n"When exporting your connection data, you may notice, that some are missing."\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Anna,Berg,https://www.linkedin.com/in/anna,,Berg GmbH,Chefin,05 Mar 2024\n"
)


def test_the_header_is_found_below_a_preamble() -> None:
    table = opened(LINKEDIN)
    assert (table.header_row, table.headers[0], table.producer) == (4, "First Name", "linkedin")
    assert table.preview(9) == [
        (5, ("Anna", "Berg", "https://www.linkedin.com/in/anna", "", "Berg GmbH", "Chefin", "05 Mar 2024"))
    ]


@pytest.mark.parametrize(
    ("text", "headers"),
    [
        ("a@b.de\nc@d.de\n", ("A",)),
        ("Anna;a@b.de;089 123456\nBert;b@c.de\n", ("A", "B", "C")),
        ("Anna,Berg,12.04.1970\n", ("A", "B", "C")),
    ],
)
def test_without_headers_columns_are_letters_and_no_row_is_lost(text: str, headers: tuple[str, ...]) -> None:
    table = opened(text)
    assert (table.headers, table.header_row) == (headers, 0)
    assert len(list(table.rows())) == text.count("\n")


def test_columns_beyond_z() -> None:
    table = opened("1@b.de" + ";x" * 27 + "\n")
    assert table.headers[25:] == ("Z", "AA", "AB")


def test_rows_are_numbered_as_in_a_spreadsheet() -> None:
    text = 'Vorname;Notiz\nAnna;"eine\nlange"\n\n;\nBert;kurz\n'
    assert [(number, cells[0]) for number, cells in opened(text).rows()] == [(2, "Anna"), (5, "Bert")]
    assert [number for number, _cells in opened("sep=;\n" + text).rows()] == [2, 5]


def test_line_ends_in_cells_become_one_kind() -> None:
    assert opened(b'Vorname;Notiz\r\nAnna;"a\r\nb\rc\nd"\r\n').preview(1)[0][1] == ("Anna", "a\nb\nc\nd")


def test_a_row_too_long_is_a_problem_and_the_rest_goes_on() -> None:
    first, second, third = opened("Vorname;Name\nAnna;Berg;Tal\nBert;Au\nCara;Ost;;\n")
    assert isinstance(first, Problem) and (first.code, first.card, first.name) == ("row.long", 1, "Anna")
    assert first.details == {"row": 2, "cells": 3, "columns": 2} and first.raw == b"Anna;Berg;Tal"
    assert second == Row(3, ("Bert", "Au"))
    assert third == Row(4, ("Cara", "Ost"))


def test_a_row_shorter_than_the_others_is_read_and_said() -> None:
    text = "Vorname;Name;Ort\nAnna;Berg;Au\nBert;Au;Tal\nCara;Ost\n"
    assert list(opened(text))[2] == Row(4, ("Cara", "Ost", ""), ("row.short",))
    all_short = list(opened("Vorname;Name;Ort\nAnna;Berg\nBert;Au\n"))
    assert [row.notes for row in all_short if isinstance(row, Row)] == [(), ()]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ('"Anna;Berg\nBert;Au\nCara;Ost\n', ["Bert", "Cara"]),
        ('"Anna";"Berg\n"Bert";"Au"\n"Cara";"Ost"\n', ["Bert", "Cara"]),
        ('Anna;Berg\nBert;"Au\n', ["Anna"]),
    ],
)
def test_a_quotation_mark_left_open_costs_its_own_row(body: str, names: list[str]) -> None:
    rows = list(opened("Vorname;Name\n" + body))
    assert [row.cells[0] for row in rows if isinstance(row, Row)] == names
    (problem,) = [row for row in rows if isinstance(row, Problem)]
    assert problem.code == "row.open_quote" and problem.raw


def test_a_long_note_is_no_open_quotation_mark() -> None:
    note = "\n".join(f"Zeile {number}" for number in range(400))
    assert opened(f'Vorname;Notiz\nAnna;"{note}"\n').preview(1)[0][1] == ("Anna", note)


def test_a_cell_beyond_all_measure_costs_its_own_row() -> None:
    rows = list(opened("Vorname;Notiz\nAnna;" + "x" * 200_000 + "\nBert;kurz\n"))
    assert isinstance(rows[0], Problem) and rows[0].code == "row.too_large"
    assert isinstance(rows[1], Row) and rows[1].cells[0] == "Bert"


def test_open_quotation_marks_without_end_take_no_quadratic_time(monkeypatch: pytest.MonkeyPatch) -> None:
    read = 0

    class Counted(record_module._Feed):
        def __next__(self) -> str:
            nonlocal read
            read += 1
            return super().__next__()

    monkeypatch.setattr(record_module, "_Feed", Counted)
    monkeypatch.setattr(record_module, "MAX_LINES", 20)
    monkeypatch.setattr(record_module, "_MAX_OPEN_QUOTES", 50)
    count = sum(1 for _ in records(['a"b;"c\n'] * 5000, ";", 2))
    assert count == 5000 and read < 5000 + 50 * 25


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (b"\r\n\r\n  \n", "table.empty"),
        (b"Vorname;Name\r\n;\r\n", "table.no_rows"),
        (b"PK\x03\x04" + bytes(100), "table.spreadsheet"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "table.spreadsheet"),
        (b"%PDF-1.7\n", "table.binary"),
        (b"\x7fELF" + bytes(range(256)) * 4 + bytes(600), "table.binary"),
        (b"BEGIN:VCARD\nFN:Anna\nEND:VCARD\n", "table.is_cards"),
        (b";".join(b"a%d" % number for number in range(2000)) + b"\n1" + b";2" * 1999, "table.too_wide"),
    ],
)
def test_what_is_no_table_is_said(data: bytes, code: str) -> None:
    assert refused(data) == code
    assert code in PHRASES["de"]


def test_files_that_cannot_be_read_are_said(tmp_path: Path) -> None:
    assert refused(tmp_path / "nichts.csv") == "file.missing"
    assert refused(tmp_path) == "file.folder"
    large = tmp_path / "gross.csv"
    with large.open("wb") as stream:
        stream.truncate((1 << 30) + 1)
    assert refused(large) == "file.too_large"


def test_a_file_is_read_from_disk_with_progress(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Vorname,Name\n" + "Anna,Berg\n" * 500, encoding="utf-8")
    table = open_table(path)
    assert isinstance(table, Table) and (table.name, table.total) == ("liste.csv", path.stat().st_size)
    steps = [table.done for _row in table]
    assert steps == sorted(steps) and table.done == table.total
    path.unlink()
    (problem,) = table
    assert isinstance(problem, Problem) and problem.code == "file.unreadable"


def test_few_zeros_are_taken_out() -> None:
    assert opened("Vorname;Name\nAn\0na;Berg\n" + "x;y\n" * 50).preview(1)[0][1] == ("Anna", "Berg")


@settings(max_examples=300)
@given(
    st.binary(max_size=300)
    | st.lists(
        st.sampled_from(["Name", "E-Mail", ";", ",", "\t", '"', "\n", "\r\n", "ä", "\0", "\ufeff", "a@b.de"])
    ).map(lambda parts: "".join(parts).encode())
)
def test_nothing_makes_a_table_raise(data: bytes) -> None:
    table = open_table(data)
    if isinstance(table, Table):
        rows = list(table)
        assert rows and all(len(row.cells) == len(table.headers) for row in rows if isinstance(row, Row))
    else:
        assert table.code in PHRASES["de"]
