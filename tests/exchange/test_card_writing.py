"""Cards that we write: valid, folded, and with everything of the sender that we do not edit."""

from __future__ import annotations

import base64
import subprocess
import sys
from dataclasses import replace

import pytest
import vobject

from netzwerkpflege.domain.card import Card
from netzwerkpflege.domain.contact import Contact, Email, Name, PartialDate, Phone, PostalAddress, Profile
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.line_text import fold
from netzwerkpflege.exchange.read_vcard import ReadCard, read_contact
from netzwerkpflege.exchange.vcard import OutCard, write_cards

ANNA = Contact(
    uid="u-1",
    name=Name("Dr. Anna Berg", "Dr.", "Anna", "", "Berg"),
    emails=(Email("a@b.de", "work", True), Email("c@d.de", "Verein")),
    phones=(Phone("+49 89 1", "work_fax"), Phone("2", "cell", True)),
    addresses=(PostalAddress(street="Weg 1, Hof", locality="Ort", label="home"),),
    profiles=(Profile("skype", "an na"), Profile("linkedin", "https://l.example/a,b", "work")),
    birthday=PartialDate(None, 2, 29),
    anniversary=PartialDate(2009, 6, 20),
    note="Eins\nzwei; drei, \\ vier",
    tags=("a,b", "c"),
    language="de",
)
GIF = b"GIF89a\x14\0\x0a\0" + bytes(40)
GIF_TEXT = base64.b64encode(GIF).decode()


def written(contact: Contact, version: str = "3.0", original: str = "", photo: bytes | None = None) -> list[str]:
    originals = (Card(original.replace("\n", "\r\n").encode()),) if original else ()
    card = OutCard(contact, photo, "image/gif" if photo else "", originals)
    (data,) = write_cards([card], version)
    return data.replace(b"\r\n ", b"").decode().split("\r\n")


def back(lines: list[str]) -> ReadCard:
    (card,) = open_cards("\r\n".join(lines).encode())
    assert isinstance(card, RawCard)
    return read_contact(card)


def test_version_3() -> None:
    assert written(ANNA, photo=GIF) == [
        *("BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Netzwerkpflege//Netzwerkpflege//DE", "UID:u-1"),
        *("FN:Dr. Anna Berg", "N:Berg;Anna;;Dr.;"),
        "EMAIL;TYPE=INTERNET,WORK,PREF:a@b.de",
        *("item1.EMAIL;TYPE=INTERNET:c@d.de", "item1.X-ABLabel:Verein"),
        *("TEL;TYPE=FAX,WORK:+49 89 1", "TEL;TYPE=CELL,PREF:2"),
        "ADR;TYPE=HOME:;;Weg 1\\, Hof;Ort;;;",
        "IMPP;X-SERVICE-TYPE=skype:skype:an%20na",
        "X-SOCIALPROFILE;TYPE=linkedin,WORK:https://l.example/a,b",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29",
        *("X-ANNIVERSARY:2009-06-20", "item2.X-ABDATE:2009-06-20", "item2.X-ABLabel:_$!<Anniversary>!$_"),
        "NOTE:Eins\\nzwei\\; drei\\, \\\\ vier",
        *("CATEGORIES:a\\,b,c", "LANG:de"),
        f"PHOTO;ENCODING=b;TYPE=GIF:{GIF_TEXT}",
        *("END:VCARD", ""),
    ]  # fmt: skip


