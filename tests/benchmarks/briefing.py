"""Prints what a briefing of many guests costs: gathered, set, and written as PDF, in seconds of processor time.

    python -m tests.benchmarks.briefing [--guests 500]

Goals: 500 guests in 2 s; 40 guests on eight pages of A5.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

from netzwerkpflege.briefing.build import build
from netzwerkpflege.briefing.options import Options
from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.meeting import Event, GuestEntry, MeetingNote, Participant
from netzwerkpflege.domain.thread import Keepsake, Owner, Thread
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import briefings, contacts, events, guests, meetings
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.meetings import NoteDraft

TALKED = date(2026, 10, 1)
TEXT = "Sie baut ein Messlabor auf und sucht jemanden, der technische Texte verständlich macht. Lange über Hallradien geredet."
CHOSEN = (Options(), Options(paper="A5"), Options(paper="booklet", everybody=True), Options(large=True))


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--guests", type=int, default=500)
    args = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    with tempfile.TemporaryDirectory(prefix="netzwerkpflege-bench-") as folder:
        desk = Desk.open(Profile(Path(folder, "profile")), clock=lambda: datetime(2026, 11, 23, 12, 0, tzinfo=UTC))
        event = evening(desk, args.guests)
        for options in CHOSEN:
            measure(desk, event, options, args.guests)
        desk.close()
    application.quit()
    return 0


def evening(desk: Desk, count: int) -> int:
    """An event with so many guests: four fifths in the book, two thirds of them known, the rest a name only."""
    known = count * 4 // 5
    people = []
    for place in range(known):
        name = Name(f"Anna {place} Berg", given=f"Anna {place}", family="Berg")
        card = Contact(
            name=name, organisation=f"Werk {place} GmbH", title="Inhaberin", recognition_cue="Runde Hornbrille"
        )
        people.append(contacts.add(desk, card))
        if place % 3:
            note = MeetingNote(TALKED, (Participant(people[-1], "War erkältet.", ("Messlabor", "Chorsingen")),), TEXT)
            thread, told = Thread(people[-1], Owner.THEIRS, "Programm", TALKED), Keepsake(people[-1], "Buch", TALKED)
            meetings.record_note(desk, NoteDraft(note, threads=(thread,), keepsakes=(told,)))
    event = events.add(desk, Event("Jahresempfang", date(2026, 11, 24)))
    guests.add_people(
        desk, event, people, [GuestEntry(event, None, name=f"Gast {place}") for place in range(count - known)]
    )
    return event


def measure(desk: Desk, event: int, options: Options, count: int) -> None:
    """One way to print it."""
    from netzwerkpflege.ui.paper import lay_out, pdf_bytes

    moments = [time.process_time()]
    source = briefings.gathered(desk, event)
    briefing = build(source, "de", options)
    moments.append(time.process_time())
    pages = lay_out(briefing, options).finish()
    moments.append(time.process_time())
    size = len(pdf_bytes(pages))
    moments.append(time.process_time())
    gathered, laid, written = (after - before for before, after in pairwise(moments))
    paper = f"{options.paper}{' large' if options.large else ''}"
    print(
        f"briefing of {count:,} guests, {paper:10} gathered {gathered:.2f} s, set {laid:.2f} s, PDF {written:.2f} s, "
        f"together {moments[-1] - moments[0]:.2f} s; {len(pages.pages)} pages, {size / 1e6:.1f} MB"
    )


if __name__ == "__main__":
    raise SystemExit(main())
