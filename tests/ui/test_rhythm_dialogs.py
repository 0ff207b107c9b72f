"""Rhythm and circles by their dialogs, with keys: chosen, begun, crowded, taken out, let rest; each undone by one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.rhythm import Circle, Rhythm
from netzwerkpflege.services import contacts, desk, rhythms
from netzwerkpflege.ui.circle_dialog import CircleDialog
from netzwerkpflege.ui.circles_dialog import CirclesDialog
from netzwerkpflege.ui.rhythm_dialog import RhythmDialog


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    RhythmDialog.drafts.clear()
    with opened(tmp_path) as made:
        yield made
    RhythmDialog.drafts.clear()


def asked(world: World, qtbot: QtBot, *ids: int) -> RhythmDialog:
    dialog = RhythmDialog(desk=world.desk, lang="en", contact_ids=ids)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def circles(world: World, qtbot: QtBot, circle_id: int = 0) -> CirclesDialog:
    dialog = CirclesDialog(desk=world.desk, bus=world.bus, lang="en", circle_id=circle_id)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_usual_rhythm_and_one_of_own_weeks(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    dialog = asked(world, qtbot, anna)
    assert dialog.windowTitle() == "Rhythm with Anna Kirchhoff"
    qtbot.keyClick(dialog._rhythm.choice, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.save_button, Qt.Key.Key_Space)
    assert rhythms.of_contact(world.desk, anna).rhythm == Rhythm(2, 4)
    again = asked(world, qtbot, anna)
    assert again._rhythm.rhythm() == Rhythm(2, 4) and not again._rhythm.least.isVisible()
    again._rhythm.choice.setCurrentIndex(again._rhythm.choice.count() - 1)
    assert again._rhythm.least.isVisible() and again._rhythm.rhythm() == Rhythm(2, 4)
    again._rhythm.least.setValue(9)
    again.accept()
    assert again.isVisible() and "must not be smaller" in again.fields["rhythm"]._trouble.text()
    again._rhythm.most.setValue(11)
    again.accept()
    assert rhythms.of_contact(world.desk, anna).rhythm == Rhythm(9, 11)
    assert asked(world, qtbot, anna)._rhythm.rhythm() == Rhythm(9, 11)


def test_many_begin_a_circle_in_one_step(world: World, qtbot: QtBot) -> None:
    ids = [world.person(name, "Berg") for name in ("Anna", "Bernd")]
    dialog = asked(world, qtbot, *ids)
    assert dialog.windowTitle() == "Rhythm with 2 contacts"
    dialog._circle.setCurrentIndex(dialog._circle.count() - 1)
    dialog._rhythm.set_rhythm(Rhythm(4, 6))
    dialog._size.setValue(1)
    dialog.accept()
    assert dialog.isVisible() and dialog.fields["circle"]._trouble.text() == "Please give the circle a name."
    qtbot.keyClicks(dialog._name, "Near")
    with qtbot.waitSignal(dialog.crowded) as crowded:
        dialog.accept()
    ((near, inside),) = rhythms.circles(world.desk)
    assert (near.name, near.rhythm, near.size, inside, crowded.args) == ("Near", Rhythm(4, 6), 1, 2, [near.id])
    assert rhythms.of_contact(world.desk, ids[0]).keeping.own is None
    desk.undo(world.desk)
    assert rhythms.circles(world.desk) == []


def test_a_crowded_circle_asks_whom_to_let_rest(world: World, qtbot: QtBot) -> None:
    anna, bernd = world.person("Anna", "Berg"), world.person("Bernd", "Berg")
    world.talk(anna, days=7 * 2)
    world.talk(bernd, days=7 * 20)
    near = rhythms.add_circle(world.desk, Circle("Near", size=1))
    rhythms.put_in_circle(world.desk, [anna, bernd], near)
    dialog = circles(world, qtbot, near)
    assert "2 people are in this circle; it was meant for 1." in dialog._words.text()
    assert dialog.chosen() == bernd
    dialog.let_rest()
    assert contacts.standing_of(world.desk, bernd).status is Status.RESTING
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rhythms.members(world.desk, near) == [anna])
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(dialog.undo_wanted):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.undo(world.desk)
    assert rhythms.members(world.desk, near) == [bernd, anna]
    qtbot.waitUntil(lambda: dialog.chosen() != 0)
    with qtbot.waitSignal(dialog.person_chosen):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)


def test_without_a_circle_the_first_is_offered(world: World, qtbot: QtBot) -> None:
    dialog = circles(world, qtbot)
    assert "No circle yet" in dialog._words.text() and not dialog.list.isVisible()
    qtbot.keyClick(dialog._new, Qt.Key.Key_Space)
    form = dialog.findChild(CircleDialog)
    qtbot.keyClicks(form._name, "Near")
    qtbot.keyClick(form._name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "0 people, meant for 30" in dialog._words.text())
    ((near, _),) = rhythms.circles(world.desk)
    dialog.edit(near)
    qtbot.waitUntil(lambda: any(form.isVisible() for form in dialog.findChildren(CircleDialog)))
    form = next(form for form in dialog.findChildren(CircleDialog) if form.isVisible())
    form._size.setValue(20)
    form.accept()
    assert rhythms.circles(world.desk)[0][0].size == 20
    dialog.remove()
    assert rhythms.circles(world.desk) == [] and dialog.banner.isVisible()
