"""The trash of the address file: who lies in it, bringing somebody back, and what is left of nobody in the end.

Who was merged into somebody lies there as well, but is not offered: what there was of them belongs to who was kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from netzwerkpflege.store import talk_search

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

_MERGED: Final = "SELECT other_id FROM merged WHERE other_id IS NOT NULL"
_THESE: Final = "(SELECT value FROM json_each(?1))"
_WORDS: Final = ("contact_words", "contact_reach", "meeting_words")
_PAGES: Final = 100
"""Pages of an index that are merged at a time: some milliseconds."""
_OF_NO_CONTACT: Final = "('event', 'meeting', 'saved_view', 'circle', 'series', 'fundus', 'find')"
"""Tables whose notes in the journal name another owner than a contact, or none."""


def count(session: Session) -> int:
    """How many lie in the trash. By two small indexes: to look at each contact would take too long."""
    connection = session.connection()
    every, live = (
        connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
        for table in ("contact", "contact_order")
    )
    if every == live:
        return 0
    merged = connection.exec_driver_sql(
        f"SELECT count(*) FROM contact WHERE id IN ({_MERGED}) AND removed_at IS NOT NULL"
    ).scalar_one()
    return int(every) - int(live) - int(merged)


def listed(session: Session, limit: int) -> list[tuple[int, str, str, str]]:
    """Who lies in the trash, the latest first: number, name, organisation, when removed (UTC)."""
    rows = session.connection().exec_driver_sql(
        f"""SELECT id, display_name, organisation, removed_at FROM contact
        WHERE removed_at IS NOT NULL AND id NOT IN ({_MERGED}) ORDER BY removed_at DESC, sort_key, id LIMIT ?""",
        (limit,),
    )
    return [tuple(row) for row in rows]


def older_than(session: Session, moment: str) -> list[int]:
    """Who was removed before a moment (UTC), also by a merge."""
    rows = session.connection().exec_driver_sql(
        "SELECT id FROM contact WHERE removed_at IS NOT NULL AND removed_at < ? ORDER BY id", (moment,)
    )
    return list(rows.scalars())


def restore(session: Session, contact_ids: Iterable[int]) -> None:
    """Bring contacts back as they were; who was merged stays where they are."""
    session.connection().exec_driver_sql(
        f"UPDATE contact SET removed_at = NULL WHERE id IN {_THESE} AND removed_at IS NOT NULL AND id NOT IN ({_MERGED})",
        (json.dumps(list(contact_ids)),),
    )


def purge(session: Session, contact_ids: Sequence[int]) -> int:
    """Delete contacts of the trash for good; returns how many. Whoever is not in the trash is passed over.

    With them go their details, reminders, threads, keepsakes, questions, favours and introductions, their places on guest
    lists and in talks, talks with nobody else, their photos and original cards, what an import said about those, and every undo step up to
    the last that touched them. What the gate has on record stays under their number: wishes, and objections with the
    keyed hash of each address, by which the same person is known again.
    """
    connection = session.connection()
    found = connection.exec_driver_sql(
        f"SELECT id FROM contact WHERE id IN {_THESE} AND removed_at IS NOT NULL", (json.dumps(list(contact_ids)),)
    )
    numbers = list(found.scalars())
    if not numbers:
        return 0
    these = json.dumps(numbers)
    talks, alone = _talks(connection, these)
    _forget_steps(connection, these, json.dumps(alone))
    _forget_problems(connection, these)
    connection.exec_driver_sql(f"DELETE FROM meeting WHERE id IN {_THESE}", (json.dumps(alone),))
    connection.exec_driver_sql(f"DELETE FROM contact WHERE id IN {_THESE}", (these,))
    _sweep_blobs(connection)
    talk_search.reindex(session, talks)
    return len(numbers)


def forget_words(session: Session, *, begin: bool) -> bool:
    """Merge a piece of the full-text indexes, so that words of who was deleted do not stay in older parts of them.

    Returns whether there is more to do. The first call says ``begin``. In pieces, so that nobody waits for the whole.
    """
    connection = session.connection()
    raw = connection.connection.driver_connection
    more = False
    for table in _WORDS:
        before = raw.total_changes  # type: ignore[union-attr]
        connection.exec_driver_sql(
            f"INSERT INTO {table} ({table}, rank) VALUES ('merge', ?)", (-_PAGES if begin else _PAGES,)
        )
        more |= raw.total_changes - before >= 2  # type: ignore[union-attr]
    return more


def _talks(connection: Connection, these: str) -> tuple[list[int], list[int]]:
    """The conversations with these people: all, and those with nobody else."""
    rows = connection.exec_driver_sql(
        f"""SELECT p.meeting_id, min(q.contact_id IN {_THESE}) FROM participant p
        JOIN participant q ON q.meeting_id = p.meeting_id WHERE p.contact_id IN {_THESE} GROUP BY p.meeting_id""",
        (these,),
    ).all()
    return [row[0] for row in rows], [row[0] for row in rows if row[1]]


def _forget_steps(connection: Connection, these: str, talks: str) -> None:
    """Undo must not bring back what is deleted: the steps up to the last that knew of it are forgotten."""
    last = connection.exec_driver_sql(
        f"""SELECT max(step_id) FROM journal_entry
        WHERE (tbl NOT IN {_OF_NO_CONTACT} AND owner IN {_THESE})
        OR (tbl = 'meeting' AND row IN (SELECT value FROM json_each(?2)))
        OR (tbl = 'introduction' AND (json_extract(old, '$.other_id') IN {_THESE}
            OR row IN (SELECT id FROM introduction WHERE other_id IN {_THESE})))""",
        (these, talks),
    ).scalar()
    if last is not None:
        connection.exec_driver_sql("DELETE FROM journal_step WHERE id <= ?", (last,))


def _forget_problems(connection: Connection, these: str) -> None:
    """What an import said about a card that somebody of these came from, or was corrected to, with its text."""
    connection.exec_driver_sql(
        f"""DELETE FROM import_problem WHERE id IN (
            SELECT p.id FROM contact_card k JOIN contact c ON c.id = k.contact_id
            JOIN import_problem p ON p.import_id = k.import_id
            WHERE k.contact_id IN {_THESE}
            AND ((p.card = k.number AND p.name = c.display_name) OR (p.solved_by <> '' AND p.solved_by = k.sha256)))""",
        (these,),
    )


def _sweep_blobs(connection: Connection) -> None:
    """Let go of photos and cards that nobody has any more, and that no undo step would bring back."""
    connection.exec_driver_sql(
        """DELETE FROM blob WHERE sha256 NOT IN (SELECT photo_sha256 FROM contact)
        AND sha256 NOT IN (SELECT sha256 FROM contact_card)
        AND sha256 NOT IN (SELECT json_extract(old, '$.photo_sha256') FROM journal_entry
            WHERE tbl = 'contact' AND old IS NOT NULL)
        AND sha256 NOT IN (SELECT json_extract(old, '$.sha256') FROM journal_entry
            WHERE tbl = 'contact_card' AND old IS NOT NULL)"""
    )
