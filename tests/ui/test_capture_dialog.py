"""Quick capture, by keys alone: typed, understood at once, kept; what was begun waits for the next time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.fundus import FundusEntry
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.meeting import Event, Wish
from netzwerkpflege.domain.thread import KeepsakeDraft, Kind
from netzwerkpflege.services import contacts, events, fundus, meetings
from netzwerkpflege.services import desk as desks
from netzwerkpflege.ui.capture_dialog import CaptureDialog
from netzwerkpflege.ui.chips import Chip

_POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    CaptureDialog.drafts.clear()
    with opened(tmp_path) as made:
        yield made
    CaptureDialog.drafts.clear()


def shown(world: World, qtbot: QtBot, *contact_ids: int) -> CaptureDialog:
    dialog = CaptureDialog(desk=world.desk, lang="en", contact_ids=contact_ids)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def seen(dialog: CaptureDialog) -> list[str]:
    QApplication.processEvents()
    return [chip.text() for chip in dialog._seen.findChildren(Chip) if not chip.isHidden()]


def test_typed_understood_and_kept(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    dialog = shown(world, qtbot)
    qtbot.keyClicks(dialog._whom.findChild(QLineEdit), "Anna Kirchhoff")
    dialog._whom.take_unfinished()
    assert [person.id for person in dialog._whom.people()] == [anna]
    qtbot.keyClicks(dialog._typed, "Yesterday long talk about her lab. #acoustics")
    assert seen(dialog) == ["Saturday, 21 November 2026", "acoustics"]
    assert dialog._on.day() == world.today - timedelta(days=1)
    dialog._mine.set_wish(Wish.YES, "")
    dialog._theirs.set_wish(Wish.YES, "said so")
    with qtbot.waitSignal(dialog.saved) as saved:
        qtbot.keyClick(dialog.save_button, Qt.Key.Key_Space)
    assert saved.args == [anna]
    (number,) = meetings.find(world.desk)
    note = meetings.get(world.desk, number)
    assert (note.on, note.text) == (date(2026, 11, 21), "Long talk about her lab.")
    assert contacts.standing_of(world.desk, anna).status is Status.DIALOGUE


def test_a_new_name_becomes_a_card_when_it_is_kept_and_not_before(world: World, qtbot: QtBot) -> None:
    dialog = shown(world, qtbot)
    qtbot.keyClicks(dialog._whom.findChild(QLineEdit), "Cem Yilmaz")
    dialog._whom.take_unfinished()
    assert contacts.names(world.desk, [1]) == {}
    dialog.accept()
    assert contacts.names(world.desk, [1]) == {1: "Cem Yilmaz"}


def chips(dialog: CaptureDialog) -> list[str]:
    return [chip.text() for chip in dialog._whom._chips]


@_POPUP
def test_several_names_in_one_breath_are_several_people(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    dialog = shown(world, qtbot)
    qtbot.waitActive(dialog)
    line = dialog._whom.line
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "Anna und Bernd Lorenz")
    assert dialog._whom._model.item(0).text() == "Anna Kirchhoff, Bernd Lorenz (new)"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert chips(dialog) == ["Anna Kirchhoff", "Bernd Lorenz (new)"]
    assert [person.id for person in dialog._whom.people()] == [anna, None]
    dialog._whom._popup.hide()


def test_names_that_are_pasted_line_by_line_are_taken_when_it_is_kept(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    world.person("Bernd", "Lorenz")
    QApplication.clipboard().setText("Kirchhoff, Anna\nBernd\nCem Yilmaz\n")
    dialog = shown(world, qtbot)
    dialog._whom.line.paste()
    dialog._whom.take_unfinished()  # nobody sees whom „Bernd“ would be
    assert chips(dialog) == ["Anna Kirchhoff", "Bernd (new)", "Cem Yilmaz (new)"]
    assert dialog._whom.people()[0].id == anna


def test_a_name_turned_round_is_the_one_who_is_called_so(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Berg")
    dialog = shown(world, qtbot)
    qtbot.keyClicks(dialog._whom.line, "Berg, Anna")
    dialog._whom.take_unfinished()
    assert [person.id for person in dialog._whom.people()] == [anna]


def test_a_day_set_by_hand_stays(world: World, qtbot: QtBot) -> None:
    dialog = shown(world, qtbot, world.person("Anna", "Kirchhoff"))
    wanted = world.today - timedelta(days=9)
    dialog._on.set_day(wanted)
    qtbot.keyClicks(dialog._typed, "yesterday she called")
    assert dialog._on.day() == wanted and dialog.capture().text == "yesterday she called"


def test_without_anybody_the_field_says_so(world: World, qtbot: QtBot) -> None:
    dialog = shown(world, qtbot)
    qtbot.keyClicks(dialog._typed, "Hello")
    dialog.accept()
    assert dialog.isVisible() and meetings.find(world.desk) == []
    assert dialog.fields["participants"].findChildren(type(dialog._seen))


def test_what_was_begun_is_offered_again(world: World, qtbot: QtBot) -> None:
    first = shown(world, qtbot)
    qtbot.keyClicks(first._typed, "half a sentence #choir")
    first.reject()
    again = shown(world, qtbot)
    assert again.banner.isVisible() and again._typed.toPlainText() == ""
    again.take_draft()
    assert again._typed.toPlainText() == "half a sentence #choir" and seen(again) == ["choir"]


def test_all_fields_take_everything_along(world: World, qtbot: QtBot) -> None:
    dialog = shown(world, qtbot, world.person("Anna", "Kirchhoff"))
    qtbot.keyClicks(dialog._typed, "yesterday she called #choir")
    with qtbot.waitSignal(dialog.full_wanted) as wanted:
        dialog._ask_for_all()
    (people, typed) = wanted.args[0]
    assert [person.name for person in people] == ["Anna Kirchhoff"]
    assert (typed.points, typed.text, typed.on) == (("choir",), "she called choir", world.today - timedelta(days=1))


def test_tab_meets_the_chosen_people_next_to_the_names(world: World, qtbot: QtBot) -> None:
    anna, bernd = world.person("Anna", "Kirchhoff"), world.person("Bernd", "Lorenz")
    dialog = shown(world, qtbot, anna, bernd)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    field = dialog._whom
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stops = [field.line, *field._chips]
    assert [chip.accessibleName() for chip in field._chips] == ["Remove Anna Kirchhoff", "Remove Bernd Lorenz"]
    for stop, following in pairwise(stops):
        stop.setFocus()
        QTest.keyClick(stop, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is following


@_POPUP
def test_an_event_is_completed_understood_and_kept_with_its_day(world: World, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    evening = events.add(world.desk, Event("Stammtisch im Löwen", world.today - timedelta(days=3)))
    events.add(world.desk, Event("Stammtisch im Löwen", world.today - timedelta(days=40)))
    events.add(world.desk, Event("Stammtisch to come", world.today + timedelta(days=40)))
    dialog = shown(world, qtbot, anna)
    qtbot.waitActive(dialog)
    typed = dialog._typed
    qtbot.waitUntil(typed.hasFocus)
    qtbot.keyClicks(typed, "@stamm")
    assert typed.popup.isVisible()
    assert typed.popup.model().rowCount() == 1  # two of one name, and none to come
    qtbot.keyClick(typed.popup, Qt.Key.Key_Return)
    assert typed.toPlainText() == "@Stammtisch im Löwen "
    qtbot.keyClicks(typed, "long talk")
    assert not typed.popup.isVisible()
    assert seen(dialog) == ["Stammtisch im Löwen · 19 Nov 2026"]
    assert (dialog._event.currentData(), dialog._on.day()) == (evening, world.today - timedelta(days=3))
    dialog.accept()
    (number,) = meetings.find(world.desk)
    note = meetings.get(world.desk, number)
    assert (note.event_id, note.on, note.text) == (evening, world.today - timedelta(days=3), "long talk")


@_POPUP
def test_an_event_chosen_by_hand_stays(world: World, qtbot: QtBot) -> None:
    events.add(world.desk, Event("Stammtisch", world.today))
    chosen = events.add(world.desk, Event("Frühstück", world.today))
    dialog = shown(world, qtbot, world.person("Anna", "Kirchhoff"))
    dialog._event.setCurrentIndex(dialog._event.findData(chosen))
    dialog._event.activated.emit(dialog._event.currentIndex())
    qtbot.keyClicks(dialog._typed, "@Stammtisch long talk")
    assert dialog._event.currentData() == chosen
    assert dialog.capture().text == "@Stammtisch long talk"
    dialog.reject()
    again = shown(world, qtbot)
    again.take_draft()
    assert again._event.currentData() == chosen


@_POPUP
def test_an_event_typed_comes_back_with_the_draft(world: World, qtbot: QtBot) -> None:
    evening = events.add(world.desk, Event("Stammtisch", world.today - timedelta(days=3)))
    dialog = shown(world, qtbot, world.person("Anna", "Kirchhoff"))
    qtbot.keyClicks(dialog._typed, "@Stammtisch long talk")
    dialog.reject()
    again = shown(world, qtbot)
    again.take_draft()
    assert (again._event.currentData(), again._on.day()) == (evening, world.today - timedelta(days=3))
    again._typed.setPlainText("long talk")
    assert (again._event.currentData(), again._on.day()) == (None, world.today)


def test_a_keepsake_is_warned_of_and_kept_for_everybody(world: World, qtbot: QtBot) -> None:
    anna, bernd = world.person("Anna", "Kirchhoff"), world.person("Bernd", "Maurer")
    number = fundus.add(world.desk, FundusEntry(Kind.RESTAURANT, "Wirtshaus am Rottbach"))
    meetings.add_keepsake(world.desk, bernd, "Tipp: Wirtshaus am Rottbach")
    dialog = shown(world, qtbot, anna)
    qtbot.keyClicks(dialog._typed, "yesterday about inns")
    dialog._keepsake.set_draft(KeepsakeDraft("Wirtshaus am Rottbach", kind=Kind.RESTAURANT))
    assert dialog.fields["keepsake"].advice() == ""
    dialog._whom.set_numbers([anna, bernd])
    assert dialog.fields["keepsake"].advice().startswith("Bernd Maurer already heard this on ")
    draft = dialog.form()
    dialog.set_form(draft)
    assert dialog.form() == draft
    dialog.accept()
    for person in (anna, bernd):
        kept = contacts.sheet(world.desk, person).keepsakes[-1 if person == bernd else 0]
        assert (kept.fundus_id, kept.on) == (number, world.today - timedelta(days=1))
    desks.undo(world.desk)
    assert contacts.sheet(world.desk, anna).keepsakes == ()


def test_all_fields_take_the_keepsake_along(world: World, qtbot: QtBot) -> None:
    dialog = shown(world, qtbot, world.person("Anna", "Kirchhoff"))
    dialog._keepsake.words.setText("Wirtshaus am Rottbach")
    with qtbot.waitSignal(dialog.full_wanted) as wanted:
        dialog._ask_for_all()
    _, typed = wanted.args[0]
    assert typed.keepsake == KeepsakeDraft("Wirtshaus am Rottbach")
