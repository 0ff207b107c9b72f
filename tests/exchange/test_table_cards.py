"""Rows as cards: what the row says is what the card says, whatever it says; all else is kept aside."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from card_strategies import text as texts
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.contact import Contact, Email, PartialDate, Phone, PostalAddress, Profile, WebAddress
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.columns import Mapping, Target, guess
from netzwerkpflege.exchange.read_vcard import read_contact
from netzwerkpflege.exchange.table import Table, open_table
from netzwerkpflege.exchange.table_cards import cards_of

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "csv"


def table_of(headers: list[str], *rows: list[str], separator: str = ",") -> Table:
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows([headers, *rows])
    table = open_table(text.getvalue().encode(), "liste.csv", encoding="utf-8", separator=separator)
    assert isinstance(table, Table), table
    return table


def card_of(table: Table, mapping: Mapping | None = None) -> RawCard:
    (card,) = cards_of(table, mapping or guess(table))
    assert isinstance(card, RawCard)
    return card


def contact_of(**cells: str) -> Contact:
    """The contact in one row; ``_`` in a header stands for a blank, ``__`` for „ - “."""
    headers = [name.replace("__", " - ").replace("_", " ") for name in cells]
    contact = read_contact(card_of(table_of(headers, list(cells.values())))).contact
    assert contact is not None
    return contact


def further_of(card: RawCard) -> dict[str, str]:
    """What no field holds, by its header."""
    return {line.param("X-HEADER"): line.text() for line in card.lines if line.name.startswith("X-CSV-")}


def test_a_row_becomes_a_card_of_version_3() -> None:
    card = card_of(table_of(["Vorname", "Nachname", "Firma", "Kundennummer"], ["Anna", "Berg", "Berg; Tal", "4,7"]))
    assert card.data.decode().split("\r\n") == [
        *("BEGIN:VCARD", "VERSION:3.0", "FN:Anna Berg", "N:Berg;Anna;;;", "ORG:Berg\\; Tal"),
        *("X-CSV-KUNDENNUMMER;X-HEADER=Kundennummer:4\\,7", "END:VCARD"),
    ]
    assert (card.file, card.number, card.offset, card.mended) == ("liste.csv", 1, 2, ())
    assert [item.data for item in open_cards(card.data) if isinstance(item, RawCard)] == [card.data]


def test_the_same_row_gives_the_same_bytes() -> None:
    rows = ["Vorname,E-Mail,Was\nAnna,a@b.de,1\nBert,,2\n", "Vorname,E-Mail,Was\nBert,,2\nAnna,a@b.de,1\n"]
    one, two = (
        [card.data for card in cards_of(table, guess(table)) if isinstance(card, RawCard)]
        for table in map(open_table, [row.encode() for row in rows])
        if isinstance(table, Table)
    )
    assert one == two[::-1] and one[0] != one[1]


def test_numbers_count_the_rows_and_problems_go_on() -> None:
    table = table_of(["Vorname", "Ort"], ["Anna", "Au"], ["", ""], ["Bert", "Tal", "zu viel"], ["Cara", "Ost"])
    found = list(cards_of(table, guess(table)))
    assert [item.number if isinstance(item, RawCard) else item.card for item in found] == [1, 2, 3]
    assert isinstance(found[1], Problem) and found[1].details["row"] == 4
    assert isinstance(found[2], RawCard) and found[2].offset == 5


def test_a_mapping_for_another_table_is_refused() -> None:
    table = table_of(["Vorname", "Ort"], ["Anna", "Au"])
    with pytest.raises(ValueError, match="columns"):
        list(cards_of(table, guess(table)[:1]))


def test_a_mapping_can_be_changed() -> None:
    table = table_of(["Vorname", "Bemerkung", "Ort"], ["Anna", "Chefin", "Au"])
    given_, note, town = guess(table)
    card = card_of(table, (given_, replace(note, target=Target.TITLE), replace(town, target=Target.IGNORE)))
    contact = read_contact(card).contact
    assert contact is not None and (contact.title, contact.note, contact.addresses) == ("Chefin", "", ())
    assert b"Au" not in card.data


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        ({"Vorname": "Anna", "Nachname": "Berg", "Titel": "Dr."}, ("Dr. Anna Berg", "Dr.", "Anna", "Berg")),
        ({"Name": "Dr. Anna von Berg"}, ("Dr. Anna von Berg", "Dr.", "Anna", "von Berg")),
        ({"Name": "Berg, Anna"}, ("Berg, Anna", "", "Anna", "Berg")),
        ({"Name": "Berg", "Vorname": "Anna"}, ("Anna Berg", "", "Anna", "Berg")),
        ({"Name": "Berg GmbH", "Firma": "Berg GmbH"}, ("Berg GmbH", "", "", "")),
        ({"Firma": "Berg GmbH"}, ("Berg GmbH", "", "", "")),
        ({"Anrede": "Frau", "Nachname": "Berg"}, ("Frau Berg", "Frau", "", "Berg")),
        ({"E-Mail": "a@b.de"}, ("a@b.de", "", "", "")),
    ],
)
def test_names(cells: dict[str, str], name: tuple[str, ...]) -> None:
    found = contact_of(**cells).name
    assert (found.formatted, found.prefix, found.given, found.family) == name


def test_a_row_without_anybody_is_a_broken_card_that_keeps_what_it_says() -> None:
    card = card_of(table_of(["Vorname", "Ort", "Kundennummer"], ["", "Au", "4711"]))
    read = read_contact(card)
    assert read.contact is None and [problem.code for problem in read.problems] == ["card.no_name"]
    assert b"Au" in read.problems[0].raw and b"4711" in read.problems[0].raw


def test_phones_mails_and_addresses_have_their_labels() -> None:
    contact = contact_of(
        **{
            "Name": "Anna",
            "Telefon privat": "1",
            "Handy": "'+49 2",
            "Fax geschäftlich": "3",
            "E-Mail": "a@b.de; c@d.de",
        },
        **{"Straße privat": "Weg 1", "Straße privat 2": "Hof", "Ort privat": "Au", "PLZ geschäftlich": "80331"},
        Webseite="x.de",
        Skype="an.na",
        Kategorien="Chor; Verein,Chor",
    )
    assert contact.phones == (Phone("1", "home"), Phone("+49 2", "cell"), Phone("3", "work_fax"))
    assert contact.emails == (Email("a@b.de"), Email("c@d.de"))
    assert contact.addresses == (
        PostalAddress(street="Weg 1\nHof", locality="Au", label="home"),
        PostalAddress(postal_code="80331", label="work"),
    )
    assert contact.urls == (WebAddress("x.de"),) and contact.profiles == (Profile("skype", "an.na"),)
    assert contact.tags == ("Chor", "Verein")


def test_house_numbers_and_printed_addresses() -> None:
    contact = contact_of(Name="Anna", Straße="Weg", Hausnummer="1 a", PLZ="80331", Ort="München")
    assert contact.addresses == (PostalAddress(street="Weg 1 a", postal_code="80331", locality="München"),)
    contact = contact_of(Name="Anna", Adresse="Weg 1, 80331 München")
    assert contact.addresses == (PostalAddress(street="Weg 1, 80331 München"),)


def test_googles_pairs() -> None:
    table = table_of(
        [
            *("First Name", "Organization Name", "Labels", "E-mail 1 - Label", "E-mail 1 - Value"),
            *("Phone 1 - Label", "Phone 1 - Value", "Phone 2 - Label", "Phone 2 - Value"),
            *("Address 1 - Label", "Address 1 - Formatted", "Address 1 - Street", "Address 1 - City"),
            *("Event 1 - Label", "Event 1 - Value", "Event 2 - Label", "Event 2 - Value"),
            *("IM 1 - Type", "IM 1 - Service", "IM 1 - Value", "Relation 1 - Label", "Relation 1 - Value"),
        ],
        [
            *("Anna", "Berg GmbH", "* myContacts ::: Chor ::: * starred", "* Work", "a@b.de ::: c@d.de"),
            *("Mobile", "+49 1", "Alm", "2"),
            *("Home", "Weg 1\nAu", "Weg 1", "Au"),
            *("Anniversary", "2009-06-20", "Gründung", "1999-01-01"),
            *("", "GTalk", "an@na.de", "Sister", "Ruth"),
        ],
    )
    card = card_of(table)
    contact = read_contact(card).contact
    assert contact is not None
    assert contact.emails == (Email("a@b.de", "work", True), Email("c@d.de", "work", True))
    assert contact.phones == (Phone("+49 1", "cell"), Phone("2", "Alm"))
    assert contact.addresses == (PostalAddress(street="Weg 1", locality="Au", label="home"),)
    assert contact.tags == ("Chor", "starred")
    assert contact.anniversary == PartialDate(2009, 6, 20)
    assert contact.profiles == (Profile("googletalk", "an@na.de"),)
    assert further_of(card) == {
        "Event 2 - Label": "Gründung",
        "Event 2 - Value": "1999-01-01",
        "Relation 1 - Label": "Sister",
        "Relation 1 - Value": "Ruth",
    }


def test_googles_printed_address_stays_where_it_says_more() -> None:
    headers = ["First Name", "Labels", "E-mail 1 - Label", "Address 1 - Formatted", "Address 1 - Street"]
    card = card_of(table_of(headers, ["Anna", "", "", "Hinterhaus\nWeg 1", "Weg 1"]))
    assert further_of(card) == {"Address 1 - Formatted": "Hinterhaus\nWeg 1"}


def test_two_addresses_in_googles_cells() -> None:
    headers = ["Given Name", "Group Membership", "Address 1 - Type", "Address 1 - Street", "Address 1 - City"]
    table = table_of([*headers, "Yomi Name"], ["Anna", "", "Home", "Weg 1 ::: Gasse 2", "Au ::: Tal", ""])
    contact = read_contact(card_of(table)).contact
    assert contact is not None and [(place.street, place.locality, place.label) for place in contact.addresses] == [
        ("Weg 1", "Au", "home"),
        ("Gasse 2", "Tal", "home"),
    ]


def test_linkedins_day_of_connection_opens_no_door() -> None:
    headers = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
    url = "https://www.linkedin.com/in/anna"
    card = card_of(table_of(headers, ["Anna", "Berg", url, "", "Berg GmbH", "Chefin", "05 Mar 2024"]))
    contact = read_contact(card).contact
    assert contact is not None
    assert contact.profiles == (Profile("linkedin", url),) and contact.title == "Chefin"
    assert further_of(card) == {"Connected On": "05 Mar 2024"}
    assert contact.met_on is None and contact.note == ""


def test_what_outlook_writes_by_itself_is_no_detail() -> None:
    headers = ["Vorname", "E-Mail-Typ", "Priorität", "Privat", "Reisekilometer", "Benutzer 1", "Geburtstag", "Telex"]
    card = card_of(table_of(headers, ["Anna", "SMTP", "Normal", "Falsch", "", "Chor", "0.0.00", ""]))
    read = read_contact(card)
    assert further_of(card) == {"Benutzer 1": "Chor"}
    assert read.contact is not None and read.contact.birthday is None and read.mended == ()


def test_days_that_cannot_be_read_are_kept_and_said() -> None:
    card = card_of(table_of(["Name", "Geburtstag", "Jahrestag"], ["Anna", "im Mai", "20.06.2009"]))
    read = read_contact(card)
    assert read.contact is not None and read.contact.anniversary == PartialDate(2009, 6, 20)
    assert further_of(card) == {"Geburtstag": "im Mai"} and read.mended == ("date.unreadable",)


def test_ambiguous_days_are_said_unless_another_row_shows_the_order() -> None:
    alone = table_of(["Name", "Birthday"], ["Anna", "03/04/1970"])
    card = card_of(alone)
    assert card.mended == ("date.ambiguous",)
    table = table_of(["Name", "Birthday"], ["Anna", "03/04/1970"], ["Bert", "25/12/1970"])
    first, _second = cards_of(table, guess(table))
    assert isinstance(first, RawCard) and first.mended == ()
    read = read_contact(first).contact
    assert read is not None and read.birthday == PartialDate(1970, 4, 3)


def test_a_birthday_in_three_columns() -> None:
    headers = ["First Name", "Primary Email", "Screen Name", "Birth Year", "Birth Month", "Birth Day"]
    for cells, day, aside in (
        (["1970", "4", "12"], PartialDate(1970, 4, 12), {}),
        (["", "2", "29"], PartialDate(None, 2, 29), {}),
        (["1970", "", ""], None, {"Birth Year": "1970"}),
        (["1970", "2", "31"], None, {"Birth Year": "1970", "Birth Month": "2", "Birth Day": "31"}),
    ):
        card = card_of(table_of(headers, ["Anna", "", "", *cells]))
        contact = read_contact(card).contact
        assert contact is not None and contact.birthday == day and further_of(card) == aside


def test_two_columns_for_one_thing_are_both_kept() -> None:
    contact = contact_of(Name="Anna", Notiz="eins", Bemerkung="zwei", Firma="Berg", Unternehmen="Tal")
    assert (contact.note, contact.organisation) == ("eins\n\nzwei", "Berg, Tal")


def test_a_guessed_encoding_is_said_of_each_card_that_it_concerns() -> None:
    table = open_table("Vorname;Ort\nAnna;Au\nBert;Köln\n".encode("cp1252"))
    assert isinstance(table, Table)
    assert [card.mended for card in cards_of(table, guess(table)) if isinstance(card, RawCard)] == [
        (),
        ("charset.guessed",),
    ]


def test_a_cell_cannot_smuggle_in_a_property() -> None:
    headers = ["Vorname", 'Trick"\r\nTEL:666', "Notiz"]
    card = card_of(table_of(headers, ["Anna\r\nTEL:1", "x\r\nEND:VCARD", "BEGIN:VCARD\nEMAIL:x@y.de"]))
    assert [line.name for line in card.lines if line.name in ("TEL", "EMAIL", "BEGIN", "END")] == []
    assert len(list(open_cards(card.data))) == 1
    assert further_of(card) == {'Trick"\nTEL:666': "x\nEND:VCARD"}


@pytest.mark.parametrize("header", ["Zahl; neu: a,b", 'in "Klammern"', "a^b^'c", "Größe=2", "", "zwei\nZeilen", "ß"])
def test_headers_of_what_no_field_holds_survive(header: str) -> None:
    card = card_of(table_of(["Vorname", header, "Ort"], ["Anna", "x", "Au"]))
    assert further_of(card) == {header: "x"}


_cells = texts(0, 40)
_word = texts(1, 40)


@given(
    *(_cells, _word, _cells, _cells, _cells, _cells, texts(0, 200), _cells, _cells),
    st.text(min_size=1, max_size=30).map(lambda header: f"Q{header}"),
)
def test_a_card_says_what_the_row_says(
    given_name: str,
    family: str,
    firm: str,
    job: str,
    phone: str,
    street: str,
    note: str,
    nickname: str,
    other: str,
    header: str,
) -> None:
    headers = ["Vorname", "Nachname", "Firma", "Position", "Handy", "Straße", "Notizen", "Spitzname", header]
    row = [given_name, family, firm, job, phone, street, note, nickname, other]
    table = table_of(headers, row, separator=";")
    if table.headers[:8] != tuple(headers[:8]):  # a header that breaks the header line
        return
    columns = list(guess(table))
    columns[0:8] = [
        replace(column, target=target, label="cell" if target is Target.PHONE else "")
        for column, target in zip(
            columns,
            (
                *(Target.GIVEN, Target.FAMILY, Target.ORGANISATION, Target.TITLE),
                *(Target.PHONE, Target.STREET, Target.NOTE, Target.NICKNAME),
            ),
            strict=False,
        )
    ]
    columns[8:] = [replace(column, target=Target.FURTHER) for column in columns[8:]]
    card = card_of(table, tuple(columns))
    contact = read_contact(card).contact
    assert contact is not None
    assert (contact.name.given, contact.name.family) == (given_name, family)
    assert (contact.organisation, contact.title, contact.note) == (firm, job, note)
    assert contact.nickname == nickname
    assert [number.number for number in contact.phones] == ([phone] if phone else [])
    assert [place.street for place in contact.addresses] == ([street] if street else [])
    assert [line.text() for line in card.lines if line.name.startswith("X-CSV-")] == ([other] if other else [])


def test_samples_of_real_programs_are_read() -> None:
    samples = sorted(SAMPLES.glob("*.csv"))
    if not samples:
        pytest.skip("no samples here")
    for sample in samples:
        table = open_table(sample)
        assert isinstance(table, Table), sample.name
        found = list(cards_of(table, guess(table)))
        assert found and all(isinstance(card, RawCard) for card in found), sample.name
        for card in found:
            assert isinstance(card, RawCard)
            read = read_contact(card)
            assert read.contact is not None and not read.problems, sample.name
            assert not {"date.unreadable", "date.ambiguous", "row.short"} & set(read.mended), sample.name
