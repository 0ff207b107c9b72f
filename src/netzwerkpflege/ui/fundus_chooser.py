"""The field of a keepsake: typed freely or chosen from the Fundus; then, whether it was left or received, and its kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.fundus import FundusEntry
from netzwerkpflege.domain.text import fold
from netzwerkpflege.domain.thread import Direction, KeepsakeDraft, Kind
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.buttons import QuietTool
from netzwerkpflege.ui.keepsake_words import direction_words, kind_words
from netzwerkpflege.ui.offer_list import OfferList
from netzwerkpflege.ui.theme import XS, S

_WORDS: Final = Qt.ItemDataRole.UserRole
_NARROWEST: Final = 96
_SHOWN: Final = 12
"""Lines of the list of proposals."""


class KeepsakeField(QWidget):
    """``changed`` says that something else stands there. What goes with the words is asked once there are some."""

    changed = Signal()

    def __init__(self, name: str, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._entries: dict[int, FundusEntry] = {}
        self._chosen: FundusEntry | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("a remark, a tip, a book"))
        self.words.setAccessibleName(name)
        self.setFocusProxy(self.words)
        self.choose = QuietTool("layers", self.tr("Choose from your repertoire"), self)
        self.choose.clicked.connect(self.offer_all)
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(self.words, 1)
        line.addWidget(self.choose)
        column.addLayout(line)
        column.addWidget(self._build_more())
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCompletionRole(_WORDS)
        self._completer.setMaxVisibleItems(_SHOWN)
        popup = OfferList(self)
        popup.setAccessibleName(self.tr("Your repertoire"))
        self._completer.setPopup(popup)
        self._completer.activated.connect(self._take)
        self.words.setCompleter(self._completer)
        self.words.textChanged.connect(self._follow)
        self.offer(())

    def _build_more(self) -> QWidget:
        self._more = QWidget(self)
        line = QHBoxLayout(self._more)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S)
        self.direction, self.kind = QComboBox(self._more), QComboBox(self._more)
        self.direction.setAccessibleName(self.tr("Left or received"))
        for direction in Direction:
            self.direction.addItem(direction_words(direction), direction)
        self.kind.setAccessibleName(self.tr("Kind of keepsake"))
        self.kind.addItem(self.tr("of no special kind"), None)
        for kind in Kind:
            self.kind.addItem(kind_words(kind, self._lang), kind)
        for box in (self.direction, self.kind):
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
            box.setMinimumWidth(theme.px(_NARROWEST))  # also in the narrow column of a card
            line.addWidget(box)
        line.addStretch(1)
        self._more.hide()
        return self._more

    def setAccessibleDescription(self, description: str) -> None:
        """What is said about the field is said where one types."""
        self.words.setAccessibleDescription(description)

    def offer(self, entries: Sequence[FundusEntry]) -> None:
        """What can be chosen from."""
        self._entries = {entry.id or 0: entry for entry in entries}
        self._model.clear()
        for entry in entries:
            item = QStandardItem(f"{entry.text} · {kind_words(entry.kind, self._lang)}")
            item.setData(entry.text, _WORDS)
            self._model.appendRow(item)
        self.choose.setVisible(bool(entries))

    def offer_all(self) -> None:
        """Open the list of all that can be chosen."""
        self.words.setFocus()
        self._completer.setCompletionPrefix("")
        self._completer.complete()

    def draft(self) -> KeepsakeDraft:
        """What stands here; what was typed as it stands in the Fundus comes from there, too."""
        text = self.words.text()
        if not text.strip():
            return KeepsakeDraft()
        entry = self._entry()
        return KeepsakeDraft(text, Direction(self.direction.currentData()), self._kind(), entry.id if entry else None)

    def set_draft(self, draft: KeepsakeDraft) -> None:
        """Show this."""
        self._chosen = self._entries.get(draft.fundus_id or 0)
        self.words.setText(draft.text)
        self.direction.setCurrentIndex(list(Direction).index(draft.direction))
        self.kind.setCurrentIndex(0 if draft.kind is None else 1 + list(Kind).index(draft.kind))
        self.changed.emit()

    def _kind(self) -> Kind | None:
        data = self.kind.currentData()
        return Kind(data) if data is not None else None

    def _entry(self) -> FundusEntry | None:
        """The entry that was chosen, as long as its words stand there; or the one that says just what was typed."""
        typed = fold(self.words.text().strip())
        if self._chosen is not None and fold(self._chosen.text) in typed:
            return self._chosen
        return next((entry for entry in self._entries.values() if fold(entry.text) == typed), None)

    def _take(self, words: str) -> None:
        self._chosen = entry = next((one for one in self._entries.values() if one.text == words), None)
        if entry is not None:
            self.words.setText(entry.text)
            self.kind.setCurrentIndex(1 + list(Kind).index(entry.kind))
        self.changed.emit()

    def _follow(self, text: str) -> None:
        self._more.setVisible(bool(text.strip()))
        self.changed.emit()
