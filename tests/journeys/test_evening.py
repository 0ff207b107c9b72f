"""A whole evening: forty guests from a mail, the briefing on paper, and the next morning gone through by the keyboard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from netzwerkpflege.briefing.options import Options
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.meeting import Event, GuestState
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.thread import Owner
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, debriefs, demo, events, guests, reminders
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import app, theme
from netzwerkpflege.ui.debrief_dialog import DebriefDialog
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.paste_guests_dialog import PasteGuestsDialog
from netzwerkpflege.ui.printing import briefing_to_pdf
from netzwerkpflege.ui.settings import ScreenSettings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of popups that complete a word
EVENING = date(2026, 11, 24)
KNOWN = (
    "Anna Kirchhoff, Kirchhoff Akustik GmbH", "Dr. Bernd Maurer", "Elif Lindner", "Greta Wójcik", "Juergen Naegele",
    "Großmann, Thomas", "Josef Huber (Brauerei Huber)", "Ayşe Demir", "Dieter Hölzl - Regionalbank Freising",
    "Leonhard Wimmer", "Gabriele Fürst", "Yasemin Öztürk",
)  # fmt: skip
FAMILIES = [
    "Adler",
    "Bauer",
    "Christ",
    "Dorn",
    "Ebert",
    "Falk",
    "Geiger",
    "Hahn",
    "Imhof",
    "Jung",
    "Kraus",
    "Lang",
    "Moser",
    "Nagel",
    "Ott",
    "Pohl",
    "Quast",
    "Reiter",
    "Stark",
    "Thoma",
    "Urban",
    "Vogel",
    "Wirth",
    "Xanten",
    "Yilmaz",
    "Zeller",
]
UNKNOWN = tuple(f"Martin {family}, {family} GmbH" for family in FAMILIES)


class Clock:
    """Goes on when the test says so."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(clock: Clock, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The German window with the invented people, on the day of the evening."""
    desk = Desk.open(Profile(tmp_path / "profile"), clock=clock)
    demo.fill(desk)
    events.add(desk, Event("Jahresempfang", EVENING, time(19), time(22), place="Rathaus", host="Anna Kirchhoff"))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app.speak(application, "de")
    theme.install(application, "light")
    DebriefDialog.drafts.clear()
    shown = app.open_window(desk, ScreenSettings(desk.profile), "de")
    qtbot.addWidget(shown)
    shown.show()
    settle(qtbot, shown)
    yield shown
    shown.close()
    desk.close()
    QLocale.setDefault(QLocale.c())


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.wait(100)
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=10_000)
    qtbot.wait(30)


def the_event(desk: Desk) -> int:
    return next(event.id or 0 for event, _ in events.all_events(desk) if event.title == "Jahresempfang")


def press(qtbot: QtBot, dialog: QDialog, *keys: str) -> None:
    """Letters where the keyboard is; „ctrl+enter“, „tab“ and „right“ by name."""
    named = {"tab": Qt.Key.Key_Tab, "right": Qt.Key.Key_Right, "ctrl+enter": Qt.Key.Key_Return}
    for key in keys:
        target = dialog.focusWidget() or dialog
        if key in named:
            held = Qt.KeyboardModifier.ControlModifier if "ctrl" in key else Qt.KeyboardModifier.NoModifier
            qtbot.keyClick(target, named[key], held)
        else:
            qtbot.keyClicks(target, key)


def paste(window: MainWindow, qtbot: QtBot, event: int) -> PasteGuestsDialog:
    """The guest list as it came by mail."""
    window.show_page("events")
    page = window.page("events")
    page.open_event(event)  # type: ignore[attr-defined]
    page.card().paste()  # type: ignore[attr-defined]
    dialog = page.findChild(PasteGuestsDialog)
    assert dialog is not None
    lines = [f"{place}. {line}" for place, line in enumerate((*KNOWN, "Herr Kirchhoff", *UNKNOWN, "Eva Prüß"), 1)]
    assert len(lines) == 40
    dialog.set_text("\n".join(["Liebe Gäste, wir freuen uns auf Sie!", "", *lines]))
    dialog.look_up()
    qtbot.waitUntil(lambda: dialog._pages.currentIndex() == 1, timeout=10_000)
    return dialog


