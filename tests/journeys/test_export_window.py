"""Exporting from the whole window: by keys, with whom the list shows, into a file the person names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QRadioButton
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import app, theme
from netzwerkpflege.ui.export_dialog import ExportDialog
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.settings import ScreenSettings

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The German window with three people."""
    desk = Desk.open(Profile(tmp_path / "profile"), clock=lambda: NOON)
    for given, family in (("Anna", "Berg"), ("Ben", "Berg"), ("Cora", "Alm")):
        contacts.add(desk, Contact(name=Name(f"{given} {family}", given=given, family=family)))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app.speak(application, "de")
    theme.install(application, "light")
    shown = app.open_window(desk, ScreenSettings(desk.profile), "de")
    qtbot.addWidget(shown)
    shown.show()
    settle(qtbot, shown)
    yield shown
    shown.close()
    desk.close()
    QLocale.setDefault(QLocale.c())


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.wait(200)
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=10_000)
    qtbot.wait(30)


def opened(window: MainWindow) -> ExportDialog:
    (dialog,) = window.findChildren(ExportDialog)
    return dialog


def whom(dialog: ExportDialog) -> list[str]:
    return [button.text() for button in dialog.whom.findChildren(QRadioButton)]


def test_those_of_a_search_are_exported_by_keys_alone(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.contacts.search_field().setText("Berg")
    settle(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    dialog = opened(window)
    assert whom(dialog) == ["&Alle Kontakte (3)", "&Nur Cora Alm", "Die gerade in der &Liste stehen (2)"]
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    (asked,) = dialog.findChildren(QFileDialog)
    asked.setDirectory(str(tmp_path))
    asked.selectFile("Abend")
    asked.accept()
    settle(qtbot, window)
    assert (tmp_path / "Abend.vcf").read_text(encoding="utf-8").count("BEGIN:VCARD") == 2
    assert dialog.sentence() == "2 Kontakte stehen in der Datei „Abend.vcf“."
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.findChildren(ExportDialog) == []


def test_a_selection_is_exported_from_the_menu_of_a_person(window: MainWindow, qtbot: QtBot) -> None:
    window.contacts.list_view().selectAll()
    settle(qtbot, window)
    window.actions_["export_selected"].trigger()
    settle(qtbot, window)
    dialog = opened(window)
    assert whom(dialog) == ["&Alle Kontakte (3)", "Die aus&gewählten (3)"]
    assert dialog.whom.key() == "chosen"
    dialog.reject()


def test_on_another_page_all_are_exported(window: MainWindow, qtbot: QtBot) -> None:
    window.contacts.search_field().setText("Berg")
    window.show_page("events")
    settle(qtbot, window)
    assert not window.actions_["export_selected"].isEnabled()
    window.actions_["export"].trigger()
    settle(qtbot, window)
    assert whom(opened(window)) == ["&Alle Kontakte (3)"]
    opened(window).reject()
