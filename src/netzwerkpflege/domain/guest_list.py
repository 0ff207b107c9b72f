"""A pasted guest list, from a mail or a web page: who is on it, with what firm; no line is lost.

One person a line or several, numbered or not, or a table with columns. What is read is a proposal: it is matched to the
address book and looked at before anything is kept. A line that names nobody is given back in ``left``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from netzwerkpflege.domain import signature_words as words
from netzwerkpflege.domain.given_names import is_given
from netzwerkpflege.domain.guest_table import Column, columns_of, rows_of
from netzwerkpflege.domain.text import fold

MOST_LINES: Final = 5_000
_LONGEST: Final = 240
_BULLET: Final = re.compile(r"^(?:\(?\d{1,4}[.):]\)?\s+|\d{1,4}\s{2,}|[-–—*•·●▪■◦‣○☐☑✓✔►»>]+\s+|[a-z][.)]\s+)+")
_MAIL: Final = re.compile(
    r"<?(?:mailto:)?(?P<mail>[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24})>?", re.IGNORECASE
)
_BRACKETS: Final = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]{2,120})[)\]]")
_EMPTY: Final = re.compile(r"[(\[]\s*[)\]]")
_DASH: Final = re.compile(r"\s+[-–—]+\s+|\s*[|/•·]\s+|\s+[|/•·]\s*|\s*:\s+|\t+")
_WIDE: Final = re.compile(r" {3,}")
_COMMA: Final = re.compile(r"\s*[,;]\s*")
_AND: Final = re.compile(r"\s+(?:und|and|&|\+|sowie|mit)\s+", re.IGNORECASE)
_WEB: Final = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_TABLE: Final = re.compile(
    r"(?:tisch|table)\s*(?:nr\.?|no\.?|#)?\s*(?P<seat>\d{1,3}|[A-Z])\b\s*:?\s*(?P<rest>.*)", re.IGNORECASE
)
_HEADING: Final = re.compile(
    r"(?:(?:die |unsere |vorläufige |the )*(?:gäste|teilnehmer|anmelde|guest|attendee|participant|zusage|absage|anmeldung)"
    r"[\w:innen*/-]*(?: ?list\w*)?|wer kommt|who is coming|referent\w*|speakers?)\b.{0,60}",
    re.IGNORECASE,
)
_COMPANION: Final = re.compile(
    r"[,;]?\s*(?:\+\s?\d|(?:und|mit|plus|nebst|and|with)\s+(?:begleitung|partner(?:in)?|gast|gästen|guest|\d\s+pers\w*)|plus one)\.?\s*$",
    re.IGNORECASE,
)
_DEGREES: Final = re.compile(rf"(?<!\w){words.DEGREES.pattern}(?!\w)", re.IGNORECASE)
_SALUTATION: Final = re.compile(r"^(?:(?:herrn?|frau|hr\.|fr\.|mr\.?|mrs\.?|ms\.?|familie|fam\.)\s+)+", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]*)*\.?")
_SENTENCE: Final = frozenset(
    fold(word)
    for word in [
        "wir",
        "ihr",
        "sie",
        "ich",
        "uns",
        "euch",
        "ihnen",
        "freuen",
        "bitte",
        "danke",
        "ist",
        "sind",
        "war",
        "haben",
        "wird",
        "werden",
        "kann",
        "nicht",
        "noch",
        "auch",
        "auf",
        "bei",
        "ab",
        "uhr",
        "am",
        "im",
        "um",
        "zum",
        "we",
        "you",
        "are",
        "please",
        "will",
        "have",
        "the",
        "for",
        "not",
        "this",
        "dear",
        "liebe",
        "lieber",
        "hallo",
        "guten",
        "sehr",
        "geehrte",
        "grüße",
        "gruß",
        "regards",
    ]
)
_MOST_WORDS: Final = 7


@dataclass(frozen=True, slots=True)
class PastedGuest:
    """Somebody on a pasted list, with the line as it stood there."""

    line: str
    name: str
    organisation: str = ""
    title: str = ""
    email: str = ""
    seat: str = ""


@dataclass(frozen=True, slots=True)
class PastedList:
    """Who is on a list, in its order, each once; ``left`` are the lines in which nobody was recognised."""

    guests: tuple[PastedGuest, ...] = ()
    left: tuple[str, ...] = ()


def read_list(text: str) -> PastedList:
    """Read a pasted list. Never raises; every line that is not blank is a guest's or is left."""
    lines = [
        line for line in (" ".join(raw.split(" ")).strip("\r\n\f\v ") for raw in text.splitlines()) if line.strip()
    ]
    lines = lines[:MOST_LINES]
    if table := columns_of(lines):
        guests, left = _of_table(lines, table)
    else:
        guests, left = _of_lines(lines)
    return PastedList(tuple(_each_once(guests)), tuple(left))


