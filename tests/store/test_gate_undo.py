"""Undo and the gate: a step taken back shuts what it opened, a letter once stopped stays stopped, nothing is silent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from gate_operations import StoreOperations

from netzwerkpflege.domain.meeting import Participant, Wish
from netzwerkpflege.store import meetings, objections

Gesture = Callable[[StoreOperations, int], object]


@pytest.fixture
def do(tmp_path: Path) -> Iterator[StoreOperations]:
    operations = StoreOperations(tmp_path / "gate.sqlite3")
    yield operations
    operations.close()


def _ready(do: StoreOperations) -> int:
    """Somebody who may be written to."""
    anna = do.add_contact("anna@x.de")
    do.add_note([Participant(anna, "", ("Segeln",), Wish.YES, Wish.YES)])
    assert do.open_for_letters(anna)
    return anna


def _states(do: StoreOperations) -> list[str]:
    with do.store.read() as session:
        return list(session.connection().exec_driver_sql("SELECT state FROM outbox ORDER BY id").scalars())


def _change(**changes: object) -> Gesture:
    def gesture(do: StoreOperations, anna: int) -> None:
        note = do.notes()[-1]
        do.change_note(replace(note, participants=(replace(note.participants[0], **changes),)))  # type: ignore[arg-type]

    return gesture


OPENS: dict[str, tuple[list[Gesture], Gesture]] = {
    # what comes before, and the gesture that opens door B
    "noting a conversation": (
        [lambda do, anna: do.remove_note(do.notes()[-1].id or 0)],
        lambda do, anna: do.add_note([Participant(anna, "", ("Jazz",), Wish.YES, Wish.YES)]),
    ),
    "adding a point": ([_change(connection_points=())], _change(connection_points=("Jazz",))),
    "their yes in the talk": ([_change(their_wish=Wish.OPEN)], _change(their_wish=Wish.YES)),
    "my yes in the talk": ([_change(my_wish=Wish.NO)], _change(my_wish=Wish.YES)),
    "a yes outside the talk": (
        [lambda do, anna: do.wish(anna, "theirs", Wish.NO)],
        lambda do, anna: do.wish(anna, "theirs", Wish.YES),
    ),
    "waking": ([lambda do, anna: do.rest(anna, True)], lambda do, anna: do.rest(anna, False)),
    "correcting an objection": (
        [lambda do, anna: do.object(anna)],
        lambda do, anna: do.correct_objection(anna),
    ),
}
SHUTS: dict[str, Gesture] = {
    "removing the conversation": lambda do, anna: do.remove_note(do.notes()[-1].id or 0),
    "taking the point out": _change(connection_points=()),
    "their no": _change(their_wish=Wish.NO),
    "my wish set back": _change(my_wish=Wish.OPEN),
    "a talk with a no": lambda do, anna: do.add_note([Participant(anna, "", (), Wish.YES, Wish.NO)]),
    "a no outside": lambda do, anna: do.wish(anna, "mine", Wish.NO),
    "resting": lambda do, anna: do.rest(anna, True),
    "removing the contact": lambda do, anna: do.remove(anna),
    "an objection": lambda do, anna: do.object(anna),
}


@pytest.mark.parametrize("name", OPENS)
def test_taking_back_what_opened_stops_the_letter(do: StoreOperations, name: str) -> None:
    anna = _ready(do)
    before, opens = OPENS[name]
    for gesture in before:
        gesture(do, anna)
    assert not do.open_for_letters(anna)
    opens(do, anna)
    assert do.open_for_letters(anna)
    assert do.queue(do.permits(anna)[0])
    do.store.undo()
    assert not do.open_for_letters(anna)
    assert _states(do) == ["cancelled"]
    do.store.redo()
    assert do.open_for_letters(anna)
    assert _states(do) == ["cancelled"]
    assert do.queue(do.permits(anna)[0])
    do.store.undo()
    assert not do.open_for_letters(anna)
    assert _states(do) == ["cancelled", "cancelled"]


@pytest.mark.parametrize("name", SHUTS)
def test_taking_back_what_shut_revives_no_letter(do: StoreOperations, name: str) -> None:
    anna = _ready(do)
    assert do.queue(do.permits(anna)[0])
    known = do.facts_of(anna)
    SHUTS[name](do, anna)
    assert not do.open_for_letters(anna)
    assert _states(do) == ["cancelled"]
    after = do.facts_of(anna)
    for _ in range(3):
        do.store.undo()
        assert do.facts_of(anna) == known
        assert do.open_for_letters(anna)
        do.store.redo()
        assert do.facts_of(anna) == after
        assert not do.open_for_letters(anna)
    assert _states(do) == ["cancelled"]


def test_new_contact_taken_back(do: StoreOperations) -> None:
    """With the contact its letters end; redone it is there again, a bare card as before."""
    anna = do.add_contact("anna@x.de")
    do.store.undo()
    assert do.facts_of(anna) == ()
    do.store.redo()
    assert do.facts_of(anna)[1:] == ("anna@x.de",)
    assert do.add_contact() != anna


def test_undone_objection_stays_visible(do: StoreOperations) -> None:
    """Undo of an objection is a correction beside it, never silence."""
    anna = _ready(do)
    do.object(anna)
    do.store.undo()
    with do.store.read() as session:
        assert [stands for *_, stands in objections.history(session, anna)] == [False]
        reasons = session.connection().exec_driver_sql("SELECT reason FROM objection_correction").scalars().all()
    assert set(reasons) == {"undo"}
    do.store.redo()
    with do.store.read() as session:
        assert [stands for *_, stands in objections.history(session, anna)] == [True, False]


def test_objection_corrected_undone_and_undone(do: StoreOperations) -> None:
    """Recorded, corrected, and both taken back: nobody objects. Both redone: nobody objects either."""
    anna = _ready(do)
    do.object(anna)
    do.correct_objection(anna)
    do.store.undo()
    assert not do.open_for_letters(anna)
    do.store.undo()
    assert do.open_for_letters(anna)
    do.store.redo()
    assert not do.open_for_letters(anna)
    do.store.redo()
    assert do.open_for_letters(anna)


def test_undone_wish_stays_on_record(do: StoreOperations) -> None:
    """The wish is there and no longer counts; the conversation shows what was said before."""
    anna = _ready(do)
    _change(their_wish=Wish.NO)(do, anna)
    do.store.undo()
    with do.store.read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM wish").scalar() == 3
        note = meetings.get(session, do.notes()[-1].id or 0)
    assert note.participants[0].their_wish is Wish.YES


def test_no_outlives_its_talk(do: StoreOperations) -> None:
    """They said yes in one talk, no in the next; removing the second talk does not unsay it, undo of it does."""
    anna = _ready(do)
    second = do.add_note([Participant(anna, "", ("Jazz",), Wish.YES, Wish.NO)])
    do.remove_note(second)
    assert not do.open_for_letters(anna)
    do.store.undo()
    do.store.undo()
    assert do.open_for_letters(anna)


def test_wish_set_back_outlives_its_talk(do: StoreOperations) -> None:
    """A Yes set back to open in the newer talk: removing that talk does not bring the older Yes back."""
    anna = _ready(do)
    second = do.add_note([Participant(anna, "", ("Jazz",), Wish.YES, Wish.YES)])
    _change(their_wish=Wish.OPEN)(do, anna)
    do.remove_note(second)
    assert not do.open_for_letters(anna)


def test_leaving_a_talk(do: StoreOperations) -> None:
    """Taken out of the talk, a recorded Yes does not count; put in again, it has to be said again."""
    anna = _ready(do)
    bert = do.add_contact("bert@x.de")
    note = do.notes()[-1]
    do.change_note(replace(note, participants=(Participant(bert),)))
    assert not do.open_for_letters(anna)
    do.change_note(replace(note, participants=(Participant(anna, "", ("Segeln",)), Participant(bert))))
    assert not do.open_for_letters(anna)
