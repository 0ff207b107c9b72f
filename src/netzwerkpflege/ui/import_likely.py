"""Who a stranger's card may belong to: the people with what speaks for it and against it; one can be picked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from netzwerkpflege.domain.rehearsal import Likely
from netzwerkpflege.domain.similarity import Kind as Closeness
from netzwerkpflege.phrases import phrase
from netzwerkpflege.ui.counts import number
from netzwerkpflege.ui.theme import XL, XS, S
from netzwerkpflege.ui.widgets import clear_layout, plain_label


class LikelyPeople(QWidget):
    """``picked`` carries the contact; of one person alone there is nothing to pick."""

    picked = Signal(int)

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._buttons: dict[int, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, XS)
        self._column.setSpacing(S)

    def show_people(self, people: tuple[Likely, ...]) -> None:
        """Show these people; nothing where there are none."""
        clear_layout(self._column)
        self._buttons = {}
        self.setVisible(bool(people))
        if not people:
            return
        if all(likely.kind is Closeness.HOMONYM for likely in people):
            caption = self.tr("Of the same name")
        else:
            caption = self.tr("Perhaps this person") if len(people) == 1 else self.tr("Perhaps one of these")
        self._column.addWidget(plain_label(caption, "caption", parent=self))
        for likely in people:
            self._column.addWidget(self._person(likely, alone=len(people) == 1))

    def mark(self, contact_id: int) -> None:
        """Show who is picked (0: nobody)."""
        self._group.setExclusive(False)
        for other, button in self._buttons.items():
            button.setChecked(other == contact_id)
        self._group.setExclusive(True)

    def marked(self) -> int:
        """Who is picked, 0 for nobody."""
        return next((contact_id for contact_id, button in self._buttons.items() if button.isChecked()), 0)

    def _person(self, likely: Likely, *, alone: bool) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if alone:
            column.addWidget(plain_label(likely.name, "strong", wrap=True, parent=holder))
        else:
            button = QRadioButton(likely.name.replace("&", "&&"), holder)
            button.setAccessibleName(likely.name)
            button.setAccessibleDescription(self._reasons(likely))
            button.clicked.connect(self._pick)
            self._group.addButton(button)
            self._buttons[likely.contact_id] = button
            column.addWidget(button)
        if not likely.contact_id:
            column.addWidget(plain_label(self.tr("Comes with an earlier card of this import"), "body", parent=holder))
        reasons = plain_label(self._reasons(likely), "muted", wrap=True, parent=holder)
        reasons.setContentsMargins(0 if alone else XL, 0, 0, 0)
        column.addWidget(reasons)
        return holder

    def _reasons(self, likely: Likely) -> str:
        """How probable it is, and why; what speaks against it on a line of its own."""
        how = phrase(f"match.kind.{likely.kind.value}", self._lang)
        words = self.tr("{how} ({score} of 100)").format(how=how, score=number(likely.score))
        reasons = ", ".join(phrase(f"match.{reason.value}", self._lang) for reason in likely.reasons)
        against = ", ".join(phrase(f"match.{sign.value}", self._lang) for sign in likely.against)
        lines = [": ".join(filter(None, (words, reasons)))]
        if against:
            lines.append(self.tr("Against it: {reasons}").format(reasons=against))
        return "\n".join(lines)

    def _pick(self) -> None:
        self.picked.emit(self.marked())
