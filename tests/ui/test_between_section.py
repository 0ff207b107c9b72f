"""„Zwischen Ihnen“ on the contact card, and the dialogs of introductions and repertoire, in the whole window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.favour import Favour, Way
from netzwerkpflege.domain.fundus import FundusEntry
from netzwerkpflege.domain.introduction import Answer, Introduction
from netzwerkpflege.domain.thread import Asking, Direction, Keepsake, Kind
from netzwerkpflege.services import between, contacts, fundus, introductions, meetings, reminders
from netzwerkpflege.services.desk import undo
from netzwerkpflege.ui import app
from netzwerkpflege.ui.between_section import BetweenSection
from netzwerkpflege.ui.fundus_dialog import FundusDialog, FundusEntryDialog
from netzwerkpflege.ui.introduction_dialog import IntroductionDialog
from netzwerkpflege.ui.introductions_dialog import IntroductionsDialog
from netzwerkpflege.ui.keepsake_editor import KeepsakeEditor
from netzwerkpflege.ui.list_dialog import ListDialog
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.settings import ScreenSettings


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path / "desk") as made:
        for name in ("Anna Kirchhoff", "Ben Adam"):
            contacts.add(made.desk, Contact(name=Name(name)))
        yield made


@pytest.fixture
def window(world: World, qtbot: QtBot) -> Iterator[MainWindow]:
    made = app.open_window(world.desk, ScreenSettings(world.desk.profile), "en")
    qtbot.addWidget(made)
    made.show()
    made.furnish()
    made.activateWindow()
    IntroductionDialog.drafts.clear()
    yield made
    made.close()


@pytest.fixture
def section(window: MainWindow, qtbot: QtBot) -> BetweenSection:
    """The section on Anna's card."""
    window.open_contact(1)
    qtbot.waitUntil(lambda: bool(window.findChildren(BetweenSection)))
    made = window.findChildren(BetweenSection)[0]
    qtbot.waitUntil(made.isVisible)
    return made


def add(section: BetweenSection, qtbot: QtBot, place: int, *texts: str) -> None:
    """Take an entry of the menu, type, and keep it by Enter."""
    section.menu().actions()[place].trigger()
    (editor,) = [lines.editor() for lines in section.groups.values() if lines.editor() is not None]
    fields: list[QLineEdit] = editor.findChildren(QLineEdit)
    for field, text in zip(fields, texts, strict=False):
        field.setText(text)
    qtbot.keyClick(fields[0], Qt.Key.Key_Return)


def lines(section: BetweenSection, code: str) -> list[str]:
    return [row.accessibleName() for row in section.groups[code].rows()]


def stands(section: BetweenSection, text: str) -> bool:
    """Whether a line of any group says this."""
    return any(text in said for code in section.groups for said in lines(section, code))


def test_each_kind_is_added_where_it_stands(world: World, section: BetweenSection, qtbot: QtBot) -> None:
    for place, text in enumerate(
        ("The inn by the mill", "A jar of honey", "How was the move?", "Acoustics", "The newspaper", "A hall")
    ):
        add(section, qtbot, place, text)
        qtbot.waitUntil(partial(stands, section, text))
    found = between.between(world.desk, 1)
    assert {(one.text, one.direction) for one in found.keepsakes} == {
        ("The inn by the mill", Direction.LEFT),
        ("A jar of honey", Direction.RECEIVED),
    }
    assert {(one.text, one.kind) for one in found.questions} == {
        ("How was the move?", Asking.QUESTION),
        ("Acoustics", Asking.ADVICE),
    }
    assert {(one.text, one.way) for one in found.favours} == {
        ("The newspaper", Way.GIVEN),
        ("A hall", Way.RECEIVED),
    }


def test_what_became_of_it_is_noted_in_place(world: World, section: BetweenSection, qtbot: QtBot) -> None:
    meetings.add_keepsake(world.desk, 1, "A book about organs")
    qtbot.waitUntil(lambda: bool(lines(section, "keepsake")))
    section.groups["keepsake"].rows()[0].edit()
    editor = section.groups["keepsake"].editor()
    assert editor is not None
    text, echo = editor.findChildren(QLineEdit)
    assert text.text() == "A book about organs"
    echo.setText("has read it")
    qtbot.keyClick(echo, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "has read it" in lines(section, "keepsake")[0])


