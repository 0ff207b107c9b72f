"""The demonstration people are invented, whole, and stand where the description says."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from netzwerkpflege.domain.contact import Contact, PartialDate
from netzwerkpflege.domain.gate import Facts, Status, standing
from netzwerkpflege.domain.meeting import GuestState, Wish, clean_points
from netzwerkpflege.domain.reminder import Repeat
from netzwerkpflege.domain.thread import Owner

JPEG = b"\xff\xd8\xff"
INVENTED_NUMBER = re.compile(r"\+49 (89 99998 \d{3}|171 39200\d{2})")


@pytest.fixture(scope="module")
def folder() -> Path:
    """The folder of the demonstration material."""
    return Path(__file__).resolve().parents[1] / "resources" / "demo"


@pytest.fixture(scope="module")
def people(folder: Path) -> dict[str, Any]:
    """The whole file."""
    loaded: dict[str, Any] = json.loads((folder / "people.json").read_text(encoding="utf-8"))
    return loaded


def test_statuses_come_out_as_described(people: dict[str, Any]) -> None:
    """From the facts alone the gate finds what the README of the folder says."""
    found = Counter(standing(_facts(contact, people["meetings"])).status for contact in people["contacts"])
    assert found == {
        Status.DIALOGUE: 16,
        Status.CONTEXT: 10,
        Status.BARE: 12,
        Status.RESTING: 1,
        Status.OBJECTED: 1,
    }


def test_nobody_real_can_be_reached(people: dict[str, Any]) -> None:
    """Mail and web lead to reserved domains, phones to numbers kept free for films."""
    for contact in people["contacts"]:
        for phone in contact.get("phones", ()):
            assert INVENTED_NUMBER.fullmatch(phone["number"]), phone
        for email in contact.get("emails", ()):
            assert email["address"].endswith(".example"), email
        for web in contact.get("urls", ()):
            assert web["url"].endswith(".example"), web
        assert "@" not in contact.get("note", "")


def test_keys_fit_together(people: dict[str, Any]) -> None:
    """Every person and event that is named exists, once; nobody is met twice in one conversation."""
    keys = [contact["key"] for contact in people["contacts"]]
    assert len(set(keys)) == len(keys) == 40
    events = {event["key"] for event in people["events"]}
    named = [guest["contact"] for guest in people["guests"]]
    named += [reminder["contact"] for reminder in people["reminders"] if "contact" in reminder]
    for meeting in people["meetings"]:
        there = [participant["contact"] for participant in meeting["participants"]]
        assert len(set(there)) == len(there) > 0
        lines = [line["contact"] for kind in ("threads", "keepsakes", "questions") for line in meeting.get(kind, ())]
        assert set(lines) <= set(there)
        named += there
        assert meeting.get("event", "evening") in events
    assert set(named) <= set(keys)
    assert {guest["event"] for guest in people["guests"]} <= events
    stories = {story["key"] for story in people["fundus"]}
    left = [line for meeting in people["meetings"] for line in meeting.get("keepsakes", ())]
    assert {line["fundus"] for line in left if "fundus" in line} <= stories
    between = [one[side] for one in people["introductions"] for side in ("contact", "other")]
    between += [one["contact"] for kind in ("favours", "advice") for one in people[kind]]
    assert set(between) <= set(keys)
    names = [guest["name"] for guest in people["names"]]
    known = {
        f"{contact['name'].get('given', '')} {contact['name'].get('family', '')}" for contact in people["contacts"]
    }
    assert len(names) == 2 and not known & set(names)
    assert {guest["event"] for guest in people["names"]} <= events


def test_values_are_ours(people: dict[str, Any]) -> None:
    """Codes and fields are those of the domain, days are real, nothing noted lies in the future."""
    own = {field.name for field in fields(Contact)} | {"key", "portrait", "rest_reason", "objection"}
    for contact in people["contacts"]:
        assert set(contact) <= own
        for day in ("birthday", "anniversary"):
            if day in contact:
                assert PartialDate.parse(contact[day]).isoformat() == contact[day]
    for meeting in people["meetings"]:
        assert meeting["on"]["days"] <= 0
        for participant in meeting["participants"]:
            points = tuple(participant.get("connection_points", ()))
            assert clean_points(points) == points
            assert {participant["my_wish"], participant["their_wish"]} <= set(Wish)
        for thread in meeting.get("threads", ()):
            assert thread["owner"] in set(Owner)
            assert meeting["on"]["days"] <= thread.get("closed", meeting["on"])["days"] <= 0
    assert {guest["state"] for guest in people["guests"]} <= set(GuestState)
    assert {reminder["repeat"] for reminder in people["reminders"]} <= set(Repeat)
    assert sorted(event["on"]["days"] for event in people["events"]) == [-388, -213, -87, -24, -1, 1]


def test_german_is_set_in_german(people: dict[str, Any]) -> None:
    """No straight or English quotation marks, no doubled blanks, no three full stops in any text."""
    for text in _texts(people):
        assert not re.search(r"[\"'“]\w|\w„|  |\.\.\.", text), text
        assert text.count("„") == text.count("“"), text


def test_portraits_are_small_pictures(people: dict[str, Any], folder: Path) -> None:
    """Every portrait named is there, and none besides; each is a JPEG of at most 20 kB."""
    named = {contact["portrait"] for contact in people["contacts"] if "portrait" in contact}
    files = {path.name: path.read_bytes() for path in (folder / "portraits").iterdir()}
    assert set(files) == named
    assert len(named) == 18
    for name, data in files.items():
        assert data.startswith(JPEG), name
        assert len(data) <= 20_000, name


def _facts(contact: dict[str, Any], meetings: list[dict[str, Any]]) -> Facts:
    talks = [
        participant
        for meeting in meetings
        for participant in meeting["participants"]
        if participant["contact"] == contact["key"]
    ]
    return Facts(
        contact_id=1,
        conversations=len(talks),
        conversations_with_point=sum(bool(talk.get("connection_points")) for talk in talks),
        my_wish=Wish(talks[-1]["my_wish"]) if talks else Wish.OPEN,
        their_wish=Wish(talks[-1]["their_wish"]) if talks else Wish.OPEN,
        resting="rest_reason" in contact,
        objected="objection" in contact,
    )


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in _texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in _texts(part)]
    return [value] if isinstance(value, str) else []
