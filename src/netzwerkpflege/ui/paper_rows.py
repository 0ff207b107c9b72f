"""Lines of a table on paper: a few cells side by side, each on few lines, so that a list stays a list."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from netzwerkpflege.briefing.html import printable
from netzwerkpflege.ui.paper_pieces import Piece, Room
from netzwerkpflege.ui.paper_sheet import HAIRLINE, INK, Sheet, face, mm, pt

_SHARES: Final = (0.24, 0.23, 0.2, 0.33)
"""How much of the width each cell has: name, firm, telephone, mail."""
_BETWEEN: Final = mm(2)
_MOST_LINES: Final = 3
_BREAKS: Final = " -/@._"


class Cells:
    """The measures that all lines of one sheet share."""

    def __init__(self, size: Sheet) -> None:
        self.size = size
        self.bold, self.plain = face(size.base - 1.2, bold=True), face(size.base - 1.2)
        self._metrics = QFontMetricsF(self.bold), QFontMetricsF(self.plain)
        self.line_height = self._metrics[0].lineSpacing()
        self.ascent = self._metrics[0].ascent()
        room = size.right - size.photo_left
        self.widths = [room * share for share in _SHARES]
        self.lefts = [size.photo_left + sum(self.widths[:number]) for number in range(len(_SHARES))]

    def lines(self, text: str, number: int) -> list[str]:
        """The text of a cell, broken where it does not fit; what is longer than three lines ends in …"""
        text, metrics = " ".join(printable(text).split()), self._metrics[min(number, 1)]
        width = self.widths[number] - (_BETWEEN if number + 1 < len(self.widths) else 0)
        lines: list[str] = []
        while metrics.horizontalAdvance(text) > width and len(lines) < _MOST_LINES - 1:
            end = _longest(text, metrics, width)
            lines.append(text[:end].rstrip())
            text = text[end:].strip()
        return [*lines, metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]


class RowPiece(Piece):
    """One line of the table, kept whole."""

    def __init__(self, cells: Cells, row: tuple[str, ...]) -> None:
        self._cells = cells
        self._lines = [cells.lines(text, number) for number, text in enumerate(row)]
        count = max(len(lines) for lines in self._lines)
        super().__init__(cells.size, Room(count * cells.line_height + pt(5)))

    def paint(self, painter: QPainter, top: float, height: float, start: float, end: float) -> None:
        """Paint the cells, and a hairline under them."""
        cells = self._cells
        painter.setPen(QColor(INK))
        for number, lines in enumerate(self._lines):
            painter.setFont(cells.plain if number else cells.bold)
            for place, line in enumerate(lines):
                baseline = top + pt(2.5) + cells.ascent + place * cells.line_height
                painter.drawText(QPointF(cells.lefts[number], baseline), line)
        painter.setPen(QPen(QColor(HAIRLINE), pt(0.5)))
        painter.drawLine(QPointF(self.size.photo_left, top + height), QPointF(self.size.right, top + height))


def _longest(text: str, metrics: QFontMetricsF, width: float) -> int:
    """How much of the text fits on a line: up to the last place where it may be broken, else as many letters as fit."""
    fits = 1
    while fits < len(text) and metrics.horizontalAdvance(text[: fits + 1]) <= width:
        fits += 1
    breaks = [place + 1 for place in range(fits) if text[place] in _BREAKS]
    return breaks[-1] if breaks else fits
