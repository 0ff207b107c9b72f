"""Finding people as one types: full text over folded words, parts of mail addresses and phone digits.

Two indexes: ``contact_words`` (words by their beginning) and ``contact_reach`` (any three characters in a row of mail
addresses and phone digits). Both pass ``domain.text.fold``, so müller, mueller and muller are one word. They are derived:
``reindex`` rebuilds the rows of touched contacts in the same transaction as the change.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy.orm import Session

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.text import fold

_WORD = re.compile(r"[^\W_]+")
_CHUNK = 500

_NAMES = """c.display_name || ' ' || c.given || ' ' || c.family || ' ' || c.nickname || ' ' || c.organisation
    || ' ' || c.department"""
_WORDS = """c.title || ' ' || c.role || ' ' || c.note || ' ' || c.recognition_cue || ' ' || c.met_how || ' '
    || c.met_where || ' ' || c.met_through
    || coalesce((SELECT ' ' || group_concat(name, ' ') FROM contact_tag WHERE contact_id = c.id), '')
    || coalesce((SELECT ' ' || group_concat(locality || ' ' || street || ' ' || postal_code, ' ')
                 FROM postal_address WHERE contact_id = c.id), '')
    || coalesce((SELECT ' ' || group_concat(url, ' ') FROM web_address WHERE contact_id = c.id), '')
    || coalesce((SELECT ' ' || group_concat(value, ' ') FROM profile WHERE contact_id = c.id), '')"""
_TALK = """coalesce((SELECT ' ' || group_concat(m.text || ' ' || m.place || ' ' || p.remark || ' '
            || coalesce((SELECT title FROM event WHERE id = m.event_id), ''), ' ')
            FROM participant p JOIN meeting m ON m.id = p.meeting_id WHERE p.contact_id = c.id), '')
    || coalesce((SELECT ' ' || group_concat(words, ' ') FROM connection_point WHERE contact_id = c.id), '')
    || coalesce((SELECT ' ' || group_concat(words, ' ') FROM thread WHERE contact_id = c.id), '')
    || coalesce((SELECT ' ' || group_concat(words, ' ') FROM keepsake WHERE contact_id = c.id), '')
    || coalesce((SELECT ' ' || group_concat(words || ' ' || answer, ' ') FROM question WHERE contact_id = c.id), '')"""
_REACH = """coalesce((SELECT group_concat(address_key, ' ') FROM email WHERE contact_id = c.id), '')
    || coalesce((SELECT ' ' || group_concat(number_key, ' ') FROM phone WHERE contact_id = c.id), '')"""


def ddl() -> Iterator[str]:
    """The two index tables."""
    yield """CREATE VIRTUAL TABLE contact_words USING fts5(
        names, words, talk, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3', detail = column)"""
    yield "CREATE VIRTUAL TABLE contact_reach USING fts5(reach, tokenize = 'trigram', detail = none)"


def reindex(session: Session, contact_ids: Iterable[int]) -> None:
    """Bring the index rows of these contacts up to date; removed ones leave the index."""
    connection = session.connection()
    ids = sorted(contact_ids)
    for start in range(0, len(ids), _CHUNK):
        chunk = (json.dumps(ids[start : start + _CHUNK]),)
        for table in ("contact_words", "contact_reach"):
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE rowid IN (SELECT value FROM json_each(?))", chunk)
        live = "FROM contact c WHERE c.id IN (SELECT value FROM json_each(?)) AND c.removed_at IS NULL"
        connection.exec_driver_sql(
            f"""INSERT INTO contact_words (rowid, names, words, talk)
            SELECT c.id, fold({_NAMES}), fold({_WORDS}), fold({_TALK}) {live}""",
            chunk,
        )
        connection.exec_driver_sql(f"INSERT INTO contact_reach (rowid, reach) SELECT c.id, {_REACH} {live}", chunk)


def ids(session: Session, query: Query) -> list[int]:
    """The contacts that match, in the order of the list: names that begin with the text first, then by name."""
    sql, parameters = _statement(query)
    return list(session.connection().exec_driver_sql(sql, parameters).scalars())


def _statement(query: Query) -> tuple[str, tuple[Any, ...]]:
    conditions, parameters = ["c.removed_at IS NULL"], []
    words = [fold(word) for word in _WORD.findall(query.text)]
    if query.text.strip() and not words:
        conditions.append("0")
    if words:
        condition, values = _matching(query.text, words)
        conditions.append(condition)
        parameters.extend(values)
    if query.status is not None:
        conditions.append(_STATUS[query.status])
    if query.tag:
        conditions.append("c.id IN (SELECT contact_id FROM contact_tag WHERE name = ?)")
        parameters.append(query.tag)
    sql = f"SELECT c.id FROM contact c WHERE {' AND '.join(conditions)} ORDER BY c.sort_key, c.id"
    if query.limit is not None:
        sql += " LIMIT ?"
        parameters.append(query.limit)
    return sql, tuple(parameters)


def _matching(text: str, words: list[str]) -> tuple[str, list[str]]:
    """Contacts with all words by their beginning, or with the text as a part of a mail address or phone number."""
    match = " AND ".join(f'"{word}"*' for word in words)
    condition = "c.id IN (SELECT rowid FROM contact_words WHERE contact_words MATCH ?)"
    values = [match]
    for part in _reach_parts(text):
        condition += " OR c.id IN (SELECT rowid FROM contact_reach WHERE reach LIKE ?)"
        values.append(f"%{part}%")
    return f"({condition})", values


def _reach_parts(text: str) -> Iterator[str]:
    """What to look for in mail addresses and phone numbers: the text itself, and its digits."""
    plain = "".join(text.lower().split())
    if len(plain) >= 3:
        yield plain.replace("%", "").replace("_", "\\_") if False else plain.translate({37: None, 95: "_"})
    digits = re.sub(r"\D", "", text)
    if len(digits) >= 3 and not re.search(r"[^\W\d_]", text):
        yield digits.removeprefix("00").lstrip("0") or digits


_STATUS = {
    Status.BARE: "c.id IN (SELECT contact_id FROM contact_status WHERE status = 'bare')",
    Status.CONTEXT: "c.id IN (SELECT contact_id FROM contact_status WHERE status = 'context')",
    Status.DIALOGUE: "c.id IN (SELECT contact_id FROM contact_status WHERE status = 'dialogue')",
    Status.RESTING: "c.id IN (SELECT contact_id FROM contact_status WHERE status = 'resting')",
    Status.OBJECTED: "c.id IN (SELECT contact_id FROM contact_status WHERE status = 'objected')",
}
