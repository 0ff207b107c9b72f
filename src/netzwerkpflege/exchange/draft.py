"""A contact in the making: what the properties of one card say, gathered until its end."""

from __future__ import annotations

import re
from collections.abc import Hashable
from itertools import starmap
from typing import TypeVar

from netzwerkpflege.domain.contact import (
    Contact,
    Email,
    Name,
    PartialDate,
    Phone,
    PostalAddress,
    Profile,
    WebAddress,
)
from netzwerkpflege.exchange.line import Line

_Value = TypeVar("_Value", bound=Hashable)

COMPOSED = "name.composed"

_TITLES = re.compile(r"(?:(?:Dr|Prof|Dipl|Ing|Mag|Herr|Frau|Mr|Mrs|Ms)\b[.\s-]*(?:(?:Ing|Kfm|Inf)\b\.?\s*)?)+", re.I)
_PARTICLES = frozenset({"von", "van", "de", "der", "den", "zu", "zum", "zur", "la", "le", "del", "di", "da"})

AddressParts = tuple[str, str, str, str, str, str, str]
Labelled = tuple[str, str, str, bool]
"""Group, value, label, preferred."""


class Draft:
    """The gathered values of one card. Values with a group wait for the X-ABLabel of that group."""

    __slots__ = (
        "address_labels",
        "addresses",
        "anniversary",
        "birthday",
        "dated",
        "department",
        "emails",
        "formatted",
        "has_n",
        "kind",
        "labels",
        "language",
        "members",
        "mended",
        "name_parts",
        "nicknames",
        "notes",
        "organisations",
        "phones",
        "photos",
        "profiles",
        "roles",
        "tags",
        "titles",
        "uid",
        "urls",
        "version",
    )

    def __init__(self) -> None:
        self.version = ""
        self.uid = ""
        self.kind = ""
        self.formatted = ""
        self.language = ""
        self.department = ""
        self.has_n = False
        self.name_parts: tuple[str, ...] = ()
        self.birthday: PartialDate | None = None
        self.anniversary: PartialDate | None = None
        self.nicknames: list[str] = []
        self.organisations: list[tuple[str, str]] = []
        self.titles: list[str] = []
        self.roles: list[str] = []
        self.notes: list[str] = []
        self.tags: list[str] = []
        self.emails: list[Labelled] = []
        self.phones: list[Labelled] = []
        self.urls: list[Labelled] = []
        self.profiles: list[tuple[str, str, str, str, bool]] = []
        self.addresses: list[tuple[str, AddressParts, str, bool]] = []
        self.address_labels: list[Labelled] = []
        self.dated: list[tuple[str, PartialDate]] = []
        self.photos: list[Line] = []
        self.members: list[str] = []
        self.labels: dict[str, str] = {}
        self.mended: set[str] = set()

    def contact(self) -> Contact:
        """The contact that the gathered values make."""
        organisation = _listed([first for first, _rest in self.organisations])
        nickname = _listed(self.nicknames)
        labels = self.labels
        return Contact(
            uid=self.uid,
            name=self._name(organisation, nickname),
            nickname=nickname,
            organisation=organisation,
            department=_listed([rest for _first, rest in self.organisations]) or self.department,
            title=_listed(self.titles),
            role=_listed(self.roles),
            emails=tuple(starmap(Email, _labelled(self.emails, labels))),
            phones=tuple(starmap(Phone, _labelled(self.phones, labels))),
            addresses=self._addresses(),
            urls=tuple(starmap(WebAddress, _labelled(self.urls, labels))) if self.urls else (),
            profiles=self._profiles() if self.profiles else (),
            birthday=self.birthday,
            anniversary=self._anniversary() if self.dated else self.anniversary,
            note=_listed(self.notes, "\n\n"),
            tags=tuple(dict.fromkeys(self.tags)) if self.tags else (),
            language=self.language,
        )

    def _name(self, organisation: str, nickname: str) -> Name:
        formatted = self.formatted
        if self.has_n:
            family, given, additional, prefix, suffix = self.name_parts
        else:
            prefix, given, additional, family, suffix = "", "", "", "", ""
            if formatted and formatted != organisation and self.kind in ("", "individual"):
                prefix, given, family = split_name(formatted)
        name = Name(formatted, prefix, given, additional, family, suffix)
        if formatted:
            return name
        first_email = self.emails[0][1] if self.emails else ""
        composed = name.composed() or organisation or nickname or first_email
        if composed:
            self.mended.add(COMPOSED)
        return Name(composed, prefix, given, additional, family, suffix)

    def _addresses(self) -> tuple[PostalAddress, ...]:
        found = [
            PostalAddress(*parts, self.labels.get(group) or label, preferred)
            for group, parts, label, preferred in self.addresses
        ]
        if not found:  # old cards that have the printed label alone
            found = [
                PostalAddress(street=text, label=label, preferred=preferred)
                for _group, text, label, preferred in self.address_labels
            ]
        return _once(found)

    def _profiles(self) -> tuple[Profile, ...]:
        """Each profile once: Apple writes the same one as IMPP and as X-AIM."""
        found: dict[tuple[str, str], Profile] = {}
        for group, service, value, label, preferred in self.profiles:
            profile = Profile(service, value, self.labels.get(group) or label, preferred)
            known = found.setdefault((service, value), profile)
            if not known.label and not known.preferred:
                found[service, value] = profile
        return tuple(found.values())

    def _anniversary(self) -> PartialDate | None:
        if self.anniversary is not None:
            return self.anniversary
        wanted = ("anniversary", "jahrestag", "hochzeitstag")
        return next((day for group, day in self.dated if self.labels.get(group, "").lower() in wanted), None)


def split_name(formatted: str) -> tuple[str, str, str]:
    """Prefix, given and family name of a displayed name: „Dr. Anna von Berg“, „Berg, Anna“."""
    match = _TITLES.match(formatted)
    prefix = match[0].strip() if match and match.end() < len(formatted) else ""
    rest = formatted[match.end() :] if match and prefix else formatted
    family, comma, given = rest.partition(", ")
    if comma and "," not in given:
        return prefix, given.strip(), family.strip()
    words = rest.split()
    if len(words) < 2:
        return prefix, "", rest.strip()
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in _PARTICLES:
        first -= 1
    return prefix, " ".join(words[:first]), " ".join(words[first:])


def _listed(texts: list[str], glue: str = ", ") -> str:
    """Several values of one property as one text, each once."""
    if not texts:
        return ""
    return texts[0] if len(texts) == 1 else glue.join(dict.fromkeys(filter(None, texts)))


def _labelled(values: list[Labelled], labels: dict[str, str]) -> list[tuple[str, str, bool]]:
    """Value, label and preference, each once, in the order of the card; a group has the first word."""
    if len(values) == 1:
        ((group, value, word, liked),) = values
        return [(value, labels.get(group) or word, liked)]
    found = []
    for group, value, word, liked in values:
        entry = (value, labels.get(group) or word, liked)
        if entry not in found:
            found.append(entry)
    return found


def _once(values: list[_Value]) -> tuple[_Value, ...]:
    """Each value once, in the order of the card."""
    return tuple(values) if len(values) < 2 else tuple(dict.fromkeys(values))
