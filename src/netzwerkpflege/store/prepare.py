"""A contact made ready to be laid in: plain values only, so that another process can do it and hand them on.

Kept free of SQLAlchemy, which the processes that only read cards need not load.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from netzwerkpflege.domain.contact import Contact, Photo
from netzwerkpflege.domain.matching import new_uid
from netzwerkpflege.domain.numbering import HOME, home_key
from netzwerkpflege.domain.text import email_key, fold, name_key

COLUMNS: Final = (
    "id",
    "uid",
    "display_name",
    "sort_key",
    "formatted",
    "prefix",
    "given",
    "additional",
    "family",
    "suffix",
    "nickname",
    "organisation",
    "department",
    "title",
    "role",
    "birthday",
    "anniversary",
    "note",
    "language",
    "recognition_cue",
    "met_how",
    "met_where",
    "met_on",
    "met_through",
    "photo_sha256",
    "photo_type",
    "photo_size",
    "resting",
    "rest_reason",
    "source",
    "created",
)
"""The columns of ``contact`` that a contact is written to; the trash has ``removed_at`` to itself."""

DETAILS: Final[Mapping[str, tuple[str, ...]]] = {
    "email": ("address", "address_key", "address_hash", "label", "preferred"),
    "phone": ("number", "number_key", "label", "preferred"),
    "postal_address": (
        "po_box",
        "extended",
        "street",
        "locality",
        "region",
        "postal_code",
        "country",
        "label",
        "preferred",
    ),
    "web_address": ("url", "label", "preferred"),
    "profile": ("service", "value", "label", "preferred"),
    "contact_tag": ("name",),
}
"""The tables of what a contact has several of, with their columns behind ``contact_id`` and ``position``."""

Values = tuple[Any, ...]
Details = tuple[tuple[Values, ...], ...]
"""Per table of ``DETAILS`` its rows; those of mail addresses without the hash, which only the address file can make."""
Texts = tuple[str, str, str]
"""What a contact is found by: folded names, other folded words, mail and phone keys."""
Prepared = tuple[Values, Details, Texts]
"""The values of ``COLUMNS`` between ``id`` and ``created``, the details, and the texts for the search."""


def prepare(contact: Contact, source: str = "", photo: Photo | None = None) -> Prepared:
    """Everything about a contact that does not depend on the address file. A contact without a uid gets one."""
    details = detail_values(contact)
    return contact_values(contact, source, photo), details, texts_of(contact, details)


def at_home(prepared: Prepared, home: str) -> Prepared:
    """The same for an address file whose own country is another: numbers that name none are of that one."""
    values, details, texts = prepared
    if home == HOME or not details[1]:
        return prepared
    phones = tuple([(row[0], home_key(row[0], home), *row[2:]) for row in details[1]])
    details = (details[0], phones, *details[2:])
    return values, details, (texts[0], texts[1], _reach(details))


def contact_values(contact: Contact, source: str = "", photo: Photo | None = None) -> Values:
    """The values of ``COLUMNS`` between ``id`` and ``created``; ``source`` and ``photo`` stand in for the contact's own."""
    name = contact.name
    photo = photo or contact.photo
    shown = contact.display_name
    return (
        contact.uid or new_uid(),
        shown,
        name_key(name.family, name.given, shown),
        name.formatted,
        name.prefix,
        name.given,
        name.additional,
        name.family,
        name.suffix,
        contact.nickname,
        contact.organisation,
        contact.department,
        contact.title,
        contact.role,
        contact.birthday.isoformat() if contact.birthday else None,
        contact.anniversary.isoformat() if contact.anniversary else None,
        contact.note,
        contact.language,
        contact.recognition_cue,
        contact.met_how,
        contact.met_where,
        contact.met_on.isoformat() if contact.met_on else None,
        contact.met_through,
        photo.sha256 if photo else "",
        photo.media_type if photo else "",
        photo.size if photo else 0,
        int(contact.resting),
        contact.rest_reason,
        source or contact.source,
    )


def detail_values(contact: Contact, home: str = HOME) -> Details:
    """The rows of a contact's details, table by table in the order of ``DETAILS``. ``home``: see ``at_home``."""
    return (
        tuple([(e.address, email_key(e.address), e.label, int(e.preferred)) for e in contact.emails]),
        tuple([(p.number, home_key(p.number, home), p.label, int(p.preferred)) for p in contact.phones]),
        tuple(
            [
                (
                    place.po_box,
                    place.extended,
                    place.street,
                    place.locality,
                    place.region,
                    place.postal_code,
                    place.country,
                    place.label,
                    int(place.preferred),
                )
                for place in contact.addresses
            ]
        ),
        tuple([(web.url, web.label, int(web.preferred)) for web in contact.urls]),
        tuple([(p.service, p.value, p.label, int(p.preferred)) for p in contact.profiles]),
        tuple([(tag,) for tag in contact.tags]),
    )


def texts_of(contact: Contact, details: Details) -> Texts:
    """The texts under which a contact is found; the same as ``store.search`` reads by SQL."""
    name = contact.name
    text = (
        f"{contact.display_name} {name.given} {name.family} {contact.nickname} {contact.organisation} "
        f"{contact.department}\x1f{contact.title} {contact.role} {contact.note} {contact.recognition_cue} "
        f"{contact.met_how} {contact.met_where} {contact.met_through}"
    )
    for place in contact.addresses:
        text += f" {place.locality} {place.street} {place.postal_code}"
    if contact.tags or contact.urls or contact.profiles:
        more = [*contact.tags, *(web.url for web in contact.urls), *(profile.value for profile in contact.profiles)]
        text += " " + " ".join(more)
    names, _, words = fold(text).partition("\x1f")
    return names, words, _reach(details)


def _reach(details: Details) -> str:
    """Mail and phone keys."""
    return " ".join([row[1] for row in (*details[0], *details[1])])
