"""How a line of a list is painted: its ground, elided words, headings, and zones that can be clicked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from netzwerkpflege.ui import icons, theme
from netzwerkpflege.ui.sectioned_model import Section, SectionedModel
from netzwerkpflege.ui.theme import XL, S

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of a line that does something: its name, where it is, and its words for the tool tip."""

    name: str
    rect: QRect
    words: str = ""


class RowDelegate(QStyledItemDelegate):
    """Paints lines and headings. Derived classes paint the line itself and name its zones."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.refresh()
        theme.current().changed.connect(self.refresh)

    def refresh(self) -> None:
        """Measure anew: the font or the theme has changed."""
        self.bold = theme.scaled_font(1.0, bold=True)
        self.plain = theme.scaled_font(0.95)
        self.small = theme.scaled_font(0.9)
        self.caption = theme.scaled_font(0.9, bold=True)
        self.bold_height = QFontMetrics(self.bold).height()
        self.plain_height = QFontMetrics(self.plain).height()

    def row_height(self) -> int:
        """How high a line is: two lines of text with air, and never lower than a picture."""
        return max(56, self.bold_height + 4 + self.plain_height + 18)

    def zones(self, rect: QRect, index: Index) -> list[Zone]:
        """What can be clicked in the line at ``index`` that lies in ``rect``."""
        return []

    def paint_line(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        """Paint the words of a line; the ground is there already."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self.bold_height + XL if _heading(index.model(), index) else self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(0, 1, 0, -1)
        state: QStyle.StateFlag = option.state
        heading = _heading(index.model(), index)
        if heading is None:
            self._paint_ground(painter, rect, state)
            self.paint_line(painter, rect, state, index)
        else:
            self._paint_heading(painter, rect, state, *heading)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            zone = self.zone_at(view.visualRect(index), index, event.pos())
            QToolTip.showText(event.globalPos(), zone.words if zone else "", view)
            return True
        return super().helpEvent(event, view, option, index)

    def zone_at(self, rect: QRect, index: Index, position: QPoint) -> Zone | None:
        """The zone under a point of the view; ``rect`` is where the view shows the line."""
        if not index.isValid() or _heading(index.model(), index) is not None:
            return None
        zones = self.zones(rect.adjusted(0, 1, 0, -1), index)
        return next((zone for zone in zones if zone.rect.contains(position)), None)

    def text(self, painter: QPainter, font: QFont, ink: str, place: QRect, words: str, *, right: bool = False) -> int:
        """Write one line of text, ending in … where it does not fit; returns how wide it came out."""
        metrics = QFontMetrics(font)
        shown = " ".join(words.split())
        if metrics.horizontalAdvance(shown) > place.width():  # eliding alone cuts texts that would fit
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, max(0, place.width()))
        painter.setFont(font)
        painter.setPen(theme.color(ink))
        width = metrics.horizontalAdvance(shown)
        left = place.right() + 1 - width if right else place.left()
        painter.drawText(left, place.top() + metrics.ascent(), shown)
        return width

    def text_tops(self, rect: QRect) -> tuple[int, int]:
        """Where the two lines of text begin in a line of the list."""
        top = rect.center().y() - (self.bold_height + 4 + self.plain_height) // 2 + 1
        return top, top + self.bold_height + 4

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        tokens = theme.tokens()
        if state & QStyle.StateFlag.State_Selected:
            focused = state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(theme.color(tokens.focus), 1) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(tokens.accent_tint))
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(tokens.hover))
            painter.drawRoundedRect(QRectF(rect), 8, 8)

    def _paint_heading(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, section: Section[object], folded: bool
    ) -> None:
        tokens = theme.tokens()
        if section.foldable and state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            self._paint_ground(painter, rect.adjusted(0, S, 0, 0), state)
        metrics = QFontMetrics(self.caption)
        top = rect.bottom() - metrics.height() - S + 1
        left = rect.left() + S + 2
        if section.foldable:
            sign = QRectF(left - 2, top + (metrics.height() - 14) / 2, 14, 14)
            icons.paint_icon(painter, "chevron-right" if folded else "chevron-down", sign, tokens.muted)
            left += 14 + 4
        count = f" · {len(section.lines)}" if section.foldable else ""
        place = QRect(left, top, rect.right() - left, metrics.height())
        self.text(painter, self.caption, tokens.muted, place, section.title + count)


def _heading(model: QAbstractItemModel, index: Index) -> tuple[Section[object], bool] | None:
    if not isinstance(model, SectionedModel):
        return None
    section = model.heading(index)
    return None if section is None else (section, model.folded(section))
