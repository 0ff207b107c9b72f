"""How to reach a person, and the days one knows: each line changed in place, opened with a click, copied with Ctrl+C."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from netzwerkpflege.domain import phone_display
from netzwerkpflege.domain.contact import Contact, Email, PartialDate, Phone, PostalAddress, Profile, WebAddress
from netzwerkpflege.domain.postal import country_code, postal_lines, search_words
from netzwerkpflege.services.contact_fields import LISTS, Line, LineEdit
from netzwerkpflege.services.contacts import Sheet
from netzwerkpflege.ui.active_row import INSET, ActiveRow, Command
from netzwerkpflege.ui.buttons import QuietTool
from netzwerkpflege.ui.day_text import read_partial_day, show_partial_day
from netzwerkpflege.ui.detail_line import DetailLine, Shown
from netzwerkpflege.ui.detail_rows import DetailRow
from netzwerkpflege.ui.editable_card import EditableLines, Item, set_in
from netzwerkpflege.ui.form_dialog import FieldError
from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.inline_editor import InlineEditor, Text, TextFields
from netzwerkpflege.ui.label_words import label_words
from netzwerkpflege.ui.moments import partial_day
from netzwerkpflege.ui.panels import Card
from netzwerkpflege.ui.reach_rows import SERVICES, AddressRow, ProfileRow, ReachRow

MAP = "https://www.openstreetmap.org/search?query="
"""Asked by the browser alone, and on a click alone."""
_KINDS: tuple[type[Line], ...] = (Email, Phone, PostalAddress, WebAddress, Profile)


class DetailsSection(Card):
    """The contact details. ``edited`` carries the contact and a ``LineEdit``, or fields with their values."""

    edited = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Contact details"), "contact", parent)
        set_in(self)
        self._lang = "en"
        self._contact = Contact()
        self._countries: tuple[str, ...] = ()
        self._home = ""
        self.lines = EditableLines(self)
        self.lines.edited.connect(self.edited)
        self.body.addWidget(self.lines)
        foot = QHBoxLayout()
        foot.setContentsMargins(INSET, 0, INSET, 0)
        self.more = QuietTool("plus", self.tr("Add a detail"), self)
        self.more.setText(self.tr("Add"))
        self.more.setToolButtonStyle(self.more.toolButtonStyle().ToolButtonTextBesideIcon)
        self.more.clicked.connect(self._offer)
        foot.addWidget(self.more)
        foot.addStretch(1)
        self.body.addLayout(foot)

    def show_sheet(self, sheet: Sheet, lang: str) -> None:
        """Show the details of this person."""
        self._lang, self._contact, self._home = lang, sheet.contact, sheet.home
        near = (country_code(place.country, "") for place in sheet.contact.addresses)
        self._countries = tuple(dict.fromkeys((sheet.home, *filter(None, near))))
        self._show()

    def retell_numbers(self) -> None:
        """The tables of phone numbers are there now: show numbers by them."""
        self._show()

    def _show(self) -> None:
        contact = self._contact
        items = []
        for kind in _KINDS:
            for place, line in enumerate(getattr(contact, LISTS[kind])):
                shown = self._shown(line)
                items.append(Item((LISTS[kind], place), (line, shown), partial(self._line, line, shown)))
        for key, day, words in (
            ("birthday", contact.birthday, self.tr("Birthday")),
            ("anniversary", contact.anniversary, self.tr("Anniversary")),
        ):
            if day is not None:
                made = partial(self._day_line, key, day, Shown(partial_day(day), words))
                items.append(Item((key, 0), (day, self._lang), made))
        self.lines.show_items(contact.id or 0, items)

    # --- what a line shows ---

    def _shown(self, line: Line) -> Shown:
        label = label_words(line.label, self._lang) if line.label else ""
        if line.preferred:
            label = " · ".join(filter(None, (label, self.tr("preferred"))))
        if isinstance(line, Email):
            address = line.address.strip()
            return Shown(address, label, "", f"mailto:{quote(address, '@')}", self.tr("Write"), "mail")
        if isinstance(line, Phone):
            known = phone_display.ready()
            number = phone_display.shown(line.number, self._countries) if known else phone_display.plain(line.number)
            typed = line.number if line.number.strip() != number.text else ""
            target = number.uri if number.uri != "tel:" else ""
            return Shown(number.text, label, typed, target, self.tr("Call"), "phone")
        if isinstance(line, PostalAddress):
            words = search_words(line)
            target = f"{MAP}{quote(words)}" if words else ""
            text = "\n".join(postal_lines(line, self._home))
            return Shown(text, label, "", target, self.tr("Show on the map"), "map-pin")
        if isinstance(line, WebAddress):
            url = line.url.strip()
            target = url if "://" in url else f"https://{url}"
            return Shown(url, label, "", target, self.tr("Open in the browser"), "globe")
        service = SERVICES.get(line.service, line.service)
        target = line.value if line.value.startswith(("https://", "http://")) else ""
        words = " · ".join(filter(None, (service, label)))
        return Shown(line.value, words, "", target, self.tr("Open in the browser"), "globe")

    def _line(self, line: Line, shown: Shown) -> ActiveRow:
        further: list[Command] = []
        if not line.preferred and len(getattr(self._contact, LISTS[type(line)])) > 1:
            prefer = LineEdit(line, replace(line, preferred=True))
            further.append(Command(self.tr("Use first"), "star", lambda: self._say(prefer), (), False))
        return DetailLine(
            shown,
            lambda row: self._edit_line(row, line),
            lambda: self._say(LineEdit(line, None)),
            further,
            self.lines,
        )

    def _day_line(self, key: str, day: PartialDate, shown: Shown) -> ActiveRow:
        return DetailLine(
            shown,
            lambda row: self._edit_day(row, key, day, shown.label),
            lambda: self._say({key: None}),
            (),
            self.lines,
        )

    def _say(self, what: object) -> None:
        self.edited.emit(self.lines.contact_id, what)

    # --- changing and adding ---

    def _edit_line(self, row: ActiveRow | None, line: Line | None, kind: type[Line] | None = None) -> None:
        wanted = type(line) if line is not None else kind or Email
        fields = self._fields(wanted)
        fields.set_value(line)
        editor = InlineEditor(fields, fields.value, fields.entry(), self.lines)
        if line is not None:
            fields.remove_wanted.connect(lambda: self._remove_instead(line))
        name = LISTS[wanted]
        then = None if line is not None else (name, len(getattr(self._contact, name)))
        self.lines.edit(row, editor, partial(_line_edit, line), then)

    def _remove_instead(self, line: Line) -> None:
        if (editor := self.lines.editor()) is not None:
            editor.leave()
        self._say(LineEdit(line, None))

    def _fields(self, kind: type[Line]) -> DetailRow[Any]:
        words = self._words(kind)
        if kind is PostalAddress:
            return AddressRow(words, self._lang, stacked=True)
        if kind is Profile:
            return ProfileRow(words, stacked=True)
        return ReachRow(kind, words, self._lang, stacked=True)

    def _edit_day(self, row: ActiveRow | None, key: str, day: PartialDate | None, words: str) -> None:
        fields = TextFields([Text(key, words, show_partial_day(day))])
        editor = InlineEditor(fields, lambda: {key: _day(fields.values()[key])}, fields.entry(), self.lines)
        self.lines.edit(row, editor, lambda value: value, (key, 0))

    def begin(self, kind: type[Line]) -> None:
        """Open an empty line of a kind, to be filled in."""
        self._edit_line(None, None, kind)

    def menu_of_kinds(self) -> QMenu:
        """What can be added."""
        menu = QMenu(self)
        icons = {Email: "at-sign", Phone: "phone", PostalAddress: "map-pin", WebAddress: "globe", Profile: "link"}
        for kind in _KINDS:
            menu.addAction(icon(icons[kind], "muted"), self._words(kind), partial(self.begin, kind))
        days = (("birthday", self.tr("Birthday")), ("anniversary", self.tr("Anniversary")))
        for key, words in days:
            if getattr(self._contact, key) is None:
                menu.addAction(icon("cake", "muted"), words, partial(self._edit_day, None, key, None, words))
        return menu

    def _offer(self) -> None:
        self._menu = self.menu_of_kinds()
        self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _words(self, kind: type[Line]) -> str:
        words = {
            Email: self.tr("E-mail"),
            Phone: self.tr("Phone"),
            PostalAddress: self.tr("Postal address"),
            WebAddress: self.tr("Web address"),
            Profile: self.tr("Profile or messenger"),
        }
        return words[kind]


def _line_edit(before: Line | None, after: Line | None) -> LineEdit | None:
    return None if before is None and after is None else LineEdit(before, after)


def _day(text: str) -> PartialDate | None:
    try:
        return read_partial_day(text)
    except ValueError:
        words = QCoreApplication.translate(
            "DetailsSection", "Please write the day like this: 12.4.1970, or 12.4. without a year"
        )
        raise FieldError("day", words) from None
