"""Choices of which one holds: each a radio button, with a sentence under it that explains it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QStyle, QVBoxLayout, QWidget

from netzwerkpflege.ui.labels import PlainLabel, plain_label
from netzwerkpflege.ui.theme import XS, S


class Choice(NamedTuple):
    """A choice: its key, its words (with & before the letter of its shortcut), what explains it."""

    key: str
    words: str
    sentence: str = ""


class Choices(QWidget):
    """The choices under their caption. ``chosen`` is said after every change by the person."""

    chosen = Signal(str)

    def __init__(self, caption: str, choices: list[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(caption)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(plain_label(caption, "strong", parent=self))
        for choice in choices:
            button = self._buttons[choice.key] = QRadioButton(choice.words, self)
            button.clicked.connect(self._say)
            self._group.addButton(button)
            column.addSpacing(XS)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            if choice.sentence:
                button.setAccessibleDescription(choice.sentence)
                column.addWidget(_Explanation(choice.sentence, button))

    def key(self) -> str:
        """What is chosen; '' while nothing is."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose one; a key that is not known changes nothing."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def button(self, key: str) -> QRadioButton:
        """The button of a choice."""
        return self._buttons[key]

    def _say(self) -> None:
        self.chosen.emit(self.key())


class _Explanation(QWidget):
    """A quiet sentence, set in as far as the words of its button; a click on it chooses too."""

    def __init__(self, sentence: str, button: QRadioButton) -> None:
        super().__init__(button.parentWidget())
        self._button = button
        style = button.style()
        inset = style.pixelMetric(QStyle.PixelMetric.PM_ExclusiveIndicatorWidth, None, button) + S + 3
        column = QVBoxLayout(self)
        column.setContentsMargins(inset, 0, 0, 0)
        self.words: PlainLabel = plain_label(sentence, "muted", wrap=True, parent=self)
        column.addWidget(self.words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._button.setFocus()
            self._button.click()
