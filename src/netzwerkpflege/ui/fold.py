"""Something that is there if one wants to see it: a heading that unfolds what stands below it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.theme import S


class Fold(QWidget):
    """Folded at first. ``body`` takes the content; ``unfolded`` is said the first time it comes into sight."""

    unfolded = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        self.button = QToolButton(self)
        self.set_words(words)
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setIconSize(QSize(14, 14))
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setStyleSheet("QToolButton:checked { background: transparent; }")
        self.button.toggled.connect(self._toggle)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._holder = QWidget(self)
        self.body = QVBoxLayout(self._holder)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(S)
        column.addWidget(self._holder)
        self._seen = False
        self._toggle(False)

    def set_words(self, words: str) -> None:
        """Write the heading."""
        self.button.setText(words.replace("&", "&&"))
        self.button.setAccessibleName(words)

    def unfold(self) -> None:
        """Show what is below."""
        self.button.setChecked(True)

    def _toggle(self, on: bool) -> None:
        self.button.setIcon(icon("chevron-down" if on else "chevron-right", "muted"))
        if on and not self._seen:
            self._seen = True
            self.unfolded.emit()
        self._holder.setVisible(on)
