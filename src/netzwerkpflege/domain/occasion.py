"""Occasions: why one might get in touch just now. A rhythm alone never asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class OccasionKind(StrEnum):
    """What an occasion is, the best first."""

    MINE = "mine"
    """I promised something."""
    JOINT = "joint"
    """Something we wanted to do together."""
    EVENT = "event"
    """An event to which both go."""
    BIRTHDAY = "birthday"
    FIND = "find"
    """Something that would please them."""
    ECHO = "echo"
    """What came of something that was left in good memory is not known yet."""
    QUESTION = "question"
    """Something one wanted to ask."""
    THEIRS = "theirs"
    """Something they promised: it may be asked after, in a conversation."""


_ORDER = {kind: place for place, kind in enumerate(OccasionKind)}


@dataclass(frozen=True, slots=True)
class Occasion:
    """A reason to get in touch; ``text`` says what about, ``on`` the day where there is one."""

    kind: OccasionKind
    text: str
    on: date | None = None


def best(occasions: Iterable[Occasion]) -> Occasion | None:
    """The best of several: by kind, then the nearest day, then the text."""
    return min(occasions, key=lambda one: (_ORDER[one.kind], one.on or date.max, one.text), default=None)
