"""Kept import reports: read, searched, and their broken cards solved."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from netzwerkpflege.domain.import_report import KeptReport, ReportedCard, ReportedPerson, ReportSummary
from netzwerkpflege.domain.origin import Origin
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.domain.text import fold
from netzwerkpflege.domain.times import parse_stamp

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_SUMMARY: Final = """SELECT r.id, r.at, r.files, r.counts, r.event_id, r.day, r.handed, r.words, e.title,
    (SELECT count(*) FROM import_problem p WHERE p.import_id = r.id AND p.kind = 'broken'
        AND NOT EXISTS (SELECT 1 FROM contact_card k WHERE k.import_id = r.id AND k.sha256 = p.solved_by))
FROM import_run r LEFT JOIN event e ON e.id = r.event_id"""

_NAMED: Final = """ WHERE fold(r.files) LIKE :part OR fold(coalesce(e.title, '')) LIKE :part OR fold(r.words) LIKE :part
    OR EXISTS (SELECT 1 FROM import_problem p WHERE p.import_id = r.id AND fold(p.name) LIKE :part)
    OR EXISTS (SELECT 1 FROM contact_card k JOIN contact c ON c.id = k.contact_id
               WHERE k.import_id = r.id AND fold(c.display_name) LIKE :part)"""


def summaries(session: Session, text: str = "") -> list[ReportSummary]:
    """All imports, newest first; with ``text`` those in which a file, a card or a person is named so."""
    wanted = fold(text.strip())
    named = _NAMED if wanted else ""
    rows = session.connection().exec_driver_sql(
        f"{_SUMMARY}{named} ORDER BY r.id DESC", {"part": f"%{wanted}%"} if wanted else ()
    )
    return [_summary(row) for row in rows]


def one(session: Session, import_id: int) -> KeptReport | None:
    """One import with all it has to say, or None."""
    connection = session.connection()
    row = connection.exec_driver_sql(f"{_SUMMARY} WHERE r.id = ?", (import_id,)).first()
    if row is None:
        return None
    cards = connection.exec_driver_sql(
        """SELECT p.id, p.kind, p.code, p.file, p.card, p.name, p.details, p.raw,
            EXISTS (SELECT 1 FROM contact_card k WHERE k.import_id = p.import_id AND k.sha256 = p.solved_by)
        FROM import_problem p WHERE p.import_id = ? ORDER BY p.kind, p.id""",
        (import_id,),
    )
    people = connection.exec_driver_sql(
        """SELECT c.id, c.display_name, k.number,
            c.created >= r.at AND k.id = (SELECT min(id) FROM contact_card WHERE contact_id = c.id)
        FROM contact_card k JOIN contact c ON c.id = k.contact_id JOIN import_run r ON r.id = k.import_id
        WHERE k.import_id = ? AND c.removed_at IS NULL ORDER BY c.sort_key, c.id""",
        (import_id,),
    )
    return KeptReport(
        _summary(row),
        tuple(_card(import_id, found) for found in cards),
        tuple(ReportedPerson(found[0], found[1], found[2], bool(found[3])) for found in people),
    )


def summary(session: Session, import_id: int) -> ReportSummary | None:
    """One import in a line, or None."""
    row = session.connection().exec_driver_sql(f"{_SUMMARY} WHERE r.id = ?", (import_id,)).first()
    return None if row is None else _summary(row)


def origin_of(session: Session, contact_id: int) -> ReportSummary | None:
    """The import that a contact came with: that of its first card."""
    row = (
        session.connection()
        .exec_driver_sql(
            f"""{_SUMMARY} WHERE r.id =
            (SELECT import_id FROM contact_card WHERE contact_id = ? ORDER BY id LIMIT 1)""",
            (contact_id,),
        )
        .first()
    )
    return None if row is None else _summary(row)


def set_origin(session: Session, import_id: int, origin: Origin) -> None:
    """Say where the cards of an import come from."""
    day = origin.day.isoformat() if origin.day else None
    session.connection().exec_driver_sql(
        "UPDATE import_run SET event_id = ?, day = ?, handed = ?, words = ? WHERE id = ?",
        (origin.event_id, day, origin.handed, origin.words, import_id),
    )


def solve(session: Session, problem_id: int, sha256: str) -> None:
    """Note by which corrected card a broken one was read after all."""
    session.connection().exec_driver_sql(
        "UPDATE import_problem SET solved_by = ? WHERE id = ? AND kind = 'broken'", (sha256, problem_id)
    )


def _summary(row: Sequence[Any]) -> ReportSummary:
    origin = Origin(row[4], date.fromisoformat(row[5]) if row[5] else None, row[6], row[7])
    return ReportSummary(
        row[0], parse_stamp(row[1]), tuple(json.loads(row[2])), json.loads(row[3]), origin, row[8] or "", row[9]
    )


def _card(import_id: int, row: Sequence[Any]) -> ReportedCard:
    problem = Problem(row[2], row[3], row[4], row[5], json.loads(row[6]), bytes(row[7]))
    return ReportedCard(row[0], import_id, row[1], problem, bool(row[8]))
