"""The name of a person: its parts, and the shown name that follows them until somebody writes it by hand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.contact import Name
from netzwerkpflege.ui.entries import Fold
from netzwerkpflege.ui.form_dialog import row
from netzwerkpflege.ui.theme import M
from netzwerkpflege.ui.widgets import FormField

_PARTS = ("prefix", "given", "additional", "family", "suffix")


class NameFields(QWidget):
    """Given and family name; titles, further names and the shown name unfold."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._origin = Name()
        self._by_hand = False
        self.parts = {name: QLineEdit(self) for name in _PARTS}
        self.shown = QLineEdit(self)
        self.nickname = QLineEdit(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        self.given = FormField(self.tr("&Given name"), self.parts["given"], parent=self)
        family = FormField(self.tr("&Family name"), self.parts["family"], parent=self)
        column.addLayout(row(self.given, family))
        self.fold = Fold(self.tr("Title, further names, shown name"), self)
        self._fill_fold()
        column.addWidget(self.fold)
        for line in self.parts.values():
            line.textEdited.connect(self._part_edited)
        self.shown.textEdited.connect(self._shown_edited)

    def _fill_fold(self) -> None:
        prefix = FormField(self.tr("Title before the name"), self.parts["prefix"], parent=self)
        additional = FormField(self.tr("Further given names"), self.parts["additional"], parent=self)
        suffix = FormField(self.tr("After the name"), self.parts["suffix"], parent=self)
        self.fold.body.addLayout(row(prefix, additional, suffix))
        hint = self.tr("Follows the parts of the name until you write it yourself.")
        shown = FormField(self.tr("Shown name"), self.shown, hint, self)
        nickname = FormField(self.tr("Nickname"), self.nickname, parent=self)
        self.fold.body.addLayout(row(shown, nickname, stretches=(2, 1)))

    def name(self) -> Name:
        """The name as it stands here; what was not touched stays as its sender wrote it."""
        texts = {part: line.text() for part, line in self.parts.items()}
        kept = {part: t if t == getattr(self._origin, part) else t.strip() for part, t in texts.items()}
        name = Name(formatted=self.shown.text(), **kept)
        return name if self._by_hand else replace(name, formatted=name.composed())

    def set_name(self, name: Name) -> None:
        """Show a name; one that is not made of its parts counts as written by hand."""
        self._origin = name
        self._by_hand = bool(name.formatted.strip()) and name.formatted != name.composed()
        for part, line in self.parts.items():
            line.setText(getattr(name, part))
        self.shown.setText(name.formatted if self._by_hand else name.composed())
        alone = self._by_hand and not (name.given or name.family)
        self.fold.set_open(alone or any((name.prefix, name.additional, name.suffix, self.nickname.text())))
        self.changed.emit()

    def _part_edited(self) -> None:
        if self._by_hand:
            self.fold.set_open(True)  # the shown name does not follow any more: it must be seen
        else:
            self.shown.setText(self.name().composed())
        self.changed.emit()

    def _shown_edited(self, text: str) -> None:
        self._by_hand = bool(text.strip())
        self.changed.emit()
