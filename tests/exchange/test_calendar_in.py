"""Invitations as calendars send them: days, hours and zones, people, what is called off, and what is no calendar."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.invitation import Invitation, Invited
from netzwerkpflege.domain.outcome import FileUnreadable
from netzwerkpflege.domain.series import Rule, RuleKind
from netzwerkpflege.exchange import calendar_in

BERLIN = ZoneInfo("Europe/Berlin")


def one(*lines: str, head: str = "") -> Invitation:
    text = "\r\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", head, "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""]
    )
    (found,) = calendar_in.read(text.replace("\r\n\r\n", "\r\n").encode(), "x.ics", BERLIN)
    return found


@pytest.mark.parametrize(
    ("lines", "on", "starts", "ends"),
    [
        (("DTSTART:20261203T173000Z", "DTEND:20261203T200000Z"), date(2026, 12, 3), time(18, 30), time(21, 0)),
        (("DTSTART:20260703T173000Z",), date(2026, 7, 3), time(19, 30), None),
        (("DTSTART:20261203T233000Z",), date(2026, 12, 4), time(0, 30), None),
        (
            ("DTSTART;TZID=Europe/Berlin:20261203T183000", "DURATION:PT2H30M"),
            date(2026, 12, 3),
            time(18, 30),
            time(21, 0),
        ),
        (("DTSTART;TZID=America/New_York:20261203T123000",), date(2026, 12, 3), time(18, 30), None),
        (("DTSTART:20261203T183000",), date(2026, 12, 3), time(18, 30), None),
        (("DTSTART;VALUE=DATE:20261203", "DTEND;VALUE=DATE:20261204"), date(2026, 12, 3), None, None),
        (("DTSTART;TZID=Europe/Berlin:20270328T013000", "DURATION:PT1H"), date(2027, 3, 28), time(1, 30), time(2, 30)),
        (("DTSTART;TZID=Europe/Berlin:20261203T230000", "DURATION:PT3H"), date(2026, 12, 3), time(23, 0), time(2, 0)),
    ],
)
def test_days_and_hours(lines: tuple[str, ...], on: date, starts: time | None, ends: time | None) -> None:
    found = one(*lines, "SUMMARY:Empfang")
    assert (found.on, found.starts, found.ends) == (on, starts, ends)


def test_everything_of_an_invitation() -> None:
    found = one(
        "UID:4711@rathaus.example",
        "DTSTART;VALUE=DATE:20261203",
        "SUMMARY:Jahresempfang\\, im Rathaus",
        "LOCATION:Rathaus\\, Altstadt 315",
        "DESCRIPTION:Mit Musik.\\nBitte <https://x.example/y> antworten.",
        'ORGANIZER;CN="Kirchhoff, Anna":mailto:anna@kirchhoff.example',
        "ATTENDEE;CN=Bernd Maurer;PARTSTAT=ACCEPTED:mailto:bernd@maurer.example",
        "ATTENDEE;PARTSTAT=DECLINED;CN=Wer Absagt:mailto:nein@x.example",
        "ATTENDEE;CUTYPE=ROOM;CN=Saal:mailto:saal@x.example",
        "ATTENDEE:mailto:ohne.namen@x.example",
        "RRULE:FREQ=MONTHLY",
        head="METHOD:REQUEST",
    )
    assert found == Invitation(
        title="Jahresempfang, im Rathaus",
        on=date(2026, 12, 3),
        place="Rathaus, Altstadt 315",
        host="Kirchhoff, Anna",
        note="Mit Musik.\nBitte   antworten.",
        uid="4711@rathaus.example",
        invited=(
            Invited("Bernd Maurer", "bernd@maurer.example"),
            Invited("ohne.namen@x.example", "ohne.namen@x.example"),
        ),
        repeats=True,
        rule=Rule(RuleKind.DAY, 1, day=3),
    )


def test_an_evening_of_a_series_that_stands_alone_has_its_own_name() -> None:
    alone = one("UID:a@x", "RECURRENCE-ID;TZID=Europe/Berlin:20270107T183000", "DTSTART:20270108T183000Z", "SUMMARY:x")
    assert alone.uid == "a@x/20270107T183000"
    assert one("UID:a@x", "DTSTART:20270108T183000Z", "SUMMARY:x").uid == "a@x"


@pytest.mark.parametrize(("head", "line"), [("METHOD:CANCEL", "SUMMARY:x"), ("", "STATUS:CANCELLED")])
def test_called_off(head: str, line: str) -> None:
    assert one("DTSTART;VALUE=DATE:20261203", line, head=head).cancelled


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no_calendar"),
        (b"rubbish", "no_calendar"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "no_calendar"),
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nEND:VCARD\r\n", "no_event"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "no_event"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "no_event"),
    ],
)
def test_no_invitation(data: bytes, reason: str) -> None:
    with pytest.raises(FileUnreadable) as told:
        calendar_in.read(data, "x.ics", BERLIN)
    assert (told.value.details["file"], told.value.details["rule"]) == ("x.ics", reason)


def test_files(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        calendar_in.read_file(tmp_path / "nirgends.ics", BERLIN)
    large = tmp_path / "gross.ics"
    large.write_bytes(b" " * (calendar_in.LARGEST + 1))
    with pytest.raises(FileUnreadable) as told:
        calendar_in.read_file(large, BERLIN)
    assert told.value.details["rule"] == "too_large"


@given(st.binary(max_size=300))
def test_any_bytes_are_borne(data: bytes) -> None:
    try:
        calendar_in.read(data, "x.ics", BERLIN)
    except FileUnreadable as error:
        assert error.details["rule"] in ("no_calendar", "no_event")


LINES = st.sampled_from(
    ["DTSTART:20261203T183000Z", "DTSTART;VALUE=DATE:20261203", "DTSTART:x", "DTSTART;TZID=Nirgends:20261203T183000", "DTEND:20261203",
     "DURATION:PT99999H", "DURATION:-P1D", "SUMMARY:x", "SUMMARY:y", "ATTENDEE;CN=:", "ATTENDEE:mailto:", "ORGANIZER:http://x",
     "RRULE:FREQ=", "RRULE:FREQ=MONTHLY;BYDAY=1TH", "RECURRENCE-ID:x", "RECURRENCE-ID:20261203T183000Z", "UID:a", "UID:", "BEGIN:VALARM", "END:VALARM", "X:\\", ":", ";", "STATUS:CANCELLED", "DTSTART:00010101T000000Z"]
)  # fmt: skip


@given(st.lists(LINES, max_size=8))
def test_any_lines_are_borne(lines: list[str]) -> None:
    text = "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""])
    try:
        for found in calendar_in.read(text.encode(), "x.ics", BERLIN):
            assert isinstance(found.on, date)
    except FileUnreadable as error:
        assert error.details["rule"] in ("no_calendar", "no_event")
