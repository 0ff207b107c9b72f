"""The list that a completer opens under a field: calm, in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListView, QWidget

from netzwerkpflege.ui import theme


class OfferList(QListView):
    """To be given to a QCompleter as its popup."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIconSize(QSize(16, 16))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.current().changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        tokens = theme.tokens()
        self.setStyleSheet(
            f"QListView {{ background: {tokens.surface}; outline: none; }}"
            f"QListView {{ border: 1px solid {tokens.hairline}; }}"
            f"QListView::item {{ padding: 6px 8px; color: {tokens.ink}; }}"
            f"QListView::item:selected {{ background: {tokens.accent_tint}; color: {tokens.ink}; }}"
        )
