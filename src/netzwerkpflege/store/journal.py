"""Undo and redo, kept in the address file itself (after SQLite's „Automatic Undo/Redo Using SQLite“).

Triggers on every table of knowledge note which row a step touched and how it was before. Taking a step back replays
these notes backwards while the same triggers write the notes for doing it again. Evidence (wishes, objections) is never
deleted: undo answers it with a further entry, so that it stays visible.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

from netzwerkpflege.domain.outcome import Change, NothingToUndo, UndoBlocked
from netzwerkpflege.domain.steps import Step, StepLabel
from netzwerkpflege.store import bulk

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row
    from sqlalchemy.orm import DeclarativeBase, Session

KEPT_STEPS = 200
MANY = 2000
"""From so many touched contacts on, a ``Change`` says „many“ instead of naming them."""

_DETAILS = {"email", "phone", "postal_address", "web_address", "profile", "contact_tag", "contact_card"}
_OWN_ID = {"contact", "event", "meeting"}
_OF_NOBODY = {"saved_view", "circle", "series", "fundus", "find"}
_OF_MEETING = {"participant"}
_OF_EVENT = {"guest"}
_LASTING = {("guest", "number")}
"""What stands on paper by now is not changed back with the rest of a row."""


def triggers() -> Iterator[str]:
    """The SQL of all journal triggers, derived from the table mappings."""
    from netzwerkpflege.store import tables  # noqa: PLC0415 - 0.1 s that only a new or migrated file needs

    for table in (*tables.KNOWLEDGE, *tables.EVIDENCE):
        yield from _table_triggers(table, evidence=table in tables.EVIDENCE)


def _table_triggers(table: type[DeclarativeBase], *, evidence: bool) -> Iterator[str]:
    name = table.__tablename__
    columns = [column.name for column in table.__table__.columns]
    pen = "(SELECT step_id FROM journal_pen)"
    when = f"WHEN {pen} IS NOT NULL"
    image = ", ".join(f"'{column}', old.{column}" for column in columns)
    insert = "INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES"
    when_added = "WHEN (SELECT step_id FROM journal_pen WHERE details) IS NOT NULL" if name in _DETAILS else when
    yield f"""CREATE TRIGGER journal_{name}_added AFTER INSERT ON {name} {when_added}
        BEGIN {insert} ({pen}, '{name}', new.id, {_owner(name, "new")}, NULL); END"""
    if evidence:
        return
    for verb, word in (("UPDATE", "changed"), ("DELETE", "removed")):
        yield f"""CREATE TRIGGER journal_{name}_{word} AFTER {verb} ON {name} {when}
            BEGIN {insert} ({pen}, '{name}', old.id, {_owner(name, "old")}, json_object({image})); END"""


def _owner(table: str, row: str) -> str:
    if table in _OWN_ID:
        return f"{row}.id"
    if table in _OF_NOBODY:
        return "NULL"
    if table == "wish_correction":
        return f"(SELECT contact_id FROM wish WHERE id = {row}.wish_id)"
    if table == "objection_correction":
        return f"(SELECT contact_id FROM objection WHERE id = {row}.objection_id)"
    return f"{row}.contact_id"


@dataclass
class Touched:
    """Which rows a step touched, by what they are to the person."""

    contact_ids: set[int] = field(default_factory=set)
    event_ids: set[int] = field(default_factory=set)
    meeting_ids: set[int] = field(default_factory=set)
    reminder_ids: set[int] = field(default_factory=set)
    order_changed: bool = False


def begin(session: Session, label: StepLabel, now: str) -> int:
    """Start a step: dip the pen. Returns the step's number."""
    connection = session.connection()
    step_id = _new_step(connection, label, "done", now)
    _dip(connection, step_id, True)
    return step_id


@contextmanager
def whole_contacts(session: Session) -> Iterator[None]:
    """While whole new contacts are laid in, only they are noted; their details come and go with them."""
    connection = session.connection()
    connection.exec_driver_sql("UPDATE journal_pen SET details = 0")
    yield
    connection.exec_driver_sql("UPDATE journal_pen SET details = 1")


def relabel(session: Session, *, name: str = "", count: int = 0) -> None:
    """Say at the end of the current step whom, or how many, it concerned."""
    session.connection().exec_driver_sql(
        "UPDATE journal_step SET name = ?, count = ? WHERE id = (SELECT step_id FROM journal_pen)",
        (name, count),
    )


def end(session: Session, step_id: int) -> Touched:
    """Lay the pen down, say what was touched; a step that touched nothing leaves no trace."""
    connection = session.connection()
    _dip(connection, None, True)
    touched = _touched(connection, step_id)
    connection.exec_driver_sql(
        "DELETE FROM journal_step WHERE id = ? AND NOT EXISTS (SELECT 1 FROM journal_entry WHERE step_id = ?)",
        (step_id, step_id),
    )
    connection.exec_driver_sql(  # a new deed makes what was undone before it unrepeatable
        """DELETE FROM journal_step WHERE state = 'undone' AND id < ?
        AND EXISTS (SELECT 1 FROM journal_step WHERE id = ? AND state = 'done')""",
        (step_id, step_id),
    )
    oldest = connection.exec_driver_sql(
        "SELECT id FROM journal_step WHERE state = 'done' ORDER BY id DESC LIMIT 1 OFFSET ?", (KEPT_STEPS,)
    ).scalar()
    if oldest is not None:
        connection.exec_driver_sql("DELETE FROM journal_step WHERE state = 'done' AND id <= ?", (oldest,))
    return touched


