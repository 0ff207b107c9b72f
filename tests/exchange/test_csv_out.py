"""Tables that we write: harmless to spreadsheets, readable for Outlook, and read back as the same contacts."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from card_strategies import contacts
from card_strategies import text as texts
from hypothesis import given

from netzwerkpflege.domain.contact import Contact, Email, Name, PartialDate, Phone, PostalAddress, Profile, WebAddress
from netzwerkpflege.exchange.cardfile import RawCard
from netzwerkpflege.exchange.columns import Target, guess
from netzwerkpflege.exchange.csv_out import write_csv
from netzwerkpflege.exchange.own_table import COLUMNS, LANGUAGES, entries, entry, guard, label_code, label_word, unguard
from netzwerkpflege.exchange.producers import producer_of
from netzwerkpflege.exchange.read_vcard import read_contact
from netzwerkpflege.exchange.table import Table, open_table
from netzwerkpflege.exchange.table_cards import cards_of

ANNA = Contact(
    uid="u-1",
    name=Name("Dr. Anna Berg", "Dr.", "Anna", "", "Berg"),
    organisation="Berg; Tal",
    emails=(Email("a@b.de", "work", True), Email("c@d.de"), Email("e@f.de", "privat"), Email("g@h.de", "home")),
    phones=(Phone("+49 89 1", "work"), Phone("2", "cell", True), Phone("3", "work"), Phone("4", "work"), Phone("5")),
    addresses=(
        PostalAddress(street="Weg 1", locality="Ort", label="home"),
        PostalAddress(street="Alm 2", label="Hütte", preferred=True),
        PostalAddress(street="Gasse | 3", country="Österreich", label="home"),
    ),
    urls=(WebAddress("https://x.de"), WebAddress("https://y.de", "work", True)),
    profiles=(Profile("skype", "an na", "work"), Profile("linkedin", "https://l.example/a", "", True)),
    birthday=PartialDate(None, 2, 29),
    anniversary=PartialDate(2009, 6, 20),
    note='=SUMME(A1)\nzwei; "drei"',
    tags=("a;b", "c"),
    language="de",
)

OUTLOOK = (
    "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Ort geschäftlich,"
    "Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,Straße privat,Ort privat,"
    "Bundesland/Kanton privat,Postleitzahl privat,Land/Region privat,Weitere Straße,Weiterer Ort,"
    "Weiteres/r Bundesland/Kanton,Weitere Postleitzahl,Weiteres/e Land/Region,Telefon Assistent,Fax geschäftlich,"
    "Telefon geschäftlich,Telefon geschäftlich 2,Autotelefon,Telefon Firma,Fax privat,Telefon privat,"
    "Telefon privat 2,Mobiltelefon,Weiteres Fax,Weiteres Telefon,Pager,Haupttelefon,Beruf,E-Mail-Adresse,"
    "E-Mail 2: Adresse,E-Mail 3: Adresse,Geburtstag,Jahrestag,Kategorien,Notizen,Postfach geschäftlich,"
    "Postfach privat,Sprache,Webseite,Weiteres Postfach"
)


def rows_of(contact: Contact, language: str = "de") -> dict[str, str]:
    """The cells of one contact by their headers, as a spreadsheet reads them."""
    text = b"".join(write_csv([contact], language)).decode("utf-8-sig")
    headers, cells = csv.reader(io.StringIO(text, newline=""), delimiter=";" if language == "de" else ",", strict=True)
    assert len(headers) == len(cells) == len(set(headers))
    return {header: cell for header, cell in zip(headers, cells, strict=True) if cell}


def back(data: bytes) -> list[Contact]:
    """The contacts that we read in a table."""
    table = open_table(data)
    assert isinstance(table, Table), table
    found = []
    for card in cards_of(table, guess(table)):
        assert isinstance(card, RawCard)
        read = read_contact(card)
        assert read.contact is not None and read.mended == () and read.problems == ()
        found.append(read.contact)
    return found


def in_any_order(contact: Contact) -> Contact:
    """A table has its own order of phones and addresses."""
    return replace(
        contact,
        phones=tuple(sorted(contact.phones, key=repr)),
        addresses=tuple(sorted(contact.addresses, key=repr)),
    )


def test_a_german_table() -> None:
    assert rows_of(ANNA) == {
        "Anrede": "Dr.", "Vorname": "Anna", "Nachname": "Berg", "Anzeigename": "Dr. Anna Berg", "Firma": "Berg; Tal",
        "E-Mail-Adresse": "a@b.de", "E-Mail: Art": "geschäftlich", "E-Mail 2: Adresse": "c@d.de",
        "E-Mail 3: Adresse": "e@f.de", "E-Mail 3: Art": '"privat"', "Weitere E-Mail-Adressen": "g@h.de | privat",
        "Telefon geschäftlich": "\u00a0+49 89 1", "Telefon geschäftlich 2": "3", "Mobiltelefon": "2",
        "Weitere Telefonnummern": "4 | geschäftlich\n5", "Straße privat": "Weg 1", "Ort privat": "Ort",
        "Weitere Straße": "Alm 2", "Weitere Anschrift: Art": "Hütte",
        "Weitere Anschriften": "Gasse \\| 3 |  |  |  |  |  | Österreich | privat",
        "Webseite": "https://x.de", "Weitere Webseiten": "* https://y.de | geschäftlich",
        "Profile": "skype | an na | geschäftlich\n* linkedin | https://l.example/a",
        "Geburtstag": "'--02-29", "Jahrestag": "2009-06-20", "Notizen": '\'=SUMME(A1)\nzwei; "drei"',
        "Kategorien": "a\\;b; c", "Sprache": "de", "UID": "u-1",
        "Bevorzugt": "E-Mail-Adresse; Mobiltelefon; Weitere Straße",
    }  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_written_is_read(language: str) -> None:
    assert list(map(in_any_order, back(b"".join(write_csv([ANNA, ANNA], language))))) == [in_any_order(ANNA)] * 2


@given(contacts)
def test_every_contact_comes_back(contact: Contact) -> None:
    for language in LANGUAGES:
        assert list(map(in_any_order, back(b"".join(write_csv([contact], language))))) == [in_any_order(contact)]


def test_bytes_are_what_excel_wants() -> None:
    german, english = (b"".join(write_csv([ANNA], language)) for language in LANGUAGES)
    assert german.startswith(b"\xef\xbb\xbfAnrede;Vorname;") and english.startswith(b"\xef\xbb\xbfTitle,First Name,")
    assert german.endswith(b"\r\n") and b"\r\n" in german
    lines = list(write_csv([ANNA, ANNA]))
    assert len(lines) == 3 and lines[1] == lines[2]


def test_other_languages_are_not_written() -> None:
    with pytest.raises(ValueError, match="fr"):
        list(write_csv([], "fr"))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠"])
def test_no_cell_begins_as_a_formula_does(start: str) -> None:
    evil = f"{start}cmd|' /C calc'!A0"
    contact = Contact(
        uid=evil,
        name=Name(evil, evil, evil, evil, evil, evil),
        organisation=evil,
        emails=(Email(evil, evil),) * 5,
        phones=(Phone(evil, "work"), Phone(evil, evil), Phone("+49-89-1", "cell")),
        addresses=(PostalAddress(evil, evil, evil, evil, evil, evil, evil, "home"),),
        profiles=(Profile("skype", evil),),
        tags=(evil,),
        note=evil,
    )
    for language in LANGUAGES:
        for header, cell in rows_of(contact, language).items():
            assert cell[0] not in "=+-@\t\r＝＋－＠", header
    (read,) = back(b"".join(write_csv([replace(contact, emails=(Email("a@b.de", evil.strip()),))])))
    assert read.organisation == evil.strip() and Phone("+49-89-1", "cell") in read.phones


def test_a_phone_number_stays_fit_to_be_dialled() -> None:
    cell = guard("+49 (0)89/12-34")
    assert cell.strip() == "+49 (0)89/12-34" and not cell.startswith("'") and cell[0] != "+"
    assert guard("+49 89 =1").startswith("'")


@given(texts(0, 40) | texts(0, 3).map("'{}".format) | texts(0, 3).map("'={}".format))
def test_the_guard_comes_off(text: str) -> None:
    assert unguard(guard(text)) == text


@given(texts(1, 30), texts(0, 30), texts(1, 30))
def test_lists_in_cells_come_back(one: str, two: str, three: str) -> None:
    cell = "\n".join([entry((one, two, three), True), entry((one, "", ""), False), entry((two, three), False)])
    assert entries(cell, 3) == [([one, two, three], True), ([one, "", ""], False), ([two, three, ""], False)]


@pytest.mark.parametrize("label", ["home", "work_cell", "privat", "Mobil", '"x"', "Alm", "", "video", "OTHER FAX"])
def test_labels_come_back_from_both_languages(label: str) -> None:
    assert [label_code(label_word(label, language)) for language in LANGUAGES] == [label, label]


def test_a_table_that_excel_saved_again_is_still_ours() -> None:
    text = b"".join(write_csv([ANNA])).decode("utf-8-sig")
    again = text.replace("2009-06-20", "20.06.2009").replace("\u00a0+49 89 1", "'+49 89 1")
    (read,) = back(again.encode("utf-8"))
    assert read.anniversary == ANNA.anniversary and read.phones[0].number == "+49 89 1"


def test_columns_that_the_person_added_are_read_as_everywhere() -> None:
    text = b"".join(write_csv([Contact(name=Name("Anna"))])).decode("utf-8-sig")
    headers, row, _end = text.split("\r\n")
    table = open_table(f"{headers};Handy;Farbe\r\n{row};0170 1;blau\r\n".encode())
    assert isinstance(table, Table) and table.producer == "netzwerkpflege"
    assert [str(column.target) for column in guess(table)[-2:]] == ["phone", "further"]


def test_headers_are_outlooks_where_outlook_has_one() -> None:
    known = set(OUTLOOK.split(","))
    ours = {column.german for column in COLUMNS}
    assert known <= ours
    assert producer_of([column.german for column in COLUMNS]) == "netzwerkpflege"
    assert producer_of([column.english for column in COLUMNS]) == "netzwerkpflege"
    assert Target.FORMATTED in {column.target for column in COLUMNS if column.german not in known}
