"""The rule of the gate in Python, case by case; each case is asked of a module, so that mutants can be asked too."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from netzwerkpflege.domain.meeting import Wish

Gate = Any
Case = Callable[[Gate], None]
RULES: dict[str, Case] = {}


def rule(function: Case) -> Case:
    """Put a case on the list."""
    RULES[function.__name__] = function
    return function


def ready(gate: Gate, **changes: object) -> Any:
    """Facts with which both doors are open, with single ones changed."""
    facts = gate.Facts(
        contact_id=7,
        conversations=2,
        conversations_with_point=1,
        my_wish=Wish.YES,
        their_wish=Wish.YES,
        addresses=(
            gate.AddressFacts(3, "anna@example.de", consented=True),
            gate.AddressFacts(4, "b@example.de"),
        ),
    )
    return replace(facts, **changes)  # type: ignore[arg-type]


@rule
def open_doors(gate: ModuleType) -> None:
    """With everything recorded, a Permit names exactly what was asked for."""
    assert gate.standing(ready(gate)) == gate.Standing(gate.Status.DIALOGUE, True, True, ())
    for email_id, key, purposes in (
        (3, "anna@example.de", list(gate.Purpose)),
        (4, "b@example.de", list(gate.Purpose)[:2]),
    ):
        for purpose in purposes:
            permit = gate.check(ready(gate), email_id, purpose)
            assert type(permit) is gate.Permit
            said = (permit.contact_id, permit.email_id, permit.address_key, permit.purpose)
            assert said == (7, email_id, key, purpose)
    assert gate.check(ready(gate), 4, gate.Purpose.SERIAL) == gate.Refusal(7, (gate.Reason.NO_CONSENT,))


SHUT: dict[str, tuple[dict[str, object], str, tuple[str, ...]]] = {
    "removed": ({"removed": True}, "context", ("removed",)),
    "objected": ({"objected": True}, "objected", ("objected",)),
    "resting": ({"resting": True}, "resting", ("resting",)),
    "bare": ({"conversations": 0, "conversations_with_point": 0}, "bare", ("no_conversation",)),
    "bare, and they wish it not": (
        {"conversations": 0, "conversations_with_point": 0, "their_wish": Wish.NO, "my_wish": Wish.NO},
        "bare",
        ("no_conversation", "their_wish_no"),
    ),
    "bare, wishes open": (
        {"conversations": 0, "conversations_with_point": 0, "their_wish": Wish.OPEN, "my_wish": Wish.OPEN},
        "bare",
        ("no_conversation",),
    ),
    "no point": ({"conversations_with_point": 0}, "context", ("no_connection_point",)),
    "one talk, no point": (
        {"conversations": 1, "conversations_with_point": 0},
        "context",
        ("no_connection_point",),
    ),
    "my wish open": ({"my_wish": Wish.OPEN}, "context", ("my_wish_open",)),
    "my wish no": ({"my_wish": Wish.NO}, "context", ("my_wish_no",)),
    "their wish open": ({"their_wish": Wish.OPEN}, "context", ("their_wish_open",)),
    "their wish no": ({"their_wish": Wish.NO}, "context", ("their_wish_no",)),
    "no wishes": (
        {"my_wish": Wish.OPEN, "their_wish": Wish.NO},
        "context",
        ("my_wish_open", "their_wish_no"),
    ),
    "everything": (
        {
            "removed": True,
            "objected": True,
            "resting": True,
            "conversations": 1,
            "conversations_with_point": 0,
            "my_wish": Wish.NO,
            "their_wish": Wish.OPEN,
        },
        "objected",
        ("removed", "objected", "resting", "no_connection_point", "my_wish_no", "their_wish_open"),
    ),
}


def shut(gate: ModuleType, changes: dict[str, object], status: str, reasons: tuple[str, ...]) -> None:
    """Both doors are shut, for each address and purpose, and the reasons are named in their order."""
    facts = ready(gate, **changes)
    standing = gate.standing(facts)
    assert (standing.status.value, standing.write, standing.serial) == (status, False, False)
    assert tuple(reason.value for reason in standing.reasons) == reasons
    for purpose in gate.Purpose:
        answer = gate.check(facts, 3, purpose)
        assert type(answer) is gate.Refusal
        assert answer.contact_id == 7
        assert tuple(reason.value for reason in answer.reasons) == reasons


for _name, _case in SHUT.items():
    RULES[f"shut: {_name}"] = lambda gate, c=_case: shut(gate, *c)


@rule
def removed_status(gate: ModuleType) -> None:
    """Who is in the trash has no open door; the status tells only what was talked."""
    assert gate.standing(ready(gate, removed=True)).status is gate.Status.CONTEXT
    assert gate.standing(ready(gate, removed=True, conversations=0)).status is gate.Status.BARE


@rule
def addresses(gate: ModuleType) -> None:
    """Only a known, single, unobjected address; consent for the very address."""
    none = ready(gate, addresses=())
    assert gate.standing(none).write
    assert not gate.standing(none).serial
    assert [reason.value for reason in gate.standing(none).reasons] == ["no_address", "no_consent"]
    assert gate.check(none, 3, gate.Purpose.PERSONAL) == gate.Refusal(7, (gate.Reason.NO_ADDRESS,))
    assert gate.check(ready(gate), 5, gate.Purpose.PERSONAL) == gate.Refusal(7, (gate.Reason.ADDRESS_UNKNOWN,))
    home = (gate.AddressFacts(4, "b@example.de"),)
    assert not gate.standing(ready(gate, addresses=home)).serial
    assert [r.value for r in gate.standing(ready(gate, addresses=home)).reasons] == ["no_consent"]
    two = (gate.AddressFacts(3, "a@x.de,b@y.de", consented=True),)
    assert not gate.standing(ready(gate, addresses=two)).serial
    for key in ("", "a@x.de,b@y.de", "a@x.de\n", "anna"):
        facts = ready(gate, addresses=(gate.AddressFacts(3, key),))
        assert gate.check(facts, 3, gate.Purpose.PERSONAL) == gate.Refusal(7, (gate.Reason.ADDRESS_UNKNOWN,))
        both = gate.check(facts, 3, gate.Purpose.SERIAL)
        assert both == gate.Refusal(7, (gate.Reason.ADDRESS_UNKNOWN, gate.Reason.NO_CONSENT))


@rule
def objected_addresses(gate: ModuleType) -> None:
    """An objection for one address shuts the doors of the person, and is named for the address itself."""
    facts = ready(
        gate, addresses=(gate.AddressFacts(3, "a@x.de", consented=True), gate.AddressFacts(4, "b@x.de", True))
    )
    assert gate.standing(facts).status is gate.Status.OBJECTED
    assert not gate.standing(facts).write
    assert not gate.standing(facts).serial
    reasons = gate.Reason
    assert gate.check(facts, 3, gate.Purpose.PERSONAL) == gate.Refusal(7, (reasons.OBJECTED,))
    assert gate.check(facts, 4, gate.Purpose.PERSONAL) == gate.Refusal(7, (reasons.OBJECTED, reasons.ADDRESS_OBJECTED))


@rule
def unknown_is_not_yes(gate: ModuleType) -> None:
    """Facts about which nothing is said open nothing."""
    facts = gate.Facts(contact_id=1)
    assert gate.standing(facts) == gate.Standing(gate.Status.BARE, False, False, (gate.Reason.NO_CONVERSATION,))
    talked = gate.Facts(1, 1, 1, addresses=(gate.AddressFacts(3, "a@x.de"),))
    assert gate.standing(talked).reasons == (gate.Reason.MY_WISH_OPEN, gate.Reason.THEIR_WISH_OPEN)
    assert gate.standing(replace(talked, my_wish=Wish.YES, their_wish=Wish.YES)).write
    assert (
        type(gate.check(replace(talked, my_wish=Wish.YES, their_wish=Wish.YES), 3, gate.Purpose.SERIAL)) is gate.Refusal
    )


@rule
def permits_are_sealed(gate: ModuleType) -> None:
    """Nobody but ``check`` makes a Permit; none is changed, copied, derived from or sent elsewhere."""
    permit = gate.check(ready(gate), 3, gate.Purpose.PERSONAL)
    for seal in (None, object(), gate._Seal()):
        with pytest.raises(TypeError):
            gate.Permit(seal, 7, 3, "anna@example.de", gate.Purpose.PERSONAL)
    with pytest.raises(TypeError):
        type("Mine", (gate.Permit,), {})
    with pytest.raises(AttributeError):
        permit.contact_id = 8
    with pytest.raises(AttributeError):
        del permit.contact_id
    for way in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError):
            way(permit)
