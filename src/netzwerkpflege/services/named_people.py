"""Who is meant by several names that were typed in one breath: the address book decides, and nobody is put into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from netzwerkpflege.domain.meeting import visible
from netzwerkpflege.domain.name_list import comma_parts, names_in
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.text import fold
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, finder

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session

_CLOSELY = 50
"""At most so many who are found by a name are looked at; where there may be more, nobody is the only one."""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who was named. ``id`` is None where nobody, or more than one, is called so."""

    id: int | None
    name: str


def named(desk: Desk, typed: str, *, loosely: bool = False) -> tuple[Named, ...]:
    """Everybody who is named, in this order; somebody named twice once.

    The whole text is looked up first, for „Berg, Anna“ is one person where one is called so. ``loosely`` takes the only
    Anna of the address book for „Anna“: for where the person sees it before it is taken.
    """
    with desk.store.read() as session:
        if (whole := _who(session, typed, False)).id is not None:
            return (whole,)
        names = names_in(typed)
        if len(names) == 1 and len(parts := comma_parts(names[0])) > 1:
            both = [_who(session, part, loosely) for part in parts]
            if None not in (ids := {one.id for one in both}) and len(ids) == len(parts):
                return tuple(both)
        found = [_who(session, name, loosely) for name in names]
    return tuple({(one.id or fold(one.name)): one for one in reversed(found)}.values())[::-1]


def _who(session: Session, name: str, loosely: bool) -> Named:
    words = sorted(fold(name.replace(",", " ")).split())
    found = finder.candidates(session, Query(" ".join(words), limit=_CLOSELY)) if words else []
    shown = contacts.names(session, found)
    called = [number for number in found if sorted(fold(shown[number]).split()) == words]
    if not called and loosely and len(found) < _CLOSELY:
        known = finder.names(session, found)
        called = [number for number in found if set(words) <= set(fold(known[number][0]).split())]
    return Named(called[0], shown[called[0]]) if len(called) == 1 else Named(None, visible(name))
