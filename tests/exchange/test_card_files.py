"""Files of cards: what is no file, and files written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from netzwerkpflege.domain.outcome import DiskFull, FileUnwritable, Problem
from netzwerkpflege.exchange import cardfile
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.whole import write_whole

CARD = b"BEGIN:VCARD\r\nFN:Anna %d\r\nEND:VCARD\r\n"


def only_problem(path: Path) -> Problem:
    (problem,) = open_cards(path)
    assert isinstance(problem, Problem)
    assert problem.card == 0 and problem.file == path.name and not problem.raw
    return problem


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    assert only_problem(tmp_path / "fehlt.vcf").code == "file.missing"
    assert only_problem(tmp_path).code == "file.folder"
    (tmp_path / "leer.vcf").touch()
    assert only_problem(tmp_path / "leer.vcf").code == "file.empty"
    assert only_problem(tmp_path / "leer.vcf" / "darin.vcf").code == "file.missing"
    assert only_problem(tmp_path / "a\0b").code == "file.missing"
    (tmp_path / "text.vcf").write_text("nur Text: keine Karte")
    assert only_problem(tmp_path / "text.vcf").code == "file.no_cards"
    (tmp_path / "bild.vcf").write_bytes(bytes(range(256)) * 99)
    assert only_problem(tmp_path / "bild.vcf").code == "file.no_cards"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rohr.vcf")
    assert only_problem(tmp_path / "rohr.vcf").code == "file.not_regular"


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "zu.vcf"
    path.write_bytes(CARD % 1)

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "open", refuse)  # the tests may run as root, whom no mode stops
    assert only_problem(path).code == "file.no_permission"


def test_a_drive_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kaputt.vcf"
    path.write_bytes(CARD % 1)

    def fail(*args: object, **kwargs: object) -> None:
        raise OSError(errno.EIO, "no")

    monkeypatch.setattr(Path, "open", fail)
    assert only_problem(path).code == "file.unreadable"


def test_a_file_of_two_gigabytes_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "riesig.vcf"
    with path.open("wb") as file:
        file.truncate(2 << 30)  # sparse: takes no room
    problem = only_problem(path)
    assert (problem.code, problem.details) == ("file.too_large", {"megabytes": 2048, "limit": 1024})


def test_a_card_too_large_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cardfile, "MAX_CARD", 1000)
    monkeypatch.setattr(cardfile, "MAX_RAW", 100)
    large = (CARD % 2).replace(b"FN:", b"NOTE:" + b"x" * 2000 + b"\r\nFN:")
    one, two, three = open_cards(CARD % 1 + large + CARD % 3)
    assert isinstance(one, RawCard) and isinstance(three, RawCard) and three.number == 3
    assert isinstance(two, Problem) and (two.code, two.card, two.raw) == ("card.too_large", 2, large[:100])


@pytest.mark.parametrize("mapped", [False, True])
def test_progress_and_two_ways_to_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mapped: bool) -> None:
    if mapped:
        monkeypatch.setattr(cardfile, "_MAP_FROM", 1)
    path = tmp_path / "karten.vcf"
    path.write_bytes(b"".join(CARD % number for number in range(100)))
    cards = open_cards(path)
    assert (cards.total, cards.done, cards.name) == (path.stat().st_size, 0, "karten.vcf")
    steps = []
    for card in cards:
        assert isinstance(card, RawCard)
        assert card.data == (CARD % (card.number - 1)).rstrip()
        steps.append(cards.done)
    assert len(steps) == 100 and steps == sorted(set(steps)) and steps[-1] <= cards.total
    assert cards.done == cards.total
    assert len(list(cards)) == 100  # and again


def test_reading_may_be_broken_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cardfile, "_MAP_FROM", 1)
    path = tmp_path / "karten.vcf"
    path.write_bytes(CARD % 1 + CARD % 2)
    reading = iter(open_cards(path))
    next(reading)
    del reading  # closes file and map: a warning about either would fail this test
    path.unlink()


def test_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "aus.vcf"
    path.write_bytes(b"alt")
    assert write_whole(path, [b"neu", b"er"]) == 5
    assert path.read_bytes() == b"neuer"
    assert [found.name for found in tmp_path.iterdir()] == ["aus.vcf"]
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_half_written_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "aus.vcf"
    path.write_bytes(b"alt")

    def broken() -> Iterator[bytes]:
        yield b"halb"
        raise RuntimeError("mitten darin")

    with pytest.raises(RuntimeError):
        write_whole(path, broken())

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "voll")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull) as caught:
        write_whole(path, [b"neu"])
    assert caught.value.details == {"file": "aus.vcf"}
    assert path.read_bytes() == b"alt"
    assert [found.name for found in tmp_path.iterdir()] == ["aus.vcf"]


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "ordner").mkdir()
    for path in (tmp_path / "fehlt" / "aus.vcf", tmp_path / "ordner"):
        with pytest.raises(FileUnwritable) as caught:
            write_whole(path, [b"neu"])
        rule = {"rule": "no_folder"} if path.name == "aus.vcf" else {}
        assert caught.value.details == {"file": path.name, **rule}
    assert [found.name for found in tmp_path.iterdir()] == ["ordner"]