def _of_table(lines: Sequence[str], columns: Sequence[Column]) -> tuple[list[PastedGuest], list[str]]:
    guests: list[PastedGuest] = []
    left: list[str] = []
    for line, cells in rows_of(lines, columns):
        parts = {column: " ".join(cell for kind, cell in zip(columns, cells, strict=False) if kind is column and cell)
                 for column in set(columns)}  # fmt: skip
        given, family = parts.get(Column.GIVEN, ""), parts.get(Column.FAMILY, "")
        name = parts.get(Column.NAME, "") or f"{given} {family}".strip()
        degree = parts.get(Column.DEGREE, "")
        found = _one(" ".join(filter(None, (degree, name))), split=not (given or family)) if name else None
        mail = _MAIL.search(parts.get(Column.MAIL, ""))
        if found is None and not mail:
            left.append(line)
            continue
        who = found or PastedGuest(line, mail["mail"] if mail else "")
        guests.append(
            replace(
                who,
                line=line,
                organisation=parts.get(Column.FIRM, "") or who.organisation,
                title=parts.get(Column.TITLE, "") or who.title,
                email=mail["mail"] if mail else who.email,
                seat=parts.get(Column.SEAT, ""),
            )
        )
    return guests, left


def _of_lines(lines: Sequence[str]) -> tuple[list[PastedGuest], list[str]]:
    guests: list[PastedGuest] = []
    left: list[str] = []
    seat = ""
    for line in lines:
        rest = line
        if at_table := _TABLE.fullmatch(_BULLET.sub("", line.strip())):
            seat, rest = at_table["seat"], at_table["rest"]
            if not rest.strip():
                continue
        found = _of_line(rest)
        guests += [replace(one, line=line, seat=seat) for one in found]
        if not found:
            left.append(line)
    return guests, left


def _of_line(line: str) -> list[PastedGuest]:
    """Everybody whom a line names: usually one."""
    plain = _BULLET.sub("", line.strip())
    if len(plain) > _LONGEST * 8 or (_HEADING.fullmatch(plain) and not _MAIL.search(plain)):
        return []
    mails = list(_MAIL.finditer(plain))
    if len(mails) > 1:  # the recipients of a mail: „Anna Berg <a@…>; Bernd <b@…>“
        ends = [0, *(mail.end() for mail in mails)]
        pieces = [plain[begin:end].strip(" ,;") for begin, end in pairwise(ends)]
        return [one for piece in pieces if (one := _one(piece))]
    if len(plain) > _LONGEST:
        return []
    if not mails and _AND.search(_BRACKETS.sub("", plain)) and not words.LEGAL.search(_BRACKETS.sub("", plain)):
        pair = _pair(plain)
        if pair:
            return pair
    if ";" in plain and not mails:
        several = [_one(piece) for piece in plain.split(";") if piece.strip()]
        if len(several) > 1 and all(one and len(one.name.split()) > 1 and not one.organisation for one in several):
            return [one for one in several if one]
    one = _one(plain)
    return [one] if one else []


def _pair(plain: str) -> list[PastedGuest]:
    """„Anna und Bernd Berg“, „Anna Berg und Bernd Lorenz (Lorenz Bau)“: both, if both are names."""
    first, second = _AND.split(plain, maxsplit=1)
    one, other = _one(first), _one(second)
    if one is None or other is None or _AND.search(_BRACKETS.sub("", second)):
        return []
    alone = one.name.split()
    if len(alone) == 1:
        if not is_given(alone[0]) or len(other.name.split()) < 2:
            return []
        one = replace(one, name=f"{one.name} {other.name.split()[-1]}")
    elif not (is_given(_first_name(one.name)) and is_given(_first_name(other.name))):
        return []
    return [replace(one, organisation=one.organisation or other.organisation), other]


def _first_name(name: str) -> str:
    plain = words.TITLES.sub("", name).split()
    return plain[0] if plain else ""


def _one(text: str, *, split: bool = True) -> PastedGuest | None:
    """One person out of a piece of text: name, firm, what they are, mail address."""
    mail = _MAIL.search(text)
    rest = _WEB.sub(" ", _MAIL.sub(" ", text)) if mail or _WEB.search(text) else text
    rest = _COMPANION.sub("", rest.strip(" ,;:<>\"'„“”\t"))
    inside = [match["inside"] for match in _BRACKETS.finditer(rest)]
    rest = _BRACKETS.sub(" ", _EMPTY.sub(" ", rest)).strip(" ,;:-–—\"'„“”\t")
    pieces = _pieces(rest) if split else [rest]
    name, others = _name_of(pieces)
    if not name:
        if mail is None or any(piece for piece in pieces if not _is_firm(piece)):
            return None
        name, others = _from_address(mail["mail"]), pieces
    organisation = title = ""
    for piece in (*others, *inside):
        if words.JOB.search(piece) and not words.LEGAL.search(piece) and not title:
            title = piece
        elif not organisation and not _is_remark(piece):
            organisation = piece
    return PastedGuest(text, name, organisation, title, mail["mail"] if mail else "")


