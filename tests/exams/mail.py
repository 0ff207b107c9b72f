"""The mail exam: a letter against a server that fails in every way, and a program that is ended at every step.

    python -m tests.exams.mail [--kills 40]

For each fault: what became of the letter, and how often it arrived. Exit code 1 where a letter that was not taken is
called sent, where one that was taken could be sent again by itself, where one arrives twice, or where a bare card gets any.
"""

from __future__ import annotations

import argparse
import logging
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

from tests.post_office import PostOffice, open_office

from netzwerkpflege.domain.contact import Contact, Email, Name
from netzwerkpflege.domain.gate import Purpose
from netzwerkpflege.domain.letter import LetterState
from netzwerkpflege.domain.meeting import MeetingNote, Participant, Wish
from netzwerkpflege.domain.outcome import GateShut
from netzwerkpflege.mail.compose import Mailbox
from netzwerkpflege.mail.smtp import Security, Server
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, meetings, outbox
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.outbox import Account
from netzwerkpflege.store import outbox as store

MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)
STEPS = ("before claim", "claimed", "connected", "addressed", "text out", "answered", "settled")
"""Where the program is ended by SIGKILL."""
NOT_TAKEN = {LetterState.QUEUED, LetterState.DEFERRED, LetterState.REFUSED}


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    fault: str
    state: str
    rule: str
    arrived: int
    well: bool


@contextmanager
def desk_with_letter(folder: Path) -> Iterator[tuple[Desk, int]]:
    """Somebody behind an open door, and a letter that waits for them."""
    desk = Desk.open(Profile(folder), clock=lambda: MOMENT)
    try:
        anna = contacts.add(desk, Contact(name=Name("Anna Kirchhoff"), emails=(Email("anna@example.org"),)))
        people = (Participant(anna, connection_points=("Chorsingen",), my_wish=Wish.YES, their_wish=Wish.YES),)
        meetings.record_note(desk, meetings.NoteDraft(MeetingNote(desk.today(), people)))
        yield desk, outbox.queue(desk, anna, 1, Purpose.PERSONAL, "Messlabor", "Liebe Anna,\n.\nGruß")
    finally:
        desk.close()


@contextmanager
def ready() -> Iterator[tuple[Desk, int]]:
    """The same in a folder that goes with it."""
    with tempfile.TemporaryDirectory() as folder, desk_with_letter(Path(folder)) as made:
        yield made


def account(office: PostOffice, *, security: Security = Security.NONE, user: str = "") -> Account:
    """At this machine's own server."""
    return Account(Mailbox("ich@example.org"), Server("127.0.0.1", office.port, security, user, timeout=1.5))


def state_of(desk: Desk, number: int) -> tuple[LetterState, str]:
    """Where a letter is, and why."""
    with desk.store.read() as session:
        letter = store.get(session, number)
    return letter.state, letter.state_reason


def judged(fault: str, desk: Desk, number: int, office: PostOffice) -> Line:
    """What became of it, and after a second go whether it went out again by itself where it must not."""
    state, rule = state_of(desk, number)
    arrived = len(office.letters)
    well = not (arrived and state in NOT_TAKEN) and not (not arrived and state is LetterState.SENT)
    office.replies.clear()
    office.after_text = lambda: None
    outbox.recover(desk)
    outbox.send(desk, account(office), "")
    well = well and len(office.letters) <= 1
    return Line(fault, state.value, rule, arrived, well)


def faults() -> Iterator[Line]:
    """Each fault of the server, in each phase."""
    for phase, answers in {
        "MAIL": ("451 later", "550 no", ""),
        "RCPT": ("450 busy", "550 nobody", ""),
        "DATA": ("451 later", "554 no", ""),
        "text": ("",),
        "dot": ("451 later", "554 spam", "", "xyz"),
    }.items():
        for answer in answers:
            with ready() as (desk, number), open_office() as office:
                office.replies[phase] = answer
                outbox.send(desk, account(office), "")
                yield judged(f"{phase}: {answer or 'connection dropped'}", desk, number, office)
    yield from _others()


