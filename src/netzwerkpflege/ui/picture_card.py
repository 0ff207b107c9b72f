"""A drawing on a card: what it tells below, the same as text on demand, and a button to keep it as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QWidget

from netzwerkpflege.domain.outcome import FileUnwritable
from netzwerkpflege.ui.chart import Chart
from netzwerkpflege.ui.drawings import Drawing
from netzwerkpflege.ui.file_dialogs import PICTURES, file_to_save
from netzwerkpflege.ui.theme import M, S, px
from netzwerkpflege.ui.widgets import Card, QuietButton, plain_label

_TEXT = 150
_AROUND = 60


class PictureCard(Card):
    """Shows a drawing, or a word that there is nothing to draw yet."""

    chosen = Signal(int)
    troubled = Signal(object)
    said = Signal(str)

    def __init__(self, caption: str, icon: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(caption, icon, parent)
        self._caption = caption
        self._chart: Chart | None = None
        self._dialog: QFileDialog | None = None
        self._empty = plain_label(empty, "muted", wrap=True, parent=self)
        self.body.addWidget(self._empty)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self._scroll)
        self._told = plain_label("", "muted", wrap=True, parent=self)
        self.body.addWidget(self._told)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(px(_TEXT))
        self._text.setAccessibleName(self.tr("{picture} as text").format(picture=caption))
        self._text.hide()
        self.body.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(S)
        self._as_text = QuietButton(self.tr("As text"), "list", self)
        self._as_text.setCheckable(True)
        self._as_text.toggled.connect(self._text.setVisible)
        self._keep = QuietButton(self.tr("Save picture …"), "image", self)
        self._keep.clicked.connect(self._ask_where)
        for button in (self._as_text, self._keep):
            button.setAccessibleDescription(caption)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.setSpacing(M)

    def show_drawing(self, drawing: Drawing | None, facts: list[str]) -> None:
        """Show a drawing with its facts; None where there is nothing to draw yet."""
        for widget in (self._scroll, self._told, self._as_text, self._keep):
            widget.setVisible(drawing is not None)
        self._empty.setVisible(drawing is None)
        self._text.setPlainText("\n".join(facts))
        if drawing is None:
            self._text.hide()
            return
        if self._chart is None:
            self._chart = Chart(self._caption, drawing, self)
            self._chart.told.connect(self._tell)
            self._chart.chosen.connect(self.chosen)
            self._scroll.setWidget(self._chart)
        else:
            self._chart.show_drawing(drawing)
        self._told.setText(self._chart.words())
        bar = self._scroll.horizontalScrollBar().sizeHint().height()
        self._scroll.setFixedHeight(self._chart.sizeHint().height() + bar)

    def begin_at_the_end(self) -> None:
        """In a narrow window show the newest, which stands at the right."""
        bar = self._scroll.horizontalScrollBar()
        bar.rangeChanged.connect(lambda low, high: bar.setValue(high))

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        if self._chart is not None:
            place = self._chart.place()
            self._scroll.ensureVisible(place.x(), place.y(), px(_AROUND), 0)

    def _ask_where(self) -> None:
        kinds = [self.tr("Picture (PNG)") + " (*.png)", self.tr("Drawing (SVG)") + " (*.svg)"]
        title, name = self.tr("Save picture"), f"{self._caption}.png"
        dialog = file_to_save(title, name, kinds, self.keep, parent=self, purpose="picture", home=PICTURES)
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("svg" if "*.svg" in chosen else "png"))
        self._dialog = dialog
        dialog.open()

    def keep(self, path: Path) -> None:
        """Write the picture to a file."""
        if self._chart is None:
            return
        try:
            self._chart.keep(path)
        except OSError:
            self.troubled.emit(FileUnwritable(file=path.name, reason="", rule="no_permission"))
            return
        self.said.emit(self.tr("Written: {file}").format(file=path.name))
