"""The lines we write: a contact as properties of vCard 3.0 (RFC 2426) or 4.0 (RFC 6350)."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import quote

from netzwerkpflege.domain.contact import Contact, PartialDate, Profile
from netzwerkpflege.exchange.labels import APPLE_WORDS, PHONE_TYPES, PLACE_TYPES
from netzwerkpflege.exchange.line import Line, Params, clean, escape
from netzwerkpflege.exchange.profiles import MESSENGERS

NOBODY = "?"
"""FN of a contact of whom nothing is known; FN must not be empty (RFC 6350, 6.2.1)."""
_YEARLESS = 1604  # Apple's year for „no year“ in 3.0
_SCHEMES = {"msn": "msnim", "yahoo": "ymsgr"}
_SCHEME_NAMES = frozenset({"aim", "icq", "irc", "sip", "skype", "xmpp"})


def escape_uri(text: str) -> str:
    """A URI, whose commas and semicolons are its own."""
    return clean(text).replace("\\", "\\\\").replace("\n", "\\n")


class OwnLines:
    """Writes the properties of one contact; ``first_group`` is the number of the first free itemN group."""

    def __init__(self, contact: Contact, version: str, first_group: int = 1) -> None:
        self._contact = contact
        self._four = version == "4.0"
        self._group = first_group - 1

    def field(self, name: str) -> list[Line]:
        """The properties that stand for one field of Contact: a name of ``FIELDS``."""
        return list(_WRITERS[name](self))

    def name(self) -> Iterator[Line]:
        """FN, never empty, and N, always with five parts."""
        contact, name = self._contact, self._contact.name
        yield Line("", "FN", (), escape(contact.display_name) or NOBODY)
        parts = (name.family, name.given, name.additional, name.prefix, name.suffix)
        yield Line("", "N", (), ";".join(map(escape, parts)))

    def organisation(self) -> Iterator[Line]:
        """ORG with its department as second part."""
        if self._contact.organisation or self._contact.department:
            parts = [self._contact.organisation, self._contact.department]
            yield Line("", "ORG", (), ";".join(escape(part) for part in (parts if parts[1] else parts[:1])))

    def emails(self) -> Iterator[Line]:
        """EMAIL; 3.0 wants TYPE=INTERNET."""
        base = () if self._four else ("INTERNET",)
        for email in self._contact.emails:
            yield from self._labelled(
                "EMAIL", escape(_uri("mailto:", email.address)), email.label, email.preferred, base
            )

    def phones(self) -> Iterator[Line]:
        """TEL as text, as the sender wrote it."""
        for phone in self._contact.phones:
            value = escape(_uri("tel:", phone.number))
            yield from self._labelled("TEL", value, phone.label, phone.preferred, (), PHONE_TYPES)

    def addresses(self) -> Iterator[Line]:
        """ADR, always with seven parts."""
        for place in self._contact.addresses:
            parts = (place.po_box, place.extended, place.street, place.locality, place.region)
            value = ";".join(map(escape, (*parts, place.postal_code, place.country)))
            yield from self._labelled("ADR", value, place.label, place.preferred)

    def urls(self) -> Iterator[Line]:
        """URL: a URI, whose commas and semicolons are its own."""
        for url in self._contact.urls:
            yield from self._labelled("URL", escape_uri(url.url), url.label, url.preferred)

    def profiles(self) -> Iterator[Line]:
        """IMPP for messengers, X-SOCIALPROFILE for everything else: what iOS and Nextcloud read."""
        for profile in self._contact.profiles:
            line = _messenger(profile) if profile.service in MESSENGERS else _social(profile)
            places = {label: PLACE_TYPES[label] for label in ("home", "work")}
            label, liked = profile.label, profile.preferred
            yield from self._labelled(line.name, line.value, label, liked, (), places, line.params)

    def birthday(self) -> Iterator[Line]:
        """BDAY, with Apple's sign for a missing year in 3.0."""
        if self._contact.birthday:
            yield self._day("BDAY", self._contact.birthday)

    def anniversary(self) -> Iterator[Line]:
        """ANNIVERSARY; in 3.0 X-ANNIVERSARY and Apple's labelled date."""
        day = self._contact.anniversary
        if day is None:
            return
        if self._four:
            yield self._day("ANNIVERSARY", day)
            return
        yield self._day("X-ANNIVERSARY", day)
        self._group += 1
        yield self._day("X-ABDATE", day)._replace(group=f"item{self._group}")
        yield Line(f"item{self._group}", "X-ABLABEL", (), "_$!<Anniversary>!$_")

    def tags(self) -> Iterator[Line]:
        """CATEGORIES."""
        if self._contact.tags:
            yield Line("", "CATEGORIES", (), ",".join(map(escape, self._contact.tags)))

    def text(self, field: str, name: str) -> Iterator[Line]:
        """A property that is one text."""
        if value := escape(getattr(self._contact, field)):
            yield Line("", name, (), value)

    def _day(self, name: str, day: PartialDate) -> Line:
        if self._four:
            year = f"{day.year:04}" if day.year else "--"
            return Line("", name, (), f"{year}{day.month:02}{day.day:02}")
        if day.year:
            return Line("", name, (), day.isoformat())
        omitted = (("X-APPLE-OMIT-YEAR", str(_YEARLESS)),)
        return Line("", name, omitted, PartialDate(_YEARLESS, day.month, day.day).isoformat())

    def _labelled(
        self,
        name: str,
        value: str,
        label: str,
        preferred: bool,
        base: tuple[str, ...] = (),
        known: Mapping[str, tuple[str, ...]] = PLACE_TYPES,
        more: Params = (),
    ) -> Iterator[Line]:
        """A property with its label as TYPE, or, for the sender's own word, with X-ABLabel."""
        types = [*base, *known.get(label, ())]
        if preferred and not self._four:
            types.append("PREF")
        params = [*more, *(("TYPE", word.lower() if self._four else word) for word in types)]
        if preferred and self._four:
            params.append(("PREF", "1"))
        group = ""
        if label and label not in known:
            self._group += 1
            group = f"item{self._group}"
        yield Line(group, name, tuple(params), value)
        if group:
            yield Line(group, "X-ABLABEL", (), escape(APPLE_WORDS.get(label, label)))


