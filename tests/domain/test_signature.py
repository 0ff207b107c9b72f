"""Signatures become what a person reads in them; whatever else is pasted, nothing raises and nothing is invented."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from signatures import SIGNATURES, Read

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.signature import read_signature


def seen(contact: Contact) -> Read:
    """A contact in the shape of the table."""
    places = [(place.street, place.postal_code, place.locality, place.country) for place in contact.addresses]
    assert len(places) <= 1
    return Read(
        contact.name.formatted,
        contact.organisation,
        contact.title,
        tuple(email.address for email in contact.emails),
        tuple((phone.label, phone.number) for phone in contact.phones),
        places[0] if places else None,
        tuple(web.url for web in contact.urls),
    )


@pytest.mark.parametrize("case", SIGNATURES)
def test_signatures_as_they_are_read(case: str) -> None:
    text, expected = SIGNATURES[case]
    found = read_signature(text)
    assert found is not None and seen(found) == expected


def test_the_parts_of_a_name() -> None:
    found = read_signature(SIGNATURES["one line"][0])
    assert found is not None
    assert (found.name.prefix, found.name.given, found.name.family, found.name.suffix) == (
        "Dr.-Ing.", "Jörg", "von der Tann", "LL.M."
    )  # fmt: skip


def test_windows_line_ends_and_hard_blanks_are_the_same() -> None:
    text = SIGNATURES["usual"][0]
    assert read_signature(text.replace("\n", "\r\n").replace(" ", "\xa0")) == read_signature(text)


@pytest.mark.parametrize(
    "text", ["", "   ", "Milch, Brot, Butter", "Wir sehen uns am 12.11. um 19 Uhr.", "80331 München", "12345678"]
)
def test_what_is_no_signature(text: str) -> None:
    assert read_signature(text) is None


_LINES = [line for text, _ in SIGNATURES.values() for line in text.splitlines()]


@given(
    st.one_of(
        st.text(max_size=300),
        st.lists(st.one_of(st.sampled_from(_LINES), st.text(max_size=30)), max_size=8).map("\n".join),
    )
)
def test_nothing_raises_and_every_address_stood_in_the_text(text: str) -> None:
    found = read_signature(text)
    if found is not None:
        assert found.id is None
        flat = text.replace("\xa0", " ")
        assert all(email.address in flat for email in found.emails)
        assert all(phone.number in flat or " " in phone.number for phone in found.phones)


@pytest.mark.parametrize("bit", ["a", "a.", "1 ", "1-", "a-a ", "a@", "Tel ", "www.", "D-1", "A. "])
def test_long_texts_are_read_at_once(bit: str) -> None:

    begun = time.perf_counter()
    read_signature("Tel " + bit * 20_000)
    read_signature("\n".join([bit * (200 // len(bit))] * 100))
    assert time.perf_counter() - begun < 1.0
