"""The rule of a series as its evenings show it, and the next evening, over leap days, year's ends and fifth weekdays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.series import Rule, RuleKind, following, next_day, seen_rule, weekday_of_month

D = date
SECOND_TUESDAYS = [D(2026, 8, 11), D(2026, 9, 8), D(2026, 10, 13), D(2026, 11, 10)]


@pytest.mark.parametrize(
    ("days", "rule"),
    [
        ([], None),
        ([D(2026, 11, 10)], Rule(RuleKind.WEEKDAY, 1, 1, 2)),
        ([D(2026, 11, 2)], Rule(RuleKind.WEEKDAY, 1, 0, 1)),
        ([D(2026, 11, 30)], Rule(RuleKind.WEEKDAY, 1, 0, -1)),
        (SECOND_TUESDAYS, Rule(RuleKind.WEEKDAY, 1, 1, 2)),
        ([*SECOND_TUESDAYS, *SECOND_TUESDAYS], Rule(RuleKind.WEEKDAY, 1, 1, 2)),
        ([D(2026, 8, 28), D(2026, 9, 25), D(2026, 10, 30)], Rule(RuleKind.WEEKDAY, 1, 4, -1)),
        ([D(2026, 9, 25), D(2026, 11, 27)], Rule(RuleKind.WEEKDAY, 2, 4, -1)),
        ([D(2026, 3, 4), D(2026, 6, 3), D(2026, 9, 2)], Rule(RuleKind.WEEKDAY, 3, 2, 1)),
        ([D(2025, 11, 26), D(2026, 11, 25)], Rule(RuleKind.WEEKDAY, 12, 2, -1)),
        ([D(2026, 11, 3), D(2026, 11, 10), D(2026, 11, 17)], Rule(RuleKind.WEEKS, 1, 1)),
        ([D(2026, 10, 20), D(2026, 11, 3), D(2026, 11, 17)], Rule(RuleKind.WEEKS, 2, 1)),
        ([D(2026, 9, 29), D(2026, 10, 20), D(2026, 11, 10)], Rule(RuleKind.WEEKS, 3, 1)),
        ([D(2026, 11, 3), D(2026, 11, 10), D(2026, 11, 17), D(2026, 12, 1)], Rule(RuleKind.WEEKS, 1, 1)),
        ([D(2026, 8, 15), D(2026, 9, 15), D(2026, 10, 15)], Rule(RuleKind.DAY, 1, day=15)),
        ([D(2026, 1, 31), D(2026, 2, 28), D(2026, 3, 31)], Rule(RuleKind.DAY, 1, day=31)),
        ([*SECOND_TUESDAYS[:3], D(2026, 11, 12)], Rule(RuleKind.WEEKDAY, 1, 1, 2)),
    ],
)
def test_the_rule_that_is_seen(days: list[date], rule: Rule | None) -> None:
    assert seen_rule(days) == rule


@pytest.mark.parametrize(
    ("days", "today", "then"),
    [
        ([], D(2026, 11, 22), None),
        ([D(2026, 11, 10)], D(2026, 11, 22), D(2026, 12, 8)),
        (SECOND_TUESDAYS, D(2026, 11, 22), D(2026, 12, 8)),
        (SECOND_TUESDAYS, D(2026, 11, 1), D(2026, 12, 8)),  # never before the last one
        (SECOND_TUESDAYS, D(2026, 12, 8), D(2026, 12, 8)),
        (SECOND_TUESDAYS, D(2026, 12, 9), D(2027, 1, 12)),
        (SECOND_TUESDAYS, D(2027, 6, 1), D(2027, 6, 8)),
        ([D(2026, 10, 30), D(2026, 11, 27)], D(2026, 11, 28), D(2026, 12, 25)),
        ([D(2027, 12, 31), D(2028, 1, 28)], D(2028, 2, 1), D(2028, 2, 25)),
        ([D(2028, 1, 29), D(2028, 2, 29)], D(2028, 3, 1), D(2028, 3, 29)),
        ([D(2026, 12, 31), D(2027, 1, 31)], D(2027, 2, 1), D(2027, 2, 28)),
        ([D(2027, 12, 31), D(2028, 1, 31)], D(2028, 2, 1), D(2028, 2, 29)),
        ([D(2026, 12, 29), D(2027, 1, 5)], D(2027, 1, 6), D(2027, 1, 12)),
        ([D(2026, 3, 17), D(2026, 3, 24)], D(2026, 3, 25), D(2026, 3, 31)),  # over the change to summer time
        ([D(2026, 10, 13), D(2026, 10, 20)], D(2026, 10, 21), D(2026, 10, 27)),  # and back
        ([D(2024, 11, 27), D(2025, 11, 26)], D(2026, 1, 1), D(2026, 11, 25)),
        ([D(9999, 12, 28)], D(9999, 12, 29), None),
    ],
)
def test_the_next_evening(days: list[date], today: date, then: date | None) -> None:
    assert next_day(days, today) == then


@pytest.mark.parametrize(
    ("year", "month", "weekday", "ordinal", "day"),
    [
        (2026, 11, 0, 1, 2),
        (2026, 11, 6, 1, 1),
        (2026, 11, 1, 2, 10),
        (2026, 11, 0, -1, 30),
        (2026, 11, 4, -1, 27),
        (2026, 2, 5, 4, 28),
        (2028, 2, 1, -1, 29),
    ],
)
def test_weekday_of_a_month(year: int, month: int, weekday: int, ordinal: int, day: int) -> None:
    assert weekday_of_month(year, month, weekday, ordinal) == D(year, month, day)


DAYS = st.dates(D(1990, 1, 1), D(2090, 12, 31))


@given(
    DAYS,
    st.one_of(
        st.builds(Rule, st.just(RuleKind.WEEKS), st.integers(1, 3)),
        st.builds(
            Rule, st.just(RuleKind.WEEKDAY), st.integers(1, 4), st.integers(0, 6), st.sampled_from([1, 2, 3, -1])
        ),
    ),
    st.integers(3, 8),
)
def test_a_rule_is_seen_again_and_goes_on(start: date, rule: Rule, count: int) -> None:
    day = (
        start if rule.kind is RuleKind.WEEKS else weekday_of_month(start.year, start.month, rule.weekday, rule.ordinal)
    )
    days = [day]
    for _ in range(count):
        days.append(following(days[-1], rule))
    found = seen_rule(days)
    assert found is not None and (found.kind, found.every) == (rule.kind, rule.every)
    assert next_day(days, days[-1] + timedelta(days=1)) == following(days[-1], rule)


@given(st.lists(DAYS, max_size=12), DAYS)
def test_whatever_the_days_were_the_next_one_lies_ahead(days: list[date], today: date) -> None:
    found = next_day(days, today)
    if days:
        assert found is not None and found >= today and found > max(days)
    else:
        assert found is None
