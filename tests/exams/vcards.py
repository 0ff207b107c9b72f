"""The exam on real cards: per producer, what a second reader says must be known of a person, and what we know.

    python -m tests.exams.vcards [FOLDER]

FOLDER holds SOURCES.tsv, truth.jsonl and the files in open/; by default the collection beside the checkout. No value of
a card is ever printed. Exit code 1 under 99.5 % of the fields, or where any card is not accounted for.
"""

from __future__ import annotations

import csv
import hashlib
import json
import os
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.photo import decode_base64
from netzwerkpflege.exchange.read_vcard import ReadCard, read_contact

from .independent_reader import NAME_PARTS, Fact, Property, facts_of, holds_somebody, read_file

CHECKOUT = Path(__file__).resolve().parents[2]
USUAL = Path(os.environ.get("NETZWERKPFLEGE_CARDS", CHECKOUT.parent / "shared" / "vcards"))
FLOOR = 0.995


@dataclass
class Score:
    """What the exam counts of one producer."""

    files: int = 0
    cards: int = 0
    nobody: int = 0
    expected: int = 0
    kept: int = 0
    original: int = 0
    original_kept: int = 0
    lost: list[str] = field(default_factory=list)
    unaccounted: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Add the figures of another producer."""
        for name in ("files", "cards", "nobody", "expected", "kept", "original", "original_kept"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.lost += other.lost
        self.unaccounted += other.unaccounted

    def row(self, producer: str) -> str:
        """The figures as a line."""
        share = f"{100 * self.kept / self.expected:7.2f} %" if self.expected else "        –"
        figures = f"{self.files:6} {self.cards:6} {self.nobody:7} {self.expected:9} {self.kept:9} {share}"
        return f"{producer[:34]:34} {figures} {self.original_kept:8} /{self.original:6}"


class Exam:
    """Reads a folder of cards with both readers."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._truth: dict[str, list[dict[str, Any]]] = defaultdict(list)
        if (folder / "truth.jsonl").is_file():
            with (folder / "truth.jsonl").open(encoding="utf-8") as stream:
                for row in map(json.loads, stream):
                    if row["status"] != "stray":
                        self._truth[row["file"]].append(row)

    def scores(self) -> dict[str, Score]:
        """The score of each producer."""
        found: dict[str, Score] = {}
        with (self._folder / "SOURCES.tsv").open(encoding="utf-8", newline="") as stream:
            for entry in csv.DictReader(stream, delimiter="\t"):
                score = found.setdefault(producer_of(entry["producer"]), Score())
                self._add_file(entry["file"], score)
        return found

    def _add_file(self, name: str, score: Score) -> None:
        path = self._folder / "open" / name
        score.files += 1
        wanted = self._expected(name, path)
        ours = list(open_cards(path, name))
        cards = [item for item in ours if isinstance(item, RawCard)]
        refused = [item for item in ours if isinstance(item, Problem) and item.code.startswith("card.")]
        if len(wanted) != len(cards) + len(refused):  # a lone END:VCARD is no card, but text that is reported
            wanted = [card for card in wanted if card]
        score.cards += len(wanted)
        if len(wanted) != len(cards) + len(refused) or refused:
            score.unaccounted.append(name)
            return
        for number, (card, properties) in enumerate(zip(cards, wanted, strict=True), start=1):
            self._add_card(f"{name}#{number}", card, properties, score)

    def _expected(self, name: str, path: Path) -> list[list[Property]]:
        """The properties on which two other readers agree; those of our second reader where there is no truth."""
        own = read_file(path.read_bytes())
        if name not in self._truth:
            return own
        pictures = {fact[1] for card in own for fact in facts_of(card)[0] if fact[0] == "photo"}
        rows = [[row for row in card["props"] if row["agree"]] for card in self._truth[name]]
        return [[_property(row, pictures) for row in card] for card in rows]

    def _add_card(self, place: str, card: RawCard, properties: list[Property], score: Score) -> None:
        facts, rest = facts_of(properties)
        read = read_contact(card)
        if read.contact is None:  # nobody: the report keeps the text
            score.nobody += 1
            if not read.problems or not read.problems[0].raw or holds_somebody(facts):
                score.unaccounted.append(place)
            return
        for fact in facts:
            score.expected += 1
            if knows(read, read.contact, fact):
                score.kept += 1
            else:
                score.lost.append(f"{place}: {fact[0]}")
        values = [(line.name, line.value) for line in card.lines]
        for item in rest:
            score.original += 1
            score.original_kept += any(name == item.name and _same(value, item) for name, value in values)


