"""Photos in cards: base64 or data: URIs become bytes of a known picture format, judged by their header alone.

Nothing is ever fetched, and no pixel is decoded here.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Final, NamedTuple

from netzwerkpflege.exchange.line import Line

MAX_PHOTO: Final = 8 << 20
"""Bytes of a decoded photo."""
MAX_PIXELS: Final = 40_000_000
"""Width times height, told by the picture's own header."""

REMOTE = "photo.remote"
TOO_LARGE = "photo.too_large"
NOT_AN_IMAGE = "photo.not_an_image"
BOMB = "photo.bomb"

_DATA = re.compile(r"data:[^,]*,", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?|ftp|file|cid|content|ldap):", re.IGNORECASE)
_BASE64_START = ("/9j/", "iVBORw0KGgo", "R0lGOD", "UklGR")
_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/]+")
_SIZE_MARKERS = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_MEBIBYTE = 1 << 20


class CardPhoto(NamedTuple):
    """What became of a PHOTO: its bytes and media type, or the code (and details) of why there are none."""

    data: bytes | None = None
    media_type: str = ""
    code: str = ""
    details: Mapping[str, str | int] = {}


def read_photo(line: Line) -> CardPhoto:
    """The photo in a PHOTO property (RFC 6350, 6.2.4). Never raises and never looks at the network."""
    value = line.value.replace("\\", "") if line.value[:64].lower().startswith("data:") else line.value.strip()
    if match := _DATA.match(value):
        value = value[match.end() :]
    elif _ADDRESS.match(value):
        return CardPhoto(code=REMOTE)
    elif not value:
        return CardPhoto()
    elif not line.is_base64 and not value.startswith(_BASE64_START):
        return CardPhoto(code=REMOTE if line.param("VALUE").lower() in ("uri", "url") else NOT_AN_IMAGE)
    if len(value) * 3 // 4 > MAX_PHOTO + 64:
        return _too_large(len(value) * 3 // 4)
    return judge(decode_base64(value))


def judge(data: bytes) -> CardPhoto:
    """Whether bytes are a picture that we keep: its media type, or the code of why not."""
    if len(data) > MAX_PHOTO:
        return _too_large(len(data))
    media_type = media_type_of(data)
    size = picture_size(data, media_type) if media_type else None
    if size is None or not size[0] or not size[1]:
        return CardPhoto(code=NOT_AN_IMAGE)
    if size[0] * size[1] > MAX_PIXELS:
        megapixels = size[0] * size[1] // 1_000_000
        return CardPhoto(code=BOMB, details={"megapixels": megapixels, "limit": MAX_PIXELS // 1_000_000})
    return CardPhoto(data, media_type)


def _too_large(size: int) -> CardPhoto:
    return CardPhoto(code=TOO_LARGE, details={"megabytes": size // _MEBIBYTE, "limit": MAX_PHOTO // _MEBIBYTE})


def decode_base64(value: str) -> bytes:
    """Base64 as programs write it: with blanks, padded wrongly, cut off. Never raises."""
    if "-" in value or "_" in value:
        value = value.replace("-", "+").replace("_", "/")
    with suppress(binascii.Error, ValueError):  # as most programs write it: no need to look for what is wrong
        return binascii.a2b_base64(value, strict_mode=True)
    value = _NOT_BASE64.sub("", value)
    if len(value) % 4 == 1:
        value = value[:-1]
    return binascii.a2b_base64(value + "=" * (-len(value) % 4))


def media_type_of(data: bytes) -> str:
    """'image/jpeg', 'image/png', 'image/webp', 'image/gif' by the first bytes; '' for everything else."""
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return "image/gif" if data[:6] in (b"GIF87a", b"GIF89a") else ""


def picture_size(data: bytes, media_type: str) -> tuple[int, int] | None:
    """Width and height in pixels as the header says; None where the header is broken."""
    if media_type == "image/png":
        return _big(data[16:20], data[20:24]) if data[12:16] == b"IHDR" and len(data) >= 24 else None
    if media_type == "image/gif":
        return _little(data[6:8], data[8:10]) if len(data) >= 10 else None
    return _webp_size(data) if media_type == "image/webp" else _jpeg_size(data)


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walk the segments to the frame header (ITU-T T.81, B.2.2)."""
    position = 2
    while position + 9 <= len(data):
        if data[position] != 0xFF:
            return None
        marker = data[position + 1]
        if marker == 0xFF:
            position += 1
        elif marker in _SIZE_MARKERS:
            height, width = _big(data[position + 5 : position + 7], data[position + 7 : position + 9])
            return width, height
        elif marker == 0x01 or 0xD0 <= marker <= 0xD8:
            position += 2
        else:
            position += 2 + max(2, int.from_bytes(data[position + 2 : position + 4], "big"))
    return None


def _webp_size(data: bytes) -> tuple[int, int] | None:
    """The three kinds of WebP (RFC 9649, 2.5 to 2.7)."""
    kind = data[12:16]
    if len(data) < 30:
        return None
    if kind == b"VP8X":
        width, height = _little(data[24:27], data[27:30])
        return width + 1, height + 1
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        width, height = _little(data[26:28], data[28:30])
        return width & 0x3FFF, height & 0x3FFF
    return None


def _big(first: bytes, second: bytes) -> tuple[int, int]:
    return int.from_bytes(first, "big"), int.from_bytes(second, "big")


def _little(first: bytes, second: bytes) -> tuple[int, int]:
    return int.from_bytes(first, "little"), int.from_bytes(second, "little")
