"""The sections of the contact card: conversations, what the next talk can begin with, how to reach the person."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netzwerkpflege.domain.contact import Contact, PostalAddress
from netzwerkpflege.domain.meeting import MeetingNote, Participant, Wish
from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.domain.thread import Owner, Thread
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services.contacts import Sheet
from netzwerkpflege.ui.flow_layout import FlowLayout
from netzwerkpflege.ui.moments import day_in_words, due_in_words, long_day, partial_day
from netzwerkpflege.ui.origin_words import origin_words
from netzwerkpflege.ui.widgets import Card, Chip, IconLine, LinkLabel, QuietTool, plain_label

_OPENABLE = ("http", "https", "mailto", "tel")


class ConversationsSection(Card):
    """The conversations with a person, newest first, each with what was shared and wished."""

    edit_wanted = Signal(int)
    remove_wanted = Signal(int)
    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Conversations"), "message-circle", parent)

    def show_sheet(self, sheet: Sheet, lang: str) -> None:
        """Show the conversations of this person."""
        self.clear()
        contact_id = sheet.contact.id or 0
        if not sheet.conversations:
            self.body.addWidget(
                plain_label(
                    self.tr("No conversation noted yet. When you have talked, note it while it is fresh."),
                    "muted",
                    wrap=True,
                )
            )
        for number, note in enumerate(sheet.conversations):
            if number:
                self.body.addSpacing(12)
            self._add(note, contact_id, sheet, lang)

    def _add(self, note: MeetingNote, contact_id: int, sheet: Sheet, lang: str) -> None:
        me = next(p for p in note.participants if p.contact_id == contact_id)
        head = QHBoxLayout()
        head.addWidget(plain_label(long_day(note.on), "strong"))
        where = " · ".join(filter(None, (sheet.event_titles.get(note.event_id or 0, ""), note.place)))
        head.addWidget(plain_label(where, "muted", elide=True), 1)
        head.addWidget(self._tool("pencil", self.tr("Edit conversation"), self.edit_wanted, note.id or 0))
        head.addWidget(self._tool("trash-2", self.tr("Remove conversation"), self.remove_wanted, note.id or 0))
        self.body.addLayout(head)
        others = [sheet.people.get(p.contact_id, "") for p in note.participants if p.contact_id != contact_id]
        if others:
            self.body.addWidget(
                plain_label(self.tr("With {names}").format(names=", ".join(others)), "muted", wrap=True)
            )
        for text in filter(None, (note.text, me.remark)):
            self.body.addWidget(plain_label(text, "body", wrap=True, selectable=True))
        if me.connection_points:
            self.body.addWidget(_chips(((point, "link", "accent") for point in me.connection_points), self))
        if wishes := self._wishes(me, lang):
            self.body.addWidget(plain_label(wishes, "muted", wrap=True))
        for item in sheet.keepsakes:
            if item.meeting_id == note.id:
                self.body.addWidget(IconLine("gift", self.tr("Keepsake: {text}").format(text=item.text), parent=self))

    def _tool(self, icon: str, words: str, signal: object, number: int) -> QuietTool:
        tool = QuietTool(icon, words, self)
        tool.clicked.connect(lambda: signal.emit(number))  # type: ignore[attr-defined]
        return tool

    def _wishes(self, me: Participant, lang: str) -> str:
        parts = []
        if me.my_wish is not Wish.OPEN or me.their_wish is not Wish.OPEN:
            for label, wish, source in (
                (self.tr("My wish: {wish}"), me.my_wish, me.my_wish_source),
                (self.tr("Their wish: {wish}"), me.their_wish, me.their_wish_source),
            ):
                words = label.format(wish=phrase(f"wish.{wish.value}", lang))
                parts.append(f"{words} ({source})" if source else words)
        return " · ".join(parts)


class NextTimeSection(Card):
    """What the next talk can begin with: questions, open threads with whose turn it is, reminders."""

    thread_closed = Signal(int)
    reminder_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Next time"), "sparkles", parent)

    def show_sheet(self, sheet: Sheet, today: date) -> bool:
        """Show what is open with this person. False where there is nothing."""
        self.clear()
        for question in sheet.questions:
            if not question.answer:
                self.body.addWidget(
                    IconLine("circle-question-mark", self.tr("Ask: {text}").format(text=question.text), parent=self)
                )
        for thread in sheet.open_threads:
            self._add_thread(thread)
        for reminder in sheet.reminders:
            self._add_reminder(reminder, today)
        return bool(sheet.open_threads or sheet.reminders or any(not q.answer for q in sheet.questions))

    def _add_thread(self, thread: Thread) -> None:
        words = {
            Owner.MINE: self.tr("Promised: {text}"),
            Owner.THEIRS: self.tr("Was promised: {text}"),
            Owner.JOINT: self.tr("Together: {text}"),
        }[thread.owner]
        row = QHBoxLayout()
        row.addWidget(IconLine("bookmark", words.format(text=thread.text), parent=self), 1, Qt.AlignmentFlag.AlignTop)
        done = QuietTool("check", self.tr("This thread is finished"), self)
        done.clicked.connect(lambda: self.thread_closed.emit(thread.id or 0))
        row.addWidget(done, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def _add_reminder(self, reminder: Reminder, today: date) -> None:
        self.body.addWidget(IconLine("bell", reminder.text, parent=self))
        due = self.tr("due {when}").format(when=due_in_words(reminder.shows_on, today))
        chip = Chip(due, "clock", "context", self, clickable=True)
        chip.setAccessibleName(f"{reminder.text}, {due}")
        chip.clicked.connect(lambda: self.reminder_chosen.emit(reminder.id or 0))
        holder = QHBoxLayout()
        holder.setContentsMargins(24, 0, 0, 0)
        holder.addWidget(chip)
        holder.addStretch(1)
        self.body.addLayout(holder)


class DetailsSection(Card):
    """How to reach the person, and what is known of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Contact details"), "contact", parent)

    def show_sheet(self, sheet: Sheet, lang: str) -> bool:
        """Show the details of this person. False where there are none."""
        self.clear()
        contact = sheet.contact
        for email in contact.emails:
            self._link(email.address, f"mailto:{email.address}", label_words(email.label, lang))
        for phone in contact.phones:
            self._link(phone.number, f"tel:{''.join(phone.number.split())}", label_words(phone.label, lang))
        for place in contact.addresses:
            self._plain(address_lines(place), label_words(place.label, lang))
        for web in contact.urls:
            self._link(web.url, web.url, label_words(web.label, lang))
        for profile in contact.profiles:
            self._plain(profile.value, profile.service)
        if contact.birthday:
            self._plain(self.tr("Birthday {day}").format(day=partial_day(contact.birthday)))
        if contact.anniversary:
            self._plain(self.tr("Anniversary {day}").format(day=partial_day(contact.anniversary)))
        return self.body.count() > 0

    def _link(self, text: str, target: str, label: str) -> None:
        url = QUrl(target)
        if url.scheme().lower() not in _OPENABLE or not url.isValid():
            self._plain(text, label)
            return
        link = LinkLabel(text, self)
        link.clicked.connect(lambda: QDesktopServices.openUrl(url))
        self._row(link, label)

    def _plain(self, text: str, label: str = "") -> None:
        self._row(plain_label(text, "body", wrap=True, selectable=True), label)

    def _row(self, value: QWidget, label: str) -> None:
        """The value on its own line, so that a long address is seen whole; its label small below."""
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(value)
        if label:
            lines.addWidget(plain_label(label, "small"))
        self.body.addLayout(lines)