def test_version_4() -> None:
    assert written(ANNA, "4.0", photo=GIF) == [
        *("BEGIN:VCARD", "VERSION:4.0", "PRODID:-//Netzwerkpflege//Netzwerkpflege//DE", "UID:u-1"),
        *("FN:Dr. Anna Berg", "N:Berg;Anna;;Dr.;"),
        "EMAIL;PREF=1;TYPE=work:a@b.de",
        *("item1.EMAIL:c@d.de", "item1.X-ABLabel:Verein"),
        *("TEL;TYPE=fax,work:+49 89 1", "TEL;PREF=1;TYPE=cell:2"),
        "ADR;TYPE=home:;;Weg 1\\, Hof;Ort;;;",
        "IMPP;X-SERVICE-TYPE=skype:skype:an%20na",
        "X-SOCIALPROFILE;TYPE=linkedin,work:https://l.example/a,b",
        *("BDAY:--0229", "ANNIVERSARY:20090620"),
        "NOTE:Eins\\nzwei\\; drei\\, \\\\ vier",
        *("CATEGORIES:a\\,b,c", "LANG:de"),
        f"PHOTO:data:image/gif;base64,{GIF_TEXT}",
        *("END:VCARD", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_photos_come_back(version: str) -> None:
    found = back(written(ANNA, version, photo=GIF))
    assert (found.photo, found.photo_type) == (GIF, "image/gif")


def test_other_versions_are_not_written() -> None:
    with pytest.raises(ValueError, match=r"5\.0"):
        list(write_cards([OutCard(ANNA)], "5.0"))


@pytest.mark.parametrize(
    ("contact", "fn"),
    [
        (Contact(emails=(Email("a@b.de"),)), "FN:a@b.de"),
        (Contact(organisation="Berg, Tal"), "FN:Berg\\, Tal"),
        (Contact(name=Name(given="Anna", family="Berg")), "FN:Anna Berg"),
        (Contact(), "FN:?"),
        (Contact(name=Name("\x07")), "FN:?"),
    ],
)
def test_fn_is_never_empty_and_n_has_five_parts(contact: Contact, fn: str) -> None:
    lines = written(contact)
    assert fn in lines
    assert sum(line.startswith("N:") and line.count(";") == 4 for line in lines) == 1


def test_control_characters_are_left_out() -> None:
    lines = written(Contact(name=Name("An\0na\x1b\x7f"), note="eins\r\nzwei\rdrei\tvier\x0b"))
    assert "FN:Anna" in lines
    assert "NOTE:eins\\nzwei\\ndrei\tvier" in lines


def test_a_value_cannot_smuggle_in_a_property() -> None:
    lines = written(Contact(name=Name("A\r\nTEL:666"), uid="x\nEND:VCARD", language="de\nBEGIN:VCARD"))
    assert sum(line.startswith(("BEGIN", "END", "TEL")) for line in lines) == 2


def test_folding_cuts_no_character() -> None:
    text = "NOTE:" + "ä😀" * 60
    folded = fold(text + "\r\nX:1\r\n")
    assert all(len(line) <= 75 for line in folded.split(b"\r\n"))
    assert folded.replace(b"\r\n ", b"").decode() == text + "\r\nX:1\r\n"
    for line in folded.split(b"\r\n"):
        line.decode("utf-8")
    assert fold("X:" + "y" * 73) == b"X:" + b"y" * 73
    assert fold("X:" + "y" * 74) == b"X:" + b"y" * 73 + b"\r\n y"


ORIGINAL = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Fremd//DE
REV:2020-01-01
FN;X-A=1:Anna Berg
N;SORT-AS="Berg":Berg;Anna;;;
item1.EMAIL;TYPE=INTERNET;X-ID="a;b":a@b.de
item1.X-ABLabel:Verein
item2.ADR:;;Weg 1;Ort;;;
item2.X-ABADR:de
item3.X-ABRELATEDNAMES:Ruth
item3.X-ABLabel:_$!<Sister>!$_
item4.X-ABDATE:2009-06-20
item4.X-ABLabel:_$!<Anniversary>!$_
item5.X-ABDATE:1999-01-01
item5.X-ABLabel:Gründung
X-PHONETIC-FIRST-NAME:Anna
X-EIGEN;X-B="c^nd":Wert\\, wie er ist
KEY;ENCODING=b;TYPE=PGP:QUFB
GENDER:F
END:VCARD
"""


def test_what_nobody_touched_goes_out_as_it_came() -> None:
    contact = back(ORIGINAL.split("\n")).contact
    assert contact is not None
    assert written(contact, original=ORIGINAL) == ORIGINAL.split("\n")


def test_an_edited_field_is_patched_in_its_place_and_all_else_stays() -> None:
    contact = back(ORIGINAL.split("\n")).contact
    assert contact is not None
    edited = replace(contact, emails=(Email("neu@b.de", "Chor"),), addresses=())
    expected = [
        line
        for line in ORIGINAL.replace("item1.X-ABLabel:Verein", "item1.X-ABLabel:Chor")
        .replace("a@b", "neu@b")
        .split("\n")
        if not line.startswith(("item2.", "REV"))
    ]
    at = expected.index("item1.X-ABLabel:Chor")
    expected[at - 1 : at] = ['item1.EMAIL;TYPE=INTERNET;X-ID="a;b":neu@b.de']
    lines = written(edited, original=ORIGINAL)
    assert lines == expected
    assert back(lines).contact == edited


def test_to_another_version_the_unknown_goes_along() -> None:
    contact = back(ORIGINAL.split("\n")).contact
    assert contact is not None
    lines = written(contact, "4.0", ORIGINAL)
    assert "KEY:data:application/pgp;base64,QUFB" in lines
    assert "item3.X-ABRELATEDNAMES:Ruth" in lines and "item3.X-ABLabel:_$!<Sister>!$_" in lines
    assert (
        "item4.ANNIVERSARY:20090620" not in lines
        and "ANNIVERSARY:20090620" in lines
        and "item5.X-ABLabel:Gründung" in lines
    )
    assert back(lines).contact == contact


def test_a_card_of_2_1_becomes_one_of_3_0() -> None:
    original = (
        "BEGIN:VCARD\nVERSION:2.1\nN:Berg;Anna\nTEL;CELL:1\nX-EIGEN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:"
        "=E4=0D=0Ab\nLOGO;GIF;BASE64:R0lG\n\nX-KDE/x y:1\nAGENT:\nBEGIN:VCARD\nFN:In;nen\nEND:VCARD\n"
        "END:VCARD\n"
    )
    contact = back(original.split("\n")).contact
    assert contact is not None
    lines = written(contact, original=original)
    assert "TEL;TYPE=CELL:1" in lines and "X-EIGEN:ä\\nb" in lines
    assert "LOGO;ENCODING=b;TYPE=GIF:R0lG" in lines and "X-KDE-X-Y:1" in lines
    assert "AGENT:BEGIN:VCARD\\nFN:In\\;nen\\nEND:VCARD" in lines
    assert back(lines).contact == contact


def test_a_photo_that_was_removed_does_not_return_but_a_remote_one_stays() -> None:
    mine = f"BEGIN:VCARD\nVERSION:3.0\nFN:x\nPHOTO;ENCODING=b:{GIF_TEXT}\nEND:VCARD"
    assert not any(line.startswith("PHOTO") for line in written(Contact(name=Name("x")), original=mine))
    remote = "BEGIN:VCARD\nVERSION:3.0\nFN:x\nPHOTO;VALUE=uri:https://x.example/a,b.jpg\nEND:VCARD"
    assert "PHOTO;VALUE=uri:https://x.example/a,b.jpg" in written(Contact(name=Name("x")), original=remote)
    new = written(Contact(name=Name("x")), original=remote, photo=GIF)
    assert [line[:19] for line in new if line.startswith("PHOTO")] == ["PHOTO;ENCODING=b;TY"]


def test_an_original_that_is_no_card_does_no_harm() -> None:
    assert written(ANNA, original="nur Text") == written(ANNA)


def test_parameters_cannot_break_a_line() -> None:
    original = "BEGIN:VCARD\nVERSION:4.0\nFN:x\nX-A;X-B=a^nb^'c:1\nEND:VCARD"
    assert "X-A;X-B=a^nb^'c:1" in written(Contact(name=Name("x")), "4.0", original)


def test_vobject_reads_our_cards() -> None:
    card = vobject.readOne("\r\n".join(written(ANNA, photo=GIF)))
    assert card.n.value.family == "Berg" and card.n.value.prefix == "Dr."
    assert card.photo.value == GIF
    assert [line.value for line in card.contents["email"]] == ["a@b.de", "c@d.de"]
    assert card.note.value == ANNA.note


def test_reading_does_not_pay_for_vobject() -> None:
    code = (
        "import sys\nfrom netzwerkpflege.exchange import cardfile, read_vcard, vcard\n"
        "print('vobject' in sys.modules, 'PySide6' in sys.modules, 'sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False", "False"]
