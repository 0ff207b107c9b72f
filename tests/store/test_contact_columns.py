"""The columns that contacts are written by are those of the table: a new one must not be forgotten."""

from __future__ import annotations

from netzwerkpflege.store import contact_rows
from netzwerkpflege.store.tables import ContactTable


def test_every_column_of_a_contact_is_written() -> None:
    columns = [column.name for column in ContactTable.__table__.columns]
    assert [*contact_rows.COLUMNS, "removed_at"] == columns
