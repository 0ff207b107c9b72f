"""The way into the Nachlese: of the evening that is offered, of the last one, of any."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.services import debriefs

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

Open = Callable[[QDialog], None]


def last_evening(window: MainWindow, open_: Open) -> None:
    """Go through the evening that is offered, else the last one with guests."""
    event = debriefs.offered(window.desk) or debriefs.last(window.desk)
    if event is None:
        window.say(QCoreApplication.translate("Debrief", "There has been no event with guests yet."))
    else:
        go_through(window, open_, event.id or 0)


def go_through(window: MainWindow, open_: Open, event_id: int) -> None:
    """Go through this evening."""
    from netzwerkpflege.ui.debrief_dialog import DebriefDialog  # noqa: PLC0415 - when it is first opened

    try:
        dialog = DebriefDialog(desk=window.desk, lang=window.lang, event_id=event_id, parent=window)
    except ExpectedError as error:
        window.say_trouble(error)
        return
    open_(dialog)
