"""Nachlese: the morning after an evening its guests come back, one by one, with what is worth keeping of each talk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from netzwerkpflege.domain.meeting import Event, GuestEntry, Wish
from netzwerkpflege.domain.thread import NOTHING_LEFT, KeepsakeDraft, Owner

OFFERED: Final = timedelta(hours=72)
"""So long after its end an evening is offered by itself."""
PROMISED: Final = timedelta(days=7)
"""A promise without a day is asked about after so long."""
_LASTS: Final = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class Promise:
    """Something promised, by whom, and until when where that was said."""

    owner: Owner
    text: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """What is kept of the talk with one person; ``cue`` and ``photo`` say how they are known again.

    ``on`` is its day, where that is not the event's.
    """

    points: tuple[str, ...] = ()
    text: str = ""
    my_wish: Wish = Wish.OPEN
    their_wish: Wish = Wish.OPEN
    my_wish_source: str = ""
    their_wish_source: str = ""
    promises: tuple[Promise, ...] = ()
    keepsake: KeepsakeDraft = NOTHING_LEFT
    question: str = ""
    cue: str = ""
    photo: bytes | None = None
    photo_type: str = ""
    on: date | None = None


def ends_at(event: Event) -> datetime:
    """The end of an evening on the person's clock; where none is known, three hours after it began, or midnight.

    An end that lies before the beginning is one of the next day.
    """
    if event.ends is not None:
        day = event.on + timedelta(days=1) if event.starts and event.ends <= event.starts else event.on
        return datetime.combine(day, event.ends)
    if event.starts is not None:
        return datetime.combine(event.on, event.starts) + _LASTS
    return datetime.combine(event.on + timedelta(days=1), time())


def is_offered(event: Event, guests: list[GuestEntry], now: datetime) -> bool:
    """Whether an evening is offered by itself: it is over, not for too long, and not all of it was gone through.

    ``now`` is the person's clock, without a time zone.
    """
    over = ends_at(event)
    if event.debrief_ended is not None or not over <= now <= over + OFFERED:
        return False
    return any(guest.debriefed is None for guest in guests)
