"""Days as people say them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QLocale

from netzwerkpflege.domain.contact import PartialDate
from netzwerkpflege.ui import moments

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """The language of the window, whatever the machine speaks."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("days", "past", "to_come"),
    [
        (0, "today", "today"),
        (1, "yesterday", "tomorrow"),
        (2, "2 days ago", "in 2 days"),
        (7, "a week ago", "in a week"),
        (8, "8 days ago", "in 8 days"),
        (13, "13 days ago", "in 13 days"),
        (14, "2 weeks ago", "in 2 weeks"),
        (23, "3 weeks ago", "in 3 weeks"),
        (55, "7 weeks ago", "in 7 weeks"),
        (56, "2 months ago", "in 2 months"),
        (335, "11 months ago", "in 11 months"),
        (365, "a year ago", "in a year"),
        (540, "a year ago", "in a year"),
        (731, "2 years ago", "in 2 years"),
        (3653, "10 years ago", "in 10 years"),
    ],
)
def test_a_day_is_said_from_today(days: int, past: str, to_come: str) -> None:
    assert moments.ago(TODAY - timedelta(days), TODAY) == past
    assert moments.in_words(TODAY - timedelta(days), TODAY) == past
    assert moments.in_words(TODAY + timedelta(days), TODAY) == to_come


def test_no_span_is_said_with_a_single_plural() -> None:
    said = {moments.in_words(TODAY + timedelta(days), TODAY) for days in range(-4000, 4000)}
    assert not {words for words in said if words.split()[0] == "1" or " 1 " in words}


def test_nothing_is_said_of_a_day_that_is_not_known() -> None:
    assert moments.ago(None, TODAY) == ""


def test_what_waited_is_due_today_and_never_late() -> None:
    assert moments.due_in_words(TODAY - timedelta(41), TODAY) == "today"
    assert moments.due_in_words(TODAY + timedelta(4), TODAY) == "in 4 days"


def test_days_are_written_in_the_language_of_the_window() -> None:
    assert moments.long_day(date(2026, 10, 30)) == "30 Oct 2026"
    assert moments.day_in_words(date(2026, 10, 30)) == "30 October 2026"
    assert moments.weekday_in_words(date(2026, 12, 3)) == "Thursday, 3 December 2026"
    assert moments.short_weekday(date(2026, 12, 3)) == "Thu, 3 Dec"
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    assert moments.weekday_in_words(date(2026, 12, 3)).startswith("Donnerstag, 3")
    assert "Dezember" in moments.day_in_words(date(2026, 12, 3))


def test_a_birthday_keeps_its_year_only_where_it_has_one() -> None:
    assert moments.partial_day(PartialDate(1970, 3, 4)) == "4 March 1970"
    assert moments.partial_day(PartialDate(None, 2, 29)) == "29 February"


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        (time(18, 30), time(21), "18:30 – 21:00"),
        (time(7), None, "from 07:00"),
        (None, time(9, 5), "until 09:05"),
        (None, None, ""),
    ],
)
def test_the_hours_of_an_evening(starts: time | None, ends: time | None, words: str) -> None:
    assert moments.hours_in_words(starts, ends) == words
