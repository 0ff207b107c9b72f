"""Days to come in words: a table of examples, and what holds for every text and every day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.due_words import due_day

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("heute", "2026-11-22"),
        ("morgen", "2026-11-23"),
        ("Übermorgen", "2026-11-24"),
        ("the day after tomorrow", "2026-11-24"),
        ("Freitag", "2026-11-27"),
        ("bis Freitag", "2026-11-27"),
        ("spätestens am Freitag", "2026-11-27"),
        ("bis zum 30.11.", "2026-11-30"),
        ("by Friday", "2026-11-27"),
        ("Fr", "2026-11-27"),
        ("Sonntag", "2026-11-29"),
        ("Mo.", "2026-11-23"),
        ("kommenden Montag", "2026-11-23"),
        ("nächsten Montag", "2026-11-23"),
        ("nächsten Freitag", "2026-11-27"),
        ("nächste Woche Freitag", "2026-11-27"),
        ("Freitag nächster Woche", "2026-11-27"),
        ("in drei Tagen", "2026-11-25"),
        ("in 10 Tagen", "2026-12-02"),
        ("in einer Woche", "2026-11-29"),
        ("in zwei Wochen", "2026-12-06"),
        ("in a week", "2026-11-29"),
        ("in einem Monat", "2026-12-22"),
        ("in zwei Jahren", "2028-11-22"),
        ("nächste Woche", "2026-11-23"),
        ("next week", "2026-11-23"),
        ("am Wochenende", "2026-11-28"),
        ("Ende der Woche", "2026-11-27"),
        ("nächsten Monat", "2026-12-01"),
        ("Ende des Monats", "2026-11-30"),
        ("Monatsende", "2026-11-30"),
        ("Jahresende", "2026-12-31"),
        ("12.3.", "2027-03-12"),
        ("12. 3.", "2027-03-12"),
        ("12.3.27", "2027-03-12"),
        ("12.03.2028", "2028-03-12"),
        ("22.11.", "2026-11-22"),
        ("21.11.", "2027-11-21"),
        ("29.2.", "2028-02-29"),
        ("2027-01-31", "2027-01-31"),
        ("3. Dezember", "2026-12-03"),
        ("3 December 2027", "2027-12-03"),
        ("24.", "2026-11-24"),
        ("am 1.", "2026-12-01"),
        ("am 31.", "2026-11-30"),
    ],
)
def test_table(words: str, day: str) -> None:
    assert due_day(words, SUNDAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "irgendwann",
        "gestern",
        "21.11.2026",
        "31.2.",
        "32.",
        "0.",
        "99.99.",
        "Freitag oder Samstag",
        "x" * 99,
        "in 999 Jahren",
    ],
)
def test_no_day(words: str) -> None:
    assert due_day(words, SUNDAY) is None


def test_next_weekday_from_midweek() -> None:
    """On a Wednesday „Freitag“ is in two days, „nächsten Freitag“ in nine."""
    wednesday = date(2026, 11, 25)
    assert due_day("Freitag", wednesday) == wednesday + timedelta(days=2)
    assert due_day("kommenden Freitag", wednesday) == wednesday + timedelta(days=2)
    assert due_day("nächsten Freitag", wednesday) == wednesday + timedelta(days=9)
    assert due_day("Mittwoch", wednesday) == wednesday + timedelta(days=7)


@pytest.mark.parametrize(
    ("today", "words", "day"),
    [
        ("2028-01-31", "in einem Monat", "2028-02-29"),
        ("2027-01-31", "in einem Monat", "2027-02-28"),
        ("2028-02-29", "in einem Jahr", "2029-02-28"),
        ("2026-12-31", "morgen", "2027-01-01"),
        ("2027-03-27", "morgen", "2027-03-28"),
        ("2027-02-28", "am 30.", "2027-02-28"),
    ],
)
def test_leap_days_and_ends_of_months(today: str, words: str, day: str) -> None:
    assert due_day(words, date.fromisoformat(today)) == date.fromisoformat(day)


@given(text=st.text(max_size=80), today=st.dates())
def test_any_text_is_borne(text: str, today: date) -> None:
    day = due_day(text, today)
    assert day is None or day >= today


@given(
    today=st.dates(),
    words=st.sampled_from(
        [
            "morgen",
            "Freitag",
            "nächsten Freitag",
            "in 999 Wochen",
            "in 99 Jahren",
            "am 31.",
            "29.2.",
            "nächsten Monat",
            "Ende der Woche",
        ]
    ),
)
def test_every_day_of_the_calendar(today: date, words: str) -> None:
    day = due_day(words, today)
    assert day is None or day >= today
    if day is not None and "Freitag" in words:
        assert day.weekday() == 4 and day > today


@given(today=st.dates(max_value=date(9000, 1, 1)), days=st.integers(0, 999))
def test_in_so_many_days(today: date, days: int) -> None:
    assert due_day(f"in {days} Tagen", today) == today + timedelta(days=days)
