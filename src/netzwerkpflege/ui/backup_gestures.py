"""The gesture of saving a backup: where to, then the copy in the lane, with progress and a way to cancel."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from netzwerkpflege.services import exports
from netzwerkpflege.ui.file_dialogs import file_to_save
from netzwerkpflege.ui.jobs import Tick

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow


def back_up(window: MainWindow, open_: Callable[[QDialog], None]) -> None:
    """Copy the whole address file to where the person wants it."""
    title = QCoreApplication.translate("BackupGestures", "Save a backup")
    filters = [QCoreApplication.translate("BackupGestures", "Address files") + " (*.sqlite3)"]
    name = f"netzwerkpflege-{window.desk.today().isoformat()}.sqlite3"
    open_(file_to_save(title, name, filters, lambda path: write(window, path), parent=window, purpose="backup"))


def write(window: MainWindow, path: Path) -> None:
    """Copy the address file to this place."""
    desk = window.desk

    def work(tick: Tick) -> Path:
        exports.back_up(desk, path, tick)
        return path

    def done(written: Path) -> None:
        window.say(QCoreApplication.translate("BackupGestures", "Backed up: {file}").format(file=written.name))

    def cancelled() -> None:
        window.say(QCoreApplication.translate("BackupGestures", "Cancelled; no backup was written."))

    job = window.jobs.start(work, done, window.say_trouble, cancelled)
    window.progress.follow(job, QCoreApplication.translate("BackupGestures", "Backing up the address file …"))
