"""A queue of people to be gone through one by one: the guests of an evening, the cards of a stack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.query import ContactRow

NOTED: Final = "noted"
"""The answer of somebody with whom a conversation is kept already."""


@dataclass(frozen=True, slots=True)
class Queued:
    """One person of a queue, known in it by ``key``; ``row`` of a contact, ``number`` as it was printed.

    ``answer`` is '' as long as they wait: afterwards ``NOTED``, or what else was said of them.
    """

    key: int
    name: str
    organisation: str = ""
    title: str = ""
    note: str = ""
    number: int | None = None
    row: ContactRow | None = None
    answer: str = ""
    open_threads: tuple[str, ...] = ()

    @property
    def done(self) -> bool:
        """Whether nothing is left to be asked about them."""
        return bool(self.answer)

    @property
    def contact_id(self) -> int | None:
        """Their number in the address book; None for a name only."""
        return self.row.id if self.row else None

    @property
    def bare(self) -> bool:
        """Whether it is a card, or a name, with no conversation behind it."""
        return self.row is None or self.row.status is Status.BARE


def next_open(items: Sequence[Queued], after: int | None = None) -> Queued | None:
    """The next who waits, beginning behind the one with the key ``after``, and then from the first."""
    place = next((n for n, item in enumerate(items, 1) if item.key == after), 0)
    return next((item for item in (*items[place:], *items[:place]) if not item.done), None)
