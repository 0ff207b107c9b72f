"""The buttons: one primary action a view, quiet ones beside it, small tools, the overflow menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from netzwerkpflege.ui.icons import icon


def _spaced(text: str, icon_name: str) -> str:
    """A little air between the icon and the words, which the style does not give."""
    return f" {text}" if icon_name else text


class PrimaryButton(QPushButton):
    """The one thing to do here."""

    def __init__(self, text: str, icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(_spaced(text, icon_name), parent)
        self.setProperty("primary", "true")
        self.setAccessibleName(text.replace("&", ""))
        if icon_name:
            self.setIcon(icon(icon_name, "on_accent"))
            self.setIconSize(QSize(18, 18))
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class QuietButton(QPushButton):
    """Something else that can be done here."""

    def __init__(self, text: str, icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(_spaced(text, icon_name), parent)
        self.setAccessibleName(text.replace("&", ""))
        if icon_name:
            self.setIcon(icon(icon_name))
            self.setIconSize(QSize(18, 18))
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class QuietTool(QToolButton):
    """A small tool that shows only its icon; its words are tool tip and accessible name."""

    def __init__(self, icon_name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon(icon_name, "muted"))
        self.setIconSize(QSize(16, 16))
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class OverflowButton(QPushButton):
    """Three dots with the rarer actions behind them."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon("ellipsis"))
        self.setIconSize(QSize(18, 18))
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._menu = QMenu(self)
        self.clicked.connect(self._open)

    def set_actions(self, actions: Sequence[QAction | None]) -> None:
        """The actions behind the dots; None is a line between groups."""
        self._menu.clear()
        for action in actions:
            if action is None:
                self._menu.addSeparator()
            else:
                self._menu.addAction(action)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
