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
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, debriefs, events, guests, meetings, reminders
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import app, theme
from netzwerkpflege.ui.debrief_dialog import DebriefDialog
from netzwerkpflege.ui.debrief_end import read_cents, read_minutes

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
