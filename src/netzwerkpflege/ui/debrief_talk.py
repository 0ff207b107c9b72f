"""The fields of the Nachlese for one guest: what connects, what is wished, what was promised, what was left behind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.debrief import Promise, Talk
from netzwerkpflege.domain.fundus import FundusEntry
from netzwerkpflege.domain.told import Told
from netzwerkpflege.ui.day_text import show_day
from netzwerkpflege.ui.fundus_chooser import KeepsakeField
from netzwerkpflege.ui.participant_sheet import WishField
from netzwerkpflege.ui.photo_field import PhotoField
from netzwerkpflege.ui.theme import M
from netzwerkpflege.ui.thread_lines import ThreadLine, ThreadsField
from netzwerkpflege.ui.told_words import heard_words
from netzwerkpflege.ui.widgets import FormField, TagEdit


class TalkForm(QWidget):
    """All fields; ``talk`` is what stands in them."""

    changed = Signal()

    def __init__(self, *, known_points: Sequence[str], lang: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        self._points = TagEdit(self.tr("What connects you?"), known_points, "link", self)
        self._text = QLineEdit(self)
        mine, theirs = self.tr("I wish to stay in touch"), self.tr("The other side wishes it")
        self._mine = WishField(mine, self.tr("why, in a word"), lang, self)
        self._theirs = WishField(theirs, self.tr("how I know, e.g. said on parting"), lang, self)
        self.promises_field = ThreadsField(self.tr("Promised, by whom"), self.tr("Promised"), lang, today, self)
        self._keepsake = KeepsakeField(self.tr("Keepsake"), lang, self)
        self._question, self._cue = QLineEdit(self), QLineEdit(self)  # Tab goes as they are made
        self._cue.setPlaceholderText(self.tr("e.g. red glasses, laughs before the punch line"))
        self._photo = PhotoField(self)
        self.points_field = FormField(self.tr("Connection points"), self._points, parent=self)
        self.keepsake_field = FormField(self.tr("Keepsake"), self._keepsake, parent=self)
        self._told: Sequence[Told] = ()
        self._keepsake.changed.connect(self._warn_of_repetition)
        self._cue_field = FormField(self.tr("How I know them again"), self._cue, parent=self)
        self._photo_field = FormField(self.tr("Photo"), self._photo, parent=self)
        for field in (
            self.points_field,
            FormField(self.tr("What it was about"), self._text, parent=self),
            FormField(mine, self._mine, parent=self),
            FormField(theirs, self._theirs, parent=self),
            self.promises_field,
            self.keepsake_field,
            FormField(self.tr("Question for the next time"), self._question, parent=self),
            self._cue_field,
            self._photo_field,
        ):
            column.addWidget(field)

    def show_person(self, name: str, *, known: bool) -> None:
        """Of whom is known already, neither a photo nor a cue is asked."""
        self._photo.set_name(name)
        for field in (self._cue_field, self._photo_field):
            field.setVisible(not known)

    def offer_fundus(self, entries: Sequence[FundusEntry]) -> None:
        """What can be chosen as a keepsake."""
        self._keepsake.offer(entries)

    def show_told(self, told: Sequence[Told]) -> None:
        """What the person and those at the table have heard before; said as soon as it is typed again."""
        self._told = told
        self._warn_of_repetition()

    def talk(self) -> Talk:
        """What stands in the fields."""
        photo = self._photo.photo()
        return Talk(
            points=self._points.tags(),
            text=self._text.text(),
            my_wish=self._mine.wish(),
            their_wish=self._theirs.wish(),
            my_wish_source=self._mine.source.text(),
            their_wish_source=self._theirs.source.text(),
            promises=tuple(
                Promise(line.owner, line.text, line.due(self._today)) for line in self.promises_field.lines.values()
            ),
            keepsake=self._keepsake.draft(),
            question=self._question.text(),
            cue=self._cue.text(),
            photo=photo.data if photo else None,
            photo_type=photo.media_type if photo else "",
        )

    def show_talk(self, talk: Talk) -> None:
        """Put something into the fields."""
        self._points.set_tags(talk.points)
        self._text.setText(talk.text)
        self._mine.set_wish(talk.my_wish, talk.my_wish_source)
        self._theirs.set_wish(talk.their_wish, talk.their_wish_source)
        lines = [ThreadLine(one.owner, one.text, show_day(one.due)) for one in talk.promises]
        self.promises_field.lines.set_values(lines)
        self._keepsake.set_draft(talk.keepsake)
        self._question.setText(talk.question)
        self._cue.setText(talk.cue)
        self._photo.set_photo(None)
        for around in (self.points_field, self.promises_field):
            around.set_trouble("")

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self._points.setFocus()

    def check(self) -> bool:
        """False, and the cursor there, where a day cannot be read."""
        return self.promises_field.check()

    def _warn_of_repetition(self) -> None:
        self.keepsake_field.set_advice(heard_words(self._keepsake.draft(), self._told))