def as_change(touched: Touched, label: StepLabel, revision: int) -> Change:
    """The message about a step."""
    many = len(touched.contact_ids) > MANY
    return Change(
        revision=revision,
        step=label.step.value,
        contacts=None if many else frozenset(touched.contact_ids),
        events=frozenset(touched.event_ids),
        meetings=frozenset(touched.meeting_ids),
        reminders=frozenset(touched.reminder_ids),
        order_changed=many or touched.order_changed,
    )


def next_labels(session: Session) -> tuple[StepLabel | None, StepLabel | None]:
    """What undo and redo would do now."""
    undo = _find(session.connection(), "done", "DESC")
    redo = _find(session.connection(), "undone", "ASC")
    return (undo and undo[1], redo and redo[1])


def undo(session: Session, now: str) -> tuple[int, StepLabel]:
    """Take the newest step back; its notes are replaced by those for doing it again."""
    return _replay(session.connection(), "done", "DESC", "undone")


def redo(session: Session, now: str) -> tuple[int, StepLabel]:
    """Do the step again that was taken back last."""
    return _replay(session.connection(), "undone", "ASC", "done")


def forget(session: Session) -> None:
    """Forget all steps: after an erasure nothing of the person may remain here."""
    session.connection().exec_driver_sql("DELETE FROM journal_step")


def _replay(connection: Connection, state: str, order: str, new_state: str) -> tuple[int, StepLabel]:
    from sqlalchemy.exc import IntegrityError  # noqa: PLC0415 - whoever writes has loaded it

    found = _find(connection, state, order)
    if found is None:
        raise NothingToUndo()
    step_id, label = found
    entries = connection.exec_driver_sql(
        "SELECT id, tbl, row, old FROM journal_entry WHERE step_id = ? ORDER BY id DESC", (step_id,)
    ).all()
    last = entries[0].id if entries else 0
    _dip(connection, step_id, True)
    try:
        for (table, fresh), group in groupby(entries, key=_together):
            rows = list(group)
            if fresh and table in _ANSWERS:
                for entry in rows:
                    _ANSWERS[table](connection, entry.row)
            elif fresh:
                connection.exec_driver_sql(f"DELETE FROM {table} WHERE id = ?", [(entry.row,) for entry in rows])
            else:
                _restore_all(connection, rows)
    except IntegrityError as error:
        raise UndoBlocked(step=label.step.value) from error
    _dip(connection, None, True)
    connection.exec_driver_sql("DELETE FROM journal_entry WHERE step_id = ? AND id <= ?", (step_id, last))
    connection.exec_driver_sql("UPDATE journal_step SET state = ? WHERE id = ?", (new_state, step_id))
    return step_id, label


def _together(entry: Row[Any]) -> tuple[str, bool]:
    """Neighbours that are taken back at once: those of a table, and whatever contacts and their details were.

    A thousand contacts that were removed left their notes contact by contact; they return table by table.
    """
    fresh = entry.old is None
    return ("contact" if entry.tbl in _DETAILS and not fresh else entry.tbl), fresh


def _restore_all(connection: Connection, entries: list[Row[Any]]) -> None:
    images: dict[str, list[dict[str, Any]]] = {"contact": []}  # before what belongs to it
    for entry in entries:
        images.setdefault(entry.tbl, []).append(json.loads(entry.old))
    for table, those in images.items():
        if those:
            _restore(connection, table, those)


def _restore(connection: Connection, table: str, images: list[dict[str, Any]]) -> None:
    """Bring rows back as they were: changed ones are set right, removed ones are laid in again, with their numbers.

    The newest note comes first: a step may have touched a row twice. (No upsert: the gate's triggers refuse
    an INSERT that meets a row, since a REPLACE could hide behind it.)
    """
    columns = list(images[0])
    changed = (column for column in columns if column != "id" and (table, column) not in _LASTING)
    settings = ", ".join(f"{column} = :{column}" for column in changed)
    update = f"UPDATE {table} SET {settings} WHERE id = :id"
    found = connection.exec_driver_sql(
        f"SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps([image["id"] for image in images]),),
    )
    there = set(found.scalars())
    missing: dict[int, dict[str, Any]] = {}
    standing = []
    for image in images:
        if image["id"] in there or image["id"] in missing:
            standing.append(image)
        else:
            missing[image["id"]] = image
    bulk.insert(
        connection, table, tuple(columns), [tuple(map(image.__getitem__, columns)) for image in missing.values()]
    )
    if standing:
        connection.exec_driver_sql(update, standing)


_NOW = "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')"


