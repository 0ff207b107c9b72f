"""The gestures of the trash: open it, and at each start let go of who has lain in it for more than thirty days."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog

from netzwerkpflege.domain.outcome import Change
from netzwerkpflege.services import trash
from netzwerkpflege.ui.jobs import Tick

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

_LATER = 5000
"""Milliseconds after the start, when the window has come to rest."""


def show_trash(window: MainWindow, open_: Callable[[QDialog], None]) -> None:
    """Who was removed lately."""
    from netzwerkpflege.ui.trash_dialog import TrashDialog  # noqa: PLC0415 - when it is first opened

    dialog = TrashDialog(desk=window.desk, bus=window.bus, jobs=window.jobs, lang=window.lang, parent=window)
    dialog.purged.connect(lambda count: _tell(window, count))
    dialog.undo_wanted.connect(window.undo)
    open_(dialog)


def tidy_later(window: MainWindow) -> None:
    """Once the window has come to rest, in the lane: the rule of ``services.trash.tidy``."""
    timer = QTimer(window)
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: tidy(window))
    timer.start(_LATER)


def tidy(window: MainWindow) -> None:
    """Let go of who has lain in the trash for more than thirty days."""
    desk = window.desk

    def work(tick: Tick) -> int:
        return trash.tidy(desk)

    window.jobs.start(work, lambda count: _tell(window, count), window.say_trouble)


def _tell(window: MainWindow, count: int) -> None:
    """Deleting for good is no undo step, so the address file does not tell of it."""
    if count:
        window.bus.publish(Change(contacts=None, order_changed=True))
