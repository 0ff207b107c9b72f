"""How one met, how to recognise a person, the free note: each changed in place; and where the card came from."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.unprinted import Unprinted
from netzwerkpflege.services.contacts import Sheet
from netzwerkpflege.services.in_touch import InTouch
from netzwerkpflege.ui.active_row import INSET, ActiveRow
from netzwerkpflege.ui.buttons import QuietTool
from netzwerkpflege.ui.day_text import read_day, show_day
from netzwerkpflege.ui.detail_line import DetailLine, Shown
from netzwerkpflege.ui.editable_card import EditableLines, Item, set_in
from netzwerkpflege.ui.form_dialog import FieldError
from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.inline_editor import InlineEditor, Text, TextFields
from netzwerkpflege.ui.labels import IconLine, plain_label
from netzwerkpflege.ui.moments import day_in_words
from netzwerkpflege.ui.origin_words import origin_words
from netzwerkpflege.ui.panels import Card, clear_layout
from netzwerkpflege.ui.rhythm_words import rhythm_in_words, state_in_words
from netzwerkpflege.ui.theme import S
from netzwerkpflege.ui.unprinted_words import toggle

_MET = ("met_how", "met_where", "met_on", "met_through")
_PRINTED = {"met": Unprinted.MET, "cue": Unprinted.CUE}


class AboutSection(Card):
    """What is noted of a person. ``edited`` carries the contact and fields with their values, or an ``Unprinted``."""

    edited = Signal(int, object)
    rhythm_wanted = Signal()
    rhythm_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About"), "notebook-pen", parent)
        set_in(self)
        self._contact = Contact()
        self._hidden: frozenset[Unprinted] = frozenset()
        self.lines = EditableLines(self)
        self.lines.edited.connect(self.edited)
        self.body.addWidget(self.lines)
        self._origin = QVBoxLayout()
        self._origin.setContentsMargins(INSET, 0, INSET, 0)
        self._origin.setSpacing(S)
        self._origin_shown: tuple[str, ...] = ()
        self.body.addLayout(self._origin)
        foot = QHBoxLayout()
        foot.setContentsMargins(INSET, 0, INSET, 0)
        self.more = QuietTool("plus", self.tr("Add a note"), self)
        self.more.setText(self.tr("Add"))
        self.more.setToolButtonStyle(self.more.toolButtonStyle().ToolButtonTextBesideIcon)
        self.more.clicked.connect(self._offer)
        foot.addWidget(self.more)
        foot.addStretch(1)
        self.body.addLayout(foot)

    def show_sheet(self, sheet: Sheet, today: date) -> None:
        """Show what is noted of this person."""
        contact = self._contact = sheet.contact
        hidden = self._hidden = sheet.unprinted
        shown = {
            "met": Shown(self._met(contact), self.tr("How you met"), unprinted=Unprinted.MET in hidden),
            "cue": Shown(contact.recognition_cue, self.tr("To recognise"), unprinted=Unprinted.CUE in hidden),
            "note": Shown(contact.note.strip(), self.tr("Note")),
        }
        items = [
            Item((key, 0), (value, contact.note), partial(self._line, key, value))
            for key, value in shown.items()
            if value.text
        ]
        if (
            sheet.in_touch
            and (sheet.in_touch.rhythm or sheet.in_touch.circle)
            and not (sheet.contact.resting or sheet.facts.objected)
        ):
            rhythm = Shown(self._rhythm(sheet.in_touch, today), self.tr("Rhythm"))
            items.insert(0, Item(("rhythm", 0), (rhythm,), partial(self._rhythm_line, rhythm)))
        self.lines.show_items(contact.id or 0, items)
        self._show_origin(sheet)

    def _line(self, key: str, shown: Shown) -> ActiveRow:
        fields = {"met": _MET, "cue": ("recognition_cue",), "note": ("note",)}[key]
        gone = {field: None if field == "met_on" else "" for field in fields}

        def say(what: object) -> None:
            self.edited.emit(self.lines.contact_id, what)

        further = [toggle(_PRINTED[key], self._hidden, say)] if key in _PRINTED else []
        return DetailLine(shown, partial(self._edit, key), partial(say, gone), further, self.lines)

    def _rhythm(self, found: InTouch, today: date) -> str:
        circle = self.tr("circle “{name}”").format(name=found.circle.name) if found.circle else ""
        often = rhythm_in_words(found.rhythm) if found.rhythm else ""
        return "\n".join((" · ".join(filter(None, (often, circle))), state_in_words(found, today)))

    def _rhythm_line(self, shown: Shown) -> ActiveRow:
        return DetailLine(shown, lambda row: self.rhythm_wanted.emit(), self.rhythm_dropped.emit, (), self.lines)

    def _edit(self, key: str, row: ActiveRow | None = None) -> None:
        contact = self._contact
        texts = {
            "met": [
                Text("met_how", self.tr("How"), contact.met_how),
                Text("met_where", self.tr("Where"), contact.met_where),
                Text("met_on", self.tr("When"), show_day(contact.met_on)),
                Text("met_through", self.tr("Through whom"), contact.met_through),
            ],
            "cue": [Text("recognition_cue", self.tr("Recognition cue"), contact.recognition_cue)],
            "note": [Text("note", self.tr("Note (Ctrl+Enter keeps it)"), contact.note, 6)],
        }
        fields = TextFields(texts[key])
        editor = InlineEditor(fields, lambda: _values(fields), fields.entry(), self.lines)
        self.lines.edit(row, editor, lambda value: value, (key, 0))

    def menu_of_kinds(self) -> QMenu:
        """What is not there yet."""
        menu = QMenu(self)
        kinds = (
            ("met", "handshake", self.tr("How you met")),
            ("cue", "eye", self.tr("Recognition cue")),
            ("note", "notebook-pen", self.tr("Note")),
        )
        for key, sign, words in kinds:
            if self.lines.row((key, 0)) is None:
                menu.addAction(icon(sign, "muted"), words, partial(self._edit, key))
        if self.lines.row(("rhythm", 0)) is None:
            menu.addAction(icon("repeat", "muted"), self.tr("Rhythm …"), self.rhythm_wanted.emit)
        return menu

    def _offer(self) -> None:
        self._menu = self.menu_of_kinds()
        self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _met(self, contact: Contact) -> str:
        parts = [contact.met_how, contact.met_where]
        if contact.met_on:
            parts.append(day_in_words(contact.met_on))
        if contact.met_through:
            parts.append(self.tr("through {name}").format(name=contact.met_through))
        return ", ".join(filter(None, parts))

    def _show_origin(self, sheet: Sheet) -> None:
        came, source = sheet.came_with, sheet.contact.source
        origin = origin_words(came.origin, came.event_title) if came is not None else ""
        if (origin, source) == self._origin_shown:
            return
        self._origin_shown = (origin, source)
        clear_layout(self._origin)
        if origin:
            words = self.tr("The card: {origin}").format(origin=origin)
            self._origin.addWidget(IconLine("contact", words, parent=self))
        if source:
            words = self.tr("From {source}").format(source=source.replace("#", " · "))
            self._origin.addWidget(plain_label(words, "muted", wrap=True, parent=self))


def _values(fields: TextFields) -> dict[str, object]:
    values: dict[str, object] = dict(fields.values())
    if "met_on" in values:
        try:
            values["met_on"] = read_day(str(values["met_on"]))
        except ValueError:
            words = QCoreApplication.translate("AboutSection", "Please write the day like this: 12.4.2026")
            raise FieldError("met_on", words) from None
    return values
