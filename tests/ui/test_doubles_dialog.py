"""Probable doubles: the surest first, namesakes apart, each pair merged, set apart or put off, and all of it undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Email, Name, Phone
from netzwerkpflege.domain.outcome import Cancelled, NotFound
from netzwerkpflege.domain.query import Query
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, duplicates, merge
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.duplicates import Doubles
from netzwerkpflege.ui.doubles_dialog import DoublesDialog
from netzwerkpflege.ui.jobs import Jobs, Tick
from netzwerkpflege.ui.merge_dialog import MergeDialog
from netzwerkpflege.ui.settings import ScreenSettings


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def jobs(world: World, qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def search(world: World, jobs: Jobs, qtbot: QtBot) -> Callable[[], DoublesDialog]:
    """Look for doubles, and wait until they are there."""

    def do() -> DoublesDialog:
        dialog = DoublesDialog(desk=world.desk, bus=world.bus, jobs=jobs, lang="en")
        qtbot.addWidget(dialog)
        dialog.resize(1040, 700)
        dialog.show()
        qtbot.waitUntil(lambda: not jobs.busy())
        QApplication.processEvents()
        return dialog

    return do


def person(world: World, given: str, family: str, mail: str = "", phone: str = "", firm: str = "") -> int:
    emails, phones = ((Email(mail),) if mail else ()), ((Phone(phone),) if phone else ())
    name = Name(f"{given} {family}", given=given, family=family)
    return contacts.add(world.desk, Contact(name=name, organisation=firm, emails=emails, phones=phones))


@pytest.fixture
def doubles(world: World) -> tuple[int, ...]:
    """A sure pair, a probable one, and two of the same name."""
    return (
        person(world, "Bernd", "Maurer", phone="0871 55"),
        person(world, "Maurer", "Bernd", phone="+49 871 55"),
        person(world, "Anna", "Berg", "anna@berg.example", "0171 2345678", "Berg Verlag"),
        person(world, "Anna", "Berg", "anna@berg.example", "0171 2345678"),
        person(world, "Thomas", "Huber", firm="A AG"),
        person(world, "Thomas", "Huber", firm="B AG"),
    )


def rows(dialog: DoublesDialog) -> list[str]:
    return [dialog.model.index(row).data() for row in range(dialog.model.rowCount())]


def shown(dialog: DoublesDialog) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def merging(dialog: DoublesDialog) -> MergeDialog:
    (found,) = [child for child in dialog.findChildren(MergeDialog) if child.isVisible()]
    return found


def test_the_surest_pair_is_shown_first_and_namesakes_are_folded_apart(
    doubles: tuple[int, ...], search: Callable[[], DoublesDialog]
) -> None:
    dialog = search()
    assert rows(dialog) == [
        "Sure",
        "Anna Berg, same name, same e-mail address, same mobile number",
        "Probable",
        "Bernd Maurer – Maurer Bernd, given and family name swapped, same telephone number",
        "Same names",
    ]
    assert dialog.current() == doubles[2:4]
    texts = shown(dialog)
    assert "2 pairs are probably one person." in texts
    assert "Almost certainly the same person" in texts
    assert "For it: same name, same e-mail address, same mobile number" in texts
    assert "Berg Verlag" in texts
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))


def test_a_pair_that_is_set_apart_goes_and_comes_back_by_undo(
    world: World, doubles: tuple[int, ...], search: Callable[[], DoublesDialog], qtbot: QtBot
) -> None:
    dialog = search()
    dialog.detail.apart_button.click()
    assert duplicates.set_apart_pairs(world.desk) == [doubles[2:4]]
    assert dialog.current() == doubles[:2]
    assert "Sure" not in rows(dialog)
    assert dialog.toast.isVisible()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert duplicates.set_apart_pairs(world.desk) == []
    assert rows(dialog)[0] == "Sure"
    assert dialog.current() == doubles[:2]  # what is chosen stays chosen
    qtbot.keyClick(dialog, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert duplicates.set_apart_pairs(world.desk) == [doubles[2:4]]


def test_enter_merges_and_the_next_pair_is_shown(
    world: World, doubles: tuple[int, ...], search: Callable[[], DoublesDialog], qtbot: QtBot
) -> None:
    dialog = search()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    asked = merging(dialog)
    assert asked.plan.keep.organisation == "Berg Verlag"  # the one with more to it is proposed
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    assert len(contacts.find(world.desk, Query("anna"))) == 1
    assert dialog.current() == doubles[:2]
    assert "1 pair is probably one person." in shown(dialog)
    dialog.toast.undo_wanted.emit()
    assert len(contacts.find(world.desk, Query("anna"))) == 2
    assert "2 pairs are probably one person." in shown(dialog)


def test_pairs_of_one_who_was_merged_go_too(world: World, search: Callable[[], DoublesDialog]) -> None:
    three = [person(world, "Anna", "Berg", "anna@berg.example", firm="Berg Verlag") for _ in range(3)]
    dialog = search()
    assert sum(row.startswith("Anna Berg") for row in rows(dialog)) == 3
    plan = merge.plan(world.desk, three[0], three[2])
    merge.merge(world.desk, plan, {}, lambda field, value: value)
    assert sum(row.startswith("Anna Berg") for row in rows(dialog)) == 1


def test_later_puts_a_pair_to_the_end(
    world: World, doubles: tuple[int, ...], search: Callable[[], DoublesDialog]
) -> None:
    dialog = search()
    dialog.detail.later_button.click()
    assert dialog.current() == doubles[:2]
    dialog.detail.later_button.click()
    assert rows(dialog) == ["Later", "Same names"]
    assert dialog.current() is None
    assert "All are looked through, but for those that you put off." in shown(dialog)
    assert duplicates.set_apart_pairs(world.desk) == []
    assert [row for row in rows(search()) if row == "Sure"] == ["Sure"]


def test_namesakes_are_never_chosen_beforehand(world: World, search: Callable[[], DoublesDialog], qtbot: QtBot) -> None:
    pair = person(world, "Thomas", "Huber", firm="A AG"), person(world, "Thomas", "Huber", firm="B AG")
    dialog = search()
    assert rows(dialog) == ["Same names"]
    assert dialog.current() is None
    assert not dialog.detail.shows_pair()
    dialog.list.setFocus()
    dialog.list.choose(0)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.current() == pair
    assert "The same name, nothing else in common" in shown(dialog)
    dialog.detail.apart_button.click()
    assert "All doubles are looked through." in shown(dialog)


def test_nobody_twice_is_said_in_one_sentence(world: World, search: Callable[[], DoublesDialog]) -> None:
    world.person("Anna", "Berg")
    assert "No doubles found." in shown(search())


def test_names_are_shown_as_text(world: World, search: Callable[[], DoublesDialog]) -> None:
    for _ in range(2):
        person(world, "<b>Anna</b>", "Berg & Tal", "anna@berg.example", "0171 2345678")
    dialog = search()
    assert shown(dialog).count("<b>Anna</b> Berg & Tal") == 2


def test_closing_cancels_the_search(world: World, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[str] = []

    def endless(desk: Desk, tick: Tick) -> Doubles:
        try:
            while True:
                tick(1, 100)
        except Cancelled:
            ended.append("cancelled")
            raise

    monkeypatch.setattr(duplicates, "find_pairs", endless)
    for close in (True, False):
        dialog = DoublesDialog(desk=world.desk, bus=world.bus, jobs=jobs, lang="en")
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(dialog.progress.isVisible)
        if close:
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
            assert not dialog.isVisible()
        else:
            dialog.progress._cancel.click()
        qtbot.waitUntil(lambda: not jobs.busy())
    assert ended == ["cancelled", "cancelled"]
    assert "The search was cancelled; nothing was changed." in shown(dialog)


def test_trouble_is_a_sentence(
    world: World, doubles: tuple[int, ...], search: Callable[[], DoublesDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = search()

    def gone(*arguments: object) -> None:
        raise NotFound(kind="contact", id=1)

    monkeypatch.setattr(duplicates, "set_apart", gone)
    dialog.set_apart()
    assert dialog.banner.sentence()
    monkeypatch.setattr(duplicates, "find_pairs", gone)
    assert search().banner.sentence()


def test_ctrl_z_takes_back_nothing_that_was_done_elsewhere(
    world: World, doubles: tuple[int, ...], search: Callable[[], DoublesDialog]
) -> None:
    dialog = search()
    dialog.undo()
    assert contacts.get(world.desk, doubles[-1]).organisation == "B AG"


def test_the_window_remembers_its_size(world: World, jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> None:
    settings = ScreenSettings(Profile(tmp_path / "profile"))
    for width in (700, 640):
        dialog = DoublesDialog(desk=world.desk, bus=world.bus, jobs=jobs, lang="en", settings=settings)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: not jobs.busy())
        if width == 640:
            assert dialog.width() == 700
        dialog.resize(width, 500)
        dialog.reject()
