"""Faces practised by the keyboard: by photo or cue, left and resumed, without a score and without a step to undo."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.services import contacts, events, practice
from netzwerkpflege.services.desk import next_steps
from netzwerkpflege.ui.practice_dialog import PracticeDialog


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def evening(world: World) -> int:
    """Two with a cue, one without: nobody can be known again by nothing."""
    number = events.add(world.desk, Event("Stammtisch", date(2026, 12, 1)))
    people = [
        contacts.add(
            world.desk,
            Contact(
                name=Name(f"{given} Berg", given=given, family="Berg"), organisation="Berg KG", recognition_cue=cue
            ),
        )
        for given, cue in (("Anna", "rote Brille"), ("Bernd", "lacht viel"), ("Cem", ""))
    ]
    events.invite(world.desk, number, people)
    return number


def dialog_of(world: World, evening: int, qtbot: QtBot) -> PracticeDialog:
    dialog = PracticeDialog(desk=world.desk, event_id=evening, title="Stammtisch")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_until_all_are_known(world: World, evening: int, qtbot: QtBot) -> None:
    dialog = dialog_of(world, evening, qtbot)
    before = next_steps(world.desk)
    asked = []
    for _ in range(8):
        face = dialog.face()
        assert face is not None and not dialog.is_shown()
        assert face.name not in dialog._portrait.accessibleName()
        asked.append(face.name)
        qtbot.keyClick(dialog, Qt.Key.Key_Space)
        assert dialog.is_shown() and dialog._name.text() == face.name
        qtbot.keyClick(dialog, Qt.Key.Key_2)
    assert dialog.face() is None
    assert set(asked) == {"Anna Berg", "Bernd Berg"}
    assert "2" in dialog._words.text()
    assert next_steps(world.desk) == before
    dialog._begin_anew()
    assert dialog.face() is not None


def test_who_was_not_known_comes_again_and_it_goes_on_the_next_time(world: World, evening: int, qtbot: QtBot) -> None:
    dialog = dialog_of(world, evening, qtbot)
    for key in (Qt.Key.Key_2, Qt.Key.Key_1):
        qtbot.keyClick(dialog, Qt.Key.Key_Space)
        qtbot.keyClick(dialog, key)
    dialog.reject()
    assert sorted(face.box for face in practice.faces(world.desk, evening)) == [1, 2]
    again = dialog_of(world, evening, qtbot)
    assert again.face() is not None


def test_nobody_to_practise(world: World, qtbot: QtBot) -> None:
    number = events.add(world.desk, Event("Leer", date(2026, 12, 2)))
    dialog = dialog_of(world, number, qtbot)
    assert dialog.face() is None
    assert "recognition cue" in dialog._words.text()
