"""An invitation to an event, as a calendar file brings it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from netzwerkpflege.domain.series import Rule


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody who is invited, too: a name (or the address alone) and the mail address."""

    name: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class Invitation:
    """One VEVENT (RFC 5545, 3.6.1) on the person's own clock. ``cancelled`` where the host has called it off.

    ``repeats`` where others follow; ``rule`` says how, where it is one that a series knows.
    """

    title: str
    on: date
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    host: str = ""
    note: str = ""
    uid: str = ""
    invited: tuple[Invited, ...] = ()
    cancelled: bool = False
    repeats: bool = False
    rule: Rule | None = None
