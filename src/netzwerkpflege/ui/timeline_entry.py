"""One entry of the time line: a conversation with all that came of it, or a line about what was done, left or recorded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netzwerkpflege.domain.meeting import Participant, Wish
from netzwerkpflege.domain.thread import Owner
from netzwerkpflege.domain.timeline import Entry, Kind
from netzwerkpflege.phrases import phrase
from netzwerkpflege.ui.active_row import ActiveRow, Command
from netzwerkpflege.ui.chips import Chip
from netzwerkpflege.ui.counts import file_words
from netzwerkpflege.ui.flow_layout import FlowLayout
from netzwerkpflege.ui.keepsake_words import keepsake_words
from netzwerkpflege.ui.labels import IconLine, IconMark, plain_label
from netzwerkpflege.ui.moments import due_in_words, long_day
from netzwerkpflege.ui.origin_words import origin_words
from netzwerkpflege.ui.theme import XS, S

SIGNS = {
    Kind.CONVERSATION: "message-circle",
    Kind.KEEPSAKE: "gift",
    Kind.THREAD: "bookmark",
    Kind.QUESTION: "circle-question-mark",
    Kind.FAVOUR: "sprout",
    Kind.INTRODUCTION: "handshake",
    Kind.REMINDER: "bell",
    Kind.LETTER: "mail",
    Kind.RECORD: "file-text",
    Kind.CARD: "contact",
}
Act = Callable[[Entry], None]


class EntryRow(ActiveRow):
    """An entry; Enter changes it and Del takes it out, where that can be done."""

    def __init__(self, entry: Entry, edit: Act | None, remove: Act | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self._edit, self._remove = edit, remove
        self.body.setSpacing(XS)
        if edit is None and remove is None:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def commands(self) -> list[Command]:
        made = []
        if (edit := self._edit) is not None:
            made.append(Command(self.tr("Edit"), "pencil", lambda: edit(self.entry), ("Return", "F2")))
        if (remove := self._remove) is not None:
            made.append(Command(self.tr("Remove"), "trash-2", lambda: remove(self.entry), ("Del",)))
        return made

    def edit(self) -> None:
        self.press()

    def press(self) -> None:
        if self._edit is not None:
            self._edit(self.entry)

    def hitButton(self, pos: QPoint) -> bool:
        """A single click does nothing: the text is there to be read."""
        return False


class TalkRow(EntryRow):
    """A conversation: when and where, what was said, what connects, what was wished and left."""

    def __init__(
        self, entry: Entry, contact_id: int, lang: str, edit: Act, remove: Act, parent: QWidget | None = None
    ) -> None:
        super().__init__(entry, edit, remove, parent)
        note = entry.note
        if note is None:
            raise LookupError("a conversation without its note")
        me = next((p for p in note.participants if p.contact_id == contact_id), Participant(contact_id))
        where = " · ".join(filter(None, (entry.event_title, note.place)))
        self._head(long_day(note.on), where)
        if entry.people:
            names = self.tr("With {names}").format(names=", ".join(entry.people))
            self.body.addWidget(plain_label(names, "muted", wrap=True, parent=self))
        for text in filter(None, (note.text, me.remark)):
            self.body.addWidget(plain_label(text, "body", wrap=True, selectable=True, parent=self))
        if me.connection_points:
            self.body.addWidget(self._points(me.connection_points))
        if wishes := wish_words(me, lang):
            self.body.addWidget(plain_label(wishes, "muted", wrap=True, parent=self))
        for kept in entry.keepsakes:
            self.body.addWidget(IconLine("gift", keepsake_words(kept, lang), parent=self))
        for thread in entry.threads:
            words = owner_words(thread.owner).format(text=thread.text)
            if thread.closed_on:
                words = self.tr("{text} (done)").format(text=words)
            self.body.addWidget(IconLine("bookmark", words, parent=self))
        spoken = (self.tr("Conversation"), long_day(note.on), where, note.text, me.remark)
        self.setAccessibleName(", ".join(filter(None, spoken)))

    def _head(self, day: str, where: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(IconMark(SIGNS[Kind.CONVERSATION], "muted", parent=self))
        head.addWidget(plain_label(day, "strong", parent=self))
        head.addWidget(plain_label(where, "muted", elide=True, parent=self), 1)
        self.body.addLayout(head)

    def _points(self, points: tuple[str, ...]) -> QWidget:
        holder = QWidget(self)
        flow = FlowLayout(holder)
        for point in points:
            flow.addWidget(Chip(point, "link", "accent", holder))
        return holder


class PlainRow(EntryRow):
    """Any other entry: its sign, what it says, and when."""

    def __init__(
        self,
        entry: Entry,
        today: date,
        lang: str,
        edit: Act | None,
        remove: Act | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(entry, edit, remove, parent)
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(IconMark(SIGNS[entry.kind], "muted", parent=self), 0, Qt.AlignmentFlag.AlignTop)
        words = entry_words(entry, lang)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(plain_label(words, "body", wrap=True, parent=self))
        when = self._when(entry, today)
        column.addWidget(plain_label(when, "small", wrap=True, parent=self))
        line.addLayout(column, 1)
        self.body.addLayout(line)
        self.setAccessibleName(f"{words}, {when}")

    def _when(self, entry: Entry, today: date) -> str:
        if entry.kind is Kind.REMINDER and entry.code == "open":
            return self.tr("due {when}").format(when=due_in_words(entry.on, today))
        if entry.kind is Kind.THREAD and entry.until:
            return self.tr("{day}, finished on {until}").format(day=long_day(entry.on), until=long_day(entry.until))
        if entry.kind is Kind.CARD:
            origin = origin_words(entry.origin, entry.event_title)
            return " · ".join(filter(None, (long_day(entry.on), file_words(entry.files), origin)))
        return long_day(entry.on)


def owner_words(owner: Owner) -> str:
    """Whose turn a thread is, with a place for the text."""
    translate = QCoreApplication.translate
    words = {
        Owner.MINE: translate("Timeline", "Promised: {text}"),
        Owner.THEIRS: translate("Timeline", "Was promised: {text}"),
        Owner.JOINT: translate("Timeline", "Together: {text}"),
    }
    return words[owner]


def wish_words(me: Participant, lang: str) -> str:
    """Both wishes as they were said in a conversation; '' where none was."""
    if me.my_wish is Wish.OPEN and me.their_wish is Wish.OPEN:
        return ""
    translate = QCoreApplication.translate
    parts = []
    for words, wish, source in (
        (translate("Timeline", "My wish: {wish}"), me.my_wish, me.my_wish_source),
        (translate("Timeline", "Their wish: {wish}"), me.their_wish, me.their_wish_source),
    ):
        said = words.format(wish=phrase(f"wish.{wish.value}", lang))
        parts.append(f"{said} ({source})" if source else said)
    return " · ".join(parts)


def entry_words(entry: Entry, lang: str) -> str:
    """What an entry says, in one sentence."""
    translate = QCoreApplication.translate
    if entry.kind is Kind.THREAD:
        return owner_words(Owner(entry.code)).format(text=entry.text)
    if entry.kind is Kind.RECORD:
        return _record_words(entry, lang)
    if entry.kind is Kind.CARD:
        by_hand = translate("Timeline", "Added by hand")
        return by_hand if entry.code == "hand" else translate("Timeline", "Card read in")
    if entry.kind is Kind.KEEPSAKE:
        return " / ".join(keepsake_words(kept, lang) for kept in entry.keepsakes)
    if entry.kind in (Kind.QUESTION, Kind.FAVOUR, Kind.INTRODUCTION):
        return _between_words(entry)
    words = {
        Kind.REMINDER: translate("Timeline", "Reminder: {text}"),
        Kind.LETTER: translate("Timeline", "Letter: {text}"),
        Kind.CONVERSATION: "{text}",
    }
    said = words[entry.kind].format(text=entry.text)
    if entry.kind is Kind.REMINDER and entry.code == "done":
        return translate("Timeline", "{text} (done)").format(text=said)
    if entry.kind is Kind.LETTER:
        return f"{said} ({phrase(f'letter.{entry.code}', lang)})"
    return said


def _record_words(entry: Entry, lang: str) -> str:
    translate = QCoreApplication.translate
    if entry.code == "objection":
        said = translate("Timeline", "Objection recorded")
        return f"{said}: {entry.text}" if entry.text else said
    mine = entry.code == "mine"
    words = translate("Timeline", "My wish: {wish}") if mine else translate("Timeline", "Their wish: {wish}")
    said = words.format(wish=phrase(f"wish.{entry.detail}", lang))
    return f"{said} ({entry.text})" if entry.text else said


def _between_words(entry: Entry) -> str:
    """What was asked and told, given and received, and who was to know whom."""
    translate = QCoreApplication.translate
    sentence = {
        (Kind.QUESTION, "question"): translate("Timeline", "Question: {text}"),
        (Kind.QUESTION, "advice"): translate("Timeline", "Asked for advice: {text}"),
        (Kind.FAVOUR, "given"): translate("Timeline", "I could give: {text}"),
        (Kind.FAVOUR, "received"): translate("Timeline", "I received: {text}"),
        (Kind.INTRODUCTION, "open"): translate("Timeline", "To be introduced to {name}: {text}"),
        (Kind.INTRODUCTION, "introduced"): translate("Timeline", "Introduced to {name}: {text}"),
    }[entry.kind, entry.code]
    said = sentence.format(name=entry.detail, text=entry.text)
    return f"{said} – {entry.detail}" if entry.kind is Kind.QUESTION and entry.detail else said
