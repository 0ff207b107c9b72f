"""Merging and the gate: no door that was shut for either opens, and undo brings both back as they were."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from gate_operations import NOW, StoreOperations
from gate_world import FAST
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netzwerkpflege.domain.gate import Facts, Permit, Purpose, Standing, check, standing
from netzwerkpflege.domain.meeting import Participant, Wish
from netzwerkpflege.domain.merging import joined_facts, merged, stricter, wishes_after
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.store import contacts, doors, merge
from netzwerkpflege.store.tables import KNOWLEDGE

YES, NO, OPEN = Wish.YES, Wish.NO, Wish.OPEN


class Merging(StoreOperations):
    """The gestures, and merging."""

    def merge(self, keep: int, other: int) -> None:
        """Make two one, all fields as proposed."""
        with self.store.write(Step.CONTACT_MERGE) as session:
            one, two = contacts.get(session, keep), contacts.get(session, other)
            merge.join(session, keep, two, merged(one, two, {})[0], NOW)

    def facts(self, *numbers: int) -> dict[int, Facts]:
        """What the gate knows."""
        with self.store.read() as session:
            return doors.facts(session, numbers)

    def mailable(self, number: int) -> set[tuple[str, str]]:
        """Addresses and purposes that are open, by the view."""
        with self.store.read() as session:
            rows = session.connection().exec_driver_sql(
                "SELECT address_key, purpose FROM mailable WHERE contact_id = ?", (number,)
            )
            return {(row[0], row[1]) for row in rows}

    def knowledge(self) -> dict[str, list[tuple[object, ...]]]:
        """Every row of every table of knowledge."""
        tables = [table.__tablename__ for table in KNOWLEDGE]
        with self.store.read() as session:
            connection = session.connection()
            return {
                name: [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY id")]
                for name in tables
            }

    def letters(self) -> list[tuple[int, str]]:
        """Whose letters are in which state."""
        with self.store.read() as session:
            rows = session.connection().exec_driver_sql("SELECT contact_id, state FROM outbox ORDER BY id")
            return [(row[0], row[1]) for row in rows]


@pytest.fixture(scope="module")
def template() -> Iterator[Path]:
    """An empty address file to start from."""
    folder = Path(tempfile.mkdtemp(dir=FAST))
    Merging(folder / "template.sqlite3").close()
    yield folder / "template.sqlite3"
    shutil.rmtree(folder)


@pytest.fixture
def do(template: Path) -> Iterator[Merging]:
    folder = Path(tempfile.mkdtemp(dir=FAST))
    operations = Merging(folder / "gate.sqlite3", template)
    yield operations
    operations.close()
    shutil.rmtree(folder)


Gesture = Callable[[Merging, int], object]

STATES: dict[str, tuple[Gesture, ...]] = {
    "bare": (),
    "open": (lambda do, who: do.add_note([Participant(who, "", ("Segeln",), YES, YES)]),),
    "open by wishes alone": (
        lambda do, who: do.add_note([Participant(who, "", ("Segeln",))]),
        lambda do, who: do.wish(who, "mine", YES),
        lambda do, who: do.wish(who, "theirs", YES),
    ),
    "no point": (lambda do, who: do.add_note([Participant(who, "", (), YES, YES)]),),
    "no conversation": (lambda do, who: do.wish(who, "mine", YES), lambda do, who: do.wish(who, "theirs", YES)),
    "my no": (lambda do, who: do.add_note([Participant(who, "", ("Segeln",), NO, YES)]),),
    "their no": (lambda do, who: do.add_note([Participant(who, "", ("Segeln",), YES, NO)]),),
    "wishes open": (lambda do, who: do.add_note([Participant(who, "", ("Segeln",))]),),
    "their no, then yes": (
        lambda do, who: do.wish(who, "theirs", NO),
        lambda do, who: do.add_note([Participant(who, "", ("Segeln",), YES, YES)]),
    ),
    "resting": (
        lambda do, who: do.add_note([Participant(who, "", ("Segeln",), YES, YES)]),
        lambda do, who: do.rest(who, True),
    ),
    "objected": (
        lambda do, who: do.add_note([Participant(who, "", ("Segeln",), YES, YES)]),
        lambda do, who: do.object(who),
    ),
    "objected, corrected": (
        lambda do, who: do.add_note([Participant(who, "", ("Segeln",), YES, YES)]),
        lambda do, who: do.object(who),
        lambda do, who: do.correct_objection(who),
    ),
}
OPEN_STATES = {"open", "open by wishes alone", "their no, then yes", "objected, corrected"}


@pytest.mark.parametrize(("one", "other"), list(product(STATES, STATES)))
def test_matrix(do: Merging, one: str, other: str) -> None:
    """Every state with every state: open only if both were, and undone and done again exactly."""
    keep, gone = do.add_contact("anna@x.de"), do.add_contact("b@x.de")
    for state, who in ((one, keep), (other, gone)):
        for gesture in STATES[state]:
            gesture(do, who)
        assert do.open_for_letters(who) is (state in OPEN_STATES)
    before, rows = do.facts(keep, gone), do.knowledge()
    expected = standing(joined_facts(before[keep], before[gone]))
    do.merge(keep, gone)
    after = do.facts(keep, gone)
    assert do.open_for_letters(keep) is (one in OPEN_STATES and other in OPEN_STATES)
    assert _seen(standing(after[keep])) == _seen(expected)
    assert not do.mailable(gone)
    assert after[gone].removed
    assert not after[gone].conversations
    if "objected" in (one, other):
        assert all(address.objected for address in after[keep].addresses)
    do.undo()
    assert do.facts(keep, gone) == before
    assert do.knowledge() == rows
    do.redo()
    assert do.facts(keep)[keep] == after[keep]
    assert do.stray() == do.damage() == []


def _seen(one: Standing) -> tuple[object, ...]:
    return one.status, one.write, one.serial, one.reasons


_wishes = st.sampled_from([YES, YES, YES, OPEN, NO])
_person = st.fixed_dictionaries(
    {
        "addresses": st.lists(st.sampled_from(["a@x.de", "b@x.de", "c@x.de"]), max_size=2, unique=True).map(tuple),
        "consents": st.lists(st.sampled_from(["a@x.de", "b@x.de", "c@x.de"]), max_size=2, unique=True),
        "withdrawn": st.booleans(),
        "free": st.lists(st.tuples(st.sampled_from(["mine", "theirs"]), _wishes), max_size=2),
        "rest": st.sampled_from([False, False, False, True]),
        "objects": st.sampled_from([False, False, False, True]),
        "corrects": st.booleans(),
    }
)
_talk = st.tuples(
    st.sampled_from(["keep", "gone", "both", "both"]),
    st.tuples(st.sampled_from([("Segeln",), ("Segeln",), ()]), _wishes, _wishes),
    st.tuples(st.sampled_from([("Jazz",), ("Jazz",), ()]), _wishes, _wishes),
)
_worlds = st.tuples(_person, _person, st.lists(_talk, max_size=3), st.booleans(), st.sampled_from([False, False, True]))


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=_worlds)
def test_no_world_opens_a_door(template: Path, world: tuple[dict, dict, list, bool, bool]) -> None:  # type: ignore[type-arg]
    _examine(template, world)


@pytest.mark.exam
@settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=_worlds)
def test_no_world_opens_a_door_for_long(template: Path, world: tuple[dict, dict, list, bool, bool]) -> None:  # type: ignore[type-arg]
    _examine(template, world)


def _examine(template: Path, world: tuple[dict, dict, list, bool, bool]) -> None:  # type: ignore[type-arg]
    folder = Path(tempfile.mkdtemp(dir=FAST))
    do = Merging(folder / "gate.sqlite3", template)
    try:
        keep, gone = _build(do, world)
        _merge_and_look(do, keep, gone)
    finally:
        do.close()
        shutil.rmtree(folder)


def _build(do: Merging, world: tuple[dict, dict, list, bool, bool]) -> tuple[int, int]:  # type: ignore[type-arg]
    """Two people as described, a third who may have objected for an address, and letters to whom they may go."""
    *people, talks, queued, third = world
    keep, gone = (do.add_contact(*person["addresses"]) for person in people)
    numbers = {"keep": (keep,), "gone": (gone,), "both": (keep, gone)}
    for who, *said in talks:
        do.add_note([Participant(number, "", *what) for number, what in zip(numbers[who], said, strict=False)])
    for number, person in zip((keep, gone), people, strict=True):
        for side, value in person["free"]:
            do.wish(number, side, value)
        for key in person["consents"]:
            do.consent(number, key)
        if person["withdrawn"] and person["consents"]:
            do.withdraw()
        if queued:
            for permit in do.permits(number):
                do.queue(permit)
        if person["rest"]:
            do.rest(number, True)
        if person["objects"]:
            do.object(number)
            if person["corrects"]:
                do.correct_objection(number)
    if third:
        do.object(do.add_contact("c@x.de"))
    return keep, gone


def _merge_and_look(do: Merging, keep: int, gone: int) -> None:
    before, rows, open_before = do.facts(keep, gone), do.knowledge(), do.mailable(keep) | do.mailable(gone)
    both = do.open_for_letters(keep) and do.open_for_letters(gone)
    shared = any({keep, gone} <= {person.contact_id for person in note.participants} for note in do.notes())
    records = do.counts()
    with do.store.read() as session:
        ending = set(merge.ending(session, keep, gone).values())
    do.merge(keep, gone)
    after = do.facts(keep)[keep]
    assert both or not do.open_for_letters(keep)
    assert do.mailable(keep) <= open_before
    assert not do.mailable(gone)
    assert not do.permits(gone)
    for now, wanted in zip((after.my_wish, after.their_wish), wishes_after(before[keep], before[gone]), strict=True):
        assert now is wanted or (shared and stricter(now, wanted) is now)
    _no_yes_by_itself(do)
    assert after.resting is (before[keep].resting or before[gone].resting)
    expected = standing(joined_facts(before[keep], before[gone]))
    assert (expected.status, expected.write) == (standing(after).status, standing(after).write) or shared
    assert {a.key for a in after.addresses} == {a.key for facts in before.values() for a in facts.addresses}
    _permits_are_the_view(do, keep, after)
    assert do.stray() == do.damage() == []
    assert all(number >= records[table] for table, number in do.counts().items())
    _removing_opens_nothing(do, keep)
    do.undo()
    assert do.knowledge() == rows
    assert {number: _without(facts, ending, keep) for number, facts in do.facts(keep, gone).items()} == {
        number: _without(facts, ending, keep) for number, facts in before.items()
    }
    assert do.mailable(keep) | do.mailable(gone) <= open_before
    do.redo()
    assert do.facts(keep)[keep] == after
    assert do.stray() == do.damage() == []


def _permits_are_the_view(do: Merging, keep: int, after: Facts) -> None:
    """The rule in Python and the view agree on the merged contact."""
    asked = [check(after, address.email_id, purpose) for address in after.addresses for purpose in Purpose]
    permitted = {(answer.address_key, answer.purpose.value) for answer in asked if isinstance(answer, Permit)}
    assert permitted == do.mailable(keep)


def _no_yes_by_itself(do: Merging) -> None:
    """A merge hands on what was said; of itself it says No or nothing."""
    with do.store.read() as session:
        said = session.connection().exec_driver_sql("SELECT DISTINCT value FROM wish WHERE source = 'merge'")
        assert "yes" not in set(said.scalars())


def _removing_opens_nothing(do: Merging, keep: int) -> None:
    """Nor does the door open afterwards when any conversation is taken out."""
    was_open = do.open_for_letters(keep)
    for note in do.notes():
        do.remove_note(note.id or 0)
        assert was_open or not do.open_for_letters(keep)
        do.undo()


def _without(facts: Facts, ending: set[str], keep: int) -> object:
    """Facts without the consents that a merge ended for good."""
    if facts.contact_id != keep:
        return facts
    return [(a.email_id, a.key, a.objected, a.consented and a.key not in ending) for a in facts.addresses], (
        facts.conversations,
        facts.conversations_with_point,
        facts.my_wish,
        facts.their_wish,
        facts.resting,
        facts.objected,
    )


def test_letters(do: Merging) -> None:
    """What waits for the other is stopped; what waits for the one goes on only where both doors were open."""
    for other_open, state in ((True, "queued"), (False, "cancelled")):
        keep, gone = do.add_contact("a@x.de"), do.add_contact("b@x.de")
        do.add_note([Participant(keep, "", ("Segeln",), YES, YES)])
        do.add_note([Participant(gone, "", ("Segeln",), YES, YES)])
        for who in (keep, gone):
            assert do.queue(do.permits(who)[0])
        if not other_open:
            do.wish(gone, "theirs", NO)
        do.merge(keep, gone)
        assert do.letters()[-2:] == [(keep, state), (gone, "cancelled")]
        do.undo()
        assert do.letters()[-2:] == [(keep, state), (gone, "cancelled")]


def test_a_recorded_no_counts_where_it_was_said(do: Merging) -> None:
    """What both said is known of the merged one in the order in which it was said: taking out a talk falls back on it."""
    keep, gone = do.add_contact("a@x.de"), do.add_contact("b@x.de")
    do.add_note([Participant(gone, "", ("Jazz",), YES, YES)])
    do.wish(keep, "theirs", NO)
    do.add_note([Participant(keep, "", ("Rudern",), YES, YES)])
    last = do.notes()[-1].id or 0
    do.merge(keep, gone)
    assert do.open_for_letters(keep)
    do.remove_note(last)
    assert not do.open_for_letters(keep)


def test_a_merge_never_says_yes(do: Merging) -> None:
    """Where what was said in a talk with both leaves a No on top, it stays: no Yes is made up to match the two."""
    keep, gone = do.add_contact("a@x.de"), do.add_contact("b@x.de")
    do.add_note([Participant(keep, "", ("Jazz",), YES, NO), Participant(gone, "", ("Jazz",), YES, OPEN)])
    shared = do.notes()[-1]
    do.add_note([Participant(keep, "", ("Rudern",), YES, YES)])
    do.wish(gone, "theirs", NO)
    people = (shared.participants[0], replace(shared.participants[1], their_wish=YES))
    do.change_note(replace(shared, participants=people))
    assert do.open_for_letters(keep)
    assert do.open_for_letters(gone)
    do.merge(keep, gone)
    assert not do.open_for_letters(keep)
    _no_yes_by_itself(do)


def test_an_objection_covers_every_address(do: Merging) -> None:
    """Also those of the kept one; so nobody else with that address is written to either."""
    keep, gone, third = do.add_contact("a@x.de"), do.add_contact("b@x.de"), do.add_contact("a@x.de")
    do.add_note([Participant(third, "", ("Segeln",), YES, YES)])
    do.object(gone)
    assert do.open_for_letters(third)
    do.merge(keep, gone)
    assert not do.open_for_letters(third)
    do.undo()
    assert do.open_for_letters(third)


def test_consents_are_not_passed_on(do: Merging) -> None:
    """The other's stay with the other; a withdrawal counts for both, and is not undone."""
    keep, gone = do.add_contact("a@x.de"), do.add_contact("a@x.de", "b@x.de")
    for who in (keep, gone):
        do.add_note([Participant(who, "", ("Segeln",), YES, YES)])
    do.consent(keep, "a@x.de")
    do.consent(gone, "b@x.de")
    do.merge(keep, gone)
    assert do.mailable(keep) == {
        *((key, purpose) for key in ("a@x.de", "b@x.de") for purpose in ("personal", "greeting")),
        ("a@x.de", "serial"),
    }
    do.undo()
    assert ("b@x.de", "serial") in do.mailable(gone)
    do.consent(gone, "a@x.de")
    do.withdraw()
    do.merge(keep, gone)
    assert not [key for key, purpose in do.mailable(keep) if purpose == "serial"]
    do.undo()
    assert ("a@x.de", "serial") not in do.mailable(keep)


def test_a_consent_does_not_come_back_with_an_address(do: Merging) -> None:
    """A consent for an address that the kept one no longer has is no ground when the merge brings it back."""
    keep, gone = do.add_contact("a@x.de", "b@x.de"), do.add_contact("b@x.de")
    for who in (keep, gone):
        do.add_note([Participant(who, "", ("Segeln",), YES, YES)])
    do.consent(keep, "b@x.de")
    do.set_addresses(keep, ("a@x.de",))
    do.merge(keep, gone)
    assert ("b@x.de", "personal") in do.mailable(keep)
    assert ("b@x.de", "serial") not in do.mailable(keep)
