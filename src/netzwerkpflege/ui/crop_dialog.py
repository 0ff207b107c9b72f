"""Which square of a photo shows the person: moved and enlarged with the mouse, the wheel or the keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from netzwerkpflege.ui import theme
from netzwerkpflege.ui.dialog_buttons import foot
from netzwerkpflege.ui.images import image_format, whole_photo
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.new_photo import KEPT_BYTES, KEPT_SIDE, NewPhoto, encoded
from netzwerkpflege.ui.theme import XL, L, M, S
from netzwerkpflege.ui.widgets import QuietTool

LONGEST = 2400
"""A photo is looked at with this many pixels; what is kept has ``KEPT_SIDE``."""
CLOSEST = 6.0
"""So many times a photo can be enlarged."""
_STEP = 0.02
_SIDE = 340


class CropView(QWidget):
    """The photo under a square with a circle in it; ``zoom`` 1 shows all that fits."""

    zoomed = Signal(float)

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self._zoom = 1.0
        short = min(image.width(), image.height())
        # of an upright photo a little more is cut off below than above, for that is where faces are
        self._centre = QPointF(image.width() / 2, short / 2 + (image.height() - short) / 3)
        self._grip: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 160)
        self.setAccessibleName(self.tr("Cut of the photo"))
        self.setAccessibleDescription(self.tr("Arrow keys move the photo, plus and minus enlarge it"))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_SIDE), theme.px(_SIDE))

    def cut(self) -> QRectF:
        """The square in the photo's own pixels."""
        side = min(self._image.width(), self._image.height()) / self._zoom
        return QRectF(self._centre.x() - side / 2, self._centre.y() - side / 2, side, side)

    def picture(self, side: int) -> QImage:
        """What the square shows, as a picture of at most ``side`` pixels."""
        cut = self.cut()
        side = min(side, max(1, round(cut.width())))
        alpha = self._image.hasAlphaChannel()
        made = QImage(side, side, QImage.Format.Format_ARGB32 if alpha else QImage.Format.Format_RGB32)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(0, 0, side, side), self._smooth(side), self._smooth_cut)
        painter.end()
        return made

    def set_zoom(self, zoom: float) -> None:
        """Enlarge the photo so many times."""
        zoom = min(CLOSEST, max(1.0, zoom))
        if abs(zoom - self._zoom) > 0.001:
            self._zoom = zoom
            self._move(QPointF())
            self.zoomed.emit(zoom)

    def zoom(self) -> float:
        """How many times the photo is enlarged."""
        return self._zoom

    def _smooth(self, side: int) -> QImage:
        """The photo scaled down first where it is much larger than what is kept, for a calm picture."""
        cut = self.cut()
        factor = side / cut.width()
        if factor > 0.5:
            self._smooth_cut = cut
            return self._image
        size = QSize(round(self._image.width() * factor), round(self._image.height() * factor))
        mode = Qt.TransformationMode.SmoothTransformation
        self._smooth_cut = QRectF(cut.x() * factor, cut.y() * factor, side, side)
        return self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, mode)

    def _move(self, by: QPointF) -> None:
        """Move the square, in the photo's pixels; it never leaves the photo."""
        half = self.cut().width() / 2
        x = min(max(self._centre.x() + by.x(), half), self._image.width() - half)
        y = min(max(self._centre.y() + by.y(), half), self._image.height() - half)
        self._centre = QPointF(x, y)
        self.update()

    def _frame(self) -> QRectF:
        side = min(self.width(), self.height()) - 2.0 * M
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _scale(self) -> float:
        """The photo's pixels in one of the screen's."""
        return self.cut().width() / self._frame().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame, cut, scale = self._frame(), self.cut(), self._scale()
        whole = QRectF(
            frame.x() - cut.x() / scale,
            frame.y() - cut.y() / scale,
            self._image.width() / scale,
            self._image.height() / scale,
        )
        painter.setClipRect(self.rect())
        painter.drawImage(whole, self._image)
        shade = QPainterPath()
        shade.addRect(QRectF(self.rect()))
        shade.addEllipse(frame)
        veil = QColor(theme.tokens().window)
        veil.setAlpha(205)
        painter.fillPath(shade, veil)
        focus = theme.tokens().focus if self.hasFocus() else theme.tokens().edge
        painter.setPen(QPen(theme.color(focus), 2))
        painter.drawEllipse(frame)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._move((self._grip - event.position()) * self._scale())
            self._grip = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.set_zoom(self._zoom * 1.0015 ** event.angleDelta().y())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self.cut().width() * _STEP * (5 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        ways = {
            Qt.Key.Key_Left: QPointF(-step, 0),
            Qt.Key.Key_Right: QPointF(step, 0),
            Qt.Key.Key_Up: QPointF(0, -step),
            Qt.Key.Key_Down: QPointF(0, step),
        }
        if (way := ways.get(Qt.Key(event.key()))) is not None:
            self._move(way)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.set_zoom(self._zoom * 1.1)
        elif event.key() == Qt.Key.Key_Minus:
            self.set_zoom(self._zoom / 1.1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()


class CropDialog(QDialog):
    """Asks for the square of a photo. ``cut`` carries it as a ``NewPhoto``; a photo that is none is said to be so."""

    cut = Signal(object)

    def __init__(self, data: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Choose the cut of the photo"))
        image = whole_photo(data, LONGEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(M)
        column.addWidget(plain_label(self.windowTitle(), "title", wrap=True, parent=self))
        kinds = QDialogButtonBox.StandardButton
        if image is None:
            sentence = self.tr("This is no picture that can be read. JPEG, PNG and WebP work.")
            column.addWidget(plain_label(sentence, "body", wrap=True, parent=self))
            buttons = foot(kinds.Close, self)
        else:
            self.view = CropView(image, self)
            column.addWidget(self.view, 1)
            column.addLayout(self._zoom_line())
            hint = self.tr("Drag the photo, or move it with the arrow keys; plus and minus enlarge it.")
            column.addWidget(plain_label(hint, "small", wrap=True, parent=self))
            buttons = foot(kinds.Save | kinds.Cancel, self)
            buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        if image is not None:
            self.view.setFocus()

    def is_picture(self) -> bool:
        """Whether there is anything to cut."""
        return hasattr(self, "view")

    def accept(self) -> None:
        """Cut it."""
        image = self.view.picture(KEPT_SIDE)
        data = encoded(image, "PNG" if image.hasAlphaChannel() else "JPEG")
        if len(data) > KEPT_BYTES:
            data = encoded(image, "JPEG")
        super().accept()
        self.cut.emit(NewPhoto(data, f"image/{image_format(data)}"))

    def _zoom_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(S)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setRange(100, round(CLOSEST * 100))
        self._slider.setAccessibleName(self.tr("Enlarge"))
        self._slider.valueChanged.connect(lambda value: self.view.set_zoom(value / 100))
        self.view.zoomed.connect(lambda zoom: self._slider.setValue(round(zoom * 100)))
        smaller = QuietTool("zoom-out", self.tr("Smaller"), self)
        smaller.clicked.connect(lambda: self.view.set_zoom(self.view.zoom() / 1.2))
        larger = QuietTool("zoom-in", self.tr("Larger"), self)
        larger.clicked.connect(lambda: self.view.set_zoom(self.view.zoom() * 1.2))
        line.addWidget(smaller)
        line.addWidget(self._slider, 1)
        line.addWidget(larger)
        return line
