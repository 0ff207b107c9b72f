"""Doubles from the whole window: found, merged by key, taken back; set apart and never offered again; the gate stays honest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Email, Name, Phone
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.meeting import MeetingNote, Participant, Wish
from netzwerkpflege.domain.query import Query
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, meetings
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.meetings import NoteDraft
from netzwerkpflege.ui import app, theme
from netzwerkpflege.ui.doubles_dialog import DoublesDialog
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.merge_dialog import MergeDialog
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.wishes_dialog import WishesDialog

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(Profile(tmp_path / "profile"), clock=lambda: NOON)
    yield opened
    opened.close()


@pytest.fixture
def two(desk: Desk) -> tuple[int, int]:
    """Anna twice: with her a dialogue is wished; of her second card nothing is known but that she wants no mail."""
    name, address = Name("Anna Berg", given="Anna", family="Berg"), (Email("anna@berg.example"),)
    one = contacts.add(desk, Contact(name=name, emails=address, phones=(Phone("+49 171 5550101"),)))
    yes = Participant(one, "", ("Chorsingen",), Wish.YES, Wish.YES, "", "sagte sie")
    meetings.record_note(desk, NoteDraft(MeetingNote(desk.today(), (yes,), "Am Buffet")))
    other = contacts.add(desk, Contact(name=name, emails=address, organisation="Berg Verlag"))
    return one, other


@pytest.fixture
def window(desk: Desk, two: tuple[int, int], qtbot: QtBot) -> Iterator[MainWindow]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app.speak(application, "en")
    theme.install(application, "light")
    shown = app.open_window(desk, ScreenSettings(desk.profile), "en")
    qtbot.addWidget(shown)
    shown.show()
    settle(qtbot, shown)
    yield shown
    shown.close()


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.wait(150)
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=10_000)
    qtbot.wait(30)


def shown(window: MainWindow, kind: type[QDialog]) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]


def everybody(desk: Desk) -> set[int]:
    return set(contacts.find(desk, Query()))


def test_doubles_are_merged_by_key_and_taken_back(
    desk: Desk, two: tuple[int, int], window: MainWindow, qtbot: QtBot
) -> None:
    window.actions_["doubles"].trigger()
    settle(qtbot, window)
    (doubles,) = shown(window, DoublesDialog)
    assert isinstance(doubles, DoublesDialog) and doubles.current() == two
    qtbot.keyClick(doubles.list, Qt.Key.Key_Return)
    (dialog,) = shown(window, MergeDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert everybody(desk) == {two[0]} and window.contacts.current_id() == two[0]
    (wishes,) = shown(window, WishesDialog)
    wishes.reject()  # „Later“: the gate stays shut
    assert contacts.standing_of(desk, two[0]).status is Status.CONTEXT
    doubles.reject()
    settle(qtbot, window)
    window.actions_["undo"].trigger()
    assert everybody(desk) == set(two)
    assert contacts.standing_of(desk, two[0]).status is Status.DIALOGUE


def test_two_chosen_contacts_are_merged_and_the_wishes_noted_anew(
    desk: Desk, two: tuple[int, int], window: MainWindow, qtbot: QtBot
) -> None:
    view = window.contacts.list_view()
    assert not window.actions_["merge"].isEnabled()
    view.setCurrentIndex(view.model().index(0, 0))
    view.selectionModel().select(view.model().index(1, 0), QItemSelectionModel.SelectionFlag.Select)
    assert window.actions_["merge"].isEnabled()
    window.actions_["merge"].trigger()
    (dialog,) = shown(window, MergeDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    (wishes,) = shown(window, WishesDialog)
    assert isinstance(wishes, WishesDialog)
    wishes.mine.set_wish(Wish.YES, "")
    wishes.theirs.set_wish(Wish.YES, "sagt sie wieder")
    wishes.accept()
    assert contacts.standing_of(desk, two[0]).status is Status.DIALOGUE
    window.actions_["undo"].trigger()
    assert contacts.standing_of(desk, two[0]).status is Status.CONTEXT


def test_who_was_set_apart_is_not_offered_again(
    desk: Desk, two: tuple[int, int], window: MainWindow, qtbot: QtBot
) -> None:
    for expected in (True, False):
        window.actions_["doubles"].trigger()
        settle(qtbot, window)
        (doubles,) = shown(window, DoublesDialog)
        assert isinstance(doubles, DoublesDialog)
        assert (doubles.current() == two) is expected
        if expected:
            doubles.set_apart()
        doubles.reject()
        settle(qtbot, window)
    assert everybody(desk) == set(two)
