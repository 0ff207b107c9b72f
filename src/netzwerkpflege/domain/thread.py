"""What is left open after a talk, what was told, what one wants to ask: threads, keepsakes, questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Owner(StrEnum):
    """Whose turn it is with an open thread."""

    MINE = "mine"
    THEIRS = "theirs"
    JOINT = "joint"


@dataclass(frozen=True, slots=True)
class Thread:
    """An unfinished matter between the person and a contact."""

    contact_id: int
    owner: Owner
    text: str
    opened_on: date
    meeting_id: int | None = None
    closed_on: date | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Keepsake:
    """Something left in good memory: a remark, a tip, a book. It is not told to the same person twice."""

    contact_id: int
    text: str
    on: date
    meeting_id: int | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """Something the person wants to ask, and what she was told."""

    contact_id: int
    text: str
    answer: str = ""
    id: int | None = None
