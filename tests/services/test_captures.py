"""Quick capture: people who are new and their conversation are one step, and come in as bare cards or not at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from netzwerkpflege.domain.contact import Name
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.meeting import Event, Wish
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import captures, contacts, events, meetings
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.captures import Capture
from netzwerkpflege.services.desk import Desk

CEM = Name("Cem Yıldız", given="Cem", family="Yıldız")


def test_a_known_and_a_new_person_in_one_step(desk: Desk, person: Callable[..., int]) -> None:
    anna = person()
    evening = events.add(desk, Event("Stammtisch", desk.today()))
    number, people = captures.record(
        desk,
        Capture(
            desk.today(), (anna,), (CEM,), " Am Buffet ", ("Chor", "chor"), evening, Wish.YES, Wish.YES, "", "sagte sie"
        ),
    )
    note = meetings.get(desk, number)
    assert note.text == "Am Buffet" and [p.contact_id for p in note.participants] == list(people)
    assert all(p.connection_points == ("Chor",) for p in note.participants)
    assert contacts.get(desk, people[1]).display_name == "Cem Yıldız"
    assert contacts.standing_of(desk, anna).status is Status.DIALOGUE
    assert {guest.contact_id for guest in events.guests(desk, evening)} == set(people)
    label, _ = desks.next_steps(desk)
    assert label is not None and label.name == "Anna Kirchhoff, Cem Yıldız"
    desks.undo(desk)
    assert contacts.find(desk, Query()) == [anna] and meetings.find(desk) == []
    assert contacts.standing_of(desk, anna).status is Status.BARE


@pytest.mark.parametrize(
    ("change", "field"),
    [({"contact_ids": ()}, "participants"), ({"days": 1}, "on"), ({"points": ("ab",)}, "connection_points")],
)
def test_what_cannot_be_leaves_nobody_behind(
    desk: Desk, person: Callable[..., int], change: dict[str, object], field: str
) -> None:
    anna = person()
    values: dict[str, object] = {"contact_ids": (anna,), "new_names": (CEM,), "points": (), "days": 0, **change}
    if not values["contact_ids"]:
        values["new_names"] = ()
    wanted = Capture(
        desk.today() + timedelta(days=values["days"]),  # type: ignore[arg-type]
        values["contact_ids"],  # type: ignore[arg-type]
        values["new_names"],  # type: ignore[arg-type]
        points=values["points"],  # type: ignore[arg-type]
    )
    with pytest.raises(Invalid) as caught:
        captures.record(desk, wanted)
    assert caught.value.details["field"] == field
    assert contacts.find(desk, Query()) == [anna] and meetings.find(desk) == []
