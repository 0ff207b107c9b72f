"""The calendar file: read back by the library, and looked at line by line as RFC 5545 has it."""

from __future__ import annotations

import os
import re
import time as clock
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar.prop import vRecur

from netzwerkpflege.domain.calendar_entry import CalendarEntry, CalendarForm, EntryKind, Revision, revise
from netzwerkpflege.domain.reminder import Repeat, next_due
from netzwerkpflege.exchange.calendar_out import Made, calendar_bytes, rule

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TASKS = CalendarForm(as_tasks=True)


def entry(**fields: object) -> CalendarEntry:
    wanted: dict[str, object] = {"kind": EntryKind.REMINDER, "number": 1, "summary": "Anrufen"}
    return CalendarEntry(**{**wanted, "day": date(2026, 11, 30), **fields})  # type: ignore[arg-type]


def written(*entries: CalendarEntry, form: CalendarForm | None = None) -> bytes:
    pairs = [(one, Revision(f"uid-{number}", "", number, NOW)) for number, one in enumerate(entries)]
    data = calendar_bytes(pairs, form or CalendarForm(), lambda done, total: None)
    check(data)
    return data


def check(data: bytes) -> None:
    """What RFC 5545 asks of every such file, told from the bytes alone."""
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    text = data.decode("utf-8").replace("\r\n ", "").replace("\r\n", "\n")
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", text)
    lines = text.strip().split("\n")
    assert all(re.fullmatch(r"[A-Z0-9-]+(;[A-Z-]+=[^:;\"]+)*:.*", line) for line in lines), lines
    inside: list[str] = []
    seen: list[set[str]] = []
    names: set[tuple[str, str]] = set()
    for line in lines:
        name, _, value = re.split(r"[;:]", line)[0], "", line.partition(":")[2]
        if name == "BEGIN":
            inside.append(value)
            seen.append(set())
        elif name == "END":
            assert inside.pop() == value
            has = seen.pop()
            if value in {"VEVENT", "VTODO"}:
                assert {"UID", "DTSTAMP", "SEQUENCE", "LAST-MODIFIED", "SUMMARY"} <= has
                assert "DTSTART" in has or value == "VTODO"
            elif value == "VALARM":
                assert {"ACTION", "DESCRIPTION", "TRIGGER"} <= has
            elif value == "VCALENDAR":
                assert {"PRODID", "VERSION"} <= has
        else:
            assert name not in seen[-1] or name in {"EXDATE", "CATEGORIES"}, f"{name} twice"
            seen[-1].add(name)
            if name == "UID":
                uid = value
            elif name in {"RECURRENCE-ID", "DTSTAMP"}:
                pair = (uid if name == "RECURRENCE-ID" else line, name)
                assert name == "DTSTAMP" or pair not in names
                names.add(pair)
    assert not inside


def test_a_reminder_is_a_whole_day_with_an_alarm_in_the_morning() -> None:
    data = written(entry(note="Frag nach dem Chor; bitte, bald\\nein", category="Erinnerung"))
    (one,) = Calendar.from_ical(data).walk("VEVENT")
    assert one["DTSTART"].dt == date(2026, 11, 30)
    assert (str(one["SUMMARY"]), str(one["DESCRIPTION"])) == ("Anrufen", "Frag nach dem Chor; bitte, bald\\nein")
    (alarm,) = one.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(hours=9)
    assert b"VALUE=DATE" in data and b"CATEGORIES:Erinnerung" in data and b"TRANSP:TRANSPARENT" in data


def test_as_a_task_it_is_due_and_says_when_it_is_done() -> None:
    data = written(entry(), entry(number=2, done_on=date(2026, 11, 20), repeat=Repeat.WEEKLY), form=TASKS)
    opened, done = Calendar.from_ical(data).walk("VTODO")
    assert (opened["DUE"].dt, str(opened["STATUS"])) == (date(2026, 11, 30), "NEEDS-ACTION")
    assert len(opened.walk("VALARM")) == 1 and not done.walk("VALARM")
    assert (str(done["STATUS"]), done["PERCENT-COMPLETE"], done["COMPLETED"].dt.date()) == (
        "COMPLETED",
        100,
        date(2026, 11, 20),
    )
    assert "RRULE" not in done, "the next one is a task of its own"


def test_what_was_put_off_stands_where_it_was_put() -> None:
    (one,) = Calendar.from_ical(written(entry(moved_to=date(2026, 12, 4)))).walk("VEVENT")
    assert one["DTSTART"].dt == date(2026, 12, 4)
    (task,) = Calendar.from_ical(written(entry(moved_to=date(2026, 12, 4)), form=TASKS)).walk("VTODO")
    assert task["DUE"].dt == date(2026, 12, 4)


