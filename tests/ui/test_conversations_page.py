"""The page of conversations, worked as a person does it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.meeting import Wish
from netzwerkpflege.domain.thread import Keepsake, Owner, Thread
from netzwerkpflege.services import contacts, meetings
from netzwerkpflege.services.desk import undo
from netzwerkpflege.ui import conversations_page
from netzwerkpflege.ui.conversation_list import BLOCK, ConversationModel
from netzwerkpflege.ui.conversations_page import ConversationsPage
from netzwerkpflege.ui.labels import LinkLabel


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def page(world: World, qtbot: QtBot) -> ConversationsPage:
    made = ConversationsPage(desk=world.desk, bus=world.bus, jobs=world.jobs, lang="en")
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def listed(page: ConversationsPage) -> list[str]:
    model = page.list_view().model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def settle() -> None:
    """Let new widgets come into sight, and old ones go."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def read(page: ConversationsPage) -> str:
    """What the card on the right says."""
    settle()
    labels = page._card.widget().findChildren(QLabel)
    texts = [label.text() for label in labels if label.isVisibleTo(page._card)]
    texts += [link.whole_text() for link in page._card.findChildren(LinkLabel) if link.isVisibleTo(page._card)]
    return "\n".join(texts)


def test_the_list_is_newest_first_and_searchable(world: World, page: ConversationsPage, qtbot: QtBot) -> None:
    anna, bernd = world.person("Anna", "Kirchhoff"), world.person("Bernd", "Maurer")
    world.talk(anna, days=30, text="Organs and echoes")
    world.talk(bernd, anna, days=2, text="Apprentices")
    assert listed(page) == [
        "Bernd Maurer, Anna Kirchhoff, 20 Nov 2026, Apprentices",
        "Anna Kirchhoff, 23 Oct 2026, Organs and echoes",
    ]
    qtbot.keyClicks(page.search_field(), "echo")
    qtbot.waitUntil(lambda: len(listed(page)) == 1)
    assert listed(page)[0].endswith("Organs and echoes")
    assert "Organs and echoes" in read(page)
    qtbot.keyClicks(page.search_field(), "zzz")
    qtbot.waitUntil(lambda: not page.list_view().isVisible())
    page._nothing.acted.emit()
    qtbot.waitUntil(lambda: len(listed(page)) == 2)


def test_the_card_says_all_of_the_conversation(world: World, page: ConversationsPage) -> None:
    anna = world.person("Anna", "Kirchhoff", "Kirchhoff Akustik")
    number = world.talk(anna, days=23, text="<b>A lab</b>")
    draft = meetings.NoteDraft(
        meetings.get(world.desk, number),
        threads=(Thread(anna, Owner.MINE, "introduce Greta", world.today),),
        keepsakes=(Keepsake(anna, "an inn by the river", world.today),),
    )
    meetings.change_note(world.desk, draft)
    said = read(page)
    assert said.count("Chorsingen") == 1
    for words in (
        "Friday, 30 October 2026",
        "3 weeks ago",
        "<b>A lab</b>",
        "Anna Kirchhoff",
        "Kirchhoff Akustik",
        "Chorsingen",
        "You would like to stay in touch",
        "The other side would like to stay in touch – “said so on parting”",
        "Promised: introduce Greta",
        "Keepsake left: an inn by the river",
    ):
        assert words in said
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in page._card.findChildren(QLabel))


def test_an_open_wish_is_never_shown_as_a_yes(world: World, page: ConversationsPage) -> None:
    number = world.talk(world.person("Anna", "Kirchhoff"))
    note = meetings.get(world.desk, number)
    open_ = replace(note.participants[0], their_wish=Wish.OPEN, their_wish_source="")
    meetings.change_note(world.desk, meetings.NoteDraft(replace(note, participants=(open_,))))
    assert "The wish of the other side is still open" in read(page)
    assert "The other side would like to stay in touch" not in read(page)


