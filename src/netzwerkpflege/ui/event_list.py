"""The list of events: a calendar leaf, the title, where, how many guests; what comes before the past."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QWidget

from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.moments import in_words, long_day
from netzwerkpflege.ui.row_delegate import Index, RowDelegate
from netzwerkpflege.ui.sectioned_model import Section, SectionedModel
from netzwerkpflege.ui.theme import M, S

_LEAF = 40


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event with the number of its guests, and its day in words."""

    event: Event
    guests: int
    when: str

    @property
    def number(self) -> int:
        """The event's number."""
        return self.event.id or 0

    @property
    def detail(self) -> str:
        """Where, and with how many."""
        return " · ".join(filter(None, (self.event.place, guests_in_words(self.guests))))


def sections(found: Sequence[tuple[Event, int]], today: date) -> list[Section[EventLine]]:
    """What comes, the next first; then what was, the latest first."""
    lines = [EventLine(event, guests, in_words(event.on, today)) for event, guests in found]
    coming = sorted((line for line in lines if line.event.on >= today), key=_order)
    past = sorted((line for line in lines if line.event.on < today), key=_order, reverse=True)
    return [
        Section("coming", QCoreApplication.translate("Events", "Coming up"), tuple(coming)),
        Section("past", QCoreApplication.translate("Events", "Past"), tuple(past)),
    ]


def guests_in_words(count: int) -> str:
    """How many guests; nothing for none."""
    if count == 1:
        return QCoreApplication.translate("Events", "1 guest")
    if count:
        return QCoreApplication.translate("Events", "{count} guests").format(count=count)
    return ""


def event_model(parent: QWidget) -> SectionedModel[EventLine]:
    """An empty list of events."""
    return SectionedModel(lambda line: line.number, _spoken, parent)


def line_at(index: Index) -> EventLine | None:
    """The event in a row; None for a heading."""
    model = index.model()
    line = model.line(index) if isinstance(model, SectionedModel) else None
    return line if isinstance(line, EventLine) else None


class EventDelegate(RowDelegate):
    """Paints one event."""

    def paint_line(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        line = line_at(index)
        if line is None:
            return
        tokens = theme.tokens()
        leaf = QRect(rect.left() + S + 2, rect.center().y() - _LEAF // 2 + 1, _LEAF, _LEAF)
        self._paint_leaf(painter, leaf, line.event.on)
        first, second = self.text_tops(rect)
        left, right = leaf.right() + 1 + M, rect.right() - M
        wide = QFontMetrics(self.small).horizontalAdvance(line.when)
        title = QRect(left, first, right - left, self.bold_height)
        self.text(painter, self.bold, tokens.ink, title, line.event.title)
        when = QRect(right - wide, second, wide, self.plain_height)
        self.text(painter, self.small, tokens.muted, when, line.when, right=True)
        detail = QRect(left, second, right - wide - S - left, self.plain_height)
        self.text(painter, self.plain, tokens.muted, detail, line.detail)

    def _paint_leaf(self, painter: QPainter, leaf: QRect, day: date) -> None:
        tokens = theme.tokens()
        painter.setPen(QPen(theme.color(tokens.hairline), 1))
        painter.setBrush(theme.color(tokens.surface))
        painter.drawRoundedRect(QRectF(leaf).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        number = theme.scaled_font(1.1, bold=True)
        number.setPixelSize(16)
        month = theme.scaled_font(0.75, bold=True)
        month.setPixelSize(10)
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(month)
        painter.setPen(theme.color(tokens.accent))
        name = QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat).strip(".")
        painter.drawText(leaf.adjusted(0, 4, 0, -24), centre, name)
        painter.setFont(number)
        painter.setPen(theme.color(tokens.ink))
        painter.drawText(leaf.adjusted(0, 15, 0, -4), centre, str(day.day))


def _order(line: EventLine) -> tuple[date, str, int]:
    starts = line.event.starts.isoformat() if line.event.starts else ""
    return line.event.on, starts, line.number


def _spoken(line: EventLine) -> str:
    return ", ".join(filter(None, (line.event.title, long_day(line.event.on), line.when, line.detail)))
