"""The order of names, renewed once where a file was written by a program that ordered them by an older rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.text import name_key
from netzwerkpflege.store import search, settings

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session, Store

RULE: Final = "DIN 5007-2"
_KEY: Final = "order"
_CHUNK: Final = 2000


def renew(store: Store, tick: Callable[[int, int], None]) -> int:
    """Put everybody where the rule of today has them; returns how many moved. No step of the person's, so not undone.

    What ``tick`` raises to cancel flies through; what is left is done the next time.
    """
    with store.read() as session:
        if settings.value(session, _KEY) == RULE:
            return 0
        rows = (
            session.connection().exec_driver_sql("SELECT id, sort_key, family, given, display_name FROM contact").all()
        )
    moved = []
    for done, (number, key, family, given, shown) in enumerate(rows):
        if done % _CHUNK == 0:
            tick(done, len(rows))
        if (now := name_key(family, given, shown)) != key:
            moved.append((now, number, key))
    for start in range(0, len(moved), _CHUNK):  # in pieces, so that whoever writes meanwhile does not wait
        tick(start, len(moved))
        with store.record() as session:
            _move(session, moved[start : start + _CHUNK])
    with store.record() as session:
        settings.keep(session, _KEY, RULE)
    return len(moved)


def _move(session: Session, places: list[tuple[str, int, str]]) -> None:
    for place in places:  # a contact that was changed meanwhile has its new key already
        session.connection().exec_driver_sql("UPDATE contact SET sort_key = ? WHERE id = ? AND sort_key = ?", place)
    search.reindex(session, [number for _, number, _ in places])
