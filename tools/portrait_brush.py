"""The brush of the portraits: strokes and surfaces, and the measures of a face that all parts share."""

from __future__ import annotations

from portrait_faces import Face
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

CX = 128.0  # the middle of the face
EYES = 118.0
MOUTH = 152.0
SIDES = (-1, 1)  # left and right


def outline(*steps: tuple[float, ...]) -> QPainterPath:
    """A closed outline: the first pair starts, then pairs are lines and sextuples are curves."""
    path = QPainterPath(QPointF(*steps[0]))
    for step in steps[1:]:
        if len(step) == 2:
            path.lineTo(*step)
        elif len(step) == 4:
            path.quadTo(*step)
        else:
            path.cubicTo(*step)
    path.closeSubpath()
    return path


class Brush:
    """A painter, and the colours and measures of one face."""

    def __init__(self, painter: QPainter, face: Face) -> None:
        self._p = painter
        self._face = face
        self._skin = QColor(face.skin)
        self._shade = self._skin.darker(114)
        self._hair = QColor(face.hair)
        self._dark_hair = self._hair.darker(122)
        self._light_hair = self._hair.lighter(116)
        self._coat = QColor(face.coat)
        self._half = 47 * face.jaw  # half the width of the face
        self._foot = 186 + (face.chin - 1) * 90  # the tip of the chin
        self._head = self._head_outline()

    def _fill(self, path: QPainterPath, colour: QColor | QBrush) -> None:
        self._p.setPen(Qt.PenStyle.NoPen)
        self._p.setBrush(colour)
        self._p.drawPath(path)

    def _oval(self, x: float, y: float, width: float, height: float, colour: QColor | str) -> None:
        self._p.setPen(Qt.PenStyle.NoPen)
        self._p.setBrush(QColor(colour))
        self._p.drawEllipse(QPointF(x, y), width, height)

    def _line(self, path: QPainterPath, colour: QColor | str, width: float) -> None:
        self._p.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        self._p.setPen(pen)
        self._p.drawPath(path)

    def _curve(self, colour: QColor | str, width: float, *points: float) -> None:
        """A stroke from a point by way of a second to a third."""
        path = QPainterPath(QPointF(points[0], points[1]))
        path.quadTo(points[2], points[3], points[4], points[5])
        self._line(path, colour, width)

    def _head_outline(self) -> QPainterPath:
        half, foot = self._half, self._foot
        path = QPainterPath(QPointF(CX, 58))
        path.cubicTo(CX + half * 0.78, 58, CX + half, 78, CX + half, 112)
        path.cubicTo(CX + half, 150, CX + half * 0.62, foot, CX, foot)
        path.cubicTo(CX - half * 0.62, foot, CX - half, 150, CX - half, 112)
        path.cubicTo(CX - half, 78, CX - half * 0.78, 58, CX, 58)
        return path
