"""Handing over, phase by phase, against a server that fails in each: what the server took is never called not sent."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from tests.post_office import PostOffice, open_office

from netzwerkpflege.domain.clearance import Cleared, clear
from netzwerkpflege.domain.gate import AddressFacts, Facts, Permit, Purpose, check
from netzwerkpflege.domain.letter import Delivery, Fate, Phase
from netzwerkpflege.domain.meeting import Wish
from netzwerkpflege.mail.compose import Composed, Mailbox, Text, compose
from netzwerkpflege.mail.smtp import Security, Server, deliver

pytestmark = pytest.mark.loopback
AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
BODY = "Liebe Anna,\n.\n..zwei Punkte\nGruß\n"


def cleared(address: str = "anna@example.org") -> Cleared:
    facts = Facts(1, 1, 1, Wish.YES, Wish.YES, addresses=(AddressFacts(1, address),))
    permit = check(facts, 1, Purpose.PERSONAL)
    assert isinstance(permit, Permit)
    return clear(permit, 1)


def composed(to: str = "anna@example.org") -> Composed:
    return compose(Text(Mailbox("ich@example.org"), Mailbox(to, "Anna"), "Messlabor", BODY), AT, "np-000001")


@pytest.fixture
def office() -> Iterator[PostOffice]:
    with open_office() as made:
        yield made


def hand_over(office: PostOffice, *, still: bool = True, user: str = "", password: str = "", **more: Any) -> Delivery:
    server = Server("127.0.0.1", office.port, more.pop("security", Security.NONE), user, timeout=2.0)
    return deliver(cleared(), composed(), server, password, lambda: still, **more)


def test_it_arrives_as_it_was_written(office: PostOffice) -> None:
    made = hand_over(office)
    assert (made.fate, made.phase, made.code) == (Fate.SENT, Phase.ANSWER, 250)
    (envelope,) = office.letters
    assert (envelope.mail_from, envelope.rcpt_tos) == ("ich@example.org", ["anna@example.org"])
    content = envelope.content
    assert isinstance(content, bytes) and content == composed().data


@pytest.mark.parametrize(
    ("phase", "answer", "fate", "rule"),
    [
        ("MAIL", "451 later", Fate.DEFERRED, "later"),
        ("MAIL", "550 no", Fate.REFUSED, "refused"),
        ("MAIL", "", Fate.DEFERRED, "connection"),
        ("RCPT", "450 busy", Fate.DEFERRED, "later"),
        ("RCPT", "550 nobody of that name", Fate.REFUSED, "refused"),
        ("RCPT", "", Fate.DEFERRED, "connection"),
        ("DATA", "451 later", Fate.DEFERRED, "later"),
        ("DATA", "554 no", Fate.REFUSED, "refused"),
        ("DATA", "250 what?", Fate.DEFERRED, "later"),
        ("DATA", "", Fate.DEFERRED, "connection"),
        ("dot", "451 later", Fate.DEFERRED, "later"),
        ("dot", "421 closing", Fate.DEFERRED, "later"),
        ("dot", "554 spam", Fate.REFUSED, "refused"),
        ("dot", "", Fate.UNCLEAR, "no_answer"),
        ("dot", "354 what?", Fate.UNCLEAR, "no_answer"),
        ("dot", "xyz", Fate.UNCLEAR, "no_answer"),
    ],
)
def test_each_fault_in_each_phase(office: PostOffice, phase: str, answer: str, fate: Fate, rule: str) -> None:
    office.replies[phase] = answer
    made = hand_over(office)
    assert (made.fate, made.rule) == (fate, rule)
    taken = len(office.letters)
    assert taken == 0 or made.fate in (Fate.SENT, Fate.UNCLEAR)


def test_a_connection_that_breaks_within_the_text(office: PostOffice) -> None:
    office.replies["text"] = ""
    made = hand_over(office)
    assert made.fate in (Fate.DEFERRED, Fate.UNCLEAR) and office.letters == []


def test_silence_after_the_dot_is_unclear(office: PostOffice) -> None:
    import time

    office.after_text = lambda: time.sleep(2.5)
    assert hand_over(office).fate is Fate.UNCLEAR
    assert len(office.letters) == 1


def test_a_door_that_shuts_in_the_last_instant(office: PostOffice) -> None:
    made = hand_over(office, still=False)
    assert (made.fate, made.rule) == (Fate.REFUSED, "shut")
    assert office.letters == []


def test_nobody_there() -> None:
    with open_office() as office:
        port = office.port
    server = Server("127.0.0.1", port, Security.NONE, timeout=2.0)
    made = deliver(cleared(), composed(), server, "", lambda: True)
    assert (made.fate, made.rule, made.concerns_all) == (Fate.DEFERRED, "connection", True)


def test_never_in_the_open_where_it_was_to_be_kept(office: PostOffice) -> None:
    for security in (Security.STARTTLS, Security.TLS):
        made = hand_over(office, security=security)
        assert (made.fate, made.rule, made.concerns_all) == (Fate.DEFERRED, "tls", True)
    assert office.said == []


@pytest.mark.filterwarnings("ignore:Requiring AUTH")
def test_login() -> None:
    with open_office(login=True) as office:
        wrong = hand_over(office, user="anna", password="wrong")
        assert (wrong.fate, wrong.rule, wrong.concerns_all) == (Fate.DEFERRED, "login", True)
        assert hand_over(office, user="anna", password="right").fate is Fate.SENT
    assert len(office.letters) == 1


def test_an_unknown_certificate_is_no_certificate(tmp_path: Any) -> None:
    context = ssl.create_default_context()
    with open_office() as office:
        server = Server("127.0.0.1", office.port, Security.TLS, timeout=2.0)
        made = deliver(cleared(), composed(), server, "", lambda: True, context=context)
    assert (made.fate, made.rule) == (Fate.DEFERRED, "tls")


def test_only_to_whom_it_was_cleared_and_once(office: PostOffice) -> None:
    server = Server("127.0.0.1", office.port, Security.NONE)
    with pytest.raises(ValueError, match="another address"):
        deliver(cleared(), composed("bert@example.org"), server, "", lambda: True)
    leave = cleared()
    deliver(leave, composed(), server, "", lambda: True)
    with pytest.raises(ValueError, match="once"):
        deliver(leave, composed(), server, "", lambda: True)
    with pytest.raises(TypeError):
        deliver(object(), composed(), server, "", lambda: True)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="this machine"):
        deliver(cleared(), composed(), Server("mail.example.org", 25, Security.NONE), "", lambda: True)
    assert len(office.letters) == 1


def test_a_clearance_cannot_be_made_copied_or_changed() -> None:
    import copy
    import pickle

    one = cleared()
    for attempt in (
        lambda: Cleared(object(), 1, "anna@example.org"),  # type: ignore[arg-type]
        lambda: copy.copy(one),
        lambda: copy.deepcopy(one),
        lambda: pickle.dumps(one),
        lambda: type("Own", (Cleared,), {}),
        lambda: clear(object(), 1),  # type: ignore[arg-type]
    ):
        with pytest.raises(TypeError):
            attempt()
    for change in (lambda: setattr(one, "letter_id", 2), lambda: delattr(one, "letter_id")):
        with pytest.raises(AttributeError):
            change()
