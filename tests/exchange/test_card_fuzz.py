"""Whatever the bytes are: nothing raises, nothing is lost, and what we write reads back."""

from __future__ import annotations

from dataclasses import replace

import vobject
from card_strategies import card_like, contacts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netzwerkpflege.domain.card import Card
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.read_vcard import read_contact
from netzwerkpflege.exchange.vcard import OutCard, write_cards

FULL = ("3.0", "4.0")
BLANKS = b" \t\r\n\0\x1a\xef\xbb\xbf\xff\xfe"

settings.register_profile("exchange", deadline=None, suppress_health_check=[HealthCheck.too_slow])
FUZZ = settings(settings.get_profile("exchange"), max_examples=400)


def assert_nothing_lost(data: bytes) -> None:
    """Every byte stands in a card or in a Problem, in order; only blanks are passed over."""
    position = 0
    for item in open_cards(data, "fuzz.vcf"):
        if isinstance(item, Problem) and item.code in ("file.no_cards", "file.empty"):
            assert item.card == 0
            return
        raw = item.data if isinstance(item, RawCard) else item.raw
        assert raw
        start = data.index(raw, position)
        assert not data[position:start].strip(BLANKS)
        if isinstance(item, RawCard):
            assert start == item.offset
            read = read_contact(item)
            assert read.contact is not None or read.problems
        position = start + len(raw)
    assert not data[position:].strip(BLANKS)


@FUZZ
@given(st.binary(max_size=400))
def test_arbitrary_bytes_never_raise_and_lose_nothing(data: bytes) -> None:
    assert_nothing_lost(data)


@FUZZ
@given(st.binary(max_size=400))
def test_arbitrary_bytes_in_a_card(data: bytes) -> None:
    assert_nothing_lost(b"BEGIN:VCARD\r\n" + data + b"\r\nEND:VCARD\r\n")


@FUZZ
@given(card_like, st.sampled_from(["utf-8", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]))
def test_card_like_text_in_every_encoding(text: str, encoding: str) -> None:
    assert_nothing_lost(text.encode(encoding, "replace"))


@FUZZ
@given(contacts, st.sampled_from(FULL))
def test_what_we_write_reads_back(contact, version: str) -> None:
    (data,) = write_cards([OutCard(contact)], version)
    (card,) = open_cards(data)
    read = read_contact(card)
    assert read.contact == contact
    assert not read.problems and not read.mended
    lines = data.split(b"\r\n")
    assert lines.pop() == b"" and all(len(line) <= 75 for line in lines)
    assert b"\n" not in data.replace(b"\r\n", b"") and data.decode("utf-8")


@FUZZ
@given(contacts, contacts, st.sampled_from(FULL), st.sampled_from(FULL))
def test_an_edited_card_reads_back_as_edited(was, now, before: str, after: str) -> None:
    """The sender's lines that are carried along never change what the contact says."""
    (original,) = write_cards([OutCard(was)], before)
    original = original.replace(b"END:VCARD", b"X-FREMD;X-A=1:bleibt\\, wie es ist\r\nEND:VCARD")
    mixed = replace(now, emails=was.emails, note=was.note, anniversary=was.anniversary, name=was.name)
    (data,) = write_cards([OutCard(mixed, originals=(Card(original),))], after)
    (card,) = open_cards(data)
    assert read_contact(card).contact == mixed
    assert b"X-FREMD;X-A=1:bleibt\\, wie es ist\r\n" in data


@settings(FUZZ, max_examples=100)
@given(contacts, st.sampled_from(FULL))
def test_vobject_reads_the_same(contact, version: str) -> None:
    """An independent reader sees the same texts (it cuts URIs at commas, so these are left out)."""
    contact = replace(contact, urls=(), profiles=())
    (data,) = write_cards([OutCard(contact)], version)
    card = vobject.readOne(data.decode("utf-8"))
    assert card.fn.value.strip() == contact.name.formatted
    assert [line.value.strip() for line in getattr(card, "email_list", [])] == [e.address for e in contact.emails]
    assert [line.value.strip() for line in getattr(card, "tel_list", [])] == [p.number for p in contact.phones]
    assert getattr(card, "note", None) is None or card.note.value.strip() == contact.note
