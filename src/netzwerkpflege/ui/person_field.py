"""Choosing people by name: completed from the address book; who is not in it yet gets a card on saving."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.meeting import visible
from netzwerkpflege.domain.name_list import names_in
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.typed_name import split_name
from netzwerkpflege.services import contacts
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.named_people import named
from netzwerkpflege.ui.icons import STATUS_ICONS, icon
from netzwerkpflege.ui.offer_list import OfferList
from netzwerkpflege.ui.theme import XS
from netzwerkpflege.ui.widgets import ChipButton, FlowLayout

_PERSON = int(Qt.ItemDataRole.UserRole)
_OFFERED = 8
_POPUP_LETTERS = 64


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who was chosen. ``id`` is None for a name that is not in the address book yet."""

    id: int | None
    name: str


class PersonField(QWidget):
    """Names as chips: type, choose with the arrows, Enter takes; Backspace in the empty field drops one."""

    changed = Signal()

    def __init__(self, desk: Desk, placeholder: str, *, single: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._single = single
        self._people: list[Person] = []
        self._chips: list[ChipButton] = []
        self._flow = FlowLayout(self, XS + 2)
        self.line = _NameLine(self)
        self.line.setPlaceholderText(placeholder)
        self.line.setMinimumWidth(360 if single else 220)
        self.line.entered.connect(self._enter)
        self.line.emptied.connect(self._drop_last)
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_OFFERED + 1)
        self._completer.setWidget(self.line)
        self._popup = OfferList(self)
        self._completer.setPopup(self._popup)
        self._completer.activated[QModelIndex].connect(  # type: ignore[index]
            self._take_index
        )
        self.line.textEdited.connect(self._offer)
        self._flow.addWidget(self.line)
        self.setFocusProxy(self.line)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def people(self) -> tuple[Person, ...]:
        """Who was chosen, in this order."""
        return tuple(self._people)

    def unfinished(self) -> str:
        """What is typed, but not taken yet."""
        return visible(self.line.text()).strip(" ,;")

    def take_unfinished(self) -> None:
        """Take what is typed before saving: who is called so, one or several, else as somebody new."""
        if self.unfinished():
            self._offer(self.line.text())
            self._take_first()

    def set_people(self, people: Sequence[Person]) -> None:
        """Show these people."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._people, self._chips = [], []
        self.line.clear()
        for person in people:
            self._add(person)
        self._after_change()

    def set_numbers(self, contact_ids: Sequence[int]) -> None:
        """Show these contacts."""
        names = contacts.names(self._desk, contact_ids)
        self.set_people([Person(number, names[number]) for number in contact_ids if number in names])

    def settle(self) -> tuple[int, ...]:
        """Put those who are new into the address book, each a gesture of its own; everybody's number.

        They start as bare cards. Called again after a failure it makes nobody twice. Raises ExpectedError.
        """
        for position, person in enumerate(self._people):
            if person.id is None:
                number = contacts.add(self._desk, Contact(name=split_name(person.name)))
                self._people[position] = Person(number, person.name)
                self._dress(self._chips[position], self._people[position])
        return tuple(person.id for person in self._people if person.id is not None)

    # --- typing ---

    def _offer(self, text: str) -> None:
        self._model.clear()
        words = visible(text).strip(" ,;")
        if not words:
            self._popup.hide()
            return
        chosen = {person.id for person in self._people}
        if several := self._several(text, loosely=True):
            shown = ", ".join(person.name if person.id else self._new_words(person) for person in several)
            self._append(shown, "users", *several)
        _, rows = contacts.first_page(self._desk, Query(words, limit=_OFFERED + len(chosen)))
        for found in rows:
            if found.id not in chosen and self._model.rowCount() < _OFFERED:
                words_shown = " · ".join(filter(None, (found.name, found.organisation)))
                self._append(words_shown, STATUS_ICONS[found.status.value], Person(found.id, found.name))
        if not any(found.name.casefold() in _spellings(words) for found in rows):
            self._append(self.tr("Add “{name}” as a new card").format(name=words), "user-plus", Person(None, words))
        if not self.line.hasFocus():
            return
        width = max(self.line.width(), _POPUP_LETTERS * self.fontMetrics().averageCharWidth())
        self._completer.complete(QRect(0, 0, width, self.line.height()))
        self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _several(self, typed: str, *, loosely: bool) -> tuple[Person, ...]:
        """The people who are named in one breath; none where it is one alone."""
        if self._single or (len(names_in(typed)) < 2 and "," not in typed):
            return ()
        found = named(self._desk, typed, loosely=loosely)
        return tuple(Person(one.id, one.name) for one in found) if len(found) > 1 else ()

    def _append(self, words: str, icon_name: str, *people: Person) -> None:
        item = QStandardItem(icon(icon_name, "muted"), words)
        item.setData(people, _PERSON)
        item.setEditable(False)
        self._model.appendRow(item)

    def _take_index(self, index: QModelIndex) -> None:
        if isinstance(people := index.data(_PERSON), tuple):
            self._take(*people)

    def _enter(self) -> None:
        chosen = self._popup.currentIndex()
        if self._popup.isVisible() and chosen.isValid():
            self._take_index(chosen)
        else:
            self._take_first()

    def _take_first(self) -> None:
        """Without the list only who is called exactly so, or else somebody new, is taken unseen."""
        if self._model.rowCount() == 0:
            self._offer(self.line.text())
        if several := self._several(self.line.text(), loosely=False):
            self._take(*several)
            return
        offered = [self._model.item(line).data(_PERSON) for line in range(self._model.rowCount())]
        people = [alone[0] for alone in offered if len(alone) == 1]
        spellings = _spellings(self.unfinished())
        exact = [person for person in people if person.id is not None and person.name.casefold() in spellings]
        fresh = [person for person in people if person.id is None]
        if choice := (exact or fresh):
            self._take(choice[0])

    def _take(self, *people: Person) -> None:
        if self._single:
            self.set_people([])
        for person in people:
            if all(person.name != other.name or person.id != other.id for other in self._people):
                self._add(person)
        self._model.clear()
        self._popup.hide()
        self.line.clear()
        QTimer.singleShot(0, self.line, self.line.clear)  # the completer may still write its choice into it
        self._after_change()

    # --- chips ---

    def _add(self, person: Person) -> None:
        chip = ChipButton(person.name, "", "neutral", self, removable=True)
        self._dress(chip, person)
        chip.removed.connect(self._drop_sender)
        before = self._chips[-1] if self._chips else self.line
        self._people.append(person)
        self._chips.append(chip)
        self._flow.insert(len(self._chips) - 1, chip)
        self.setTabOrder(before, chip)  # next to the names, not behind the whole form
        chip.show()

    def _dress(self, chip: ChipButton, person: Person) -> None:
        if person.id is None:
            chip.set_content(self._new_words(person), "user-plus", "context")
        else:
            chip.set_content(person.name, "user", "neutral")
        chip.setAccessibleName(self.tr("Remove {name}").format(name=person.name))

    def _new_words(self, person: Person) -> str:
        return self.tr("{name} (new)").format(name=person.name)

    def _drop_sender(self) -> None:
        chip = self.sender()
        if isinstance(chip, ChipButton) and chip in self._chips:
            self._drop(self._chips.index(chip))

    def _drop_last(self) -> None:
        if self._chips:
            self._drop(len(self._chips) - 1)

    def _drop(self, position: int) -> None:
        chip = self._chips.pop(position)
        self._people.pop(position)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.line.setFocus()
        self._after_change()

    def _after_change(self) -> None:
        self.line.setVisible(not (self._single and self._people))
        self.updateGeometry()
        self.changed.emit()


class _NameLine(QLineEdit):
    """The field behind the chips: Enter takes what is typed; only the empty field lets Enter through."""

    entered = Signal()
    emptied = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip() and not event.modifiers():
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)


def _spellings(typed: str) -> tuple[str, str]:
    """A typed name as it stands, and turned round where a comma is in it."""
    return typed.casefold(), split_name(typed).formatted.casefold()
