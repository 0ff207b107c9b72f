"""Line icons (Lucide, ISC licence) tinted from the theme, crisp at every scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from netzwerkpflege.resources import resource_path
from netzwerkpflege.ui import theme


@lru_cache(maxsize=256)
def _renderer(name: str, color: str) -> QSvgRenderer:
    svg = resource_path(f"icons/{name}.svg").read_text(encoding="utf-8")
    svg = svg.replace("currentColor", color).replace('stroke-width="2"', 'stroke-width="1.75"')
    return QSvgRenderer(QByteArray(svg.encode()))


def paint_icon(painter: QPainter, name: str, rect: QRectF, color: str) -> None:
    """Paint an icon in a colour."""
    _renderer(name, color).render(painter, rect)


def icon_pixmap(name: str, color: str, size: int, ratio: float) -> QPixmap:
    """An icon as a pixmap of ``size`` device-independent pixels, painted once; none at all where there is no room."""
    if size < 1:  # a button that a layout has squeezed for a moment
        return QPixmap()
    key = f"icon {name} {color} {size} {ratio}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_icon(painter, name, QRectF(0, 0, size, size), color)
    painter.end()
    QPixmapCache.insert(key, pixmap)
    return pixmap


class _Engine(QIconEngine):
    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_icon(painter, self._name, QRectF(rect), self._color(mode))  # type: ignore[call-overload]

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return icon_pixmap(self._name, self._color(mode), min(size.width(), size.height()), 1.0)

    def _color(self, mode: QIcon.Mode) -> str:
        return theme.tokens().muted if mode == QIcon.Mode.Disabled else role_color(self._role)

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)


def role_color(role: str) -> str:
    """The colour of a role: 'ink', 'muted', 'accent', 'on_accent' or a status code."""
    tokens = theme.tokens()
    if role in tokens.status and role != "accent":
        return tokens.status[role][0]
    return str(getattr(tokens, role, tokens.ink))


def icon(name: str, role: str = "ink") -> QIcon:
    """An icon that follows the theme."""
    return QIcon(_Engine(name, role))


STATUS_ICONS = {
    "dialogue": "message-circle-heart",
    "context": "message-circle",
    "bare": "circle-dashed",
    "resting": "moon",
    "objected": "ban",
}
"""Each status has its own sign, never its colour alone."""
