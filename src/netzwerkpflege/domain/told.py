"""What somebody has heard already: the same remark, tip or book, also in nearly the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

from netzwerkpflege.domain.text import fold

_SHORTEST: Final = 6
"""From this many letters on, a text that stands within another one counts as the same story."""
_FILLER: Final = 3
"""Words up to this many letters („der“, „von“, „the“) tell no story."""
_NEAR: Final = 0.75
"""The share of the words of the shorter text that stands in the other one, from which on it is the same story."""
_FEWEST: Final = 2
_ALIKE: Final = 0.87
"""From this likeness of the letters on, two texts are one with a slip of the pen."""
_LONG: Final = 10
"""Shorter texts may differ by a letter and mean something else."""
_WORDS: Final = re.compile(r"\w+")


class Near(StrEnum):
    """Where somebody who has heard it stands to the person it is told to."""

    SELF = "self"
    TALK = "talk"
    """In the same conversation."""
    TABLE = "table"
    """At the same table of the same event."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something that was left with a person, and on which day."""

    contact_id: int
    name: str
    text: str
    on: date
    near: Near = Near.SELF
    fundus_id: int | None = None


def same_story(one: str, other: str) -> bool:
    """Whether two texts tell the same: one stands within the other, nearly all words of the shorter one do, or they
    differ by a slip of the pen.
    """
    first, second = " ".join(_words(one)), " ".join(_words(other))
    if min(len(first), len(second)) >= _SHORTEST and (first in second or second in first):
        return True
    mine, yours = ({word for word in text.split() if len(word) > _FILLER} for text in (first, second))
    fewest = min(len(mine), len(yours))
    shared = len(mine & yours)
    return (fewest >= _FEWEST and shared >= max(_NEAR * fewest, _FEWEST)) or _alike(first, second)


def heard(text: str, told: Iterable[Told], fundus_id: int | None = None) -> Told | None:
    """Who has heard this: the person first, then who is in the conversation, then who is at the table; latest first.

    The same entry of the Fundus is the same story in whatever words.
    """
    order = list(Near)
    same = [item for item in told if _is_entry(item, fundus_id) or same_story(text, item.text)]
    return min(same, key=lambda item: (order.index(item.near), -item.on.toordinal()), default=None)


def _is_entry(item: Told, fundus_id: int | None) -> bool:
    return fundus_id is not None and item.fundus_id == fundus_id


def _alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _LONG:
        return False
    letters = SequenceMatcher(None, one, other, autojunk=False)
    return letters.real_quick_ratio() >= _ALIKE and letters.quick_ratio() >= _ALIKE and letters.ratio() >= _ALIKE


def _words(text: str) -> list[str]:
    return _WORDS.findall(fold(text))
