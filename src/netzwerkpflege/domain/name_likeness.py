"""How like two names are: the same, a short form, an initial, a slip of the pen, half of a double name, or another name."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.given_names import full_forms, is_given_name

if TYPE_CHECKING:
    from collections.abc import Callable

Words = tuple[str, ...]


class Likeness(IntEnum):
    """How like two given or family names are, the likest first."""

    SAME = 0
    SHORT = 1
    """A short form, or one of several given names."""
    PART = 2
    """One half of a double family name."""
    SLIP = 3
    INITIAL = 4
    NONE = 5
    """One of the two is not known."""
    OTHER = 6


_SHORTEST_SLIP: Final = 4
_LONG: Final = 8
_SOUNDS: Final = (
    (re.compile("ph"), "f"),
    (re.compile("c[kh]?|k|qu?"), "k"),
    (re.compile("dt|th|d|t"), "t"),
    (re.compile("[yj]"), "i"),
    (re.compile("tz|sz|[zß]"), "s"),
    (re.compile("[vw]"), "f"),
    (re.compile("[bp]"), "p"),
    (re.compile("ai"), "ei"),
    (re.compile(r"(?<!^)h"), ""),
    (re.compile(r"(?<!^)e(?=[rln]$)"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


def given_likeness(one: Words, other: Words) -> Likeness:
    """How like two people's given names are."""
    if not one or not other:
        return Likeness.NONE
    if one == other:
        return Likeness.SAME
    return _given(one, other)


@lru_cache(maxsize=1 << 15)
def _given(one: Words, other: Words) -> Likeness:
    first, second = one[0], other[0]
    if "".join(one) == "".join(other):
        return Likeness.SAME
    if first == second and len(first) > 1:
        further = _initials_fit(one[1:], other[1:])
        return Likeness.SAME if further else Likeness.SHORT
    if len(first) == 1 or len(second) == 1 or _are_initials(one, other):
        return Likeness.INITIAL if first[0] == second[0] else Likeness.OTHER
    if full_forms(first) & full_forms(second):
        return Likeness.SHORT
    if second in one or first in other:
        return Likeness.SHORT
    if sound(first) == sound(second):
        return Likeness.SLIP
    both_known = is_given_name(first) and is_given_name(second)
    return Likeness.SLIP if not both_known and is_slip(first, second) else Likeness.OTHER


def _initials_fit(one: Words, other: Words) -> bool:
    """Whether further names contradict each other: Karl Heinz and Karl Josef do, Anna and Anna Maria do not."""
    return all(a == b or (a[0] == b[0] and 1 in (len(a), len(b))) for a, b in zip(one, other, strict=False))


def _are_initials(one: Words, other: Words) -> bool:
    """Whether one is all the initials of the other, written in one word: HP for Hans Peter."""
    letters = {"".join(name[0] for name in one), "".join(name[0] for name in other)}
    return (len(one) == 1 and one[0] in letters and len(other) > 1) or (
        len(other) == 1 and other[0] in letters and len(one) > 1
    )


def family_likeness(one: Words, other: Words) -> Likeness:
    """How like two people's family names are."""
    if not one or not other:
        return Likeness.NONE
    if one == other:
        return Likeness.SAME
    return _family(one, other)


@lru_cache(maxsize=1 << 15)
def _family(one: Words, other: Words) -> Likeness:
    if "".join(one) == "".join(other) or set(one) == set(other):
        return Likeness.SAME
    shared = set(one) & set(other)
    if shared and (len(one) > 1 or len(other) > 1):
        return Likeness.PART
    whole, second = "".join(one), "".join(other)
    if 1 in (len(whole), len(second)):
        return Likeness.INITIAL if whole[0] == second[0] else Likeness.OTHER
    return Likeness.SLIP if is_slip(whole, second) else Likeness.OTHER


def is_slip(one: str, other: str) -> bool:
    """Whether two words are probably one, written wrong: they sound alike, or few letters differ inside them.

    Where they do not sound alike, first and last letter must be the same: Anna and Hanna, Stefan and Stefanie are two.
    """
    if sound(one) == sound(other):
        return True
    shorter = min(len(one), len(other))
    if shorter < _SHORTEST_SLIP or one[0] != other[0] or one[-1] != other[-1]:
        return False
    allowed = 2 if shorter >= _LONG else 1
    return _distance()(one, other, score_cutoff=allowed) <= allowed


@cache
def _distance() -> Callable[..., int]:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - 25 ms that only a comparison of names needs

    return OSA.distance


@lru_cache(maxsize=1 << 15)
def sound(word: str) -> str:
    """A rough spelling by sound: Meier, Mayr and Maier are one, and so are Schmidt and Schmitt."""
    for pattern, plain in _SOUNDS:
        word = pattern.sub(plain, word)
    return word
