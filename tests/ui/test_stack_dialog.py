"""The card stack in the window: by keys, pile after pile."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.origin import Origin
from netzwerkpflege.services import card_stack, contacts, imports, meetings, trash
from netzwerkpflege.ui import app
from netzwerkpflege.ui.stack_dialog import StackDialog


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two piles: three cards of a fair with their day, one of no day."""
    with opened(tmp_path / "desk") as made:
        for names, origin in (
            (["Ida"], Origin(words="<b>Markt & Co</b>")),
            (["Ada", "Ben", "Cem"], Origin(day=date(2026, 11, 1))),
        ):
            file = tmp_path / f"{names[0]}.vcf"
            file.write_text("".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{n}\r\nFN:{n}\r\nEND:VCARD\r\n" for n in names))
            imports.import_cards(made.desk, [file], origin=origin)
        yield made


@pytest.fixture
def dialog(world: World, qtbot: QtBot) -> Iterator[StackDialog]:
    """The dialog in German, at the first card."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app.speak(application, "de")
    StackDialog.drafts.clear()
    made = StackDialog(desk=world.desk, jobs=world.jobs, lang="de", piles=card_stack.piles(world.desk))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: made._current is not None)
    yield made
    made.reject()


def press(qtbot: QtBot, dialog: StackDialog, *keys: str) -> None:
    """Press letters where the keyboard is, and „enter“ with Ctrl."""
    special = {
        "ctrl+enter": (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
        "ctrl+z": (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        "esc": (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        "space": (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        "down": (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    }
    for key in keys:
        target = dialog.focusWidget() or dialog
        if key in special:
            qtbot.keyClick(target, *special[key])
        else:
            qtbot.keyClicks(target, key)


def name(dialog: StackDialog) -> str:
    """Who is asked about."""
    return dialog._current.name if dialog._current else ""


def test_yes_no_and_away_by_keys(world: World, dialog: StackDialog, qtbot: QtBot) -> None:
    assert name(dialog) == "Ada"
    press(qtbot, dialog, "j", "Chorsingen", "ctrl+enter")
    assert meetings.get(world.desk, 1).on == date(2026, 11, 1)
    press(qtbot, dialog, "n")
    assert name(dialog) == "Cem"
    press(qtbot, dialog, "w")
    assert [line.name for line in trash.listed(world.desk)] == ["Cem"]
    bare = [line.id for line in contacts.rows(world.desk, [1, 2, 3]) if line.status is Status.BARE]
    assert len(bare) == 2


def test_the_next_pile_is_offered_and_a_day_is_asked_for(world: World, dialog: StackDialog, qtbot: QtBot) -> None:
    press(qtbot, dialog, "w", "w", "w")
    onward = next(b for b in dialog._end.findChildren(QPushButton))
    qtbot.waitUntil(onward.isVisible)
    assert onward.text() == "<b>Markt && Co</b> · 1 Karte"
    tip = dialog._choice.itemData(0, Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip and "&lt;b&gt;Markt &amp; Co" in tip
    onward.click()
    qtbot.waitUntil(lambda: name(dialog) == "Ida")
    press(qtbot, dialog, "j", "ctrl+enter")
    assert meetings.find(world.desk) == [] and dialog._person._day_field.trouble()
    press(qtbot, dialog, "gestern", "ctrl+enter")
    (number,) = meetings.find(world.desk)
    assert (world.today - meetings.get(world.desk, number).on).days == 1
    qtbot.waitUntil(lambda: "Jede Karte" in dialog._last._sentence.text())
    press(qtbot, dialog, "ctrl+enter")
    assert not dialog.isVisible()


def test_undo_brings_the_last_one_back(world: World, dialog: StackDialog, qtbot: QtBot) -> None:
    press(qtbot, dialog, "w", "ctrl+z")
    assert name(dialog) == "Ada" and trash.listed(world.desk) == []


def test_several_go_in_one_step_and_none_is_chosen_beforehand(world: World, dialog: StackDialog, qtbot: QtBot) -> None:
    dialog._show_several()
    assert dialog._chosen_several() == [] and not dialog._away.isEnabled()
    press(qtbot, dialog, "space", "down", "space")
    assert dialog._away.text() == "2 Karten &weglegen"
    dialog._away.click()
    assert len(trash.listed(world.desk)) == 2 and name(dialog) == "Cem"
    press(qtbot, dialog, "ctrl+z")
    assert trash.listed(world.desk) == []
    dialog._show_several()
    press(qtbot, dialog, "esc")
    assert dialog.isVisible() and name(dialog) == "Ada"


def test_what_was_begun_waits(world: World, dialog: StackDialog, qtbot: QtBot) -> None:
    press(qtbot, dialog, "j", "Orgelbau", "esc", "s")
    assert name(dialog) == "Ben"
    press(qtbot, dialog, "s", "s")
    assert name(dialog) == "Ada" and dialog._person.talk().points == ("Orgelbau",)
