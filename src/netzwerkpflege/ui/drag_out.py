"""Contacts that leave the window: dragged out as one .vcf file, or copied as vCard and as plain text."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import contacts, exports
from netzwerkpflege.services.desk import Desk

MOST = 5000
"""So many contacts fit on the clipboard or into a drag; for more there is the export."""


def mime_data(desk: Desk, contact_ids: Sequence[int]) -> QMimeData:
    """The contacts as a file, as vCard text and as plain text. Raises FileUnwritable, DiskFull."""
    ids = list(contact_ids)[:MOST]
    found = [contact for contact, _ in contacts.each(desk, ids)]
    path = Path(tempfile.mkdtemp(dir=_folder())) / f"{_file_name(found)}.vcf"
    exports.export_vcards(desk, path, Query(), only=ids)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setData("text/vcard", path.read_bytes())
    data.setText("\n\n".join(plain(contact) for contact in found))
    return data


def clipboard_data(desk: Desk, contact_ids: Sequence[int]) -> QMimeData:
    """The contacts as vCard text and as plain text, for pasting. Raises FileUnwritable, DiskFull."""
    whole = mime_data(desk, contact_ids)
    data = QMimeData()
    data.setData("text/vcard", whole.data("text/vcard"))
    data.setText(whole.text())
    return data


def drag(source: QWidget, desk: Desk, contact_ids: Sequence[int]) -> None:
    """Let the person drag the contacts to another program; nothing here changes by it."""
    if contact_ids:
        drag = QDrag(source)
        drag.setMimeData(mime_data(desk, contact_ids))
        drag.exec(Qt.DropAction.CopyAction)


def plain(contact: Contact) -> str:
    """A contact as one would write it down: name, firm, then how to reach them, a line each."""
    role = ", ".join(filter(None, (contact.title, contact.organisation)))
    lines = [contact.display_name, role if role != contact.display_name else ""]
    lines += [phone.number for phone in contact.phones]
    lines += [email.address for email in contact.emails]
    lines += [web.url for web in contact.urls]
    for place in contact.addresses:
        town = " ".join(filter(None, (place.postal_code, place.locality)))
        lines.append(", ".join(filter(None, (place.street, town, place.country))))
    return "\n".join(line for line in lines if line)


def _file_name(found: Sequence[Contact]) -> str:
    return exports.name_for_file(found[0].display_name) if len(found) == 1 else "Kontakte"


@cache
def _folder() -> str:
    """A folder of our own for dragged files; it is removed when the program ends."""
    _KEPT.append(tempfile.TemporaryDirectory(prefix="netzwerkpflege-"))
    return _KEPT[0].name


_KEPT: list[tempfile.TemporaryDirectory[str]] = []
