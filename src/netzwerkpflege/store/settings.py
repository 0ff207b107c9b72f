"""What belongs to this address file and goes with it when it is copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def value(session: Session, key: str, default: str = "") -> str:
    """A setting of this file."""
    found = session.connection().exec_driver_sql("SELECT value FROM setting WHERE key = ?", (key,)).scalar()
    return default if found is None else str(found)


def keep(session: Session, key: str, text: str) -> None:
    """Set a setting of this file."""
    session.connection().exec_driver_sql(
        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, text),
    )
