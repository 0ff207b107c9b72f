"""What the one search field reads from the address file: candidates by the indexes, and the texts in which words may stand.

Nothing here reads more than it is told to: every query has its limit, and none walks a whole table of notes. Whether a text
really holds the words is for the caller to say, who has the text then anyway.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from netzwerkpflege.domain.found import HitKind
from netzwerkpflege.domain.query import Query
from netzwerkpflege.store import narrowing, search

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session


class Line(NamedTuple):
    """A text that belongs to a contact; a question has its answer behind it, a keepsake what came of it. ``day`` is ISO 8601 or empty."""

    number: int
    contact_id: int
    words: str
    day: str
    done: bool


class Said(NamedTuple):
    """A conversation: what was said, and what else it is found by."""

    number: int
    day: date
    text: str
    around: tuple[str, ...]
    """Place, title of the event, remarks, connection points."""
    contact_ids: tuple[int, ...]


_LINES: Final = {
    HitKind.POINT: """SELECT x.id, x.contact_id, x.words, coalesce(m.day, ''), 0 FROM {source}
        JOIN participant p ON p.id = x.participant_id JOIN meeting m ON m.id = p.meeting_id""",
    HitKind.THREAD: "SELECT x.id, x.contact_id, x.words, x.opened_on, x.closed_on IS NOT NULL FROM {source}",
    HitKind.KEEPSAKE: """SELECT x.id, x.contact_id, x.words || CASE x.echo WHEN '' THEN '' ELSE ' – ' || x.echo END,
        x.day, 0 FROM {source}""",
    HitKind.QUESTION: """SELECT x.id, x.contact_id, x.words || CASE x.answer WHEN '' THEN '' ELSE ' – ' || x.answer END,
        '', x.answer <> '' FROM {source}""",
    HitKind.FAVOUR: "SELECT x.id, x.contact_id, x.words, x.day, 0 FROM {source}",
    HitKind.INTRODUCTION: """SELECT x.id, x.contact_id, x.words || CASE x.outcome WHEN '' THEN '' ELSE ' – ' || x.outcome END,
        x.opened_on, x.closed_on IS NOT NULL FROM {source}""",
}
_TABLES: Final = {
    HitKind.POINT: "connection_point",
    HitKind.THREAD: "thread",
    HitKind.KEEPSAKE: "keepsake",
    HitKind.QUESTION: "question",
    HitKind.FAVOUR: "favour",
    HitKind.INTRODUCTION: "introduction",
}


def candidates(session: Session, query: Query) -> list[int]:
    """The contacts that match, at most ``query.limit``, by whichever of their texts."""
    return search.ids(session, query)


def names(session: Session, contact_ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Name (also nickname) and organisation of these contacts, in one text each to look for words in."""
    rows = session.connection().exec_driver_sql(
        """SELECT id, display_name || ' ' || given || ' ' || family || ' ' || nickname, organisation FROM contact
        WHERE id IN (SELECT value FROM json_each(?))""",
        (json.dumps(list(contact_ids)),),
    )
    return {row[0]: (row[1], row[2]) for row in rows}


def about(session: Session, contact_ids: Sequence[int]) -> dict[int, list[str]]:
    """The texts on the cards of these contacts, apart from name and organisation, the likeliest to be meant first."""
    rows = session.connection().exec_driver_sql(
        """WITH w (id) AS (SELECT value FROM json_each(?))
        SELECT c.id, 0, c.title FROM w JOIN contact c ON c.id = w.id
        UNION ALL SELECT c.id, 1, c.role FROM w JOIN contact c ON c.id = w.id
        UNION ALL SELECT c.id, 2, c.department FROM w JOIN contact c ON c.id = w.id
        UNION ALL SELECT e.contact_id, 3, e.address FROM w JOIN email e ON e.contact_id = w.id
        UNION ALL SELECT p.contact_id, 4, p.number FROM w JOIN phone p ON p.contact_id = w.id
        UNION ALL SELECT t.contact_id, 5, t.name FROM w JOIN contact_tag t ON t.contact_id = w.id
        UNION ALL SELECT a.contact_id, 6, trim(a.street || ', ' || trim(a.postal_code || ' ' || a.locality), ', ')
            FROM w JOIN postal_address a ON a.contact_id = w.id
        UNION ALL SELECT c.id, 7, c.recognition_cue FROM w JOIN contact c ON c.id = w.id
        UNION ALL SELECT c.id, 8, trim(c.met_how || ' ' || c.met_where || ' ' || c.met_through)
            FROM w JOIN contact c ON c.id = w.id
        UNION ALL SELECT c.id, 9, c.note FROM w JOIN contact c ON c.id = w.id
        UNION ALL SELECT u.contact_id, 10, u.url FROM w JOIN web_address u ON u.contact_id = w.id
        UNION ALL SELECT f.contact_id, 11, f.value FROM w JOIN profile f ON f.contact_id = w.id
        ORDER BY 1, 2""",
        (json.dumps(list(contact_ids)),),
    )
    found: dict[int, list[str]] = {number: [] for number in contact_ids}
    for number, _, text in rows:
        if text:
            found[number].append(text)
    return found


