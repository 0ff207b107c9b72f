"""The list of open threads in the window: found, finished, changed, opened, by the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.thread import Owner
from netzwerkpflege.services import contacts, meetings, reminders, threads
from netzwerkpflege.ui import app
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.thread_dialog import ThreadDialog
from netzwerkpflege.ui.threads_dialog import ThreadsDialog


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Anna and Ben, with a thread of each kind."""
    with opened(tmp_path / "desk") as made:
        for name in ("Anna Kirchhoff", "Ben Adam"):
            contacts.add(made.desk, Contact(name=Name(name)))
        meetings.add_thread(made.desk, 1, Owner.MINE, "Send the book")
        meetings.add_thread(made.desk, 2, Owner.THEIRS, "Brings the plan")
        meetings.add_thread(made.desk, 2, Owner.JOINT, "Visit the workshop")
        yield made


@pytest.fixture
def window(world: World, qtbot: QtBot) -> Iterator[MainWindow]:
    made = app.open_window(world.desk, ScreenSettings(world.desk.profile), "en")
    qtbot.addWidget(made)
    made.show()
    made.furnish()
    ThreadDialog.drafts.clear()
    yield made
    made.close()


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> Iterator[ThreadsDialog]:
    """The list, opened from the menu."""
    window.actions_["threads"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(ThreadsDialog)))
    made = window.findChildren(ThreadsDialog)[0]
    qtbot.waitUntil(lambda: len(shown(made)) == 3)
    yield made
    made.reject()


def shown(dialog: ThreadsDialog) -> list[str]:
    """What stands in the list, without headings."""
    model = dialog.list.model()
    lines = [dialog._model.line(model.index(row, 0)) for row in range(model.rowCount())]
    return [line.first for line in lines if line]


def test_by_whose_turn_it_is(dialog: ThreadsDialog) -> None:
    assert shown(dialog) == ["Send the book", "Brings the plan", "Visit the workshop"]
    row = dialog.row()
    assert row is not None and row.second == "Anna Kirchhoff · noted today"


def test_space_finishes_and_undo_opens_it_again(world: World, dialog: ThreadsDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Send the book" not in shown(dialog))
    assert reminders.open_reminders(world.desk) == []
    assert dialog.banner.sentence() == "Finished."
    dialog.banner.acted.emit()
    qtbot.waitUntil(lambda: "Send the book" in shown(dialog))


def test_search_and_kind(dialog: ThreadsDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.search, "adam")
    qtbot.waitUntil(lambda: shown(dialog) == ["Brings the plan", "Visit the workshop"])
    dialog.kind.setCurrentIndex(3)
    dialog.kind.activated.emit(3)
    qtbot.waitUntil(lambda: shown(dialog) == ["Visit the workshop"])
    qtbot.keyClicks(dialog.search, "x")
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == 1)
    assert dialog._empty._sentence.text() == "Nothing open goes with these words."


def test_changed_in_its_form(world: World, dialog: ThreadsDialog, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    (form,) = window.findChildren(ThreadDialog)
    form._text.setText("Send both books")
    form._until.setText("in two weeks")
    form.accept()
    qtbot.waitUntil(lambda: "Send both books" in shown(dialog))
    (row,) = reminders.open_reminders(world.desk)
    assert (row.reminder.text, row.reminder.due) == ("Send both books", world.today + timedelta(days=14))


def test_a_new_one_and_nobody_else_is_reminded(
    world: World, dialog: ThreadsDialog, window: MainWindow, qtbot: QtBot
) -> None:
    dialog._actions["new"].trigger()
    (form,) = window.findChildren(ThreadDialog)
    form.accept()
    assert form.isVisible() and form.fields["text"].trouble()
    form._whom.set_numbers([2])
    form._text.setText("Sends the photos")
    form._until.setText("someday")
    form.accept()
    assert form.fields["until"].trouble()
    form._owner.setCurrentIndex(1)
    assert not form._until.isEnabled()
    form.accept()
    qtbot.waitUntil(lambda: "Sends the photos" in shown(dialog))
    assert len(reminders.open_reminders(world.desk)) == 1


def test_remove_and_the_contact(world: World, dialog: ThreadsDialog, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(shown(dialog)) == 2)
    assert [thread.text for thread, _ in threads.listed(world.desk)] == ["Brings the plan", "Visit the workshop"]
    dialog._actions["person"].trigger()
    assert not dialog.isVisible() and window.contacts.current_id() == 2
