"""The list of contacts as Qt sees it: all numbers in memory, lines read when they are painted."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from netzwerkpflege.domain.outcome import Change
from netzwerkpflege.domain.query import ContactRow

BLOCK = 64
KEPT_BLOCKS = 60

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class ContactModel(QAbstractListModel):
    """Contacts by number. ``rows_for`` reads lines; ``value`` says what a role shows of a line."""

    def __init__(
        self,
        rows_for: Callable[[Sequence[int]], list[ContactRow]],
        value: Callable[[ContactRow, int], Any],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows_for = rows_for
        self._value = value
        self._ids: list[int] = []
        self._positions: dict[int, int] | None = None
        self._blocks: OrderedDict[int, dict[int, ContactRow]] = OrderedDict()

    def show(self, ids: list[int], rows: Sequence[ContactRow] = ()) -> None:
        """Show these contacts; ``rows`` are lines of the first of them that are known already."""
        if ids == self._ids:
            self._blocks.clear()
            self._keep(rows)
            if ids:
                self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))
            return
        self.beginResetModel()
        self._ids = ids
        self._positions = None
        self._blocks.clear()
        self._keep(rows)
        self.endResetModel()

    def extend(self, ids: list[int]) -> bool:
        """Show more of the same: ``ids`` begins with what is shown. False where it does not; then nothing is done."""
        shown = len(self._ids)
        if ids[:shown] != self._ids:
            return False
        if len(ids) > shown:
            self.beginInsertRows(NO_INDEX, shown, len(ids) - 1)
            self._ids = ids
            self._positions = None
            self._blocks.pop(shown // BLOCK, None)
            self.endInsertRows()
        return True

    def apply(self, change: Change) -> None:
        """Drop the lines that a change touched, so that they are read anew."""
        if change.contacts is None:
            self._blocks.clear()
            if self._ids:
                self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))
            return
        for number in change.contacts:
            position = self.position(number)
            if position is not None:
                self._blocks.pop(position // BLOCK, None)
                self.dataChanged.emit(self.index(position), self.index(position))

    def repaint_all(self) -> None:
        """The lines are the same, but how they are shown has changed."""
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def contact_id(self, index: Index) -> int | None:
        """The number of the contact in a line."""
        return self._ids[index.row()] if index.isValid() and index.row() < len(self._ids) else None

    def position(self, contact_id: int) -> int | None:
        """Where a contact stands in the list, if it does."""
        if self._positions is None:
            self._positions = {number: position for position, number in enumerate(self._ids)}
        return self._positions.get(contact_id)

    def ids(self) -> list[int]:
        """All contacts shown."""
        return self._ids

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        row = self._row(index.row())
        return None if row is None else self._value(row, role)

    def _row(self, position: int) -> ContactRow | None:
        number = position // BLOCK
        block = self._blocks.get(number)
        if block is None:
            block = self._read(number)
        self._blocks.move_to_end(number)
        return block.get(self._ids[position])

    def _read(self, number: int) -> dict[int, ContactRow]:
        ids = self._ids[number * BLOCK : (number + 1) * BLOCK]
        block = {row.id: row for row in self._rows_for(ids)}
        self._blocks[number] = block
        while len(self._blocks) > KEPT_BLOCKS:
            self._blocks.popitem(last=False)
        return block

    def _keep(self, rows: Sequence[ContactRow]) -> None:
        known = {row.id: row for row in rows}
        for start in range(0, len(known) - BLOCK + 1, BLOCK):
            ids = self._ids[start : start + BLOCK]
            if all(number in known for number in ids):
                self._blocks[start // BLOCK] = {number: known[number] for number in ids}
        if known and len(known) == len(self._ids) and len(known) % BLOCK:
            start = len(known) // BLOCK * BLOCK
            self._blocks[start // BLOCK] = {number: known[number] for number in self._ids[start:]}
