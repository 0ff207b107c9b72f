"""Undo and redo: at once where the step is small; in the lane, with a way to cancel, where it concerns many contacts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netzwerkpflege.domain.steps import StepLabel
from netzwerkpflege.phrases import step_sentence
from netzwerkpflege.services import desk as desks
from netzwerkpflege.ui.jobs import Tick

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

_SMALL_STEP = 300


class Replay(QObject):
    """Takes steps back and does them again, for one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._words = ""

    def undo(self) -> None:
        """Take the newest step back."""
        self._replay(desks.undo, desks.next_steps(self._window.desk)[0], self.tr("Undone: {step}"))

    def redo(self) -> None:
        """Do again what was taken back."""
        self._replay(desks.redo, desks.next_steps(self._window.desk)[1], self.tr("Done again: {step}"))

    def _replay(self, act: Callable[..., StepLabel], label: StepLabel | None, words: str) -> None:
        window, desk = self._window, self._window.desk
        self._words = words
        if label is None or label.count <= _SMALL_STEP:
            window.attempt(lambda: self._done(act(desk)))
            return

        def work(tick: Tick) -> StepLabel:
            return act(desk, tick)

        job = window.jobs.start(work, self._done, window.say_trouble, self._cancelled)
        job.ended.connect(window.unlock)
        sentence = self.tr("One moment: {step} …").format(step=step_sentence(label, window.lang))
        window.lock_while_working(sentence, job)

    def _done(self, label: StepLabel) -> None:
        self._window.say(self._words.format(step=step_sentence(label, self._window.lang)))

    def _cancelled(self) -> None:
        self._window.say(self.tr("Cancelled; everything is as it was."))
