"""The person's own country, kept in the address file: how numbers and addresses without a country are meant."""

from __future__ import annotations

from collections.abc import Callable

from netzwerkpflege.domain import postal
from netzwerkpflege.services.contacts import HOME_COUNTRY
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import phone_keys, settings


def own_country(desk: Desk) -> str:
    """ISO 3166-1; Germany until another is kept."""
    with desk.store.read() as session:
        return settings.value(session, HOME_COUNTRY, postal.HOME)


def keep_own_country(desk: Desk, country: str) -> None:
    """From now on it is this country. A setting, so no step that could be undone."""
    with desk.store.record() as session:
        settings.keep(session, HOME_COUNTRY, country)


def renew_numbers(desk: Desk, tick: Callable[[int, int], None]) -> int:
    """Let numbers without a country be compared and found as those of the own one; returns how many changed.

    For the lane, after ``keep_own_country``; ``tick`` may raise to cancel, then the rest is done at the next start.
    """
    return phone_keys.renew(desk.store, tick)


def begin_in(desk: Desk, country: str) -> None:
    """Keep the country that the system is set to, where none has been kept yet."""
    with desk.store.read() as session:
        known = settings.value(session, HOME_COUNTRY)
    if not known:
        keep_own_country(desk, country)
