"""The card of the rehearsal that is chosen: what stands on it, who it may be, and what is to be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.domain.rehearsal import Choice, Entry
from netzwerkpflege.phrases import problem_sentence
from netzwerkpflege.services.rehearsed_card import RehearsedCard
from netzwerkpflege.ui.counts import counted, number
from netzwerkpflege.ui.import_choices import Decisions, Kind
from netzwerkpflege.ui.import_fields import FieldTable
from netzwerkpflege.ui.import_likely import LikelyPeople
from netzwerkpflege.ui.import_words import NUMBERS, SIGNS, kind_sentence, kind_title, option_words, place
from netzwerkpflege.ui.theme import XS, L, M, S, px
from netzwerkpflege.ui.widgets import Chip, QuietButton, clear_layout, plain_label

_SHOWN_TEXT = 20_000
_NAME_WIDTH = 150


class CardDetail(QWidget):
    """Says what is wanted: ``decided`` with choice and person, ``decided_all`` for all cards of the kind."""

    decided = Signal(object, int)
    decided_all = Signal(object)

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._row: int | None = None
        self._decisions: Decisions | None = None
        self._seen: RehearsedCard | None = None
        self._buttons: dict[Choice, QRadioButton] = {}
        self._build()

    def show_card(self, row: int | None, decisions: Decisions) -> None:
        """Show a card of the survey (None: nothing)."""
        self._row, self._decisions, self._seen = row, decisions, None
        self._write()
        self._scroll.verticalScrollBar().setValue(0)

    def show_seen(self, seen: RehearsedCard) -> None:
        """Show what was read of the card when it was looked at."""
        self._seen = seen
        self._write_content()

    def follow(self) -> None:
        """Another choice was made for the card that is shown."""
        if self._row is not None:
            self._write_content()
            self._check()

    def text(self) -> str:
        """The sender's text of a card that cannot be read, as it is shown."""
        return self._raw.toPlainText() if self._raw.isVisibleTo(self) else ""

    # --- building ---

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(M)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = self._inside = QWidget(self._scroll)
        column = QVBoxLayout(inside)
        column.setContentsMargins(L, 0, M, 0)
        column.setSpacing(S)
        self._name = plain_label("", "title", wrap=True, selectable=True, parent=inside)
        self._kind = Chip("", "", "neutral", inside)
        self._where = plain_label("", "small", elide=True, parent=inside)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self._kind)
        head.addWidget(self._where, 1)
        self._sentence = plain_label("", "muted", wrap=True, parent=inside)
        self._likely = LikelyPeople(self._lang, inside)
        self._likely.picked.connect(self._person_chosen)
        self._content = QVBoxLayout()
        self._content.setSpacing(S)
        self._raw = QPlainTextEdit(inside)
        self._raw.setReadOnly(True)
        self._raw.setTabChangesFocus(True)
        self._raw.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._raw.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._raw.setAccessibleName(self.tr("Text of the card"))
        column.addWidget(self._name)
        column.addLayout(head)
        column.addWidget(self._sentence)
        column.addSpacing(XS)
        column.addWidget(self._likely)
        column.addLayout(self._content)
        column.addWidget(self._raw, 1)
        column.addStretch(0)
        self._scroll.setWidget(inside)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self._build_options())

    def _build_options(self) -> QWidget:
        self._options = QWidget(self)
        column = QVBoxLayout(self._options)
        column.setContentsMargins(L, 0, M, 0)
        column.setSpacing(XS)
        self._caption = plain_label(self.tr("What is to be done"), "caption", wrap=True, parent=self._options)
        column.addWidget(self._caption)
        self._group = QButtonGroup(self)
        for choice in NUMBERS:
            button = QRadioButton(self._options)
            button.clicked.connect(self._chosen)
            self._group.addButton(button)
            self._buttons[choice] = button
            column.addWidget(button)
        self._all = QuietButton("", parent=self._options)
        self._all.clicked.connect(self._chosen_for_all)
        column.addSpacing(XS)
        column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        return self._options

    # --- showing ---

    def _write(self) -> None:
        shown = self._row is not None and self._decisions is not None
        self._scroll.setVisible(shown)
        self._options.setVisible(shown)
        if self._row is None or self._decisions is None:
            return
        survey = self._decisions.survey
        kind, key, line = survey.kinds[self._row], survey.key(self._row), survey.lines[self._row]
        where = place(*key)
        self._name.setText(" ".join(line.name.split()) or where)
        sign, role = SIGNS[kind]
        self._kind.set_content(kind_title(kind), sign, role)
        self._where.setText(where)
        kept = isinstance(line, Entry) or bool(line.raw)
        self._sentence.setText(kind_sentence(kind) if kept else "")
        self._sentence.setVisible(bool(self._sentence.text()))
        self._likely.show_people(line.likely if isinstance(line, Entry) else ())
        self._write_content()
        self._write_raw(line)
        self._write_options()

    def _write_raw(self, line: Entry | Problem) -> None:
        raw = line.raw if isinstance(line, Problem) else b""
        self._raw.setVisible(bool(raw))
        self._raw.setPlainText(raw[:_SHOWN_TEXT].decode("utf-8", "replace") if raw else "")

    def _write_content(self) -> None:
        self._inside.setUpdatesEnabled(False)
        clear_layout(self._content)
        if self._row is not None and self._decisions is not None:
            line = self._decisions.survey.lines[self._row]
            if isinstance(line, Problem):
                self._content.addWidget(plain_label(problem_sentence(line, self._lang), wrap=True, parent=self))
            elif line.members is not None:
                self._content.addWidget(plain_label(self._members(line.members), wrap=True, parent=self))
            else:
                self._write_entry(line, self._row, self._decisions)
        self._inside.setUpdatesEnabled(True)

    def _members(self, count: int) -> str:
        one = self.tr("1 of its members is in your address book or comes with this import.")
        many = self.tr("{count} of its members are in your address book or come with this import.")
        if not count:
            return self.tr("None of its members is known. Nothing will come of it.")
        return counted(count, one, many)

    def _write_entry(self, entry: Entry, row: int, decisions: Decisions) -> None:
        """What comes of the choice that stands."""
        choice, person = decisions.of(row) or (Choice.SKIP, 0)
        seen = self._seen or RehearsedCard()
        adds, differs, photo = entry.adds, entry.differs, self._brings_photo(entry)
        joins = choice in (Choice.COMPLETE, Choice.TAKE)
        if joins and person in seen.compared:
            adds, differs = seen.compared[person].adds, seen.compared[person].differs
        if joins and (adds or differs or photo):
            if adds or photo:
                self._table(self.tr("The card adds")).show_additions(adds, photo)
            if differs:
                takes = self.tr("Becomes as on the card")
                stays = self.tr("The card says otherwise; stays as it is")
                self._table(takes if choice is Choice.TAKE else stays).show_differences(differs)
        elif seen.contents:
            self._table(self.tr("On the card")).show_contents(seen.contents, seen.has_photo)
        elif entry.adds or entry.differs:
            self._table(self.tr("On the card")).show_contents((*entry.adds, *entry.differs))

    def _brings_photo(self, entry: Entry) -> bool:
        """A photo is not in the list of fields: where nothing else is added, it is what completes."""
        kind = self._decisions.survey.kinds[self._row] if self._decisions and self._row is not None else None
        return kind is Kind.UPDATED and not entry.adds

    def _table(self, caption: str) -> FieldTable:
        self._content.addWidget(plain_label(caption, "caption", wrap=True, parent=self))
        table = FieldTable(self._lang, self)
        self._content.addWidget(table)
        self._content.addSpacing(XS)
        return table

    # --- choosing ---

    def _write_options(self) -> None:
        if self._row is None or self._decisions is None:
            return
        kind = self._decisions.survey.kinds[self._row]
        options = self._decisions.options(self._row)
        self._options.setVisible(bool(options))
        for choice, button in self._buttons.items():
            button.setVisible(choice in options)
        count = self._decisions.survey.count(kind)
        words = self.tr("&For all {count} of the kind “{kind}”")
        self._all.setText(words.format(count=number(count), kind=kind_title(kind)))
        self._all.setAccessibleName(self._all.text().replace("&", ""))
        self._all.setVisible(count > 1)
        self._check()

    def _check(self) -> None:
        if self._row is None or self._decisions is None or (decided := self._decisions.of(self._row)) is None:
            return
        kind = self._decisions.survey.kinds[self._row]
        name = self._concerned(decided[1])
        for choice, button in self._buttons.items():
            words = option_words(kind, choice, name)
            button.setText(f"&{NUMBERS[choice]}  {words.replace('&', '&&')}")
            button.setAccessibleName(words)
        self._buttons[decided[0]].setChecked(True)
        self._likely.mark(decided[1])

    def _concerned(self, person: int) -> str:
        """The name of the person whom the card would be added to."""
        entry = self._decisions.survey.entry(self._row) if self._decisions and self._row is not None else None
        if entry is None:
            return ""
        chosen = next((likely for likely in entry.likely if likely.contact_id == person), None)
        name = (chosen or entry.likely[0]).name if entry.likely else entry.name
        return self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, px(_NAME_WIDTH))

    def _chosen(self) -> None:
        choice = next(choice for choice, button in self._buttons.items() if button.isChecked())
        self.decided.emit(choice, self._likely.marked() if choice in (Choice.COMPLETE, Choice.TAKE) else 0)

    def _person_chosen(self, person: int) -> None:
        """Naming the person says that the card is theirs."""
        chosen = next((choice for choice, button in self._buttons.items() if button.isChecked()), Choice.ADD)
        self.decided.emit(chosen if chosen is Choice.TAKE else Choice.COMPLETE, person)

    def _chosen_for_all(self) -> None:
        choice = next(choice for choice, button in self._buttons.items() if button.isChecked())
        self.decided_all.emit(choice)
