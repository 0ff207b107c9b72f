"""Gestures with rhythms and circles; and whom one could get in touch with, because there is an occasion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from netzwerkpflege.domain.meeting import visible
from netzwerkpflege.domain.occasion import Occasion, best
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.rhythm import Circle, Keeping, Rhythm, Turn, check_circle, check_rhythm
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.services.contacts import whom
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.in_touch import ASKING, InTouch, in_touch
from netzwerkpflege.store import contacts, occasions, rhythms

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody whose rhythm has come round, or may, together with the occasion for it."""

    contact_id: int
    name: str
    turn: Turn
    last: date
    rhythm: Rhythm
    occasion: Occasion


def asked(desk: Desk, limit: int | None = None) -> list[Asked]:
    """Whom one could get in touch with now: rhythm and occasion both; come round before may, longest ago first."""
    with desk.store.read() as session:
        return asked_in(session, desk.today())[:limit]


def asked_in(session: Session, today: date) -> list[Asked]:
    """The same within one reading."""
    due = [one for one in rhythms.kept(session, today) if one.turn in ASKING]
    found = occasions.of_contacts(session, [one.contact_id for one in due], today)
    result = []
    for one in due:
        if occasion := best(found.get(one.contact_id, ())):
            result.append(Asked(one.contact_id, one.name, one.turn, one.last, one.rhythm, occasion))
    result.sort(key=lambda one: (one.turn is not Turn.ROUND, one.last))
    return result


def of_contact(desk: Desk, contact_id: int) -> InTouch:
    """How one keeps in touch with a contact."""
    with desk.store.read() as session:
        return in_touch(session, contact_id, desk.today())


def choose(desk: Desk, contact_ids: Sequence[int], own: Rhythm | None, circle: Circle | int | None) -> int:
    """Set rhythm and circle of contacts in one step; a circle that is new is begun. Returns the circle's number, or 0.

    Raises Invalid, NotFound.
    """
    if own is not None:
        check_rhythm(own)
    fresh = _clean(circle) if isinstance(circle, Circle) else None
    with desk.store.write(Step.RHYTHM, whom(desk, contact_ids), len(contact_ids)) as session:
        number = rhythms.add_circle(session, fresh) if fresh else circle
        if isinstance(number, int):
            rhythms.circle(session, number)
        for contact_id in contact_ids:
            contacts.get(session, contact_id)
            rhythms.set_keeping(session, Keeping(contact_id, own, number if isinstance(number, int) else None))
    return number if isinstance(number, int) else 0


def set_rhythm(desk: Desk, contact_ids: Sequence[int], rhythm: Rhythm | None) -> None:
    """Give contacts an own rhythm, or take it from them; one step. Raises Invalid."""
    if rhythm is not None:
        check_rhythm(rhythm)
    with desk.store.write(Step.RHYTHM, whom(desk, contact_ids), len(contact_ids)) as session:
        for number in contact_ids:
            contacts.get(session, number)
            rhythms.set_keeping(session, replace(rhythms.keeping(session, number), own=rhythm, later=None))


def put_off(desk: Desk, contact_id: int, until: date) -> None:
    """Ask again on a day. Raises Invalid where it is not after today."""
    if until <= desk.today():
        raise Invalid(field="until", rule="past")
    with desk.store.write(Step.RHYTHM_LATER, whom(desk, [contact_id])) as session:
        rhythms.set_keeping(session, replace(rhythms.keeping(session, contact_id), later=until))


def circles(desk: Desk) -> list[tuple[Circle, int]]:
    """All circles by name, each with how many are in it."""
    with desk.store.read() as session:
        return rhythms.circles(session)


def add_circle(desk: Desk, circle: Circle) -> int:
    """Begin a circle; returns its number. Raises Invalid."""
    fresh = _clean(circle)
    with desk.store.write(Step.CIRCLE_ADD, fresh.name) as session:
        return rhythms.add_circle(session, fresh)


def save_circle(desk: Desk, circle: Circle) -> None:
    """Change a circle. Raises Invalid, NotFound."""
    changed = _clean(circle)
    with desk.store.write(Step.CIRCLE_EDIT, changed.name) as session:
        rhythms.set_circle(session, changed)


def remove_circle(desk: Desk, circle_id: int) -> None:
    """Take a circle out; its people stay contacts. Raises NotFound."""
    with desk.store.read() as session:
        name = rhythms.circle(session, circle_id).name
    with desk.store.write(Step.CIRCLE_REMOVE, name) as session:
        rhythms.remove_circle(session, circle_id)


def put_in_circle(desk: Desk, contact_ids: Sequence[int], circle_id: int | None) -> None:
    """Put contacts into a circle (or into none); each is in one at most. One step. Raises NotFound."""
    with desk.store.write(Step.CIRCLE_PUT, whom(desk, contact_ids), len(contact_ids)) as session:
        if circle_id is not None:
            rhythms.circle(session, circle_id)
        for number in contact_ids:
            contacts.get(session, number)
            rhythms.set_keeping(session, replace(rhythms.keeping(session, number), circle_id=circle_id))


def members(desk: Desk, circle_id: int) -> list[int]:
    """Who is in a circle, those with whom one has not talked for longest first."""
    with desk.store.read() as session:
        return rhythms.members(session, circle_id)


def to_let_rest(desk: Desk, circle_id: int, offered: int = 5) -> list[int]:
    """Whom to let rest where more are in a circle than its size: those with whom one has not talked for longest.

    Empty where there is room: nobody is refused, one is only asked.
    """
    with desk.store.read() as session:
        inside = rhythms.members(session, circle_id)
        return inside[:offered] if len(inside) > rhythms.circle(session, circle_id).size else []


def _clean(circle: Circle) -> Circle:
    check_circle(circle)
    return replace(circle, name=visible(circle.name))
