"""The gestures of rhythm: set it for who is chosen, look after the circles, and what „Heute“ offers with an occasion."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from netzwerkpflege.services import rhythms

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

Open = Callable[[QDialog], None]


def set_rhythm(window: MainWindow, open_: Open) -> None:
    """Rhythm and circle of all who are chosen."""
    from netzwerkpflege.ui.rhythm_dialog import RhythmDialog  # noqa: PLC0415 - when it is first opened

    page = window.contacts
    ids = page.selected_ids() or ([page.current_id()] if page.current_id() else [])
    if not ids:
        return
    dialog = RhythmDialog(desk=window.desk, lang=window.lang, contact_ids=ids, parent=window)
    dialog.crowded.connect(lambda number: show_circles(window, open_, number))
    open_(dialog)


def show_circles(window: MainWindow, open_: Open, circle_id: int = 0) -> None:
    """Who is in which circle."""
    from netzwerkpflege.ui.circles_dialog import CirclesDialog  # noqa: PLC0415 - when it is first opened

    dialog = CirclesDialog(desk=window.desk, bus=window.bus, lang=window.lang, circle_id=circle_id, parent=window)
    dialog.undo_wanted.connect(window.undo)
    dialog.person_chosen.connect(dialog.accept)
    dialog.person_chosen.connect(window.open_contact)
    open_(dialog)


def put_off(window: MainWindow, contact_id: int, until: date) -> None:
    """Ask again on a day."""
    if window.attempt(lambda: rhythms.put_off(window.desk, contact_id, until)):
        window.say(QCoreApplication.translate("Rhythm", "Put off."), undo=True)


def drop(window: MainWindow, contact_id: int) -> None:
    """No rhythm with this contact any more."""
    if window.attempt(lambda: rhythms.choose(window.desk, [contact_id], None, None)):
        window.say(QCoreApplication.translate("Rhythm", "No rhythm any more."), undo=True)
