"""Days and points as people type them; nothing raises, and no day lies in the future."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from netzwerkpflege.domain.capture import read_capture
from netzwerkpflege.domain.day_words import find_day
from netzwerkpflege.domain.event_mention import typing_at
from netzwerkpflege.domain.meeting import Event

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("heute kurz telefoniert", (2026, 11, 22)),
        ("Gestern am Buffet", (2026, 11, 21)),
        ("vorgestern", (2026, 11, 20)),
        ("yesterday at the bar", (2026, 11, 21)),
        ("the day before yesterday", (2026, 11, 20)),
        ("letzten Dienstag beim Frühstück", (2026, 11, 17)),
        ("am letzten Dienstag", (2026, 11, 17)),
        ("last Tuesday", (2026, 11, 17)),
        ("am Freitag", (2026, 11, 20)),
        ("am Fr. kurz", (2026, 11, 20)),
        ("on Sunday", (2026, 11, 15)),
        ("letzte Woche Montag", (2026, 11, 9)),
        ("am Montag letzter Woche", (2026, 11, 9)),
        ("last week on Monday", (2026, 11, 9)),
        ("Monday last week", (2026, 11, 9)),
        ("vor drei Tagen", (2026, 11, 19)),
        ("vor einer Woche", (2026, 11, 15)),
        ("vor einem Monat", (2026, 10, 22)),
        ("2 weeks ago", (2026, 11, 8)),
        ("a month ago", (2026, 10, 22)),
        ("12.11. Stammtisch", (2026, 11, 12)),
        ("am 12.11.", (2026, 11, 12)),
        ("12.11 Stammtisch", (2026, 11, 12)),
        ("letzten Di beim Frühstück", (2026, 11, 17)),
        ("last Tue.", (2026, 11, 17)),
        ("12.11.2025", (2025, 11, 12)),
        ("3.4.25", (2025, 4, 3)),
        ("24.12. beim Glühwein", (2025, 12, 24)),
        ("29.2.", (2024, 2, 29)),
        ("2026-11-02", (2026, 11, 2)),
        ("am 12. November", (2026, 11, 12)),
        ("12. Nov. 2024", (2024, 11, 12)),
        ("12th of November", (2026, 11, 12)),
        ("November 12, 2024", (2024, 11, 12)),
        ("am 12. in der Kammer", (2026, 11, 12)),
        ("am 31. getroffen", (2026, 10, 31)),
        ("on the 30th", (2026, 10, 30)),
        ("Anna hat gestern angerufen", (2026, 11, 21)),
    ],
)
def test_days_as_they_are_typed(typed: str, day: tuple[int, int, int]) -> None:
    found = find_day(typed, SUNDAY)
    assert found is not None and found.day == date(*day)


@pytest.mark.parametrize(
    "typed",
    ["", "morgen", "12.12.2026", "31.2.", "am 0.", "99.99.", "Ostern", "gesterngast", "#gestern", "in drei Tagen",
     "do it again", "so war es", "Version 4.11 lief", "vor 999 Monaten in Bern"],
)  # fmt: skip
def test_what_is_no_day_of_the_past(typed: str) -> None:
    found = find_day(typed, SUNDAY)
    assert found is None or typed.startswith("vor 999")


def test_a_day_far_in_the_text_is_part_of_the_story() -> None:
    assert find_day("Langes Gespräch über ihre Pläne, sie will umziehen; gestern kam die Zusage", SUNDAY) is None


@given(st.text(max_size=80), st.dates(date(1, 1, 1), date(9999, 12, 31)))
@example("vor 999 Tagen", date(1, 1, 3))
@example("vor 10 Monaten", date(1, 3, 31))
def test_nothing_raises_and_no_day_is_to_come(typed: str, today: date) -> None:
    found = find_day(typed, today)
    assert found is None or (found.day <= today and 0 <= found.start < found.end <= len(typed))
    captured = read_capture(typed, today)
    assert len(set(map(str.casefold, captured.points))) == len(captured.points)


@pytest.mark.parametrize(
    ("typed", "points", "text"),
    [
        ("gestern langes Gespräch über #Akustik", ("Akustik",), "langes Gespräch über Akustik"),
        ("Gestern: langes Gespräch über #Akustik im Altbau", ("Akustik",), "Langes Gespräch über Akustik im Altbau"),
        ("Rief an. #Chor #Bergtour", ("Chor", "Bergtour"), "Rief an."),
        ("Fragte nach #neue Werkstatt# und ging", ("neue Werkstatt",), "Fragte nach neue Werkstatt und ging"),
        ('#"Hallradius messen" war das Thema', ("Hallradius messen",), "Hallradius messen war das Thema"),
        ("#Chor #chor", ("Chor",), ""),
        ("C# lernt er, Zimmer#12", (), "C# lernt er, Zimmer#12"),
        ("#ab zu kurz", (), "ab zu kurz"),
        ("", (), ""),
    ],
)
def test_points_and_what_is_left(typed: str, points: tuple[str, ...], text: str) -> None:
    found = read_capture(typed, SUNDAY)
    assert (found.points, found.text) == (points, text)


EVENTS = (
    Event("Stammtisch im Löwen", date(2026, 11, 19), id=4),
    Event("IHK: Empfang (Herbst)", date(2026, 11, 3), id=3),
    Event("Frühstück der Kammer", date(2026, 10, 20), id=2),
    Event("Stammtisch im Löwen", date(2026, 10, 15), id=1),
)


@pytest.mark.parametrize(
    ("typed", "number", "text"),
    [
        ("@Stammtisch lange über ihr Labor", 4, "lange über ihr Labor"),
        ("@stammtisch: lange geredet", 4, "lange geredet"),
        ("@Stammtisch im Garten lange geredet", 4, "im Garten lange geredet"),
        ("@Stammtisch im Löwen lange geredet", 4, "lange geredet"),
        ('@"Stammtisch im Löwen" lange geredet', 4, "lange geredet"),
        ("Beim @Stammtisch lange geredet", 4, "Beim Stammtisch lange geredet"),
        ("Lange geredet @Stammtisch", 4, "Lange geredet"),
        ("Lange geredet. @Stammtisch #Chor", 4, "Lange geredet."),
        ("Lange geredet. #Chor @Stammtisch", 4, "Lange geredet."),
        ("Lange geredet beim @Stammtisch.", 4, "Lange geredet beim Stammtisch."),
        ("am 15.10. @Stammtisch lange geredet", 1, "lange geredet"),
        ("@Stammtisch am 15.10. lange geredet", 1, "lange geredet"),
        ("@Fruehst kurz", 2, "kurz"),
        ("@Kammer kurz", 2, "kurz"),
        ("@IHK: Empfang (Herbst) kurz", 3, "(Herbst) kurz"),
        ('@"IHK: Empfang (Herbst)" kurz', 3, "kurz"),
        ("@niemand da", None, "@niemand da"),
        ("anna@stammtisch.example", None, "anna@stammtisch.example"),
        ("@im Garten", None, "@im Garten"),
        ("@", None, "@"),
    ],
)
def test_an_event_is_understood(typed: str, number: int | None, text: str) -> None:
    found = read_capture(typed, SUNDAY, EVENTS)
    assert ((found.event.id if found.event else None), found.text) == (number, text)


def test_a_day_that_was_chosen_by_hand_leaves_the_words_of_another() -> None:
    found = read_capture("gestern rief sie an. #Chor", SUNDAY, day_counts=False)
    assert (found.day, found.text, found.points) == (None, "gestern rief sie an.", ("Chor",))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("gestern @", (8, "")), ("@Stamm", (0, "Stamm")), ('@"Stamm', (0, "Stamm")), ("a@b", None), ("@a\nb", None)],
)
def test_where_an_event_is_being_typed(text: str, wanted: tuple[int, str] | None) -> None:
    assert typing_at(text, len(text)) == wanted


@given(st.text(alphabet='@#"„“ aStmich.Löw\n', max_size=60))
def test_nothing_raises_around_an_event(typed: str) -> None:
    found = read_capture(typed, SUNDAY, EVENTS)
    assert found.event is None or "@" in typed
