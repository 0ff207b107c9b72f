"""The menus: every action with its words, its shortcut and its icon, in one table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from netzwerkpflege.ui.icons import icon


@dataclass(frozen=True, slots=True)
class Spec:
    """An action: its key, English words, shortcuts, icon. ``''`` as a key is a line between groups."""

    key: str
    words: str = ""
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False


def specs() -> dict[str, tuple[str, list[Spec]]]:
    """All menus with their actions, in the language of the window."""
    tr = QCoreApplication.translate
    line = Spec("")
    return {
        "file": (
            tr("Actions", "&File"),
            [
                Spec("import", tr("Actions", "&Import cards …"), ("Ctrl+I",), "download"),
                Spec("export", tr("Actions", "&Export contacts …"), ("Ctrl+E",), "upload"),
                line,
                Spec("backup", tr("Actions", "Save a &backup …"), (), "save"),
                line,
                Spec("quit", tr("Actions", "&Quit"), ("Ctrl+Q",), "log-out"),
            ],
        ),
        "edit": (
            tr("Actions", "&Edit"),
            [
                Spec("undo", tr("Actions", "&Undo"), ("Ctrl+Z",), "undo-2"),
                Spec("redo", tr("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
                line,
                Spec("search", tr("Actions", "&Search"), ("Ctrl+K", "Ctrl+F"), "search"),
            ],
        ),
        "contact": (
            tr("Actions", "&Contact"),
            [
                Spec("new_contact", tr("Actions", "&New contact …"), ("Ctrl+Shift+N",), "user-plus"),
                Spec("new_note", tr("Actions", "Note a &conversation …"), ("Ctrl+N",), "message-circle-plus"),
                Spec("new_reminder", tr("Actions", "New &reminder …"), ("Ctrl+R",), "bell-plus"),
                Spec("new_event", tr("Actions", "New e&vent …"), ("Ctrl+T",), "calendar-plus"),
                line,
                Spec("edit_contact", tr("Actions", "&Edit contact …"), ("F2",), "pencil"),
                Spec("write", tr("Actions", "&Write in your mail program"), ("Ctrl+M",), "mail"),
                Spec("export_selected", tr("Actions", "&Save as vCard …"), (), "contact"),
                Spec("original", tr("Actions", "Show the &original card"), (), "file-text"),
                line,
                Spec("rest", tr("Actions", "&Let rest"), (), "moon"),
                Spec("rest_marketing", tr("Actions", "Let rest: network &marketing"), (), "moon"),
                Spec("wake", tr("Actions", "&Wake from rest"), (), "sun"),
                Spec("object", tr("Actions", "Record an &objection"), (), "ban"),
                Spec("correct", tr("Actions", "Objection recorded by mista&ke …"), (), "history"),
                line,
                Spec("remove", tr("Actions", "Re&move contact"), (), "trash-2"),
            ],
        ),
        "view": (
            tr("Actions", "&View"),
            [
                Spec("page_contacts", tr("Actions", "&Contacts"), ("Ctrl+1",), "users"),
                Spec("page_conversations", tr("Actions", "C&onversations"), ("Ctrl+2",), "message-circle"),
                Spec("page_reminders", tr("Actions", "&Reminders"), ("Ctrl+3",), "bell"),
                Spec("page_events", tr("Actions", "&Events"), ("Ctrl+4",), "calendar-days"),
                line,
                Spec("theme_light", tr("Actions", "&Light"), (), "", True),
                Spec("theme_dark", tr("Actions", "&Dark"), (), "", True),
                Spec("theme_system", tr("Actions", "As the &system"), (), "", True),
                line,
                Spec("lang_de", tr("Actions", "Deutsch"), (), "", True),
                Spec("lang_en", tr("Actions", "English"), (), "", True),
            ],
        ),
        "help": (
            tr("Actions", "&Help"),
            [
                Spec("shortcuts", tr("Actions", "&Keyboard shortcuts"), ("F1",), "keyboard"),
                Spec("about", tr("Actions", "&About Netzwerkpflege"), (), "sprout"),
            ],
        ),
    }


class Actions:
    """All actions of the window by key, in their menus; ``connect`` says what each does."""

    def __init__(self, window: QMainWindow) -> None:
        self.menus: dict[str, QMenu] = {}
        self.by_key: dict[str, QAction] = {}
        self.groups = specs()
        for key, (title, entries) in self.groups.items():
            menu = window.menuBar().addMenu(title)
            self.menus[key] = menu
            for spec in entries:
                if not spec.key:
                    menu.addSeparator()
                    continue
                action = QAction(spec.words, window)
                action.setShortcuts([QKeySequence(shortcut) for shortcut in spec.shortcuts])
                action.setCheckable(spec.checkable)
                if spec.icon:
                    action.setIcon(icon(spec.icon, "muted"))
                menu.addAction(action)
                self.by_key[spec.key] = action

    def connect(self, slots: dict[str, Callable[[], object]]) -> None:
        """What each action does."""
        for key, slot in slots.items():
            self.by_key[key].triggered.connect(_without_state(slot))

    def __getitem__(self, key: str) -> QAction:
        return self.by_key[key]


def _without_state(slot: Callable[[], object]) -> Callable[[bool], None]:
    def call(checked: bool = False) -> None:
        slot()

    return call
