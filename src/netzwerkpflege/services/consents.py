"""Gestures with consents to serial mail: recorded with wording, day and place; ended by one click, and never revived.

They are evidence and no undo step: a slip is ended by a withdrawal that says so.
"""

from __future__ import annotations

from netzwerkpflege.domain.consent import Consent, RecordedConsent, checked
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import consents, contacts


def record(desk: Desk, consent: Consent) -> int:
    """Put a consent on record; returns its number. It opens door C where door B is open, and for that address alone.

    Raises Invalid (no wording, a day still to come), NotFound.
    """
    kept = checked(consent, desk.today())
    with desk.store.record() as session:
        contacts.get(session, kept.contact_id)
        return consents.record(session, kept, desk.now())


def withdraw(desk: Desk, consent_id: int, reason: str = "") -> None:
    """End a consent at once; serial letters that wait for that address are stopped. Raises NotFound."""
    with desk.store.record() as session:
        consents.withdraw(session, consent_id, reason.strip(), desk.now())


def of_contact(desk: Desk, contact_id: int) -> list[RecordedConsent]:
    """All consents of a contact, the latest first."""
    with desk.store.read() as session:
        return consents.of_contact(session, contact_id)
