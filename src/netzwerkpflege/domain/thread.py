"""What is left open after a talk, what was told, what one wants to ask: threads, keepsakes, questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class Owner(StrEnum):
    """Whose turn it is with an open thread."""

    MINE = "mine"
    THEIRS = "theirs"
    JOINT = "joint"


@dataclass(frozen=True, slots=True)
class Thread:
    """An unfinished matter between the person and a contact; ``due`` is the day until which it was promised."""

    contact_id: int
    owner: Owner
    text: str
    opened_on: date
    meeting_id: int | None = None
    closed_on: date | None = None
    id: int | None = None
    due: date | None = None
    closed_in: int | None = None


class Kind(StrEnum):
    """What sort of thing is left in good memory."""

    REMARK = "remark"
    TIP = "tip"
    BOOK = "book"
    RESTAURANT = "restaurant"
    STORY = "story"
    OTHER = "other"


class Direction(StrEnum):
    """Whether the person left it with somebody, or received it from them."""

    LEFT = "left"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True)
class Keepsake:
    """Something left in good memory: a remark, a tip, a book. It is not told to the same person twice.

    ``echo`` is what came of it („hat das Buch gelesen“), ``fundus_id`` what of the own Fundus it was.
    """

    contact_id: int
    text: str
    on: date
    meeting_id: int | None = None
    id: int | None = None
    direction: Direction = Direction.LEFT
    kind: Kind | None = None
    fundus_id: int | None = None
    echo: str = ""
    echo_on: date | None = None


@dataclass(frozen=True, slots=True)
class KeepsakeDraft:
    """What is typed or chosen of a keepsake before it belongs to somebody; false where it says nothing."""

    text: str = ""
    direction: Direction = Direction.LEFT
    kind: Kind | None = None
    fundus_id: int | None = None

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    def of(self, contact_id: int, on: date, meeting_id: int | None = None) -> Keepsake:
        """The same with a person and a day."""
        return Keepsake(contact_id, self.text.strip(), on, meeting_id, None, self.direction, self.kind, self.fundus_id)


NOTHING_LEFT: Final = KeepsakeDraft()


class Asking(StrEnum):
    """Who asked whom: the person has a question, or was asked for advice („um Rat gebeten“)."""

    QUESTION = "question"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Question:
    """Something the person wants to ask, and what she was told; or what her advice was asked about."""

    contact_id: int
    text: str
    answer: str = ""
    id: int | None = None
    kind: Asking = Asking.QUESTION
    meeting_id: int | None = None
    asked_on: date | None = None
    answered_on: date | None = None
