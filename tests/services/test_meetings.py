"""Conversations: they open the gate, and whatever ends them shuts it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from netzwerkpflege.domain.gate import Reason, Status
from netzwerkpflege.domain.meeting import Event, GuestState, MeetingNote, Participant, Wish
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.thread import Keepsake, Owner, Question, Thread
from netzwerkpflege.services import contacts, events, meetings
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.desk import Desk

People = Callable[..., int]


def test_a_conversation_opens_the_door_and_its_removal_shuts_it(desk: Desk, person: People, talk: People) -> None:
    number = person()
    assert contacts.standing_of(desk, number).status is Status.BARE
    note = talk(number)
    assert contacts.standing_of(desk, number).status is Status.DIALOGUE
    meetings.remove_note(desk, note)
    assert contacts.standing_of(desk, number).status is Status.BARE


@pytest.mark.parametrize(
    ("points", "mine", "theirs", "reason"),
    [
        ((), Wish.YES, Wish.YES, Reason.NO_CONNECTION_POINT),
        (("Chor",), Wish.OPEN, Wish.YES, Reason.MY_WISH_OPEN),
        (("Chor",), Wish.NO, Wish.YES, Reason.MY_WISH_NO),
        (("Chor",), Wish.YES, Wish.OPEN, Reason.THEIR_WISH_OPEN),
        (("Chor",), Wish.YES, Wish.NO, Reason.THEIR_WISH_NO),
    ],
)
def test_one_missing_fact_keeps_the_door_shut(
    desk: Desk, person: People, talk: People, points: tuple[str, ...], mine: Wish, theirs: Wish, reason: Reason
) -> None:
    number = person()
    talk(number, points, mine, theirs)
    standing = contacts.standing_of(desk, number)
    assert (standing.write, standing.status, standing.reasons) == (False, Status.CONTEXT, (reason,))


def test_removing_a_conversation_never_opens_a_door(desk: Desk, person: People, talk: People) -> None:
    number = person()
    talk(number)
    refusal = talk(number, theirs=Wish.NO)
    assert not contacts.standing_of(desk, number).write
    meetings.remove_note(desk, refusal)
    assert Reason.THEIR_WISH_NO in contacts.standing_of(desk, number).reasons
    desks.undo(desk)
    assert not contacts.standing_of(desk, number).write


def test_taking_somebody_out_of_a_conversation_never_opens_a_door(desk: Desk, person: People, talk: People) -> None:
    number, other = person(), person("Bernd", "Maurer")
    talk(number)
    refusal = talk(number, theirs=Wish.NO)
    note = meetings.get(desk, refusal)
    meetings.change_note(desk, meetings.NoteDraft(replace(note, participants=(Participant(other),))))
    assert not contacts.standing_of(desk, number).write


def test_a_wish_typed_by_mistake_is_corrected_by_undo(desk: Desk, person: People, talk: People) -> None:
    number = person()
    note = meetings.get(desk, talk(number, theirs=Wish.OPEN))
    people = (replace(note.participants[0], their_wish=Wish.YES),)
    meetings.change_note(desk, meetings.NoteDraft(replace(note, participants=people)))
    assert contacts.standing_of(desk, number).write
    desks.undo(desk)
    assert not contacts.standing_of(desk, number).write
    assert meetings.get(desk, note.id or 0) == note
    desks.redo(desk)
    assert contacts.standing_of(desk, number).write


def test_a_note_comes_back_as_it_was_kept_with_what_came_of_it(desk: Desk, person: People) -> None:
    anna, bernd = person(), person("Bernd", "Maurer")
    evening = events.add(desk, Event("Unternehmerfrühstück", desk.today(), place="Landshut"))
    note = MeetingNote(
        on=desk.today(),
        place="Buffet",
        event_id=evening,
        text="Über Hallradien geredet.\nLange.",
        participants=(
            Participant(anna, "lachte viel", ("Chorsingen", "Hallradien"), Wish.YES, Wish.YES, "gesagt", "per Mail"),
            Participant(bernd),
        ),
    )
    draft = meetings.NoteDraft(
        note,
        threads=(
            Thread(anna, Owner.MINE, " Kontakt zu Greta ", desk.today()),
            Thread(anna, Owner.THEIRS, "  ", desk.today()),
        ),
        keepsakes=(Keepsake(anna, "Wirtshaus am Rottbach", desk.today()),),
        questions=(Question(anna, "Wie lief der Umzug?"),),
    )
    number = meetings.record_note(desk, draft)
    assert meetings.get(desk, number) == replace(note, id=number)
    sheet = contacts.sheet(desk, anna)
    assert [thread.text for thread in sheet.open_threads] == ["Kontakt zu Greta"]
    assert [item.text for item in sheet.keepsakes] == ["Wirtshaus am Rottbach"]
    assert [item.text for item in sheet.questions] == ["Wie lief der Umzug?"]
    assert sheet.event_titles == {evening: "Unternehmerfrühstück"}
    assert sheet.people == {anna: "Anna Kirchhoff", bernd: "Bernd Maurer"}
    assert {guest.contact_id: guest.state for guest in events.guests(desk, evening)} == {
        anna: GuestState.MET,
        bernd: GuestState.MET,
    }
    desks.undo(desk)
    sheet = contacts.sheet(desk, anna)
    assert not (sheet.conversations or sheet.open_threads or sheet.keepsakes or sheet.questions)
    assert events.guests(desk, evening) == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"on": date(2026, 11, 23)}, "on"),
        ({"participants": ()}, "participants"),
        ({"participants": (Participant(1), Participant(1))}, "participants"),
        ({"participants": (Participant(1, connection_points=("x",)),)}, "connection_points"),
    ],
)
def test_a_note_that_cannot_be_is_refused_naming_the_field(
    desk: Desk, person: People, change: dict[str, object], field: str
) -> None:
    number = person()
    note = replace(meetings.alone_with(number, desk.today()), **change)  # type: ignore[arg-type]
    with pytest.raises(Invalid) as refused:
        meetings.record_note(desk, meetings.NoteDraft(note))
    assert refused.value.details["field"] == field
    assert meetings.find(desk) == []


def test_conversations_are_found_by_words_people_and_points(desk: Desk, person: People, talk: People) -> None:
    first = talk(person(), points=("Orgelbau",), text="Messlabor")
    second = talk(person("Jürgen", "Nägele"), text="Elektrik")
    assert meetings.find(desk) == [second, first]
    assert meetings.find(desk, "naegele") == [second]
    assert meetings.find(desk, "orgel") == meetings.find(desk, "MESSLABOR") == [first]
    rows = meetings.rows(desk, [second, first])
    assert [row.names for row in rows] == [("Jürgen Nägele",), ("Anna Kirchhoff",)]


def test_removing_an_event_keeps_its_conversations(desk: Desk, person: People, talk: People) -> None:
    evening = events.add(desk, Event("Stammtisch", desk.today() - timedelta(days=1)))
    note = talk(person(), event_id=evening)
    events.remove(desk, evening)
    assert meetings.get(desk, note).event_id is None
    desks.undo(desk)
    assert meetings.get(desk, note).event_id == evening
    assert len(events.guests(desk, evening)) == 1
