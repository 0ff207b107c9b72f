"""Monica's export comes in as bare cards with their reminders, as one step, and once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import contacts, imports, reminders
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.desk import Desk


def _thing(uuid: str, **properties: Any) -> dict[str, Any]:
    return {"uuid": uuid, "created_at": "2024-05-03T18:00:00.000000Z", "properties": properties}


def _many(kind: str, *values: Any) -> dict[str, Any]:
    return {"count": len(values), "type": kind, "values": list(values)}


def export() -> bytes:
    """An account with one person, whose activity, note and reminder claim that there was a talk."""
    reminder = _thing("r", initial_date="2027-01-08", title="Nachfragen", frequency_type="year", frequency_number=1)
    note = _thing("n", body="Langes Gespräch über Raumakustik")
    anna = _thing("anna", first_name="Anna", last_name="Berg", is_partial=False)
    anna["data"] = [_many("reminder", reminder), _many("note", note)]
    account = {"uuid": "a", "data": [_many("contact", anna)], "properties": {}, "instance": {"contact_field_types": []}}
    head = {"version": "1.0-preview.1", "app_version": "4.1.2", "export_date": "2024-06-01T00:00:00.000000Z"}
    return json.dumps({**head, "url": "https://app.example", "exported_by": "u", "account": account}).encode()


def test_people_come_in_bare_with_their_reminders_and_once(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "monica.json"
    file.write_bytes(export())
    report = imports.import_cards(desk, [file])
    assert (report.counts[Verdict.NEW], report.broken) == (1, ())
    (number,) = contacts.find(desk, Query("anna berg"))
    assert contacts.standing_of(desk, number).status is Status.BARE
    assert "Raumakustik" in contacts.get(desk, number).note
    assert [(row.reminder.text, row.reminder.contact_id) for row in reminders.open_reminders(desk)] == [
        ("Nachfragen", number)
    ]
    assert imports.import_cards(desk, [file]).counts[Verdict.UNCHANGED] == 1
    assert len(reminders.open_reminders(desk)) == 1
    desks.undo(desk)
    assert contacts.find(desk, Query()) == []
    assert reminders.open_reminders(desk) == []
