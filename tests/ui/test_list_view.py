"""The list of people: sizes, painting of all that cards may hold, keys; and that a line is painted fast."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.list_view import PersonList, Roles


def model(names: list[str], status: str = "dialogue", last: str = "vor 3 Wochen") -> QStandardItemModel:
    result = QStandardItemModel()
    for number, name in enumerate(names):
        item = QStandardItem()
        roles = {Roles.NAME: name, Roles.DETAIL: "Kirchhoff Akustik", Roles.STATUS: status, Roles.LAST: last}
        for role, value in (roles | {Roles.ID: number + 7}).items():
            item.setData(value, role)
        result.appendRow(item)
    return result


@pytest.fixture
def people(qtbot: QtBot) -> PersonList:
    theme.current().use("light")
    view = PersonList(lambda sha256: None)
    view.keep = model(["Anna Kirchhoff", "Bernd Maurer", "Canan Yıldız"])  # type: ignore[attr-defined]
    view.setModel(view.keep)  # type: ignore[attr-defined]
    qtbot.addWidget(view)
    view.resize(352, 400)
    view.show()
    return view


def _distance(first: QColor, second: QColor) -> int:
    pairs = zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)
    return sum(abs(one - other) for one, other in pairs)


def test_lines_are_56_pixels_high_at_the_usual_size(people: PersonList) -> None:
    assert [people.visualRect(people.model().index(row, 0)).height() for row in range(3)] == [56] * 3


@pytest.mark.parametrize("status", [status.value for status in Status])
def test_each_status_is_painted_in_its_colour(people: PersonList, status: str) -> None:
    people.setModel(shown := model(["Anna Kirchhoff"], status))
    QApplication.processEvents()
    image = people.viewport().grab().toImage()
    ink = QColor(theme.LIGHT.status[status][0])
    sign = [image.pixelColor(x, y) for x in range(image.width() - 30, image.width()) for y in range(30)]
    assert min(_distance(ink, color) for color in sign) <= 18
    others = [QColor(theme.LIGHT.status[other.value][0]) for other in Status if other.value != status]
    nearest = min(sign, key=lambda color: _distance(ink, color))
    assert all(_distance(other, nearest) > _distance(ink, nearest) for other in others)
    assert shown.rowCount() == 1


def test_the_chosen_line_is_tinted(people: PersonList) -> None:
    people.setCurrentIndex(people.model().index(1, 0))
    people.clearFocus()
    QApplication.processEvents()
    image = people.viewport().grab().toImage()
    assert image.pixelColor(6, 56 + 28).name() == theme.LIGHT.accent_tint
    assert image.pixelColor(6, 28).name() != theme.LIGHT.accent_tint


def ring_of_line(people: PersonList, row: int) -> bool:
    """Whether a line is painted with a border in the colour of the focus."""
    QApplication.processEvents()
    rect = people.visualRect(people.model().index(row, 0))
    edge = people.viewport().grab().toImage().pixelColor(rect.center().x(), rect.top() + 1)
    return _distance(edge, QColor(theme.LIGHT.focus)) < 40


def test_the_ring_is_for_the_keyboard(people: PersonList, qtbot: QtBot) -> None:
    def click(row: int) -> None:
        place = people.visualRect(people.model().index(row, 0)).center()
        qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=place)

    people.activateWindow()
    people.setFocus(Qt.FocusReason.OtherFocusReason)
    click(0)
    assert not ring_of_line(people, 0)
    qtbot.keyClick(people, Qt.Key.Key_Down)
    assert ring_of_line(people, 1)
    click(1)
    assert not ring_of_line(people, 1)


@pytest.mark.parametrize("name", ["", " ", "x" * 10_000, "<b>Anna</b>", "a\nb\tc", "\u202eanna", "👩🏽‍🔬 Ῥόδος 王"])
def test_any_name_can_be_painted(people: PersonList, name: str) -> None:
    people.setModel(shown := model([name], "bare", "vor sehr langer Zeit " * 30))
    QApplication.processEvents()
    assert not people.viewport().grab().isNull()
    assert shown.rowCount() == 1


def test_a_line_that_is_not_known_yet_is_left_empty(people: PersonList) -> None:
    people.setModel(shown := QStandardItemModel())
    shown.appendRow(QStandardItem())
    QApplication.processEvents()
    image = people.viewport().grab().toImage()
    assert image.pixelColor(28, 28) == image.pixelColor(340, 200)


def test_keys_open_remove_and_search(people: PersonList, qtbot: QtBot) -> None:
    people.setFocus()
    people.setCurrentIndex(people.model().index(1, 0))
    with qtbot.waitSignal(people.opened) as opened:
        people.activated.emit(people.currentIndex())
    assert opened.args == [8]
    with qtbot.waitSignal(people.remove_wanted):
        qtbot.keyClick(people, Qt.Key.Key_Delete)
    with qtbot.waitSignal(people.typed) as typed:
        qtbot.keyClick(people, "k")
    assert typed.args == ["k"]
    qtbot.keyClick(people, Qt.Key.Key_Down)
    assert people.currentIndex().row() == 2
