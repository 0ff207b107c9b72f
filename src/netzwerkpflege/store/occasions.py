"""Occasions in the address file: what one could get in touch about with these people, just now."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.contact import PartialDate
from netzwerkpflege.domain.occasion import Occasion, OccasionKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

EVENTS_AHEAD: Final = 21
BIRTHDAYS_AHEAD: Final = 14
"""Days."""
ECHO_FROM: Final = 21
ECHO_UNTIL: Final = 365
"""Days after which one may ask what became of a tip, and until when."""
_THESE: Final = "(SELECT value FROM json_each(?))"
_Found = tuple[int, OccasionKind, str, date | None]


def of_contacts(session: Session, contact_ids: Iterable[int], today: date) -> dict[int, list[Occasion]]:
    """The occasions of each of these contacts; whoever has none is left out."""
    these = json.dumps(list(contact_ids))
    found: dict[int, list[Occasion]] = {}
    for number, kind, text, day in (
        *_threads(session, these),
        *_questions(session, these),
        *_finds(session, these),
        *_echoes(session, these, today),
        *_events(session, these, today),
        *_birthdays(session, these, today),
    ):
        found.setdefault(number, []).append(Occasion(kind, text, day))
    return found


def _threads(session: Session, these: str) -> list[_Found]:
    rows = session.connection().exec_driver_sql(
        f"""SELECT contact_id, owner, words FROM thread WHERE closed_on IS NULL AND contact_id IN {_THESE}
        ORDER BY opened_on, id""",
        (these,),
    )
    return [(row.contact_id, OccasionKind(row.owner), row.words, None) for row in rows]


def _questions(session: Session, these: str) -> list[_Found]:
    rows = session.connection().exec_driver_sql(
        f"""SELECT contact_id, words FROM question WHERE answer = '' AND kind = 'question' AND contact_id IN {_THESE}
        ORDER BY id""",
        (these,),
    )
    return [(row.contact_id, OccasionKind.QUESTION, row.words, None) for row in rows]


def _echoes(session: Session, these: str, today: date) -> list[_Found]:
    """Something to read, to try, to visit that was left a while ago, and of which nothing was heard yet."""
    rows = session.connection().exec_driver_sql(
        f"""SELECT contact_id, words FROM keepsake WHERE direction = 'left' AND echo = ''
        AND kind IN ('tip', 'book', 'restaurant') AND day BETWEEN ? AND ? AND contact_id IN {_THESE} ORDER BY day, id""",
        ((today - timedelta(ECHO_UNTIL)).isoformat(), (today - timedelta(ECHO_FROM)).isoformat(), these),
    )
    return [(row.contact_id, OccasionKind.ECHO, row.words, None) for row in rows]


def _finds(session: Session, these: str) -> list[_Found]:
    rows = session.connection().exec_driver_sql(
        f"""SELECT f.contact_id, d.words FROM find_for f JOIN find d ON d.id = f.find_id
        WHERE f.passed_on IS NULL AND f.contact_id IN {_THESE} ORDER BY f.id""",
        (these,),
    )
    return [(row.contact_id, OccasionKind.FIND, row.words, None) for row in rows]


def _events(session: Session, these: str, today: date) -> list[_Found]:
    rows = session.connection().exec_driver_sql(
        f"""SELECT g.contact_id, e.title, e.day FROM event e JOIN guest g ON g.event_id = e.id
        WHERE e.day BETWEEN ? AND ? AND g.state = 'expected' AND g.contact_id IN {_THESE} ORDER BY e.day, e.id""",
        (today.isoformat(), (today + timedelta(EVENTS_AHEAD)).isoformat(), these),
    )
    return [(row.contact_id, OccasionKind.EVENT, row.title, date.fromisoformat(row.day)) for row in rows]


def _birthdays(session: Session, these: str, today: date) -> list[_Found]:
    rows = session.connection().exec_driver_sql(
        f"SELECT id, birthday FROM contact WHERE birthday IS NOT NULL AND id IN {_THESE}", (these,)
    )
    near = [(row.id, PartialDate.parse(row.birthday).next_on_or_after(today)) for row in rows]
    last = today + timedelta(BIRTHDAYS_AHEAD)
    return [(number, OccasionKind.BIRTHDAY, "", day) for number, day in near if day <= last]
