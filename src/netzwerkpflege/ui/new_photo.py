"""A photo that was chosen, on its way into the address file: how large it may be, and its bytes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

KEPT_BYTES = 512_000
KEPT_SIDE = 720
"""A photo heavier than ``KEPT_BYTES`` is cut to a square of this many pixels, so the file stays small."""


@dataclass(frozen=True, slots=True)
class NewPhoto:
    """A photo that was chosen, ready to be kept."""

    data: bytes
    media_type: str


def encoded(image: QImage, kind: str) -> bytes:
    """A picture as the bytes of a JPEG or PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if kind == "JPEG":
        image = image.convertToFormat(QImage.Format.Format_RGB32)
    image.save(buffer, kind, 88 if kind == "JPEG" else -1)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
