"""„Beim nächsten Mal“ on the contact card: what the next talk can begin with."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.domain.thread import Thread
from netzwerkpflege.services.contacts import Sheet
from netzwerkpflege.ui.buttons import QuietTool
from netzwerkpflege.ui.chips import Chip
from netzwerkpflege.ui.labels import IconLine
from netzwerkpflege.ui.moments import due_in_words
from netzwerkpflege.ui.panels import Card
from netzwerkpflege.ui.timeline_entry import owner_words


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
        words = owner_words(thread.owner)
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
