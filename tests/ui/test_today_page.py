"""The page „Heute“, as a person meets it: what is shown, what a click leads to, and how it follows what is done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.domain.rhythm import Rhythm
from netzwerkpflege.domain.thread import Owner
from netzwerkpflege.services import events, imports, meetings, reminders, rhythms
from netzwerkpflege.ui.labels import LinkLabel
from netzwerkpflege.ui.put_off_menu import PutOffMenu
from netzwerkpflege.ui.today_in_touch import InTouchCard
from netzwerkpflege.ui.today_page import TodayPage
from netzwerkpflege.ui.widgets import PrimaryButton, QuietButton, QuietTool


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def page(world: World, qtbot: QtBot) -> TodayPage:
    made = TodayPage(desk=world.desk, bus=world.bus, jobs=world.jobs, lang="en")
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    settle(world, qtbot)
    return made


def settle(world: World, qtbot: QtBot) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not world.jobs.busy())
    qtbot.wait(20)


def read(page: TodayPage) -> str:
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    return "\n".join(texts + [link.whole_text() for link in page.findChildren(LinkLabel) if link.isVisible()])


def test_an_empty_address_book_offers_the_first_step(page: TodayPage, qtbot: QtBot) -> None:
    assert "Sunday, 22 November 2026" in read(page) and "Nobody is in your address book yet" in read(page)
    (offered,) = [button for button in page.findChildren(PrimaryButton) if button.isVisible()]
    with qtbot.waitSignal(page.import_wanted):
        qtbot.keyClick(offered, Qt.Key.Key_Space)


def test_a_day_without_anything_says_something_pleasant(world: World, page: TodayPage, qtbot: QtBot) -> None:
    world.person("Anna", "Kirchhoff")
    settle(world, qtbot)
    assert "Nobody is in" not in read(page)
    quiet = read(page)
    page.refresh()
    settle(world, qtbot)
    assert read(page) == quiet and "A QUIET DAY" in quiet.upper()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_reminder_is_ticked_off_and_another_put_off(world: World, page: TodayPage, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    for text in ("Call", "Write"):
        reminders.add(world.desk, Reminder(world.today, text, anna))
    settle(world, qtbot)
    assert "Call" in read(page) and "Anna Kirchhoff" in read(page)
    tools = {tool.accessibleName(): tool for tool in page.findChildren(QuietTool) if tool.isVisible()}
    tools["Done: Call"].click()
    settle(world, qtbot)
    assert "Call" not in read(page)
    tools = {tool.accessibleName(): tool for tool in page.findChildren(QuietTool) if tool.isVisible()}
    tools["Later: Write"].click()
    menu = next(one for one in page.findChildren(PutOffMenu) if one.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    settle(world, qtbot)
    assert "Write" not in read(page)
    (left,) = reminders.open_reminders(world.desk)
    assert left.reminder.shows_on == world.today + timedelta(days=1)


def test_the_briefing_of_the_next_event_is_one_click_away(world: World, page: TodayPage, qtbot: QtBot) -> None:
    number = events.add(world.desk, Event("<b>Breakfast</b>", world.today + timedelta(days=1)))
    settle(world, qtbot)
    assert "<b>Breakfast</b>" in read(page) and "tomorrow" in read(page)
    (briefing,) = [button for button in page.findChildren(PrimaryButton) if button.isVisible()]
    with qtbot.waitSignal(page.briefing_wanted) as wanted:
        briefing.click()
    assert wanted.args == [number]


def test_the_stack_of_the_last_evening_is_gone_through(
    world: World, page: TodayPage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "abend.vcf"
    file.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Paul\r\nEND:VCARD\r\n", encoding="utf-8")
    imports.import_cards(world.desk, [file])
    settle(world, qtbot)
    assert "1 card waits" in read(page)
    (through,) = [b for b in page.findChildren(QuietButton) if b.isVisible() and b.text().startswith("Go through")]
    with qtbot.waitSignal(page.stack_wanted):
        through.click()


def test_what_is_not_seen_waits(world: World, page: TodayPage, qtbot: QtBot) -> None:
    page.hide()
    reminders.add(world.desk, Reminder(world.today, "Call"))
    assert not world.jobs.busy()
    page.show()
    settle(world, qtbot)
    assert "Call" in read(page)


def test_a_rhythm_with_an_occasion_is_shown_put_off_and_let_go(world: World, page: TodayPage, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    world.talk(anna, days=7 * 7)
    rhythms.set_rhythm(world.desk, [anna], Rhythm(4, 6))
    settle(world, qtbot)
    assert "A good occasion" not in read(page)
    meetings.add_thread(world.desk, anna, Owner.MINE, "<b>Book</b>")
    settle(world, qtbot)
    assert "You promised: <b>Book</b>" in read(page) and "Last talked 7 weeks ago" in read(page)
    with qtbot.waitSignal(page.note_wanted) as wanted:
        tool(page, "Note a conversation: Anna Kirchhoff").click()
    assert wanted.args == [anna]
    card = page.findChild(InTouchCard)
    event = Event("Food & Talk", world.today + timedelta(days=3))
    menu = card.menu_for(rhythms.asked(world.desk)[0], world.today, event)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "&Next week (Mon, 23 Nov)",
        "In a &month (Mon, 21 Dec)",
        "&After “Food && Talk” (Thu, 26 Nov)",
        "No &rhythm any more",
    ]
    with qtbot.waitSignal(page.put_off) as later:
        menu.actions()[0].trigger()
    assert later.args == [anna, world.today + timedelta(days=1)]
    with qtbot.waitSignal(page.dropped) as dropped:
        menu.actions()[-1].trigger()
    assert dropped.args == [anna]


def tool(page: TodayPage, name: str) -> QuietTool:
    return next(one for one in page.findChildren(QuietTool) if one.isVisible() and one.accessibleName() == name)
