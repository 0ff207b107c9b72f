"""Ctrl+V over the whole window: a signature fills the form, cards are rehearsed, text fields keep their own paste."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.query import Query
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import app, theme
from netzwerkpflege.ui.card_portrait import CardPortrait
from netzwerkpflege.ui.contact_dialog import ContactDialog
from netzwerkpflege.ui.import_dialog import ImportDialog
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.settings import ScreenSettings

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
SIGNATURE = "Anna Berg\nGeschäftsführerin\nBerg Akustik GmbH\nMobil: 0171 2345678\nanna@berg.example"
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Yıldız;Cem;;;\r\nFN:Cem Yıldız\r\nEND:VCARD\r\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(Profile(tmp_path / "profile"), clock=lambda: NOON)
    yield opened
    opened.close()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    contacts.add(desk, Contact(name=Name("Doris Ebert", given="Doris", family="Ebert")))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app.speak(application, "en")
    theme.install(application, "light")
    shown = app.open_window(desk, ScreenSettings(desk.profile), "en")
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitActive(shown)
    shown.show_page("contacts")
    settle(qtbot, shown)
    yield shown
    shown.close()


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the lane is empty and everything is painted."""
    qtbot.wait(150)
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=10_000)
    qtbot.wait(30)


def paste(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Ctrl+V on the list."""
    QGuiApplication.clipboard().setText(text)
    window.contacts.view().setFocus()
    qtbot.keyClick(window.contacts.view(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)


def test_a_signature_fills_the_form_and_is_kept_only_when_saved(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    paste(qtbot, window, SIGNATURE)
    (dialog,) = window.findChildren(ContactDialog)
    assert dialog.windowTitle() == "New contact"
    assert "clipboard" in dialog.banner.sentence()
    found = dialog.form().contact
    assert (found.name.formatted, found.title, found.organisation) == (
        "Anna Berg",
        "Geschäftsführerin",
        "Berg Akustik GmbH",
    )
    assert len(contacts.find(desk, Query())) == 1
    dialog.accept()
    settle(qtbot, window)
    (anna,) = contacts.find(desk, Query("anna"))
    assert window.contacts.current_id() == anna
    kept = contacts.get(desk, anna)
    assert [(phone.label, phone.number) for phone in kept.phones] == [("cell", "0171 2345678")]
    assert contacts.standing_of(desk, anna).status is Status.BARE
    window.undo()
    settle(qtbot, window)
    assert contacts.find(desk, Query("anna")) == []


def test_leaving_the_form_keeps_nothing(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    paste(qtbot, window, SIGNATURE)
    window.findChildren(ContactDialog)[0].reject()
    settle(qtbot, window)
    assert len(contacts.find(desk, Query())) == 1
    window.actions_["new_contact"].trigger()
    (fresh,) = window.findChildren(ContactDialog)
    assert fresh.form().contact == Contact()
    assert fresh.banner.sentence() == ""
    fresh.reject()


def test_cards_go_to_the_rehearsal_and_their_file_goes_with_it(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    paste(qtbot, window, f"Here is my card:\n{CARD}")
    (dialog,) = window.findChildren(ImportDialog)
    (file,) = dialog._paths
    assert file.exists() and file.parent.stat().st_mode & 0o077 == 0
    assert len(contacts.find(desk, Query())) == 1
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert len(contacts.find(desk, Query("cem"))) == 1
    dialog.reject()
    qtbot.waitUntil(lambda: not file.parent.exists())


def test_a_copied_file_of_cards_is_rehearsed(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "cem.vcf"
    file.write_text(CARD, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    QGuiApplication.clipboard().setMimeData(data)
    window.actions_["paste"].trigger()
    settle(qtbot, window)
    (dialog,) = window.findChildren(ImportDialog)
    assert dialog._paths == (file,)
    dialog.reject()


def test_other_text_says_so_kindly(window: MainWindow, qtbot: QtBot) -> None:
    paste(qtbot, window, "Milk, bread, butter")
    assert not window.findChildren(ContactDialog) and not window.findChildren(ImportDialog)
    assert "no mail signature" in window.toast._words.text()


def test_a_text_field_and_the_portrait_keep_their_own_paste(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(SIGNATURE)
    field = next(one for one in window.contacts.findChildren(QLineEdit) if one.isVisible())
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text().startswith("Anna Berg")
    field.clear()
    settle(qtbot, window)
    window.contacts.open_contact(1)
    settle(qtbot, window)
    portrait = next(one for one in window.findChildren(CardPortrait) if one.isVisible())
    portrait.offered.disconnect()
    portrait.setFocus()
    with qtbot.waitSignal(portrait.offered):
        qtbot.keyClick(portrait, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not window.findChildren(ContactDialog)
