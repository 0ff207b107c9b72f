"""A document before it is printed: its pages as they will be, what can be chosen beside them, the ways to keep it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QPageLayout, QPageSize, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from netzwerkpflege.briefing.build import Briefing
from netzwerkpflege.briefing.options import PAPERS, Options
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.phrases import error_sentence
from netzwerkpflege.ui.briefing_choices import BriefingChoices
from netzwerkpflege.ui.briefing_phone import write_phone
from netzwerkpflege.ui.file_dialogs import file_to_save
from netzwerkpflege.ui.paper import lay_out, paint, write_pages
from netzwerkpflege.ui.paper_booklet import Booklet
from netzwerkpflege.ui.paper_layout import Pages
from netzwerkpflege.ui.paper_view import PagesView
from netzwerkpflege.ui.places import Place, settings_near
from netzwerkpflege.ui.theme import XL, L, M, S, px
from netzwerkpflege.ui.widgets import Banner, PrimaryButton, QuietButton, plain_label

_SLICE: Final = 0.012
"""Seconds of laying out at a time, so that the window stays fluent."""

_SIZES: Final = ("A4", "A5")
_NOT_IN_A_FILE_NAME: Final = re.compile(r'[\x00-\x1f\\/:*?"<>|]+')


class BriefingPreview(QDialog):
    """Shows what ``briefing_for(options)`` builds; asks it anew at each choice.

    A briefing has all choices: ``options`` are those to begin with, ``keep(options, for_all)`` remembers others. Every
    other document has the size of paper alone, where there are several ``sizes``.
    """

    def __init__(
        self,
        briefing_for: Callable[[Options], Briefing],
        parent: QWidget | None = None,
        *,
        sizes: Sequence[str] = _SIZES,
        options: Options | None = None,
        keep: Callable[[Options, bool], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._briefing_for = briefing_for
        self._keep = keep
        papers = PAPERS if keep else tuple(sizes)
        settings = settings_near(parent)
        wanted = "A5" if settings is not None and settings.text("paper") == "A5" else "A4"
        self._options = options or Options(paper=wanted if wanted in papers else papers[0])
        self._briefing = briefing_for(self._options)
        self._pages: Pages | Booklet | None = None
        self._choices = BriefingChoices(self._options, papers, whole=keep is not None, parent=self)
        self._choices.changed.connect(self._chosen)
        self._build()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._lay_out_more)
        self._begin()

    def choose_paper(self, paper: str) -> None:
        """Lay the briefing out for another size of paper."""
        self.choose(replace(self._options, paper=paper))

    def choose(self, options: Options) -> None:
        """Lay the briefing out as it is chosen; where that fails, what was there stays."""
        if options == self._options:
            return
        try:
            briefing = self._briefing_for(options)
            if self._keep:
                self._keep(options, False)
        except ExpectedError as error:
            self._say(error_sentence(error, self._briefing.lang), "error")
            self._choices.show_options(self._options)
            return
        self._briefing, self._options = briefing, options
        self._choices.show_options(options)
        self._begin()

    def options(self) -> Options:
        """What is chosen now."""
        return self._options

    def save(self, path: Path) -> bool:
        """Keep the briefing as a PDF file; says so, or why not."""
        pages = self._pages
        if pages is None or not pages.finished:
            return False
        words = self.tr("Saved: {file} · pages: {count}")
        return self._attempt(lambda: words.format(file=path.name, count=write_pages(pages, path)))

    def save_for_phone(self, path: Path) -> bool:
        """Keep the briefing as a file for the phone; says so, and that it holds personal data, or why not."""
        words = self.tr("Saved: {file} – it holds personal data; delete it from the phone after the evening.")

        def write() -> str:
            write_phone(self._briefing, path)
            return words.format(file=path.name)

        return self._attempt(write)

    def print_on(self, printer: QPrinter) -> bool:
        """Print the briefing on a chosen printer; says so, or why not."""
        words = self.tr("Sent to the printer · pages: {count}")
        return self._attempt(lambda: words.format(count=paint(self._briefing, printer, self._options)))

    def suggested_name(self, ending: str = ".pdf") -> str:
        """A file name made from the event's title that every system allows."""
        title = _NOT_IN_A_FILE_NAME.sub(" ", self._briefing.footer)
        words = " ".join(title.split()).strip(". ")[:80].strip()
        return " – ".join(filter(None, (self._briefing.header.kind, words))) + ending

    def sentence(self) -> str:
        """What is said across the top; empty while nothing is."""
        return self._banner.sentence()

    def ready(self) -> bool:
        """Whether all pages are laid out."""
        return self._pages is not None and self._pages.finished

    # --- building ---

    def _build(self) -> None:
        self.setWindowTitle(self._briefing.header.kind)
        self.resize(1040, 860)
        Place(self, "preview")
        self._banner = Banner(self)
        self._view = PagesView(self)
        frame = QWidget(self)
        side = QVBoxLayout(frame)
        side.setContentsMargins(M, XL, XL, L)
        side.setSpacing(S)
        side.addWidget(plain_label(self._briefing.footer, "title", wrap=True, parent=self))
        self._count = plain_label("", "muted", wrap=True, parent=self)
        side.addWidget(self._count)
        side.addSpacing(M)
        choices = self._scrolled(self._choices)
        side.addWidget(choices, 1)
        margins = side.contentsMargins()
        frame.setFixedWidth(max(px(264), choices.minimumWidth() + margins.left() + margins.right()))
        self._add_buttons(side)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._view, 1)
        row.addWidget(frame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._banner)
        outer.addLayout(row, 1)

    def _scrolled(self, choices: QWidget) -> QScrollArea:
        """The choices, to be scrolled through where the window is low; the buttons below stay in sight."""
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        inside = QWidget(area)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, S, 0)
        column.addWidget(choices)
        if self._keep:
            self._for_all = QuietButton(self.tr("Like this for &all events"), parent=inside)
            self._for_all.setAutoDefault(False)
            self._for_all.clicked.connect(self._keep_for_all)
            column.addSpacing(M)
            column.addWidget(self._for_all)
        column.addStretch(1)
        area.setWidget(inside)
        area.setMinimumWidth(inside.sizeHint().width() + area.verticalScrollBar().sizeHint().width())
        return area

    def _add_buttons(self, side: QVBoxLayout) -> None:
        self._print = PrimaryButton(self.tr("&Print …"), "", self)
        self._print.clicked.connect(self._ask_and_print)
        self._save = QuietButton(self.tr("&Save as PDF …"), parent=self)
        self._save.clicked.connect(self._ask_and_save)
        buttons: list[QPushButton] = [self._print, self._save]
        if self._keep:
            self._phone = QuietButton(self.tr("Save for the phon&e …"), parent=self)
            self._phone.setToolTip(
                self.tr("One file that any phone shows without a connection. It holds personal data.")
            )
            self._phone.setAccessibleDescription(self._phone.toolTip())
            self._phone.clicked.connect(self._ask_and_save_for_phone)
            buttons.append(self._phone)
        close = QuietButton(self.tr("&Close"), parent=self)
        close.clicked.connect(self.reject)
        for button in (*buttons, close):
            button.setAutoDefault(False)
            side.addWidget(button)
        self._print.setDefault(True)
        for keys, slot in (
            (QKeySequence.StandardKey.Print, self._ask_and_print),
            (QKeySequence.StandardKey.Save, self._ask_and_save),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # --- laying out ---

    def _begin(self) -> None:
        """Begin anew; the pages that were there stay in sight until the others are ready."""
        self._pages = lay_out(self._briefing, self._options)
        self._count.setText(self.tr("Laying out the pages …"))
        self._allow(False)
        self._turn.start()

    def _lay_out_more(self) -> None:
        """A slice of the work; the pages are shown when all is in its place."""
        if self._pages is None:
            return
        until = perf_counter() + _SLICE
        while self._pages.step():
            if perf_counter() > until:
                return
        self._turn.stop()
        self._count.setText(self._counted(self._pages))
        first = not self._view.has_pages()
        self._view.show_pages(self._pages)
        self._view.setAccessibleDescription(self._count.text())
        self._allow(True)
        if first:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _counted(self, pages: Pages | Booklet) -> str:
        if isinstance(pages, Booklet):
            words = self.tr("Pages: {count} · sheets of paper: {sheets}, printed on both sides")
            return words.format(count=len(pages.inner.pages), sheets=len(pages.pages) // 2)
        return self.tr("Pages: {count}").format(count=len(pages.pages))

    def _allow(self, allowed: bool) -> None:
        self._print.setEnabled(allowed)
        self._save.setEnabled(allowed)

    # --- gestures ---

    def _chosen(self) -> None:
        self.choose(self._choices.options())

    def _keep_for_all(self) -> None:
        if self._keep:
            keep = self._keep

            def remember() -> str:
                keep(self._options, True)
                return self.tr("Every briefing now begins like this one.")

            self._attempt(remember)

    def _ask_and_save(self) -> None:
        if self.ready():
            filters = [self.tr("PDF files") + " (*.pdf)"]
            self._ask_where(self.tr("Save as PDF"), self.suggested_name(), filters, self.save, "pdf")

    def _ask_and_save_for_phone(self) -> None:
        filters = [self.tr("Web pages") + " (*.html)"]
        name = self.suggested_name(".html")
        self._ask_where(self.tr("Save for the phone"), name, filters, self.save_for_phone, "phone")

    def _ask_where(self, title: str, name: str, filters: list[str], save: Callable[[Path], bool], purpose: str) -> None:
        def save_as(path: Path) -> None:
            save(path)

        dialog = file_to_save(title, name, filters, save_as, parent=self, purpose=purpose)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_and_print(self) -> None:
        if not self.ready() or self._pages is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(self._pages.size.page_size))
        if isinstance(self._pages, Booklet):
            printer.setPageOrientation(QPageLayout.Orientation.Landscape)
            printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide)
        printer.setFromTo(1, len(self._pages.pages))
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

    def _attempt(self, work: Callable[[], str]) -> bool:
        try:
            sentence = work()
        except ExpectedError as error:
            self._say(error_sentence(error, self._briefing.lang), "error")
            return False
        self._say(sentence, "info")
        return True

    def _say(self, sentence: str, kind: str) -> None:
        self._banner.say(sentence, kind)
