"""Gestures of practising faces before an evening."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from netzwerkpflege.domain.meeting import GuestEntry
from netzwerkpflege.domain.practice import Face, again_at, moved
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import debriefs, guests, list_rows, practice

if TYPE_CHECKING:
    from netzwerkpflege.domain.query import ContactRow


def faces(desk: Desk, event_id: int) -> list[Face]:
    """The guests of an evening who can be known again: by a photo, or by a cue."""
    with desk.store.read() as session:
        entries = [entry for entry in guests.everybody(session, event_id) if entry.contact_id is not None]
        numbers = [entry.contact_id or 0 for entry in entries]
        rows = {row.id: row for row in list_rows.rows(session, numbers)}
        threads = debriefs.open_threads(session, numbers)
        cues, boxes = practice.cues(session, event_id), practice.boxes(session, event_id)
    found = []
    for entry in entries:
        number = entry.contact_id or 0
        row = rows.get(number)
        if row is not None and (row.photo_sha256 or number in cues):
            thread = next(iter(threads.get(number, ())), "")
            found.append(_face(entry, row, cues.get(number, ""), thread, boxes.get(entry.id or 0)))
    return found


def answer(desk: Desk, face: Face, known: bool) -> None:
    """Say whether one has known somebody; no step, for nobody unlearns a face."""
    box = moved(face.box, known)
    with desk.store.record() as session:
        practice.keep(session, face.guest_id, box, again_at(box, desk.clock()))


def begin_anew(desk: Desk, event_id: int) -> None:
    """All faces of an evening come again from the first box."""
    with desk.store.record() as session:
        practice.forget(session, event_id)


def _face(entry: GuestEntry, row: ContactRow, cue: str, thread: str, known: tuple[int, datetime] | None) -> Face:
    box, at = known or (1, None)
    about = " · ".join(filter(None, (entry.title, entry.organisation)))
    return Face(entry.id or 0, entry.name, about, row.photo_sha256, cue, thread, box, at)
