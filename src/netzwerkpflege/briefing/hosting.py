"""Who of the guests has invited: told by the host's name, that of a person or of an association."""

from __future__ import annotations

from typing import Final

from netzwerkpflege.briefing.source import GuestFacts
from netzwerkpflege.domain.text import fold, without_titles

_SHORTEST: Final = 4
"""A firm of fewer letters says too little to make somebody a host."""


def is_host(guest: GuestFacts, host: str) -> bool:
    """Whether this guest is named as the host, or belongs to the house that invites."""
    wanted = _words(host)
    name = _words(without_titles(guest.name))
    if not wanted or not name:
        return False
    if len(name) > 1 and _within(name, wanted):
        return True
    firm = _words(guest.organisation)
    return sum(map(len, firm)) >= _SHORTEST and (_within(firm, wanted) or firm[: len(wanted)] == wanted)


def _within(words: list[str], others: list[str]) -> bool:
    """Whether the words stand in the others, side by side."""
    count = len(words)
    return any(others[start : start + count] == words for start in range(len(others) - count + 1))


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in fold(text)).split()
