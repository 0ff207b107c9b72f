"""The time line of a contact, page by page."""

from __future__ import annotations

from netzwerkpflege.domain.timeline import PAGE, Entry, Kind
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import timeline


def entries(
    desk: Desk, contact_id: int, kind: Kind | None = None, start: int = 0, count: int = PAGE
) -> tuple[Entry, ...]:
    """Entries of a contact, newest first, from the one numbered ``start`` on; ``kind`` None means all kinds."""
    with desk.store.read() as session:
        return tuple(timeline.page(session, contact_id, kind, start, count))
