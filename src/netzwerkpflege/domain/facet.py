"""A facet: one restriction of a search that can be put on and taken off, such as a tag or an event."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.query import Query, from_json, to_json
from netzwerkpflege.domain.rhythm import Turn

_T = TypeVar("_T")


class FacetKind(StrEnum):
    """What a facet is about. The words of a firm or an event are typed, all others are chosen."""

    STATUS = "status"
    TAG = "tag"
    ORGANISATION = "organisation"
    ORGANISATION_WORDS = "organisation_words"
    EVENT = "event"
    EVENT_WORDS = "event_words"
    SINCE = "since"
    RHYTHM = "rhythm"
    IMPORT = "import"
    WITHOUT = "without"


@dataclass(frozen=True, slots=True)
class Facet:
    """One restriction; ``value`` as text: a status code, a name, a number, an ISO day, a search as JSON."""

    kind: FacetKind
    value: str


def facets_of(query: Query) -> list[Facet]:
    """What restricts a search beside its words."""
    found = [Facet(FacetKind.STATUS, status.value) for status in query.statuses]
    found += [Facet(FacetKind.TAG, tag) for tag in query.tags]
    found += [Facet(FacetKind.ORGANISATION, name) for name in query.organisations]
    found += [Facet(FacetKind.EVENT, str(number)) for number in query.events]
    if query.organisation.strip():
        found.append(Facet(FacetKind.ORGANISATION_WORDS, query.organisation))
    if query.event.strip():
        found.append(Facet(FacetKind.EVENT_WORDS, query.event))
    if query.since is not None:
        found.append(Facet(FacetKind.SINCE, query.since.isoformat()))
    found += [Facet(FacetKind.IMPORT, str(number)) for number in query.imports]
    found += [Facet(FacetKind.RHYTHM, turn.value) for turn in query.turns]
    found += [Facet(FacetKind.WITHOUT, to_json(left_out)) for left_out in query.without]
    return found


def toggled(query: Query, facet: Facet) -> Query:
    """The search with this facet put on, or taken off where it was on."""
    value = facet.value
    match facet.kind:
        case FacetKind.STATUS:
            return replace(query, statuses=_switched(query.statuses, Status(value)))
        case FacetKind.TAG:
            return replace(query, tags=_switched(query.tags, value))
        case FacetKind.ORGANISATION:
            return replace(query, organisations=_switched(query.organisations, value))
        case FacetKind.EVENT:
            return replace(query, events=_switched(query.events, int(value)))
        case FacetKind.ORGANISATION_WORDS:
            return replace(query, organisation="" if query.organisation == value else value)
        case FacetKind.EVENT_WORDS:
            return replace(query, event="" if query.event == value else value)
        case FacetKind.SINCE:
            day = date.fromisoformat(value)
            return replace(query, since=None if query.since == day else day)
        case FacetKind.IMPORT:
            return replace(query, imports=_switched(query.imports, int(value)))
        case FacetKind.RHYTHM:
            return replace(query, turns=_switched(query.turns, Turn(value)))
        case FacetKind.WITHOUT:
            return replace(query, without=_switched(query.without, from_json(value)))


def _switched(values: tuple[_T, ...], value: _T) -> tuple[_T, ...]:
    return tuple(other for other in values if other != value) if value in values else (*values, value)
