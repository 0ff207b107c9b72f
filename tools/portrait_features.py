"""The face itself: eyes, nose, mouth, beard, the signs of age, and what a person is known by."""

from __future__ import annotations

from portrait_brush import CX, EYES, MOUTH, SIDES, Brush, outline
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath


class Features(Brush):
    """Everything between the chin and the hair."""

    def _ears(self) -> None:
        if self._face.style in {"long", "shoulder", "bob", "pageboy", "waves", "curls"}:
            return
        for side in SIDES:
            x = CX + side * (self._half + 1)
            self._oval(x, 124, 8, 12, self._shade)
            self._oval(x - side, 124, 6.5, 10.5, self._skin)
            self._curve(self._skin.darker(122), 1.4, x + side * 2, 118, x + side * 4, 124, x, 129)

    def _face_shadow(self) -> None:
        self._p.save()
        self._p.setClipPath(self._head)
        side = outline(
            (CX + self._half, 60),
            (CX + self._half + 4, 200),
            (CX, 200),
            (CX + self._half * 0.75, 170, CX + self._half * 0.8, 60),
        )
        shade = QColor(self._skin.darker(118))
        shade.setAlpha(60)
        self._fill(side, shade)
        self._p.restore()

    def _signs_of_age(self) -> None:
        line = QColor(self._skin.darker(124))
        line.setAlpha(150)
        age = self._face.age
        for side in SIDES:
            if age >= 1:
                self._curve(line, 1.3, CX + side * 13, 140, CX + side * 22, 146, CX + side * 23, 153)
            if age >= 2:
                for lift in (-2, 3):
                    x = CX + side * 34
                    self._curve(line, 1.1, x, EYES + lift, x + side * 4, EYES + lift, x + side * 7, EYES + 2 * lift)
                self._curve(line, 1.1, CX + side * 13, EYES + 10, CX + side * 20, EYES + 13, CX + side * 27, EYES + 9)
        if age >= 3:
            for y in (84, 91):
                self._curve(line, 1.1, CX - 22, y, CX, y - 3, CX + 22, y)

    def _cheeks(self) -> None:
        blush = QColor("#d9534f")
        blush.setAlpha(70 if self._face.extra == "rosy" else 34)
        for side in SIDES:
            self._oval(CX + side * self._half * 0.6, 140, 11, 8, blush)

    def _eyes(self) -> None:
        laughing = self._face.mouth == "laugh"
        for side in SIDES:
            x = CX + side * 20
            high = 4.6 if laughing else 5.4
            white = QPainterPath()
            white.addEllipse(QPointF(x, EYES), 8.4, high)
            self._fill(white, QColor("#fdfaf5"))
            self._p.save()
            self._p.setClipPath(white)
            self._oval(x, EYES - 0.4, 5, 5.2, self._face.eyes)
            self._oval(x, EYES - 0.4, 2.5, 2.7, "#17110e")
            self._oval(x + 1.7, EYES - 2.2, 1.5, 1.5, "#ffffff")
            self._p.restore()
            lash = QColor(self._hair.darker(180)) if self._hair.lightness() < 150 else QColor("#5b4637")
            self._curve(
                lash,
                2.3 if self._lashes() else 1.6,
                x - 9,
                EYES - 0.5,
                x,
                EYES - high * 2.1,
                x + 9,
                EYES - 0.5,
            )
            if self._lashes():
                self._curve(lash, 2, x + side * 8, EYES - 2, x + side * 10, EYES - 3, x + side * 11.5, EYES - 5)
            if laughing:
                self._curve(self._skin.darker(118), 1.3, x - 6, EYES + 7, x, EYES + 9.5, x + 6, EYES + 7)

    def _lashes(self) -> bool:
        return bool(self._face.lips) or self._face.style in {"shoulder", "curls", "bun", "ponytail"}

    def _brows(self) -> None:
        hair = self._hair if self._hair.lightness() < 190 else self._hair.darker(116)
        colour = hair.darker(125)
        for side in SIDES:
            brow = QPainterPath(QPointF(CX + side * 10, EYES - 13))
            brow.cubicTo(CX + side * 16, EYES - 19, CX + side * 25, EYES - 19, CX + side * 31, EYES - 13)
            self._line(brow, colour, 3.1 * self._face.brows)

    def _nose(self) -> None:
        line = self._skin.darker(126)
        path = QPainterPath(QPointF(CX + 2, EYES + 3))
        path.cubicTo(CX + 4, EYES + 12, CX + 9, EYES + 18, CX + 6, EYES + 21)
        path.cubicTo(CX + 3, EYES + 23.5, CX - 2, EYES + 23.5, CX - 5, EYES + 21)
        self._line(path, line, 1.9)

    def _mouth(self) -> None:
        lips = QColor(self._face.lips) if self._face.lips else self._skin.darker(138)
        if not self._face.lips:
            lips = QColor.fromHsl(10, 95, max(90, self._skin.lightness() - 78))
        if self._face.mouth == "laugh":
            opened = outline(
                (CX - 17, MOUTH),
                (CX, MOUTH + 4, CX + 17, MOUTH),
                (CX + 12, MOUTH + 16, CX, MOUTH + 17),
                (CX - 12, MOUTH + 16, CX - 17, MOUTH),
            )
            self._fill(opened, QColor("#6b2226"))
            self._p.save()
            self._p.setClipPath(opened)
            self._p.fillRect(QRectF(CX - 20, MOUTH - 2, 40, 8.5), QColor("#fffdf8"))
            self._oval(CX, MOUTH + 17, 9, 6, "#cf6a68")
            self._p.restore()
            self._line(opened, lips, 2.4 if self._face.lips else 1.4)
            return
        if self._face.lips:
            upper = outline(
                (CX - 14, MOUTH),
                (CX - 7, MOUTH - 3, CX - 3, MOUTH - 4.5),
                (CX, MOUTH - 2.6),
                (CX + 3, MOUTH - 4.5),
                (CX + 7, MOUTH - 3, CX + 14, MOUTH),
                (CX, MOUTH + 15, CX - 14, MOUTH),
            )
            self._fill(upper, lips)
        self._curve(lips.darker(130), 2.2, CX - 15, MOUTH - 0.5, CX, MOUTH + 8, CX + 15, MOUTH - 0.5)

    def _beard(self) -> None:
        kind = self._face.beard
        if kind in {"full", "short", "stubble"}:
            colour = QColor(self._hair if kind != "stubble" else self._hair.darker(110))
            if kind == "stubble":
                colour.setAlpha(80)
            elif kind == "short":
                colour.setAlpha(215)
            self._p.save()
            if kind != "full":
                self._p.setClipPath(self._head)
            self._fill(self._beard_outline(8 if kind == "full" else 2), colour)
            self._p.restore()
        if kind in {"full", "short", "moustache"}:
            for side in SIDES:
                droop = 6 if kind == "moustache" else 3
                half = outline(
                    (CX, MOUTH - 10),
                    (CX + side * 12, MOUTH - 14, CX + side * 22, MOUTH - 2 + droop),
                    (CX + side * 10, MOUTH + 1, CX, MOUTH - 3),
                )
                self._fill(half, self._dark_hair if kind != "short" else self._hair)

    def _beard_outline(self, below: float) -> QPainterPath:
        half, foot = self._half, self._foot
        outer = outline(
            (CX - half - 0.5, 118),
            (CX - half, 152, CX - half * 0.66, foot + below, CX, foot + below),
            (CX + half * 0.66, foot + below, CX + half, 152, CX + half + 0.5, 118),
            (CX + half - 7, 134, CX + half * 0.62, 146),
            (CX + 14, 138, CX, 142),
            (CX - 14, 138, CX - half * 0.62, 146),
            (CX - half + 7, 134, CX - half - 0.5, 118),
        )
        lip = QPainterPath()
        lip.addEllipse(QPointF(CX, MOUTH + 3), 15, 7)
        return outer.subtracted(lip)

    def _glasses(self) -> None:
        kind = self._face.glasses
        if not kind:
            return
        rim = QColor("#2c2a33" if kind == "round" else "#8b929b")
        width = 2.6 if kind == "round" else 1.4
        for side in SIDES:
            x = CX + side * 20.5
            lens = QPainterPath()
            if kind == "round":
                lens.addEllipse(QPointF(x, EYES + 1), 16, 15)
            else:
                lens.addRoundedRect(QRectF(x - 14.5, EYES - 8.5, 29, 19), 7, 7)
            self._fill(lens, QColor(255, 255, 255, 38))
            self._line(lens, rim, width)
            edge = x + side * (16 if kind == "round" else 14.5)
            self._curve(rim, width, edge, EYES - 2, edge + side * 6, EYES - 3, CX + side * (self._half + 1), EYES - 3)
        self._curve(rim, width, CX - 5, EYES - 1, CX, EYES - 4, CX + 5, EYES - 1)

    def _extras(self) -> None:
        if self._face.earrings:
            sides = SIDES if self._face.lips else (1,)
            for side in sides:
                self._oval(CX + side * (self._half + 3), 140, 3.6, 3.6, self._face.earrings)
        draw = getattr(self, f"_extra_{self._face.extra}", None)
        if draw:
            draw()

    def _extra_fork(self) -> None:
        silver = QColor("#d4d9dd")
        self._curve("#c3c9ce", 1.2, CX - 16, 208, CX, 240, CX + 16, 208)
        self._curve(silver, 2.4, CX - 4, 228, CX, 244, CX + 4, 228)
        self._curve(silver, 2.4, CX, 236, CX, 242, CX, 247)

    def _extra_scarf(self) -> None:
        yellow = QColor("#efb93f")
        roll = outline(
            (CX - 34, 196),
            (CX, 214, CX + 34, 196),
            (CX + 46, 214, CX + 30, 226),
            (CX, 244, CX - 30, 226),
            (CX - 46, 214, CX - 34, 196),
        )
        self._fill(roll, yellow)
        self._fill(outline((CX + 10, 224), (CX + 30, 220), (CX + 36, 262), (CX + 12, 262)), yellow.darker(108))
        self._curve(yellow.darker(122), 1.8, CX - 32, 210, CX, 230, CX + 32, 210)

    def _extra_freckles(self) -> None:
        spot = QColor("#b9703f")
        spot.setAlpha(150)
        for side in SIDES:
            for x, y in ((14, 134), (20, 138), (27, 134), (24, 142), (33, 138), (17, 143)):
                self._oval(CX + side * x, y, 1.1, 1.1, spot)
        self._oval(CX, 132, 1, 1, spot)

    def _extra_amber(self) -> None:
        for step in range(-4, 5):
            self._oval(CX + step * 7.5, 226 - abs(step) ** 1.6 * 1.6, 4.4, 4, "#d98f2b")
            self._oval(CX + step * 7.5 - 1.2, 224.6 - abs(step) ** 1.6 * 1.6, 1.1, 1.1, "#f6cf87")

    def _extra_bowtie(self) -> None:
        red = QColor("#9c3742")
        for side in SIDES:
            self._fill(outline((CX, 218), (CX + side * 20, 208), (CX + side * 20, 230)), red)
        self._oval(CX, 219, 4.5, 5, red.darker(118))
        self._curve("#e7d9c9", 2.4, CX - self._half - 3, 116, CX - self._half - 9, 122, CX - self._half - 4, 132)

    def _extra_strap(self) -> None:
        self._curve("#2d2b2a", 7, CX - 52, 208, CX - 10, 236, CX + 30, 264)
        self._curve("#57524e", 1.2, CX - 52, 208, CX - 10, 236, CX + 30, 264)

    def _extra_pocket(self) -> None:
        self._fill(
            outline((CX + 52, 246), (CX + 58, 234), (CX + 64, 242), (CX + 70, 236), (CX + 74, 248)),
            QColor("#f3efe6"),
        )
