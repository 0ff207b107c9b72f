"""Rhythm: how often one would like to hear of each other, with tolerance; circles; putting off. It never counts days overdue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from netzwerkpflege.domain.meeting import visible
from netzwerkpflege.domain.outcome import Invalid

LONGEST: Final = 260
"""Weeks: five years."""
SMALLEST_CIRCLE, LARGEST_CIRCLE, USUAL_CIRCLE = 1, 150, 30


@dataclass(frozen=True, slots=True)
class Rhythm:
    """From ``at_least`` to ``at_most`` weeks after the last conversation."""

    at_least: int
    at_most: int


PRESETS: Final = (Rhythm(2, 4), Rhythm(4, 6), Rhythm(6, 10), Rhythm(12, 16), Rhythm(24, 28), Rhythm(48, 56))


class Turn(StrEnum):
    """Where somebody stands in their rhythm.

    EARLY: not yet. MAY: it may come round, from the lower edge on. ROUND: it has come round, from the upper edge on.
    LATER: put off. NONE: there is no rhythm, nobody has talked yet, or the person is left in peace.
    """

    EARLY = "early"
    MAY = "may"
    ROUND = "round"
    LATER = "later"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Circle:
    """People whom one wants to stay close to, all in one rhythm unless they have their own; ``size`` is chosen."""

    name: str
    rhythm: Rhythm = PRESETS[2]
    size: int = USUAL_CIRCLE
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Keeping:
    """How one keeps in touch with a contact: an own rhythm, or that of a circle; put off until a day."""

    contact_id: int
    own: Rhythm | None = None
    circle_id: int | None = None
    later: date | None = None


def turn(rhythm: Rhythm | None, last: date | None, today: date, later: date | None = None) -> Turn:
    """Where somebody stands who was last talked with on ``last``; ``later`` is the day until which it was put off."""
    if rhythm is None or last is None:
        return Turn.NONE
    if later is not None and today < later:
        return Turn.LATER
    if today < opens_on(rhythm, last):
        return Turn.EARLY
    return Turn.MAY if today < closes_on(rhythm, last) else Turn.ROUND


def opens_on(rhythm: Rhythm, last: date) -> date:
    """The day from which it may come round. A rhythm that leaves the calendar ends with its last day."""
    return _after(last, rhythm.at_least)


def closes_on(rhythm: Rhythm, last: date) -> date:
    """The day on which it has come round."""
    return _after(last, rhythm.at_most)


def _after(day: date, weeks: int) -> date:
    try:
        return day + timedelta(weeks=weeks)
    except OverflowError:
        return date.max


def check_rhythm(rhythm: Rhythm) -> None:
    """From 1 week to five years, and the upper edge not below the lower. Raises Invalid (field 'rhythm')."""
    if not 1 <= rhythm.at_least <= LONGEST or not 1 <= rhythm.at_most <= LONGEST:
        raise Invalid(field="rhythm", rule="out_of_range", most=LONGEST)
    if rhythm.at_most < rhythm.at_least:
        raise Invalid(field="rhythm", rule="backwards")


def check_circle(circle: Circle) -> None:
    """A circle has a name, a size, and a rhythm. Raises Invalid (field 'circle', 'size', 'rhythm')."""
    if not visible(circle.name):
        raise Invalid(field="circle", rule="empty")
    if not SMALLEST_CIRCLE <= circle.size <= LARGEST_CIRCLE:
        raise Invalid(field="size", rule="out_of_range", most=LARGEST_CIRCLE)
    check_rhythm(circle.rhythm)
