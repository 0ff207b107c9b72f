"""A look into an address file that somebody else may have open: nothing is written, nothing is made, nothing is migrated."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from netzwerkpflege.store import plain

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_WAIT: Final = 2.0
"""Seconds that a look waits for somebody who writes."""


@contextmanager
def looking(path: Path) -> Iterator[Session | None]:
    """A session that sees one moment of the file; None where there is none, or where it cannot be read just now."""
    try:
        raw = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=_WAIT)
    except sqlite3.Error:
        yield None
        return
    with closing(raw):
        try:
            raw.execute("BEGIN")
            raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.Error:
            yield None
            return
        yield cast("Session", plain.Session(plain.Connection(raw)))  # what readers ask of a session, it has
