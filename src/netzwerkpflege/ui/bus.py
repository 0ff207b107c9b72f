"""One signal for every change: whoever shows something listens here and reads anew what was touched."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from netzwerkpflege.domain.outcome import Change


class Bus(QObject):
    """Carries each ``Change`` to the UI thread, whichever thread made it."""

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard.connect(self._pass_on, Qt.ConnectionType.AutoConnection)
        self._leave: Callable[[], None] | None = None

    def listen(self, subscribe: Callable[[Callable[[Change], None]], Callable[[], None]]) -> None:
        """Hear of every change from now on; ``subscribe`` is the desk's."""
        self._leave = subscribe(self.publish)

    def close(self) -> None:
        """Hear of no change any more."""
        if self._leave is not None:
            self._leave()
            self._leave = None

    def publish(self, change: Change) -> None:
        """Tell of a change; may be called from any thread."""
        self._heard.emit(change)

    def _pass_on(self, change: Change) -> None:
        self.changed.emit(change)