def _property(row: dict[str, Any], pictures: set[str]) -> Property:
    params = [(key.upper(), word) for key, word in row["params"]]
    if isinstance(row["value"], dict):
        sha256 = row["value"]["sha256"]
        return Property(row["group"], row["name"], params, b"-", sha256, sha256 in pictures)
    return Property(row["group"], row["name"], params, row["value"])


def _same(value: str, item: Property) -> bool:
    """Whether a line of the original card has the value of a property."""
    if isinstance(item.value, str):
        return _letters(value) == _letters(item.value)
    data = decode_base64(value.partition(",")[2] if value.lower().startswith("data:") else value)
    return hashlib.sha256(data).hexdigest() == (item.sha256 or hashlib.sha256(item.value).hexdigest())


def _letters(text: str) -> str:
    """A text as it is compared: blanks, commas and line ends make no difference where several values were joined."""
    return " ".join(re.split(r"[\s,]+", text)).strip()


def knows(read: ReadCard, contact: Contact, fact: Fact) -> bool:
    """Whether the contact shows a fact."""
    kind, value = fact[0], fact[-1]
    if kind == "label":
        return _has_label(contact, fact[1], value)
    if kind == "photo":
        return read.photo is not None and hashlib.sha256(read.photo).hexdigest() == value
    return any(_letters(value) in _letters(text) for text in _texts(contact, kind))


def _texts(contact: Contact, kind: str) -> list[str]:
    """Where a fact must stand. Single values may be joined with others of their kind."""
    lists = {
        "email": [each.address for each in contact.emails],
        "phone": [each.number for each in contact.phones],
        "url": [each.url for each in contact.urls],
        "tag": list(contact.tags),
        "profile": [each.value for each in contact.profiles],
        "name": [contact.name.formatted],
        "birthday": [contact.birthday.isoformat() if contact.birthday else ""],
        "anniversary": [contact.anniversary.isoformat() if contact.anniversary else ""],
    }
    if kind in lists:
        return lists[kind]
    if kind.startswith("address."):
        return [getattr(each, kind.partition(".")[2]) for each in contact.addresses]
    return [getattr(contact.name if kind in NAME_PARTS else contact, kind)]


def _has_label(contact: Contact, value: str, label: str) -> bool:
    entries = [(each.address, each.label) for each in contact.emails]
    entries += [(each.number, each.label) for each in contact.phones]
    entries += [(each.url, each.label) for each in contact.urls]
    return any(text == value and (word == label or label in word.split("_")) for text, word in entries)


def producer_of(text: str) -> str:
    """The program, or what stands for it: cards written by hand for tests are one row."""
    if "fixture" in text or not text.strip():
        return "written by hand for tests"
    return "other programs" if text.startswith("PRODID") else text.strip()


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where they are not good enough."""
    folder = Path(arguments[0]) if arguments else USUAL
    if not (folder / "open").is_dir() or not (folder / "SOURCES.tsv").is_file():
        print("The collection of real cards is not here: nothing was examined. (Name its folder to examine it.)")
        return 0
    scores = Exam(folder).scores()
    print(f"{'producer':34} {'files':>6} {'cards':>6} {'nobody':>7} {'expected':>9} {'kept':>9} {'':>9} original only")
    total = Score()
    for producer, score in sorted(scores.items(), key=lambda item: (-item[1].cards, item[0])):
        print(score.row(producer))
        total.add(score)
    print(total.row("all"))
    for place in total.lost:
        print(f"lost: {place}")
    for place in total.unaccounted:
        print(f"not accounted for: {place}")
    good = total.expected > 0 and total.kept >= FLOOR * total.expected and not total.unaccounted
    print(
        f"{total.kept:,} of {total.expected:,} fields kept; wanted are {FLOOR:.1%} and every card accounted for: {'passed' if good else 'FAILED'}"
    )
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
