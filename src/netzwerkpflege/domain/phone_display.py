"""Phone numbers as their country writes them, for reading and dialling; what was typed stays in the data as it is.

The tables of all countries (libphonenumber) take tens of milliseconds to load, so the window asks ``ready`` first and has
``load`` called in the lane.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from netzwerkpflege.domain.postal import HOME

_DIAL = re.compile(r"[^0-9+*#,;]")
_TRUNK_ZERO = re.compile(r"\(\s*0\s*\)")


@dataclass(frozen=True, slots=True)
class ShownPhone:
    """A number as it is read, and as a ``tel:`` address (RFC 3966) for the program that dials."""

    text: str
    uri: str


def ready() -> bool:
    """Whether the tables are there."""
    return "phonenumbers.phonenumberutil" in sys.modules


def load() -> None:
    """Load the tables, with those of our own country. Call it off the window's thread."""
    _formatted("+49 30 0000000", (HOME,))


def plain(number: str) -> ShownPhone:
    """A number as it was typed, while the tables are not there."""
    return ShownPhone(" ".join(number.split()), f"tel:{_digits(number)}")


def shown(number: str, countries: Sequence[str] = (HOME,)) -> ShownPhone:
    """A number as its country writes it: nationally where it was written so, else with the country code.

    ``countries`` are those in which a number without a country code may be meant, the person's own first. What is a number
    of none of them, or of two, stays as it was typed: nobody shall call a stranger abroad.
    """
    return _formatted(number, tuple(dict.fromkeys(countries)))


@lru_cache(maxsize=2048)
def _formatted(number: str, countries: tuple[str, ...]) -> ShownPhone:
    import phonenumbers  # noqa: PLC0415 - 40 ms of tables, which the window's start does not need

    found = [parsed for country in countries or (HOME,) if (parsed := _parsed(phonenumbers, number, country))]
    if not found or any(other != found[0] for other in found):
        return plain(number)
    form = phonenumbers.PhoneNumberFormat
    international = number.lstrip(" (").startswith(("+", "00"))
    at_home = found[0].country_code == phonenumbers.country_code_for_region(countries[0] if countries else HOME)
    style = form.NATIONAL if at_home and not international else form.INTERNATIONAL
    text = phonenumbers.format_number(found[0], style)
    return ShownPhone(text, phonenumbers.format_number(found[0], form.RFC3966))


def _parsed(phonenumbers: Any, number: str, country: str) -> Any:
    """The number as one of a country, or None where it is none."""
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return None
    return parsed if phonenumbers.is_valid_number(parsed) else None


def _digits(number: str) -> str:
    text = number.strip().removeprefix("tel:")
    if text.startswith(("+", "00")):
        text = _TRUNK_ZERO.sub("", text)
    return _DIAL.sub("", text)
