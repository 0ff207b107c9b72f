"""Charsets: which one a file, a card or a single property is written in, and its bytes as text.

The order is the one that real address books need: a byte order mark or the pattern of UTF-16, then UTF-8,
then what ``CHARSET=`` says, and at last Windows-1252, the usual charset of old Western exports.
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

BOM = b"\xef\xbb\xbf"
GUESSED = "charset.guessed"
UNKNOWN = "charset.unknown"
DAMAGED = "charset.damaged"

# Text encodings only: Python also knows 'unicode_escape', 'idna' and the like.
_CHARSET_NAMES = (
    "utf-",
    "ascii",
    "iso8859",
    "iso2022",
    "cp",
    "koi8",
    "mac-",
    "shift_jis",
    "euc_",
    "gb",
    "big5",
    "hz",
    "tis-620",
)
_UTF16_LE = re.compile(rb"[Bb]\0[Ee]\0[Gg]\0[Ii]\0[Nn]\0(?:[ \t]\0)*:\0")
_UTF16_BE = re.compile(rb"\0[Bb]\0[Ee]\0[Gg]\0[Ii]\0[Nn](?:\0[ \t])*\0:")
_LOOK_AHEAD = 4096
# The 27 characters that Windows-1252 has and Latin-1 has not; its five holes stay what Latin-1 makes of them.
_C1_AS_CP1252 = {byte: text for byte in range(0x80, 0xA0) if (text := bytes([byte]).decode("cp1252", "ignore")) != ""}


def encoding_of(head: bytes) -> str:
    """The encoding of a whole file by its first bytes: 'utf-16-le', 'utf-16-be', or empty for 8-bit text."""
    if head.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    if head.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be"
    head = head[:_LOOK_AHEAD]
    if b"\0" not in head:
        return ""
    # Big-endian text contains the little-endian pattern one byte later, so the earlier match decides.
    little, big = _UTF16_LE.search(head), _UTF16_BE.search(head)
    if little and (not big or little.start() < big.start()):
        return "utf-16-le"
    return "utf-16-be" if big else ""


@lru_cache(maxsize=64)
def codec_for(name: str) -> str:
    """Python's name of the text encoding that ``CHARSET=name`` means, or '' where there is none."""
    try:
        codec = codecs.lookup(name.strip().strip(":\"'"))
    except (LookupError, UnicodeError, ValueError):
        return ""
    return codec.name if codec.name.startswith(_CHARSET_NAMES) else ""


def from_cp1252(data: bytes) -> str:
    """Eight-bit text as Windows-1252; never fails (undefined bytes become control characters)."""
    return data.decode("latin-1").translate(_C1_AS_CP1252)


def decode(data: bytes, declared: str, notes: set[str], assumed: str = "") -> tuple[str, str]:
    """The text of one property's bytes, and the name of the charset it was read with.

    ``declared`` is the value of ``CHARSET=`` or ''. What had to be guessed is added to ``notes``; ``assumed`` is the
    charset that the person chose instead of the guess.
    """
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if declared:
        codec = codec_for(declared)
        if not codec:
            notes.add(UNKNOWN)
        elif codec != "utf-8":
            try:
                return data.decode(codec), codec
            except (UnicodeError, ValueError):
                notes.add(DAMAGED)
    notes.add(GUESSED)
    if assumed and (codec := codec_for(assumed)) and codec != "cp1252":
        return data.decode(codec, "replace"), codec
    return from_cp1252(data), "cp1252"
