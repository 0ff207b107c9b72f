"""Nachlese: one guest, one undo step; promises go where they belong; a card is put away as easily as it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from netzwerkpflege.domain.debrief import Promise, Talk
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.meeting import Event, GuestEntry, GuestState, Wish
from netzwerkpflege.domain.outcome import Invalid, NotFound
from netzwerkpflege.domain.queue import next_open
from netzwerkpflege.domain.thread import KeepsakeDraft, Owner
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, debriefs, events, guests, reminders, trash
from netzwerkpflege.services.desk import Desk, next_steps, redo, undo

EVENING = date(2026, 11, 21)
"""The day before the desk's."""
DIALOGUE = Talk(
    points=("Chorsingen",),
    text="Über Hallradien.",
    my_wish=Wish.YES,
    their_wish=Wish.YES,
    their_wish_source="„Melden Sie sich“",
    promises=(
        Promise(Owner.MINE, "Artikel schicken", date(2026, 11, 27)),
        Promise(Owner.THEIRS, "Einladung schicken"),
        Promise(Owner.JOINT, "Werkstatt besuchen"),
    ),
    keepsake=KeepsakeDraft("Wirtshaus am Rottbach"),
    question="Wie lief der Umzug?",
    cue="rote Brille",
)


@pytest.fixture
def evening(desk: Desk) -> int:
    return events.add(desk, Event("Stammtisch", EVENING, place="Gasthof"))


@pytest.fixture
def karl(desk: Desk, evening: int) -> int:
    """Somebody who is a name only yet: the number of his line."""
    guests.add_people(desk, evening, [], [GuestEntry(evening, None, name="Karl Berg", organisation="Berg KG")])
    return guests.everybody(desk, evening)[0].id or 0


def test_a_talk_makes_a_contact_of_a_name(desk: Desk, evening: int, karl: int) -> None:
    number = debriefs.keep(desk, karl, DIALOGUE)
    sheet = contacts.sheet(desk, number)
    assert (sheet.contact.display_name, sheet.contact.organisation) == ("Karl Berg", "Berg KG")
    assert sheet.contact.recognition_cue == "rote Brille"
    assert sheet.standing.status is Status.DIALOGUE
    (note,) = sheet.conversations
    assert (note.on, note.place, note.event_id, note.text) == (EVENING, "Gasthof", evening, "Über Hallradien.")
    assert {thread.text: thread.owner for thread in sheet.open_threads} == {
        "Artikel schicken": Owner.MINE,
        "Einladung schicken": Owner.THEIRS,
        "Werkstatt besuchen": Owner.JOINT,
    }
    assert [item.text for item in sheet.keepsakes] == ["Wirtshaus am Rottbach"]
    assert [item.text for item in sheet.questions] == ["Wie lief der Umzug?"]
    (line,) = guests.everybody(desk, evening)
    assert (line.state, line.debriefed, line.contact_id) == (GuestState.MET, desk.today(), number)


def test_only_the_own_promise_becomes_a_reminder(desk: Desk, karl: int) -> None:
    """What the other side promised is asked after in a talk, and nobody is dunned."""
    debriefs.keep(desk, karl, DIALOGUE)
    (one,) = reminders.open_reminders(desk)
    assert (one.reminder.text, one.reminder.due) == ("Artikel schicken", date(2026, 11, 27))
    assert one.reminder.thread_id is not None


def test_a_promise_without_a_day_is_asked_about_in_a_week(desk: Desk, karl: int) -> None:
    debriefs.keep(desk, karl, Talk(promises=(Promise(Owner.MINE, "Artikel"), Promise(Owner.MINE, "  "))))
    assert [row.reminder.due for row in reminders.open_reminders(desk)] == [desk.today() + timedelta(days=7)]


def test_one_person_is_one_step(desk: Desk, evening: int, karl: int, person: Callable[..., int]) -> None:
    anna = person()
    guests.add_people(desk, evening, [anna])
    annas = next(entry.id or 0 for entry in guests.everybody(desk, evening) if entry.contact_id == anna)
    debriefs.keep(desk, annas, Talk(points=("Orgelbau",)))
    debriefs.keep(desk, karl, DIALOGUE)
    done, _ = next_steps(desk)
    assert done is not None and done.name == "Karl Berg"
    undo(desk)
    assert [row.reminder.text for row in reminders.open_reminders(desk)] == []
    assert contacts.counts(desk).total == 1
    lines = {entry.name: entry.debriefed for entry in guests.everybody(desk, evening)}
    assert lines == {"Anna Kirchhoff": desk.today(), "Karl Berg": None}
    redo(desk)
    assert contacts.counts(desk).total == 2
    assert len(reminders.open_reminders(desk)) == 1


