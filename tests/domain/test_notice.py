"""What a reminder says outside the window, and the hours in which it keeps quiet."""

from __future__ import annotations

from datetime import time

import pytest

from netzwerkpflege.domain.notice import Notice, NoticeWords, Waiting, is_quiet, notices

OPEN = NoticeWords("Eine Erinnerung.", "{count} Erinnerungen.")
TWO = [Waiting(7, "Anrufen\nwegen des Chors", "Anna Kirchhoff"), Waiting(8, "Steuer")]


def test_text_and_name_where_they_may_be_read() -> None:
    assert notices(TWO, OPEN) == [Notice("Anrufen", "Anna Kirchhoff", 7), Notice("Steuer", "", 8)]


def test_neither_text_nor_name_where_they_may_not() -> None:
    hidden = NoticeWords("Eine Erinnerung.", "{count} Erinnerungen.", named=False)
    assert notices(TWO, hidden) == [Notice("Eine Erinnerung.", "", 7), Notice("Eine Erinnerung.", "", 8)]


def test_many_are_told_as_one() -> None:
    assert notices([Waiting(number, "Anrufen", "Anna") for number in range(4)], OPEN) == [Notice("4 Erinnerungen.")]
    assert len(notices([Waiting(number, "Anrufen") for number in range(3)], OPEN)) == 3
    assert notices([], OPEN) == []


@pytest.mark.parametrize(
    ("span", "at", "quiet"),
    [
        ("20-8", time(19, 59), False),
        ("20-8", time(20, 0), True),
        ("20-8", time(0, 0), True),
        ("20-8", time(7, 59), True),
        ("20-8", time(8, 0), False),
        ("12-14", time(13, 0), True),
        ("12-14", time(14, 0), False),
        ("12-14", time(3, 0), False),
        ("8-8", time(8, 0), False),
        ("", time(3, 0), False),
        ("immer", time(3, 0), False),
    ],
)
def test_hours_that_keep_quiet(span: str, at: time, quiet: bool) -> None:
    assert is_quiet(span, at) is quiet
