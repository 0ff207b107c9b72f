"""The gate's rule in Python: see gate_rules."""

from __future__ import annotations

import pytest
from gate_rules import RULES
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain import gate
from netzwerkpflege.domain.gate import AddressFacts, Facts, Permit, Purpose, Status, check, standing
from netzwerkpflege.domain.meeting import Wish
from netzwerkpflege.domain.text import email_key


@pytest.mark.parametrize("name", RULES)
def test_rule(name: str) -> None:
    RULES[name](gate)


_addresses = st.lists(
    st.builds(
        AddressFacts,
        email_id=st.integers(1, 3),
        key=st.sampled_from(["a@x.de", "b@x.de", "", "a@x.de, b@x.de"]),
        objected=st.sampled_from([False, False, False, True]),
        consented=st.booleans(),
    ),
    max_size=3,
    unique_by=lambda address: address.email_id,
).map(tuple)
_facts = st.builds(
    Facts,
    contact_id=st.just(1),
    conversations=st.integers(0, 2),
    conversations_with_point=st.integers(0, 2),
    my_wish=st.sampled_from([Wish.YES, Wish.YES, Wish.NO, Wish.OPEN]),
    their_wish=st.sampled_from([Wish.YES, Wish.YES, Wish.NO, Wish.OPEN]),
    resting=st.sampled_from([False, False, False, True]),
    removed=st.sampled_from([False, False, False, True]),
    objected=st.sampled_from([False, False, False, True]),
    addresses=_addresses,
)


@given(_facts, st.integers(1, 3), st.sampled_from(Purpose))
def test_doors_and_permits_agree(facts: Facts, email_id: int, purpose: Purpose) -> None:
    """A Permit is given only through an open door, and what the card shows is what the gate does."""
    shown = standing(facts)
    answer = check(facts, email_id, purpose)
    if isinstance(answer, Permit):
        assert shown.write
        assert shown.serial or purpose is not Purpose.SERIAL
        assert shown.status is Status.DIALOGUE
    else:
        assert answer.reasons
    permits = [check(facts, address.email_id, Purpose.SERIAL) for address in facts.addresses]
    assert shown.serial is any(isinstance(permit, Permit) for permit in permits)
    assert shown.write or shown.reasons
    assert (shown.status is Status.DIALOGUE) is shown.write


@given(st.text(min_size=1, max_size=30))
def test_a_usable_key_is_one_address(text: str) -> None:
    """Whatever was typed: a key that the gate lets through has one local part, one domain and no separator."""
    address = AddressFacts(1, email_key(text + "@example.de"))
    if address.usable:
        local, at, domain = address.key.partition("@")
        assert at
        assert local
        assert domain == "example.de"
        assert address.key.isascii()
        assert address.key.isprintable()
        assert not set(address.key) & set(' ,;:<>()[]\\"')
