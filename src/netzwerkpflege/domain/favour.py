"""Geben & Nehmen: what one could do for somebody, and what one received. Two lists, and never a balance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Way(StrEnum):
    """Which way it went."""

    GIVEN = "given"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True)
class Favour:
    """Something done for a contact, or by them."""

    contact_id: int
    way: Way
    text: str
    on: date
    meeting_id: int | None = None
    id: int | None = None
