"""Small entry fields of the forms: a day with its calendar, a text of several lines, a section that folds."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from netzwerkpflege.ui import theme
from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.moments import entry_format
from netzwerkpflege.ui.theme import M, S

_HEAD = "QToolButton { padding: 3px 6px 3px 0; } QToolButton:checked { background: transparent; }"


def dress_calendar(calendar: QCalendarWidget) -> None:
    """Give a calendar our colours, now and when they change: those of its own for head and week-ends nobody can read here."""
    calendar.setVerticalHeaderFormat(calendar.VerticalHeaderFormat.NoVerticalHeader)
    for name, sign in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
        if (button := calendar.findChild(QToolButton, f"qt_calendar_{name}")) is not None:
            button.setIcon(icon(sign))
    _Tint(calendar)


class _Tint(QObject):
    """The colours of a calendar; it goes with it."""

    def __init__(self, calendar: QCalendarWidget) -> None:
        super().__init__(calendar)
        self._calendar = calendar
        theme.current().changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        tokens, calendar = theme.tokens(), self._calendar
        calendar.setStyleSheet(
            f"QWidget#qt_calendar_navigationbar {{ background: {tokens.sidebar}; }}"
            f"QToolButton, QToolButton:hover {{ color: {tokens.ink}; font-weight: 600; padding: 4px 8px; }}"
        )
        head, days = QTextCharFormat(), QTextCharFormat()
        head.setForeground(theme.color(tokens.muted))
        head.setBackground(theme.color(tokens.surface))
        days.setForeground(theme.color(tokens.ink))
        calendar.setHeaderTextFormat(head)
        for weekday in Qt.DayOfWeek:
            calendar.setWeekdayTextFormat(weekday, days)


class DayEdit(QDateEdit):
    """A day: typed, or chosen from a calendar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat(entry_format())
        calendar = self.calendarWidget()
        calendar.setFirstDayOfWeek(self.locale().firstDayOfWeek())
        dress_calendar(calendar)

    def day(self) -> date:
        """The day that stands here."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))


def text_edit(lines: int, parent: QWidget | None = None) -> QPlainTextEdit:
    """A text of several lines; Tab goes on to the next field."""
    field = QPlainTextEdit(parent)
    fit_lines(field, lines)
    return field


def fit_lines(field: QPlainTextEdit, lines: int) -> None:
    """As high as so many lines; Tab goes on to the next field."""
    field.setTabChangesFocus(True)
    height = lines * QFontMetrics(field.font()).lineSpacing() + 2 * int(field.document().documentMargin()) + 14
    field.setFixedHeight(height)


class Fold(QWidget):
    """A heading that opens and closes what stands under it."""

    toggled = Signal(bool)

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        self.head = QToolButton(self)
        self.head.setText(heading)
        self.head.setAccessibleName(heading)
        self.head.setCheckable(True)
        self.head.setStyleSheet(_HEAD)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setIconSize(QSize(16, 16))
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head.setCursor(Qt.CursorShape.PointingHandCursor)
        self.head.toggled.connect(self._toggle)
        column.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeft)
        self._inside = QWidget(self)
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(M)
        column.addWidget(self._inside)
        self._toggle(False)

    def is_open(self) -> bool:
        """Whether the content is shown."""
        return self.head.isChecked()

    def set_open(self, opened: bool) -> None:
        """Open or close it."""
        self.head.setChecked(opened)

    def _toggle(self, opened: bool) -> None:
        self.head.setIcon(icon("chevron-down" if opened else "chevron-right", "muted"))
        self._inside.setVisible(opened)
        self.updateGeometry()
        self.toggled.emit(opened)
