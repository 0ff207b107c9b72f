"""Putting a reminder off: a few days at hand, or one that is chosen."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDialog, QDialogButtonBox, QMenu, QVBoxLayout, QWidget

from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.moments import short_weekday
from netzwerkpflege.ui.theme import L, M


class PutOffMenu(QMenu):
    """``chosen`` carries the day (a ``date``) until which a reminder shall be quiet."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Put &off"))
        self.setIcon(icon("clock"))
        self._today = date.min

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
            self.addAction(words.format(day=short_weekday(day))).setData(day)
        self.addSeparator()
        self.addAction(icon("calendar-days"), self.tr("&Choose a day …")).triggered.connect(self._choose)
        for action in self.actions():
            if action.data() is not None:
                action.triggered.connect(self._chosen)

    def _chosen(self) -> None:
        action = self.sender()
        self.chosen.emit(action.data())  # type: ignore[attr-defined]

    def _choose(self) -> None:
        dialog = DayDialog(self._today + timedelta(1), self.parentWidget())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.chosen)
        dialog.open()


class DayDialog(QDialog):
    """A calendar in which one day is chosen, ``first`` or later."""

    chosen = Signal(object)

    def __init__(self, first: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Put off until"))
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        self._calendar = QCalendarWidget(self)
        self._calendar.setMinimumDate(QDate(first.year, first.month, first.day))
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # Qt paints them red
            self._calendar.setWeekdayTextFormat(day, QTextCharFormat())
        self._calendar.setAccessibleName(self.windowTitle())
        self._calendar.activated.connect(self.accept)
        column.addWidget(self._calendar)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.tr("Put off"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.accepted.connect(self._tell)

    def select(self, day: date) -> None:
        """Choose a day in the calendar."""
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))

    def _tell(self) -> None:
        day = self._calendar.selectedDate()
        self.chosen.emit(date(day.year(), day.month(), day.day()))
