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
    Entry("trash", "Papierkorb", "trash-2", foot=True, action=True, if_any=True),
    Entry("settings", "Einstellungen", "settings", foot=True, action=True),
)
VIEWS = [("view:1", "BVMW München", 12), ("view:2", "Lange nicht gesprochen", None)]


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
    assert heard == ["events", "events", "contacts"], "the settings are an action: the focus alone does not open them"
    assert chosen(sidebar) == ["Kontakte"]


def test_an_action_at_the_foot_is_done_and_not_chosen(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sidebar.page_chosen), qtbot.waitSignal(sidebar.action_wanted) as told:
        qtbot.keyClick(buttons(sidebar)[3], Qt.Key.Key_Space)
    assert told.args == ["settings"]
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
    first, second, _, foot = buttons(sidebar)
    assert second.y() - first.y() < 60
    assert foot.geometry().bottom() > 600 - 40


def test_the_trash_is_there_only_while_something_is_in_it(sidebar: Sidebar, qtbot: QtBot) -> None:
    trash = buttons(sidebar)[2]
    assert not trash.isVisible()
    buttons(sidebar)[1].setFocus()
    qtbot.keyClick(buttons(sidebar)[1], Qt.Key.Key_Down)
    assert sidebar.focusWidget().text() == "Einstellungen", "the arrows pass over it"
    sidebar.set_count("trash", 3)
    assert trash.isVisible() and trash.accessibleName() == "Papierkorb 3"
    qtbot.keyClick(sidebar.focusWidget(), Qt.Key.Key_Up)
    assert sidebar.focusWidget() is trash
    sidebar.set_count("trash", 0)
    assert not trash.isVisible()


def test_views_stand_between_pages_and_foot_and_are_chosen_by_keys(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.set_views(VIEWS)
    qtbot.wait(1)
    shown = [button for button in buttons(sidebar) if button.isVisible()]
    tops = {button.text(): button.mapTo(sidebar, button.rect().topLeft()).y() for button in shown}
    assert sorted(tops, key=lambda words: tops[words]) == [
        *("Kontakte", "Veranstaltungen", "BVMW München", "Lange nicht gesprochen", "Einstellungen")
    ]
    heard: list[str] = []
    sidebar.view_chosen.connect(heard.append)
    sidebar.page_chosen.connect(heard.append)
    buttons(sidebar)[0].setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(sidebar.focusWidget(), key)
    assert heard == ["events", "view:1", "view:2", "view:1"]
    assert sidebar.chosen() == "view:1"
    named = {button.text(): button.accessibleName() for button in buttons(sidebar)}
    assert named["BVMW München"] == "BVMW München 12"


def test_new_counts_keep_the_buttons_and_a_renamed_view_stays_chosen(sidebar: Sidebar) -> None:
    sidebar.set_views(VIEWS)
    sidebar.choose("view:2")
    before = buttons(sidebar)
    sidebar.set_views([VIEWS[0], ("view:2", "Lange nicht gesprochen", 7)])
    assert buttons(sidebar) == before
    sidebar.set_views([("view:2", "Wieder einmal", 7), VIEWS[0]])
    assert sidebar.chosen() == "view:2"
    sidebar.set_views([])
    assert sidebar.chosen() == ""
    sidebar.choose("view:2")
    assert sidebar.chosen() == "", "a view that is gone cannot be chosen"


def test_many_views_scroll_to_the_focus_and_the_foot_stays(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.set_views([(f"view:{number}", f"Ansicht {number}", None) for number in range(40)])
    qtbot.wait(1)
    last = next(button for button in buttons(sidebar) if button.text() == "Ansicht 39")
    foot = next(button for button in buttons(sidebar) if button.text() == "Einstellungen")
    assert last.visibleRegion().isEmpty()
    assert foot.geometry().bottom() > 600 - 40
    foot.setFocus()
    qtbot.keyClick(foot, Qt.Key.Key_Up)
    assert sidebar.chosen() == "view:39"
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())


def test_narrow_views_are_signs_with_tool_tips(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.set_narrow(True)
    sidebar.set_views(VIEWS)
    view = next(button for button in buttons(sidebar) if button.text() == "BVMW München")
    assert "BVMW München" in view.toolTip()
    qtbot.waitUntil(lambda: view.mapTo(sidebar, view.rect().topRight()).x() < sidebar.width())
