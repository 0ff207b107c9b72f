"""What the portraits wear."""

from __future__ import annotations

from portrait_brush import CX, SIDES, Brush, outline
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainterPath

SIDE = 256


class Clothes(Brush):
    """Shoulders, neck and the clothes by name."""

    def _body(self) -> None:
        wide = 88 * (0.92 + (self._face.jaw - 1) * 0.8 + 0.08)
        shoulders = outline(
            (CX - wide - 8, 262),
            (CX - wide, 216, CX - 60, 212, CX - 26, 200),
            (CX + 26, 200),
            (CX + 60, 212, CX + wide, 216, CX + wide + 8, 262),
        )
        self._fill(shoulders, self._coat)
        self._neck()
        getattr(self, f"_wear_{self._face.wear}")(shoulders)

    def _neck(self) -> None:
        neck = outline((CX - 20, 160), (CX - 20, 202), (CX - 14, 222, CX + 14, 222, CX + 20, 202), (CX + 20, 160))
        self._fill(neck, self._shade)
        lower = outline(
            (CX - 20, 196),
            (CX - 14, 222, CX + 14, 222, CX + 20, 202),
            (CX + 20, 196),
            (CX, 206, CX - 20, 196),
        )
        self._fill(lower, self._skin.darker(106))

    def _collar(self, colour: QColor, depth: float = 228) -> None:
        for side in SIDES:
            flap = outline((CX + side * 21, 194), (CX + side * 34, 204), (CX + side * 24, 226), (CX, depth - 10))
            self._fill(flap, colour)

    def _lapels(self, depth: float = 262) -> None:
        shirt = outline((CX - 24, 202), (CX, 262), (CX + 24, 202), (CX, 224, CX - 24, 202))
        self._fill(shirt, QColor(self._face.shirt))
        dark = self._coat.darker(118)
        for side in SIDES:
            lapel = outline(
                (CX + side * 26, 198),
                (CX + side * 44, 212),
                (CX + side * 38, 226),
                (CX + side * 46, 230),
                (CX + side * 4, depth),
            )
            self._fill(lapel, dark)

    def _wear_blazer(self, shoulders: QPainterPath) -> None:
        self._lapels()

    def _wear_suit(self, shoulders: QPainterPath) -> None:
        self._lapels()
        self._collar(QColor("#ffffff"))
        tie = outline((CX - 6, 216), (CX + 6, 216), (CX + 4, 226), (CX + 10, 262), (CX - 10, 262), (CX - 4, 226))
        self._fill(tie, QColor("#7d3b45"))

    def _wear_bow(self, shoulders: QPainterPath) -> None:
        self._lapels()
        self._collar(QColor("#ffffff"))

    def _wear_shirt(self, shoulders: QPainterPath) -> None:
        self._collar(self._coat.lighter(122), 234)
        self._curve(self._coat.darker(125), 1.4, CX, 224, CX + 1, 240, CX, 262)
        for y in (236, 252):
            self._oval(CX + 4, y, 1.8, 1.8, self._coat.lighter(150))

    def _wear_check(self, shoulders: QPainterPath) -> None:
        self._p.save()
        self._p.setClipPath(shoulders)
        for index in range(-8, 9):
            self._p.fillRect(QRectF(CX + index * 16, 190, 5, 80), QColor(40, 20, 20, 60))
        for index in range(6):
            self._p.fillRect(QRectF(0, 200 + index * 14, SIDE, 5), QColor(40, 20, 20, 60))
        self._p.restore()
        for side in SIDES:
            front = outline(
                (CX + side * 34, 202), (CX + side * 100, 214), (CX + side * 104, 262), (CX + side * 48, 262)
            )
            self._fill(front.intersected(shoulders), QColor(self._face.shirt))
        self._collar(self._coat.lighter(112), 232)

    def _wear_round(self, shoulders: QPainterPath) -> None:
        self._curve(self._coat.darker(120), 4, CX - 25, 202, CX, 236, CX + 25, 202)

    def _wear_blouse(self, shoulders: QPainterPath) -> None:
        opening = outline((CX - 22, 200), (CX, 240), (CX + 22, 200), (CX, 216, CX - 22, 200))
        self._fill(opening, self._skin.darker(104))
        for side in SIDES:
            flap = outline((CX + side * 20, 194), (CX + side * 40, 206), (CX + side * 30, 230), (CX, 244))
            self._fill(flap, self._coat.lighter(118))

    def _wear_turtle(self, shoulders: QPainterPath) -> None:
        roll = outline((CX - 24, 186), (CX, 200, CX + 24, 186), (CX + 28, 208), (CX, 232, CX - 28, 208))
        self._fill(roll, self._coat.lighter(112))
        self._curve(self._coat.darker(112), 1.4, CX - 25, 200, CX, 214, CX + 25, 200)

    def _wear_hoodie(self, shoulders: QPainterPath) -> None:
        for side in SIDES:
            hood = outline(
                (CX + side * 18, 200),
                (CX + side * 30, 186, CX + side * 54, 194, CX + side * 52, 212),
                (CX + side * 40, 230, CX + side * 14, 238, CX, 240),
                (CX + side * 10, 222, CX + side * 22, 216, CX + side * 18, 200),
            )
            self._fill(hood, self._coat.lighter(118))
            self._curve("#f2efe8", 2.4, CX + side * 13, 232, CX + side * 15, 244, CX + side * 12, 256)
        self._fill(outline((CX - 18, 204), (CX, 240), (CX + 18, 204), (CX, 220, CX - 18, 204)), QColor("#f2efe8"))

    def _wear_vest(self, shoulders: QPainterPath) -> None:
        front = outline((CX - 30, 199), (CX, 262), (CX + 30, 199), (CX, 226, CX - 30, 199))
        self._fill(front, QColor("#f4efe4"))
        self._collar(QColor("#ffffff"), 230)
        for side in SIDES:
            self._curve(self._coat.darker(125), 3, CX + side * 33, 204, CX + side * 20, 236, CX + side * 3, 262)

    def _wear_janker(self, shoulders: QPainterPath) -> None:
        self._lapels()
        self._collar(QColor("#ffffff"))
        for side in SIDES:
            edge = QColor("#3f6b4a")
            self._curve(edge, 3, CX + side * 26, 199, CX + side * 34, 206, CX + side * 44, 213)
            self._curve(edge, 3, CX + side * 45, 231, CX + side * 24, 244, CX + side * 5, 261)
            self._oval(CX + side * 17, 256, 3, 3, "#d8c9a0")
