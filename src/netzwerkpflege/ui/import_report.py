"""What an import would do, or did: figures, the first new people, what could not be read, and remarks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.phrases import phrase, problem_sentence
from netzwerkpflege.services.imports import ImportReport
from netzwerkpflege.ui.avatar import Avatar
from netzwerkpflege.ui.fold import Fold
from netzwerkpflege.ui.theme import XS, XXL, L, M, S
from netzwerkpflege.ui.widgets import Card, QuietButton, clear_layout, plain_label

_AT_ONCE = 25
_SHOWN_TEXT = 20_000
_NAMES = 4


class ReportView(QWidget):
    """Shows an ``ImportReport``; ``kept`` says whether it has been done or is a rehearsal."""

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(L)

    def show_report(self, report: ImportReport, *, kept: bool) -> None:
        """Show this report."""
        clear_layout(self._column)
        self._column.addWidget(self._figures(report, kept))
        if report.sample:
            self._column.addWidget(self._people(report, kept))
        if report.broken:
            self._column.addWidget(self._broken(report.broken, kept))
        if report.remarks or report.problems:
            self._column.addWidget(self._remarks(report))
        self._column.addStretch(1)

    def _figures(self, report: ImportReport, kept: bool) -> QWidget:
        holder = QWidget(self)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(M)
        grid.setVerticalSpacing(0)
        figures = (
            (report.counts[Verdict.NEW], self.tr("new")),
            (report.counts[Verdict.UPDATED], self.tr("completed") if kept else self.tr("to complete")),
            (report.counts[Verdict.UNCHANGED], self.tr("unchanged")),
            (report.counts[Verdict.DUPLICATE], self.tr("twice")),
            (len(report.broken), self.tr("unreadable")),
        )
        for column, (count, words) in enumerate(figures):
            role = "name" if count else "muted"
            number = plain_label(self.locale().toString(count), role, parent=holder)
            number.setAccessibleName(f"{count} {words}")
            grid.addWidget(number, 0, column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(plain_label(words, "small", parent=holder), 1, column, Qt.AlignmentFlag.AlignLeft)
            grid.setColumnStretch(column, 1)
        return holder

    def _people(self, report: ImportReport, kept: bool) -> Card:
        card = Card(self.tr("New people"), "user-plus", self)
        words = (
            self.tr("They start as “bare card”: nobody is written to before you have talked.")
            if kept
            else self.tr("They will start as “bare card”: nobody is written to before you have talked.")
        )
        card.body.addWidget(plain_label(words, "muted", wrap=True, parent=card))
        grid = QGridLayout()
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(M)
        for position, contact in enumerate(report.sample):
            grid.addLayout(_person(contact, card), position // 2, position % 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        card.body.addLayout(grid)
        more = report.counts[Verdict.NEW] - len(report.sample)
        if more > 0:
            words = self.tr("and {count} more").format(count=self.locale().toString(more))
            card.body.addWidget(plain_label(words, "muted", parent=card))
        return card

    def _broken(self, problems: Sequence[Problem], kept: bool) -> Card:
        card = Card(self.tr("Could not be read"), "file-text", self)
        if any(problem.raw for problem in problems):
            words = (
                self.tr("Nothing of it is lost: the text is kept as it is.")
                if kept
                else self.tr("Nothing of it is lost: your file stays as it is.")
            )
            card.body.addWidget(plain_label(words, "muted", wrap=True, parent=card))
        self._next_portion(card, problems)
        return card

    def _next_portion(self, card: Card, problems: Sequence[Problem]) -> None:
        """Thousands of widgets at once would make the window wait."""
        for problem in problems[:_AT_ONCE]:
            card.body.addWidget(self._broken_card(problem, card))
        rest = problems[_AT_ONCE:]
        if not rest:
            return
        words = self.tr("Show more ({count})").format(count=self.locale().toString(len(rest)))
        more = QuietButton(words, "", card)

        def show_more() -> None:
            more.hide()
            more.deleteLater()
            self._next_portion(card, rest)

        more.clicked.connect(show_more)
        card.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _broken_card(self, problem: Problem, parent: QWidget) -> QWidget:
        holder = QWidget(parent)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, S, 0, S)
        column.setSpacing(XS)
        place = Path(problem.file).name or problem.file
        if problem.card:
            place = self.tr("{file}, card {number}").format(file=place, number=problem.card)
        column.addWidget(plain_label(problem.name or place, "strong", elide=True, parent=holder))
        if problem.name:
            column.addWidget(plain_label(place, "small", elide=True, parent=holder))
        column.addWidget(plain_label(problem_sentence(problem, self._lang), "body", wrap=True, parent=holder))
        if problem.raw:
            column.addWidget(self._raw_text(problem.raw, holder))
        return holder

    def _raw_text(self, raw: bytes, parent: QWidget) -> Fold:
        text = raw.decode("utf-8", errors="replace")
        fold = Fold(self.tr("Text of the card"), parent)

        def fill() -> None:
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

    def _remarks(self, report: ImportReport) -> Fold:
        """The same remark about many cards is said once, with the first names."""
        said: dict[str, list[str]] = defaultdict(list)
        for remark in report.remarks:
            for code in remark.codes:
                said[phrase(code, self._lang)].append(remark.name)
        for problem in report.problems:
            said[problem_sentence(problem, self._lang)].append(problem.name)
        fold = Fold(self.tr("Remarks ({count})").format(count=len(said)), self)

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
        named = list(dict.fromkeys(filter(None, names)))
        words = ", ".join(named[:_NAMES])
        if len(named) > _NAMES:
            words = self.tr("{names} and {count} more").format(names=words, count=len(named) - _NAMES)
        column.addWidget(plain_label(words, "small", wrap=True, parent=holder))
        return holder


def _person(contact: Contact, parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(M)
    picture = Avatar(36, None, parent)
    picture.show_person(contact.display_name, "")
    row.addWidget(picture)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(plain_label(contact.display_name, "strong", elide=True, parent=parent))
    if contact.organisation and contact.organisation != contact.display_name:
        words.addWidget(plain_label(contact.organisation, "muted", elide=True, parent=parent))
    row.addLayout(words, 1)
    return row
