"""The order of names in a file that was written by an older rule, put right once, behind the window's start."""

from __future__ import annotations

from collections.abc import Callable

from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import order


def renew(desk: Desk, tick: Callable[[int, int], None]) -> int:
    """Put everybody where the rule of today has them; returns how many moved. ``tick`` may raise to cancel."""
    return order.renew(desk.store, tick)
