"""A mail server on this machine that keeps what arrives, and fails where a test wants it to."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

Reply = str | Callable[[], str] | None


@dataclass
class PostOffice:
    """What came in, and how it answers; a reply of '' drops the connection."""

    replies: dict[str, str] = field(default_factory=dict)
    after_text: Callable[[], None] = lambda: None
    while_listening: Callable[[], None] = lambda: None
    """Called when an address was said and no text yet."""
    letters: list[Envelope] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    port: int = 0

    async def handle_MAIL(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any) -> str:
        envelope.mail_from = address
        return self._answer("MAIL", server, "250 OK")

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any) -> str:
        self.said.append(address)
        self.while_listening()
        if "RCPT" not in self.replies:
            envelope.rcpt_tos.append(address)
        return self._answer("RCPT", server, "250 OK")

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        answer = self.replies.get("dot")
        if answer is None or answer[:1] not in ("4", "5"):
            self.letters.append(envelope)
        self.after_text()
        return self._answer("dot", server, "250 taken")

    def _answer(self, phase: str, server: SMTP, usual: str) -> str:
        answer = self.replies.get(phase, usual)
        if not answer:
            transport = server.transport
            if transport is not None:
                transport.abort()
            raise ConnectionResetError
        return answer


class _Server(SMTP):
    """Fails before the text, too."""

    office: PostOffice

    async def smtp_DATA(self, arg: str) -> None:
        if (answer := self.office.replies.get("DATA")) is not None:
            if not answer:
                self.transport.abort()  # type: ignore[union-attr]
                return
            await self.push(answer)
            return
        if self.office.replies.get("text") == "":
            await self.push("354 go on")
            await asyncio.sleep(0.05)
            self.transport.abort()  # type: ignore[union-attr]
            return
        await super().smtp_DATA(arg)

    async def handle_exception(self, error: Exception) -> str:
        return "451 broken"


class _Controller(Controller):
    def __init__(self, office: PostOffice, **options: Any) -> None:
        self._office = office
        super().__init__(office, hostname="127.0.0.1", port=_free_port(), **options)

    def factory(self) -> SMTP:
        server = _Server(self.handler, **self.SMTP_kwargs)
        server.office = self._office
        return server


def _check(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (b"anna", b"right")
    return AuthResult(success=right, handled=False)


@contextmanager
def open_office(*, login: bool = False, **options: Any) -> Iterator[PostOffice]:
    """A server that runs until the block ends. ``options`` are those of aiosmtpd's SMTP."""
    office = PostOffice()
    if login:
        options |= {"authenticator": _check, "auth_require_tls": False, "auth_required": True}
    controller = _Controller(office, **options)
    controller.start()
    office.port = controller.port
    try:
        yield office
    finally:
        controller.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