def test_a_click_on_a_name_chooses_the_person(world: World, page: ConversationsPage, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    world.talk(anna)
    settle()
    link = next(link for link in page._card.findChildren(LinkLabel) if link.isVisible())
    with qtbot.waitSignal(page.person_chosen) as chosen:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert chosen.args == [anna]


def test_enter_edits_and_del_removes_undoably(world: World, page: ConversationsPage, qtbot: QtBot) -> None:
    anna = world.person("Anna", "Kirchhoff")
    old = world.talk(anna, days=9, text="old")
    new = world.talk(anna, days=1, text="new")
    page.open_conversation(new)
    with qtbot.waitSignal(page.edit_wanted) as wanted:
        qtbot.keyClick(page.list_view(), Qt.Key.Key_Return)
    assert wanted.args == [new]
    qtbot.keyClick(page.list_view(), Qt.Key.Key_Delete)
    assert page.current_id() == old
    assert "old" in read(page)
    undo(world.desk)
    assert len(listed(page)) == 2


def test_an_empty_page_offers_the_next_step(page: ConversationsPage, qtbot: QtBot) -> None:
    assert not page.list_view().isVisible()
    with qtbot.waitSignal(page.new_wanted):
        page._empty.acted.emit()


def test_a_removed_person_leaves_the_rest_readable(world: World, page: ConversationsPage) -> None:
    anna, bernd = world.person("Anna", "Kirchhoff"), world.person("Bernd", "Maurer")
    world.talk(anna, bernd, text="Apprentices")
    contacts.remove(world.desk, [anna])
    settle()
    links = [link.whole_text() for link in page._card.findChildren(LinkLabel) if not link.isHidden()]
    assert links == ["Bernd Maurer"]


def test_a_narrow_window_shows_one_column(world: World, page: ConversationsPage, qtbot: QtBot) -> None:
    world.talk(world.person("Anna", "Kirchhoff"))
    page.resize(480, 700)
    assert page.list_view().isVisible()
    assert not page._card.isVisible()
    qtbot.keyClick(page.list_view(), Qt.Key.Key_Return)
    assert page._card.isVisible()
    assert not page.list_view().isVisible()
    page._columns.show_list()
    assert page.list_view().isVisible()


def test_only_lines_in_sight_are_read(world: World) -> None:
    anna = world.person("Anna", "Kirchhoff")
    number = world.talk(anna)
    asked: list[int] = []

    def rows_for(ids: object) -> list[meetings.NoteRow]:
        asked.extend(ids)  # type: ignore[call-overload]
        return meetings.rows(world.desk, [number])

    model = ConversationModel(rows_for)
    model.show([number, *range(1000, 1500)])
    assert asked == []
    assert str(model.index(0, 0).data()).startswith("Anna")
    assert len(asked) == BLOCK


def test_the_model_keeps_qts_rules(world: World, page: ConversationsPage, qtmodeltester: ModelTester) -> None:
    number = world.talk(world.person("Anna", "Kirchhoff"))
    qtmodeltester.check(page.list_view().model())
    meetings.remove_note(world.desk, number)
    assert listed(page) == []


def test_of_many_the_first_come_at_once_and_the_rest_from_the_lane(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversations_page, "_AT_ONCE", 100)
    anna = world.person("Anna", "Kirchhoff")
    for back in range(BLOCK + 60):
        world.talk(anna, days=back, text="Organs" if back % 2 else "Echoes")
    page = ConversationsPage(desk=world.desk, bus=world.bus, jobs=world.jobs, lang="en")
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    assert page.list_view().model().rowCount() == BLOCK
    first = page.current_id()
    qtbot.waitUntil(lambda: page.list_view().model().rowCount() == BLOCK + 60)
    assert page.current_id() == first
    qtbot.keyClicks(page.search_field(), "echo")
    qtbot.waitUntil(lambda: page.list_view().model().rowCount() == BLOCK // 2 + 30)
    assert all("Echoes" in line for line in listed(page))
    number = page.current_id()
    assert number is not None
    meetings.remove_note(world.desk, number)
    qtbot.waitUntil(lambda: page.list_view().model().rowCount() == BLOCK // 2 + 29)
    assert page.current_id() not in (None, number)
    page.search_field().clear()
    qtbot.waitUntil(lambda: page.list_view().model().rowCount() == BLOCK + 59)


def test_of_many_the_one_that_is_asked_for_is_shown_as_soon_as_it_has_come(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversations_page, "_AT_ONCE", 100)
    anna = world.person("Anna", "Kirchhoff")
    talks = [world.talk(anna, days=back) for back in range(BLOCK + 60)]
    page = ConversationsPage(desk=world.desk, bus=world.bus, jobs=world.jobs, lang="en")
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.open_conversation(talks[-1])
    assert page.current_id() != talks[-1]
    qtbot.waitUntil(lambda: page.current_id() == talks[-1])
