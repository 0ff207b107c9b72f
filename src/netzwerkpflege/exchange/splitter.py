"""The splitter: where each card of a file begins and ends, also where BEGIN or END is missing.

It works on bytes (a memory map, too): each card keeps its own bytes, and a broken card never costs another.
"""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator
from typing import Final

from netzwerkpflege.exchange.charset import BOM

Buffer = bytes | mmap.mmap

MAX_DEPTH: Final = 4
"""How deep cards may stand in one another (AGENT); real cards use two."""

NO_END = "card.no_end"
NO_BEGIN = "card.no_begin"
_LINE_LOOK_BACK = 64
_AGENT_LINE = 256
_CHUNK = 65536
# VCARD ends its line, or the next card follows at once, as where files without a last line end were joined.
_MARKER = re.compile(rb":[ \t]*[Vv][Cc][Aa][Rr][Dd][ \t]*(?=[\r\n\0]|\Z|(?:\xef\xbb\xbf)?[Bb][Ee][Gg][Ii][Nn])")
_MARKERS_UTF16 = {
    "utf-16-le": re.compile(
        rb":\0(?:[ \t]\0)*[Vv]\0[Cc]\0[Aa]\0[Rr]\0[Dd]\0(?:[ \t]\0)*(?=[\r\n]\0|\Z|\xff\xfe|[Bb]\0[Ee]\0)"
    ),
    "utf-16-be": re.compile(
        rb"\0:(?:\0[ \t])*\0[Vv]\0[Cc]\0[Aa]\0[Rr]\0[Dd](?:\0[ \t])*(?=\0[\r\n]|\Z|\xfe\xff|\0[Bb]\0[Ee])"
    ),
}
_BEGIN_AT_ONCE = re.compile(rb":[ \t]*vcard[ \t]*((?:\xef\xbb\xbf)?begin[ \t]*)\Z", re.IGNORECASE)
_AGENT_BEFORE = re.compile(rb"(?:\A|[\r\n])[ \t]*(?:[\w-]+\.)?AGENT(?:;[^\r\n:]*)?:\s*\Z", re.IGNORECASE)
_PROPERTY = re.compile(rb"(?:\A|[\r\n])[A-Za-z0-9][\w.-]*[:;]")
_BLANKS = b" \t\r\n\0\x1a"
_BOMS = (BOM, b"\xff\xfe", b"\xfe\xff")


# Plain tuples, for there is one of the first and are two of the second for each card.
Span = tuple[int, int, bool, tuple[str, ...], int]
"""A stretch of the file: start, end, whether it is a card, what was mended, and how deep cards are nested."""
_Marker = tuple[int, int, bool, bool]
"""Start, end, whether it begins a card, whether it is indented."""


def split(data: Buffer, encoding: str = "") -> Iterator[Span]:
    """Yield every card, and every stretch of text between cards, in the order of the file.

    Only blanks and byte order marks between cards are passed over. ``encoding`` is '' for eight-bit text or
    the UTF-16 encoding of the whole file.
    """
    done, start, depth, deepest, indented = 0, -1, 0, 0, False
    for marker in _markers(data, encoding):
        at, end, begins, blank_before = marker
        if begins:
            if start >= 0 and _belongs_to_agent(data, at, encoding):
                depth += 1
                deepest = max(depth, deepest)
                continue
            if start >= 0 and blank_before and not indented:
                continue  # a folded line of text that happens to read BEGIN:VCARD
            if start >= 0:
                yield start, _trimmed(data, start, at, encoding), True, (NO_END,), deepest
            elif not _is_blank(data, done, at):
                yield done, at, False, (), 1
            done, start, depth, deepest, indented = at, at, 1, 1, blank_before
        elif start < 0:
            yield _headless(data, done, marker, encoding)
            done = end
        elif depth > 1:
            depth -= 1
        elif not (blank_before and not indented and _more_follows(data, end, encoding)):
            yield start, end, True, (), deepest
            done, start = end, -1
    if start >= 0:
        yield start, _trimmed(data, start, len(data), encoding), True, (NO_END,), deepest
    elif not _is_blank(data, done, len(data)):
        yield done, len(data), False, (), 1


