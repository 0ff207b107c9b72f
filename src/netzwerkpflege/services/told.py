"""What a person, and those around her, were told before: so that no story is told twice."""

from __future__ import annotations

from collections.abc import Sequence

from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.told import Near, Told
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import threads


def told_around(desk: Desk, contact_id: int, together: Sequence[int] = (), event_id: int | None = None) -> list[Told]:
    """What was left with a contact, with others in the same conversation, and with others at the same table.

    ``together`` are the numbers of those in the conversation; without an event, or without a table, nobody sits beside.
    """
    with desk.store.read() as session:
        beside = threads.at_table_with(session, event_id, contact_id) if event_id is not None else []
        near = dict.fromkeys(beside, Near.TABLE) | dict.fromkeys(together, Near.TALK) | {contact_id: Near.SELF}
        return [
            Told(number, name, words, on, near[number], entry)
            for number, name, words, on, entry in threads.told_to(session, near)
        ]


def told_at(desk: Desk, contact_id: int, event: Event) -> list[Told]:
    """The same for a guest of an evening. What others at the table heard that evening was the same telling."""
    around = told_around(desk, contact_id, event_id=event.id)
    return [item for item in around if item.near is Near.SELF or item.on != event.on]
