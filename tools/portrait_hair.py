"""The hair of the portraits: one part behind the head, one before it, by the name of the style."""

from __future__ import annotations

from portrait_brush import CX, SIDES, Brush, outline
from PySide6.QtGui import QColor, QPainterPath


class Hair(Brush):
    """Styles of hair."""

    def _hair_behind(self) -> None:
        draw = getattr(self, f"_behind_{self._face.style}", None)
        if draw:
            draw()

    def _hair_before(self) -> None:
        getattr(self, f"_before_{self._face.style}")()

    def _curtain(self, length: float, width: float, flare: float = 0) -> None:
        """Hair that falls behind the shoulders or onto them."""
        half = self._half + width
        path = outline(
            (CX, 44),
            (CX + half * 0.9, 44, CX + half + 2, 80, CX + half, 120),
            (CX + half + flare * 0.4, 160, CX + half + flare, length - 20, CX + half + flare - 4, length),
            (CX, length + 10, CX - half - flare + 4, length),
            (CX - half - flare, length - 20, CX - half - flare * 0.4, 160, CX - half, 120),
            (CX - half - 2, 80, CX - half * 0.9, 44, CX, 44),
        )
        self._fill(path, self._dark_hair)

    def _cap(self, low: float, part: float, sides: float = 112) -> QPainterPath:
        """Hair on the head, parted at ``part`` (-1 left to 1 right); ``low``: where the fringe ends."""
        half = self._half + 5
        split = CX + part * half * 0.6
        return outline(
            (CX - half, sides),
            (CX - half - 2, 70, CX - half * 0.7, 44, CX, 43),
            (CX + half * 0.7, 44, CX + half + 2, 70, CX + half, sides),
            (CX + half - 8, sides - 14, CX + half - 9, low + 18, CX + half - 12, low + 8),
            (CX + half * 0.5, low, split, low - 22),
            (split - half * 0.35, low + 4, CX - half + 10, low + 8),
            (CX - half + 8, low + 18, CX - half + 7, sides - 14, CX - half, sides),
        )

    def _shine(self, *points: float) -> None:
        colour = QColor(self._light_hair)
        colour.setAlpha(150)
        self._curve(colour, 3, *points)

    def _behind_long(self) -> None:
        self._curtain(232, 12, 6)

    def _before_long(self) -> None:
        self._fill(self._cap(86, 0.0, 128), self._hair)
        self._shine(CX - 36, 78, CX - 30, 62, CX - 14, 55)

    def _behind_shoulder(self) -> None:
        self._curtain(206, 13, 8)

    def _before_shoulder(self) -> None:
        self._fill(self._cap(88, -0.7, 134), self._hair)
        self._shine(CX - 2, 56, CX + 24, 56, CX + 38, 76)

    def _wave(self, inner: float, outer: float, low: float, colour: QColor) -> None:
        """A lock on each side that swings out and in three times on its way down."""
        for side in SIDES:
            x = CX + side * outer
            lock = outline(
                (CX + side * inner, 84),
                (x, 92, x + side * 10, 116, x - side * 1, 134),
                (x - side * 8, 148, x + side * 14, 158, x + side * 5, 180),
                (x - side * 4, 196, x + side * 16, 206, x + side * 4, low),
                (x - side * 12, low + 8, x - side * 24, low, x - side * 22, low - 8),
                (x - side * 30, 200, x - side * 14, 190, x - side * 20, 172),
                (x - side * 28, 156, x - side * 12, 146, x - side * 16, 128),
                (CX + side * inner, 84),
            )
            self._fill(lock, colour)

    def _behind_waves(self) -> None:
        self._curtain(222, 12, 2)
        self._wave(self._half - 2, self._half + 20, 236, self._dark_hair)

    def _before_waves(self) -> None:
        self._fill(self._cap(86, 0.5, 132), self._hair)
        self._wave(self._half + 1, self._half + 12, 226, self._hair)
        self._shine(CX - 38, 80, CX - 30, 62, CX - 8, 55)

    def _behind_bob(self) -> None:
        self._curtain(178, 14, 2)

    def _before_bob(self) -> None:
        self._fill(self._cap(90, 0.65, 150), self._hair)
        for side in SIDES:
            lock = outline(
                (CX + side * (self._half + 8), 92),
                (CX + side * (self._half + 16), 140, CX + side * (self._half + 6), 178),
                (CX + side * (self._half - 12), 168, CX + side * (self._half - 6), 122),
                (CX + side * (self._half - 2), 100, CX + side * (self._half + 8), 92),
            )
            self._fill(lock, self._hair)
        self._shine(CX - 36, 82, CX - 28, 62, CX - 6, 54)

    def _behind_pageboy(self) -> None:
        self._curtain(172, 15, 0)

    def _before_pageboy(self) -> None:
        half = self._half + 9
        cap = outline(
            (CX - half, 158),
            (CX - half - 6, 70, CX - half * 0.7, 42, CX, 42),
            (CX + half * 0.7, 42, CX + half + 6, 70, CX + half, 158),
            (CX + half - 14, 164, CX + half - 15, 120, CX + half - 16, 102),
            (CX, 92, CX - half + 16, 102),
            (CX - half + 15, 120, CX - half + 14, 164, CX - half, 158),
        )
        self._fill(cap, self._hair)
        self._shine(CX - 40, 76, CX - 28, 58, CX - 2, 54)

    def _behind_curls(self) -> None:
        for x, y, size in (
            (-52, 96, 24),
            (52, 96, 24),
            (-58, 126, 22),
            (58, 126, 22),
            (-50, 152, 20),
            (50, 152, 20),
            (-36, 66, 26),
            (36, 66, 26),
            (0, 56, 30),
        ):
            self._oval(CX + x, y, size, size, self._dark_hair)

    def _before_curls(self) -> None:
        for x, y, size in (
            (-44, 88, 15),
            (-33, 71, 17),
            (-14, 62, 18),
            (8, 61, 18),
            (28, 68, 17),
            (43, 86, 15),
            (-20, 77, 12),
            (-2, 75, 12),
            (18, 76, 12),
            (33, 84, 10),
            (-50, 106, 12),
            (51, 106, 12),
        ):
            self._oval(CX + x, y, size, size, self._hair)
        shine = QColor(self._light_hair)
        shine.setAlpha(130)
        for x, y in ((-36, 66), (-16, 55), (8, 54), (30, 62)):
            self._curve(shine, 2.2, CX + x - 6, y + 4, CX + x - 2, y - 3, CX + x + 6, y)

    def _behind_bun(self) -> None:
        self._oval(CX + 6, 38, 23, 21, self._dark_hair)
        self._curve("#e0a63c", 4, CX - 22, 24, CX + 6, 38, CX + 36, 50)
        self._oval(CX + 7, 39, 19, 17, self._hair)
        self._curve("#e0a63c", 4, CX - 22, 24, CX - 18, 26, CX - 12, 29)
        self._curve("#d98a86", 4, CX - 24, 23, CX - 23, 23.5, CX - 22, 24)

    def _before_bun(self) -> None:
        self._fill(self._cap(80, 0.3, 106), self._hair)
        for side in SIDES:
            self._curve(self._hair, 2.4, CX + side * 47, 100, CX + side * 54, 126, CX + side * 48, 146)
        self._shine(CX - 34, 76, CX - 26, 60, CX - 4, 53)

    def _behind_ponytail(self) -> None:
        tail = outline(
            (CX + 20, 56),
            (CX + 86, 50, CX + 74, 140, CX + 84, 200),
            (CX + 62, 206, CX + 56, 170),
            (CX + 50, 110, CX + 20, 80),
        )
        self._fill(tail, self._dark_hair)
        self._curve(self._hair, 5, CX + 56, 78, CX + 68, 120, CX + 72, 188)

    def _before_ponytail(self) -> None:
        self._fill(self._cap(78, -0.45, 104), self._hair)
        self._shine(CX + 2, 54, CX + 24, 58, CX + 38, 78)

    def _behind_braid(self) -> None:
        self._curtain(150, 8, 0)

    def _before_braid(self) -> None:
        self._fill(self._cap(84, -0.6, 122), self._hair)
        self._shine(CX, 55, CX + 24, 58, CX + 38, 78)
        for step in range(6):
            y, x = 160 + step * 15, CX - 50 - (step * 1.5)
            for side in SIDES:
                self._p.save()
                self._p.translate(x + side * 4, y)
                self._p.rotate(side * 28)
                self._oval(0, 0, 6.5, 10, self._hair if side < 0 else self._dark_hair)
                self._p.restore()

    def _behind_pixie(self) -> None:
        self._curtain(128, 5, 0)

    def _before_pixie(self) -> None:
        half = self._half + 6
        cap = outline(
            (CX - half, 118),
            (CX - half - 4, 66, CX - half * 0.7, 42, CX + 2, 41),
            (CX + half * 0.8, 42, CX + half + 4, 70, CX + half, 118),
            (CX + half - 7, 108),
            (CX + half - 11, 92),
            (CX + 28, 84),
            (CX + 22, 92),
            (CX + 8, 82),
            (CX - 6, 94),
            (CX - 16, 86),
            (CX - 30, 100),
            (CX - 34, 92),
            (CX - half + 8, 108),
        )
        self._fill(cap, self._hair)
        self._shine(CX - 32, 74, CX - 22, 58, CX + 4, 53)
        self._curve(self._dark_hair, 1.5, CX + 18, 50, CX - 4, 64, CX - 8, 88)

    def _short_cap(self, low: float, lift: float = 0) -> None:
        half = self._half + 3
        cap = outline(
            (CX - half, 112),
            (CX - half - 3, 66, CX - half * 0.75, 46 - lift, CX, 45 - lift),
            (CX + half * 0.75, 46 - lift, CX + half + 3, 66, CX + half, 112),
            (CX + half - 5, 104),
            (CX + half - 6, 90, CX + half - 12, 82),
            (CX + 18, low - 6, CX, low),
            (CX - 20, low + 2, CX - half + 12, 82),
            (CX - half + 6, 90, CX - half + 5, 104),
        )
        self._fill(cap, self._hair)

    def _before_short(self) -> None:
        self._short_cap(72)
        self._shine(CX - 30, 68, CX - 20, 56, CX, 53)

    def _before_side(self) -> None:
        half = self._half + 4
        cap = outline(
            (CX - half, 112),
            (CX - half - 2, 70, CX - half * 0.9, 52, CX - 26, 50),
            (CX - 10, 36, CX + half, 38, CX + half + 1, 78),
            (CX + half, 112),
            (CX + half - 5, 104),
            (CX + half - 6, 92, CX + half - 9, 82),
            (CX + 10, 84, CX - 26, 66),
            (CX - 36, 74, CX - half + 9, 84),
            (CX - half + 5, 92, CX - half + 5, 104),
        )
        self._fill(cap, self._hair)
        self._shine(CX - 10, 52, CX + 18, 46, CX + 36, 62)

    def _before_tousled(self) -> None:
        self._short_cap(76, 4)
        for x, y, turn in ((-36, 58, -40), (-20, 46, -22), (-2, 41, -4), (16, 43, 16), (33, 54, 38)):
            self._p.save()
            self._p.translate(CX + x, y)
            self._p.rotate(turn)
            self._fill(outline((-11, 12), (-6, -12, 6, -13), (6, 0, 11, 12)), self._hair)
            self._p.restore()
        for x in (-24, -8, 10, 26):
            self._fill(outline((CX + x - 10, 70), (CX + x + 6, 90), (CX + x + 12, 70)), self._hair)
        self._shine(CX - 28, 64, CX - 14, 54, CX + 6, 54)

    def _before_receding(self) -> None:
        half = self._half + 3
        cap = outline(
            (CX - half, 114),
            (CX - half - 3, 68, CX - half * 0.8, 48, CX, 47),
            (CX + half * 0.8, 48, CX + half + 3, 68, CX + half, 114),
            (CX + half - 5, 106),
            (CX + half - 5, 88, CX + half - 14, 70),
            (CX + 22, 62),
            (CX + 10, 70, CX, 70),
            (CX - 10, 70, CX - 22, 62),
            (CX - half + 14, 70),
            (CX - half + 5, 88, CX - half + 5, 106),
        )
        self._fill(cap, self._hair)
        self._shine(CX - 20, 58, CX - 8, 53, CX + 6, 54)

    def _behind_wreath(self) -> None:
        for side in SIDES:
            for x, y, size in ((43, 92, 10), (48, 104, 10), (49, 117, 8)):
                self._oval(CX + side * x, y, size, size, self._hair.darker(106))

    def _before_wreath(self) -> None:
        for side in SIDES:
            for x, y, size in ((46, 90, 5), (49, 99, 4)):
                self._oval(CX + side * x, y, size, size + 2, self._hair)
        shine = QColor(255, 255, 255, 70)
        self._oval(CX - 16, 70, 13, 6, shine)
