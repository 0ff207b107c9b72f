"""Rhythms and circles as gestures: who is asked about, and only with an occasion; each step undone by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from netzwerkpflege.domain.contact import PartialDate
from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.occasion import Occasion, OccasionKind
from netzwerkpflege.domain.outcome import Invalid, NotFound
from netzwerkpflege.domain.query import Query, from_json, to_json
from netzwerkpflege.domain.rhythm import Circle, Rhythm, Turn, turn
from netzwerkpflege.domain.search_words import parse_query
from netzwerkpflege.domain.thread import Owner
from netzwerkpflege.services import contacts, events, lists, meetings, merge, rhythms, trash
from netzwerkpflege.services.desk import Desk, next_steps, redo, undo
from netzwerkpflege.store import rhythms as store

FOUR_TO_SIX = Rhythm(4, 6)
TODAY = date(2026, 11, 22)
Maker = Callable[..., int]


def weeks_ago(weeks: int) -> date:
    return TODAY - timedelta(weeks=weeks)


@pytest.fixture
def known(person: Maker, talk: Maker) -> Callable[..., int]:
    """Somebody with whom one talked so many weeks ago."""

    def make(given: str, weeks: int, **fields: object) -> int:
        number = person(given, "Berg", **fields)
        talk(number, on=weeks_ago(weeks))
        return number

    return make


def test_rhythm_alone_asks_for_nothing_and_with_an_occasion_it_does(desk: Desk, known: Maker) -> None:
    anna = known("Anna", 7)
    rhythms.set_rhythm(desk, [anna], FOUR_TO_SIX)
    assert rhythms.asked(desk) == []
    meetings.add_thread(desk, anna, Owner.MINE, "Buch leihen")
    (one,) = rhythms.asked(desk)
    assert (one.contact_id, one.name, one.turn) == (anna, "Anna Berg", Turn.ROUND)
    assert one.occasion == Occasion(OccasionKind.MINE, "Buch leihen")


def test_whoever_waited_longest_comes_first_and_may_comes_after_round(desk: Desk, known: Maker) -> None:
    numbers = [known(name, weeks) for name, weeks in (("Anna", 5), ("Bernd", 7), ("Clara", 20), ("Dora", 2))]
    rhythms.set_rhythm(desk, numbers, FOUR_TO_SIX)
    for number in numbers:
        meetings.add_question(desk, number, "Wie war die Reise?")
    assert [one.name for one in rhythms.asked(desk)] == ["Clara Berg", "Bernd Berg", "Anna Berg"]
    assert [one.turn for one in rhythms.asked(desk)] == [Turn.ROUND, Turn.ROUND, Turn.MAY]
    assert len(rhythms.asked(desk, 2)) == 2


def test_occasions_by_kind(desk: Desk, known: Maker) -> None:
    anna = known("Anna", 7, birthday=PartialDate(None, 12, 1))
    rhythms.set_rhythm(desk, [anna], FOUR_TO_SIX)

    def kind() -> OccasionKind:
        return rhythms.asked(desk)[0].occasion.kind

    assert rhythms.asked(desk)[0].occasion == Occasion(OccasionKind.BIRTHDAY, "", date(2026, 12, 1))
    meetings.add_thread(desk, anna, Owner.THEIRS, "Kapitel schicken")
    assert kind() is OccasionKind.BIRTHDAY
    soon, late = (events.add(desk, Event("Stammtisch", TODAY + timedelta(days))) for days in (21, 22))
    events.invite(desk, late, [anna])
    assert kind() is OccasionKind.BIRTHDAY
    events.invite(desk, soon, [anna])
    assert kind() is OccasionKind.EVENT
    meetings.add_thread(desk, anna, Owner.JOINT, "Labor ansehen")
    assert kind() is OccasionKind.JOINT


def test_who_rests_objects_or_was_never_talked_with_is_left_in_peace(desk: Desk, known: Maker, person: Maker) -> None:
    resting, objecting, bare = known("Anna", 9), known("Bernd", 9), person("Clara", "Berg")
    everybody = [resting, objecting, bare]
    rhythms.set_rhythm(desk, everybody, FOUR_TO_SIX)
    for number in everybody:
        meetings.add_thread(desk, number, Owner.MINE, "Buch leihen")
    contacts.rest(desk, [resting])
    contacts.object_(desk, objecting)
    assert rhythms.asked(desk) == []
    assert {rhythms.of_contact(desk, number).turn for number in everybody} == {Turn.NONE}
    contacts.wake(desk, [resting])
    assert [one.contact_id for one in rhythms.asked(desk)] == [resting]


def test_a_circle_s_rhythm_counts_until_somebody_has_their_own(desk: Desk, known: Maker) -> None:
    anna = known("Anna", 7)
    near = rhythms.add_circle(desk, Circle("  Nahe  ", Rhythm(10, 12)))
    rhythms.put_in_circle(desk, [anna], near)
    seen = rhythms.of_contact(desk, anna)
    assert (seen.circle, seen.rhythm, seen.turn) == (
        Circle("Nahe", Rhythm(10, 12), 30, near),
        Rhythm(10, 12),
        Turn.EARLY,
    )
    assert seen.opens == weeks_ago(7) + timedelta(weeks=10)
    rhythms.set_rhythm(desk, [anna], FOUR_TO_SIX)
    assert rhythms.of_contact(desk, anna).turn is Turn.ROUND
    assert rhythms.circles(desk) == [(Circle("Nahe", Rhythm(10, 12), 30, near), 1)]


def test_without_an_occasion_it_waits_for_the_next_event(desk: Desk, known: Maker) -> None:
    anna = known("Anna", 7)
    rhythms.set_rhythm(desk, [anna], FOUR_TO_SIX)
    assert rhythms.of_contact(desk, anna).waits_for is None
    events.add(desk, Event("Stammtisch", date(2026, 12, 12)))
    seen = rhythms.of_contact(desk, anna)
    assert (seen.occasion, seen.waits_for) == (None, ("Stammtisch", date(2026, 12, 12)))


def test_putting_off_and_what_ends_it(desk: Desk, known: Maker) -> None:
    anna = known("Anna", 7)
    rhythms.set_rhythm(desk, [anna], FOUR_TO_SIX)
    meetings.add_thread(desk, anna, Owner.MINE, "Buch leihen")
    rhythms.put_off(desk, anna, TODAY + timedelta(7))
    assert rhythms.asked(desk) == []
    assert rhythms.of_contact(desk, anna).turn is Turn.LATER
    assert rhythms.asked(replace(desk, clock=lambda: desk.clock() + timedelta(7)))
    rhythms.set_rhythm(desk, [anna], Rhythm(2, 3))  # who chooses anew is not put off
    assert rhythms.asked(desk)
    with pytest.raises(Invalid):
        rhythms.put_off(desk, anna, TODAY)


def test_a_circle_asks_whom_to_let_rest_and_refuses_nobody(desk: Desk, known: Maker, person: Maker) -> None:
    near = rhythms.add_circle(desk, Circle("Nahe", size=2))
    anna, bernd, clara = known("Anna", 30), known("Bernd", 3), person("Clara", "Berg")
    rhythms.put_in_circle(desk, [anna, bernd], near)
    assert rhythms.to_let_rest(desk, near) == []
    rhythms.put_in_circle(desk, [clara], near)
    assert rhythms.members(desk, near) == [clara, anna, bernd]
    assert rhythms.to_let_rest(desk, near, 2) == [clara, anna]


def test_each_gesture_is_one_step(desk: Desk, known: Maker) -> None:
    anna, bernd = known("Anna", 7), known("Bernd", 7)
    near = rhythms.add_circle(desk, Circle("Nahe"))
    rhythms.put_in_circle(desk, [anna, bernd], near)
    rhythms.set_rhythm(desk, [anna], FOUR_TO_SIX)
    rhythms.remove_circle(desk, near)
    assert (rhythms.of_contact(desk, anna).rhythm, rhythms.of_contact(desk, bernd).rhythm) == (FOUR_TO_SIX, None)
    assert undo(desk).step.value == "circle.remove"
    assert rhythms.of_contact(desk, bernd).circle == Circle("Nahe", id=near)
    assert rhythms.of_contact(desk, anna).circle == Circle("Nahe", id=near)
    assert undo(desk).step.value == "rhythm.set"
    label = undo(desk)
    assert (label.step.value, label.name, label.count) == ("circle.put", "", 2)
    assert rhythms.members(desk, near) == []
    redo(desk)
    assert rhythms.members(desk, near) == [anna, bernd]


@pytest.mark.parametrize("rhythm", [Rhythm(0, 2), Rhythm(5, 4), Rhythm(1, 261)])
def test_what_is_no_rhythm_is_not_kept(desk: Desk, known: Maker, rhythm: Rhythm) -> None:
    anna = known("Anna", 1)
    before = next_steps(desk)
    with pytest.raises(Invalid):
        rhythms.set_rhythm(desk, [anna], rhythm)
    with pytest.raises(NotFound):
        rhythms.set_rhythm(desk, [999], FOUR_TO_SIX)
    assert next_steps(desk) == before


def test_merging_keeps_the_rhythm_of_the_one_or_takes_that_of_the_other(desk: Desk, known: Maker) -> None:
    anna, double = known("Anna", 7), known("Anna", 8)
    rhythms.set_rhythm(desk, [double], Rhythm(2, 3))
    merge.merge(desk, merge.plan(desk, anna, double), {}, lambda field, value: value)
    assert rhythms.of_contact(desk, anna).rhythm == Rhythm(2, 3)
    undo(desk)
    rhythms.set_rhythm(desk, [anna], FOUR_TO_SIX)
    merge.merge(desk, merge.plan(desk, anna, double), {}, lambda field, value: value)
    assert rhythms.of_contact(desk, anna).rhythm == FOUR_TO_SIX


def test_it_goes_with_the_person(desk: Desk, known: Maker) -> None:
    anna = known("Anna", 7)
    rhythms.set_rhythm(desk, [anna], FOUR_TO_SIX)
    contacts.remove(desk, [anna])
    trash.purge(desk, [anna])
    with desk.store.read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM keeping").scalar_one() == 0


def test_lists_and_rule_agree(desk: Desk, known: Maker) -> None:
    """The SQL that narrows lists says of everybody what the rule says."""
    wanted = {}
    for place, (least, most, weeks) in enumerate((a, b, w) for a in (1, 4) for b in (4, 6) for w in (0, 1, 4, 5, 6, 7)):
        number = known(f"P{place}", weeks)
        rhythms.set_rhythm(desk, [number], Rhythm(least, most))
        if place % 5 == 0:
            rhythms.put_off(desk, number, TODAY + timedelta(1))
        later = TODAY + timedelta(1) if place % 5 == 0 else None
        wanted[number] = turn(Rhythm(least, most), weeks_ago(weeks), TODAY, later)
    with desk.store.read() as session:
        rows = session.connection().exec_driver_sql(store.TURNS)
        assert {row[0]: Turn(row[1]) for row in rows} == wanted
        assert {one.contact_id: one.turn for one in store.kept(session, TODAY)} == wanted
        counted = dict(store.turn_counts(session))
    assert counted == {one: list(wanted.values()).count(one) for one in set(wanted.values())}
    assert set(wanted.values()) == {Turn.EARLY, Turn.MAY, Turn.ROUND, Turn.LATER}


def test_lists_are_narrowed_and_counted_by_rhythm(desk: Desk, known: Maker, person: Maker) -> None:
    anna, bernd, bare = known("Anna", 7), known("Bernd", 5), person("Clara", "Berg")
    rhythms.set_rhythm(desk, [anna, bernd, bare], FOUR_TO_SIX)

    def found(*turns: Turn) -> list[int]:
        return contacts.find(desk, Query(turns=turns))

    assert found(Turn.ROUND) == [anna]
    assert found(Turn.ROUND, Turn.MAY) == [anna, bernd]
    assert found(Turn.NONE) == [bare]
    assert found(Turn.NONE, Turn.MAY) == [bernd, bare]
    assert lists.facets(desk).turns == ((Turn.MAY, 1), (Turn.ROUND, 1))
    assert contacts.find(desk, parse_query("rhythmus:später", TODAY)) == []
    assert contacts.find(desk, parse_query('-rhythmus:"wieder an der Zeit" berg', TODAY)) == [bernd, bare]
    saved = from_json(to_json(Query(turns=(Turn.ROUND,))))
    assert saved == Query(turns=(Turn.ROUND,))
