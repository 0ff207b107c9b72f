"""The page „Rückblick“: drawn, told by the keys, the same as text, and kept as a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.services import contacts, events
from netzwerkpflege.ui.chart import Chart
from netzwerkpflege.ui.pictures_page import PicturesPage


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        anna, bernd = made.person("Anna", "Kirchhoff"), made.person("Bernd", "Maurer")
        contacts.save(made.desk, replace(contacts.get(made.desk, bernd), met_through="anna kirchhoff"))
        for back, title in ((3, "Breakfast 2026"), (400, "Breakfast 2025")):
            day = made.today - timedelta(days=back)
            number = events.add(made.desk, Event(title, day))
            made.talk(anna, days=back, event=number)
        made.talk(bernd, days=3)
        yield made


@pytest.fixture
def page(world: World, qtbot: QtBot) -> PicturesPage:
    made = PicturesPage(desk=world.desk, bus=world.bus, jobs=world.jobs, lang="en")
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    settle(world, qtbot)
    return made


def settle(world: World, qtbot: QtBot) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not world.jobs.busy())
    qtbot.wait(20)


def charts(page: PicturesPage) -> dict[str, Chart]:
    return {chart.accessibleName(): chart for chart in page.findChildren(Chart)}


def text(page: PicturesPage, name: str) -> str:
    (found,) = [edit for edit in page.findChildren(QPlainTextEdit) if edit.accessibleName() == f"{name} as text"]
    return found.toPlainText()


def test_the_keys_walk_over_the_year_and_tell_each_day(page: PicturesPage, qtbot: QtBot) -> None:
    year = charts(page)["A year of conversations"]
    year.setFocus()
    qtbot.keyClick(year, Qt.Key.Key_End)
    assert year.words() == "22 November 2026: no conversation"
    for _ in range(3):
        qtbot.keyClick(year, Qt.Key.Key_Up)
    assert year.words() == year.accessibleDescription() == "19 November 2026: 2 conversations"
    qtbot.keyClick(year, Qt.Key.Key_Left)
    assert year.words().startswith("12 November 2026")
    assert text(page, "A year of conversations") == "19 November 2026: 2 conversations"


def test_a_series_and_who_introduced_whom(page: PicturesPage, qtbot: QtBot) -> None:
    assert text(page, "Event series").splitlines() == [
        "Breakfast, 2025: 1 evening, 1 conversation",
        "Breakfast, 2026: 1 evening, 1 conversation",
    ]
    assert text(page, "Who introduced whom").splitlines() == [
        "Anna Kirchhoff",
        "Bernd Maurer, introduced by Anna Kirchhoff",
    ]
    people = charts(page)["Who introduced whom"]
    people.setFocus()
    with qtbot.waitSignal(page.person_chosen) as chosen:
        qtbot.keyClick(people, Qt.Key.Key_Return)
    assert contacts.get(page._desk, chosen.args[0]).display_name == "Bernd Maurer"


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_a_picture_is_kept_as_a_file(page: PicturesPage, qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"year.{kind}"
    with qtbot.waitSignal(page.said):
        page._year.keep(file)
    if kind == "png":
        image = QImage(str(file))
        assert image.width() > 1500
        assert len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}) > 4
    else:
        assert file.read_text(encoding="utf-8").count("<path") > 300


def test_where_it_cannot_be_kept_one_sentence_says_so(page: PicturesPage, qtbot: QtBot, tmp_path: Path) -> None:
    for kind in ("png", "svg"):
        with qtbot.waitSignal(page.troubled):
            page._year.keep(tmp_path / "nowhere" / f"year.{kind}")


def test_without_anything_each_picture_says_what_will_be_there(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path / "other") as world:
        page = PicturesPage(desk=world.desk, bus=world.bus, jobs=world.jobs, lang="en")
        qtbot.addWidget(page)
        page.show()
        settle(world, qtbot)
        assert charts(page) == {}
        assert not page._year._keep.isVisible() and page._year._empty.isVisible()
