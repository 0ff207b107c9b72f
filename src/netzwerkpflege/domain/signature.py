"""A mail signature read as a contact, for the form: name, firm, what somebody is, numbers, addresses, web.

What is read is a proposal and nothing more: the person looks at it in the form before anything is kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from netzwerkpflege.domain import signature_words as words
from netzwerkpflege.domain.contact import Contact, Email, Name, Phone, PostalAddress, WebAddress
from netzwerkpflege.domain.given_names import is_given_name
from netzwerkpflege.domain.text import fold

_MOST_CHARACTERS: Final = 8_000
_MOST_LINES: Final = 60
_MAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24}(?![\w-])")
_WEB: Final = re.compile(r"(?:https?://|(?<![\w.@])www\.)[^\s<>|,;\"]{3,200}", re.IGNORECASE)
_HOST: Final = re.compile(r"(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}(?:/\S{0,100})?", re.IGNORECASE)
_SAYS_MAIL: Final = re.compile(
    r"(?:e-?mail|mail|web(?:site|seite)?|internet|url|homepage|www|e|w|i)\s*[:.]?\s*", re.IGNORECASE
)
_NUMBER: Final = r"\+?\(?\d[\d ()/.–-]{4,26}\d"
_LABEL: Final = "|".join(sorted(words.LABELS, key=len, reverse=True))
_SAID_NUMBER: Final = re.compile(
    rf"(?<!\w)(?P<label>{_LABEL})\b(?:[. \t]{{0,3}}\(?(?P<more>privat|mobil|büro|direkt|office|direct|mobile)\)?)?"
    rf"[.:\s]{{0,4}}(?P<number>{_NUMBER})",
    re.IGNORECASE,
)
_BARE_NUMBER: Final = re.compile(rf"(?P<number>(?=[+0(]){_NUMBER})")
_PIECES: Final = re.compile(r"\s*[|•·●▪■]\s*|\t+| {3,}|\s+[–—]\s+|\s//\s")
_TOWN: Final = re.compile(
    r"(?:(?P<country>D|DE|A|AT|CH|L|FL)[- ]{1,3})?(?P<code>\d{4,5})\s+(?P<town>[^\W\d_][^\d,;|]{1,50})", re.UNICODE
)
_BRITISH: Final = re.compile(r"(?:(?P<town>[^\W\d_][\w .'-]{1,40}?),? )?(?P<code>[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})")
_AMERICAN: Final = re.compile(r"(?P<town>[^\W\d_][\w .'-]{1,40}), (?P<region>[A-Z]{2}) (?P<code>\d{5}(?:-\d{4})?)")
_STREET: Final = re.compile(r"[^\W\d_][\w .'/-]{2,50}? \d{1,4} ?[a-zA-Z]?(?: ?[-–/] ?\d{1,4} ?[a-zA-Z]?)?")
_STREET_ABROAD: Final = re.compile(
    r"\d{1,5}[a-zA-Z]? [^\W\d_][\w .'-]{1,40} (?:street|st|road|rd|avenue|ave|lane|drive|square|way|place|court|row)\.?",
    re.IGNORECASE,
)
_BOX: Final = re.compile(r"(?:Postfach|P\. ?O\. ?Box)\s+(?P<box>[\d ]{1,12})", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]*)*")
_LAND: Final = {"D": "DE", "A": "AT", "L": "LU", "FL": "LI"}


@dataclass(slots=True)
class _Found:
    """What has been read so far; ``rest`` are the pieces that are still just words."""

    mails: list[Email] = field(default_factory=list)
    webs: list[WebAddress] = field(default_factory=list)
    phones: list[Phone] = field(default_factory=list)
    places: list[PostalAddress] = field(default_factory=list)
    street: str = ""
    box: str = ""
    rest: list[str] = field(default_factory=list)


def read_signature(text: str) -> Contact | None:
    """The person a signature speaks of; None where there is no way to reach somebody, so that it is none.

    Never raises. Numbers and addresses stay as they are written; the contact has no number and no conversation.
    """
    found = _Found()
    for line in _lines(text):
        for piece in _PIECES.split(line):
            _read_piece(found, piece.strip(" ,;*_<>"))
    if not (found.mails or found.phones or found.webs):
        return None
    name, firm, title, department = _people_words(found.rest)
    if not (name.formatted or firm or found.mails or found.phones):
        return None
    if found.street or found.box:  # a street whose town was not found is kept rather than lost
        found.places.append(PostalAddress(street=found.street, po_box=found.box))
    return Contact(
        name=name,
        organisation=firm,
        title=title,
        department=department,
        emails=tuple(dict.fromkeys(found.mails)),
        phones=tuple(dict.fromkeys(found.phones)),
        urls=tuple(dict.fromkeys(found.webs)),
        addresses=tuple(found.places),
    )


def _lines(text: str) -> list[str]:
    """The lines of the signature: behind the last „-- “ where there is one, without greetings, imprint and notices."""
    lines = [line.replace("\xa0", " ") for line in text[-_MOST_CHARACTERS:].splitlines()]
    marks = [place for place, line in enumerate(lines) if line.strip() == "--"]
    if marks and any(line.strip() for line in lines[marks[-1] + 1 :]):
        lines = lines[marks[-1] + 1 :]
    kept = (line.lstrip("> ").rstrip() for line in lines)
    return [line for line in kept if any(map(str.isalnum, line)) and len(line) <= 200 and not _is_noise(line)][
        -_MOST_LINES:
    ]


def _is_noise(text: str) -> bool:
    return bool(words.IMPRINT.match(text) or words.CHATTER.match(text))


def _read_piece(found: _Found, piece: str) -> None:
    if not piece or _is_noise(piece):
        return
    for match in _MAIL.finditer(piece):
        found.mails.append(Email(match[0]))
    piece = _MAIL.sub(" ", piece)
    for match in _WEB.finditer(piece):
        found.webs.append(WebAddress(match[0].rstrip(".)")))
    piece = _WEB.sub(" ", piece)
    for match in _SAID_NUMBER.finditer(piece):
        _add_phone(found, match["number"], match["label"].lower(), (match["more"] or "").lower())
    piece = " ".join(_SAID_NUMBER.sub(" ", piece).split()).strip(" ,;:()[]<>")
    if piece and (alone := _BARE_NUMBER.fullmatch(piece)):
        _add_phone(found, alone["number"], "", "")
        return
    said = _SAYS_MAIL.match(piece)
    tail = piece[said.end() :] if said else piece
    if said and not tail:
        return
    if _HOST.fullmatch(tail) and (said or "." in tail[1:-1]) and tail.lower() == tail:
        found.webs.append(WebAddress(tail))
    elif piece and not _read_place(found, piece):
        found.rest.append(piece)


def _add_phone(found: _Found, number: str, said: str, more: str) -> None:
    digits = sum(map(str.isdigit, number))
    if 6 <= digits <= 15:
        label = words.LABELS.get(more, "") or words.LABELS.get(said, "")
        found.phones.append(Phone(number.strip(), label))


def _read_place(found: _Found, piece: str) -> bool:
    """Whether the piece is part of a postal address, which is then taken."""
    if box := _BOX.match(piece):
        found.box = box["box"].strip()
        piece = piece[box.end() :].strip(" ,")
        if not piece:
            return True
    for pattern in (_AMERICAN, _TOWN, _BRITISH):
        match = pattern.search(piece)
        if match is None or (match.end() < len(piece) and piece[match.end()] not in " ,;"):
            continue
        before = piece[: match.start()].strip(" ,")
        if before and not (_STREET.fullmatch(before) or _STREET_ABROAD.fullmatch(before)):
            continue
        _add_place(found, match, before, piece[match.end() :].strip(" ,"))
        return True
    if _STREET_ABROAD.fullmatch(piece) or (_STREET.fullmatch(piece) and not words.LEGAL.search(piece)):
        found.street = piece
        return True
    if piece.casefold() in words.COUNTRIES:
        if found.places:
            found.places[-1] = replace(found.places[-1], country=piece)
        return True
    return bool(box)


def _add_place(found: _Found, match: re.Match[str], street: str, after: str) -> None:
    parts = match.groupdict()
    short = (parts.get("country") or "").upper()
    country = after if after.casefold() in words.COUNTRIES else _LAND.get(short, short)
    found.places.append(
        PostalAddress(
            po_box=found.box,
            street=street or found.street,
            locality=(parts.get("town") or "").strip(" ,"),
            region=parts.get("region") or "",
            postal_code=parts["code"],
            country=country,
        )
    )
    found.street = found.box = ""


def _people_words(rest: list[str]) -> tuple[Name, str, str, str]:
    """Name, firm, title and department among the pieces that are words."""
    pieces = [part for piece in rest for part in _apart(piece)]
    firm = next((piece for piece in pieces if words.LEGAL.search(piece)), "")
    department = next((piece for piece in pieces if words.DEPARTMENT.match(piece)), "")
    taken = {firm, department}
    named = [piece for piece in pieces if piece not in taken and _name(piece) is not None]
    sure = [piece for piece in named if _starts_with_given(piece)]
    chosen = next(iter(sure or named), "")
    taken.add(chosen)
    behind = pieces[pieces.index(chosen) + 1 :] if chosen else pieces
    left = [piece for piece in behind if piece not in taken]
    title = next((piece for piece in left if words.JOB.search(piece)), "")
    taken.add(title)
    firm = firm or next((piece for piece in pieces if piece not in taken and words.FIRM.search(piece)), "")
    left = [piece for piece in left if piece not in {firm, title}]
    if not firm and left:
        firm = left.pop(0)
    return _name(chosen) or Name(), firm, title, department


def _apart(piece: str) -> list[str]:
    """„Anna Berg, Geschäftsführerin“ in two; a degree behind a name stays with it."""
    head, comma, tail = (part.strip() for part in piece.partition(","))
    if (
        comma
        and tail
        and _name(head) is not None
        and not words.DEGREES.fullmatch(tail)
        and not words.LEGAL.search(piece)
    ):
        return [head, tail]
    return [piece]


def _starts_with_given(piece: str) -> bool:
    name = _name(piece)
    return name is not None and bool(name.prefix or is_given_name(fold(name.given.split(" ")[0].split("-")[0])))


def _name(piece: str) -> Name | None:
    """A piece as a name, if it can be one: two to five words, each with a capital letter, none of a firm or an office."""
    shown = words.FOR.sub("", piece, count=1) if words.FOR.match(piece) else piece
    title = words.TITLES.match(shown)
    prefix = title[0].strip() if title else ""
    core, _, suffix = (part.strip() for part in shown[len(title[0]) if title else 0 :].partition(","))
    if suffix and not words.DEGREES.fullmatch(suffix):
        return None
    if words.LEGAL.search(core) or words.JOB.search(core) or words.FIRM.search(core):
        return None
    parts = core.split()
    if not 2 <= len(parts) <= 5 or not all(_WORD.fullmatch(part) for part in parts):
        return None
    if not all(part[0].isupper() or part in words.PARTICLES for part in parts) or not parts[0][0].isupper():
        return None
    parts = [part.title() if part.isupper() and len(part) > 2 else part for part in parts]
    split = next((place for place, part in enumerate(parts) if place and part in words.PARTICLES), len(parts) - 1)
    given, family = " ".join(parts[:split]), " ".join(parts[split:])
    composed = " ".join(part for part in (prefix, given, family) if part)
    return Name(f"{composed}, {suffix}" if suffix else composed, prefix, given, "", family, suffix)
