"""A booklet: pages of A5 brought onto both sides of A4, so that the leaves are folded once and read in order."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QPageSize, QPainter, QPen

from netzwerkpflege.briefing.build import Briefing
from netzwerkpflege.ui.paper_layout import Pages
from netzwerkpflege.ui.paper_sheet import RULE, Sheet, mm, pt

Side = tuple[int | None, int | None]
"""What stands on the left and on the right half of one side of a leaf: pages from 0, None for an empty one."""

_MARK: Final = mm(4)


def imposed(count: int) -> list[Side]:
    """The sides of all leaves in the order of printing: front, back, front, back; turned on the short edge.

    Empty pages make the number of pages one that can be divided by four; they come at the end.
    """
    full = max(4, -(-count // 4) * 4)
    sides: list[tuple[int, int]] = []
    for leaf in range(full // 4):
        first, last = 2 * leaf, full - 1 - 2 * leaf
        sides += [(last, first), (first + 1, last - 1)]
    return [(left if left < count else None, right if right < count else None) for left, right in sides]


class Booklet:
    """Laid-out pages, two on each side; like ``Pages`` to whoever lays out and paints."""

    def __init__(self, inner: Pages) -> None:
        self.inner = inner
        self.size: Sheet = replace(
            inner.size, page_size=QPageSize.PageSizeId.A4, width=inner.size.width * 2, height=inner.size.height
        )

    @property
    def briefing(self) -> Briefing:
        """What is laid out."""
        return self.inner.briefing

    @property
    def pages(self) -> list[Side]:
        """The sides, in the order of printing."""
        return imposed(len(self.inner.pages))

    @property
    def finished(self) -> bool:
        """Whether all is laid out."""
        return self.inner.finished

    def step(self) -> bool:
        """Lay out one piece more; False when all is laid out."""
        return self.inner.step()

    def finish(self) -> Booklet:
        """Lay out all that is left, and return itself."""
        self.inner.finish()
        return self

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one side (from 0): two pages, and a thin mark above and below where the leaf is folded."""
        for place, page in enumerate(self.pages[number]):
            if page is not None:
                painter.save()
                painter.translate(place * self.inner.size.width, 0)
                self.inner.paint(painter, page)
                painter.restore()
        middle, foot = self.size.width / 2, self.size.height
        painter.setPen(QPen(QColor(RULE), pt(0.4)))
        painter.drawLine(QLineF(middle, mm(3), middle, mm(3) + _MARK))
        painter.drawLine(QLineF(middle, foot - mm(3) - _MARK, middle, foot - mm(3)))