def _markers(data: Buffer, encoding: str) -> Iterator[_Marker]:
    """All lines that read BEGIN:VCARD or END:VCARD, in any case, with any blanks."""
    width = 2 if encoding else 1
    for match in _MARKERS_UTF16.get(encoding, _MARKER).finditer(data):
        colon, end = match.span()
        if data[colon - 6 : colon] == b"\nBEGIN":  # nearly all lines look like this or the next
            yield colon - 5, end, True, False
            continue
        if data[colon - 4 : colon] == b"\nEND":
            yield colon - 3, end, False, False
            continue
        if width == 2 and colon % 2:
            continue
        low = max(0, colon - _LINE_LOOK_BACK * width)
        head = data[low:colon]
        if width == 2:
            head = head.decode(encoding, "replace").encode("utf-8").replace(BOM, b"\n")
        head = head[max(head.rfind(b"\n"), head.rfind(b"\r")) + 1 :]
        joined = _BEGIN_AT_ONCE.search(head)
        word = (joined[1] if joined else head).removeprefix(BOM)
        bare = word.strip(b" \t\0").lower()
        if bare in (b"begin", b"end"):
            yield colon - len(word) * width, end, bare == b"begin", word[:1] in (b" ", b"\t")


def _headless(data: Buffer, done: int, marker: _Marker, encoding: str) -> Span:
    """What stands before an END that has no BEGIN: a card without its first line, or stray text."""
    before, end, _begins, _indented = marker
    if encoding:
        text = _as_bytes(data[done : min(before, done + _CHUNK)], encoding).removeprefix(BOM)
        is_card = _PROPERTY.search(text) is not None
    else:
        is_card = _PROPERTY.search(data, done, before) is not None
    start = _after_blanks(data, done, before) if is_card and not encoding else done
    return start, end, is_card, (NO_BEGIN,) if is_card else (), 1


def _belongs_to_agent(data: Buffer, start: int, encoding: str) -> bool:
    width = 2 if encoding else 1
    before = _as_bytes(data[max(0, start - _AGENT_LINE * width) : start], encoding).rstrip(_BLANKS)
    return before.endswith(b":") and _AGENT_BEFORE.search(before) is not None


def _more_follows(data: Buffer, end: int, encoding: str) -> bool:
    """Whether an indented END:VCARD is followed by further lines of its card, so that it is folded text."""
    after = _as_bytes(data[end : end + 512], encoding).lstrip(_BLANKS)
    return bool(after) and not after[:6].lower().startswith((b"begin", b"end"))


def _as_bytes(text: bytes, encoding: str) -> bytes:
    return text.decode(encoding, "replace").encode("utf-8") if encoding else text


def _is_blank(data: Buffer, start: int, end: int) -> bool:
    between = data[start : min(end, start + 3)]
    return between in (b"", b"\n", b"\r\n") or _after_blanks(data, start, end) == end


def _after_blanks(data: Buffer, start: int, end: int) -> int:
    """The first position from ``start`` that holds more than blanks and byte order marks."""
    while start < end:
        chunk = data[start : min(end, start + _CHUNK)]
        rest = chunk.lstrip(_BLANKS)
        start += len(chunk) - len(rest)
        if rest.startswith(_BOMS):
            start += 3 if rest.startswith(BOM) else 2
        elif rest:
            break
    return min(start, end)


def _trimmed(data: Buffer, start: int, end: int, encoding: str) -> int:
    """The end of an unterminated card without the blanks after it."""
    while end > start and not encoding:
        chunk = data[max(start, end - _CHUNK) : end]
        rest = chunk.rstrip(_BLANKS)
        end -= len(chunk) - len(rest)
        if rest:
            break
    return end
