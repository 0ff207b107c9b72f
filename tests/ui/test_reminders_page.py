"""The page of reminders, worked as a person does it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import QPoint, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.reminder import Reminder, Repeat
from netzwerkpflege.domain.working_days import Place, next_working_day
from netzwerkpflege.services import contacts, reminders
from netzwerkpflege.services.desk import undo
from netzwerkpflege.ui.put_off_menu import DayDialog, PutOffMenu
from netzwerkpflege.ui.reminders_page import RemindersPage


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def page(world: World, qtbot: QtBot) -> RemindersPage:
    made = RemindersPage(desk=world.desk, bus=world.bus, lang="en")
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def remind(world: World, days: int, text: str, contact: int | None = None, **fields: Repeat) -> int:
    return reminders.add(world.desk, Reminder(world.today + timedelta(days), text, contact, **fields))


def shown(page: RemindersPage) -> list[str]:
    """Headings and lines, as a screen reader says them."""
    model = page.list_view().model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def choose(page: RemindersPage, text: str) -> None:
    row = next(row for row, words in enumerate(shown(page)) if words.startswith(text))
    page.list_view().choose(row)


def test_reminders_fall_into_sections_and_none_is_called_late(world: World, page: RemindersPage) -> None:
    anna = world.person("Anna", "Kirchhoff")
    remind(world, -41, "Old", anna)
    remind(world, 0, "Now")
    remind(world, 7, "Soon")
    remind(world, 8, "Late", anna, repeat=Repeat.YEARLY)
    assert shown(page) == [
        "On for today",
        "Old, Anna Kirchhoff, today",
        "Now, today",
        "In the next 7 days",
        "Soon, in a week, Sun, 29 Nov",
        "Later",
        "Late, Anna Kirchhoff, in 8 days, Mon, 30 Nov, every year",
    ]


def test_the_model_keeps_qts_rules(world: World, page: RemindersPage, qtmodeltester: ModelTester) -> None:
    number = remind(world, 0, "Now")
    qtmodeltester.check(page.list_view().model())
    reminders.finish(world.desk, number)
    undo(world.desk)
    assert shown(page) == ["On for today", "Now, today"]


def test_an_empty_page_is_pleasant_and_offers_the_next_step(page: RemindersPage, qtbot: QtBot) -> None:
    assert not page.list_view().isVisible()
    with qtbot.waitSignal(page.new_wanted):
        page._empty.acted.emit()


def test_space_ticks_off_and_done_lately_unfolds(world: World, page: RemindersPage, qtbot: QtBot) -> None:
    number = remind(world, 0, "Call")
    remind(world, 0, "Write")
    choose(page, "Call")
    qtbot.keyClick(page.list_view(), Qt.Key.Key_Space)
    assert reminders.get(world.desk, number).done_on == world.today
    assert shown(page) == ["On for today", "Write, today", "Done lately"]
    assert page.current_line().row.reminder.text == "Write"
    choose(page, "Done lately")
    qtbot.keyClick(page.list_view(), Qt.Key.Key_Return)
    assert shown(page)[-1] == "Call, done, today"
    choose(page, "Call")
    qtbot.keyClick(page.list_view(), Qt.Key.Key_Space)
    assert reminders.get(world.desk, number).done_on is None


def test_a_repeating_one_comes_back(world: World, page: RemindersPage) -> None:
    remind(world, 0, "Birthday", repeat=Repeat.YEARLY)
    choose(page, "Birthday")
    page.tick()
    assert shown(page)[:2] == ["Later", "Birthday, in a year, Mon, 22 Nov, every year"]


def test_enter_edits_and_del_removes_undoably(world: World, page: RemindersPage, qtbot: QtBot) -> None:
    number = remind(world, 0, "Call")
    choose(page, "Call")
    with qtbot.waitSignal(page.edit_wanted) as wanted:
        qtbot.keyClick(page.list_view(), Qt.Key.Key_Return)
    assert wanted.args == [number]
    qtbot.keyClick(page.list_view(), Qt.Key.Key_Delete)
    assert shown(page) == []
    undo(world.desk)
    assert shown(page) == ["On for today", "Call, today"]


def test_arrows_step_over_headings(world: World, page: RemindersPage, qtbot: QtBot) -> None:
    remind(world, 0, "Now")
    remind(world, 3, "Soon")
    choose(page, "Now")
    qtbot.keyClick(page.list_view(), Qt.Key.Key_Down)
    assert page.current_line().row.reminder.text == "Soon"


def test_putting_off_offers_days_and_moves_the_reminder(world: World, page: RemindersPage) -> None:
    number = remind(world, 0, "Call")
    choose(page, "Call")
    days = {action.text(): action for action in page._put_off_menu.actions() if action.text()}
    assert list(days) == [
        "&Tomorrow (Mon, 23 Nov)",
        "In &3 days (Wed, 25 Nov)",
        "Next &week (Mon, 23 Nov)",
        "&Choose a day …",
    ]
    days["In &3 days (Wed, 25 Nov)"].trigger()
    assert reminders.get(world.desk, number).snoozed_until == date(2026, 11, 25)
    assert shown(page) == ["In the next 7 days", "Call, in 3 days, Wed, 25 Nov"]


def test_next_week_is_never_this_one(qtbot: QtBot) -> None:
    menu = PutOffMenu()
    qtbot.addWidget(menu)
    for weekday in range(7):
        today = date(2026, 11, 16) + timedelta(weekday)
        menu.set_today(today)
        assert menu.actions()[2].data() == date(2026, 11, 23)


def test_next_week_begins_with_its_first_working_day(qtbot: QtBot) -> None:
    menu = PutOffMenu(None, lambda day: next_working_day(day, Place("DE")))
    qtbot.addWidget(menu)
    menu.set_today(date(2027, 3, 27))  # before Easter
    menu.aboutToShow.emit()
    words = [action.text() for action in menu.actions() if action.data() is not None]
    assert words == ["&Tomorrow (Sun, 28 Mar)", "In &3 days (Tue, 30 Mar)", "Next &week (Tue, 30 Mar)"]
    assert menu.actions()[2].data() == date(2027, 3, 30)


def test_a_day_can_be_said_in_words(qtbot: QtBot) -> None:
    dialog = DayDialog(date(2026, 11, 23))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.words, "in zwei Wochen")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    assert chosen.args == [date(2026, 12, 6)]
    dialog.words.setText("gestern")
    dialog.words.setText("heute")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [date(2026, 12, 6)], "only days to come"


def test_a_chosen_day_is_told(qtbot: QtBot) -> None:
    dialog = DayDialog(date(2026, 11, 23))
    qtbot.addWidget(dialog)
    dialog.select(date(2027, 1, 4))
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [date(2027, 1, 4)]


def test_what_cannot_be_done_is_told_and_not_raised(world: World, page: RemindersPage, qtbot: QtBot) -> None:
    remind(world, 0, "Call")
    choose(page, "Call")
    with qtbot.waitSignal(page.troubled) as troubled:
        page.put_off(world.today)
    assert isinstance(troubled.args[0], Invalid)


def test_a_click_on_the_circle_ticks_and_on_the_name_opens_the_person(
    world: World, page: RemindersPage, qtbot: QtBot
) -> None:
    anna = world.person("Anna", "Kirchhoff")
    number = remind(world, 0, "Call", anna)
    view = page.list_view()
    index = view.model().index(1, 0)
    rect = view.visualRect(index)
    zones = {zone.name: zone.rect for zone in view.row_delegate().zones(rect, index)}
    assert set(zones) == {"tick", "person", "put_off"}
    with qtbot.waitSignal(page.person_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=zones["person"].center())
    assert chosen.args == [anna]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() - QPoint(0, 20))
    assert reminders.get(world.desk, number).done_on is None
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=zones["tick"].center())
    assert reminders.get(world.desk, number).done_on == world.today


def test_who_rests_is_left_in_peace_at_once(world: World, page: RemindersPage) -> None:
    anna = world.person("Anna", "Kirchhoff")
    remind(world, 0, "Call", anna)
    assert len(shown(page)) == 2
    contacts.rest(world.desk, [anna])
    assert shown(page) == []
