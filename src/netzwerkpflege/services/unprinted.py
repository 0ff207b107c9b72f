"""Gestures with what is not printed: said once for a contact, it stays out of every briefing."""

from __future__ import annotations

from collections.abc import Iterable

from netzwerkpflege.domain.steps import Step
from netzwerkpflege.domain.unprinted import Unprinted
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, unprinted


def of(desk: Desk, contact_id: int) -> frozenset[Unprinted]:
    """What is not printed of a contact."""
    with desk.store.read() as session:
        return unprinted.of(session, [contact_id]).get(contact_id, frozenset())


def toggle(desk: Desk, contact_id: int, field: Unprinted) -> None:
    """Keep one thing about a contact off paper, or print it again. Raises NotFound."""
    keep(desk, contact_id, of(desk, contact_id) ^ {field})


def keep(desk: Desk, contact_id: int, fields: Iterable[Unprinted]) -> None:
    """Say what is not printed of a contact; everything else is. Nothing new is no step. Raises NotFound."""
    wanted = frozenset(fields)
    with desk.store.read() as session:
        name = contacts.get(session, contact_id).display_name
        if unprinted.of(session, [contact_id]).get(contact_id, frozenset()) == wanted:
            return
    with desk.store.write(Step.UNPRINTED, name) as session:
        unprinted.set_fields(session, contact_id, wanted)
