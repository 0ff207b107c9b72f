"""How telephone numbers without a country code are meant: by the own country's code, and what stands before an area code.

A small table instead of phonenumbers, for keys are made by the hundred thousand (``docs/decisions/0011``); a test holds it
against phonenumbers' own.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from netzwerkpflege.domain.text import phone_key


class Numbering(NamedTuple):
    """A country's code, and the prefix of its national numbers that is left out abroad ('' where there is none)."""

    code: str
    trunk: str = "0"
    shortest: int = 7
    """Fewer digits are a number within one's own town, or a service."""


HOME: Final = "DE"
_PLANS: Final = {
    "DE": Numbering("49"),
    "AT": Numbering("43"),
    "CH": Numbering("41"),
    "LI": Numbering("423", ""),
    "LU": Numbering("352", "", shortest=6),
    "BE": Numbering("32"),
    "IT": Numbering("39", ""),
    "FR": Numbering("33"),
    "NL": Numbering("31"),
    "DK": Numbering("45", "", shortest=8),
    "PL": Numbering("48", "", shortest=9),
    "CZ": Numbering("420", "", shortest=9),
    "GB": Numbering("44"),
    "US": Numbering("1", "1", shortest=10),
}
_NO_DIGITS: Final = re.compile(r"[^0-9]")


def home_key(number: str, country: str = HOME) -> str:
    """As ``phone_key``, where a number without its country is one of this country (ISO 3166-1); an unknown one: as at home."""
    plan = None if country == HOME else _PLANS.get(country)
    if plan is None:
        return phone_key(number)
    text = number.strip().removeprefix("tel:").split(";", 1)[0]
    digits = _NO_DIGITS.sub("", text)
    if text.lstrip(" (").startswith("+") or digits.startswith("00") or not digits:
        return phone_key(number)
    if plan.trunk == "0":
        return phone_key(number, plan.code)
    national = digits.removeprefix(plan.trunk) if plan.trunk else digits
    if len(national) < plan.shortest or (plan.trunk and len(national) > plan.shortest):
        return digits
    return f"+{plan.code}{national}"


def plan_of(country: str) -> Numbering | None:
    """The plan of a country, where it is known."""
    return _PLANS.get(country)
