"""An invitation dropped onto the window becomes an event with its guests; a file that is none is said kindly."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netzwerkpflege.paths import Profile
from netzwerkpflege.services import demo, events, guests
from netzwerkpflege.services.desk import Desk, undo
from netzwerkpflege.ui import app, theme
from netzwerkpflege.ui.invitation_dialog import InvitationDialog
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.settings import ScreenSettings

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "einladung.ics"


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    desk = Desk.open(Profile(tmp_path / "profile"), clock=lambda: datetime(2026, 11, 23, 12, 0, tzinfo=UTC))
    demo.fill(desk)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app.speak(application, "de")
    theme.install(application, "light")
    shown = app.open_window(desk, ScreenSettings(desk.profile), "de")
    qtbot.addWidget(shown)
    shown.show()
    qtbot.wait(100)
    qtbot.waitUntil(lambda: not shown.jobs.busy())
    yield shown
    shown.close()
    desk.close()
    QLocale.setDefault(QLocale.c())


def test_an_invitation_becomes_an_event(window: MainWindow, qtbot: QtBot) -> None:
    before = len(events.all_events(window.desk))
    window.gestures.import_files([SAMPLE])
    qtbot.waitUntil(lambda: window.findChild(InvitationDialog) is not None)
    dialog = window.findChild(InvitationDialog)
    assert dialog is not None and dialog.isVisible()
    assert len(events.all_events(window.desk)) == before, "nothing is kept before it is saved"
    dialog.accept()
    (event,) = (one for one, _ in events.all_events(window.desk) if one.title == "Jahresempfang der Wirtschaft")
    assert (event.starts, event.place, event.host) == (
        time(18, 30),
        "Rathaus Landshut, Großer Saal",
        "Katharina Brandl",
    )
    names = [(entry.name, entry.contact_id is None) for entry in guests.everybody(window.desk, event.id or 0)]
    assert names == [("Anna Kirchhoff", False), ("Zoltan Neumann", True)]
    assert window.page_key() == "events"
    undo(window.desk)
    assert len(events.all_events(window.desk)) == before


def test_what_is_no_invitation_is_said(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "nichts.ics"
    file.write_text("Guten Tag", encoding="utf-8")
    window.gestures.import_files([file])
    qtbot.waitUntil(lambda: bool(window.banner.sentence()))
    assert window.findChild(InvitationDialog) is None
    assert window.banner.sentence() == "„nichts.ics“ ist keine Kalenderdatei."
