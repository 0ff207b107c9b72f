"""What list and table of the contacts do alike with keys and mouse: Enter, Del, typing, the ring, dragging out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from netzwerkpflege.ui import theme

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QAbstractItemView as _View
else:
    _View = object  # Qt's own views come beside it


class ListKeys(_View):
    """Mixed into a view that has the signals ``remove_wanted`` and ``typed``; whoever paints asks ``ring``."""

    ring: bool
    if TYPE_CHECKING:
        remove_wanted: SignalInstance
        typed: SignalInstance
    drag_out: Callable[[], object] | None = None
    """Called where the selected are dragged out of the window."""

    def handled(self, event: QKeyEvent) -> bool:
        """Del and letters; all else is the view's. Esc takes back a selection of many."""
        self.show_ring(True)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().selection().size():
            how = self.selectionModel().SelectionFlag
            self.selectionModel().select(self.currentIndex(), how.ClearAndSelect | how.Rows)
        else:
            return False
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.show_ring(theme.by_keyboard(event, self.ring))
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.show_ring(False)
        super().mousePressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        if self.drag_out is not None:
            self.drag_out()

    def show_ring(self, shown: bool) -> None:
        """Whether the line with the focus wears the ring of the keyboard."""
        if shown != self.ring:
            self.ring = shown
            self.viewport().update()
