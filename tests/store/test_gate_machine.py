"""Whatever is done, in whatever order: no letter waits whose ground is gone, and no door opens by taking away."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from gate_operations import StoreOperations
from gate_world import FAST
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from netzwerkpflege.domain.gate import Permit
from netzwerkpflege.domain.meeting import Participant, Wish
from netzwerkpflege.domain.text import email_key

ADDRESSES = ("anna@x.de", "Anna <ANNA@x.de>", "b@x.de", "kein")

_wish = st.sampled_from([Wish.YES, Wish.YES, Wish.YES, Wish.NO, Wish.OPEN])
_points = st.sampled_from([("Segeln",), ("Segeln", "Jazz"), ()])
_addresses = st.lists(st.sampled_from(ADDRESSES), max_size=2).map(tuple)
_who = st.sampled_from([-1, -1, -1, -2, 0])
"""Mostly the newest: walks that touch another contact each time never get anywhere."""


class GateMachine(RuleBasedStateMachine):
    """Starts with somebody who may be written to, and a letter that waits."""

    operations: type[Any] = StoreOperations

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=FAST))
        self.do = self.operations(self.folder / "gate.sqlite3", _template(self.operations))
        self.people: list[int] = []
        self.permits: list[Permit] = []
        self.counted: dict[str, int] = {}
        self.past: list[dict[int, object]] = []
        self.future: list[dict[int, object]] = []

    def teardown(self) -> None:
        self.do.close()
        shutil.rmtree(self.folder)

    def who(self, place: int) -> int:
        return self.people[max(place, -len(self.people))]

    @initialize(address=st.sampled_from(ADDRESSES[:3]), queued=st.booleans(), consented=st.booleans())
    def ready(self, address: str, queued: bool, consented: bool) -> None:
        self.people.append(self._step(lambda: self.do.add_contact(address)))
        self._step(lambda: self.do.add_note([Participant(self.people[-1], "", ("Segeln",), Wish.YES, Wish.YES)]))
        if consented:
            self.do.consent(self.people[-1], email_key(address))
        self.permits += self.do.permits(self.people[-1])
        assert len(self.permits) == (3 if consented else 2)
        if queued:
            assert self.do.queue(self.permits[-1])

    @rule(addresses=_addresses)
    @precondition(lambda self: len(self.people) < 3)
    def add_contact(self, addresses: tuple[str, ...]) -> None:
        self.people.append(self._step(lambda: self.do.add_contact(*addresses)))
        assert not self.do.permits(self.people[-1])

    @rule(who=_who, points=_points, mine=_wish, theirs=_wish, both=st.booleans())
    def talk(self, who: int, points: tuple[str, ...], mine: Wish, theirs: Wish, both: bool) -> None:
        everybody = self.people if both else [self.who(who)]
        known = [number for number in everybody if self.do.facts_of(number)]
        if known:
            self._step(lambda: self.do.add_note([Participant(number, "", points, mine, theirs) for number in known]))

    @rule(points=_points, mine=_wish, theirs=_wish, place=st.sampled_from([-1, -1, 0]))
    def change_talk(self, points: tuple[str, ...], mine: Wish, theirs: Wish, place: int) -> None:
        notes = self.do.notes()
        if notes:
            people = list(notes[place].participants)
            people[0] = replace(people[0], connection_points=points, my_wish=mine, their_wish=theirs)
            self._step(lambda: self.do.change_note(replace(notes[place], participants=tuple(people))))

    @rule(place=st.sampled_from([-1, -1, 0]))
    def leave_talk(self, place: int) -> None:
        notes = [note for note in self.do.notes() if len(note.participants) > 1]
        if notes:
            self._opens_nothing(
                lambda: self.do.change_note(replace(notes[place], participants=notes[place].participants[1:]))
            )

    @rule(place=st.sampled_from([-1, -1, 0]))
    def remove_talk(self, place: int) -> None:
        notes = self.do.notes()
        if notes:
            self._opens_nothing(lambda: self.do.remove_note(notes[place].id))

    @rule(who=_who, side=st.sampled_from(["mine", "theirs"]), value=_wish)
    def wish(self, who: int, side: str, value: Wish) -> None:
        self._step(lambda: self.do.wish(self.who(who), side, value))

    @rule(who=_who, points=_points, mine=_wish, theirs=_wish)
    def talk_in_vain(self, who: int, points: tuple[str, ...], mine: Wish, theirs: Wish) -> None:
        """A talk that is noted and taken out at once: what was said in it to shut the door stays said."""
        if self.do.facts_of(self.who(who)):
            talk = Participant(self.who(who), "", points, mine, theirs)
            number = self._step(lambda: self.do.add_note([talk]))
            self._opens_nothing(lambda: self.do.remove_note(number))

    @rule(who=_who, side=st.sampled_from(["mine", "theirs"]), first=_wish)
    def change_of_mind(self, who: int, side: str, first: Wish) -> None:
        """A wish, then a Yes, a letter on the strength of it, and the Yes taken back."""
        for value in (first, Wish.YES):
            self._step(lambda value=value: self.do.wish(self.who(who), side, value))  # type: ignore[misc]
        for permit in self.do.permits(self.who(who))[:1]:
            assert self.do.queue(permit)
        self.undo(1)

    @rule(who=_who, resting=st.booleans())
    def rest(self, who: int, resting: bool) -> None:
        self._step(lambda: self.do.rest(self.who(who), resting))

    @rule(who=_who)
    def remove(self, who: int) -> None:
        self._opens_nothing(lambda: self.do.remove(self.who(who)))

    @rule(who=_who, addresses=_addresses)
    def set_addresses(self, who: int, addresses: tuple[str, ...]) -> None:
        self._step(lambda: self.do.set_addresses(self.who(who), addresses))

    @rule(who=_who)
    def object(self, who: int) -> None:
        self._opens_nothing(lambda: self.do.object(self.who(who)))
        assert not self.do.permits(self.who(who))

    @rule(who=_who)
    def correct_objection(self, who: int) -> None:
        self._step(lambda: self.do.correct_objection(self.who(who)))

    @rule(who=_who, key=st.sampled_from(["anna@x.de", "b@x.de"]))
    def consent(self, who: int, key: str) -> None:
        self.do.consent(self.who(who), key)

    @rule()
    def withdraw(self) -> None:
        self._opens_nothing(self.do.withdraw)

    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        """Each step back leads exactly to what the gate knew before that step."""
        for _ in range(times):
            now = self._known()
            if self.do.undo():
                self.future.append(now)
                self._is_again(self.past.pop())

    @rule(times=st.integers(1, 3))
    def redo(self, times: int) -> None:
        """Each step forth leads exactly to what the gate knew after it."""
        for _ in range(times):
            now = self._known()
            if self.do.redo():
                self.past.append(now)
                self._is_again(self.future.pop())

    @rule(who=_who)
    def ask(self, who: int) -> None:
        self.permits += self.do.permits(self.who(who))

    @rule(place=st.sampled_from([-1, -1, -2, 0]))
    def queue(self, place: int) -> None:
        """With any permit that was ever given: it counts for what the gate says now."""
        permit = self.permits[max(place, -len(self.permits))]
        allowed = [self._content(now) for now in self.do.permits(permit.contact_id)]
        assert self.do.queue(permit) is (self._content(permit) in allowed)

    @rule(
        who=_who,
        purpose=st.sampled_from(["personal", "greeting", "serial"]),
        verb=st.sampled_from(["INSERT", "INSERT OR REPLACE", "INSERT OR IGNORE"]),
    )
    def queue_raw(self, who: int, purpose: str, verb: str) -> None:
        before = {self._content(permit)[:3] for permit in self.do.permits(self.who(who)) if permit.purpose == purpose}
        if self.do.queue_raw(self.who(who), purpose, verb):
            assert before

    @invariant()
    def nothing_waits_without_ground(self) -> None:
        assert self.do.stray() == []

    @invariant()
    def evidence_only_grows(self) -> None:
        counts = self.do.counts()
        assert all(counts[table] >= number for table, number in self.counted.items())
        self.counted = counts

    def _known(self) -> dict[int, object]:
        return {number: self.do.facts_of(number) for number in self.people}

    def _is_again(self, before: dict[int, object]) -> None:
        now = self._known()
        assert all(now[number] == before.get(number, ()) for number in now)

    def _step(self, gesture: Callable[[], Any]) -> Any:
        """A gesture that can be taken back; one that changed nothing leaves no step."""
        before, depth = self._known(), self.do.depth()
        result = gesture()
        if self.do.depth() > depth:
            self.past.append(before)
            self.future.clear()
        return result

    def _opens_nothing(self, gesture: Callable[[], Any]) -> None:
        """Taking something away, or an objection, never opens door B for anybody."""
        shut = [number for number in self.people if not self.do.open_for_letters(number)]
        self._step(gesture)
        assert not [number for number in shut if self.do.open_for_letters(number)]

    @staticmethod
    def _content(permit: Permit) -> tuple[object, ...]:
        return permit.contact_id, permit.email_id, permit.address_key, permit.purpose


_templates: dict[type[Any], Path] = {}


def _template(operations: type[Any]) -> Path:
    """An empty address file to start from, made once."""
    if operations not in _templates:
        folder = Path(tempfile.mkdtemp(dir=FAST))
        made = operations(folder / "template.sqlite3")
        made.close()
        _templates[operations] = folder / "template.sqlite3"
    return _templates[operations]


@pytest.fixture(scope="module", autouse=True)
def _templates_go() -> Any:
    yield
    for path in _templates.values():
        shutil.rmtree(path.parent)
    _templates.clear()


_QUICK = settings(
    max_examples=60,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)


def test_any_order() -> None:
    run_state_machine_as_test(GateMachine, settings=_QUICK)


@pytest.mark.exam
def test_any_order_for_long() -> None:
    run_state_machine_as_test(GateMachine, settings=settings(_QUICK, max_examples=2000, stateful_step_count=50))
