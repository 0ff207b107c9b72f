"""The people of a circle as lines: the name, and when one last spoke."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from netzwerkpflege.domain.query import ContactRow
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.moments import in_words
from netzwerkpflege.ui.row_delegate import Index, RowDelegate
from netzwerkpflege.ui.sectioned_model import SectionedModel
from netzwerkpflege.ui.theme import M, S


class Member(NamedTuple):
    """Somebody in a circle, as seen from a day."""

    row: ContactRow
    today: date


class MemberDelegate(RowDelegate):
    """The name, and at the right when one last spoke."""

    def row_height(self) -> int:
        return max(36, self.plain_height + 16)

    def paint_line(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        model = index.model()
        line = model.line(index) if isinstance(model, SectionedModel) else None
        if not isinstance(line, Member):
            return
        tokens = theme.tokens()
        top = rect.center().y() - self.plain_height // 2 + 1
        words = last_words(line)
        wide = QFontMetrics(self.small).horizontalAdvance(words)
        left, right = rect.left() + M, rect.right() - M
        self.text(painter, self.small, tokens.muted, QRect(right - wide, top, wide + 1, self.plain_height), words)
        room = QRect(left, top, right - wide - S - left, self.plain_height)
        self.text(painter, self.bold, tokens.ink, room, line.row.name)


def last_words(member: Member) -> str:
    """When one last spoke."""
    if member.row.last_conversation is None:
        return QCoreApplication.translate("Circles", "never talked")
    return in_words(member.row.last_conversation, member.today)


def spoken(member: Member) -> str:
    """A line for a screen reader."""
    return f"{member.row.name}, {last_words(member)}"
