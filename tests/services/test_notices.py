"""Once for each reminder and day; a look into the file changes nothing in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from netzwerkpflege.domain.notice import Waiting
from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, notices, reminders
from netzwerkpflege.services.desk import Desk

TODAY = date(2026, 11, 22)
Maker = Callable[..., int]


def test_what_is_on_and_not_told_with_the_name(desk: Desk, person: Maker) -> None:
    anna = person("Anna")
    first = reminders.add(desk, Reminder(TODAY - timedelta(2), "Anrufen", anna))
    reminders.add(desk, Reminder(TODAY + timedelta(1), "Später"))
    second = reminders.add(desk, Reminder(TODAY, "Steuer"))
    expected = [Waiting(first, "Anrufen", "Anna Kirchhoff"), Waiting(second, "Steuer")]
    assert notices.waiting(desk) == expected == notices.waiting_in(desk.profile, TODAY)
    notices.keep_told(desk.profile, TODAY, [first])
    assert [one.reminder_id for one in notices.waiting(desk)] == [second]
    notices.keep_told(desk.profile, TODAY, [second])
    assert notices.waiting_in(desk.profile, TODAY) == []


def test_the_next_day_it_is_told_again(desk: Desk) -> None:
    number = reminders.add(desk, Reminder(TODAY, "Steuer"))
    notices.keep_told(desk.profile, TODAY, [number])
    morrow = replace(desk, clock=lambda: desk.clock() + timedelta(days=1))
    assert [one.reminder_id for one in notices.waiting(morrow)] == [number]


def test_who_rests_is_left_in_peace(desk: Desk, person: Maker) -> None:
    anna = person("Anna")
    reminders.add(desk, Reminder(TODAY, "Anrufen", anna))
    contacts.rest(desk, [anna])
    assert notices.waiting_in(desk.profile, TODAY) == []


def test_a_look_needs_no_file_and_makes_none(tmp_path: Path) -> None:
    assert notices.waiting_in(Profile(tmp_path / "fehlt"), TODAY) == []
    (tmp_path / "netzwerkpflege.sqlite3").write_text("kein SQLite, wirklich nicht " * 40)
    assert notices.waiting_in(Profile(tmp_path), TODAY) == []
    assert [path.name for path in tmp_path.iterdir()] == ["netzwerkpflege.sqlite3"]


def test_a_spoilt_note_of_what_was_told_forgets_it(desk: Desk) -> None:
    for text in ("", "[]", '{"day": "2026-11-22"}', '{"day": "2026-11-22", "told": ["x"]}'):
        (desk.profile.folder / "told.json").write_text(text, encoding="utf-8")
        assert notices.told(desk.profile, TODAY) == frozenset()
