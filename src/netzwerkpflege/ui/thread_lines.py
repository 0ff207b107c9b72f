"""What was promised, as it is typed: what, by whom, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from netzwerkpflege.domain.due_words import due_day
from netzwerkpflege.domain.thread import Owner
from netzwerkpflege.phrases import phrase
from netzwerkpflege.ui.day_text import show_day
from netzwerkpflege.ui.detail_rows import DetailRow, DetailRows
from netzwerkpflege.ui.labels import explain
from netzwerkpflege.ui.moments import short_weekday
from netzwerkpflege.ui.theme import S
from netzwerkpflege.ui.widgets import FormField


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """An open thread as it is noted: whose turn it is, with what, and until when, in words."""

    owner: Owner
    text: str
    until: str = ""

    def due(self, today: date) -> date | None:
        """The day that is meant; only an own promise has one, for nobody else is reminded."""
        return due_day(self.until, today) if self.owner is Owner.MINE else None


class ThreadRow(DetailRow[ThreadLine]):
    """What was promised, by whom, and until when."""

    def __init__(self, what: str, lang: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(what, parent)
        self._today = today
        self._text, self._owner, self._until = QLineEdit(self), QComboBox(self), QLineEdit(self)
        self._text.setPlaceholderText(self.tr("e.g. send the article"))
        self._text.setAccessibleName(what)
        self._owner.setAccessibleName(self.tr("Whose turn it is"))
        for owner in Owner:
            self._owner.addItem(phrase(f"owner.{owner.value}", lang), owner)
        self._owner.currentIndexChanged.connect(self._follow)
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

    def fill(self, value: ThreadLine) -> None:
        self._text.setText(value.text)
        self._owner.setCurrentIndex(list(Owner).index(value.owner))
        self._until.setText(value.until)

    def read(self, origin: ThreadLine | None) -> ThreadLine | None:
        text = self._text.text().strip()
        return ThreadLine(Owner(self._owner.currentData()), text, self._until.text().strip()) if text else None

    def unread_day(self) -> bool:
        """Whether the words for the day say none."""
        words = self._until.text().strip()
        return self._until.isEnabled() and bool(words) and due_day(words, self._today) is None

    def until_field(self) -> QLineEdit:
        """Where the day is typed."""
        return self._until

    def _follow(self) -> None:
        """Only an own promise has a day."""
        self._until.setEnabled(Owner(self._owner.currentData()) is Owner.MINE)

    def _read_day(self) -> None:
        """Show which day is meant, so that it can be seen before it is kept."""
        day = due_day(self._until.text(), self._today)
        explain(self._until, short_weekday(day) if day else "")
        if day is not None:
            self._until.setText(show_day(day))

    def _show_tools(self) -> None:
        super()._show_tools()
        self.star.hide()


class ThreadsField(FormField):
    """Several of them, under their label; says which day cannot be read."""

    def __init__(self, label: str, what: str, lang: str, today: date, parent: QWidget | None = None) -> None:
        self.lines: DetailRows[ThreadLine] = DetailRows(partial(ThreadRow, what, lang, today), parent)
        super().__init__(label, self.lines, parent=parent)

    def check(self) -> bool:
        """False, and the cursor there, where a day cannot be read."""
        self.set_trouble("")
        for row in self.lines.rows():
            if isinstance(row, ThreadRow) and row.unread_day():
                self.set_trouble(unreadable_day())
                row.until_field().setFocus()
                return False
        return True


def unreadable_day() -> str:
    """What is said of words that name no day."""
    return QCoreApplication.translate(
        "ThreadLines", "I cannot read this day. For example: Friday, in two weeks, 12 March."
    )
