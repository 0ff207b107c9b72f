"""Finding conversations: full text over what was said, where, on which occasion and about what; people by their names.

``meeting_words`` holds the folded words of each conversation under its number. It is derived: ``reindex`` rebuilds the rows
of touched conversations in the same transaction as the change. Names are not in it, or a new name would rewrite hundreds
of rows; people are found by their own index (``store.search``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.text import fold

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_WORD: Final = re.compile(r"[^\W_]+")
_WORDS: Final = """m.text || ' ' || m.place
    || coalesce((SELECT ' ' || title FROM event WHERE id = m.event_id), '')
    || coalesce((SELECT ' ' || group_concat(remark, ' ') FROM participant WHERE meeting_id = m.id AND remark <> ''), '')
    || coalesce((SELECT ' ' || group_concat(k.words, ' ') FROM participant p
        JOIN connection_point k ON k.participant_id = p.id WHERE p.meeting_id = m.id), '')"""
_SAID: Final = "m.id IN (SELECT rowid FROM meeting_words WHERE meeting_words MATCH ?)"
_WITH: Final = """m.id IN (SELECT p.meeting_id FROM participant p WHERE p.contact_id IN (
    SELECT c.id FROM contact_words w CROSS JOIN contact_order o ON o.rank = w.rowid JOIN contact c ON c.id = o.contact_id
    WHERE contact_words MATCH ? AND ' ' || fold(c.display_name || ' ' || c.organisation) LIKE ?))"""


def ddl() -> Iterator[str]:
    """The index table."""
    yield """CREATE VIRTUAL TABLE meeting_words USING fts5(
        words, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4 5 6', detail = none, columnsize = 0)"""


def fill() -> str:
    """The statement that writes the whole index."""
    return f"INSERT INTO meeting_words (rowid, words) SELECT m.id, fold({_WORDS}) FROM meeting m ORDER BY m.id"


def reindex(session: Session, meeting_ids: Iterable[int], event_ids: Iterable[int] = ()) -> None:
    """Bring the words of these conversations up to date, and of those on these occasions; removed ones leave the index."""
    connection = session.connection()
    numbers = set(meeting_ids)
    if wanted := sorted(event_ids):
        found = connection.exec_driver_sql(
            "SELECT id FROM meeting WHERE event_id IN (SELECT value FROM json_each(?))", (json.dumps(wanted),)
        )
        numbers.update(found.scalars())
    if not numbers:
        return
    these = (json.dumps(sorted(numbers)),)
    connection.exec_driver_sql("DELETE FROM meeting_words WHERE rowid IN (SELECT value FROM json_each(?))", these)
    connection.exec_driver_sql(
        f"""INSERT INTO meeting_words (rowid, words) SELECT m.id, fold({_WORDS}) FROM meeting m
        WHERE m.id IN (SELECT value FROM json_each(?)) ORDER BY m.id""",
        these,
    )


def ids(session: Session, text: str = "", limit: int | None = None) -> list[int]:
    """Conversations, newest first; with ``text`` those in which every word begins something said, or a name."""
    words = [fold(word) for word in _WORD.findall(text)]
    if text.strip() and not words:
        return []
    values: list[str] = []
    for word in words:
        values += [f'"{word}"*', f'"{word}"*', f"% {word}%"]
    conditions = " AND ".join(f"({_SAID} OR {_WITH})" for _ in words) or "1"
    end = "" if limit is None else f" LIMIT {int(limit)}"
    found = session.connection().exec_driver_sql(
        f"SELECT m.id FROM meeting m WHERE {conditions} ORDER BY m.day DESC, m.id DESC{end}", tuple(values)
    )
    return list(found.scalars())
