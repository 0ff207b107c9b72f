"""The rule stands twice, in SQL and in Python: on whatever is recorded, both say the same."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from gate_oracle import Recorded
from gate_world import ANNA, BERT, FAST, NOW, World, mailable, status
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from netzwerkpflege.domain.gate import Permit, Purpose, check, standing
from netzwerkpflege.store import doors

SPELLINGS = ("anna@x.de", "Anna <ANNA@X.de>", "b@x.de", "b@x.de, c@x.de", "müller@x.de", "kein", "")

_seldom = st.sampled_from([False, False, False, True])
_recorded = st.builds(
    Recorded,
    resting=_seldom,
    removed=_seldom,
    addresses=st.lists(st.sampled_from(SPELLINGS), max_size=3),
    talks=st.lists(
        st.tuples(st.integers(1, 2), st.sampled_from([0, 1, 1, 2])),
        max_size=2,
        unique_by=lambda talk: talk[0],
    ),
    wishes=st.lists(
        st.tuples(
            st.sampled_from(["mine", "theirs"]),
            st.sampled_from(["yes", "yes", "yes", "no", "open"]),
            st.sampled_from([1, 1, 2, None]),
            _seldom,
        ),
        max_size=6,
    ),
    objections=st.lists(st.tuples(st.sampled_from(["person", *SPELLINGS[:3]]), st.booleans()), max_size=2),
    consents=st.lists(
        st.tuples(st.sampled_from(SPELLINGS[:5]), st.sampled_from(["email", "email", "phone"]), _seldom),
        max_size=3,
    ),
)


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with tempfile.TemporaryDirectory(dir=FAST) as folder:
        world = World(Path(folder) / "gate.sqlite3")
        world.guarded.execute("DELETE FROM meeting")
        world.guarded.execute("DELETE FROM email")
        world.guarded.execute(
            "INSERT INTO meeting (id, day, place, text) VALUES (1, ?, '', ''), (2, ?, '', '')",
            ("2026-11-01",) * 2,
        )
        world.guarded.execute(
            """INSERT INTO wish_correction (wish_id, reason, recorded_at)
            SELECT id, '', ? FROM wish""",
            (NOW,),
        )
        world.guarded.execute("INSERT INTO consent_withdrawal (consent_id, reason, recorded_at) VALUES (1, '', '')")
        yield world
        world.close()


class _Lent:
    """A session over a connection that is in the middle of a transaction: as much of one as ``doors.facts`` asks for."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def connection(self) -> _Lent:
        return self

    def exec_driver_sql(self, sql: str, values: tuple[object, ...]) -> sqlite3.Cursor:
        return self._db.execute(sql, values)


def _agree(db: sqlite3.Connection, contact: int, recorded: Recorded, emails: list[int]) -> None:
    facts = recorded.facts(contact, emails)
    shown = standing(facts)
    assert status(db, contact) == shown.status.value
    allowed = {
        (email, purpose.value)
        for email in emails
        for purpose in Purpose
        if isinstance(check(facts, email, purpose), Permit)
    }
    assert mailable(db, contact) == allowed
    if emails and not allowed:
        usable = any(address.usable for address in facts.addresses)
        assert not (shown.write and usable)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_recorded, _recorded)
def test_view_and_rule_agree(world: World, anna: Recorded, bert: Recorded) -> None:
    """Two people at once, who may share addresses: an objection for one's address is one for the other's."""
    shared = [entry for entry in (*anna.objections, *bert.objections) if entry[0] != "person"]
    with world.trying() as db:
        emails = {ANNA: anna.write(db, ANNA), BERT: bert.write(db, BERT)}
        for person in (anna, bert):
            own = [entry for entry in person.objections if entry[0] == "person"]
            person.objections = own + shared
        _agree(db, ANNA, anna, emails[ANNA])
        _agree(db, BERT, bert, emails[BERT])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_recorded)
def test_facts_are_read_as_recorded(world: World, anna: Recorded) -> None:
    """What the store hands to the gate is what was recorded, and nothing is said about whom there is not."""
    with world.trying() as db:
        emails = anna.write(db, ANNA)
        found = doors.facts(cast(Session, _Lent(db)), [ANNA, BERT, 99])
        assert found[ANNA] == anna.facts(ANNA, emails)
        assert set(found) == {ANNA, BERT}
