"""A series of evenings: by which rule they come, as far as the days so far show it, and when the next one would be."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final

_SEEN: Final = 8
"""So many of the last evenings say by which rule they come."""
_SHARE: Final = 0.6
"""The share of them that must agree."""
_WEEK: Final = 7
_MOST_WEEKS: Final = 3
_LAST: Final = -1
_YEARS_AHEAD: Final = 40


class RuleKind(StrEnum):
    """How the evenings of a series follow each other."""

    WEEKS = "weeks"
    """Every so many weeks, on the same weekday."""
    WEEKDAY = "weekday"
    """Every so many months, on the same weekday of the month: the second Tuesday, the last Friday."""
    DAY = "day"
    """Every so many months, on the same day of the month."""


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule: every ``every`` weeks or months; ``ordinal`` 1 to 4, or -1 for the last; ``weekday`` 0 is Monday."""

    kind: RuleKind
    every: int = 1
    weekday: int = 0
    ordinal: int = 1
    day: int = 1


def seen_rule(days: Iterable[date]) -> Rule | None:
    """By which rule evenings came; None for none at all. A single one is taken for monthly, on its weekday."""
    seen = sorted(set(days))[-_SEEN:]
    if not seen:
        return None
    by_day = Rule(RuleKind.DAY, _months(seen), day=max(day.day for day in seen))
    if len(seen) > 2 and all(day.day == _at_most(by_day.day, day.year, day.month) for day in seen):
        return by_day
    return _weekly(seen) or _by_weekday(seen) or Rule(RuleKind.DAY, _months(seen), day=_usual(d.day for d in seen))


def next_day(days: Iterable[date], today: date) -> date | None:
    """The next evening by the rule that is seen: after the last one, and not before today. None where there was none."""
    seen = sorted(set(days))
    rule = seen_rule(seen)
    if rule is None:
        return None
    found = seen[-1]
    for _ in range(_YEARS_AHEAD * 53):
        try:
            found = following(found, rule)
        except (OverflowError, ValueError):
            return None
        if found >= today:
            return found
    return None


def following(day: date, rule: Rule) -> date:
    """The evening after one, by a rule. Raises OverflowError or ValueError after the year 9999."""
    if rule.kind is RuleKind.WEEKS:
        return day + timedelta(weeks=rule.every)
    year, month = divmod(day.year * 12 + day.month - 1 + rule.every, 12)
    if rule.kind is RuleKind.WEEKDAY:
        return weekday_of_month(year, month + 1, rule.weekday, rule.ordinal)
    return date(year, month + 1, _at_most(rule.day, year, month + 1))


def weekday_of_month(year: int, month: int, weekday: int, ordinal: int) -> date:
    """The first to fourth such weekday of a month, or (-1) the last one."""
    if ordinal == _LAST:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % _WEEK)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % _WEEK + (ordinal - 1) * _WEEK)


def _at_most(day: int, year: int, month: int) -> int:
    """A day of the month, or the last one where the month is shorter."""
    return min(day, monthrange(year, month)[1])


def _weekly(seen: Sequence[date]) -> Rule | None:
    gaps = _gaps(seen)
    if not gaps:
        return None
    weeks, count = Counter(gaps).most_common(1)[0]
    whole = weeks % _WEEK == 0 and 0 < weeks // _WEEK <= _MOST_WEEKS
    if not whole or count < _SHARE * len(gaps):
        return None
    return Rule(RuleKind.WEEKS, weeks // _WEEK, seen[-1].weekday())


def _by_weekday(seen: Sequence[date]) -> Rule | None:
    """The weekday of the month that most agree on. Where the last one is as likely as the fourth, the last one is meant."""
    weekday = _usual(day.weekday() for day in seen)
    places: Counter[int] = Counter()
    for day in seen:
        if day.weekday() == weekday:
            ordinal = (day.day - 1) // _WEEK + 1
            if ordinal <= 4:
                places[ordinal] += 1
            if day.day + _WEEK > monthrange(day.year, day.month)[1]:
                places[_LAST] += 1
    if not places:
        return None
    ordinal, count = max(places.items(), key=lambda item: (item[1], item[0] == _LAST and len(seen) > 1))
    if count < _SHARE * len(seen):
        return None
    return Rule(RuleKind.WEEKDAY, _months(seen), weekday, ordinal)


def _months(seen: Sequence[date]) -> int:
    """How many months lie between two evenings, as a rule; 1 where there was but one."""
    months = [(b.year - a.year) * 12 + b.month - a.month for a, b in pairwise(seen)]
    return max(1, _usual(months)) if months else 1


def _gaps(seen: Sequence[date]) -> list[int]:
    return [(b - a).days for a, b in pairwise(seen)]


def _usual(values: Iterable[int]) -> int:
    """The most frequent value; of several the one that comes last."""
    found = list(values)
    counts = Counter(found)
    most = max(counts.values())
    return next(value for value in reversed(found) if counts[value] == most)
