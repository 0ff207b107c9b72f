"""A keepsake changed where it is read: its words or an entry of the Fundus, left or received, its kind, what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.fundus import FundusEntry
from netzwerkpflege.domain.thread import Direction, Keepsake, KeepsakeDraft
from netzwerkpflege.ui.fundus_chooser import KeepsakeField
from netzwerkpflege.ui.theme import XS


class KeepsakeEditor(QWidget):
    """The fields; ``keepsake`` is what stands in them. What became of a new one is not asked yet."""

    def __init__(
        self, keepsake: Keepsake, offered: Sequence[FundusEntry], lang: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._before = keepsake
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        self.field = KeepsakeField(self.tr("A remark, a tip, a book"), lang, self)
        self.field.offer(offered)
        self.field.set_draft(KeepsakeDraft(keepsake.text, keepsake.direction, keepsake.kind, keepsake.fundus_id))
        column.addWidget(self.field)
        self.echo = QLineEdit(keepsake.echo, self)
        words = (
            self.tr("What became of it, e.g. has read the book")
            if keepsake.direction is Direction.LEFT
            else self.tr("What became of it, e.g. I have read the book")
        )
        self.echo.setPlaceholderText(words)
        self.echo.setAccessibleName(words)
        self.echo.setVisible(keepsake.id is not None)
        column.addWidget(self.echo)

    def entry(self) -> QLineEdit:
        """Where one begins to type."""
        return self.field.words

    def keepsake(self) -> Keepsake:
        """What stands here. It comes from the entry it came from, also where that is laid aside by now."""
        draft, before = self.field.draft(), self._before
        text = self.field.words.text().strip()
        if text == before.text.strip():
            text, entry = before.text, before.fundus_id or draft.fundus_id
        else:
            entry = draft.fundus_id
        echo = self.echo.text().strip()
        return replace(before, text=text, direction=draft.direction, kind=draft.kind, fundus_id=entry, echo=echo)
