"""The lines of list and table: read from the address file when they come into sight, and what each role says of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.query import ContactLine, ContactRow
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.late import Late
from netzwerkpflege.ui.list_view import Roles
from netzwerkpflege.ui.moments import ago

if TYPE_CHECKING:
    from netzwerkpflege.services import address_list, lists
else:
    address_list = Late("netzwerkpflege.services.address_list")  # the first paint has no lines yet
    lists = Late("netzwerkpflege.services.lists")


class ContactLines(QObject):
    """Where the model gets its lines from."""

    def __init__(self, desk: Desk, lang: str, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._lang = desk, lang

    def rows(self, ids: Sequence[int]) -> list[ContactRow]:
        """Lines of the list."""
        return address_list.rows(self._desk, ids)

    def lines(self, ids: Sequence[int]) -> list[ContactLine]:
        """Lines of the table."""
        return lists.lines(self._desk, ids)

    def value(self, row: ContactRow, role: int) -> Any:
        """What a role shows of a line; read aloud it is all of it."""
        if role == Roles.NAME:
            return row.name
        if role == Roles.DETAIL:
            return row.organisation
        if role == Roles.STATUS:
            return row.status.value
        if role == Roles.LAST:
            return self._last(row)
        if role == Roles.PHOTO:
            return row.photo_sha256
        if role == Roles.ID:
            return row.id
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            status = phrase(f"status.{row.status.value}", self._lang)
            return ", ".join(filter(None, (row.name, row.organisation, status, self._last(row))))
        return None

    def photo_for(self, sha256: str) -> bytes | None:
        """The bytes of a photo; the pictures made of them are cached by who paints them."""
        return address_list.photo(self._desk, sha256)

    def _last(self, row: ContactRow) -> str:
        if row.status in (Status.RESTING, Status.OBJECTED):
            return phrase(f"status.{row.status.value}", self._lang)
        if row.last_conversation is None:
            return self.tr("never talked")
        return ago(row.last_conversation, self._desk.today())
