"""Everything by the keyboard: each action in a menu, no shortcut twice, each page and dialog named, left by Esc."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.query import Query
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, demo
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import app, theme
from netzwerkpflege.ui.actions import specs
from netzwerkpflege.ui.main_window import PAGES, MainWindow
from netzwerkpflege.ui.settings import ScreenSettings

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
KEYS = [spec.key for _, entries in specs().values() for spec in entries if spec.key]
NO_DIALOGS = {"narrow", "to_event", "paste"}
"""They open a panel or a menu, or want something on the clipboard."""
DIALOGS = [spec.key for _, entries in specs().values() for spec in entries if spec.words.endswith("…")]
DIALOGS = [key for key in (*DIALOGS, "shortcuts") if key not in NO_DIALOGS]


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The German window with the invented people, the first of them shown."""
    desk = Desk.open(Profile(tmp_path / "profile"), clock=lambda: NOON)
    demo.fill(desk)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app.speak(application, "de")
    theme.install(application, "light")
    shown = app.open_window(desk, ScreenSettings(desk.profile), "de")
    qtbot.addWidget(shown)
    shown.show()
    settle(qtbot, shown)
    shown.open_contact(contacts.find(desk, Query())[0])
    settle(qtbot, shown)
    yield shown
    shown.close()
    desk.close()
    QLocale.setDefault(QLocale.c())


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the lane is empty and everything is painted."""
    qtbot.wait(80)
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=10_000)
    qtbot.wait(30)


def test_each_action_stands_in_a_menu_of_the_bar(window: MainWindow) -> None:
    in_menus = {action for menu in window.actions_.menus.values() for action in menu.actions()}
    assert [key for key in KEYS if window.actions_[key] not in in_menus] == []
    assert [action.menu() for action in window.menuBar().actions()] == list(window.actions_.menus.values())


def test_no_two_actions_share_a_shortcut(window: MainWindow) -> None:
    keys = [shortcut.toString() for key in KEYS for shortcut in window.actions_[key].shortcuts()]
    assert "" not in keys
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert QKeySequence("Ctrl+Z").toString() in keys


@pytest.mark.parametrize("page", list(PAGES))
def test_tab_reaches_every_control_of_a_page_and_comes_round(window: MainWindow, qtbot: QtBot, page: str) -> None:
    window.show_page(page)
    settle(qtbot, window)
    shown = window.page(page)
    missed = [told(widget) for widget in tab_stops(shown) if widget not in way(window)]
    assert missed == []


@pytest.mark.parametrize("page", list(PAGES))
def test_every_list_can_be_named_and_walked(window: MainWindow, qtbot: QtBot, page: str) -> None:
    window.show_page(page)
    settle(qtbot, window)
    for view in window.page(page).findChildren(QAbstractItemView):
        if view.isVisible():
            assert view.accessibleName(), told(view)
            assert view.focusPolicy() & Qt.FocusPolicy.TabFocus, told(view)


@pytest.mark.parametrize("key", DIALOGS)
def test_escape_closes_every_dialog_and_all_in_it_is_named(window: MainWindow, qtbot: QtBot, key: str) -> None:
    window.actions_[key].trigger()
    settle(qtbot, window)
    opened = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    for dialog in opened:
        if not isinstance(dialog, QFileDialog):
            assert nameless(dialog) == [], key
            assert dialog.windowTitle() or dialog.accessibleName(), key
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert [told(dialog) for dialog in window.findChildren(QDialog) if dialog.isVisible()] == []
    assert opened or not window.actions_[key].isEnabled(), key


def test_f1_and_the_question_mark_show_the_shortcuts(window: MainWindow, qtbot: QtBot) -> None:
    assert [key.toString() for key in window.actions_["shortcuts"].shortcuts()] == ["F1", "?"]


def tab_stops(top: QWidget) -> list[QWidget]:
    """What one would wish to reach by Tab."""
    return [
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not widget.objectName().startswith("qt_")
    ]


def way(window: QWidget) -> list[QWidget]:
    """The ring of Tab, as Qt keeps it."""
    ring = [window]
    while (following := ring[-1].nextInFocusChain()) is not window:
        ring.append(following)
    return ring


def nameless(top: QWidget) -> list[str]:
    """Controls that a screen reader would have no word for."""
    return [told(widget) for widget in tab_stops(top) if not _name(widget)]


def _name(widget: QWidget) -> str:
    words = getattr(widget, "text", str)() if hasattr(widget, "text") else ""
    buddy = getattr(widget, "title", str)() if hasattr(widget, "title") else ""
    around = widget.parentWidget()
    return (
        widget.accessibleName() or words or buddy or (_name(around) if around and around.focusProxy() is widget else "")
    )


def told(widget: QWidget) -> str:
    """A widget, for the message of a failed test."""
    return f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}"


@pytest.mark.parametrize("lang", ["de", "en"])
def test_no_letter_stands_twice_in_a_menu(qapp: QApplication, lang: str) -> None:
    app.speak(qapp, lang)
    try:
        menus = specs()
    finally:
        app.speak(qapp, "en")
    assert all(re.search(r"&[^&\W]", title) for title, _ in menus.values())
    texts = {"bar": [title for title, _ in menus.values()]}
    texts |= {key: [spec.words for spec in entries if spec.key] for key, (_, entries) in menus.items()}
    for key, words in texts.items():
        letters = Counter(found[1].lower() for word in words if (found := re.search(r"&([^&\W])", word)))
        assert [letter for letter, count in letters.items() if count > 1] == [], key
