"""Days to come as people type them: „morgen“, „Freitag“, „in zwei Wochen“, „nächste Woche“, „Ende des Monats“, „12.3.“.

For what was promised, and for putting off. German and English together; the counterpart for days gone by is
``domain.day_words``, and why neither is a library stands in ``docs/decisions/0010``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from netzwerkpflege.domain.calendar_words import COUNTS, MONTHS, WEEKDAYS

_DAY: Final = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_COUNT: Final = "|".join(sorted(COUNTS, key=len, reverse=True))
_NEXT: Final = r"(?:nächste[nrs]?|kommende[nrs]?|next)"
_BEFORE: Final = re.compile(
    r"^(?:(?:bis|spätestens|am|zum|by|on|until|till|ab)\s+)+(?:(?:zum|am|the)\s+)?", re.IGNORECASE
)
_LONGEST: Final = 60
_MOST_DAYS: Final = 36_500

Reckon = Callable[[re.Match[str], date], date | None]


def due_day(text: str, today: date) -> date | None:
    """The day to come that a text names, all of it; None where it names none, or one that is over.

    A weekday is the next one after today, „nächsten Freitag“ the one of the next week; a day without its year is the
    next such day, and the 31st of a shorter month its last. Today may be meant („heute“).
    """
    words = " ".join(text.split())
    if not words or len(words) > _LONGEST:
        return None
    for said in (words, _BEFORE.sub("", words)):
        for pattern, reckon in _RULES:
            if (match := pattern.fullmatch(said)) is not None:
                day = reckon(match, today)
                return day if day is not None and day >= today else None
    return None


def _after(days: int) -> Reckon:
    return lambda match, today: _days(today, days)


def _days(today: date, count: int) -> date | None:
    return today + timedelta(days=count) if count <= min(_MOST_DAYS, (date.max - today).days) else None


def _months(today: date, count: int) -> date | None:
    year, month = divmod(today.year * 12 + today.month - 1 + count, 12)
    if count > _MOST_DAYS // 30 or year > date.max.year:
        return None
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _weekday(match: re.Match[str], today: date) -> date | None:
    ahead = (WEEKDAYS[match["day"].lower()] - today.weekday() - 1) % 7 + 1
    return _days(today, ahead)


def _weekday_of_next_week(match: re.Match[str], today: date) -> date | None:
    return _days(today, 7 - today.weekday() + WEEKDAYS[match["day"].lower()])


def _of_next_week(match: re.Match[str], today: date) -> date | None:
    day = match["day"] or match["other"]
    return _days(today, 7 - today.weekday() + WEEKDAYS[day.lower()])


def _in(match: re.Match[str], today: date) -> date | None:
    word, unit = match["count"].lower(), match["unit"].lower()
    count = COUNTS[word] if word in COUNTS else int(word)
    if unit.startswith(("tag", "day")):
        return _days(today, count)
    if unit.startswith(("woche", "week")):
        return _days(today, 7 * count)
    return _months(today, count * (12 if unit.startswith(("jahr", "year")) else 1))


def _monday(match: re.Match[str], today: date) -> date | None:
    return _days(today, 7 - today.weekday())


def _weekend(match: re.Match[str], today: date) -> date | None:
    return _days(today, (5 - today.weekday()) % 7)


def _friday(match: re.Match[str], today: date) -> date | None:
    """„Ende der Woche“: its Friday; on Saturday and Sunday that of the next."""
    return _days(today, (4 - today.weekday()) % 7)


def _first_of_next_month(match: re.Match[str], today: date) -> date | None:
    return _months(today.replace(day=1), 1)


def _end_of_month(match: re.Match[str], today: date) -> date | None:
    return today.replace(day=monthrange(today.year, today.month)[1])


def _end_of_year(match: re.Match[str], today: date) -> date | None:
    return date(today.year, 12, 31)


def _numbered(match: re.Match[str], today: date) -> date | None:
    day, month = int(match["day"]), int(match["month"])
    if match["year"]:
        year = int(match["year"])
        return _real(year + 2000 if year < 100 else year, month, day)
    return _next(month, day, today)


def _iso(match: re.Match[str], today: date) -> date | None:
    return _real(int(match["year"]), int(match["month"]), int(match["day"]))


def _named(match: re.Match[str], today: date) -> date | None:
    month, day = MONTHS[match["month"].lower()], int(match["day"])
    return _real(int(match["year"]), month, day) if match["year"] else _next(month, day, today)


def _of_month(match: re.Match[str], today: date) -> date | None:
    """„am 12.“: of this month where it is still to come, else of the next; the 31st of a shorter month is its last day."""
    day = int(match["day"])
    if not 1 <= day <= 31:
        return None
    for ahead in (0, 1):
        first = _months(today.replace(day=1), ahead)
        if first is None:
            return None
        found = first.replace(day=min(day, monthrange(first.year, first.month)[1]))
        if found >= today:
            return found
    return None


def _next(month: int, day: int, today: date) -> date | None:
    """The next such day from today on; 29 February may lie years ahead."""
    years = range(today.year, min(today.year + 9, date.max.year + 1))
    return next((found for year in years if (found := _real(year, month, day)) and found >= today), None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_RULES: Final[tuple[tuple[re.Pattern[str], Reckon], ...]] = (
    (_rule("heute|today"), _after(0)),
    (_rule("morgen|tomorrow"), _after(1)),
    (_rule("übermorgen|(?:the )?day after tomorrow"), _after(2)),
    (_rule(rf"(?:(?:nächste|kommende) woche|next week) (?P<day>{_DAY})\.?"), _weekday_of_next_week),
    (_rule(rf"(?P<day>{_DAY})\.? (?:nächste[rn]?|kommende[rn]?) woche|(?P<other>{_DAY}) next week"), _of_next_week),
    (_rule(rf"(?:nächste[nr]?|next) (?P<day>{_DAY})\.?"), _weekday_of_next_week),
    (_rule(rf"(?:kommende[nr]?|diese[nr]?|this|coming)? ?(?P<day>{_DAY})\.?"), _weekday),
    (
        _rule(
            rf"(?:in|nach|after) (?P<count>\d{{1,3}}|{_COUNT}) (?P<unit>tage?n?|days?|wochen?|weeks?|monate?n?|months?|jahre?n?|years?)"
        ),
        _in,
    ),
    (_rule(rf"{_NEXT} (?:woche|week)"), _monday),
    (_rule(r"(?:am |this )?(?:wochenende|weekend)"), _weekend),
    (_rule(r"ende (?:der|dieser) woche|end of (?:the |this )?week"), _friday),
    (_rule(rf"{_NEXT} (?:monat|month)|anfang (?:des )?{_NEXT} monats"), _first_of_next_month),
    (_rule(r"(?:ende (?:des|dieses) monats|monatsende|end of (?:the |this )?month)"), _end_of_month),
    (_rule(r"(?:ende (?:des|dieses) jahres|jahresende|end of (?:the |this )?year)"), _end_of_year),
    (_rule(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.?(?:\s?(?P<year>\d{4}|\d{2}))?"), _numbered),
    (_rule(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"), _iso),
    (_rule(rf"(?P<day>\d{{1,2}})\.? (?P<month>{_MONTH})\.?(?: (?P<year>\d{{4}}))?"), _named),
    (_rule(r"(?P<day>\d{1,2})\."), _of_month),
)
