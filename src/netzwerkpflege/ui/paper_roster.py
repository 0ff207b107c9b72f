"""Everybody on one page: a line for each, set as close as it must be to fit, as wide as there is room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from netzwerkpflege.briefing.build import Part
from netzwerkpflege.briefing.html import printable
from netzwerkpflege.ui.paper_pieces import Piece, Room
from netzwerkpflege.ui.paper_sheet import HAIRLINE, INK, MUTED, Sheet, face, mm, pt

_SHARES: Final = {5: (0.07, 0.3, 0.29, 0.1, 0.24), 4: (0.07, 0.32, 0.33, 0.28)}
_BETWEEN: Final = mm(2)
_WIDEST: Final = mm(7)
_CLOSEST: Final = 1.17
"""The least distance of two lines, in heights of the type."""


class RosterPiece(Piece):
    """One line, or the heads of the columns."""

    def __init__(self, size: Sheet, cells: tuple[str, ...], step: float, *, head: bool = False) -> None:
        super().__init__(size, Room(step))
        self._cells = cells
        self._head = head

    def paint(self, painter: QPainter, top: float, height: float, start: float, end: float) -> None:
        """Paint the cells, and a hairline under them."""
        size, left = self.size, self.size.photo_left
        room = size.right - left
        baseline = top + height - max(pt(size.base * 0.32), (height - pt(size.base)) / 2)
        for number, (text, share) in enumerate(zip(self._cells, _SHARES[len(self._cells)], strict=True)):
            font = face(size.base, bold=number == 1 and not self._head, italic=self._head)
            metrics = QFontMetricsF(font)
            last = number + 1 == len(self._cells)
            width = room * share - (0 if last else _BETWEEN)
            painter.setFont(font)
            painter.setPen(QColor(MUTED if self._head else INK))
            words = " ".join(printable(text).split())
            painter.drawText(QPointF(left, baseline), metrics.elidedText(words, Qt.TextElideMode.ElideRight, width))
            left += room * share
        painter.setPen(QPen(QColor(MUTED if self._head else HAIRLINE), pt(0.5)))
        painter.drawLine(QLineF(size.photo_left, top + height, size.right, top + height))


def closest(size: Sheet) -> float:
    """The height of a line where there is little room."""
    return pt(size.base * _CLOSEST)


def roster_pieces(size: Sheet, part: Part, room: float) -> list[RosterPiece]:
    """The lines of a part in this room: on one page where they fit, else as many pages as they take."""
    lines = len(part.roster) + 1
    step = min(max((room - 1) / lines, closest(size)), _WIDEST)
    head = RosterPiece(size, part.columns, step, head=True)
    return [head, *(RosterPiece(size, cells, step) for cells in part.roster)]
