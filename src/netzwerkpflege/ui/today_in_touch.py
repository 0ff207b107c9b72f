"""„Ein guter Anlass“ on the page „Heute“: whose rhythm has come round, and what one could get in touch about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.services import working_days
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.rhythms import Asked
from netzwerkpflege.services.today import Today
from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.moments import in_words, short_weekday
from netzwerkpflege.ui.rhythm_words import occasion_in_words
from netzwerkpflege.ui.theme import S
from netzwerkpflege.ui.widgets import Card, LinkLabel, QuietTool, plain_label

_MONTH = 28
"""Days: four weeks, so that it falls on the same day of the week."""


class InTouchCard(Card):
    """Each with the occasion; a conversation is noted here, or it is put off in words, or let go."""

    person_chosen = Signal(int)
    note_wanted = Signal(int)
    put_off = Signal(int, object)
    dropped = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A good occasion"), "repeat", parent)
        self._desk = desk

    def show_today(self, found: Today, lang: str) -> bool:
        """Show whom one could get in touch with; False for nobody."""
        self.clear()
        for one in found.in_touch:
            line = QHBoxLayout()
            line.setSpacing(S)
            words = QVBoxLayout()
            words.setSpacing(0)
            name = LinkLabel(one.name, self)
            name.clicked.connect(partial(self._say, self.person_chosen.emit, one.contact_id))
            words.addWidget(name)
            words.addWidget(plain_label(occasion_in_words(one.occasion, found.day), "body", wrap=True, parent=self))
            last = self.tr("Last talked {when}").format(when=in_words(one.last, found.day))
            words.addWidget(plain_label(last, "small", wrap=True, parent=self))
            line.addLayout(words, 1)
            note = QuietTool("message-circle-plus", self.tr("Note a conversation: {name}").format(name=one.name), self)
            note.clicked.connect(partial(self._say, self.note_wanted.emit, one.contact_id))
            line.addWidget(note)
            later = QuietTool("clock", self.tr("Later: {name}").format(name=one.name), self)
            later.clicked.connect(partial(self._offer, later, one, found.day, found.event))
            line.addWidget(later)
            self.body.addLayout(line)
        return bool(found.in_touch)

    def menu_for(self, one: Asked, today: date, event: Event | None) -> QMenu:
        """When to be asked again: on a working day."""
        menu = QMenu(self)
        monday = today + timedelta(7 - today.weekday())
        days = [
            (self.tr("&Next week ({day})"), monday),
            (self.tr("In a &month ({day})"), today + timedelta(_MONTH)),
        ]
        if event is not None:
            title = event.title.replace("&", "&&")
            days.append((self.tr("&After “{event}” ({day})").replace("{event}", title), event.on + timedelta(1)))
        for words, wished in days:
            day = working_days.next_working_day(self._desk, wished)
            action = menu.addAction(words.replace("{day}", short_weekday(day)))
            action.triggered.connect(partial(self._put_off, one.contact_id, day))
        menu.addSeparator()
        drop = menu.addAction(icon("x"), self.tr("No &rhythm any more"))
        drop.triggered.connect(partial(self._say, self.dropped.emit, one.contact_id))
        return menu

    def _offer(self, tool: QuietTool, one: Asked, today: date, event: Event | None, _: bool = False) -> None:
        self._menu = self.menu_for(one, today, event)
        self._menu.popup(tool.mapToGlobal(tool.rect().bottomLeft()))

    def _put_off(self, contact_id: int, day: date, _: bool = False) -> None:
        self.put_off.emit(contact_id, day)

    def _say(self, emit: Callable[[int], None], number: int, _: bool = False) -> None:
        emit(number)
