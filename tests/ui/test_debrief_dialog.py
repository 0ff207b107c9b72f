"""Nachlese in the window: by the keyboard alone, a guest at a time, left and resumed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.meeting import Event, GuestEntry, GuestState, Wish
from netzwerkpflege.domain.outcome import NotFound
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, debriefs, events, guests, meetings, reminders
from netzwerkpflege.services.desk import Desk, undo
from netzwerkpflege.ui import app, theme
from netzwerkpflege.ui.debrief_dialog import DebriefDialog
from netzwerkpflege.ui.debrief_end import read_cents, read_minutes

_POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen
MORNING = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An evening with a contact and three names."""
    opened = Desk.open(Profile(tmp_path / "profile"), clock=lambda: MORNING)
    anna = contacts.add(opened, Contact(name=Name("Anna Kirchhoff", given="Anna", family="Kirchhoff")))
    evening = events.add(opened, Event("Stammtisch", date(2026, 11, 24)))
    names = [GuestEntry(evening, None, name=name) for name in ("Bea Adam", "Karl Berg", "Zoe Zander")]
    guests.add_people(opened, evening, [anna], names)
    yield opened
    opened.close()


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Iterator[Callable[[], DebriefDialog]]:
    """Opens the dialog, also again."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app.speak(application, "de")
    theme.install(application, "light")
    DebriefDialog.drafts.clear()
    shown: list[DebriefDialog] = []

    def make() -> DebriefDialog:
        shown.append(DebriefDialog(desk=desk, lang="de", event_id=1))
        qtbot.addWidget(shown[-1])
        shown[-1].show()
        shown[-1].activateWindow()
        qtbot.waitUntil(shown[-1].isActiveWindow)
        return shown[-1]

    yield make
    for dialog in shown:
        dialog.reject()


def state(desk: Desk) -> dict[str, GuestState | None]:
    """What was said of each guest; None where nothing was yet."""
    return {entry.name: entry.state if entry.debriefed else None for entry in guests.everybody(desk, 1)}


def press(qtbot: QtBot, dialog: DebriefDialog, *keys: str) -> None:
    """Press letters where the keyboard is, and „enter“ with Ctrl."""
    for key in keys:
        target = dialog.focusWidget() or dialog
        if key == "ctrl+enter":
            qtbot.keyClick(target, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        elif key == "tab":
            qtbot.keyClick(target, Qt.Key.Key_Tab)
        elif key == "esc":
            qtbot.keyClick(target, Qt.Key.Key_Escape)
        else:
            qtbot.keyClicks(target, key)


def test_a_whole_evening_by_keys(desk: Desk, opened: Callable[[], DebriefDialog], qtbot: QtBot) -> None:
    dialog = opened()
    press(qtbot, dialog, "j", "Chorsingen", "ctrl+enter")
    assert state(desk)["Bea Adam"] is GuestState.MET
    press(qtbot, dialog, "n")
    assert state(desk)["Karl Berg"] is GuestState.MISSED
    press(qtbot, dialog, "w")
    assert "Anna Kirchhoff" not in state(desk)
    press(qtbot, dialog, "w")
    assert state(desk) == {"Bea Adam": GuestState.MET, "Karl Berg": GuestState.MISSED}
    (number,) = meetings.find(desk)
    note = meetings.get(desk, number)
    assert (note.on, note.event_id) == (date(2026, 11, 24), 1)
    assert note.participants[0].connection_points == ("Chorsingen",)
    press(qtbot, dialog, "2,5", "tab", "12", "ctrl+enter")
    assert not dialog.isVisible()
    event = events.get(desk, 1)
    assert (event.minutes, event.fee, event.debrief_ended) == (150, 1200, date(2026, 11, 25))
    assert debriefs.offered(desk) is None


def test_wishes_promise_and_its_day(desk: Desk, opened: Callable[[], DebriefDialog], qtbot: QtBot) -> None:
    dialog = opened()
    press(qtbot, dialog, "j", "Orgelbau", "tab", "Hallradien", "tab")
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Right)
    press(qtbot, dialog, "tab", "tab")
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Right)
    press(qtbot, dialog, "tab", "tab", "Artikel schicken", "tab", "tab", "Freitag", "ctrl+enter")
    (row,) = reminders.open_reminders(desk)
    assert (row.reminder.text, row.reminder.due, row.name) == ("Artikel schicken", date(2026, 11, 27), "Bea Adam")
    part = meetings.get(desk, 1).participants[0]
    assert (part.my_wish, part.their_wish) == (Wish.YES, Wish.YES)


def test_a_day_that_cannot_be_read_keeps_nothing(desk: Desk, opened: Callable[[], DebriefDialog], qtbot: QtBot) -> None:
    dialog = opened()
    press(qtbot, dialog, "j", *["tab"] * 6, "Artikel", "tab", "tab", "irgendwann", "ctrl+enter")
    assert meetings.find(desk) == []
    assert dialog._person.form.promises_field.trouble()
    assert dialog.focusWidget().text() == "irgendwann"


def test_a_number_jumps(desk: Desk, opened: Callable[[], DebriefDialog], qtbot: QtBot) -> None:
    dialog = opened()
    numbers = {item.number: item.name for item in debriefs.queue(desk, 1).items}
    press(qtbot, dialog, "4", "n")
    assert state(desk)[numbers[4]] is GuestState.MISSED
    press(qtbot, dialog, "9", "n")
    assert state(desk)[numbers[1]] is GuestState.MISSED


def test_later_comes_again(desk: Desk, opened: Callable[[], DebriefDialog], qtbot: QtBot) -> None:
    dialog = opened()
    press(qtbot, dialog, "s", "n", "s", "n", "n", "n")
    assert all(value is GuestState.MISSED for value in state(desk).values())


def test_left_and_resumed_with_what_was_begun(desk: Desk, opened: Callable[[], DebriefDialog], qtbot: QtBot) -> None:
    dialog = opened()
    press(qtbot, dialog, "n", "j", "Chorsingen")
    dialog.reject()
    again = opened()
    assert again._person.form.talk().points == ("Chorsingen",)
    press(qtbot, again, "ctrl+enter")
    assert meetings.get(desk, 1).participants[0].connection_points == ("Chorsingen",)


def test_esc_goes_back_to_the_question_before_it_leaves(
    desk: Desk, opened: Callable[[], DebriefDialog], qtbot: QtBot
) -> None:
    dialog = opened()
    press(qtbot, dialog, "j", "Chor", "esc")
    assert dialog.isVisible() and dialog._person.is_asking()
    press(qtbot, dialog, "j")
    assert dialog._person.form.talk().points == ("Chor",)
    press(qtbot, dialog, "esc", "esc")
    assert not dialog.isVisible()


def test_undo_of_one_leaves_the_others(desk: Desk, opened: Callable[[], DebriefDialog], qtbot: QtBot) -> None:
    dialog = opened()
    press(qtbot, dialog, "n", "j", "Orgelbau", "ctrl+enter")
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert meetings.find(desk) == []
    assert list(state(desk).values()).count(GuestState.MISSED) == 1
    assert dialog._person._name.text() == "Karl Berg"


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("", None),
        ("2", 120),
        ("2,5", 150),
        ("2.5 h", 150),
        ("2:30", 150),
        ("2h30", 150),
        ("1,75 Stunden", 105),
        ("x", -1),
        ("2:75", -1),
    ],
)
def test_hours(text: str, minutes: int | None) -> None:
    assert read_minutes(text) == minutes


@pytest.mark.parametrize(
    ("text", "cents"),
    [("", None), ("12", 1200), ("12,5", 1250), ("12.50 €", 1250), ("12,-", 1200), ("CHF", -1), ("1.234,5", -1)],
)
def test_money(text: str, cents: int | None) -> None:
    assert read_cents(text) == cents


def test_a_story_is_not_left_twice_unawares(desk: Desk, opened: Callable[[], DebriefDialog], qtbot: QtBot) -> None:
    meetings.add_keepsake(desk, 1, "Wirtshaus am Rottbach")
    dialog = opened()
    anna = next(item for item in dialog._items if item.contact_id == 1)
    other = next(item for item in dialog._items if item.contact_id is None)
    dialog._show(anna)
    field = dialog._person.form.keepsake_field
    dialog._person.form._keepsake.words.setText("das Wirtshaus am Rottbach")
    assert field.advice() == "Das hat Anna Kirchhoff schon am 25. November 2026 gehört."
    dialog._show(other)
    dialog._person.form._keepsake.words.setText("das Wirtshaus am Rottbach")
    assert not field.advice()


def somebody_else(qtbot: QtBot, dialog: DebriefDialog, name: str) -> None:
    """Name somebody as one who was there, by keys."""
    qtbot.keyClick(dialog, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(dialog.extra.field.line.hasFocus)
    qtbot.keyClicks(dialog.extra.field.line, name)
    qtbot.keyClick(dialog.extra.field.line, Qt.Key.Key_Return)


@_POPUP
def test_somebody_who_was_not_on_the_list(desk: Desk, opened: Callable[[], DebriefDialog], qtbot: QtBot) -> None:
    dialog = opened()
    press(qtbot, dialog, "j", "Orgelbau")
    somebody_else(qtbot, dialog, "Mia Neu")
    assert dialog._person._name.text() == "Mia Neu" and not dialog._person.is_asking()
    assert [item.number for item in dialog._items if item.name == "Mia Neu"] == [5], "the numbers on paper stay"
    assert [entry.contact_id for entry in guests.everybody(desk, 1) if entry.name == "Mia Neu"] == [None], "a name only"
    press(qtbot, dialog, "Chorsingen", "ctrl+enter")
    assert state(desk)["Mia Neu"] is GuestState.MET
    number = next(entry.contact_id for entry in guests.everybody(desk, 1) if entry.name == "Mia Neu")
    assert number is not None and contacts.get(desk, number).display_name == "Mia Neu"
    undo(desk)
    undo(desk)
    assert {entry.name for entry in guests.everybody(desk, 1)} == {
        "Anna Kirchhoff",
        "Bea Adam",
        "Karl Berg",
        "Zoe Zander",
    }
    with pytest.raises(NotFound):
        contacts.get(desk, number)


@_POPUP
def test_a_contact_comes_on_and_is_taken_back(desk: Desk, opened: Callable[[], DebriefDialog], qtbot: QtBot) -> None:
    ben = contacts.add(desk, Contact(name=Name("Ben Ohm", given="Ben", family="Ohm")))
    dialog = opened()
    somebody_else(qtbot, dialog, "Ben Ohm")
    assert [item.number for item in dialog._items if item.contact_id == ben] == [5]
    assert dialog._undo.isVisible()
    press(qtbot, dialog, "esc")
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Ben Ohm" not in {entry.name for entry in guests.everybody(desk, 1)}
    assert not dialog._undo.isVisible() and dialog._person._name.text() == "Bea Adam"


@_POPUP
@pytest.mark.parametrize("name", ["karl berg", "Anna Kirchhoff"])
def test_who_stands_there_already_is_only_shown(
    desk: Desk, opened: Callable[[], DebriefDialog], qtbot: QtBot, name: str
) -> None:
    dialog = opened()
    somebody_else(qtbot, dialog, name)
    assert dialog._person._name.text().casefold() == name.casefold()
    assert len(guests.everybody(desk, 1)) == 4 and not dialog._undo.isVisible()


@_POPUP
def test_esc_leaves_the_field_and_not_the_nachlese(
    desk: Desk, opened: Callable[[], DebriefDialog], qtbot: QtBot
) -> None:
    dialog = opened()
    qtbot.keyClick(dialog, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(dialog.extra.field.line.hasFocus)
    press(qtbot, dialog, "j")
    assert dialog._person.is_asking(), "a letter in the field answers nothing"
    press(qtbot, dialog, "esc")
    assert dialog.isVisible() and dialog.extra.button.isVisible() and not dialog.extra.field.isVisible()
    press(qtbot, dialog, "n")
    assert list(state(desk).values()).count(GuestState.MISSED) == 1
