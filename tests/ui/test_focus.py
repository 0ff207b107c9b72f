"""Where the keyboard is can be seen: every stop of Tab looks different while it has the focus, in both themes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMargins, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.test_keyboard import settle, tab_stops, told, window  # noqa: F401 - the fixture

from netzwerkpflege.ui import theme
from netzwerkpflege.ui.main_window import PAGES, MainWindow

AROUND = 6
"""Pixels around a control in which its ring may be drawn."""
LEAST = 12
"""So many pixels at least are another colour."""


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("page", list(PAGES))
def test_every_stop_of_a_page(window: MainWindow, qtbot: QtBot, page: str, look: str) -> None:  # noqa: F811
    theme.current().use(look)
    window.show_page(page)
    settle(qtbot, window)
    shown = window.page(page)
    stops = [*tab_stops(window.sidebar), *tab_stops(shown)]
    assert len(stops) > 3
    assert unseen(window, stops, qtbot) == []


@pytest.mark.parametrize("key", ["capture", "settings", "new_contact", "export", "trash", "circles", "shortcuts"])
def test_every_stop_of_a_dialog(window: MainWindow, qtbot: QtBot, key: str) -> None:  # noqa: F811
    window.actions_[key].trigger()
    settle(qtbot, window)
    (dialog,) = (one for one in window.findChildren(QDialog) if one.isVisible())
    stops = tab_stops(dialog)
    assert stops
    found = unseen(dialog, stops, qtbot)
    dialog.reject()
    settle(qtbot, window)
    assert found == []


def unseen(top: QWidget, stops: list[QWidget], qtbot: QtBot) -> list[str]:
    """The stops that look the same with the focus as without."""
    top.activateWindow()
    found = []
    for place, widget in enumerate(stops):
        elsewhere = stops[place - 1] if len(stops) > 1 else top
        _bring_into_sight(widget)
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        _bring_into_sight(widget)
        qtbot.wait(1)
        before = _picture(top, widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        _bring_into_sight(widget)
        qtbot.wait(1)
        if not widget.isVisible() or elsewhere is widget:
            continue
        if _differing(before, _picture(top, widget)) < LEAST:
            found.append(told(widget))
    return found


def _bring_into_sight(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _picture(top: QWidget, widget: QWidget) -> QImage:
    area = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size()).marginsAdded(QMargins(AROUND, AROUND, AROUND, AROUND))
    return top.grab(area.intersected(top.rect())).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _differing(one: QImage, other: QImage) -> int:
    if one.size() != other.size():
        return LEAST
    lines = range(one.height())
    width = one.bytesPerLine()
    first, second = bytes(one.constBits()), bytes(other.constBits())
    found = 0
    for line in lines:
        here, there = (data[line * width : (line + 1) * width] for data in (first, second))
        if here != there:
            found += sum(here[at : at + 4] != there[at : at + 4] for at in range(0, width, 4))
    return found
