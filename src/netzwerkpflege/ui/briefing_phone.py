"""A briefing as a file for the phone: photos made small, written whole or not at all, for its owner alone."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from netzwerkpflege.briefing.build import Briefing
from netzwerkpflege.briefing.phone import phone_html
from netzwerkpflege.ui.images import as_jpeg, load_photo
from netzwerkpflege.ui.paper import write_whole

_SIDE: Final = 168
"""Pixels along the side of a photo: 56 points on a screen of three pixels to the point."""

_QUALITY: Final = 78


def write_phone(briefing: Briefing, path: Path) -> int:
    """Write the file and return its bytes. Raises FileUnwritable, DiskFull."""
    data = phone_html(briefing, _small).encode("utf-8")
    write_whole(path, data)
    return len(data)


def _small(photo: bytes) -> tuple[bytes, str] | None:
    image = load_photo(photo, _SIDE)
    return None if image is None else (as_jpeg(image, _QUALITY), "image/jpeg")
