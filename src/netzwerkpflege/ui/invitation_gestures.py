"""The way in for invitations: chosen from the menu, or dropped onto the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.services import invitations
from netzwerkpflege.services.invitations import Received
from netzwerkpflege.ui.counts import counted
from netzwerkpflege.ui.file_dialogs import DOWNLOADS, files_to_open
from netzwerkpflege.ui.jobs import Tick

if TYPE_CHECKING:
    from netzwerkpflege.ui.events_page import EventsPage
    from netzwerkpflege.ui.main_window import MainWindow

Open = Callable[[QDialog], None]
SUFFIXES = (".ics", ".ical", ".ifb", ".icalendar")


def choose(window: MainWindow, open_: Open) -> None:
    """Ask for the calendar file of an invitation."""
    translate = QCoreApplication.translate
    words = translate("Invitations", "Invitations (iCalendar)")
    dialog = files_to_open(
        translate("Invitations", "Read an invitation"),
        [f"{words} (*.ics *.ical *.ICS)"],
        lambda paths: read_in(window, open_, paths),
        parent=window,
        purpose="invitation",
        home=DOWNLOADS,
    )
    open_(dialog)


def read_in(window: MainWindow, open_: Open, files: Sequence[Path]) -> None:
    """Show the invitation of these files; of several, ask which of them are wanted."""
    desk = window.desk

    def work(tick: Tick) -> tuple[list[Received], list[ExpectedError]]:
        received: list[Received] = []
        troubles: list[ExpectedError] = []
        for path in files:
            try:
                received += invitations.read(desk, path, tick)
            except ExpectedError as error:
                troubles.append(error)
        return received, troubles

    def show(found: tuple[list[Received], list[ExpectedError]]) -> None:
        received, troubles = found
        for error in troubles:
            window.say_trouble(error)
        if len(received) > 1:
            _choose(window, open_, received)
        else:
            _show(window, open_, received)

    job = window.jobs.start(work, show, window.say_trouble)
    window.progress.follow(job, QCoreApplication.translate("Invitations", "Reading the invitations …"))


def _choose(window: MainWindow, open_: Open, received: list[Received]) -> None:
    from netzwerkpflege.ui.invitations_dialog import InvitationsDialog  # noqa: PLC0415 - when several come at once

    dialog = InvitationsDialog(desk=window.desk, lang=window.lang, received=received, parent=window)
    dialog.kept.connect(lambda numbers: _kept(window, numbers))
    dialog.each_wanted.connect(lambda chosen: _show(window, open_, chosen))
    open_(dialog)


def _kept(window: MainWindow, numbers: list[int]) -> None:
    translate = QCoreApplication.translate
    one, many = translate("Invitations", "1 event was kept."), translate("Invitations", "{count} events were kept.")
    _open_event(window, numbers[0])
    window.say(counted(len(numbers), one, many), undo=True)


def _show(window: MainWindow, open_: Open, received: list[Received]) -> None:
    from netzwerkpflege.ui.invitation_dialog import InvitationDialog  # noqa: PLC0415 - when the first one comes

    if not received:
        return
    first, *others = received
    dialog = InvitationDialog(desk=window.desk, lang=window.lang, received=first, parent=window)
    dialog.saved.connect(lambda number: _open_event(window, number))
    dialog.finished.connect(lambda _: _show(window, open_, others))
    open_(dialog)


def _open_event(window: MainWindow, number: int) -> None:
    window.show_page("events")
    page: EventsPage = window.page("events")  # type: ignore[assignment]
    page.open_event(number)
