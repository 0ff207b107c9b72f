"""The rows of the settings: a choice, a switch or buttons under their name, found by its words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from netzwerkpflege.domain.text import fold
from netzwerkpflege.ui.buttons import QuietButton
from netzwerkpflege.ui.flow_layout import FlowLayout
from netzwerkpflege.ui.labels import PlainLabel, plain_label
from netzwerkpflege.ui.theme import L, M, S, px


class Row(QWidget):
    """One setting. ``words`` is all that a search finds it by."""

    def __init__(self, key: str, label: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._said = [label, hint]
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(S)
        self._hint = plain_label(hint, "muted", wrap=True, parent=self)
        self._hint.setVisible(bool(hint))
        self._label = label

    def control(self) -> QWidget:
        """What takes the focus."""
        raise NotImplementedError

    def finds(self, words: str, section: str) -> bool:
        """Whether each of these words is part of a word of the row or of its section."""
        known = fold(" ".join([section, *self._said]).replace("&", "")).split()
        return all(any(word in there for there in known) for word in fold(words).split())

    def say(self, hint: str) -> None:
        """Another sentence under the control."""
        self._said[1] = hint
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.control().setAccessibleDescription(hint)

    def _name(self, control: QWidget) -> None:
        control.setAccessibleName(self._label.replace("&", ""))
        control.setAccessibleDescription(self._said[1])
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A wheel that scrolls the settings changes none of them."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QComboBox) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class ChoiceRow(Row):
    """One of several values. ``chosen`` is said when the person takes another one."""

    chosen = Signal(str)

    def __init__(
        self, key: str, label: str, values: Sequence[tuple[str, str]], current: str, hint: str, parent: QWidget
    ) -> None:
        super().__init__(key, label, hint, parent)
        self._said += [words for _, words in values]
        self._box = QComboBox(self)
        self._box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box.setMinimumWidth(px(280))
        for value, words in values:
            self._box.addItem(words, value)
        self._box.setCurrentIndex(max(0, self._box.findData(current)))
        self._current = self._box.currentData()
        self._box.activated.connect(self._take)
        name = PlainLabel(label, "strong", self)
        name.setBuddy(self._box)
        self._name(self._box)
        self.column.addWidget(name)
        self.column.addWidget(self._box, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._hint)

    def control(self) -> QComboBox:
        return self._box

    def _take(self) -> None:
        if self._box.currentData() != self._current:
            self._current = self._box.currentData()
            self.chosen.emit(self._current)


class SwitchRow(Row):
    """Yes or no. ``switched`` is said when the person changes it."""

    switched = Signal(bool)

    def __init__(self, key: str, label: str, on: bool, hint: str, parent: QWidget) -> None:
        super().__init__(key, label, hint, parent)
        self._check = QCheckBox(label, self)
        self._check.setChecked(on)
        self._check.clicked.connect(self.switched)
        self._name(self._check)
        self.column.addWidget(self._check, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._hint)

    def control(self) -> QCheckBox:
        return self._check


class ActionRow(Row):
    """Something to do, in one or more buttons. ``wanted`` names the button."""

    wanted = Signal(str)

    def __init__(
        self, key: str, label: str, buttons: Sequence[tuple[str, str, str]], hint: str, parent: QWidget
    ) -> None:
        """``buttons`` are name, words, icon."""
        super().__init__(key, label, hint, parent)
        self._said += [words for _, words, _ in buttons]
        self.buttons: dict[str, QuietButton] = {}
        holder = QWidget(self)
        line = FlowLayout(holder)
        for name, words, icon in buttons:
            button = self.buttons[name] = QuietButton(words, icon, self)
            button.setObjectName(name)
            button.clicked.connect(self._press)
            line.addWidget(button)
        self.column.addWidget(PlainLabel(label, "strong", self))
        self.column.addWidget(self._hint)
        self.column.addWidget(holder)
        for button in self.buttons.values():
            button.setAccessibleDescription(f"{label}. {hint}".strip())

    def control(self) -> QWidget:
        return next(iter(self.buttons.values()))

    def _press(self) -> None:
        self.wanted.emit(self.sender().objectName())


class Section(QWidget):
    """Rows under a caption; gone while none of them is found."""

    def __init__(self, caption: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.caption = caption
        self.rows: list[Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, M)
        self._column.setSpacing(L)
        self._column.addWidget(plain_label(caption, "caption", parent=self))

    def add(self, row: Row) -> None:
        """One row more."""
        self.rows.append(row)
        self._column.addWidget(row)

    def search(self, words: str) -> bool:
        """Show the rows that are meant; True where there are any."""
        for row in self.rows:
            row.setVisible(row.finds(words, self.caption))
        found = any(not row.isHidden() for row in self.rows)
        self.setVisible(found)
        return found
