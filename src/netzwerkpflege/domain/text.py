"""Spelling of words for search, order and matching: folding, sort keys, keys of mail and phone."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SHORTEST_POINT = 3
"""A connection point needs this many visible characters: „-“ or „x“ is not something two people share."""

# ä, ae and a are one letter to the person who searches: müller = mueller = muller. What is not listed here is taken
# apart by Unicode (NFKD); the list only spares that for the letters of our neighbours.
_PLAIN = str.maketrans(
    {
        **dict(
            zip(
                "àáâãäåāăąçćĉčďđèéêëēęěìíîïīıłñńňòóôõöøōőŕřśŝšşșţťùúûüūůűýÿžźż",
                "aaaaaaaaaccccddeeeeeeeiiiiiilnnnoooooooorrsssssttuuuuuuuyyzzz",
                strict=True,
            )
        ),
        "ß": "ss",
        "æ": "a",
        "œ": "o",
    }
)
_NO_DIGITS = re.compile(r"\D+")
_TRUNK_ZERO = re.compile(r"\(\s*0\s*\)")
_TITLES = re.compile(
    r"^(?:(?:"
    r"dipl\.?-?[\s-]*(?:ing|kfm|kffr|oec|psych|phys|chem|päd|inf|betriebsw|wirt|volksw|math|biol|geogr|des)\b\.?"
    r"|(?:dr|prof|dipl|ing|mag|herr|frau|mr|mrs|ms)\b\.?"
    r"|(?:med|jur|iur|phil|rer|nat|pol|oec|theol|habil|vet|dent|mult|univ|techn|agr|h\.?\s?c)\."
    r")[\s-]*)+",
    re.IGNORECASE,
)
_PARTICLES = re.compile(
    r"^((?:[Vv]on|[Vv]om|VON|[Zz]um|[Zz]ur|zu|van|v\.)(?:\s+(?:und\s+zu|der|den|dem|de|het|'t))?\s+)(?=\S)"
)
_ORDERED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe"})


def _latin_letter(code: int) -> int:
    plain = _without_accents(chr(code).lower())
    return ord(plain) if len(plain) == 1 and plain.isascii() else ord(chr(code).lower())


def fold(text: str) -> str:
    """Reduce text to what search compares: lower case, no accents, ``ae`` = ``ä`` = ``a``.

    Both the index and the query pass through here, so the reduction need only be consistent.
    """
    if text.isascii():
        text = text.lower()
    else:
        try:
            text = text.encode("latin-1").translate(_LATIN).decode("latin-1").replace("ß", "ss")
        except UnicodeEncodeError:
            text = text.lower()
        if not text.isascii():
            text = _without_accents(text)
    return text.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _without_accents(text: str) -> str:
    text = text.translate(_PLAIN)
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


_LATIN = bytes(_latin_letter(code) for code in range(256))
"""What ``fold`` makes of Latin-1, where that is one letter: most names need no more, and this is the fastest way."""


def sort_key(text: str) -> str:
    """A key that orders names as a German phone book does (DIN 5007-2): ä with ae between ad and af, ß with ss.

    Other letters stand where their base letter does; a hyphen parts words as a blank does.
    """
    if text.isascii():
        text = text.lower()
    else:
        text = unicodedata.normalize("NFC", text).lower().translate(_ORDERED)
        if not text.isascii():
            text = _without_accents(text)
    return " ".join(text.replace("-", " ").replace("'", "").split())


def name_key(family: str, given: str, shown: str) -> str:
    """The key by which a person stands in the list: by family name, then given name.

    A particle (von, zu, van der) does not count but between people of one name, titles never (DIN 5007-2). Where no
    family name is known, the name as it is shown counts.
    """
    if not family.strip():
        return sort_key(without_titles(shown))
    found = _PARTICLES.match(family := family.strip())
    if found is None:
        return sort_key(f"{family} {given}")
    return sort_key(f"{family[found.end() :]} {given} {found[1]}")


def without_titles(name: str) -> str:
    """A displayed name without its leading titles, so that „Dr. Anna Berg“ is found under A."""
    return _TITLES.sub("", name.strip()) or name.strip()


@lru_cache(maxsize=4096)
def email_key(address: str) -> str:
    """One key for all spellings of a mail address; the gate compares by it and by nothing else.

    Lower case, outer blanks and ``mailto:`` removed, the display name of ``A <a@b>`` removed, the domain as IDNA A-labels
    (UTS 46, non-transitional: straße.de is not strasse.de). What is no address keeps its folded text,
    so that even a slip of the pen can be suppressed.
    """
    text = (address if address.isascii() else unicodedata.normalize("NFKC", address)).strip()
    if text[-1:] == ">" and "<" in text:
        text = text[text.rindex("<") + 1 : -1].strip()
    text = text.lower().removeprefix("mailto:").strip()
    local, at, domain = text.rpartition("@")
    if not at:
        return text.casefold()
    domain = domain.strip().rstrip(".")
    return f"{local.strip()}@{domain if domain.isascii() else _idna(domain)}"


@lru_cache(maxsize=4096)
def _idna(domain: str) -> str:
    import idna  # noqa: PLC0415 - tables that few addresses need, and the window's start does not

    try:
        return idna.encode(domain, uts46=True).decode("ascii")
    except idna.IDNAError:
        return domain.casefold()


@lru_cache(maxsize=4096)
def phone_key(number: str, country_code: str = "49") -> str:
    """One key for all spellings of a phone number: ``+`` and digits where the country is known.

    ``country_code`` stands in where the number is written nationally (ITU-T E.123). This is for comparing and
    finding only; what the sender wrote is kept beside it, and no number is ever rewritten for display by it.
    """
    text = number.strip().removeprefix("tel:")
    text = text.split(";", 1)[0]  # RFC 3966 parameters such as ;ext=12
    plus = text.lstrip(" (").startswith("+")
    if plus and "(" in text:
        text = _TRUNK_ZERO.sub("", text)
    digits = _NO_DIGITS.sub("", text)
    if not digits:
        return ""
    if plus:
        return "+" + digits
    if digits.startswith("00"):
        return "+" + digits[2:]
    if digits.startswith("0"):
        return f"+{country_code}{digits[1:]}"
    return digits


def visible(text: str) -> str:
    """The text without control characters and outer or doubled blanks: what a reader really sees."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def is_visible_point(words: str) -> bool:
    """Whether these words are long enough to be a connection point; as the address file's gate asks it."""
    return len(visible(words)) >= SHORTEST_POINT
