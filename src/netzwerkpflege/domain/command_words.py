"""Gestures said in words: „Gespräch mit Anna“, „Erinnerung an Anna“, typed where one searches."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from netzwerkpflege.domain.highlight import words_of


class Gesture(StrEnum):
    """What can be done with a person by naming it."""

    NOTE = "note"
    REMIND = "remind"


_BEGINNINGS: Final = {
    Gesture.NOTE: (
        "gespräch mit",
        "gespräch festhalten mit",
        "neues gespräch mit",
        "conversation with",
        "note a conversation with",
        "talk with",
    ),
    Gesture.REMIND: (
        "erinnerung an",
        "erinnere mich an",
        "neue erinnerung an",
        "reminder about",
        "remind me of",
        "remind me about",
    ),
}
_SAID: Final = {
    gesture: sorted((words_in_order for words_in_order in map(str.split, map(" ".join, map(words_of, begun)))), key=len)
    for gesture, begun in _BEGINNINGS.items()
}
_LAST: Final = {"festhalten", "notieren", "note", "about"}


def said_gesture(text: str) -> tuple[Gesture, str] | None:
    """The gesture that a text begins with, and the name behind it; None where it begins with none."""
    words = text.split()
    folded = [" ".join(words_of(word)) for word in words]
    for gesture, beginnings in _SAID.items():
        for begun in reversed(beginnings):
            if folded[: len(begun)] == begun:
                rest = words[len(begun) :]
                if len(rest) > 1 and folded[-1] in _LAST:
                    rest = rest[:-1]
                return gesture, " ".join(rest)
    return None
