"""Small dialogs that only say or ask something: reasons, the original card, shortcuts, about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import __version__ as qt_version
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from netzwerkpflege import __version__
from netzwerkpflege.domain.card import Card
from netzwerkpflege.ui.actions import Actions
from netzwerkpflege.ui.dialog_buttons import foot
from netzwerkpflege.ui.places import Place
from netzwerkpflege.ui.theme import XL, L, M, S
from netzwerkpflege.ui.widgets import IconLine, QuietButton, plain_label


class _TextDialog(QDialog):
    """A title, content, and buttons at the foot."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        Place(self, type(self).__name__)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(XL, L, XL, L)
        self._column.setSpacing(M)
        self._column.addWidget(plain_label(title, "title", wrap=True, parent=self))

    def _finish(self, buttons: QDialogButtonBox) -> None:
        buttons.rejected.connect(self.reject)
        self._column.addWidget(buttons)


class ReasonDialog(_TextDialog):
    """Sentences one below the other; with ``ask`` a field for an answer."""

    answered = Signal(str)

    def __init__(
        self, title: str, sentences: Sequence[str], *, ask: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.setMinimumWidth(420)
        for sentence in sentences:
            self._column.addWidget(IconLine("info", sentence, parent=self))
        self._answer = QPlainTextEdit(self)
        self._answer.setAccessibleName(title)
        self._answer.setTabChangesFocus(True)
        self._answer.setMaximumHeight(96)
        self._answer.setVisible(ask)
        self._column.addWidget(self._answer)
        self._column.addStretch(1)
        if ask:
            kinds = QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        else:
            kinds = QDialogButtonBox.StandardButton.Close
        buttons = foot(kinds, self)
        buttons.accepted.connect(self._say)
        self._finish(buttons)

    def _say(self) -> None:
        if self._answer.toPlainText().strip():
            self.answered.emit(self._answer.toPlainText())
            self.accept()
        else:
            self._answer.setFocus()


class OriginalCardDialog(_TextDialog):
    """The cards of a contact as their senders wrote them, photos shortened."""

    def __init__(self, cards: Sequence[Card], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Original card"), parent)
        self.resize(640, 520)
        self._text = "\n\n".join(_readable(card) for card in cards)
        if not cards:
            self._text = self.tr("This contact was added by hand; there is no original card.")
        view = QPlainTextEdit(self._text, self)
        view.setReadOnly(True)
        view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        view.setAccessibleName(self.tr("Original card"))
        self._column.addWidget(view, 1)
        row = QHBoxLayout()
        copy = QuietButton(self.tr("Copy"), "copy", self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        row.addWidget(copy)
        row.addStretch(1)
        self._column.addLayout(row)
        self._finish(foot(QDialogButtonBox.StandardButton.Close, self))


class ShortcutsDialog(_TextDialog):
    """Every action that has a shortcut, by menu."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Keyboard shortcuts"), parent)
        self.resize(460, 560)
        inside = QWidget(self)
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(XL)
        grid.setVerticalSpacing(S)
        row = 0
        for title, entries in actions.groups.values():
            shown = [spec for spec in entries if spec.shortcuts]
            if not shown:
                continue
            grid.addWidget(plain_label(title.replace("&", ""), "caption", parent=inside), row, 0, 1, 2)
            row += 1
            for spec in shown:
                keys = " / ".join(
                    QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in spec.shortcuts
                )
                words = spec.words.replace("&", "").removesuffix(" …")
                grid.addWidget(plain_label(words, "body", parent=inside), row, 0)
                grid.addWidget(plain_label(keys, "muted", parent=inside), row, 1)
                row += 1
        area = QScrollArea(self)
        area.setAccessibleName(self.windowTitle())
        area.setAccessibleDescription(self.tr("Arrow keys scroll"))
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(inside.sizeHint().width() + area.verticalScrollBar().sizeHint().width() + S)
        self._column.addWidget(area, 1)
        self._finish(foot(QDialogButtonBox.StandardButton.Close, self))


class AboutDialog(_TextDialog):
    """What this is, its version and its licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(f"Netzwerkpflege {__version__}", parent)
        self.setMinimumWidth(440)
        lines = (
            self.tr("Keeps relationships, not cards. A card without a conversation is never mailed automatically."),
            self.tr("Free software under the GNU General Public License, version 3 or later."),
            self.tr(
                "Built with Qt {version} for Python (LGPL), SQLAlchemy (MIT), vobject (Apache 2.0), Lucide icons (ISC)."
            ).format(version=qt_version),
        )
        for line in lines:
            self._column.addWidget(plain_label(line, "body", wrap=True, parent=self))
        self._column.addStretch(1)
        self._finish(foot(QDialogButtonBox.StandardButton.Close, self))


def _readable(card: Card) -> str:
    """The text of a card, with long runs of base64 cut short; bytes that fit no charset are shown as such."""
    lines = card.data.decode(card.charset if card.charset != "mixed" else "utf-8", errors="replace").splitlines()
    shown: list[str] = []
    run = 0
    for line in lines:
        packed = len(line) > 60 and line[:1] in " \t" and " " not in line.strip()
        run = run + 1 if packed else 0
        if run <= 2:
            shown.append(line)
        elif run == 3:
            shown.append(" …")
    return "\n".join(shown)
