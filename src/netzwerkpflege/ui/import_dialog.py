"""Reading cards in: first a rehearsal says what would happen, then it is done in one step that undo takes back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.phrases import error_sentence
from netzwerkpflege.services import imports
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.imports import ImportReport
from netzwerkpflege.ui.import_report import ReportView
from netzwerkpflege.ui.jobs import Job, Jobs, Tick
from netzwerkpflege.ui.progress import ProgressLine
from netzwerkpflege.ui.theme import XL, L, M, S
from netzwerkpflege.ui.widgets import PrimaryButton, QuietButton, plain_label


class ImportDialog(QDialog):
    """Works in the lane, so the window stays fluent; closing it cancels, and a cancelled import leaves nothing."""

    imported = Signal(object)

    def __init__(
        self, *, desk: Desk, jobs: Jobs, lang: str, paths: Sequence[Path], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._lang = lang
        self._paths = tuple(paths)
        self._job: Job | None = None
        self._build()
        self._rehearse()

    def reject(self) -> None:
        """Close; what runs is cancelled and leaves nothing."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def apply(self) -> None:
        """Read the cards in."""
        desk, paths = self._desk, self._paths

        def work(tick: Tick) -> ImportReport:
            return imports.import_cards(desk, paths, tick)

        self._read.setEnabled(False)
        self._job = self._jobs.start(work, self._imported, self._failed, self._import_cancelled)
        self._progress.follow(self._job, self.tr("Reading the cards in …"))

    def sentence(self) -> str:
        """What is said above all."""
        return self._words.text()

    # --- building ---

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Import cards"))
        self.resize(680, 640)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(XL, XL, XL, L)
        outer.setSpacing(M)
        self._title = plain_label(self.tr("Rehearsal"), "title", wrap=True, parent=self)
        self._words = plain_label(self.tr("Looking at the cards …"), "muted", wrap=True, parent=self)
        self._progress = ProgressLine(self)
        for widget in (self._title, self._words, self._progress):
            outer.addWidget(widget)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(scroll)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, S, S, 0)
        self._view = ReportView(self._lang, inside)
        column.addWidget(self._view)
        scroll.setWidget(inside)
        outer.addWidget(scroll, 1)
        foot = QHBoxLayout()
        foot.setSpacing(S)
        foot.addStretch(1)
        self._leave = QuietButton(self.tr("Cancel"), parent=self)
        self._leave.clicked.connect(self.reject)
        self._read = PrimaryButton(self.tr("&Read in"), "download", self)
        self._read.setDefault(True)
        self._read.clicked.connect(self.apply)
        self._read.hide()
        foot.addWidget(self._leave)
        foot.addWidget(self._read)
        outer.addLayout(foot)

    # --- the rehearsal ---

    def _rehearse(self) -> None:
        desk, paths = self._desk, self._paths

        def work(tick: Tick) -> ImportReport:
            return imports.rehearse(desk, paths, tick)

        self._job = self._jobs.start(work, self._rehearsed, self._failed, self._rehearsal_cancelled)
        self._progress.follow(self._job, self.tr("Rehearsal: nothing is changed yet."))

    def _rehearsed(self, report: ImportReport) -> None:
        self._job = None
        self._view.show_report(report, kept=False)
        if report.changed:
            calm = self.tr("Nothing is changed yet.")
            self._words.setText(f"{self._amount(report)} {calm}")
            self._read.show()
            self._read.setFocus()
        elif report.cards > len(report.broken):
            self._end(self.tr("Everything is there already"), self._amount(report))
        else:
            self._end(self.tr("There was nothing to read in"), self._amount(report))

    def _rehearsal_cancelled(self) -> None:
        self._job = None
        self.reject()

    # --- the import ---

    def _imported(self, report: ImportReport) -> None:
        self._job = None
        self._view.show_report(report, kept=True)
        hint = self.tr("With “Undo” you take all of it back in one step.")
        self._end(self.tr("The cards are in your address book"), f"{self._amount(report)} {hint}")
        self.imported.emit(report)

    def _import_cancelled(self) -> None:
        self._job = None
        self._words.setText(self.tr("Cancelled; nothing was changed."))
        self._read.setEnabled(True)

    # --- the end ---

    def _failed(self, error: ExpectedError) -> None:
        self._job = None
        self._end(self.tr("That did not work"), error_sentence(error, self._lang))

    def _end(self, title: str, sentence: str) -> None:
        self._title.setText(title)
        self._words.setText(sentence)
        self._read.hide()
        self._leave.setText(self.tr("Close"))
        self._leave.setAccessibleName(self.tr("Close"))
        self._leave.setDefault(True)
        self._leave.setFocus()

    def _amount(self, report: ImportReport) -> str:
        number = self.locale().toString
        cards = self.tr("1 card") if report.cards == 1 else self.tr("{count} cards")
        files = self.tr("in 1 file.") if report.files == 1 else self.tr("in {count} files.")
        return f"{cards.format(count=number(report.cards))} {files.format(count=number(report.files))}"
