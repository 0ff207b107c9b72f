"""The one connection over which letters leave, phase by phase: of each it is known whether the server can have taken it.

Everything up to the final dot is certainly not accepted when it fails; a word of the server after the dot says what
became of it; silence after the dot leaves it unclear, and what is unclear is never sent again by itself.
"""

from __future__ import annotations

import re
import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address
from typing import Final

from netzwerkpflege.domain.clearance import Cleared
from netzwerkpflege.domain.letter import Delivery, Fate, Phase
from netzwerkpflege.mail.compose import Composed

_OK: Final = range(200, 300)
_SEND: Final = 354
_LATER: Final = range(400, 500)
_NEVER: Final = range(500, 600)
_LEADING_DOT: Final = re.compile(rb"(?m)^\.")
_END: Final = b".\r\n"
_TIMEOUT: Final = 30.0


class Security(StrEnum):
    """How the connection is kept from others. ``NONE`` is for this machine alone."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Server:
    """Where letters are handed over; ``user`` '' for a server that wants no name."""

    host: str
    port: int
    security: Security = Security.TLS
    user: str = ""
    timeout: float = _TIMEOUT


@dataclass(slots=True)
class _Way:
    """How far it has come."""

    phase: Phase = Phase.CONNECT


class _Answered(Exception):
    """The server has said no, in its own words."""

    def __init__(self, code: int, text: bytes | str) -> None:
        super().__init__(code)
        self.code = code
        self.text = text.decode("utf-8", "replace") if isinstance(text, bytes) else text


class _Stopped(Exception):
    """The gate has shut in the last instant."""


def deliver(
    cleared: Cleared,
    composed: Composed,
    server: Server,
    password: str,
    still_cleared: Callable[[], bool],
    *,
    context: ssl.SSLContext | None = None,
) -> Delivery:
    """Hand over one letter to the server; what became of it. Never raises for what server or network do.

    ``cleared`` is taken, so it serves once. ``still_cleared`` is asked in the instant before the text goes out: a No ends
    it there. Raises TypeError for anything but a clearance of the gate, ValueError where the message is for another address
    than the one that was cleared, or an open connection is wanted to another machine.
    """
    if type(cleared) is not Cleared:
        raise TypeError("a letter leaves with a clearance of the gate, nothing else")
    if server.security is Security.NONE and not _is_this_machine(server.host):
        raise ValueError("an open connection goes to this machine alone")
    cleared.take(composed.recipient)
    way = _Way()
    try:
        return _converse(way, composed, server, password, still_cleared, context)
    except _Stopped:
        return Delivery(Fate.REFUSED, way.phase, rule="shut")
    except _Answered as no:
        return _answered(way, no.code, no.text)
    except smtplib.SMTPResponseException as no:
        return _answered(way, no.smtp_code, _text(no.smtp_error))
    except ssl.SSLError as trouble:
        return _broken(way, "tls", trouble)
    except (OSError, smtplib.SMTPException, ValueError) as trouble:
        return _broken(way, "connection", trouble)


def _converse(
    way: _Way,
    composed: Composed,
    server: Server,
    password: str,
    still_cleared: Callable[[], bool],
    context: ssl.SSLContext | None,
) -> Delivery:
    client = _connected(way, server, context or ssl.create_default_context())
    try:
        if server.user:
            way.phase = Phase.LOGIN
            client.login(server.user, password)
        way.phase = Phase.SENDER
        _expect(client.mail(composed.sender))
        way.phase = Phase.RECIPIENT
        _expect(client.rcpt(composed.recipient))
        if not still_cleared():
            raise _Stopped
        way.phase = Phase.DATA
        code, text = client.docmd("DATA")
        if code != _SEND:
            raise _Answered(code, text)
        way.phase = Phase.BODY
        client.send(_LEADING_DOT.sub(b"..", composed.data))
        way.phase = Phase.ANSWER
        client.send(_END)
        code, text = client.getreply()
        return _after_the_dot(code, _text(text))
    finally:
        _leave(client)


def _connected(way: _Way, server: Server, context: ssl.SSLContext) -> smtplib.SMTP:
    """Connected, greeted and, where that was wanted, kept from others; never without where it was wanted."""
    client: smtplib.SMTP
    if server.security is Security.TLS:
        way.phase = Phase.SECURE
        client = smtplib.SMTP_SSL(
            server.host, server.port, local_hostname="localhost", timeout=server.timeout, context=context
        )
    else:
        client = smtplib.SMTP(server.host, server.port, local_hostname="localhost", timeout=server.timeout)
    try:
        way.phase = Phase.HELLO
        client.ehlo_or_helo_if_needed()
        if server.security is Security.STARTTLS:
            way.phase = Phase.SECURE
            _expect(client.starttls(context=context))
            way.phase = Phase.HELLO
            client.ehlo_or_helo_if_needed()
    except BaseException:
        client.close()
        raise
    return client


def _expect(reply: tuple[int, bytes]) -> None:
    if reply[0] not in _OK:
        raise _Answered(*reply)


def _after_the_dot(code: int, text: str) -> Delivery:
    """What the server says when it has the whole letter; what is no answer leaves it unclear."""
    if code in _OK:
        return Delivery(Fate.SENT, Phase.ANSWER, code, text)
    if code in _LATER:
        return Delivery(Fate.DEFERRED, Phase.ANSWER, code, text, "later")
    if code in _NEVER:
        return Delivery(Fate.REFUSED, Phase.ANSWER, code, text, "refused")
    return Delivery(Fate.UNCLEAR, Phase.ANSWER, code, text, "no_answer")


def _answered(way: _Way, code: int, text: str) -> Delivery:
    """A word of the server before it had the letter. What concerns the account concerns every letter: they wait."""
    if way.phase is Phase.ANSWER:
        return _after_the_dot(code, text)
    if way.phase in (Phase.CONNECT, Phase.HELLO, Phase.SECURE):
        return Delivery(Fate.DEFERRED, way.phase, code, text, "tls" if way.phase is Phase.SECURE else "connection")
    if way.phase is Phase.LOGIN:
        return Delivery(Fate.DEFERRED, way.phase, code, text, "login")
    if code in _NEVER:
        return Delivery(Fate.REFUSED, way.phase, code, text, "refused")
    return Delivery(Fate.DEFERRED, way.phase, code, text, "later")


def _broken(way: _Way, rule: str, trouble: Exception) -> Delivery:
    """The connection broke: before the dot the letter was not taken, after it nobody knows."""
    if way.phase is Phase.ANSWER:
        return Delivery(Fate.UNCLEAR, way.phase, text=type(trouble).__name__, rule="no_answer")
    if isinstance(trouble, smtplib.SMTPNotSupportedError):
        rule = "tls" if way.phase is Phase.SECURE else "login"
    return Delivery(Fate.DEFERRED, way.phase, text=type(trouble).__name__, rule=rule)


def _leave(client: smtplib.SMTP) -> None:
    """Say goodbye; whether the server answers does not matter any more."""
    try:
        client.quit()
    except (OSError, smtplib.SMTPException, ValueError):
        client.close()


def _text(words: bytes | str) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return " ".join(text.split())[:300]


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
