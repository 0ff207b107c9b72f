"""The list of people: a picture, two lines, the status sign, when one last spoke; painted, not built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from netzwerkpflege.ui import icons, theme
from netzwerkpflege.ui.icons import STATUS_ICONS
from netzwerkpflege.ui.list_keys import ListKeys
from netzwerkpflege.ui.theme import M, S

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle

    from netzwerkpflege.ui.avatar import PhotoFor

AVATAR = 36
"""Side of the picture in a line, in pixels of the design."""


class Roles:
    """What a line of the list is asked for. DisplayRole and AccessibleTextRole say all of it in words."""

    NAME = Qt.ItemDataRole.UserRole + 1
    DETAIL = Qt.ItemDataRole.UserRole + 2
    STATUS = Qt.ItemDataRole.UserRole + 3
    LAST = Qt.ItemDataRole.UserRole + 4
    PHOTO = Qt.ItemDataRole.UserRole + 5
    ID = Qt.ItemDataRole.UserRole + 6


class PersonDelegate(QStyledItemDelegate):
    """Paints one line."""

    def __init__(self, photo_for: PhotoFor, parent: QWidget) -> None:
        super().__init__(parent)
        self._photo_for = photo_for
        self.ring = False
        """Whether the line with the focus wears the ring of the keyboard."""
        self.refresh()
        theme.current().changed.connect(self.refresh)

    def refresh(self) -> None:
        """Measure anew: the font or the theme has changed."""
        self._bold = theme.scaled_font(1.0, bold=True)
        self._plain = theme.scaled_font(0.95)
        self._small = theme.scaled_font(0.9)
        self._bold_metrics = QFontMetrics(self._bold)
        self._plain_metrics = QFontMetrics(self._plain)
        self._small_metrics = QFontMetrics(self._small)
        text = self._bold_metrics.height() + self._plain_metrics.height() + 4
        self._avatar, self._sign = theme.px(AVATAR), theme.px(16)
        self._height = max(theme.px(56), text + 18)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self._height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        name = index.data(Roles.NAME)
        if name is None:
            return
        from netzwerkpflege.ui.avatar import avatar_pixmap  # noqa: PLC0415 - the first paint has no lines yet

        painter.save()
        rect: QRect = option.rect.adjusted(0, 1, 0, -1)
        self._paint_ground(painter, rect, option.state)
        pixmap = avatar_pixmap(name, index.data(Roles.PHOTO) or "", self._avatar, _ratio(painter), self._photo_for)
        painter.drawPixmap(rect.left() + S + 2, rect.center().y() - self._avatar // 2 + 1, pixmap)
        self._paint_words(painter, rect, index, name)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        tokens = theme.tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        flag = type(state)  # to load QStyle by name costs the start 5 ms
        selected = bool(state & flag.State_Selected)
        over = bool(state & flag.State_MouseOver)
        focused = self.ring and bool(state & flag.State_HasFocus)
        if not (selected or over or focused):
            return
        ground = tokens.accent_tint if selected else tokens.hover if over else ""
        painter.setPen(QPen(theme.color(tokens.focus), 1) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _paint_words(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex, name: str
    ) -> None:
        tokens = theme.tokens()
        left, right = rect.left() + S + 2 + self._avatar + M, rect.right() - S
        block = self._bold_metrics.height() + 4 + self._plain_metrics.height()
        top = rect.center().y() - block // 2 + 1
        status, last = index.data(Roles.STATUS), index.data(Roles.LAST) or ""
        if status:
            sign = icons.icon_pixmap(STATUS_ICONS[status], tokens.status[status][0], self._sign, _ratio(painter))
            painter.drawPixmap(right - self._sign, top + (self._bold_metrics.height() - self._sign) // 2, sign)
        room = right - (self._sign + S if status else 0) - left
        self._line(painter, self._bold, self._bold_metrics, tokens.ink, left, top, room, name)
        second = top + self._bold_metrics.height() + 4
        width = min(self._small_metrics.horizontalAdvance(last), right - left)
        base = second + self._plain_metrics.ascent() - self._small_metrics.ascent()
        self._line(painter, self._small, self._small_metrics, tokens.muted, right - width, base, width, last)
        room = right - left - (width + M if last else 0)
        detail = index.data(Roles.DETAIL) or ""
        self._line(painter, self._plain, self._plain_metrics, tokens.muted, left, second, room, detail)

    def _line(
        self,
        painter: QPainter,
        font: QFont,
        metrics: QFontMetrics,
        ink: str,
        x: int,
        y: int,
        width: int,
        text: str,
    ) -> None:
        painter.setFont(font)
        painter.setPen(theme.color(ink))
        shown = " ".join(text.split())
        if metrics.horizontalAdvance(shown) > width:  # eliding alone cuts some texts that would fit
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, max(0, width))
        painter.drawText(x, y + metrics.ascent(), shown)


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatioF()


class PersonList(ListKeys, QListView):
    """The list. Enter opens, Del removes, typing a letter goes to the search."""

    opened = Signal(int)
    remove_wanted = Signal()
    typed = Signal(str)

    def __init__(self, photo_for: PhotoFor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ring = False
        self._delegate = PersonDelegate(photo_for, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setDragEnabled(True)
        palette = self.palette()  # not by way of the viewport: to ask for it now costs the start 8 ms
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        theme.current().changed.connect(self._refresh)
        self.activated.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.handled(event):
            super().keyPressEvent(event)

    def show_ring(self, shown: bool) -> None:
        self._delegate.ring = shown
        super().show_ring(shown)

    def _open(self, index: QModelIndex) -> None:
        number = index.data(Roles.ID)
        if number is not None:
            self.opened.emit(int(number))

    def _refresh(self) -> None:
        self._delegate.refresh()
        self.viewport().update()
