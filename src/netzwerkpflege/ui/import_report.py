"""The kept report of an import: figures, where the cards come from, who came, what was put right, what could not be read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.import_report import KeptReport, ReportedCard, ReportedPerson
from netzwerkpflege.domain.rehearsal import Origin
from netzwerkpflege.phrases import phrase, problem_sentence
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.import_reports import text_of
from netzwerkpflege.ui.counts import number
from netzwerkpflege.ui.fold import Fold
from netzwerkpflege.ui.import_origin import OriginFields
from netzwerkpflege.ui.import_words import place, report_figures
from netzwerkpflege.ui.origin_words import origin_words
from netzwerkpflege.ui.theme import XS, XXL, L, M, S
from netzwerkpflege.ui.widgets import Card, Chip, LinkLabel, QuietButton, clear_layout, plain_label

_AT_ONCE: Final = 24
_SHOWN_TEXT: Final = 20_000
_NAMES: Final = 4
_ROWS: Final = "row."
T = TypeVar("T")


class ReportView(QWidget):
    """Shows a ``KeptReport``. Says who is to be opened, which card is to be repaired, and what origin was chosen."""

    person_chosen = Signal(int)
    repair_wanted = Signal(object)
    origin_chosen = Signal(object)

    def __init__(self, *, desk: Desk, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lang = lang
        self._origin: OriginFields | None = None
        self._fold: Fold
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(L)

    def show_report(self, report: KeptReport) -> None:
        """Show this report."""
        clear_layout(self._column)
        broken = [card for card in report.cards if card.kind == "broken"]
        remarks = [card for card in report.cards if card.kind in ("mended", "problem")]
        self._column.addWidget(self._figures(report.summary.counts))
        self._column.addWidget(self._origin_fold(report.summary.origin, report.summary.event_title))
        if broken:
            self._column.addWidget(self._broken(broken))
        fresh = [person for person in report.people if person.is_new]
        others = [person for person in report.people if not person.is_new]
        hint = self.tr("They start as “bare card”: nobody is written to before you have talked.")
        for people, caption, words in (
            (fresh, self.tr("New people"), hint),
            (others, self.tr("Completed, or recognised again"), ""),
        ):
            if people:
                self._column.addWidget(self._people(people, caption, words))
        if remarks:
            self._column.addWidget(self._remarks(remarks))
        self._column.addStretch(1)

    # --- figures and origin ---

    def _figures(self, counts: Mapping[str, int]) -> QWidget:
        holder = QWidget(self)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(M)
        grid.setVerticalSpacing(0)
        for column, (count, words) in enumerate(report_figures(counts)):
            amount = plain_label(number(count), "name" if count else "muted", parent=holder)
            amount.setAccessibleName(f"{number(count)} {words}")
            grid.addWidget(amount, 0, column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(plain_label(words, "small", parent=holder), 1, column, Qt.AlignmentFlag.AlignLeft)
            grid.setColumnStretch(column, 1)
        return holder

    def _origin_fold(self, origin: Origin, event_title: str) -> Fold:
        fold = self._fold = Fold(self._origin_words(origin_words(origin, event_title)), self)

        def fill() -> None:
            fields = OriginFields(desk=self._desk, lang=self._lang, parent=fold)
            fields.set_origin(origin)
            fields.changed.connect(self._say_origin)
            self._origin = fields
            fold.body.addWidget(fields)

        fold.unfolded.connect(fill)
        return fold

    def _say_origin(self) -> None:
        if self._origin is not None and (origin := self._origin.origin()) is not None:
            self._fold.set_words(self._origin_words(self._origin.words()))
            self.origin_chosen.emit(origin)

    def _origin_words(self, words: str) -> str:
        return self.tr("Where the cards come from: {words}").format(words=words or self.tr("not said"))

    # --- people ---

    def _people(self, people: Sequence[ReportedPerson], caption: str, words: str) -> Card:
        card = Card(f"{caption} ({number(len(people))})", "users", self)
        if words:
            card.body.addWidget(plain_label(words, "muted", wrap=True, parent=card))
        self._portion(card.body, people, self._add_people, card)
        return card

    def _add_people(self, people: Sequence[ReportedPerson], parent: Card) -> QWidget:
        holder = QWidget(parent)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(XS)
        for position, person in enumerate(people):
            link = LinkLabel(person.name, holder)
            link.clicked.connect(self._opener(person.contact_id))
            grid.addWidget(link, position // 2, position % 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        return holder

    def _opener(self, contact_id: int) -> Callable[[], None]:
        return lambda: self.person_chosen.emit(contact_id)

    def _portion(
        self, body: QVBoxLayout, items: Sequence[T], make: Callable[[Sequence[T], Card], QWidget], card: Card
    ) -> None:
        """Thousands of widgets at once would make the window wait."""
        body.addWidget(make(items[:_AT_ONCE], card))
        rest = items[_AT_ONCE:]
        if not rest:
            return
        more = QuietButton(self.tr("Show more ({count})").format(count=number(len(rest))), "", card)

        def show_more() -> None:
            more.hide()
            more.deleteLater()
            self._portion(body, rest, make, card)

        more.clicked.connect(show_more)
        body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    # --- what could not be read ---

    def _broken(self, cards: Sequence[ReportedCard]) -> Card:
        card = Card(self.tr("Could not be read"), "file-text", self)
        if any(found.problem.raw for found in cards):
            words = self.tr("Nothing of it is lost: the text is kept as it is.")
            card.body.addWidget(plain_label(words, "muted", wrap=True, parent=card))
        self._portion(card.body, cards, self._add_broken, card)
        return card

    def _add_broken(self, cards: Sequence[ReportedCard], parent: Card) -> QWidget:
        holder = QWidget(parent)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        for card in cards:
            column.addWidget(self._broken_card(card, holder))
        return holder

    def _broken_card(self, card: ReportedCard, parent: QWidget) -> QWidget:
        holder = QWidget(parent)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        where = place(card.file, card.card)
        head = QHBoxLayout()
        head.addWidget(plain_label(card.problem.name or where, "strong", elide=True, parent=holder), 1)
        if card.solved:
            head.addWidget(Chip(self.tr("read after all"), "check", "dialogue", holder))
        column.addLayout(head)
        if card.problem.name:
            column.addWidget(plain_label(where, "small", elide=True, parent=holder))
        column.addWidget(plain_label(problem_sentence(card.problem, self._lang), "body", wrap=True, parent=holder))
        if card.problem.raw:
            self._add_text(card, column, holder)
        return holder

    def _add_text(self, card: ReportedCard, column: QVBoxLayout, parent: QWidget) -> None:
        """The sender's text, and a way to put it right; a row of a table is put right in the table."""
        column.addWidget(self._raw_text(card, parent))
        if card.solved:
            return
        if card.problem.code.startswith(_ROWS):  # a row alone says nothing: its columns stand in the table
            hint = self.tr("Please correct it in the table and read that in again; all other rows stay as they are.")
            column.addWidget(plain_label(hint, "muted", wrap=True, parent=parent))
            return
        repair = QuietButton(self.tr("Correct by hand …"), "pencil", parent)
        repair.clicked.connect(lambda: self.repair_wanted.emit(card))
        row = QHBoxLayout()
        row.addWidget(repair)
        row.addStretch(1)
        column.addLayout(row)

    def _raw_text(self, card: ReportedCard, parent: QWidget) -> Fold:
        fold = Fold(self.tr("Text of the card"), parent)

        def fill() -> None:
            text = text_of(card)
            field = QPlainTextEdit(fold)
            field.setReadOnly(True)
            field.setTabChangesFocus(True)
            field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
            field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
            field.setAccessibleName(self.tr("Text of the card"))
            field.setPlainText(text[:_SHOWN_TEXT])
            lines = min(max(field.blockCount(), 3), 10)
            field.setFixedHeight(lines * field.fontMetrics().lineSpacing() + XXL)
            fold.body.addWidget(field)
            copy = QuietButton(self.tr("Copy text"), "copy", fold)
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
            fold.body.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)

        fold.unfolded.connect(fill)
        return fold

    # --- what was put right ---

    def _remarks(self, cards: Sequence[ReportedCard]) -> Fold:
        """The same remark about many cards is said once, with the first names."""
        said = remarks_said(cards, self._lang)
        fold = Fold(self.tr("Remarks ({count})").format(count=number(len(said))), self)

        def fill() -> None:
            for sentence, names in said.items():
                fold.body.addWidget(self._remark(sentence, names, fold))

        fold.unfolded.connect(fill)
        return fold

    def _remark(self, sentence: str, names: Sequence[str], parent: QWidget) -> QWidget:
        holder = QWidget(parent)
        column = QVBoxLayout(holder)
        column.setContentsMargins(L + XS, 0, 0, S)
        column.setSpacing(0)
        column.addWidget(plain_label(sentence, "body", wrap=True, parent=holder))
        words = ", ".join(names[:_NAMES])
        if len(names) > _NAMES:
            words = self.tr("{names} and {count} more").format(names=words, count=number(len(names) - _NAMES))
        column.addWidget(plain_label(words, "small", wrap=True, parent=holder))
        return holder


def remarks_said(cards: Sequence[ReportedCard], lang: str) -> dict[str, list[str]]:
    """Each remark with the names of the cards that it is about, each name once."""
    said: dict[str, dict[str, None]] = defaultdict(dict)
    for card in cards:
        problem = card.problem
        if card.kind == "mended":
            sentences = [phrase(code, lang) for code in str(problem.details.get("codes", "")).split()]
        else:
            sentences = [problem_sentence(problem, lang)]
        for sentence in sentences:
            if problem.name:
                said[sentence].setdefault(problem.name)
            else:
                said[sentence].setdefault(place(card.file, card.card))
    return {sentence: list(names) for sentence, names in said.items()}
