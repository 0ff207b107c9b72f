"""The own Fundus: remarks, tips, books, restaurants and stories that one likes to leave with people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from netzwerkpflege.domain.thread import Direction, Keepsake, Kind

ASKED_AFTER: Final = 3
"""So many keepsakes are asked after in a conversation, the latest."""


@dataclass(frozen=True, slots=True)
class FundusEntry:
    """Something to choose from when one wants to leave a good memory. What is retired is not offered any more."""

    kind: Kind
    text: str
    note: str = ""
    since: date | None = None
    retired: bool = False
    id: int | None = None


@dataclass(frozen=True, slots=True)
class LeftWith:
    """With whom something of the Fundus was left, when, and what came of it."""

    contact_id: int
    name: str
    on: date
    echo: str = ""


def asked_after(keepsakes: Iterable[Keepsake], meeting_id: int | None = None) -> tuple[Keepsake, ...]:
    """The latest that were left and of which nobody knows yet what became of them.

    What is left in a conversation is not asked after in the same one.
    """
    waiting = [
        item
        for item in keepsakes
        if item.direction is Direction.LEFT
        and not item.echo.strip()
        and (meeting_id is None or item.meeting_id != meeting_id)
    ]
    waiting.sort(key=lambda item: (item.on, item.id or 0), reverse=True)
    return tuple(waiting[:ASKED_AFTER])
