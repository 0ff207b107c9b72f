"""Columns: what stands in them is guessed by producer, header and content."""

from __future__ import annotations

import csv
import io
import unicodedata

import pytest

from netzwerkpflege.domain.contact import PartialDate
from netzwerkpflege.exchange.columns import CHOICES, Target, guess
from netzwerkpflege.exchange.headers import meaning_of
from netzwerkpflege.exchange.table import Table, open_table
from netzwerkpflege.exchange.table_days import month_comes_first, read_day
from netzwerkpflege.phrases import PHRASES

OUTLOOK_DE = (
    "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Straße geschäftlich 2,"
    "Straße geschäftlich 3,Ort geschäftlich,Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,"
    "Weitere Straße,Weiterer Ort,Weiteres/r Bundesland/Kanton,Weitere Postleitzahl,Weiteres/e Land/Region,"
    "Telefon Assistent,Fax geschäftlich,Telefon geschäftlich,Telefon geschäftlich 2,Telefon (privat),Telefon privat 2,"
    "Mobiltelefon,Weiteres Fax,Haupttelefon,Telefon für Hörbehinderte,Abrechnungsinformation,Benutzer 1,Büro,"
    "E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,Geburtstag,Jahrestag,Kategorien,Notizen,Ort,"
    "Privat,Reisekilometer,Sprache,Stichwörter,Webseite,Weiteres Postfach"
)
OUTLOOK_EN = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,"
    "Business Street 3,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,"
    "Assistant's Phone,Business Fax,Company Main Phone,Home Phone,Home Phone 2,ISDN,Mobile Phone,Primary Phone,"
    "TTY/TDD Phone,Birthday,Business Address PO Box,Categories,E-mail Address,E-mail Type,E-mail Display Name,"
    "E-mail 2 Address,Keywords,Language,Location,Notes,Organizational ID Number,Private,Profession,User 1,Web Page"
)
THUNDERBIRD = (
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Fax Number,"
    "Mobile Number,Home Address,Home Address 2,Home City,Home ZipCode,Work Address,Work City,Work ZipCode,Job Title,"
    "Organization,Web Page 1,Birth Year,Birth Month,Birth Day,Custom 1,Notes"
)
GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Nickname,File As,Organization Name,"
    "Organization Title,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
    "Address 1 - Extended Address,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,"
    "Relation 1 - Label,Relation 1 - Value"
)


def table_of(headers: list[str], *rows: list[str]) -> Table:
    text = io.StringIO()
    csv.writer(text).writerows([headers, *(row + [""] * (len(headers) - len(row)) for row in rows)])
    table = open_table(text.getvalue().encode())
    assert isinstance(table, Table), table
    return table


def told(headers: str, *rows: list[str], producer: str = "") -> dict[str, tuple[str, ...]]:
    """Header to target, label, service (what is empty at the end left out)."""
    names = headers.split(",")
    table = table_of(names, *(rows or (["x"],)))
    assert table.producer == producer
    columns = guess(table)
    assert [column.header for column in columns] == names
    found = {}
    for column in columns:
        parts = [str(column.target), column.label, column.service, str(column.group or "")]
        while not parts[-1]:
            parts.pop()
        found[column.header] = tuple(parts)
    return found


def test_german_outlook() -> None:
    found = told(OUTLOOK_DE, producer="outlook")
    assert found["Anrede"] == ("prefix",)
    assert found["Straße geschäftlich 2"] == ("street", "work")
    assert found["Weiteres/r Bundesland/Kanton"] == ("region", "other")
    assert found["Weiteres/e Land/Region"] == ("country", "other")
    assert found["Telefon (privat)"] == found["Telefon privat 2"] == ("phone", "home")
    assert found["Fax geschäftlich"] == ("phone", "work_fax")
    assert found["Weiteres Fax"] == ("phone", "fax")
    assert found["Telefon Assistent"] == ("phone", "assistant")
    assert found["E-Mail 2: Adresse"] == ("email",)
    assert found["Weiteres Postfach"] == ("po_box", "other")
    for header in ("Ort", "Privat", "Büro", "Benutzer 1", "E-Mail-Typ", "E-Mail: Angezeigter Name", "Stichwörter"):
        assert found[header] == ("further",), header


@pytest.mark.parametrize("destroyed", ["\ufffd", "?", "ï¿½", "Ã¤"])
def test_german_outlook_with_destroyed_umlauts(destroyed: str) -> None:
    spoilt = "".join(char if char.isascii() else destroyed for char in OUTLOOK_DE)
    sound = list(told(OUTLOOK_DE, producer="outlook").values())
    assert list(told(spoilt, producer="outlook").values()) == sound


