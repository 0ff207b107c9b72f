"""A drawing on the screen: pointed at or walked over with the arrow keys it tells its facts; kept as PNG or SVG."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QPoint, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from netzwerkpflege.ui import theme
from netzwerkpflege.ui.drawings import Drawing
from netzwerkpflege.ui.labels import plain_tool_tip

MARGIN = 8
_PRINTED = 3
"""Pixels of a PNG for each on the screen."""


class Chart(QWidget):
    """``chosen`` carries the number behind a spot that was clicked, or on which Enter was pressed."""

    chosen = Signal(int)
    told = Signal(str)

    def __init__(self, name: str, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._drawing = drawing
        self._at = -1
        self._ring = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self._hint = self.tr("Arrow keys go from one to the next")
        self.show_drawing(drawing)
        theme.current().changed.connect(self.update)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show another drawing."""
        self._drawing = drawing
        self._at = -1
        self.setAccessibleDescription(self._hint)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        return (self._drawing.size() + QSizeF(2 * MARGIN, 2 * MARGIN)).toSize()

    def words(self) -> str:
        """The fact that is told now."""
        return self._drawing.spots[self._at].words if 0 <= self._at < len(self._drawing.spots) else ""

    def place(self) -> QPoint:
        """Where the spot stands whose fact is told now."""
        spots = self._drawing.spots
        return spots[self._at].rect.center().toPoint() if 0 <= self._at < len(spots) else QPoint()

    def keep(self, path: Path) -> None:
        """Write it as PNG, or as SVG where the name ends so. Raises OSError where the file cannot be written."""
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        if path.suffix.lower() == ".svg":
            self._as_svg(buffer)
        else:
            self._as_image().save(buffer, "PNG")  # type: ignore[call-overload]
        path.write_bytes(data.data())

    def _as_svg(self, into: QBuffer) -> None:
        from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 - for this alone

        size = self.sizeHint()
        generator = QSvgGenerator()
        generator.setOutputDevice(into)
        generator.setSize(size)
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        generator.setTitle(self._name)
        painter = QPainter(generator)
        self._paint(painter)
        painter.end()

    def _as_image(self) -> QImage:
        image = QImage(self.sizeHint() * _PRINTED, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(_PRINTED)
        image.fill(theme.color(theme.tokens().window))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter)
        painter.end()
        return image

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter)
        if 0 <= self._at < len(self._drawing.spots) and self.hasFocus():
            rect = self._drawing.spots[self._at].rect.translated(MARGIN, MARGIN).adjusted(-2, -2, 2, 2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color(theme.tokens().focus), 2))
            painter.drawRoundedRect(rect, 4, 4)

    def _paint(self, painter: QPainter) -> None:
        painter.save()
        painter.translate(MARGIN, MARGIN)
        self._drawing.paint(painter)
        painter.restore()

    # --- walking over it ---

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at < 0 and self._drawing.spots:
            self._go(len(self._drawing.spots) - 1)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        key = Qt.Key(event.key())
        if key in steps and self._drawing.spots:
            self._go(self._next(*steps[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._at)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._drawing.spots:
            self._go(0 if key == Qt.Key.Key_Home else len(self._drawing.spots) - 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._spot_at(event.position().toPoint())
        if at >= 0:
            self._go(at)
            self._choose(at)
        else:
            super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._spot_at(event.pos())
            if at >= 0:
                QToolTip.showText(event.globalPos(), plain_tool_tip(self._drawing.spots[at].words), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _next(self, right: int, down: int) -> int:
        """The nearest spot in a direction; the same one where there is none."""
        here = self._drawing.spots[max(0, self._at)].rect.center()
        best, nearest = self._at, float("inf")
        for number, spot in enumerate(self._drawing.spots):
            away = spot.rect.center() - here
            along = away.x() * right + away.y() * down
            across = abs(away.x() * down) + abs(away.y() * right)
            if along > 1 and along + 3 * across < nearest:
                best, nearest = number, along + 3 * across
        return best

    def _go(self, at: int) -> None:
        self._at = at
        self.setAccessibleDescription(self.words() or self._hint)
        self.told.emit(self.words())
        self.update()

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._drawing.spots) and self._drawing.spots[at].number:
            self.chosen.emit(self._drawing.spots[at].number)

    def _spot_at(self, place: QPoint) -> int:
        inside = place - QPoint(MARGIN, MARGIN)
        return next((n for n, spot in enumerate(self._drawing.spots) if spot.rect.contains(inside)), -1)
