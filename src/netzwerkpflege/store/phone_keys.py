"""The keys of telephone numbers, made anew where the person's own country has become another.

A number that names no country is one of the own country, so its key depends on a setting; whatever compares or finds
numbers reads the key.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.numbering import HOME, home_key
from netzwerkpflege.store import search, settings

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session, Store

SETTING: Final = "home_country"
_DONE: Final = "phone_keys"
_CHUNK: Final = 2000
_WITHOUT_COUNTRY: Final = """SELECT id, contact_id, number, number_key FROM phone
    WHERE number NOT LIKE '+%' AND number NOT LIKE '00%'"""
"""Perhaps; others never depend on the own country."""


def home(session: Session) -> str:
    """The country of numbers that name none (ISO 3166-1)."""
    return settings.value(session, SETTING, HOME)


def renew(store: Store, tick: Callable[[int, int], None]) -> int:
    """Make every key as the own country has it; returns how many changed. No step of the person's, so not undone.

    What ``tick`` raises to cancel flies through; what is left is done the next time. A step that was undone brings old
    keys back: so it looks at every start, unless the country has always been Germany.
    """
    with store.read() as session:
        country = home(session)
        if country == settings.value(session, _DONE, HOME) == HOME:
            return 0
        rows = session.connection().exec_driver_sql(_WITHOUT_COUNTRY).all()
    changed = []
    for done, (line, contact_id, number, key) in enumerate(rows):
        if done % _CHUNK == 0:
            tick(done, 2 * len(rows))
        if (now := home_key(number, country)) != key:
            changed.append((contact_id, (now, line, number)))
    for start in range(0, len(changed), _CHUNK):  # in pieces, so that whoever writes meanwhile does not wait
        tick(len(rows) + len(rows) * start // len(changed), 2 * len(rows))
        with store.record() as session:
            _write(session, changed[start : start + _CHUNK])
    with store.record() as session:
        settings.keep(session, _DONE, country)
    return len(changed)


def _write(session: Session, changed: list[tuple[int, tuple[str, int, str]]]) -> None:
    for _, values in changed:  # a number that was changed meanwhile has its new key already
        session.connection().exec_driver_sql("UPDATE phone SET number_key = ? WHERE id = ? AND number = ?", values)
    search.reindex_reach(session, {contact_id for contact_id, _ in changed})