def test_kind_and_direction_are_changed_in_place(world: World, section: BetweenSection, qtbot: QtBot) -> None:
    number = fundus.add(world.desk, FundusEntry(Kind.RESTAURANT, "The inn by the mill"))
    meetings.add_keepsake(world.desk, 1, "The inn")
    qtbot.waitUntil(lambda: bool(lines(section, "keepsake")))
    section.groups["keepsake"].rows()[0].edit()
    (editor,) = section.findChildren(KeepsakeEditor)
    assert editor.field.choose.isVisible()
    editor.field.direction.setCurrentIndex(1)
    editor.field.kind.setCurrentIndex(editor.field.kind.findText("Restaurant"))
    editor.field.words.setText("the inn by the mill")
    qtbot.keyClick(editor.field.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Restaurant" in lines(section, "keepsake")[0])
    (kept,) = between.between(world.desk, 1).keepsakes
    assert (kept.direction, kept.kind, kept.fundus_id) == (Direction.RECEIVED, Kind.RESTAURANT, number)
    undo(world.desk)
    (kept,) = between.between(world.desk, 1).keepsakes
    assert (kept.direction, kept.kind, kept.fundus_id) == (Direction.LEFT, None, None)


def test_what_stays_as_it_was_leaves_no_step(world: World, section: BetweenSection, qtbot: QtBot) -> None:
    meetings.add_keepsake(world.desk, 1, "The inn")
    qtbot.waitUntil(lambda: bool(lines(section, "keepsake")))
    section.groups["keepsake"].rows()[0].edit()
    (editor,) = section.findChildren(KeepsakeEditor)
    qtbot.keyClick(editor.field.words, Qt.Key.Key_Return)
    assert section.groups["keepsake"].editor() is None
    undo(world.desk)
    assert between.between(world.desk, 1).keepsakes == ()


def test_the_day_of_a_favour(world: World, section: BetweenSection, qtbot: QtBot) -> None:
    between.keep_favour(world.desk, Favour(1, Way.GIVEN, "The newspaper", world.today))
    qtbot.waitUntil(lambda: bool(lines(section, "given")))
    section.groups["given"].rows()[0].edit()
    editor = section.groups["given"].editor()
    assert editor is not None
    _, day = editor.findChildren(QLineEdit)
    day.setText("someday")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert editor.trouble()
    day.setText("2026-03-01")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert between.between(world.desk, 1).favours[0].on == date(2026, 3, 1)


def test_into_the_repertoire_and_out(world: World, section: BetweenSection, qtbot: QtBot) -> None:
    meetings.add_keepsake(world.desk, 1, "A book about organs")
    qtbot.waitUntil(lambda: bool(lines(section, "keepsake")))
    row = section.groups["keepsake"].rows()[0]
    next(one for one in row.commands() if one.words == "Into the repertoire").act()
    assert [entry.text for entry in fundus.offered(world.desk)] == ["A book about organs"]
    qtbot.waitUntil(
        lambda: not any(c.words == "Into the repertoire" for c in section.groups["keepsake"].rows()[0].commands())
    )
    next(one for one in section.groups["keepsake"].rows()[0].commands() if one.words == "Remove").act()
    qtbot.waitUntil(lambda: lines(section, "keepsake") == [])


def test_somebody_else_shows_nothing_of_it(
    world: World, window: MainWindow, section: BetweenSection, qtbot: QtBot
) -> None:
    meetings.add_keepsake(world.desk, 1, "A book about organs")
    qtbot.waitUntil(lambda: bool(lines(section, "keepsake")))
    window.open_contact(2)
    assert not section.isVisible()
    qtbot.waitUntil(section.isVisible)
    assert lines(section, "keepsake") == []


def of(window: MainWindow, kind: type[QWidget], qtbot: QtBot) -> QWidget:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)))
    return next(one for one in window.findChildren(kind) if one.isVisible())


def firsts(dialog: ListDialog) -> list[str]:
    model = dialog.list.model()
    found = [dialog._model.line(model.index(row, 0)) for row in range(model.rowCount())]
    return [line.first for line in found if line]


