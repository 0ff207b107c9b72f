"""The time line of a contact: one question over all tables, a page at a time, so that hundreds of entries cost nothing.

What came of a conversation stands with it, and what is still open stands under „Beim nächsten Mal“; both are entries of
their own where one kind alone is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from netzwerkpflege.domain.meeting import MeetingNote
from netzwerkpflege.domain.origin import Origin
from netzwerkpflege.domain.thread import Keepsake, Thread
from netzwerkpflege.domain.timeline import PAGE, Entry, Kind
from netzwerkpflege.domain.times import parse_stamp
from netzwerkpflege.store import contacts, events, meetings, threads

if TYPE_CHECKING:
    from sqlalchemy import Row
    from sqlalchemy.orm import Session

_ROWS: Final[dict[Kind, str]] = {
    Kind.CONVERSATION: """SELECT 'conversation' AS kind, m.day AS day, m.id AS id, '' AS words, '' AS code, '' AS detail,
        NULL AS until FROM participant p JOIN meeting m ON m.id = p.meeting_id WHERE p.contact_id = :contact""",
    Kind.KEEPSAKE: """SELECT 'keepsake', day, id, words, '', '', NULL FROM keepsake
        WHERE contact_id = :contact{alone}""",
    Kind.THREAD: """SELECT 'thread', opened_on, id, words, owner, '', closed_on FROM thread
        WHERE contact_id = :contact{alone}""",
    Kind.QUESTION: """SELECT 'question', coalesce(answered_on, asked_on), id, words, kind, answer, NULL FROM question
        WHERE contact_id = :contact AND coalesce(answered_on, asked_on) IS NOT NULL{told}""",
    Kind.FAVOUR: """SELECT 'favour', day, id, words, direction, '', NULL FROM favour WHERE contact_id = :contact""",
    Kind.INTRODUCTION: """SELECT 'introduction', coalesce(i.introduced_on, i.opened_on), i.id,
        i.words || CASE i.outcome WHEN '' THEN '' ELSE ' – ' || i.outcome END,
        CASE WHEN i.introduced_on IS NULL THEN 'open' ELSE 'introduced' END, c.display_name, NULL
        FROM introduction i JOIN contact c
        ON c.id = CASE i.contact_id WHEN :contact THEN i.other_id ELSE i.contact_id END
        WHERE (i.contact_id = :contact OR i.other_id = :contact) AND c.removed_at IS NULL""",
    Kind.REMINDER: """SELECT 'reminder', coalesce(done_on, max(due, coalesce(snoozed_until, due))), id, words,
        CASE WHEN done_on IS NULL THEN 'open' ELSE 'done' END, '', NULL FROM reminder
        WHERE contact_id = :contact{done}""",
    Kind.LETTER: """SELECT 'letter', changed_at, id, subject, state, '', NULL FROM outbox WHERE contact_id = :contact""",
    Kind.RECORD: """SELECT 'record', recorded_at, id, words, 'objection', '', NULL FROM objection
        WHERE contact_id = :contact
        UNION ALL SELECT 'record', recorded_at, id, source, side, value, NULL FROM recorded_wish
        WHERE contact_id = :contact AND meeting_id IS NULL""",
    Kind.CARD: """SELECT 'card', coalesce(r.at, c.created), coalesce(r.id, 0), '', 'card', '', NULL
        FROM contact_card k JOIN contact c ON c.id = k.contact_id LEFT JOIN import_run r ON r.id = k.import_id
        WHERE k.contact_id = :contact
        UNION ALL SELECT 'card', c.created, 0, '', 'hand', '', NULL FROM contact c
        WHERE c.id = :contact AND NOT EXISTS (SELECT 1 FROM contact_card k WHERE k.contact_id = c.id)""",
}
_ORDER: Final = "ORDER BY substr(day, 1, 10) DESC, kind = 'card', kind DESC, day DESC, id DESC"
_MIXED: Final = " UNION ALL ".join(
    rows.format(
        alone=" AND meeting_id IS NULL", done=" AND done_on IS NOT NULL", told=" AND (answer <> '' OR kind = 'advice')"
    )
    for rows in _ROWS.values()
)
_COUNTS: Final = " UNION ALL ".join(
    f"SELECT '{kind.value}', count(*) FROM ({rows.format(alone='', done='', told='')})" for kind, rows in _ROWS.items()
)


def page(session: Session, contact_id: int, kind: Kind | None = None, start: int = 0, count: int = PAGE) -> list[Entry]:
    """Entries of a contact, newest first: of all kinds, or of one."""
    rows = _MIXED if kind is None else _NAMES + _ROWS[kind].format(alone="", done="", told="")
    found = session.connection().exec_driver_sql(
        f"SELECT * FROM ({rows}) {_ORDER} LIMIT :count OFFSET :start",
        {"contact": contact_id, "count": count, "start": start},
    )
    return _entries(session, contact_id, found.all())


_NAMES: Final = """SELECT '' AS kind, '' AS day, 0 AS id, '' AS words, '' AS code, '' AS detail, NULL AS until
    WHERE 0 UNION ALL """


def counts(session: Session, contact_id: int) -> dict[Kind, int]:
    """How many entries there are, by kind; kinds of which there are none are left out."""
    found = session.connection().exec_driver_sql(_COUNTS, {"contact": contact_id})
    return {Kind(row[0]): row[1] for row in found if row[1]}


def total(session: Session, contact_id: int) -> int:
    """How many entries stand in the line of all kinds."""
    found = session.connection().exec_driver_sql(f"SELECT count(*) FROM ({_MIXED})", {"contact": contact_id})
    return int(found.scalar_one())


def _entries(session: Session, contact_id: int, rows: Sequence[Row[Any]]) -> list[Entry]:
    talks = [row.id for row in rows if row.kind == Kind.CONVERSATION]
    notes = {note.id: note for note in meetings.get_all(session, talks)} if talks else {}
    titles = events.titles(session, [note.event_id for note in notes.values() if note.event_id])
    names = contacts.names(session, {p.contact_id for note in notes.values() for p in note.participants})
    kept, left = _came_of(session, contact_id, talks)
    alone = threads.keepsakes_by(session, [row.id for row in rows if row.kind == Kind.KEEPSAKE])
    runs = _imports(session, [row.id for row in rows if row.kind == Kind.CARD and row.id])
    entries = []
    for row in rows:
        kind = Kind(row.kind)
        if kind is Kind.CONVERSATION:
            note = notes[row.id]
            others = tuple(names.get(p.contact_id, "") for p in note.participants if p.contact_id != contact_id)
            title = titles.get(note.event_id or 0, "")
            entries.append(_talk(note, title, others, kept, left))
            continue
        until = date.fromisoformat(row.until) if row.until else None
        files, title, origin = runs.get(row.id, ((), "", Origin())) if kind is Kind.CARD else ((), "", Origin())
        entries.append(
            Entry(
                kind, _day(row.day), row.id, row.words, row.code, row.detail, until,
                event_title=title, files=files, origin=origin,
                keepsakes=(alone[row.id],) if kind is Kind.KEEPSAKE else (),
            )
        )  # fmt: skip
    return entries


def _talk(
    note: MeetingNote,
    title: str,
    others: tuple[str, ...],
    kept: dict[int, list[Keepsake]],
    left: dict[int, list[Thread]],
) -> Entry:
    number = note.id or 0
    return Entry(
        Kind.CONVERSATION,
        note.on,
        number,
        note=note,
        event_title=title,
        people=others,
        keepsakes=tuple(kept.get(number, ())),
        threads=tuple(left.get(number, ())),
    )


def _came_of(
    session: Session, contact_id: int, talks: Sequence[int]
) -> tuple[dict[int, list[Keepsake]], dict[int, list[Thread]]]:
    """What came of conversations for one person: keepsakes and threads by the conversation's number."""
    kept: dict[int, list[Keepsake]] = {}
    left: dict[int, list[Thread]] = {}
    if talks:
        for item in threads.keepsakes_from(session, contact_id, talks):
            kept.setdefault(item.meeting_id or 0, []).append(item)
        for thread in threads.threads_from(session, contact_id, talks):
            left.setdefault(thread.meeting_id or 0, []).append(thread)
    return kept, left


def _imports(session: Session, import_ids: Sequence[int]) -> dict[int, tuple[tuple[str, ...], str, Origin]]:
    """Of imports: the files, the title of the event, and where the cards come from."""
    if not import_ids:
        return {}
    found = session.connection().exec_driver_sql(
        """SELECT r.id, r.files, e.title, r.event_id, r.day, r.handed, r.words
        FROM import_run r LEFT JOIN event e ON e.id = r.event_id WHERE r.id IN (SELECT value FROM json_each(?))""",
        (json.dumps(list(import_ids)),),
    )
    return {
        row[0]: (
            tuple(json.loads(row[1])),
            row[2] or "",
            Origin(row[3], date.fromisoformat(row[4]) if row[4] else None, row[5], row[6]),
        )
        for row in found
    }


def _day(text: str) -> date:
    """A day, or the day of a moment of record on the person's clock."""
    if len(text) == 10:
        return date.fromisoformat(text)
    moment = parse_stamp(text)
    return date.min if moment is None else moment.astimezone().date()
