"""Contacts as rows of the address file: columns and detail tables, from a ``Contact`` and back."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from sqlalchemy import Row

from netzwerkpflege.domain.contact import (
    Contact,
    Email,
    Name,
    PartialDate,
    Phone,
    Photo,
    PostalAddress,
    Profile,
    WebAddress,
)
from netzwerkpflege.domain.text import email_key, phone_key, sort_key, without_titles
from netzwerkpflege.domain.times import parse_stamp
from netzwerkpflege.store.address_hash import AddressHasher

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

DetailRows = dict[str, list[tuple[Any, ...]]]
"""Rows to be written, by table."""


def contact_row(contact_id: int, contact: Contact, source: str, now: str) -> tuple[Any, ...]:
    """The values of ``COLUMNS``; a contact without a uid gets one. ``now`` is the moment of record."""
    name, photo = contact.name, contact.photo
    shown = contact.display_name
    ordered = f"{name.family} {name.given}" if name.family else without_titles(shown)
    return (
        contact_id,
        contact.uid or str(uuid.uuid4()),
        shown,
        sort_key(ordered),
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
        source,
        now,
    )


def collect_details(contact_id: int, contact: Contact, hashes: AddressHasher, into: DetailRows) -> None:
    """Put the rows of a contact's details to those of others, table by table, in the order of ``DETAILS``."""
    for position, email in enumerate(contact.emails):
        key = email_key(email.address)
        into["email"].append(
            (contact_id, position, email.address, key, hashes.hash(key), email.label, int(email.preferred))
        )
    for position, phone in enumerate(contact.phones):
        into["phone"].append(
            (contact_id, position, phone.number, phone_key(phone.number), phone.label, int(phone.preferred))
        )
    for position, place in enumerate(contact.addresses):
        into["postal_address"].append((contact_id, position, *_address_columns(place)))
    for position, web in enumerate(contact.urls):
        into["web_address"].append((contact_id, position, web.url, web.label, int(web.preferred)))
    for position, profile in enumerate(contact.profiles):
        into["profile"].append(
            (contact_id, position, profile.service, profile.value, profile.label, int(profile.preferred))
        )
    for position, tag in enumerate(contact.tags):
        into["contact_tag"].append((contact_id, position, tag))


def _address_columns(place: PostalAddress) -> tuple[str | int, ...]:
    return (
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


def contact_of(row: Row[Any], details: dict[str, dict[int, list[Row[Any]]]]) -> Contact:
    """The contact that a row of ``COLUMNS`` makes, with the rows of its details by table and contact."""
    lines: dict[str, list[Row[Any]]] = {table: found.get(row.id, []) for table, found in details.items()}
    return Contact(
        id=row.id,
        uid=row.uid,
        name=Name(row.formatted, row.prefix, row.given, row.additional, row.family, row.suffix),
        nickname=row.nickname,
        organisation=row.organisation,
        department=row.department,
        title=row.title,
        role=row.role,
        emails=tuple(Email(e.address, e.label, bool(e.preferred)) for e in lines["email"]),
        phones=tuple(Phone(p.number, p.label, bool(p.preferred)) for p in lines["phone"]),
        addresses=tuple(_place(a) for a in lines["postal_address"]),
        urls=tuple(WebAddress(u.url, u.label, bool(u.preferred)) for u in lines["web_address"]),
        profiles=tuple(Profile(p.service, p.value, p.label, bool(p.preferred)) for p in lines["profile"]),
        birthday=PartialDate.parse(row.birthday) if row.birthday else None,
        anniversary=PartialDate.parse(row.anniversary) if row.anniversary else None,
        note=row.note,
        tags=tuple(tag.name for tag in lines["contact_tag"]),
        language=row.language,
        recognition_cue=row.recognition_cue,
        met_how=row.met_how,
        met_where=row.met_where,
        met_on=date.fromisoformat(row.met_on) if row.met_on else None,
        met_through=row.met_through,
        photo=Photo(row.photo_sha256, row.photo_type, row.photo_size) if row.photo_sha256 else None,
        resting=bool(row.resting),
        rest_reason=row.rest_reason,
        source=row.source,
        created=parse_stamp(row.created),
    )


def _place(row: Row[Any]) -> PostalAddress:
    return PostalAddress(
        row.po_box,
        row.extended,
        row.street,
        row.locality,
        row.region,
        row.postal_code,
        row.country,
        row.label,
        bool(row.preferred),
    )
