"""One event: when and where, the own intention, and its guests, who are invited and ticked off here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from netzwerkpflege.domain.meeting import Event, GuestEntry, GuestState
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.services import contacts, guests
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.button_row import ButtonRow
from netzwerkpflege.ui.event_list import guests_in_words
from netzwerkpflege.ui.guest_dialog import GuestDialog
from netzwerkpflege.ui.guest_list import GuestList
from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.moments import hours_in_words, in_words, weekday_in_words
from netzwerkpflege.ui.paste_guests_dialog import PasteGuestsDialog
from netzwerkpflege.ui.person_field import PersonField
from netzwerkpflege.ui.theme import XL, XS, XXL, L
from netzwerkpflege.ui.widgets import (
    Card,
    IconLine,
    OverflowButton,
    PrimaryButton,
    QuietButton,
    clear_layout,
    plain_label,
)

_WIDEST = 820


class EventCard(QScrollArea):
    """Says by signals what is wanted; guests it changes itself, each by one undoable gesture."""

    person_chosen = Signal(int)
    note_wanted = Signal(int)
    briefing_wanted = Signal()
    debrief_wanted = Signal()
    practice_wanted = Signal()
    edit_wanted = Signal()
    troubled = Signal(object)

    def __init__(self, *, desk: Desk, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lang = lang
        self._event_id = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Event"))
        outer = QWidget(self)
        row = QHBoxLayout(outer)
        row.setContentsMargins(XXL, XL, XXL, XL)
        inside = QWidget(outer)
        inside.setMaximumWidth(_WIDEST)
        row.addWidget(inside, 100)
        row.addStretch(1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        self._build_head(column, inside)
        self._about = QVBoxLayout()
        self._about.setSpacing(L)
        column.addLayout(self._about)
        column.addWidget(self._build_guests(inside))
        column.addStretch(1)
        self.setWidget(outer)
        self._make_actions()

    def event_id(self) -> int:
        """Which event is shown."""
        return self._event_id

    def guest_list(self) -> GuestList:
        """The guests."""
        return self._guests

    def guest_field(self) -> PersonField:
        """Where guests are added by name."""
        return self._field

    def show_event(self, event: Event, today: date) -> None:
        """Show an event with its guests."""
        fresh = self._event_id != (event.id or 0)
        self._event_id = event.id or 0
        self._title.setText(event.title)
        hours = hours_in_words(event.starts, event.ends)
        self._when.setText(" · ".join(filter(None, (weekday_in_words(event.on), hours))))
        where = (event.place, event.host and self.tr("Host: {name}").format(name=event.host))
        self._where.setText(" · ".join(filter(None, (in_words(event.on, today), *where))))
        self._debrief.setVisible(event.on <= today)
        self._practise.setVisible(event.on >= today)
        clear_layout(self._about)
        if event.intention.strip() or event.note.strip():
            self._about.addWidget(self._intention(event))
        if fresh:
            self._guests.choose(None)
            self._field.set_people([])
            self.verticalScrollBar().setValue(0)
        self.refresh_guests()

    def refresh_guests(self) -> None:
        """Read the guests anew."""
        found = guests.everybody(self._desk, self._event_id)
        rows = contacts.rows(self._desk, [guest.contact_id for guest in found if guest.contact_id])
        self._guests.show_guests(found, rows)
        met = sum(guest.state is GuestState.MET for guest in found)
        words = [guests_in_words(len(found)), self.tr("{count} met").format(count=met) if met else ""]
        self._count.setText(" · ".join(filter(None, words)))
        self._guests.setVisible(bool(found))
        self._nobody.setVisible(not found)

    def set_overflow(self, actions: list[QAction | None]) -> None:
        """The rarer actions of the event."""
        self._more.set_actions(actions)

    def invite(self) -> None:
        """Put who was named in the field on the guest list; who is new stands there by name."""
        if self._field.people():
            self._attempt(self._invite_chosen)

    def uninvite(self) -> None:
        """Take the chosen guest off the list."""
        number = self._guests.current_guest()
        if number is not None:
            self._attempt(lambda: guests.remove(self._desk, self._event_id, [number]))

    def paste(self) -> None:
        """Open the sheet into which a list of names is pasted."""
        dialog = PasteGuestsDialog(desk=self._desk, event_id=self._event_id, lang=self._lang, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # --- building ---

    def _build_head(self, column: QVBoxLayout, parent: QWidget) -> None:
        head = QVBoxLayout()
        head.setSpacing(XS)
        self._title = plain_label("", "name", wrap=True, parent=parent)
        self._when = plain_label("", "body", wrap=True, parent=parent)
        self._where = plain_label("", "muted", wrap=True, parent=parent)
        for label in (self._title, self._when, self._where):
            head.addWidget(label)
        column.addLayout(head)
        briefing = PrimaryButton(self.tr("&Briefing"), "file-text", parent)
        briefing.clicked.connect(self.briefing_wanted)
        edit = QuietButton(self.tr("&Edit"), "pencil", parent)
        edit.clicked.connect(self.edit_wanted)
        self._more = OverflowButton(self.tr("More actions"), parent)
        self._debrief = QuietButton(self.tr("&Debrief"), "inbox", parent)
        self._debrief.clicked.connect(self.debrief_wanted)
        self._practise = QuietButton(self.tr("Practise &faces"), "users", parent)
        self._practise.clicked.connect(self.practice_wanted)
        column.addWidget(ButtonRow([briefing, self._practise, self._debrief, edit], self._more, parent))

    def _intention(self, event: Event) -> Card:
        card = Card(self.tr("My intention"), "sparkles", self.widget())
        if event.intention.strip():
            card.body.addWidget(plain_label(event.intention, "body", wrap=True, selectable=True, parent=card))
        if event.note.strip():
            card.body.addWidget(IconLine("notebook-pen", event.note, "muted", card))
        return card

    def _build_guests(self, parent: QWidget) -> Card:
        card = Card(self.tr("Guests"), "users", parent)
        self._count = plain_label("", "small", elide=True, parent=card)
        card.head.insertWidget(2, self._count, 100)
        self._field = PersonField(self._desk, self.tr("Add a guest: name …"), parent=card)
        self._field.setAccessibleName(self.tr("Add a guest"))
        self._field.changed.connect(self.invite)
        paste = QuietButton(self.tr("&Paste a list …"), "clipboard-paste", card)
        paste.clicked.connect(self.paste)
        card.head.addWidget(paste)
        card.body.addWidget(self._field)
        self._guests = GuestList(self._lang, lambda sha256: contacts.photo(self._desk, sha256), card)
        self._guests.state_wanted.connect(self._set_state)
        self._guests.remove_wanted.connect(self.uninvite)
        self._guests.opened.connect(self._open_person)
        self._guests.zone_clicked.connect(self._zone)
        self._guests.menu_wanted.connect(self._show_menu)
        self._guests.current_changed.connect(self._follow)
        card.body.addWidget(self._guests)
        self._nobody = plain_label(
            self.tr("Nobody yet. The briefing says about each guest what you know and what you want to ask."),
            "muted",
            wrap=True,
            parent=card,
        )
        card.body.addWidget(self._nobody)
        return card

    def _make_actions(self) -> None:
        self._note = QAction(icon("message-circle-plus"), self.tr("&Note a conversation"), self)
        self._note.triggered.connect(self._note_current)
        self._person = QAction(icon("user"), self.tr("&Show contact"), self)
        self._person.triggered.connect(self._open_person)
        self._edit = QAction(icon("pencil"), self.tr("&Table and note …"), self)
        self._edit.triggered.connect(self._edit_current)
        self._off = QAction(icon("x"), self.tr("&Take off the list"), self)
        self._off.triggered.connect(self.uninvite)

    # --- gestures ---

    def _attempt(self, gesture: Callable[[], object]) -> None:
        try:
            gesture()
        except ExpectedError as error:
            self.troubled.emit(error)

    def _invite_chosen(self) -> None:
        people = self._field.people()
        self._field.set_people([])
        known = [person.id for person in people if person.id is not None]
        names = [GuestEntry(self._event_id, None, name=person.name) for person in people if person.id is None]
        guests.add_people(self._desk, self._event_id, known, names)

    def _set_state(self, guest_id: int, state: GuestState) -> None:
        self._attempt(lambda: guests.set_state(self._desk, guest_id, state))

    def _open_person(self) -> None:
        """A contact is shown; who is a name only is looked at where one can say who they are."""
        if (number := self._guests.current_id()) is not None:
            self.person_chosen.emit(number)
        elif (guest := self._guests.current_guest()) is not None:
            self._edit_guest(guest)

    def _note_current(self) -> None:
        """Who was a name only gets a card with the conversation."""
        if (guest := self._guests.current_guest()) is not None:
            self._attempt(lambda: self.note_wanted.emit(guests.become_contact(self._desk, guest)))

    def _edit_current(self) -> None:
        if (guest := self._guests.current_guest()) is not None:
            self._edit_guest(guest)

    def _edit_guest(self, guest_id: int) -> None:
        dialog = GuestDialog(desk=self._desk, lang=self._lang, guest_id=guest_id, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _zone(self, name: str) -> None:
        if name == "note":
            self._note_current()

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._person.setVisible(self._guests.current_id() is not None)
        menu.addActions([self._note, self._person, self._edit])
        menu.addSeparator()
        menu.addAction(self._off)
        menu.popup(place)

    def _follow(self) -> None:
        """Keep the chosen guest in sight."""
        index = self._guests.currentIndex()
        if index.isValid() and self._guests.hasFocus() and (inside := self.widget()) is not None:
            place: QRect = self._guests.visualRect(index)
            centre = self._guests.viewport().mapTo(inside, place.center())
            self.ensureVisible(centre.x(), centre.y(), 0, place.height())
