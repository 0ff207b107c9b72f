"""The gestures around imports: choose files, read them in, look at what former imports said, print it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from netzwerkpflege.domain.import_report import KeptReport
from netzwerkpflege.ui import invitation_gestures
from netzwerkpflege.ui.briefing_preview import BriefingPreview
from netzwerkpflege.ui.file_dialogs import DOWNLOADS, files_to_open
from netzwerkpflege.ui.import_dialog import ImportDialog
from netzwerkpflege.ui.import_reports import ReportsDialog
from netzwerkpflege.ui.paper_report import printed_report

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

Open = Callable[[QDialog], None]

_CARDS: Final = "*.vcf *.vcard *.zip *.VCF"
_TABLES: Final = "*.csv *.tsv *.tab *.CSV"
_MONICA: Final = "*.json"


def choose_files(window: MainWindow, open_: Open) -> None:
    """Ask for files to read in."""
    translate = QCoreApplication.translate
    filters = (
        (translate("ImportGestures", "Cards and tables"), f"{_CARDS} {_TABLES} {_MONICA}"),
        (translate("ImportGestures", "Business cards (vCard)"), _CARDS),
        (translate("ImportGestures", "Tables (CSV)"), _TABLES),
        (translate("ImportGestures", "Export of Monica (JSON)"), _MONICA),
        (translate("ImportGestures", "All files"), "*"),
    )
    dialog = files_to_open(
        translate("ImportGestures", "Import cards"),
        [f"{words} ({patterns})" for words, patterns in filters],
        lambda paths: read_in(window, open_, paths),
        parent=window,
        purpose="import",
        home=DOWNLOADS,
    )
    open_(dialog)


def read_in(window: MainWindow, open_: Open, files: Sequence[Path]) -> None:
    """Rehearse reading these files in, and read them in if it is wanted; invitations are shown as events."""
    if events := [path for path in files if path.suffix.lower() in invitation_gestures.SUFFIXES]:
        invitation_gestures.read_in(window, open_, events)
    files = [path for path in files if path not in events]
    if not files:
        return
    dialog = ImportDialog(
        desk=window.desk,
        jobs=window.jobs,
        lang=window.lang,
        paths=list(files),
        settings=window.screen_settings,
        parent=window,
    )
    dialog.person_chosen.connect(_leave_for(window, dialog))
    dialog.print_wanted.connect(lambda report: print_report(window, open_, report))
    open_(dialog)


def show_reports(window: MainWindow, open_: Open) -> None:
    """All import reports."""
    dialog = ReportsDialog(
        desk=window.desk, jobs=window.jobs, lang=window.lang, settings=window.screen_settings, parent=window
    )
    dialog.person_chosen.connect(_leave_for(window, dialog))
    dialog.import_wanted.connect(lambda: choose_files(window, open_))
    dialog.print_wanted.connect(lambda report: print_report(window, open_, report))
    open_(dialog)


def print_report(window: MainWindow, open_: Open, report: KeptReport) -> None:
    """An import report on paper: preview, printer, PDF."""
    document = printed_report(report, window.desk.today(), window.lang)
    open_(BriefingPreview(lambda options: document, sizes=("A4",), parent=window))


def _leave_for(window: MainWindow, dialog: QDialog) -> Callable[[int], None]:
    """A person was chosen: the dialog makes way."""

    def leave(contact_id: int) -> None:
        dialog.reject()
        window.open_contact(contact_id)

    return leave
