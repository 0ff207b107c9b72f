"""The menus: every action with its words, its shortcut and its icon, in one table."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from netzwerkpflege.ui.icons import icon

IN_OVERFLOW: Final = (
    "export_selected",
    "original",
    "unprinted",
    "",
    "rest",
    "rest_marketing",
    "wake",
    "object",
    "correct",
    "",
    "remove",
)
"""The rarer things to do with a contact, behind the three dots of the card; '' is a line between groups."""


class Spec(NamedTuple):
    """An action: its key, English words, shortcuts, icon. ``''`` as a key is a line between groups."""

    key: str
    words: str = ""
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False


def specs() -> dict[str, tuple[str, list[Spec]]]:
    """All menus with their actions, in the language of the window."""
    translate = QCoreApplication.translate
    line = Spec("")
    return {
        "file": (
            translate("Actions", "&File"),
            [
                Spec("import", translate("Actions", "&Import cards …"), ("Ctrl+I",), "download"),
                Spec("invitation", translate("Actions", "Read an in&vitation …"), (), "calendar-plus"),
                Spec("import_reports", translate("Actions", "Import &reports …"), (), "file-text"),
                Spec("export", translate("Actions", "&Export contacts …"), ("Ctrl+E",), "upload"),
                Spec("print_list", translate("Actions", "&Print the list …"), ("Ctrl+P",), "printer"),
                line,
                Spec("doubles", translate("Actions", "Look for &doubles …"), ("Ctrl+D",), "users-round"),
                line,
                Spec("backup", translate("Actions", "Save a &backup …"), (), "save"),
                line,
                Spec("quit", translate("Actions", "&Quit"), ("Ctrl+Q",), "log-out"),
            ],
        ),
        "edit": (
            translate("Actions", "&Edit"),
            [
                Spec("undo", translate("Actions", "&Undo"), ("Ctrl+Z",), "undo-2"),
                Spec("redo", translate("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
                line,
                Spec("copy", translate("Actions", "&Copy contacts"), ("Ctrl+C",), "copy"),
                Spec("paste", translate("Actions", "Contact from the clip&board …"), ("Ctrl+V",), "clipboard-paste"),
                line,
                Spec("palette", translate("Actions", "&Search everything …"), ("Ctrl+K",), "search"),
                Spec("search", translate("Actions", "Find in the &list"), ("Ctrl+F",), "list"),
                line,
                Spec("settings", translate("Actions", "Se&ttings …"), ("Ctrl+,",), "settings"),
            ],
        ),
        "contact": (
            translate("Actions", "&Contact"),
            [
                Spec("new_contact", translate("Actions", "&New contact …"), ("Ctrl+Shift+N",), "user-plus"),
                Spec(
                    "capture",
                    translate("Actions", "Note a &conversation …"),
                    ("Ctrl+N",),
                    "message-circle-plus",
                ),
                Spec(
                    "new_note", translate("Actions", "Conversation with &all fields …"), ("Ctrl+Alt+N",), "notebook-pen"
                ),
                Spec("new_reminder", translate("Actions", "New &reminder …"), ("Ctrl+R",), "bell-plus"),
                Spec("new_event", translate("Actions", "New e&vent …"), ("Ctrl+T",), "calendar-plus"),
                line,
                Spec("edit_contact", translate("Actions", "&Edit contact …"), ("F2",), "pencil"),
                Spec("write", translate("Actions", "&Write in your mail program"), ("Ctrl+M",), "mail"),
                Spec("export_selected", translate("Actions", "E&xport selection …"), (), "contact"),
                Spec("merge", translate("Actions", "Mer&ge the two …"), (), "layers"),
                Spec("original", translate("Actions", "Show the &original card"), (), "file-text"),
                Spec("unprinted", translate("Actions", "Not to be &printed …"), (), "eye-off"),
                line,
                Spec("tag_many", translate("Actions", "&Tags …"), ("Ctrl+G",), "tag"),
                Spec("rhythm", translate("Actions", "Rh&ythm …"), ("Ctrl+Shift+R",), "repeat"),
                Spec("to_event", translate("Actions", "To the g&uest list of …"), (), "calendar-plus"),
                line,
                Spec("rest", translate("Actions", "&Let rest"), (), "moon"),
                Spec("rest_marketing", translate("Actions", "Let re&st: network marketing"), (), "moon"),
                Spec("wake", translate("Actions", "Wake &from rest"), (), "sun"),
                Spec("object", translate("Actions", "Record an o&bjection"), (), "ban"),
                Spec("correct", translate("Actions", "Objection recorded by mista&ke …"), (), "history"),
                line,
                Spec("remove", translate("Actions", "Re&move contact"), (), "trash-2"),
            ],
        ),
        "care": (
            translate("Actions", "&Network"),
            [
                Spec("debrief", translate("Actions", "&Debrief of the last event …"), ("Ctrl+Shift+D",), "inbox"),
                Spec("stack", translate("Actions", "&Card stack …"), ("Ctrl+Shift+S",), "layers"),
                line,
                Spec("threads", translate("Actions", "&Open threads …"), ("Ctrl+Shift+O",), "git-commit-horizontal"),
                Spec("introductions", translate("Actions", "&Introductions …"), ("Ctrl+Shift+I",), "handshake"),
                line,
                Spec("fundus", translate("Actions", "&Repertoire …"), ("Ctrl+Shift+L",), "gift"),
                Spec("find", translate("Actions", "&Whom would this please …"), ("Ctrl+Shift+P",), "sparkles"),
                line,
                Spec("series", translate("Actions", "&Series …"), ("Ctrl+Shift+E",), "calendar-days"),
                Spec("circles", translate("Actions", "Circ&les …"), (), "users-round"),
            ],
        ),
        "view": (
            translate("Actions", "&View"),
            [
                Spec("page_today", translate("Actions", "&Today"), ("Ctrl+0",), "sun"),
                Spec("page_contacts", translate("Actions", "&Contacts"), ("Ctrl+1",), "users"),
                Spec(
                    "page_conversations",
                    translate("Actions", "C&onversations"),
                    ("Ctrl+2",),
                    "message-circle",
                ),
                Spec("page_reminders", translate("Actions", "&Reminders"), ("Ctrl+3",), "bell"),
                Spec("page_events", translate("Actions", "&Events"), ("Ctrl+4",), "calendar-days"),
                Spec("page_pictures", translate("Actions", "Looking &back"), ("Ctrl+5",), "history"),
                line,
                Spec("as_table", translate("Actions", "List or t&able"), ("Ctrl+Shift+T",), "table"),
                Spec("narrow", translate("Actions", "&Narrow the list …"), ("Ctrl+Shift+F",), "list-filter"),
                Spec("keep_view", translate("Actions", "&Keep as a view …"), ("Ctrl+Shift+K",), "bookmark"),
                Spec("trash", translate("Actions", "Tras&h …"), ("Ctrl+Shift+Del",), "trash-2"),
                line,
                Spec("theme_light", translate("Actions", "&Light"), (), "", True),
                Spec("theme_dark", translate("Actions", "&Dark"), (), "", True),
                Spec("theme_system", translate("Actions", "As the &system"), (), "", True),
                line,
                Spec("lang_de", translate("Actions", "Deutsch"), (), "", True),
                Spec("lang_en", translate("Actions", "English"), (), "", True),
            ],
        ),
        "help": (
            translate("Actions", "&Help"),
            [
                Spec("shortcuts", translate("Actions", "&Keyboard shortcuts"), ("F1", "?"), "keyboard"),
                Spec("guide", translate("Actions", "&Guide"), ("Shift+F1",), "circle-help"),
                Spec("about", translate("Actions", "&About Netzwerkpflege"), (), "sprout"),
            ],
        ),
    }


class Actions:
    """All actions of the window by key, in their menus; ``connect`` says what each does.

    The menus are there at once, for the bar; they are filled when an action is first asked for.
    """

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self.groups = specs()
        bar = window.menuBar()
        self.menus: dict[str, QMenu] = {key: bar.addMenu(title) for key, (title, _) in self.groups.items()}

    @cached_property
    def by_key(self) -> dict[str, QAction]:
        """All actions."""
        actions: dict[str, QAction] = {}
        for key, (_, entries) in self.groups.items():
            for spec in entries:
                if spec.key:
                    actions[spec.key] = self._action(spec)
                    self.menus[key].addAction(actions[spec.key])
                else:
                    self.menus[key].addSeparator()
        return actions

    def _action(self, spec: Spec) -> QAction:
        action = QAction(spec.words, self._window)
        action.setShortcuts([QKeySequence(shortcut) for shortcut in spec.shortcuts])
        action.setCheckable(spec.checkable)
        if spec.icon:
            action.setIcon(icon(spec.icon, "muted"))
        return action

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
