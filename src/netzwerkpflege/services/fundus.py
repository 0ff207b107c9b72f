"""Gestures with the own Fundus: what one likes to leave with people, with whom it was, and what came of it."""

from __future__ import annotations

from dataclasses import replace

from netzwerkpflege.domain.fundus import FundusEntry, LeftWith
from netzwerkpflege.domain.meeting import visible
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import fundus


def listed(desk: Desk, text: str = "") -> list[tuple[FundusEntry, tuple[LeftWith, ...]]]:
    """All entries, those that are offered first, each with whom it was left with. Asked for in the lane."""
    with desk.store.read() as session:
        entries = fundus.listed(session, text)
        people = fundus.left_with(session, [entry.id or 0 for entry in entries])
    return [(entry, tuple(people.get(entry.id or 0, ()))) for entry in entries]


def offered(desk: Desk) -> list[FundusEntry]:
    """What can be chosen from."""
    with desk.store.read() as session:
        return fundus.listed(session, offered=True)


def add(desk: Desk, entry: FundusEntry) -> int:
    """Put something into the Fundus; returns its number. Raises Invalid where it says nothing."""
    entry = _clean(entry)
    with desk.store.write(Step.FUNDUS_ADD, entry.text) as session:
        return fundus.add(session, entry, desk.today())


def save(desk: Desk, entry: FundusEntry) -> None:
    """Change an entry. What was left with people stays in the words of then. Raises Invalid, NotFound."""
    entry = _clean(entry)
    with desk.store.write(Step.FUNDUS_EDIT, entry.text) as session:
        fundus.update(session, entry)


def retire(desk: Desk, entry_id: int, retired: bool = True) -> None:
    """Offer an entry no more, or again. Raises NotFound."""
    with desk.store.read() as session:
        entry = fundus.get(session, entry_id)
    with desk.store.write(Step.FUNDUS_RETIRE if retired else Step.FUNDUS_EDIT, entry.text) as session:
        fundus.update(session, replace(entry, retired=retired))


def remove(desk: Desk, entry_id: int) -> None:
    """Take an entry out; with whom it was left, it stays. Raises NotFound."""
    with desk.store.read() as session:
        entry = fundus.get(session, entry_id)
    with desk.store.write(Step.FUNDUS_REMOVE, entry.text) as session:
        fundus.remove(session, entry_id)


def _clean(entry: FundusEntry) -> FundusEntry:
    if not visible(entry.text):
        raise Invalid(field="text", rule="empty")
    return replace(entry, text=visible(entry.text), note=entry.note.strip())
