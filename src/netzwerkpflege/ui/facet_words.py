"""Facets in words: what a chip says of one, with which sign."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from netzwerkpflege.domain.facet import Facet, FacetKind, facets_of
from netzwerkpflege.domain.query import from_json
from netzwerkpflege.phrases import phrase
from netzwerkpflege.ui.icons import STATUS_ICONS
from netzwerkpflege.ui.moments import long_day

EventTitles = Mapping[int, tuple[str, date]]

SIGNS = {
    FacetKind.TAG: "tag",
    FacetKind.ORGANISATION: "building-2",
    FacetKind.ORGANISATION_WORDS: "building-2",
    FacetKind.EVENT: "calendar-days",
    FacetKind.EVENT_WORDS: "calendar-days",
    FacetKind.SINCE: "clock",
    FacetKind.RHYTHM: "repeat",
    FacetKind.IMPORT: "download",
}


def sign(facet: Facet) -> str:
    """The icon of a facet."""
    if facet.kind is FacetKind.WITHOUT:
        inner = facets_of(from_json(facet.value))
        return sign(inner[0]) if inner else "search"
    return STATUS_ICONS[facet.value] if facet.kind is FacetKind.STATUS else SIGNS[facet.kind]


def words(facet: Facet, titles: EventTitles, lang: str) -> str:
    """What a facet says."""
    match facet.kind:
        case FacetKind.STATUS:
            return phrase(f"status.{facet.value}", lang)
        case FacetKind.EVENT:
            title, day = titles.get(int(facet.value), ("", None))
            return f"{title}, {long_day(day)}" if day else QCoreApplication.translate("Facets", "an event of old")
        case FacetKind.SINCE:
            day = date.fromisoformat(facet.value)
            return QCoreApplication.translate("Facets", "talked since {day}").format(day=long_day(day))
        case FacetKind.IMPORT:
            return QCoreApplication.translate("Facets", "read in together")
        case FacetKind.RHYTHM:
            return phrase(f"turn.{facet.value}", lang)
        case FacetKind.WITHOUT:
            left_out = from_json(facet.value)
            inner = (left_out.text, *(words(one, titles, lang) for one in facets_of(left_out)))
            return QCoreApplication.translate("Facets", "without {what}").format(what=", ".join(filter(None, inner)))
        case FacetKind.ORGANISATION_WORDS | FacetKind.EVENT_WORDS:
            return f"{facet.value} …"
        case _:
            return facet.value
