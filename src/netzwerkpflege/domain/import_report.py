"""An import as it is kept: the figures, where the cards come from, and what is to be said about single cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from netzwerkpflege.domain.origin import Origin
from netzwerkpflege.domain.outcome import Problem


@dataclass(frozen=True, slots=True)
class ReportSummary:
    """One import in a list. ``counts`` by ``Verdict`` value, with 'cards' and 'broken'; ``open`` broken cards wait."""

    id: int
    at: datetime | None
    files: tuple[str, ...]
    counts: Mapping[str, int]
    origin: Origin = field(default_factory=Origin)
    event_title: str = ""
    open: int = 0


@dataclass(frozen=True, slots=True)
class ReportedCard:
    """What is to be said about one card. ``kind`` is 'broken', 'problem', 'mended' or 'group'."""

    id: int
    import_id: int
    kind: str
    problem: Problem
    solved: bool = False

    @property
    def file(self) -> str:
        """The file as reported."""
        return self.problem.file

    @property
    def card(self) -> int:
        """The number in the file, 0 for the file as a whole."""
        return self.problem.card


@dataclass(frozen=True, slots=True)
class ReportedPerson:
    """Somebody whom an import brought or completed, with the number of the card in its file."""

    contact_id: int
    name: str
    card: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class KeptReport:
    """An import with all it has to say."""

    summary: ReportSummary
    cards: tuple[ReportedCard, ...] = ()
    people: tuple[ReportedPerson, ...] = field(default=())
