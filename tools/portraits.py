"""Draws the invented faces of the demonstration people (256 × 256 pixels, JPEG)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from portrait_brush import CX
from portrait_clothes import SIDE, Clothes
from portrait_faces import FACES, Face
from portrait_features import Features
from portrait_hair import Hair
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QLinearGradient, QPainter

DRAWN = 4  # drawn larger by this factor, then made smaller, for clean edges
NEAR = 1.09  # how near the person sits
QUALITY = 90


class Portrait(Clothes, Hair, Features):
    """One face being painted, from the back to the front."""

    def draw(self) -> None:
        """Everything, in its order."""
        self._ground()
        self._p.translate(CX * (1 - NEAR), 140 * (1 - NEAR))
        self._p.scale(NEAR, NEAR)
        self._hair_behind()
        self._body()
        self._ears()
        self._fill(self._head, self._skin)
        self._face_shadow()
        self._signs_of_age()
        self._cheeks()
        self._eyes()
        self._beard()
        self._nose()
        self._mouth()
        self._hair_before()
        self._brows()
        self._glasses()
        self._extras()

    def _ground(self) -> None:
        colour = QColor(self._face.ground)
        fall = QLinearGradient(0, 0, 0, SIDE)
        fall.setColorAt(0, colour.lighter(106))
        fall.setColorAt(1, colour.darker(106))
        self._p.fillRect(QRectF(0, 0, SIDE, SIDE), fall)
        halo = QColor(255, 255, 255, 60)
        self._oval(CX, 122, 104, 104, halo)


def portrait(face: Face) -> QImage:
    """The finished picture of a face."""
    image = QImage(SIDE * DRAWN, SIDE * DRAWN, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(DRAWN, DRAWN)
    Portrait(painter, face).draw()
    painter.end()
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio, smooth)


def main(folder: Path) -> None:
    """Draw all portraits into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, face in FACES.items():
        portrait(face).save(str(folder / f"{name}.jpg"), "JPG", QUALITY)


if __name__ == "__main__":
    application = QGuiApplication(sys.argv[:1])
    top = Path(__file__).resolve().parents[1]
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else top / "resources" / "demo" / "portraits")
