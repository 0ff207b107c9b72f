"""Opens every page and the main dialogs in one language and text size, and says what is wrong with their layout.

python -m tests.ui.geometry_views PROFILE de|en system|200

``200`` is twice the size of the text. Twice the scale of the screen comes from outside (QT_SCALE_FACTOR).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from tests.ui.geometry import faults

from netzwerkpflege.domain.query import Query
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import between, contacts, demo, events
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import app, theme
from netzwerkpflege.ui.active_row import ActiveRow
from netzwerkpflege.ui.between_section import BetweenSection
from netzwerkpflege.ui.main_window import PAGES, MainWindow
from netzwerkpflege.ui.note_dialog import NoteDialog
from netzwerkpflege.ui.put_off_menu import DayDialog
from netzwerkpflege.ui.settings import ScreenSettings

SIZES = ((1320, 860), (900, 620))


def main(folder: str, lang: str, text_size: str) -> int:
    """Look at everything; what is wrong is printed, a line each."""
    application = app.make_application()
    app.speak(application, lang)
    theme.install(application, "light")
    if text_size != "system":
        font = application.font()
        font.setPointSizeF(font.pointSizeF() * int(text_size) / 100)
        application.setFont(font)
    desk = Desk.open(Profile(Path(folder)))
    demo.fill(desk)
    window = app.open_window(desk, ScreenSettings(desk.profile), lang)
    window.show()
    settle(window)
    for width, height in SIZES:
        window.resize(width, height)
        for key in PAGES:
            window.show_page(key)
            report(f"{key} {width}x{height}", window)
        window.show_page("contacts")
        window.contacts.show_table(True)
        report(f"table {width}x{height}", window)
        window.contacts.show_table(False)
        window.contacts.list_view().selectAll()
        report(f"many {width}x{height}", window)
        window.contacts.list.bulk.tools["clear"].click()
    somebody = contacts.find(desk, Query("Anna Kirchhoff"))[0]
    edit_keepsake(window)
    window.open_contact(somebody)
    for name, opener in dialogs(window, somebody).items():
        look_at_dialog(name, window, opener)
    view = window.contacts.list_view()
    view.clearSelection()
    for row in (0, 1):
        view.selectionModel().select(view.model().index(row, 0), QItemSelectionModel.SelectionFlag.Select)
    look_at_dialog("merge", window, window.actions_["merge"].trigger)
    contacts.remove(desk, [somebody])
    look_at_dialog("trash with somebody", window, window.actions_["trash"].trigger)
    window.close()
    desk.close()
    return 0


def dialogs(window: MainWindow, somebody: int) -> dict[str, Callable[[], object]]:
    """The main dialogs, and what opens each."""
    gestures, actions = window.gestures, window.actions_
    coming = events.all_events(window.desk)[0][0].id
    keys = (
        "capture",
        "import_reports",
        "export",
        "doubles",
        "settings",
        "shortcuts",
        "about",
        "guide",
        "tag_many",
        "keep_view",
        "rhythm",
        "unprinted",
        "circles",
        "find",
        "stack",
        "threads",
        "introductions",
        "fundus",
        "series",
        "trash",
        "palette",
        "print_list",
        "new_contact",
    )
    days = ("20301203T183000", "20301204T183000")
    event = "BEGIN:VEVENT\r\nUID:{0}\r\nDTSTART:{0}\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Stammtisch\r\nEND:VEVENT\r\n"
    several = window.desk.profile.folder / "mehrere.ics"
    body = "".join(event.format(day) for day in days)
    several.write_text(f"BEGIN:VCALENDAR\r\n{body}END:VCALENDAR\r\n", encoding="utf-8")
    return {
        "contact": lambda: gestures.edit_contact(somebody),
        "note": lambda: gestures.new_note([somebody]),
        "note with a keepsake": lambda: note_keepsake(window, somebody),
        "reminder": lambda: gestures.remind(somebody),
        "event": lambda: gestures.edit_event(coming),
        "why": lambda: gestures.explain(somebody),
        "original": lambda: gestures.show_original(somebody),
        "briefing": lambda: gestures.show_briefing(coming),
        "another day": lambda: DayDialog(window.desk.today() + timedelta(1), window).open(),
        "debrief": lambda: gestures.go_through(coming),
        "practice": lambda: (window.show_page("events"), window.page("events").card().practice_wanted.emit()),
        **{key: actions[key].trigger for key in keys},
        "invitations": lambda: gestures.import_files([several]),
        "import": lambda: gestures.import_files([Path("resources/samples/visitenkarten.vcf")]),
    }


def note_keepsake(window: MainWindow, somebody: int) -> None:
    """The large form, unfolded, with a story that is about to be told again."""
    window.gestures.new_note([somebody])
    dialog = next(one for one in window.findChildren(NoteDialog) if one.isVisible())
    (sheet,) = dialog.sheets()
    sheet.fold.set_open(True)
    sheet._keepsake.words.setText("Die Vermessung der Welt")


def edit_keepsake(window: MainWindow) -> None:
    """The first good memory on the contact card, changed where it is read; it is brought at the second glance."""
    desk = window.desk
    numbers = (number for number in contacts.find(desk, Query()) if between.between(desk, number).keepsakes)
    window.open_contact(next(numbers))
    settle(window)
    found: list[ActiveRow] = []
    for _ in range(400):
        shown = [section for section in window.findChildren(BetweenSection) if section.isVisible()]  # of this person
        found = [one for section in shown for one in section.groups["keepsake"].rows()]
        if found:
            break
        QTest.qWait(50)
    found[0].edit()
    report("a keepsake on the card", window)
    editor = window.findChildren(BetweenSection)[0].groups["keepsake"].editor()
    assert editor is not None
    editor.leave()


def look_at_dialog(name: str, window: MainWindow, opener: Callable[[], object]) -> None:
    """Open it, look, close it."""
    before = set(window.findChildren(QDialog))
    opener()
    settle(window)
    for dialog in set(window.findChildren(QDialog)) - before:
        if dialog.isVisible():
            report(f"dialog {name}", dialog)
            dialog.reject()
    settle(window)


def report(name: str, root: QWidget) -> None:
    """Say what is wrong with a view, and that it was seen."""
    window = root if isinstance(root, MainWindow) else root.parentWidget()
    settle(window)
    found = faults(root)
    if found:
        QTest.qWait(400)  # what was still being laid out has come to rest by then
        found = faults(root)
    for fault in found:
        print(f"{name}: {fault}")
    print(f"seen {name}")


def settle(window: QWidget | None) -> None:
    """Wait until the lane is empty and all is painted."""
    QTest.qWait(60)
    while isinstance(window, MainWindow) and window.jobs.busy():
        QTest.qWait(30)
    QApplication.processEvents()
    QTest.qWait(60)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
