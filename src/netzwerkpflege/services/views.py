"""Gestures with saved views: keep a search under a name, rename it, put it elsewhere, take it out."""

from __future__ import annotations

from dataclasses import replace

from netzwerkpflege.domain.meeting import visible
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.query import Query, SavedView
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import saved_views, search


def every(desk: Desk) -> list[SavedView]:
    """All saved views, in the order in which they stand in the sidebar."""
    with desk.store.read() as session:
        return saved_views.every(session)


def counts(desk: Desk) -> dict[int, int]:
    """How many contacts each view shows, by its number. Takes its time: for the lane."""
    with desk.store.read() as session:
        return {view.id: len(search.ids(session, view.query.without_order())) for view in saved_views.every(session)}


def add(desk: Desk, name: str, query: Query) -> int:
    """Keep a search under a name; returns its number. Raises Invalid where the name is empty."""
    name = _named(name)
    with desk.store.write(Step.VIEW_ADD, name) as session:
        return saved_views.add(session, name, replace(query, limit=None))


def rename(desk: Desk, view_id: int, name: str) -> None:
    """Give a view another name. Raises Invalid, NotFound."""
    name = _named(name)
    with desk.store.write(Step.VIEW_EDIT, name) as session:
        saved_views.change(session, replace(saved_views.get(session, view_id), name=name))


def keep(desk: Desk, view_id: int, query: Query) -> None:
    """Let a view show another search from now on. Raises NotFound."""
    with desk.store.read() as session:
        view = saved_views.get(session, view_id)
    with desk.store.write(Step.VIEW_EDIT, view.name) as session:
        saved_views.change(session, replace(view, query=replace(query, limit=None)))


def move(desk: Desk, view_id: int, by: int) -> None:
    """Put a view so many places down (up where negative), as far as there are any. Raises NotFound."""
    with desk.store.read() as session:
        view = saved_views.get(session, view_id)
    with desk.store.write(Step.VIEW_MOVE, view.name) as session:
        numbers = [other.id for other in saved_views.every(session)]
        here = numbers.index(view_id)
        numbers.insert(min(max(here + by, 0), len(numbers) - 1), numbers.pop(here))
        saved_views.arrange(session, numbers)


def remove(desk: Desk, view_id: int) -> None:
    """Take a view out; who is in it stays. Raises NotFound."""
    with desk.store.read() as session:
        view = saved_views.get(session, view_id)
    with desk.store.write(Step.VIEW_REMOVE, view.name) as session:
        saved_views.remove(session, view_id)


def _named(name: str) -> str:
    if not (clean := visible(name)):
        raise Invalid(field="view", rule="empty")
    return clean
