"""Who is on a pasted guest list: looked up in the address book, the unsure to be asked about; nothing is kept here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.features import Features, features
from netzwerkpflege.domain.guest_list import PastedGuest, read_list
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.similarity import Kind, Sign, score
from netzwerkpflege.domain.text import email_key, fold, without_titles
from netzwerkpflege.domain.typed_name import split_name
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import duplicates, search

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session

Tick = Callable[[int, int], None]
_LOOKED_AT: Final = 40
"""So many are looked at who are found by a name or a firm."""
_OFFERED: Final = 6
_SAME_NAME: Final = frozenset({Sign.NAME, Sign.NAME_SWAPPED})


@dataclass(frozen=True, slots=True)
class MatchedList:
    """``sure`` are contacts; ``unsure`` may be one of several, the likeliest first; ``left`` nobody could read."""

    sure: tuple[tuple[PastedGuest, int], ...] = ()
    unsure: tuple[tuple[PastedGuest, tuple[int, ...]], ...] = ()
    unknown: tuple[PastedGuest, ...] = ()
    left: tuple[str, ...] = ()


def match(desk: Desk, text: str, tick: Tick = lambda done, total: None) -> MatchedList:
    """Look a pasted list up. Takes its time where it is long: for the lane; ``tick`` may raise to stop.

    One mail address, or one full name that only one contact has (and no other firm), is sure. Short forms, slips and
    namesakes are asked about.
    """
    pasted = read_list(text)
    found = match_guests(desk, pasted.guests, tick)
    return replace(found, left=pasted.left)


def match_guests(desk: Desk, guests: Sequence[PastedGuest], tick: Tick = lambda done, total: None) -> MatchedList:
    """The same for guests that were read already."""
    sure: list[tuple[PastedGuest, int]] = []
    unsure: list[tuple[PastedGuest, tuple[int, ...]]] = []
    unknown: list[PastedGuest] = []
    with desk.store.read() as session:
        for done, guest in enumerate(guests):
            tick(done, len(guests))
            one, several = _look_up(session, guest)
            if one is not None:
                sure.append((guest, one))
            elif several:
                unsure.append((guest, several))
            else:
                unknown.append(guest)
    tick(len(guests), len(guests))
    return MatchedList(tuple(sure), tuple(unsure), tuple(unknown))


def _look_up(session: Session, guest: PastedGuest) -> tuple[int | None, tuple[int, ...]]:
    wanted = _features(guest)
    people = duplicates.some(session, _candidates(session, guest))
    if wanted.mails and (same := [number for number, one in people.items() if set(wanted.mails) & set(one.mails)]):
        return (same[0], ()) if len(same) == 1 else (None, tuple(same[:_OFFERED]))
    if len(alone := fold(without_titles(guest.name)).split()) == 1:  # „Herr Kirchhoff“: nobody is sure by one name
        return None, tuple(number for number, one in people.items() if alone[0] in (*one.family, *one.given))[:_OFFERED]
    judged = {number: score(wanted, one) for number, one in people.items()}
    called = [number for number, found in judged.items() if _SAME_NAME.intersection(found.reasons)]
    if len(called) == 1 and not _elsewhere(wanted, people[called[0]]):
        return called[0], ()
    at_firm = [number for number in called if Sign.ORGANISATION in judged[number].reasons]
    if len(at_firm) == 1:
        return at_firm[0], ()
    near = [number for number, found in judged.items() if found.kind is not Kind.OTHER or number in called]
    near.sort(key=lambda number: (number not in called, -judged[number].value, number))
    return None, tuple(near[:_OFFERED])


def _elsewhere(wanted: Features, found: Features) -> bool:
    """Whether both name a firm, and not the same."""
    firms = wanted.organisation, found.organisation
    return all(firms) and firms[0] != firms[1] and not (firms[0] in firms[1] or firms[1] in firms[0])


def _candidates(session: Session, guest: PastedGuest) -> list[int]:
    """Whom to look at: by mail, by the whole name, by the family name; where that finds nobody, by firm and given name."""
    name = split_name(guest.name)
    texts = [guest.email, f"{name.given} {name.family}".strip(), name.family or name.given]
    found = _found(session, texts)
    if not found and guest.organisation:
        found = _found(session, [f"{guest.organisation} {name.given}", guest.organisation])
    return found


def _found(session: Session, texts: Sequence[str]) -> list[int]:
    numbers: dict[int, None] = {}
    for text in filter(None, texts):
        numbers |= dict.fromkeys(search.ids(session, Query(text, limit=_LOOKED_AT)))
    return list(numbers)


def _features(guest: PastedGuest) -> Features:
    name = split_name(guest.name)
    mails = [email_key(guest.email)] if guest.email else []
    return features(name.formatted, name.given, name.family, organisation=guest.organisation, mails=mails)