def _uri(scheme: str, value: str) -> str:
    """A value as it is, or as a URI where it looks like one: a reader takes ``tel:`` and ``mailto:`` off."""
    return scheme + quote(clean(value)) if value.lstrip().lower().startswith(scheme) else value


def _messenger(profile: Profile) -> Line:
    service = profile.service
    scheme = service if service in _SCHEME_NAMES else _SCHEMES.get(service, "x-apple")
    value = quote(clean(profile.value), safe="@:+.,~!$&'()*=")
    return Line("", "IMPP", (("X-SERVICE-TYPE", service),), f"{scheme}:{value}")


def _social(profile: Profile) -> Line:
    return Line("", "X-SOCIALPROFILE", (("TYPE", profile.service),), escape_uri(profile.value))


def photo_line(photo: bytes, media_type: str, version: str) -> Line:
    """PHOTO: base64 in 3.0, a data: URI in 4.0."""
    encoded = base64.b64encode(photo).decode("ascii")
    if version == "4.0":
        return Line("", "PHOTO", (), f"data:{media_type};base64,{encoded}")
    kind = re.sub(r".*/", "", media_type).upper()
    return Line("", "PHOTO", (("ENCODING", "b"), ("TYPE", kind)), encoded)


_WRITERS: dict[str, Callable[[OwnLines], Iterator[Line]]] = {
    "uid": lambda own: own.text("uid", "UID"),
    "name": OwnLines.name,
    "nickname": lambda own: own.text("nickname", "NICKNAME"),
    "organisation": OwnLines.organisation,
    "title": lambda own: own.text("title", "TITLE"),
    "role": lambda own: own.text("role", "ROLE"),
    "emails": OwnLines.emails,
    "phones": OwnLines.phones,
    "addresses": OwnLines.addresses,
    "urls": OwnLines.urls,
    "profiles": OwnLines.profiles,
    "birthday": OwnLines.birthday,
    "anniversary": OwnLines.anniversary,
    "note": lambda own: own.text("note", "NOTE"),
    "tags": OwnLines.tags,
    "language": lambda own: own.text("language", "LANG"),
}
FIELDS = tuple(_WRITERS)
"""The fields of Contact that a card carries."""
