"""„Beim nächsten Mal“ on the contact card: what the next talk can begin with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.domain.thread import Asking, Question, Thread
from netzwerkpflege.services.contacts import Sheet
from netzwerkpflege.ui.buttons import QuietTool
from netzwerkpflege.ui.chips import ChipButton
from netzwerkpflege.ui.counts import counted
from netzwerkpflege.ui.fold import Fold
from netzwerkpflege.ui.labels import IconLine
from netzwerkpflege.ui.moments import due_in_words
from netzwerkpflege.ui.panels import Card
from netzwerkpflege.ui.timeline_entry import owner_words

AT_ONCE = 8
"""So many lines are shown at once; more are folded away."""


class NextTimeSection(Card):
    """What the next talk can begin with: questions, open threads with whose turn it is, reminders."""

    thread_closed = Signal(int)
    reminder_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Next time"), "sparkles", parent)
        self._shown: tuple[object, ...] = ()

    def show_sheet(self, sheet: Sheet, today: date) -> bool:
        """Show what is open with this person. False where there is nothing; what is shown already stays."""
        asked = tuple(one for one in sheet.questions if not one.answer and one.kind is Asking.QUESTION)
        facts = (asked, sheet.open_threads, sheet.reminders, today)
        if facts != self._shown:
            self._shown = facts
            self.clear()
            lines = [partial(self._add_question, question) for question in asked]
            numbers = {thread.id for thread in sheet.open_threads}
            promised = {one.thread_id: one for one in sheet.reminders if one.thread_id in numbers}
            lines += [partial(self._add_thread, one, promised.get(one.id), today) for one in sheet.open_threads]
            others = [one for one in sheet.reminders if one.thread_id not in numbers]
            lines += [partial(self._add_reminder, reminder, today) for reminder in others]
            for add in lines[:AT_ONCE]:
                add(self.body)
            if further := lines[AT_ONCE:]:
                self._fold_away(further)
        return any(facts[:-1])

    def _fold_away(self, lines: Sequence[Callable[[QVBoxLayout], None]]) -> None:
        count = len(lines)
        words = counted(count, self.tr("1 more"), self.tr("{count} more"))
        fold = Fold(words, self)
        fold.unfolded.connect(lambda: [add(fold.body) for add in lines])
        self.body.addWidget(fold)

    def _add_question(self, question: Question, column: QVBoxLayout) -> None:
        words = self.tr("Ask: {text}").format(text=question.text)
        column.addWidget(IconLine("circle-question-mark", words, parent=self))

    def _add_thread(self, thread: Thread, reminder: Reminder | None, today: date, column: QVBoxLayout) -> None:
        """A thread; with one's own promise, when it is due."""
        words = owner_words(thread.owner)
        row = QHBoxLayout()
        row.addWidget(IconLine("bookmark", words.format(text=thread.text), parent=self), 1, Qt.AlignmentFlag.AlignTop)
        done = QuietTool("check", self.tr("This thread is finished"), self)
        done.setAccessibleDescription(thread.text)
        done.clicked.connect(lambda: self.thread_closed.emit(thread.id or 0))
        row.addWidget(done, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        if reminder is not None:
            self._add_due(reminder, today, column)

    def _add_reminder(self, reminder: Reminder, today: date, column: QVBoxLayout) -> None:
        column.addWidget(IconLine("bell", reminder.text, parent=self))
        self._add_due(reminder, today, column)

    def _add_due(self, reminder: Reminder, today: date, column: QVBoxLayout) -> None:
        due = self.tr("due {when}").format(when=due_in_words(reminder.shows_on, today))
        chip = ChipButton(due, "clock", "context", self)
        chip.setAccessibleName(f"{due}: {reminder.text}")
        chip.clicked.connect(lambda: self.reminder_chosen.emit(reminder.id or 0))
        holder = QHBoxLayout()
        holder.setContentsMargins(24, 0, 0, 0)
        holder.addWidget(chip)
        holder.addStretch(1)
        column.addLayout(holder)
