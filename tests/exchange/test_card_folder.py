"""One file for each person: names that every system takes, and no file of anybody's is touched."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.outcome import Cancelled, DiskFull, FileUnwritable
from netzwerkpflege.exchange import card_folder
from netzwerkpflege.exchange.card_folder import file_name, write_each
from netzwerkpflege.phrases import error_sentence


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Dr. Jörg Größwang", "Dr. Jörg Größwang"),
        ("Berg/Tal: GmbH & Co. <KG>?", "Berg Tal GmbH & Co. KG"),
        ("..\\..\\geheim", "geheim"),
        ("../../etc/passwd", "etc passwd"),
        (".versteckt", "versteckt"),
        ("Anna Berg. ", "Anna Berg"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("Com1 ", "_Com1"),
        ("Conrad", "Conrad"),
        ("Anna\r\n\tBerg\0\u202e", "Anna Berg"),
        ("", "Kontakt"),
        ("???", "Kontakt"),
        ("a\u0308", "ä"),
        ("x" * 300, "x" * 80),
        ("😀" * 80, "😀" * 45),
    ],
)
def test_names(name: str, expected: str) -> None:
    assert file_name(name) == expected


@given(st.text(max_size=120))
def test_every_name_is_one_file_of_the_folder(name: str) -> None:
    made = file_name(name)
    assert made and Path(made).name == made and len(made.encode()) <= 190
    assert made.strip(" .") == made and made.isprintable()


def test_doubles_get_numbers_and_files_that_are_there_stay(tmp_path: Path) -> None:
    folder = tmp_path / "Karten"
    folder.mkdir()
    (folder / "Ben.vcf").write_bytes(b"fremd")
    names = ["Anna Berg", "Ben", "ANNA BERG", "Anna Berg"]
    written = write_each(folder, [(name, name.encode()) for name in names])
    assert [path.name for path in written] == ["Anna Berg.vcf", "Ben (2).vcf", "ANNA BERG (2).vcf", "Anna Berg (3).vcf"]
    assert [path.read_bytes() for path in written] == [name.encode() for name in names]
    assert (folder / "Ben.vcf").read_bytes() == b"fremd"
    assert len(list(folder.iterdir())) == 5


def test_a_folder_is_made_and_what_is_none_is_told(tmp_path: Path) -> None:
    assert write_each(tmp_path / "neu", [("a", b"1")])[0].read_bytes() == b"1"
    (tmp_path / "datei").write_bytes(b"")
    for folder in (tmp_path / "datei", tmp_path / "gibt" / "es" / "nicht", tmp_path / "datei" / "darin"):
        with pytest.raises(FileUnwritable):
            write_each(folder, [("a", b"1")])


def test_all_files_are_there_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, chunks: object) -> int:
        if path.name.startswith("b"):
            raise DiskFull(file=path.name) from OSError(errno.ENOSPC, "full")
        return path.write_bytes(b"ganz")

    monkeypatch.setattr(card_folder, "write_whole", full)
    with pytest.raises(DiskFull):
        write_each(tmp_path, [("a", b"1"), ("b", b"2"), ("c", b"3")])
    assert list(tmp_path.iterdir()) == []


def test_whoever_cancels_finds_the_folder_as_it_was(tmp_path: Path) -> None:
    def some() -> Iterator[tuple[str, bytes]]:
        yield "Anna", b"1"
        yield "Ben", b"2"
        raise Cancelled

    (tmp_path / "Anna.vcf").write_bytes(b"fremd")
    for folder in (tmp_path, tmp_path / "neu"):
        with pytest.raises(Cancelled):
            write_each(folder, some())
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"fremd"]


def test_why_it_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable) as trouble:
        write_each(tmp_path / "gibt" / "nicht", [("a", b"1")])
    assert error_sentence(trouble.value, "en").startswith("“nicht” cannot be written: the folder")
