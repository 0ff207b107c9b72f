"""A contact as JSON: the one shape that ``show``, ``list`` and ``export`` write (documented in ``docs/json.md``)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.gate import Standing


def contact_to_json(contact: Contact, standing: Standing) -> dict[str, Any]:
    """The JSON object of a contact with its status and doors; ``photo.bytes`` is a size, not the picture."""
    return {
        "id": contact.id,
        "uid": contact.uid,
        "status": standing.status.value,
        "doors": {
            "write": standing.write,
            "serial": standing.serial,
            "reasons": [reason.value for reason in standing.reasons],
        },
        "name": asdict(contact.name),
        "nickname": contact.nickname,
        "organisation": contact.organisation,
        "department": contact.department,
        "title": contact.title,
        "role": contact.role,
        "emails": [{"address": e.address, "label": e.label, "preferred": e.preferred} for e in contact.emails],
        "phones": [{"number": p.number, "label": p.label, "preferred": p.preferred} for p in contact.phones],
        "addresses": [_without(asdict(place), "preferred") for place in contact.addresses],
        "urls": [{"url": web.url, "label": web.label} for web in contact.urls],
        "profiles": [{"service": p.service, "value": p.value} for p in contact.profiles],
        "birthday": contact.birthday.isoformat() if contact.birthday else None,
        "anniversary": contact.anniversary.isoformat() if contact.anniversary else None,
        "note": contact.note,
        "tags": list(contact.tags),
        "language": contact.language,
        "recognition_cue": contact.recognition_cue,
        "met": {
            "how": contact.met_how,
            "where": contact.met_where,
            "on": contact.met_on.isoformat() if contact.met_on else None,
            "through": contact.met_through,
        },
        "photo": {"media_type": contact.photo.media_type, "bytes": contact.photo.size} if contact.photo else None,
        "created": contact.created.isoformat() if contact.created else None,
        "source": contact.source,
    }


def _without(fields: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if key != name}
