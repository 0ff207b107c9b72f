"""What the person looks for in the list: words, a status, a tag."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netzwerkpflege.domain.gate import Status


@dataclass(frozen=True, slots=True)
class Query:
    """A search over contacts. Empty fields do not restrict; ``limit`` None means all."""

    text: str = ""
    status: Status | None = None
    tag: str = ""
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One line of the list: just what is painted."""

    id: int
    name: str
    organisation: str
    status: Status
    last_conversation: date | None
    photo_sha256: str = ""


@dataclass(frozen=True, slots=True)
class StatusCounts:
    """How many live contacts there are, in all and per status."""

    total: int
    by_status: dict[Status, int]
