"""A contact: who a person is and how to reach them, as plain frozen values.

Field names are vCard's property names in English words (RFC 6350, section 6). Nothing here says
whether a person may be written to; that is computed in ``domain.gate`` from recorded facts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime

_ISO_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\Z")
_YEARLESS_DAY = re.compile(r"--(?P<month>\d{2})-(?P<day>\d{2})\Z")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day with or without its year: birthdays are often known without one (RFC 6350, 4.3.1).

    ``month`` and ``day`` are always real; 29 February is allowed without a year.
    """

    year: int | None
    month: int
    day: int

    def __post_init__(self) -> None:
        date(self.year or 2000, self.month, self.day)  # raises ValueError on 31 April and the like

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``1970-04-12`` or ``--04-12``. Raises ValueError for everything else."""
        if match := _ISO_DAY.match(text):
            return cls(int(match["year"]) or None, int(match["month"]), int(match["day"]))
        if match := _YEARLESS_DAY.match(text):
            return cls(None, int(match["month"]), int(match["day"]))
        raise ValueError(f"not a day: {text!r}")

    def isoformat(self) -> str:
        """The day as ``1970-04-12``, or ``--04-12`` without a year."""
        year = "-" if self.year is None else f"{self.year:04d}"
        return f"{year}-{self.month:02d}-{self.day:02d}"

    def next_on_or_after(self, today: date) -> date:
        """The next anniversary; 29 February is kept on 28 February in years that lack it."""
        for year in (today.year, today.year + 1):
            try:
                day = date(year, self.month, self.day)
            except ValueError:
                day = date(year, 2, 28)
            if day >= today:
                return day
        return date(today.year + 1, self.month, self.day)


@dataclass(frozen=True, slots=True)
class Name:
    """The name as displayed (``formatted``, vCard FN) and its parts (vCard N)."""

    formatted: str = ""
    prefix: str = ""
    given: str = ""
    additional: str = ""
    family: str = ""
    suffix: str = ""

    def composed(self) -> str:
        """The parts in the order in which they are spoken, without doubled blanks."""
        parts = (self.prefix, self.given, self.additional, self.family, self.suffix)
        return " ".join(" ".join(parts).split())


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address as the sender wrote it; ``label`` is 'home', 'work' or the sender's own word."""

    address: str
    label: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number as the sender wrote it; ``label`` is 'cell', 'home', 'work', 'fax', … or an own word."""

    number: str
    label: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """A postal address in the seven parts of vCard ADR (RFC 6350, 6.3.1)."""

    po_box: str = ""
    extended: str = ""
    street: str = ""
    locality: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    label: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class WebAddress:
    """A web address (vCard URL)."""

    url: str
    label: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """An instant-messaging or social profile; ``service`` is lower-case, e.g. 'xmpp', 'linkedin'."""

    service: str
    value: str
    label: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo in the address file: its bytes lie apart, found by their SHA-256 (hex)."""

    sha256: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Contact:
    """A person in the address book. ``id`` is None until it is stored; ``uid`` lives across files."""

    id: int | None = None
    uid: str = ""
    name: Name = field(default_factory=Name)
    nickname: str = ""
    organisation: str = ""
    department: str = ""
    title: str = ""
    role: str = ""
    emails: tuple[Email, ...] = ()
    phones: tuple[Phone, ...] = ()
    addresses: tuple[PostalAddress, ...] = ()
    urls: tuple[WebAddress, ...] = ()
    profiles: tuple[Profile, ...] = ()
    birthday: PartialDate | None = None
    anniversary: PartialDate | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    language: str = ""
    recognition_cue: str = ""
    met_how: str = ""
    met_where: str = ""
    met_on: date | None = None
    met_through: str = ""
    photo: Photo | None = None
    resting: bool = False
    rest_reason: str = ""
    source: str = ""
    created: datetime | None = None

    @property
    def display_name(self) -> str:
        """What to call this person in a list: never empty if anything at all is known."""
        formatted = self.name.formatted
        if formatted and not formatted.isspace():
            return formatted
        others = (
            self.name.composed(),
            self.nickname,
            self.organisation,
            *(email.address for email in self.emails[:1]),
            *(phone.number for phone in self.phones[:1]),
        )
        return next((text for text in others if text.strip()), "")
