"""A document before it is printed: its pages as they will be, the size of the paper, the ways to keep it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QPageSize, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from netzwerkpflege.briefing.build import Briefing
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.phrases import error_sentence
from netzwerkpflege.ui.file_dialogs import file_to_save
from netzwerkpflege.ui.paper import Paper, lay_out, paint, write_pages
from netzwerkpflege.ui.paper_layout import Pages
from netzwerkpflege.ui.paper_sheet import sheet
from netzwerkpflege.ui.paper_view import PagesView
from netzwerkpflege.ui.places import Place, settings_near
from netzwerkpflege.ui.theme import XL, L, M, S, px
from netzwerkpflege.ui.widgets import Banner, PrimaryButton, QuietButton, plain_label

_SLICE: Final = 0.012
"""Seconds of laying out at a time, so that the window stays fluent."""

_SIZES: Final[tuple[Paper, ...]] = ("A4", "A5")
_NOT_IN_A_FILE_NAME: Final = re.compile(r'[\x00-\x1f\\/:*?"<>|]+')


class BriefingPreview(QDialog):
    """Shows what ``briefing_for(paper)`` builds; asks it anew for another size of paper, where there are ``sizes``."""

    def __init__(
        self,
        briefing_for: Callable[[str], Briefing],
        parent: QWidget | None = None,
        *,
        sizes: tuple[Paper, ...] = _SIZES,
    ) -> None:
        super().__init__(parent)
        self._briefing_for = briefing_for
        self._choosable = sizes if len(sizes) > 1 else ()
        settings = settings_near(parent)
        wanted: Paper = "A5" if settings is not None and settings.text("paper") == "A5" else "A4"
        self._paper: Paper = wanted if wanted in sizes else sizes[0]
        self._briefing = briefing_for(self._paper)
        self._pages: Pages | None = None
        self._build()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._lay_out_more)
        self._begin()

    def choose_paper(self, paper: Paper) -> None:
        """Lay the briefing out for another size of paper."""
        if paper == self._paper:
            return
        try:
            self._briefing = self._briefing_for(paper)
        except ExpectedError as error:
            self._say(error_sentence(error, self._briefing.lang), "error")
            self._sizes[self._paper].setChecked(True)
            return
        self._paper = paper
        self._sizes[paper].setChecked(True)
        self._begin()

    def save(self, path: Path) -> bool:
        """Keep the briefing as a PDF file; says so, or why not."""
        if self._pages is None or not self._pages.finished:
            return False
        try:
            count = write_pages(self._pages, path)
        except ExpectedError as error:
            self._say(error_sentence(error, self._briefing.lang), "error")
            return False
        self._say(self.tr("Saved: {file} · pages: {count}").format(file=path.name, count=count), "info")
        return True

    def print_on(self, printer: QPrinter) -> bool:
        """Print the briefing on a chosen printer; says so, or why not."""
        try:
            count = paint(self._briefing, printer)
        except ExpectedError as error:
            self._say(error_sentence(error, self._briefing.lang), "error")
            return False
        self._say(self.tr("Sent to the printer · pages: {count}").format(count=count), "info")
        return True

    def suggested_name(self) -> str:
        """A file name made from the event's title that every system allows."""
        title = _NOT_IN_A_FILE_NAME.sub(" ", self._briefing.footer)
        words = " ".join(title.split()).strip(". ")[:80].strip()
        return " – ".join(filter(None, (self._briefing.header.kind, words))) + ".pdf"

    def sentence(self) -> str:
        """What is said across the top; empty while nothing is."""
        return self._banner.sentence()

    def ready(self) -> bool:
        """Whether all pages are laid out."""
        return self._pages is not None and self._pages.finished

    # --- building ---

    def _build(self) -> None:
        self.setWindowTitle(self._briefing.header.kind)
        self.resize(1000, 820)
        Place(self, "preview")
        self._banner = Banner(self)
        self._view = PagesView(self)
        side = QVBoxLayout()
        side.setContentsMargins(M, XL, XL, L)
        side.setSpacing(S)
        self._add_options(side)
        side.addStretch(1)
        self._add_buttons(side)
        frame = QWidget(self)
        frame.setLayout(side)
        frame.setFixedWidth(px(248))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._view, 1)
        row.addWidget(frame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._banner)
        outer.addLayout(row, 1)

    def _add_options(self, side: QVBoxLayout) -> None:
        side.addWidget(plain_label(self._briefing.footer, "title", wrap=True, parent=self))
        self._count = plain_label("", "muted", wrap=True, parent=self)
        side.addWidget(self._count)
        side.addSpacing(L)
        if self._choosable:
            side.addWidget(plain_label(self.tr("Paper"), "caption", parent=self))
        self._choice = QButtonGroup(self)
        self._sizes: dict[Paper, QRadioButton] = {}
        texts = {
            "A4": self.tr("A&4 – notes in the margin"),
            "A5": self.tr("A&5 – notes below each person"),
        }
        for paper in self._choosable:
            button = QRadioButton(texts[paper], self)
            button.setChecked(paper == self._paper)
            button.clicked.connect(self._size_clicked)
            self._choice.addButton(button)
            self._sizes[paper] = button
            side.addWidget(button)

    def _add_buttons(self, side: QVBoxLayout) -> None:
        self._print = PrimaryButton(self.tr("&Print …"), "", self)
        self._print.clicked.connect(self._ask_and_print)
        self._save = QuietButton(self.tr("&Save as PDF …"), parent=self)
        self._save.clicked.connect(self._ask_and_save)
        close = QuietButton(self.tr("&Close"), parent=self)
        close.clicked.connect(self.reject)
        for button in (self._print, self._save, close):
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
        self._pages = lay_out(self._briefing, self._paper)
        self._view.show_pages(None)
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
        count = len(self._pages.pages)
        self._count.setText(self.tr("Pages: {count}").format(count=count))
        self._view.show_pages(self._pages)
        self._view.setAccessibleDescription(self._count.text())
        self._allow(True)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow(self, allowed: bool) -> None:
        self._print.setEnabled(allowed)
        self._save.setEnabled(allowed)

    # --- gestures ---

    def _size_clicked(self) -> None:
        self.choose_paper(next(paper for paper, button in self._sizes.items() if button.isChecked()))

    def _ask_and_save(self) -> None:
        if not self.ready():
            return
        filters = [self.tr("PDF files") + " (*.pdf)"]
        name = self.suggested_name()
        dialog = file_to_save(self.tr("Save as PDF"), name, filters, self._save_as, parent=self, purpose="pdf")
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_as(self, path: Path) -> None:
        self.save(path)

    def _ask_and_print(self) -> None:
        if not self.ready():
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(sheet(self._paper).page_size))
        printer.setFromTo(1, len(self._pages.pages) if self._pages else 1)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

    def _say(self, sentence: str, kind: str) -> None:
        self._banner.say(sentence, kind)
