"""A list in sections, as Qt sees it: headings that may be folded, and below each its lines."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Section(Generic[T]):
    """Lines under a heading (none where ``title`` is empty). A foldable one starts folded."""

    code: str
    title: str
    lines: tuple[T, ...]
    foldable: bool = False


class SectionedModel(QAbstractListModel, Generic[T]):
    """Sections one below the other. ``key`` recognises a line again, ``words`` says it to a screen reader."""

    def __init__(
        self,
        key: Callable[[T], Hashable],
        words: Callable[[T], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._words = words
        self._sections: tuple[Section[T], ...] = ()
        self._unfolded: set[str] = set()
        self._entries: list[Section[T] | T] = []

    def show(self, sections: Sequence[Section[T]]) -> None:
        """Show these sections; empty ones are left out, what was unfolded stays so."""
        self.beginResetModel()
        self._sections = tuple(section for section in sections if section.lines)
        self._entries = self._flat()
        self.endResetModel()

    def heading(self, index: Index) -> Section[T] | None:
        """The section of which this row is the heading."""
        entry = self._entry(index)
        return entry if isinstance(entry, Section) else None

    def line(self, index: Index) -> T | None:
        """The line in this row; None for a heading."""
        entry = self._entry(index)
        return None if isinstance(entry, Section) else entry

    def folded(self, section: Section[T]) -> bool:
        """Whether the lines of a section are out of sight."""
        return section.foldable and section.code not in self._unfolded

    def toggle(self, code: str) -> None:
        """Fold a section, or unfold it."""
        self.beginResetModel()
        self._unfolded ^= {code}
        self._entries = self._flat()
        self.endResetModel()

    def row_of(self, key: Hashable) -> int | None:
        """The row in which a line stands now."""
        for row, entry in enumerate(self._entries):
            if not isinstance(entry, Section) and self._key(entry) == key:
                return row
        return None

    def first_line(self, near: int = 0) -> int | None:
        """The row of the line at or nearest after ``near``, else the last one before it."""
        rows = [row for row, entry in enumerate(self._entries) if not isinstance(entry, Section)]
        return next((row for row in rows if row >= near), rows[-1] if rows else None)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self._entry(index)
        if entry is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return entry.title if isinstance(entry, Section) else self._words(entry)

    def flags(self, index: Index) -> Qt.ItemFlag:
        section = self.heading(index)
        if not index.isValid() or (section is not None and not section.foldable):
            return Qt.ItemFlag.NoItemFlags  # the arrow keys step over it
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _entry(self, index: Index) -> Section[T] | T | None:
        return self._entries[index.row()] if 0 <= index.row() < len(self._entries) else None

    def _flat(self) -> list[Section[T] | T]:
        entries: list[Section[T] | T] = []
        for section in self._sections:
            if section.title:
                entries.append(section)
            if not self.folded(section):
                entries.extend(section.lines)
        return entries
