"""Guest lists as people send them: who is on them, with what firm, and no line lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.guest_list import PastedGuest, read_list

ONE = [
    # name alone
    ("Anna Berg", "Anna Berg", "", ""),
    ("  Anna   Berg  ", "Anna Berg", "", ""),
    ("Xaver", "Xaver", "", ""),
    ("Anna-Lena von der Heide", "Anna-Lena von der Heide", "", ""),
    ("Nguyen Thi Lan", "Nguyen Thi Lan", "", ""),
    ("Mehmet Öztürk", "Mehmet Öztürk", "", ""),
    ("Séan O’Connor", "Séan O’Connor", "", ""),
    ("josef huber", "josef huber", "", ""),
    ("J. R. Huber", "J. R. Huber", "", ""),
    # titles and salutations
    ("Frau Anna Berg", "Anna Berg", "", ""),
    ("Herrn Josef Huber", "Josef Huber", "", ""),
    ("Hr. Dr. Josef Huber", "Dr. Josef Huber", "", ""),
    ("Prof. Dr. Clara Heide", "Prof. Dr. Clara Heide", "", ""),
    ("Dipl.-Ing. Josef Huber", "Dipl.-Ing. Josef Huber", "", ""),
    ("Mrs. Ella Fox", "Ella Fox", "", ""),
    # bullets and numbers
    ("1. Anna Berg", "Anna Berg", "", ""),
    ("12) Anna Berg", "Anna Berg", "", ""),
    ("(3) Anna Berg", "Anna Berg", "", ""),
    ("- Anna Berg", "Anna Berg", "", ""),
    ("• Anna Berg", "Anna Berg", "", ""),
    ("* Anna Berg", "Anna Berg", "", ""),
    ("☐ Anna Berg", "Anna Berg", "", ""),
    ("✓ Anna Berg", "Anna Berg", "", ""),
    # turned names
    ("Berg, Anna", "Anna Berg", "", ""),
    ("Huber, Josef, Brauerei Huber", "Josef Huber", "Brauerei Huber", ""),
    ("von der Heide, Clara", "Clara von der Heide", "", ""),
    ("Huber, Dr. Josef", "Dr. Josef Huber", "", ""),
    ("O'Neill, Sean", "Sean O'Neill", "", ""),
    # firms
    ("Anna Berg, Berg Verlag", "Anna Berg", "Berg Verlag", ""),
    ("Anna Berg, Berg Verlag GmbH", "Anna Berg", "Berg Verlag GmbH", ""),
    ("Anna Berg (Berg Verlag)", "Anna Berg", "Berg Verlag", ""),
    ("Anna Berg [Berg Verlag]", "Anna Berg", "Berg Verlag", ""),
    ("Anna Berg – Berg Verlag", "Anna Berg", "Berg Verlag", ""),
    ("Anna Berg - Berg Verlag", "Anna Berg", "Berg Verlag", ""),
    ("Anna Berg | Berg Verlag", "Anna Berg", "Berg Verlag", ""),
    ("Anna Berg / Berg Verlag", "Anna Berg", "Berg Verlag", ""),
    ("Anna Berg: Berg Verlag", "Anna Berg", "Berg Verlag", ""),
    ("Anna Berg\tBerg Verlag", "Anna Berg", "Berg Verlag", ""),
    ("Kirchhoff Akustik GmbH – Anna Kirchhoff", "Anna Kirchhoff", "Kirchhoff Akustik GmbH", ""),
    ("Kirchhoff Akustik GmbH, Anna Kirchhoff", "Anna Kirchhoff", "Kirchhoff Akustik GmbH", ""),
    ("Stadtwerke Isarau: Gabriele Fürst", "Gabriele Fürst", "Stadtwerke Isarau", ""),
    ("Müller, Maier & Co. KG - Peter Müller", "Peter Müller", "Müller, Maier & Co. KG", ""),
    ("Peter Müller, Müller & Maier GmbH & Co. KG", "Peter Müller", "Müller & Maier GmbH & Co. KG", ""),
    ("Prof. Dr. Clara Heide – Universität Passau", "Prof. Dr. Clara Heide", "Universität Passau", ""),
    # what they are
    ("Lena Vogt, Geschäftsführerin, Vogt & Partner", "Lena Vogt", "Vogt & Partner", "Geschäftsführerin"),
    ("Lena Vogt (Steuerberaterin)", "Lena Vogt", "", "Steuerberaterin"),
    ("Lena Vogt, Vorstand, Regionalbank Freising eG", "Lena Vogt", "Regionalbank Freising eG", "Vorstand"),
    # remarks
    ("Mehmet Öztürk + 1", "Mehmet Öztürk", "", ""),
    ("Mehmet Öztürk mit Begleitung", "Mehmet Öztürk", "", ""),
    ("Mehmet Öztürk (zugesagt)", "Mehmet Öztürk", "", ""),
    ("Mehmet Öztürk, Öztürk Bau, ab 19:30 Uhr", "Mehmet Öztürk", "Öztürk Bau", ""),
]

MAILS = [
    ("Anna Berg <anna@berg.example>", "Anna Berg", "", "anna@berg.example"),
    ('"Berg, Anna" <anna@berg.example>', "Anna Berg", "", "anna@berg.example"),
    ("Anna Berg, Berg Verlag, anna@berg.example", "Anna Berg", "Berg Verlag", "anna@berg.example"),
    ("Anna Berg (mailto:anna@berg.example)", "Anna Berg", "", "anna@berg.example"),
    ("tamara.kurz@moderation.example", "Tamara Kurz", "", "tamara.kurz@moderation.example"),
    ("info@moderation.example", "info@moderation.example", "", "info@moderation.example"),
]

NOBODY = [
    "Wir freuen uns auf Sie am 12. um 19 Uhr.",
    "Teilnehmerliste (23)",
    "Gästeliste:",
    "Teilnehmer:innen",
    "Liebe Mitglieder, anbei die Liste",
    "Maurer & Söhne Werkzeugbau GmbH",
    "https://example.org/anmeldung",
    "12",
    "---",
    "…",
]


@pytest.mark.parametrize(("line", "name", "organisation", "title"), ONE)
def test_one_person_a_line(line: str, name: str, organisation: str, title: str) -> None:
    found = read_list(line)
    assert [(one.name, one.organisation, one.title, one.line) for one in found.guests] == [
        (name, organisation, title, line.strip())
    ]
    assert not found.left


@pytest.mark.parametrize(("line", "name", "organisation", "email"), MAILS)
def test_with_an_address(line: str, name: str, organisation: str, email: str) -> None:
    (one,) = read_list(line).guests
    assert (one.name, one.organisation, one.email) == (name, organisation, email)


@pytest.mark.parametrize("line", NOBODY)
def test_a_line_that_names_nobody_is_given_back(line: str) -> None:
    assert read_list(line) == read_list("\n\n" + line + "\n")
    assert (read_list(line).guests, read_list(line).left) == ((), (line,))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna und Bernd Schmidt", ["Anna Schmidt", "Bernd Schmidt"]),
        ("Anna Berg und Bernd Lorenz", ["Anna Berg", "Bernd Lorenz"]),
        ("Anna Berg & Bernd Lorenz (Lorenz Bau)", ["Anna Berg", "Bernd Lorenz"]),
        ("Anna Berg; Bernd Lorenz; Clara Heide", ["Anna Berg", "Bernd Lorenz", "Clara Heide"]),
        ("Anna Berg <a@x.example>, Bernd Lorenz <b@x.example>", ["Anna Berg", "Bernd Lorenz"]),
        ("Anna Berg\nBernd Lorenz\n\nanna berg", ["Anna Berg", "Bernd Lorenz"]),
    ],
)
def test_several_people(text: str, names: list[str]) -> None:
    assert [one.name for one in read_list(text).guests] == names


TABLES = [
    ("Name\tFirma\tTisch\nAnna Berg\tBerg Verlag\t3\nBernd Lorenz\t\t4", [("Anna Berg", "Berg Verlag", "3"), ("Bernd Lorenz", "", "4")]),
    ("Vorname;Nachname;Unternehmen\nAnna;Berg;Berg Verlag\nBernd;Lorenz;Lorenz Bau", [("Anna Berg", "Berg Verlag", ""), ("Bernd Lorenz", "Lorenz Bau", "")]),
    ("| Name | Firma |\n|---|---|\n| Anna Berg | Berg Verlag |\n| Bernd Lorenz | |", [("Anna Berg", "Berg Verlag", ""), ("Bernd Lorenz", "", "")]),
    ("Name,Firma\nAnna Berg,Berg Verlag\nBernd Lorenz,Lorenz Bau", [("Anna Berg", "Berg Verlag", ""), ("Bernd Lorenz", "Lorenz Bau", "")]),
    ("Anna\tBerg\tBerg Verlag GmbH\nBernd\tLorenz\tLorenz Bau GmbH", [("Anna Berg", "Berg Verlag GmbH", ""), ("Bernd Lorenz", "Lorenz Bau GmbH", "")]),
    ("Berg Verlag GmbH\tAnna Berg\nLorenz Bau GmbH\tBernd Lorenz", [("Anna Berg", "Berg Verlag GmbH", ""), ("Bernd Lorenz", "Lorenz Bau GmbH", "")]),
    ("Nr;Titel;Nachname;Vorname;Firma\n1;Dr.;Berg;Anna;Berg Verlag\n2;;Lorenz;Bernd;", [("Dr. Anna Berg", "Berg Verlag", ""), ("Bernd Lorenz", "", "")]),
    ('Name;Firma\n"Berg, Anna";"Berg; Verlag"\nBernd Lorenz;x', [("Anna Berg", "Berg; Verlag", ""), ("Bernd Lorenz", "x", "")]),
    ("Attendee\tCompany\tTable\nElla Fox\tFox Ltd\t7", [("Ella Fox", "Fox Ltd", "7")]),
    ("Tisch 1\nAnna Berg\nBernd Lorenz\nTisch 2:\nClara Heide", [("Anna Berg", "", "1"), ("Bernd Lorenz", "", "1"), ("Clara Heide", "", "2")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), TABLES)
def test_tables(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert [(one.name, one.organisation, one.seat) for one in read_list(text).guests] == wanted


def test_the_same_person_twice_keeps_what_each_line_knew() -> None:
    (one,) = read_list("Name;Firma;Tisch;Funktion\nAnna Berg;Berg Verlag;;Lektorin\nAnna Berg;Berg Verlag;4;").guests
    assert one == PastedGuest("Anna Berg;Berg Verlag;;Lektorin", "Anna Berg", "Berg Verlag", "Lektorin", "", "4")


_ODD = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="Anna Berg,;|\t()<>@.-–1234567890:/GmbH&", max_size=80),
    st.sampled_from([line for line, *_ in ONE + MAILS] + NOBODY),
)


@given(st.lists(_ODD, max_size=12))
def test_never_raises_and_loses_no_line(lines: list[str]) -> None:
    """A line is a guest's, or left; or names a table, heads a column, rules it off, or says again what stood there."""
    text = "\n".join(lines)
    found = read_list(text)
    for one in found.guests:
        assert one.name.strip()
    known = {one.line for one in found.guests} | set(found.left)
    assert known <= {
        line for line in (" ".join(raw.split(" ")).strip("\r\n\f\v ") for raw in text.splitlines()) if line
    }


TRADES = [
    "Maurer",
    "Müller",
    "Schneider",
    "Becker",
    "Bauer",
    "Zimmermann",
    "Schreiner",
    "Weber",
    "Fischer",
    "Richter",
    "Koch",
    "Metzger",
    "Wirt",
    "Gärtner",
    "Drucker",
    "Maler",
    "Schlosser",
    "Bäcker",
    "Kaufmann",
    "Lehrer",
    "Jäger",
    "Sattler",
    "Glaser",
    "Meister",
    "Vogt",
    "Haus",
    "Bach",
    "Sommer",
    "Bank",
    "Stadt",
    "Markt",
    "Post",
    "Bau",
    "Hof",
]


@pytest.mark.parametrize("family", TRADES)
def test_families_that_are_called_like_trades_and_degrees(family: str) -> None:
    (guest,) = read_list(f"Bernd {family}").guests
    assert guest.name == f"Bernd {family}"


@pytest.mark.parametrize("degree", ["M.A.", "MA", "B.A.", "MBA", "LL.M.", "Ph.D."])
def test_degrees_behind_a_name(degree: str) -> None:
    (guest,) = read_list(f"Bernd Maurer, {degree}").guests
    assert guest.name == "Bernd Maurer"
