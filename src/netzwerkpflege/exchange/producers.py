"""Producers: which program wrote a table, told by its headers, and what these mean there alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from netzwerkpflege.exchange.headers import Meaning, Target, key_of, meaning_of

OWN: Final = "netzwerkpflege"
LINKEDIN: Final = "linkedin"
GOOGLE: Final = "google"
GOOGLE_OLD: Final = "google-old"
OUTLOOK: Final = "outlook"
OUTLOOK_COM: Final = "outlook-com"
THUNDERBIRD: Final = "thunderbird"

_SIGNS: Final = (
    # producer, how many of these headers must be there, the headers by their letters
    (OWN, 2, "weitereemailadressen bevorzugt moreemailaddresses preferred"),
    (LINKEDIN, 2, "connectedon verbundenam"),
    (LINKEDIN, 3, "firstname company position connectedon"),
    (GOOGLE_OLD, 2, "givennameyomi yominame groupmembership email1type phone1type billinginformation"),
    (GOOGLE, 2, "organizationname fileas labels email1label phone1label phoneticfirstname address1label"),
    (GOOGLE_OLD, 1, "email1value phone1value"),
    (THUNDERBIRD, 3, "primaryemail secondaryemail screenname workzipcode homezipcode birthyear webpage1"),
    (THUNDERBIRD, 3, "primreemailadresse sekundreemailadresse geburtsjahr webseite1 benutzerdef1 arbeitstitel"),
    (OUTLOOK, 3, "businessstreet3 emailtype emaildisplayname organizationalidnumber userfree user1 ttytddphone"),
    (OUTLOOK, 3, "straegeschftlich3 emailtyp emailangezeigtername reisekilometer benutzer1 telefonfrhrbehinderte"),
    (OUTLOOK_COM, 3, "homeaddress businessaddress otheraddress internetfreebusy homestreet emailaddress email2address"),
)
_PAIR: Final = re.compile(
    r"(e-?mail|phone|address|organization|website|im|relation|event|custom field)\s+(\d{1,3})\s+-\s+(.+)\Z",
    re.IGNORECASE,
)
_PAIRED: Final = {
    "email": {"value": Target.EMAIL, "label": Target.EMAIL_LABEL, "type": Target.EMAIL_LABEL},
    "phone": {"value": Target.PHONE, "label": Target.PHONE_LABEL, "type": Target.PHONE_LABEL},
    "website": {"value": Target.URL, "label": Target.URL_LABEL, "type": Target.URL_LABEL},
    "event": {"value": Target.EVENT, "label": Target.EVENT_LABEL, "type": Target.EVENT_LABEL},
    "im": {"value": Target.PROFILE, "service": Target.PROFILE_SERVICE},
    "organization": {"name": Target.ORGANISATION, "title": Target.TITLE, "department": Target.DEPARTMENT},
    "address": {
        "label": Target.ADDRESS_LABEL,
        "type": Target.ADDRESS_LABEL,
        "formatted": Target.ADDRESS,
        "street": Target.STREET,
        "city": Target.LOCALITY,
        "pobox": Target.PO_BOX,
        "region": Target.REGION,
        "state": Target.REGION,
        "postalcode": Target.POSTAL_CODE,
        "country": Target.COUNTRY,
        "extendedaddress": Target.EXTENDED,
    },
}
_OUTLOOK_OWN: Final = {
    "title": Target.PREFIX,
    "ort": Target.FURTHER,
    "location": Target.FURTHER,
    "stichwrter": Target.FURTHER,
    "keywords": Target.FURTHER,
    "screenname": Target.FURTHER,
}
_EXCEPTIONS: Final[dict[str, dict[str, Meaning]]] = {
    LINKEDIN: {"url": Meaning(Target.PROFILE, service="linkedin")},
    OUTLOOK: {key: Meaning(target) for key, target in _OUTLOOK_OWN.items()},
    OUTLOOK_COM: {key: Meaning(target) for key, target in _OUTLOOK_OWN.items()},
    GOOGLE_OLD: {"title": Meaning(Target.PREFIX)},
    GOOGLE: {"labels": Meaning(Target.TAG), "fileas": Meaning(Target.FURTHER)},
}
_GERMAN_KEYS = """
vorname nachname firma geburtstag geburtsdatum jahrestag notizen notiz telefon mobil handy strae strasse plz ort
abteilung unternehmen kategorien anrede straeprivat hochzeitstag
"""
_ENGLISH_KEYS = """
firstname lastname givenname familyname company birthday anniversary notes phone mobilephone street zip city
department organization categories homestreet birthdate dateofbirth email1value
"""
_GERMAN: Final = frozenset(_GERMAN_KEYS.split())
_ENGLISH: Final = frozenset(_ENGLISH_KEYS.split())
NOISE: Final = frozenset(
    {
        "normal",
        "false",
        "falsch",
        "off",
        "aus",
        "unspecified",
        "keine angabe",
        "smtp",
        "0",
        "0.0.00",
        "0/0/00",
        "00.00.0000",
    }
)
"""What Outlook writes into columns in which nobody wrote anything (lower case)."""


def producer_of(headers: Sequence[str]) -> str:
    """The program that wrote a table with these headers, or ''."""
    keys = {key_of(header) for header in headers}
    return next((name for name, needed, signs in _SIGNS if _count(keys, signs) >= min(needed, len(signs.split()))), "")


def _count(keys: set[str], signs: str) -> int:
    found = sum(sign in keys for sign in signs.split())
    # One header of LinkedIn's says it all, if it stands beside a name.
    return found + 1 if found and signs.startswith("connectedon") and keys & {"firstname", "vorname"} else found


def paired(header: str) -> tuple[Meaning, int] | None:
    """Google's „Phone 2 - Value“ and its like, with the number; None for every other header."""
    match = _PAIR.match(header.strip())
    if match is None:
        return None
    kind, number, part = key_of(match[1]), int(match[2]), key_of(match[3])
    return Meaning(_PAIRED.get(kind, {}).get(part, Target.FURTHER)), number


def meaning_at(producer: str, header: str) -> Meaning | None:
    """What a header means in a table of this producer; None where it is unknown."""
    exception = _EXCEPTIONS.get(producer, {}).get(key_of(header))
    return exception or meaning_of(header)


def is_german(headers: Sequence[str]) -> bool:
    """Whether headers are German rather than English."""
    keys = {key_of(header) for header in headers}
    return len(keys & _GERMAN) > len(keys & _ENGLISH)
