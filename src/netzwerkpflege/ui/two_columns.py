"""List and detail side by side; where there is no room for both, one after the other with a way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netzwerkpflege.ui.columns import Columns
from netzwerkpflege.ui.theme import M, S
from netzwerkpflege.ui.widgets import QuietTool

LIST_WIDTH = 352
ONE_COLUMN = 760


class TwoColumns(QWidget):
    """``went_back`` is said when the person goes from the detail to the list in a narrow window."""

    went_back = Signal()

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = False
        self._left = left
        self._holder = QWidget(self)
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._back = QuietTool("arrow-left", self.tr("Back to the list"))
        self._back.clicked.connect(self.show_list)
        self._back_row = QWidget(self._holder)
        row = QHBoxLayout(self._back_row)
        row.setContentsMargins(M, S, 0, 0)
        row.addWidget(self._back)
        row.addStretch(1)
        column.addWidget(self._back_row)
        column.addWidget(right, 1)
        self.splitter = Columns(self)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self._holder)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([LIST_WIDTH, 800])
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)
        self._arrange()

    def show_detail(self) -> None:
        """The person has chosen something to read."""
        self._reading = True
        self._arrange()

    def show_list(self) -> None:
        """Back to the list."""
        self._reading = False
        self._arrange()
        self.went_back.emit()

    def narrow(self) -> bool:
        """Whether there is room for one column only."""
        return self.width() < ONE_COLUMN

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.narrow()
        self._back_row.setVisible(narrow)
        self._left.setVisible(not narrow or not self._reading)
        self._holder.setVisible(not narrow or self._reading)
