"""Encodings: which one a text without a byte order mark is written in, weighed by the letters that names have here.

Statistical detectors are made for running text; on lists of names they take Windows-1252 for Windows-1250
(docs/csv.md has the figures). Here each candidate is asked how well its letters stand in their words.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import islice
from mmap import mmap
from typing import Final

Buffer = bytes | mmap

ENCODINGS: Final = (
    "utf-8",
    "cp1252",
    "iso8859-15",
    "cp1250",
    "iso8859-2",
    "mac-roman",
    "cp850",
    "utf-16-le",
    "utf-16-be",
    "cp1251",
    "cp1254",
    "cp1253",
)
"""What a person can choose from, the likeliest first: Python's names (sentences: 'encoding.<name>')."""

_CANDIDATES = ("cp1252", "mac-roman", "cp850", "cp1250", "iso8859-2")
_SAMPLE = 1 << 16
_CHUNK = 1 << 20
_LONGEST = 24
_SPOTS = 4000
_FOREIGN = re.compile(rb"[\x80-\xff]+")
_WEIGHTS: Final = {
    **dict.fromkeys("äöüßÄÖÜ", 4.0),
    **dict.fromkeys("éèáàçñóíúøåôêëïîâ", 2.0),
    **dict.fromkeys("ąćęłńśźżčďěňřšťůžýőűăîșțşţđŠŽČŁŚŻĆŘ", 1.6),
    **dict.fromkeys("ÉÈÁÀÇÑÓÍÚØÅÔÊËÎÂæœÆŒãõòìùûÿðþ", 0.8),
    **dict.fromkeys("€–—„“”‚‘’…§°«» ®·²³½µ", 0.5),
}
_UNLIKELY = -3.0


def guess_encoding(data: Buffer) -> tuple[str, bool]:
    """The encoding of a text by its bytes, and whether it had to be guessed.

    A byte order mark, the zeros of UTF-16 and UTF-8, also with a few slips, are no guess; all else is weighed.
    """
    head = data[:_SAMPLE]
    if sure := _by_mark(head):
        return sure, False
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), _CHUNK):
            decoder.decode(data[start : start + _CHUNK])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        found = _weighed(data)
        return found, found != "utf-8"
    return "utf-8", False


def _by_mark(head: bytes) -> str:
    """UTF-8 or UTF-16 by a byte order mark, UTF-16 without one by where its zeros stand; '' for neither."""
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8"
    if head.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    if head.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be"
    pairs = len(head) // 2
    if pairs < 2 or head.count(0) * 4 < pairs:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > pairs * 0.4 and even * 8 < odd:
        return "utf-16-le"
    return "utf-16-be" if even > pairs * 0.4 and odd * 8 < even else ""


def _weighed(data: Buffer) -> str:
    """The likeliest encoding of eight-bit text; UTF-8 where nearly all of it is UTF-8 with a few slips."""
    spots = list(_spots(data))
    valid = sum(_is_utf8(foreign) for _before, foreign in spots)
    if valid * 10 >= len(spots) * 9:
        return "utf-8"
    best, most = "cp1252", float("-inf")
    for encoding in _CANDIDATES:
        weight = sum(_weight(*(part.decode(encoding, "replace") for part in spot)) for spot in spots)
        if weight > most + 1e-9:
            best, most = encoding, weight
    return best


def _spots(data: Buffer) -> Iterator[tuple[bytes, bytes]]:
    """Runs of bytes over 127, each with the byte before it, as many as a sample holds."""
    for match in islice(_FOREIGN.finditer(data), _SPOTS):
        start = match.start()
        yield data[max(0, start - 1) : start], match[0][:_LONGEST]


def _is_utf8(foreign: bytes) -> bool:
    try:
        foreign.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _weight(before: str, foreign: str) -> float:
    """How well characters stand where they stand: known letters well, signs and capitals inside of words badly."""
    weight = 0.0
    for left, char in zip(before[-1:] + foreign if before else " " + foreign, foreign, strict=False):
        weight += _WEIGHTS.get(char, 0.0 if char.isalpha() else _UNLIKELY)
        weight += _UNLIKELY * (char.isupper() and left.islower())
        weight -= char.islower() and not left.isalpha()
    return weight
