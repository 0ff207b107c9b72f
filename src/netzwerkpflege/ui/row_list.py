"""A list of painted lines, worked with keyboard and mouse: headings fold, zones in a line can be clicked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from netzwerkpflege.ui import theme
from netzwerkpflege.ui.row_delegate import RowDelegate
from netzwerkpflege.ui.sectioned_model import SectionedModel

Index = QModelIndex | QPersistentModelIndex


class RowList(QListView):
    """Says what is wanted: ``current_changed`` after a move, ``opened`` by Enter, ``remove_wanted`` by Del,
    ``ticked`` by Space, ``zone_clicked`` with the zone's name, ``menu_wanted`` with the place on the screen.
    """

    current_changed = Signal()
    opened = Signal()
    remove_wanted = Signal()
    ticked = Signal()
    stepped = Signal(int)
    numbered = Signal(int)
    zone_clicked = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, delegate_type: type[RowDelegate], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = delegate_type(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        theme.current().changed.connect(self._repaint)

    def row_delegate(self) -> RowDelegate:
        """Who paints the lines."""
        return self._delegate

    def choose(self, row: int | None) -> None:
        """Make a row the current one (None: no row)."""
        if row is None:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        else:
            self.setCurrentIndex(self.model().index(row, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by Tab sees where they are: on the first line, where none was chosen yet."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and theme.by_keyboard(event, False):
            first = self.moveCursor(QAbstractItemView.CursorAction.MoveHome, Qt.KeyboardModifier.NoModifier)
            self.setCurrentIndex(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._handled(event.key()):
            super().keyPressEvent(event)

    def _handled(self, key: int) -> bool:
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter or key == Qt.Key.Key_Space:
            if not self._toggle(self.currentIndex()):
                (self.opened if enter else self.ticked).emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.numbered.emit(int(key) - int(Qt.Key.Key_0))
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        index = self.indexAt(event.position().toPoint())
        if self._toggle(index):
            return
        zone = self._delegate.zone_at(self.visualRect(index), index, event.position().toPoint())
        if zone is not None:
            self.zone_clicked.emit(zone.name)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self._delegate.zone_at(self.visualRect(index), index, event.position().toPoint()) is None:
            if index.isValid() and event.button() == Qt.MouseButton.LeftButton and not self._toggle(index):
                self.opened.emit()
        else:
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        zone = self._delegate.zone_at(self.visualRect(index), index, event.position().toPoint())
        shape = Qt.CursorShape.ArrowCursor if zone is None else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            place = event.globalPos() if by_mouse else self.mapToGlobal(self.visualRect(index).center())
            self.menu_wanted.emit(place)

    def _toggle(self, index: QModelIndex) -> bool:
        """Fold or unfold where the row is the heading of a foldable section."""
        model = self.model()
        if not isinstance(model, SectionedModel) or not index.isValid():
            return False
        section = model.heading(index)
        if section is None or not section.foldable:
            return False
        row = index.row()
        model.toggle(section.code)
        self.choose(row)
        return True

    def _repaint(self) -> None:
        self._delegate.refresh()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
