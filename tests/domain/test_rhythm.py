"""Rhythm by examples: tolerance, leap days, putting off; and what holds for every rhythm."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.occasion import Occasion, OccasionKind, best
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.rhythm import (
    PRESETS,
    Circle,
    Rhythm,
    Turn,
    check_circle,
    check_rhythm,
    closes_on,
    opens_on,
    turn,
)

SIX_TO_TEN = Rhythm(6, 10)
LAST = date(2026, 9, 1)


@pytest.mark.parametrize(
    ("today", "wanted"),
    [
        (date(2026, 9, 1), Turn.EARLY),
        (date(2026, 10, 12), Turn.EARLY),
        (date(2026, 10, 13), Turn.MAY),  # 42 days
        (date(2026, 11, 9), Turn.MAY),
        (date(2026, 11, 10), Turn.ROUND),  # 70 days
        (date(2027, 9, 1), Turn.ROUND),
        (date(2026, 8, 1), Turn.EARLY),  # a clock that was set back
    ],
)
def test_six_to_ten_weeks(today: date, wanted: Turn) -> None:
    assert turn(SIX_TO_TEN, LAST, today) is wanted


@pytest.mark.parametrize(
    ("last", "opens"),
    [
        (date(2028, 2, 29), date(2028, 3, 7)),  # leap day
        (date(2028, 2, 22), date(2028, 2, 29)),
        (date(2026, 2, 22), date(2026, 3, 1)),
        (date(2026, 3, 26), date(2026, 4, 2)),  # over the change to summer time: days, not hours
        (date(2026, 10, 22), date(2026, 10, 29)),
        (date(2026, 12, 28), date(2027, 1, 4)),
    ],
)
def test_weeks_over_the_edges_of_months_and_times(last: date, opens: date) -> None:
    assert opens_on(Rhythm(1, 2), last) == opens


def test_put_off_until_a_day_and_then_as_before() -> None:
    later = date(2026, 11, 20)
    assert turn(SIX_TO_TEN, LAST, date(2026, 11, 19), later) is Turn.LATER
    assert turn(SIX_TO_TEN, LAST, later, later) is Turn.ROUND


def test_nobody_is_asked_about_without_rhythm_or_conversation() -> None:
    assert turn(None, LAST, date(2030, 1, 1)) is Turn.NONE
    assert turn(SIX_TO_TEN, None, date(2030, 1, 1)) is Turn.NONE


_DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
_RHYTHMS = st.tuples(st.integers(1, 260), st.integers(1, 260)).map(lambda pair: Rhythm(min(pair), max(pair)))


@given(_RHYTHMS, _DAYS, st.integers(0, 3000))
def test_time_only_leads_on(rhythm: Rhythm, last: date, days: int) -> None:
    order = [Turn.EARLY, Turn.MAY, Turn.ROUND]
    today = last + timedelta(days)
    now, tomorrow = turn(rhythm, last, today), turn(rhythm, last, today + timedelta(1))
    assert order.index(now) <= order.index(tomorrow)
    assert (now is Turn.ROUND) == (today >= closes_on(rhythm, last))


@given(_RHYTHMS)
def test_the_end_of_the_calendar_is_no_trouble(rhythm: Rhythm) -> None:
    assert closes_on(rhythm, date.max) == date.max
    assert turn(rhythm, date.max, date.max) is Turn.ROUND


@pytest.mark.parametrize("rhythm", [Rhythm(0, 4), Rhythm(4, 261), Rhythm(6, 5), Rhythm(-3, -1)])
def test_rhythms_that_are_none(rhythm: Rhythm) -> None:
    with pytest.raises(Invalid):
        check_rhythm(rhythm)


def test_presets_and_circles_are_sound() -> None:
    for preset in PRESETS:
        check_rhythm(preset)
    check_circle(Circle("Nahe"))
    for wrong in (Circle(" "), Circle("Nahe", size=0), Circle("Nahe", size=151), Circle("Nahe", Rhythm(3, 2))):
        with pytest.raises(Invalid):
            check_circle(wrong)


def test_the_best_occasion() -> None:
    promised = Occasion(OccasionKind.MINE, "Buch leihen")
    near, far = (Occasion(OccasionKind.EVENT, "Stammtisch", date(2026, 12, day)) for day in (1, 12))
    asked = Occasion(OccasionKind.THEIRS, "Kapitel schicken")
    assert best([asked, far, near]) == near
    assert best([asked, far, promised]) == promised
    assert best([]) is None
