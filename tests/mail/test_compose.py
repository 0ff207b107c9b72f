"""A letter as bytes: whatever is typed, one recipient, the headers that were meant, and the text as it was written."""

from __future__ import annotations

from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.outcome import Unmailable
from netzwerkpflege.mail.compose import MAX_BODY, Attachment, Mailbox, Text, addr_spec, compose

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
ME = Mailbox("ich@example.org", "Elif Lindner")
NAMES = ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]


def read(data: bytes) -> EmailMessage:
    message = BytesParser(policy=policy.default).parsebytes(data)
    assert isinstance(message, EmailMessage)
    return message


def letter(**changes: object) -> Text:
    fields: dict[str, object] = {
        "sender": ME, "to": Mailbox("anna@example.org", "Anna Kirchhoff"), "subject": "Messlabor", "body": "Liebe Anna,"
    }  # fmt: skip
    return Text(**(fields | changes))  # type: ignore[arg-type]


def test_a_letter_as_any_program_reads_it() -> None:
    body = "Liebe Frau Süß,\n\n„Grüße“ aus Gräfelfing – bis bald 🙂\n.\n..Punkt am Anfang\n"
    made = compose(letter(subject="Größe, „Maße“", body=body), AT, "np-000001-20261123")
    message = read(made.data)
    assert sorted(message) == sorted(NAMES)
    assert (message["Subject"], message["To"]) == ("Größe, „Maße“", "Anna Kirchhoff <anna@example.org>")
    assert message["Message-ID"] == "<np-000001-20261123@example.org>"
    assert message.get_content().replace("\r\n", "\n") == body
    assert made.data.isascii() and b"\r\n" in made.data and b"\n\n" not in made.data.replace(b"\r\n", b"\r")
    assert (made.sender, made.recipient) == ("ich@example.org", "anna@example.org")
    assert compose(letter(), AT, "np-000001-20261123") == compose(letter(), AT, "np-000001-20261123")


def test_a_draft_and_a_newsletter_say_so() -> None:
    made = compose(letter(unsubscribe="ich@example.org"), AT, "np-000001", draft=True)
    message = read(made.data)
    assert message["X-Unsent"] == "1"
    assert message["List-Unsubscribe"] == "<mailto:ich@example.org?subject=Abmelden>"


def test_files_go_along() -> None:
    files = [
        Attachment("Plan/für „Anna“.pdf", "application/pdf", b"%PDF-1.7\n"),
        Attachment("x", "message/rfc822", b"a"),
    ]
    message = read(compose(letter(attachments=files), AT, "np-000001").data)
    plan, other = message.iter_attachments()
    assert plan.get_filename() == "Plan_für „Anna“.pdf" and plan.get_content() == b"%PDF-1.7\n"
    assert other.get_content_type() == "application/octet-stream"


@pytest.mark.parametrize(
    ("typed", "spec"),
    [
        ("anna@example.org", "anna@example.org"),
        (" Anna.Kirchhoff@Example.ORG ", "Anna.Kirchhoff@example.org"),
        ("anna+abend@example.org", "anna+abend@example.org"),
        ("o'hara@example.org", "o'hara@example.org"),
        ("anna@straße.de", "anna@xn--strae-oqa.de"),
        ("anna@müller.de", "anna@xn--mller-kva.de"),
        ("anna@xn--mller-kva.de", "anna@xn--mller-kva.de"),
    ],
)
def test_one_address(typed: str, spec: str) -> None:
    assert addr_spec(typed) == spec


@pytest.mark.parametrize(
    "typed",
    [
        "", "anna", "@example.org", "anna@", "anna@localhost", "anna@example.org, bert@example.org",
        "anna@example.org;bert@example.org", "Anna <anna@example.org>", "anna@example.org\r\nBcc: bert@example.org",
        "an na@example.org", '"anna bert"@example.org', "anna@[127.0.0.1]", "ännä@example.org", "anna@exa mple.org",
        ".anna@example.org", "anna.@example.org", "an..na@example.org", "anna@example..org", "anna@-example.org",
        "a" * 65 + "@example.org", "anna@" + "a" * 64 + ".org", "anna@example.org%0d", "anna@example.org\0", "anna@a@b.de",
    ],
)  # fmt: skip
def test_what_is_no_address(typed: str) -> None:
    with pytest.raises(Unmailable) as trouble:
        compose(letter(to=Mailbox(typed)), AT, "np-000001")
    assert trouble.value.details["rule"] == "address"


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\n\n"])
@pytest.mark.parametrize("where", ["subject", "name", "attachment"])
def test_no_line_break_makes_a_header(end: str, where: str) -> None:
    typed = f"Hallo{end}Bcc: bert@example.org"
    changes: dict[str, object] = {
        "subject": {"subject": typed},
        "name": {"to": Mailbox("anna@example.org", typed)},
        "attachment": {"attachments": [Attachment(typed, "text/plain", b"")]},
    }[where]  # type: ignore[assignment]
    with pytest.raises(Unmailable):
        compose(letter(**changes), AT, "np-000001")


@pytest.mark.parametrize("sign", ["\v", "\f", "\0", "\x1c", "\x85", "\u2028", "\u2029", "\u202e", "\x7f", "\x1b"])
def test_nor_does_anything_else(sign: str) -> None:
    made = compose(letter(subject=f"Hal{sign}lo", to=Mailbox("anna@example.org", f"An{sign}na")), AT, "np-000001")
    message = read(made.data)
    assert sorted(message) == sorted(NAMES) and sign not in message["Subject"] + message["To"]


@pytest.mark.parametrize(
    "changes",
    [{"subject": "   "}, {"subject": "x" * 251}, {"body": "x" * (MAX_BODY + 1)},
     {"attachments": [Attachment("x", "nothing", b"")]}, {"attachments": [Attachment("x", "a/b", b"x" * (16 << 20))]}],
)  # fmt: skip
def test_what_cannot_be_sent(changes: dict[str, object]) -> None:
    with pytest.raises(Unmailable):
        compose(letter(**changes), AT, "np-000001")


@given(st.text(max_size=120), st.text(max_size=60), st.text(max_size=60), st.text(max_size=300))
def test_whatever_is_typed_one_person_gets_it(subject: str, name: str, mine: str, body: str) -> None:
    try:
        made = compose(
            Text(Mailbox("ich@example.org", mine), Mailbox("anna@example.org", name), subject, body), AT, "np-000001"
        )
    except Unmailable as trouble:
        assert trouble.details["rule"] in ("no_subject", "line_break")
        return
    message = read(made.data)
    assert sorted(message) == sorted(NAMES)
    assert [one.addr_spec for one in message["To"].addresses] == ["anna@example.org"]
    assert made.recipient == "anna@example.org" and made.data.isascii()


@given(st.text(max_size=80))
def test_whatever_stands_for_an_address(typed: str) -> None:
    try:
        spec = addr_spec(typed)
    except Unmailable:
        return
    assert spec.isascii() and spec.count("@") == 1 and not set(spec) & set(' ,;:<>()[]"\\\r\n')
