"""The field of a keepsake: chosen or typed, left or received; what was told of earlier ones is asked in the conversation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.fundus import FundusEntry
from netzwerkpflege.domain.thread import NOTHING_LEFT, Asking, Direction, Keepsake, KeepsakeDraft, Kind, Question
from netzwerkpflege.services import between, contacts, fundus, meetings
from netzwerkpflege.services.desk import undo
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.fundus_chooser import KeepsakeField
from netzwerkpflege.ui.keepsake_words import keepsake_words
from netzwerkpflege.ui.note_dialog import NoteDialog

BEER = FundusEntry(Kind.STORY, "Der Pfarrer und das Fastenbier", id=4)
BOOK = FundusEntry(Kind.BOOK, "Die Vermessung der Welt", id=7)
_POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen


@pytest.fixture
def field(qtbot: QtBot) -> KeepsakeField:
    theme.current().use("light")
    made = KeepsakeField("Keepsake", "en")
    qtbot.addWidget(made)
    made.offer([BEER, BOOK])
    made.show()
    return made


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made
    NoteDialog.drafts.clear()


def note(world: World, qtbot: QtBot, anna: int, number: int | None = None) -> NoteDialog:
    known = meetings.get(world.desk, number) if number else None
    dialog = NoteDialog(desk=world.desk, lang="en", note=known, contact_ids=[anna])
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def asked(dialog: NoteDialog) -> dict[str, QLineEdit]:
    """The fields for what one was told, by their labels."""
    sheet = dialog.sheets()[0]
    return {line.accessibleName(): line for line in (*sheet._answers.values(), *sheet._echoes.values())}


@_POPUP
def test_chosen_from_the_list_by_the_keyboard(field: KeepsakeField, qtbot: QtBot) -> None:
    field.setFocus()
    qtbot.keyClicks(field.words, "fasten")
    popup = field._completer.popup()
    qtbot.waitUntil(popup.isVisible)
    assert popup.model().index(0, 0).data() == "Der Pfarrer und das Fastenbier · Story"
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.draft() == KeepsakeDraft(BEER.text, Direction.LEFT, Kind.STORY, 4)
    qtbot.keyClicks(field.words, ", in the long version")
    assert field.draft().fundus_id == 4
    field.words.setText("Something else")
    assert field.draft() == KeepsakeDraft("Something else", Direction.LEFT, Kind.STORY)


@_POPUP
def test_the_button_opens_all(field: KeepsakeField, qtbot: QtBot) -> None:
    field.choose.click()
    popup = field._completer.popup()
    qtbot.waitUntil(popup.isVisible)
    assert popup.model().rowCount() == 2
    popup.hide()


def test_typed_as_it_stands_there_comes_from_there(field: KeepsakeField) -> None:
    field.words.setText("die vermessung der welt")
    assert field.draft().fundus_id == 7
    field.words.setText("Vermessung")
    assert field.draft().fundus_id is None


def test_direction_and_kind_are_asked_once_there_are_words(field: KeepsakeField) -> None:
    assert field._more.isHidden() and field.draft() == NOTHING_LEFT
    field.words.setText("A good inn")
    assert not field._more.isHidden()
    field.direction.setCurrentIndex(1)
    field.kind.setCurrentIndex(field.kind.findText("Restaurant"))
    draft = KeepsakeDraft("A good inn", Direction.RECEIVED, Kind.RESTAURANT)
    assert field.draft() == draft
    field.set_draft(NOTHING_LEFT)
    assert field._more.isHidden() and field.draft() == NOTHING_LEFT
    field.set_draft(draft)
    assert field.draft() == draft


def test_nothing_to_choose_from_shows_no_button(field: KeepsakeField) -> None:
    field.offer(())
    assert field.choose.isHidden()


def test_what_was_received_is_no_repetition(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    number = fundus.add(world.desk, FundusEntry(Kind.STORY, "Der Pfarrer und das Fastenbier"))
    between.keep_keepsake(world.desk, Keepsake(anna, "die Biergeschichte", world.today, fundus_id=number))
    dialog = note(world, qtbot, anna)
    sheet = dialog.sheets()[0]
    sheet._keepsake.words.setText("Der Pfarrer und das Fastenbier")
    assert sheet._keepsake_field.advice().startswith("Anna Kirchhoff already heard this")
    assert sheet._keepsake.words.accessibleDescription() == sheet._keepsake_field.advice()
    sheet._keepsake.direction.setCurrentIndex(1)
    assert sheet._keepsake_field.advice() == ""
    dialog.accept()
    newest = contacts.sheet(world.desk, anna).keepsakes
    assert [one.direction for one in newest if one.meeting_id] == [Direction.RECEIVED]


def test_what_came_of_it_is_asked_and_kept_in_one_step(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    for name in ("Buch & Co.", "Wirtshaus", "Museum", "Weinladen"):
        between.keep_keepsake(world.desk, Keepsake(anna, name, world.today))
    between.keep_question(world.desk, Question(anna, "Wie lief der Umzug?"))
    between.keep_question(world.desk, Question(anna, "Welche Akustik?", kind=Asking.ADVICE))
    dialog = note(world, qtbot, anna)
    fields = asked(dialog)
    assert list(fields) == [
        "You wanted to ask: Wie lief der Umzug?",
        "You left: Weinladen",
        "You left: Museum",
        "You left: Wirtshaus",
    ]
    dialog._text.setPlainText("Kurz gesprochen.")
    fields["You wanted to ask: Wie lief der Umzug?"].setText("Gut")
    fields["You left: Museum"].setText("war mit den Kindern dort")
    draft = dialog.form()
    dialog.set_form(draft)
    assert dialog.form() == draft
    dialog.accept()
    known = contacts.sheet(world.desk, anna)
    assert {one.text: one.echo for one in known.keepsakes if one.echo} == {"Museum": "war mit den Kindern dort"}
    assert [one.answer for one in known.questions if one.kind is Asking.QUESTION] == ["Gut"]
    undo(world.desk)
    known = contacts.sheet(world.desk, anna)
    assert not any(one.echo for one in known.keepsakes) and not any(one.answer for one in known.questions)


def test_what_was_left_in_it_is_not_asked_after_in_the_same_conversation(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    dialog = note(world, qtbot, anna)
    dialog._text.setPlainText("Kurz gesprochen.")
    dialog.sheets()[0]._keepsake.words.setText("Wirtshaus")
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.accept()
    again = note(world, qtbot, anna, saved.args[0])
    assert asked(again) == {}
    again.reject()
    assert list(asked(note(world, qtbot, anna))) == ["You left: Wirtshaus"]


def test_in_words(world: World) -> None:
    left = Keepsake(1, "Stoner", world.today, kind=Kind.BOOK, echo="has read it")
    assert keepsake_words(left, "en") == "Keepsake left (Book): Stoner · What became of it: has read it"
    assert keepsake_words(Keepsake(1, "A tip", world.today, direction=Direction.RECEIVED), "en") == (
        "Keepsake received: A tip"
    )