def _pieces(text: str) -> list[str]:
    """The parts between dashes, bars and commas; „Berg, Anna“ is one name, and „Müller, Maier & Co. KG“ one firm."""
    parts: list[str] = []
    wide = _WIDE.split(text)
    for part in _DASH.split(" | ".join(wide) if len(wide[0].split()) > 1 else text):
        commas = [piece for piece in _COMMA.split(part) if piece]
        if len(commas) > 1 and _is_turned(commas[0], commas[1]):
            commas[:2] = [f"{commas[1]} {commas[0]}"]
        if len(commas) > 1 and _is_partners(commas):
            commas = [", ".join(commas)]
        parts += commas
    return [
        part.strip(" .,;:\t") if not words.LEGAL.search(part) else part.strip(" ,;:\t")
        for part in parts
        if part.strip()
    ]


def _is_partners(commas: Sequence[str]) -> bool:
    """„Müller, Maier & Co. KG“: single words before a firm's name are its partners, where none of them is a given name."""
    *before, firm = commas
    return bool(words.LEGAL.search(firm)) and all(len(one.split()) == 1 and not is_given(one) for one in before)


def _is_turned(family: str, given: str) -> bool:
    """Whether two parts are family name and given name."""
    plain = words.TITLES.sub("", _SALUTATION.sub("", given)).split()
    if not plain or len(plain) > 3 or _is_firm(given) or _is_firm(family) or not _is_name(family, least=1):
        return False
    alone = words.TITLES.sub("", family).split()
    if is_given(plain[0]):
        return len(alone) == 1 or not is_given(alone[0])
    return len(plain) == len(alone) == 1 and not is_given(alone[0]) and _is_name(given, least=1)


def _name_of(pieces: Sequence[str]) -> tuple[str, list[str]]:
    """The piece that is a name, and the others: the first that is one, but rather one with a given name."""
    named = [place for place, piece in enumerate(pieces) if _is_name(_bare(piece), least=1)]
    sure = [place for place in named if is_given(_first_name(_bare(pieces[place])))]
    whole = [place for place in named if len(_bare(pieces[place]).split()) > 1]
    for places in (sure, whole, named):
        if places:
            return _bare(pieces[places[0]]), [piece for place, piece in enumerate(pieces) if place != places[0]]
    return "", list(pieces)


def _bare(piece: str) -> str:
    return " ".join(_SALUTATION.sub("", piece.strip()).split())


def _is_name(text: str, *, least: int) -> bool:
    """Whether a text can be somebody's name: a few words of letters, none of which makes a sentence or a firm."""
    if _is_firm(text) or "@" in text:
        return False
    plain = words.TITLES.sub("", _DEGREES.sub("", text)).strip(" ,.")
    parts = plain.split()
    if not least <= len(parts) <= _MOST_WORDS or sum(map(len, parts)) < 2:
        return False
    if not all(_WORD.fullmatch(part) for part in parts):
        return False
    if any(fold(part) in _SENTENCE for part in parts):
        return False
    if all(part.islower() for part in parts):
        return is_given(parts[0])
    loose = [part for part in parts if part[0].islower() and fold(part) not in words.PARTICLES]
    return not loose


def _is_firm(text: str) -> bool:
    return bool(words.LEGAL.search(text) or words.FIRM.search(text))


def _is_remark(piece: str) -> bool:
    """„zugesagt“, „ab 19 Uhr“: neither firm nor work."""
    return bool(
        re.search(r"\d{1,2}[:.]\d\d|\bUhr\b|zugesagt|angemeldet|abgesagt|confirmed|vegetar|vegan", piece, re.IGNORECASE)
    )


def _from_address(address: str) -> str:
    """„anna.berg@…“ is most likely Anna Berg; anything else stays the address."""
    parts = [part for part in re.split(r"[._-]", address.partition("@")[0]) if part]
    if len(parts) == 2 and all(part.isalpha() and len(part) > 1 for part in parts) and is_given(parts[0]):
        return " ".join(part.capitalize() for part in parts)
    return address


def _each_once(guests: Sequence[PastedGuest]) -> list[PastedGuest]:
    """The same name with the same firm and address stands once, with what each line knew."""
    kept: dict[tuple[str, str], PastedGuest] = {}
    for guest in guests:
        key = fold(words.TITLES.sub("", guest.name)).strip(), guest.email.casefold() or fold(guest.organisation)
        known = kept.get(key)
        kept[key] = (
            guest if known is None else replace(known, title=known.title or guest.title, seat=known.seat or guest.seat)
        )
    return list(kept.values())
