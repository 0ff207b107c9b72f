"""What two contacts become, field by field: where both say something else one side is chosen, all else comes together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from netzwerkpflege.domain.merging import MergeField, Side
from netzwerkpflege.phrases import phrase
from netzwerkpflege.ui.avatar import Avatar, PhotoFor
from netzwerkpflege.ui.doubles_person import LABEL_WIDTH, field_label, shown_value
from netzwerkpflege.ui.theme import XS, L, S, px
from netzwerkpflege.ui.widgets import clear_layout, plain_label

_SIDES = (Side.KEPT, Side.OTHER)


class _Choice(QWidget):
    """One of the two values with its radio button; a click anywhere on it chooses it."""

    def __init__(self, button: QRadioButton, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._button = button
        button.setParent(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(content, 1, Qt.AlignmentFlag.AlignTop)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._button.setFocus()
            self._button.click()


class MergeTable(QWidget):
    """``changed`` is said when another side is chosen."""

    changed = Signal()

    def __init__(self, photo_for: PhotoFor | None, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo_for, self._lang = photo_for, lang
        self._buttons: dict[str, tuple[QRadioButton, QRadioButton]] = {}
        self._groups: list[QButtonGroup] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)

    def show_fields(self, fields: Sequence[MergeField], names: tuple[str, str], picked: Mapping[str, Side]) -> None:
        """Show the fields of a plan; ``picked`` are sides chosen before, the others stand as proposed."""
        clear_layout(self._column)
        for group in self._groups:
            group.deleteLater()
        self._buttons, self._groups = {}, []
        choosable = [field for field in fields if field.choosable]
        settled = [field for field in fields if not field.choosable]
        if choosable:
            self._column.addWidget(plain_label(self.tr("Please choose what holds"), "caption", parent=self))
            grid = self._grid(2)
            for row, field in enumerate(choosable):
                self._add_choice(grid, row, field, names, picked.get(field.name, field.chosen))
            self._column.addSpacing(S)
        if settled:
            self._column.addWidget(plain_label(self.tr("Comes together"), "caption", parent=self))
            grid = self._grid(1)
            for row, field in enumerate(settled):
                grid.addWidget(field_label(field.name, self._lang, self), row, 0, Qt.AlignmentFlag.AlignTop)
                value = plain_label(self._united(field), "body", wrap=True, selectable=True, parent=self)
                grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)

    def choices(self) -> dict[str, Side]:
        """Which side is chosen, by field."""
        return {name: _SIDES[other.isChecked()] for name, (_, other) in self._buttons.items()}

    def choose(self, name: str, side: Side) -> None:
        """Choose a side of a field."""
        self._buttons[name][_SIDES.index(side)].click()

    def _grid(self, columns: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(S)
        grid.setColumnMinimumWidth(0, px(LABEL_WIDTH))
        for place in range(1, columns + 1):
            grid.setColumnStretch(place, 1)
        self._column.addLayout(grid)
        return grid

    def _add_choice(self, grid: QGridLayout, row: int, field: MergeField, names: tuple[str, str], chosen: Side) -> None:
        grid.addWidget(field_label(field.name, self._lang, self), row, 0, Qt.AlignmentFlag.AlignTop)
        group = QButtonGroup(self)
        self._groups.append(group)
        buttons = []
        for place, (side, text) in enumerate(zip(_SIDES, (field.kept, field.other), strict=True), 1):
            button = QRadioButton(self)
            content: QWidget
            if field.name == "photo":
                said = self.tr("photo of {name}").format(name=names[place - 1])
                content = Avatar(56, self._photo_for, self)
                content.show_person(names[place - 1], text)
            else:
                said = shown_value(field.name, text)
                content = plain_label(said, "body", wrap=True, parent=self)
                content.setContentsMargins(0, XS, 0, 0)
            button.setAccessibleName(f"{phrase(f'field.{field.name}', self._lang)}: {said}")
            button.setChecked(side is chosen)
            group.addButton(button)
            buttons.append(button)
            grid.addWidget(_Choice(button, content, self), row, place)
        group.buttonToggled.connect(self._toggled)
        self._buttons[field.name] = buttons[0], buttons[1]

    def _united(self, field: MergeField) -> str:
        """What is kept of a field; a plus before what comes from the other."""
        if field.name == "photo":
            return self.tr("There is one photo; it is kept.")
        if field.name == "note":
            return shown_value("note", field.result)
        known = set(field.kept.splitlines())
        lines = (shown_value(field.name, line) for line in field.result.splitlines())
        marked = zip(lines, field.result.splitlines(), strict=True)
        return "\n".join(words if line in known else f"+ {words}" for words, line in marked)

    def _toggled(self, button: object, checked: bool) -> None:
        if checked:
            self.changed.emit()
