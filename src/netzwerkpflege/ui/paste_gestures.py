"""Paste to make a contact: cards go to the rehearsal, a mail signature to the form; nothing is kept before it is confirmed."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.signature import read_signature
from netzwerkpflege.ui.card_portrait import CardPortrait
from netzwerkpflege.ui.contact_dialog import ContactDialog
from netzwerkpflege.ui.import_gestures import read_in

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

Open = Callable[[QDialog], None]
_CARD: Final = re.compile(r"^\s*BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE | re.MULTILINE)
_CARD_TYPES: Final = ("text/vcard", "text/x-vcard", "text/directory")
_FILES: Final = (".vcf", ".vcard", ".zip", ".csv", ".tsv", ".tab", ".json")


def paste(window: MainWindow, open_: Open) -> None:
    """What lies in the clipboard: files and cards are rehearsed, a signature fills the form of a new contact."""
    data = QGuiApplication.clipboard().mimeData()
    focus = window.focusWidget()
    if isinstance(focus, CardPortrait):  # whose own Ctrl+V the menu's would keep from it
        focus.offered.emit(data)
    elif files := _files(data):
        read_in(window, open_, files)
    elif cards := _cards(data):
        _rehearse(window, open_, cards)
    elif found := read_signature(data.text()):
        _propose(window, open_, found)
    else:
        translate = QCoreApplication.translate
        window.say(translate("PasteGestures", "There is no card and no mail signature in the clipboard."))


def _files(data: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in _FILES]


def _cards(data: QMimeData) -> bytes:
    """The cards as bytes; b'' where there are none."""
    for kind in _CARD_TYPES:
        if data.hasFormat(kind) and (found := bytes(data.data(kind).data())):
            return found
    text = data.text()
    return text.encode("utf-8", "replace") if _CARD.search(text) else b""


def _rehearse(window: MainWindow, open_: Open, cards: bytes) -> None:
    """The usual rehearsal, over a file that only the person can read and that goes with the window's dialog."""
    folder = tempfile.TemporaryDirectory(prefix="netzwerkpflege-")
    name = QCoreApplication.translate("PasteGestures", "Clipboard")
    file = Path(folder.name) / f"{name}.vcf"
    file.write_bytes(cards)

    def open_and_tidy(dialog: QDialog) -> None:
        dialog.destroyed.connect(folder.cleanup)
        open_(dialog)

    read_in(window, open_and_tidy, [file])


def _propose(window: MainWindow, open_: Open, found: Contact) -> None:
    """The form of a new contact, filled; a draft of another one that was begun by hand stays where it is."""
    dialog = ContactDialog(desk=window.desk, lang=window.lang, contact=found, parent=window)
    if not dialog.banner.sentence():
        translate = QCoreApplication.translate
        words = translate("PasteGestures", "Read from the clipboard. Please look it over before you save.")
        dialog.banner.say(words, "info")
    dialog.saved.connect(window.open_contact)
    open_(dialog)
