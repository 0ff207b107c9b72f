"""A card field by field: what it brings, and where it says something else than the contact does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from netzwerkpflege.domain.contact import PartialDate
from netzwerkpflege.domain.rehearsal import FieldChange
from netzwerkpflege.phrases import phrase
from netzwerkpflege.ui.moments import partial_day
from netzwerkpflege.ui.theme import XS, M, px
from netzwerkpflege.ui.widgets import plain_label

_LONGEST = 600
_DAYS = ("birthday", "anniversary")


class FieldTable(QWidget):
    """Names of fields at the left, what stands in them at the right."""

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(M)
        self._grid.setVerticalSpacing(XS)
        self._grid.setColumnMinimumWidth(0, px(120))
        self._grid.setColumnStretch(1, 1)

    def add(self, code: str, text: str) -> None:
        """One field by its code, with what stands in it."""
        row = self._grid.rowCount()
        name = plain_label(phrase(f"field.{code}", self._lang), "muted", wrap=True, parent=self)
        name.setFixedWidth(px(120))
        value = plain_label(_shortened(text), "body", wrap=True, selectable=True, parent=self)
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)

    def show_contents(self, contents: Sequence[FieldChange], has_photo: bool = False) -> None:
        """All that stands on a card; its name stands above already."""
        for change in contents:
            if change.field != "name":
                self.add(change.field, _shown(change.field, change.after))
        if has_photo:
            self.add("photo", self.tr("on the card"))

    def show_additions(self, changes: Sequence[FieldChange], has_photo: bool = False) -> None:
        """What comes in addition, each line with a plus."""
        for change in changes:
            lines = _shown(change.field, change.after)
            if change.field != "note":
                lines = "\n".join(f"+ {line}" for line in lines.splitlines())
            self.add(change.field, lines)
        if has_photo:
            self.add("photo", self.tr("+ from the card"))

    def show_differences(self, changes: Sequence[FieldChange]) -> None:
        """As it is and as the card says it: „Lektorin → Cheflektorin“."""
        for change in changes:
            before, after = _shown(change.field, change.before), _shown(change.field, change.after)
            between = "\n→ " if "\n" in before or len(before) + len(after) > 48 else " → "
            self.add(change.field, f"{_shortened(before, _LONGEST // 2)}{between}{after}")


def _shown(code: str, text: str) -> str:
    """Days as people write them."""
    if code in _DAYS and text:
        try:
            return partial_day(PartialDate.parse(text))
        except ValueError:
            return text
    return text


def _shortened(text: str, longest: int = _LONGEST) -> str:
    return text if len(text) <= longest else f"{text[:longest].rstrip()} …"
