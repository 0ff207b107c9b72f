"""The form of a contact: who somebody is, how to reach them, and how one met."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from netzwerkpflege.domain.contact import Contact, Email, PartialDate, Phone, WebAddress
from netzwerkpflege.services import contacts
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.day_text import read_day, read_partial_day, show_day, show_partial_day
from netzwerkpflege.ui.detail_rows import DetailRows
from netzwerkpflege.ui.entries import text_edit
from netzwerkpflege.ui.form_dialog import FieldError, FormDialog, row
from netzwerkpflege.ui.name_fields import NameFields
from netzwerkpflege.ui.new_photo import NewPhoto
from netzwerkpflege.ui.photo_field import PhotoField
from netzwerkpflege.ui.reach_rows import AddressRow, ProfileRow, ReachRow
from netzwerkpflege.ui.theme import M, S
from netzwerkpflege.ui.widgets import IconMark, TagEdit, plain_label

_LINES = (
    "organisation", "department", "title", "role", "met_how", "met_where", "met_through", "recognition_cue"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ContactForm:
    """What stands in the fields: the contact, days as they are typed, and the photo that is shown."""

    contact: Contact
    birthday: str
    anniversary: str
    met_on: str
    photo: NewPhoto | None


class ContactDialog(FormDialog):
    """Add a contact, or change one, in one step that can be undone. ``saved`` carries its number.

    A contact that has no number yet is a proposal: the form is filled, and nothing is kept before it is saved.
    """

    def __init__(self, *, desk: Desk, lang: str, contact: Contact | None, parent: QWidget | None = None) -> None:
        self._contact = contact or Contact()
        title = self.tr("Edit contact") if self._contact.id else self.tr("New contact")
        subject = str(contact.id or "proposal") if contact else ""
        super().__init__(title, desk=desk, lang=lang, subject=subject, width=680, parent=parent)
        self._lines = {name: QLineEdit(self) for name in _LINES}
        self._build_person()
        self._build_reach()
        self._build_days()
        self._build_meeting()
        self.body.addStretch(1)
        known = self._contact
        self._photo_before = self._photo_of(known)
        self.begin(
            ContactForm(
                known,
                show_partial_day(known.birthday),
                show_partial_day(known.anniversary),
                show_day(known.met_on),
                self._photo_before,
            )
        )
        self._name.parts["given"].setFocus()

    # --- building ---

    def _build_person(self) -> None:
        self._photo = PhotoField(self)
        self._name = NameFields(self)
        self.fields["formatted"] = self._name.given
        self._name.changed.connect(self._follow_name)
        self.body.addWidget(self._photo)
        self.body.addWidget(self._name)
        self._name.fold.toggled.connect(lambda _: self.fit())
        self._caption(self.tr("Work"), "building-2")
        self.body.addLayout(
            row(
                self.add_field("organisation", self.tr("&Organisation"), self._lines["organisation"]),
                self.add_field("department", self.tr("&Department"), self._lines["department"]),
            )
        )
        self.body.addLayout(
            row(
                self.add_field("title", self.tr("&Job title"), self._lines["title"]),
                self.add_field("role", self.tr("&Role"), self._lines["role"]),
            )
        )

    def _build_reach(self) -> None:
        self._caption(self.tr("How to reach"), "at-sign")
        lang = self.lang
        email, phone, web = self.tr("E-mail"), self.tr("Phone"), self.tr("Web address")
        self._emails = DetailRows(partial(ReachRow, Email, email, lang), self)
        self._phones = DetailRows(partial(ReachRow, Phone, phone, lang), self)
        self._urls = DetailRows(partial(ReachRow, WebAddress, web, lang), self)
        self._profiles = DetailRows(partial(ProfileRow, self.tr("Name or address there")), self)
        self._addresses = DetailRows(partial(AddressRow, self.tr("Postal address"), lang), self)
        for name, label, rows in (
            ("emails", self.tr("&E-mail"), self._emails),
            ("phones", self.tr("&Phone"), self._phones),
            ("addresses", self.tr("&Address"), self._addresses),
            ("urls", self.tr("&Web"), self._urls),
            ("profiles", self.tr("Profiles and messengers"), self._profiles),
        ):
            self.body.addWidget(self.add_field(name, label, rows))

    def _build_days(self) -> None:
        self._caption(self.tr("Personal"), "user")
        self._birthday, self._anniversary, self._language = QLineEdit(self), QLineEdit(self), QComboBox(self)
        example = show_partial_day(PartialDate(1970, 4, 12))
        yearless = show_partial_day(PartialDate(None, 4, 12))
        for line in (self._birthday, self._anniversary):
            line.setPlaceholderText(self.tr("{day} or {yearless}").format(day=example, yearless=yearless))
        for code, words in (
            ("", "–"),
            ("de", self.tr("German")),
            ("en", self.tr("English")),
            ("fr", self.tr("French")),
            ("it", self.tr("Italian")),
            ("es", self.tr("Spanish")),
            ("pl", self.tr("Polish")),
            ("cs", self.tr("Czech")),
            ("tr", self.tr("Turkish")),
        ):
            self._language.addItem(words, code)
        self._tags = TagEdit(self.tr("Add a tag"), [tag for tag, _ in contacts.tags(self.desk)], parent=self)
        self.body.addLayout(
            row(
                self.add_field("birthday", self.tr("&Birthday"), self._birthday),
                self.add_field("anniversary", self.tr("Anniversary"), self._anniversary),
                self.add_field("language", self.tr("&Language"), self._language),
            )
        )
        self.body.addWidget(self.add_field("tags", self.tr("&Tags"), self._tags))

    def _build_meeting(self) -> None:
        self._caption(self.tr("How you met"), "handshake")
        self._met_on = QLineEdit(self)
        self._met_on.setPlaceholderText(show_day(self.desk.today()))
        self.body.addLayout(
            row(
                self.add_field("met_how", self.tr("&How"), self._lines["met_how"]),
                self.add_field("met_where", self.tr("Where"), self._lines["met_where"]),
            )
        )
        self.body.addLayout(
            row(
                self.add_field("met_on", self.tr("When"), self._met_on),
                self.add_field("met_through", self.tr("Through whom"), self._lines["met_through"]),
            )
        )
        hint = self.tr("Helps to find the face again: glasses, voice, where you stood.")
        cue = self.add_field("cue", self.tr("Recognition cue"), self._lines["recognition_cue"], hint)
        self.body.addWidget(cue)
        self._note = text_edit(4, self)
        self.body.addWidget(self.add_field("note", self.tr("&Note"), self._note))

    def _caption(self, words: str, icon_name: str) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, M, 0, 0)
        line.setSpacing(S)
        line.addWidget(IconMark(icon_name, "muted", parent=self), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(plain_label(words, "caption", parent=self), 1)
        self.body.addLayout(line)

    # --- the form as a value ---

    def form(self) -> ContactForm:
        before = self._contact
        texts: dict[str, Any] = {name: _kept(line.text(), getattr(before, name)) for name, line in self._lines.items()}
        contact = replace(
            before,
            **texts,
            name=self._name.name(),
            nickname=_kept(self._name.nickname.text(), before.nickname),
            emails=self._emails.values(),
            phones=self._phones.values(),
            addresses=self._addresses.values(),
            urls=self._urls.values(),
            profiles=self._profiles.values(),
            tags=self._tags.tags(),
            language=str(self._language.currentData()),
            note=_kept(self._note.toPlainText(), before.note),
        )
        days = (self._birthday.text(), self._anniversary.text(), self._met_on.text())
        return ContactForm(contact, *days, self._photo.photo())

    def set_form(self, form: ContactForm) -> None:
        contact = form.contact
        for name, line in self._lines.items():
            line.setText(getattr(contact, name))
        self._name.nickname.setText(contact.nickname)
        self._name.set_name(contact.name)
        self._emails.set_values(contact.emails)
        self._phones.set_values(contact.phones)
        self._addresses.set_values(contact.addresses)
        self._urls.set_values(contact.urls)
        self._profiles.set_values(contact.profiles)
        self._birthday.setText(form.birthday)
        self._anniversary.setText(form.anniversary)
        self._met_on.setText(form.met_on)
        self._tags.set_tags(contact.tags)
        if self._language.findData(contact.language) < 0:
            self._language.addItem(contact.language, contact.language)
        self._language.setCurrentIndex(self._language.findData(contact.language))
        self._note.setPlainText(contact.note)
        self._photo.set_photo(form.photo)

    def keep(self) -> int:
        form = self.form()
        contact = replace(
            form.contact,
            birthday=self._partial_day("birthday", form.birthday),
            anniversary=self._partial_day("anniversary", form.anniversary),
            met_on=self._day("met_on", form.met_on),
        )
        photo = form.photo
        if contact.id is None:
            return contacts.add(self.desk, contact, *((photo.data, photo.media_type) if photo else ()))
        if photo == self._photo_before:
            if contact != self._contact:
                contacts.save(self.desk, contact)
        elif contact == self._contact:
            contacts.set_photo(self.desk, contact.id, *((photo.data, photo.media_type) if photo else (None,)))
        elif photo is None:
            contacts.save(self.desk, replace(contact, photo=None))
        else:
            contacts.save(self.desk, contact, photo.data, photo.media_type)
        return contact.id

    def _partial_day(self, field: str, text: str) -> PartialDate | None:
        try:
            return read_partial_day(text)
        except ValueError:
            sentence = self.tr("Please write the day like this: 12.4.1970, or 12.4. without a year")
            raise FieldError(field, sentence) from None

    def _day(self, field: str, text: str) -> date | None:
        try:
            return read_day(text)
        except ValueError:
            raise FieldError(field, self.tr("Please write the day like this: 12.4.2026")) from None

    def _follow_name(self) -> None:
        self._photo.set_name(self._name.name().formatted)

    def _photo_of(self, contact: Contact) -> NewPhoto | None:
        if contact.photo is None or (data := contacts.photo(self.desk, contact.photo.sha256)) is None:
            return None
        return NewPhoto(data, contact.photo.media_type)


def _kept(text: str, before: str) -> str:
    """What a sender wrote stays to the blank as it is; what is typed loses its outer blanks."""
    return text if text == before else text.strip()
