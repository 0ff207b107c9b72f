"""Putting a reminder off: a few days at hand, or one that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCalendarWidget, QDialog, QDialogButtonBox, QLineEdit, QMenu, QVBoxLayout, QWidget

from netzwerkpflege.domain.due_words import due_day
from netzwerkpflege.services import working_days
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.dialog_buttons import foot
from netzwerkpflege.ui.entries import dress_calendar
from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.moments import short_weekday
from netzwerkpflege.ui.theme import L, M


def working_menu(desk: Desk, parent: QWidget) -> PutOffMenu:
    """The menu of somebody who works on the days that the settings say."""
    return PutOffMenu(parent, lambda day: working_days.next_working_day(desk, day))


class PutOffMenu(QMenu):
    """``chosen`` carries the day (a ``date``) until which a reminder shall be quiet."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, working: Callable[[date], date] = lambda day: day) -> None:
        """``working`` moves a day that is far enough away to the next working one."""
        super().__init__(parent)
        self._working = working
        self.setTitle(self.tr("Put &off"))
        self.setIcon(icon("clock"))
        self._today = date.min
        self._week: QAction | None = None
        self.aboutToShow.connect(self._to_working_days)

    def set_today(self, today: date) -> None:
        """Offer days as seen from this one."""
        if today == self._today:
            return
        self._today = today
        self.clear()
        for words, days in (
            (self.tr("&Tomorrow ({day})"), 1),
            (self.tr("In &3 days ({day})"), 3),
            (self.tr("Next &week ({day})"), 7 - today.weekday()),
        ):
            day = today + timedelta(days)
            action = self._week = self.addAction(words.format(day=short_weekday(day)))
            action.setData(day)
        self.addSeparator()
        self.addAction(icon("calendar-days"), self.tr("&Choose a day …")).triggered.connect(self._choose)
        for action in self.actions():
            if action.data() is not None:
                action.triggered.connect(self._chosen)

    def _to_working_days(self) -> None:
        """„Next week“ is its first working day; looked up when the menu is opened, for the first time takes a moment."""
        if self._week is None:
            return
        day = self._working(self._today + timedelta(7 - self._today.weekday()))
        self._week.setText(self.tr("Next &week ({day})").format(day=short_weekday(day)))
        self._week.setData(day)

    def _chosen(self) -> None:
        action = self.sender()
        self.chosen.emit(action.data())  # type: ignore[attr-defined]

    def _choose(self) -> None:
        dialog = DayDialog(self._today + timedelta(1), self.parentWidget())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.chosen)
        dialog.open()


class DayDialog(QDialog):
    """A calendar in which one day is chosen, ``first`` or later, by words too; ``first`` is the day after today."""

    chosen = Signal(object)

    def __init__(self, first: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Put off until"))
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        self._calendar = QCalendarWidget(self)
        self._calendar.setMinimumDate(QDate(first.year, first.month, first.day))
        dress_calendar(self._calendar)
        self._calendar.setAccessibleName(self.windowTitle())
        self._calendar.activated.connect(self.accept)
        self._today = first - timedelta(1)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("In words: next Friday, in two weeks, 12 March"))
        self.words.setAccessibleName(self.tr("The day in words"))
        self.words.setMinimumWidth(self.words.fontMetrics().horizontalAdvance(self.words.placeholderText()) + 4 * M)
        self.words.textChanged.connect(self._understand)
        column.addWidget(self.words)
        column.addWidget(self._calendar)
        kinds = QDialogButtonBox.StandardButton
        buttons = foot(kinds.Save | kinds.Cancel, self)
        buttons.button(kinds.Save).setText(self.tr("Put off"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.accepted.connect(self._tell)

    def select(self, day: date) -> None:
        """Choose a day in the calendar."""
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))

    def _understand(self, text: str) -> None:
        """The calendar shows the day that is meant; it stays where it is until one is."""
        day = due_day(text, self._today)
        if day is not None and day > self._today:
            self.select(day)

    def _tell(self) -> None:
        day = self._calendar.selectedDate()
        self.chosen.emit(date(day.year(), day.month(), day.day()))
