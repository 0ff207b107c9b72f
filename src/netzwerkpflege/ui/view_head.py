"""Above the list while a saved view is shown: its name, and behind three dots what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netzwerkpflege.ui.buttons import OverflowButton, QuietTool
from netzwerkpflege.ui.labels import ElidedLabel, IconMark
from netzwerkpflege.ui.theme import S


class ViewHead(QWidget):
    """``acted`` names what is wanted: keep, rename, up, down, remove, or leave."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(S, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(IconMark("bookmark", "accent", parent=self))
        self._name = ElidedLabel("", "strong", self)
        row.addWidget(self._name, 1)
        self._more = OverflowButton(self.tr("More about this view"), self)
        self.deeds: dict[str, QAction] = {}
        for key, words in (
            ("keep", self.tr("Keep the view as it is &now")),
            ("rename", self.tr("&Rename …")),
            ("up", self.tr("Further &up")),
            ("down", self.tr("Further &down")),
            ("remove", self.tr("Re&move the view")),
        ):
            action = self.deeds[key] = QAction(words, self)
            action.setData(key)
            action.triggered.connect(self._act)
        deeds = self.deeds
        self._more.set_actions(
            [deeds["keep"], deeds["rename"], None, deeds["up"], deeds["down"], None, deeds["remove"]]
        )
        row.addWidget(self._more)
        leave = QuietTool("x", self.tr("Leave the view"), self)
        leave.clicked.connect(lambda: self.acted.emit("leave"))
        row.addWidget(leave)
        self.hide()

    def show_view(self, name: str, *, changed: bool) -> None:
        """Show which view this is ('' for none); ``changed`` where the list shows something else by now."""
        words = self.tr("{name} (changed)").format(name=name) if changed else name
        self._name.setText(words)
        self.deeds["keep"].setEnabled(changed)
        self.setVisible(bool(name))

    def words(self) -> str:
        """What is said."""
        return "" if self.isHidden() else self._name.whole_text()

    def _act(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.acted.emit(str(action.data()))
