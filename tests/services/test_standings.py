"""Lists filter by what is kept ready of everybody's standing: it is what the gate's view says, after any deeds."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta

from netzwerkpflege.domain.contact import Contact, Email, Name
from netzwerkpflege.domain.meeting import MeetingNote, Participant, Wish
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.services import contacts, meetings, merge
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import standings


def kept(desk: Desk) -> list[tuple[int, str, str | None]]:
    """What is kept ready."""
    with desk.store.read() as session:
        rows = session.connection().exec_driver_sql(
            "SELECT contact_id, status, last_day FROM contact_standing ORDER BY 1"
        )
        return [tuple(row) for row in rows]


def computed(desk: Desk) -> list[tuple[int, str, str | None]]:
    """What the view says."""
    with desk.store.read() as session:
        rows = session.connection().exec_driver_sql(
            """SELECT contact_id, status, (SELECT max(m.day) FROM participant p JOIN meeting m ON m.id = p.meeting_id
                WHERE p.contact_id = s.contact_id) FROM contact_status s WHERE NOT removed AND status <> 'bare' ORDER BY 1"""
        )
        return [tuple(row) for row in rows]


def add(desk: Desk, chance: random.Random, turn: int) -> int:
    """Somebody, with an address that others may share."""
    return contacts.add(desk, Contact(name=Name(f"P{turn}"), emails=(Email(f"a{chance.randrange(8)}@example.de"),)))


def deeds(desk: Desk, chance: random.Random) -> dict[str, Callable[[list[int]], object]]:
    """What may happen to contacts."""

    def note(ids: list[int]) -> object:
        people = tuple(
            Participant(number, connection_points=("Chor",), my_wish=Wish.YES, their_wish=chance.choice(list(Wish)))
            for number in chance.sample(ids, min(2, len(ids)))
        )
        day = desk.today() - timedelta(days=chance.randrange(400))
        return meetings.record_note(desk, meetings.NoteDraft(MeetingNote(on=day, participants=people, text="x")))

    def remove_note(ids: list[int]) -> object:
        notes = meetings.find(desk)
        return meetings.remove_note(desk, chance.choice(notes)) if notes else None

    return {
        "note": note,
        "unnote": remove_note,
        "rest": lambda ids: contacts.rest(desk, chance.sample(ids, 1)),
        "wake": lambda ids: contacts.wake(desk, ids[:3]),
        "object": lambda ids: contacts.object_(desk, chance.choice(ids)),
        "correct": lambda ids: contacts.correct_objection(desk, chance.choice(ids), "Irrtum"),
        "remove": lambda ids: contacts.remove(desk, [chance.choice(ids)]),
        "merge": lambda ids: merge.merge(desk, merge.plan(desk, *chance.sample(ids, 2)), {}, lambda name, value: value),
        "undo": lambda ids: desks.undo(desk),
        "redo": lambda ids: desks.redo(desk),
    }


def test_what_is_kept_equals_what_the_gate_computes(desk: Desk) -> None:
    chance = random.Random(11)
    known = deeds(desk, chance)
    seen: set[str] = set()
    for turn in range(220):
        ids = [number for (number,) in _all(desk)]
        if len(ids) < 6 or chance.random() < 0.15:
            add(desk, chance, turn)
            continue
        deed = chance.choices(list(known), weights=(8, 3, 2, 2, 2, 1, 1, 1, 4, 2))[0]
        try:
            known[deed](ids)
        except ExpectedError:
            continue
        assert kept(desk) == computed(desk), (turn, deed)
        seen.update(status for _, status, _ in kept(desk))
    assert seen == {"dialogue", "context", "resting", "objected"}


def _all(desk: Desk) -> list[tuple[int]]:
    with desk.store.read() as session:
        return [(row[0],) for row in session.connection().exec_driver_sql("SELECT contact_id FROM contact_order")]


def test_an_objection_shows_at_whoever_shares_the_address(desk: Desk) -> None:
    one, other = (contacts.add(desk, Contact(name=Name(n), emails=(Email("wir@example.de"),))) for n in ("Ada", "Ben"))
    contacts.object_(desk, one)
    assert {number for number, status, _ in kept(desk) if status == "objected"} == {one, other}
    third = contacts.add(desk, Contact(name=Name("Cora"), emails=(Email("WIR@example.de"),)))
    assert third in {number for number, _, _ in kept(desk)}


def test_a_file_brought_up_to_date_is_filled(desk: Desk) -> None:
    one = contacts.add(desk, Contact(name=Name("Ada")))
    contacts.rest(desk, [one])
    before = kept(desk)
    with desk.store.record() as session:
        session.connection().exec_driver_sql("DELETE FROM contact_standing")
        raw = session.connection().connection.driver_connection
        standings.rebuild(raw)  # type: ignore[arg-type]
    assert kept(desk) == before == [(one, "resting", None)]
