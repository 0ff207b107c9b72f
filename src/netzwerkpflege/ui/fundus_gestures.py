"""The way to the own Fundus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

Open = Callable[[QDialog], None]


def show_fundus(window: MainWindow, open_: Open) -> None:
    """What one likes to leave with people."""
    from netzwerkpflege.ui.fundus_dialog import FundusDialog, FundusEntryDialog  # noqa: PLC0415 - when first opened

    dialog = FundusDialog(desk=window.desk, bus=window.bus, jobs=window.jobs, lang=window.lang, parent=window)
    dialog.person_chosen.connect(window.open_contact)
    dialog.edit_wanted.connect(
        lambda entry: open_(FundusEntryDialog(desk=window.desk, lang=window.lang, entry=entry, parent=window))
    )
    open_(dialog)
