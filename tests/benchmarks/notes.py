"""Lays invented conversations into an address file, five for each contact: the material of the benchmarks of the window.

    python -m tests.benchmarks.notes PROFILE [--notes 500000]

The same number of contacts gives the same conversations. They are laid in past the services, for by them half a million
would take an hour; the index is written by the store itself.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from netzwerkpflege.paths import Profile
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import bulk, search, talk_search

_DAY = date(2026, 11, 1)
_YEARS = 8
_EVENTS = 200
_WORDS = [
    "Akustik",
    "Messlabor",
    "Hallradius",
    "Förderantrag",
    "Nachfolge",
    "Werkstatt",
    "Lehrling",
    "Umbau",
    "Steuerberater",
    "Chorprobe",
    "Bergtour",
    "Software",
    "Angebot",
    "Schulung",
    "Sprachkurs",
    "Patent",
    "Versand",
    "Lager",
    "Fachkräfte",
    "Ausbildung",
    "Wärmepumpe",
    "Dachgarten",
    "Spedition",
    "Genossenschaft",
    "Vortrag",
    "Buchhandlung",
    "Imkerei",
    "Segeln",
    "Marathon",
    "Quartett",
    "Hörgerät",
    "Übersetzung",
    "Klimaanlage",
    "Baugruppe",
]
_OPENINGS = (
    "Langes Gespräch über",
    "Am Buffet kurz über",
    "Beim Frühstück erzählt von",
    "Rief an wegen",
    "Fragte nach",
)
_TOWNS = ("München", "Landshut", "Bern", "Wien", "Köln", "Görlitz", "Überlingen", "Zürich")
_SERIES = ("Unternehmerfrühstück", "Stammtisch", "Sommerfest", "Kammerabend", "Jahresempfang")
_RECORDED = "2026-11-01T09:00:00Z"


def fill(desk: Desk, notes: int) -> None:
    """Lay so many conversations in."""
    chance = random.Random(notes)
    with desk.store.record() as session:
        people = list(
            session.connection()
            .exec_driver_sql("SELECT id FROM contact WHERE removed_at IS NULL ORDER BY id")
            .scalars()
        )
        _events(session, chance)
        rows = _rows(people, notes, chance)
        while chunk := list(islice(rows, 5000)):
            for table, columns in _TABLES.items():
                bulk.insert(session.connection(), table, columns, [row for made in chunk for row in made[table]])
        session.connection().exec_driver_sql(talk_search.fill())
        for start in range(0, len(people), 2000):
            search.reindex(session, people[start : start + 2000])


_TABLES: dict[str, tuple[str, ...]] = {
    "meeting": ("id", "day", "place", "event_id", "text"),
    "participant": ("id", "meeting_id", "contact_id", "position", "remark"),
    "connection_point": ("participant_id", "contact_id", "position", "words"),
    "wish": ("contact_id", "meeting_id", "side", "value", "source", "recorded_at"),
    "thread": ("contact_id", "meeting_id", "owner", "words", "opened_on", "closed_on"),
    "keepsake": ("contact_id", "meeting_id", "words", "day"),
    "reminder": ("contact_id", "due", "words", "repeat", "done_on", "snoozed_until"),
}


def _events(session: Session, chance: random.Random) -> None:
    rows = []
    for number in range(1, _EVENTS + 1):
        day = _DAY - timedelta(days=chance.randrange(365 * _YEARS) - 30)
        title = f"{chance.choice(_SERIES)} {chance.choice(_TOWNS)}"
        rows.append((number, title, day.isoformat(), "19:00", None, chance.choice(_TOWNS), "", "", ""))
    columns = ("id", "title", "day", "starts", "ends", "place", "host", "intention", "note")
    bulk.insert(session.connection(), "event", columns, rows)


def _rows(people: list[int], notes: int, chance: random.Random) -> Iterator[dict[str, list[tuple[Any, ...]]]]:
    """Conversation after conversation, each as its rows by table. Some people have many, some none."""
    for number in range(1, notes + 1):
        person = people[int(len(people) * chance.random() ** 2)]
        day = (_DAY - timedelta(days=chance.randrange(365 * _YEARS))).isoformat()
        topic, other = chance.choice(_WORDS), chance.choice(_WORDS)
        text = f"{chance.choice(_OPENINGS)} {topic}, dann über {other}. Will im Frühjahr nach {chance.choice(_TOWNS)}."
        event = chance.randrange(1, _EVENTS + 1) if number % 3 else None
        yield {
            "meeting": [(number, day, chance.choice(_TOWNS), event, text)],
            "participant": [(number, number, person, 0, "")],
            "connection_point": [(number, person, 0, topic)] if number % 2 else [],
            "wish": [(person, number, side, "yes", "", _RECORDED) for side in ("mine", "theirs")]
            if not number % 5
            else [],
            "thread": [(person, number, "mine", f"{other} schicken", day, None)] if not number % 11 else [],
            "keepsake": [(person, number, f"Buch über {topic}", day)] if not number % 13 else [],
            "reminder": [(person, _DAY.isoformat(), f"Wegen {topic} melden", "never", None, None)]
            if not number % 997
            else [],
        }


def main() -> int:
    """Fill the profile that was named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("profile", type=Path)
    parser.add_argument("--notes", type=int, default=500_000)
    chosen = parser.parse_args()
    desk = Desk.open(Profile(chosen.profile))
    fill(desk, chosen.notes)
    desk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
