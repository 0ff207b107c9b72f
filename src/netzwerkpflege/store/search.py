"""Finding people as one types: full text over folded words, parts of mail addresses and phone digits.

Two indexes: ``contact_words`` (words by their beginning) and ``contact_reach`` (any three characters in a row of mail
addresses and phone digits). The first passes ``domain.text.fold``, so müller, mueller and muller are one word. Their rows
are numbered by rank (``store.ranks``), so they come out in the order of the list. They are derived: ``reindex`` rebuilds
the rows of touched contacts in the same transaction as the change.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from netzwerkpflege.domain.query import Query
from netzwerkpflege.store import narrowing, ranks, standings

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from netzwerkpflege.store.prepare import Texts  # with it the start would load all of a contact, 8 ms

_CHUNK = 500
_PAGE = 2000

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
    || coalesce((SELECT ' ' || group_concat(words || ' ' || echo, ' ') FROM keepsake WHERE contact_id = c.id), '')
    || coalesce((SELECT ' ' || group_concat(words || ' ' || answer, ' ') FROM question WHERE contact_id = c.id), '')
    || coalesce((SELECT ' ' || group_concat(words, ' ') FROM favour WHERE contact_id = c.id), '')
    || coalesce((SELECT ' ' || group_concat(words || ' ' || outcome, ' ') FROM introduction
            WHERE contact_id = c.id OR other_id = c.id), '')"""
_REACH = """coalesce((SELECT group_concat(address_key, ' ') FROM email WHERE contact_id = c.id), '')
    || coalesce((SELECT ' ' || group_concat(number_key, ' ') FROM phone WHERE contact_id = c.id), '')"""

_OF_RANKS = "FROM json_each(?) j JOIN contact_order o ON o.rank = j.value JOIN contact c ON c.id = o.contact_id"
_REACH_OF_RANKS = f"SELECT o.rank, {_REACH} {_OF_RANKS}"


def ddl() -> Iterator[str]:
    """The index tables and the order they are kept in."""
    yield from ranks.DDL
    yield from standings.DDL
    yield """CREATE VIRTUAL TABLE contact_words USING fts5(
        names, words, talk, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4 5 6 7 8 9 10 11 12',
        detail = none, columnsize = 0)"""
    yield "CREATE VIRTUAL TABLE contact_reach USING fts5(reach, tokenize = 'trigram', detail = none, columnsize = 0)"
    for table in ("contact_words", "contact_reach"):  # bulk imports: fewer, larger segments
        yield f"INSERT INTO {table} ({table}, rank) VALUES ('hashsize', {1 << 24})"


_FRESH = "texts of contacts that this transaction adds"


def remember(session: Session, contact_id: int, texts: Texts) -> None:
    """Note what a new contact is found by, so that it need not be read back. Nothing was talked about yet."""
    session.info.setdefault(_FRESH, {})[contact_id] = texts


def forget(session: Session, contact_id: int) -> None:
    """A contact that was just added is changed already: it is read back after all."""
    session.info.get(_FRESH, {}).pop(contact_id, None)


def reindex(session: Session, contact_ids: Iterable[int]) -> None:
    """Bring order, index and standings of these contacts up to date; removed ones leave them."""
    numbers = sorted(contact_ids)
    fresh: dict[int, Texts] = session.info.pop(_FRESH, {})
    if not numbers:
        return
    connection = session.connection()
    standings.refresh(connection, numbers)
    void, written = ranks.settle(connection, numbers)
    for table in ("contact_words", "contact_reach"):  # one statement: FTS5 empties its buffer before each
        gone = f"DELETE FROM {table} WHERE rowid IN (SELECT value FROM json_each(?))"
        connection.exec_driver_sql(gone, (json.dumps(void),))
    written.sort()  # FTS5 buffers rows only as long as they come in order
    for start in range(0, len(written), _CHUNK):
        _write(connection, written[start : start + _CHUNK], fresh)


