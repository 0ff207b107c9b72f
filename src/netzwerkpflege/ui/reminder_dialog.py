"""The form of a reminder: what of, when, how often, about whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from netzwerkpflege.domain.reminder import Reminder, Repeat, check_reminder
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services import reminders, working_days
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.entries import DayEdit
from netzwerkpflege.ui.form_dialog import FormDialog, row
from netzwerkpflege.ui.moments import short_weekday
from netzwerkpflege.ui.person_field import Person, PersonField
from netzwerkpflege.ui.theme import S
from netzwerkpflege.ui.widgets import QuietButton


@dataclass(frozen=True, slots=True)
class ReminderForm:
    """What stands in the fields."""

    text: str
    due: date
    repeat: Repeat
    people: tuple[Person, ...]


class ReminderDialog(FormDialog):
    """Set a reminder, or change one. ``saved`` carries its number; a name that is new gets its card first."""

    def __init__(
        self,
        *,
        desk: Desk,
        lang: str,
        reminder: Reminder | None,
        contact_id: int | None = None,
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``contact_id`` and ``text`` say whom a new one is about, and what of."""
        self._reminder = reminder or Reminder(desk.today(), text, contact_id)
        title = self.tr("Edit reminder") if reminder else self.tr("New reminder")
        subject = f"reminder {reminder.id}" if reminder else f"contact {contact_id or ''} {text}".rstrip()
        super().__init__(title, desk=desk, lang=lang, subject=subject, width=560, parent=parent)
        today = desk.today()
        self._today = QDate(today.year, today.month, today.day)
        self._build_fields()
        about = self._reminder.contact_id
        self._whom.set_numbers([about] if about else [])
        due = self._reminder.due if reminder else today + timedelta(weeks=1)
        self.begin(ReminderForm(self._reminder.text, due, self._reminder.repeat, self._whom.people()))
        self._text.setFocus()

    def _build_fields(self) -> None:
        self._text = QLineEdit(self)
        self._text.setPlaceholderText(self.tr("e.g. Ask how the move went"))
        self._due = DayEdit(self)
        self._repeat = QComboBox(self)
        for repeat in Repeat:
            self._repeat.addItem(phrase(f"repeat.{repeat.value}", self.lang), repeat)
        self._whom = PersonField(self.desk, self.tr("Name from the address book"), single=True, parent=self)
        self.body.addWidget(self.add_field("text", self.tr("&What shall I remind you of?"), self._text))
        self.body.addLayout(
            row(
                self.add_field("due", self.tr("&Due on"), self._due),
                self.add_field("repeat", self.tr("&Repeat"), self._repeat),
            )
        )
        self.body.addLayout(self._quick_days())
        self.body.addWidget(self.add_field("contact", self.tr("&About (optional)"), self._whom))
        self.body.addStretch(1)

    def _quick_days(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(S)
        for words, day in (
            (self.tr("Tomorrow"), self._today.addDays(1)),
            (self.tr("In a week"), self._working(self._today.addDays(7))),
            (self.tr("In a month"), self._working(self._today.addMonths(1))),
            (self.tr("In three months"), self._working(self._today.addMonths(3))),
        ):
            button = QuietButton(words, parent=self)
            button.setAccessibleDescription(short_weekday(date(day.year(), day.month(), day.day())))
            button.clicked.connect(lambda _=False, chosen=day: self._due.setDate(chosen))
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _working(self, day: QDate) -> QDate:
        found = working_days.next_working_day(self.desk, date(day.year(), day.month(), day.day()))
        return QDate(found.year, found.month, found.day)

    def form(self) -> ReminderForm:
        return ReminderForm(self._text.text(), self._due.day(), Repeat(self._repeat.currentData()), self._whom.people())

    def set_form(self, form: ReminderForm) -> None:
        self._text.setText(form.text)
        self._due.set_day(form.due)
        self._repeat.setCurrentIndex(list(Repeat).index(form.repeat))
        self._whom.set_people(form.people)

    def keep(self) -> int:
        self._whom.take_unfinished()
        form = self.form()
        reminder = replace(self._reminder, text=form.text.strip(), due=form.due, repeat=form.repeat)
        if reminder.due != self._reminder.due:
            reminder = replace(reminder, snoozed_until=None)
        check_reminder(reminder)  # before somebody new gets a card for it
        numbers = self._whom.settle()
        reminder = replace(reminder, contact_id=next(iter(numbers), None))
        if reminder.id is None:
            return reminders.add(self.desk, reminder)
        if reminder != self._reminder:
            reminders.save(self.desk, reminder)
        return reminder.id
