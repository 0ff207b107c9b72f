"""Who lies in the trash, as lines of a list: name and firm, when removed, how long they stay."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QRectF
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from netzwerkpflege.services.trash import Removed
from netzwerkpflege.ui import icons, theme
from netzwerkpflege.ui.counts import counted
from netzwerkpflege.ui.moments import long_day
from netzwerkpflege.ui.row_delegate import Index, RowDelegate
from netzwerkpflege.ui.sectioned_model import SectionedModel
from netzwerkpflege.ui.theme import M, S

_SOON = 3
"""So many days before the end a line says so by its sign as well."""


class TrashDelegate(RowDelegate):
    """The name, and how long it stays; below it the firm, and the day of removal."""

    def paint_line(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        model = index.model()
        line = model.line(index) if isinstance(model, SectionedModel) else None
        if not isinstance(line, Removed):
            return
        tokens = theme.tokens()
        first, second = self.text_tops(rect)
        left, right = rect.left() + M, rect.right() - M
        soon = line.days_left <= _SOON
        ink = tokens.status["context"][0] if soon else tokens.muted
        words, day = stays_words(line), removed_words(line)
        width = QFontMetrics(self.small).horizontalAdvance(words)
        self.text(painter, self.small, ink, QRect(right - width, first, width + 1, self.bold_height), words, right=True)
        side = theme.px(14)
        mark = QRectF(right - width - S - side, first + (self.bold_height - side) / 2, side, side)
        icons.paint_icon(painter, "hourglass" if soon else "clock", mark, ink)
        room = QRect(left, first, right - width - 2 * S - side - left, self.bold_height)
        self.text(painter, self.bold, tokens.ink, room, line.name)
        width = QFontMetrics(self.plain).horizontalAdvance(day) if line.organisation else 0
        if line.organisation and width < (right - left) * 2 // 3:
            self.text(painter, self.plain, tokens.muted, QRect(right - width, second, width + 1, 0), day, right=True)
            room = QRect(left, second, right - width - M - left, self.plain_height)
            self.text(painter, self.plain, tokens.muted, room, line.organisation)
        else:
            self.text(painter, self.plain, tokens.muted, QRect(left, second, right - left, self.plain_height), day)


def removed_words(line: Removed) -> str:
    """When somebody was removed."""
    return QCoreApplication.translate("Trash", "removed on {day}").format(day=long_day(line.removed_on))


def stays_words(line: Removed) -> str:
    """How long somebody stays."""
    if line.days_left == 0:
        return QCoreApplication.translate("Trash", "until the next start")
    translate = QCoreApplication.translate
    return counted(line.days_left, translate("Trash", "1 more day"), translate("Trash", "{count} more days"))


def spoken(line: Removed) -> str:
    """A line for a screen reader."""
    return ", ".join(filter(None, (line.name, line.organisation, removed_words(line), stays_words(line))))
