"""What a reminder says outside the window, and when it keeps quiet. Once for each reminder and day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from typing import Final

MOST: Final = 3
"""More than these are told as one."""
USUAL_QUIET: Final = "20-8"
_SPAN: Final = re.compile(r"(\d{1,2})-(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Notice:
    """One message. ``reminder_id`` is None where it speaks of several; then nothing can be ticked off in it."""

    title: str
    body: str = ""
    reminder_id: int | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A reminder that has not been told today."""

    reminder_id: int
    text: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """The words of the messages; ``many`` holds a place for the count."""

    one: str
    many: str
    named: bool = True
    """Whether text and name are told: who looks at a locked screen reads them."""


def notices(waiting: Sequence[Waiting], words: NoticeWords) -> list[Notice]:
    """What is told of these reminders."""
    if len(waiting) > MOST:
        return [Notice(words.many.replace("{count}", str(len(waiting))))]
    if not words.named:
        return [Notice(words.one, "", one.reminder_id) for one in waiting]
    return [Notice(one.text.partition("\n")[0].strip(), one.name, one.reminder_id) for one in waiting]


def is_quiet(span: str, at: time) -> bool:
    """Whether a span of hours (``20-8``: from 20:00 until before 8:00) keeps quiet at a time; an empty one never does."""
    match = _SPAN.fullmatch(span)
    if match is None:
        return False
    start, end = int(match[1]), int(match[2])
    return start <= at.hour < end if start <= end else at.hour >= start or at.hour < end
