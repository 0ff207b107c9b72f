"""The own Fundus: what one likes to leave with people, with whom it was left, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.fundus import FundusEntry, LeftWith
from netzwerkpflege.domain.thread import Kind
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services import fundus
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.form_dialog import FormDialog, row
from netzwerkpflege.ui.fundus_people import FundusPeople
from netzwerkpflege.ui.jobs import Jobs
from netzwerkpflege.ui.list_dialog import Command, ListDialog, ListWords
from netzwerkpflege.ui.moments import long_day
from netzwerkpflege.ui.plain_rows import PlainRow
from netzwerkpflege.ui.sectioned_model import Section

SIGNS: Final = {
    Kind.REMARK: "quote",
    Kind.TIP: "sparkles",
    Kind.BOOK: "bookmark",
    Kind.RESTAURANT: "map-pin",
    Kind.STORY: "message-circle",
    Kind.OTHER: "gift",
}
_RETIRED: Final = "retired"
_NAMED: Final = 3
"""So many of those with whom it was left are named."""


class FundusDialog(ListDialog):
    """``edit_wanted`` carries an entry, or None for a new one."""

    edit_wanted = Signal(object)

    def __init__(self, *, desk: Desk, bus: Bus, jobs: Jobs, lang: str, parent: QWidget | None = None) -> None:
        words = ListWords(
            self.tr("Repertoire"),
            self.tr(
                "What you like to leave with people: a remark, a tip, a book, a restaurant, a story. You are told who has heard it."
            ),
            self.tr("What do you like to tell, recommend or lend?"),
            self.tr("Nothing in your repertoire goes with these words."),
            "gift",
            (
                ("", self.tr("Everything")),
                *((kind.value, phrase(f"kind.{kind.value}", lang)) for kind in Kind),
                (_RETIRED, self.tr("Not offered any more")),
            ),
        )
        self._known: dict[int, tuple[FundusEntry, tuple[LeftWith, ...]]] = {}
        super().__init__(desk=desk, bus=bus, jobs=jobs, lang=lang, kind="fundus", words=words, parent=parent)

    def _build(self) -> None:
        super()._build()
        self.people = FundusPeople(self)
        self.people.person_chosen.connect(self._show_person)
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.insertWidget(outer.count() - 1, self.people)

    def _follow(self) -> None:
        super()._follow()
        line = self.row()
        known = self._known.get(line.key) if line else None
        self.people.show_people(known[1] if known else None)

    def _show_person(self, contact_id: int) -> None:
        self.person_chosen.emit(contact_id)
        self.accept()

    def commands(self) -> Sequence[Command]:
        return (
            Command("edit", self.tr("&Edit …"), "pencil", Qt.Key.Key_Return),
            Command("retire", self.tr("&Offer or rest"), "moon", Qt.Key.Key_Space),
            Command("new", self.tr("&Add …"), "plus", needs_line=False),
            Command("person", self.tr("&Show who heard it last"), "user", rare=True),
            Command("remove", self.tr("&Remove"), "trash-2", Qt.Key.Key_Delete, rare=True),
        )

    def read(self, kind: str, text: str) -> Callable[[], Sequence[Section[PlainRow]]]:
        desk, lang = self._desk, self._lang
        resting, left = self.tr("Not offered any more"), self.tr("left with {names}")
        more = self.tr("and others")

        def look() -> Sequence[Section[PlainRow]]:
            found = fundus.listed(desk, text)
            self._known = {entry.id or 0: (entry, people) for entry, people in found}
            rows: dict[str, list[PlainRow]] = {}
            for entry, people in found:
                code = _RETIRED if entry.retired else entry.kind.value
                if kind in ("", code):
                    rows.setdefault(code, []).append(_row(entry, people))
            names = {one.value: phrase(f"kind.{one.value}", lang) for one in Kind} | {_RETIRED: resting}
            return [Section(code, name, tuple(rows.get(code, ()))) for code, name in names.items()]

        def _row(entry: FundusEntry, people: tuple[LeftWith, ...]) -> PlainRow:
            names = ", ".join([one.name for one in people[:_NAMED]] + ([more] if len(people) > _NAMED else []))
            echo = next((one.echo for one in people if one.echo), "")
            second = " · ".join(filter(None, (left.format(names=names) if people else "", echo, entry.note)))
            right = long_day(people[0].on) if people else ""
            return PlainRow(
                entry.id or 0, entry.text, second, right, SIGNS[entry.kind], "",
                people[0].contact_id if people else 0, entry.retired,
            )  # fmt: skip

        return look

    def act(self, name: str, row: PlainRow | None) -> None:
        if name == "new":
            self.edit_wanted.emit(None)
            return
        known = self._known.get(row.key) if row else None
        if known is None:
            return
        entry, people = known
        number = entry.id or 0
        if name == "edit":
            self.edit_wanted.emit(entry)
        elif name == "retire":
            said = self.tr("It is offered again.") if entry.retired else self.tr("It is not offered any more.")
            self.attempt(lambda: fundus.retire(self._desk, number, not entry.retired), said)
        elif name == "remove":
            self.attempt(lambda: fundus.remove(self._desk, number), self.tr("Removed."))
        elif people:
            self._show_person(people[0].contact_id)


@dataclass(frozen=True, slots=True)
class EntryForm:
    """What stands in the fields."""

    text: str
    kind: Kind
    note: str


class FundusEntryDialog(FormDialog):
    """Put something into the Fundus, or change it."""

    def __init__(self, *, desk: Desk, lang: str, entry: FundusEntry | None, parent: QWidget | None = None) -> None:
        self._entry = entry
        title = self.tr("Change in the repertoire") if entry else self.tr("Into the repertoire")
        super().__init__(
            title, desk=desk, lang=lang, subject=f"fundus {entry.id if entry else ''}", width=520, parent=parent
        )
        self._text, self._kind, self._note = QLineEdit(self), QComboBox(self), QLineEdit(self)
        self._text.setPlaceholderText(self.tr("e.g. the inn by the mill, with the walnut cake"))
        for kind in Kind:
            self._kind.addItem(phrase(f"kind.{kind.value}", lang), kind)
        self.body.addLayout(
            row(
                self.add_field("text", self.tr("&What you like to leave"), self._text),
                self.add_field("kind", self.tr("&Kind"), self._kind),
                stretches=(5, 2),
            )
        )
        self.body.addWidget(self.add_field("note", self.tr("&Note for yourself"), self._note))
        self.body.addStretch(1)
        self.begin(EntryForm(entry.text, entry.kind, entry.note) if entry else EntryForm("", Kind.REMARK, ""))
        self._text.setFocus()

    def form(self) -> EntryForm:
        return EntryForm(self._text.text(), Kind(self._kind.currentData()), self._note.text())

    def set_form(self, form: EntryForm) -> None:
        self._text.setText(form.text)
        self._kind.setCurrentIndex(list(Kind).index(form.kind))
        self._note.setText(form.note)

    def keep(self) -> int:
        form = self.form()
        if self._entry is None:
            return fundus.add(self.desk, FundusEntry(form.kind, form.text, form.note))
        after = replace(self._entry, text=form.text, kind=form.kind, note=form.note)
        if after != self._entry:
            fundus.save(self.desk, after)
        return self._entry.id or 0
