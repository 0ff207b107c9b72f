"""Reading cards in: tables are explained, a rehearsal says what would happen, then it is done, and a report remains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from netzwerkpflege.domain.outcome import ExpectedError, Problem
from netzwerkpflege.domain.rehearsal import Likely
from netzwerkpflege.phrases import error_sentence, problem_sentence
from netzwerkpflege.services import imports, rehearsed_card, tables
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.imports import ImportReport
from netzwerkpflege.services.rehearsed_card import RehearsedCard
from netzwerkpflege.services.sources import ReadingWay
from netzwerkpflege.services.tables import TablePreview
from netzwerkpflege.ui.counts import counted, number
from netzwerkpflege.ui.import_choices import Decisions, Kind, Survey
from netzwerkpflege.ui.import_frame import ImportFrame
from netzwerkpflege.ui.import_rehearsal import RehearsalPage
from netzwerkpflege.ui.import_report_page import ReportPage
from netzwerkpflege.ui.import_table import TablePage
from netzwerkpflege.ui.import_words import cards_in_words, figures, outcome_sentence
from netzwerkpflege.ui.jobs import Job, Jobs, Tick
from netzwerkpflege.ui.settings import ScreenSettings

_GEOMETRY = "import_geometry"
_Rehearsed = tuple[ImportReport, Survey]
_Seen = tuple[Survey, int, RehearsedCard]


class ImportDialog(ImportFrame):
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
        super().__init__(settings, parent)
        self._desk, self._jobs, self._lang = desk, jobs, lang
        self._paths = tuple(paths)
        self._tables = [path for path in self._paths if tables.is_table(path)]
        self._asked = 0
        self._ways: dict[str, ReadingWay] = {}
        self._decisions: Decisions | None = None
        self._look: Job | None = None
        self._add_pages()
        self._ask_or_rehearse()

    # --- what can be done ---

    def apply(self) -> None:
        """Read the cards in, as was chosen."""
        decisions, origin = self._decisions, self.rehearsal.origin()
        if decisions is None or origin is None or self.job is not None:
            return
        desk, paths, ways = self._desk, self._paths, dict(self._ways)

        def work(tick: Tick) -> ImportReport:
            return imports.import_cards(desk, paths, tick, choices=decisions.choices(), ways=ways, origin=origin)

        self.banner.hide()
        job = self._jobs.start(work, self._imported, self._not_imported, self._import_cancelled)
        self.start(job, self.tr("Reading the cards in …"))

    def reject(self) -> None:
        """Close; what runs is cancelled and leaves nothing."""
        if self._look is not None:
            self._look.cancel()
        super().reject()

    # --- building ---

    def _add_pages(self) -> None:
        self.table = TablePage(self._lang, self)
        self.table.way_wanted.connect(self._preview)
        self.rehearsal = RehearsalPage(desk=self._desk, lang=self._lang, parent=self)
        self.rehearsal.look_wanted.connect(self._look_at)
        self.rehearsal.charset_wanted.connect(self._read_otherwise)
        self.rehearsal.decided.connect(self._follow)
        self.report = ReportPage(desk=self._desk, jobs=self._jobs, lang=self._lang, parent=self)
        self.report.person_chosen.connect(self.person_chosen)
        for page in (self.table, self.rehearsal, self.report):
            self.pages.addWidget(page)
        self.back_button.clicked.connect(self._go_back)
        self.next_button.clicked.connect(self._go_on)
        self.read_button.clicked.connect(self.apply)
        self.print_button.clicked.connect(self._print_report)

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

        self.start(self._jobs.start(work, self._previewed, self._failed, self._rehearsal_cancelled))

    def _previewed(self, table: TablePreview | Problem) -> None:
        self.end_job()
        if isinstance(table, Problem):
            if self.table.shows(self._tables[self._asked]):  # another charset or separator made it unreadable
                self.banner.say(problem_sentence(table, self._lang))
                return
            del self._tables[self._asked]  # the rehearsal names it among what cannot be read
            self._ask_or_rehearse()
            return
        self.banner.hide()
        self.table.show_table(table, self._ways[str(table.path)])
        self.say(self.tr("What stands in the columns?"), self._table_words(table))
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
        self.banner.hide()
        self._asked = max(0, min(self._asked, len(self._tables)) - 1)
        self._ask_or_rehearse()

    # --- the rehearsal ---

    def _rehearse(self) -> None:
        desk, paths, ways = self._desk, self._paths, dict(self._ways)

        def work(tick: Tick) -> _Rehearsed:
            report = imports.rehearse(desk, paths, tick, ways=ways)
            return report, Survey.of(report)

        job = self._jobs.start(work, self._rehearsed, self._failed, self._rehearsal_cancelled)
        self.start(job, self.tr("Rehearsal: nothing is changed yet."))

    def _rehearsed(self, found: _Rehearsed) -> None:
        if self.job is not None and self.job.is_cancelled():  # asked to stop when it was just through
            self._rehearsal_cancelled()
            return
        self.end_job()
        report, survey = found
        decisions = Decisions(survey)
        if self._decisions is not None:
            decisions.take_over(self._decisions)
        self._decisions = decisions
        charsets = {file: way.charset for file, way in self._ways.items() if way.charset}
        self.rehearsal.show_cards(decisions, report.guessed, charsets)
        self.rehearsal.ask_origin(self._survey().brings_something())
        self.say(self._rehearsal_title(report), self._rehearsal_words(report))
        self._turn_to(self.rehearsal)
        self.rehearsal.take_focus()

    def _rehearsal_title(self, report: ImportReport) -> str:
        if self._survey().brings_something():
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
        return f"{words} {calm}" if self._survey().brings_something() else words

    def _read_otherwise(self, files: Sequence[str], charset: str) -> None:
        """Another charset was chosen: the rehearsal runs again."""
        for file in files:
            self._ways[file] = replace(self._ways.get(file, ReadingWay()), charset=charset)
        self._rehearse()

    def _look_at(self, row: int) -> None:
        """Read the chosen card again, and beside whom it may belong to."""
        survey = self._survey()
        entry = survey.entry(row)
        if entry is None or self.job is not None:
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
        self.job = None
        self.reject()

    # --- the import ---

    def _imported(self, report: ImportReport) -> None:
        self.end_job()
        self.back_button.hide()
        if report.import_id:
            self.report.open_report(report.import_id)
            self.pages.setCurrentWidget(self.report)
            self.print_button.show()
        hint = self.tr("With “Undo” you take all of it back in one step.")
        if report.changed:
            self.end(self.tr("The cards are in your address book"), f"{cards_in_words(report.cards)}. {hint}")
        elif report.import_id:
            self.end(self.tr("Kept in the import report"), cards_in_words(report.cards))
        else:
            self.end(self.tr("Everything is there already"), cards_in_words(report.cards))
        self.imported.emit(report)

    def _print_report(self) -> None:
        if (report := self.report.report()) is not None:
            self.print_wanted.emit(report)

    def _not_imported(self, error: ExpectedError) -> None:
        """Say why; what was chosen stays, so that it can be tried again."""
        self.end_job()
        self.banner.say(error_sentence(error, self._lang))
        self._follow()

    def _import_cancelled(self) -> None:
        self.end_job()
        self.banner.say(self.tr("Cancelled; nothing was changed."), "info")
        self._follow()

    # --- what follows ---

    def _turn_to(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self.back_button.setVisible(bool(self._tables) and (page is self.rehearsal or self._asked > 0))
        self.next_button.setVisible(page is self.table)
        if page is self.table:
            self.next_button.setEnabled(self.table.usable())
            self.next_button.setDefault(True)
            self.read_button.hide()
            self.outcome.setText("")
        else:
            self.read_button.setDefault(True)
            self._follow()

    def _follow(self) -> None:
        """What „Read in“ would do with the choices as they stand."""
        if self._decisions is None:
            return
        decisions, survey = self._decisions, self._decisions.survey
        acts = decisions.acts()
        keeps = not acts and survey.keeps_text()
        self.read_button.setText(self.tr("Keep in the import &report") if keeps else self.tr("&Read in"))
        self.read_button.setVisible(survey.brings_something() or keeps)
        self.read_button.setEnabled(acts or keeps)
        parts = [outcome_sentence(decisions.outcome())]
        if tags := decisions.tags():
            parts.append(counted(tags, self.tr("1 group becomes a tag"), self.tr("{count} groups become tags")))
        self.outcome.setText(" · ".join(filter(None, parts)))
        self.name_leaving(self.tr("Cancel") if survey.brings_something() or keeps else self.tr("Close"))

    def _survey(self) -> Survey:
        if self._decisions is None:
            raise RuntimeError("the rehearsal has not run yet")
        return self._decisions.survey

    def _failed(self, error: ExpectedError) -> None:
        self.end_job()
        self.end(self.tr("That did not work"), error_sentence(error, self._lang))


def _numbers(likely: Sequence[Likely]) -> list[int]:
    return [person.contact_id for person in likely]
