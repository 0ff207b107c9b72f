"""Reading cards in: every card becomes a bare contact, is recognised, or is named with the reason why not.

First a rehearsal („Probelauf“) says what would happen, then the import does what was chosen: one transaction, one undo
step. Both stream: the cards of a file are taken by batches, so a hundred thousand of them need little memory.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.domain.rehearsal import Choices, Entry, Origin
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.exchange.cardfile import RawCard
from netzwerkpflege.services import duplicates, sources
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.import_run import Remark, Run
from netzwerkpflege.services.readers import Readers
from netzwerkpflege.services.sources import ReadingWay, Source
from netzwerkpflege.store import contacts, imports, journal, phone_keys

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session

_BATCH_CARDS = 100
_BATCH_BYTES = 256 << 10

Tick = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of an import, or would come of it: a rehearsal also has ``entries``, card by card.

    ``broken`` are cards and files that could not be read, ``problems`` what of a card was left out, ``remarks`` what was
    mended. ``guessed`` holds each file (each member of an archive) whose charset had to be guessed, with a few of its
    cards where there are not too many files. ``import_id`` is the number of the kept report, 0 for none.
    """

    files: int
    cards: int
    counts: Mapping[Verdict, int]
    broken: tuple[Problem, ...]
    remarks: tuple[Remark, ...]
    problems: tuple[Problem, ...]
    seconds: float
    sample: tuple[Contact, ...] = ()
    entries: tuple[Entry, ...] = ()
    guessed: Mapping[str, Sequence[RawCard]] = field(default_factory=dict)
    import_id: int = 0

    @property
    def changed(self) -> bool:
        """True where the address book became (or would become) another."""
        return bool(self.counts[Verdict.NEW] or self.counts[Verdict.UPDATED])


class _Nothing(Exception):
    """An import that found nothing to keep: its transaction goes back, and every table stays byte for byte."""


def import_cards(
    desk: Desk,
    paths: Sequence[Path],
    tick: Tick = lambda done, total: None,
    *,
    choices: Choices | None = None,
    ways: Mapping[str, ReadingWay] | None = None,
    origin: Origin | None = None,
) -> ImportReport:
    """Read card files (or folders of them) in. ``tick`` is told bytes done and in all, and may raise to cancel.

    ``choices`` say what is done with which card, ``ways`` how a file is read where the program had to guess, ``origin``
    where the cards come from. One undo step; a cancelled import leaves nothing, and so does one that brings nothing
    new. What cannot be read is in ``broken``, and kept with its text. Raises the expected errors of the store.
    """
    started = time.perf_counter()
    files, strays = sources.find(paths, ways)
    report: ImportReport | None = None
    try:
        with _without_collector(), desk.store.write(Step.IMPORT) as session:
            import_id = imports.begin(session, [file.name for file in files], desk.now(), origin or Origin())
            run = _new_run(session, desk, import_id, choices)
            run.broken.extend(strays)
            _read_all(run, files, tick)
            report = _report(run, files, started, import_id)
            if not (report.changed or run.attached or imports.are_unknown(session, report.broken)):
                raise _Nothing
            _keep(session, run, report)
    except _Nothing:
        assert report is not None
        return replace(report, import_id=0)
    return report


def rehearse(
    desk: Desk,
    paths: Sequence[Path],
    tick: Tick = lambda done, total: None,
    *,
    ways: Mapping[str, ReadingWay] | None = None,
) -> ImportReport:
    """Say card by card what an import would do, without writing anything („Probelauf“)."""
    started = time.perf_counter()
    files, strays = sources.find(paths, ways)
    with _without_collector(), desk.store.read() as session:
        run = _new_run(session, desk, 0, None)
        if run.next_id > 1:
            run.people = duplicates.people(session)
        run.broken.extend(strays)
        _read_all(run, files, tick)
        return _report(run, files, started, 0)


def _new_run(session: Session, desk: Desk, import_id: int, choices: Choices | None) -> Run:
    known = imports.known(session)
    first, home = contacts.next_id(session), phone_keys.home(session)
    return Run(session, known, first, desk.now(), import_id, import_id > 0, choices or Choices(), home=home)


def _keep(session: Session, run: Run, report: ImportReport) -> None:
    """Close the record of an import that stays."""
    mended = [Problem("card.mended", r.file, r.card, r.name, {"codes": " ".join(r.codes)}) for r in report.remarks]
    groups = [Problem("group.card", c.file, c.number, read.name, raw=c.data) for c, read in run.groups]
    numbers = {verdict.value: count for verdict, count in report.counts.items() if count}
    imports.finish(
        session,
        report.import_id,
        {**numbers, "cards": report.cards, "broken": len(report.broken)},
        {"broken": report.broken, "problem": report.problems, "mended": mended, "group": groups},
    )
    journal.relabel(session, count=report.counts[Verdict.NEW] + report.counts[Verdict.UPDATED])


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


def _read_all(run: Run, files: Sequence[Source], tick: Tick) -> None:
    total = sum(file.total for file in files)
    run.reminders = {file.name: file.reminders for file in files}
    tick(0, total or 1)
    with Readers(total) as readers:
        for batch, arrivals in readers.read(_batches(run, files)):
            run.take_all(batch, arrivals)
            tick(min(run.done, total), total or 1)
    run.finish()
    tick(total or 1, total or 1)


def _batches(run: Run, files: Sequence[Source]) -> Iterator[list[RawCard]]:
    """The cards of all files, a few at a time; what is no card is put on record at once."""
    batch: list[RawCard] = []
    size = 0
    for file in files:
        for item in file:
            if isinstance(item, Problem):
                run.cards += item.code.startswith(("card.", "row."))  # what cannot be read is a card all the same
                run.broken.append(item)
                continue
            batch.append(item)
            size += len(item.data)
            if len(batch) >= _BATCH_CARDS or size >= _BATCH_BYTES:
                yield batch
                batch, size = [], 0
    if batch:
        yield batch


def _report(run: Run, files: Sequence[Source], started: float, import_id: int) -> ImportReport:
    place = {file.name: index for index, file in enumerate(files)}
    run.broken.sort(key=lambda problem: (place.get(problem.file, -1), problem.card))
    return ImportReport(
        files=len(files),
        cards=run.cards,
        counts={verdict: run.counts[verdict] for verdict in Verdict},
        broken=tuple(run.broken),
        remarks=tuple(run.remarks),
        problems=tuple(run.problems),
        seconds=time.perf_counter() - started,
        sample=tuple(run.sample),
        entries=tuple(run.entries),
        guessed=run.guessed,
        import_id=import_id,
    )
