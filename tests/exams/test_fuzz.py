"""The fuzz exam in small, and what it has found: each finding as a test of its own."""

from __future__ import annotations

import time

import pytest

from netzwerkpflege.domain.card import Card
from netzwerkpflege.domain.contact import Contact, Email, Name, PartialDate, Phone
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.further import further
from netzwerkpflege.exchange.line_text import fold
from netzwerkpflege.exchange.read_vcard import read_contact
from netzwerkpflege.exchange.vcard import OutCard, write_cards

from . import fuzz
from .mutations import CHANGES, LARGEST, SEEDS, WEIGHTS, mutated

FILES = 2000


def test_two_thousand_mutated_files_do_no_harm() -> None:
    tally = fuzz.try_batch(20, 0, FILES)
    assert tally.findings == []
    assert (tally.files, tally.cards > FILES, tally.people > FILES // 2, tally.written > FILES) == (
        FILES,
        True,
        True,
        True,
    )


def test_the_same_number_is_the_same_file() -> None:
    assert mutated(1, 7) == mutated(1, 7) != mutated(2, 7)
    assert len({mutated(1, number) for number in range(300)}) > 280
    assert max(len(mutated(1, number)) for number in range(300)) <= LARGEST
    assert len(CHANGES) == len(WEIGHTS)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_seeds_are_sound(seed: bytes) -> None:
    cards = [item for item in open_cards(seed) if isinstance(item, RawCard)]
    assert cards and all(read_contact(card).contact for card in cards)


def test_a_traceback_a_slow_card_and_a_changed_field_are_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(cards: object) -> None:
        raise RuntimeError("kaputt")

    with monkeypatch.context() as patch:
        patch.setattr(fuzz, "read_here", broken)
        assert "RuntimeError: kaputt" in fuzz.try_batch(20, 0, 2).findings[0]
    with monkeypatch.context() as patch:
        patch.setattr(fuzz, "SLOWEST", 0.0)
        assert "s for one card" in fuzz.try_batch(20, 0, 2).findings[0]
    with monkeypatch.context() as patch:
        patch.setattr(fuzz, "write_cards", lambda out, version: [b"BEGIN:VCARD\r\nFN:x\r\nEND:VCARD"] * len(out))
        assert any("came back different" in finding for finding in fuzz.try_batch(20, 0, 9).findings)


def out(text: str, contact: Contact | None = None, version: str = "3.0") -> bytes:
    """The card of a contact that came as this text; the contact is as it reads where none is given."""
    card = next(item for item in open_cards(text.encode("latin-1")) if isinstance(item, RawCard))
    contact = contact or read_contact(card).contact
    assert contact is not None
    (data,) = write_cards([OutCard(contact, originals=(Card(card.data),))], version)
    (again,) = open_cards(data)
    assert isinstance(again, RawCard)
    assert read_contact(again).contact == contact
    return data


def test_many_parameters_beside_quoted_printable_take_no_time() -> None:
    """Two stars of a regular expression tried every pair of places."""
    start = time.process_time()
    head = "X" + ";A=" * 20_000
    out(f"BEGIN:VCARD\nFN:x\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\nb\n{head}\n{head}:1\nEND:VCARD")
    assert time.process_time() - start < 2


@pytest.mark.parametrize("line", ["X-SOUND:data:" + "a" * 100_000, "X-A:" + "data:" * 20_000 + ";base64,"])
def test_a_long_value_that_begins_like_a_data_uri_takes_no_time(line: str) -> None:
    start = time.process_time()
    card = f"BEGIN:VCARD\nVERSION:4.0\nFN:A\n{line}\nEND:VCARD".encode()
    out(card.decode(), version="4.0")
    assert further([Card(card)], Contact())
    assert time.process_time() - start < 2


