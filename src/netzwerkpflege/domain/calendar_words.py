"""The names of weekdays and months, as people type them in German and English, long and short."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final


def numbered(names: Sequence[str], first: int = 0) -> dict[str, int]:
    """Each word of these lines with the number of its line."""
    return {name: number for number, line in enumerate(names, first) for name in line.split()}


WEEKDAYS: Final = numbered(
    (
        "montag monday mo mon",
        "dienstag tuesday di tue",
        "mittwoch wednesday mi wed",
        "donnerstag thursday do thu",
        "freitag friday fr fri",
        "samstag sonnabend saturday sa sat",
        "sonntag sunday so sun",
    )
)
"""Monday is 0, as ``date.weekday`` has it."""
MONTHS: Final = numbered(
    (
        "januar jänner january jan",
        "februar feber february feb",
        "märz march mär mrz mar",
        "april apr",
        "mai may",
        "juni june jun",
        "juli july jul",
        "august aug",
        "september sept sep",
        "oktober october okt oct",
        "november nov",
        "dezember december dez dec",
    ),
    1,
)
COUNTS: Final = numbered(
    (
        "ein einem einer eine one a an",
        "zwei two",
        "drei three",
        "vier four",
        "fünf five",
        "sechs six",
        "sieben seven",
        "acht eight",
        "neun nine",
        "zehn ten",
    ),
    1,
)
