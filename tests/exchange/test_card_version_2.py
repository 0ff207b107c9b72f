"""vCard 2.1 for classic Outlook: quoted-printable that nothing cuts, and the fields that 2.1 has come back."""

from __future__ import annotations

import base64
import quopri
from dataclasses import replace

import pytest
import vobject
from card_strategies import contacts
from hypothesis import HealthCheck, example, given, settings

from netzwerkpflege.domain.card import Card
from netzwerkpflege.domain.contact import Contact, Email, Name, PartialDate, Phone, PostalAddress, Profile, WebAddress
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.read_vcard import ReadCard, read_contact
from netzwerkpflege.exchange.vcard import OutCard, write_cards

JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xc0\0\x11\x08\0\x10\0\x10\3" + bytes(120)
ANNA = Contact(
    uid="u-1",
    name=Name("Dr. Änne Berg", "Dr.", "Änne", "", "Berg; Tal"),
    organisation="Größwang, Söhne",
    department="Einkauf",
    emails=(Email("a@b.de", "work", True), Email("c@d.de", "Verein")),
    phones=(Phone("+49 89 1", "work_fax"), Phone("2", "cell", True), Phone("3", "main"), Phone("4", "Boot")),
    addresses=(PostalAddress(street="Weg 1\nHof", locality="Ort", label="home"),),
    urls=(WebAddress("https://b.example/a,b;c"),),
    profiles=(Profile("xmpp", "anna@b.de", "home"), Profile("linkedin", "https://l.example/a"), Profile("neu", "a")),
    birthday=PartialDate(None, 2, 29),
    anniversary=PartialDate(2009, 6, 20),
    note="Eins, zwei; C:\\Daten \\n",
    tags=("a,b", "c"),
    language="de",
)
LABELS_OF_2 = {"", "home", "work"}
PHONE_LABELS_OF_2 = LABELS_OF_2 | {
    "cell",
    "home_cell",
    "work_cell",
    "fax",
    "home_fax",
    "work_fax",
    "pager",
    "car",
    "video",
}


def written(contact: Contact, original: str = "", photo: bytes | None = None) -> bytes:
    originals = (Card(original.replace("\n", "\r\n").encode()),) if original else ()
    (data,) = write_cards([OutCard(contact, photo, "image/jpeg" if photo else "", originals)], "2.1")
    return data


def back(data: bytes) -> ReadCard:
    (card,) = open_cards(data)
    assert isinstance(card, RawCard) and not card.mended
    return read_contact(card)


def test_the_words_of_version_2() -> None:
    assert written(ANNA, photo=JPEG).decode("ascii").split("\r\n") == [
        *("BEGIN:VCARD", "VERSION:2.1", "UID:u-1"),
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Dr. =C3=84nne Berg",
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Berg\\; Tal;=C3=84nne;;Dr.;",
        "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gr=C3=B6=C3=9Fwang, S=C3=B6hn=",
        "=65;Einkauf",  # for „e;“ would look like a property
        *("EMAIL;INTERNET;WORK;PREF:a@b.de", "EMAIL;INTERNET:c@d.de"),
        *("TEL;FAX;WORK:+49 89 1", "TEL;CELL;PREF:2", "TEL:3", "TEL:4"),
        "ADR;HOME;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;Weg 1=0D=0AHof;Ort;;;",
        *("URL:https://b.example/a,b;c", "X-JABBER;HOME:anna@b.de", "X-LINKEDIN:https://l.example/a"),
        *("X-SOCIALPROFILE;neu:a", "BDAY:--0229", "X-MS-ANNIVERSARY:20090620"),
        *("NOTE:Eins, zwei; C:\\Daten \\\\n", "CATEGORIES:a\\,b,c", "X-LANG:de"),
        "PHOTO;ENCODING=BASE64;TYPE=JPEG:",
        *(f" {row}" for row in rows_of(JPEG)),
        *("", "END:VCARD", ""),
    ]  # fmt: skip


