"""The demonstration's next event has guests who are a name only, and its briefing says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from netzwerkpflege.paths import Profile
from netzwerkpflege.services import briefings, demo, events, guests
from netzwerkpflege.services.desk import Desk, undo


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(Profile(tmp_path / "profile"), clock=lambda: datetime(2026, 11, 23, 12, 0, tzinfo=UTC))
    demo.fill(opened)
    yield opened
    opened.close()


def test_the_briefing_has_its_part_of_the_unknown(desk: Desk) -> None:
    coming = next(event for event, _ in events.all_events(desk) if event.on > desk.today())
    names = [entry.name for entry in guests.everybody(desk, coming.id or 0) if entry.contact_id is None]
    assert names == ["Tobias Lechner", "Veronika Zacherl"]
    unknown = [
        block.name for block in briefings.briefing(desk, coming.id or 0, "de").blocks if block.contact_id is None
    ]
    assert sorted(unknown) == sorted(names)
    undo(desk)
    assert events.all_events(desk) == []
