"""The charset that had to be guessed: chosen by looking at a few names, file by file or for all at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from netzwerkpflege.phrases import phrase
from netzwerkpflege.services.charset_preview import charset_preview
from netzwerkpflege.services.tables import ENCODINGS
from netzwerkpflege.ui.counts import number
from netzwerkpflege.ui.labels import plain_tool_tip
from netzwerkpflege.ui.theme import XS, S
from netzwerkpflege.ui.widgets import IconMark, plain_label

_GUESS: Final = "cp1252"
_MOST_CARDS: Final = 12
_OFFERED: Final = tuple(name for name in ENCODINGS if not name.startswith("utf"))
"""What is UTF-8 or UTF-16 is never guessed."""

Preview = Callable[[Sequence[Any], str], list[str]]


class CharsetLine(QWidget):
    """Hidden while nothing was guessed. ``chosen`` carries the files, members of archives each, and the charset."""

    chosen = Signal(list, str)

    def __init__(self, lang: str, parent: QWidget | None = None, *, preview: Preview = charset_preview) -> None:
        super().__init__(parent)
        self._lang = lang
        self._preview = preview
        self._cards: dict[str, list[Any]] = {}
        self._charsets: dict[str, str] = {}
        self._build()
        self.hide()

    def show_guesses(self, guessed: Mapping[str, Sequence[Any]], charsets: Mapping[str, str]) -> None:
        """Show the files whose charset was guessed, with a few cards of each; ``charsets`` were chosen before."""
        shown = str(self._file.currentData() or "")
        self._cards = {name: list(cards) for name, cards in guessed.items()}
        self._charsets = {file: charsets.get(file, _GUESS) for file in self._cards}
        blocker = QSignalBlocker(self._file)
        self._file.clear()
        self._file.addItem(self.tr("All {count} files").format(count=number(len(self._cards))), "")
        for place, (file, label) in enumerate(_labels(self._cards).items(), start=1):
            self._file.addItem(label, file)
            self._file.setItemData(place, plain_tool_tip(file), Qt.ItemDataRole.ToolTipRole)
        self._file.setCurrentIndex(max(0, self._file.findData(shown)))
        del blocker
        self._file.setVisible(len(self._cards) > 1)
        self._file_chosen()
        self.setVisible(bool(self._cards))

    def names(self) -> list[str]:
        """The names as they are previewed."""
        return self._names.whole_text().split(" · ")  # type: ignore[attr-defined,no-any-return]

    # --- building ---

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(IconMark("languages", "context", 18, self))
        label = plain_label(self.tr("Character set gue&ssed:"), "body", parent=self)
        row.addWidget(label)
        self._file, self._charset = QComboBox(self), QComboBox(self)
        self._file.setAccessibleName(self.tr("File"))
        self._file.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._file.setMinimumContentsLength(14)
        self._file.activated.connect(self._file_chosen)
        label.setBuddy(self._charset)
        self._charset.setAccessibleName(self.tr("Character set"))
        for name in _OFFERED:
            self._charset.addItem(phrase(f"encoding.{name}", self._lang), name)
        self._charset.highlighted.connect(self._look)
        self._charset.activated.connect(self._charset_chosen)
        row.addWidget(self._file)
        row.addWidget(self._charset)
        self._names = plain_label("", "strong", elide=True, parent=self)
        row.addWidget(self._names, 1)
        column.addLayout(row)
        hint = self.tr(
            "Are letters such as ä, ö, ß and ł right? Otherwise choose another one; the names show what it does."
        )
        column.addWidget(plain_label(hint, "small", wrap=True, parent=self))

    # --- following ---

    def _files(self) -> list[str]:
        file = str(self._file.currentData() or "")
        return [file] if file else list(self._cards)

    def _file_chosen(self) -> None:
        charsets = {self._charsets[file] for file in self._files()}
        name = charsets.pop() if charsets else _GUESS
        self._charset.setCurrentIndex(max(0, self._charset.findData(name)))
        self._look(self._charset.currentIndex())

    def _look(self, index: int) -> None:
        """Show how the names would read, also before the choice is made."""
        cards = [card for file in self._files() for card in self._cards[file][:_MOST_CARDS]][: 2 * _MOST_CARDS]
        names = self._preview(cards, str(self._charset.itemData(index))) if cards else []
        self._names.setText(" · ".join(names))

    def _charset_chosen(self, index: int) -> None:
        self._look(index)
        charset = str(self._charset.itemData(index))
        if any(self._charsets[file] != charset for file in self._files()):
            self.chosen.emit(self._files(), charset)


def _labels(files: Iterable[str]) -> dict[str, str]:
    """Files by their names; where several are called alike, with the folder or archive in which they are."""
    paths = {file: PurePath(file) for file in files}
    alike = Counter(path.name for path in paths.values())
    return {f: path.name if alike[path.name] == 1 else "/".join(path.parts[-2:]) for f, path in paths.items()}
