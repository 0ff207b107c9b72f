"""Content lines: the text of one card as an ordered list of properties, tolerant and without loss.

Grammar: RFC 6350 section 3.3, RFC 2425 section 5.8.2 (3.0), and what programs made of vCard 2.1. Nothing is
interpreted here: a value stays as the sender wrote it, only unfolded and freed of quoted-printable.
"""

from __future__ import annotations

import binascii
import re
from contextlib import suppress
from typing import Final, NamedTuple

from netzwerkpflege.exchange import charset
from netzwerkpflege.exchange.heads import BASE64, BEGIN, QUOTED, Content, Head, cut_line, known_heads
from netzwerkpflege.exchange.line import Params
from netzwerkpflege.exchange.plain import MAX_PLAIN, plain_lines
from netzwerkpflege.exchange.unfold import is_quoted, logical_lines

MAX_LINES: Final = 2000
"""Content lines of one card; the longest real card known has a few hundred."""
MAX_TEXT: Final = 1 << 20
"""Characters of one unfolded line that is not base64."""

TOO_MANY_LINES = "card.too_many_lines"
TOO_LONG = "line.too_long"
UNREAD = "line.unread"
WRAPPED = "line.wrapped"

_CHARSET = re.compile(r"[^:\n]*;[ \t]*charset[ \t]*=[ \t]*([^;:\n]*)", re.IGNORECASE)
_ANY_CHARSET = re.compile(r";[ \t]*charset[ \t]*=[ \t]*([^;:\n]+)", re.IGNORECASE)
_BEGINS = re.compile(r"\s*begin\s*:", re.IGNORECASE)
_BASE64_TEXT = re.compile(r"[A-Za-z0-9+/=\s]+\Z")
_DATA_URI = re.compile(r"\s*data:", re.IGNORECASE)
_WRAPPABLE = frozenset({"NOTE", "LABEL", "COMMENT", "X-NOTE", "X-COMMENT"})
_MOSTLY_QUOTED = 8
_WHOLE_CARD = {"BEGIN:VCARD": 0, "END:VCARD": 1}  # at which depth they need no second look
_MAX_TAIL = 1 << 20
_NOTHING: Final[frozenset[str]] = frozenset()


class CardLines(NamedTuple):
    """A card read: its properties, what had to be mended (codes), and lines that could not be read."""

    contents: list[Content]
    charset: str
    mended: frozenset[str]
    unread: tuple[str, ...]


def read_lines(data: bytes, encoding: str, assumed: str = "") -> CardLines:
    """Read the lines of one card from its bytes. Never raises, whatever the bytes are.

    ``encoding`` is '' for eight-bit text, or the UTF-16 encoding of the file; ``assumed`` is the charset to read in where
    it would have to be guessed.
    """
    if not encoding and len(data) <= MAX_PLAIN:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            return _Reader(assumed).read(data, encoding)
        contents = plain_lines(text)
        if contents is not None:
            return CardLines(contents, "ascii" if text.isascii() else "utf-8", _NOTHING, ())
    return _Reader(assumed).read(data, encoding)


