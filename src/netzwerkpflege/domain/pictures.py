"""What is drawn in „Rückblick“, as plain values: a year of days, who introduced whom, an event series over the years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from netzwerkpflege.domain.text import fold

_NUMBERS: Final = re.compile(r"(?<!\S)#?(?:\d{1,4}\.?|[ivxlc]+\.)(?=\s|$)|\b(?:19|20)\d\d\b", re.IGNORECASE)
_MONTHS: Final = re.compile(
    r"\b(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
    r"|january|february|march|may|june|july|october|december)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day with the number of its conversations, and where it stands: the week from the left, the weekday (0 Monday)."""

    day: date
    week: int
    weekday: int
    count: int


@dataclass(frozen=True, slots=True)
class Introduced:
    """Somebody in the picture of introductions: ``depth`` steps from whom it all began, in ``row`` from above."""

    contact_id: int
    name: str
    depth: int
    row: float
    by: int | None = None


@dataclass(frozen=True, slots=True)
class SeriesYear:
    """One year of an event series: evenings, conversations there, and the last evening's number."""

    year: int
    evenings: int
    conversations: int
    event_id: int


@dataclass(frozen=True, slots=True)
class Series:
    """Events that carry one name over the years."""

    name: str
    years: tuple[SeriesYear, ...]


def year_of_days(counts: Mapping[date, int], last: date) -> list[Day]:
    """The 53 weeks up to a day, each from Monday, with how often one talked on each day."""
    first = last - timedelta(days=last.weekday() + 52 * 7)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [Day(day, number // 7, number % 7, counts.get(day, 0)) for number, day in enumerate(days)]


def series_name(title: str) -> str:
    """The name of the series an event belongs to: its title without number, month and year."""
    plain = _MONTHS.sub(" ", _NUMBERS.sub(" ", title))
    return " ".join(plain.replace("#", " ").replace("Nr.", " ").split()).strip(" -–,·:") or title.strip()


def series_of(events: Iterable[tuple[int, str, date, int]]) -> list[Series]:
    """Series of at least two evenings, the longest first, from number, title, day and conversations of each event."""
    found: dict[str, list[tuple[int, str, date, int]]] = {}
    for event in events:
        found.setdefault(fold(series_name(event[1])), []).append(event)
    result = []
    for evenings in found.values():
        if len(evenings) < 2:
            continue
        evenings.sort(key=lambda event: (event[2], event[0]))
        years: dict[int, list[tuple[int, str, date, int]]] = {}
        for event in evenings:
            years.setdefault(event[2].year, []).append(event)
        parts = [
            SeriesYear(y, len(those), sum(e[3] for e in those), those[-1][0]) for y, those in sorted(years.items())
        ]
        result.append(Series(series_name(evenings[-1][1]), tuple(parts)))
    result.sort(key=lambda series: (-sum(year.evenings for year in series.years), series.name))
    return result


def introductions(pairs: Sequence[tuple[int, str, int, str]]) -> list[Introduced]:
    """Who introduced whom, as trees from the left: from number and name of each, introducer first.

    A ring (each introduced the other) is cut where it would close. Everybody stands once.
    """
    names = {
        number: name for one, one_name, two, two_name in pairs for number, name in ((one, one_name), (two, two_name))
    }
    by: dict[int, int] = {}
    for one, _, two, _ in pairs:
        if two not in by and one != two and not _leads_to(by, one, two):
            by[two] = one
    children: dict[int, list[int]] = {}
    for two, one in by.items():
        children.setdefault(one, []).append(two)
    sizes = _sizes(by, names)
    for below in children.values():
        below.sort(key=lambda number: (-sizes[number], names[number]))
    placed: list[Introduced] = []
    row = 0.0
    for root in sorted((n for n in children if n not in by), key=lambda n: (-sizes[n], names[n])):
        row = _place(root, row, children, by, names, placed) + 0.5
    return placed


def _place(
    root: int,
    row: float,
    children: Mapping[int, list[int]],
    by: Mapping[int, int],
    names: Mapping[int, str],
    placed: list[Introduced],
) -> float:
    """Place somebody and all who came through them, each beside the middle of theirs; returns the next free row."""
    order: list[tuple[int, int]] = []
    waiting = [(root, 0)]
    while waiting:
        number, depth = waiting.pop()
        order.append((number, depth))
        waiting += [(child, depth + 1) for child in reversed(children.get(number, ()))]
    spans: dict[int, tuple[float, float]] = {}
    for number, _ in order:
        if number not in children:
            spans[number] = (row, row)
            row += 1
    for number, _ in reversed(order):
        if below := children.get(number):
            spans[number] = (spans[below[0]][0], spans[below[-1]][1])
    placed += [Introduced(n, names[n], depth, sum(spans[n]) / 2, by.get(n)) for n, depth in order]
    return row


def _leads_to(by: Mapping[int, int], number: int, wanted: int) -> bool:
    seen: int | None = number
    while seen is not None:
        if seen == wanted:
            return True
        seen = by.get(seen)
    return False


def _sizes(by: Mapping[int, int], names: Mapping[int, str]) -> dict[int, int]:
    """How many came through each, with themselves."""
    sizes = dict.fromkeys(names, 0)
    for number in names:
        seen: int | None = number
        while seen is not None:
            sizes[seen] += 1
            seen = by.get(seen)
    return sizes
