"""One signal for every change: whoever shows something listens here and reads anew what was touched."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from netzwerkpflege.domain.outcome import Change


class Bus(QObject):
    """Carries each ``Change`` to the UI thread, whichever thread made it."""

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard.connect(self._pass_on, Qt.ConnectionType.AutoConnection)

    def publish(self, change: Change) -> None:
        """Tell of a change; may be called from any thread."""
        self._heard.emit(change)

    def _pass_on(self, change: Change) -> None:
        self.changed.emit(change)
