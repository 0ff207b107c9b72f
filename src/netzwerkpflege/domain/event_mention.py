"""„@Stammtisch“ within a typed conversation: which event is meant, and what of the text is left."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from netzwerkpflege.domain.day_words import find_day
from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.text import fold

_AT: Final = re.compile(r'(?<![\w@.])@(?:"(?P<quoted>[^"\n]{1,120})"|„(?P<low>[^“”\n]{1,120})[“”]|(?=\w))')
_WORD: Final = re.compile(r"[^\W_]+")
_GAP: Final = re.compile(r"[ \-–/&:]{1,3}")
_TYPING: Final = re.compile(r'(?<![\w@.])@["„]?([^@#\n"“”]{0,60})\Z')
_POINTS: Final = re.compile(r'\s*#(?:"[^"\n]*"|„[^“\n]*“|[^\s#]+)')
_PARTS: Final = " ,:;–-\t"
_PREPOSITIONS: Final = (
    "bei beim am an im in auf vom von zum zur der die das dem den nach vor seit at the on from of after"
)
_BEFORE: Final = frozenset(_PREPOSITIONS.split())
_MOST_WORDS: Final = 12
_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """An event that is named, and the text without its sign; within a sentence its name stays as words."""

    event: Event
    text: str


def take_event(typed: str, events: Sequence[Event], today: date) -> Mention | None:
    """The first „@…“ that names an event of these (the latest first); of several so called the one on the named day."""
    named_day = find_day(typed, today)
    for match in _AT.finditer(typed):
        quoted = match["quoted"] or match["low"]
        readings = [(quoted, match.end())] if quoted else _readings(typed, match.end())
        for words, end in readings:
            if fitting := _called(words, events):
                on_day = [event for event in fitting if named_day and event.on == named_day.day]
                return Mention((on_day or fitting)[0], _without(typed, match.start(), words, end, today))
    return None


def typing_at(text: str, cursor: int) -> tuple[int, str] | None:
    """Where the „@…“ begins that is being typed at the cursor, and what stands behind it so far."""
    match = _TYPING.search(text[:cursor])
    return (match.start(), match[1]) if match else None


def _readings(typed: str, start: int) -> list[tuple[str, int]]:
    """How far a name without quotation marks may reach, the longest first."""
    ends: list[int] = []
    at = start
    while len(ends) < _MOST_WORDS and (word := _WORD.match(typed, at)):
        ends.append(word.end())
        gap = _GAP.match(typed, word.end())
        if gap is None:
            break
        at = gap.end()
    return [(typed[start:end], end) for end in reversed(ends)]


def _called(words: str, events: Sequence[Event]) -> list[Event]:
    """Those whose title begins with these words, or else holds them; the last word may be begun only."""
    typed = _WORD.findall(fold(words))
    if not typed or (len(typed) == 1 and len(typed[0]) < _SHORTEST):
        return []
    titles = [(event, _WORD.findall(fold(event.title))) for event in events]
    if whole := [event for event, title in titles if title == typed]:
        return whole
    if len(typed) > 1 and len(typed[-1]) < _SHORTEST and not typed[-1].isdecimal():
        return []  # „@Stammtisch im Garten“: the „im“ belongs to the sentence
    found: list[list[Event]] = [[], []]
    for event, title in titles:
        places = [place for place in range(len(title)) if _fits(typed, title[place:])]
        if places:
            found[0 if places[0] == 0 else 1].append(event)
    return found[0] or found[1]


def _fits(typed: list[str], title: list[str]) -> bool:
    last = len(typed) - 1
    return (
        len(title) > last
        and title[:last] == typed[:last]
        and (title[last] == typed[last] or (len(typed[last]) >= _SHORTEST and title[last].startswith(typed[last])))
    )


def _without(typed: str, start: int, words: str, end: int, today: date) -> str:
    """At the beginning, or behind the last sentence, the name goes; within a sentence, or behind „beim“, it stays."""
    head, tail = typed[:start], typed[end:]
    day = find_day(head, today)
    if not (head[: day.start] + head[day.end :] if day else head).strip(_PARTS):
        return head + tail.lstrip(_PARTS)
    if not _POINTS.sub("", tail).strip(" .!\n"):
        before = _WORD.findall(head)[-1].lower() if _WORD.search(head) else ""
        if before not in _BEFORE:
            return head.rstrip() + tail
    return head + words + tail
