"""„Zwischen Ihnen“ on the contact card: good memories, questions and advice, giving and taking; changed where it is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from netzwerkpflege.domain.favour import Favour, Way
from netzwerkpflege.domain.fundus import FundusEntry
from netzwerkpflege.domain.introduction import Case
from netzwerkpflege.domain.thread import Asking, Direction, Keepsake, Question
from netzwerkpflege.domain.unprinted import Unprinted
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services.between import Between
from netzwerkpflege.ui.active_row import INSET, ActiveRow, Command
from netzwerkpflege.ui.buttons import QuietTool
from netzwerkpflege.ui.day_text import read_day, show_day
from netzwerkpflege.ui.detail_line import DetailLine, Shown
from netzwerkpflege.ui.editable_card import EditableLines, Item, set_in
from netzwerkpflege.ui.form_dialog import FieldError
from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.inline_editor import InlineEditor, Text, TextFields
from netzwerkpflege.ui.keepsake_editor import KeepsakeEditor
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.moments import long_day
from netzwerkpflege.ui.panels import Card
from netzwerkpflege.ui.theme import S
from netzwerkpflege.ui.unprinted_words import toggle

Kept = Keepsake | Question | Favour
_GROUPS: Final = ("keepsake", "question", "given", "received", "case")
_PRINTED: Final = {"keepsake": Unprinted.TOLD, "question": Unprinted.QUESTIONS}


class BetweenSection(Card):
    """``kept`` carries what is to be noted or changed, ``removed`` what is to go, ``case_wanted`` an introduction.

    ``print_changed`` carries the contact and what is kept off paper from now on, or printed again.
    """

    kept = Signal(object)
    removed = Signal(object)
    into_fundus = Signal(object)
    case_wanted = Signal(object)
    print_changed = Signal(int, object)

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Between you"), "handshake", parent)
        set_in(self)
        self._offered: tuple[FundusEntry, ...] = ()
        self._edited: dict[str, Kept] = {}
        self._lang, self._today, self._contact_id = lang, date.min, 0
        self._hidden: frozenset[Unprinted] = frozenset()
        words = {
            "keepsake": self.tr("Good memories"),
            "question": self.tr("Questions and answers"),
            "given": self.tr("What I could give"),
            "received": self.tr("What I received"),
            "case": self.tr("Introductions"),
        }
        self.groups: dict[str, EditableLines] = {}
        self._captions: dict[str, QWidget] = {}
        for code in _GROUPS:
            self._captions[code] = caption = plain_label(words[code], "small", parent=self)
            caption.setContentsMargins(INSET, S, INSET, 0)
            self.groups[code] = lines = EditableLines(self)
            lines.edited.connect(lambda _, what, code=code: self._keep(code, what))
            for part in (caption, lines):
                self.body.addWidget(part)
        foot = QVBoxLayout()
        foot.setContentsMargins(INSET, 0, INSET, 0)
        self.more = QuietTool("plus", self.tr("Add something between you"), self)
        self.more.setText(self.tr("Add"))
        self.more.setToolButtonStyle(self.more.toolButtonStyle().ToolButtonTextBesideIcon)
        self.more.clicked.connect(lambda: self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        foot.addWidget(self.more)
        self.body.addLayout(foot)

    def show_between(self, found: Between, today: date) -> None:
        """Show what is between the two; an open editor stays open."""
        self._today, self._contact_id = today, found.contact_id
        self._hidden, self._offered = found.unprinted, found.offered
        given = [one for one in found.favours if one.way is Way.GIVEN]
        received = [one for one in found.favours if one.way is Way.RECEIVED]
        parts: dict[str, list[Item]] = {
            "keepsake": [self._item("keepsake", one, self._keepsake_line) for one in found.keepsakes],
            "question": [self._item("question", one, self._question_line) for one in found.questions],
            "given": [self._item("given", one, self._favour_line) for one in given],
            "received": [self._item("received", one, self._favour_line) for one in received],
            "case": [
                Item(("case", case.introduction.id or 0), case, partial(self._case_line, case)) for case in found.cases
            ],
        }
        for code, items in parts.items():
            self.groups[code].show_items(found.contact_id, items)
            shown = bool(items) or self.groups[code].editor() is not None
            self._captions[code].setVisible(shown)

    def menu(self) -> QMenu:
        """What can be added."""
        menu = QMenu(self)
        number, today = self._contact_id, self._today
        for sign, words, code, blank in (
            ("gift", self.tr("&Keepsake you left"), "keepsake", Keepsake(number, "", today)),
            (
                "gift",
                self.tr("Keepsake you &were given"),
                "keepsake",
                Keepsake(number, "", today, direction=Direction.RECEIVED),
            ),
            ("circle-question-mark", self.tr("&Question to ask"), "question", Question(number, "")),
            (
                "quote",
                self.tr("Your &advice was asked"),
                "question",
                Question(number, "", kind=Asking.ADVICE, asked_on=today),
            ),
            ("upload", self.tr("What you could &give"), "given", Favour(number, Way.GIVEN, "", today)),
            ("download", self.tr("What you &received"), "received", Favour(number, Way.RECEIVED, "", today)),
        ):
            menu.addAction(icon(sign, "muted"), words, partial(self.begin, code, blank))
        menu.addSeparator()
        introduce = self.tr("&Introduce to somebody …")
        menu.addAction(icon("handshake", "muted"), introduce, partial(self.case_wanted.emit, None))
        self._menu = menu
        return menu

    def begin(self, code: str, blank: Kept) -> None:
        """Open an empty line."""
        self._captions[code].show()
        self._edit(code, blank, None)

    # --- lines ---

    def _item(self, code: str, one: Kept, make: Callable[..., ActiveRow]) -> Item:
        return Item((code, one.id or 0), (one, self._off_paper(code)), partial(make, code, one))

    def _off_paper(self, code: str) -> bool:
        return _PRINTED.get(code) in self._hidden

    def _line(self, code: str, one: Kept, text: str, label: str, *further: Command) -> ActiveRow:
        if field := _PRINTED.get(code):
            further = (*further, toggle(field, self._hidden, partial(self.print_changed.emit, one.contact_id)))
        return DetailLine(
            Shown(text, label, unprinted=self._off_paper(code)),
            lambda row: self._edit(code, one, row),
            lambda: self.removed.emit(one),
            further,
            self.groups[code],
        )

    def _keepsake_line(self, code: str, one: Keepsake) -> ActiveRow:
        left = one.direction is Direction.LEFT
        kind = phrase(f"kind.{one.kind.value}", self._lang) if one.kind else ""
        label = " · ".join(filter(None, (self.tr("left") if left else self.tr("given to you"), kind, long_day(one.on))))
        text = one.text
        if one.echo:
            text += "\n" + self.tr("What became of it: {echo}").format(echo=one.echo)
        further = []
        if one.fundus_id is None:
            words = self.tr("Into the repertoire")
            further = [Command(words, "gift", lambda: self.into_fundus.emit(one), (), False)]
        return self._line(code, one, text, label, *further)

    def _question_line(self, code: str, one: Question) -> ActiveRow:
        if one.kind is Asking.ADVICE:
            label = self.tr("your advice was asked")
            if one.asked_on:
                label += f" · {long_day(one.asked_on)}"
        elif one.answer:
            label = self.tr("answered") + (f" · {long_day(one.answered_on)}" if one.answered_on else "")
        else:
            label = self.tr("to ask")
        text = f"{one.text}\n{one.answer}" if one.answer else one.text
        return self._line(code, one, text, label)

    def _favour_line(self, code: str, one: Favour) -> ActiveRow:
        return self._line(code, one, one.text, long_day(one.on))

    def _case_line(self, case: Case) -> ActiveRow:
        found = case.introduction
        other = case.other_name if found.contact_id == self._contact_id else case.name
        text = self.tr("{name}: {why}").format(name=other, why=found.words)
        if found.outcome:
            text += f"\n{found.outcome}"
        stage = phrase(f"introduction.{found.stage.value}", self._lang)
        return DetailLine(Shown(text, stage), lambda row: self.case_wanted.emit(found), None, (), self.groups["case"])

    # --- editing ---

    def _keep(self, code: str, what: Kept) -> None:
        """What is as it was leaves no step to undo."""
        if what == self._edited.get(code):
            self._hide_empty()
        else:
            self.kept.emit(what)

    def _edit(self, code: str, one: Kept, row: ActiveRow | None) -> None:
        if isinstance(one, Keepsake):
            told = KeepsakeEditor(one, self._offered, self._lang)
            editor = InlineEditor(told, told.keepsake, told.entry(), self.groups[code])
        else:
            fields = TextFields(self._texts(one))
            editor = InlineEditor(fields, lambda: _changed(one, fields.values()), fields.entry(), self.groups[code])
        editor.left.connect(lambda _: self._hide_empty())
        self.groups[code].finish()
        self._edited[code] = one
        self.groups[code].edit(row, editor, lambda value: value)

    def _texts(self, one: Question | Favour) -> list[Text]:
        if isinstance(one, Favour):
            return [Text("text", self.tr("What it was"), one.text), Text("on", self.tr("When"), show_day(one.on))]
        advice = one.kind is Asking.ADVICE
        asked = self.tr("What about") if advice else self.tr("What I would like to know")
        told = self.tr("What you said") if advice else self.tr("What I was told")
        return [Text("text", asked, one.text), Text("answer", told, one.answer)]

    def _hide_empty(self) -> None:
        for code, lines in self.groups.items():
            self._captions[code].setVisible(bool(lines.rows()))


def _changed(one: Question | Favour, values: dict[str, str]) -> Kept:
    if isinstance(one, Question):
        return replace(one, text=values["text"], answer=values["answer"])
    try:
        day = read_day(values["on"])
    except ValueError:
        words = QCoreApplication.translate("BetweenSection", "Please write the day like this: 12.4.2026")
        raise FieldError("on", words) from None
    return replace(one, text=values["text"], on=day or one.on)
