"""A conversation typed in one go: a day, @Veranstaltung, #Anknüpfungspunkte and the text, told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from netzwerkpflege.domain.day_words import find_day
from netzwerkpflege.domain.event_mention import take_event
from netzwerkpflege.domain.meeting import Event, is_visible_point

_POINT: Final = re.compile(r'(?<!\w)#(?:"([^"\n]{1,80})"|„([^“\n]{1,80})“|([^#\n]{1,80}?)#(?!\w)|(\w[\w-]*))')
_TRAILING: Final = re.compile(r'(?:\s*(?<!\w)#(?:"[^"\n]*"|„[^“\n]*“|[^#\n]{1,80}?#(?!\w)|\w[\w-]*))+\s*\Z')


_ENDS: Final = ("", ".", "!", "?", "…", ":", "”", "“")
"""Behind these a #point belongs to no sentence."""


@dataclass(frozen=True, slots=True)
class Captured:
    """What was understood. ``day`` and ``event`` are None where none was named; ``text`` is what is left to keep."""

    day: date | None
    points: tuple[str, ...]
    text: str
    event: Event | None = None


def read_capture(typed: str, today: date, events: Sequence[Event] = (), *, day_counts: bool = True) -> Captured:
    """Tell a typed conversation apart; nothing raises, whatever is typed.

    A day at the beginning is taken out of the text, unless ``day_counts`` is False; a #point or an @event within a
    sentence stays in it as a word, those at the end go. ``events`` are those that may be meant, the latest first.
    """
    mention = take_event(typed, events, today)
    if mention is not None:
        typed = mention.text
    found = find_day(typed, today)
    points: dict[str, str] = {}
    for match in _POINT.finditer(typed):
        words = " ".join(next(filter(None, match.groups()), "").split())
        if is_visible_point(words):
            points.setdefault(words.casefold(), words)
    text = typed
    if day_counts and found is not None and not text[: found.start].strip():
        text = text[found.end :].lstrip(" ,:;–-\t")
        if text and typed[found.start].isupper():
            text = text[0].upper() + text[1:]
    tail = _TRAILING.search(text)
    if tail is not None and text[: tail.start()].rstrip()[-1:] in _ENDS:
        text = text[: tail.start()]
    text = _POINT.sub(lambda match: next(filter(None, match.groups()), ""), text)
    event = mention.event if mention else None
    return Captured(found.day if found and day_counts else None, tuple(points.values()), text.strip(), event)
