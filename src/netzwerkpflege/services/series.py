"""Gestures with series of evenings: which there are, their next evening, and what has grown in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.long_breath import Year, years_of
from netzwerkpflege.domain.meeting import Event, Series, check_event, visible
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.series import Rule, next_day, seen_rule
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.services import working_days
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import events, series

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session

_FRIDAY: Final = 4
_WEEK: Final = timedelta(days=7)
_TRIES: Final = 5


@dataclass(frozen=True, slots=True)
class Kept:
    """A series with the days of its evenings, and the rule they show."""

    series: Series
    days: tuple[date, ...]
    rule: Rule | None


@dataclass(frozen=True, slots=True)
class NextEvening:
    """The next evening of a series, still to be kept; ``moved`` is the holiday on which it would have been."""

    event: Event
    rule: Rule | None
    moved: date | None = None


def all_series(desk: Desk) -> list[Series]:
    """All series by title."""
    with desk.store.read() as session:
        return series.all_series(session)


def listed(desk: Desk) -> list[Kept]:
    """All series with their evenings. Asked for in the lane."""
    with desk.store.read() as session:
        found = [(one, tuple(series.days(session, one.id or 0))) for one in series.all_series(session)]
    return [Kept(one, days, seen_rule(days)) for one, days in found]


def keep_event(desk: Desk, event: Event, series_title: str) -> int:
    """Plan an event, or change it, as one of a series ('' for none), which is made where it is new; its number.

    Raises Invalid, NotFound.
    """
    check_event(event)
    event = replace(event, title=visible(event.title))
    with desk.store.write(Step.EVENT_EDIT if event.id else Step.EVENT_ADD, event.title) as session:
        event = replace(event, series_id=number_of(session, event, series_title))
        if event.id is None:
            return events.add(session, event)
        events.update(session, event)
        return event.id


def next_evening(desk: Desk, series_id: int) -> NextEvening:
    """The next evening by the rule that is seen, with host, place, intention and hours of the last one.

    An evening on a working day does not fall on a public holiday: it is a week later then. Raises NotFound.
    """
    with desk.store.read() as session:
        kept = series.get(session, series_id)
        days = series.days(session, series_id)
        last = next((one for one in events.all_events(session) if one.series_id == series_id), None)
    found = next_day(days, desk.today()) or desk.today()
    day = _no_holiday(desk, found)
    event = Event(
        last.title if last else kept.title,
        day,
        last.starts if last else None,
        last.ends if last else None,
        kept.place or (last.place if last else ""),
        kept.host or (last.host if last else ""),
        kept.intention,
        series_id=series_id,
    )
    return NextEvening(event, seen_rule(days), found if day != found else None)


def save(desk: Desk, changed: Series) -> None:
    """Change what is the same each time. Raises Invalid without a title, NotFound."""
    if not visible(changed.title):
        raise Invalid(field="series", rule="empty")
    changed = replace(changed, title=visible(changed.title))
    with desk.store.write(Step.SERIES_EDIT, changed.title) as session:
        series.update(session, changed)


def dissolve(desk: Desk, series_id: int) -> None:
    """Dissolve a series; its evenings stay as they are. Raises NotFound."""
    with desk.store.read() as session:
        title = series.get(session, series_id).title
    with desk.store.write(Step.SERIES_REMOVE, title) as session:
        series.remove(session, series_id)


def long_breath(desk: Desk, series_id: int) -> list[Year]:
    """What has grown in a series over the years. Asked for in the lane."""
    with desk.store.read() as session:
        return years_of(
            series.costs(session, series_id),
            series.threads(session, series_id),
            series.continued(session, series_id),
            series.introduced(session, series_id),
            series.received(session, series_id),
        )


def number_of(session: Session, event: Event, title: str) -> int | None:
    """Within a step: the series of this title, made of the event where it is new; None where no title is given."""
    if not (title := visible(title)):
        return None
    known = series.named(session, title)
    if known is not None:
        return known.id
    return series.add(session, Series(title, event.host, event.place, event.intention))


def _no_holiday(desk: Desk, day: date) -> date:
    if day.weekday() > _FRIDAY:
        return day
    for ahead in range(_TRIES):
        later = day + ahead * _WEEK
        if working_days.next_working_day(desk, later) == later:
            return later
    return day