class _Reader:
    """Reads one card; holds what is gathered on the way."""

    __slots__ = ("assumed", "charsets", "depth", "eight_bit", "lines", "nested", "notes", "tail", "unread", "usual")

    def __init__(self, assumed: str = "") -> None:
        self.assumed = assumed
        self.lines: list[Content] = []
        self.unread: list[str] = []
        self.notes: set[str] = set()
        self.charsets: set[str] = set()
        self.eight_bit = False
        self.usual = ""  # the charset that another property of the card declares
        self.depth = 0
        self.nested: list[str] | None = None
        self.tail: list[str] = []

    def read(self, data: bytes, encoding: str) -> CardLines:
        name, text = self._decoded(data, encoding)
        if not text.startswith("BEGIN:") and not _BEGINS.match(text):
            self.depth = 1
        lines, append, heads, special = self.lines, self.lines.append, known_heads, self.eight_bit
        large = len(text) > MAX_LINES and (len(text) > MAX_TEXT or text.count("\n") > MAX_LINES)
        careful = large
        for raw in logical_lines(text):
            head, colon, value = raw.partition(":")
            known = heads.get(head) if colon and (not special or raw.isascii()) else None
            if known is None:
                parsed = self._parse(raw)
                if parsed is None:
                    careful = True
                    if len(self.unread) > MAX_LINES or len(self.tail) > _MAX_TAIL:
                        self.notes.add(TOO_MANY_LINES)
                        break
                    continue
                known, value = parsed
            if known.kind or careful:
                if not careful and self.depth == _WHOLE_CARD.get(raw):
                    self.depth = 1 - self.depth
                    continue
                kept = self._unusual(known, value, raw)
                careful = large or self.nested is not None
                if kept is None:
                    continue
                value = kept
                if len(lines) > MAX_LINES:
                    self.notes.add(TOO_MANY_LINES)
                    break
            append((known, value))
        self._flush()
        self._end_nested()
        if self.charsets:
            name = self.charsets.pop() if len(self.charsets) == 1 else "mixed"
        return CardLines(lines, name, frozenset(self.notes), tuple(self.unread))

    def _decoded(self, data: bytes, encoding: str) -> tuple[str, str]:
        """Charset and text; Latin-1 stands in where each property must be decoded by itself."""
        try:
            text = data.decode(encoding or "utf-8")
            name = encoding or ("ascii" if text.isascii() else "utf-8")
        except UnicodeDecodeError:
            if encoding:
                self.notes.add(charset.DAMAGED)
                text, name = data.decode(encoding, "replace"), encoding
            else:
                self.eight_bit = True
                text, name = data.decode("latin-1"), "ascii"
                self.usual = next(filter(charset.codec_for, _ANY_CHARSET.findall(text)), "")
        if "\0" in text:
            text = text.replace("\0", "")
        if "\ufeff" in text:
            text = text.replace("\ufeff", "")
        return name, text

    def _parse(self, raw: str) -> Content | None:
        """Read a line whose head is not known yet; None where it was no property (and is dealt with)."""
        if not raw or raw.isspace():
            return None
        keep = not self.eight_bit or raw.isascii()
        if not keep and not is_quoted(raw):
            raw = self._text_of(raw.encode("latin-1"), match[1] if (match := _CHARSET.match(raw)) else self.usual)
        parsed = cut_line(raw, keep)
        if parsed is None:
            self._continue(raw)
        return parsed

    def _text_of(self, data: bytes, declared: str) -> str:
        text, name = charset.decode(data, declared, self.notes, self.assumed)
        self.charsets.add(name)
        return text

    def _continue(self, raw: str) -> None:
        """A line that is no property: text or base64 wrapped without an indent, or unreadable."""
        last = self.lines[-1][0] if self.lines else None
        if self.nested is not None:
            self.nested.append(raw)
        elif last is not None and last.is_base64 and _BASE64_TEXT.match(raw):
            self.tail.append("".join(raw.split()))
        elif last is not None and last.name in _WRAPPABLE and raw.count("=") < _MOSTLY_QUOTED:
            self.tail.append(raw)
            self.notes.add(WRAPPED)
        else:
            self.unread.append(raw)
            self.notes.add(UNREAD)

    def _unusual(self, known: Head, value: str, raw: str) -> str | None:
        """All but plain lines: tails, nested cards, encoded and overlong values. None: dealt with."""
        kind = known.kind
        self._flush()
        if (kind >= BEGIN or self.nested is not None) and self._nest(kind, raw, value):
            return None
        if kind == QUOTED:
            value = self._unquoted(value, known.params)
        elif kind == BASE64 and (" " in value or "\t" in value):
            value = "".join(value.split())
        if len(value) > MAX_TEXT and kind != BASE64 and not _DATA_URI.match(value):
            self.notes.add(TOO_LONG)
            return None
        return value

    def _unquoted(self, value: str, params: Params) -> str:
        """Quoted-printable as text, by its CHARSET (vCard 2.1; RFC 2045, 6.7)."""
        data = binascii.a2b_qp(self._bytes_of(value))
        if data.isascii():
            return data.decode("ascii")
        text, _name = charset.decode(data, dict(params).get("CHARSET", ""), self.notes, self.assumed)
        return text

    def _bytes_of(self, value: str) -> bytes:
        """The bytes that were in the card; or UTF-8 where ``_parse`` has read them already."""
        if self.eight_bit:
            with suppress(UnicodeEncodeError):
                return value.encode("latin-1")
        return value.encode("utf-8")

    def _nest(self, kind: int, raw: str, value: str) -> bool:
        """Keep nested cards (AGENT) together as the value of the line before. True: dealt with."""
        is_card = value.strip().upper().startswith("VCARD")
        if self.nested is not None:
            self.nested.append(raw)
        elif not is_card:
            return False
        if is_card and kind >= BEGIN:
            self.depth += 1 if kind == BEGIN else -1
            if self.depth > 1 and self.nested is None and kind == BEGIN:
                self.nested = [raw]
            elif self.depth <= 1:
                self._end_nested()
        if self.nested is not None and len(self.nested) > MAX_LINES:
            self.notes.add(TOO_MANY_LINES)
            self.nested.clear()
        return True

    def _end_nested(self) -> None:
        if self.nested is None:
            return
        text, self.nested = "\n".join(self.nested), None
        if self.lines and self.lines[-1][0].name == "AGENT":
            self.lines[-1] = self.lines[-1][0], text
        else:
            self.lines.append((Head("", "AGENT"), text))

    def _flush(self) -> None:
        """Glue gathered tails to the property they belong to."""
        if not self.tail:
            return
        head, value = self.lines[-1]
        glue = "" if head.is_base64 else "\n"
        value = glue.join([value, *self.tail])
        self.tail = []
        if head.is_base64 or len(value) <= MAX_TEXT:
            self.lines[-1] = head, value
        else:
            self.notes.add(TOO_LONG)
