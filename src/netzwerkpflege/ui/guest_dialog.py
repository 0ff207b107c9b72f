"""One line of a guest list: who it is, the table, a note for the evening."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QLineEdit, QWidget

from netzwerkpflege.services import guests
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.entries import text_edit
from netzwerkpflege.ui.form_dialog import FormDialog, row
from netzwerkpflege.ui.person_field import PersonField


@dataclass(frozen=True, slots=True)
class GuestForm:
    """What stands in the fields."""

    name: str
    organisation: str
    title: str
    seat: str
    note: str


class GuestDialog(FormDialog):
    """Of a contact, table and note alone; of who is a name only also name and firm, and whom they turn out to be."""

    def __init__(self, *, desk: Desk, lang: str, guest_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Guest"), desk=desk, lang=lang, subject=f"guest {guest_id}", width=520, parent=parent)
        self._entry = entry = guests.get(desk, guest_id)
        self._name, self._organisation, self._title = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self._is = PersonField(desk, self.tr("Name of a contact"), parent=self)
        self._seat, self._note = QLineEdit(self), text_edit(3, self)
        named = self.add_field("name", self.tr("&Name"), self._name)
        about = row(
            self.add_field("organisation", self.tr("&Firm"), self._organisation),
            self.add_field("title", self.tr("&What they do"), self._title),
        )
        known = self.add_field("contact", self.tr("&Is in the address book as"), self._is)
        self.body.addWidget(named)
        self.body.addLayout(about)
        self.body.addWidget(known)
        self.body.addWidget(self.add_field("seat", self.tr("&Table"), self._seat))
        self.body.addWidget(self.add_field("note", self.tr("N&ote for the evening"), self._note))
        for field in (self._name, self._organisation, self._title):
            field.setReadOnly(entry.contact_id is not None)
        known.setVisible(entry.contact_id is None)
        self.begin(GuestForm(entry.name, entry.organisation, entry.title, entry.seat, entry.note))
        (self._seat if entry.contact_id is not None else self._name).setFocus()

    def form(self) -> GuestForm:
        return GuestForm(
            self._name.text(),
            self._organisation.text(),
            self._title.text(),
            self._seat.text(),
            self._note.toPlainText(),
        )

    def set_form(self, form: GuestForm) -> None:
        for field, words in (
            (self._name, form.name),
            (self._organisation, form.organisation),
            (self._title, form.title),
            (self._seat, form.seat),
        ):
            field.setText(words)
        self._note.setPlainText(form.note)

    def keep(self) -> int:
        number = self._entry.id or 0
        form = self.form()
        wanted = replace(
            self._entry,
            name=form.name,
            organisation=form.organisation,
            title=form.title,
            seat=form.seat,
            note=form.note,
        )
        if wanted != self._entry:
            guests.save(self.desk, wanted)
            self._entry = guests.get(self.desk, number)
        who = next((person.id for person in self._is.people() if person.id is not None), None)
        return guests.link(self.desk, number, who) if who is not None else number