def test_an_introduction_from_beginning_to_end(
    world: World, window: MainWindow, section: BetweenSection, qtbot: QtBot
) -> None:
    section.menu().actions()[-1].trigger()
    form = of(window, IntroductionDialog, qtbot)
    assert isinstance(form, IntroductionDialog)
    form._words.setText("Both build organs")
    form.accept()
    assert form.fields["other"].trouble()
    form._other.set_numbers([2])
    form._remind.setChecked(True)
    form.accept()
    assert len(reminders.open_reminders(world.desk)) == 2
    qtbot.waitUntil(lambda: lines(section, "case") == ["asking both: Ben Adam: Both build organs"])
    window.actions_["introductions"].trigger()
    dialog = of(window, IntroductionsDialog, qtbot)
    assert isinstance(dialog, IntroductionsDialog)
    qtbot.waitUntil(lambda: firsts(dialog) == ["Anna Kirchhoff – Ben Adam"])
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.banner.sentence() == "Please ask both sides first; then the two can be introduced."
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    form = next(one for one in window.findChildren(IntroductionDialog) if one.isVisible())
    assert not form._done.isEnabled()
    for combo in form._answers:
        combo.setCurrentIndex(list(Answer).index(Answer.YES))
    form._done.setChecked(True)
    form._outcome.setText("They sing together")
    form._closed.setChecked(True)
    form.accept()
    (case,) = introductions.listed(world.desk)
    assert case.introduction.introduced_on == world.today and case.introduction.outcome == "They sing together"
    qtbot.waitUntil(lambda: dialog.row() is not None and dialog.row().right == "at an end")
    dialog.reject()


def test_a_name_with_an_ampersand_stays_a_name(world: World, qtbot: QtBot) -> None:
    contacts.add(world.desk, Contact(name=Name("Kirchhoff & Söhne")))
    number = introductions.begin(world.desk, Introduction(3, 1, "Both build organs", world.today))
    form = IntroductionDialog(desk=world.desk, lang="en", case=introductions.get(world.desk, number))
    qtbot.addWidget(form)
    assert form.fields["answer_0"].label.text() == "Kirchhoff && Söhne says"
    assert form._answers[0].accessibleName() == "Kirchhoff & Söhne says"


def test_the_repertoire_by_keys(world: World, window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["fundus"].trigger()
    dialog = of(window, FundusDialog, qtbot)
    assert isinstance(dialog, FundusDialog)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == 1)
    dialog._actions["new"].trigger()
    form = of(window, FundusEntryDialog, qtbot)
    assert isinstance(form, FundusEntryDialog)
    form.accept()
    assert form.fields["text"].trouble()
    form._text.setText("The inn by the mill")
    form._kind.setCurrentIndex(list(Kind).index(Kind.RESTAURANT))
    form.accept()
    qtbot.waitUntil(lambda: firsts(dialog) == ["The inn by the mill"])
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.row() is not None and dialog.row().faint)
    assert fundus.offered(world.desk) == []
    dialog.banner.acted.emit()
    qtbot.waitUntil(lambda: not dialog.row().faint)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == 1)
    dialog.reject()


def test_with_whom_it_was_left_and_the_way_to_them(world: World, window: MainWindow, qtbot: QtBot) -> None:
    inn = fundus.add(world.desk, FundusEntry(Kind.RESTAURANT, "The inn by the mill"))
    fundus.add(world.desk, FundusEntry(Kind.BOOK, "A book about organs"))
    for number, echo in ((1, "was there"), (2, "")):
        kept = Keepsake(number, "The inn by the mill", world.today, fundus_id=inn, echo=echo)
        between.keep_keepsake(world.desk, kept)
    window.actions_["fundus"].trigger()
    dialog = of(window, FundusDialog, qtbot)
    assert isinstance(dialog, FundusDialog)
    qtbot.waitUntil(lambda: firsts(dialog) == ["A book about organs", "The inn by the mill"])
    assert dialog.people.lines() == [] and dialog.people._nobody.text() == "Nobody has it from you yet."
    place = dialog.kind.findText("Restaurant")
    dialog.kind.setCurrentIndex(place)
    dialog.kind.activated.emit(place)
    qtbot.waitUntil(lambda: firsts(dialog) == ["The inn by the mill"])
    assert [(one.first, one.second) for one in dialog.people.lines()] == [
        ("Ben Adam", "not heard yet what came of it"),
        ("Anna Kirchhoff", "was there"),
    ]
    dialog.people.list.setFocus()
    dialog.people.list.choose(0)
    qtbot.keyClick(dialog.people.list, Qt.Key.Key_Return)
    assert not dialog.isVisible() and window.contacts.current_id() == 2
