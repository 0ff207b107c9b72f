"""The right side of the contacts: the card of who is chosen, or a word that nobody is; in a narrow window a way back."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from netzwerkpflege.domain.further import Further
    from netzwerkpflege.services.contacts import Sheet
    from netzwerkpflege.ui.avatar import PhotoFor
    from netzwerkpflege.ui.buttons import QuietTool
    from netzwerkpflege.ui.contact_card import ContactCard


class CardSide(QWidget):
    """Holds the card. It is built when it is first asked for: until then this side is bare ground, as at first paint."""

    back_wanted = Signal()
    further_wanted = Signal(int)

    def __init__(self, photo_for: PhotoFor, lang: str, words: tuple[str, str], parent: QWidget | None = None) -> None:
        """``words`` say where the way back leads, and what to do while nobody is chosen."""
        super().__init__(parent)
        self._photo_for, self._lang = photo_for, lang
        self._words = words
        self._card: ContactCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._stack = QStackedWidget(self)
        self._column.addWidget(self._stack, 1)

    @property
    def card(self) -> ContactCard:
        """The card of the one who is chosen."""
        if self._card is None:
            from netzwerkpflege.ui.contact_card import ContactCard  # noqa: PLC0415 - after the first paint
            from netzwerkpflege.ui.panels import EmptyState  # noqa: PLC0415 - after the first paint

            self._stack.addWidget(EmptyState("user", self._words[1], "", self))
            self._card = ContactCard(photo_for=self._photo_for, lang=self._lang, parent=self)
            self._card.further_wanted.connect(self.further_wanted)
            self._stack.addWidget(self._card)
        return self._card

    def shows_card(self) -> bool:
        """Whether somebody is shown."""
        return self._card is not None and self._stack.currentWidget() is self._card

    def contact_id(self) -> int:
        """Who is shown; 0 for nobody."""
        return self.card.contact_id() if self.shows_card() else 0

    def show_sheet(self, sheet: Sheet, today: date) -> None:
        """Show this person."""
        self.card.show_sheet(sheet, today)
        self._stack.setCurrentWidget(self.card)

    def show_further(self, found: tuple[int, tuple[Further, ...]]) -> None:
        """Show what only the original card of a contact (by its number) says, where that person is still shown."""
        self.card.show_further(*found)

    def show_nobody(self) -> None:
        """Show that nobody is chosen."""
        if self._card is not None:
            self._stack.setCurrentIndex(0)

    def set_narrow(self, narrow: bool) -> None:
        """Whether there is but one column, and so a way back."""
        if narrow or "_back" in vars(self):
            self._back.setVisible(narrow)

    @cached_property
    def _back(self) -> QuietTool:
        """The way back to the list, in a narrow window alone."""
        from netzwerkpflege.ui.buttons import QuietTool  # noqa: PLC0415 - after the first paint

        back = QuietTool("arrow-left", self._words[0], self)
        back.setIconSize(QSize(20, 20))
        back.clicked.connect(self.back_wanted)
        self._column.insertWidget(0, back)
        return back
