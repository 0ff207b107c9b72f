"""What was last written into the calendar file, and what belongs into it. No part of undo: a revision never counts down."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.calendar_entry import Revision
from netzwerkpflege.domain.times import parse_stamp, stamp
from netzwerkpflege.store import settings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_FILE: Final = "calendar_file_id"
_WRITTEN: Final = "calendar_written"


def revisions(session: Session) -> dict[str, Revision]:
    """What was last written, by uid."""
    rows = session.connection().exec_driver_sql("SELECT uid, digest, sequence, changed_at FROM calendar_entry")
    return {
        row[0]: Revision(row[0], row[1], row[2], moment) for row in rows if (moment := parse_stamp(row[3])) is not None
    }


def keep(session: Session, fresh: Iterable[Revision]) -> None:
    """Keep what is written now. What left the file stays known, for it may come back."""
    values = [(one.uid, one.digest, one.sequence, stamp(one.changed_at)) for one in fresh]
    if values:
        session.connection().exec_driver_sql(
            """INSERT INTO calendar_entry (uid, digest, sequence, changed_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (uid) DO UPDATE SET digest = excluded.digest, sequence = excluded.sequence,
            changed_at = excluded.changed_at""",
            values,
        )


def file_id(session: Session) -> str:
    """What names this address file in calendars; empty where it was never given."""
    return settings.value(session, _FILE)


def keep_file_id(session: Session, text: str) -> None:
    """Name this address file."""
    settings.keep(session, _FILE, text)


def written(session: Session) -> str:
    """What tells of the file that was written last; empty before the first."""
    return settings.value(session, _WRITTEN)


def keep_written(session: Session, text: str) -> None:
    """This file was written."""
    settings.keep(session, _WRITTEN, text)


def birthdays(session: Session) -> list[tuple[int, str, str]]:
    """The birthdays of all with whom one has talked and who are not left in peace: number, name, birthday."""
    found = session.connection().exec_driver_sql(
        """SELECT c.id, c.display_name, c.birthday FROM contact_standing s JOIN contact c ON c.id = s.contact_id
        WHERE s.status IN ('dialogue', 'context') AND c.removed_at IS NULL AND c.birthday IS NOT NULL
        ORDER BY c.id"""
    )
    return [tuple(row) for row in found]


def done_since(session: Session, day: date) -> list[int]:
    """The reminders done since a day, without those about people who are left in peace."""
    found = session.connection().exec_driver_sql(
        """SELECT r.id FROM reminder r LEFT JOIN contact c ON c.id = r.contact_id
        WHERE r.done_on >= ? AND (r.contact_id IS NULL OR (c.resting = 0 AND c.removed_at IS NULL)) ORDER BY r.id""",
        (day.isoformat(),),
    )
    return list(found.scalars())
