"""Reading cards in: every card becomes a bare contact, is recognised, or is named with the reason why not.

One import is one transaction and one undo step. It streams: the cards of a file are matched and laid in by chunks, so a
hundred thousand of them, photos included, need little memory. A rehearsal takes the same way without writing.
"""

from __future__ import annotations

import gc
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from netzwerkpflege.domain.card import Card
from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.matching import Known, Verdict, complete, reach_keys
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.exchange.cardfile import CardFile, RawCard, open_cards
from netzwerkpflege.exchange.read_vcard import read_contact
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.readers import Readers
from netzwerkpflege.services.reading import Arrival
from netzwerkpflege.store import contacts, imports, journal
from netzwerkpflege.store.db import Session
from netzwerkpflege.store.prepare import Prepared

CHUNK = 1000
_BATCH_CARDS = 100
_BATCH_BYTES = 256 << 10

Tick = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Remark:
    """What had to be put right to read a card that was read: codes, without blame."""

    file: str
    card: int
    name: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of an import (or would come of it, in a rehearsal)."""

    files: int
    cards: int
    counts: dict[Verdict, int]
    broken: tuple[Problem, ...]
    remarks: tuple[Remark, ...]
    problems: tuple[Problem, ...]
    seconds: float
    sample: tuple[Contact, ...] = ()

    @property
    def changed(self) -> bool:
        """True where the address book became (or would become) another."""
        return bool(self.counts[Verdict.NEW] or self.counts[Verdict.UPDATED])


@dataclass
class _Run:
    """One import under way."""

    session: Session
    known: Known
    next_id: int
    now: str
    import_id: int
    writes: bool
    pending: list[tuple[Prepared, Card | None]] = field(default_factory=list)
    photos: dict[str, bytes] = field(default_factory=dict)
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    broken: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    sample: list[Contact] = field(default_factory=list)
    cards: int = 0
    done: int = 0
    """Bytes of cards that are taken."""

    def take(self, card: RawCard, read: Arrival) -> None:
        """One card: new, known, or broken."""
        self.cards += 1
        if read.prepared is None:
            self.broken.extend(read.problems)
            return
        self.problems.extend(read.problems)
        if read.mended:
            self.remarks.append(Remark(card.file, card.number, read.name, read.mended))
        emails, phones, *_ = read.prepared[1]
        reach = reach_keys(read.reach_name, [row[1] for row in (*emails, *phones)])
        verdict, number = self.known.find(read.sha256, read.uid, reach)
        if verdict is Verdict.NEW:
            self._take_new(card, read, read.prepared)
            self.known.learn(self.next_id - 1, read.sha256, read.uid, reach)
        elif verdict is not Verdict.UNCHANGED:
            seen = self.known.has_card(read.sha256)
            self.known.learn(number, read.sha256, read.uid, reach)
            if not seen:
                verdict = self._take_known(number, verdict, card, read)
        self.verdicts[verdict] += 1

    def flush(self) -> None:
        """Lay in what waits."""
        if self.pending and self.writes:
            contacts.lay_in(self.session, self.pending, self.photos, self.now)
        self.pending.clear()
        self.photos.clear()

    def _take_new(self, card: RawCard, read: Arrival, prepared: Prepared) -> None:
        self.pending.append((prepared, self._original(card, read)))
        if read.photo is not None:
            self.photos[read.photo_sha256] = read.photo
        if len(self.sample) < 8 and (contact := read_contact(card).contact):
            self.sample.append(contact)
        self.next_id += 1
        if len(self.pending) >= CHUNK or len(self.photos) >= CHUNK // 10:
            self.flush()

    def _take_known(self, number: int, verdict: Verdict, card: RawCard, read: Arrival) -> Verdict:
        """A card of somebody known: add what it adds, keep the card, never overwrite."""
        fresh = number >= self.known.first_fresh
        contact = read_contact(card).contact
        if (fresh and not self.writes) or contact is None:
            return verdict
        self.flush()
        there = contacts.get(self.session, number)
        completed = complete(there, contact)
        adds = completed != there or (read.photo is not None and there.photo is None)
        if self.writes:
            if completed != there:
                contacts.update(self.session, completed)
            if read.photo is not None and there.photo is None:
                contacts.set_photo(self.session, number, read.photo, read.photo_type)
            contacts.attach_card(self.session, number, self._original(card, read))
        if fresh:
            return Verdict.DUPLICATE
        return Verdict.UPDATED if adds else Verdict.UNCHANGED

    def _original(self, card: RawCard, read: Arrival) -> Card:
        return Card(card.data, read.charset, self.import_id, card.number, read.sha256)


def import_cards(desk: Desk, paths: Sequence[Path], tick: Tick = lambda done, total: None) -> ImportReport:
    """Read card files (or folders of them) in. ``tick`` is told bytes done and in all, and may raise to cancel.

    One undo step; a cancelled import leaves nothing. What cannot be read is in ``broken``, and kept with its text.
    Raises the expected errors of the store.
    """
    started = time.perf_counter()
    files, strays = card_files(paths)
    with _without_collector(), desk.store.write(Step.IMPORT) as session:
        import_id = imports.begin(session, [name for name, _ in files], desk.now())
        run = _Run(session, imports.known(session), contacts.next_id(session), desk.now(), import_id, True)
        run.broken.extend(strays)
        _read_all(run, files, tick)
        report = _report(run, files, started)
        imports.finish(session, import_id, _numbers(report), [*report.broken, *report.problems])
        journal.relabel(session, count=report.counts[Verdict.NEW] + report.counts[Verdict.UPDATED])
    return report


def rehearse(desk: Desk, paths: Sequence[Path], tick: Tick = lambda done, total: None) -> ImportReport:
    """Say what an import would do, without writing anything („Probelauf“)."""
    started = time.perf_counter()
    files, strays = card_files(paths)
    with _without_collector(), desk.store.read() as session:
        run = _Run(session, imports.known(session), contacts.next_id(session), desk.now(), 0, False)
        run.broken.extend(strays)
        _read_all(run, files, tick)
        return _report(run, files, started)


def card_files(paths: Iterable[Path]) -> tuple[list[tuple[str, Path]], list[Problem]]:
    """The files to read, with the name each is reported under; a folder stands for all card files below it."""
    files: list[tuple[str, Path]] = []
    strays: list[Problem] = []
    for path in paths:
        if not path.is_dir():
            files.append((os.fspath(path), path))
            continue
        inside = sorted(_cards_below(path))
        if not inside:
            strays.append(Problem("file.folder", os.fspath(path)))
        files.extend((os.fspath(file), file) for file in inside)
    return files, strays


@contextmanager
def _without_collector() -> Iterator[None]:
    """An import makes millions of values and no cycles among them: to look for cycles would take a tenth of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _cards_below(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder, followlinks=False):
        yield from (Path(place) / name for name in names if name.lower().endswith((".vcf", ".vcard")))


