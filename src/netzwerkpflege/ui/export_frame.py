"""The frame around an export: choices that scroll, progress, at the foot the way on and out, and the word at the end."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netzwerkpflege.ui.buttons import PrimaryButton, QuietButton
from netzwerkpflege.ui.jobs import Job
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.panels import Banner
from netzwerkpflege.ui.places import Place
from netzwerkpflege.ui.progress import ProgressLine
from netzwerkpflege.ui.theme import XXL, L, M, S

_WIDTH: Final = 600


class ExportFrame(QDialog):
    """One job at a time. Leaving while it runs cancels it, and waits until it is sure that nothing was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.job: Job | None = None
        self._leaving = False
        self._build()
        self._place = Place(self, "export")

    def sentence(self) -> str:
        """What is said: the trouble where there is one, else how it ended."""
        return self.banner.sentence() or self._words.text()

    def reject(self) -> None:
        """Close; what runs is cancelled first."""
        if self.job is not None:
            self._leaving = True
            self.job.cancel()
            return
        super().reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room for the bar where it appears."""
        if watched is self._progress and event.type() == QEvent.Type.Show:
            self.fit()
        return super().eventFilter(watched, event)

    # --- for the dialog ---

    def start(self, job: Job, sentence: str) -> None:
        """A job runs from now on; nothing can be chosen until it is over."""
        self.job, self._leaving = job, False
        self.banner.hide()
        self._allow(False)
        self._progress.follow(job, sentence)

    def end_job(self) -> None:
        """It is over; what was chosen can be tried again."""
        self.job = None
        self._allow(True)
        self.export_button.setFocus()

    def stopped(self) -> bool:
        """It was cancelled; True where the person wanted to leave, and the dialog is gone."""
        self.end_job()
        if self._leaving:
            super().reject()
        return self._leaving

    def end(self, title: str, sentence: str) -> None:
        """It is written, and nothing is left to be done but to look at it."""
        self.end_job()
        self._place.keep()
        self._title.setText(title)
        self._words.setText(sentence)
        self._words.show()
        self._scroll.hide()
        self.export_button.hide()
        self.folder_button.show()
        self.leave_button.setText(QCoreApplication.translate("ExportDialog", "Close"))
        self.leave_button.setDefault(True)
        self.leave_button.setFocus()
        self._outer.activate()
        self.resize(self.width(), max(self._outer.heightForWidth(self.width()), self._outer.minimumSize().height()))
        self._place.fitted()

    def fit(self) -> None:
        """Grow until all choices fit, as far as the screen allows."""
        self._place.keep()
        self.body.activate()
        self._outer.activate()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        screen = self.screen().availableGeometry()
        width = max(self.width(), min(self.body.minimumSize().width() + bar, screen.width() * 9 // 10))
        wanted = self.body.heightForWidth(width - bar)
        others = self._outer.minimumSize().height() - self._scroll.minimumSizeHint().height()
        self.resize(width, max(self.height(), min(wanted + others + L, screen.height() * 9 // 10)))
        self._place.fitted()

    # --- building ---

    def _allow(self, allowed: bool) -> None:
        self._content.setEnabled(allowed)
        self.export_button.setEnabled(allowed)
        self.leave_button.setEnabled(allowed)  # while it runs, the one way to cancel stands beside the bar; Esc leaves

    def _build(self) -> None:
        title = QCoreApplication.translate("ExportDialog", "Export contacts")
        self.setWindowTitle(title)
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(XXL, L, XXL, M)
        head.setSpacing(S)
        self._title = plain_label(title, "title", wrap=True, parent=self)
        self._words = plain_label("", "body", wrap=True, parent=self)
        self._words.hide()
        head.addWidget(self._title)
        head.addWidget(self._words)
        self.banner = Banner(self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget(self._scroll)
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(XXL, S, XXL, S)
        self.body.setSpacing(L)
        self._scroll.setWidget(self._content)
        outer.addLayout(head)
        outer.addWidget(self.banner)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(self._foot())
        self.resize(_WIDTH, 200)

    def _foot(self) -> QVBoxLayout:
        translate = QCoreApplication.translate
        foot = QVBoxLayout()
        foot.setContentsMargins(XXL, M, XXL, L)
        foot.setSpacing(M)
        self._progress = ProgressLine(self)
        self._progress.installEventFilter(self)
        foot.addWidget(self._progress)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addStretch(1)
        self.folder_button = QuietButton(translate("ExportDialog", "&Open the folder"), "folder-open", self)
        self.folder_button.hide()
        self.leave_button = QuietButton(translate("ExportDialog", "Cancel"), parent=self)
        self.leave_button.clicked.connect(self.reject)
        self.export_button = PrimaryButton(translate("ExportDialog", "&Save as …"), "upload", self)
        self.export_button.setDefault(True)
        for button in (self.folder_button, self.leave_button, self.export_button):
            row.addWidget(button)
        foot.addLayout(row)
        return foot
