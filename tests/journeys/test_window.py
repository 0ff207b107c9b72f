"""The whole window, as a person uses it: cards come in, a conversation opens the gate, undo shuts it, all by hand or key."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QMimeData, QObject, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Email, Name
from netzwerkpflege.domain.outcome import DiskFull
from netzwerkpflege.domain.query import Query
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, demo, imports
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import app, theme
from netzwerkpflege.ui.contacts_page import ContactsPage
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.settings import ScreenSettings

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
CARDS = Path(__file__).resolve().parents[2] / "resources" / "samples" / "visitenkarten.vcf"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An open desk on 22 November 2026."""
    opened = Desk.open(Profile(tmp_path / "profile"), clock=lambda: NOON)
    yield opened
    opened.close()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    """The German window, light, at its first size."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app.speak(application, "de")
    theme.install(application, "light")
    shown = app.open_window(desk, ScreenSettings(desk.profile), "de")
    qtbot.addWidget(shown)
    shown.show()
    settle(qtbot, shown)
    yield shown
    shown.close()
    QLocale.setDefault(QLocale.c())


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the lane is empty and everything is painted."""
    qtbot.wait(200)
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=10_000)
    qtbot.wait(30)


def dialog_of(window: MainWindow) -> QDialog:
    """The dialog that is open."""
    (opened,) = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    return opened


def add(desk: Desk, given: str, family: str) -> int:
    """A contact."""
    name = Name(f"{given} {family}", given=given, family=family)
    return contacts.add(desk, Contact(name=name, emails=(Email(f"{given}@example.org".lower()),)))


def test_dropped_cards_are_rehearsed_read_in_and_taken_back(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(CARDS))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
    settle(qtbot, window)
    assert contacts.find(desk, Query()) == []
    qtbot.keyClick(dialog_of(window), Qt.Key.Key_Return)
    settle(qtbot, window)
    read = len(contacts.find(desk, Query()))
    assert read >= 7
    dialog_of(window).reject()
    settle(qtbot, window)
    assert window.contacts.list_view().model().rowCount() == read
    window.actions_["undo"].trigger()
    settle(qtbot, window)
    assert contacts.find(desk, Query()) == []
    assert window.contacts.list_view().model().rowCount() == 0


