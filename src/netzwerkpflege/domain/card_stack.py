"""Kartenstapel: bare cards, grouped by where they came from, waiting for their conversation or to be put away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from netzwerkpflege.domain.import_report import ReportSummary

LONG: Final = timedelta(days=365)
"""A card that has stayed bare for so long may go."""
ASKED_AGAIN: Final = timedelta(days=182)
"""A card that is to stay without a conversation is asked about again after so long."""
PORTION: Final = 100
"""So many cards of a pile are taken up at a time."""


class PileKind(StrEnum):
    """What the cards of a pile have in common."""

    IMPORT = "import"
    BY_HAND = "by_hand"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Pile:
    """Bare cards that came together; or (``LONG``) all those that have stayed bare for a year.

    ``came`` says where those of an import are from, ``day`` when they were given.
    """

    kind: PileKind
    count: int
    came: ReportSummary | None = None
    day: date | None = None

    @property
    def import_id(self) -> int:
        """The import; 0 for none."""
        return self.came.id if self.came else 0
