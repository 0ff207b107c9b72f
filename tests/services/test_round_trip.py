"""Reading twice changes nothing, and what we write ourselves comes back as it went out: with real cards."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.query import Query
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, demo, exports, imports
from netzwerkpflege.services.desk import Desk

CHECKOUT = Path(__file__).parents[2]
CARDS = Path(os.environ.get("NETZWERKPFLEGE_CARDS", CHECKOUT.parent / "shared" / "vcards")) / "open"


def dump(desk: Desk) -> list[str]:
    """Every table of the address file, as SQL, with the counters."""
    with sqlite3.connect(desk.store.path) as connection:
        return list(connection.iterdump())


def by_uid(desk: Desk) -> dict[str, Contact]:
    """Everybody, without what belongs to one address file: number, file of origin, time of record."""
    people = [contacts.get(desk, number) for number in contacts.find(desk, Query())]
    return {person.uid: replace(person, id=None, source="", created=None) for person in people}


@pytest.mark.skipif(not CARDS.is_dir(), reason="the folder of real cards is not here")
def test_reading_every_real_file_again_leaves_every_table_as_it_was(desk: Desk) -> None:
    first = imports.import_cards(desk, [CARDS])
    assert first.changed
    before = dump(desk)
    again = imports.import_cards(desk, [CARDS])
    assert again.counts[Verdict.UNCHANGED] + sum(p.card > 0 and p.code.startswith("card.") for p in again.broken) == (
        again.cards
    )
    assert dump(desk) == before


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_own_exports_come_back_equal(desk: Desk, tmp_path: Path, version: str) -> None:
    demo.fill(desk)
    file = tmp_path / "alle.vcf"
    count = exports.export_vcards(desk, file, Query(), version)
    other = Desk.open(Profile(tmp_path / "leer"))
    try:
        report = imports.import_cards(other, [file])
        assert (report.counts[Verdict.NEW], report.broken, report.problems) == (count, (), ())
        here, there = by_uid(desk), by_uid(other)
        assert here.keys() == there.keys()
        for uid, person in here.items():
            assert there[uid] == _as_a_card_says(person), uid
    finally:
        other.close()


def _as_a_card_says(person: Contact) -> Contact:
    """Without what the person knows and no card holds: how one met, what one recognises them by, whether they rest."""
    return replace(
        person, recognition_cue="", met_how="", met_where="", met_on=None, met_through="", resting=False, rest_reason=""
    )
