"""What the list of contacts shows and does with many at once: columns, facets, tags."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from netzwerkpflege.domain.meeting import visible
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.query import ContactLine, Facets
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import listing


def lines(desk: Desk, contact_ids: Sequence[int]) -> list[ContactLine]:
    """Lines of the table, in the order asked for."""
    with desk.store.read() as session:
        return listing.lines(session, contact_ids)


def facets(desk: Desk) -> Facets:
    """What the list can be narrowed by, with counts. Takes its time: for the lane."""
    with desk.store.read() as session:
        return listing.facets(session)


def event_titles(desk: Desk, event_ids: Sequence[int]) -> dict[int, tuple[str, date]]:
    """Title and day of events."""
    with desk.store.read() as session:
        return listing.event_titles(session, event_ids)


def tags_among(desk: Desk, contact_ids: Sequence[int]) -> list[tuple[str, int]]:
    """The tags that these contacts carry, with how many of them carry each."""
    with desk.store.read() as session:
        return listing.tags_among(session, contact_ids)


def give_tag(desk: Desk, contact_ids: Sequence[int], name: str) -> None:
    """Give a tag to contacts, in one step; who has it keeps it. Raises Invalid where it is empty."""
    if not (clean := visible(name)):
        raise Invalid(field="tag", rule="empty")
    with desk.store.write(Step.TAG_GIVE, clean) as session:
        listing.give_tag(session, contact_ids, clean)


def take_tag(desk: Desk, contact_ids: Sequence[int], name: str) -> None:
    """Take a tag from contacts, in one step."""
    with desk.store.write(Step.TAG_TAKE, name) as session:
        listing.take_tag(session, contact_ids, name)
