"""The one search field, by keys alone: what it offers, what Enter does, what it remembers, and what it never shows late."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QStyle, QWidget
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import events, finder, lists, meetings
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.jobs import Tick
from netzwerkpflege.ui.palette import Palette
from netzwerkpflege.ui.palette_delegate import PaletteDelegate
from netzwerkpflege.ui.palette_rows import Command, Deed, Row
from netzwerkpflege.ui.settings import ScreenSettings

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
COMMANDS = (
    Command("export", "Export contacts", "File", "Ctrl+E", "upload"),
    Command("export_selected", "Export selection", "Contact", "", "contact"),
    Command("new_contact", "New contact", "Contact", "Ctrl+Shift+N", "user-plus"),
    Command("quit", "Quit", "File", "Ctrl+Q", "log-out"),
)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A desk with Anna Müller and Bernd Cohn, who was told about a laboratory."""
    with opened(tmp_path) as made:
        anna = made.person("Anna", "Müller", "Hütte AG")
        bernd = made.person("Bernd", "Cohn", "<b>Cohn</b> & Co")
        lists.give_tag(made.desk, [anna], "Chor und Orgel")
        made.talk(bernd, days=3, text="Erst das Wetter. Er baut ein Messlabor auf.")
        meetings.add_keepsake(made.desk, anna, "Wirtshaus am Rottbach")
        events.add(made.desk, Event("Sommerfest", made.today))
        yield made


