"""A card in pieces: each property beside the physical lines it was written in, so that it can go out as it came."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from netzwerkpflege.exchange.cardfile import RawCard
from netzwerkpflege.exchange.heads import PLAIN, Content, Head, as_line, cut_line, known_heads
from netzwerkpflege.exchange.line import Line
from netzwerkpflege.exchange.line_text import FOLD_AT, fold, line_text
from netzwerkpflege.exchange.unfold import logical_lines

_FRAME = re.compile(r"(?:BEGIN|END):VCARD\Z", re.IGNORECASE)
_NESTING = re.compile(r"\s*(BEGIN|END)[ \t]*:[ \t]*VCARD\s*\Z", re.IGNORECASE)
_BEGINS = re.compile(r"\s*BEGIN\s*:", re.IGNORECASE)
_PARAM = r'[\w./-]+(?:=(?:[^";:]|"[^"]*")*)?'
_WELL_SPELLED = re.compile(rf"(?:[A-Za-z0-9_-]+\.)?[A-Za-z0-9_-]+(?:;{_PARAM})*\Z", re.ASCII)
_UTF8_NAMES = frozenset({"UTF-8", "UTF8", '"UTF-8"'})
_WRAPPABLE = frozenset({"NOTE", "LABEL", "COMMENT", "X-NOTE", "X-COMMENT", "AGENT"})
_APPLE_SPELLING = re.compile(r"\A([A-Za-z0-9_-]+\.)?X-ABLABEL(?=[:;])")


class Piece(NamedTuple):
    """A property. ``raw`` is its unfolded text, '' where it must be written anew; ``rows`` its lines as they stood."""

    content: Content
    raw: str = ""
    rows: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name of the property, upper-case."""
        return self.content[0].name

    @property
    def group(self) -> str:
        """The group, '' for none."""
        return self.content[0].group

    @property
    def value(self) -> str:
        """The value as it was written, transfer-decoded."""
        return self.content[1]

    @property
    def line(self) -> Line:
        """The property as a ``Line``."""
        return as_line(self.content)

    def data(self) -> bytes:
        """The property as bytes, without the last line end: as it came, or folded anew where it must be."""
        rows = [row.encode("utf-8", "replace") for row in self.rows]
        if rows and max(map(len, rows)) <= FOLD_AT and not (len(rows) > 1 and "VCARD" in self.raw.upper()):
            return b"\r\n".join(rows)
        return fold(self.raw)


class Pieces(NamedTuple):
    """The first line of a card, its properties, its last line."""

    begin: str
    items: list[Piece]
    end: str


def piece(line: Line) -> Piece:
    """A line of ours as a piece."""
    text = _APPLE_SPELLING.sub(r"\1X-ABLabel", line_text(line))
    return Piece((Head(line.group, line.name, line.params), line.value), text)


def spelled(head: str, content: Content) -> Piece:
    """A property whose head is spelled as ``head``."""
    return Piece(content, f"{head}:{content[1]}")


def pieces_of(card: RawCard) -> Pieces:
    """The properties of a card as ``RawCard.read`` has them, each with its own lines where they can go out again.

    They cannot where the line had to be mended: another charset, quoted-printable, text wrapped without an indent,
    a head that other programs stumble over. Never raises.
    """
    contents = card.read.contents
    text, eight_bit = _text_of(card)
    frame = ["BEGIN:VCARD", "END:VCARD"]
    found: list[Piece] = []
    depth = 0 if _BEGINS.match(text) else 1
    for raw, rows in _written(text):
        if match := _NESTING.match(raw):
            begins = match[1].upper() == "BEGIN"
            if depth == (0 if begins else 1) and _FRAME.match(raw):
                frame[0 if begins else 1] = raw
            depth += 1 if begins else -1
        elif depth <= 1 and len(found) < len(contents):
            content = contents[len(found)]
            foreign = eight_bit and not raw.isascii()
            if same := _matches(content, raw, foreign):
                as_it_came = same == "whole" and not foreign and _can_stay(content, raw)
                found.append(Piece(content, raw, rows) if as_it_came else Piece(content))
    if len(found) < len(contents):
        found = [Piece(content) for content in contents]
    return Pieces(frame[0], found, frame[1])


def _text_of(card: RawCard) -> tuple[str, bool]:
    """The text of a card as the reader takes it; Latin-1 stands in where it is no UTF-8."""
    eight_bit = False
    try:
        text = card.data.decode(card.encoding or "utf-8")
    except UnicodeDecodeError:
        eight_bit = not card.encoding
        text = card.data.decode(card.encoding or "latin-1", "replace")
    return text.replace("\0", "").replace("\ufeff", ""), eight_bit


def _matches(content: Content, raw: str, foreign: bool) -> str:
    """Whether a line is where a property stands: 'whole' with the same value, 'mended' with another, or ''."""
    head, value = content
    name, colon, rest = raw.partition(":")
    if known_heads.get(name) is head and colon and not foreign:
        if rest == value:
            return "whole"
        found = head
    else:
        parsed = cut_line(raw, False)
        if parsed is None:
            return ""
        found, rest = parsed
    if (found.group, found.name) != (head.group, head.name) or not (foreign or found.params == head.params):
        return ""
    if rest == value and not foreign:
        return "whole"
    return "mended" if foreign or head.kind != PLAIN or head.name in _WRAPPABLE else ""


def _can_stay(content: Content, raw: str) -> bool:
    """Whether other programs understand the line as it was written."""
    head, value = content
    if head.is_base64 and not _is_base64(value):
        return False
    return _well_spelled(raw[: len(raw) - len(value) - 1]) and all(
        word in ("B", "BASE64") if key == "ENCODING" else key != "CHARSET" or word.upper() in _UTF8_NAMES
        for key, word in head.params
    )


def _is_base64(value: str) -> bool:
    try:
        binascii.a2b_base64(value, strict_mode=True)
    except (binascii.Error, ValueError):
        return False
    return True


@lru_cache(maxsize=1024)
def _well_spelled(head: str) -> bool:
    return _WELL_SPELLED.match(head) is not None


def _written(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The logical lines of a card with the physical lines that each was folded into; ends where they do not agree."""
    plain = text
    if "\r" in plain:
        plain = plain.replace("\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    rows = plain.split("\n")
    position = 0
    for raw in logical_lines(text):
        first, at = position, len(rows[position])
        position += 1
        while position < len(rows):
            row = rows[position]
            indented = row.startswith((" ", "\t"))
            if at == len(raw) and not indented:
                break
            if indented and raw.startswith(row[1:], at):
                at += len(row) - 1
            elif raw.startswith("\n" + (row[1:] if indented else row), at):
                at += len(row) + (0 if indented else 1)
            else:
                return
            position += 1
        if at != len(raw):
            return
        yield raw, tuple(rows[first:position])
        if position >= len(rows):
            return
