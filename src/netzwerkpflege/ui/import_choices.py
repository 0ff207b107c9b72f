"""The cards of a rehearsal by kind, and what is to be done with each: the choices behind the lists, without Qt."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.domain.rehearsal import CardKey, Choice, Choices, Entry
from netzwerkpflege.domain.similarity import Kind as Closeness
from netzwerkpflege.domain.text import fold
from netzwerkpflege.services.imports import ImportReport


class Kind(StrEnum):
    """What a card is in the rehearsal, in the order of the filter."""

    NEW = "new"
    LIKELY = "likely"
    UPDATED = "updated"
    DIFFERENT = "different"
    DUPLICATE = "duplicates"
    UNCHANGED = "unchanged"
    GROUP = "group"
    BROKEN = "broken"


Decision = tuple[Choice, int]
"""What is done with a card, and with which contact (0: with the one that was recognised, or nobody)."""

_USUAL: Final[Mapping[Kind, Choice]] = {
    Kind.NEW: Choice.ADD,
    Kind.LIKELY: Choice.ADD,
    Kind.UPDATED: Choice.COMPLETE,
    Kind.DIFFERENT: Choice.COMPLETE,
    Kind.DUPLICATE: Choice.COMPLETE,
    Kind.GROUP: Choice.COMPLETE,
}
_ALL: Final = tuple(Choice)
_BESIDE: Final = (
    (Kind.DIFFERENT, Choice.COMPLETE),
    (Kind.DUPLICATE, Choice.COMPLETE),
    (Kind.GROUP, Choice.COMPLETE),
)
"""Nothing is added: the card is kept with the contact. Groups that become a tag are counted apart."""
_OPTIONS: Final[Mapping[Kind, tuple[Choice, ...]]] = {
    Kind.NEW: (Choice.ADD, Choice.SKIP),
    Kind.LIKELY: _ALL,
    Kind.UPDATED: _ALL,
    Kind.DIFFERENT: _ALL,
    Kind.DUPLICATE: (Choice.ADD, Choice.COMPLETE, Choice.SKIP),
    Kind.GROUP: (Choice.COMPLETE, Choice.SKIP),
}


@dataclass(frozen=True, slots=True)
class Survey:
    """All cards of a rehearsal, those that cannot be read last. Filters hand out row numbers, never copies."""

    lines: tuple[Entry | Problem, ...]
    kinds: tuple[Kind, ...]
    folded: tuple[str, ...]
    by_kind: Mapping[Kind, array[int]]

    @classmethod
    def of(cls, report: ImportReport) -> Survey:
        """Sort the cards of a rehearsal by kind. Takes a second for a million: call it in the lane."""
        lines: tuple[Entry | Problem, ...] = (*report.entries, *report.broken)
        kinds = tuple(_kind(line) for line in lines)
        by_kind = {kind: array("l") for kind in Kind}
        for row, kind in enumerate(kinds):
            by_kind[kind].append(row)
        return cls(lines, kinds, tuple(_searched(line) for line in lines), by_kind)

    def count(self, kind: Kind) -> int:
        """How many cards are of a kind."""
        return len(self.by_kind[kind])

    def brings_something(self) -> bool:
        """Whether there is anything to choose, or a tag to give."""
        kinds = (Kind.NEW, Kind.LIKELY, Kind.UPDATED, Kind.DIFFERENT)
        return any(self.count(kind) for kind in kinds) or self.tags() > 0

    def tags(self) -> int:
        """How many groups can become a tag of somebody."""
        return sum(map(self.gives_tag, self.by_kind[Kind.GROUP]))

    def gives_tag(self, row: int) -> bool:
        """Whether a group has members who do not wear its tag yet."""
        group = self.entry(row)
        return group is not None and group.verdict is Verdict.UPDATED

    def keeps_text(self) -> bool:
        """Whether a card that cannot be read has a text to be kept."""
        return any(
            isinstance(line, Problem) and line.raw for line in (self.lines[r] for r in self.by_kind[Kind.BROKEN])
        )

    def rows(self, kind: Kind | None = None, text: str = "") -> Sequence[int]:
        """The rows of a kind (None: of all) in which a name or detail holds ``text``."""
        rows: Sequence[int] = range(len(self.lines)) if kind is None else self.by_kind[kind]
        folded = self.folded
        for word in fold(text).split():
            rows = [row for row in rows if word in folded[row]]
        return rows

    def entry(self, row: int) -> Entry | None:
        """The card in a row; None for one that cannot be read."""
        line = self.lines[row]
        return line if isinstance(line, Entry) else None

    def key(self, row: int) -> CardKey:
        """By what a card is known: its file and its number there."""
        line = self.lines[row]
        return line.key if isinstance(line, Entry) else (line.file, line.card)


class Decisions:
    """What is done with the cards of a survey: as usual, as chosen for a kind, or as chosen for one card."""

    def __init__(self, survey: Survey) -> None:
        self.survey = survey
        self._by_kind: dict[Kind, Choice] = dict(_USUAL)
        self._by_row: dict[int, Decision] = {}

    def options(self, row: int) -> tuple[Choice, ...]:
        """What makes sense for a card; nothing where there is nothing to choose."""
        entry, kind = self.survey.entry(row), self.survey.kinds[row]
        options = _OPTIONS.get(kind, ())
        if kind is Kind.NEW and entry is not None and entry.likely:
            return _ALL  # namesakes: nobody takes them for one person but who knows them
        if kind is Kind.GROUP and not self.survey.gives_tag(row):
            return ()
        if kind is Kind.UPDATED and entry is not None and not entry.differs:
            return tuple(option for option in options if option is not Choice.TAKE)
        return options

    def of(self, row: int) -> Decision | None:
        """What is done with a card; None where there is nothing to choose."""
        if (decided := self._by_row.get(row)) is not None:
            return decided
        choice, options = self._by_kind.get(self.survey.kinds[row]), self.options(row)
        if choice is None or not options:
            return None
        if choice not in options:
            choice = Choice.COMPLETE
        return choice, self._person(row, choice)

    def decide(self, row: int, choice: Choice, person: int = 0) -> None:
        """Choose for one card; ``person`` is the contact that it belongs to, by default the likeliest."""
        if choice in self.options(row):
            self._by_row[row] = choice, person or self._person(row, choice)

    def decide_all(self, kind: Kind, choice: Choice) -> None:
        """Choose for all cards of a kind; each that is likely somebody goes to its own likeliest person."""
        if choice not in _OPTIONS.get(kind, ()):
            return
        self._by_kind[kind] = choice
        kinds = self.survey.kinds
        self._by_row = {row: decided for row, decided in self._by_row.items() if kinds[row] is not kind}

    def outcome(self) -> Counter[Choice]:
        """How many cards are added, completed, taken over, left out; those that only lie beside others do not count."""
        counts: Counter[Choice] = Counter()
        kinds = self.survey.kinds
        singly = Counter(kinds[row] for row in self._by_row)
        for kind, choice in self._by_kind.items():
            if kind is Kind.UPDATED and choice is Choice.TAKE:
                counts.update(self._choice(row) for row in self.survey.by_kind[kind] if row not in self._by_row)
            elif (kind, choice) not in _BESIDE:
                in_all = self.survey.tags() if kind is Kind.GROUP else self.survey.count(kind)
                counts[choice] += in_all - singly[kind]
        for row, (choice, _) in self._by_row.items():
            counts[choice] += (kinds[row], choice) not in _BESIDE
        return counts

    def acts(self) -> bool:
        """Whether the import would change or keep anything of the cards that could be read."""
        outcome = self.outcome()
        changes = any(outcome[choice] for choice in Choice if choice is not Choice.SKIP)
        beside = any(self._choice(row) is not Choice.SKIP for row in self.survey.by_kind[Kind.DIFFERENT])
        return changes or beside or self.tags() > 0

    def tags(self) -> int:
        """How many groups become a tag."""
        return sum(self._choice(row) is not Choice.SKIP for row in self.survey.by_kind[Kind.GROUP])

    def choices(self) -> Choices:
        """The same as the import wants it: what differs from the usual way, card by card."""
        strangers = self._by_kind[Kind.NEW]
        by_card: dict[CardKey, Decision] = {}
        for kind, choice in self._by_kind.items():
            default = strangers if kind in (Kind.NEW, Kind.LIKELY) else Choice.COMPLETE
            rows: Sequence[int] = self.survey.by_kind[kind]
            if choice is default:
                rows = [row for row in self._by_row if self.survey.kinds[row] is kind]
            for row in rows:
                decided = self.of(row)
                if decided is not None and (decided[0] is not default or decided[1]):
                    by_card[self.survey.key(row)] = decided
        by_verdict = {} if strangers is Choice.ADD else {Verdict.NEW: strangers}
        return Choices(by_verdict, by_card)

    def take_over(self, former: Decisions) -> None:
        """Keep what was chosen before the rehearsal ran again, for the cards that are still of the same kind."""
        self._by_kind = dict(former._by_kind)
        if not former._by_row:
            return
        rows = {self.survey.key(row): row for row in range(len(self.survey.lines))}
        for before, (choice, person) in former._by_row.items():
            row = rows.get(former.survey.key(before))
            if row is not None and self.survey.kinds[row] is former.survey.kinds[before]:
                self.decide(row, choice, person)

    def _choice(self, row: int) -> Choice:
        decided = self.of(row)
        return Choice.SKIP if decided is None else decided[0]

    def _person(self, row: int, choice: Choice) -> int:
        """The likeliest person where the card is to be added to somebody who was not recognised."""
        entry = self.survey.entry(row)
        if choice in (Choice.ADD, Choice.SKIP) or entry is None or not entry.likely:
            return 0
        closer = (person for person in entry.likely if person.kind is not Closeness.HOMONYM)
        return next(closer, entry.likely[0]).contact_id


def _kind(line: Entry | Problem) -> Kind:
    if isinstance(line, Problem):
        return Kind.BROKEN
    if line.members is not None:
        return Kind.GROUP
    return Kind(line.verdict.value)


def _searched(line: Entry | Problem) -> str:
    """What the search looks at, folded."""
    words = (line.name, line.detail) if isinstance(line, Entry) else (line.name, line.file)
    return fold(" ".join(filter(None, words)))
