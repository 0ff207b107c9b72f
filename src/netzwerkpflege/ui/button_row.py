"""The buttons under a title: side by side, in further lines where it is narrow, rarer actions at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from netzwerkpflege.ui.theme import S
from netzwerkpflege.ui.widgets import FlowLayout


class ButtonRow(QWidget):
    """``more`` keeps its place at the right edge."""

    def __init__(self, buttons: Sequence[QPushButton], more: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        holder = QWidget(self)
        flow = FlowLayout(holder)
        for button in buttons:
            flow.addWidget(button)
        row.addWidget(holder, 1)
        row.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        for widget in (holder, self):
            policy = widget.sizePolicy()
            policy.setHeightForWidth(True)
            widget.setSizePolicy(policy)
