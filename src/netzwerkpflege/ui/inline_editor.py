"""A field that is changed where it is read: Enter keeps what was typed, Esc brings back what was there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from netzwerkpflege.ui.active_row import INSET
from netzwerkpflege.ui.buttons import QuietTool
from netzwerkpflege.ui.entries import text_edit
from netzwerkpflege.ui.form_dialog import FieldError
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.theme import XS


class InlineEditor(QWidget):
    """Holds the fields. ``kept`` carries what they say and whether a key said so; ``left`` that nothing shall change.

    Going elsewhere keeps what was typed, as Enter does: nothing that was written is lost, and undo is at hand.
    """

    kept = Signal(object, bool)
    left = Signal(bool)

    def __init__(
        self, content: QWidget, read: Callable[[], Any], entry: QWidget, parent: QWidget | None = None
    ) -> None:
        """``read`` makes a value of the fields; it may raise FieldError to say what cannot be read."""
        super().__init__(parent)
        self._read = read
        self._entry = entry
        self._open = True
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, XS, INSET, XS)
        column.setSpacing(XS)
        content.setParent(self)
        column.addWidget(content)
        self._trouble = plain_label("", "trouble", wrap=True, parent=self)
        self._trouble.hide()
        column.addWidget(self._trouble)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(plain_label(self.tr("Enter keeps it, Esc leaves it"), "small", wrap=True, parent=self), 1)
        for name, words, act in (
            ("check", self.tr("Keep"), lambda: self.keep()),
            ("undo-2", self.tr("Leave as it was"), lambda: self.leave()),
        ):
            tool = QuietTool(name, words, self)
            tool.clicked.connect(act)
            foot.addWidget(tool)
        column.addLayout(foot)
        for child in self.findChildren(QWidget):
            child.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self._entry.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self._entry, QLineEdit):
            self._entry.selectAll()

    def keep(self, by_key: bool = True) -> None:
        """Say what stands here, or beside it why it cannot be read."""
        if not self._open:
            return
        try:
            value = self._read()
        except FieldError as error:
            self._trouble.setText(error.sentence)
            self._trouble.show()
            self._entry.setAccessibleDescription(error.sentence)
            if by_key:
                self.begin()
            return
        self._open = False
        self.kept.emit(value, by_key)

    def leave(self, by_key: bool = True) -> None:
        """Bring back what was there."""
        if self._open:
            self._open = False
            self.left.emit(by_key)

    def trouble(self) -> str:
        """What is said to be wrong."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not isinstance(watched, QToolButton):
                plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
                if not (isinstance(watched, QPlainTextEdit) and plain):
                    self.keep()
                    return True
        return False

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """Nothing but another widget of this window counts: a menu or another program comes back here."""
        if not self._open or old is None or new is None or new.window() is not self.window():
            return
        if _holds(self, old) and not _holds(self, new):
            QTimer.singleShot(0, self, self._keep_by_going)

    def _keep_by_going(self) -> None:
        self.keep(by_key=False)


class Text(NamedTuple):
    """A line to type into: its key, its words, what stands there; ``lines`` more than one for a long text."""

    key: str
    words: str
    text: str
    lines: int = 1


class TextFields(QWidget):
    """Lines one below the other, each with its words in the empty line."""

    def __init__(self, texts: Sequence[Text], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        self.fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        for key, words, text, lines in texts:
            field: QLineEdit | QPlainTextEdit
            if lines > 1:
                field = text_edit(lines, self)
                field.setPlainText(text)
            else:
                field = QLineEdit(text, self)
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
            field.setToolTip("")
            self.fields[key] = field
            column.addWidget(field)
        self._before = {text.key: text.text for text in texts}

    def values(self) -> dict[str, str]:
        """What stands in the lines, by key; what was not touched stays to the blank as it was."""
        return {key: self._value(key, field) for key, field in self.fields.items()}

    def _value(self, key: str, field: QLineEdit | QPlainTextEdit) -> str:
        text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        return text if text == self._before[key] else text.strip()

    def entry(self) -> QWidget:
        """The first line."""
        return next(iter(self.fields.values()))


def _holds(outer: QWidget, inner: QWidget) -> bool:
    """Whether a widget stands within another one, also through a window of its own such as a list of choices."""
    widget: QWidget | None = inner
    while widget is not None and widget is not outer:
        widget = widget.parentWidget()
    return widget is outer
