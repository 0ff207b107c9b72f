"""The cards of the page „Heute“: reminders, talks that lack something, the next event, the stack of cards, birthdays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netzwerkpflege.domain.gate import Reason
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.services import reminders
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.today import Today
from netzwerkpflege.ui.counts import counted
from netzwerkpflege.ui.moments import hours_in_words, in_words, long_day, weekday_in_words
from netzwerkpflege.ui.origin_words import origin_words
from netzwerkpflege.ui.theme import XS, M, S
from netzwerkpflege.ui.widgets import (
    Card,
    FlowLayout,
    LinkLabel,
    PrimaryButton,
    QuietButton,
    QuietTool,
    plain_label,
)

if TYPE_CHECKING:
    from netzwerkpflege.ui.put_off_menu import PutOffMenu


class QuietCard(Card):
    """A day that asks for nothing: a pleasant word, the same all day; in an empty address book the first step."""

    capture_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A quiet day"), "sun", parent)
        self._words = plain_label("", "body", wrap=True, parent=self)
        self.body.addWidget(self._words)
        row = QWidget(self)
        line = FlowLayout(row, S)
        self._note = QuietButton(self.tr("Note a conversation"), "message-circle-plus", row)
        self._note.clicked.connect(self.capture_wanted)
        self._import = PrimaryButton(self.tr("Import cards …"), "download", row)
        self._import.clicked.connect(self.import_wanted)
        for button in (self._import, self._note):
            line.addWidget(button)
        self.body.addWidget(row)

    def show_today(self, found: Today, lang: str) -> bool:
        """Show it; False where there is something else to say."""
        empty = not found.contacts
        self._import.setVisible(empty)
        first = self.tr(
            "Nobody is in your address book yet. Read in the business cards of your last evening, or note a conversation while it is fresh."
        )
        self._words.setText(first if empty else self._pleasant(found.day.toordinal()))
        return found.is_quiet()

    def _pleasant(self, number: int) -> str:
        words = (
            self.tr("Nothing waits for you today. Perhaps a good moment to think of somebody whom you like."),
            self.tr("Nothing is due. What has grown goes on growing without you today."),
            self.tr("No reminder, no event: the day is yours."),
            self.tr("All is looked after. Enjoy the quiet."),
            self.tr("Today nobody waits for an answer. How about a walk?"),
        )
        return words[number % len(words)]


class ReminderCard(Card):
    """What is due, to be ticked off or put off right here."""

    person_chosen = Signal(int)
    reminder_chosen = Signal(int)
    all_wanted = Signal()
    troubled = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("On for today"), "bell", parent)
        self._desk = desk
        self._menu: PutOffMenu | None = None

    def show_today(self, found: Today, lang: str) -> bool:
        """Show what is due; False where nothing is."""
        self.clear()
        for row in found.reminders:
            reminder = row.reminder
            line = QHBoxLayout()
            line.setSpacing(S)
            done = QuietTool("circle-check", self.tr("Done: {text}").format(text=reminder.text), self)
            done.clicked.connect(self._finisher(reminder.id or 0))
            line.addWidget(done)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(plain_label(reminder.text, "body", wrap=True, parent=self))
            if row.name:
                name = LinkLabel(row.name, self)
                name.clicked.connect(self._chooser(self.person_chosen, reminder.contact_id or 0))
                words.addWidget(name)
            line.addLayout(words, 1)
            edit = QuietTool("pencil", self.tr("Edit: {text}").format(text=reminder.text), self)
            edit.clicked.connect(self._chooser(self.reminder_chosen, reminder.id or 0))
            line.addWidget(edit)
            later = QuietTool("clock", self.tr("Later: {text}").format(text=reminder.text), self)
            later.clicked.connect(partial(self._offer, later, reminder.id or 0, found.day))
            line.addWidget(later)
            self.body.addLayout(line)
        if found.more_reminders:
            one, many = self.tr("and 1 more"), self.tr("and {count} more")
            more = QuietButton(counted(found.more_reminders, one, many), parent=self)
            more.clicked.connect(self.all_wanted)
            self.body.addWidget(more)
        return bool(found.reminders)

    def _finisher(self, number: int) -> Callable[[], None]:
        return lambda: self._attempt(lambda: reminders.finish(self._desk, number))

    def menu_for(self, number: int, today: date) -> PutOffMenu:
        """Until when it is put off."""
        from netzwerkpflege.ui.put_off_menu import working_menu  # noqa: PLC0415 - when it is first opened

        menu = working_menu(self._desk, self)
        menu.set_today(today)
        menu.chosen.connect(lambda day: self._attempt(lambda: reminders.snooze(self._desk, number, day)))
        return menu

    def _offer(self, tool: QuietTool, number: int, today: date, _: bool = False) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = self.menu_for(number, today)
        self._menu.popup(tool.mapToGlobal(tool.rect().bottomLeft()))

    def _chooser(self, signal: SignalInstance, number: int) -> Callable[[], None]:
        return lambda: signal.emit(number)

    def _attempt(self, gesture: Callable[[], None]) -> None:
        try:
            gesture()
        except ExpectedError as error:
            self.troubled.emit(error)


class UnfinishedCard(Card):
    """Talks of these weeks to which something can still be added: the next honest step."""

    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Still fresh"), "message-circle", parent)

    def show_today(self, found: Today, lang: str) -> bool:
        """Show with whom one has talked lately; False where nothing is missing."""
        self.clear()
        for one in found.unfinished:
            line = QVBoxLayout()
            line.setSpacing(0)
            name = LinkLabel(one.name, self)
            name.clicked.connect(lambda _=False, number=one.contact_id: self.person_chosen.emit(number))
            line.addWidget(name)
            line.addWidget(plain_label(_question(one.missing), "muted", wrap=True, parent=self))
            self.body.addLayout(line)
        return bool(found.unfinished)


class EventCard(Card):
    """The next event, its briefing one click away."""

    event_wanted = Signal(int)
    briefing_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Next event"), "calendar-days", parent)

    def show_today(self, found: Today, lang: str) -> bool:
        """Show the next event; False where none is known."""
        self.clear()
        event = found.event
        if event is None:
            return False
        number = event.id or 0
        title = LinkLabel(event.title, self)
        title.clicked.connect(lambda: self.event_wanted.emit(number))
        self.body.addWidget(title)
        when = f"{weekday_in_words(event.on)} ({in_words(event.on, found.day)})"
        for words in (when, " · ".join(filter(None, (hours_in_words(event.starts, event.ends), event.place)))):
            if words:
                self.body.addWidget(plain_label(words, "muted", wrap=True, parent=self))
        guests = counted(found.guests, self.tr("1 guest"), self.tr("{count} guests"))
        self.body.addWidget(plain_label(guests if found.guests else self.tr("No guests yet"), "muted", parent=self))
        briefing = PrimaryButton(self.tr("Event briefing"), "printer", self)
        briefing.clicked.connect(lambda: self.briefing_wanted.emit(number))
        row = QHBoxLayout()
        row.addWidget(briefing)
        row.addStretch(1)
        self.body.addLayout(row)
        return True


class DebriefCard(Card):
    """The evening that has just been, to be gone through while the faces are there."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Debrief"), "inbox", parent)

    def show_today(self, found: Today, lang: str) -> bool:
        """Offer it for 72 hours; False where no evening waits."""
        self.clear()
        event = found.debrief
        if event is None:
            return False
        number = event.id or 0
        self.body.addWidget(plain_label(event.title, "strong", wrap=True, parent=self))
        words = self.tr("Twenty seconds for each guest, while the faces are still there.")
        self.body.addWidget(plain_label(words, "muted", wrap=True, parent=self))
        begin = PrimaryButton(self.tr("Go through the evening"), "inbox", self)
        begin.clicked.connect(lambda: self.wanted.emit(number))
        row = QHBoxLayout()
        row.addWidget(begin)
        row.addStretch(1)
        self.body.addLayout(row)
        return True


