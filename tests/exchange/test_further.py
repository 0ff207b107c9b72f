"""„Weitere Angaben“: what no field shows, worded by codes, bounded, and nothing about the card itself."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from card_strategies import card_like
from hypothesis import given, settings

from netzwerkpflege.domain.card import Card
from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.further import Further
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.further import LONGEST, MOST, RELATIONS, further
from netzwerkpflege.exchange.own_card import card_text
from netzwerkpflege.exchange.read_vcard import read_contact
from netzwerkpflege.phrases import LANGUAGES, PHRASES, further_words

GIF = b"GIF89a\x14\0\x0a\0" + bytes(40)


def of(*texts: str, version: str = "3.0") -> list[tuple[str, str, str]]:
    """Code, label and value of what cards with these lines say."""
    return [(item.code, item.label, item.value) for item in whole(*texts, version=version)]


def whole(*texts: str, version: str = "3.0") -> tuple[Further, ...]:
    cards = [
        Card(f"BEGIN:VCARD\nVERSION:{version}\nFN:Anna Berg\nN:Berg;Anna;;;\n{text}\nEND:VCARD".encode())
        for text in texts
    ]
    card = next(item for item in open_cards(cards[0].data) if isinstance(item, RawCard))
    return further(cards, read_contact(card).contact or Contact())


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("X-SPOUSE:Ruth", ("spouse", "", "Ruth")),
        ("X-EVOLUTION-ASSISTANT:Jo\\, Ko", ("assistant", "", "Jo, Ko")),
        ("X-KADDRESSBOOK-X-ManagersName:Uta", ("manager", "", "Uta")),
        ("X-MS-CHILD:Ina", ("child", "", "Ina")),
        ("GENDER:F", ("gender", "", "F")),
        ("GENDER:O;anders", ("gender", "", "anders")),
        ("TZ:+01:00", ("time_zone", "", "+01:00")),
        ("GEO:48.1;11.5", ("position", "", "48.1, 11.5")),
        ("GEO:geo:48.1,11.5", ("position", "", "48.1, 11.5")),
        ("RELATED;TYPE=spouse;VALUE=text:Ruth", ("spouse", "", "Ruth")),
        ("RELATED;TYPE=muse;VALUE=text:Ruth", ("related", "muse", "Ruth")),
        ("item1.X-ABRELATEDNAMES:Ruth\nitem1.X-ABLabel:_$!<Sister>!$_", ("sister", "", "Ruth")),
        ("item1.X-ABRELATEDNAMES:Ruth\nitem1.X-ABLabel:Patin", ("related", "Patin", "Ruth")),
        ("item1.X-ABDATE:1999-01-02\nitem1.X-ABLabel:Gründung", ("date", "Gründung", "1999-01-02")),
        ("X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Ruth;14;;", ("related", "", "Ruth")),
        ("X-SCHUHGROESSE:39", ("property", "", "39")),
        ("BDAY:um 1970", ("birthday", "", "um 1970")),
        ("FN:Anna B.", ("other_name", "", "Anna B.")),
        ("ADR:;;Weg 1;Ort;;;;Zimmer 7", ("address_parts", "", "Zimmer 7")),
        ("ADR:;;Weg 1;Ort;;;\nLABEL:Weg 1\\nHinterhaus", ("printed_address", "", "Weg 1\nHinterhaus")),
        ("AGENT:BEGIN:VCARD\\nFN:Uta Tal\\nEND:VCARD", ("agent", "", "Uta Tal")),
        ("AGENT:\nBEGIN:VCARD\nFN:Uta Tal\nEND:VCARD", ("agent", "", "Uta Tal")),
        ("AGENT;VALUE=uri:https://x.example/uta", ("agent", "", "https://x.example/uta")),
        ("PHOTO;VALUE=uri:https://x.example/a.jpg", ("photo", "", "https://x.example/a.jpg")),
        ("eine Zeile ohne Namen", ("unread", "", "eine Zeile ohne Namen")),
    ],
)
def test_what_is_known_has_a_code(line: str, expected: tuple[str, str, str]) -> None:
    assert of(line) == [expected]
    assert expected[0] == "property" or all(f"further.{expected[0]}" in PHRASES[lang] for lang in LANGUAGES)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "PRODID:-//x",
            "REV:2020",
            "UID:7",
            "KIND:individual",
            "X-ABUID:7:ABPerson",
            "NOTE:",
            "X-A:",
            "PROFILE:VCARD",
        ),
        *("TEL:1", "EMAIL:a@b.de", "BDAY:1970-01-02", "NICKNAME:Änni", "X-AIM:anna", "FN:Anna Berg"),
        "item1.ADR:;;Weg 1;Ort;;80331;\nitem1.X-ABADR:de\nLABEL:Anna Berg\\nWeg 1\\n80331 Ort",
        "item1.X-ABDATE:2009-06-20\nitem1.X-ABLabel:_$!<Anniversary>!$_",
        f"PHOTO;ENCODING=b;TYPE=GIF:{base64.b64encode(GIF).decode()}",
    ],
)
def test_what_a_field_shows_and_what_is_about_the_card_is_left_out(line: str) -> None:
    assert of(line) == []


def test_sounds_logos_and_keys_are_told_by_their_size() -> None:
    data = base64.b64encode(bytes(12_345)).decode()
    found = whole(f"SOUND;TYPE=OGG;ENCODING=b:{data}\nLOGO:data:image/png;base64,{data}\nKEY;ENCODING=b:QUFB")
    assert [(item.code, item.value, item.size) for item in found] == [
        *(("sound", "", 12_345), ("logo", "", 12_345), ("key", "", 3)),
    ]  # fmt: skip
    assert found[0].params == "TYPE=OGG"
    assert [further_words(item, "de") for item in found] == [
        *(("Ton", "12 kB"), ("Logo", "12 kB"), ("Schlüssel", "3 Byte")),
    ]  # fmt: skip


def test_a_column_of_a_table_is_called_by_its_header() -> None:
    data = card_text(Contact(emails=()), [("Straße (alt)", "Weg 1")])
    (item,) = further([Card(data)], Contact())
    assert (item.code, item.label, item.value) == ("column", "Straße (alt)", "Weg 1")
    assert further_words(item, "en") == ("Straße (alt)", "Weg 1")


def test_what_was_mended_is_shown_mended() -> None:
    assert of("X-ORT;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:K=F6ln", version="2.1") == [("property", "", "Köln")]


def test_several_cards_say_each_thing_once() -> None:
    assert of("X-A:1\nX-B:2", "X-A:1\nX-B:3") == [
        *(("property", "", "1"), ("property", "", "2"), ("property", "", "3")),
    ]  # fmt: skip


def test_it_is_bounded() -> None:
    found = whole("\n".join(f"X-N-{number}:{'x' * 5000}" for number in range(MOST + 50)))
    assert len(found) == MOST
    assert max(len(item.value) for item in found) <= LONGEST + 2


def test_words_are_plain_and_in_both_languages() -> None:
    for code in RELATIONS:
        assert all(f"further.{code}" in PHRASES[lang] for lang in LANGUAGES)
    assert further_words(Further("property", "39", name="X-SCHUH-GROESSE"), "de") == ("Schuh groesse", "39")
    assert further_words(Further("gender", "f"), "de") == ("Geschlecht", "weiblich")
    assert further_words(Further("gender", "X"), "de") == ("Geschlecht", "X")
    assert further_words(Further("related", "Ruth", "Patin"), "de") == ("Verbunden mit (Patin)", "Ruth")


@settings(deadline=None, max_examples=200)
@given(card_like)
def test_it_never_raises(text: str) -> None:
    assert len(further([Card(text.encode("utf-8", "replace"))], Contact())) <= MOST


def test_real_cards_say_something(checkout: Path) -> None:
    samples = checkout / "resources" / "samples" / "apple.vcf"
    cards = [item for item in open_cards(samples) if isinstance(item, RawCard)]
    assert cards and all(isinstance(further([Card(card.data)], Contact()), tuple) for card in cards)
