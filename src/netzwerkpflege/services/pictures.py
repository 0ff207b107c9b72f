"""What „Rückblick“ draws: a year of conversations, event series over the years, who introduced whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from netzwerkpflege.domain.pictures import Day, Introduced, Series, introductions, series_of, year_of_days
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import pictures

SHOWN_PEOPLE: Final = 300
SHOWN_SERIES: Final = 30


@dataclass(frozen=True, slots=True)
class LookBack:
    """Everything that is drawn. ``more_people`` and ``more_series`` say how many found no room."""

    last: date
    days: tuple[Day, ...]
    series: tuple[Series, ...]
    people: tuple[Introduced, ...]
    more_people: int = 0
    more_series: int = 0


def look_back(desk: Desk, last: date | None = None) -> LookBack:
    """The year up to a day (today where none is given), and what has grown over all the years."""
    end = last or desk.today()
    with desk.store.read() as session:
        counts = pictures.talk_days(session, end - timedelta(days=371), end)
        evenings = pictures.evenings(session)
        pairs = pictures.introducers(session)
    people, series = introductions(pairs), series_of(evenings)
    kept = {one.contact_id for one in sorted(people, key=lambda one: one.row)[:SHOWN_PEOPLE]}
    return LookBack(
        end,
        tuple(year_of_days(counts, end)),
        tuple(series[:SHOWN_SERIES]),
        tuple(one for one in people if one.contact_id in kept and (one.by is None or one.by in kept)),
        max(0, len(people) - SHOWN_PEOPLE),
        max(0, len(series) - SHOWN_SERIES),
    )