def test_a_whole_evening(window: MainWindow, clock: Clock, qtbot: QtBot, tmp_path: Path) -> None:
    desk = window.desk
    event, total = the_event(desk), contacts.counts(window.desk).total
    ids = {row.name: row.id for row in contacts.rows(desk, contacts.find(desk, Query()))}
    before = {name: contacts.standing_of(desk, number).status for name, number in ids.items()}

    # the guest list: sure, asked, unknown
    dialog = paste(window, qtbot, event)
    found = dialog.matched()
    assert len(found.sure) == 12
    assert next(guest.name for guest, _ in found.unsure) == "Kirchhoff"
    assert len(found.sure) + len(found.unsure) + len(found.unknown) == 40
    assert found.left == ("Liebe Gäste, wir freuen uns auf Sie!",)
    dialog.accept()
    entries = guests.everybody(desk, event)
    assert len(entries) == 40
    assert contacts.counts(desk).total == total, "nobody becomes a contact by standing on a list"

    # the briefing: forty guests on at most four leaves of A5, everybody with a number
    pdf = tmp_path / "mappe.pdf"
    pages = briefing_to_pdf(desk, event, pdf, Options(paper="A5"), "de")
    assert pages <= 8
    text = "\n".join(page.extract_text() for page in PdfReader(pdf).pages)
    for heading in ("Wiedersehen", "Nur Karte", "Noch unbekannt"):
        assert heading.casefold() in text.casefold()
    for entry in entries:
        assert entry.name.split()[-1] in text, entry.name
    numbered = {entry.name: entry.number for entry in guests.everybody(desk, event)}
    assert sorted(filter(None, numbered.values())) == list(range(1, 41))

    # the morning after
    clock.now = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
    offered = debriefs.offered(desk)
    assert offered is not None and offered.id == event
    window.actions_["debrief"].trigger()
    morning = window.findChild(DebriefDialog)
    assert morning is not None
    qtbot.waitUntil(morning.isActiveWindow)

    def go_to(name: str) -> None:
        number = str(numbered[name])
        for figure in number:
            press(qtbot, morning, figure)
        assert morning._person._name.text() == name

    go_to("Martin Adler")
    press(qtbot, morning, "j", "Chorsingen", "tab", "Alte Kirchen", "tab", "right", "tab", "tab", "right", "tab", "tab")
    press(qtbot, morning, "Artikel schicken", "tab", "tab", "Freitag", "ctrl+enter")
    go_to("Martin Bauer")
    press(qtbot, morning, "j", "Segeln", "ctrl+enter")
    go_to("Ayşe Demir")
    press(qtbot, morning, "w")
    go_to("Martin Christ")
    press(qtbot, morning, "w")
    while morning._current is not None:
        press(qtbot, morning, "n")
    press(qtbot, morning, "3", "tab", "15", "ctrl+enter")
    assert not morning.isVisible()

    # what came of it
    states = Counter(entry.state for entry in guests.everybody(desk, event))
    assert states == {GuestState.MET: 2, GuestState.MISSED: 36}
    people = {row.name: row for row in contacts.rows(desk, contacts.find(desk, Query()))}
    assert people["Martin Adler"].status is Status.DIALOGUE
    assert people["Martin Bauer"].status is Status.CONTEXT
    assert "Ayşe Demir" not in people and "Martin Christ" not in people
    assert {name: people[name].status for name in before if name in people} == {
        name: status for name, status in before.items() if name != "Ayşe Demir"
    }, "nobody else stands elsewhere than before"
    (thread,) = contacts.sheet(desk, people["Martin Adler"].id).open_threads
    assert (thread.owner, thread.text, thread.due) == (Owner.MINE, "Artikel schicken", date(2026, 11, 27))
    mine = [row.reminder for row in reminders.open_reminders(desk) if row.name == "Martin Adler"]
    assert [(one.text, one.due) for one in mine] == [("Artikel schicken", date(2026, 11, 27))]
    ended = events.get(desk, event)
    assert (ended.minutes, ended.fee, ended.debrief_ended) == (180, 1500, date(2026, 11, 25))
    left = debriefs.offered(desk)
    assert left is None or left.id != event


def test_undo_of_one_person_leaves_the_others(window: MainWindow, clock: Clock, qtbot: QtBot) -> None:
    desk = window.desk
    event = the_event(desk)
    paste(window, qtbot, event).accept()
    clock.now = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
    window.actions_["debrief"].trigger()
    morning = window.findChild(DebriefDialog)
    assert morning is not None
    qtbot.waitUntil(morning.isActiveWindow)
    first = morning._person._name.text()
    press(qtbot, morning, "n")
    second = morning._person._name.text()
    press(qtbot, morning, "j", "Segeln", "ctrl+enter")
    morning.reject()
    total = contacts.counts(desk).total
    assert window.actions_["undo"].text().replace("&", "") == f"Rückgängig: Nachlese: {second}"
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: window.actions_["redo"].isEnabled())
    settle(qtbot, window)
    done = {entry.name: entry.debriefed for entry in guests.everybody(desk, event)}
    assert done[second] is None
    assert done[first] == date(2026, 11, 25)
    assert contacts.counts(desk).total <= total
