"""Langer Atem: what has grown in a series of evenings over the years, and what it took. Never the number of cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class Found(NamedTuple):
    """What one evening took."""

    on: date
    minutes: int
    fee: int
    """Cents."""


@dataclass(frozen=True, slots=True)
class Year:
    """One year: threads that are still alive, talks that went on, introductions both ways, minutes and cents."""

    year: int
    threads: int = 0
    continued: int = 0
    given: int = 0
    received: int = 0
    minutes: int = 0
    fee: int = 0


def years_of(
    costs: Sequence[Found],
    threads: Sequence[date],
    continued: Sequence[date],
    given: Sequence[date],
    received: Sequence[date],
) -> list[Year]:
    """Each year from the first evening to the last thing that came of one, also those without any."""
    days = [*(one.on for one in costs), *threads, *continued, *given, *received]
    if not costs:
        return []
    first, last = min(one.on for one in costs).year, max(days).year
    alive, on, gave, got = (Counter(day.year for day in part) for part in (threads, continued, given, received))
    minutes: Counter[int] = Counter()
    fees: Counter[int] = Counter()
    for one in costs:
        minutes[one.on.year] += one.minutes
        fees[one.on.year] += one.fee
    return [
        Year(year, alive[year], on[year], gave[year], got[year], minutes[year], fees[year])
        for year in range(first, last + 1)
    ]
