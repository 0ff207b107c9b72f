"""Who is in the list, line by line, with photos and counts. Part of ``services.contacts``, and loaded before the rest of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from netzwerkpflege.domain.query import ContactRow, Query, StatusCounts
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import list_rows, search, standings


def find(desk: Desk, query: Query) -> list[int]:
    """The contacts that match, as numbers in the order of the list."""
    with desk.store.read() as session:
        return search.ids(session, query)


def find_all(desk: Desk, query: Query, tick: Callable[[int, int], None]) -> list[int]:
    """Like ``find``, page by page; ``tick`` may raise to stop, so that nobody waits for a search that is out of date."""
    found: list[int] = []
    with desk.store.read() as session:
        tick(0, 0)
        for page in search.pages(session, query):
            found += page
            tick(len(found), 0)
    return found


def rows(desk: Desk, contact_ids: Sequence[int]) -> list[ContactRow]:
    """Lines of the list."""
    with desk.store.read() as session:
        return list_rows.rows(session, contact_ids)


def first_page(desk: Desk, query: Query) -> tuple[list[int], list[ContactRow]]:
    """The first lines of a search in one reading, for showing at once; ``query.limit`` says how many."""
    with desk.store.read() as session:
        found = search.ids(session, query)
        return found, list_rows.rows(session, found)


def counts(desk: Desk) -> StatusCounts:
    """How many contacts there are, per status."""
    with desk.store.read() as session:
        return standings.counts(session)


def photo(desk: Desk, sha256: str) -> bytes | None:
    """The bytes of a photo."""
    with desk.store.read() as session:
        return list_rows.blob(session, sha256)
