"""The fuzz exam: mutated cards through the whole way, from bytes to contacts and out again as cards.

    python -m tests.exams.fuzz [--cards 200000] [--seed 1] [--only NUMBER]

Every card file is split, its cards are read and made ready for the address file, their further details are looked up,
and the first contacts go out again in one of the three versions, as they are and edited; what went out must read as what
went in.
Exit code 1 on any traceback, any card over one second, any memory over 300 MB. The same seed gives the same cards.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import sys
import time
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from multiprocessing import get_context

from netzwerkpflege.domain.card import Card
from netzwerkpflege.domain.contact import Contact, Email, PartialDate
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.further import further
from netzwerkpflege.exchange.line import clean
from netzwerkpflege.exchange.own_lines import FIELDS
from netzwerkpflege.exchange.read_vcard import ReadCard, read_contact
from netzwerkpflege.exchange.vcard import VERSIONS, OutCard, write_cards
from netzwerkpflege.services.reading import read_here

from .mutations import mutated

CARDS = 200_000
SLOWEST = 1.0
"""Seconds of CPU for one card, through the whole way."""
HANGS = 60
"""Seconds of the clock after which a card is taken to hang: the process ends with its traceback."""
MEMORY = 300
"""MB of one process."""
_BATCH = 250
_WRITTEN = 4
"""Contacts of one file that are written out again."""


@dataclass
class Tally:
    """What came of a batch."""

    files: int = 0
    cards: int = 0
    people: int = 0
    written: int = 0
    problems: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    slowest_file: int = 0
    memory: float = 0.0
    findings: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Add another batch."""
        for name in ("files", "cards", "people", "written"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.problems.update(other.problems)
        self.memory = max(self.memory, other.memory)
        if other.slowest > self.slowest:
            self.slowest, self.slowest_file = other.slowest, other.slowest_file
        self.findings += other.findings


def try_batch(seed: int, first: int, count: int) -> Tally:
    """Try some files; what goes wrong is a finding, and the next one has its turn."""
    tally = Tally()
    for number in range(first, first + count):
        faulthandler.dump_traceback_later(HANGS, exit=True)
        try:
            try_file(mutated(seed, number), number, tally)
        except Exception:  # noqa: BLE001 - that nothing raises is what is examined
            tally.findings.append(f"file {number}: {traceback.format_exc(limit=-4)}")
        tally.files += 1
    faulthandler.cancel_dump_traceback_later()
    tally.memory = max(tally.memory, peak_memory())
    return tally


def try_file(data: bytes, number: int, tally: Tally) -> None:
    """One file through the whole way."""
    start, before = time.process_time(), tally.people
    for item in open_cards(data, "fuzz.vcf"):
        if isinstance(item, RawCard):
            tally.cards += 1
            (arrival,) = read_here([item])
            tally.problems.update(problem.code for problem in arrival.problems)
            read = read_contact(item)
            if read.contact is not None:
                tally.people += 1
                if tally.people - before <= _WRITTEN:
                    try_writing(item, read, read.contact, VERSIONS[number % len(VERSIONS)], tally)
        else:
            tally.problems[item.code] += 1
        seconds, start = time.process_time() - start, time.process_time()
        if seconds > tally.slowest:
            tally.slowest, tally.slowest_file = seconds, number
        if seconds > SLOWEST:
            tally.findings.append(f"file {number}: {seconds:.1f} s for one card")


def try_writing(card: RawCard, read: ReadCard, contact: Contact, version: str, tally: Tally) -> None:
    """The contact out again: as it is, and edited."""
    original = (Card(card.data),)
    further(original, contact)
    edited = replace(
        contact,
        note="neu; und\nanders",
        emails=(*contact.emails[1:], Email("neu@b.example", "Chor")),
        phones=contact.phones[::-1],
        birthday=PartialDate(None, 2, 29),
    )
    out = [OutCard(each, read.photo, read.photo_type, original) for each in (contact, edited)]
    for each, data in zip(out, write_cards(out, version), strict=True):
        tally.written += 1
        (again,) = open_cards(data)
        back = read_contact(again) if isinstance(again, RawCard) else ReadCard(None)
        if version != "2.1" and _can_be_said(each.contact):
            different = _difference(each.contact, back.contact)
            if different:
                raise AssertionError(f"{version}: {different} came back different")


def _can_be_said(contact: Contact) -> bool:
    """Whether a card can say all of it: control characters and outer blanks it cannot."""
    return all(_sayable(str(text)) for text in _all_texts(contact))


def _all_texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in _all_texts(item)]
    names = getattr(type(value), "__dataclass_fields__", {})
    return [text for name in names for text in _all_texts(getattr(value, name))]


def _sayable(text: str) -> bool:
    return clean(text) == text == text.strip()


def _difference(contact: Contact, back: Contact | None) -> str:
    """The first field that is not the same; the name is compared where one is shown."""
    if back is None:
        return "everything"
    for name in FIELDS:
        if name != "name" and getattr(contact, name) != getattr(back, name):
            return name
    same = replace(contact.name, formatted="") == replace(back.name, formatted="")
    return "" if same and back.name.formatted == (contact.display_name or "?") else "name"


def peak_memory() -> float:
    """The most memory this process ever held, in MB; 0 where the system does not say."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1024)


def run(cards: int, seed: int, workers: int) -> Tally:
    """Try so many card files, on all cores."""
    total = Tally()
    starts = range(0, cards, _BATCH)
    counts = [min(_BATCH, cards - start) for start in starts]
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for tally in pool.map(try_batch, [seed] * len(starts), starts, counts):
            tenths = total.files * 10 // cards
            total.add(tally)
            if total.files * 10 // cards > tenths:
                print(f"{total.files:,} files, {len(total.findings)} findings", flush=True)
    return total


def main(arguments: list[str] | None = None) -> int:
    """Run the exam and print its figures; 1 where anything was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--cards", type=int, default=CARDS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="try this file alone, and print its bytes")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    chosen = parser.parse_args(arguments)
    if chosen.only is not None:
        print(mutated(chosen.seed, chosen.only)[:4000])
        try_file(mutated(chosen.seed, chosen.only), chosen.only, Tally())
        return 0
    start = time.perf_counter()
    total = run(chosen.cards, chosen.seed, chosen.workers)
    print(f"seed {chosen.seed}: {total.files:,} mutated files in {time.perf_counter() - start:.0f} s")
    print(f"{total.cards:,} cards, {total.people:,} people, {total.written:,} cards written")
    print(
        f"slowest card: {total.slowest:.2f} s of CPU (file {total.slowest_file}); memory at most {total.memory:.0f} MB"
    )
    print("reported: " + ", ".join(f"{code} {count:,}" for code, count in total.problems.most_common()))
    for finding in total.findings[:20]:
        print(finding)
    if total.memory > MEMORY:
        print(f"over {MEMORY} MB")
    print(f"{len(total.findings)} findings")
    return 1 if total.findings or total.memory > MEMORY else 0


if __name__ == "__main__":
    raise SystemExit(main())
