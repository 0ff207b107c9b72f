"""The desk: the open address file, the clock and the profile, handed to every service."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from netzwerkpflege.domain.outcome import Change
from netzwerkpflege.domain.steps import StepLabel
from netzwerkpflege.domain.times import stamp
from netzwerkpflege.paths import Profile
from netzwerkpflege.store import journal
from netzwerkpflege.store.db import Store

Tick = Callable[[int, int], None]


def local_time() -> datetime:
    """The moment on the person's clock; the only place where the program asks for it."""
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a service needs, in one frozen object."""

    store: Store
    profile: Profile
    clock: Callable[[], datetime] = local_time

    @classmethod
    def open(cls, profile: Profile, clock: Callable[[], datetime] = local_time) -> Desk:
        """Open the address file of a profile, making both where they do not exist yet.

        Raises the expected errors of ``domain.outcome``.
        """
        profile.prepare()
        return cls(Store(profile.database, lambda: stamp(clock())), profile, clock)

    def today(self) -> date:
        """The person's day."""
        return self.clock().date()

    def now(self) -> str:
        """The moment of record."""
        return stamp(self.clock())

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Be told of every change; returns the function that ends it."""
        return self.store.subscribe(listener)

    def warm_up(self) -> None:
        """Load ahead of the first write what only writing needs; takes a moment, in any thread."""
        self.store.warm_up()

    def close(self) -> None:
        """Let go of the address file."""
        self.store.close()


def undo(desk: Desk, tick: Tick | None = None) -> StepLabel:
    """Take the newest step back. Raises NothingToUndo or UndoBlocked, and what ``tick`` raises to cancel."""
    return desk.store.undo(tick)


def redo(desk: Desk, tick: Tick | None = None) -> StepLabel:
    """Do the step again that was taken back last. Raises as ``undo`` does."""
    return desk.store.redo(tick)


def next_steps(desk: Desk) -> tuple[StepLabel | None, StepLabel | None]:
    """What undo and redo would do now."""
    with desk.store.read() as session:
        return journal.next_labels(session)
