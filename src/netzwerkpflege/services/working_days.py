"""The person's own working days: those of the own country and the region that was chosen in it, kept in the address file."""

from __future__ import annotations

from datetime import date
from typing import Final

from netzwerkpflege.domain import working_days
from netzwerkpflege.domain.working_days import Place
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.own_country import own_country
from netzwerkpflege.store import settings

_REGION: Final = "holiday_region"
EVERY_DAY: Final = "-"
"""In the place of a region: any day will do."""


def region(desk: Desk) -> str:
    """The region whose holidays count: of the own country, empty for the whole of it, or ``EVERY_DAY``."""
    with desk.store.read() as session:
        kept = settings.value(session, _REGION)
    if kept == EVERY_DAY:
        return EVERY_DAY
    country, _, code = kept.partition(" ")
    return code if country == own_country(desk) else ""


def keep_region(desk: Desk, code: str) -> None:
    """From now on it is this one. A setting, so no step that could be undone."""
    with desk.store.record() as session:
        settings.keep(session, _REGION, EVERY_DAY if code == EVERY_DAY else f"{own_country(desk)} {code}")


def next_working_day(desk: Desk, day: date) -> date:
    """The day itself where one works on it, else the first one after it; any day where it was chosen so."""
    code = region(desk)
    return day if code == EVERY_DAY else working_days.next_working_day(day, Place(own_country(desk), code))


def regions(desk: Desk) -> list[tuple[str, str]]:
    """The regions of the own country whose holidays differ, by name: code and name."""
    return working_days.regions(own_country(desk))


def warm_up(desk: Desk) -> None:
    """Load what the first question takes a moment for; in any thread."""
    next_working_day(desk, desk.today())
