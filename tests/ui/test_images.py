"""Photos are decoded only where that is safe; initials and pastels are stable and readable."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from netzwerkpflege.ui.images import (
    LARGEST_PIXELS,
    image_format,
    initials,
    load_photo,
    paint_portrait,
    pastel,
    shrink_photo,
)


def encoded(kind: str, width: int = 60, height: int = 90) -> bytes:
    """A picture: upper third red, the rest blue."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    painter = QPainter(image)
    painter.fillRect(0, 0, width, height // 3, QColor("red"))
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind, 95)
    return bytes(buffer.data().data())


def turned(data: bytes) -> bytes:
    """A JPEG with the mark (Exif orientation 6) that it is to be turned to the right, as telephones set it."""
    tags = b"MM\x00*\x00\x00\x00\x08" + b"\x00\x01" + b"\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00" + bytes(4)
    exif = b"Exif\x00\x00" + tags
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + data[2:]


def black_png(width: int, height: int) -> bytes:
    """A sound PNG of one bit to the pixel: few bytes, however large."""
    return png(width, height, 1, 0, bytes((width + 7) // 8 + 1) * height)


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size it does not have."""
    return png(width, height, 8, 2, bytes(1000))


def png(width: int, height: int, depth: int, colour: int, rows: bytes) -> bytes:
    """A PNG made by hand (ISO/IEC 15948)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(rows))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_a_sound_photo_becomes_a_square(qapp: QApplication, kind: str) -> None:
    data = encoded(kind)
    assert image_format(data) == kind
    photo = load_photo(data, 48)
    assert photo is not None
    assert (photo.width(), photo.height()) == (48, 48)
    assert photo.pixelColor(24, 4).red() > 200, "of an upright photo the upper part is kept"
    assert photo.pixelColor(24, 44).blue() > 200


def test_a_large_photo_is_small_afterwards(qapp: QApplication) -> None:
    photo = load_photo(encoded("jpeg", 3000, 2000), 100)
    assert photo is not None
    assert photo.width() == photo.height() == 100


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        b"\xff\xd8\xff broken",
        b"GIF89a" + bytes(100),
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        b"II*\x00" + bytes(100),
        b"RIFF\x00\x00\x00\x00WEBP",
        png_header(LARGEST_PIXELS, 2),
        png_header(50_000, 50_000),
    ],
)
def test_what_is_no_sound_photo_is_none(qapp: QApplication, data: bytes) -> None:
    assert load_photo(data, 48) is None


def test_a_picture_of_too_many_pixels_is_not_decoded_however_sound(qapp: QApplication) -> None:
    assert load_photo(black_png(8000, LARGEST_PIXELS // 8000), 48) is not None
    assert load_photo(black_png(8000, LARGEST_PIXELS // 8000 + 1), 48) is None


def test_a_photo_is_turned_as_its_camera_says(qapp: QApplication) -> None:
    photo = load_photo(turned(encoded("jpeg", 60, 60)), 48)
    assert photo is not None
    assert photo.pixelColor(44, 24).red() > 200, "what was above is now at the right"
    assert photo.pixelColor(4, 24).blue() > 200


def test_a_photo_cut_short_does_no_harm(qapp: QApplication) -> None:
    data = encoded("png", 400, 400)
    assert load_photo(data[: len(data) // 4], 48) is None
    assert load_photo(encoded("png")[:-20], 0) is None


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Anna Kirchhoff", "AK"),
        ("Dr. Bernd Maurer", "BM"),
        ("Anna von der Heide", "AH"),
        ("Berg, Anna", "AB"),
        ("Anna Berg, MBA", "AB"),
        ("Anna Maria Berg", "AB"),
        ("Martin King Jr.", "MK"),
        ("ömer Şahin", "ÖŞ"),
        ("Cher", "C"),
        ("1&1 Hosting", "1H"),
        ("A\u0308nne Berg", "ÄB"),
        ("", ""),
        ("–  !", ""),
        ("王小明", "王"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def luminance(color: QColor) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in color.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("dark", [False, True])
def test_initials_can_be_read_on_every_pastel(dark: bool) -> None:
    pairs = {tuple(color.name() for color in pastel(f"Person {number}", dark)) for number in range(300)}
    assert len(pairs) == 12
    for ground, ink in pairs:
        low, high = sorted((luminance(QColor(ground)), luminance(QColor(ink))))
        assert (high + 0.05) / (low + 0.05) >= 4.5


def test_a_pastel_stays_with_its_person() -> None:
    assert pastel("Anna Kirchhoff", False) == pastel(" anna  KIRCHHOFF", False)
    assert pastel("Anna Kirchhoff", False)[0].name() == "#e2dbc5"


def test_a_portrait_is_a_circle(qapp: QApplication) -> None:
    for photo in (None, load_photo(encoded("png"), 40)):
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_portrait(painter, QRectF(0, 0, 40, 40), photo, "Anna Berg", QFont())
        painter.end()
        assert image.pixelColor(1, 1) == QColor("white")
        assert image.pixelColor(20, 3) != QColor("white")


def noisy(kind: str, side: int) -> bytes:
    """A picture that cannot be packed well."""
    data = bytes((7919 * n * n + n // side * 131) >> 3 & 0xFF for n in range(side * side * 4))
    image = QImage(data, side, side, QImage.Format.Format_ARGB32)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind, 100)
    return bytes(buffer.data().data())


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
@pytest.mark.parametrize("limit", [60_000, 12_000])
def test_a_photo_is_made_small_enough_for_a_card(kind: str, limit: int) -> None:
    found = shrink_photo(noisy(kind, 500), limit)
    assert found is not None and found[1] == "image/jpeg"
    assert 2_000 < len(found[0]) <= limit
    assert image_format(found[0]) == "jpeg" and load_photo(found[0], 40) is not None


def test_a_photo_keeps_its_shape_and_its_upright_side_when_it_is_made_smaller() -> None:
    found = shrink_photo(turned(encoded("jpeg", 900, 600)), 60_000)
    assert found is not None
    image = QImage.fromData(found[0])
    assert (image.width(), image.height()) == (480, 720)
    assert image.pixelColor(470, 300).red() > 200 and image.pixelColor(10, 300).blue() > 200


def test_what_shines_through_becomes_white_and_what_is_no_photo_stays_out() -> None:
    clear = QImage(200, 200, QImage.Format.Format_ARGB32)
    clear.fill(QColor(0, 0, 0, 0))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert clear.save(buffer, "png")
    found = shrink_photo(bytes(buffer.data().data()), 60_000)
    assert found is not None and QImage.fromData(found[0]).pixelColor(100, 100) == QColor("white")
    for data in (b"", b"GIF89a", b"<svg/>", png_header(60_000, 60_000), encoded("jpeg")[:60]):
        assert shrink_photo(data, 60_000) is None
    assert shrink_photo(noisy("jpeg", 500), 100) is None
