"""Lines of a list with a sign, a first and a second row of words, and something short at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QWidget

from netzwerkpflege.ui import icons, theme
from netzwerkpflege.ui.row_delegate import Index, RowDelegate
from netzwerkpflege.ui.sectioned_model import SectionedModel
from netzwerkpflege.ui.theme import M, S


@dataclass(frozen=True, slots=True)
class PlainRow:
    """One line. ``state`` is what the sign says, for whoever does not see it; ``contact_id`` 0 belongs to nobody."""

    key: int
    first: str
    second: str = ""
    right: str = ""
    sign: str = ""
    state: str = ""
    contact_id: int = 0
    faint: bool = False

    def spoken(self) -> str:
        """The line for a screen reader."""
        return ", ".join(filter(None, (self.first, self.second, self.right, self.state)))


def plain_rows(parent: QWidget) -> SectionedModel[PlainRow]:
    """An empty list of such lines."""
    return SectionedModel(lambda row: row.key, PlainRow.spoken, parent)


def row_at(index: Index) -> PlainRow | None:
    """The line in a row; None for a heading."""
    model = index.model()
    line = model.line(index) if isinstance(model, SectionedModel) else None
    return line if isinstance(line, PlainRow) else None


class PlainDelegate(RowDelegate):
    """Paints them; what stands at the right gives way last."""

    def paint_line(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        line = row_at(index)
        if line is None:
            return
        tokens = theme.tokens()
        first, second = self.text_tops(rect)
        if not line.second:
            first = rect.center().y() - self.bold_height // 2 + 1
        left, right = rect.left() + M, rect.right() - M
        if line.sign:
            side = theme.px(18)
            ink = tokens.muted if line.faint else tokens.accent
            icons.paint_icon(painter, line.sign, QRectF(left, rect.center().y() - side / 2 + 1, side, side), ink)
            left += side + M
        width = QFontMetrics(self.small).horizontalAdvance(line.right)
        place = QRect(right - width, first, width + 1, self.bold_height)
        self.text(painter, self.small, tokens.muted, place, line.right, right=True)
        room = QRect(left, first, right - (width + S if line.right else 0) - left, self.bold_height)
        self.text(painter, self.bold, tokens.muted if line.faint else tokens.ink, room, line.first)
        self.text(painter, self.plain, tokens.muted, QRect(left, second, right - left, self.plain_height), line.second)