def _read_all(run: _Run, files: Sequence[tuple[str, Path]], tick: Tick) -> None:
    opened: list[CardFile] = [open_cards(path, name) for name, path in files]
    total = sum(file.total for file in opened)
    tick(0, total or 1)
    with Readers(total) as readers:
        for batch, arrivals in readers.read(_batches(run, opened)):
            for card, arrival in zip(batch, arrivals, strict=True):
                run.take(card, arrival)
            run.done += sum(len(card.data) for card in batch)
            tick(min(run.done, total), total or 1)
    run.flush()
    tick(total or 1, total or 1)


def _batches(run: _Run, files: Sequence[CardFile]) -> Iterator[list[RawCard]]:
    """The cards of all files, a few at a time; what is no card is put on record at once."""
    batch: list[RawCard] = []
    size = 0
    for file in files:
        for item in file:
            if isinstance(item, Problem):
                run.cards += item.code.startswith("card.")  # a card too large to be read is a card all the same
                run.broken.append(item)
                continue
            batch.append(item)
            size += len(item.data)
            if len(batch) >= _BATCH_CARDS or size >= _BATCH_BYTES:
                yield batch
                batch, size = [], 0
    if batch:
        yield batch


def _report(run: _Run, files: Sequence[tuple[str, Path]], started: float) -> ImportReport:
    place = {name: index for index, (name, _) in enumerate(files)}
    run.broken.sort(key=lambda problem: (place.get(problem.file, -1), problem.card))
    return ImportReport(
        files=len(files),
        cards=run.cards,
        counts={verdict: run.verdicts[verdict] for verdict in Verdict},
        broken=tuple(run.broken),
        remarks=tuple(run.remarks),
        problems=tuple(run.problems),
        seconds=time.perf_counter() - started,
        sample=tuple(run.sample),
    )


def _numbers(report: ImportReport) -> dict[str, int]:
    numbers = {verdict.value: count for verdict, count in report.counts.items()}
    return {**numbers, "cards": report.cards, "broken": len(report.broken)}
