"""Reading in processes of their own: the same cards in the same order, whatever happens to the processes."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from netzwerkpflege.domain.outcome import Cancelled
from netzwerkpflege.domain.query import Query
from netzwerkpflege.exchange.cardfile import RawCard
from netzwerkpflege.services import contacts, imports, readers
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.reading import read_away, read_here, unpack

_CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u{n}\r\nFN:Jutta Nr. {n}\r\nTEL:+49 171 {n:07}\r\nNOTE:{n}\r\nEND:VCARD\r\n"
_PHOTO = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="  # one pixel


def cards(count: int) -> list[RawCard]:
    return [RawCard("viele.vcf", n, _CARD.format(n=n).encode()) for n in range(1, count + 1)]


def batches(count: int, size: int = 50) -> Iterator[list[RawCard]]:
    all_cards = cards(count)
    return (all_cards[start : start + size] for start in range(0, count, size))


def test_what_another_process_reads_is_what_this_one_reads() -> None:
    odd = [
        RawCard("a.vcf", 1, b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8:M=C3=BCller\r\nEND:VCARD\r\n"),
        RawCard("a.vcf", 2, b"BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:niemand\r\nEND:VCARD\r\n"),
        RawCard("a.vcf", 3, f"BEGIN:VCARD\r\nFN:P\r\nPHOTO;ENCODING=b;TYPE=PNG:{_PHOTO}\r\nEND:VCARD\r\n".encode()),
        RawCard("a.vcf", 4, b"BEGIN:VCARD\r\nFN:P\r\nUID:p\r\nPHOTO;ENCODING=b:AAAA\r\nEND:VCARD\r\n"),
    ]
    here = read_here(odd)
    away = unpack(read_away(odd))
    assert [arrival.problems for arrival in here] == [arrival.problems for arrival in away]
    assert [problem.code for problem in here[1].problems] == ["card.no_name"]
    assert here[1].prepared is None
    assert here[2].photo and here[2].photo_type == "image/png"
    for one, other in zip(here, away, strict=True):
        if one.uid:  # the others get a fresh one each time
            assert one == other


def test_batches_come_back_in_order_from_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "_cores", lambda: 3)
    with readers.Readers(readers.PAYS_FROM) as pool:
        until_ready(pool)
        assert all(process.ready for process in pool._processes)
        found = [arrival.name for _, arrivals in pool.read(batches(1930)) for arrival in arrivals]
    assert found == [f"Jutta Nr. {n}" for n in range(1, 1931)]


def test_a_small_file_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "_Process", None)
    with readers.Readers(readers.PAYS_FROM - 1) as pool:
        assert sum(len(arrivals) for _, arrivals in pool.read(batches(120))) == 120


def in_the_middle_of_an_answer(asked: Connection, answered: Connection) -> None:
    """A reader that ends within its second answer: its length is told, the rest never comes."""
    answered.send_bytes(b"")
    answered.send_bytes(read_away(asked.recv()))
    os.write(answered.fileno(), struct.pack("!i", 40_000) + b"half")
    os._exit(9)


def before_it_is_ready(asked: Connection, answered: Connection) -> None:
    os._exit(9)


def without_an_answer(asked: Connection, answered: Connection) -> None:
    """A reader that takes questions, and ends."""
    answered.send_bytes(b"")
    asked.recv()
    os._exit(9)


@pytest.mark.parametrize("death", [in_the_middle_of_an_answer, before_it_is_ready, without_an_answer])
def test_processes_that_die_cost_no_card(monkeypatch: pytest.MonkeyPatch, death: object) -> None:
    monkeypatch.setattr(readers, "_cores", lambda: 3)
    monkeypatch.setattr(readers, "_serve", death)
    found = 0
    with readers.Readers(readers.PAYS_FROM) as pool:
        until_ready(pool)
        for batch, arrivals in pool.read(batches(3000)):
            assert [card.number for card in batch] == [int(arrival.name.split()[-1]) for arrival in arrivals]
            found += len(arrivals)
        assert not any(process.ready for process in pool._processes)
    assert found == 3000


def test_a_process_that_is_killed_while_it_works_costs_no_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "_cores", lambda: 3)
    found = 0
    with readers.Readers(readers.PAYS_FROM) as pool:
        until_ready(pool)
        for _, arrivals in pool.read(batches(3000)):
            found += len(arrivals)
            for process in pool._processes[: found // 500]:
                process._process.kill()
    assert found == 3000


def until_ready(pool: readers.Readers) -> None:
    """Wait for the processes to start; those that end at once are not waited for."""
    for process in pool._processes:
        process._answers.poll(20)
        process.fetch()


def test_where_no_process_can_be_had_all_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(readers, "_cores", lambda: 3)
    monkeypatch.setattr(readers, "_Process", refuse)
    with readers.Readers(readers.PAYS_FROM) as pool:
        assert sum(len(arrivals) for _, arrivals in pool.read(batches(120))) == 120


def test_a_large_import_is_the_same_with_and_without_processes(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readers, "PAYS_FROM", 1000)
    monkeypatch.setattr(readers, "_cores", lambda: 2)
    file = tmp_path / "viele.vcf"
    file.write_text("".join(_CARD.format(n=n) for n in range(1, 1501)), encoding="utf-8")
    report = imports.import_cards(desk, [file])
    assert report.counts[imports.Verdict.NEW] == 1500
    numbers = contacts.find(desk, Query())
    people = [contacts.get(desk, number) for number in numbers]
    assert sorted(person.name.formatted for person in people) == sorted(f"Jutta Nr. {n}" for n in range(1, 1501))
    first = next(person for person in people if person.uid == "u1")
    assert first.source == "viele.vcf#1"
    assert first.id is not None
    assert contacts.original_cards(desk, first.id)[0].data == _CARD.format(n=1).strip().encode()
    again = imports.import_cards(desk, [file])
    assert again.counts[imports.Verdict.UNCHANGED] == 1500


def test_cancelling_ends_the_processes(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "PAYS_FROM", 1000)
    monkeypatch.setattr(readers, "_cores", lambda: 2)
    file = tmp_path / "viele.vcf"
    file.write_text("".join(_CARD.format(n=n) for n in range(1, 2001)), encoding="utf-8")

    def cancel(done: int, total: int) -> None:
        if done > total // 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        imports.import_cards(desk, [file], cancel)
    assert contacts.find(desk, Query()) == []
    assert imports.import_cards(desk, [file]).counts[imports.Verdict.NEW] == 2000
