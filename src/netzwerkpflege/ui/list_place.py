"""Where the list stands: the list itself, or a kind sentence with the next step where it has no line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from netzwerkpflege.ui.panels import EmptyState


class ListPlace(QStackedWidget):
    """Shows the list, or what was offered instead. That is built when it is first shown: the first paint needs none."""

    def __init__(self, shown: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = shown
        self._offers: dict[str, tuple[tuple[str, str, str], Callable[[], object]]] = {}
        self._built: dict[str, EmptyState] = {}
        self.addWidget(shown)

    def offer(self, key: str, words: tuple[str, str, str], act: Callable[[], object]) -> None:
        """What to show instead: ``words`` are its icon, its sentence and its button, which does ``act``."""
        self._offers[key] = words, act

    def use(self, shown: QWidget) -> None:
        """Let another view be the list from now on."""
        if self.indexOf(shown) < 0:
            self.addWidget(shown)
        if self.currentWidget() is self._list:
            self.setCurrentWidget(shown)
        self._list = shown

    def show_list(self) -> None:
        """Show the list."""
        self.setCurrentWidget(self._list)

    def show_instead(self, key: str) -> None:
        """Show what was offered."""
        self.setCurrentWidget(self.instead(key))

    def instead(self, key: str) -> EmptyState:
        """What was offered."""
        if key not in self._built:
            from netzwerkpflege.ui.panels import EmptyState  # noqa: PLC0415 - after the first paint

            (icon, sentence, button), act = self._offers[key]
            self._built[key] = EmptyState(icon, sentence, button, self)
            self._built[key].acted.connect(act)
            self.addWidget(self._built[key])
        return self._built[key]
