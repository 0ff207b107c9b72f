"""The list of contacts as Qt sees it: all numbers in memory, lines read when they are painted."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QItemSelection, QItemSelectionRange, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItemModel

from netzwerkpflege.domain.outcome import Change
from netzwerkpflege.domain.query import ContactLine, ContactRow, Order

BLOCK = 64
KEPT_BLOCKS = 60
_FEW = 10
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
COLUMNS = tuple(Order)
"""The columns of the table; the list shows the first alone."""

Index = QModelIndex | QPersistentModelIndex
_Line = TypeVar("_Line")


class _Blocks(Generic[_Line]):
    """Lines that were read, by blocks; the longest unused are let go."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, dict[int, _Line]] = OrderedDict()

    def clear(self) -> None:
        self._kept.clear()

    def drop(self, position: int) -> None:
        self._kept.pop(position // BLOCK, None)

    def put(self, number: int, lines: dict[int, _Line]) -> None:
        self._kept[number] = lines
        while len(self._kept) > KEPT_BLOCKS:
            self._kept.popitem(last=False)

    def get(self, ids: list[int], position: int, read: Callable[[Sequence[int]], dict[int, _Line]]) -> _Line | None:
        number = position // BLOCK
        if number not in self._kept:
            self.put(number, read(ids[number * BLOCK : (number + 1) * BLOCK]))
        self._kept.move_to_end(number)
        return self._kept[number].get(ids[position])


class ContactModel(QStandardItemModel):
    """Contacts by number. ``rows_for`` and ``lines_for`` read lines; ``value`` says what a role shows of a line.

    Qt's own model without a single item keeps the count: a view asks for it at every line that it places, and a
    hundred thousand questions to Python would hold up the keys.
    """

    def __init__(
        self,
        rows_for: Callable[[Sequence[int]], list[ContactRow]],
        lines_for: Callable[[Sequence[int]], list[ContactLine]],
        value: Callable[[ContactRow, int], Any],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(0, 1, parent)
        self._rows_for, self._lines_for, self._value = rows_for, lines_for, value
        self.cell: Callable[[ContactLine, Order], str] | None = None
        """What the columns behind the first say."""
        self._ids: list[int] = []
        self._positions: dict[int, int] | None = None
        self._rows: _Blocks[ContactRow] = _Blocks()
        self._lines: _Blocks[ContactLine] = _Blocks()

    def show(self, ids: list[int], rows: Sequence[ContactRow] = ()) -> None:
        """Show these contacts; ``rows`` are lines of the first of them that are known already."""
        self._forget()
        if ids == self._ids:
            self._keep(rows)
            self.repaint_all()
            return
        self.beginResetModel()
        self._ids = ids
        self._positions = None
        self._keep(rows)
        silent = self.blockSignals(True)  # of the count, which is only part of it
        self.setRowCount(len(ids))
        self.blockSignals(silent)
        self.endResetModel()

    def widen(self) -> None:
        """All columns from now on, for the table. (To add them to rows that are there takes Qt a second.)"""
        self.beginResetModel()
        silent = self.blockSignals(True)
        self.setRowCount(0)
        self.setColumnCount(len(COLUMNS))
        self.setRowCount(len(self._ids))
        self.blockSignals(silent)
        self.endResetModel()

    def extend(self, ids: list[int]) -> bool:
        """Show more of the same: ``ids`` begins with what is shown. False where it does not; then nothing is done."""
        shown = len(self._ids)
        if ids[:shown] != self._ids:
            return False
        if len(ids) > shown:
            self._ids = ids
            self._positions = None
            self._rows.drop(shown)
            self._lines.drop(shown)
            self.setRowCount(len(ids))
        return True

    def apply(self, change: Change) -> None:
        """Drop the lines that a change touched, so that they are read anew."""
        if change.contacts is None:
            self._forget()
            self.repaint_all()
            return
        if len(change.contacts) > _FEW:
            self.positions()
        for number in change.contacts:
            position = self.position(number)
            if position is not None:
                self._rows.drop(position)
                self._lines.drop(position)
                self.dataChanged.emit(self.index(position, 0), self.index(position, self.columnCount() - 1))

    def repaint_all(self) -> None:
        """The lines are the same, but how they are shown has changed."""
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, self.columnCount() - 1))

    def contact_id(self, index: Index) -> int | None:
        """The number of the contact in a line."""
        return self._ids[index.row()] if index.isValid() and index.row() < len(self._ids) else None

    def position(self, contact_id: int) -> int | None:
        """Where a contact stands in the list, if it does."""
        if self._positions is not None:
            return self._positions.get(contact_id)
        return self._ids.index(contact_id) if contact_id in self._ids else None

    def positions(self) -> dict[int, int]:
        """Where each contact stands; worth making where more than a few are asked for."""
        if self._positions is None:
            self._positions = {number: position for position, number in enumerate(self._ids)}
        return self._positions

    def ids(self) -> list[int]:
        """All contacts shown."""
        return self._ids

    def selected(self, selection: QItemSelection) -> list[int]:
        """Who is selected, in the order of the list; by ranges, for there may be a hundred thousand."""
        spans = sorted(_spans(selection))
        return [number for first, last in spans for number in self._ids[first : last + 1]]

    def selected_count(self, selection: QItemSelection) -> int:
        """How many are selected."""
        return sum(last - first + 1 for first, last in _spans(selection))

    def line(self, index: Index) -> ContactLine | None:
        """What the table shows in a line."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        return self._lines.get(self._ids, index.row(), lambda ids: {line.row.id: line for line in self._lines_for(ids)})

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if index.column() and self.cell is not None:
            line = self.line(index) if role in _SPOKEN else None
            return None if line is None else self.cell(line, COLUMNS[index.column()])
        row = self._rows.get(self._ids, index.row(), lambda ids: {row.id: row for row in self._rows_for(ids)})
        return None if row is None else self._value(row, role)

    def _forget(self) -> None:
        self._rows.clear()
        self._lines.clear()

    def _keep(self, rows: Sequence[ContactRow]) -> None:
        known = {row.id: row for row in rows}
        for start in range(0, len(known), BLOCK):
            ids = self._ids[start : start + BLOCK]
            if all(number in known for number in ids):
                self._rows.put(start // BLOCK, {number: known[number] for number in ids})


def _spans(selection: QItemSelection) -> Iterator[tuple[int, int]]:
    """First and last row of each range that holds the first column."""
    for number in range(selection.size()):
        part: QItemSelectionRange = selection.at(number)
        if part.left() == 0:
            yield part.top(), part.bottom()
