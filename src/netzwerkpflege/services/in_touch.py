"""How one keeps in touch with a contact, read in one moment: rhythm, circle, where it stands, and the occasion."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from netzwerkpflege.domain.occasion import Occasion, best
from netzwerkpflege.domain.rhythm import Circle, Keeping, Rhythm, Turn, opens_on
from netzwerkpflege.store import events, occasions, rhythms

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session

ASKING = (Turn.MAY, Turn.ROUND)
"""Where a rhythm asks, if there is an occasion."""


@dataclass(frozen=True, slots=True)
class InTouch:
    """What was set, the circle, the rhythm that counts, and where it stands.

    ``opens`` is the day from which it may come round; ``waits_for`` the next event, where there is no occasion yet.
    """

    keeping: Keeping
    circle: Circle | None = None
    rhythm: Rhythm | None = None
    turn: Turn = Turn.NONE
    opens: date | None = None
    occasion: Occasion | None = None
    waits_for: tuple[str, date] | None = None


def in_touch(session: Session, contact_id: int, today: date) -> InTouch:
    """How one keeps in touch with a contact. With nobody who has no rhythm is more than one row asked for."""
    keeping = rhythms.keeping(session, contact_id)
    if keeping.own is None and keeping.circle_id is None:
        return InTouch(keeping)
    circle = rhythms.circle(session, keeping.circle_id) if keeping.circle_id else None
    kept = next(iter(rhythms.kept(session, today, [contact_id])), None)
    if kept is None:
        return InTouch(keeping, circle, keeping.own or (circle.rhythm if circle else None))
    asks = kept.turn in ASKING
    occasion = best(occasions.of_contacts(session, [contact_id], today).get(contact_id, ())) if asks else None
    event = events.next_event(session, today) if asks and occasion is None else None
    waits_for = (event.title, event.on) if event else None
    opens = opens_on(kept.rhythm, kept.last)
    return InTouch(keeping, circle, kept.rhythm, kept.turn, opens, occasion, waits_for)
