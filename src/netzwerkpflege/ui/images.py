"""Photos from strangers' cards become pictures safely; who has none gets initials on a pastel."""

from __future__ import annotations

import unicodedata
import zlib
from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLoggingCategory, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageReader, QPainter, QPainterPath

from netzwerkpflege.domain.text import without_titles

LARGEST_PIXELS = 40_000_000
"""A picture of more pixels than this is not decoded: it is a bomb or a mistake, never a portrait."""

_LARGEST_SIDE = 720
_SMALLEST_SIDE = 96
"""Pixels between which the longer side of a photo is looked for that goes out with a card."""

ALLOCATION_MIB = 192
"""What a decoder may allocate for one picture; 40 million pixels of 32 bit fit."""

_HUES = (158, 28, 284, 208, 332, 62, 186, 6, 126, 240, 44, 306)
_AFTER_NAME = frozenset({"jr", "sr", "mba", "phd", "md", "msc", "bsc", "llm", "ba", "ma", "ii", "iii", "iv"})
_PARTICLES = frozenset({"von", "vom", "van", "der", "den", "de", "del", "della", "di", "du", "zu", "zur", "und", "ten"})


def image_format(data: bytes) -> str:
    """The format by the first bytes: 'jpeg', 'png' or 'webp', or '' for all else (which is not decoded)."""
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return ""


def load_photo(data: bytes, side: int) -> QImage | None:
    """Decode a photo and cut the square of ``side`` pixels out of it; None where it is no sound picture.

    Only JPEG, PNG and WebP, told apart by their first bytes; the size is checked before any pixel is decoded.
    Of an upright photo a little more is cut off below than above, for that is where faces are.
    """
    opened = _reader(data) if side > 0 else None
    if opened is None:
        return None
    reader, _buffer = opened
    if image_format(data) == "jpeg":  # its decoder shrinks while it reads, which saves most of the time
        reader.setScaledSize(_covering(reader.size(), 2 * side))
    image = reader.read()
    return None if image.isNull() else _square(image, side)


