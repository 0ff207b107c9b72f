"""What a person chooses about a briefing on paper; kept for one evening, or for all."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

HOST: Final = "host"
"""Code of the part with those who invited."""

AGAIN: Final = "again"
"""Code of the part with the persons that were already talked with."""

FIRST: Final = "first"
"""Code of the part with the bare cards: chances for a first conversation."""

UNKNOWN: Final = "unknown"
"""Code of the part with those who are a name on the guest list only."""

PARTS: Final = (HOST, AGAIN, FIRST, UNKNOWN)
PAPERS: Final = ("A4", "A5", "booklet")
PENCILS: Final = ("lines", "box", "none")
ORDERS: Final = ("name", "table", "number")
_CHOICES: Final = {"paper": PAPERS, "pencil": PENCILS, "order": ORDERS}


@dataclass(frozen=True, slots=True)
class Options:
    """``paper`` 'booklet' is A4 folded to A5; ``parts`` are the codes of the parts that are printed; ``everybody`` puts
    a list of all on a page of its own; ``pencil`` is the room for notes; ``expected`` leaves out who was met or missed.
    """

    paper: str = "A4"
    large: bool = False
    parts: tuple[str, ...] = PARTS
    everybody: bool = False
    photos: bool = True
    pencil: str = "lines"
    expected: bool = False
    order: str = "name"


def as_text(options: Options) -> str:
    """The choices as they are kept."""
    return json.dumps(asdict(options), sort_keys=True)


def from_text(text: str) -> Options:
    """Choices that were kept; whatever cannot be understood, or is not there, is as it is by itself."""
    try:
        kept = json.loads(text)
    except ValueError:
        return Options()
    if not isinstance(kept, dict):
        return Options()
    values = {field.name: kept[field.name] for field in fields(Options) if _fits(field.name, kept.get(field.name))}
    if "parts" in values:
        values["parts"] = tuple(code for code in PARTS if code in values["parts"])
    return Options(**values)


def _fits(name: str, value: Any) -> bool:
    if name in _CHOICES:
        return value in _CHOICES[name]
    return isinstance(value, list) if name == "parts" else isinstance(value, bool)