def newest_lines(session: Session, kind: HitKind, limit: int) -> list[Line]:
    """The last lines of a kind that were noted, whosesoever, the newest first."""
    source = f"(SELECT * FROM {_TABLES[kind]} ORDER BY id DESC LIMIT ?) x JOIN contact_order o USING (contact_id)"
    return _lines(session.connection(), kind, f"{source}", (limit,))


def lines_of(session: Session, kind: HitKind, contact_ids: Sequence[int]) -> list[Line]:
    """All lines of a kind that belong to these contacts, the newest first."""
    source = f"""(SELECT value AS contact_id FROM json_each(?)) w
        JOIN {_TABLES[kind]} x ON x.contact_id = w.contact_id"""
    return _lines(session.connection(), kind, source, (json.dumps(list(contact_ids)),))


def _lines(connection: Connection, kind: HitKind, source: str, values: tuple[object, ...]) -> list[Line]:
    rows = connection.exec_driver_sql(f"{_LINES[kind].format(source=source)} ORDER BY x.id DESC", values)
    return [Line(row[0], row[1], row[2], row[3], bool(row[4])) for row in rows]


def said_with(session: Session, words: str, limit: int) -> list[int]:
    """The conversations noted last in which every word begins something; the index alone answers, people's names aside."""
    if not (match := narrowing.beginnings(words)):
        return []
    rows = session.connection().exec_driver_sql(
        "SELECT rowid FROM meeting_words WHERE meeting_words MATCH ? ORDER BY rowid DESC LIMIT ?", (match, limit)
    )
    return list(rows.scalars())


def talks_of(session: Session, contact_ids: Sequence[int], limit: int) -> list[int]:
    """The latest conversations with these contacts."""
    rows = session.connection().exec_driver_sql(
        """SELECT m.id FROM meeting m WHERE m.id IN (SELECT p.meeting_id FROM participant p
        WHERE p.contact_id IN (SELECT value FROM json_each(?))) ORDER BY m.day DESC, m.id DESC LIMIT ?""",
        (json.dumps(list(contact_ids)), limit),
    )
    return list(rows.scalars())


def said(session: Session, meeting_ids: Sequence[int]) -> list[Said]:
    """These conversations, the latest first."""
    connection = session.connection()
    these = (json.dumps(list(meeting_ids)),)
    people: dict[int, list[int]] = {}
    around: dict[int, list[str]] = {}
    for number, contact_id, remark in connection.exec_driver_sql(
        """SELECT meeting_id, contact_id, remark FROM participant
        WHERE meeting_id IN (SELECT value FROM json_each(?)) ORDER BY meeting_id, position""",
        these,
    ):
        people.setdefault(number, []).append(contact_id)
        around.setdefault(number, []).append(remark)
    for number, words in connection.exec_driver_sql(
        """SELECT p.meeting_id, k.words FROM participant p JOIN connection_point k ON k.participant_id = p.id
        WHERE p.meeting_id IN (SELECT value FROM json_each(?))""",
        these,
    ):
        around.setdefault(number, []).append(words)
    rows = connection.exec_driver_sql(
        """SELECT m.id, m.day, m.text, m.place, coalesce(e.title, '') FROM meeting m
        LEFT JOIN event e ON e.id = m.event_id
        WHERE m.id IN (SELECT value FROM json_each(?)) ORDER BY m.day DESC, m.id DESC""",
        these,
    )
    return [
        Said(
            row[0],
            date.fromisoformat(row[1]),
            row[2],
            tuple(filter(None, (row[3], row[4], *around.get(row[0], ())))),
            tuple(people.get(row[0], ())),
        )
        for row in rows
    ]


def sizes(session: Session, organisations: Sequence[str]) -> dict[str, int]:
    """How many live contacts these organisations have."""
    rows = session.connection().exec_driver_sql(
        """SELECT organisation, count(*) FROM contact
        WHERE organisation IN (SELECT value FROM json_each(?)) AND removed_at IS NULL GROUP BY organisation""",
        (json.dumps(list(organisations)),),
    )
    return {row[0]: row[1] for row in rows}


def largest(session: Session, limit: int) -> list[tuple[str, int]]:
    """The largest organisations."""
    rows = session.connection().exec_driver_sql(
        """SELECT organisation, count(*) FROM contact WHERE organisation <> '' AND removed_at IS NULL
        GROUP BY organisation ORDER BY count(*) DESC, organisation LIMIT ?""",
        (limit,),
    )
    return [(row[0], row[1]) for row in rows]


def occasions(session: Session) -> list[tuple[int, str, date, str]]:
    """All events: number, title, day, and place, host, intention and note in one text; the latest first. They are few."""
    rows = session.connection().exec_driver_sql(
        """SELECT id, title, day, place || char(10) || host || char(10) || intention || char(10) || note
        FROM event ORDER BY day DESC, id DESC"""
    )
    return [(row[0], row[1], date.fromisoformat(row[2]), row[3]) for row in rows]
