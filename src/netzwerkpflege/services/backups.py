"""Backups in the profile's own folder: one at a press of a button, and which is the newest."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from netzwerkpflege.domain.outcome import FileUnwritable
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import backup

_STEM = "netzwerkpflege"


def back_up_here(desk: Desk, tick: Callable[[int, int], None]) -> Path:
    """Copy the address file into the profile's folder of backups, and check the copy; returns the copy.

    Raises FileUnwritable, DiskFull, DatabaseDamaged; what ``tick`` raises to cancel flies through.
    """
    folder = desk.profile.backups
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise FileUnwritable(file=os.fspath(folder), reason=error.strerror or "") from error
    target = folder / f"{_STEM}-{desk.clock():%Y-%m-%d-%H%M%S}.sqlite3"
    backup.copy(desk.store, target, tick)
    return target


def newest_backup(desk: Desk) -> datetime | None:
    """When the newest copy in the folder of backups was made; None where there is none."""
    try:
        made = [file.stat().st_mtime for file in desk.profile.backups.glob(f"{_STEM}-*.sqlite3")]
    except OSError:
        return None
    zone = desk.clock().tzinfo
    return datetime.fromtimestamp(max(made), tz=zone) if made else None
