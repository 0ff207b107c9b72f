"""The fields of the Nachlese for one guest: what connects, what is wished, what was promised, what was left behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.debrief import Promise, Talk
from netzwerkpflege.domain.due_words import due_day
from netzwerkpflege.domain.thread import Owner
from netzwerkpflege.domain.told import Told
from netzwerkpflege.phrases import phrase
from netzwerkpflege.ui.day_text import show_day
from netzwerkpflege.ui.detail_rows import DetailRow, DetailRows
from netzwerkpflege.ui.labels import explain
from netzwerkpflege.ui.moments import short_weekday
from netzwerkpflege.ui.participant_sheet import WishField
from netzwerkpflege.ui.photo_field import PhotoField
from netzwerkpflege.ui.theme import M, S
from netzwerkpflege.ui.told_words import heard_words
from netzwerkpflege.ui.widgets import FormField, TagEdit


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise as it is typed."""

    owner: Owner
    text: str
    until: str = ""


class PromiseRow(DetailRow[PromiseLine]):
    """What was promised, by whom, and until when."""

    def __init__(self, lang: str, today: date, parent: QWidget | None = None) -> None:
        what = self.tr("Promised")
        super().__init__(what, parent)
        self._today = today
        self._text, self._owner, self._until = QLineEdit(self), QComboBox(self), QLineEdit(self)
        self._text.setPlaceholderText(self.tr("e.g. send the article"))
        self._text.setAccessibleName(what)
        self._owner.setAccessibleName(self.tr("Whose turn it is"))
        for owner in Owner:
            self._owner.addItem(phrase(f"owner.{owner.value}", lang), owner)
        self._until.setPlaceholderText(self.tr("until when"))
        self._until.setAccessibleName(self.tr("Until when"))
        fields = QHBoxLayout()
        fields.setSpacing(S)
        fields.addWidget(self._text, 5)
        fields.addWidget(self._owner, 2)
        fields.addWidget(self._until, 2)
        self.fields.addLayout(fields)
        for field in (self._text, self._until):
            field.textChanged.connect(self.edited)
        self._until.editingFinished.connect(self._read_day)

    def entry(self) -> QLineEdit:
        return self._text

    def fill(self, value: PromiseLine) -> None:
        self._text.setText(value.text)
        self._owner.setCurrentIndex(list(Owner).index(value.owner))
        self._until.setText(value.until)

    def read(self, origin: PromiseLine | None) -> PromiseLine | None:
        text = self._text.text().strip()
        return PromiseLine(Owner(self._owner.currentData()), text, self._until.text().strip()) if text else None

    def unread_day(self) -> bool:
        """Whether the words for the day say none."""
        words = self._until.text().strip()
        return bool(words) and due_day(words, self._today) is None

    def until_field(self) -> QLineEdit:
        """Where the day is typed."""
        return self._until

    def _read_day(self) -> None:
        """Show which day is meant, so that it can be seen before it is kept."""
        day = due_day(self._until.text(), self._today)
        explain(self._until, short_weekday(day) if day else "")
        if day is not None:
            self._until.setText(show_day(day))

    def _show_tools(self) -> None:
        super()._show_tools()
        self.star.hide()


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
        self._promises = DetailRows(partial(PromiseRow, lang, today), self)
        self._keepsake, self._question, self._cue = (QLineEdit(self) for _ in range(3))  # Tab goes as they are made
        self._keepsake.setPlaceholderText(self.tr("a remark, a tip, a book"))
        self._cue.setPlaceholderText(self.tr("e.g. red glasses, laughs before the punch line"))
        self._photo = PhotoField(self)
        self.points_field = FormField(self.tr("Connection points"), self._points, parent=self)
        self.promises_field = FormField(self.tr("Promised, by whom"), self._promises, parent=self)
        self.keepsake_field = FormField(self.tr("Keepsake you left"), self._keepsake, parent=self)
        self._told: Sequence[Told] = ()
        self._keepsake.textChanged.connect(self._warn_of_repetition)
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

    def show_told(self, told: Sequence[Told]) -> None:
        """What the person and those at the table have heard before; said as soon as it is typed again."""
        self._told = told
        self._warn_of_repetition(self._keepsake.text())

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
                Promise(line.owner, line.text, due_day(line.until, self._today)) for line in self._promises.values()
            ),
            keepsake=self._keepsake.text(),
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
        self._promises.set_values([PromiseLine(one.owner, one.text, show_day(one.due)) for one in talk.promises])
        for field, words in (
            (self._keepsake, talk.keepsake),
            (self._question, talk.question),
            (self._cue, talk.cue),
        ):
            field.setText(words)
        self._photo.set_photo(None)
        for around in (self.points_field, self.promises_field):
            around.set_trouble("")

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self._points.setFocus()

    def check(self) -> bool:
        """False, and the cursor there, where a day cannot be read."""
        self.promises_field.set_trouble("")
        for row in self._promises.rows():
            if isinstance(row, PromiseRow) and row.unread_day():
                self.promises_field.set_trouble(
                    self.tr("I cannot read this day. For example: Friday, in two weeks, 12 March.")
                )
                row.until_field().setFocus()
                return False
        return True

    def _warn_of_repetition(self, text: str) -> None:
        self.keepsake_field.set_advice(heard_words(text, self._told))
