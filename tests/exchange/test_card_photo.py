"""Photos: judged by their own header, never fetched, never decoded."""

from __future__ import annotations

import base64
import socket
import struct

import pytest

from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.photo import MAX_PHOTO, decode_base64, judge, media_type_of, picture_size
from netzwerkpflege.exchange.read_vcard import ReadCard, read_contact


def jpeg(width: int = 20, height: int = 10) -> bytes:
    app0 = b"\xff\xe0\x00\x10JFIF\0\1\1\0\0\1\0\1\0\0"
    return b"\xff\xd8" + app0 + b"\xff\xc2\x00\x11\x08" + struct.pack(">HH", height, width) + b"\3" + bytes(12)


def png(width: int = 20, height: int = 10) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height) + b"\x08\x02\0\0\0"


def gif(width: int = 20, height: int = 10) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\0\0\0"


def webp(kind: bytes, header: bytes) -> bytes:
    return b"RIFF\0\0\0\0WEBP" + kind + b"\0\0\0\0" + header + bytes(20)


WEBP_LOSSY = webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 20, 10))
WEBP_LOSSLESS = webp(b"VP8L", b"\x2f" + struct.pack("<I", 19 | 9 << 14))
WEBP_EXTENDED = webp(b"VP8X", b"\0\0\0\0" + (19).to_bytes(3, "little") + (9).to_bytes(3, "little"))


def read(*lines: str) -> ReadCard:
    (card,) = open_cards("\r\n".join(["BEGIN:VCARD", "FN:Anna", *lines, "END:VCARD"]).encode(), "f.vcf")
    assert isinstance(card, RawCard)
    return read_contact(card)


def encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (jpeg(), "image/jpeg"),
        (png(), "image/png"),
        (gif(), "image/gif"),
        (WEBP_LOSSY, "image/webp"),
        (WEBP_LOSSLESS, "image/webp"),
        (WEBP_EXTENDED, "image/webp"),
    ],
)
def test_pictures_are_known_by_their_first_bytes(data: bytes, media_type: str) -> None:
    assert media_type_of(data) == media_type
    assert picture_size(data, media_type) == (20, 10)
    found = read(f"PHOTO;ENCODING=b;TYPE=JPEG:{encoded(data)}")  # whatever TYPE says
    assert (found.photo, found.photo_type, found.problems) == (data, media_type, ())


@pytest.mark.parametrize(
    "line",
    [
        "PHOTO;ENCODING=b;TYPE=JPEG:{}",
        "PHOTO;BASE64;JPEG:{}",
        "PHOTO;VALUE=binary;ENCODING=B:{}",
        "PHOTO:data:image/jpeg;base64,{}",
        "PHOTO:data:image/jpeg\\;base64\\,{}",
        "PHOTO;ENCODING=b:data:image/jpeg;base64,{}",
        "PHOTO;VALUE=uri:data:image/jpeg;base64,{}",
        "PHOTO:{}",
        "PHOTO;ENCODING=b:\r\n  {}",
    ],
)
def test_ways_to_write_a_photo(line: str) -> None:
    assert read(line.format(encoded(jpeg()))).photo == jpeg()


@pytest.mark.parametrize("padding", ["", "=", "==", "===", "A", "\r\n =="])
def test_padding_is_mended(padding: str) -> None:
    whole = jpeg() + b"x" * (3 - len(jpeg()) % 3)  # needs no padding
    found = read(f"PHOTO;ENCODING=b:{encoded(whole)}{padding}", "NOTE:danach")
    assert found.photo == whole
    assert found.contact is not None and found.contact.note == "danach"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("PHOTO;VALUE=uri:https://x.example/a.jpg", "photo.remote"),
        ("PHOTO:http://x.example/a.jpg", "photo.remote"),
        ("PHOTO;VALUE=URL:file:///etc/passwd", "photo.remote"),
        ("PHOTO;ENCODING=b:" + encoded(b"<svg/>" * 20), "photo.not_an_image"),
        ("PHOTO;ENCODING=b:" + encoded(b"II*\0" + bytes(50)), "photo.not_an_image"),
        ("PHOTO;ENCODING=b:" + encoded(jpeg()[:12]), "photo.not_an_image"),
        ("PHOTO;ENCODING=b:" + encoded(png(0, 10)), "photo.not_an_image"),
        ("PHOTO:ein Bild", "photo.not_an_image"),
        ("PHOTO;ENCODING=b:" + encoded(png(20_000, 20_000)), "photo.bomb"),
        ("PHOTO:data:image/jpeg;base64," + encoded(jpeg(65_000, 65_000)), "photo.bomb"),
    ],
)
def test_what_is_no_photo_costs_only_the_photo(line: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("the network is not ours")

    monkeypatch.setattr(socket, "socket", refuse)
    found = read(line, "TEL:1")
    assert found.photo is None and found.photo_type == ""
    assert found.contact is not None and len(found.contact.phones) == 1
    assert [(p.code, p.file, p.card, p.name) for p in found.problems] == [(code, "f.vcf", 1, "Anna")]


def test_sizes_have_limits() -> None:
    assert judge(png() + bytes(MAX_PHOTO)).code == "photo.too_large"
    assert judge(png(5000, 8000)).data is not None
    assert judge(png(5000, 8001)).details == {"megapixels": 40, "limit": 40}


def test_the_preferred_photo_is_taken_and_a_bad_one_passed_over() -> None:
    bad, first, liked = "PHOTO;ENCODING=b:AAAA", f"PHOTO:{encoded(png())}", f"PHOTO;PREF=1:{encoded(gif())}"
    assert read(bad, first, liked).photo == gif()
    assert read(bad, first).photo == png()
    assert read(bad, first).problems == ()
    assert read("PHOTO:").problems == ()


@pytest.mark.parametrize(
    "written", ["AQID", "AQI=", "AQI", "AQ ID", "AQID=", "AQ=ID", "AQ==ID", "A-_D", "AQIDB", "ü", "", "=="]
)
def test_base64_as_programs_write_it(written: str) -> None:
    bare = "".join(char for char in written.replace("-", "+").replace("_", "/") if char.isascii() and char not in " =")
    bare = bare[:-1] if len(bare) % 4 == 1 else bare
    assert decode_base64(written) == base64.b64decode(bare + "=" * (-len(bare) % 4))
