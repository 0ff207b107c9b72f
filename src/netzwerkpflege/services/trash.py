"""Gestures with the trash: who lies in it and until when, bring them back, delete them for good.

The rule: whoever was removed is kept for ``KEPT`` days. After that the next start deletes them for good, see ``tidy``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from netzwerkpflege.domain.steps import Step
from netzwerkpflege.domain.times import parse_stamp, stamp
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, settings, trash

KEPT: Final = 30
"""Days in the trash."""
SHOWN: Final = 2000
"""So many are listed, the latest first."""
_TIDIED: Final = "trash_tidied"


@dataclass(frozen=True, slots=True)
class Removed:
    """Somebody in the trash: removed on which day (the person's), to be deleted on which, and how many days that is."""

    contact_id: int
    name: str
    organisation: str
    removed_on: date
    until: date
    days_left: int


def count(desk: Desk) -> int:
    """How many lie in the trash."""
    with desk.store.read() as session:
        return trash.count(session)


def listed(desk: Desk) -> list[Removed]:
    """Who lies in the trash, the latest first; at most ``SHOWN``."""
    today, zone = desk.today(), desk.clock().tzinfo
    with desk.store.read() as session:
        rows = trash.listed(session, SHOWN)
    result = []
    for number, name, organisation, at in rows:
        moment = parse_stamp(at)
        on = moment.astimezone(zone).date() if moment else today
        until = on + timedelta(days=KEPT)
        result.append(Removed(number, name, organisation, on, until, max(0, (until - today).days)))
    return result


def restore(desk: Desk, contact_ids: Sequence[int]) -> None:
    """Bring contacts back as they were; one undo step."""
    with desk.store.read() as session:
        names = contacts.names(session, contact_ids)
    name = names.get(contact_ids[0], "") if len(contact_ids) == 1 else ""
    with desk.store.write(Step.CONTACT_RESTORE, name, len(contact_ids)) as session:
        trash.restore(session, contact_ids)


def purge(desk: Desk, contact_ids: Sequence[int]) -> int:
    """Delete contacts of the trash for good; returns how many. It cannot be undone, and forgets older undo steps."""
    with desk.store.record() as session:
        gone = trash.purge(session, contact_ids)
    _forget_words(desk, gone)
    return gone


def tidy(desk: Desk) -> int:
    """Delete for good who has lain in the trash for more than ``KEPT`` days; returns how many. For the lane, at start.

    At most once a day, and not on a day that comes more than ``KEPT`` days after the one before: then the program has
    rested for long, or the clock is wrong, and everybody stays for one more day.
    """
    today = desk.today()
    oldest = stamp(desk.clock() - timedelta(days=KEPT))
    with desk.store.read() as session:
        before = settings.value(session, _TIDIED)
    if before == today.isoformat():
        return 0
    with desk.store.record() as session:
        settings.keep(session, _TIDIED, today.isoformat())
        since = (today - date.fromisoformat(before)).days if before else 0
        if not 1 <= since <= KEPT:
            return 0
        gone = trash.purge(session, trash.older_than(session, oldest))
    _forget_words(desk, gone)
    return gone


def _forget_words(desk: Desk, gone: int) -> None:
    """The indexes forget the words of who is gone; each piece is a transaction of its own."""
    more = begin = gone > 0
    while more:
        with desk.store.record() as session:
            more = trash.forget_words(session, begin=begin)
        begin = False
