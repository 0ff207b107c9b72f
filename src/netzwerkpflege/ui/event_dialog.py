"""The form of an event: what, when, where, at whose invitation, and what the person comes for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time

from PySide6.QtWidgets import QLineEdit, QWidget

from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.services import events
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.day_text import read_hour, show_hour
from netzwerkpflege.ui.entries import DayEdit, text_edit
from netzwerkpflege.ui.form_dialog import FieldError, FormDialog, row


@dataclass(frozen=True, slots=True)
class EventForm:
    """What stands in the fields; hours as they are typed."""

    title: str
    on: date
    starts: str
    ends: str
    place: str
    host: str
    intention: str
    note: str


class EventDialog(FormDialog):
    """Plan an event, or change one. ``saved`` carries its number."""

    def __init__(self, *, desk: Desk, lang: str, event: Event | None, parent: QWidget | None = None) -> None:
        self._event = event or Event("", desk.today())
        title = self.tr("Edit event") if event else self.tr("New event")
        super().__init__(title, desk=desk, lang=lang, subject=str(event.id) if event else "", width=560, parent=parent)
        self._build_fields()
        known = self._event
        hours = (show_hour(known.starts), show_hour(known.ends))
        self.begin(EventForm(known.title, known.on, *hours, known.place, known.host, known.intention, known.note))
        self._title.setFocus()

    def _build_fields(self) -> None:
        self._title, self._place, self._host = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self._on = DayEdit(self)
        self._starts, self._ends = QLineEdit(self), QLineEdit(self)
        for field in (self._starts, self._ends):
            field.setPlaceholderText(self.tr("e.g. 18:30"))
        self._intention, self._note = text_edit(3, self), text_edit(3, self)
        self.body.addWidget(self.add_field("title", self.tr("&Title"), self._title))
        self.body.addLayout(
            row(
                self.add_field("on", self.tr("&Date"), self._on),
                self.add_field("starts", self.tr("&From"), self._starts),
                self.add_field("ends", self.tr("&Until"), self._ends),
                stretches=(2, 1, 1),
            )
        )
        self.body.addLayout(
            row(
                self.add_field("place", self.tr("&Place"), self._place),
                self.add_field("host", self.tr("&Host"), self._host),
            )
        )
        hint = self.tr("It stands at the top of the printed briefing.")
        self.body.addWidget(self.add_field("intention", self.tr("&What I come for"), self._intention, hint))
        self.body.addWidget(self.add_field("note", self.tr("&Note"), self._note))
        self.body.addStretch(1)

    def form(self) -> EventForm:
        return EventForm(
            title=self._title.text(),
            on=self._on.day(),
            starts=self._starts.text(),
            ends=self._ends.text(),
            place=self._place.text(),
            host=self._host.text(),
            intention=self._intention.toPlainText(),
            note=self._note.toPlainText(),
        )

    def set_form(self, form: EventForm) -> None:
        self._title.setText(form.title)
        self._on.set_day(form.on)
        self._starts.setText(form.starts)
        self._ends.setText(form.ends)
        self._place.setText(form.place)
        self._host.setText(form.host)
        self._intention.setPlainText(form.intention)
        self._note.setPlainText(form.note)

    def keep(self) -> int:
        event = self.planned()
        if event.id is None:
            return events.add(self.desk, event)
        if event != self._event:
            events.save(self.desk, event)
        return event.id

    def planned(self) -> Event:
        """The event as it stands in the fields. Raises FieldError for an hour that cannot be read."""
        form = self.form()
        return replace(
            self._event,
            title=form.title.strip(),
            on=form.on,
            starts=self._hour("starts", form.starts),
            ends=self._hour("ends", form.ends),
            place=form.place.strip(),
            host=form.host.strip(),
            intention=form.intention.strip(),
            note=form.note.strip(),
        )

    def _hour(self, field: str, text: str) -> time | None:
        try:
            return read_hour(text)
        except ValueError:
            raise FieldError(field, self.tr("Please write: 18:30")) from None
