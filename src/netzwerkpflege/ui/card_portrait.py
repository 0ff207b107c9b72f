"""The portrait on the contact card: a photo is dropped, pasted or chosen here, cut, and taken away again."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from netzwerkpflege.domain.unprinted import Unprinted
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.avatar import PhotoFor, avatar_pixmap
from netzwerkpflege.ui.icons import icon, paint_icon
from netzwerkpflege.ui.unprinted_words import toggle


class CardPortrait(QAbstractButton):
    """The round picture as a button: a press opens its menu, Ctrl+V and a drop bring a picture, Del takes it away."""

    offered = Signal(QMimeData)
    choose_wanted = Signal()
    crop_wanted = Signal()
    remove_wanted = Signal()
    print_changed = Signal(object)

    def __init__(self, side: int, photo_for: PhotoFor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = theme.px(side)
        self._photo_for = photo_for
        self._name = self._sha256 = ""
        self._ring = self._dragged = False
        self._hidden: frozenset[Unprinted] = frozenset()
        self.setFixedSize(self._side, self._side)
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(self.tr("Photo: drop one here, paste one, or choose one"))
        self.clicked.connect(self._open_menu)
        theme.current().changed.connect(self.update)

    def show_person(self, name: str, sha256: str, hidden: frozenset[Unprinted] = frozenset()) -> None:
        """Show this person; ``hidden`` says what of them is not printed."""
        self._name, self._sha256, self._hidden = name, sha256, hidden
        words = self.tr("Photo of {name}")
        if sha256 and Unprinted.PHOTO in hidden:
            words = self.tr("Photo of {name}, not printed")
        self.setAccessibleName(words.format(name=name))
        self.update()

    def menu_of_photo(self) -> QMenu:
        """What can be done with the photo."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("image", "muted"), self.tr("Choose photo …"), self.choose_wanted.emit)
        paste = menu.addAction(icon("clipboard-paste", "muted"), self.tr("Paste photo"), self._paste)
        paste.setEnabled(_is_picture(QGuiApplication.clipboard().mimeData()))
        if self._sha256:
            menu.addAction(icon("crop", "muted"), self.tr("Choose the cut …"), self.crop_wanted.emit)
            paper = toggle(Unprinted.PHOTO, self._hidden, self.print_changed.emit)
            menu.addAction(icon(paper.icon, "muted"), paper.words, paper.act)
            menu.addSeparator()
            menu.addAction(icon("trash-2", "muted"), self.tr("Remove photo"), self.remove_wanted.emit)
        return menu

    def _open_menu(self) -> None:
        self.menu_of_photo().popup(self.mapToGlobal(QPoint(0, self.height())))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_menu()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() == Qt.Key.Key_Delete and self._sha256:
            self.remove_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_menu()
        else:
            super().keyPressEvent(event)

    def _paste(self) -> None:
        self.offered.emit(QGuiApplication.clipboard().mimeData())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _is_picture(event.mimeData()):
            event.acceptProposedAction()
            self._dragged = True
            self.update()

    def dragLeaveEvent(self, event: object) -> None:
        self._dragged = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._dragged = False
        self.update()
        event.acceptProposedAction()
        self.offered.emit(event.mimeData())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = theme.by_keyboard(event, self._ring)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixmap = avatar_pixmap(self._name, self._sha256, self._side, self.devicePixelRatioF(), self._photo_for)
        painter.drawPixmap(0, 0, pixmap)
        if self._sha256 and Unprinted.PHOTO in self._hidden:
            self._paint_struck_eye(painter)
        if self._dragged or (self._ring and self.hasFocus()):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color(theme.tokens().focus), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))

    def _paint_struck_eye(self, painter: QPainter) -> None:
        """At the lower right, on its own ground, so that it is seen on any photo."""
        side = theme.px(22)
        place = QRectF(self._side - side, self._side - side, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(theme.tokens().surface))
        painter.drawEllipse(place)
        inset = side * 0.2
        paint_icon(painter, "eye-off", place.adjusted(inset, inset, -inset, -inset), theme.tokens().muted)


def _is_picture(offer: QMimeData | None) -> bool:
    return offer is not None and (offer.hasImage() or any(url.isLocalFile() for url in offer.urls()))
