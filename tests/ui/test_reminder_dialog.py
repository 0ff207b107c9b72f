"""The form of a reminder, and choosing a person by name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.reminder import Reminder, Repeat
from netzwerkpflege.domain.typed_name import split_name
from netzwerkpflege.services import contacts, reminders
from netzwerkpflege.ui.person_field import Person, PersonField
from netzwerkpflege.ui.reminder_dialog import ReminderDialog


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


def form(world: World, qtbot: QtBot, reminder: Reminder | None = None, contact_id: int | None = None) -> ReminderDialog:
    dialog = ReminderDialog(desk=world.desk, lang="de", reminder=reminder, contact_id=contact_id)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def whom(dialog: ReminderDialog) -> PersonField:
    field = dialog.fields["contact"].field
    assert isinstance(field, PersonField)
    return field


def press(dialog: ReminderDialog, words: str, qtbot: QtBot) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Tomorrow", date(2026, 11, 23)),
        ("In a week", date(2026, 11, 30)),  # a Sunday is moved to the next working day
        ("In a month", date(2026, 12, 22)),
        ("In three months", date(2027, 2, 22)),
    ],
)
def test_quick_days(world: World, qtbot: QtBot, words: str, due: date) -> None:
    anna = world.person("Anna", "Kirchhoff")
    dialog = form(world, qtbot, contact_id=anna)
    qtbot.keyClicks(dialog.fields["text"].field, "Nach dem Umzug fragen")
    press(dialog, words, qtbot)
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.accept()
    kept = reminders.get(world.desk, saved.args[0])
    assert (kept.text, kept.due, kept.contact_id) == ("Nach dem Umzug fragen", due, anna)


def test_a_changed_day_ends_the_snooze(world: World, qtbot: QtBot) -> None:
    number = reminders.add(world.desk, Reminder(world.today, "Anrufen", repeat=Repeat.MONTHLY))
    reminders.snooze(world.desk, number, world.today + timedelta(days=30))
    dialog = form(world, qtbot, reminders.get(world.desk, number))
    assert dialog.form().repeat is Repeat.MONTHLY
    press(dialog, "Tomorrow", qtbot)
    dialog.accept()
    kept = reminders.get(world.desk, number)
    assert (kept.shows_on, kept.snoozed_until) == (world.today + timedelta(days=1), None)


def test_somebody_new_gets_a_card_only_when_the_reminder_can_be_kept(world: World, qtbot: QtBot) -> None:
    dialog = form(world, qtbot)
    line = whom(dialog).line
    qtbot.keyClicks(line, "Greta Wolf")
    dialog.accept()
    assert dialog.fields["text"].trouble() == "Bitte schreiben Sie, worum es geht."
    assert contacts.counts(world.desk).total == 0
    assert whom(dialog).people() == (Person(None, "Greta Wolf"),)
    qtbot.keyClicks(dialog.fields["text"].field, "Buch mitbringen")
    dialog.accept()
    found = contacts.find(world.desk, Query("Wolf"))
    assert [row.reminder.contact_id for row in reminders.open_reminders(world.desk)] == found
    name = contacts.get(world.desk, found[0]).name
    assert (name.given, name.family) == ("Greta", "Wolf")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # popups, offscreen
def test_typing_offers_people_and_enter_takes_the_first(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff", "Kirchhoff Akustik")
    dialog = form(world, qtbot)
    line = whom(dialog).line
    dialog.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "kirch")
    popup = whom(dialog)._popup
    model = popup.model()
    offered = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert offered == ["Anna Kirchhoff · Kirchhoff Akustik", "Add “kirch” as a new card"]
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert whom(dialog).people() == (Person(anna, "Anna Kirchhoff"),)
    qtbot.waitUntil(lambda: line.text() == "")
    assert dialog.isVisible()
    dialog.reject()


def test_an_exact_name_is_that_person_and_never_a_second_card(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    world.person("Anna", "Kirchhoffer")
    field = PersonField(world.desk, "Name")
    qtbot.addWidget(field)
    field.line.setText("anna kirchhoff")
    field.take_unfinished()
    assert field.people() == (Person(anna, "Anna Kirchhoff"),)


def test_backspace_drops_the_last_and_single_holds_one(world: World, qtbot: QtBot) -> None:
    first, second = world.person("Anna", "Kirchhoff"), world.person("Bernd", "Maurer")
    many = PersonField(world.desk, "Name")
    qtbot.addWidget(many)
    many.set_numbers([first, second])
    qtbot.keyClick(many.line, Qt.Key.Key_Backspace)
    assert [person.id for person in many.people()] == [first]
    one = PersonField(world.desk, "Name", single=True)
    qtbot.addWidget(one)
    for name in ("Anna Kirchhoff", "Bernd Maurer"):
        one.line.setText(name)
        one.take_unfinished()
    assert [person.id for person in one.people()] == [second]


def test_markup_in_a_name_is_text(world: World, qtbot: QtBot) -> None:
    number = world.person("<b>Elif</b>", "Lindner")
    field = PersonField(world.desk, "Name")
    qtbot.addWidget(field)
    field.set_numbers([number])
    assert field._chips[0].text() == "<b>Elif</b> Lindner"


@pytest.mark.parametrize(
    ("typed", "given", "family"),
    [
        ("Anna Kirchhoff", "Anna", "Kirchhoff"),
        ("Kirchhoff, Anna", "Anna", "Kirchhoff"),
        ("Anna Maria Berg", "Anna Maria", "Berg"),
        ("Madonna", "Madonna", ""),
    ],
)
def test_a_typed_name_in_its_parts(typed: str, given: str, family: str) -> None:
    name = split_name(typed)
    assert (name.given, name.family) == (given, family)
    assert name.formatted == f"{given} {family}".strip()
