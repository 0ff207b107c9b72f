"""Pictures of every view, light and dark, in both languages, at 100 % and 200 %: for docs/pictures, and to look at.

    python tools/pictures.py FOLDER [--lang de] [--theme light] [--scale 2] [--only VIEW] [--profile DIR]

Those at 200 % lie in FOLDER/200. Without ``--profile`` the demonstration profile is built for it, in a folder that is
removed again, and it is always the same morning: what did not change comes out byte for byte as before.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
MORNING = datetime(2026, 11, 23, 9, 30).astimezone()
SAMPLE = Path(__file__).resolve().parents[1] / "resources" / "samples" / "visitenkarten.vcf"


def main() -> int:
    """Paint the views."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lang", choices=("de", "en"), action="append")
    parser.add_argument("--theme", choices=("light", "dark"), action="append")
    parser.add_argument("--scale", choices=("1", "2"), help="the screen's scale; both where it is not said")
    parser.add_argument("--only", action="append", help="keep these views alone, e.g. contacts")
    parser.add_argument("--profile", type=Path, help="a profile to show in place of the demonstration")
    args = parser.parse_args()
    if args.scale is None:  # Qt learns its scale once, at the start: a process for each
        both = [subprocess.Popen([sys.executable, *sys.argv, "--scale", scale]) for scale in ("1", "2")]
        return max(process.wait() for process in both)
    os.environ["QT_SCALE_FACTOR"] = args.scale
    folder = args.folder / "200" if args.scale == "2" else args.folder
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="netzwerkpflege-pictures-") as temporary:
        painter = Painter(folder, args.profile or Path(temporary, "profile"), fresh=args.profile is None)
        painter.only = frozenset(args.only or ())
        for lang in args.lang or ["de", "en"]:
            for theme in args.theme or ["light", "dark"]:
                painter.paint(lang, theme)
    return 0


class Painter:
    """Opens the window once per language and theme, and grabs view after view."""

    def __init__(self, folder: Path, profile: Path, *, fresh: bool) -> None:
        from netzwerkpflege.paths import Profile  # noqa: PLC0415 - Qt's environment must be set first
        from netzwerkpflege.services import demo  # noqa: PLC0415
        from netzwerkpflege.services.desk import Desk  # noqa: PLC0415
        from netzwerkpflege.ui import app  # noqa: PLC0415

        self._folder = folder
        self.only: frozenset[str] = frozenset()
        self._app = app.make_application()
        self._profile = Profile(profile)
        if fresh:
            desk = Desk.open(self._profile, clock=lambda: MORNING)
            demo.fill(desk)
            desk.close()

    def paint(self, lang: str, theme: str) -> None:
        """All views in one language and theme."""
        from netzwerkpflege.services.desk import Desk  # noqa: PLC0415
        from netzwerkpflege.ui import app  # noqa: PLC0415
        from netzwerkpflege.ui import theme as themes  # noqa: PLC0415
        from netzwerkpflege.ui.settings import ScreenSettings  # noqa: PLC0415

        app.speak(self._app, lang)
        themes.install(self._app, theme)
        desk = Desk.open(self._profile, clock=lambda: MORNING)
        window = app.open_window(desk, ScreenSettings(self._profile), lang)
        window.resize(1320, 860)
        window.show()
        self._settle(window)

        def keep(name: str, widget: object = window) -> None:
            if self.only and name not in self.only:
                return
            self._settle(window)
            file = self._folder / f"{name}-{lang}-{theme}.png"
            _small(widget.grab().toImage()).save(str(file))  # type: ignore[attr-defined]
            print(file)

        Views(window, keep, self._settle).all()
        window.close()
        desk.close()
        window.deleteLater()
        self._app.processEvents()

    def _settle(self, window: object) -> None:
        """Let the lane finish and everything be painted."""
        from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

        for _ in range(40):
            loop = QEventLoop()
            QTimer.singleShot(30, loop.quit)
            loop.exec()
            if not window.jobs.busy():  # type: ignore[attr-defined]
                break
        loop = QEventLoop()
        QTimer.singleShot(260, loop.quit)
        loop.exec()