def whole_photo(data: bytes, longest: int) -> QImage | None:
    """Decode a photo whole, upright as its camera was held, its longer side at most ``longest`` pixels; None if unsound."""
    opened = _reader(data)
    if opened is None:
        return None
    reader, _buffer = opened
    size = reader.size()
    if max(size.width(), size.height()) > longest:
        reader.setScaledSize(size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def shrink_photo(data: bytes, limit: int) -> tuple[bytes, str] | None:
    """A photo as a JPEG of at most ``limit`` bytes, for cards that other programs read, with its media type.

    None where it is no sound picture, or cannot be made so small. May be called off the window's thread.
    """
    opened = _reader(data)
    if opened is None:
        return None
    reader, _buffer = opened
    side = _LARGEST_SIDE
    size = reader.size()
    if image_format(data) == "jpeg" and max(size.width(), size.height()) > 2 * side:
        reader.setScaledSize(size.scaled(2 * side, 2 * side, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return None
    image = _on_white(image)
    while side >= _SMALLEST_SIDE:
        if max(image.width(), image.height()) > side:
            image = image.scaled(
                side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        for quality in (88, 78, 66):
            written = as_jpeg(image, quality)
            if 0 < len(written) <= limit:
                return written, "image/jpeg"
        side = side * 3 // 4
    return None


def initials(name: str) -> str:
    """One or two capital letters for a name: „Dr. Anna von Berg“ is AB, „Berg, Anna“ too; '' if none."""
    words = [
        word for word in _spoken_order(without_titles(unicodedata.normalize("NFC", name))).split() if _letter(word)
    ]
    plain = [word for word in words if not word.startswith(("(", "„", '"', "["))] or words
    proper = [word for word in plain if word.casefold() not in _PARTICLES] or plain
    named = [word for word in proper if word.casefold().replace(".", "") not in _AFTER_NAME] or proper
    chosen = named if len(named) < 2 else [named[0], named[-1]]
    return "".join(_letter(word) for word in chosen)


def pastel(name: str, dark: bool) -> tuple[QColor, QColor]:
    """Background and ink for a person's initials: stable over time, with a contrast of at least 4.5 : 1."""
    seed = zlib.crc32(" ".join(name.casefold().split()).encode("utf-8", "replace"))
    hue = _HUES[seed % len(_HUES)] / 360
    if dark:
        return QColor.fromHslF(hue, 0.26, 0.27), QColor.fromHslF(hue, 0.42, 0.86)
    return QColor.fromHslF(hue, 0.34, 0.83), QColor.fromHslF(hue, 0.52, 0.23)


def paint_portrait(
    painter: QPainter, rect: QRectF, photo: QImage | None, name: str, font: QFont, dark: bool = False
) -> None:
    """Paint a person as a circle inside ``rect``: the photo, or initials in ``font`` on a pastel."""
    circle = QPainterPath()
    circle.addEllipse(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if photo is not None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(circle, Qt.ClipOperation.IntersectClip)
        painter.drawImage(rect, photo)
    else:
        background, ink = pastel(name, dark)
        painter.fillPath(circle, background)
        sized = QFont(font)
        sized.setPixelSize(max(1, round(rect.height() * 0.36)))
        painter.setFont(sized)
        painter.setPen(ink)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), initials(name))
    painter.restore()


def _reader(data: bytes) -> tuple[QImageReader, QBuffer] | None:
    """A reader for one of the three formats, and the buffer it needs; None for any other and for bombs."""
    kind = image_format(data)
    if not kind:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    _guard_decoders()
    reader = QImageReader(buffer)
    reader.setAutoDetectImageFormat(False)
    reader.setFormat(QByteArray(kind.encode("ascii")))
    reader.setAutoTransform(True)
    size = reader.size()
    sound = size.isValid() and size.width() * size.height() <= LARGEST_PIXELS
    return (reader, buffer) if sound else None


def _on_white(image: QImage) -> QImage:
    """JPEG knows no transparency: what shines through becomes white."""
    if not image.hasAlphaChannel():
        return image
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)
    painter = QPainter(flat)
    painter.drawImage(0, 0, image)
    painter.end()
    return flat


def as_jpeg(image: QImage, quality: int) -> bytes:
    """The picture as JPEG, what shines through on white."""
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    _on_white(image).save(written, "JPEG", quality)  # type: ignore[call-overload]
    return bytes(written.data().data())


@cache
def _guard_decoders() -> None:
    """Limit what decoders may allocate, and keep their complaints about broken photos out of the log."""
    QImageReader.setAllocationLimit(ALLOCATION_MIB)
    QLoggingCategory.setFilterRules("qt.gui.imageio*=false")


def _covering(size: QSize, side: int) -> QSize:
    """The size at which a picture just covers a square of ``side`` pixels; never larger than it is."""
    scaled = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    return scaled if scaled.width() < size.width() else size


def _square(image: QImage, side: int) -> QImage:
    edge = min(image.width(), image.height())
    left = (image.width() - edge) // 2
    top = (image.height() - edge) // 3
    cut = image.copy(QRect(left, top, edge, edge))
    return cut.scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _spoken_order(name: str) -> str:
    """„Berg, Anna“ as it is spoken; „Anna Berg, MBA“ without what follows the comma."""
    before, comma, after = name.partition(",")
    if not comma:
        return name
    first_after = after.split(",")[0].strip()
    if not first_after or " " in before.strip() or first_after.casefold().replace(".", "") in _AFTER_NAME:
        return before
    return f"{first_after} {before}"


def _letter(word: str) -> str:
    """The first letter or digit of a word as a capital, or ''."""
    first = next((char for char in word if char.isalnum()), "")
    capital = first.upper()
    return capital if len(capital) == 1 else first
