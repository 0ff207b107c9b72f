"""The way to the list of open threads."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from netzwerkpflege.domain.thread import Thread
    from netzwerkpflege.ui.main_window import MainWindow

Open = Callable[[QDialog], None]


def show_threads(window: MainWindow, open_: Open) -> None:
    """All open threads."""
    from netzwerkpflege.ui.threads_dialog import ThreadsDialog  # noqa: PLC0415 - when it is first opened

    dialog = ThreadsDialog(desk=window.desk, bus=window.bus, jobs=window.jobs, lang=window.lang, parent=window)
    dialog.person_chosen.connect(window.open_contact)
    dialog.note_wanted.connect(lambda number: window.gestures.new_note([number]))
    dialog.edit_wanted.connect(lambda thread: edit(window, open_, thread))
    open_(dialog)


def edit(window: MainWindow, open_: Open, thread: Thread | None) -> None:
    """Change a thread, or open a new one."""
    from netzwerkpflege.ui.thread_dialog import ThreadDialog  # noqa: PLC0415 - when it is first opened

    open_(ThreadDialog(desk=window.desk, lang=window.lang, thread=thread, parent=window))
