"""Which reminders have not been told today. The window and the watch beside it keep it in one small file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from netzwerkpflege.domain.notice import Waiting
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.domain.reminder import is_due
from netzwerkpflege.exchange.whole import write_whole
from netzwerkpflege.paths import Profile
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, reminders
from netzwerkpflege.store.look import looking

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session


def waiting(desk: Desk) -> list[Waiting]:
    """The reminders that are on for today and were not told yet, the earliest first. Who rests is left in peace."""
    with desk.store.read() as session:
        return _waiting(session, desk.today(), desk.profile)


def waiting_in(profile: Profile, today: date) -> list[Waiting]:
    """The same by a look into the file of a profile, whoever has it open; nothing where it cannot be read just now."""
    with looking(profile.database) as session:
        return [] if session is None else _waiting(session, today, profile)


def told(profile: Profile, today: date) -> frozenset[int]:
    """Which reminders were told today."""
    try:
        kept = json.loads(_file(profile).read_text(encoding="utf-8"))
        return frozenset(map(int, kept["told"])) if kept["day"] == today.isoformat() else frozenset()
    except (OSError, ValueError, TypeError, KeyError):
        return frozenset()


def keep_told(profile: Profile, today: date, numbers: Iterable[int]) -> None:
    """These were told today. A folder that cannot be written to forgets it."""
    kept = {"day": today.isoformat(), "told": sorted(told(profile, today) | set(numbers))}
    try:
        write_whole(_file(profile), [json.dumps(kept).encode()])
    except ExpectedError:
        return


def _file(profile: Profile) -> Path:
    return profile.folder / "told.json"


def _waiting(session: Session, today: date, profile: Profile) -> list[Waiting]:
    before = told(profile, today)
    found = [one for one in reminders.open_reminders(session) if is_due(one, today) and one.id not in before]
    names = contacts.names(session, {one.contact_id for one in found if one.contact_id})
    return [Waiting(one.id or 0, one.text, names.get(one.contact_id or 0, "")) for one in found]
