"""The text of quick capture: behind an @ the events are offered, to be chosen by arrows and Enter or Tab."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QPlainTextEdit, QWidget

from netzwerkpflege.domain.event_mention import typing_at
from netzwerkpflege.ui.entries import fit_lines
from netzwerkpflege.ui.offer_list import OfferList

_OFFERED: Final = 6
_LETTERS: Final = 48
_UNQUOTED: Final = re.compile(r"[\w \-–/&]+\Z")
_OF_THE_LIST: Final = frozenset(
    (Qt.Key.Key_Enter, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
)


class CaptureText(QPlainTextEdit):
    """Several lines; Tab goes on to the next field unless events are offered."""

    def __init__(self, lines: int, titles: Sequence[str], parent: QWidget | None = None) -> None:
        """``titles`` of the events, those to be offered first first."""
        super().__init__(parent)
        fit_lines(self, lines)
        self._completer = QCompleter(QStringListModel(list(dict.fromkeys(titles)), self), self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setMaxVisibleItems(_OFFERED)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._take)
        self.popup = OfferList(self)
        self._completer.setPopup(self.popup)
        self.popup.setAccessibleName(self.tr("Events"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.popup.isVisible() and event.key() in _OF_THE_LIST:
            event.ignore()  # the list takes it
            return
        super().keyPressEvent(event)
        self._offer()

    def _offer(self) -> None:
        """Offer the events that are meant by what stands between an @ and the cursor."""
        cursor = self.textCursor()
        place = None if cursor.hasSelection() else typing_at(self.toPlainText(), cursor.position())
        if place is None:
            self.popup.hide()
            return
        self._completer.setCompletionPrefix(place[1])
        count = self._completer.completionCount()
        if not count or (count == 1 and self._completer.currentCompletion().casefold() == place[1].casefold()):
            self.popup.hide()
            return
        area = self.cursorRect()
        area.setWidth(min(_LETTERS * self.fontMetrics().averageCharWidth(), self.width()))
        self._completer.complete(area)
        self.popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _take(self, title: str) -> None:
        cursor = self.textCursor()
        place = typing_at(self.toPlainText(), cursor.position())
        if place is None:
            return
        bare = title.replace('"', "")
        cursor.setPosition(place[0], QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(f"@{bare} " if _UNQUOTED.match(bare) else f'@"{bare}" ')
        self.setTextCursor(cursor)
