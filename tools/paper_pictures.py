"""Pages of a briefing side by side, as they come out of the printer: for docs/pictures, and to look at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from netzwerkpflege.briefing.options import Options
from netzwerkpflege.services import briefings
from netzwerkpflege.ui.paper import lay_out, page_image

if TYPE_CHECKING:
    from netzwerkpflege.services.desk import Desk

BETWEEN: Final = 16
TABLE: Final = QColor("#b9b6ae")
WAYS: Final = {
    "paper-a4": (Options(), (0, 1)),
    "paper-a5": (Options(paper="A5"), (0, 1)),
    "paper-booklet": (Options(paper="booklet", everybody=True), (-1,)),
    "paper-large": (Options(large=True), (0, 1)),
    "paper-everybody": (Options(paper="A5", everybody=True), (0, -1)),
}
"""The ways to print it, and which pages are shown."""


class Sheets:
    """A picture that is grabbed like a widget."""

    def __init__(self, image: QImage) -> None:
        self._image = image

    def grab(self) -> QPixmap:
        """The picture."""
        return QPixmap.fromImage(self._image)


def sheets(desk: Desk, event_id: int, lang: str, scale: float) -> Iterator[tuple[str, Sheets]]:
    """Name and picture of each way to print an event's briefing."""
    for name, (options, numbers) in WAYS.items():
        pages = lay_out(briefings.briefing(desk, event_id, lang, options), options).finish()
        images = [page_image(pages, number % len(pages.pages), 84 * scale) for number in numbers]
        yield name, Sheets(_beside(images, round(BETWEEN * scale)))


def _beside(images: list[QImage], between: int) -> QImage:
    width = sum(image.width() for image in images) + between * (len(images) + 1)
    whole = QImage(width, max(image.height() for image in images) + 2 * between, QImage.Format.Format_RGB32)
    whole.fill(TABLE)
    painter = QPainter(whole)
    left = between
    for image in images:
        image.setDotsPerMeterX(whole.dotsPerMeterX())
        image.setDotsPerMeterY(whole.dotsPerMeterY())
        painter.drawImage(left, between, image)
        left += image.width() + between
    painter.end()
    return whole
