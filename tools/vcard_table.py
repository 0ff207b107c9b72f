"""Writes the table of fields per producer into docs/vcard.md: what of each program's cards becomes a field.

Usage: python tools/vcard_table.py FOLDER  (a folder with SOURCES.tsv and the cards in open/).
Names of properties and numbers alone are printed, never a value.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.exchange.cardfile import RawCard, open_cards
from netzwerkpflege.exchange.properties import TEXT_HANDLERS, VALUE_HANDLERS
from netzwerkpflege.exchange.read_vcard import read_contact

PAGE = Path(__file__).resolve().parent.parent / "docs" / "vcard.md"
BEGIN, END = "<!-- table: begin -->", "<!-- table: end -->"
HANDLERS = frozenset({*TEXT_HANDLERS, *VALUE_HANDLERS})
BOOKKEEPING = frozenset({"VERSION", "PRODID", "REV", "PROFILE", "BEGIN", "END"})
SHOWN = 8


@dataclass
class Row:
    """The cards of one producer."""

    files: int = 0
    cards: int = 0
    read: int = 0
    strays: int = 0
    kept: Counter[str] = field(default_factory=Counter)
    original_only: Counter[str] = field(default_factory=Counter)

    def add(self, path: Path) -> None:
        """Count one file."""
        self.files += 1
        for item in open_cards(path):
            if isinstance(item, Problem):
                self.strays += 1
            else:
                self.add_card(item)

    def add_card(self, card: RawCard) -> None:
        """Count one card: whether it was read, and where each of its properties went."""
        self.cards += 1
        self.read += read_contact(card).contact is not None
        for line in card.lines:
            if line.value.strip() and line.name not in BOOKKEEPING:
                (self.kept if line.name in HANDLERS else self.original_only)[line.name] += 1

    def add_row(self, other: Row) -> None:
        """Add the numbers of another row."""
        self.files += other.files
        self.cards += other.cards
        self.read += other.read
        self.strays += other.strays
        self.kept.update(other.kept)
        self.original_only.update(other.original_only)

    def cells(self, producer: str) -> list[str]:
        """The row as text."""
        kept, all_lines = self.kept.total(), self.kept.total() + self.original_only.total()
        share = f"{100 * kept / all_lines:.0f} %" if all_lines else "–"
        numbers = [self.files, self.cards, self.read, self.cards - self.read, self.strays]
        return [producer, *map(str, numbers), share, named(self.kept), named(self.original_only)]


def named(names: Counter[str]) -> str:
    """The most frequent names, and how many more there are."""
    merged: Counter[str] = Counter()
    for name, count in names.items():
        merged[re.sub(r"^(X-FCENCODED|X-KADDRESSBOOK-X|X-OPPO)-.*", r"\1-…", name)] += count
    shown = [name for name, _count in sorted(merged.items(), key=lambda pair: (-pair[1], pair[0]))]
    more = f" and {len(shown) - SHOWN} more" if len(shown) > SHOWN else ""
    return ", ".join(shown[:SHOWN]) + more or "–"


def producer_of(text: str) -> str:
    """The program, or what stands for it: cards written by hand for tests are one row."""
    if "fixture" in text or not text.strip():
        return "written by hand for tests"
    return "other programs" if text.startswith("PRODID") else text.strip()


def table(folder: Path) -> str:
    """The table in Markdown, the producers with most cards first."""
    rows: dict[str, Row] = {}
    with (folder / "SOURCES.tsv").open(encoding="utf-8", newline="") as stream:
        for entry in csv.DictReader(stream, delimiter="\t"):
            rows.setdefault(producer_of(entry["producer"]), Row()).add(folder / "open" / entry["file"])
    total = Row()
    for row in rows.values():
        total.add_row(row)
    head = ["producer", "files", "cards", "read", "broken", "other text", "in fields"]
    lines = [[*head, "properties that become fields", "kept in the original card alone"]]
    lines.append(["---", *["--:"] * 6, "---", "---"])
    ordered = sorted(rows.items(), key=lambda item: (-item[1].cards, item[0]))
    lines += [row.cells(producer) for producer, row in ordered]
    lines.append(total.cells("**all**"))
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def main(arguments: list[str]) -> int:
    """Write the table between the marks of the page."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    page = PAGE.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN)
    _old, after = rest.split(END)
    PAGE.write_text(f"{before}{BEGIN}\n{table(Path(arguments[0]))}\n{END}{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
