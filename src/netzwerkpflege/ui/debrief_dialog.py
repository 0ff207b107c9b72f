"""Nachlese: the guests of an evening by their printed numbers, twenty seconds each, by the keyboard alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netzwerkpflege.domain.debrief import Talk
from netzwerkpflege.domain.meeting import GuestEntry
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.domain.queue import Queued
from netzwerkpflege.domain.text import fold
from netzwerkpflege.domain.told import Told
from netzwerkpflege.services import debriefs, guests
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.told import told_at
from netzwerkpflege.ui.debrief_end import DebriefEnd
from netzwerkpflege.ui.debrief_extra import SomebodyElse
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.person_field import Person
from netzwerkpflege.ui.queue_dialog import QueueDialog
from netzwerkpflege.ui.queue_person import QueueWords

_FIGURES: Final = 1500
"""Milliseconds within which the figures of one number are typed."""


class DebriefDialog(QueueDialog):
    """A number jumps to its guest."""

    def __init__(self, *, desk: Desk, lang: str, event_id: int, parent: QWidget | None = None) -> None:
        self._event_id = event_id
        self._event = debriefs.queue(desk, event_id).event
        words = QueueWords(
            self.tr("&No, not this time"), self.tr("no"), self.tr("A conversation of this evening is kept already.")
        )
        super().__init__(desk=desk, lang=lang, kind="debrief", words=words, parent=parent)
        self.setWindowTitle(self.tr("Debrief: {event}").format(event=self._event.title))
        self._list.setAccessibleName(self.tr("Guests by their numbers"))
        self._typed_number = ""
        self._between_figures = QTimer(self)
        self._between_figures.setSingleShot(True)
        self._between_figures.setInterval(_FIGURES)
        self._between_figures.timeout.connect(self.answered)
        self.go_on(None)

    def read(self) -> Sequence[Queued]:
        return debriefs.queue(self._desk, self._event_id).items

    def keep_talk(self, item: Queued, talk: Talk) -> None:
        debriefs.keep(self._desk, item.key, talk)

    def say_no(self, item: Queued) -> None:
        debriefs.missed(self._desk, item.key)

    def put_away(self, item: Queued) -> None:
        debriefs.put_away(self._desk, item.key)

    def told(self, item: Queued) -> Sequence[Told]:
        return told_at(self._desk, item.contact_id, self._event) if item.contact_id is not None else ()

    def build_top(self, column: QVBoxLayout) -> None:
        column.addWidget(plain_label(self.tr("Debrief"), "title", parent=self))
        column.addWidget(plain_label(self._event.title, "muted", wrap=True, parent=self))

    def build_below(self, column: QVBoxLayout) -> None:
        self.extra = SomebodyElse(self._desk, self)
        self.extra.setFixedWidth(270)
        self.extra.named.connect(self._add)
        self.extra.left.connect(self._back_to_person)
        column.addWidget(self.extra)

    def build_end(self) -> QWidget:
        self._last = DebriefEnd(self)
        return self._last

    def show_end(self) -> None:
        self._last.show_event(debriefs.queue(self._desk, self._event_id).event)
        self._last.begin()

    def finish(self) -> None:
        found = self._last.read()
        if found is None:
            return
        try:
            debriefs.finish(self._desk, self._event_id, *found)
        except ExpectedError as error:
            self.say_trouble(error)
        else:
            super().accept()

    def hint(self, keys: str) -> str:
        return self.tr("{keys} · a number jumps to a guest").format(keys=keys)

    def answered(self) -> None:
        """What was typed of a number is forgotten."""
        self._typed_number = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and self.is_asking() and event.text().isdecimal():
            self._jump(event.text())
            return
        super().keyPressEvent(event)

    def _add(self, people: Sequence[Person]) -> None:
        """Put people on the list, and show the first of them; who stands there already is only shown."""
        self._keep_draft()
        fresh = [person for person in people if self._item_of(person) is None]
        try:
            if fresh:
                known = [person.id for person in fresh if person.id is not None]
                names = [GuestEntry(self._event_id, None, name=one.name) for one in fresh if one.id is None]
                guests.add_people(self._desk, self._event_id, known, names)
                self.did(1)
        except ExpectedError as error:
            self.say_trouble(error)
            return
        self.answered()
        self.reload()
        if (item := self._item_of(people[0])) is not None:
            self._show(item)
            if not item.done:
                self._begin()

    def _item_of(self, person: Person) -> Queued | None:
        """Their line of the list; a new name is that of a guest who is called so."""
        if person.id is not None:
            return next((item for item in self._items if item.contact_id == person.id), None)
        return next((item for item in self._items if fold(item.name) == fold(person.name)), None)

    def _back_to_person(self) -> None:
        self._person.ask(self._person.is_asking())

    def _jump(self, figure: str) -> None:
        """To the guest whose number is typed; „12“ is reached by 1 and 2."""
        known = {str(item.number): item for item in self._items}
        for typed in (self._typed_number + figure, figure):
            if any(number.startswith(typed) for number in known):
                self._typed_number = typed
                break
        else:
            self._typed_number = ""
            return
        self._between_figures.start()
        if (item := known.get(self._typed_number)) is not None:
            self._show(item)
