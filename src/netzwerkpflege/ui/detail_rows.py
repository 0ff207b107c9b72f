"""Rows of ways to reach a person, one after the other, with an empty one always waiting at the end."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.labels import explain
from netzwerkpflege.ui.theme import S
from netzwerkpflege.ui.widgets import QuietTool

T = TypeVar("T")


class Star(QToolButton):
    """Marks what is used first; filled with the accent while it is set."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        explain(self, words)
        self.setAccessibleName(words)
        self.setIconSize(QSize(16, 16))
        self.toggled.connect(self._show)
        self._show(False)

    def _show(self, chosen: bool) -> None:
        self.setIcon(icon("star", "context" if chosen else "muted"))


class DetailRow(QWidget, Generic[T]):
    """One row: its own fields, a star for what is used first, a way to take it out."""

    edited = Signal()
    star_set = Signal()
    remove_wanted = Signal()

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        """``what`` says in a word what the row holds, for tool tips and readers of the screen."""
        super().__init__(parent)
        self.what = what
        self._origin: T | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(S)
        line.addLayout(self.fields, 1)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(0)
        self.star = Star(self.tr("Preferred: {what}").format(what=what), self)
        self.star.clicked.connect(self.star_set)
        self.remove = QuietTool("x", self.tr("Remove: {what}").format(what=what), self)
        self.remove.clicked.connect(self.remove_wanted)
        for tool in (self.star, self.remove):
            policy = tool.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            tool.setSizePolicy(policy)
            self.tools.addWidget(tool)
        line.addLayout(self.tools)
        line.setAlignment(self.tools, Qt.AlignmentFlag.AlignTop)
        self.edited.connect(self._show_tools)

    def value(self) -> T | None:
        """What stands in the row; None where it is empty. What the row does not show stays as it was."""
        return self.read(self._origin)

    def set_value(self, value: T | None) -> None:
        """Show a value, or nothing."""
        self._origin = value
        if value is not None:
            self.fill(value)
        self._show_tools()

    @abstractmethod
    def read(self, origin: T | None) -> T | None:
        """The value in the fields, on the ground of the one that was shown."""

    @abstractmethod
    def fill(self, value: T) -> None:
        """Put a value into the fields."""

    @abstractmethod
    def entry(self) -> QWidget:
        """The field to begin with."""

    def _show_tools(self) -> None:
        empty = self.value() is None
        for tool in (self.star, self.remove):
            tool.setVisible(not empty)


class DetailRows(QWidget, Generic[T]):
    """All rows of one kind."""

    changed = Signal()

    def __init__(self, make: Callable[[QWidget], DetailRow[T]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._rows: list[DetailRow[T]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)
        self._append(None)

    def values(self) -> tuple[T, ...]:
        """What stands in the rows that are not empty, in their order."""
        return tuple(value for line in self._rows if (value := line.value()) is not None)

    def set_values(self, values: Sequence[T]) -> None:
        """Show these, and an empty row."""
        before = list(self._rows)
        for value in (*values, None):
            self._append(value)
        for line in before:
            self._drop(line)

    def rows(self) -> list[DetailRow[T]]:
        """The rows, the empty one last."""
        return list(self._rows)

    def _append(self, value: T | None) -> None:
        line = self._make(self)
        if self._rows:
            _tab_after(self._rows[-1], line)
        line.set_value(value)
        line.edited.connect(self._edited)
        line.star_set.connect(self._star_set)
        line.remove_wanted.connect(self._remove_wanted)
        self._rows.append(line)
        self._column.addWidget(line)
        self.setFocusProxy(self._rows[0].entry())

    def _edited(self) -> None:
        if self._rows[-1].value() is not None:
            self._append(None)
        self.changed.emit()

    def _star_set(self) -> None:
        for line in self._rows:
            if line is not self.sender():
                line.star.setChecked(False)
        self.changed.emit()

    def _remove_wanted(self) -> None:
        line = self.sender()
        if isinstance(line, DetailRow):
            following = self._rows[min(self._rows.index(line) + 1, len(self._rows) - 1)]
            self._drop(line)
            if self._rows:
                following.entry().setFocus()
            self.changed.emit()

    def _drop(self, line: DetailRow[T]) -> None:
        self._rows.remove(line)
        if self._rows:
            self.setFocusProxy(self._rows[0].entry())
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()


def _tab_after(above: QWidget, line: QWidget) -> None:
    """Let Tab go from one row into the next, though the next was made later than all that stands below."""
    stops = [_stops(above)[-1:], _stops(line)]
    chain = [stop for part in stops for stop in part]
    for one, other in pairwise(chain):
        QWidget.setTabOrder(one, other)


def _stops(row: QWidget) -> list[QWidget]:
    own = row.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [field for field in own if field.focusPolicy() & Qt.FocusPolicy.TabFocus]
