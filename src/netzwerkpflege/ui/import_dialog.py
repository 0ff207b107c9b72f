"""Reading cards in: tables are explained, a rehearsal says what would happen, then it is done, and a report remains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.outcome import ExpectedError, Problem
from netzwerkpflege.domain.rehearsal import Choice, Likely
from netzwerkpflege.phrases import error_sentence, problem_sentence
from netzwerkpflege.services import imports, rehearsed_card, tables
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.imports import ImportReport
from netzwerkpflege.services.rehearsed_card import RehearsedCard
from netzwerkpflege.services.sources import ReadingWay
from netzwerkpflege.services.tables import TablePreview
from netzwerkpflege.ui.import_choices import Decisions, Kind, Survey
from netzwerkpflege.ui.import_rehearsal import RehearsalPage
from netzwerkpflege.ui.import_report_page import ReportPage
from netzwerkpflege.ui.import_table import TablePage
from netzwerkpflege.ui.import_words import cards_in_words, counted, figures, number, outcome_sentence
from netzwerkpflege.ui.jobs import Job, Jobs, Tick
from netzwerkpflege.ui.progress import ProgressLine
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.theme import XL, L, M, S
from netzwerkpflege.ui.widgets import Banner, PrimaryButton, QuietButton, plain_label

_GEOMETRY = "import_geometry"
_Rehearsed = tuple[ImportReport, Survey]
_Seen = tuple[Survey, int, RehearsedCard]


class ImportDialog(QDialog):
    """Works in the lane, so the window stays fluent; closing it cancels, and a cancelled import leaves nothing."""

    imported = Signal(object)
    person_chosen = Signal(int)
    print_wanted = Signal(object)

    def __init__(
        self,
        *,
        desk: Desk,
        jobs: Jobs,
        lang: str,
        paths: Sequence[Path],
        settings: ScreenSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._lang = desk, jobs, lang
        self._paths = tuple(paths)
        self._settings = settings
        self._tables = [path for path in self._paths if tables.is_table(path)]
        self._asked = 0
        self._ways: dict[str, ReadingWay] = {}
        self._decisions: Decisions | None = None
        self._job: Job | None = None
        self._look: Job | None = None
        self._build()
        self._ask_or_rehearse()

    # --- what can be done ---

    def apply(self) -> None:
        """Read the cards in, as was chosen."""
        decisions, origin = self._decisions, self.rehearsal.origin()
        if decisions is None or origin is None or self._job is not None:
            return
        desk, paths, ways = self._desk, self._paths, dict(self._ways)

        def work(tick: Tick) -> ImportReport:
            return imports.import_cards(desk, paths, tick, choices=decisions.choices(), ways=ways, origin=origin)

        self._banner.hide()
        job = self._start(self._jobs.start(work, self._imported, self._not_imported, self._import_cancelled))
        self._progress.follow(job, self.tr("Reading the cards in …"))

    def reject(self) -> None:
        """Close; what runs is cancelled and leaves nothing."""
        for job in (self._job, self._look):
            if job is not None:
                job.cancel()
        if self._settings is not None:
            self._settings.keep(_GEOMETRY, self.saveGeometry())
        super().reject()

    def sentence(self) -> str:
        """What is said above all, or the trouble where there is one."""
        return self._banner.sentence() or self._words.text()

    # --- building ---

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Import cards"))
        room = self.screen().availableGeometry()
        self.resize(min(1000, room.width() * 19 // 20), min(720, room.height() * 9 // 10))
        kept = self._settings.state(_GEOMETRY) if self._settings is not None else QByteArray()
        if kept != QByteArray():
            self.restoreGeometry(kept)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(XL, L, XL, L)
        outer.setSpacing(M)
        self._banner = Banner(self)
        self._title = plain_label(self.tr("Rehearsal"), "title", wrap=True, parent=self)
        self._words = plain_label(self.tr("Looking at the cards …"), "muted", wrap=True, parent=self)
        self._progress = ProgressLine(self)
        for widget in (self._banner, self._title, self._words, self._progress):
            outer.addWidget(widget)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(QWidget(self._pages))
        self.table = TablePage(self._lang, self)
        self.table.way_wanted.connect(self._preview)
        self.rehearsal = RehearsalPage(desk=self._desk, lang=self._lang, parent=self)
        self.rehearsal.look_wanted.connect(self._look_at)
        self.rehearsal.charset_wanted.connect(self._read_otherwise)
        self.rehearsal.decided.connect(self._follow)
        self.report = ReportPage(desk=self._desk, jobs=self._jobs, lang=self._lang, parent=self)
        self.report.person_chosen.connect(self.person_chosen)
        for page in (self.table, self.rehearsal, self.report):
            self._pages.addWidget(page)
        outer.addWidget(self._pages, 1)
        outer.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(S)
        self._back = QuietButton(self.tr("&Back"), "arrow-left", self)
        self._back.clicked.connect(self._go_back)
        self._back.hide()
        foot.addWidget(self._back)
        self._outcome = plain_label("", "muted", wrap=True, parent=self)
        foot.addWidget(self._outcome, 1)
        self._print = QuietButton(self.tr("&Print …"), "printer", self)
        self._print.clicked.connect(self._print_report)
        self._print.hide()
        foot.addWidget(self._print)
        self._leave = QuietButton(self.tr("Cancel"), parent=self)
        self._leave.clicked.connect(self.reject)
        self._next = PrimaryButton(self.tr("&Next"), parent=self)
        self._next.clicked.connect(self._go_on)
        self._read = PrimaryButton(self.tr("&Read in"), "download", self)
        self._read.clicked.connect(self.apply)
        foot.addWidget(self._leave)
        for button in (self._next, self._read):
            button.hide()
            foot.addWidget(button)
        return foot

    # --- tables ---

    def _ask_or_rehearse(self) -> None:
        """The next table that is still to be explained; when all are, the rehearsal."""
        if self._asked < len(self._tables):
            self._preview(self._ways.get(str(self._tables[self._asked]), ReadingWay()))
        else:
            self._rehearse()

    def _preview(self, way: ReadingWay) -> None:
        path = self._tables[self._asked]
        self._ways[str(path)] = way

        def work(tick: Tick) -> TablePreview | Problem:
            return tables.preview(path, way)

        self._start(self._jobs.start(work, self._previewed, self._failed, self._rehearsal_cancelled))

    def _previewed(self, table: TablePreview | Problem) -> None:
        self._end_job()
        if isinstance(table, Problem):
            if self._pages.currentWidget() is self.table:  # another charset or separator made it unreadable
                self._banner.say(problem_sentence(table, self._lang))
                return
            self._asked += 1  # the rehearsal names it among what cannot be read
            self._ask_or_rehearse()
            return
        self._banner.hide()
        self.table.show_table(table, self._ways[str(table.path)])
        self._title.setText(self.tr("What stands in the columns?"))
        self._words.setText(self._table_words(table))
        self._turn_to(self.table)

    def _table_words(self, table: TablePreview) -> str:
        producer = self.table.producer()
        if producer:
            words = self.tr("“{file}” looks like a table from {producer}. Please check what each column holds.")
        else:
            words = self.tr("This is how “{file}” was understood. Please check what each column holds.")
        words = words.format(file=table.path.name, producer=producer)
        if len(self._tables) > 1:
            of = self.tr("Table {number} of {count}.")
            words = f"{of.format(number=number(self._asked + 1), count=number(len(self._tables)))} {words}"
        return words

    def _go_on(self) -> None:
        self._ways[str(self._tables[self._asked])] = self.table.way()
        self._asked += 1
        self._ask_or_rehearse()

    def _go_back(self) -> None:
        self._banner.hide()
        self._asked = max(0, min(self._asked, len(self._tables)) - 1)
        self._ask_or_rehearse()

    # --- the rehearsal ---

    def _rehearse(self) -> None:
        desk, paths, ways = self._desk, self._paths, dict(self._ways)

        def work(tick: Tick) -> _Rehearsed:
            report = imports.rehearse(desk, paths, tick, ways=ways)
            return report, Survey.of(report)

        job = self._start(self._jobs.start(work, self._rehearsed, self._failed, self._rehearsal_cancelled))
        self._progress.follow(job, self.tr("Rehearsal: nothing is changed yet."))

    def _rehearsed(self, found: _Rehearsed) -> None:
        self._end_job()
        report, survey = found
        decisions = Decisions(survey)
        if self._decisions is not None:
            decisions.take_over(self._decisions)
        self._decisions = decisions
        charsets = {file: way.charset for file, way in self._ways.items() if way.charset}
        self.rehearsal.show_cards(decisions, report.guessed, charsets)
        self.rehearsal.ask_origin(self._brings_something())
        self._title.setText(self._rehearsal_title(report))
        self._words.setText(self._rehearsal_words(report))
        self._turn_to(self.rehearsal)
        self.rehearsal.take_focus()

    def _rehearsal_title(self, report: ImportReport) -> str:
        if self._brings_something():
            return self.tr("Rehearsal")
        if report.cards > len(report.broken):
            return self.tr("Everything is there already")
        return self.tr("There was nothing to read in")

    def _rehearsal_words(self, report: ImportReport) -> str:
        """„43 Karten: 12 neu, 3 ergänzen … Noch ist nichts geschrieben.“"""
        if not report.cards:
            return self.tr("No cards were found.")
        survey = self._survey()
        words = cards_in_words(report.cards)
        if said := figures({kind: survey.count(kind) for kind in Kind}):
            words = self.tr("{cards}: {figures}.").format(cards=words, figures=said)
        calm = self.tr("Nothing is written yet.")
        return f"{words} {calm}" if self._brings_something() else words

    def _read_otherwise(self, files: Sequence[str], charset: str) -> None:
        """Another charset was chosen: the rehearsal runs again."""
        for file in files:
            self._ways[file] = replace(self._ways.get(file, ReadingWay()), charset=charset)
        self._rehearse()

    def _look_at(self, row: int) -> None:
        """Read the chosen card again, and beside whom it may belong to."""
        survey = self._survey()
        entry = survey.entry(row)
        if entry is None or self._job is not None:
            return
        if self._look is not None:
            self._look.cancel()
        desk, paths, ways, likely = self._desk, self._paths, dict(self._ways), entry.likely

        def work(tick: Tick) -> _Seen:
            return survey, row, rehearsed_card.look_at(desk, paths, entry.key, _numbers(likely), ways=ways)

        self._look = self._jobs.start(work, self._looked, None, None)
        self._look.ended.connect(self._look_ended)

    def _looked(self, seen: _Seen) -> None:
        if self._decisions is not None and self._decisions.survey is seen[0]:
            self.rehearsal.show_seen(seen[1], seen[2])

    def _look_ended(self) -> None:
        if self.sender() is self._look:
            self._look = None

    def _rehearsal_cancelled(self) -> None:
        self._job = None
        self.reject()

    # --- the import ---

    def _imported(self, report: ImportReport) -> None:
        self._end_job()
        self._back.hide()
        if report.import_id:
            self.report.open_report(report.import_id)
            self._pages.setCurrentWidget(self.report)
            self._print.show()
        hint = self.tr("With “Undo” you take all of it back in one step.")
        if report.changed:
            self._end(self.tr("The cards are in your address book"), f"{cards_in_words(report.cards)}. {hint}")
        elif report.import_id:
            self._end(self.tr("Kept in the import report"), cards_in_words(report.cards))
        else:
            self._end(self.tr("Everything is there already"), cards_in_words(report.cards))
        self.imported.emit(report)

    def _print_report(self) -> None:
        if (report := self.report.report()) is not None:
            self.print_wanted.emit(report)

    def _not_imported(self, error: ExpectedError) -> None:
        """Say why; what was chosen stays, so that it can be tried again."""
        self._end_job()
        self._banner.say(error_sentence(error, self._lang))
        self._follow()

    def _import_cancelled(self) -> None:
        self._end_job()
        self._banner.say(self.tr("Cancelled; nothing was changed."), "info")
        self._follow()

    # --- what follows ---

    def _start(self, job: Job) -> Job:
        """While work runs nothing else can be chosen."""
        self._job = job
        self._pages.setEnabled(False)
        for button in (self._next, self._read, self._back):
            button.setEnabled(False)
        return job

    def _end_job(self) -> None:
        self._job = None
        self._pages.setEnabled(True)
        for button in (self._next, self._read, self._back):
            button.setEnabled(True)

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._back.setVisible(bool(self._tables) and (page is self.rehearsal or self._asked > 0))
        self._next.setVisible(page is self.table)
        if page is self.table:
            self._next.setEnabled(self.table.usable())
            self._next.setDefault(True)
            self._read.hide()
            self._outcome.setText("")
        else:
            self._read.setDefault(True)
            self._follow()

    def _follow(self) -> None:
        """What „Read in“ would do with the choices as they stand."""
        if self._decisions is None:
            return
        outcome, survey = self._decisions.outcome(), self._survey()
        acts = any(outcome[choice] for choice in Choice if choice is not Choice.SKIP)
        acts = acts or self._group_count() > 0 or survey.count(Kind.DIFFERENT) > 0
        keeps = any(line.raw for line in survey.lines if isinstance(line, Problem)) if not acts else False
        self._read.setText(self.tr("&Read in") if acts or not keeps else self.tr("Keep in the import &report"))
        self._read.setVisible(self._brings_something() or keeps)
        self._read.setEnabled(acts or keeps)
        parts = [outcome_sentence(outcome)]
        if groups := self._group_count():
            parts.append(counted(groups, self.tr("1 group becomes a tag"), self.tr("{count} groups become tags")))
        self._outcome.setText(" · ".join(filter(None, parts)))
        self._leave.setText(self.tr("Cancel") if self._read.isVisibleTo(self) else self.tr("Close"))

    def _survey(self) -> Survey:
        if self._decisions is None:
            raise RuntimeError("the rehearsal has not run yet")
        return self._decisions.survey

    def _brings_something(self) -> bool:
        """Whether there is anything to choose, or a tag to give."""
        survey = self._survey()
        kinds = (Kind.NEW, Kind.LIKELY, Kind.UPDATED, Kind.DIFFERENT)
        return any(survey.count(kind) for kind in kinds) or self._group_count() > 0

    def _group_count(self) -> int:
        survey = self._survey()
        groups = [survey.entry(row) for row in survey.by_kind[Kind.GROUP]]
        return sum(entry is not None and entry.verdict is Verdict.UPDATED for entry in groups)

    def _failed(self, error: ExpectedError) -> None:
        self._end_job()
        self._end(self.tr("That did not work"), error_sentence(error, self._lang))

    def _end(self, title: str, sentence: str) -> None:
        self._title.setText(title)
        self._words.setText(sentence)
        self._outcome.setText("")
        for button in (self._read, self._next):
            button.hide()
        self._leave.setText(self.tr("Close"))
        self._leave.setAccessibleName(self.tr("Close"))
        self._leave.setDefault(True)
        self._leave.setFocus()


def _numbers(likely: Sequence[Likely]) -> list[int]:
    return [person.contact_id for person in likely]
