"""Spelling of words for search, order and matching: folding, sort keys, keys of mail and phone."""

from __future__ import annotations

import re
import unicodedata

import idna

# ä, ae and a are one letter to the person who searches: müller = mueller = muller.
_EXPAND = str.maketrans({"ß": "ss", "ẞ": "ss", "æ": "a", "ø": "o", "œ": "o", "đ": "d", "ł": "l", "ı": "i"})
_UMLAUT_WRITTEN_OUT = re.compile(r"([aou])e")
_DIGITS = re.compile(r"\d+")
_TRUNK_ZERO = re.compile(r"\(\s*0\s*\)")
_NAME_PREFIXES = re.compile(r"^(?:(?:dr|prof|dipl|ing|mag|herr|frau|mr|mrs|ms)\b\.?[\s-]*)+", re.IGNORECASE)


def fold(text: str) -> str:
    """Reduce text to what search compares: lower case, no accents, ``ae`` = ``ä`` = ``a``.

    Both the index and the query pass through here, so the reduction need only be consistent.
    """
    text = text.lower()
    if not text.isascii():
        text = text.translate(_EXPAND)
        text = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in text if not unicodedata.combining(char))
    return _UMLAUT_WRITTEN_OUT.sub(r"\1", text)


def sort_key(text: str) -> str:
    """A key that orders names as a German phone book does (DIN 5007-2): ä, ae and a together, ß as ss."""
    return " ".join(fold(text).replace("-", " ").replace("'", "").split())


def without_titles(name: str) -> str:
    """A displayed name without its leading titles, so that „Dr. Anna Berg“ is found under A."""
    return _NAME_PREFIXES.sub("", name.strip()) or name.strip()


def email_key(address: str) -> str:
    """One key for all spellings of a mail address; the gate compares by it and by nothing else.

    Lower case, outer blanks and ``mailto:`` removed, the display name of ``A <a@b>`` removed, the domain as IDNA A-labels
    (UTS 46, non-transitional: straße.de is not strasse.de). What is no address keeps its folded text,
    so that even a slip of the pen can be suppressed.
    """
    text = unicodedata.normalize("NFKC", address).strip()
    if text[-1:] == ">" and "<" in text:
        text = text[text.rindex("<") + 1 : -1].strip()
    text = text.lower().removeprefix("mailto:").strip()
    local, at, domain = text.rpartition("@")
    if not at:
        return text.casefold()
    domain = domain.strip().rstrip(".")
    if not domain.isascii():
        try:
            domain = idna.encode(domain, uts46=True).decode("ascii")
        except idna.IDNAError:
            domain = domain.casefold()
    return f"{local.strip()}@{domain}"


def phone_key(number: str, country_code: str = "49") -> str:
    """One key for all spellings of a phone number: ``+`` and digits where the country is known.

    ``country_code`` stands in where the number is written nationally (ITU-T E.123). This is for comparing and
    finding only; what the sender wrote is kept beside it, and no number is ever rewritten for display by it.
    """
    text = number.strip().removeprefix("tel:")
    text = text.split(";", 1)[0]  # RFC 3966 parameters such as ;ext=12
    plus = text.lstrip(" (").startswith("+")
    digits = "".join(_DIGITS.findall(_TRUNK_ZERO.sub("", text) if plus else text))
    if not digits:
        return ""
    if plus:
        return "+" + digits
    if digits.startswith("00"):
        return "+" + digits[2:]
    if digits.startswith("0"):
        return f"+{country_code}{digits[1:]}"
    return digits
