"""The sidebar: keys, counts, narrow windows, names for screen readers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from netzwerkpflege.ui.sidebar import Entry, Sidebar

ENTRIES = (
    Entry("contacts", "Kontakte", "users"),
    Entry("events", "Veranstaltungen", "calendar-days"),
    Entry("settings", "Einstellungen", "settings", foot=True),
)


@pytest.fixture
def sidebar(qtbot: QtBot) -> Sidebar:
    widget = Sidebar("Netzwerkpflege", ENTRIES)
    widget.setLocale(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    qtbot.addWidget(widget)
    widget.resize(widget.width(), 600)
    widget.show()
    widget.choose("contacts")
    return widget


def buttons(sidebar: Sidebar) -> list[QAbstractButton]:
    return sidebar.findChildren(QAbstractButton)


def chosen(sidebar: Sidebar) -> list[str]:
    return [button.text() for button in buttons(sidebar) if button.isChecked()]


def test_choosing_from_outside_is_silent_and_a_click_is_told(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sidebar.page_chosen):
        sidebar.choose("events")
    assert chosen(sidebar) == ["Veranstaltungen"]
    with qtbot.waitSignal(sidebar.page_chosen) as told:
        qtbot.mouseClick(buttons(sidebar)[0], Qt.MouseButton.LeftButton)
    assert told.args == ["contacts"]


def test_arrows_home_and_end_move(sidebar: Sidebar, qtbot: QtBot) -> None:
    heard: list[str] = []
    sidebar.page_chosen.connect(heard.append)
    buttons(sidebar)[0].setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home):
        focus = next(button for button in buttons(sidebar) if button.hasFocus())
        qtbot.keyClick(focus, key)
    assert heard == ["events", "settings", "events", "contacts"]
    assert chosen(sidebar) == ["Kontakte"]


def test_counts_stand_in_the_accessible_name(sidebar: Sidebar) -> None:
    sidebar.set_count("contacts", 1248)
    assert buttons(sidebar)[0].accessibleName() == "Kontakte 1.248"
    sidebar.set_count("contacts", None)
    assert buttons(sidebar)[0].accessibleName() == "Kontakte"


def test_narrow_windows_show_icons_with_tool_tips(sidebar: Sidebar) -> None:
    wide = sidebar.width()
    sidebar.set_narrow(True)
    assert sidebar.width() < wide / 2
    for button, entry in zip(buttons(sidebar), ENTRIES, strict=True):
        assert entry.words in button.toolTip()
    assert all(button.accessibleName() for button in buttons(sidebar))
    sidebar.set_narrow(False)
    assert sidebar.width() == wide
    assert buttons(sidebar)[0].toolTip() == ""


def test_settings_stand_at_the_foot(sidebar: Sidebar) -> None:
    first, second, foot = buttons(sidebar)
    assert second.y() - first.y() < 60
    assert foot.geometry().bottom() > 600 - 40