def rows_of(data: bytes) -> list[str]:
    text = base64.b64encode(data).decode()
    return [text[at : at + 72] for at in range(0, len(text), 72)]


def test_photos_come_back() -> None:
    assert back(written(ANNA, photo=JPEG)).photo == JPEG


def test_outlook_decodes_each_row_by_itself() -> None:
    """No character is cut by a soft break, and what stands before each is at most 76 characters long."""
    data = written(replace(ANNA, note="ä€😀 Grüße, =\n" * 40))
    note = data[data.index(b"NOTE") : data.index(b"\r\nCATEGORIES")].partition(b":")[2]
    rows = note.split(b"\r\n")
    assert len(rows) > 20 and all(row.endswith(b"=") for row in rows[:-1])
    text = "".join(quopri.decodestring(row.removesuffix(b"=")).decode("utf-8") for row in rows)
    assert text.replace("\r\n", "\n") == ("ä€😀 Grüße, =\n" * 40).strip()
    assert max(map(len, data.split(b"\r\n"))) <= 76


def test_what_the_sender_wrote_goes_along_but_no_labels_of_ones_own() -> None:
    original = (
        "BEGIN:VCARD\nVERSION:4.0\nFN:x\nitem1.TEL:1\nitem1.X-ABLabel:_$!<Mobile>!$_\nitem2.EMAIL:a@b.de\n"
        "item2.X-ABLabel:Verein\nX-EIGEN:Wert\\, wie er ist\nitem3.X-ABRELATEDNAMES:Ruth\nitem3.X-ABLabel:Schwester\n"
        "KEY:data:application/pgp;base64,QUFB\nEND:VCARD\n"
    )
    contact = read_contact(next(iter(open_cards(original.encode())))).contact  # type: ignore[arg-type]
    assert contact is not None
    assert written(contact, original).decode().split("\r\n")[2:-2] == [
        *("FN:x", "N:x;;;;", "TEL;CELL:1", "EMAIL;INTERNET:a@b.de", "X-EIGEN:Wert\\, wie er ist"),
        *("KEY;ENCODING=BASE64;TYPE=PGP:", " QUFB", ""),
    ]  # fmt: skip


def as_version_2_says(contact: Contact) -> Contact:
    """What of a contact 2.1 has words for: labels of one's own, „main“ and „other“ it has not."""
    places = {"other": ""}

    def label(word: str) -> str:
        return places.get(word, word if word in LABELS_OF_2 else "")

    return replace(
        contact,
        emails=tuple(dict.fromkeys(replace(each, label=label(each.label)) for each in contact.emails)),
        phones=tuple(
            dict.fromkeys(
                replace(each, label=each.label if each.label in PHONE_LABELS_OF_2 else "") for each in contact.phones
            )
        ),
        addresses=tuple(dict.fromkeys(replace(each, label=label(each.label)) for each in contact.addresses)),
        urls=tuple(dict.fromkeys(replace(each, label=label(each.label)) for each in contact.urls)),
        profiles=tuple(replace(each, label=label(each.label)) for each in contact.profiles),
    )


@settings(deadline=None, max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@example(replace(ANNA, note="END:VCARD\nN:Tal;;;;\n" * 9, tags=("a;b",), title=" a\\;b\\\\ \\", role="ü" * 90))
@given(contacts)
def test_what_version_2_has_reads_back(contact: Contact) -> None:
    data = written(contact)
    found = back(data)
    assert found.contact == as_version_2_says(replace(contact, title=contact.title.strip(), note=contact.note.strip()))
    assert data.isascii() and max(map(len, data.split(b"\r\n"))) <= 76 + 40  # parameters are never cut


@pytest.mark.parametrize("name", ["Änne Berg", "Anna Berg"])
def test_vobject_reads_version_2(name: str) -> None:
    card = vobject.readOne(written(replace(ANNA, name=Name(name, given="A", family="B"))).decode(), allowQP=True)
    assert card.fn.value == name