def test_the_undo_menu_says_what_it_takes_back(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    undo = window.actions_["undo"]
    assert not undo.isEnabled()
    add(desk, "Anna", "Berg & Tal")
    assert undo.isEnabled()
    assert undo.text() == "&Rückgängig: Anna Berg && Tal anlegen"
    undo.trigger()
    assert window.actions_["redo"].text() == "&Wiederholen: Anna Berg && Tal anlegen"
    assert not undo.isEnabled()


def test_removing_offers_undo_at_the_foot(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    number = add(desk, "Anna", "Berg")
    window.open_contact(number)
    window.actions_["remove"].trigger()
    settle(qtbot, window)
    assert window.toast.isVisible()
    window.toast.undo_wanted.emit()
    assert contacts.get(desk, number).display_name == "Anna Berg"


@pytest.mark.parametrize("page", ["contacts", "conversations", "reminders", "events"])
def test_every_control_of_every_page_has_a_name(desk: Desk, window: MainWindow, qtbot: QtBot, page: str) -> None:
    demo.fill(desk)
    window.show_page(page)
    settle(qtbot, window)
    assert nameless(window) == []


@pytest.mark.parametrize("action", ["new_contact", "new_note", "new_reminder", "new_event", "shortcuts", "about"])
def test_every_dialog_opens_by_its_action_has_names_and_leaves_by_escape(
    desk: Desk, window: MainWindow, qtbot: QtBot, action: str
) -> None:
    window.open_contact(add(desk, "Anna", "Berg"))
    window.actions_[action].trigger()
    qtbot.wait(50)
    opened = dialog_of(window)
    assert nameless(opened) == []
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not opened.isVisible())


def nameless(top: QWidget) -> list[str]:
    """Visible widgets that take the focus and have no accessible name."""
    found = []
    for widget in top.findChildren(QWidget):
        takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible()
        if not takes_focus or widget.objectName().startswith("qt_") or widget.focusProxy() is not None:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_a_full_disk_is_a_sentence_in_the_banner(
    desk: Desk, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = add(desk, "Anna", "Berg")
    window.open_contact(number)

    def full(*arguments: object, **named: object) -> None:
        raise DiskFull(file="netzwerkpflege.sqlite3")

    monkeypatch.setattr("netzwerkpflege.services.contacts.rest", full)
    window.actions_["rest"].trigger()
    assert "kein Platz mehr" in window.banner.sentence()


def test_the_window_remembers_its_size_and_page(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    window.resize(760, 600)
    window.show_page("events")
    window.close()
    again = app.open_window(desk, ScreenSettings(desk.profile), "de")
    qtbot.addWidget(again)
    again.show()
    settle(qtbot, again)
    assert (again.width(), again.height(), again.page_key()) == (760, 600, "events")


def test_what_is_painted_first_stays_where_it_is_when_the_lines_come(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for family in ("Adler", "Becker"):
        add(desk, "Anna", family)
    settings = ScreenSettings(desk.profile)
    settings.keep("counts", "bare=2 unheard=7 resting=many")
    shown = app.open_window(desk, settings, "de")
    qtbot.addWidget(shown)
    page = shown.page("contacts")
    assert isinstance(page, ContactsPage)
    first: list[tuple[bool, QPoint, QSize]] = []

    def frame() -> list[tuple[bool, QPoint, QSize]]:
        parts = (shown.sidebar, page.search_field(), page.list.filter, page.list_view())
        return [(part.isVisible(), part.mapTo(shown, QPoint(0, 0)), part.size()) for part in parts]

    def begin(window: MainWindow) -> None:
        assert page.list_view().model().rowCount() == 0
        first.extend(frame())
        begin_as_ever(window)
        assert window._gestures is None  # the lines come before all that is loaded around them
        assert page.list_view().model().rowCount() == 2
        assert painted

    class Painted(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and page.list_view().model().rowCount():
                painted.append(True)
            return False

    painted: list[bool] = []
    page.list_view().viewport().installEventFilter(Painted(shown))
    begin_as_ever = MainWindow._begin
    monkeypatch.setattr(MainWindow, "_begin", begin)
    shown.show()
    qtbot.waitUntil(lambda: bool(first))
    settle(qtbot, shown)
    assert page.list_view().model().rowCount() == 2
    assert frame() == first
    assert all(visible for visible, _, _ in first)
    assert page.last_counts() == {"bare": 2}
    shown.close()
    assert ScreenSettings(desk.profile).text("counts") == "bare=2"


def test_the_theme_changes_at_once_and_is_remembered(desk: Desk, window: MainWindow) -> None:
    before = window.palette().window().color()
    window.actions_["theme_dark"].trigger()
    assert window.palette().window().color().lightness() < 60 < before.lightness()
    assert ScreenSettings(desk.profile).text("theme") == "dark"


def test_no_english_stands_in_the_german_window(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    texts = [action.text() for menu in window.actions_.menus.values() for action in menu.actions() if action.text()]
    english = {"File", "Edit", "Contact", "View", "Help", "Undo", "Redo", "Search", "Quit", "Remove", "Show"}
    words = {word.strip("&…:.") for text in texts for word in text.replace("&", "").split()}
    assert words
    assert words & english == set()


def test_undoing_a_large_import_keeps_the_window_alive_and_locked_until_it_is_done(
    desk: Desk, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:P{0}\r\nEMAIL:p{0}@example.org\r\nEND:VCARD\r\n"
    file = tmp_path / "viele.vcf"
    file.write_text("".join(card.format(n) for n in range(700)))
    imports.import_cards(desk, [file])
    window.undo()
    assert not window.menuBar().isEnabled()
    assert "Einen Moment" in window.progress.sentence()
    settle(qtbot, window)
    assert window.menuBar().isEnabled()
    assert contacts.find(desk, Query()) == []
    assert window.toast.isVisible()


def test_undoing_a_large_import_can_be_cancelled(desk: Desk, window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:P{0}\r\nEMAIL:p{0}@example.org\r\nEND:VCARD\r\n"
    file = tmp_path / "viele.vcf"
    file.write_text("".join(card.format(n) for n in range(700)))
    imports.import_cards(desk, [file])
    settle(qtbot, window)
    window.undo()
    (cancel,) = [button for button in window.progress.findChildren(QPushButton) if button.isVisible()]
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert len(contacts.find(desk, Query())) == 700
    assert window.menuBar().isEnabled()
    assert window.actions_["undo"].isEnabled()
