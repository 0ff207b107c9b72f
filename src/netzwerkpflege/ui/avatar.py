"""A person's picture in a circle: the photo, or initials on a pastel that is always theirs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPainterPath, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtWidgets import QWidget

from netzwerkpflege.ui import images, theme

PhotoFor = Callable[[str], bytes | None]


def avatar_pixmap(name: str, sha256: str, side: int, ratio: float, photo_for: PhotoFor | None) -> QPixmap:
    """The picture as a pixmap, from the cache where it was painted before."""
    dark = theme.tokens().dark
    key = f"avatar {sha256 or name} {side} {ratio} {dark}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    image = None
    if sha256 and photo_for is not None and (data := photo_for(sha256)) is not None:
        image = images.load_photo(data, round(side * ratio))
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_avatar(painter, QRectF(0, 0, side, side), name, image, dark)
    painter.end()
    QPixmapCache.insert(key, pixmap)
    return pixmap


def paint_avatar(painter: QPainter, rect: QRectF, name: str, image: QImage | None, dark: bool) -> None:
    """Paint the picture into a square."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    circle = QPainterPath()
    circle.addEllipse(rect)
    if image is not None:
        painter.save()
        painter.setClipPath(circle)
        painter.drawImage(rect, image)
        painter.restore()
        return
    ground, ink = images.pastel(name, dark)
    painter.fillPath(circle, ground)
    font = QFont(theme.scaled_font(1.0, bold=True))
    font.setPixelSize(max(8, round(rect.width() * 0.36)))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, images.initials(name))


class Avatar(QWidget):
    """The picture as a widget."""

    def __init__(self, side: int, photo_for: PhotoFor | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = theme.px(side)
        self._photo_for = photo_for
        self._name = ""
        self._sha256 = ""
        self.setFixedSize(QSize(self._side, self._side))
        theme.current().changed.connect(self.update)

    def show_person(self, name: str, sha256: str) -> None:
        """Show this person."""
        self._name, self._sha256 = name, sha256
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixmap = avatar_pixmap(self._name, self._sha256, self._side, self.devicePixelRatioF(), self._photo_for)
        painter.drawPixmap(0, 0, pixmap)
