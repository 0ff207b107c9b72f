"""All import reports: the newest first, searched by file, card or person, and the chosen one with all it has to say."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QCoreApplication, QRect, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QStyle, QVBoxLayout, QWidget

from netzwerkpflege.domain.import_report import ReportSummary
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.phrases import error_sentence
from netzwerkpflege.services import import_reports
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.counts import counted, file_words, number
from netzwerkpflege.ui.import_report_page import ReportPage
from netzwerkpflege.ui.import_words import moment_words
from netzwerkpflege.ui.jobs import Jobs
from netzwerkpflege.ui.row_delegate import Index, RowDelegate
from netzwerkpflege.ui.row_list import RowList
from netzwerkpflege.ui.sectioned_model import Section, SectionedModel
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.theme import XL, L, M, S
from netzwerkpflege.ui.two_columns import TwoColumns
from netzwerkpflege.ui.widgets import Banner, EmptyState, QuietButton, SearchField, plain_label

_PAUSE = 150
_GEOMETRY = "import_reports_geometry"


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report in the list: when, from what, and what came of it."""

    id: int
    when: str
    files: str
    words: str


def report_line(summary: ReportSummary) -> ReportLine:
    """What the list says of a report; where cards wait to be put right, it says so."""
    translate = QCoreApplication.translate
    counts = summary.counts
    new = translate("ImportReports", "{count} new").format(count=number(counts.get("new", 0)))
    done = translate("ImportReports", "{count} completed").format(count=number(counts.get("updated", 0)))
    parts = [new, done if counts.get("updated") else ""]
    if summary.open:
        one, many = translate("ImportReports", "1 unread"), translate("ImportReports", "{count} unread")
        parts.append(counted(summary.open, one, many))
    parts.append(summary.event_title)
    when = moment_words(summary.at) if summary.at else ""
    return ReportLine(summary.id, when, file_words(summary.files), " · ".join(filter(None, parts)))


