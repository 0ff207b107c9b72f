"""Gestures with the Kartenstapel: a card gets its conversation, stays as it is, or is put away, honourably."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.card_stack import ASKED_AGAIN, LONG, PORTION, Pile, PileKind
from netzwerkpflege.domain.debrief import Talk
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.import_report import ReportSummary
from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.outcome import Invalid, NotFound
from netzwerkpflege.domain.queue import NOTED, Queued
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.domain.times import stamp
from netzwerkpflege.services.contacts import whom
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.talks import Occasion, keep_talk
from netzwerkpflege.store import card_stack, contacts, events, import_reports, list_rows

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session

KEPT: Final = "kept"
AWAY: Final = "away"
"""What else can have been said of a card."""


def piles(desk: Desk) -> list[Pile]:
    """All piles, the latest import first; last of all those that have stayed bare for a year. Asked for in the lane."""
    with desk.store.read() as session:
        found = card_stack.piles(session, desk.today(), _long_since(desk))
        result = []
        for number, count, _ in found:
            came = import_reports.summary(session, number) if number else None
            kind = PileKind.IMPORT if came else PileKind.BY_HAND
            result.append(Pile(kind, count, came, _day(session, came) if came else None))
    if old := sum(old for _, _, old in found):
        result.append(Pile(PileKind.LONG, old))
    return result


def portion(desk: Desk, pile: Pile) -> list[int]:
    """The next cards of a pile, at most ``PORTION``."""
    with desk.store.read() as session:
        if pile.kind is PileKind.LONG:
            return card_stack.made_before(session, _long_since(desk), desk.today(), PORTION)
        return card_stack.of_import(session, pile.import_id, desk.today(), PORTION)


def look(desk: Desk, contact_ids: Sequence[int]) -> list[Queued]:
    """These cards as they are now: which of them still wait, and what was said of the others."""
    with desk.store.read() as session:
        rows = {row.id: row for row in list_rows.rows(session, contact_ids)}
        state = card_stack.state(session, contact_ids, desk.today())
        memories = card_stack.memories(session, contact_ids)
    found = []
    for number in contact_ids:
        if (row := rows.get(number)) is not None:
            removed, later = state[number]
            title, words = memories[number]
            talked = "" if row.status is Status.BARE else NOTED
            answer = AWAY if removed else talked or (KEPT if later else "")
            found.append(Queued(number, row.name, row.organisation, title, words, None, row, answer))
    return found


def keep(desk: Desk, contact_id: int, talk: Talk, pile: Pile) -> None:
    """Give a card its conversation, with all that came of it, in one step.

    It was at the event that the cards come from, where it was on that day. Raises Invalid (no day, a day still to come, a
    point too short), NotFound.
    """
    if talk.on is None:
        raise Invalid(field="on", rule="empty")
    occasion = Occasion(talk.on)
    if pile.came is not None and (event_id := pile.came.origin.event_id) is not None:
        with desk.store.read() as session:
            event = _event_on(events.get(session, event_id), talk)
        occasion = event or occasion
    with desk.store.write(Step.STACK_KEEP, whom(desk, [contact_id])) as session:
        keep_talk(session, desk, contact_id, talk, occasion)


def stay(desk: Desk, contact_ids: Sequence[int]) -> None:
    """Let cards stay as they are: they are asked about again half a year later. They stay bare."""
    with desk.store.write(Step.STACK_STAY, whom(desk, contact_ids), len(contact_ids)) as session:
        card_stack.keep_back(session, contact_ids, desk.today() + ASKED_AGAIN)


def put_away(desk: Desk, contact_ids: Sequence[int]) -> None:
    """Put cards away, honourably, in one step: into the trash, for there was no conversation.

    Raises Invalid where there is one behind any of them, NotFound.
    """
    with desk.store.read() as session:
        rows = list_rows.rows(session, contact_ids)
    if len(rows) < len(contact_ids):
        raise NotFound(kind="contact", id=next(iter(set(contact_ids) - {row.id for row in rows})))
    if any(row.status is not Status.BARE for row in rows):
        raise Invalid(field="status", rule="not_bare")
    with desk.store.write(Step.STACK_AWAY, whom(desk, contact_ids), len(contact_ids)) as session:
        contacts.remove(session, contact_ids, desk.now())


def _day(session: Session, came: ReportSummary) -> date | None:
    event_id = came.origin.event_id
    return came.origin.day or (events.get(session, event_id).on if event_id is not None else None)


def _event_on(event: Event, talk: Talk) -> Occasion | None:
    return Occasion(event.on, event.place, event.id) if event.on == talk.on else None


def _long_since(desk: Desk) -> str:
    return stamp(desk.clock() - LONG)
