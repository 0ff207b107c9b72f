"""The mail exam in small: each fault of the server, and the program ended at two steps."""

from __future__ import annotations

import itertools

import pytest

from . import mail

pytestmark = [pytest.mark.loopback, pytest.mark.filterwarnings("ignore:Requiring AUTH")]


def test_no_fault_of_the_server_leads_astray() -> None:
    lines = list(mail.faults())
    assert [line for line in lines if not line.well] == []
    assert {line.state for line in lines} >= {"sent", "refused", "deferred", "unclear", "none"}


def test_a_program_that_is_ended_sends_nothing_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "STEPS", ("claimed", "text out"))
    lines = list(itertools.islice(mail.kills(0), 2))
    assert [(line.state, line.arrived, line.well) for line in lines] == [("claimed", 0, True), ("claimed", 1, True)]
