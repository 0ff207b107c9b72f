"""Searches under a name in the address file, in the order in which the person has put them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netzwerkpflege.domain.outcome import NotFound
from netzwerkpflege.domain.query import Query, SavedView, from_json, to_json

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def every(session: Session) -> list[SavedView]:
    """All saved views in their order."""
    rows = session.connection().exec_driver_sql('SELECT id, name, "query" FROM saved_view ORDER BY position, id')
    return [SavedView(row[0], row[1], from_json(row[2])) for row in rows]


def get(session: Session, view_id: int) -> SavedView:
    """One saved view. Raises NotFound."""
    found = next((view for view in every(session) if view.id == view_id), None)
    if found is None:
        raise NotFound(kind="view", id=view_id)
    return found


def add(session: Session, name: str, query: Query) -> int:
    """Put a view behind the others; returns its number."""
    result = session.connection().exec_driver_sql(
        """INSERT INTO saved_view (position, name, "query")
        VALUES ((SELECT coalesce(max(position), 0) + 1 FROM saved_view), ?, ?)""",
        (name, to_json(query)),
    )
    return int(result.lastrowid)


def change(session: Session, view: SavedView) -> None:
    """Set name and search of a view."""
    session.connection().exec_driver_sql(
        'UPDATE saved_view SET name = ?, "query" = ? WHERE id = ?', (view.name, to_json(view.query), view.id)
    )


def arrange(session: Session, view_ids: list[int]) -> None:
    """Put the views into this order."""
    for place, number in enumerate(view_ids, start=1):
        session.connection().exec_driver_sql(
            "UPDATE saved_view SET position = ? WHERE id = ? AND position <> ?", (place, number, place)
        )


def remove(session: Session, view_id: int) -> None:
    """Take a view out."""
    session.connection().exec_driver_sql("DELETE FROM saved_view WHERE id = ?", (view_id,))
