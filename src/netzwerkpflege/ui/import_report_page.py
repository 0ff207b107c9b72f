"""One kept report on a page: read in the lane, its origin changed, its cards put right, printed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from netzwerkpflege.domain.import_report import KeptReport, ReportedCard
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.domain.rehearsal import Origin
from netzwerkpflege.phrases import error_sentence
from netzwerkpflege.services import import_reports
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.import_repair import RepairDialog
from netzwerkpflege.ui.import_report import ReportView
from netzwerkpflege.ui.jobs import Jobs, Tick
from netzwerkpflege.ui.theme import M, S
from netzwerkpflege.ui.widgets import Banner


class ReportPage(QWidget):
    """``person_chosen`` wants a contact shown; ``changed`` says that the report is no longer as lists show it."""

    person_chosen = Signal(int)
    changed = Signal()
    shown = Signal()

    def __init__(self, *, desk: Desk, jobs: Jobs, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._lang = lang
        self._wanted = 0
        self._report: KeptReport | None = None
        self._dialog: RepairDialog | None = None
        self._build()

    def open_report(self, import_id: int) -> None:
        """Show a report; a large one is read in the lane."""
        self._wanted = import_id
        desk = self._desk

        def work(tick: Tick) -> KeptReport:
            return import_reports.report(desk, import_id)

        self._jobs.start(work, self._read, self._failed)

    def report(self) -> KeptReport | None:
        """What is shown."""
        return self._report

    def view(self) -> ReportView:
        """The report itself."""
        return self._view

    # --- building ---

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        self._banner = Banner(self)
        column.addWidget(self._banner)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self._scroll)
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, S, M, 0)
        self._view = ReportView(desk=self._desk, lang=self._lang, parent=inside)
        self._view.person_chosen.connect(self.person_chosen)
        self._view.repair_wanted.connect(self._repair)
        self._view.origin_chosen.connect(self._set_origin)
        inner.addWidget(self._view)
        self._scroll.setWidget(inside)
        column.addWidget(self._scroll, 1)

    # --- following ---

    def _read(self, report: KeptReport) -> None:
        if report.summary.id != self._wanted:
            return  # another one was chosen meanwhile
        self._report = report
        self._banner.hide()
        self._view.show_report(report)
        self._scroll.verticalScrollBar().setValue(0)
        self.shown.emit()

    def _failed(self, error: ExpectedError) -> None:
        self._banner.say(error_sentence(error, self._lang))

    def _set_origin(self, origin: Origin) -> None:
        try:
            import_reports.set_origin(self._desk, self._wanted, origin)
        except ExpectedError as error:
            self._failed(error)
            return
        self.changed.emit()

    def _repair(self, card: ReportedCard) -> None:
        self._dialog = RepairDialog(desk=self._desk, lang=self._lang, card=card, parent=self)
        self._dialog.repaired.connect(self._repaired)
        self._dialog.finished.connect(self._dialog.deleteLater)
        self._dialog.open()

    def _repaired(self, contact_id: int) -> None:
        self.open_report(self._wanted)
        self.changed.emit()
        if contact_id:
            self.person_chosen.emit(contact_id)
