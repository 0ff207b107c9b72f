"""The way in for finds: a link, a title, a tip that will please somebody."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

Open = Callable[[QDialog], None]


def show_find(window: MainWindow, open_: Open) -> None:
    """The dialog of finds."""
    from netzwerkpflege.ui.find_dialog import FindDialog  # noqa: PLC0415 - when it is first opened

    open_(FindDialog(desk=window.desk, bus=window.bus, jobs=window.jobs, lang=window.lang, parent=window))
