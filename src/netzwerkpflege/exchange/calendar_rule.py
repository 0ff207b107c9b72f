"""How an appointment of a calendar repeats (RFC 5545, 3.3.10), where a series knows such a rule."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

from netzwerkpflege.domain.series import Rule, RuleKind, weekday_of_month

_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY: Final = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_ORDINALS: Final = (1, 2, 3, 4, -1)
_MONTHS: Final = {"MONTHLY": 1, "YEARLY": 12}
_MOST: Final = 120
"""Weeks or months between two evenings; a longer interval is a slip."""
_PARTS: Final = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"})


def rule_of(recur: Any, first: date) -> Rule | None:
    """The rule of a RRULE whose first day is ``first``; None where it is another one, or cannot be read."""
    if not isinstance(recur, dict):
        return None
    parts = {str(key).upper(): value if isinstance(value, list) else [value] for key, value in recur.items()}
    try:
        every = int(parts.get("INTERVAL", [1])[0])
    except (TypeError, ValueError, IndexError):
        return None
    often = str(next(iter(parts.get("FREQ", [])), "")).upper()
    if not 0 < every <= _MOST or not set(parts) <= _PARTS or any(len(found) > 1 for found in parts.values()):
        return None
    if often == "WEEKLY":
        return _weekly(parts, every, first)
    return _monthly(parts, every * _MONTHS[often], first) if often in _MONTHS else None


def _weekly(parts: dict[str, list[Any]], every: int, first: date) -> Rule | None:
    weekday = _weekday(parts)
    if set(parts) & {"BYMONTHDAY", "BYMONTH", "BYSETPOS"} or (weekday and weekday != (0, first.weekday())):
        return None
    return Rule(RuleKind.WEEKS, every, first.weekday())


def _monthly(parts: dict[str, list[Any]], every: int, first: date) -> Rule | None:
    if "BYMONTH" in parts and (every % 12 or str(parts["BYMONTH"][0]) != str(first.month)):
        return None
    if "BYDAY" not in parts:
        same = "BYMONTHDAY" not in parts or str(parts["BYMONTHDAY"][0]) == str(first.day)
        return Rule(RuleKind.DAY, every, day=first.day) if same and "BYSETPOS" not in parts else None
    weekday = _weekday(parts)
    if weekday is None or "BYMONTHDAY" in parts or (every % 12 == 0 and "BYMONTH" not in parts):
        return None
    ordinal = weekday[0] or _position(parts)
    if ordinal not in _ORDINALS or weekday_of_month(first.year, first.month, weekday[1], ordinal) != first:
        return None
    return Rule(RuleKind.WEEKDAY, every, weekday[1], ordinal)


def _weekday(parts: dict[str, list[Any]]) -> tuple[int, int] | None:
    """Which one (0 for any) and the weekday (0 for Monday); None where none is said."""
    said = str(next(iter(parts.get("BYDAY", [])), "")).upper()
    found = _BY_DAY.fullmatch(said)
    return (int(found[1] or 0), _DAYS.index(found[2])) if found else None


def _position(parts: dict[str, list[Any]]) -> int:
    said = str(next(iter(parts.get("BYSETPOS", [])), ""))
    return int(said) if re.fullmatch(r"-?\d{1,3}", said) else 0
