"""The time line on the contact card: all that was, newest first, narrowed to one kind where that is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from netzwerkpflege.domain.timeline import Entry, Kind
from netzwerkpflege.services.contacts import Sheet
from netzwerkpflege.ui.active_row import INSET
from netzwerkpflege.ui.buttons import QuietButton
from netzwerkpflege.ui.chips import SegmentedFilter
from netzwerkpflege.ui.editable_card import set_in
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.panels import Card
from netzwerkpflege.ui.theme import M
from netzwerkpflege.ui.timeline_entry import EntryRow, PlainRow, TalkRow

_ALL = "all"
_AT_ONCE = 2
"""So many entries are laid out before the card is painted; the others follow, a few between two keys."""
_A_FEW = 1
_WORTH_A_FILTER = 5
"""From so many entries on there is something to choose from."""


class TimelineSection(Card):
    """What was between the two. ``more_wanted`` asks for a kind ('' for all) from an entry on; ``add`` brings it."""

    edit_wanted = Signal(int)
    remove_wanted = Signal(int)
    reminder_chosen = Signal(int)
    more_wanted = Signal(int, str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("History"), "message-circle", parent)
        set_in(self)
        self._contact_id, self._lang, self._today = 0, "en", date.min
        self._sheet: Sheet | None = None
        self._shown: tuple[object, ...] = ()
        self._entries: list[Entry] = []
        self._laid = 0
        self._focus_on: tuple[Kind, int] | None = None
        self._later = QTimer(self)
        self._later.setInterval(0)
        self._later.timeout.connect(self._lay_a_few)
        self._build()

    def show_sheet(self, sheet: Sheet, today: date, lang: str) -> None:
        """Show the first page; what is shown already stays as it is."""
        contact_id = sheet.contact.id or 0
        facts = (contact_id, today, lang, sheet.entries, tuple(sheet.entry_counts.items()))
        if facts == self._shown:
            return
        self._shown, self._sheet = facts, sheet
        other = contact_id != self._contact_id
        focused = None if other else self._focused()
        kind = "" if other else self._kind()
        self._contact_id, self._today, self._lang = contact_id, today, lang
        self._show_filter(sheet, reset=other)
        self._empty.setVisible(Kind.CONVERSATION not in sheet.entry_counts)
        if kind and Kind(kind) in sheet.entry_counts:
            self.more_wanted.emit(contact_id, kind, 0)
        else:
            self._begin(sheet.entries)
        self._focus_on = focused
        self._give_focus_back()

    def add(self, contact_id: int, kind: str, start: int, entries: Sequence[Entry]) -> None:
        """A page that was asked for; one that nobody waits for any more is dropped."""
        if contact_id != self._contact_id or kind != self._kind():
            return
        if start == 0:
            self._begin(entries)
        elif start == len(self._entries):
            self._entries += entries
            self._later.start()
        self._show_more()

    def rows(self) -> list[EntryRow]:
        """The entries that are laid out."""
        found = (self._lines.itemAt(place) for place in range(self._lines.count()))
        return [row for item in found if item is not None and isinstance(row := item.widget(), EntryRow)]

    def filter(self) -> SegmentedFilter:
        """The kinds to choose from."""
        return self._filter

    def more(self) -> QuietButton:
        """The button for further entries."""
        return self._more

    def _build(self) -> None:
        words = {
            _ALL: self.tr("All"),
            Kind.CONVERSATION: self.tr("Conversations"),
            Kind.KEEPSAKE: self.tr("Keepsakes"),
            Kind.THREAD: self.tr("Threads"),
            Kind.QUESTION: self.tr("Questions"),
            Kind.FAVOUR: self.tr("Given and received"),
            Kind.INTRODUCTION: self.tr("Introductions"),
            Kind.REMINDER: self.tr("Reminders"),
            Kind.LETTER: self.tr("Letters"),
            Kind.RECORD: self.tr("Records"),
            Kind.CARD: self.tr("Cards"),
        }
        holder = QVBoxLayout()
        holder.setContentsMargins(INSET, 0, INSET, 0)
        self._filter = SegmentedFilter([(str(key), word, "neutral") for key, word in words.items()], self)
        self._filter.chosen.connect(self._chosen)
        holder.addWidget(self._filter)
        sentence = self.tr("No conversation noted yet. When you have talked, note it while it is fresh.")
        self._empty = plain_label(sentence, "muted", wrap=True, parent=self)
        holder.addWidget(self._empty)
        self.body.addLayout(holder)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(M - 4)
        self.body.addLayout(self._lines)
        foot = QHBoxLayout()
        foot.setContentsMargins(INSET, 0, INSET, 0)
        self._more = QuietButton(self.tr("Show more"), "chevron-down", self)
        self._more.clicked.connect(self._ask_for_more)
        foot.addWidget(self._more)
        foot.addStretch(1)
        self.body.addLayout(foot)

    def _kind(self) -> str:
        key = self._filter.key()
        return "" if key == _ALL else key

    def _show_filter(self, sheet: Sheet, *, reset: bool) -> None:
        present = {str(kind) for kind in sheet.entry_counts}
        self._filter.blockSignals(True)
        if reset or self._filter.key() not in present:
            self._filter.choose(_ALL)
        self._filter.set_counts({
            str(kind): self.locale().toString(count) for kind, count in sheet.entry_counts.items()
        })  # fmt: skip
        self._filter.show_only({_ALL, *present})
        self._filter.setVisible(len(present) > 1 and sheet.entry_total >= _WORTH_A_FILTER)
        self._filter.blockSignals(False)

    def _chosen(self, key: str) -> None:
        if self._sheet is None:
            return
        if key == _ALL:
            self._begin(self._sheet.entries)
        else:
            self.more_wanted.emit(self._contact_id, key, 0)

    def _ask_for_more(self) -> None:
        self.more_wanted.emit(self._contact_id, self._kind(), len(self._entries))

    # --- laying out ---

    def _begin(self, entries: Sequence[Entry]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._entries, self._laid = list(entries), 0
        self._lay(_AT_ONCE)
        self._show_more()

    def _lay(self, count: int) -> None:
        for entry in self._entries[self._laid : self._laid + count]:
            self._lines.addWidget(self._row(entry))
            self._laid += 1
        if self._laid < len(self._entries):
            self._later.start()
        else:
            self._later.stop()

    def _lay_a_few(self) -> None:
        self._lay(_A_FEW)
        self._give_focus_back()

    def _show_more(self) -> None:
        if self._sheet is not None:
            kind = self._kind()
            whole = self._sheet.entry_counts.get(Kind(kind), 0) if kind else self._sheet.entry_total
            self._more.setVisible(len(self._entries) < whole)

    def _row(self, entry: Entry) -> EntryRow:
        if entry.kind is Kind.CONVERSATION:
            edit, remove = self._edit_talk, self._remove_talk
            return TalkRow(entry, self._contact_id, self._lang, edit, remove, self)
        acts = {Kind.REMINDER: self._open_reminder}
        return PlainRow(entry, self._today, self._lang, acts.get(entry.kind), None, self)

    def _edit_talk(self, entry: Entry) -> None:
        self.edit_wanted.emit(entry.id)

    def _remove_talk(self, entry: Entry) -> None:
        self.remove_wanted.emit(entry.id)

    def _open_reminder(self, entry: Entry) -> None:
        self.reminder_chosen.emit(entry.id)

    # --- focus ---

    def _focused(self) -> tuple[Kind, int] | None:
        focused = QApplication.focusWidget()
        return (focused.entry.kind, focused.entry.id) if isinstance(focused, EntryRow) else None

    def _give_focus_back(self) -> None:
        if self._focus_on is None:
            return
        for row in self.rows():
            if (row.entry.kind, row.entry.id) == self._focus_on:
                self._focus_on = None
                row.show_ring()
                return
        if not self._later.isActive():
            self._focus_on = None
