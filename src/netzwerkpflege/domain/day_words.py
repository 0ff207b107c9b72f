"""Days as people type them after an evening: „gestern“, „letzten Dienstag“, „am 12.“, „vor drei Tagen“; never in the future.

German and English together, for one types as one thinks. Why not by a library: ``docs/decisions/0010``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from netzwerkpflege.domain.calendar_words import COUNTS, MONTHS, WEEKDAYS

_DAY = "|".join(sorted((name for name in WEEKDAYS if len(name) > 3), key=len, reverse=True))
_SHORT = "|".join(sorted((name for name in WEEKDAYS if len(name) <= 3), key=len, reverse=True))
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_COUNT = "|".join(sorted(COUNTS, key=len, reverse=True))
_END = r"(?![\w])"


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day, and which part of the text says it."""

    day: date
    start: int
    end: int


def find_day(text: str, today: date, *, within: int = 40) -> FoundDay | None:
    """The first day that is named among the first characters of a text. A day to come is none that one talked on."""
    found: list[FoundDay] = []
    for pattern, reckon in _RULES:
        match = pattern.search(text[: within + 40])
        if match and match.start() <= within and (day := reckon(match, today)) is not None and day <= today:
            found.append(FoundDay(day, match.start(), match.end()))
    return min(found, key=lambda one: (one.start, -one.end), default=None)


def last_weekday(weekday: int, today: date) -> date:
    """The nearest such weekday before today."""
    return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)


def _days_back(days: int) -> Callable[[re.Match[str], date], date | None]:
    return lambda match, today: today - timedelta(days=days)


def _weekday(match: re.Match[str], today: date) -> date | None:
    return last_weekday(WEEKDAYS[match["day"].lower()], today)


def _weekday_of_last_week(match: re.Match[str], today: date) -> date | None:
    monday = today - timedelta(days=today.weekday() + 7)
    return monday + timedelta(days=WEEKDAYS[match["day"].lower()])


def _ago(match: re.Match[str], today: date) -> date | None:
    word = match["count"].lower()
    count = int(word) if word.isdigit() else COUNTS[word]
    unit = match["unit"].lower()
    if unit.startswith(("tag", "day")):
        return _back(today, count)
    if unit.startswith(("woche", "week")):
        return _back(today, 7 * count)
    months = today.year * 12 + today.month - 1 - count
    year, month = divmod(months, 12)
    return _real(year, month + 1, min(today.day, monthrange(year, month + 1)[1])) if year > 0 else None


def _numbered(match: re.Match[str], today: date) -> date | None:
    day, month = int(match["day"]), int(match["month"])
    if match["year"]:
        year = int(match["year"])
        return _real(year + 2000 if year < 100 else year, month, day)
    return _nearest(month, day, today)


def _iso(match: re.Match[str], today: date) -> date | None:
    return _real(int(match["year"]), int(match["month"]), int(match["day"]))


def _named(match: re.Match[str], today: date) -> date | None:
    month, day = MONTHS[match["month"].lower()], int(match["day"])
    return _real(int(match["year"]), month, day) if match["year"] else _nearest(month, day, today)


def _of_month(match: re.Match[str], today: date) -> date | None:
    """„am 12.“: of this month, or of the nearest before it that has such a day."""
    day, year, month = int(match["day"]), today.year, today.month
    for _ in range(4):
        if (found := _real(year, month, day)) is not None and found <= today:
            return found
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    return None


def _nearest(month: int, day: int, today: date) -> date | None:
    """The last such day up to today; 29 February may lie years back."""
    return next(
        (found for back in range(9) if (found := _real(today.year - back, month, day)) and found <= today), None
    )


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _back(today: date, days: int) -> date | None:
    return today - timedelta(days=days) if days < today.toordinal() else None


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w#@]){pattern}{_END}", re.IGNORECASE)


_OF_LAST_WEEK = r"(?:letzte[rn]?|vorige[rn]?|vergangene[rn]?) woche"
_RULES: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...]] = (
    (_rule("(?:heute|today)"), _days_back(0)),
    (_rule("(?:gestern|yesterday)"), _days_back(1)),
    (_rule("(?:vorgestern|the day before yesterday|day before yesterday)"), _days_back(2)),
    (_rule(rf"(?:{_OF_LAST_WEEK}(?: am)?|last week(?: on)?) (?P<day>{_DAY})"), _weekday_of_last_week),
    (_rule(rf"(?:am )?(?P<day>{_DAY}) (?:{_OF_LAST_WEEK}|last week)"), _weekday_of_last_week),
    (
        _rule(rf"(?:am )?(?:letzte[nrs]?|vorige[nrs]?|vergangene[nrs]?|last|on|am) (?P<day>{_DAY})"),
        _weekday,
    ),
    (_rule(rf"(?:(?:am )?(?:letzte[nrs]?|vorige[nrs]?|last)|am|on) (?P<day>{_SHORT})\b\.?"), _weekday),
    (_rule(rf"vor (?P<count>\d{{1,3}}|{_COUNT}) (?P<unit>tagen?|wochen?|monat(?:en)?)"), _ago),
    (_rule(rf"(?P<count>\d{{1,3}}|{_COUNT}) (?P<unit>days?|weeks?|months?) ago"), _ago),
    (_rule(r"(?:am )?(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\.(?: ?(?P<year>\d{4}|\d{2}))?"), _numbered),
    (re.compile(r"\A\s*(?:am )?(?P<day>\d{1,2})\.(?P<month>\d{1,2})(?P<year>)(?![\w.])"), _numbered),
    (_rule(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"), _iso),
    (_rule(rf"(?:am )?(?P<day>\d{{1,2}})\. ?(?P<month>{_MONTH})\b\.?(?: (?P<year>\d{{4}}))?"), _named),
    (
        _rule(rf"(?:on )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b\.?(?:,? (?P<year>\d{{4}}))?"),
        _named,
    ),
    (_rule(rf"(?:on )?(?P<month>{_MONTH})\b\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?"), _named),
    (_rule(r"am (?P<day>\d{1,2})\."), _of_month),
    (_rule(r"on the (?P<day>\d{1,2})(?:st|nd|rd|th)"), _of_month),
)
