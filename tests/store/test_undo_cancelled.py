"""Undo of many contacts can be cancelled while it runs: then everything is as it was, and undo can be asked for again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from netzwerkpflege.domain.contact import Contact, Email, Name
from netzwerkpflege.domain.outcome import Cancelled
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts as stored
from netzwerkpflege.store.contacts import NewContact

MANY = 400


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A file into which many contacts came in one step."""
    opened = Desk.open(Profile(tmp_path / "profile"), clock=lambda: datetime(2026, 11, 22, 12, tzinfo=UTC))
    with opened.store.write(Step.IMPORT, count=MANY) as session:
        for number in range(MANY):
            name = Name(f"Anna Nr{number}", given="Anna", family=f"Nr{number}")
            address = Email(f"anna{number}@example.org")
            stored.add(session, NewContact(Contact(name=name, emails=(address,)), None, ""), opened.now())
    yield opened
    opened.close()


def stopping_at(moment: int) -> tuple[Callable[[int, int], None], list[int]]:
    """A tick that cancels at its n-th call, and the calls it had."""
    calls: list[int] = []

    def tick(done: int, total: int) -> None:
        calls.append(done)
        if len(calls) >= moment:
            raise Cancelled

    return tick, calls


@pytest.mark.parametrize("moment", [1, 2, 5])
def test_a_cancelled_undo_leaves_everything_as_it_was(desk: Desk, moment: int) -> None:
    told: list[object] = []
    desk.subscribe(told.append)
    tick, calls = stopping_at(moment)
    with pytest.raises(Cancelled):
        desks.undo(desk, tick)
    assert len(calls) >= moment
    assert len(contacts.find(desk, Query())) == MANY
    assert contacts.find(desk, Query("anna399")) != []
    assert told == []
    done, undone = desks.next_steps(desk)
    assert done is not None
    assert done.step is Step.IMPORT
    assert undone is None
    desks.undo(desk)
    assert contacts.find(desk, Query()) == []


def test_redo_can_be_cancelled_too_and_a_tick_that_lets_go_on_is_called(desk: Desk) -> None:
    desks.undo(desk)
    tick, _ = stopping_at(2)
    with pytest.raises(Cancelled):
        desks.redo(desk, tick)
    assert contacts.find(desk, Query()) == []
    calm, calls = stopping_at(1_000_000)
    desks.redo(desk, calm)
    assert len(calls) > 2
    assert len(contacts.find(desk, Query())) == MANY
