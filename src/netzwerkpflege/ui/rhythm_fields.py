"""The field of a rhythm: one of the usual ones, or weeks of one's own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from netzwerkpflege.domain.rhythm import LONGEST, PRESETS, Rhythm
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.rhythm_words import rhythm_in_words
from netzwerkpflege.ui.theme import S

_OWN = "own"


class RhythmField(QWidget):
    """``none`` says what no rhythm is called here; without it one must be chosen."""

    changed = Signal()

    def __init__(self, none: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        self.choice = QComboBox(self)
        if none:
            self.choice.addItem(none, None)
        for preset in PRESETS:
            self.choice.addItem(rhythm_in_words(preset), preset)
        self.choice.addItem(self.tr("Own weeks …"), _OWN)
        column.addWidget(self.choice)
        self._weeks = QWidget(self)
        row = QHBoxLayout(self._weeks)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        self.least = self._box(self.tr("Weeks, at least"))
        self.most = self._box(self.tr("Weeks, at most"))
        for widget in (
            plain_label(self.tr("Every"), parent=self._weeks),
            self.least,
            plain_label(self.tr("to"), parent=self._weeks),
            self.most,
            plain_label(self.tr("weeks"), parent=self._weeks),
        ):
            row.addWidget(widget)
        row.addStretch(1)
        column.addWidget(self._weeks)
        self.setFocusProxy(self.choice)
        self.choice.currentIndexChanged.connect(self._follow)
        self._follow()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.choice.setAccessibleName(name)

    def rhythm(self) -> Rhythm | None:
        """What is chosen."""
        found = self.choice.currentData()
        return Rhythm(self.least.value(), self.most.value()) if found == _OWN else found

    def set_rhythm(self, rhythm: Rhythm | None) -> None:
        """Choose a rhythm."""
        usual = [place for place in range(self.choice.count()) if self.choice.itemData(place) == rhythm]
        if rhythm is not None:
            self.least.setValue(rhythm.at_least)
            self.most.setValue(rhythm.at_most)
        self.choice.setCurrentIndex(usual[0] if usual else self.choice.count() - 1)
        self._follow()

    def _box(self, name: str) -> QSpinBox:
        box = QSpinBox(self._weeks)
        box.setRange(1, LONGEST)
        box.setValue(PRESETS[2].at_least)
        box.setAccessibleName(name)
        box.valueChanged.connect(self.changed)
        return box

    def _follow(self) -> None:
        found = self.choice.currentData()
        self._weeks.setVisible(found == _OWN)
        if isinstance(found, Rhythm):
            self.least.setValue(found.at_least)
            self.most.setValue(found.at_most)
        self.changed.emit()
