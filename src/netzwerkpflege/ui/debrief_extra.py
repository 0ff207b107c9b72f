"""„Noch jemand …“ in the Nachlese: who was there without standing on the list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.person_field import PersonField
from netzwerkpflege.ui.theme import XS
from netzwerkpflege.ui.widgets import QuietButton


class SomebodyElse(QWidget):
    """A button that becomes a field for a name. ``named`` carries contacts and new people (``Person``)."""

    named = Signal(tuple)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, XS, 0, 0)
        self.button = QuietButton(self.tr("Somebody &else …"), "user-plus", self)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.begin)
        column.addWidget(self.button)
        self.field = PersonField(desk, self.tr("Who was there as well?"), parent=self)
        self.field.setAccessibleName(self.tr("Who was there as well?"))
        self.field.changed.connect(self._take)
        self.field.hide()
        column.addWidget(self.field)

    def begin(self) -> None:
        """Show the field."""
        self.button.hide()
        self.field.show()
        self.field.setFocus()

    def leave(self) -> None:
        """Show the button again."""
        self.field.set_people([])
        self.field.hide()
        self.button.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the field leaves over do nothing behind its back: Esc leaves it, Enter in the empty field too."""
        if self.field.isVisible() and not event.modifiers():
            self.leave()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _take(self) -> None:
        if people := self.field.people():
            self.leave()
            self.named.emit(people)
