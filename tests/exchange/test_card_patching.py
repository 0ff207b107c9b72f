"""Patched cards: only the touched lines differ, and each of them as little as it can."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from card_strategies import contacts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netzwerkpflege.domain.card import Card
from netzwerkpflege.domain.contact import Contact, Email, Name, PartialDate, Phone, PostalAddress, Profile
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.own_lines import FIELDS
from netzwerkpflege.exchange.patch import Picture, patched
from netzwerkpflege.exchange.read_vcard import ReadCard, read_contact
from netzwerkpflege.exchange.vcard import PHOTO_LIMIT, OutCard, write_cards

GIF = b"GIF89a\x14\0\x0a\0" + bytes(40)
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x05\0\0\0\x05" + bytes(20)
FUZZ = settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])

APPLE = """begin:vcard
VERSION:3.0
prodid:-//Apple Inc.//iOS 17//EN
N:Berg;Anna;;;
fn:Anna Berg
ORG:Berg & Tal;Einkauf;Süd
tel;type=CELL;type=VOICE;X-ID=7:0171 1
item1.TEL;type=pref:089 2
item1.X-ABLabel:Hütte
X-PHONETIC-FIRST-NAME:Anna
item2.ADR;type=HOME;X-MAP="a,b":;;Weg 1\\nHof;Ort;;80331;
item2.X-ABADR:de
item3.URL:https://b.example/a,b;c
item3.X-ABLabel:_$!<HomePage>!$_
BDAY;value=date:1980-03-04
item4.X-ABDATE;type=pref:2009-06-20
item4.X-ABLabel:_$!<Anniversary>!$_
X-ANNIVERSARY:2009-06-20
NOTE:eine Notiz\\, die
  weitergeht
