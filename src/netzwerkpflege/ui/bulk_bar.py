"""The bar that appears where several contacts are chosen: how many, and what can be done with all of them at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from netzwerkpflege.ui.buttons import QuietTool
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.panels import Panel
from netzwerkpflege.ui.theme import XS, M


class BulkBar(Panel):
    """``acted`` names what is wanted: tag, rest, event, export_selected, merge, remove, or clear."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("For all chosen"))
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._outer.setContentsMargins(M, XS, XS, XS)
        self._outer.setSpacing(0)
        self._count = plain_label("", "strong", parent=self)
        self._outer.addWidget(self._count)
        self._outer.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(0)
        self._outer.addLayout(row)
        self._row = row
        self.tools: dict[str, QuietTool] = {}
        for key, icon, words in (
            ("tag_many", "tag", self.tr("Give or take tags …")),
            ("rhythm", "repeat", self.tr("Rhythm …")),
            ("rest", "moon", self.tr("Let rest")),
            ("to_event", "calendar-plus", self.tr("Put on the guest list of an event …")),
            ("export_selected", "upload", self.tr("Export …")),
            ("merge", "layers", self.tr("Merge the two …")),
            ("remove", "trash-2", self.tr("Remove")),
            ("clear", "x", self.tr("Choose nobody")),
        ):
            tool = self.tools[key] = QuietTool(icon, words, self)
            tool.clicked.connect(self._act)
            row.addWidget(tool)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many are chosen; for one or none there is no bar."""
        self._count.setText(self.tr("{count} chosen").format(count=self.locale().toString(count)))
        self.tools["merge"].setVisible(count == 2)
        self._arrange()
        self.setVisible(count > 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the list is narrow or the letters large, the number stands above its tools."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        needed = self._count.sizeHint().width() + self._row.sizeHint().width() + M + XS
        beside = needed <= self.width()
        self._outer.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _act(self) -> None:
        tool = self.sender()
        self.acted.emit(next(key for key, other in self.tools.items() if other is tool))
