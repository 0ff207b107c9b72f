"""The whole way once, in a folder of its own: a card becomes a contact, a conversation opens the gate, undo shuts it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.meeting import MeetingNote, Participant, Wish
from netzwerkpflege.domain.query import Query
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, imports, meetings
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import guards

_CARD = b"""BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jutta M\xc3\xbcller\r\nN:M\xc3\xbcller;Jutta;;;\r
EMAIL:jutta@example.org\r\nEND:VCARD\r\n"""


def gate_stands(desk: Desk) -> bool:
    """True where the gate in the address file is as this program makes it."""
    with desk.store.read() as session:
        return guards.intact(session)


def run() -> tuple[list[str], list[str]]:
    """Try everything once; returns the names of the checks that passed, and of those that did not."""
    with tempfile.TemporaryDirectory(prefix="netzwerkpflege-") as folder:
        file = Path(folder, "karte.vcf")
        file.write_bytes(_CARD)
        desk = Desk.open(Profile(Path(folder, "profile")))
        try:
            return _judge(desk, file)
        finally:
            desk.close()


def _judge(desk: Desk, file: Path) -> tuple[list[str], list[str]]:
    done: list[str] = []
    failed: list[str] = []

    def expect(what: str, truth: Callable[[], bool]) -> None:
        (done if truth() else failed).append(what)

    report = imports.import_cards(desk, [file])
    expect("import", lambda: report.counts[Verdict.NEW] == 1 and not report.broken)
    again = imports.import_cards(desk, [file])
    expect("import again", lambda: again.counts[Verdict.UNCHANGED] == 1 and not again.changed)
    found = contacts.find(desk, Query("mueller"))
    expect("search", lambda: len(found) == 1)
    number = found[0] if found else 1
    expect("bare card", lambda: contacts.standing_of(desk, number).status is Status.BARE)
    person = Participant(number, connection_points=("Chorsingen",), my_wish=Wish.YES, their_wish=Wish.YES)
    meetings.record_note(desk, meetings.NoteDraft(MeetingNote(on=desk.today(), participants=(person,))))
    expect("conversation opens the gate", lambda: contacts.standing_of(desk, number).write)
    desks.undo(desk)
    expect("undo shuts the gate", lambda: not contacts.standing_of(desk, number).write)
    expect("gate stands", lambda: gate_stands(desk))
    return done, failed
