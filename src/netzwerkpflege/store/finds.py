"""Finds in the address file: whom one would please, by what was said; and for whom it is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from math import log
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.find import Find, FindFor, Pleased, matched, sentence
from netzwerkpflege.domain.outcome import NotFound

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_NEWEST: Final = 150
"""Conversations (and contacts) looked at for a word; as many again for each two words that come together."""
_COUNTED: Final = 20_000
_PAIRED: Final = 5
_POINT, _ANSWER, _SAID = 3.0, 2.0, 1.0
_FURTHER: Final = 0.25
"""What a second sentence adds to the best one."""
_THESE: Final = "(SELECT value FROM json_each(?))"
_Piece = tuple[int, float, str, str | None]
"""Contact, weight, text, day."""


def pleases(session: Session, wanted: tuple[str, ...], without: set[int], today: date, limit: int) -> list[Pleased]:
    """Whom something with these words (beginnings, folded) would please, the best first.

    Only people one has talked with; nobody who rests or objects, and none of ``without``.
    """
    weights = {stem: weight for stem in wanted if (weight := _weight(session, stem))}
    if not weights:
        return []
    scores: dict[int, list[tuple[float, str]]] = {}
    for contact_id, weight, text, day in (*_talked(session, weights), *_told(session, weights)):
        hits = matched(text, wanted)
        if hits and contact_id not in without:
            worth = weight * sum(weights.get(stem, 0.0) for stem in hits) * _fresh(day, today)
            scores.setdefault(contact_id, []).append((worth, text))
    names = _willing(session, scores)
    ranked = []
    for contact_id, name in names.items():
        best, *others = sorted(scores[contact_id], reverse=True)
        ranked.append((-best[0] - _FURTHER * sum(worth for worth, _ in others[:3]), name, contact_id, best[1]))
    return [Pleased(number, name, sentence(text, wanted)) for _, name, number, text in sorted(ranked)[:limit]]


def given(session: Session, words: str, link: str) -> set[int]:
    """Who has the same thing already, or is to get it: the same link, or without one the same words."""
    rows = session.connection().exec_driver_sql(
        """SELECT f.contact_id FROM find d JOIN find_for f ON f.find_id = d.id
        WHERE (? <> '' AND d.link = ?) OR (? <> '' AND d.words = ?)""",
        (link, link, words, words),
    )
    return set(rows.scalars())


def add(session: Session, find: Find) -> int:
    """Keep a find; returns its number."""
    connection = session.connection()
    connection.exec_driver_sql(
        "INSERT INTO find (words, link, note, day) VALUES (?, ?, ?, ?)",
        (find.words, find.link, find.note, find.day.isoformat()),
    )
    return int(connection.exec_driver_sql("SELECT last_insert_rowid()").scalar_one())


def add_for(session: Session, one: FindFor) -> None:
    """A find is for somebody."""
    session.connection().exec_driver_sql(
        "INSERT INTO find_for (find_id, contact_id, sentence, passed_on) VALUES (?, ?, ?, ?)",
        (one.find_id, one.contact_id, one.sentence, one.passed_on.isoformat() if one.passed_on else None),
    )


def pass_on(session: Session, find_id: int, contact_id: int, day: date) -> None:
    """It was passed on. Raises NotFound."""
    changed = session.connection().exec_driver_sql(
        "UPDATE find_for SET passed_on = ? WHERE find_id = ? AND contact_id = ? RETURNING id",
        (day.isoformat(), find_id, contact_id),
    )
    if changed.first() is None:
        raise NotFound(kind="find", id=find_id)


def remove(session: Session, find_id: int) -> None:
    """Take a find out, for everybody."""
    connection = session.connection()
    connection.exec_driver_sql("DELETE FROM find_for WHERE find_id = ?", (find_id,))
    connection.exec_driver_sql("DELETE FROM find WHERE id = ?", (find_id,))


def get(session: Session, find_id: int) -> Find:
    """One find. Raises NotFound."""
    row = session.connection().exec_driver_sql("SELECT * FROM find WHERE id = ?", (find_id,)).first()
    if row is None:
        raise NotFound(kind="find", id=find_id)
    return Find(row.words, date.fromisoformat(row.day), row.link, row.note, row.id)


def all_finds(session: Session) -> list[tuple[Find, list[FindFor]]]:
    """All finds, the newest first, each with whom it is for; nobody in the trash."""
    connection = session.connection()
    people: dict[int, list[FindFor]] = {}
    for row in connection.exec_driver_sql(
        """SELECT f.find_id, f.contact_id, c.display_name, f.sentence, f.passed_on FROM find_for f
        JOIN contact c ON c.id = f.contact_id WHERE c.removed_at IS NULL ORDER BY c.sort_key, c.id"""
    ):
        passed = date.fromisoformat(row.passed_on) if row.passed_on else None
        one = FindFor(row.find_id, row.contact_id, row.display_name, row.sentence, passed)
        people.setdefault(row.find_id, []).append(one)
    rows = connection.exec_driver_sql("SELECT id, words, link, note, day FROM find ORDER BY day DESC, id DESC")
    return [
        (Find(row.words, date.fromisoformat(row.day), row.link, row.note, row.id), people.get(row.id, []))
        for row in rows
    ]


def _weight(session: Session, stem: str) -> float:
    """The rarer a word, the more it says; 0 where nobody ever said it."""
    connection = session.connection()
    many = connection.exec_driver_sql(
        f"SELECT count(*) FROM (SELECT 1 FROM contact_words WHERE contact_words MATCH ? LIMIT {_COUNTED})",
        (f'"{stem}"*',),
    ).scalar_one()
    return log(1 + _COUNTED / many) if many else 0.0


def _queries(weights: dict[str, float]) -> Iterator[str]:
    """Each word, and two that come together."""
    rarest = sorted(weights, key=weights.__getitem__, reverse=True)
    for stem in rarest:
        yield f'"{stem}"*'
    for one, other in combinations(rarest[:_PAIRED], 2):
        yield f'"{one}"* AND "{other}"*'


def _found(session: Session, table: str, weights: dict[str, float]) -> str:
    """The newest rows of an index in which these words stand, as JSON."""
    order = "DESC" if table == "meeting_words" else "ASC"
    numbers: set[int] = set()
    for query in _queries(weights):
        rows = session.connection().exec_driver_sql(
            f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid {order} LIMIT {_NEWEST}", (query,)
        )
        numbers.update(rows.scalars())
    return json.dumps(sorted(numbers))


def _talked(session: Session, weights: dict[str, float]) -> list[_Piece]:
    """What connects, and what was said."""
    these = _found(session, "meeting_words", weights)
    connection = session.connection()
    points = connection.exec_driver_sql(
        f"""SELECT p.contact_id, k.words, m.day FROM participant p JOIN connection_point k ON k.participant_id = p.id
        JOIN meeting m ON m.id = p.meeting_id WHERE m.id IN {_THESE}""",
        (these,),
    )
    found: list[_Piece] = [(row.contact_id, _POINT, row.words, row.day) for row in points]
    said = connection.exec_driver_sql(
        f"""SELECT p.contact_id, m.text, p.remark, m.day FROM participant p JOIN meeting m ON m.id = p.meeting_id
        WHERE m.id IN {_THESE}""",
        (these,),
    )
    for row in said:
        found += [(row.contact_id, _SAID, text, row.day) for text in (row.text, row.remark) if text]
    return found


def _told(session: Session, weights: dict[str, float]) -> list[_Piece]:
    """Answers, and what was left in good memory or received."""
    ranks = _found(session, "contact_words", weights)
    rows = session.connection().exec_driver_sql(
        f"""SELECT q.contact_id, q.words || ' ' || q.answer AS said, q.answered_on AS day
        FROM contact_order o JOIN question q ON q.contact_id = o.contact_id WHERE o.rank IN {_THESE} AND q.answer <> ''
        UNION ALL SELECT k.contact_id, k.words, k.day
        FROM contact_order o JOIN keepsake k ON k.contact_id = o.contact_id WHERE o.rank IN {_THESE}""",
        (ranks, ranks),
    )
    return [(row.contact_id, _ANSWER, row.said, row.day) for row in rows]


def _fresh(day: str | None, today: date) -> float:
    """1 for what was said today, a half after three years."""
    years = max(0, (today - date.fromisoformat(day)).days) / 365.25 if day else 3.0
    return 3 / (3 + years)


def _willing(session: Session, contact_ids: dict[int, list[tuple[float, str]]]) -> dict[int, str]:
    """Those with whom one has talked and who neither rest nor object, with their names."""
    rows = session.connection().exec_driver_sql(
        f"""SELECT c.id, c.display_name FROM contact_standing s JOIN contact c ON c.id = s.contact_id
        WHERE c.id IN {_THESE} AND s.status NOT IN ('bare', 'resting', 'objected') AND c.removed_at IS NULL""",
        (json.dumps(sorted(contact_ids)),),
    )
    return {row.id: row.display_name for row in rows}
