"""The frame around an import: title and sentence above, the page, and at the foot the ways on, back and out."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from netzwerkpflege.ui.jobs import Job
from netzwerkpflege.ui.progress import ProgressLine
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.theme import XL, L, M, S
from netzwerkpflege.ui.widgets import Banner, PrimaryButton, QuietButton, plain_label

_GEOMETRY = "import_geometry"


class ImportFrame(QDialog):
    """One job at a time: while it runs nothing else can be chosen, and closing cancels it."""

    def __init__(self, settings: ScreenSettings | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.job: Job | None = None
        self._build()

    def sentence(self) -> str:
        """What is said above all, or the trouble where there is one."""
        return self.banner.sentence() or self._words.text()

    def reject(self) -> None:
        """Close; what runs is cancelled and leaves nothing."""
        if self.job is not None:
            self.job.cancel()
        if self._settings is not None:
            self._settings.keep(_GEOMETRY, self.saveGeometry())
        super().reject()

    # --- for the dialog ---

    def say(self, title: str, sentence: str) -> None:
        """Write title and sentence."""
        self._title.setText(title)
        self._words.setText(sentence)

    def start(self, job: Job, sentence: str = "") -> None:
        """A job runs from now on, with its progress where there is a sentence for it."""
        self.job = job
        self._allow(False)
        if sentence:
            self._progress.follow(job, sentence)

    def end_job(self) -> None:
        """It is over."""
        self.job = None
        self._allow(True)

    def end(self, title: str, sentence: str) -> None:
        """Nothing is left to be done but to close."""
        self.say(title, sentence)
        self.outcome.setText("")
        for button in (self.read_button, self.next_button, self.back_button):
            button.hide()
        self.name_leaving(QCoreApplication.translate("ImportDialog", "Close"))
        self.leave_button.setDefault(True)
        self.leave_button.setFocus()

    def name_leaving(self, words: str) -> None:
        """„Abbrechen“ while something could still be done, „Schließen“ when not."""
        self.leave_button.setText(words)
        self.leave_button.setAccessibleName(words)

    # --- building ---

    def _allow(self, allowed: bool) -> None:
        self.pages.setEnabled(allowed)
        for button in (self.next_button, self.read_button, self.back_button):
            button.setEnabled(allowed)

    def _build(self) -> None:
        translate = QCoreApplication.translate
        self.setWindowTitle(translate("ImportDialog", "Import cards"))
        room = self.screen().availableGeometry()
        self.resize(min(1000, room.width() * 19 // 20), min(720, room.height() * 9 // 10))
        kept = self._settings.state(_GEOMETRY) if self._settings is not None else QByteArray()
        if kept != QByteArray():
            self.restoreGeometry(kept)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(XL, L, XL, L)
        outer.setSpacing(M)
        self.banner = Banner(self)
        self._title = plain_label(translate("ImportDialog", "Rehearsal"), "title", wrap=True, parent=self)
        words = translate("ImportDialog", "Looking at the cards …")
        self._words = plain_label(words, "muted", wrap=True, parent=self)
        self._progress = ProgressLine(self)
        for widget in (self.banner, self._title, self._words, self._progress):
            outer.addWidget(widget)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(QWidget(self.pages))  # what is there before the first page is
        outer.addWidget(self.pages, 1)
        outer.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        translate = QCoreApplication.translate
        foot = QHBoxLayout()
        foot.setSpacing(S)
        self.back_button = QuietButton(translate("ImportDialog", "&Back"), "arrow-left", self)
        self.outcome = plain_label("", "muted", wrap=True, parent=self)
        self.print_button = QuietButton(translate("ImportDialog", "&Print …"), "printer", self)
        self.leave_button = QuietButton(translate("ImportDialog", "Cancel"), parent=self)
        self.leave_button.clicked.connect(self.reject)
        self.next_button = PrimaryButton(translate("ImportDialog", "&Next"), parent=self)
        self.read_button = PrimaryButton(translate("ImportDialog", "&Read in"), "download", self)
        foot.addWidget(self.back_button)
        foot.addWidget(self.outcome, 1)
        for button in (self.print_button, self.leave_button, self.next_button, self.read_button):
            foot.addWidget(button)
        for button in (self.back_button, self.print_button, self.next_button, self.read_button):
            button.hide()
        return foot