def test_of_a_series_only_the_open_one_moves_and_those_it_overtakes_are_left_out() -> None:
    day = date(2026, 11, 30)
    series, moved = Calendar.from_ical(written(entry(repeat=Repeat.WEEKLY, moved_to=date(2026, 12, 9)))).walk("VEVENT")
    assert series["DTSTART"].dt == day and series["RRULE"]["FREQ"] == ["WEEKLY"]
    assert [found.dt for found in series["EXDATE"].dts] == [date(2026, 12, 7)]
    assert (moved["RECURRENCE-ID"].dt, moved["DTSTART"].dt) == (day, date(2026, 12, 9))
    assert moved["UID"] == series["UID"] and "RRULE" not in moved


@pytest.fixture
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(clock, "tzset"):
        pytest.skip("this system's zone cannot be chosen")
    before = os.environ.get("TZ")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    clock.tzset()
    yield
    if before is None:
        monkeypatch.delenv("TZ")
    else:
        monkeypatch.setenv("TZ", before)
    clock.tzset()


@pytest.mark.parametrize(
    ("day", "starts", "ends", "expected"),
    [
        (date(2026, 7, 1), time(19), time(22), ("20260701T170000Z", "20260701T200000Z")),
        (date(2026, 12, 1), time(19), time(22), ("20261201T180000Z", "20261201T210000Z")),
        (date(2026, 10, 24), time(20), time(3), ("20261024T180000Z", "20261025T020000Z")),  # over the end of summer
        (date(2027, 3, 27), time(20), time(4), ("20270327T190000Z", "20270328T020000Z")),  # over its beginning
        (date(2026, 12, 31), time(19), None, ("20261231T180000Z", "")),
        (date(2026, 12, 31), time(19), time(19), ("20261231T180000Z", "")),
    ],
)
def test_evenings_by_the_rules_of_their_own_day(
    in_berlin: None, day: date, starts: time, ends: time | None, expected: tuple[str, str]
) -> None:
    data = written(entry(kind=EntryKind.EVENT, day=day, starts=starts, ends=ends, place="Landshut, Altstadt 1"))
    begin = re.search(rb"DTSTART:(\S+)", data)
    end = re.search(rb"DTEND:(\S+)", data)
    assert begin is not None
    assert (begin[1].decode(), end[1].decode() if end else "") == expected
    assert b"LOCATION:Landshut\\, Altstadt 1" in data and b"TRIGGER:-PT2H" in data


REPEATS = [repeat for repeat in Repeat if repeat is not Repeat.NEVER]


@given(st.dates(date(1980, 1, 1), date(2080, 12, 31)), st.sampled_from(REPEATS))
def test_the_rule_means_the_very_days_on_which_the_reminder_comes_back(day: date, repeat: Repeat) -> None:
    words = vRecur(rule(day, repeat)).to_ical().decode()
    found = rrulestr(words, dtstart=datetime.combine(day, time()))
    expected = [day]
    for _ in range(12):
        following = next_due(day, repeat, expected[-1])
        assert following is not None
        expected.append(following)
    assert [one.date() for one, _ in zip(found, expected, strict=False)] == expected


@given(st.text(max_size=200), st.text(max_size=200), st.dates(date(1900, 1, 1)), st.sampled_from(list(Repeat)))
def test_any_text_makes_a_file_that_stands_and_reads_back(summary: str, note: str, day: date, repeat: Repeat) -> None:
    (one,) = Calendar.from_ical(written(entry(summary=summary, note=note, day=day, repeat=repeat))).walk("VEVENT")
    strip = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
    same = strip.sub("", summary.replace("\r\n", "\n").replace("\r", "\n")).strip()
    assert str(one["SUMMARY"]) == same
    assert one["DTSTART"].dt == day


def test_the_same_entries_are_the_same_bytes() -> None:
    assert written(entry(), entry(number=2)) == written(entry(), entry(number=2))


def test_what_was_made_before_is_taken_again_and_no_more_than_that() -> None:
    def pairs(*sequences: int) -> list[tuple[CalendarEntry, Revision]]:
        return [
            (entry(number=number, summary=f"Text {sequence}"), Revision(f"uid-{number}", "", sequence, NOW))
            for number, sequence in enumerate(sequences)
        ]

    made: Made = {}
    for found, form in (
        (pairs(0, 0, 0), TASKS),
        (pairs(0, 1, 0), TASKS),
        (pairs(0, 1), TASKS),
        (pairs(0, 1), CalendarForm()),
    ):
        data = calendar_bytes(found, form, lambda done, total: None, made)
        check(data)
        assert data == calendar_bytes(found, form, lambda done, total: None)
        assert len(made) == len(found)


def test_a_revision_counts_up_and_never_down() -> None:
    first = revise(None, "u", "a", NOW)
    second = revise(first, "u", "b", NOW + timedelta(hours=1))
    taken_back = revise(second, "u", "a", NOW + timedelta(hours=2))
    assert [one.sequence for one in (first, second, taken_back)] == [0, 1, 2]
    assert revise(second, "u", "b", NOW + timedelta(days=1)) is second
    assert taken_back.changed_at > second.changed_at > first.changed_at
