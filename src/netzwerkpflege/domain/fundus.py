"""The own Fundus: remarks, tips, books, restaurants and stories that one likes to leave with people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netzwerkpflege.domain.thread import Kind


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