class Shown:
    """A palette over an empty window, with what was wanted of it."""

    def __init__(self, world: World, qtbot: QtBot, lang: str = "en") -> None:
        self.window = QWidget()
        self.window.resize(1200, 800)
        qtbot.addWidget(self.window)
        self.window.show()
        self.settings = ScreenSettings(world.desk.profile)
        self.palette = Palette(
            desk=world.desk,
            jobs=world.jobs,
            settings=self.settings,
            commands=COMMANDS,
            lang=lang,
            parent=self.window,
        )
        self.qtbot = qtbot
        self.wanted: list[Deed] = []
        self.palette.wanted.connect(self.wanted.append)
        self.palette.show_over(self.window)

    def type(self, text: str) -> None:
        """Type, and wait for the whole answer."""
        self.palette.field().clear()
        self.qtbot.keyClicks(self.palette.field(), text)
        self.settle()

    def settle(self) -> None:
        """Wait for the whole answer."""
        self.qtbot.waitUntil(lambda: not self.palette.is_waiting(), timeout=5000)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where one types."""
        self.qtbot.keyClick(self.palette.field(), key, held)

    def titles(self) -> list[str]:
        """The lines, apart from what can be done with the first person."""
        return [row.title for row in self.palette.rows() if not self._is_offer(row)]

    def offers(self) -> list[str]:
        """What can be done with the first person."""
        return [row.title for row in self.palette.rows() if self._is_offer(row)]

    def _is_offer(self, row: Row) -> bool:
        typed = self.palette.field().text().lower()
        return row.deeds[0].verb in ("note", "remind") and not typed.startswith(("gespr", "erinn", "remind"))


@pytest.fixture
def shown(world: World, qtbot: QtBot) -> Iterator[Shown]:
    """A palette that has just been opened."""
    made = Shown(world, qtbot)
    yield made
    made.palette.close()


def person(world: World, name: str) -> int:
    """The number of somebody."""
    return finder.people(world.desk, Query(name)).hits[0].contact_id


def test_a_person_is_opened_noted_and_reminded_of_by_enter_alone(world: World, shown: Shown, qtbot: QtBot) -> None:
    anna = person(world, "Anna")
    shown.type("muller")
    assert shown.palette.hint().count("Enter: ") == 3
    shown.key(Qt.Key.Key_Return)
    assert [(deed.verb, deed.number) for deed in shown.wanted] == [("contact", anna)]
    assert not shown.palette.isVisible()
    for held, verb in ((CTRL, "note"), (SHIFT, "remind")):
        again = Shown(world, qtbot)
        again.type("muller")
        again.key(Qt.Key.Key_Return, held)
        assert [(deed.verb, deed.number) for deed in again.wanted] == [(verb, anna)]


def test_people_stand_there_at_once_and_the_rest_a_moment_later(shown: Shown, qtbot: QtBot) -> None:
    qtbot.keyClicks(shown.palette.field(), "anna")
    assert shown.titles() == ["Anna Müller"]
    assert shown.palette.is_waiting()
    shown.type("rottb")
    assert shown.titles() == ["Wirtshaus am Rottbach"]
    (row,) = shown.palette.rows()
    assert row.sentence == "Anna Müller"
    assert [row.title[a:b] for a, b in row.title_spans] == ["Rottb"]


def test_a_conversation_shows_the_sentence_that_holds_the_word(shown: Shown) -> None:
    shown.type("messl")
    row = shown.palette.rows()[0]
    assert (row.title, row.sentence) == ("Bernd Cohn", "Er baut ein Messlabor auf.")
    assert [row.sentence[a:b] for a, b in row.sentence_spans] == ["Messl"]
    shown.key(Qt.Key.Key_Return)
    assert shown.wanted[0].verb == "conversation"


def test_arrows_move_over_headings_while_the_cursor_stays_in_the_field(shown: Shown) -> None:
    shown.type("co")  # Cohn, his organisation
    assert shown.titles()[:2] == ["Bernd Cohn", "<b>Cohn</b> & Co"]
    shown.key(Qt.Key.Key_Down)
    assert shown.palette.field().hasFocus()
    assert "Show its people" in shown.palette.hint()
    assert "<b>Cohn</b>" in shown.palette.field().accessibleDescription()
    shown.key(Qt.Key.Key_Up)
    assert "Note a conversation" in shown.palette.hint()
    shown.key(Qt.Key.Key_Down)
    shown.key(Qt.Key.Key_Return)
    assert shown.wanted == [Deed("organisation", "Show its people", 0, "<b>Cohn</b> & Co")]


def test_an_operator_is_completed_by_name_and_value(world: World, shown: Shown) -> None:
    shown.type("ta")
    assert "tag:" in shown.titles()
    shown.type("tag:ch")
    assert shown.titles()[0] == "Chor und Orgel"
    shown.key(Qt.Key.Key_Tab)
    shown.settle()
    assert shown.palette.field().text() == 'tag:"Chor und Orgel" '
    assert shown.titles() == ["Anna Müller"]
    shown.key(Qt.Key.Key_Return)
    assert shown.wanted[0].number == person(world, "Anna")


def test_a_minus_leaves_people_out(shown: Shown) -> None:
    shown.type("-ta")
    assert "-tag:" in shown.titles()
    shown.type("-tag:ch")
    assert shown.titles()[0] == "Chor und Orgel"
    shown.key(Qt.Key.Key_Tab)
    shown.settle()
    assert shown.palette.field().text() == '-tag:"Chor und Orgel" '
    assert shown.titles() == ["Bernd Cohn"]
    shown.type("-huette ")
    assert shown.titles() == ["Bernd Cohn"]


def test_a_value_typed_in_full_leaves_enter_to_the_people(shown: Shown) -> None:
    shown.type("status:dialogue")
    assert shown.titles() == ["Bernd Cohn", "Dialogue"]
    shown.type("status:dia")
    assert shown.titles()[0] == "Dialogue"


def test_what_is_not_understood_is_said(shown: Shown) -> None:
    shown.type("status:xyz anna")
    texts = [label.text() for label in shown.palette.findChildren(QLabel)]
    assert "Not understood, so it narrows nothing: xyz" in texts
    assert shown.titles()[0] == "Anna Müller"


def test_what_can_be_done_with_the_first_person_is_offered(world: World, shown: Shown) -> None:
    shown.type("anna")
    assert shown.offers() == ["Note a conversation with Anna Müller", "New reminder about Anna Müller"]
    shown.key(Qt.Key.Key_Up)  # the first line is chosen: it stays
    for _ in shown.palette.rows():
        shown.key(Qt.Key.Key_Down)
    shown.key(Qt.Key.Key_Return)
    assert [(deed.verb, deed.number) for deed in shown.wanted] == [("remind", person(world, "Anna"))]


def test_who_is_not_called_so_is_not_offered(shown: Shown) -> None:
    shown.type("hutte")
    assert shown.titles()[0] == "Anna Müller"
    assert shown.offers() == []


def test_a_gesture_is_said_in_words(world: World, shown: Shown) -> None:
    shown.type("Gespraech mit mueller")
    assert shown.titles() == ["Note a conversation with Anna Müller"]
    shown.key(Qt.Key.Key_Return)
    assert (shown.wanted[0].verb, shown.wanted[0].number) == ("note", person(world, "Anna"))


def test_a_reminder_is_said_in_words(shown: Shown) -> None:
    shown.type("erinnerung an bernd")
    assert shown.titles() == ["New reminder about Bernd Cohn"]
    shown.type("remind me of nobody")
    assert shown.titles() == []


def test_commands_are_found_by_their_names(shown: Shown) -> None:
    shown.type("exp sel")
    assert shown.titles() == ["Export selection"]
    shown.type(">")
    assert shown.titles() == [command.words for command in COMMANDS]
    shown.type(">qui")
    shown.key(Qt.Key.Key_Return)
    assert [(deed.verb, deed.text) for deed in shown.wanted] == [("command", "quit")]


def test_searches_are_remembered_once_and_forgotten_on_demand(world: World, shown: Shown, qtbot: QtBot) -> None:
    for text in ("anna", "bernd", "anna"):
        again = Shown(world, qtbot)
        again.type(text)
        again.key(Qt.Key.Key_Return)
    again = Shown(world, qtbot)
    assert again.titles()[:3] == ["anna", "bernd", "Forget these searches"]
    again.key(Qt.Key.Key_Return)
    assert again.palette.field().text() == "anna"
    again.settle()
    assert again.titles() == ["Anna Müller"]
    again.palette.field().clear()
    again.key(Qt.Key.Key_Down)
    again.key(Qt.Key.Key_Down)
    again.key(Qt.Key.Key_Return)
    assert again.palette.isVisible()
    assert "anna" not in again.titles()
    again.palette.close()


def test_commands_are_not_remembered(world: World, shown: Shown, qtbot: QtBot) -> None:
    shown.type(">quit")
    shown.key(Qt.Key.Key_Return)
    again = Shown(world, qtbot)
    assert again.titles()[0] == "tag:"
    again.palette.close()


def test_a_spoilt_memory_is_no_memory(world: World, qtbot: QtBot) -> None:
    ScreenSettings(world.desk.profile).keep("recent_searches", "{no")
    made = Shown(world, qtbot)
    assert made.titles()[0] == "tag:"
    made.palette.close()


def test_an_answer_that_is_out_of_date_is_dropped(world: World, shown: Shown, qtbot: QtBot) -> None:
    held = threading.Event()

    def wait(tick: Tick) -> None:
        held.wait(5)

    world.jobs.start(wait)
    qtbot.keyClicks(shown.palette.field(), "messlabor")
    qtbot.wait(250)  # the first question stands in the lane by now
    shown.palette.field().setText("rottbach")
    held.set()
    shown.settle()
    assert shown.titles() == ["Wirtshaus am Rottbach"]
    qtbot.waitUntil(lambda: not world.jobs.busy())
    assert shown.titles() == ["Wirtshaus am Rottbach"]


def test_an_answer_that_comes_behind_another_question_is_dropped(world: World, shown: Shown, qtbot: QtBot) -> None:
    held, answered = threading.Event(), threading.Event()

    def wait(tick: Tick) -> None:
        held.wait(5)

    def answer(tick: Tick) -> None:
        answered.set()

    world.jobs.start(wait)
    qtbot.keyClicks(shown.palette.field(), "messlabor")
    qtbot.wait(250)
    world.jobs.start(answer)
    held.set()
    assert answered.wait(5)  # the first answer is on its way, and nobody has looked yet
    shown.palette.field().setText("rottbach")
    shown.settle()
    assert shown.titles() == ["Wirtshaus am Rottbach"]


def test_enter_before_the_answer_acts_as_soon_as_it_is_there(shown: Shown, qtbot: QtBot) -> None:
    qtbot.keyClicks(shown.palette.field(), "rottbach")
    assert shown.titles() == []
    shown.key(Qt.Key.Key_Return)
    assert shown.wanted == []
    qtbot.waitUntil(lambda: len(shown.wanted) == 1, timeout=5000)
    assert shown.wanted[0].verb == "contact"


def test_where_nothing_is_found_a_new_contact_is_offered(shown: Shown) -> None:
    shown.type("xyzzy")
    assert shown.titles() == ["New contact"]
    assert any(label.text().startswith("Nothing found") for label in shown.palette.findChildren(QLabel))
    shown.key(Qt.Key.Key_Return)
    assert [deed.text for deed in shown.wanted] == ["new_contact"]


def test_enter_before_nothing_is_found_does_nothing(shown: Shown, qtbot: QtBot) -> None:
    qtbot.keyClicks(shown.palette.field(), "xyzzy")
    shown.key(Qt.Key.Key_Return)
    shown.settle()
    qtbot.wait(50)
    assert shown.wanted == []
    assert shown.palette.isVisible()


def test_esc_closes_and_keeps_nothing(shown: Shown) -> None:
    shown.type("anna")
    shown.key(Qt.Key.Key_Escape)
    assert not shown.palette.isVisible()
    assert shown.settings.text("recent_searches") == ""


def test_a_click_opens_a_line(shown: Shown, qtbot: QtBot) -> None:
    shown.type("anna")
    view = shown.palette.list_view()
    index = view.model().index(1, 0)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    assert [deed.verb for deed in shown.wanted] == ["contact"]


@pytest.mark.parametrize("look", ["light", "dark"])
def test_every_kind_of_line_is_painted_and_spoken(
    shown: Shown, look: str, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    painted: list[str] = []
    real = PaletteDelegate.paint_line

    def paint_line(
        self: PaletteDelegate, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: QModelIndex
    ) -> None:
        painted.append(str(index.data()))
        real(self, painter, rect, state, index)

    monkeypatch.setattr(PaletteDelegate, "paint_line", paint_line)
    theme.current().use(look)
    for text in ("", "anna", "tag:", "co", "gespraech mit anna", "rottb"):
        shown.type(text)
        shown.palette.grab()
        assert {row.spoken() for row in shown.palette.rows()} <= set(painted), text
    theme.current().use("light")


def test_it_stays_inside_a_small_window(world: World, qtbot: QtBot) -> None:
    made = Shown(world, qtbot)
    made.palette.close()
    made.window.resize(420, 480)
    made.palette.show_over(made.window)
    assert made.palette.width() <= 420
    assert made.palette.height() <= 480
    assert made.window.mapToGlobal(made.window.rect().topLeft()).x() <= made.palette.x()
    made.palette.close()