class StackCard(Card):
    """The bare cards that the last import left, to be gone through."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Card stack"), "layers", parent)

    def show_today(self, found: Today, lang: str) -> bool:
        """Show how many cards wait; False where none does."""
        self.clear()
        if found.stack is None:
            return False
        came = found.stack.came
        if came is not None:
            words = counted(
                found.stack.count,
                self.tr("1 card waits to be given its conversation."),
                self.tr("{count} cards wait to be given their conversation."),
            )
            day = long_day(came.at.date()) if came.at else ""
            where = origin_words(came.origin, came.event_title) or self.tr("Read in on {day}").format(day=day)
        else:
            words = self.tr("Some cards have had no conversation for more than a year.")
            where = self.tr("If you like, put them away.")
        self.body.addWidget(plain_label(words, "body", wrap=True, parent=self))
        self.body.addWidget(plain_label(where, "muted", wrap=True, parent=self))
        through = QuietButton(self.tr("Go through them"), "layers", self)
        through.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.addWidget(through)
        row.addStretch(1)
        self.body.addLayout(row)
        return True


class BirthdayCard(Card):
    """Birthdays of people one has talked with, today and in the next days."""

    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Birthdays"), "cake", parent)

    def show_today(self, found: Today, lang: str) -> bool:
        """Show whose birthday is near; False where nobody's is."""
        self.clear()
        for one in found.birthdays:
            line = QHBoxLayout()
            line.setSpacing(M)
            name = LinkLabel(one.name, self)
            name.clicked.connect(lambda _=False, number=one.contact_id: self.person_chosen.emit(number))
            line.addWidget(name, 1)
            when = in_words(one.on, found.day)
            if one.turns:
                when = self.tr("{when}, turns {age}").format(when=when, age=one.turns)
            line.addWidget(plain_label(when, "muted", parent=self))
            self.body.addLayout(line)
            self.body.addSpacing(XS)
        return bool(found.birthdays)


def _question(missing: Reason) -> str:
    """What can still be added to a talk, asked kindly."""
    translate = QCoreApplication.translate
    return {
        Reason.NO_CONNECTION_POINT: translate("UnfinishedCard", "What connects you?"),
        Reason.MY_WISH_OPEN: translate("UnfinishedCard", "Would you like to stay in touch?"),
        Reason.THEIR_WISH_OPEN: translate("UnfinishedCard", "Does the other side wish to stay in touch?"),
    }[missing]
