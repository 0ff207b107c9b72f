"""The end of a Nachlese: a kind word, and what the evening took, for those who want to know it later."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.theme import XXL, L, M, S
from netzwerkpflege.ui.widgets import FormField

_HOURS: Final = re.compile(
    r"(?P<hours>\d{1,2})(?:[:h](?P<minutes>[0-5]?\d)|[.,](?P<part>\d{1,2}))?\s*(?:h|std\.?|stunden?|hours?)?",
    re.IGNORECASE,
)
_MONEY: Final = re.compile(r"(?P<whole>\d{1,6})(?:[.,](?P<part>\d{1,2}|-))?\s*(?:€|eur|chf|fr\.|euro)?", re.IGNORECASE)


class DebriefEnd(QWidget):
    """Both fields may stay empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, L, XXL, S)
        column.setSpacing(L)
        self._title = plain_label("", "name", wrap=True, parent=self)
        column.addWidget(self._title)
        words = self.tr(
            "Thank you for the quiet quarter of an hour. What you promised is in your reminders; what was promised to you waits in the next briefing."
        )
        column.addWidget(plain_label(words, "body", wrap=True, parent=self))
        self._hours, self._fee = QLineEdit(self), QLineEdit(self)
        self._hours.setPlaceholderText(self.tr("e.g. 2.5"))
        self._fee.setPlaceholderText(self.tr("e.g. 12.50"))
        self.hours_field = FormField(self.tr("Hours it took"), self._hours, parent=self)
        self.fee_field = FormField(self.tr("What it cost"), self._fee, parent=self)
        line = QHBoxLayout()
        line.setSpacing(M)
        line.addWidget(self.hours_field)
        line.addWidget(self.fee_field)
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(1)

    def show_event(self, event: Event) -> None:
        """Show what is known of it."""
        self._title.setText(self.tr("{event} is gone through.").format(event=event.title))
        point = self.locale().decimalPoint()
        self._hours.setText("" if event.minutes is None else f"{event.minutes / 60:g}".replace(".", point))
        self._fee.setText("" if event.fee is None else f"{event.fee / 100:.2f}".replace(".", point))

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self._hours.setFocus()

    def read(self) -> tuple[int | None, int | None] | None:
        """Minutes and cents; None, with a word beside the field, where one cannot be read."""
        minutes, cents = read_minutes(self._hours.text()), read_cents(self._fee.text())
        for field, value, words in (
            (self.hours_field, minutes, self.tr("As hours, for example 2.5 or 2:30.")),
            (self.fee_field, cents, self.tr("As an amount, for example 12.50.")),
        ):
            field.set_trouble(words if value == -1 else "")
        if -1 in (minutes, cents):
            return None
        return minutes, cents


def read_minutes(text: str) -> int | None:
    """Hours as they are typed, in minutes; None for nothing, -1 for what is no number of hours."""
    if not text.strip():
        return None
    if (match := _HOURS.fullmatch(text.strip())) is None:
        return -1
    part = f"0.{match['part']}" if match["part"] else "0"
    return int(match["hours"]) * 60 + int(match["minutes"] or 0) + round(float(part) * 60)


def read_cents(text: str) -> int | None:
    """An amount of money as it is typed, in cents; None for nothing, -1 for what is none."""
    if not text.strip():
        return None
    if (match := _MONEY.fullmatch(text.strip())) is None:
        return -1
    part = (match["part"] or "").strip("-")
    return int(match["whole"]) * 100 + (int(part.ljust(2, "0")) if part else 0)
