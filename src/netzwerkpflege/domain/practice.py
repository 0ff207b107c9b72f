"""Gesichter üben: spaced repetition over the guests of one evening, in minutes, for it is tonight that counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

BOXES: Final = (timedelta(), timedelta(minutes=1), timedelta(minutes=4), timedelta(minutes=15), timedelta(hours=1))
"""After how long a face comes again, by its box; the last one is known for the evening."""
LAST: Final = len(BOXES)


@dataclass(frozen=True, slots=True)
class Face:
    """A guest to be known again: by the photo, or by the cue where there is none. ``box`` is 1 to 5."""

    guest_id: int
    name: str
    about: str = ""
    photo_sha256: str = ""
    cue: str = ""
    thread: str = ""
    box: int = 1
    again_at: datetime | None = None


def moved(box: int, known: bool) -> int:
    """One box further where it was known, back to the first where it was not."""
    return min(box + 1, LAST) if known else 1


def again_at(box: int, now: datetime) -> datetime:
    """When a face of this box comes again."""
    return now + BOXES[box - 1]


def next_face(faces: Sequence[Face], now: datetime, before: int = 0) -> Face | None:
    """Who is asked about next: who is due longest, else who comes soonest; not the same twice while there are others.

    None once all sit in the last box.
    """
    open_ = [face for face in faces if face.box < LAST]
    others = [face for face in open_ if face.guest_id != before] or open_
    return min(
        others, key=lambda face: (face.again_at or datetime.min.replace(tzinfo=now.tzinfo), face.box), default=None
    )
