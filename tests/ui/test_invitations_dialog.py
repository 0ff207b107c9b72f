"""Several invitations in one file: which become events is chosen, by keys, and all are one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from netzwerkpflege.phrases import step_sentence
from netzwerkpflege.services import contacts, events, guests
from netzwerkpflege.services.desk import undo
from netzwerkpflege.ui import app
from netzwerkpflege.ui.invitation_dialog import InvitationDialog
from netzwerkpflege.ui.invitations_dialog import InvitationsDialog
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.settings import ScreenSettings

FILE = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:eins@x.example
DTSTART:20261203T183000
RRULE:FREQ=MONTHLY;BYDAY=1TH
SUMMARY:Stammtisch <b>am</b> Markt
ATTENDEE;CN=Anna Kirchhoff:mailto:anna.kirchhoff@example.org
ATTENDEE;CN=Zoltan Neumann:mailto:zoltan@neumann.example
END:VEVENT
BEGIN:VEVENT
UID:eins@x.example
RECURRENCE-ID:20270107T183000
DTSTART:20270108T183000
SUMMARY:Stammtisch ausnahmsweise am Freitag
END:VEVENT
BEGIN:VEVENT
UID:alt@x.example
DTSTART:20200101T100000
SUMMARY:Neujahrsempfang
END:VEVENT
BEGIN:VEVENT
UID:fort@x.example
DTSTART:20261210T183000
STATUS:CANCELLED
SUMMARY:Adventsabend
END:VEVENT
BEGIN:VEVENT
UID:namenlos@x.example
DTSTART:20280210T183000
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path / "desk") as made:
        made.person("Anna", "Kirchhoff")
        yield made


@pytest.fixture
def window(world: World, qtbot: QtBot) -> Iterator[MainWindow]:
    made = app.open_window(world.desk, ScreenSettings(world.desk.profile), "en")
    qtbot.addWidget(made)
    made.show()
    made.furnish()
    yield made
    while shown := [one for one in made.findChildren(QDialog) if one.isVisible()]:
        shown[0].reject()
    made.close()


@pytest.fixture
def dialog(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> InvitationsDialog:
    file = tmp_path / "mehrere.ics"
    file.write_text(FILE, encoding="utf-8")
    window.gestures.import_files([file])
    qtbot.waitUntil(lambda: window.findChild(InvitationsDialog) is not None)
    made = window.findChild(InvitationsDialog)
    assert made is not None and made.isVisible()
    return made


def lines(dialog: InvitationsDialog) -> list[tuple[str, bool]]:
    items = [dialog.list.item(row) for row in range(dialog.list.count())]
    return [(item.text(), item.checkState() is Qt.CheckState.Checked) for item in items]


def test_what_is_over_or_called_off_is_not_ticked(dialog: InvitationsDialog) -> None:
    shown = lines(dialog)
    assert [(text.splitlines()[0], ticked) for text, ticked in shown] == [
        ("Neujahrsempfang", False),
        ("Stammtisch <b>am</b> Markt", True),
        ("Adventsabend", False),
        ("Stammtisch ausnahmsweise am Freitag", True),
        ("Thursday, 10 February 2028 · from 18:30", False),
    ]
    assert [text.splitlines()[-1] for text, _ in shown[:3]] == [
        "over",
        "repeats: every month, first Thursday",
        "called off",
    ]


def test_those_that_are_ticked_are_one_step(
    world: World, window: MainWindow, dialog: InvitationsDialog, qtbot: QtBot
) -> None:
    before = contacts.standing_of(world.desk, 1)
    dialog.list.setCurrentRow(2)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    found = {event.title: event for event, _ in events.all_events(world.desk)}
    assert set(found) == {"Stammtisch <b>am</b> Markt", "Adventsabend", "Stammtisch ausnahmsweise am Freitag"}
    first = found["Stammtisch <b>am</b> Markt"].id or 0
    listed = [(entry.name, entry.contact_id) for entry in guests.everybody(world.desk, first)]
    assert listed == [("Anna Kirchhoff", 1), ("Zoltan Neumann", None)]
    assert window.page_key() == "events" and contacts.standing_of(world.desk, 1) == before
    label = undo(world.desk)
    assert step_sentence(label, "de") == "3 Einladungen übernehmen"
    assert events.all_events(world.desk) == []


def test_read_again_they_are_known_and_changed_not_doubled(
    world: World, window: MainWindow, dialog: InvitationsDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.accept()
    numbers = {event.id for event, _ in events.all_events(world.desk)}
    qtbot.waitUntil(lambda: window.findChild(InvitationsDialog) is None)
    window.gestures.import_files([tmp_path / "mehrere.ics"])
    qtbot.waitUntil(lambda: window.findChild(InvitationsDialog) is not None)
    again = window.findChild(InvitationsDialog)
    assert again is not None
    known = [text.splitlines()[0] for text, _ in lines(again) if text.endswith("known already, will be updated")]
    assert known == ["Stammtisch <b>am</b> Markt", "Stammtisch ausnahmsweise am Freitag"]
    again.accept()
    assert {event.id for event, _ in events.all_events(world.desk)} == numbers


def test_each_can_be_looked_at(world: World, window: MainWindow, dialog: InvitationsDialog) -> None:
    dialog.look_at_each()
    form = window.findChild(InvitationDialog)
    assert form is not None and "every month, first Thursday" in form.banner.sentence()
    form.reject()
    titles = [one.planned().title for one in window.findChildren(InvitationDialog) if one.isVisible()]
    assert titles == ["Stammtisch ausnahmsweise am Freitag"]
    assert events.all_events(world.desk) == []


def test_one_without_a_title_is_asked_for_it_and_nothing_is_kept_by_halves(
    world: World, dialog: InvitationsDialog
) -> None:
    dialog.list.item(4).setCheckState(Qt.CheckState.Checked)
    dialog.accept()
    assert dialog.isVisible() and dialog.banner.sentence() and events.all_events(world.desk) == []


def test_nothing_ticked_keeps_nothing(world: World, dialog: InvitationsDialog) -> None:
    for row in range(dialog.list.count()):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog._take.isEnabled() and not dialog._each.isEnabled()
    dialog.accept()
    assert dialog.isVisible() and events.all_events(world.desk) == []
