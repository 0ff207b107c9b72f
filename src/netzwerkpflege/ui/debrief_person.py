"""One guest of the Nachlese: who it is, the one question, and the fields behind a Yes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netzwerkpflege.domain.debrief import Talk
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services.debriefs import Item
from netzwerkpflege.ui.avatar import Avatar, PhotoFor
from netzwerkpflege.ui.debrief_talk import TalkForm
from netzwerkpflege.ui.flow_layout import FlowLayout
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.moments import ago
from netzwerkpflege.ui.panels import Panel
from netzwerkpflege.ui.theme import XS, XXL, L, M, S
from netzwerkpflege.ui.widgets import Chip, IconLine, PrimaryButton, QuietButton, clear_layout

_KEYS: Final = {"de": "JNSW", "en": "YNLA"}
"""Yes, no, later, put away."""


class DebriefPerson(QWidget):
    """Says by signals what was answered; ``form`` holds what a Yes leads to."""

    yes = Signal()
    no = Signal()
    later = Signal()
    away = Signal()

    def __init__(
        self, *, photo_for: PhotoFor, known_points: Sequence[str], lang: str, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lang, self._today = lang, today
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, L, XXL, S)
        column.setSpacing(L)
        column.addLayout(self._build_head(photo_for))
        self._known = QVBoxLayout()
        self._known.setSpacing(XS)
        column.addLayout(self._known)
        column.addWidget(self._build_question())
        self.form = TalkForm(known_points=known_points, lang=lang, today=today, parent=self)
        column.addWidget(self.form)
        column.addStretch(1)

    def show_item(self, item: Item, talk: Talk) -> None:
        """Show a guest, with what was begun about them."""
        entry, row = item.entry, item.row
        self._number.setText(str(entry.number))
        self._name.setText(entry.name)
        self._about.setText(" · ".join(filter(None, (entry.title, entry.organisation))))
        self._about.setVisible(bool(entry.title or entry.organisation))
        self._avatar.show_person(entry.name, row.photo_sha256 if row else "")
        clear_layout(self._known)
        for icon, words in self._facts(item):
            self._known.addWidget(IconLine(icon, words, "muted", self))
        self._away.setVisible(item.bare and not item.done)
        self.form.show_person(entry.name, known=bool(row and row.photo_sha256))
        self.form.show_talk(talk)

    def ask(self, asking: bool) -> None:
        """The question, or the fields."""
        self._question.setVisible(asking)
        self.form.setVisible(not asking)
        (self._yes.setFocus if asking else self.form.begin)()

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
        words = (self.tr("yes"), self.tr("no"), self.tr("later"), self.tr("put away"))
        shown = [not button.isHidden() for button in self._buttons]
        return " · ".join(
            f"{key} {word}" for key, word, seen in zip(_KEYS[self._lang], words, shown, strict=True) if seen
        )

    def _facts(self, item: Item) -> list[tuple[str, str]]:
        facts = []
        if item.noted:
            facts.append(("check", self.tr("A conversation of this evening is kept already.")))
        elif item.entry.debriefed is not None:
            facts.append(("check", phrase(f"guest.{item.entry.state.value}", self._lang)))
        if item.row is None:
            facts.append(("circle-dashed", self.tr("Not in your address book yet; a Yes puts them into it.")))
        elif item.row.last_conversation is not None:
            last = ago(item.row.last_conversation, self._today)
            facts.append(("message-circle", self.tr("Last conversation: {when}").format(when=last)))
        facts += [
            ("git-commit-horizontal", self.tr("Still open: {thread}").format(thread=words))
            for words in item.open_threads[:3]
        ]
        if item.entry.note:
            facts.append(("notebook-pen", item.entry.note))
        return facts

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
        no = QuietButton(self.tr("&No, not this time"), "x", holder)
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
