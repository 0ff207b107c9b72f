"""A card of lines that are changed in place: keeps lines that stay, one editor at a time, and the focus where it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget

from netzwerkpflege.ui.active_row import INSET, ActiveRow
from netzwerkpflege.ui.inline_editor import InlineEditor
from netzwerkpflege.ui.panels import Card
from netzwerkpflege.ui.theme import M, S


class Item(NamedTuple):
    """A line to show: its key (which keeps the focus), what it depends on, and how it is made."""

    key: tuple[str, int]
    facts: object
    make: Callable[[], ActiveRow]


class EditableLines(QWidget):
    """Lines, of which one at a time may be an editor. ``edited`` carries the contact and what shall be otherwise."""

    edited = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contact_id = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: dict[tuple[str, int], tuple[object, ActiveRow]] = {}
        self._editor: InlineEditor | None = None
        self._replaced: ActiveRow | None = None
        self._waiting: Sequence[Item] | None = None

    def show_items(self, contact_id: int, items: Sequence[Item]) -> None:
        """Show these lines; lines of the same person that did not change stay, an open editor stays open."""
        if contact_id != self.contact_id:
            self.finish()
            self.contact_id = contact_id
        elif self._editor is not None:
            self._waiting = items
            return
        self._waiting = None
        focused = self._focused_key()
        before, self._rows = self._rows, {}
        for place, item in enumerate(items):
            known = before.pop(item.key, None)
            if known is not None and known[0] == item.facts:
                row = known[1]
            else:
                row = item.make()
                if known is not None:
                    before[item.key] = known
            self._rows[item.key] = (item.facts, row)
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
        if focused is not None:
            self.focus_key(focused)
        for _, gone in before.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()

    def row(self, key: tuple[str, int]) -> ActiveRow | None:
        """A line by its key."""
        known = self._rows.get(key)
        return known[1] if known else None

    def rows(self) -> list[ActiveRow]:
        """All lines in their order."""
        return [row for _, row in self._rows.values()]

    def editor(self) -> InlineEditor | None:
        """The open editor."""
        return self._editor

    def edit(
        self,
        row: ActiveRow | None,
        editor: InlineEditor,
        make: Callable[[Any], object],
        then: tuple[str, int] | None = None,
    ) -> None:
        """Open an editor in the place of a line, or at the end; ``make`` makes of what it kept what ``edited`` says.

        ``then`` is the line to go to once it is kept, where that is another one.
        """
        self.finish()
        contact_id, key = self.contact_id, self._key_of(row)
        place = self._column.indexOf(row) if row is not None else self._column.count()
        self._editor, self._replaced = editor, row
        if row is not None:
            row.hide()
        self._column.insertWidget(place, editor)

        def kept(value: object, by_key: bool) -> None:
            self._close(key if by_key else None)
            self.edited.emit(contact_id, make(value))
            if by_key and then is not None and contact_id == self.contact_id:
                self.focus_key(then)

        editor.kept.connect(kept)
        editor.left.connect(lambda by_key: self._close(key if by_key else None))
        editor.show()
        editor.begin()

    def finish(self) -> None:
        """Keep what an open editor holds; where it cannot be read, leave it."""
        if self._editor is not None:
            self._editor.keep(by_key=False)
        if self._editor is not None:
            self._editor.leave(by_key=False)

    def focus_key(self, key: tuple[str, int]) -> None:
        """Put the focus on a line, or where it is gone on the one that follows."""
        if not self._rows:
            return
        row = self.row(key) or list(self._rows.values())[min(key[1], len(self._rows) - 1)][1]
        row.setVisible(True)  # a new one at once, for what cannot be seen cannot take the focus
        row.show_ring()

    def _close(self, key: tuple[str, int] | None) -> None:
        editor, row = self._editor, self._replaced
        self._editor = self._replaced = None
        if row is not None:
            row.show()
            if key is not None:
                row.show_ring()
        if editor is not None:
            self._column.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
        if self._waiting is not None:
            self.show_items(self.contact_id, self._waiting)

    def _focused_key(self) -> tuple[str, int] | None:
        focused = QApplication.focusWidget()
        return next((key for key, (_, row) in self._rows.items() if row is focused), None)

    def _key_of(self, row: ActiveRow | None) -> tuple[str, int] | None:
        return next((key for key, (_, known) in self._rows.items() if known is row), None)


def set_in(card: Card) -> None:
    """Lines have an edge of their own, so the card gives way by as much."""
    layout = card.layout()
    if isinstance(layout, QLayout):
        layout.setContentsMargins(S, M, S, S)
    card.head.setContentsMargins(INSET, 0, INSET, 0)
