"""Templates of letters: words in braces stand for what is known of a person; what is missing is asked, never sent empty."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from netzwerkpflege.domain.outcome import Unmailable
from netzwerkpflege.domain.text import fold

_BRACES: Final = re.compile(r"\{([^{}\n]{1,60})\}")


class Placeholder(StrEnum):
    """What a template can ask for."""

    SALUTATION = "salutation"
    GIVEN = "given"
    FAMILY = "family"
    TITLE = "title"
    ORGANISATION = "organisation"
    TALK_DAY = "talk_day"
    TALK_PLACE = "talk_place"
    EVENT = "event"
    POINT = "point"
    KEEPSAKE = "keepsake"
    PROMISE = "promise"
    TODAY = "today"


NAMES: Final[dict[str, Placeholder]] = {
    fold(name): placeholder
    for placeholder, names in {
        Placeholder.SALUTATION: ("Anrede", "Salutation"),
        Placeholder.GIVEN: ("Vorname", "First name"),
        Placeholder.FAMILY: ("Nachname", "Last name"),
        Placeholder.TITLE: ("Titel", "Title"),
        Placeholder.ORGANISATION: ("Firma", "Organisation"),
        Placeholder.TALK_DAY: ("Tag des Gesprächs", "Day of the conversation"),
        Placeholder.TALK_PLACE: ("Ort des Gesprächs", "Place of the conversation"),
        Placeholder.EVENT: ("Veranstaltung", "Event"),
        Placeholder.POINT: ("Anknüpfungspunkt", "Connection point"),
        Placeholder.KEEPSAKE: ("Gute Erinnerung", "Keepsake"),
        Placeholder.PROMISE: ("Versprochen", "Promised"),
        Placeholder.TODAY: ("Heute", "Today"),
    }.items()
    for name in names
}
"""By which words each is known, German and English, however they are spelt."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a template asks for: what is known by its words, and words that are none of ours."""

    placeholders: tuple[Placeholder, ...]
    unknown: tuple[str, ...]


def asked(template: str) -> Asked:
    """What stands in braces, each once, in its order."""
    known: dict[Placeholder, None] = {}
    unknown: dict[str, None] = {}
    for match in _BRACES.finditer(template):
        placeholder = NAMES.get(fold(match[1].strip()))
        if placeholder is None:
            unknown[match[1].strip()] = None
        else:
            known[placeholder] = None
    return Asked(tuple(known), tuple(unknown))


def missing(template: str, values: Mapping[Placeholder, str]) -> tuple[Placeholder, ...]:
    """What a template asks for and is not known of this person: it is asked before anything is sent."""
    return tuple(one for one in asked(template).placeholders if not values.get(one, "").strip())


def filled(template: str, values: Mapping[Placeholder, str]) -> str:
    """The template with its values, each put in as it is: what stands in a value is never read as a placeholder.

    Raises Unmailable where a value is missing, or a word in braces is none of ours.
    """
    if unknown := asked(template).unknown:
        raise Unmailable(rule="unknown_placeholder", name=unknown[0])
    if lacking := missing(template, values):
        raise Unmailable(rule="missing_value", name=lacking[0].value)
    return _BRACES.sub(lambda match: values[NAMES[fold(match[1].strip())]].strip(), template)
