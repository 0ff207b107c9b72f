"""The briefing's facts: everybody on the list, numbers that stay, what is not printed, and what was chosen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from netzwerkpflege.briefing.build import Block
from netzwerkpflege.briefing.options import AGAIN, FIRST, UNKNOWN, Options
from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.gate import Facts
from netzwerkpflege.domain.meeting import Event, GuestEntry, MeetingNote, Participant
from netzwerkpflege.domain.outcome import NotFound
from netzwerkpflege.domain.thread import Asking, Direction, Keepsake, Owner, Question, Thread
from netzwerkpflege.domain.unprinted import Unprinted
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import briefings, contacts, events, guests, meetings, unprinted
from netzwerkpflege.services.desk import Desk, undo
from netzwerkpflege.services.meetings import NoteDraft
from netzwerkpflege.store import doors, threads

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(Profile(tmp_path / "profile"), clock=lambda: NOW)
    yield opened
    opened.close()


def person(desk: Desk, name: str, **more: object) -> int:
    given, family = name.split()
    return contacts.add(desk, Contact(name=Name(name, given=given, family=family), **more))  # type: ignore[arg-type]


def evening(desk: Desk, *people: int, names: tuple[str, ...] = ()) -> int:
    number = events.add(desk, Event("Stammtisch", date(2026, 11, 24)))
    guests.add_people(desk, number, people, [GuestEntry(number, None, name=name) for name in names])
    return number


def talked(desk: Desk, contact_id: int) -> None:
    note = MeetingNote(date(2026, 10, 1), (Participant(contact_id, "War müde.", ("Chorsingen",)),), "Lang geredet.")
    meetings.record_note(desk, NoteDraft(note))


def blocks(desk: Desk, event: int) -> dict[str, Block]:
    return {block.name: block for block in briefings.briefing(desk, event, "de").blocks}


def said(block: Block) -> dict[str, tuple[str, ...]]:
    return {entry.kind: (*entry.texts, *filter(None, [entry.remark])) for entry in block.entries}


def test_everybody_has_a_number_that_stays(desk: Desk) -> None:
    event = evening(desk, person(desk, "Bea Tal"), names=("Carla Uhl",))
    assert {name: block.number for name, block in blocks(desk, event).items()} == {"Bea Tal": 1, "Carla Uhl": 2}
    guests.add_people(desk, event, [person(desk, "Anna Berg")])
    found = blocks(desk, event)
    assert {name: block.number for name, block in found.items()} == {"Anna Berg": 3, "Bea Tal": 1, "Carla Uhl": 2}
    assert sorted(entry.number or 0 for entry in guests.everybody(desk, event)) == [1, 2, 3]


def test_parts_by_what_is_known(desk: Desk) -> None:
    anna = person(desk, "Anna Berg")
    talked(desk, anna)
    event = evening(desk, anna, person(desk, "Bea Tal"), names=("Carla Uhl",))
    parts = briefings.briefing(desk, event, "de").parts
    assert [(part.code, part.blocks[0].name) for part in parts] == [
        (AGAIN, "Anna Berg"),
        (FIRST, "Bea Tal"),
        (UNKNOWN, "Carla Uhl"),
    ]


def test_what_was_told_learned_and_asked(desk: Desk) -> None:
    anna = person(desk, "Anna Berg")
    talked(desk, anna)
    with desk.store.record() as session:
        left = Keepsake(anna, "Buch", TODAY, echo="hat es gelesen")
        threads.add_keepsakes(session, [left, Keepsake(anna, "Tipp", TODAY, direction=Direction.RECEIVED)])
        threads.add_threads(session, [Thread(anna, Owner.THEIRS, "Programm", TODAY, due=date(2026, 12, 3))])
    event = evening(desk, anna)
    lines = said(blocks(desk, event)["Anna Berg"])
    assert (lines["told"], lines["was_told"]) == (("Buch (hat es gelesen)",), ("Tipp",))
    assert lines["theirs"] == ("Programm (bis 3.\u00a0Dezember 2026)",)
    assert lines["offered"] == ("Was ist aus „Programm“ geworden?",)
    assert "advice" not in lines
    with desk.store.record() as session:
        asked = Question(anna, "Wo probt der Chor?", "Im Pfarrsaal.")
        threads.add_questions(session, [asked, Question(anna, "Umzug", kind=Asking.ADVICE)])
    lines = said(blocks(desk, event)["Anna Berg"])
    assert lines["was_told"] == ("Wo probt der Chor? – Im Pfarrsaal.",)
    assert lines["advice"] == ("Umzug",), "advice only where it was asked for"
    assert "question" not in lines


def test_what_is_marked_stays_out_and_can_be_undone(desk: Desk) -> None:
    anna = person(desk, "Anna Berg", recognition_cue="Hornbrille", tags=("BVMW",), met_where="Messe")
    talked(desk, anna)
    with desk.store.record() as session:
        threads.add_keepsakes(session, [Keepsake(anna, "Buch", TODAY)])
        threads.add_threads(session, [Thread(anna, Owner.MINE, "Anruf", TODAY)])
        threads.add_questions(session, [Question(anna, "Wie war es?")])
    event = evening(desk, anna)
    open_ = blocks(desk, event)["Anna Berg"]
    assert {"cue", "met", "last", "points", "mine", "told", "question"} == set(said(open_))
    unprinted.keep(desk, anna, Unprinted)
    shut = blocks(desk, event)["Anna Berg"]
    assert said(shut) == {
        "last": ("1.\u00a0Oktober 2026",),
        "offered": ("Was hat sich seit unserem letzten Gespräch getan?",),
    }
    assert (shut.tags, shut.photo) == ((), None)
    unprinted.keep(desk, anna, [Unprinted.CUE])
    assert set(said(blocks(desk, event)["Anna Berg"])) == set(said(open_)) - {"cue"}
    undo(desk)
    assert unprinted.of(desk, anna) == frozenset(Unprinted)


def test_nothing_new_is_no_step(desk: Desk) -> None:
    anna = person(desk, "Anna Berg")
    unprinted.keep(desk, anna, [])
    undo(desk)
    with pytest.raises(NotFound):
        unprinted.keep(desk, anna, [Unprinted.PHOTO])


def test_choices_are_kept_for_one_event_or_for_all(desk: Desk) -> None:
    first, second = evening(desk), evening(desk)
    assert briefings.options(desk, first) == Options()
    briefings.keep_options(desk, first, Options(paper="A5"))
    assert (briefings.options(desk, first).paper, briefings.options(desk, second).paper) == ("A5", "A4")
    briefings.keep_options(desk, first, Options(paper="booklet"), for_all=True)
    assert briefings.options(desk, second).paper == "booklet"


def test_a_briefing_opens_no_door(desk: Desk) -> None:
    bea = person(desk, "Bea Tal")
    event = evening(desk, bea)
    before = facts(desk, bea)
    blocks(desk, event)
    unprinted.keep(desk, bea, [Unprinted.PHOTO])
    assert facts(desk, bea) == before


def facts(desk: Desk, contact_id: int) -> Facts:
    """What the gate knows of a contact."""
    with desk.store.read() as session:
        return doors.facts(session, [contact_id])[contact_id]
