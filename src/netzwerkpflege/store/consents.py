"""Consents in the address file: only ever added; what ends one is a further entry."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from netzwerkpflege.domain.consent import Consent, RecordedConsent
from netzwerkpflege.domain.outcome import NotFound

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def record(session: Session, consent: Consent, now: str) -> int:
    """Put a consent on record for the address as it is now; returns its number. Raises NotFound."""
    connection = session.connection()
    key = connection.exec_driver_sql(
        "SELECT address_key FROM email WHERE id = ? AND contact_id = ?", (consent.email_id, consent.contact_id)
    ).scalar()
    if key is None:
        raise NotFound(kind="email", id=consent.email_id)
    connection.exec_driver_sql(
        """INSERT INTO consent (contact_id, address_key, channel, wording, given_on, given_where, evidence, recorded_at)
        VALUES (?, ?, 'email', ?, ?, ?, ?, ?)""",
        (
            consent.contact_id,
            key,
            consent.wording,
            consent.given_on.isoformat(),
            consent.given_where,
            consent.evidence,
            now,
        ),
    )
    return int(connection.exec_driver_sql("SELECT last_insert_rowid()").scalar_one())


def withdraw(session: Session, consent_id: int, reason: str, now: str) -> None:
    """End a consent; it is never revived. Raises NotFound where it does not stand."""
    connection = session.connection()
    standing = connection.exec_driver_sql("SELECT 1 FROM standing_consent WHERE id = ?", (consent_id,)).first()
    if standing is None:
        raise NotFound(kind="consent", id=consent_id)
    connection.exec_driver_sql(
        "INSERT INTO consent_withdrawal (consent_id, reason, recorded_at) VALUES (?, ?, ?)", (consent_id, reason, now)
    )


def of_contact(session: Session, contact_id: int) -> list[RecordedConsent]:
    """All consents of a contact, the latest first, also those that were withdrawn."""
    rows = session.connection().exec_driver_sql(
        """SELECT k.id, k.address_key, k.wording, k.given_on, k.given_where, k.evidence, k.recorded_at,
            coalesce(w.recorded_at, ''), coalesce(w.reason, '')
        FROM consent k LEFT JOIN consent_withdrawal w ON w.id =
            (SELECT min(id) FROM consent_withdrawal WHERE consent_id = k.id)
        WHERE k.contact_id = ? ORDER BY k.id DESC""",
        (contact_id,),
    )
    return [
        RecordedConsent(row[0], row[1], row[2], date.fromisoformat(row[3]), *(str(value) for value in row[4:]))
        for row in rows
    ]
