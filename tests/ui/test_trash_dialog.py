"""The trash: by keys alone back, or after an honest question gone for good."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import contacts, trash
from netzwerkpflege.services.desk import undo
from netzwerkpflege.ui.trash_dialog import TrashDialog
from netzwerkpflege.ui.trash_list import stays_words

Show = Callable[[], TrashDialog]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as world:
        yield world


@pytest.fixture
def show(world: World, qtbot: QtBot) -> Show:
    def make() -> TrashDialog:
        dialog = TrashDialog(desk=world.desk, bus=world.bus, jobs=world.jobs, lang="en")
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def removed(world: World, *names: str, days: int = 0) -> list[int]:
    ids = [world.person(*name.split()) for name in names]
    before = replace(world.desk, clock=lambda: world.desk.clock() - timedelta(days=days))
    contacts.remove(before, ids)
    return ids


def lines(dialog: TrashDialog) -> list[str]:
    model = dialog.list.model()
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def test_an_empty_trash_says_so(show: Show) -> None:
    dialog = show()
    assert not dialog.list.isVisible()
    assert not dialog.restore_button.isVisible() and not dialog.delete_button.isVisible()


def test_a_line_says_who_when_and_how_long(world: World, show: Show) -> None:
    removed(world, "Anna Kirchhoff", days=29)
    removed(world, "Bernd Maurer")
    assert lines(show()) == [
        "Bernd Maurer, removed on 22 Nov 2026, 30 more days",
        "Anna Kirchhoff, removed on 24 Oct 2026, 1 more day",
    ]


def test_past_the_last_day_until_the_next_start(world: World) -> None:
    removed(world, "Anna Kirchhoff", days=33)
    assert stays_words(trash.listed(world.desk)[0]) == "until the next start"


def test_enter_brings_back_and_undo_is_at_hand(world: World, show: Show, qtbot: QtBot) -> None:
    anna, bernd = removed(world, "Anna Kirchhoff", "Bernd Maurer")
    dialog = show()
    assert dialog.chosen() == [anna]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert contacts.find(world.desk, Query()) == [anna]
    assert dialog.banner.sentence() == "Anna Kirchhoff is back."
    assert dialog.chosen() == [bernd], "the next one is chosen"
    dialog.undo_wanted.connect(lambda: undo(world.desk))
    dialog.banner.acted.emit()
    assert len(lines(dialog)) == 2


def test_all_at_once_are_one_step(world: World, show: Show, qtbot: QtBot) -> None:
    ids = removed(world, "Anna Kirchhoff", "Bernd Maurer", "Canan Yildiz")
    dialog = show()
    qtbot.keyClick(dialog.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.restore_button
    qtbot.keyClick(dialog.restore_button, Qt.Key.Key_Space)
    assert sorted(contacts.find(world.desk, Query())) == ids
    assert dialog.banner.sentence() == "3 contacts are back."
    assert undo(world.desk).count == 3


def test_esc_leaves_the_question_first_and_nothing_is_lost(world: World, show: Show, qtbot: QtBot) -> None:
    removed(world, "Anna Kirchhoff")
    dialog = show()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert dialog.focusWidget().text() == "&Keep", "Enter does what is harmless"
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    assert dialog.isVisible() and dialog.focusWidget() is dialog.list
    assert trash.count(world.desk) == 1
    qtbot.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_deleting_for_good_asks_and_then_nobody_is_left(world: World, show: Show, qtbot: QtBot) -> None:
    removed(world, "Anna Kirchhoff")
    dialog = show()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert trash.count(world.desk) == 1, "nothing happens without an answer"
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget().text() == "Delete for &good"
    with qtbot.waitSignal(dialog.purged) as told:
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert told.args == [1]
    assert trash.count(world.desk) == 0 and lines(dialog) == []
    assert dialog.banner.sentence() == "1 contact is deleted."
    qtbot.waitUntil(lambda: not world.jobs.busy())


def test_the_list_follows_what_is_removed_elsewhere(world: World, show: Show) -> None:
    dialog = show()
    removed(world, "Anna Kirchhoff")
    assert len(lines(dialog)) == 1 and dialog.list.isVisible()


def test_every_control_has_a_name(world: World, show: Show) -> None:
    removed(world, "Anna Kirchhoff")
    dialog = show()
    assert dialog.list.accessibleName() == "Trash"
    for button in (dialog.restore_button, dialog.delete_button, dialog.close_button):
        assert button.text() and button.focusPolicy() & Qt.FocusPolicy.TabFocus
