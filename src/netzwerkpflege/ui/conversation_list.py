"""The list of conversations: all numbers in memory, lines read when they are painted."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QStandardItemModel
from PySide6.QtWidgets import QStyle

from netzwerkpflege.services.meetings import NoteRow
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.moments import long_day
from netzwerkpflege.ui.row_delegate import RowDelegate
from netzwerkpflege.ui.theme import M, S

BLOCK = 64
KEPT_BLOCKS = 30
FIRST_WORDS = 200

Index = QModelIndex | QPersistentModelIndex


class ConversationModel(QStandardItemModel):
    """Conversations by number; ``rows_for`` reads the lines that come into sight.

    Qt's own model without a single item keeps the count: a view asks for it at every line that it places, and half a
    million questions to Python would hold up the keys.
    """

    def __init__(self, rows_for: Callable[[Sequence[int]], list[NoteRow]], parent: QObject | None = None) -> None:
        super().__init__(0, 1, parent)
        self._rows_for = rows_for
        self._ids: list[int] = []
        self._blocks: OrderedDict[int, dict[int, NoteRow]] = OrderedDict()

    def show(self, ids: list[int]) -> None:
        """Show these conversations; their lines are read anew."""
        self._blocks.clear()
        if ids == self._ids:
            self.read_anew()
            return
        if ids[: len(self._ids)] == self._ids:  # the rest has come: nothing moves
            self._ids = ids
            self.setRowCount(len(ids))
            self.read_anew()
            return
        self.setRowCount(0)
        self._ids = ids
        self.setRowCount(len(ids))

    def read_anew(self) -> None:
        """Read the lines anew that come into sight."""
        self._blocks.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))

    def number(self, index: Index) -> int | None:
        """The number of the conversation in a row."""
        return self._ids[index.row()] if 0 <= index.row() < len(self._ids) else None

    def row_of(self, number: int) -> int | None:
        """The row in which a conversation stands, if it is shown."""
        return self._ids.index(number) if number in self._ids else None

    def note_row(self, index: Index) -> NoteRow | None:
        """What is shown in a row; read with its neighbours at the first asking."""
        number = self.number(index)
        if number is None:
            return None
        block = index.row() // BLOCK
        if block not in self._blocks:
            ids = self._ids[block * BLOCK : (block + 1) * BLOCK]
            self._blocks[block] = {row.note.id or 0: row for row in self._rows_for(ids)}
            if len(self._blocks) > KEPT_BLOCKS:
                self._blocks.popitem(last=False)
        self._blocks.move_to_end(block)
        return self._blocks[block].get(number)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.note_row(index)
        if row is None:
            return None
        return ", ".join(filter(None, (spoken_names(row.names), long_day(row.note.on), first_words(row))))


class ConversationDelegate(RowDelegate):
    """With whom and when; below it the first words."""

    def paint_line(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        model = index.model()
        row = model.note_row(index) if isinstance(model, ConversationModel) else None
        if row is None:
            return
        tokens = theme.tokens()
        first, second = self.text_tops(rect)
        left, right = rect.left() + M, rect.right() - M
        when = long_day(row.note.on)
        wide = QFontMetrics(self.small).horizontalAdvance(when)
        rise = QFontMetrics(self.bold).ascent() - QFontMetrics(self.small).ascent()
        day = QRect(right - wide, first + rise, wide, self.plain_height)
        self.text(painter, self.small, tokens.muted, day, when, right=True)
        names = QRect(left, first, right - wide - S - left, self.bold_height)
        self.text(painter, self.bold, tokens.ink, names, spoken_names(row.names))
        words = QRect(left, second, right - left, self.plain_height)
        self.text(painter, self.plain, tokens.muted, words, first_words(row))


def spoken_names(names: Sequence[str]) -> str:
    """Names in one line."""
    return ", ".join(filter(None, names))


def first_words(row: NoteRow) -> str:
    """The beginning of what was noted, else where it was."""
    return row.note.text[:FIRST_WORDS] or row.event_title or row.note.place
