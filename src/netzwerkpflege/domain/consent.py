"""A consent to serial mail (§ 7 UWG): for one address, in which words, on which day, how and where it was given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.text import visible


@dataclass(frozen=True, slots=True)
class Consent:
    """One consent. It is never changed: it is withdrawn, and given anew. ``evidence`` says where its proof lies."""

    contact_id: int
    email_id: int
    wording: str
    given_on: date
    given_where: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class RecordedConsent:
    """A consent as it stands on record; ``withdrawn_at`` '' while it stands."""

    id: int
    address_key: str
    wording: str
    given_on: date
    given_where: str
    evidence: str
    recorded_at: str
    withdrawn_at: str = ""
    reason: str = ""

    @property
    def stands(self) -> bool:
        """Whether it counts."""
        return not self.withdrawn_at


def checked(consent: Consent, today: date) -> Consent:
    """The same with clean words. Raises Invalid without a wording, and for a day still to come."""
    if not visible(consent.wording):
        raise Invalid(field="wording", rule="empty")
    if consent.given_on > today:
        raise Invalid(field="given_on", rule="future")
    where, evidence = consent.given_where.strip(), consent.evidence.strip()
    return Consent(consent.contact_id, consent.email_id, consent.wording.strip(), consent.given_on, where, evidence)
