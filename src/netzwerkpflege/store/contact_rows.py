"""Contacts as rows of the address file: what was made ready gets its number and hashes, and rows become contacts again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

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
from netzwerkpflege.domain.times import parse_stamp
from netzwerkpflege.store.address_hash import AddressHasher
from netzwerkpflege.store.prepare import DETAILS, Details

if TYPE_CHECKING:
    from sqlalchemy import Row

DetailRows = dict[str, list[tuple[Any, ...]]]
"""Rows to be written, by table."""


def collect_details(contact_id: int, details: Details, hashes: AddressHasher, into: DetailRows) -> None:
    """Put the rows of a contact's details to those of others, with number, position and the hashes of mail addresses."""
    emails, *others = details
    into["email"] += [
        (contact_id, position, address, key, hashes.hash(key), label, preferred)
        for position, (address, key, label, preferred) in enumerate(emails)
    ]
    for table, rows in zip(_OTHERS, others, strict=True):
        if rows:
            into[table] += [(contact_id, position, *row) for position, row in enumerate(rows)]


_OTHERS = tuple(DETAILS)[1:]


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
