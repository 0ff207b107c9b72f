"""Content lines as text: parameters quoted where they must be, long lines folded without cutting a character."""

from __future__ import annotations

import re
from typing import Final

from netzwerkpflege.exchange.line import Line

FOLD_AT: Final = 75
"""Octets of a physical line, the line end not counted (RFC 6350, 3.2; RFC 2426, 2.6)."""
_NEEDS_CARET = re.compile(r'\^(?=[n\'^])|["\n]')
_CARETS = {"^": "^^", '"': "^'", "\n": "^n"}
_MARK = re.compile(rb"[ \t]*(?:BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*\Z", re.IGNORECASE)
_JOINED = re.compile(rb":[ \t]*VCARD[ \t]*(?:\xef\xbb\xbf)?BEG(?=IN)", re.IGNORECASE)
_NEEDS_QUOTES = re.compile(r"[,;:\s]")


def line_text(line: Line) -> str:
    """A line as text, not folded; the parameters of one name are joined with commas."""
    params: dict[str, list[str]] = {}
    for key, value in line.params:
        params.setdefault(key, []).append(param_text(value))
    head = "".join(f";{key}={','.join(values)}" for key, values in params.items())
    group = f"{line.group}." if line.group else ""
    return f"{group}{line.name}{head}:{line.value}"


def param_text(value: str) -> str:
    """A parameter value, quoted where it must be."""
    value = with_carets(value)
    return f'"{value}"' if _NEEDS_QUOTES.search(value) else value


def with_carets(value: str) -> str:
    """A parameter value with RFC 6868's carets for quotation marks and line ends."""
    return _NEEDS_CARET.sub(lambda match: _CARETS[match[0]], value)


def fold(text: str) -> bytes:
    """Fold every line at 75 octets, cutting no character (RFC 6350, 3.2); ``text`` has CRLF line ends.

    No row looks like the beginning or the end of a card to those who cut files into cards.
    """
    folded = []
    for line in text.split("\r\n"):
        data = line.encode("utf-8", "replace")
        cuts = [match.end() for match in _JOINED.finditer(data)]
        start, end = 0, FOLD_AT
        while end < len(data) or cuts:
            if cuts and cuts[0] <= end:
                end = cuts.pop(0)
            while data[end] & 0xC0 == 0x80:
                end -= 1
            folded.append((b" " if start else b"") + data[start:end])
            start, end = end, end + FOLD_AT - 1
        if start and _MARK.match(data, start):
            back = _before_mark(data, start)
            folded[-1], start = folded[-1][: len(folded[-1]) - back], start - back
        folded.append((b" " if start else b"") + data[start:])
    return b"\r\n".join(folded)


def _before_mark(data: bytes, start: int) -> int:
    """How many bytes a last row takes over from the one before, so that it does not look like the end of a card."""
    at = start
    while start - at < FOLD_AT // 2 and _MARK.match(data, at):
        at -= 1
        while data[at] & 0xC0 == 0x80:
            at -= 1
    return start - at
