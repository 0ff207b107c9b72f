"""A letter as the bytes of one message to one person: nothing that was typed can make a header or a second recipient."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import format_datetime
from typing import Final

import idna

from netzwerkpflege.domain.outcome import Unmailable

MAX_SUBJECT: Final = 250
MAX_BODY: Final = 200_000
MAX_BYTES: Final = 20 << 20
"""Characters of a subject and a text, bytes of a whole message; many servers refuse more."""

_POLICY: Final = policy.SMTP.clone(cte_type="7bit")
_LOCAL: Final = re.compile(r"[!#-'*+\-/-9=?A-Z^-~]+(?:\.[!#-'*+\-/-9=?A-Z^-~]+)*")
"""dot-atom of RFC 5322, 3.2.3; quoted local parts are refused, for programs disagree about them."""
_MEDIA: Final = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}")
_TOKEN: Final = re.compile(r"[A-Za-z0-9._-]{8,80}")
_DROPPED: Final = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs"})
"""Unicode categories that make lines, turn the direction of writing, or cannot be written."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Whom a message is from or to: one address, and the name beside it."""

    address: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Text:
    """What is to be written. ``unsubscribe`` is the address for an objection; newsletters name it (RFC 2369, 3.2)."""

    sender: Mailbox
    to: Mailbox
    subject: str
    body: str
    attachments: Sequence[Attachment] = ()
    unsubscribe: str = ""


@dataclass(frozen=True, slots=True)
class Composed:
    """A message ready to go: its bytes, and the two addresses of its envelope."""

    data: bytes
    sender: str
    recipient: str


def compose(text: Text, at: datetime, token: str, *, draft: bool = False) -> Composed:
    """Compose a message. ``token`` makes its Message-ID, so the same letter has the same one however often it is composed.

    ``draft`` marks it as not sent yet (``X-Unsent: 1``), so that a mail program opens it for editing. ``at`` has its time
    zone. Raises Unmailable: an address that is not exactly one, a line break in a subject or name, something too large.
    """
    if _TOKEN.fullmatch(token) is None:
        raise ValueError("a token is made of letters, figures, dots, strokes")
    sender, recipient = addr_spec(text.sender.address), addr_spec(text.to.address)
    message = EmailMessage(policy=_POLICY)
    message["From"] = Address(_line(text.sender.name, "name"), addr_spec=sender)
    message["To"] = Address(_line(text.to.name, "name"), addr_spec=recipient)
    message["Subject"] = _subject(text.subject)
    message["Date"] = format_datetime(at)
    message["Message-ID"] = f"<{token}@{sender.rpartition('@')[2]}>"
    if text.unsubscribe:
        message["List-Unsubscribe"] = f"<mailto:{addr_spec(text.unsubscribe)}?subject=Abmelden>"
    if draft:
        message["X-Unsent"] = "1"
    message.set_content(_body(text.body), charset="utf-8", cte="quoted-printable")
    for file in text.attachments:
        _attach(message, file)
    data = message.as_bytes()
    _check(data, sender, recipient, {name.lower() for name in message})
    return Composed(data, sender, recipient)


def addr_spec(address: str) -> str:
    """Exactly one address, its domain as A-labels by UTS 46, non-transitional (straße.de is not strasse.de).

    Raises Unmailable for everything else: a list, a name beside it, a quoted local part, one with other letters than
    US-ASCII (which few servers take).
    """
    local, at, domain = address.strip().rpartition("@")
    if not at or len(local) > 64 or _LOCAL.fullmatch(local) is None:
        raise Unmailable(rule="address", address=shown(address))
    try:
        ascii_domain = idna.encode(domain, uts46=True, transitional=False).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError):
        raise Unmailable(rule="address", address=shown(address)) from None
    if "." not in ascii_domain or len(local) + len(ascii_domain) > 253:
        raise Unmailable(rule="address", address=shown(address))
    return f"{local}@{ascii_domain}"


def shown(text: str) -> str:
    """Something that was typed, for a sentence: in one short line, without what cannot be seen."""
    return " ".join(_plain(text).split())[:100]


def _line(text: str, field: str) -> str:
    """A text for a header: what makes lines is taken out, and whoever tried to make one is told."""
    if any(ord(letter) in (10, 13) for letter in text.strip()):
        raise Unmailable(rule="line_break", field=field)
    return " ".join(_plain(text).split())


def _subject(text: str) -> str:
    subject = _line(text, "subject")
    if not subject:
        raise Unmailable(rule="no_subject")
    if len(subject) > MAX_SUBJECT:
        raise Unmailable(rule="subject_too_long", limit=MAX_SUBJECT)
    return subject


def _body(text: str) -> str:
    if len(text) > MAX_BODY:
        raise Unmailable(rule="too_large", limit=MAX_BODY)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(_plain(line, keep="\t\u200c\u200d") for line in lines).rstrip("\n") + "\n"


def _plain(text: str, keep: str = "\u200c\u200d") -> str:
    """Without control characters and the like; joiners stay, for names and pictures are written with them."""
    made = unicodedata.normalize("NFC", text)
    return "".join(
        letter
        if letter in keep
        else " "
        if letter in "\t\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"
        else ""
        if unicodedata.category(letter) in _DROPPED
        else letter
        for letter in made
    )


def _attach(message: EmailMessage, file: Attachment) -> None:
    if _MEDIA.fullmatch(file.media_type) is None:
        raise Unmailable(rule="attachment", file=shown(file.name))
    main, _, sub = file.media_type.partition("/")
    if main in ("message", "multipart"):
        main, sub = "application", "octet-stream"
    name = re.sub(r"[/\\:*?\"<>|]", "_", _line(file.name, "attachment")) or "anhang"
    message.add_attachment(file.data, maintype=main, subtype=sub, filename=name)


def _check(data: bytes, sender: str, recipient: str, names: set[str]) -> None:
    """Read the message again, as any other program will: the headers that were meant, and one recipient."""
    if len(data) > MAX_BYTES:
        raise Unmailable(rule="too_large", limit=MAX_BYTES)
    parsed = BytesParser(policy=policy.SMTP).parsebytes(data)
    seen = [name.lower() for name in parsed]
    wrong = set(seen) != names or len(seen) != len(set(seen)) or parsed.defects
    to, from_ = (parsed[name].addresses for name in ("To", "From"))
    alone = len(to) == len(from_) == 1 and (to[0].addr_spec, from_[0].addr_spec) == (recipient, sender)
    if wrong or not alone or not data.isascii():
        raise Unmailable(rule="not_as_meant")