REV:2020-01-01T00:00:00Z
END:vcard
"""


def read(data: bytes | str) -> ReadCard:
    text = data if isinstance(data, bytes) else data.replace("\n", "\r\n").encode()
    (card,) = open_cards(text)
    assert isinstance(card, RawCard)
    return read_contact(card)


def contact_of(original: bytes | str) -> Contact:
    found = read(original).contact
    assert found is not None
    return found


def out(original: bytes | str, contact: Contact, version: str = "3.0", **more: Any) -> bytes:
    data = original if isinstance(original, bytes) else original.replace("\n", "\r\n").encode()
    written = patched((Card(data),), contact, more.get("picture"), version, more.get("revised", ""))
    assert written is not None
    return written


def changes(original: str, contact: Contact, **more: Any) -> tuple[list[str], list[str]]:
    """The lines that went and those that came."""
    before = original.split("\n")[:-1]
    after = out(original, contact, **more).decode().split("\r\n")[:-1]
    kept = iter(line for line in after if line in before)
    assert [line for line in before if line in after] == list(kept)  # the others stay in their order
    return [line for line in before if line not in after], [line for line in after if line not in before]


ANNA = contact_of(APPLE)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_untouched_it_goes_out_byte_for_byte(ends: str) -> None:
    assert out(APPLE.replace("\n", ends).encode(), ANNA) == APPLE.replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    ("fields", "gone", "come"),
    [
        ({"phones": (Phone("0171 9", "cell"), ANNA.phones[1])}, "tel;type=CELL;type=VOICE;X-ID=7:0171 1", "tel;type=CELL;type=VOICE;X-ID=7:0171 9"),
        ({"phones": (ANNA.phones[0], Phone("089 3", "Hütte", True))}, "item1.TEL;type=pref:089 2", "item1.TEL;type=pref:089 3"),
        ({"phones": (ANNA.phones[0], Phone("089 2", "Alm", True))}, "item1.X-ABLabel:Hütte", "item1.X-ABLabel:Alm"),
        ({"phones": (Phone("0171 1", "fax"), ANNA.phones[1])}, "tel;type=CELL;type=VOICE;X-ID=7:0171 1", "TEL;TYPE=FAX;X-ID=7:0171 1"),
        ({"phones": (ANNA.phones[0],)}, "item1.TEL;type=pref:089 2|item1.X-ABLabel:Hütte", ""),
        ({"phones": (*ANNA.phones, Phone("3"))}, "", "TEL:3"),
        ({"phones": (Phone("3"), *ANNA.phones)}, "", "TEL:3"),
        ({"emails": (Email("a@b.de"),)}, "", "EMAIL;TYPE=INTERNET:a@b.de"),
        ({"addresses": (replace(ANNA.addresses[0], street="Gasse; 2"),)}, 'item2.ADR;type=HOME;X-MAP="a,b":;;Weg 1\\nHof;Ort;;80331;', 'item2.ADR;type=HOME;X-MAP="a,b":;;Gasse\\; 2;Ort;;80331;'),
        ({"addresses": ()}, 'item2.ADR;type=HOME;X-MAP="a,b":;;Weg 1\\nHof;Ort;;80331;|item2.X-ABADR:de', ""),
        ({"organisation": "Tal, Berg"}, "ORG:Berg & Tal;Einkauf;Süd", "ORG:Tal\\, Berg;Einkauf;Süd"),
        ({"department": ""}, "ORG:Berg & Tal;Einkauf;Süd", "ORG:Berg & Tal"),
        ({"name": replace(ANNA.name, formatted="Anna B.")}, "fn:Anna Berg", "fn:Anna B."),
        ({"name": replace(ANNA.name, family="Tal; Berg")}, "N:Berg;Anna;;;", "N:Tal\\; Berg;Anna;;;"),
        ({"birthday": PartialDate(1981, 3, 4)}, "BDAY;value=date:1980-03-04", "BDAY;value=date:1981-03-04"),
        ({"birthday": PartialDate(None, 3, 4)}, "BDAY;value=date:1980-03-04", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-04"),
        ({"birthday": None}, "BDAY;value=date:1980-03-04", ""),
        ({"anniversary": PartialDate(2010, 1, 2)}, "item4.X-ABDATE;type=pref:2009-06-20|X-ANNIVERSARY:2009-06-20", "item4.X-ABDATE;type=pref:2010-01-02|X-ANNIVERSARY:2010-01-02"),
        ({"note": "neu"}, "NOTE:eine Notiz\\, die|  weitergeht", "NOTE:neu"),
        ({"urls": ()}, "item3.URL:https://b.example/a,b;c|item3.X-ABLabel:_$!<HomePage>!$_", ""),
        ({"tags": ("a,b", "c")}, "", "CATEGORIES:a\\,b,c"),
        ({"nickname": "Änni"}, "", "NICKNAME:Änni"),
    ],
)  # fmt: skip
def test_one_change_touches_its_own_lines_alone(fields: dict[str, Any], gone: str, come: str) -> None:
    went, came = changes(APPLE, replace(ANNA, **fields), revised="2020-01-01T00:00:00Z")
    assert went == [line for line in gone.split("|") if line]
    assert came == [line for line in come.split("|") if line]


def test_a_new_entry_stands_behind_its_kind() -> None:
    lines = out(APPLE, replace(ANNA, phones=(*ANNA.phones, Phone("3", "Boot")))).decode().split("\r\n")
    at = lines.index("item1.TEL;type=pref:089 2")
    assert lines[at + 1 : at + 4] == ["item5.TEL:3", "item5.X-ABLabel:Boot", "item1.X-ABLabel:Hütte"]


def test_another_order_moves_whole_lines() -> None:
    data = out(APPLE, replace(ANNA, phones=ANNA.phones[::-1])).decode()
    assert data.index("item1.TEL") < data.index("tel;type=CELL")
    assert sorted(data.split("\r\n")) == sorted(line for line in APPLE.split("\n") if not line.startswith("REV"))


def test_rev_says_when_anything_changed_and_stays_where_nothing_did() -> None:
    moment = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    original = (Card(APPLE.encode()),)
    for contact, version, expected in (
        (ANNA, "3.0", b"REV:2020-01-01T00:00:00Z\r\n"),
        (replace(ANNA, uid="von uns"), "3.0", b"REV:2020-01-01T00:00:00Z\r\n"),
        (replace(ANNA, note=""), "3.0", b"REV:2026-11-22T12:00:00Z\r\n"),
        (replace(ANNA, note=""), "4.0", b"REV:20261122T120000Z\r\n"),
    ):
        (data,) = write_cards([OutCard(contact, originals=original)], version, revised=moment)
        assert expected in data
    (data,) = write_cards([OutCard(replace(ANNA, note=""), originals=original)])
    assert b"REV" not in data


def test_lines_that_are_too_long_are_folded_and_others_stay_as_they_were() -> None:
    original = f"BEGIN:VCARD\nVERSION:3.0\nFN:x\nN:x;;;;\nX-KURZ:a\n b\nX-LANG:{'ä' * 50}\nEND:VCARD\n"
    lines = out(original, contact_of(original)).split(b"\r\n")
    assert lines[4:6] == [b"X-KURZ:a", b" b"]
    assert [len(line) for line in lines[6:8]] == [75, 33]
    assert (lines[6] + lines[7][1:]).decode() == f"X-LANG:{'ä' * 50}"


def test_only_what_had_to_be_mended_is_written_anew() -> None:
    original = (
        "BEGIN:VCARD\nVERSION:3.0\nfn:Jo\nn:Jo;;;;\nNOTE;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:=E4=0D=0Ab\n"
        "X-KDE/x y;A=1:1\nADR;HOME;;:;;Weg;Ort;;;\nX-A;=:2\nPROFILE:VCARD\nkey;encoding=b:QUF\nEND:VCARD\n"
    )
    assert changes(original, contact_of(original)) == (
        [*original.split("\n")[4:10]],
        ["NOTE:ä\\nb", "X-KDE-x-y;A=1:1".upper().replace("A=1", "A=1"), "ADR;TYPE=HOME:;;Weg;Ort;;;", "X-A:2", "KEY;ENCODING=b:QUE="],
    )  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "cp1252"])
def test_the_charset_becomes_utf_8(encoding: str) -> None:
    original = "BEGIN:VCARD\r\nVERSION:3.0\r\nfn:Jörg\r\nn:Jörg;;;;\r\nx-e:ß\r\nX-F:plain\r\nEND:VCARD\r\n"
    data = out(original.encode(encoding), contact_of(original))
    assert data.decode().lower() == original.lower()
    assert b"X-F:plain" in data


def test_a_charset_that_was_chosen_holds_for_the_export() -> None:
    original = "BEGIN:VCARD\nVERSION:3.0\nFN:Iksiński\nN:Iksiński;;;;\nX-E:ński\nEND:VCARD\n"
    contact = contact_of(original)
    data = patched((Card(original.encode("cp1250"), "cp1250"),), contact, None, "3.0")
    assert data is not None and "X-E:ński" in data.decode()


def test_names_that_must_be_there_are_added() -> None:
    original = "BEGIN:VCARD\nVERSION:3.0\nN:Berg;Anna\nORG:x\nEND:VCARD\n"
    assert changes(original, contact_of(original)) == ([], ["FN:Anna Berg"])
    original = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Berg\nEND:VCARD\n"
    assert changes(original, contact_of(original)) == ([], ["N:Berg;Anna;;;"])
    original = "BEGIN:VCARD\nVERSION:4.0\nFN:Anna Berg\nEND:VCARD\n"
    assert changes(original, contact_of(original), version="4.0") == ([], [])
    original = "BEGIN:VCARD\nVERSION:4.0\nEMAIL:a@b.de\nFN:\nEND:VCARD\n"
    assert changes(original, contact_of(original), version="4.0") == (["FN:"], ["N:;;;;", "FN:a@b.de"][::-1])


def test_further_parts_and_other_languages_of_a_name_stay() -> None:
    original = (
        "BEGIN:VCARD\nVERSION:4.0\nFN;LANGUAGE=de:Anna Berg\nFN;LANGUAGE=ja:ベルク\nN:Berg;Anna;;;;;Neffe\nEND:VCARD\n"
    )
    contact = contact_of(original)
    edited = replace(contact, name=replace(contact.name, formatted="Anne Berg", given="Anne"))
    assert changes(original, edited, version="4.0")[1] == ["FN;LANGUAGE=de:Anne Berg", "N:Berg;Anne;;;;;Neffe"]


def test_a_printed_address_goes_with_its_address() -> None:
    original = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:x\nN:x;;;;\nADR;TYPE=HOME:;;Weg 1;;;;\nADR;TYPE=WORK:;;Hof 1;;;;\n"
        "LABEL;TYPE=HOME:Weg 1\nLABEL;TYPE=WORK:Hof 1\nEND:VCARD\n"
    )
    contact = contact_of(original)
    edited = replace(contact, addresses=(contact.addresses[0], PostalAddress(street="Hof 2", label="work")))
    assert changes(original, edited) == (
        ["ADR;TYPE=WORK:;;Hof 1;;;;", "LABEL;TYPE=WORK:Hof 1"],
        ["ADR;TYPE=WORK:;;Hof 2;;;;"],
    )
    only_labels = original.replace("ADR;TYPE=HOME:;;Weg 1;;;;\nADR;TYPE=WORK:;;Hof 1;;;;\n", "")
    contact = contact_of(only_labels)
    edited = replace(contact, addresses=(contact.addresses[0], PostalAddress(street="Hof 2", label="work")))
    assert changes(only_labels, edited)[1] == ["ADR;TYPE=HOME:;;Weg 1;;;;", "ADR;TYPE=WORK:;;Hof 2;;;;"]


def test_the_same_profile_in_two_properties_stays_in_both() -> None:
    original = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:x\nN:x;;;;\nIMPP;X-SERVICE-TYPE=AIM;type=HOME:aim:anna\nX-AIM:anna\n"
        "X-SOCIALPROFILE;type=twitter;x-user=tw:http://t.example/tw\nEND:VCARD\n"
    )
    contact = contact_of(original)
    assert contact.profiles == (Profile("aim", "anna", "home"), Profile("twitter", "http://t.example/tw"))
    edited = replace(contact, profiles=(contact.profiles[0], Profile("twitter", "http://t.example/neu")))
    assert changes(original, edited) == (
        ["X-SOCIALPROFILE;type=twitter;x-user=tw:http://t.example/tw"],
        ["X-SOCIALPROFILE;TYPE=twitter:http://t.example/neu"],
    )


def test_a_shared_group_keeps_its_label() -> None:
    original = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:x\nN:x;;;;\nitem1.TEL:1\nitem1.EMAIL:a@b.de\nitem1.X-ABLabel:Alm\nEND:VCARD\n"
    )
    contact = contact_of(original)
    went, came = changes(original, replace(contact, phones=(Phone("1", "cell"),)))
    assert (went, came) == (["item1.TEL:1"], ["TEL;TYPE=CELL:1"])
    assert changes(original, replace(contact, phones=()))[0] == ["item1.TEL:1"]


def photo_card(line: str) -> str:
    return f"BEGIN:VCARD\nVERSION:3.0\nFN:x\nN:x;;;;\n{line}\nX-A:1\nEND:VCARD\n"


def test_photos_stay_change_or_go() -> None:
    there = f"PHOTO;X-CROP=1;ENCODING=b;TYPE=GIF:{base64.b64encode(GIF).decode()[:40]}"
    rest = base64.b64encode(GIF).decode()[40:]
    original = photo_card(f"{there}\n {rest}")
    contact = contact_of(original)
    assert changes(original, contact, picture=Picture(GIF, GIF, "image/gif")) == ([], [])
    went, came = changes(original, contact, picture=Picture(PNG, PNG, "image/png"))
    assert went == [there, f" {rest}"] and came[0].startswith("PHOTO;ENCODING=b;TYPE=PNG:iVBO")
    assert changes(original, contact) == ([there, f" {rest}"], [])
    remote = photo_card("PHOTO;VALUE=uri:https://x.example/a,b.jpg")
    assert changes(remote, contact) == ([], [])
    assert len(changes(remote, contact, picture=Picture(PNG, PNG, "image/png"))[0]) == 1


@pytest.mark.parametrize(("version", "smaller"), [("3.0", True), ("2.1", True), ("4.0", False)])
def test_photos_are_made_smaller_only_where_they_are_too_large(version: str, smaller: bool) -> None:
    large = GIF + bytes(60_000)
    asked = []

    def shrink(data: bytes, limit: int) -> tuple[bytes, str]:
        asked.append((len(data), limit))
        return PNG, "image/png"

    cards = [OutCard(Contact(name=Name("x")), photo, "image/gif") for photo in (GIF, large)]
    cards += [replace(card, originals=(Card(photo_card("X-B:2").encode()),)) for card in cards]
    found = [read(data).photo for data in write_cards(cards, version, shrink)]
    assert found == [GIF, PNG if smaller else large] * 2
    assert asked == [(len(large), PHOTO_LIMIT[version])] * (2 if smaller else 0)
    assert [read(data).photo for data in write_cards(cards, version)] == [GIF, large] * 2


def test_what_only_older_cards_hold_comes_along_once() -> None:
    newest = "BEGIN:VCARD\nVERSION:3.0\nFN:x\nN:x;;;;\nGENDER:F\nX-A:1\nitem1.X-ABDATE:1999-01-01\nitem1.X-ABLabel:Neu\nEND:VCARD\n"
    older = newest.replace("GENDER:F", "GENDER:M").replace("item1.X-ABLabel:Neu", "item1.X-ABLabel:Alt")
    older = older.replace("X-A:1", "X-A:1\nX-B;P=1:2\nTEL:7")
    oldest = "BEGIN:VCARD\nVERSION:2.1\nN:x\nX-B;P=1:2\nX-C;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=C3=A4\nEND:VCARD\n"
    originals = tuple(Card(text.encode()) for text in (newest, older, oldest))
    data = patched(originals, contact_of(newest), None, "3.0")
    assert data is not None
    assert data.decode().split("\r\n")[8:-2] == [
        *("X-B;P=1:2", "item2.X-ABDATE:1999-01-01", "item2.X-ABLabel:Alt", "X-C:ä"),
    ]  # fmt: skip
    assert data.count(b"X-A:1\r\n") == 1 and b"GENDER:M" not in data


def test_an_original_that_says_nobody_is_built_anew_with_what_it_holds() -> None:
    assert patched((Card(b"BEGIN:VCARD\r\nX-A:1\r\nEND:VCARD"),), ANNA, None, "3.0") is None
    (data,) = write_cards([OutCard(ANNA, originals=(Card(b"BEGIN:VCARD\r\nX-A:1\r\nEND:VCARD"),))])
    assert b"X-A:1\r\n" in data and contact_of(data) == ANNA


NAMES = {
    "uid": "UID", "name": "FN N", "nickname": "NICKNAME", "organisation": "ORG", "title": "TITLE", "role": "ROLE",
    "emails": "EMAIL", "phones": "TEL", "addresses": "ADR", "urls": "URL", "profiles": "IMPP X-SOCIALPROFILE",
    "birthday": "BDAY", "anniversary": "ANNIVERSARY X-ANNIVERSARY X-ABDATE", "note": "NOTE", "tags": "CATEGORIES",
    "language": "LANG",
}  # fmt: skip
HEAD = re.compile(r"(?m)^[^:;\r\n]+")


def others(data: bytes, field: str) -> list[str]:
    """The logical lines that do not stand for a field; labels are left out, for they may belong to it."""
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    names = [HEAD.match(line)[0].rpartition(".")[2].upper() if line else "" for line in lines]  # type: ignore[index]
    return [
        line for line, name in zip(lines, names, strict=True) if name not in (*NAMES[field].split(), "X-ABLABEL", "REV")
    ]


@FUZZ
@given(contacts, contacts, st.sampled_from(FIELDS), st.sampled_from(["3.0", "4.0"]), st.booleans())
def test_whatever_one_field_becomes_all_other_lines_stay(
    was: Contact, now: Contact, field: str, version: str, small: bool
) -> None:
    (original,) = write_cards([OutCard(was)], version)
    original = original.replace(b"\r\nN:", b"\r\nX-FREMD;X-A=1:bleibt\\, wie es ist\r\nN:")
    if small:
        original = re.sub(rb"(?m)^[A-Z0-9.-]+(?=[:;])", lambda match: match[0].lower(), original)
        original = original.replace(b"x-ablabel", b"X-ABLabel")
    fields = {"department": now.department} if field == "organisation" else {}
    mixed = replace(was, **{field: getattr(now, field)}, **fields)
    data = patched((Card(original),), mixed, None, version)
    assert data is not None
    assert contact_of(data) == mixed
    assert others(data, field) == others(original, field)
