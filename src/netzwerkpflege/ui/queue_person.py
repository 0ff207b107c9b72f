"""One person of a queue: who it is, the one question, and the fields behind a Yes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.day_words import find_day
from netzwerkpflege.domain.debrief import Talk
from netzwerkpflege.domain.queue import NOTED, Queued
from netzwerkpflege.phrases import phrase
from netzwerkpflege.ui.avatar import Avatar, PhotoFor
from netzwerkpflege.ui.day_text import show_day
from netzwerkpflege.ui.debrief_talk import TalkForm
from netzwerkpflege.ui.flow_layout import FlowLayout
from netzwerkpflege.ui.labels import explain, plain_label
from netzwerkpflege.ui.moments import ago, weekday_in_words
from netzwerkpflege.ui.panels import Panel
from netzwerkpflege.ui.theme import XS, XXL, L, M, S
from netzwerkpflege.ui.widgets import Chip, FormField, IconLine, PrimaryButton, QuietButton, clear_layout

_KEYS: Final = {"de": "JNSW", "en": "YNLA"}
"""Yes, no, later, put away."""


class QueueWords(NamedTuple):
    """What differs from queue to queue: the second answer, on its button and in a word; what a kept talk is called."""

    no: str
    no_in_a_word: str
    noted: str
    dated: bool = False
    """Whether the day of the talk is asked for."""


class QueuePerson(QWidget):
    """Says by signals what was answered; ``form`` holds what a Yes leads to."""

    yes = Signal()
    no = Signal()
    later = Signal()
    away = Signal()

    def __init__(
        self,
        *,
        photo_for: PhotoFor,
        known_points: Sequence[str],
        lang: str,
        today: date,
        words: QueueWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lang, self._today, self._words = lang, today, words
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, L, XXL, S)
        column.setSpacing(L)
        column.addLayout(self._build_head(photo_for))
        self._known = QVBoxLayout()
        self._known.setSpacing(XS)
        column.addLayout(self._known)
        column.addWidget(self._build_question())
        column.addWidget(self._build_day())
        self.form = TalkForm(known_points=known_points, lang=lang, today=today, parent=self)
        column.addWidget(self.form)
        column.addStretch(1)

    def show_item(self, item: Queued, talk: Talk) -> None:
        """Show a person, with what was begun about them."""
        self._number.setText("" if item.number is None else str(item.number))
        self._number.setVisible(item.number is not None)
        self._name.setText(item.name)
        self._about.setText(" · ".join(filter(None, (item.title, item.organisation))))
        self._about.setVisible(bool(item.title or item.organisation))
        photo = item.row.photo_sha256 if item.row else ""
        self._avatar.show_person(item.name, photo)
        clear_layout(self._known)
        for icon, words in self._facts(item):
            self._known.addWidget(IconLine(icon, words, "muted", self))
        self._away.setVisible(item.bare and not item.done)
        self._on.setText(show_day(talk.on))
        self._day_field.set_trouble("")
        self.form.show_person(item.name, known=bool(photo))
        self.form.show_talk(talk)

    def talk(self) -> Talk:
        """What stands in the fields."""
        return replace(self.form.talk(), on=self._day()) if self._words.dated else self.form.talk()

    def check(self) -> bool:
        """False, and the cursor there, where a day is missing or cannot be read."""
        if self._words.dated and self._day() is None:
            self._day_field.set_trouble(self.tr("When was it? For example: yesterday, last Tuesday, 12 March."))
            self._on.setFocus()
            return False
        self._day_field.set_trouble("")
        return self.form.check()

    def ask(self, asking: bool) -> None:
        """The question, or the fields."""
        self._question.setVisible(asking)
        self.form.setVisible(not asking)
        self._day_field.setVisible(not asking and self._words.dated)
        if asking:
            self._yes.setFocus()
        elif self._words.dated and self._day() is None:
            self._on.setFocus()
        else:
            self.form.begin()

    def is_asking(self) -> bool:
        """Whether the question stands there."""
        return not self._question.isHidden()

    def press(self, letter: str) -> bool:
        """Answer by a letter; False where it is none of the answers."""
        place = _KEYS[self._lang].find(letter.upper()) if letter else -1
        if place < 0 or self._buttons[place].isHidden():
            return False
        self._buttons[place].click()
        return True

    def keys_in_words(self) -> str:
        """The letters with what each does."""
        words = (self.tr("yes"), self._words.no_in_a_word, self.tr("later"), self.tr("put away"))
        shown = [not button.isHidden() for button in self._buttons]
        return " · ".join(
            f"{key} {word}" for key, word, seen in zip(_KEYS[self._lang], words, shown, strict=True) if seen
        )

    def _facts(self, item: Queued) -> list[tuple[str, str]]:
        facts = []
        if item.answer == NOTED:
            facts.append(("check", self._words.noted))
        elif item.answer:
            facts.append(("check", phrase(f"answer.{item.answer}", self._lang)))
        if item.row is None:
            facts.append(("circle-dashed", self.tr("Not in your address book yet; a Yes puts them into it.")))
        elif item.row.last_conversation is not None:
            last = ago(item.row.last_conversation, self._today)
            facts.append(("message-circle", self.tr("Last conversation: {when}").format(when=last)))
        facts += [
            ("git-commit-horizontal", self.tr("Still open: {thread}").format(thread=words))
            for words in item.open_threads[:3]
        ]
        if item.note:
            facts.append(("notebook-pen", item.note))
        return facts

    def _build_day(self) -> FormField:
        self._on = QLineEdit(self)
        self._on.setPlaceholderText(self.tr("e.g. yesterday, last Tuesday, 12 March"))
        self._on.editingFinished.connect(self._read_day)
        self._day_field = FormField(self.tr("When was it"), self._on, parent=self)
        return self._day_field

    def _day(self) -> date | None:
        found = find_day(self._on.text(), self._today)
        return found.day if found else None

    def _read_day(self) -> None:
        """Show which day is meant, so that it can be seen before it is kept."""
        if (day := self._day()) is not None:
            explain(self._on, weekday_in_words(day))
            self._on.setText(show_day(day))
            self._day_field.set_trouble("")

    def _build_head(self, photo_for: PhotoFor) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(M)
        self._number = Chip("", "", "accent", self)
        self._number.setAccessibleDescription(self.tr("The number in the briefing"))
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignVCenter)
        self._avatar = Avatar(56, photo_for, self)
        head.addWidget(self._avatar)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._name = plain_label("", "name", wrap=True, parent=self)
        self._about = plain_label("", "muted", wrap=True, parent=self)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._about)
        words.addStretch(1)
        head.addLayout(words, 1)
        return head

    def _build_question(self) -> Panel:
        self._question = Panel(self)
        column = QVBoxLayout(self._question)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        column.addWidget(
            plain_label(self.tr("Have you talked with each other?"), "strong", wrap=True, parent=self._question)
        )
        holder = QWidget(self._question)
        flow = FlowLayout(holder, S)
        self._yes = PrimaryButton(self.tr("&Yes"), "message-circle", holder)
        no = QuietButton(self._words.no, "x", holder)
        later = QuietButton(self.tr("&Later"), "clock", holder)
        self._away = QuietButton(self.tr("Put the card &away"), "inbox", holder)
        self._buttons = (self._yes, no, later, self._away)
        for button, signal in zip(self._buttons, (self.yes, self.no, self.later, self.away), strict=True):
            button.setAutoDefault(False)
            button.clicked.connect(signal)
            flow.addWidget(button)
        policy = holder.sizePolicy()
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        column.addWidget(holder)
        return self._question