class _Delegate(RowDelegate):
    """Files and day; below them what came of it."""

    def paint_line(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        model = index.model()
        line = model.line(index) if isinstance(model, SectionedModel) else None
        if not isinstance(line, ReportLine):
            return
        tokens = theme.tokens()
        first, second = self.text_tops(rect)
        left, right = rect.left() + M, rect.right() - M
        wide = QFontMetrics(self.small).horizontalAdvance(line.when)
        rise = QFontMetrics(self.bold).ascent() - QFontMetrics(self.small).ascent()
        day = QRect(right - wide, first + rise, wide + 1, self.plain_height)
        self.text(painter, self.small, tokens.muted, day, line.when)
        name = QRect(left, first, right - wide - S - left, self.bold_height)
        self.text(painter, self.bold, tokens.ink, name, line.files)
        self.text(painter, self.plain, tokens.muted, QRect(left, second, right - left, self.plain_height), line.words)


class ReportsDialog(QDialog):
    """``person_chosen`` wants a contact shown, ``import_wanted`` cards read in, ``print_wanted`` a report on paper."""

    person_chosen = Signal(int)
    import_wanted = Signal()
    print_wanted = Signal(object)

    def __init__(
        self,
        *,
        desk: Desk,
        jobs: Jobs,
        lang: str,
        settings: ScreenSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._lang, self._settings = desk, lang, settings
        self._summaries: dict[int, ReportSummary] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.refresh)
        self._build(jobs)
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew; the chosen report stays so, else the newest is shown."""
        text = self.search.text()
        try:
            found = import_reports.summaries(self._desk, text)
        except ExpectedError as error:
            self._banner.say(error_sentence(error, self._lang))
            return
        chosen = self._current()
        self._summaries = {summary.id: summary for summary in found}
        lines = tuple(report_line(summary) for summary in found)
        self.list.blockSignals(True)
        self._model.show([Section("all", "", lines)])
        row = self._model.row_of(chosen) if chosen else None
        self.list.choose(self._model.first_line() if row is None else row)
        self.list.blockSignals(False)
        self._whole.setCurrentWidget(self._columns if lines or text.strip() else self._empty)
        self._side.setCurrentWidget(self.list if lines else self._unfound)
        self._print.setVisible(bool(lines))
        self._show_current()

    def reject(self) -> None:
        """Close, and remember how large the window was."""
        if self._settings is not None:
            self._settings.keep(_GEOMETRY, self.saveGeometry())
        super().reject()

    # --- building ---

    def _build(self, jobs: Jobs) -> None:
        self.setWindowTitle(self.tr("Import reports"))
        room = self.screen().availableGeometry()
        self.resize(min(1000, room.width() * 19 // 20), min(720, room.height() * 9 // 10))
        kept = self._settings.state(_GEOMETRY) if self._settings is not None else QByteArray()
        if kept != QByteArray():
            self.restoreGeometry(kept)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, L)
        outer.setSpacing(M)
        self._banner = Banner(self)
        outer.addWidget(self._banner)
        self._columns = TwoColumns(self._build_list(), self._build_report(jobs), self)
        sentence = self.tr(
            "Nothing has been read in yet. After an import it stands here what came in, "
            "what was put right, and which cards could not be read."
        )
        self._empty = EmptyState("file-text", sentence, self.tr("Import cards …"), self)
        self._empty.acted.connect(self._import)
        self._whole = QStackedWidget(self)
        self._whole.addWidget(self._columns)
        self._whole.addWidget(self._empty)
        outer.addWidget(self._whole, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(XL, 0, XL, 0)
        foot.setSpacing(S)
        foot.addStretch(1)
        self._print = QuietButton(self.tr("&Print …"), "printer", self)
        self._print.clicked.connect(self._print_current)
        foot.addWidget(self._print)
        close = QuietButton(self.tr("&Close"), parent=self)
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        outer.addLayout(foot)

    def _build_list(self) -> QWidget:
        holder = QWidget(self)
        holder.setMinimumWidth(280)
        column = QVBoxLayout(holder)
        column.setContentsMargins(M, L, M, 0)
        column.setSpacing(S)
        self.search = SearchField(self.tr("Search: file, card, person"), holder)
        self.search.textChanged.connect(self._pause.start)
        column.addWidget(self.search)
        self._model: SectionedModel[ReportLine] = SectionedModel(lambda line: line.id, _spoken, self)
        self.list = RowList(_Delegate, self.tr("Import reports"), holder)
        self.list.setModel(self._model)
        self.list.current_changed.connect(self._show_current)
        self.search.down_pressed.connect(self.list.setFocus)
        self._unfound = EmptyState("search", self.tr("No import holds this name."), "", holder)
        self._side = QStackedWidget(holder)
        self._side.addWidget(self.list)
        self._side.addWidget(self._unfound)
        column.addWidget(self._side, 1)
        return holder

    def _build_report(self, jobs: Jobs) -> QWidget:
        holder = self._right = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(XL, L, L, 0)
        column.setSpacing(S)
        self._title = plain_label("", "title", wrap=True, selectable=True, parent=holder)
        self._when = plain_label("", "muted", wrap=True, parent=holder)
        column.addWidget(self._title)
        column.addWidget(self._when)
        self.page = ReportPage(desk=self._desk, jobs=jobs, lang=self._lang, parent=holder)
        self.page.person_chosen.connect(self.person_chosen)
        self.page.changed.connect(self.refresh)
        column.addWidget(self.page, 1)
        return holder

    # --- following ---

    def _current(self) -> int:
        line = self._model.line(self.list.currentIndex())
        return line.id if line is not None else 0

    def _show_current(self) -> None:
        summary = self._summaries.get(self._current())
        self._right.setVisible(summary is not None)
        if summary is None:
            return
        self._title.setText(file_words(summary.files))
        self._when.setText(moment_words(summary.at, long=True) if summary.at else "")
        shown = self.page.report()
        if shown is None or shown.summary.id != summary.id:
            self.page.open_report(summary.id)

    def _print_current(self) -> None:
        if (report := self.page.report()) is not None:
            self.print_wanted.emit(report)

    def _import(self) -> None:
        self.reject()
        self.import_wanted.emit()


def _spoken(line: ReportLine) -> str:
    return ", ".join(filter(None, (line.files, line.when, line.words)))
