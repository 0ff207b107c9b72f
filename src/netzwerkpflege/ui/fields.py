"""Fields: search with its icon, label above field with the error beside it, tags one by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QCompleter, QLineEdit, QToolButton, QVBoxLayout, QWidget

from netzwerkpflege.ui import theme
from netzwerkpflege.ui.chips import ChipButton
from netzwerkpflege.ui.flow_layout import FlowLayout
from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.labels import PlainLabel, plain_label
from netzwerkpflege.ui.theme import XS, S


class SearchField(QLineEdit):
    """Search as one types; Esc clears, Down goes to the list."""

    down_pressed = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        first, *others = self.findChildren(QToolButton)
        first.setAccessibleName(self.tr("Clear the search"))
        for button in others:
            button.setAccessibleName(placeholder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)


class FormField(QWidget):
    """A label above its field, and under it a line for what is wrong with it."""

    def __init__(self, label: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        self.label = PlainLabel(label, "small", self)
        self.label.setBuddy(field)
        self.field = field
        if not field.accessibleName():
            field.setAccessibleName(label.replace("&", ""))
        if isinstance(field, QComboBox) and (typed := field.lineEdit()) is not None:
            typed.setAccessibleName(field.accessibleName())
        if isinstance(field, QAbstractSpinBox) and not field.property("calendarPopup"):
            edit = field.findChild(QLineEdit)  # style sheets cannot set a number apart from its frame
            if isinstance(edit, QLineEdit):
                edit.setTextMargins(S, 0, 0, 0)
        column.addWidget(self.label)
        column.addWidget(field)
        self._trouble = plain_label("", "trouble", wrap=True, parent=self)
        self._trouble.hide()
        self._hint = plain_label(hint, "small", wrap=True, parent=self)
        self._hint.setVisible(bool(hint))
        column.addWidget(self._trouble)
        column.addWidget(self._hint)
        self._column, self._advice = column, ""
        self._advice_label: PlainLabel | None = None

    def set_trouble(self, sentence: str) -> None:
        """Say what is wrong; '' when it is right again."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        self.field.setProperty("trouble", bool(sentence))
        self.field.setAccessibleDescription(sentence)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def trouble(self) -> str:
        """What is said to be wrong."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    def set_advice(self, sentence: str) -> None:
        """Say something worth knowing that is no mistake; '' takes it back."""
        if sentence == self._advice:
            return
        self._advice = sentence
        if self._advice_label is None:
            self._advice_label = plain_label("", "muted", wrap=True, parent=self)
            self._column.insertWidget(self._column.indexOf(self._hint), self._advice_label)
        self._advice_label.setText(sentence)
        self._advice_label.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)

    def advice(self) -> str:
        """What is said beside it."""
        return self._advice


class TagEdit(QWidget):
    """Words one by one: Enter or comma keeps one, Backspace in the empty field takes the last one out."""

    changed = Signal()

    def __init__(
        self, placeholder: str, known: Sequence[str] = (), icon_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon_name
        self._tags: list[str] = []
        self._chips: list[ChipButton] = []
        self._flow = FlowLayout(self, XS + 2)
        self._flow.setContentsMargins(XS + 2, XS, XS + 2, XS)
        self._edit = _TagLine(self)
        self._edit.setPlaceholderText(placeholder)
        self._edit.setAccessibleName(placeholder)
        self._edit.setMinimumWidth(QFontMetrics(self.font()).averageCharWidth() * 20)
        self._edit.focus_changed.connect(self.update)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        theme.current().changed.connect(self.update)
        self._edit.committed.connect(self._take_typed)
        self._edit.emptied.connect(self._drop_last)
        self._completer = QCompleter(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._edit.setCompleter(self._completer)
        queued = Qt.ConnectionType.QueuedConnection  # the completer first writes its choice into the field
        self._completer.activated.connect(self._take, queued)
        self.set_known(known)
        self._flow.addWidget(self._edit)
        self.setFocusProxy(self._edit)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_known(self, known: Sequence[str]) -> None:
        """The words to complete from."""
        self._completer.setModel(QStringListModel(list(known), self._completer))

    def tags(self) -> tuple[str, ...]:
        """What is kept, with what is still being typed."""
        typed = " ".join(self._edit.text().split())
        return tuple(dict.fromkeys([*self._tags, *([typed] if typed else [])]))

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show these words."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._tags, self._chips = [], []
        for tag in tags:
            self._add(tag)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._edit.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color(tokens.focus if self._edit.hasFocus() else tokens.hairline))
        painter.setBrush(theme.color(tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _take_typed(self) -> None:
        self._take(self._edit.text())

    def _take(self, text: str) -> None:
        words = " ".join(text.replace(",", " ").split())
        if words and words.casefold() not in (tag.casefold() for tag in self._tags):
            self._add(words)
        self._edit.clear()
        self.changed.emit()

    def _add(self, words: str) -> None:
        chip = ChipButton(words, self._icon, "accent" if self._icon else "neutral", self, removable=True)
        chip.setToolTip(self.tr("Remove"))
        chip.removed.connect(self._drop_sender)
        self._tags.append(words)
        self._chips.append(chip)
        self._flow.insert(len(self._chips) - 1, chip)
        chip.show()
        self.updateGeometry()

    def _drop_sender(self) -> None:
        sender = self.sender()
        if isinstance(sender, ChipButton) and sender in self._chips:
            self._drop(self._chips.index(sender))

    def _drop_last(self) -> None:
        if self._chips:
            self._drop(len(self._chips) - 1)

    def _drop(self, position: int) -> None:
        chip = self._chips.pop(position)
        self._tags.pop(position)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self._edit.setFocus()
        self.updateGeometry()
        self.changed.emit()


class _TagLine(QLineEdit):
    """The field behind the chips."""

    committed = Signal()
    emptied = Signal()
    focus_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("bare", "true")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keeps = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.text() == ","
        if keeps and self.text().strip():
            self.committed.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)