def test_a_bare_yes_opens_no_door(desk: Desk, karl: int) -> None:
    number = debriefs.keep(desk, karl, Talk())
    assert contacts.standing_of(desk, number).status is Status.CONTEXT


def test_missed(desk: Desk, evening: int, karl: int) -> None:
    debriefs.missed(desk, karl)
    (line,) = guests.everybody(desk, evening)
    assert (line.state, line.contact_id, line.debriefed) == (GuestState.MISSED, None, desk.today())
    assert contacts.counts(desk).total == 0


def test_a_card_is_put_away_honourably(desk: Desk, evening: int, karl: int, person: Callable[..., int]) -> None:
    bare = person("Bernd", "Maurer")
    guests.add_people(desk, evening, [bare])
    line = next(entry.id or 0 for entry in guests.everybody(desk, evening) if entry.contact_id == bare)
    debriefs.put_away(desk, line)
    assert [row.name for row in trash.listed(desk)] == ["Bernd Maurer"]
    assert [entry.name for entry in guests.everybody(desk, evening)] == ["Karl Berg"]
    debriefs.put_away(desk, karl)
    assert guests.everybody(desk, evening) == []
    undo(desk)
    undo(desk)
    assert {entry.name for entry in guests.everybody(desk, evening)} == {"Karl Berg", "Bernd Maurer"}


def test_nobody_with_a_conversation_is_put_away(
    desk: Desk, evening: int, person: Callable[..., int], talk: Callable[..., int]
) -> None:
    anna = person()
    talk(anna)
    guests.add_people(desk, evening, [anna])
    (line,) = guests.everybody(desk, evening)
    with pytest.raises(Invalid):
        debriefs.put_away(desk, line.id or 0)
    assert contacts.get(desk, anna)


def test_refusals_change_nothing(desk: Desk, evening: int, karl: int) -> None:
    with pytest.raises(Invalid):
        debriefs.keep(desk, karl, Talk(points=("-",)))
    tomorrow = events.add(desk, Event("Morgen", desk.today() + timedelta(days=1)))
    guests.add_people(desk, tomorrow, [], [GuestEntry(tomorrow, None, name="Zoe Adam")])
    with pytest.raises(Invalid):
        debriefs.keep(desk, guests.everybody(desk, tomorrow)[0].id or 0, Talk())
    with pytest.raises(NotFound):
        debriefs.missed(desk, 4711)
    assert contacts.counts(desk).total == 0


def test_queue_by_the_printed_numbers(desk: Desk, evening: int, karl: int, person: Callable[..., int]) -> None:
    guests.number_guests(desk, evening)
    anna = person()
    guests.add_people(desk, evening, [anna])
    found = debriefs.queue(desk, evening)
    assert [(item.number, item.name, item.done, item.bare) for item in found.items] == [
        (1, "Karl Berg", False, True),
        (2, "Anna Kirchhoff", False, True),
    ]
    assert next_open(found.items) == found.items[0]
    debriefs.keep(desk, karl, Talk())
    found = debriefs.queue(desk, evening)
    following = next_open(found.items, karl)
    assert following is not None and following.contact_id == anna
    debriefs.missed(desk, following.key)
    assert next_open(debriefs.queue(desk, evening).items, karl) is None


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Callable[[datetime], Desk]]:
    """The desk at a moment."""
    opened = []

    def open_at(moment: datetime) -> Desk:
        opened.append(Desk.open(Profile(tmp_path / "other"), clock=lambda: moment))
        return opened[-1]

    yield open_at
    for desk in opened:
        desk.close()


@pytest.mark.parametrize(
    ("hours", "offered"), [(-1, False), (0, True), (1, True), (12, True), (72, True), (73, False), (1000, False)]
)
def test_offered_for_72_hours(at: Callable[[datetime], Desk], hours: int, offered: bool) -> None:
    over = datetime(2026, 11, 21, 22, 0, tzinfo=UTC)
    event = Event("Stammtisch", EVENING, over.replace(hour=19).time(), over.time())
    desk = at(over + timedelta(hours=hours))
    number = events.add(desk, event)
    assert debriefs.offered(desk) is None
    guests.add_people(desk, number, [], [GuestEntry(number, None, name="Karl Berg")])
    found = debriefs.offered(desk)
    assert (found is not None) is offered
    if found:
        debriefs.finish(desk, number, 150, 1200)
        assert debriefs.offered(desk) is None
        assert (events.get(desk, number).minutes, events.get(desk, number).fee) == (150, 1200)
