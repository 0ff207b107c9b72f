"""How far long work has come, with a way to cancel it; what is over in a moment is not shown at all."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from netzwerkpflege.ui.buttons import QuietButton
from netzwerkpflege.ui.jobs import Job
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.theme import M, S

PATIENCE = 400
"""Milliseconds before the bar appears: work that is over sooner would only make the window flicker."""


class ProgressLine(QWidget):
    """A sentence, a bar and „Cancel“ for one job at a time; hidden while nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        self._words = plain_label("", "body", wrap=True, parent=self)
        column.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(M)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        row.addWidget(self._bar, 1)
        self._cancel = QuietButton(self.tr("Cancel"), parent=self)
        self._cancel.clicked.connect(self._stop)
        row.addWidget(self._cancel)
        column.addLayout(row)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self.show)
        self.hide()

    def sentence(self) -> str:
        """What is being done; empty while nothing is shown."""
        return "" if self.isHidden() else self._words.text()

    def follow(self, job: Job, sentence: str, *, at_once: bool = False) -> None:
        """Show this job from now on, with a sentence that says what is being done; ``at_once`` without patience."""
        if self._job is not None:
            self._job.progressed.disconnect(self._advance)
            self._job.ended.disconnect(self._end)
        self._job = job
        self._words.setText(sentence)
        self._bar.setAccessibleName(sentence)
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        job.progressed.connect(self._advance)
        job.ended.connect(self._end)
        if at_once:
            self.show()
        else:
            self._patience.start()

    def _advance(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _stop(self) -> None:
        if self._job is not None:
            self._cancel.setEnabled(False)
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        self._patience.stop()
        self.hide()
