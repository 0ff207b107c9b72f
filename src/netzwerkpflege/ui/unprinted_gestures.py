"""The gesture of keeping something about a contact off all paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.ui.unprinted_dialog import UnprintedDialog

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow


def choose_unprinted(window: MainWindow, open_: Callable[[QDialog], None]) -> None:
    """Say what is not printed of the contact that is shown."""
    number = window.contacts.current_id()
    if not number:
        return
    try:
        dialog = UnprintedDialog(desk=window.desk, lang=window.lang, contact_id=number, parent=window)
    except ExpectedError as error:
        window.say_trouble(error)
        return
    open_(dialog)
