"""„Nicht drucken“ beside a line of the contact card: a struck eye, one step, and the briefing obeys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.thread import Keepsake, Question
from netzwerkpflege.domain.unprinted import Unprinted
from netzwerkpflege.services import between, briefings, contacts, events, unprinted
from netzwerkpflege.services.desk import undo
from netzwerkpflege.ui import app
from netzwerkpflege.ui.active_row import ActiveRow
from netzwerkpflege.ui.between_section import BetweenSection
from netzwerkpflege.ui.editable_card import EditableLines
from netzwerkpflege.ui.labels import IconMark
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.settings import ScreenSettings


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path / "desk") as made:
        for name in ("Anna Kirchhoff", "Ben Adam"):
            contacts.add(made.desk, Contact(name=Name(name), recognition_cue="Hornbrille", met_how="auf dem Markt"))
        yield made


@pytest.fixture
def window(world: World, qtbot: QtBot) -> Iterator[MainWindow]:
    made = app.open_window(world.desk, ScreenSettings(world.desk.profile), "en")
    qtbot.addWidget(made)
    made.show()
    made.furnish()
    made.open_contact(1)
    yield made
    made.close()


def command(row: ActiveRow, words: str) -> QAction:
    return next(action for action in row.menu_of_commands().actions() if action.text() == words)


def line(lines: EditableLines, key: tuple[str, int]) -> ActiveRow:
    row = lines.row(key)
    assert row is not None
    return row


def struck(row: QWidget) -> bool:
    return bool(row.findChildren(IconMark))


def test_the_eye_keeps_one_line_off_the_paper_and_undo_prints_it_again(world: World, window: MainWindow) -> None:
    event = events.add(world.desk, Event("Stammtisch", world.today))
    events.invite(world.desk, event, [1, 2])
    about = window.contacts.card.about().lines
    tools = line(about, ("cue", 0)).commands()
    assert any(one.icon == "eye-off" and one.tool for one in tools), "the eye stands beside the line, too"
    before = {row.accessibleName() for row in about.rows()}
    command(line(about, ("cue", 0)), "Do not print: Recognition cue").trigger()
    assert unprinted.of(world.desk, 1) == {Unprinted.CUE} and unprinted.of(world.desk, 2) == frozenset()
    assert line(about, ("cue", 0)).accessibleName() == "To recognise: Hornbrille, not printed"
    assert struck(line(about, ("cue", 0))) and not struck(line(about, ("met", 0)))
    printed = {
        block.name: {entry.kind for entry in block.entries}
        for block in briefings.briefing(world.desk, event, "en").blocks
    }
    assert "cue" not in printed["Anna Kirchhoff"] and "cue" in printed["Ben Adam"]
    undo(world.desk)
    assert {row.accessibleName() for row in about.rows()} == before and not struck(line(about, ("cue", 0)))


def test_a_line_shared_by_two_people_speaks_of_the_one_who_is_shown(world: World, window: MainWindow) -> None:
    command(line(window.contacts.card.about().lines, ("met", 0)), "Do not print: How you met").trigger()
    window.open_contact(2)
    about = window.contacts.card.about().lines
    assert not struck(line(about, ("met", 0)))
    command(line(about, ("cue", 0)), "Do not print: Recognition cue").trigger()
    assert unprinted.of(world.desk, 1) == {Unprinted.MET} and unprinted.of(world.desk, 2) == {Unprinted.CUE}


def test_good_memories_and_questions_have_their_eye(world: World, window: MainWindow, qtbot: QtBot) -> None:
    between.keep_keepsake(world.desk, Keepsake(1, "Der Witz mit dem Pinguin", world.today))
    between.keep_question(world.desk, Question(1, "Wie war Rom?"))
    qtbot.waitUntil(lambda: bool(window.findChildren(BetweenSection)))
    section = window.findChildren(BetweenSection)[0]
    qtbot.waitUntil(lambda: bool(section.groups["question"].rows()))
    command(section.groups["keepsake"].rows()[0], "Do not print: Good memories").trigger()
    qtbot.waitUntil(lambda: struck(section.groups["keepsake"].rows()[0]))
    assert unprinted.of(world.desk, 1) == {Unprinted.TOLD} and not struck(section.groups["question"].rows()[0])
    command(section.groups["keepsake"].rows()[0], "Print again: Good memories").trigger()
    qtbot.waitUntil(lambda: not struck(section.groups["keepsake"].rows()[0]))
    assert unprinted.of(world.desk, 1) == frozenset()


def test_the_photo_has_its_eye_in_its_menu(world: World, window: MainWindow) -> None:
    portrait = window.contacts.card.head().portrait
    assert "Do not print: Photo" not in [action.text() for action in portrait.menu_of_photo().actions()], (
        "there is none"
    )
    contacts.set_photo(world.desk, 1, portrait_bytes(), "image/png")
    before = portrait.grab().toImage()
    action = next(one for one in portrait.menu_of_photo().actions() if one.text() == "Do not print: Photo")
    action.trigger()
    assert unprinted.of(world.desk, 1) == {Unprinted.PHOTO}
    assert portrait.accessibleName() == "Photo of Anna Kirchhoff, not printed"
    assert portrait.grab().toImage() != before, "the eye is seen"
    next(one for one in portrait.menu_of_photo().actions() if one.text() == "Print again: Photo").trigger()
    assert unprinted.of(world.desk, 1) == frozenset() and portrait.grab().toImage() == before


def portrait_bytes() -> bytes:
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    data = QBuffer()
    data.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(data, "PNG")
    return bytes(data.data().data())
