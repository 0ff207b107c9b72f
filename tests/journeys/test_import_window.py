"""Imports from the whole window: a table is dropped and explained, a person opened, a report found again and printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.query import Query
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, events, import_reports
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import app, theme
from netzwerkpflege.ui.briefing_preview import BriefingPreview
from netzwerkpflege.ui.import_dialog import ImportDialog
from netzwerkpflege.ui.import_reports import ReportsDialog
from netzwerkpflege.ui.labels import LinkLabel
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.settings import ScreenSettings

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TABLE = "Vorname;Nachname;Firma\r\nAnna;Berg;Berg & Co\r\nCem;Yıldız;Ahorn\r\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(Profile(tmp_path / "profile"), clock=lambda: NOON)
    yield opened
    opened.close()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app.speak(application, "en")
    theme.install(application, "light")
    shown = app.open_window(desk, ScreenSettings(desk.profile), "en")
    qtbot.addWidget(shown)
    shown.show()
    settle(qtbot, shown)
    yield shown
    shown.close()


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the lane is empty and everything is painted."""
    qtbot.wait(150)
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=10_000)
    qtbot.wait(30)


def open_dialog(window: MainWindow, kind: type[QDialog]) -> QDialog:
    """The one open dialog of a kind."""
    (found,) = [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]
    return found


def drop(window: MainWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))


def link(parent: QWidget, name: str) -> LinkLabel:
    return next(found for found in parent.findChildren(LinkLabel) if found.whole_text() == name)


def test_a_table_is_dropped_explained_read_in_and_its_report_found_again(
    desk: Desk, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "messe.csv"
    file.write_bytes(TABLE.encode())
    drop(window, file)
    settle(qtbot, window)
    dialog = open_dialog(window, ImportDialog)
    assert isinstance(dialog, ImportDialog)
    dialog.resize(780, 600)
    for _ in range(2):  # columns, then the rehearsal
        assert contacts.find(desk, Query()) == []
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        settle(qtbot, window)
    assert len(contacts.find(desk, Query())) == 2
    link(dialog, "Anna Berg").clicked.emit()
    settle(qtbot, window)
    assert not window.findChildren(ImportDialog)
    assert window.page_key() == "contacts"
    (anna,) = contacts.find(desk, Query("anna"))
    assert window.contacts.current_id() == anna
    drop(window, file)
    settle(qtbot, window)
    again = open_dialog(window, ImportDialog)
    assert (again.width(), again.height()) == (780, 600)
    again.reject()
    settle(qtbot, window)
    window.actions_["import_reports"].trigger()
    settle(qtbot, window)
    reports = open_dialog(window, ReportsDialog)
    reports._print.click()
    settle(qtbot, window)
    preview = open_dialog(window, BriefingPreview)
    assert preview.windowTitle() == "Import report"
    preview.reject()
    settle(qtbot, window)
    cem = next(person for person in import_reports.report(desk, 1).people if person.name == "Cem Yıldız")
    link(reports, "Cem Yıldız").clicked.emit()
    settle(qtbot, window)
    assert window.contacts.current_id() == cem.contact_id
    assert events.all_events(desk) == []


def test_without_reports_the_way_leads_to_the_files(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["import_reports"].trigger()
    settle(qtbot, window)
    open_dialog(window, ReportsDialog)._empty.acted.emit()
    settle(qtbot, window)
    chooser = open_dialog(window, QFileDialog)
    assert any("*.csv" in words and "*.vcf" in words for words in chooser.nameFilters())
    chooser.reject()
