"""Where cards come from: asked once for each import, and shown beside everybody who came with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the cards of an import come from: an event, a day, and whether they were given or merely taken.

    ``handed`` is 'given', 'taken' or '' (not said); ``words`` are the person's own.
    """

    event_id: int | None = None
    day: date | None = None
    handed: str = ""
    words: str = ""
