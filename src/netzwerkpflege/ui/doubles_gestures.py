"""The gestures around doubles: look for them, make two chosen contacts one, note the wishes anew where the gate shut."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.services import contacts, merge
from netzwerkpflege.ui.doubles_dialog import DoublesDialog
from netzwerkpflege.ui.merge_dialog import MergeDialog
from netzwerkpflege.ui.wishes_dialog import WishesDialog

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

Open = Callable[[QDialog], None]


def show_doubles(window: MainWindow, open_: Open) -> None:
    """Look for probable doubles."""
    dialog = DoublesDialog(
        desk=window.desk,
        bus=window.bus,
        jobs=window.jobs,
        lang=window.lang,
        settings=window.screen_settings,
        photo_for=window.contacts.photo_for,
        parent=window,
    )
    dialog.merged.connect(lambda number, shut: _merged(window, dialog, open_, number, shut))
    open_(dialog)


def merge_selected(window: MainWindow, open_: Open) -> None:
    """Ask how the two chosen contacts become one."""
    chosen = window.contacts.selected_ids()
    if len(chosen) != 2:
        return
    try:
        keep = merge.better_to_keep(window.desk, *chosen)
        other = chosen[1] if keep == chosen[0] else chosen[0]
        dialog = MergeDialog(
            desk=window.desk,
            lang=window.lang,
            keep_id=keep,
            other_id=other,
            photo_for=window.contacts.photo_for,
            parent=window,
        )
    except ExpectedError as error:
        window.say_trouble(error)
        return
    dialog.merged.connect(lambda number: _merged(window, window, open_, number, dialog.shuts_door()))
    open_(dialog)


def _merged(window: MainWindow, over: QWidget, open_: Open, number: int, shut: bool) -> None:
    """Show who was kept; where the gate shut, offer to note both wishes."""
    window.open_contact(number)
    if shut:
        name = contacts.names(window.desk, [number]).get(number, "")
        open_(WishesDialog(desk=window.desk, lang=window.lang, contact_id=number, name=name, parent=over))
