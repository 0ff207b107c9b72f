"""Unfolding: the physical lines of a card become logical ones, in linear time, also in bombs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_QP_ANYWHERE = re.compile(r"(?i)quoted-printable")
_NEXT_CARD = re.compile(r"(?:BEGIN|END)[ \t]*:[ \t]*VCARD\s*\Z", re.IGNORECASE)
_NEXT_PROPERTY = re.compile(
    r"(?:item\d+\.)?(?:ADR|AGENT|BDAY|CATEGORIES|EMAIL|FN|IMPP|KEY|LABEL|LOGO|N|NICKNAME|NOTE|ORG|PHOTO|PRODID|REV"
    r"|ROLE|TEL|TITLE|UID|URL|VERSION|X-[A-Z-]+)[;:]"
)
_FULL_LINE = 70
_SMALL = 1 << 18


def logical_lines(text: str) -> Iterable[str]:
    """The unfolded lines of a card (RFC 6350, 3.2); the soft breaks of quoted-printable stay in them."""
    if "\r" in text:
        text = text.replace("\r\n", "\n")
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")  # CRCRLF has become CRLF
    if "=\n" in text and _QP_ANYWHERE.search(text):
        return _joined_lines(text)
    if "\n " in text:
        text = text.replace("\n ", "")
    if "\n\t" in text:
        text = text.replace("\n\t", "")
    return text.split("\n") if len(text) < _SMALL else _each_line(text)


def _each_line(text: str) -> Iterator[str]:
    """The physical lines one by one, so that a bomb of empty lines costs no memory."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    yield text[start:]


def _joined_lines(text: str) -> Iterator[str]:
    """Unfold line by line where quoted-printable has soft breaks: ``=`` goes on without an indent."""
    pieces: list[str] = []
    quoted = False
    for line in _each_line(text):
        indented = line[:1] in (" ", "\t")
        if pieces and quoted and pieces[-1].rstrip().endswith("=") and not _starts_anew(pieces[-1], line):
            pieces.append("\n" + (line[1:] if indented else line))
        elif pieces and indented:
            pieces.append(line[1:])
        else:
            if pieces:
                yield "".join(pieces)
            pieces = [line]
            quoted = is_quoted(line)
    yield "".join(pieces)


def _starts_anew(before: str, line: str) -> bool:
    """Whether a line after ``=`` is a property of its own: a value may end in ``=`` and mean it."""
    if _NEXT_CARD.match(line):
        return True
    full = len(before) >= _FULL_LINE or before.endswith("=0D=0A=")
    return not full and _NEXT_PROPERTY.match(line) is not None


def is_quoted(line: str) -> bool:
    """Whether the head of a line says that its value is quoted-printable."""
    head, colon, _value = line.partition(":")
    _name, _semicolon, params = head.partition(";")
    return bool(colon) and "\n" not in head and "quoted-printable" in params.lower()
