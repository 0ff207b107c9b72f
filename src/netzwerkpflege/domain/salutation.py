"""How somebody is addressed in a letter: with titles, by Sie or Du, and rightly also where nothing is known.

Titles stay („Sehr geehrte Frau Dr. Süß“), degrees after the name do not; of a professor's titles the highest is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Form(StrEnum):
    """By which word somebody wishes to be addressed; ``NEUTRAL`` also for those of whom it is not known."""

    FRAU = "frau"
    HERR = "herr"
    NEUTRAL = "neutral"


class Closeness(StrEnum):
    """How near one stands to each other."""

    FORMAL = "formal"
    """Sehr geehrte Frau Süß"""
    WARM = "warm"
    """Liebe Frau Süß"""
    FIRST_NAME = "first_name"
    """Liebe Anna"""


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a letter is for; ``prefix`` as on the card: „Dr.“, „Prof. Dr.-Ing.“, also „Frau“."""

    given: str = ""
    family: str = ""
    prefix: str = ""
    form: Form | None = None


_WORDS: Final = re.compile(r"\b(frau|herrn?|fr\.|hr\.|mrs?\.?|ms\.?|miss)(?=\s|$)", re.IGNORECASE)
_FRAU: Final = frozenset({"frau", "fr.", "mrs", "mrs.", "ms", "ms.", "miss"})
_PROFESSOR: Final = re.compile(r"\bprof(?:\.|essorin|essor)?(?=\s|$)", re.IGNORECASE)
_DOCTOR: Final = re.compile(r"\b(?:dr|dres|drs)\b\.?", re.IGNORECASE)
_NOBLE: Final = re.compile(
    r"\b(graf|gräfin|freiherr|freifrau|freiin|baron|baronin|baroness|fürst|fürstin|prinz|prinzessin|herzog|herzogin)\b",
    re.IGNORECASE,
)


def form_of(addressee: Addressee) -> Form:
    """What is known of the form: as it was said, else by a word before the name on the card, never by a first name."""
    if addressee.form is not None:
        return addressee.form
    found = _WORDS.search(addressee.prefix)
    if found is None:
        return Form.NEUTRAL
    return Form.FRAU if found[1].lower() in _FRAU else Form.HERR


def title_of(prefix: str, lang: str) -> str:
    """The title that is said: of several the highest; titles of nobility in German alone."""
    if _PROFESSOR.search(prefix):
        return "Prof."
    if _DOCTOR.search(prefix):
        return "Dr."
    noble = _NOBLE.search(prefix)
    return noble[1] if noble and lang == "de" else ""


def salutation(addressee: Addressee, closeness: Closeness, lang: str) -> str:
    """The first line of a letter, without its comma. Where too little is known, it still is polite and right."""
    given, family = " ".join(addressee.given.split()), " ".join(addressee.family.split())
    if closeness is Closeness.FIRST_NAME and given:
        return _near(given, form_of(addressee), lang)
    if not family:
        return _nameless(given, closeness, lang)
    title = title_of(addressee.prefix, lang)
    return (_german if lang == "de" else _english)(given, family, title, form_of(addressee), closeness)


def _near(given: str, form: Form, lang: str) -> str:
    if lang != "de":
        return f"Dear {given}"
    return {Form.FRAU: f"Liebe {given}", Form.HERR: f"Lieber {given}", Form.NEUTRAL: f"Hallo {given}"}[form]


def _nameless(given: str, closeness: Closeness, lang: str) -> str:
    if lang != "de":
        return f"Dear {given}" if given else "Dear Sir or Madam"
    if given:
        return f"Guten Tag {given}"
    return "Sehr geehrte Damen und Herren" if closeness is Closeness.FORMAL else "Guten Tag"


def _german(given: str, family: str, title: str, form: Form, closeness: Closeness) -> str:
    titled = " ".join(filter(None, (title, family)))
    if form is Form.NEUTRAL:
        return "Guten Tag " + " ".join(filter(None, (title, given, family)))
    word = {Form.FRAU: "Frau", Form.HERR: "Herr"}[form]
    begin = {
        (Form.FRAU, True): "Sehr geehrte",
        (Form.HERR, True): "Sehr geehrter",
        (Form.FRAU, False): "Liebe",
        (Form.HERR, False): "Lieber",
    }[form, closeness is Closeness.FORMAL]
    return f"{begin} {word} {titled}"


def _english(given: str, family: str, title: str, form: Form, closeness: Closeness) -> str:
    if title in ("Dr.", "Prof."):
        return f"Dear {'Professor' if title == 'Prof.' else 'Dr'} {family}"
    if form is Form.NEUTRAL:
        return "Dear " + " ".join(filter(None, (given, family)))
    return f"Dear {'Ms' if form is Form.FRAU else 'Mr'} {family}"
