"""The form of an open thread: with whom, what about, whose turn it is, and until when."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from netzwerkpflege.domain.due_words import due_day
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.thread import Owner, Thread
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services import meetings
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.day_text import show_day
from netzwerkpflege.ui.form_dialog import FieldError, FormDialog, row
from netzwerkpflege.ui.labels import explain
from netzwerkpflege.ui.moments import short_weekday
from netzwerkpflege.ui.person_field import Person, PersonField
from netzwerkpflege.ui.thread_lines import unreadable_day


@dataclass(frozen=True, slots=True)
class ThreadForm:
    """What stands in the fields."""

    people: tuple[Person, ...]
    text: str
    owner: Owner
    until: str


class ThreadDialog(FormDialog):
    """Open a thread outside a conversation, or change one."""

    def __init__(self, *, desk: Desk, lang: str, thread: Thread | None = None, parent: QWidget | None = None) -> None:
        self._thread = thread
        title = self.tr("Open thread") if thread else self.tr("New open thread")
        subject = f"thread {thread.id if thread else ''}"
        super().__init__(title, desk=desk, lang=lang, subject=subject, width=560, parent=parent)
        self._build_fields()
        if thread is not None:
            self._whom.set_numbers([thread.contact_id])
            self._whom.setEnabled(False)
        owner = thread.owner if thread else Owner.MINE
        until = show_day(thread.due) if thread else ""
        self.begin(ThreadForm(self._whom.people(), thread.text if thread else "", owner, until))
        (self._text if thread else self._whom).setFocus()

    def _build_fields(self) -> None:
        self._whom = PersonField(self.desk, self.tr("Name from the address book"), single=True, parent=self)
        self._text, self._until, self._owner = QLineEdit(self), QLineEdit(self), QComboBox(self)
        for owner in Owner:
            self._owner.addItem(phrase(f"owner.{owner.value}", self.lang), owner)
        self._owner.currentIndexChanged.connect(self._follow)
        self._until.setPlaceholderText(self.tr("e.g. Friday, in two weeks"))
        self._until.editingFinished.connect(self._read_day)
        self.body.addWidget(self.add_field("contact", self.tr("&With whom"), self._whom))
        self.body.addWidget(self.add_field("text", self.tr("What is &open"), self._text))
        self.body.addLayout(
            row(
                self.add_field("owner", self.tr("Whose &turn it is"), self._owner),
                self.add_field("until", self.tr("&Until when"), self._until),
            )
        )
        self.body.addStretch(1)
        self._follow()

    def _follow(self) -> None:
        """Only an own promise has a day: nobody else is dunned."""
        mine = Owner(self._owner.currentData()) is Owner.MINE
        self._until.setEnabled(mine)
        asked = self.tr("It stands in the next briefing as a question; nobody is reminded of it.")
        self.fields["owner"].set_advice("" if mine else asked)
        self.fit()

    def _read_day(self) -> None:
        day = due_day(self._until.text(), self.desk.today())
        explain(self._until, short_weekday(day) if day else "")
        if day is not None:
            self._until.setText(show_day(day))

    def form(self) -> ThreadForm:
        return ThreadForm(self._whom.people(), self._text.text(), Owner(self._owner.currentData()), self._until.text())

    def set_form(self, form: ThreadForm) -> None:
        self._whom.set_people(form.people)
        self._text.setText(form.text)
        self._owner.setCurrentIndex(list(Owner).index(form.owner))
        self._until.setText(form.until)

    def keep(self) -> int:
        self._whom.take_unfinished()
        form = self.form()
        words = form.until.strip() if form.owner is Owner.MINE else ""
        due = due_day(words, self.desk.today()) if words else None
        if words and due is None:
            raise FieldError("until", unreadable_day())
        if self._thread is not None:
            changed = replace(self._thread, text=form.text.strip(), owner=form.owner, due=due)
            if changed != self._thread:
                meetings.change_thread(self.desk, changed)
            return self._thread.contact_id
        if not form.text.strip():
            raise Invalid(field="text", rule="empty")
        number = next(iter(self._whom.settle()), None)
        if number is None:
            raise FieldError("contact", self.tr("Please say with whom."))
        meetings.add_thread(self.desk, number, form.owner, form.text, due)
        return number
