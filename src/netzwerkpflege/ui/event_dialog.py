"""The form of an event: what, when, where, at whose invitation, and what the person comes for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.services import series
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
    series: str = ""


class EventDialog(FormDialog):
    """Plan an event, or change one. ``saved`` carries its number."""

    def __init__(self, *, desk: Desk, lang: str, event: Event | None, parent: QWidget | None = None) -> None:
        known = self._event = event or Event("", desk.today())
        title = self.tr("New event") if known.id is None else self.tr("Edit event")
        super().__init__(title, desk=desk, lang=lang, subject=_subject(known), width=560, parent=parent)
        self._known_series = {one.id: one for one in series.all_series(desk)}
        self._build_fields()
        hours = (show_hour(known.starts), show_hour(known.ends))
        kept = self._known_series.get(known.series_id)
        words = (known.place, known.host, known.intention, known.note, kept.title if kept else "")
        self.begin(EventForm(known.title, known.on, *hours, *words))
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
        self._series = QComboBox(self)
        self._series.setEditable(True)
        self._series.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._series.addItems(["", *(one.title for one in self._known_series.values())])
        self._series.activated.connect(self._take_from_series)
        edit = self._series.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("e.g. Monthly breakfast"))
        hint = self.tr("Evenings of one series find their next date and grow together in Looking back.")
        self.body.addWidget(self.add_field("series", self.tr("&Series"), self._series, hint))
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
            series=self._series.currentText(),
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
        self._series.setCurrentText(form.series)

    def keep(self) -> int:
        event, title = self.planned(), self.series_title()
        kept = self._known_series.get(event.series_id)
        if event.id is not None and event == self._event and title == (kept.title if kept else ""):
            return event.id
        return series.keep_event(self.desk, event, title)

    def series_title(self) -> str:
        """The series that stands in its field, '' for none."""
        return " ".join(self._series.currentText().split())

    def _take_from_series(self) -> None:
        """What is the same each time; what was written by hand stays."""
        chosen = next((one for one in self._known_series.values() if one.title == self._series.currentText()), None)
        if chosen is None:
            return
        for field, words in ((self._title, chosen.title), (self._place, chosen.place), (self._host, chosen.host)):
            if not field.text().strip():
                field.setText(words)
        if not self._intention.toPlainText().strip():
            self._intention.setPlainText(chosen.intention)

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


def _subject(event: Event) -> str:
    """What a draft belongs to: the event, or the next evening of its series."""
    if event.id is not None:
        return str(event.id)
    return f"series {event.series_id}" if event.series_id is not None else ""
