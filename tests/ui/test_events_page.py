"""The page of events with its guest list, and the sheet for pasted lists, worked as a person does it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.meeting import Event, GuestState
from netzwerkpflege.services import contacts, events
from netzwerkpflege.services.desk import undo
from netzwerkpflege.services.guests import everybody
from netzwerkpflege.ui.events_page import EventsPage
from netzwerkpflege.ui.guest_dialog import GuestDialog
from netzwerkpflege.ui.paste_guests_dialog import PasteGuestsDialog
from netzwerkpflege.ui.person_field import Person


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def page(world: World, qtbot: QtBot) -> EventsPage:
    made = EventsPage(desk=world.desk, bus=world.bus, lang="en")
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    return made


@pytest.fixture
def evening(world: World, page: EventsPage) -> int:
    """An evening to come, with Anna and Bernd as guests."""
    number = events.add(world.desk, Event("Reception", date(2026, 12, 3), time(18, 30), place="Town hall"))
    guests = [world.person("Anna", "Kirchhoff", "Kirchhoff Akustik"), world.person("Bernd", "Maurer")]
    events.invite(world.desk, number, guests)
    return number


def listed(page: EventsPage) -> list[str]:
    model = page.list_view().model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def guests(page: EventsPage) -> list[str]:
    model = page.card().guest_list().model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def states(world: World, event: int) -> dict[int, GuestState]:
    return {guest.contact_id: guest.state for guest in events.guests(world.desk, event)}


def read(page: EventsPage) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.card().findChildren(QLabel) if label.isVisible())


def test_what_comes_stands_first_and_the_past_latest_first(world: World, page: EventsPage) -> None:
    for title, day in (
        ("Old", date(2026, 6, 12)),
        ("Far", date(2027, 1, 9)),
        ("Newer", date(2026, 10, 30)),
        ("Next", date(2026, 11, 22)),
    ):
        events.add(world.desk, Event(title, day))
    assert listed(page) == [
        "Coming up",
        "Next, 22 Nov 2026, today",
        "Far, 9 Jan 2027, in 6 weeks",
        "Past",
        "Newer, 30 Oct 2026, 3 weeks ago",
        "Old, 12 Jun 2026, 5 months ago",
    ]


def test_an_empty_page_offers_the_next_step(page: EventsPage, qtbot: QtBot) -> None:
    assert not page.list_view().isVisible()
    with qtbot.waitSignal(page.new_wanted):
        page._empty.acted.emit()


def test_the_card_says_when_and_where_and_shows_markup_as_text(world: World, page: EventsPage) -> None:
    event = Event("<b>Fair</b>", date(2026, 12, 3), time(18), time(21), "Hall", "Club", "Talk to two", "Car park")
    events.add(world.desk, event)
    said = read(page)
    for words in (
        "<b>Fair</b>",
        "Thursday, 3 December 2026 · 18:00 – 21:00",
        "in 11 days · Hall · Host: Club",
        "Talk to two",
        "Car park",
        "Nobody yet.",
    ):
        assert words in said
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in page.card().findChildren(QLabel))


def test_guests_are_shown_with_firm_status_and_state(world: World, page: EventsPage, evening: int) -> None:
    world.talk(next(iter(states(world, evening))), event=evening)
    assert guests(page) == [
        "Anna Kirchhoff, Kirchhoff Akustik, Dialogue, met",
        "Bernd Maurer, Bare card, expected",
    ]
    assert "2 guests · 1 met" in read(page)


def test_arrows_and_figures_say_whether_one_has_met(world: World, page: EventsPage, evening: int, qtbot: QtBot) -> None:
    anna = next(iter(states(world, evening)))
    view = page.card().guest_list()
    view.choose(0)
    for key, state in (
        (Qt.Key.Key_Right, GuestState.MET),
        (Qt.Key.Key_Right, GuestState.MISSED),
        (Qt.Key.Key_Right, GuestState.MISSED),
        (Qt.Key.Key_Left, GuestState.MET),
        (Qt.Key.Key_1, GuestState.EXPECTED),
        (Qt.Key.Key_3, GuestState.MISSED),
    ):
        qtbot.keyClick(view, key)
        assert states(world, evening)[anna] is state
        assert view.current_id() == anna
    undo(world.desk)
    assert states(world, evening)[anna] is GuestState.EXPECTED


def test_a_click_on_a_segment_sets_the_state(world: World, page: EventsPage, evening: int, qtbot: QtBot) -> None:
    view = page.card().guest_list()
    QApplication.processEvents()
    index = view.model().index(1, 0)
    zones = {zone.name: zone.rect for zone in view.row_delegate().zones(view.visualRect(index), index)}
    assert set(zones) == {"expected", "met", "missed", "note"}
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=zones["met"].center())
    assert list(states(world, evening).values()) == [GuestState.EXPECTED, GuestState.MET]
    with qtbot.waitSignal(page.note_wanted) as wanted:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=zones["note"].center())
    assert wanted.args == [list(states(world, evening))[1], evening]


def test_in_a_narrow_window_one_word_goes_round_the_states(
    world: World, page: EventsPage, evening: int, qtbot: QtBot
) -> None:
    page.resize(400, 800)
    page.open_event(evening)
    QApplication.processEvents()
    view = page.card().guest_list()
    index = view.model().index(0, 0)
    found = []
    for _ in range(3):
        zones = {zone.name: zone.rect for zone in view.row_delegate().zones(view.visualRect(index), index)}
        assert set(zones) == {"next_state", "note"}
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=zones["next_state"].center())
        found.append(next(iter(states(world, evening).values())))
    assert found == [GuestState.MET, GuestState.MISSED, GuestState.EXPECTED]


def test_enter_shows_the_guest_and_del_takes_off_undoably(
    world: World, page: EventsPage, evening: int, qtbot: QtBot
) -> None:
    view = page.card().guest_list()
    view.choose(0)
    with qtbot.waitSignal(page.person_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == [next(iter(states(world, evening)))]
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert [words.split(",")[0] for words in guests(page)] == ["Bernd Maurer"]
    assert view.current_line() is not None
    undo(world.desk)
    assert len(guests(page)) == 2


def test_a_guest_is_added_by_name_and_a_new_one_is_no_contact_yet(world: World, page: EventsPage, evening: int) -> None:
    greta = world.person("Greta", "Wójcik")
    field = page.card().guest_field()
    field.set_people([Person(greta, "Greta Wójcik")])
    assert greta in states(world, evening)
    assert field.people() == ()
    before = contacts.counts(world.desk).total
    field.set_people([Person(None, "Zoltan New")])
    assert guests(page)[2] == "Zoltan New, a name only yet, expected"
    assert contacts.counts(world.desk).total == before
    undo(world.desk)
    assert len(guests(page)) == 3


def test_who_is_a_name_only_becomes_a_contact_with_the_conversation(
    world: World, page: EventsPage, evening: int, qtbot: QtBot
) -> None:
    page.card().guest_field().set_people([Person(None, "Zoltan New")])
    view = page.card().guest_list()
    view.choose(2)
    qtbot.keyClick(view, Qt.Key.Key_2)
    assert guests(page)[2] == "Zoltan New, a name only yet, met"
    with qtbot.waitSignal(page.note_wanted) as wanted:
        page.card()._note_current()
    number, event = wanted.args
    assert event == evening
    assert contacts.standing_of(world.desk, number).status is Status.BARE
    assert guests(page)[2] == "Zoltan New, Bare card, met"


def test_a_name_is_corrected_and_linked(world: World, page: EventsPage, evening: int, qtbot: QtBot) -> None:
    page.card().guest_field().set_people([Person(None, "Zoltn New")])
    view = page.card().guest_list()
    view.choose(2)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    dialog = page.card().findChild(GuestDialog)
    dialog._name.setText("Zoltan New")
    dialog._seat.setText("4")
    dialog.accept()
    assert guests(page)[2] == "Zoltan New, Table 4, a name only yet, expected"
    zoltan = world.person("Zoltan", "Newman")
    view.choose(2)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    dialog = next(one for one in page.card().findChildren(GuestDialog) if one.isVisible())
    dialog._is.set_people([Person(zoltan, "Zoltan Newman")])
    dialog.accept()
    assert guests(page)[2] == "Zoltan Newman, Table 4, Bare card, expected"


def test_events_are_edited_removed_and_briefed(world: World, page: EventsPage, evening: int, qtbot: QtBot) -> None:
    page.open_event(evening)
    with qtbot.waitSignal(page.edit_wanted) as wanted:
        qtbot.keyClick(page.list_view(), Qt.Key.Key_Return)
    assert wanted.args == [evening]
    with qtbot.waitSignal(page.briefing_wanted) as briefing:
        page.card().briefing_wanted.emit()
    assert briefing.args == [evening]
    qtbot.keyClick(page.list_view(), Qt.Key.Key_Delete)
    assert listed(page) == []
    undo(world.desk)
    assert len(guests(page)) == 2


def test_a_new_name_or_status_is_shown_at_once(world: World, page: EventsPage, evening: int) -> None:
    contacts.rest(world.desk, [next(iter(states(world, evening)))])
    assert "Resting" in guests(page)[0]


def test_the_models_keep_qts_rules(page: EventsPage, evening: int, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.list_view().model())
    qtmodeltester.check(page.card().guest_list().model())
    assert len(listed(page)) == 2


@pytest.fixture
def sheet(world: World, evening: int, qtbot: QtBot) -> PasteGuestsDialog:
    dialog = PasteGuestsDialog(desk=world.desk, event_id=evening, lang="en")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def look_up(sheet: PasteGuestsDialog, qtbot: QtBot, text: str) -> None:
    sheet.set_text(text)
    sheet.accept()
    qtbot.waitUntil(lambda: sheet._pages.currentIndex() == 1)


def test_a_pasted_list_is_looked_up_before_anything_is_kept(
    world: World, sheet: PasteGuestsDialog, evening: int, qtbot: QtBot
) -> None:
    greta = world.person("Greta", "Wójcik")
    first, second = world.person("Eva", "Huber", "Huber Bau"), world.person("Eva", "Huber", "Huber Druck")
    before, total = states(world, evening), contacts.counts(world.desk).total
    look_up(sheet, qtbot, "1. Greta Wójcik\n2. Eva Huber\n3. Zoltan Neumann, Neumann & Söhne\nWilma Strang")
    assert states(world, evening) == before
    ((guest, choice),) = sheet._choices
    assert guest.name == "Eva Huber"
    assert [choice.itemData(row) for row in range(choice.count())] == [-1, first, second, 0]
    assert sheet.chosen() == 4
    choice.setCurrentIndex(2)
    sheet._fresh[1][1].setChecked(False)
    assert sheet.chosen() == 3
    with qtbot.waitSignal(sheet.invited) as invited:
        sheet.accept()
    assert invited.args == [3]
    assert states(world, evening).keys() - before.keys() == {greta, second}
    names = [(entry.name, entry.organisation) for entry in everybody(world.desk, evening) if entry.contact_id is None]
    assert names == [("Zoltan Neumann", "Neumann & Söhne")]
    assert contacts.counts(world.desk).total == total
    undo(world.desk)
    assert states(world, evening) == before


def test_lines_that_name_nobody_are_shown(world: World, sheet: PasteGuestsDialog, qtbot: QtBot) -> None:
    look_up(sheet, qtbot, "Wir freuen uns auf Sie!\nZoltan Neumann")
    assert sheet.matched().left == ("Wir freuen uns auf Sie!",)
    assert "Wir freuen uns auf Sie!" in [label.text() for label in sheet.findChildren(QLabel)]


def test_an_empty_list_is_asked_for_kindly(sheet: PasteGuestsDialog) -> None:
    sheet.look_up()
    assert sheet._field.trouble() == "Please paste at least one name."


def test_a_trouble_is_said_and_nothing_is_lost(
    world: World, sheet: PasteGuestsDialog, evening: int, qtbot: QtBot
) -> None:
    look_up(sheet, qtbot, "Zoltan Neumann")
    events.remove(world.desk, evening)
    sheet.accept()
    assert "There is no event" in sheet._banner.sentence()
    assert sheet.isVisible()
    undo(world.desk)
    sheet.accept()
    assert [entry.name for entry in everybody(world.desk, evening)][-1] == "Zoltan Neumann"