def _others() -> Iterator[Line]:
    """Silence, no certificate, a wrong password, nobody there, an objection in the last instant."""
    cases: dict[str, Callable[[Desk, int, PostOffice], object]] = {
        "no fault": lambda desk, number, office: outbox.send(desk, account(office), ""),
        "silence after the dot": _silent,
        "TLS wanted, none there": lambda desk, number, office: outbox.send(
            desk, account(office, security=Security.STARTTLS), ""
        ),
        "certificate cannot be checked": lambda desk, number, office: outbox.send(
            desk, account(office, security=Security.TLS), ""
        ),
        "objection while the server listens": _objecting,
    }
    for fault, act in cases.items():
        with ready() as (desk, number), open_office() as office:
            act(desk, number, office)
            yield judged(fault, desk, number, office)
    with ready() as (desk, number), open_office(login=True) as office:
        outbox.send(desk, account(office, user="anna"), "wrong")
        state, rule = state_of(desk, number)
        yield Line("wrong password", state.value, rule, len(office.letters), state is LetterState.DEFERRED)
    with ready() as (desk, number):
        with open_office() as office:
            gone = account(office)
        outbox.send(desk, gone, "")
        state, rule = state_of(desk, number)
        yield Line("nobody there", state.value, rule, 0, state is LetterState.DEFERRED)
        bare = contacts.add(desk, Contact(name=Name("Bare"), emails=(Email("bare@example.org"),)))
        try:
            outbox.queue(desk, bare, 2, Purpose.PERSONAL, "x", "y")
        except GateShut as shut:
            yield Line("a bare card", "none", shut.reasons[0], 0, True)
        else:
            yield Line("a bare card", "queued", "", 0, False)


def _silent(desk: Desk, number: int, office: PostOffice) -> None:
    office.after_text = lambda: time.sleep(2)
    outbox.send(desk, account(office), "")


def _objecting(desk: Desk, number: int, office: PostOffice) -> None:
    asked = store.still_cleared

    def objecting(session: object, letter_id: int) -> bool:
        contacts.object_(desk, 1)
        with desk.store.read() as fresh:
            return asked(fresh, letter_id)

    store.still_cleared = objecting  # type: ignore[assignment]
    try:
        outbox.send(desk, account(office), "")
    finally:
        store.still_cleared = asked


def kills(count: int) -> Iterator[Line]:
    """The program ended by SIGKILL at each step, and at random instants besides."""
    chance = random.Random(1)
    steps = [*STEPS, *(f"after {chance.uniform(0, 0.5):.3f} s" for _ in range(count))]
    for step in steps:
        with tempfile.TemporaryDirectory() as folder, open_office() as office:
            with desk_with_letter(Path(folder)) as (_, number):
                pass
            child = subprocess.Popen(
                [sys.executable, "-m", "tests.exams.mail", "--child", folder, str(office.port), step]
            )
            if step.startswith("after "):
                time.sleep(float(step.split()[1]) + 0.6)  # its start takes about so long
                child.kill()
            child.wait()
            time.sleep(0.1)
            desk = Desk.open(Profile(Path(folder)), clock=lambda: MOMENT)
            try:
                yield judged(f"killed {step}", desk, number, office)
            finally:
                desk.close()


def child(folder: str, port: str, step: str) -> None:
    """Sends, and ends itself at a step."""
    import smtplib

    from netzwerkpflege.mail import smtp

    def end() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def before(owner: object, name: str, after: bool = False) -> None:
        usual = getattr(owner, name)

        def instead(*args: object, **more: object) -> object:
            if not after:
                end()
            done = usual(*args, **more)
            end()
            return done

        setattr(owner, name, instead)

    {
        "before claim": lambda: before(store, "claim"),
        "claimed": lambda: before(outbox, "deliver"),
        "connected": lambda: before(smtp, "_connected", True),
        "addressed": lambda: before(store, "still_cleared"),
        "text out": lambda: _at_the_dot(smtplib, end),
        "answered": lambda: before(smtp, "_after_the_dot"),
        "settled": lambda: before(store, "settle", True),
    }.get(step, lambda: None)()
    desk = Desk.open(Profile(Path(folder)), clock=lambda: MOMENT)
    server = Server("127.0.0.1", int(port), Security.NONE, timeout=5.0)
    outbox.send(desk, Account(Mailbox("ich@example.org"), server), "")
    desk.close()


def _at_the_dot(smtplib: ModuleType, end: Callable[[], None]) -> None:
    """End with the final dot on its way."""
    usual = smtplib.SMTP.send

    def send(self: object, data: bytes) -> None:
        usual(self, data)
        if data == b".\r\n":
            end()

    smtplib.SMTP.send = send


def main() -> int:
    """Print the table; 1 where any line is not well."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--child", nargs=3)
    given = parser.parse_args()
    if given.child:
        child(*given.child)
        return 0
    wrong = 0
    warnings.filterwarnings("ignore", "Requiring AUTH")
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)
    print(f"{'fault':40} {'state':10} {'rule':14} arrived")
    for line in (*faults(), *kills(given.kills)):
        wrong += not line.well
        print(
            f"{line.fault:40} {line.state:10} {line.rule:14} {line.arrived}{'' if line.well else '   WRONG'}",
            flush=True,
        )
    print(f"{wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
