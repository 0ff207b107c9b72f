"""The kept import reports („Einlesebericht“): what an import brought, what it could not read, and a second try."""

from __future__ import annotations

from netzwerkpflege.domain.import_report import KeptReport, ReportedCard, ReportSummary
from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.origin import Origin
from netzwerkpflege.domain.outcome import NotFound, Problem
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.exchange import charset
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.import_run import Run
from netzwerkpflege.services.reading import read_here
from netzwerkpflege.store import contacts, import_reports, imports, journal, phone_keys


def summaries(desk: Desk, text: str = "") -> list[ReportSummary]:
    """All imports, newest first; with ``text`` those in which a file, a card or a person is named so."""
    with desk.store.read() as session:
        return import_reports.summaries(session, text)


def report(desk: Desk, import_id: int) -> KeptReport:
    """One import with all it has to say. Raises NotFound."""
    with desk.store.read() as session:
        found = import_reports.one(session, import_id)
    if found is None:
        raise NotFound(kind="import", id=import_id)
    return found


def origin_of(desk: Desk, contact_id: int) -> ReportSummary | None:
    """The import that a contact came with, or None."""
    with desk.store.read() as session:
        return import_reports.origin_of(session, contact_id)


def set_origin(desk: Desk, import_id: int, origin: Origin) -> None:
    """Say afterwards where the cards of an import come from."""
    with desk.store.record() as session:
        import_reports.set_origin(session, import_id, origin)


def text_of(broken: ReportedCard) -> str:
    """The sender's text of a card, decoded as well as it can be."""
    raw = broken.problem.raw
    if encoding := charset.encoding_of(raw):
        return raw.decode(encoding, "replace").removeprefix("\ufeff")
    return charset.decode(raw.removeprefix(charset.BOM), "", set())[0]


def try_again(desk: Desk, broken: ReportedCard, text: str) -> list[Problem]:
    """Read a broken card again, its text corrected by hand. Returns what is still wrong; nothing where it was read.

    A card that was read becomes a bare contact (or completes the one it belongs to) as one undo step, under the import
    that it came with. The sender's own text stays on record as it was.
    """
    items = list(open_cards(text.encode("utf-8", "replace"), broken.file))
    wrong = [item for item in items if isinstance(item, Problem)]
    cards = [item for item in items if isinstance(item, RawCard)]
    if wrong or not cards:
        return wrong or [Problem("file.no_cards", broken.file)]
    for card in cards:
        card.number = broken.card
    arrivals = read_here(cards)
    wrong = [problem for arrival in arrivals if arrival.prepared is None for problem in arrival.problems]
    if wrong:
        return wrong
    with desk.store.write(Step.IMPORT) as session:
        import_reports.solve(session, broken.id, arrivals[0].sha256)
        known, home = imports.known(session), phone_keys.home(session)
        run = Run(session, known, contacts.next_id(session), desk.now(), broken.import_id, True, home=home)
        run.take_all(cards, arrivals)
        run.finish()
        journal.relabel(session, count=run.counts[Verdict.NEW] + run.counts[Verdict.UPDATED])
    return []
