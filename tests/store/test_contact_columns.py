"""The columns that contacts are written by are those of the table: a new one must not be forgotten."""

from __future__ import annotations

from netzwerkpflege.store import prepare
from netzwerkpflege.store.tables import ContactTable


def test_every_column_of_a_contact_is_written() -> None:
    columns = [column.name for column in ContactTable.__table__.columns]
    assert [*prepare.COLUMNS, "removed_at"] == columns
