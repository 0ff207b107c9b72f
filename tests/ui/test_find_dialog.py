"""The dialog of finds, by keys: proposed with the sentence, ticked, kept, passed on, undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from netzwerkpflege.services import contacts, finds, reminders
from netzwerkpflege.ui.find_dialog import FindDialog
from netzwerkpflege.ui.reminder_dialog import ReminderDialog


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


def asked(world: World, qtbot: QtBot) -> FindDialog:
    dialog = FindDialog(desk=world.desk, bus=world.bus, jobs=world.jobs, lang="en")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_typed_ticked_kept_passed_on_and_undone(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    world.talk(anna)
    dialog = asked(world, qtbot)
    qtbot.waitUntil(lambda: "You are told" in dialog.state.text())
    assert not dialog.people.isVisible() and not dialog._keep.isEnabled()
    qtbot.keyClicks(dialog.words, "Chorsingen <b>heute</b>")
    qtbot.waitUntil(lambda: dialog.people.count() == 1)
    assert dialog.people.item(0).text() == "Anna Kirchhoff: Chorsingen"
    dialog.people.setFocus()
    dialog.people.setCurrentRow(0)
    qtbot.keyClick(dialog.people, Qt.Key.Key_Space)
    qtbot.keyClick(dialog._keep, Qt.Key.Key_Space)
    assert dialog.words.text() == "" and dialog.kept.item(0).text() == "Chorsingen <b>heute</b> – for Anna Kirchhoff"
    qtbot.keyClick(dialog._passed, Qt.Key.Key_Space)
    assert dialog.kept.item(0).text() == "Chorsingen <b>heute</b> – passed on to Anna Kirchhoff"
    assert not dialog._passed.isEnabled()
    dialog.banner.acted.emit()
    assert finds.all_finds(world.desk)[0][1][0].passed_on is None
    qtbot.keyClick(dialog._remove, Qt.Key.Key_Space)
    assert dialog.kept.count() == 0 and not dialog._remove.isEnabled()
    qtbot.waitUntil(lambda: not world.jobs.busy())


def test_a_find_has_a_note_and_a_reminder(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    world.talk(anna)
    dialog = asked(world, qtbot)
    qtbot.waitUntil(lambda: "You are told" in dialog.state.text())
    qtbot.keyClicks(dialog.words, "Chorsingen am See")
    assert dialog.state.text() == "Looking whom it would please …"
    qtbot.waitUntil(lambda: dialog.people.count() == 1)
    dialog.people.item(0).setCheckState(Qt.CheckState.Checked)
    qtbot.keyClicks(dialog.note, "aus der <i>Landshuter</i> Zeitung")
    qtbot.keyClick(dialog._keep, Qt.Key.Key_Space)
    assert dialog.note.text() == "" and finds.all_finds(world.desk)[0][0].note == "aus der <i>Landshuter</i> Zeitung"
    shown = "Chorsingen am See – for Anna Kirchhoff\naus der <i>Landshuter</i> Zeitung"
    assert dialog.kept.item(0).text() == shown
    before = contacts.standing_of(world.desk, anna)
    qtbot.keyClick(dialog._remind, Qt.Key.Key_Space)
    form = dialog.findChild(ReminderDialog)
    assert form is not None and form.form().text == "Chorsingen am See"
    form.accept()
    (row,) = reminders.open_reminders(world.desk)
    assert (row.reminder.text, row.name) == ("Chorsingen am See", "Anna Kirchhoff")
    assert contacts.standing_of(world.desk, anna) == before
    dialog.banner.acted.emit()
    assert reminders.open_reminders(world.desk) == [] and dialog.kept.item(0).text() == shown
    qtbot.waitUntil(lambda: not world.jobs.busy())


def test_what_goes_with_nothing_can_still_be_copied(world: World, qtbot: QtBot) -> None:
    dialog = asked(world, qtbot)
    dialog.words.setText("Gartenbahn")
    dialog.link.setText("https://example.org/x")
    qtbot.waitUntil(lambda: "nothing that was said" in dialog.state.text())
    dialog.copy()
    assert QGuiApplication.clipboard().text() == "Gartenbahn\nhttps://example.org/x"
    qtbot.waitUntil(lambda: not world.jobs.busy())
