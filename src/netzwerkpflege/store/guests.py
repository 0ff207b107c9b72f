"""Guest lists whole: contacts, and people who are a name only until they are met; their tables and printed numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from netzwerkpflege.domain.meeting import GuestEntry, GuestState, visible
from netzwerkpflege.domain.outcome import NotFound
from netzwerkpflege.domain.text import fold, name_key

if TYPE_CHECKING:
    from sqlalchemy import Row
    from sqlalchemy.orm import Session

_SELECT: Final = """SELECT g.id, g.event_id, g.contact_id, g.state, coalesce(c.display_name, g.name),
        coalesce(c.organisation, g.organisation), coalesce(c.title, g.title), g.note, g.seat, g.number, g.debriefed,
        c.sort_key
    FROM guest g LEFT JOIN contact c ON c.id = g.contact_id
    WHERE c.removed_at IS NULL"""
_STRONGER: Final = {GuestState.MET: 2, GuestState.EXPECTED: 1, GuestState.MISSED: 0}


def everybody(session: Session, event_id: int) -> list[GuestEntry]:
    """The whole guest list in the order of names; contacts in the trash are left out."""
    rows = session.connection().exec_driver_sql(f"{_SELECT} AND g.event_id = ?", (event_id,)).all()
    return [_entry(row) for row in sorted(rows, key=_place)]


def get(session: Session, guest_id: int) -> GuestEntry:
    """One line of a guest list. Raises NotFound."""
    row = session.connection().exec_driver_sql(f"{_SELECT} AND g.id = ?", (guest_id,)).first()
    if row is None:
        raise NotFound(kind="guest", id=guest_id)
    return _entry(row)


def add_names(session: Session, event_id: int, entries: Iterable[GuestEntry]) -> list[int]:
    """Put people on the list who are a name only; who stands there with name and firm already stays once.

    Returns the numbers of the new lines.
    """
    connection = session.connection()
    known = {_same(entry) for entry in everybody(session, event_id)}
    numbers = []
    for entry in entries:
        if (same := _same(entry)) in known or not same[0]:
            continue
        known.add(same)
        values = (event_id, entry.state.value, *map(visible, (entry.name, entry.organisation, entry.title)))
        connection.exec_driver_sql(
            """INSERT INTO guest (event_id, state, name, organisation, title, note, seat)
            VALUES (?, ?, ?, ?, ?, ?, ?)""",
            (*values, entry.note.strip(), visible(entry.seat)),
        )
        numbers.append(int(connection.exec_driver_sql("SELECT last_insert_rowid()").scalar_one()))
    return numbers


def save(session: Session, entry: GuestEntry) -> None:
    """Set a line as given; of a contact only state, table, note and the day it was gone through stand here. Raises NotFound."""
    before = get(session, entry.id or 0)
    named = entry if before.contact_id is None else replace(entry, name="", organisation="", title="")
    session.connection().exec_driver_sql(
        """UPDATE guest SET state = ?, name = ?, organisation = ?, title = ?, note = ?, seat = ?, debriefed = ?
        WHERE id = ?""",
        (
            entry.state.value,
            *map(visible, (named.name, named.organisation, named.title)),
            entry.note.strip(),
            visible(entry.seat),
            entry.debriefed.isoformat() if entry.debriefed else None,
            entry.id,
        ),
    )


def seat(session: Session, event_id: int, seats: Mapping[int, str]) -> None:
    """Say at which table contacts sit."""
    rows = [(visible(table), event_id, number) for number, table in seats.items() if visible(table)]
    if rows:
        session.connection().exec_driver_sql("UPDATE guest SET seat = ? WHERE event_id = ? AND contact_id = ?", rows)


def remove(session: Session, guest_ids: Sequence[int]) -> None:
    """Take lines off the list."""
    if guest_ids:
        session.connection().exec_driver_sql("DELETE FROM guest WHERE id = ?", [(number,) for number in guest_ids])


def link(session: Session, guest_id: int, contact_id: int) -> int:
    """Say who somebody is who was a name only; returns the number of their line.

    Where the contact stands on the list already, the two lines become one: the further state, the printed number and the
    table of the one or the other.
    """
    entry = get(session, guest_id)
    connection = session.connection()
    found = connection.exec_driver_sql(
        "SELECT id FROM guest WHERE event_id = ? AND contact_id = ? AND id <> ?", (entry.event_id, contact_id, guest_id)
    ).first()
    if found is None:
        connection.exec_driver_sql("UPDATE guest SET contact_id = ? WHERE id = ?", (contact_id, guest_id))
        return guest_id
    other = get(session, found[0])
    remove(session, [guest_id])
    state = max(entry.state, other.state, key=_STRONGER.__getitem__)
    notes = dict.fromkeys(filter(None, (other.note, entry.note)))
    seat, day = other.seat or entry.seat, other.debriefed or entry.debriefed
    save(session, replace(other, state=state, seat=seat, note="\n".join(notes), debriefed=day))
    if other.number is None and entry.number is not None:
        connection.exec_driver_sql("UPDATE guest SET number = ? WHERE id = ?", (entry.number, other.id))
    return int(found[0])


def number_guests(session: Session, event_id: int) -> None:
    """Give everybody on the list a number to be printed: in the order of names at first, who comes later the next ones.

    A number once given stays, for it may stand on paper.
    """
    entries = everybody(session, event_id)
    connection = session.connection()
    last = connection.exec_driver_sql(
        "SELECT coalesce(max(number), 0) FROM guest WHERE event_id = ?", (event_id,)
    ).scalar_one()
    fresh = [entry.id for entry in entries if entry.number is None]
    if fresh:
        connection.exec_driver_sql(
            "UPDATE guest SET number = ? WHERE id = ?",
            [(last + place, number) for place, number in enumerate(fresh, 1)],
        )


def _same(entry: GuestEntry) -> tuple[str, str]:
    return fold(visible(entry.name)), fold(visible(entry.organisation))


def _place(row: Row[*tuple[Any, ...]]) -> tuple[str, int]:
    name = str(row[4])
    *given, family = name.split() or [""]
    return (row[11] or name_key(family, " ".join(given), name), row[0])


def _entry(row: Row[*tuple[Any, ...]]) -> GuestEntry:
    number, event_id, contact_id, state, name, organisation, title, note, seat, printed, debriefed, _ = row
    return GuestEntry(
        event_id=event_id,
        contact_id=contact_id,
        state=GuestState(state),
        name=name,
        organisation=organisation,
        title=title,
        note=note,
        seat=seat,
        number=printed,
        debriefed=date.fromisoformat(debriefed) if debriefed else None,
        id=number,
    )