def test_english_outlook() -> None:
    found = told(OUTLOOK_EN, producer="outlook")
    assert found["Title"] == ("prefix",) and found["Job Title"] == ("title",)
    assert found["Business Street 3"] == ("street", "work") and found["Home Street"] == ("street", "home")
    assert found["Business Address PO Box"] == ("po_box", "work")
    assert found["Company Main Phone"] == ("phone", "company") and found["Primary Phone"] == ("phone", "main")
    assert found["TTY/TDD Phone"] == ("phone", "TTY") and found["Mobile Phone"] == ("phone", "cell")
    assert found["Location"] == found["Private"] == found["Keywords"] == ("further",)
    assert found["Profession"] == ("role",) and found["Web Page"] == ("url",)


def test_thunderbird_has_the_birthday_in_three_columns() -> None:
    found = told(THUNDERBIRD, producer="thunderbird")
    assert (found["Birth Year"], found["Birth Month"], found["Birth Day"]) == (
        ("birth_year",),
        ("birth_month",),
        ("birth_day",),
    )
    assert found["Home Address"] == found["Home Address 2"] == ("street", "home")
    assert found["Work Address"] == ("street", "work")
    assert found["Secondary Email"] == ("email",) and found["Screen Name"] == ("further",)


def test_google_has_pairs() -> None:
    found = told(GOOGLE, producer="google")
    assert found["Phone 2 - Label"] == ("phone_label", "", "", "2")
    assert found["Phone 2 - Value"] == ("phone", "", "", "2")
    assert found["Address 1 - Formatted"] == ("address", "", "", "1")
    assert found["Address 1 - Extended Address"] == ("extended", "", "", "1")
    assert found["Event 1 - Value"] == ("event", "", "", "1")
    assert found["Relation 1 - Value"] == ("further", "", "", "1")
    assert found["Labels"] == ("tag",) and found["File As"] == ("further",)


@pytest.mark.parametrize(
    "headers",
    [
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
    ],
)
def test_linkedin(headers: str) -> None:
    found = list(told(headers, producer="linkedin").values())
    assert found[2] == ("profile", "", "linkedin")
    assert found[4:] == [("organisation",), ("title",), ("further",)]


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ("Name,Vorname,PLZ,Ort", ["family", "given", "postal_code", "locality"]),
        ("Name,Telefon", ["formatted", "phone"]),
        ("Nachname,Name", ["family", "formatted"]),
        ("Titel,Vorname,Nachname", ["prefix", "given", "family"]),
        ("Title,Name", ["title", "formatted"]),
        ("Title,Position,Name", ["prefix", "title", "formatted"]),
        ("Name,Adresse", ["formatted", "address"]),
        ("Name,Adresse,PLZ,Ort", ["formatted", "street", "postal_code", "locality"]),
        ("Name,Straße,Hausnummer", ["formatted", "street", "house_number"]),
        ("Name,Kundennummer", ["formatted", "further"]),
    ],
)
def test_headers_mean_what_they_mean_beside_each_other(headers: str, expected: list[str]) -> None:
    assert [target for target, *_rest in told(headers, [""] * headers.count(",") + ["1"]).values()] == expected


@pytest.mark.parametrize(
    ("header", "cells", "target"),
    [
        ("Titel", ["Dr.", "", "Prof. Dr."], "prefix"),
        ("Titel", ["Geschäftsführerin", "Leiter Vertrieb"], "title"),
        ("Title", ["Mrs", "Dr"], "prefix"),
        ("Title", ["CEO", "Director"], "title"),
    ],
)
def test_a_title_is_what_its_cells_say(header: str, cells: list[str], target: str) -> None:
    rows = [["Anna Berg", cell] for cell in cells]
    assert guess(table_of(["Name", header], *rows))[1].target == target


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("Handy", ("phone", "cell", "")),
        ("Tel. dienstlich", ("phone", "work", "")),
        ("Mobil privat", ("phone", "home_cell", "")),
        ("Diensthandy", ("phone", "work_cell", "")),
        ("Geschäftstelefon", ("phone", "work", "")),
        ("E-Mail (geschäftlich)", ("email", "work", "")),
        ("STRASSE", ("street", "", "")),
        ("Strasse privat", ("street", "home", "")),
        ("Geburtsdatum", ("birthday", "", "")),
        ("XING-Profil", ("profile", "", "xing")),
        ("Arbeit Jabber", ("profile", "work", "xmpp")),
        ("Homepage", ("url", "", "")),
        ("Stichworte", ("tag", "", "")),
    ],
)
def test_headers_in_general(header: str, meaning: tuple[str, str, str]) -> None:
    assert meaning_of(header) == meaning


def test_umlauts_of_two_characters_are_umlauts() -> None:
    header = "Straße geschäftlich"
    assert meaning_of(unicodedata.normalize("NFD", header)) == meaning_of(header) == ("street", "work", "")


