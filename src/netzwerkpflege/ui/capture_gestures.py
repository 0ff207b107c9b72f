"""The gestures around quick capture: open it with whoever is shown, go on to the large form, say what was kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from netzwerkpflege.services.captures import Capture
from netzwerkpflege.ui.capture_dialog import CaptureDialog
from netzwerkpflege.ui.note_dialog import NoteDialog, NoteForm
from netzwerkpflege.ui.participant_sheet import PersonForm
from netzwerkpflege.ui.person_field import Person

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

Open = Callable[[QDialog], None]


def capture(window: MainWindow, open_: Open) -> None:
    """Note a conversation in a moment; who is shown is with whom, until somebody else is named."""
    shown = window.contacts.current_id() if window.page_key() == "contacts" else 0
    dialog = CaptureDialog(desk=window.desk, lang=window.lang, contact_ids=(shown,) if shown else (), parent=window)
    dialog.saved.connect(lambda number: _kept(window, number))
    dialog.full_wanted.connect(lambda found: _all_fields(window, open_, *found))
    open_(dialog)


def _kept(window: MainWindow, contact_id: int) -> None:
    window.say(QCoreApplication.translate("CaptureGestures", "The conversation is noted."), undo=True)
    if window.page_key() == "contacts":
        window.contacts.open_contact(contact_id)


def _all_fields(window: MainWindow, open_: Open, people: tuple[Person, ...], typed: Capture) -> None:
    """The large form, with what was typed so far."""
    dialog = NoteDialog(desk=window.desk, lang=window.lang, note=None, event_id=typed.event_id, parent=window)
    wishes = (typed.my_wish, typed.their_wish, typed.my_source, typed.their_source)
    parts = tuple(PersonForm(person, typed.points, *wishes, keepsake=typed.keepsake) for person in people)
    place = dialog.form().place
    dialog.set_form(NoteForm(typed.on, typed.event_id, place, typed.text, parts))
    open_(dialog)
