"""The SQL of a search: which index knows its words, which conditions its facets make, and in which order it comes.

Every condition speaks of a row ``o`` of ``contact_order``. Texts are sorted by the keys of their distinct values, so that
SQLite, not Python, sorts the hundred thousand.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.query import Order, Query
from netzwerkpflege.domain.text import fold, sort_key

if TYPE_CHECKING:
    from sqlalchemy import Connection

_WORD: Final = re.compile(r"[^\W_]+")
_LETTER: Final = re.compile(r"[^\W\d_]")


@dataclass(slots=True)
class Conditions:
    """Conditions that all hold, with the values of their question marks."""

    parts: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, part: str, *values: object) -> None:
        """One more."""
        self.parts.append(part)
        self.values.extend(values)

    def sql(self) -> str:
        """All of them as one."""
        return " AND ".join(self.parts) or "1"


def lookups(text: str) -> Iterator[tuple[str, str, str]]:
    """Which index to ask for what: all words by their beginning; the text, or its digits, as a part of mail or phone."""
    if words := beginnings(text):
        yield "contact_words", "contact_words MATCH ?", words
    plain = "".join(text.lower().split()).replace("%", "")
    if len(plain) >= 3:
        yield "contact_reach", "w.reach LIKE ?", f"%{plain}%"
    digits = "".join(char for char in text if char.isdecimal() and char.isascii())
    stem = digits.removeprefix("00").lstrip("0")
    if len(stem) >= 3 and stem != plain and not _LETTER.search(text):
        yield "contact_reach", "w.reach LIKE ?", f"%{stem}%"


def conditions(connection: Connection, query: Query) -> Conditions:
    """What a contact must fulfil, its words included."""
    found = Conditions()
    if query.text.strip():
        asked = list(lookups(query.text))
        union = " UNION ".join(f"SELECT w.rowid FROM {table} w WHERE {match}" for table, match, _ in asked)
        found.add(f"o.rank IN ({union})" if asked else "0", *(value for _, _, value in asked))
    _status(found, query)
    for tag in query.tags:
        names = _same(connection, "SELECT DISTINCT name FROM contact_tag", tag)
        found.add(
            """o.contact_id IN (SELECT contact_id FROM contact_tag WHERE name IN (SELECT value FROM json_each(?)))""",
            names,
        )
    _organisation(found, query)
    _event(connection, found, query)
    if query.since is not None:
        found.add(
            "o.contact_id IN (SELECT contact_id FROM contact_standing WHERE last_day >= ?)", query.since.isoformat()
        )
    if query.imports:
        found.add(
            """o.contact_id IN (SELECT contact_id FROM contact_card
            WHERE import_id IN (SELECT value FROM json_each(?)))""",
            json.dumps(query.imports),
        )
    _turns(found, query)
    for left_out in query.without:
        inner = conditions(connection, left_out)
        found.add(f"NOT ({inner.sql()})", *inner.values)
    return found


def beginnings(text: str) -> str:
    """The words of a text, each by its beginning, as FTS5 asks for them; empty where there is no word."""
    return " AND ".join(f'"{fold(word)}"*' for word in _WORD.findall(text))


def _same(connection: Connection, sql: str, wanted: str) -> str:
    """The values that are the same word when folded, as a JSON list."""
    folded = fold(wanted)
    return json.dumps([value for value in connection.exec_driver_sql(sql).scalars() if fold(value) == folded])


def _status(found: Conditions, query: Query) -> None:
    """Bare is who has no row among those who stand somewhere."""
    if not query.statuses:
        return
    parts = []
    if others := [state.value for state in query.statuses if state is not Status.BARE]:
        parts.append(
            "o.contact_id IN (SELECT contact_id FROM contact_standing WHERE status IN (SELECT value FROM json_each(?)))"
        )
        found.values.append(json.dumps(others))
    if Status.BARE in query.statuses:
        parts.append("NOT EXISTS (SELECT 1 FROM contact_standing b WHERE b.contact_id = o.contact_id)")
    found.add(f"({' OR '.join(parts)})")


def _organisation(found: Conditions, query: Query) -> None:
    if query.organisations:
        found.add(
            "o.contact_id IN (SELECT id FROM contact WHERE organisation IN (SELECT value FROM json_each(?)))",
            json.dumps(query.organisations),
        )
    if words := _WORD.findall(query.organisation):
        found.add(
            "o.rank IN (SELECT rowid FROM contact_words WHERE contact_words MATCH ?)", beginnings(query.organisation)
        )
        for word in words:
            found.add(
                "(SELECT ' ' || fold(organisation) FROM contact WHERE id = o.contact_id) LIKE ?", f"% {fold(word)}%"
            )


def _event(connection: Connection, found: Conditions, query: Query) -> None:
    numbers = list(query.events)
    words = [fold(word) for word in _WORD.findall(query.event)]
    if words:
        titles = connection.exec_driver_sql("SELECT id, title FROM event")
        numbers += [number for number, title in titles if all(f" {word}" in f" {fold(title)}" for word in words)]
    if words or query.events:
        found.add(
            """o.contact_id IN (SELECT contact_id FROM guest
            WHERE contact_id IS NOT NULL AND event_id IN (SELECT value FROM json_each(?))
            UNION SELECT p.contact_id FROM meeting m JOIN participant p ON p.meeting_id = m.id
            WHERE m.event_id IN (SELECT value FROM json_each(?)))""",
            *(json.dumps(numbers),) * 2,
        )


def _turns(found: Conditions, query: Query) -> None:
    """Where somebody stands in their rhythm; whoever has none, or is left in peace, is in no row of it."""
    if not query.turns:
        return
    from netzwerkpflege.domain.rhythm import Turn  # noqa: PLC0415 - the first lines ask for none
    from netzwerkpflege.store import rhythms  # noqa: PLC0415 - as above

    parts = []
    if standing := [turn.value for turn in query.turns if turn is not Turn.NONE]:
        parts.append(
            f"o.contact_id IN (SELECT contact_id FROM ({rhythms.TURNS}) WHERE turn IN (SELECT value FROM json_each(?)))"
        )
        found.values.append(json.dumps(standing))
    if Turn.NONE in query.turns:
        parts.append(f"o.contact_id NOT IN (SELECT contact_id FROM ({rhythms.TURNS}))")
    found.add(f"({' OR '.join(parts)})")


# --- order ---

_FIRST: Final = "WHERE d.contact_id = o.contact_id ORDER BY d.preferred DESC, d.position LIMIT 1"
_OF_CONTACT: Final = "(SELECT {} FROM contact WHERE id = o.contact_id)"
_TEXTS: Final = {
    Order.ORGANISATION: ("SELECT DISTINCT organisation FROM contact", _OF_CONTACT.format("organisation")),
    Order.TITLE: ("SELECT DISTINCT title FROM contact", _OF_CONTACT.format("title")),
    Order.TOWN: ("SELECT DISTINCT locality FROM postal_address", f"(SELECT d.locality FROM postal_address d {_FIRST})"),
    Order.TAGS: (
        "SELECT DISTINCT name FROM contact_tag",
        "(SELECT d.name FROM contact_tag d WHERE d.contact_id = o.contact_id ORDER BY d.position LIMIT 1)",
    ),
}
_PLAIN: Final = {
    Order.MAIL: f"(SELECT d.address_key FROM email d {_FIRST})",
    Order.PHONE: f"(SELECT d.number_key FROM phone d {_FIRST})",
    Order.LAST: "(SELECT last_day FROM contact_standing s WHERE s.contact_id = o.contact_id)",
    Order.BIRTHDAY: _OF_CONTACT.format("substr(birthday, -5)"),
    Order.STATUS: """coalesce((SELECT CASE status WHEN 'dialogue' THEN 1 WHEN 'context' THEN 2 WHEN 'resting' THEN 4
        ELSE 5 END FROM contact_standing s WHERE s.contact_id = o.contact_id), 3)""",
}


def ids(connection: Connection, query: Query) -> list[int]:
    """The numbers of those who match, in the order wanted.

    Whoever has nothing to be sorted by comes last in either direction; those who are equal come by their names.
    """
    where = conditions(connection, query)
    turn = "DESC" if query.descending else "ASC"
    texts: list[str] = []
    if query.order in (Order.NAME, Order.ADDED):
        column = "rank" if query.order is Order.NAME else "contact_id"
        sql = f"SELECT o.contact_id FROM contact_order o WHERE {where.sql()} ORDER BY o.{column} {turn}"
    else:
        distinct, value = _TEXTS.get(query.order) or ("", _PLAIN[query.order])
        keys = ""
        if distinct:
            known = {text for text in connection.exec_driver_sql(distinct).scalars() if text}
            texts = [json.dumps(sorted(known, key=sort_key))]
            keys = "k (v, n) AS MATERIALIZED (SELECT CAST(value AS TEXT), key FROM json_each(?)), "
            value = f"(SELECT n FROM k WHERE k.v = {value})"
        sql = f"""WITH {keys}f (contact_id, rank, v) AS MATERIALIZED (
            SELECT o.contact_id, o.rank, {value} FROM contact_order o WHERE {where.sql()})
            SELECT contact_id FROM f ORDER BY v IS NULL OR v = '', v {turn}, rank"""
    limit = -1 if query.limit is None else query.limit
    return list(connection.exec_driver_sql(f"{sql} LIMIT ?", (*texts, *where.values, limit)).scalars())
