"""What is done with a line of the one search field: it opens what was found, or makes a gesture with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog

from netzwerkpflege.domain.query import Query
from netzwerkpflege.ui.palette import Palette
from netzwerkpflege.ui.palette_rows import Command, Deed

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

_OWN = "palette"


def show_palette(window: MainWindow, open_: Callable[[QDialog], None]) -> None:
    """The search over everything; where it is open already, its text is chosen to be typed over."""
    for shown in window.findChildren(Palette):
        if shown.isVisible():
            shown.activateWindow()
            shown.field().setFocus()
            shown.field().selectAll()
            return
    palette = Palette(
        desk=window.desk,
        jobs=window.jobs,
        settings=window.screen_settings,
        commands=commands_of(window),
        lang=window.lang,
        parent=window,
    )
    palette.wanted.connect(_Hands(window, palette).do)
    palette.finished.connect(palette.deleteLater)
    palette.show_over(window)


def commands_of(window: MainWindow) -> list[Command]:
    """All actions of the window that can be done now, by their names."""
    found = []
    for title, entries in window.actions_.groups.values():
        for spec in entries:
            if not spec.key or spec.key == _OWN or not window.actions_[spec.key].isEnabled():
                continue
            action = window.actions_[spec.key]
            words = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix(" …")
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            found.append(Command(spec.key, words, title.replace("&", ""), keys, spec.icon))
    return found


class _Hands(QObject):
    """Does the deeds in a window; it lives as long as the field does."""

    def __init__(self, window: MainWindow, palette: Palette) -> None:
        super().__init__(palette)
        self._window = window

    def do(self, deed: Deed) -> None:
        """Do it. What is gone by now is said kindly by whoever is asked for it."""
        getattr(self, f"_{deed.verb}")(deed)

    def _contact(self, deed: Deed) -> None:
        self._window.open_contact(deed.number)

    def _note(self, deed: Deed) -> None:
        self._window.gestures.new_note([deed.number])

    def _remind(self, deed: Deed) -> None:
        self._window.gestures.remind(deed.number)

    def _organisation(self, deed: Deed) -> None:
        self._window.show_page("contacts")
        self._window.contacts.show_query(Query(organisations=(deed.text,)))

    def _list(self, deed: Deed) -> None:
        self._window.show_page("contacts")
        self._window.contacts.show_query(Query())
        self._window.contacts.search_field().setText(deed.text)
        self._window.contacts.list_view().setFocus()

    def _conversation(self, deed: Deed) -> None:
        page = self._page("conversations")
        page.open_conversation(deed.number)
        page.list_view().setFocus()

    def _conversations(self, deed: Deed) -> None:
        page = self._page("conversations")
        page.search_field().setText(deed.text)
        page.list_view().setFocus()

    def _event(self, deed: Deed) -> None:
        page = self._page("events")
        page.open_event(deed.number)
        page.list_view().setFocus()

    def _briefing(self, deed: Deed) -> None:
        self._window.gestures.show_briefing(deed.number)

    def _command(self, deed: Deed) -> None:
        self._window.actions_[deed.text].trigger()

    def _page(self, key: str) -> Any:
        self._window.show_page(key)
        return self._window.page(key)
