"""Names in one breath: „Anna und Bernd“, „Berg, Anna; Maier, Bernd“, told apart; a comma may also part family and given name."""

from __future__ import annotations

import re
from itertools import chain
from typing import Final

from netzwerkpflege.domain.given_names import is_given_name
from netzwerkpflege.domain.meeting import visible
from netzwerkpflege.domain.text import fold

_LINES: Final = re.compile(r"[;\n]")
_AND: Final = re.compile(r"\s+(?:und|and|sowie|u\.)\s+|\s*[&+]\s*", re.IGNORECASE)
_BEHIND: Final = re.compile(r"[A-Z]{2,5}\Z|.*\.\Z|(?:jr|sr|jun|sen)\Z")
"""What stands behind a name and belongs to it: MBA, Dr., jun."""


def names_in(typed: str) -> tuple[str, ...]:
    """The names of a text, each as it was typed; „Berg, Anna“ is one. A text without any gives none.

    Whether a comma parts two people is guessed from the text alone; ``comma_parts`` is the other reading.
    """
    return tuple(chain.from_iterable(_of_line(line) for line in _LINES.split(typed)))


def comma_parts(name: str) -> tuple[str, ...]:
    """„Kirchhoff, Lorenz“ read as two people; a title behind a name („Berg, Dr.“) belongs to it."""
    parts: list[str] = []
    for part in filter(None, map(visible, name.split(","))):
        if parts and _BEHIND.match(part):
            parts[-1] = f"{parts[-1]}, {part}"
        else:
            parts.append(part)
    return tuple(parts)


def _of_line(line: str) -> tuple[str, ...]:
    groups = [group for group in map(visible, _AND.split(line)) if group.strip(" ,")]
    halves: list[tuple[str, ...]] = [comma_parts(group) for group in groups]
    if all(len(parts) == 2 for parts in halves):  # each with one comma: family, given – or a list after all
        pairs = zip(groups, halves, strict=True)
        halves = [parts if _are_two(*parts) else (group,) for group, parts in pairs]
    return tuple(chain.from_iterable(halves))


def _are_two(first: str, second: str) -> bool:
    """Whether a comma stands between two people: „Anna, Bernd“, „Anna Berg, Cem Demir“; not in „von Berg, Anna Maria“."""
    words = first.split()
    if is_given_name(fold(words[0])):
        return True
    return len(words) > 1 and len(second.split()) > 1 and not words[0].islower()
