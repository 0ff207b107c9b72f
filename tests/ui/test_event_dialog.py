"""The form of an event, and what every form does: errors beside their field, drafts, keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.outcome import DatabaseLocked
from netzwerkpflege.services import events, series
from netzwerkpflege.services.desk import next_steps
from netzwerkpflege.ui.day_text import read_day, read_hour, read_partial_day, show_partial_day
from netzwerkpflege.ui.event_dialog import EventDialog


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


def form(world: World, qtbot: QtBot, event: Event | None = None) -> EventDialog:
    dialog = EventDialog(desk=world.desk, lang="de", event=event)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def field(dialog: EventDialog, name: str) -> QWidget:
    return dialog.fields[name].field


def write(qtbot: QtBot, dialog: EventDialog, name: str, text: str) -> None:
    target = field(dialog, name)
    target.setFocus()
    qtbot.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(target, text) if text else qtbot.keyClick(target, Qt.Key.Key_Delete)


def test_a_new_event_is_kept_as_typed(world: World, qtbot: QtBot) -> None:
    dialog = form(world, qtbot)
    write(qtbot, dialog, "title", "  Netzwerkabend ")
    write(qtbot, dialog, "starts", "8 Uhr")
    write(qtbot, dialog, "ends", "10.30")
    write(qtbot, dialog, "host", "IHK")
    write(qtbot, dialog, "intention", "Zwei Reden")
    with qtbot.waitSignal(dialog.saved) as saved:
        qtbot.keyClick(field(dialog, "host"), Qt.Key.Key_Return)
    kept = events.get(world.desk, saved.args[0])
    assert (kept.title, kept.starts, kept.ends) == ("Netzwerkabend", time(8), time(10, 30))
    assert (kept.host, kept.intention, kept.on) == ("IHK", "Zwei Reden", world.today)
    assert not dialog.isVisible()


def test_what_cannot_be_kept_is_said_beside_its_field(world: World, qtbot: QtBot) -> None:
    dialog = form(world, qtbot)
    dialog.accept()
    assert dialog.fields["title"].trouble() == "Bitte geben Sie der Veranstaltung einen Namen."
    write(qtbot, dialog, "title", "Stammtisch")
    write(qtbot, dialog, "starts", "25")
    dialog.accept()
    assert dialog.fields["starts"].trouble()
    assert not dialog.fields["title"].trouble()
    assert dialog.isVisible()
    assert events.all_events(world.desk) == []
    dialog.reject()


def test_trouble_of_the_file_is_said_above_and_nothing_is_lost(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = form(world, qtbot)
    write(qtbot, dialog, "title", "Stammtisch")

    def locked(*_: object) -> int:
        raise DatabaseLocked(file="adressen")

    with monkeypatch.context() as patch:
        patch.setattr(series, "keep_event", locked)
        dialog.accept()
    assert "adressen" in dialog.banner.sentence()
    assert dialog.isVisible()
    dialog.accept()
    assert [event.title for event, _ in events.all_events(world.desk)] == ["Stammtisch"]


def test_a_draft_that_was_left_is_offered_for_the_same_event_only(world: World, qtbot: QtBot) -> None:
    number = events.add(world.desk, Event("Sommerfest", world.today, time(18, 30)))
    dialog = form(world, qtbot, events.get(world.desk, number))
    write(qtbot, dialog, "place", "Rottbachstuben")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert events.get(world.desk, number).place == ""

    other = form(world, qtbot)
    assert not other.banner.sentence()
    other.reject()
    again = form(world, qtbot, events.get(world.desk, number))
    assert again.banner.sentence()
    assert again.form().place == ""
    again.banner.acted.emit()
    assert again.form().place == "Rottbachstuben"
    again.accept()
    assert events.get(world.desk, number) == Event(
        "Sommerfest", world.today, time(18, 30), place="Rottbachstuben", id=number
    )
    once_more = form(world, qtbot, events.get(world.desk, number))
    assert not once_more.banner.sentence()
    once_more.reject()


def test_saving_without_a_change_makes_no_step(world: World, qtbot: QtBot) -> None:
    number = events.add(world.desk, Event("Sommerfest", date(2026, 7, 1)))
    before = next_steps(world.desk)
    form(world, qtbot, events.get(world.desk, number)).accept()
    assert next_steps(world.desk) == before


def test_ctrl_enter_saves_from_a_text_of_several_lines(world: World, qtbot: QtBot) -> None:
    dialog = form(world, qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    write(qtbot, dialog, "title", "Stammtisch")
    write(qtbot, dialog, "note", "eins")
    qtbot.keyClick(field(dialog, "note"), Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(field(dialog, "note"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    assert [event.note for event, _ in events.all_events(world.desk)] == ["eins"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("12.4.1970", "1970-04-12"),
        ("12.4.", "--04-12"),
        (" 12. 04. 1970 ", "1970-04-12"),
        ("1970-04-12", "1970-04-12"),
        ("--04-12", "--04-12"),
        ("29.2.", "--02-29"),
    ],
)
def test_days_are_read_as_people_type_them(text: str, shown: str) -> None:
    day = read_partial_day(text)
    assert day is not None
    assert day.isoformat() == shown
    assert read_partial_day(show_partial_day(day)) == day


@pytest.mark.parametrize("text", ["31.4.1970", "12.4.70", "4/12/1970", "29.2.2026", "gestern", "12", "0.0."])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_partial_day(text)


def test_a_day_of_meeting_needs_its_year() -> None:
    assert read_day("12.4.2026") == date(2026, 4, 12)
    assert read_day(" ") is None
    with pytest.raises(ValueError, match="year"):
        read_day("12.4.")


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("18:30", time(18, 30)),
        ("1830", time(18, 30)),
        ("18.30", time(18, 30)),
        ("18", time(18)),
        ("18 Uhr 30", time(18, 30)),
        ("18 Uhr", time(18)),
        ("", None),
    ],
)
def test_hours_are_read_as_people_type_them(text: str, hour: time | None) -> None:
    assert read_hour(text) == hour


@pytest.mark.parametrize("text", ["25", "18:60", "abends", "-3"])
def test_what_is_no_hour_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_hour(text)
