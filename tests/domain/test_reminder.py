"""Reminders: when one is due, what putting off does, and on which days a repetition falls."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.reminder import Reminder, Repeat, check_reminder, is_due, next_due

DAY = date(2026, 11, 22)
MONTHS = {Repeat.MONTHLY: 1, Repeat.QUARTERLY: 3, Repeat.HALF_YEARLY: 6, Repeat.YEARLY: 12}
DAYS = st.dates(date(1990, 1, 1), date(2080, 12, 31))
REPEATS = st.sampled_from([repeat for repeat in Repeat if repeat is not Repeat.NEVER])


@pytest.mark.parametrize(
    ("due", "repeat", "today", "expected"),
    [
        (date(2026, 11, 22), Repeat.NEVER, DAY, None),
        (date(2026, 11, 22), Repeat.WEEKLY, DAY, date(2026, 11, 29)),
        (date(2026, 3, 22), Repeat.WEEKLY, date(2026, 3, 28), date(2026, 3, 29)),  # the night of 23 hours
        (date(2026, 10, 18), Repeat.WEEKLY, date(2026, 10, 24), date(2026, 10, 25)),  # the night of 25 hours
        (date(2026, 1, 31), Repeat.MONTHLY, date(2026, 1, 31), date(2026, 2, 28)),
        (date(2028, 1, 31), Repeat.MONTHLY, date(2028, 1, 31), date(2028, 2, 29)),
        (date(2026, 1, 31), Repeat.MONTHLY, date(2026, 2, 28), date(2026, 3, 31)),  # it does not stay on the 28th
        (date(2026, 1, 30), Repeat.MONTHLY, date(2026, 2, 28), date(2026, 3, 30)),
        (date(2026, 11, 30), Repeat.QUARTERLY, date(2026, 11, 30), date(2027, 2, 28)),
        (date(2026, 8, 31), Repeat.HALF_YEARLY, date(2026, 8, 31), date(2027, 2, 28)),
        (date(2024, 2, 29), Repeat.YEARLY, date(2024, 2, 29), date(2025, 2, 28)),
        (date(2024, 2, 29), Repeat.YEARLY, date(2027, 3, 1), date(2028, 2, 29)),  # and back on its own day
        (date(2026, 1, 1), Repeat.MONTHLY, date(2026, 6, 1), date(2026, 7, 1)),  # what was missed is not piled up
        (date(2026, 12, 31), Repeat.MONTHLY, DAY, date(2027, 1, 31)),  # done before it was due
    ],
)
def test_the_next_repetition(due: date, repeat: Repeat, today: date, expected: date | None) -> None:
    assert next_due(due, repeat, today) == expected


@given(DAYS, REPEATS, st.integers(0, 4000))
def test_it_comes_after_today_and_after_what_is_done(due: date, repeat: Repeat, late: int) -> None:
    today = due + timedelta(days=late)
    following = next_due(due, repeat, today)
    assert following is not None and following > today and following > due
    longest = 7 if repeat is Repeat.WEEKLY else 31 * MONTHS[repeat]
    assert (following - today).days <= longest + 1


@given(DAYS, REPEATS, st.integers(0, 4000))
def test_it_keeps_its_day_of_the_week_or_of_the_month(due: date, repeat: Repeat, late: int) -> None:
    following = next_due(due, repeat, due + timedelta(days=late))
    assert following is not None
    if repeat is Repeat.WEEKLY:
        assert following.weekday() == due.weekday()
        return
    last = monthrange(following.year, following.month)[1]
    assert following.day == min(due.day, last)
    assert (following.year * 12 + following.month - due.year * 12 - due.month) % MONTHS[repeat] == 0


@pytest.mark.parametrize(
    ("due", "until", "shows"),
    [(DAY, None, DAY), (DAY, DAY + timedelta(3), DAY + timedelta(3)), (DAY, DAY - timedelta(3), DAY)],
)
def test_it_shows_on_its_day_or_when_it_was_put_off_to(due: date, until: date | None, shows: date) -> None:
    reminder = Reminder(due, "Anrufen", snoozed_until=until)
    assert reminder.shows_on == shows
    assert not is_due(reminder, shows - timedelta(1))
    assert is_due(reminder, shows) and is_due(reminder, shows + timedelta(400)), "a clock set forwards finds it"


def test_what_is_done_asks_for_nothing() -> None:
    assert not is_due(Reminder(DAY, "Anrufen", done_on=DAY), DAY + timedelta(9))


@pytest.mark.parametrize("text", ["", " \n", "\u200b"])
def test_it_says_what_of(text: str) -> None:
    with pytest.raises(Invalid):
        check_reminder(Reminder(DAY, text))
