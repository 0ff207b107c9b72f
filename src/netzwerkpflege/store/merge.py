"""Everything about one contact becomes another's. Evidence is only added to, and always on the stricter side.

All of it is journalled row by row, so that one undo brings both people back as they were: moved rows return, and what was
recorded for the gate is answered with a further entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.meeting import Wish
from netzwerkpflege.domain.merging import stricter, wishes_after
from netzwerkpflege.store import contacts, doors, duplicates, meetings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SOURCE: Final = "merge"
"""The source of wishes that a merge records, and the channel of objections that it carries to further addresses."""

_MOVED: Final = ("thread", "keepsake", "question", "favour", "reminder", "contact_card", "merged")
_ONCE: Final = {"find_for": "find_id", "unprinted": "field"}
"""Tables in which a contact stands at most once for each value of a column."""
_FURTHER: Final = {"met": 2, "expected": 1, "missed": 0}
_SIDES: Final = ("mine", "theirs")


def join(session: Session, keep: int, other: Contact, result: Contact, now: str) -> None:
    """Set ``keep`` as ``result`` says, give it all that ``other`` has, and put the other into the trash with a trace."""
    number = other.id or 0
    facts = doors.facts(session, (keep, number))
    _withdrawals(session, keep, number, now)
    contacts.remove(session, [number], now)
    contacts.update(session, result)
    _objections(session, keep, number, now)
    _participants(session, keep, number)
    _guests(session, keep, number)
    for table in _MOVED:
        session.connection().exec_driver_sql(f"UPDATE {table} SET contact_id = ? WHERE contact_id = ?", (keep, number))
    _keeping(session, keep, number)
    for table, column in _ONCE.items():
        _each_once(session, table, column, keep, number)
    _introductions(session, keep, number)
    _wishes(session, keep, number, wishes_after(facts[keep], facts[number]), now)
    _apart(session, keep, number)
    session.connection().exec_driver_sql(
        "INSERT INTO merged (contact_id, other_id, uid, at) VALUES (?, ?, ?, ?)", (keep, number, other.uid, now)
    )


def counts(session: Session, contact_id: int) -> dict[str, int]:
    """How much there is of a contact that a merge would move, by table."""
    tables = ("participant", "guest", "thread", "keepsake", "question", "favour", "reminder", "contact_card")
    row = session.connection().exec_driver_sql(
        f"SELECT {', '.join(f'(SELECT count(*) FROM {table} WHERE contact_id = ?1)' for table in tables)}",
        (contact_id,),
    )
    return dict(zip(tables, row.one(), strict=True))


def consents(session: Session, contact_id: int) -> set[str]:
    """The keys of the addresses for which a consent of a contact stands."""
    found = session.connection().exec_driver_sql(
        "SELECT address_key FROM standing_consent WHERE contact_id = ?", (contact_id,)
    )
    return set(found.scalars())


def waiting(session: Session, contact_id: int) -> int:
    """How many letters wait for a contact."""
    found = session.connection().exec_driver_sql(
        "SELECT count(*) FROM outbox WHERE contact_id = ? AND state IN ('queued', 'deferred')", (contact_id,)
    )
    return int(found.scalar_one())


def ending(session: Session, keep: int, other: int) -> dict[int, str]:
    """The consents of the one that a merge would end, with the key of their address.

    Those for an address for which the other has withdrawn since, and those for an address that would only come back
    with the merge: it must not make an address mailable that was not.
    """
    found = session.connection().exec_driver_sql(
        """SELECT s.id, s.address_key FROM standing_consent s JOIN consent k ON k.id = s.id WHERE s.contact_id = ?1
        AND (EXISTS (SELECT 1 FROM consent o JOIN consent_withdrawal w ON w.consent_id = o.id
                WHERE o.contact_id = ?2 AND o.address_key = s.address_key AND w.recorded_at >= k.recorded_at)
            OR (EXISTS (SELECT 1 FROM email e WHERE e.contact_id = ?2 AND e.address_key = s.address_key)
                AND NOT EXISTS (SELECT 1 FROM email e WHERE e.contact_id = ?1 AND e.address_key = s.address_key)))""",
        (keep, other),
    )
    return {row[0]: row[1] for row in found}


def traces(session: Session, contact_id: int) -> list[tuple[int | None, str]]:
    """Whom a contact was merged from, and when (UTC); the newest first. None for one that is erased since."""
    found = session.connection().exec_driver_sql(
        "SELECT other_id, at FROM merged WHERE contact_id = ? ORDER BY id DESC", (contact_id,)
    )
    return [(row[0], row[1]) for row in found]


def _participants(session: Session, keep: int, other: int) -> None:
    """The conversations of the other become those of the one; of a talk with both, remarks and points are joined."""
    connection = session.connection()
    rows = connection.exec_driver_sql(
        """SELECT p.id, p.meeting_id, p.position, p.remark, k.id, k.remark FROM participant p
        LEFT JOIN participant k ON k.meeting_id = p.meeting_id AND k.contact_id = ? WHERE p.contact_id = ?""",
        (keep, other),
    ).all()
    for number, meeting_id, position, remark, there, said in rows:
        words = _points(session, number)
        if there is None:
            connection.exec_driver_sql(
                "INSERT INTO participant (meeting_id, contact_id, position, remark) VALUES (?, ?, ?, ?)",
                (meeting_id, keep, position, remark),
            )
            there = int(connection.exec_driver_sql("SELECT last_insert_rowid()").scalar_one())
        elif remark.strip() and remark.strip() not in said:
            connection.exec_driver_sql(
                "UPDATE participant SET remark = ? WHERE id = ?",
                (f"{said}\n{remark}" if said.strip() else remark, there),
            )
        known = _points(session, there)
        seen = {point.casefold() for point in known}
        fresh = [point for point in words if point.casefold() not in seen]
        if fresh:
            connection.exec_driver_sql(
                "INSERT INTO connection_point (participant_id, contact_id, position, words) VALUES (?, ?, ?, ?)",
                [(there, keep, place, point) for place, point in enumerate(fresh, len(known))],
            )
        connection.exec_driver_sql("DELETE FROM participant WHERE id = ?", (number,))


def _points(session: Session, participant_id: int) -> list[str]:
    found = session.connection().exec_driver_sql(
        "SELECT words FROM connection_point WHERE participant_id = ? ORDER BY position, id", (participant_id,)
    )
    return list(found.scalars())


def _guests(session: Session, keep: int, other: int) -> None:
    """Places on guest lists; where both were on one, the further state wins."""
    connection = session.connection()
    rows = connection.exec_driver_sql(
        """SELECT g.id, g.state, k.id, k.state FROM guest g
        LEFT JOIN guest k ON k.event_id = g.event_id AND k.contact_id = ? WHERE g.contact_id = ?""",
        (keep, other),
    ).all()
    for number, state, there, known in rows:
        if there is None:
            connection.exec_driver_sql("UPDATE guest SET contact_id = ? WHERE id = ?", (keep, number))
            continue
        if _FURTHER[state] > _FURTHER[known]:
            connection.exec_driver_sql("UPDATE guest SET state = ? WHERE id = ?", (state, there))
        connection.exec_driver_sql("DELETE FROM guest WHERE id = ?", (number,))


def _keeping(session: Session, keep: int, other: int) -> None:
    """The rhythm and circle of the one stay; where it has none, those of the other are its own."""
    connection = session.connection()
    connection.exec_driver_sql(
        "DELETE FROM keeping WHERE contact_id = ? AND EXISTS (SELECT 1 FROM keeping WHERE contact_id = ?)",
        (other, keep),
    )
    connection.exec_driver_sql("UPDATE keeping SET contact_id = ? WHERE contact_id = ?", (keep, other))


def _each_once(session: Session, table: str, column: str, keep: int, other: int) -> None:
    """What the one does not have yet comes from the other; what both have stays once."""
    connection = session.connection()
    connection.exec_driver_sql(
        f"DELETE FROM {table} WHERE contact_id = ? AND {column} IN (SELECT {column} FROM {table} WHERE contact_id = ?)",
        (other, keep),
    )
    connection.exec_driver_sql(f"UPDATE {table} SET contact_id = ? WHERE contact_id = ?", (keep, other))


def _introductions(session: Session, keep: int, other: int) -> None:
    """Introductions of the other become those of the one; nobody is introduced to themselves."""
    connection = session.connection()
    connection.exec_driver_sql(
        "DELETE FROM introduction WHERE (contact_id = ? AND other_id = ?) OR (contact_id = ? AND other_id = ?)",
        (keep, other, other, keep),
    )
    for column in ("contact_id", "other_id"):
        connection.exec_driver_sql(f"UPDATE introduction SET {column} = ? WHERE {column} = ?", (keep, other))


def _wishes(session: Session, keep: int, other: int, wanted: tuple[Wish, Wish], now: str) -> None:
    """Record for the one what the other wished, in the order in which both said it; then the stricter side.

    Of a talk in which both were, only what is stricter is taken over.
    """
    connection = session.connection()
    history = connection.exec_driver_sql(
        """SELECT contact_id, meeting_id, side, value, source FROM recorded_wish WHERE contact_id IN (?, ?)
        ORDER BY id""",
        (keep, other),
    ).all()
    said: dict[tuple[int, str], Wish] = {
        (row.meeting_id, row.side): Wish(row.value) for row in history if row.contact_id == keep and row.meeting_id
    }
    fresh = False
    for row in history:
        known = said.get((row.meeting_id, row.side))
        if row.contact_id == other:
            if known is not None and stricter(known, Wish(row.value)) is known:
                continue
            fresh = True
        if fresh:
            connection.exec_driver_sql(
                "INSERT INTO wish (contact_id, meeting_id, side, value, source, recorded_at) VALUES (?, ?, ?, ?, ?, ?)",
                (keep, row.meeting_id, row.side, row.value, row.source, now),
            )
    facts = doors.facts(session, (keep,))[keep]
    for side, value, want in zip(_SIDES, (facts.my_wish, facts.their_wish), wanted, strict=True):
        if value is not want and stricter(value, want) is want:  # a merge never says Yes by itself
            meetings.record_wish(session, keep, side, want, SOURCE, now)


def _objections(session: Session, keep: int, other: int, now: str) -> None:
    """Every standing objection of the other is recorded for the one; an objection of a person is one for each address."""
    connection = session.connection()
    standing = """SELECT o.channel, o.words FROM standing_objection s JOIN objection o ON o.id = s.id
        WHERE s.contact_id = ? AND s.address_hash = '' ORDER BY o.id"""
    mine, theirs = (connection.exec_driver_sql(standing, (number,)).all() for number in (keep, other))
    rows = [(keep, "", row.channel, row.words, now) for row in theirs if row not in mine]
    if mine or theirs:
        open_hashes = connection.exec_driver_sql(
            """SELECT DISTINCT e.address_hash FROM email e WHERE e.contact_id = ? AND e.address_hash <> ''
            AND NOT EXISTS (SELECT 1 FROM standing_objection s WHERE s.address_hash = e.address_hash)""",
            (keep,),
        ).scalars()
        channel, words = (theirs or mine)[-1]
        rows += [(keep, address, channel, words, now) for address in open_hashes]
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO objection (contact_id, address_hash, channel, words, recorded_at) VALUES (?, ?, ?, ?, ?)", rows
        )


def _withdrawals(session: Session, keep: int, other: int, now: str) -> None:
    """End consents of the one that must not count for both. A withdrawal is not undone: consent is given anew."""
    if found := ending(session, keep, other):
        session.connection().exec_driver_sql(
            "INSERT INTO consent_withdrawal (consent_id, reason, recorded_at) VALUES (?, ?, ?)",
            [(number, SOURCE, now) for number in found],
        )


def _apart(session: Session, keep: int, other: int) -> None:
    """Who is not the same person as the other is not the same as the one either; the two themselves are one now."""
    duplicates.set_open(session, keep, other)
    for pair in sorted(duplicates.apart(session)):
        if other in pair:
            third = pair[0] if pair[1] == other else pair[1]
            duplicates.set_open(session, *pair)
            duplicates.set_apart(session, keep, third)
