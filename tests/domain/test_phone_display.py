"""Phone numbers are shown as their country writes them; what is none, or ambiguous, stays as it was typed."""

from __future__ import annotations

import pytest

from netzwerkpflege.domain import phone_display
from netzwerkpflege.domain.phone_display import ShownPhone, plain, shown


@pytest.mark.parametrize(
    ("number", "countries", "text", "uri"),
    [
        ("0871/555 0143", ("DE",), "0871 5550143", "tel:+49-871-5550143"),
        ("0049 (0)871/555-01 43", ("DE",), "+49 871 5550143", "tel:+49-871-5550143"),
        ("+44 (0)20 79460018", ("DE",), "+44 20 7946 0018", "tel:+44-20-7946-0018"),
        ("020 7946 0018", ("GB",), "020 7946 0018", "tel:+44-20-7946-0018"),
        ("030 12345 ext 12", ("DE",), "030 12345 ext. 12", "tel:+49-30-12345;ext=12"),
        ("0176 12345678", ("GB", "DE"), "+49 176 12345678", "tel:+49-176-12345678"),
    ],
)
def test_numbers_as_their_country_writes_them(number: str, countries: tuple[str, ...], text: str, uri: str) -> None:
    assert shown(number, countries) == ShownPhone(text, uri)


@pytest.mark.parametrize("number", ["0171 1234567", "Durchwahl 12", "112", "", "frag Anna", "+49"])
def test_what_is_no_number_or_could_be_two_stays_as_typed(number: str) -> None:
    assert shown(number, ("DE", "AT")) == plain(number)


def test_a_number_as_typed_can_be_dialled() -> None:
    assert plain("+49 (0)871/555-01 43") == ShownPhone("+49 (0)871/555-01 43", "tel:+498715550143")
    assert plain(" 0871  1 ") == ShownPhone("0871 1", "tel:08711")


def test_the_tables_are_there_once_they_were_loaded() -> None:
    phone_display.load()
    assert phone_display.ready()