@pytest.mark.parametrize("place", ["{c}$!<Anniversary>!$_", "_$!<Anni{c}versary>!$_", "_$!<Anniversary>!$_{c}"])
def test_an_anniversary_stays_one_though_its_label_holds_a_control_character(place: str) -> None:
    label = place.format(c="\x7f")
    text = f"BEGIN:VCARD\nVERSION:3.0\nFN:A\nitem1.X-ABDATE:2009-06-20\nitem1.X-ABLabel:{label}\nEND:VCARD"
    (card,) = open_cards(text.encode())
    assert isinstance(card, RawCard)
    contact = read_contact(card).contact
    assert contact and contact.anniversary == PartialDate(2009, 6, 20)
    out(text, version="4.0")


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
@pytest.mark.parametrize("text", ["END:VCARDBEGIN :VCARD", "END : vcard\tBegin:vCard", "a:VCARDBEGIN:VCARD"])
def test_an_end_and_a_beginning_within_a_text_are_text(version: str, text: str) -> None:
    for width in (0, *range(40, 80)):
        contact = Contact(uid="u", name=Name("A", family="A"), note="x" * width + text)
        (data,) = write_cards([OutCard(contact)], version)
        (again,) = open_cards(data)
        assert isinstance(again, RawCard)
        found = read_contact(again).contact
        assert found and found.note == contact.note
        if version == "3.0":
            agent = f"X-AGENT:{'x' * width}{text}"
            assert fold(agent).replace(b"\r\n ", b"") == agent.encode()


def test_a_long_text_in_version_2_takes_no_time() -> None:
    start = time.process_time()
    list(write_cards([OutCard(Contact(name=Name("A"), note="ä:é\n" * 50_000))], "2.1"))
    assert time.process_time() - start < 2


def test_a_long_word_in_version_2_takes_no_time() -> None:
    start = time.process_time()
    list(write_cards([OutCard(Contact(name=Name("item1." * 20_000 + "ä")))], "2.1"))
    assert time.process_time() - start < 2


def test_a_property_that_is_called_end_does_not_end_the_card() -> None:
    data = out("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nEND;ENCODING=QUOTED-PRINTABLE:VCARD")
    assert data.count(b"END:VCARD") == 1


@pytest.mark.parametrize("before", ["x" * 60, "x" * 55 + "ä" * 3, "x" * 58 + "  "])
def test_a_folded_row_never_looks_like_the_end_of_a_card(before: str) -> None:
    """The end of an AGENT, folded just there, ended the card around it."""
    for more in range(20):
        text = f"AGENT:{before}{'y' * more}END:VCARD"
        folded = fold(text)
        assert not any(row.strip() == b"END:VCARD" for row in folded.split(b"\r\n"))
        assert folded.replace(b"\r\n ", b"").decode() == text
        assert max(map(len, folded.split(b"\r\n"))) <= 75


def test_a_folded_end_of_the_original_is_folded_anew() -> None:
    data = out("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nX-A:BEGIN:VCARD\\n\r\n END:VCARD\r\nTEL:1\r\nEND:VCARD")
    assert b"X-A:BEGIN:VCARD\\nEND:VCARD\r\n" in data


def test_an_old_photo_does_not_return_with_what_is_carried() -> None:
    photo = "PHOTO;ENCODING=b;TYPE=GIF:R0lGODlhFAAKAAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"
    old = Card(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\n{photo}\r\nX-A:1\r\nEND:VCARD".encode())
    new = Card(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nEND:VCARD")
    for originals in ((new, old), (Card(b"BEGIN:VCARD\r\nX-B:1\r\nEND:VCARD"), old)):
        (data,) = write_cards([OutCard(Contact(name=Name("A", family="A")), originals=originals)])
        assert b"PHOTO" not in data and b"X-A:1" in data


def test_values_that_look_like_a_scheme_come_back() -> None:
    contact = Contact(name=Name("A", family="A"), phones=(Phone("tel:tel:%41"),), emails=(Email("MailTo:a@b.de"),))
    out("BEGIN:VCARD\nVERSION:3.0\nFN:A\nN:A;;;;\nEND:VCARD", contact)


@pytest.mark.parametrize("name", ["X-ANDROID\xadCUSTOM", "X-ANDROID CUSTOM"])
def test_a_mended_name_does_not_come_to_mean_something(name: str) -> None:
    data = out(f"BEGIN:VCARD\nVERSION:3.0\nFN:A\n{name}:vnd.android.cursor.item/nickname;Ela;1\nEND:VCARD")
    assert b"X-ANDROID-CUSTOM-X:vnd" in data


def test_a_mended_name_that_means_something_still_does() -> None:
    data = out("BEGIN:VCARD\nVERSION:3.0\nFN:A\nX-GOOGLE TALK:anna\nX-messaging/xmpp-All:berta\nEND:VCARD")
    assert b"X-GOOGLE-TALK:anna" in data and b"xmpp:berta" in data
