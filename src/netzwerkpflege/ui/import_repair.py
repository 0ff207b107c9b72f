"""A card that could not be read, put right by hand and tried again."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.import_report import ReportedCard
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.phrases import error_sentence, problem_sentence
from netzwerkpflege.services import import_reports
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.import_words import place
from netzwerkpflege.ui.places import Place
from netzwerkpflege.ui.theme import XL, L, M, S
from netzwerkpflege.ui.widgets import PrimaryButton, QuietButton, plain_label


class RepairDialog(QDialog):
    """``repaired`` carries the contact that came of it (0 where it was known already). A text that was begun is kept."""

    repaired = Signal(int)
    drafts: ClassVar[dict[tuple[str, int], str]] = {}

    def __init__(self, *, desk: Desk, lang: str, card: ReportedCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lang = lang
        self._card = card
        self._key = (str(desk.profile.folder), card.id)
        self._original = import_reports.text_of(card).replace("\r\n", "\n").replace("\r", "\n")
        self._build()
        self.text.setPlainText(self.drafts.get(self._key, self._original))
        self.text.setFocus()

    def try_again(self) -> None:
        """Read the text as it stands now; what is still wrong is said below it."""
        try:
            before = self._people()
            wrong = import_reports.try_again(self._desk, self._card, self.text.toPlainText())
            fresh = self._people() - before
        except ExpectedError as error:
            self._say(error_sentence(error, self._lang))
            return
        if wrong:
            self._say(" ".join(dict.fromkeys(problem_sentence(problem, self._lang) for problem in wrong)))
            return
        self.drafts.pop(self._key, None)
        self.accept()
        self.repaired.emit(min((contact_id for contact_id, _ in fresh), default=0))

    def reject(self) -> None:
        """Leave; a text that was changed is offered again."""
        if self.text.toPlainText() == self._original:
            self.drafts.pop(self._key, None)
        else:
            self.drafts[self._key] = self.text.toPlainText()
        super().reject()

    def trouble(self) -> str:
        """What is still wrong."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    # --- building ---

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Correct a card by hand"))
        self.resize(680, 560)
        Place(self, "import_repair")
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(M)
        where = place(self._card.file, self._card.card)
        column.addWidget(plain_label(self._card.problem.name or where, "title", wrap=True, parent=self))
        column.addWidget(plain_label(problem_sentence(self._card.problem, self._lang), "body", wrap=True, parent=self))
        hint = self.tr("This is the text as its sender wrote it; it stays on record as it is. A card needs at least:")
        column.addWidget(plain_label(f"{hint} BEGIN:VCARD · FN:… · END:VCARD", "muted", wrap=True, parent=self))
        self.text = QPlainTextEdit(self)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the card"))
        column.addWidget(self.text, 1)
        self._trouble = plain_label("", "trouble", wrap=True, parent=self)
        self._trouble.hide()
        column.addWidget(self._trouble)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(S)
        anew = QuietButton(self.tr("As it &was"), "undo-2", self)
        anew.clicked.connect(self._as_it_was)
        foot.addWidget(anew)
        foot.addStretch(1)
        leave = QuietButton(self.tr("Cancel"), parent=self)
        leave.clicked.connect(self.reject)
        foot.addWidget(leave)
        again = PrimaryButton(self.tr("&Try again"), parent=self)
        again.clicked.connect(self.try_again)
        again.setDefault(True)
        foot.addWidget(again)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.try_again)
        return foot

    def _as_it_was(self) -> None:
        self.text.setPlainText(self._original)
        self._trouble.hide()
        self.text.setFocus()

    def _people(self) -> set[tuple[int, int]]:
        report = import_reports.report(self._desk, self._card.import_id)
        return {(person.contact_id, person.card) for person in report.people}

    def _say(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.show()
        self.text.setAccessibleDescription(sentence)
        self.text.setFocus()
