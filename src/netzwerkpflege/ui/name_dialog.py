"""Asks for one name: of a view, of a tag for many; what is known already completes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netzwerkpflege.ui import theme
from netzwerkpflege.ui.buttons import PrimaryButton, QuietButton
from netzwerkpflege.ui.fields import FormField
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.theme import XXL, L, M, S


class NameDialog(QDialog):
    """``named`` says the name; an empty one is not taken."""

    named = Signal(str)

    def __init__(
        self,
        title: str,
        label: str,
        value: str = "",
        *,
        button: str = "",
        known: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, L, XXL, L)
        column.setSpacing(M)
        column.addWidget(plain_label(title, "title", wrap=True, parent=self))
        self.edit = QLineEdit(value, self)
        self.edit.selectAll()
        if known:
            completer = QCompleter(list(known), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.edit.setCompleter(completer)
        self.field = FormField(label, self.edit, parent=self)
        column.addWidget(self.field)
        self.body = QVBoxLayout()
        column.addLayout(self.body)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addStretch(1)
        cancel = QuietButton(self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        self.save = PrimaryButton(button or self.tr("Keep"), parent=self)
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        row.addWidget(cancel)
        row.addWidget(self.save)
        column.addLayout(row)
        self.setMinimumWidth(theme.px(380))
        self.edit.setFocus()

    def accept(self) -> None:
        name = " ".join(self.edit.text().split())
        if not name:
            self.field.set_trouble(self.tr("Please give it a name."))
            self.edit.setFocus()
            return
        self.named.emit(name)
        super().accept()