def _small(image: QImage) -> QImage:
    """The picture with 256 colours, those that it has most of: a quarter of the size, and nobody sees it."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - Qt's environment must be set first
    from PySide6.QtGui import QImage, qRgb  # noqa: PLC0415

    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(plain.constBits()).cast("I"))
    often = [color | 0xFF000000 for color, _ in counted.most_common(144)]
    coarse: Counter[int] = Counter()
    for color, count in counted.items():
        coarse[color & 0xE0E0E0] += count
    often += [qRgb(c >> 16 | 16, (c >> 8 & 255) | 16, (c & 255) | 16) for c, _ in coarse.most_common(112)]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, often, Qt.ImageConversionFlag.ThresholdDither)


class Views:
    """The views of one window, in the order in which a person meets them."""

    def __init__(self, window: object, keep: Callable[..., None], settle: Callable[[object], None]) -> None:
        self._window = window
        self._keep = keep
        self._settle = settle

    def all(self) -> None:
        """Pages, then dialogs."""
        from netzwerkpflege.domain.query import Query  # noqa: PLC0415
        from netzwerkpflege.services import contacts, events, meetings  # noqa: PLC0415

        window = self._window
        found = contacts.rows(window.desk, contacts.find(window.desk, Query("Anna Kirchhoff")))
        anna = [row.id for row in found if row.name == "Anna Kirchhoff"] or contacts.find(window.desk, Query())[:1]
        window.open_contact(anna[0])
        self._keep("contacts")
        window.resize(900, 700)
        self._keep("contacts-narrow")
        window.resize(1320, 860)
        window.contacts.search_field().setText("messlabor")
        self._keep("search")
        window.contacts.search_field().clear()
        self._palette("messlabor")
        self._lists()
        for page in ("today", "conversations", "reminders", "events", "pictures"):
            window.show_page(page)
            self._keep(page)
        window.open_contact(anna[0])
        window.contacts.card.details().lines.rows()[1].edit()
        self._keep("card-edit")
        window.contacts.card.details().lines.editor().leave()
        gestures = window.gestures
        note = meetings.find(window.desk)[0]
        coming = next(event for event, _ in events.all_events(window.desk))
        for name, open_dialog in (
            ("dialog-contact", lambda: gestures.edit_contact(anna[0])),
            ("dialog-note", lambda: gestures.new_note(anna)),
            ("dialog-note-keepsake", lambda: self._keepsake(anna)),
            ("dialog-note-edit", lambda: gestures.edit_note(note)),
            ("dialog-capture", window.actions_["capture"].trigger),
            ("dialog-paste", self._paste),
            ("dialog-reminder", lambda: gestures.remind(anna[0])),
            ("dialog-event", lambda: gestures.edit_event(coming.id)),
            ("dialog-why", lambda: gestures.explain(anna[0])),
            ("dialog-photo", window.contacts.card.head().portrait.crop_wanted.emit),
            ("dialog-rhythm", window.actions_["rhythm"].trigger),
            ("dialog-unprinted", window.actions_["unprinted"].trigger),
            ("dialog-circles", window.actions_["circles"].trigger),
            ("dialog-practice", self._practice),
            ("dialog-debrief", lambda: gestures.go_through(coming.id)),
            ("dialog-debrief-talk", lambda: self._debrief(coming.id)),
            ("dialog-stack", window.actions_["stack"].trigger),
            ("dialog-threads", window.actions_["threads"].trigger),
            ("dialog-introductions", window.actions_["introductions"].trigger),
            ("dialog-series", window.actions_["series"].trigger),
            ("dialog-fundus", window.actions_["fundus"].trigger),
            ("dialog-find", window.actions_["find"].trigger),
            ("dialog-invitations", self._invitations),
            ("dialog-merge", self._merge),
            ("doubles", window.actions_["doubles"].trigger),
            ("export", window.actions_["export"].trigger),
            ("dialog-shortcuts", gestures.show_shortcuts),
            ("dialog-about", gestures.show_about),
            ("guide", window.actions_["guide"].trigger),
            ("dialog-settings", window.actions_["settings"].trigger),
            ("dialog-first-start", self._first_start),
            ("list-on-paper", window.actions_["print_list"].trigger),
            ("import", lambda: gestures.import_files([SAMPLE])),
            ("import-table", lambda: gestures.import_files([self._table()])),
            ("import-reports", window.actions_["import_reports"].trigger),
            ("briefing", lambda: gestures.show_briefing(coming.id)),
        ):
            self._dialog(name, open_dialog)
        self._paper(coming.id)
        self._trash(contacts.find(window.desk, Query())[-3:])

    def _practice(self) -> None:
        """The first face of the coming evening."""
        self._window.show_page("events")  # type: ignore[attr-defined]
        self._window.page("events").card().practice_wanted.emit()  # type: ignore[attr-defined]

    def _keepsake(self, anna: list[int]) -> None:
        """The large form, with a story that is about to be told again."""
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        from netzwerkpflege.domain.thread import KeepsakeDraft, Kind  # noqa: PLC0415
        from netzwerkpflege.ui.note_dialog import NoteDialog  # noqa: PLC0415

        self._window.gestures.new_note(anna)  # type: ignore[attr-defined]
        dialog = next(one for one in self._window.findChildren(NoteDialog) if one.isVisible())  # type: ignore[attr-defined]
        (sheet,) = dialog.sheets()
        sheet.set_form(replace(sheet.form(), keepsake=KeepsakeDraft("„Die Vermessung der Welt“", kind=Kind.BOOK)))
        dialog.fit()
        app = QApplication.instance()
        app.processEvents()  # type: ignore[union-attr]
        dialog._scroll.verticalScrollBar().setValue(dialog._scroll.verticalScrollBar().maximum())

    def _invitations(self) -> None:
        """A file with two evenings."""
        first, second = (
            f"BEGIN:VEVENT\r\nUID:{day}\r\nDTSTART:{day}\r\nSUMMARY:{title}\r\n{more}END:VEVENT\r\n"
            for day, title, more in (
                ("20301205T183000", "Stammtisch Mittelstand", "RRULE:FREQ=MONTHLY;BYDAY=1TH\r\n"),
                ("20301210T190000", "Adventsabend im Rathaus", "LOCATION:Rathaus Landshut\r\n"),
            )
        )
        file = self._window.desk.profile.folder / "zwei.ics"
        file.write_text(f"BEGIN:VCALENDAR\r\n{first}{second}END:VCALENDAR\r\n", encoding="utf-8")
        self._window.gestures.import_files([file])

    def _debrief(self, event_id: int) -> None:
        """The fields behind a Yes, with the first things said."""
        from netzwerkpflege.domain.debrief import Promise, Talk  # noqa: PLC0415
        from netzwerkpflege.domain.meeting import Wish  # noqa: PLC0415
        from netzwerkpflege.domain.thread import Direction, KeepsakeDraft, Kind, Owner  # noqa: PLC0415
        from netzwerkpflege.ui.debrief_dialog import DebriefDialog  # noqa: PLC0415
        from netzwerkpflege.ui.queue_person import QueuePerson  # noqa: PLC0415

        self._window.gestures.go_through(event_id)  # type: ignore[attr-defined]
        dialog = next(one for one in self._window.findChildren(DebriefDialog) if one.isVisible())  # type: ignore[attr-defined]
        person = dialog.findChild(QueuePerson)
        person.yes.emit()
        promises = (Promise(Owner.MINE, "Den Artikel über Hallradien schicken"),)
        given = KeepsakeDraft("Buchtipp: „Stoner“", Direction.RECEIVED, Kind.BOOK)
        wishes = (Wish.YES, Wish.OPEN)
        person.form.show_talk(Talk(("Chorsingen",), "Über alte Kirchen", *wishes, promises=promises, keepsake=given))

    def _paper(self, event_id: int) -> None:
        """Pages of the briefing; paper is white in both themes, one is enough."""
        import paper_pictures  # noqa: PLC0415

        from netzwerkpflege.ui import theme  # noqa: PLC0415

        window = self._window
        if theme.current().tokens is theme.LIGHT:
            scale = float(os.environ["QT_SCALE_FACTOR"])
            for name, pages in paper_pictures.sheets(window.desk, event_id, window.lang, scale):  # type: ignore[attr-defined]
                self._keep(name, pages)

    def _merge(self) -> None:
        """Two who are chosen, side by side."""
        from PySide6.QtCore import QItemSelectionModel  # noqa: PLC0415

        view = self._window.contacts.list_view()  # type: ignore[attr-defined]
        view.clearSelection()
        for row in (0, 1):
            view.selectionModel().select(view.model().index(row, 0), QItemSelectionModel.SelectionFlag.Select)
        self._window.actions_["merge"].trigger()  # type: ignore[attr-defined]

    def _trash(self, ids: list[int]) -> None:
        """The trash with somebody in it, who is then back."""
        from netzwerkpflege.services import contacts, desk  # noqa: PLC0415

        contacts.remove(self._window.desk, ids)  # type: ignore[attr-defined]
        self._dialog("trash", self._window.actions_["trash"].trigger)  # type: ignore[attr-defined]
        desk.undo(self._window.desk)  # type: ignore[attr-defined]

    def _paste(self) -> None:
        """The form of a new contact, filled from a mail signature."""
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

        signature = "Greta Wójcik\nLektorin\nWortwerk GmbH\nLindenstraße 12\n80331 München\nTel.: 089 99998 201\ngreta@wojcik.example"
        QGuiApplication.clipboard().setText(signature)
        self._window.actions_["paste"].trigger()  # type: ignore[attr-defined]

    def _first_start(self) -> None:
        from netzwerkpflege.ui.first_start import FirstStart  # noqa: PLC0415

        FirstStart(self._window.lang, ask_language=True, parent=self._window).open()

    def _palette(self, text: str) -> None:
        """The search over everything, with a word in it."""
        from netzwerkpflege.ui.palette import Palette  # noqa: PLC0415

        self._window.actions_["palette"].trigger()  # type: ignore[attr-defined]
        palette = next(found for found in self._window.findChildren(Palette) if found.isVisible())  # type: ignore[attr-defined]
        palette.field().setText(text)
        self._keep("search-everything", palette)
        palette.close()

    def _lists(self) -> None:
        """The list narrowed, as a saved view, with many chosen, and as a table."""
        from netzwerkpflege.domain.gate import Status  # noqa: PLC0415
        from netzwerkpflege.domain.query import Order, Query  # noqa: PLC0415

        page = self._window.contacts
        page.show_query(Query(tags=("BVMW",), statuses=(Status.DIALOGUE, Status.CONTEXT)))
        page.open_filter()
        self._settle(self._window)
        self._keep("facets", page.facets.panel)
        page.facets.panel.close()
        self._keep("contacts-facets")
        page.show_query(Query())
        page.list_view().selectAll()
        self._keep("contacts-many")
        page.list.bulk.tools["clear"].click()
        self._dialog("dialog-tags", self._window.actions_["tag_many"].trigger)
        self._dialog("dialog-view", self._window.actions_["keep_view"].trigger)
        page.show_table(True)
        page.show_query(Query(order=Order.LAST, descending=True))
        self._keep("contacts-table")
        page.show_table(False)

    def _table(self) -> Path:
        """A small table as Excel writes it, in the profile's own folder."""
        file: Path = self._window.desk.profile.folder / "messe.csv"  # type: ignore[attr-defined]
        rows = (
            "Vorname;Nachname;Firma;Telefon geschäftlich;E-Mail-Adresse;Ort;Kundennummer",
            "Greta;Wójcik;freie Lektorin;089 99998 201;greta@wojcik.example;München;K-17",
            "Jürgen;Nägele;Nägele Elektrotechnik;07071 99998 12;j.naegele@naegele.example;Tübingen;K-18",
            "Zoë;Weiß;Weiß & Partner;0871 99998 44;zoe@weiss.example;Landshut;K-21",
        )
        file.write_text("\r\n".join(rows) + "\r\n", encoding="utf-8-sig", newline="")
        return file

    def _dialog(self, name: str, open_dialog: Callable[[], None]) -> None:
        from PySide6.QtWidgets import QDialog  # noqa: PLC0415

        before = set(self._window.findChildren(QDialog))
        open_dialog()
        self._settle(self._window)
        for dialog in set(self._window.findChildren(QDialog)) - before:
            if dialog.isVisible():
                if name.startswith("import"):  # the screen of the offscreen platform is a small one
                    dialog.resize(1000, 720)
                self._keep(name, dialog)
                dialog.reject()
        self._settle(self._window)


if __name__ == "__main__":
    sys.exit(main())
