"""What is drawn: every day once, series by their name, introductions as trees, whatever was written."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.pictures import introductions, series_name, series_of, year_of_days


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_a_year_has_each_of_its_days_once_from_a_monday_on(last: date) -> None:
    days = year_of_days({last: 2}, last)
    assert [day.day for day in days] == [days[0].day + timedelta(days=n) for n in range(len(days))]
    assert days[0].day.weekday() == 0 and days[-1].day == last and days[-1].count == 2
    assert all((day.weekday, day.week) == (day.day.weekday(), (day.day - days[0].day).days // 7) for day in days)
    assert 365 <= len(days) <= 371 and days[-1].week == 52


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Unternehmerfrühstück November 2026", "Unternehmerfrühstück"),
        ("12. Stammtisch Landshut", "Stammtisch Landshut"),
        ("Stammtisch Landshut #12", "Stammtisch Landshut"),
        ("XIV. Sommerfest", "Sommerfest"),
        ("Sommerfest 2025", "Sommerfest"),
        ("2026", "2026"),
        ("Messe 4.0", "Messe 4.0"),
    ],
)
def test_a_series_has_the_name_without_number_and_year(title: str, name: str) -> None:
    assert series_name(title) == name


def test_series_over_the_years() -> None:
    events = [
        (1, "Stammtisch 2024", date(2024, 5, 1), 3),
        (2, "Stammtisch 2026", date(2026, 5, 1), 1),
        (3, "stammtisch März 2026", date(2026, 3, 1), 2),
        (4, "Einmalig", date(2026, 3, 2), 9),
    ]
    (series,) = series_of(events)
    assert series.name == "Stammtisch"
    assert [(y.year, y.evenings, y.conversations, y.event_id) for y in series.years] == [
        (2024, 1, 3, 1),
        (2026, 2, 3, 2),
    ]


def test_introductions_stand_beside_the_middle_of_theirs() -> None:
    pairs = [(1, "Anna", 2, "Bernd"), (1, "Anna", 3, "Cem"), (2, "Bernd", 4, "Dora"), (9, "Ida", 8, "Jo")]
    found = {one.name: (one.depth, one.row, one.by) for one in introductions(pairs)}
    assert found["Anna"] == (0, 0.5, None)
    assert found["Bernd"][::2] == (1, 1) and found["Dora"][::2] == (2, 2) and found["Bernd"][1] == found["Dora"][1]
    assert found["Ida"][0] == 0 and found["Ida"][1] > found["Cem"][1]


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), max_size=30))
def test_whoever_introduced_whom_everybody_stands_once_and_nothing_covers(links: list[tuple[int, int]]) -> None:
    found = introductions([(one, f"P{one}", other, f"P{other}") for one, other in links])
    numbers = [one.contact_id for one in found]
    assert len(set(numbers)) == len(numbers)
    places = [(one.depth, one.row) for one in found]
    assert len(set(places)) == len(places)
    by_depth: dict[int, list[float]] = {}
    for one in found:
        by_depth.setdefault(one.depth, []).append(one.row)
    for rows in by_depth.values():
        rows.sort()
        assert all(after - before >= 1 for before, after in itertools.pairwise(rows))
    introduced = {other for one, other in links if one != other}
    assert introduced <= set(numbers)


def test_a_long_chain_is_no_trouble() -> None:
    found = introductions([(n, f"P{n}", n + 1, f"P{n + 1}") for n in range(1, 3000)])
    assert max(one.depth for one in found) == 2999
