"""Bombs: cards made to eat time or memory are refused by a code, and quickly."""

from __future__ import annotations

import base64
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.read_vcard import ReadCard, read_contact

HEAD, FOOT = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\n", b"END:VCARD\r\n"
NEST = b"AGENT:\r\nBEGIN:VCARD\r\n"
MIB = 1 << 20


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """CPU seconds, for other programs may be busy beside us."""
    before = time.process_time()
    yield
    assert time.process_time() - before < seconds


def read_one(body: bytes) -> ReadCard:
    (card,) = open_cards(HEAD + body + FOOT, "bombe.vcf")
    assert isinstance(card, RawCard)
    return read_contact(card)


def folded(text: bytes, width: int = 74, indent: bytes = b" ") -> bytes:
    return (b"\r\n" + indent).join(text[at : at + width] for at in range(0, len(text), width)) + b"\r\n"


@pytest.mark.parametrize("indent", [b" ", b""])
def test_a_huge_photo_is_left_out(indent: bytes) -> None:
    photo = base64.b64encode(b"\xff\xd8\xff" + bytes(10 * MIB))
    with within(2):
        read = read_one(b"PHOTO;ENCODING=b;TYPE=JPEG:" + folded(photo, indent=indent))
    assert read.contact is not None and read.photo is None
    assert [(p.code, p.details["megabytes"], p.details["limit"]) for p in read.problems] == [("photo.too_large", 10, 8)]


def test_a_huge_line_is_left_out() -> None:
    with within(2):
        read = read_one(b"NOTE:" + folded(b"x" * (16 * MIB)) + b"TEL:1\r\n")
    assert read.contact is not None
    assert (read.contact.note, [phone.number for phone in read.contact.phones]) == ("", ["1"])
    assert [problem.code for problem in read.problems] == ["line.too_long"]
    assert read.mended == ()


def test_soft_breaks_take_linear_time() -> None:
    with within(2):
        read = read_one(b"NOTE;ENCODING=QUOTED-PRINTABLE:" + b"a=\r\n" * 50_000 + b"b\r\n")
    assert read.contact is not None and read.contact.note == "a" * 50_000 + "b"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"TEL:1\r\n" * 300_000, id="lines"),
        pytest.param(b"unlesbar\r\n" * 1_200_000, id="junk"),
        pytest.param(NEST + b"TEL:1\r\n" * 300_000 + FOOT, id="nested-lines"),
    ],
)
def test_too_many_lines(body: bytes) -> None:
    with within(2):
        read = read_one(body)
    assert read.contact is None
    assert [(problem.code, problem.card) for problem in read.problems] == [("card.too_many_lines", 1)]


def test_deep_nesting_costs_no_other_card() -> None:
    data = b"BEGIN:VCARD\r\n" + b"AGENT:\r\nBEGIN:VCARD\r\n" * 1100 + b"END:VCARD\r\n" * 1101
    with within(1):
        deep, good = open_cards(data + HEAD + FOOT)
    assert isinstance(deep, Problem) and (deep.code, deep.details["depth"]) == ("card.too_deep", 1101)
    assert deep.raw == data.rstrip()
    assert isinstance(good, RawCard) and good.number == 2


def test_a_million_begins() -> None:
    with within(6):
        count = sum(1 for _ in open_cards(b"BEGIN:VCARD\n" * 200_000))
    assert count == 200_000


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"N:" + b";" * 900_000, id="semicolons"),
        pytest.param(b"CATEGORIES:" + b"\\," * 450_000, id="escaped-commas"),
        pytest.param(b"X-A;" + b'"' * 900_001 + b":x", id="quotes"),
        pytest.param(b"X-A;" + b"B;" * 450_000 + b":x", id="params"),
        pytest.param(b"TEL;TYPE=" + b"a," * 450_000 + b":1", id="types"),
        pytest.param(b"FN:" + b"Dr. " * 250_000 + b"\r\nX-B:1", id="titles"),
        pytest.param(b"BDAY:" + b"1" * 900_000, id="digits"),
        pytest.param(b"PHOTO:data:" + b"," * 900_000, id="data-uri"),
        pytest.param(b"X-USER" * 100_000 + b";X-USER=" + b"a:" * 100_000 + b"http:", id="user-colons"),
    ],
)
def test_no_pattern_runs_wild(body: bytes) -> None:
    with within(2):
        read_one(body + b"\r\n")
    with within(2):  # without the FN before it, so that a name is made of what is there
        for item in open_cards(b"BEGIN:VCARD\r\n" + body + b"\r\nEND:VCARD\r\n"):
            if isinstance(item, RawCard):
                read_contact(item)


def test_a_file_of_blanks() -> None:
    with within(2):
        (problem,) = open_cards(b" \r\n" * (16 * MIB))
    assert isinstance(problem, Problem) and problem.code == "file.no_cards"


def test_memory(tmp_path: Path) -> None:
    """A photo of 50 MB and a note of 16 MB stay below 512 MB of memory, interpreter included."""
    path = tmp_path / "bombe.vcf"
    with path.open("wb") as file:
        file.write(HEAD + b"PHOTO;ENCODING=b:" + folded(base64.b64encode(bytes(46 * MIB))) + FOOT)
        file.write(HEAD + b"NOTE:" + folded(b"x" * (16 * MIB)) + FOOT)
    code = (
        "import sys; from pathlib import Path\n"
        "from netzwerkpflege.exchange.cardfile import open_cards\n"
        "from netzwerkpflege.exchange.read_vcard import read_contact\n"
        "print([p.code for card in open_cards(Path(sys.argv[1])) for p in read_contact(card).problems])"
    )
    resource = pytest.importorskip("resource")
    limit = 512 * MIB
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        capture_output=True,
        text=True,
        timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (limit, limit)),
    )
    assert done.stdout.strip() == "['photo.too_large', 'line.too_long']", done.stderr