def reindex_reach(session: Session, contact_ids: Iterable[int]) -> None:
    """Bring up to date by which mail addresses and numbers these contacts are found; nothing else of them has changed."""
    connection = session.connection()
    these = (json.dumps(sorted(contact_ids)),)
    live = "FROM json_each(?) j JOIN contact_order o ON o.contact_id = j.value"
    ranks_ = json.dumps(sorted(connection.exec_driver_sql(f"SELECT o.rank {live}", these).scalars()))
    connection.exec_driver_sql("DELETE FROM contact_reach WHERE rowid IN (SELECT value FROM json_each(?))", (ranks_,))
    connection.exec_driver_sql(f"INSERT INTO contact_reach (rowid, reach) {_REACH_OF_RANKS}", (ranks_,))


def _write(connection: Connection, places: list[ranks.Place], fresh: dict[int, Texts]) -> None:
    for number in _talked_with(connection, [number for _, number in places if number in fresh]):
        del fresh[number]
    others = [rank for rank, number in places if number not in fresh]
    # Each text is let go with its row: a hundred thousand of them at once would hold up the window.
    known = [(rank, *fresh.pop(number)) for rank, number in places if number in fresh]
    if known:
        connection.exec_driver_sql(
            "INSERT INTO contact_words (rowid, names, words, talk) VALUES (?, ?, ?, '')", [row[:3] for row in known]
        )
        connection.exec_driver_sql(
            "INSERT INTO contact_reach (rowid, reach) VALUES (?, ?)", [(row[0], row[3]) for row in known]
        )
    if others:
        rest = (json.dumps(others),)
        connection.exec_driver_sql(
            f"""INSERT INTO contact_words (rowid, names, words, talk)
            SELECT o.rank, fold({_NAMES}), fold({_WORDS}), fold({_TALK}) {_OF_RANKS}""",
            rest,
        )
        connection.exec_driver_sql(f"INSERT INTO contact_reach (rowid, reach) {_REACH_OF_RANKS}", rest)


def _talked_with(connection: Connection, numbers: list[int]) -> set[int]:
    """Of contacts that were just added: with whom a talk, or what came of one, was noted in the same gesture."""
    wanted = (json.dumps(numbers),)
    sql = " UNION ".join(
        f"SELECT contact_id FROM {table} WHERE contact_id IN (SELECT value FROM json_each(?1))"
        for table in ("participant", "thread", "keepsake", "question", "favour", "introduction")
    )
    sql += " UNION SELECT other_id FROM introduction WHERE other_id IN (SELECT value FROM json_each(?1))"
    return set(connection.exec_driver_sql(sql, wanted).scalars()) if numbers else set()


def pages(session: Session, query: Query) -> Iterator[list[int]]:
    """The contacts that match, in the order wanted, in pieces; without facets each piece costs a moment only."""
    if not query.is_plain():
        yield narrowing.ids(session.connection(), query)
        return
    after, left = 0, query.limit
    while left is None or left > 0:
        wanted = _PAGE if left is None else min(_PAGE, left)
        page, after = _page_after(session.connection(), query.text, after, wanted)
        yield page
        if len(page) < wanted:
            return
        left = None if left is None else left - len(page)


def ids(session: Session, query: Query) -> list[int]:
    """The contacts that match, in the order wanted. With ``query.limit`` only the first are looked for."""
    return [number for page in pages(session, query) for number in page]


def _page_after(connection: Connection, text: str, after: int, limit: int) -> tuple[list[int], int]:
    """The next ``limit`` matches behind a rank (0: from the beginning), and the rank of the last of them."""
    if not text.strip():
        rows = connection.exec_driver_sql(
            "SELECT o.rank, o.contact_id FROM contact_order o WHERE o.rank > ? ORDER BY o.rank LIMIT ?", (after, limit)
        )
        found = {row[0]: row[1] for row in rows}
    else:
        found = {}
        for table, match, value in narrowing.lookups(text):
            rows = connection.exec_driver_sql(
                f"""SELECT o.rank, o.contact_id FROM {table} w CROSS JOIN contact_order o ON o.rank = w.rowid
                WHERE {match} AND w.rowid > ? ORDER BY w.rowid LIMIT ?""",
                (value, after, limit),
            )
            found.update((row[0], row[1]) for row in rows)
    ranks_found = sorted(found)[:limit]
    return [found[rank] for rank in ranks_found], ranks_found[-1] if ranks_found else after
