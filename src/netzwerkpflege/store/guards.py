"""The gate inside the database: triggers that no path around the services can pass."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from netzwerkpflege.store import doors


def ddl() -> Iterator[str]:
    """Views and triggers of the gate, in the order in which they are built."""
    yield from doors.ddl()


def restrain(connection: sqlite3.Connection) -> None:
    """Deny an ordinary connection what could take the gate down."""
