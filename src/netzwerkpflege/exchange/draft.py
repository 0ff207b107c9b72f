"""A contact in the making: what the properties of one card say, gathered until its end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import starmap
from typing import Any, TypeVar

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
from netzwerkpflege.exchange.heads import Content
from netzwerkpflege.exchange.quick import quick

_Value = TypeVar("_Value", bound=tuple[Any, ...])

COMPOSED = "name.composed"

_TITLES = re.compile(r"(?:(?:Dr|Prof|Dipl|Ing|Mag|Herr|Frau|Mr|Mrs|Ms)\b[.\s-]*(?:(?:Ing|Kfm|Inf)\b\.?\s*)?)+", re.I)
_PARTICLES = frozenset({"von", "van", "de", "der", "den", "zu", "zum", "zur", "la", "le", "del", "di", "da"})

Labelled = tuple[str, str, bool]
"""Value, label, preferred."""
LabelledAddress = tuple[str, str, str, str, str, str, str, str, bool]
"""The seven parts, label, preferred."""

_contact = quick(Contact)
_name = quick(Name)
_email = quick(Email)
_phone = quick(Phone)
_address = quick(PostalAddress)
_url = quick(WebAddress)


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
        "grouped",
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
        "units",
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
        self.name_parts: list[str] = []
        self.birthday: PartialDate | None = None
        self.anniversary: PartialDate | None = None
        self.nicknames: list[str] = []
        self.organisations: list[str] = []
        self.units: list[str] = []
        self.titles: list[str] = []
        self.roles: list[str] = []
        self.notes: list[str] = []
        self.tags: list[str] = []
        self.emails: list[Labelled] = []
        self.phones: list[Labelled] = []
        self.urls: list[Labelled] = []
        self.profiles: list[tuple[str, str, str, bool]] = []
        self.addresses: list[LabelledAddress] = []
        self.address_labels: list[Labelled] = []
        self.dated: list[tuple[str, PartialDate]] = []
        self.photos: list[Content] = []
        self.members: list[str] = []
        self.labels: dict[str, str] = {}
        self.grouped: list[tuple[list[Any], int, str]] = []
        self.mended: set[str] = set()

    def await_label(self, values: list[Any], group: str) -> None:
        """The newest of ``values`` takes the X-ABLabel of its group as its label, where one comes."""
        self.grouped.append((values, len(values) - 1, group))

    def contact(self) -> Contact:
        """The contact that the gathered values make."""
        if self.labels:
            self._label_groups()
        organisation = _listed(self.organisations)
        nickname = _listed(self.nicknames)
        return _contact(
            None,
            self.uid,
            self._name(organisation, nickname),
            nickname,
            organisation,
            _listed(self.units) or self.department,
            _listed(self.titles),
            _listed(self.roles),
            tuple(starmap(_email, _once(self.emails))),
            tuple(starmap(_phone, _once(self.phones))),
            self._addresses(),
            tuple(starmap(_url, _once(self.urls))) if self.urls else (),
            self._profiles() if self.profiles else (),
            self.birthday,
            self._anniversary() if self.dated else self.anniversary,
            _listed(self.notes, "\n\n"),
            tuple(dict.fromkeys(self.tags)) if self.tags else (),
            self.language,
        )

    def _label_groups(self) -> None:
        for values, index, group in self.grouped:
            if group in self.labels:
                *value, _label, preferred = values[index]
                values[index] = (*value, self.labels[group], preferred)

    def _name(self, organisation: str, nickname: str) -> Name:
        formatted = self.formatted
        if self.has_n:
            family, given, additional, prefix, suffix = self.name_parts
        else:
            prefix, given, additional, family, suffix = "", "", "", "", ""
            if formatted and formatted != organisation and self.kind in ("", "individual"):
                prefix, given, family = split_name(formatted)
        if formatted:
            return _name(formatted, prefix, given, additional, family, suffix)
        name = Name(formatted, prefix, given, additional, family, suffix)
        first_email = self.emails[0][0] if self.emails else ""
        composed = name.composed() or organisation or nickname or first_email
        if composed:
            self.mended.add(COMPOSED)
        return Name(composed, prefix, given, additional, family, suffix)

    def _addresses(self) -> tuple[PostalAddress, ...]:
        if not self.addresses:  # old cards that have the printed label alone
            self.addresses = [
                ("", "", text, "", "", "", "", label, liked) for text, label, liked in self.address_labels
            ]
        return tuple(starmap(_address, _once(self.addresses)))

    def _profiles(self) -> tuple[Profile, ...]:
        """Each profile once: Apple writes the same one as IMPP and as X-AIM."""
        found: dict[tuple[str, str], Profile] = {}
        for service, value, label, preferred in self.profiles:
            profile = Profile(service, value, label, preferred)
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


def _once(values: list[_Value]) -> Iterable[_Value]:
    """Each value once, in the order of the card."""
    if len(values) < 2 or (len(values) == 2 and values[0] != values[1]):
        return values
    return dict.fromkeys(values)