@pytest.mark.parametrize("header", ["Privat", "Kundennummer", "", "Büro", "Geschlecht", "Umsatz 2023"])
def test_other_headers_mean_nothing(header: str) -> None:
    assert meaning_of(header) is None


def test_content_tells_where_the_header_does_not() -> None:
    rows = [["a@b.de", "+49 89 1234", "https://x.de", "Anna"], ["c@d.de", "089/123456", "www.y.de", "Bert"]]
    table = table_of(["Spalte", "Feld", "Wert", "Wer"], *rows)
    assert [str(column.target) for column in guess(table)] == ["email", "phone", "url", "further"]


def test_content_can_speak_against_the_header() -> None:
    table = table_of(["Name", "Mail", "Telefon"], ["Anna", "ja", "keins"], ["Bert", "nein", "auch keins"])
    assert [str(column.target) for column in guess(table)] == ["formatted", "further", "further"]


@pytest.mark.parametrize(
    ("days", "headers", "month_first", "unsure"),
    [
        (["03/04/1970", "25/12/1980"], "Name,Birthday", False, False),
        (["03/04/1970", "12/25/1980"], "Name,Geburtstag", True, False),
        (["03/04/1970", "05/06/1980"], "Name,Geburtstag", False, True),
        (["03/04/1970", "05/06/1980"], OUTLOOK_EN, True, True),
        (["03/04/1970", "05/06/1980"], OUTLOOK_DE, False, True),
        (["03.04.1970", "05.06.1980"], "Name,Geburtstag", False, False),
        (["1970-04-03"], "Name,Geburtstag", False, False),
    ],
)
def test_the_order_of_day_and_month(days: list[str], headers: str, month_first: bool, unsure: bool) -> None:
    names = headers.split(",")
    at = names.index("Birthday" if "Birthday" in names else "Geburtstag")
    rows = [["x"] + [""] * (at - 1) + [day] for day in days]
    column = guess(table_of(names, *rows))[at]
    assert (column.month_first, column.unsure) == (month_first, unsure)


def test_the_order_is_looked_for_beyond_the_sample() -> None:
    rows = [["x", "03/04/1970"]] * 300 + [["y", "25/12/1970"]]
    column = guess(table_of(["Name", "Geburtstag"], *rows))[1]
    assert (column.month_first, column.unsure) == (False, False)


@pytest.mark.parametrize(
    ("text", "month_first", "day"),
    [
        ("05 Mar 2024", False, (2024, 3, 5)),
        ("7-Feb-32", False, (1932, 2, 7)),
        ("1. März 1970", False, (1970, 3, 1)),
        ("3. Dez. 1999", False, (1999, 12, 3)),
        ("Apr 5, 2020", False, (2020, 4, 5)),
        ("12.04.1970", True, (1970, 4, 12)),
        ("12.04.", False, (None, 4, 12)),
        ("--04-12", False, (None, 4, 12)),
        ("3/4/2024", False, (2024, 4, 3)),
        ("3/4/2024", True, (2024, 3, 4)),
        ("13/4/2024", True, (2024, 4, 13)),
        ("4/13/2024", False, (2024, 4, 13)),
        ("01.01.99", False, (1999, 1, 1)),
        ("01.01.29", False, (2029, 1, 1)),
        ("01.01.30", False, (1930, 1, 1)),
        ("1970-04-12 00:00:00", False, (1970, 4, 12)),
        ("12.04.1970 00:00", False, (1970, 4, 12)),
    ],
)
def test_days(text: str, month_first: bool, day: tuple[int | None, int, int]) -> None:
    assert read_day(text, month_first).day == PartialDate(*day)


def test_days_that_are_none() -> None:
    for text in ("0.0.00", "0/0/00", "00.00.0000", "0000-00-00", ""):
        assert read_day(text).empty, text
    for text in ("31.02.2000", "demnächst", "13/13/2000", "5 Foo 2000"):
        assert read_day(text) == (None, False, False), text


def test_ambiguous_days() -> None:
    assert read_day("3/4/1970").ambiguous and read_day("3-4-1970").ambiguous and read_day("1.1.12").ambiguous
    assert not any(read_day(text).ambiguous for text in ("4/4/1970", "13/4/1970", "3.4.1970", "1.1.70"))
    assert month_comes_first(["1/2/2000", "1/13/2000"]) is True
    assert month_comes_first(["1/2/2000"]) is None


def test_everything_a_column_can_hold_has_a_name() -> None:
    assert {f"column.{target}" for target in Target} <= set(PHRASES["de"])
    assert CHOICES[0] is Target.PREFIX and CHOICES[-1] is Target.IGNORE and len(CHOICES) == 35