def _answer_wish(connection: Connection, row: int) -> None:
    """A wish is not unsaid: a correction takes it out of what counts, and both stay on record."""
    connection.exec_driver_sql(
        f"INSERT INTO wish_correction (wish_id, reason, recorded_at) VALUES (?, 'undo', {_NOW})", (row,)
    )


def _answer_wish_correction(connection: Connection, row: int) -> None:
    connection.exec_driver_sql(
        f"""INSERT INTO wish (contact_id, meeting_id, side, value, source, recorded_at)
        SELECT w.contact_id, w.meeting_id, w.side, w.value, w.source, {_NOW}
        FROM wish w JOIN wish_correction k ON k.wish_id = w.id WHERE k.id = ?""",
        (row,),
    )


def _answer_objection(connection: Connection, row: int) -> None:
    connection.exec_driver_sql(
        f"INSERT INTO objection_correction (objection_id, reason, recorded_at) VALUES (?, 'undo', {_NOW})",
        (row,),
    )


def _answer_correction(connection: Connection, row: int) -> None:
    """The objection is recorded anew; the notes of earlier steps then speak of the new entry, or undo would miss it."""
    corrected = connection.exec_driver_sql(
        "SELECT objection_id FROM objection_correction WHERE id = ?", (row,)
    ).scalar_one()
    connection.exec_driver_sql(
        f"""INSERT INTO objection (contact_id, address_hash, channel, words, recorded_at)
        SELECT contact_id, address_hash, channel, words, {_NOW} FROM objection WHERE id = ?""",
        (corrected,),
    )
    connection.exec_driver_sql(
        "UPDATE journal_entry SET row = (SELECT max(id) FROM objection) WHERE tbl = 'objection' AND row = ?",
        (corrected,),
    )


_ANSWERS: dict[str, Callable[[Connection, int], None]] = {
    "wish": _answer_wish,
    "wish_correction": _answer_wish_correction,
    "objection": _answer_objection,
    "objection_correction": _answer_correction,
}


def _find(connection: Connection, state: str, order: str) -> tuple[int, StepLabel] | None:
    found = connection.exec_driver_sql(
        f"SELECT id, step, name, count FROM journal_step WHERE state = ? ORDER BY id {order} LIMIT 1",
        (state,),
    ).first()
    if found is None:
        return None
    number, step, name, count = found
    return number, StepLabel(Step(step), name, count)


def _new_step(connection: Connection, label: StepLabel, state: str, now: str) -> int:
    result = connection.exec_driver_sql(
        "INSERT INTO journal_step (step, name, count, state, at) VALUES (?, ?, ?, ?, ?)",
        (label.step.value, label.name, label.count, state, now),
    )
    return int(result.lastrowid)


def _dip(connection: Connection, step_id: int | None, details: bool) -> None:
    connection.exec_driver_sql("UPDATE journal_pen SET step_id = ?, details = ?", (step_id, int(details)))


def _touched(connection: Connection, step_id: int) -> Touched:
    touched = Touched()
    rows = connection.exec_driver_sql("SELECT DISTINCT tbl, owner FROM journal_entry WHERE step_id = ?", (step_id,))
    for table, owner in rows:
        if table == "event":
            touched.event_ids.add(owner)
        elif table == "meeting":
            touched.meeting_ids.add(owner)
        elif owner is not None:
            touched.contact_ids.add(owner)
        if table == "contact":
            touched.order_changed = True
    _touched_others(connection, step_id, touched)
    return touched


def _touched_others(connection: Connection, step_id: int, touched: Touched) -> None:
    """Events of touched guests, meetings of touched participants, reminders, the other side; whom a meeting concerns."""
    rows = connection.exec_driver_sql(
        """SELECT e.tbl, e.row, coalesce(json_extract(e.old, '$.event_id'), g.event_id),
                  coalesce(json_extract(e.old, '$.meeting_id'), p.meeting_id)
        FROM journal_entry e
        LEFT JOIN guest g ON e.tbl = 'guest' AND g.id = e.row
        LEFT JOIN participant p ON e.tbl = 'participant' AND p.id = e.row
        WHERE e.step_id = ? AND e.tbl IN ('guest', 'participant', 'reminder')""",
        (step_id,),
    )
    others = connection.exec_driver_sql(
        """SELECT coalesce(json_extract(e.old, '$.other_id'), i.other_id) FROM journal_entry e
        LEFT JOIN introduction i ON i.id = e.row WHERE e.step_id = ? AND e.tbl = 'introduction'""",
        (step_id,),
    )
    touched.contact_ids.update(other for other in others.scalars() if other is not None)
    for table, row, event_id, meeting_id in rows:
        if table == "reminder":
            touched.reminder_ids.add(row)
        if table in _OF_EVENT and event_id is not None:
            touched.event_ids.add(event_id)
        if table in _OF_MEETING and meeting_id is not None:
            touched.meeting_ids.add(meeting_id)
    for meeting_id in touched.meeting_ids:
        people = connection.exec_driver_sql("SELECT contact_id FROM participant WHERE meeting_id = ?", (meeting_id,))
        touched.contact_ids.update(people.scalars())
