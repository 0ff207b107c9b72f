"""Columns side by side with a thin line between them that can be moved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget


class Columns(QSplitter):
    """A splitter whose parts are read aloud from left to right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def addWidget(self, widget: QWidget) -> None:
        """Add a column at the right. (A splitter lowers what it is given, so that the last would be read first.)"""
        super().addWidget(widget)
        widget.raise_()
        for number in range(self.count()):
            self.handle(number).raise_()
