"""How a reminder looks in its list, and into which sections reminders fall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QWidget

from netzwerkpflege.domain.reminder import Repeat, is_due
from netzwerkpflege.services.reminders import ReminderRow
from netzwerkpflege.ui import icons, theme
from netzwerkpflege.ui.moments import due_in_words, in_words, short_weekday
from netzwerkpflege.ui.row_delegate import Index, RowDelegate, Zone
from netzwerkpflege.ui.sectioned_model import Section, SectionedModel
from netzwerkpflege.ui.theme import XS, M, S

_TICK = 20
_TOOL = 28


@dataclass(frozen=True, slots=True)
class ReminderLine:
    """A reminder with its days and its repetition in words."""

    row: ReminderRow
    when: str
    day: str
    repeat: str

    @property
    def number(self) -> int:
        """The reminder's number."""
        return self.row.reminder.id or 0

    @property
    def done(self) -> bool:
        """Whether it is done."""
        return self.row.reminder.done_on is not None


def sections(
    open_: Sequence[ReminderRow], done: Sequence[ReminderRow], today: date, repeats: dict[Repeat, str]
) -> list[Section[ReminderLine]]:
    """Today, the next seven days, later, done lately. What has waited stands under today."""
    week = today + timedelta(7)
    lines = [_line(row, today, repeats) for row in open_]
    now = tuple(line for line in lines if is_due(line.row.reminder, today))
    soon = tuple(line for line in lines if today < line.row.reminder.shows_on <= week)
    later = tuple(line for line in lines if line.row.reminder.shows_on > week)
    past = tuple(_line(row, today, repeats) for row in done)
    return [
        Section("today", QCoreApplication.translate("Reminders", "On for today"), now),
        Section("soon", QCoreApplication.translate("Reminders", "In the next 7 days"), soon),
        Section("later", QCoreApplication.translate("Reminders", "Later"), later),
        Section("done", QCoreApplication.translate("Reminders", "Done lately"), past, foldable=True),
    ]


def spoken(line: ReminderLine) -> str:
    """A reminder as a screen reader says it."""
    done = QCoreApplication.translate("Reminders", "done") if line.done else ""
    return ", ".join(filter(None, (line.row.reminder.text, line.row.name, done, line.when, line.day, line.repeat)))


def _line(row: ReminderRow, today: date, repeats: dict[Repeat, str]) -> ReminderLine:
    reminder = row.reminder
    repeat = "" if reminder.repeat is Repeat.NEVER else repeats[reminder.repeat]
    if reminder.done_on is not None:
        return ReminderLine(row, in_words(reminder.done_on, today), "", repeat)
    shows = reminder.shows_on
    day = "" if shows <= today else short_weekday(shows)
    return ReminderLine(row, due_in_words(shows, today), day, repeat)


class ReminderDelegate(RowDelegate):
    """A circle to tick, the text, whom it concerns, how it repeats, and when."""

    def zones(self, rect: QRect, index: Index) -> list[Zone]:
        line = line_at(index)
        if line is None:
            return []
        if line.done:
            tick = QCoreApplication.translate("Reminders", "Not done after all")
        else:
            tick = QCoreApplication.translate("Reminders", "Done")
        found = [Zone("tick", self._circle(rect).adjusted(-6, -6, 6, 6), tick)]
        if line.row.name:
            found.append(Zone("person", self._name_place(rect, line), line.row.name))
        if not line.done:
            put_off = QCoreApplication.translate("Reminders", "Put off")
            found.append(Zone("put_off", self._tool(rect), put_off))
        return found

    def paint_line(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        line = line_at(index)
        if line is None:
            return
        tokens = theme.tokens()
        self._paint_circle(painter, self._circle(rect), line)
        if not line.done and state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            sign = QRectF(self._tool(rect)).adjusted(5, 5, -5, -5)
            icons.paint_icon(painter, "clock", sign, tokens.muted)
        first, second = self.text_tops(rect)
        left, right = self._left(rect), self._right(rect)
        wide = self._when_width(line)
        middle = rect.center().y() - self.plain_height // 2 + 1
        when = QRect(right - wide, first if line.day else middle, wide, self.plain_height)
        if line.day or line.done:  # what is on for today stands under that heading already
            self.text(painter, self.small, tokens.muted, when, line.when, right=True)
        when.moveTop(second)
        self.text(painter, self.small, tokens.muted, when, line.day, right=True)
        font, ink = (self.plain, tokens.muted) if line.done else (self.bold, tokens.ink)
        place = QRect(left, first if self._second(line) else rect.center().y() - self.bold_height // 2, 0, 0)
        place.setWidth(right - wide - M - left)
        self.text(painter, font, ink, place, line.row.reminder.text)
        self._paint_second(painter, rect, line)

    def _paint_second(self, painter: QPainter, rect: QRect, line: ReminderLine) -> None:
        tokens = theme.tokens()
        place = self._name_place(rect, line)
        left = place.left()
        if line.row.name:
            ink = tokens.muted if line.done else tokens.accent
            left += self.text(painter, self.plain, ink, place, line.row.name) + M
        if line.repeat:
            sign = QRectF(left, place.top() + (self.plain_height - 14) / 2, 14, 14)
            icons.paint_icon(painter, "repeat", sign, tokens.muted)
            words = QRect(left + 14 + XS, place.top(), self._words_right(rect, line) - left - 18, self.plain_height)
            self.text(painter, self.plain, tokens.muted, words, line.repeat)

    def _paint_circle(self, painter: QPainter, circle: QRect, line: ReminderLine) -> None:
        tokens = theme.tokens()
        if line.done:
            icons.paint_icon(painter, "circle-check", QRectF(circle), tokens.accent)
        else:
            painter.setPen(QPen(theme.color(tokens.edge), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(circle).adjusted(1.5, 1.5, -1.5, -1.5))

    def _second(self, line: ReminderLine) -> bool:
        return bool(line.row.name or line.repeat)

    def _circle(self, rect: QRect) -> QRect:
        return QRect(rect.left() + M, rect.center().y() - _TICK // 2 + 1, _TICK, _TICK)

    def _tool(self, rect: QRect) -> QRect:
        return QRect(rect.right() - S - _TOOL, rect.center().y() - _TOOL // 2 + 1, _TOOL, _TOOL)

    def _left(self, rect: QRect) -> int:
        return rect.left() + M + _TICK + M

    def _right(self, rect: QRect) -> int:
        return rect.right() - S - _TOOL - S

    def _when_width(self, line: ReminderLine) -> int:
        metrics = QFontMetrics(self.small)
        return max(metrics.horizontalAdvance(line.when), metrics.horizontalAdvance(line.day))

    def _words_right(self, rect: QRect, line: ReminderLine) -> int:
        return self._right(rect) - self._when_width(line) - M

    def _name_place(self, rect: QRect, line: ReminderLine) -> QRect:
        left = self._left(rect)
        width = QFontMetrics(self.plain).horizontalAdvance(" ".join(line.row.name.split()))
        width = min(width, self._words_right(rect, line) - left)
        return QRect(left, self.text_tops(rect)[1], max(0, width), self.plain_height)


def line_at(index: Index) -> ReminderLine | None:
    """The reminder in a row; None for a heading."""
    model = index.model()
    if not isinstance(model, SectionedModel):
        return None
    line = model.line(index)
    return line if isinstance(line, ReminderLine) else None


def reminder_model(parent: QWidget) -> SectionedModel[ReminderLine]:
    """An empty list of reminders."""
    return SectionedModel(lambda line: (line.number, line.done), spoken, parent)