class AboutSection(Card):
    """How one met, how to recognise the person, and the free note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About"), "notebook-pen", parent)

    def show_sheet(self, sheet: Sheet) -> bool:
        """Show what is noted of this person. False where there is nothing."""
        self.clear()
        contact = sheet.contact
        if met := self._met(contact):
            self.body.addWidget(IconLine("handshake", met, parent=self))
        if contact.recognition_cue:
            cue = self.tr("To recognise: {cue}").format(cue=contact.recognition_cue)
            self.body.addWidget(IconLine("eye", cue, parent=self))
        if contact.note:
            self.body.addWidget(plain_label(contact.note, "body", wrap=True, selectable=True))
        came = sheet.came_with
        if came is not None and (origin := origin_words(came.origin, came.event_title)):
            self.body.addWidget(IconLine("contact", self.tr("The card: {origin}").format(origin=origin), parent=self))
        if contact.source:
            source = self.tr("From {source}").format(source=contact.source.replace("#", " · "))
            self.body.addWidget(plain_label(source, "muted", wrap=True))
        return self.body.count() > 0

    def _met(self, contact: Contact) -> str:
        parts = [contact.met_how, contact.met_where]
        if contact.met_on:
            parts.append(day_in_words(contact.met_on))
        if contact.met_through:
            parts.append(self.tr("through {name}").format(name=contact.met_through))
        return self.tr("Met: {how}").format(how=", ".join(filter(None, parts))) if any(parts) else ""


def label_words(label: str, lang: str) -> str:
    """A label as people say it; an own word stays as it is."""
    code = f"label.{label.lower()}"
    words = phrase(code, lang)
    return label if words == code else words


def address_lines(place: PostalAddress) -> str:
    """A postal address as one reads it, in lines."""
    town = " ".join(filter(None, (place.postal_code, place.locality)))
    lines = (place.po_box, place.extended, place.street, town, place.region, place.country)
    return "\n".join(filter(None, lines))


def _chips(words: Iterable[tuple[str, str, str]], parent: QWidget) -> QWidget:
    holder = QWidget(parent)
    flow = FlowLayout(holder)
    for text, icon, role in words:
        flow.addWidget(Chip(text, icon, role, holder))
    return holder
