"""The list of all cases of the gate's matrix."""

from __future__ import annotations

from collections.abc import Callable

from gate_world import World

Case = Callable[[World], None]
CASES: dict[str, Case] = {}


def add(name: str, function: Case) -> None:
    """Put a case on the list, under a name of its own."""
    assert name not in CASES, name
    CASES[name] = function


def case(function: Case) -> Case:
    """Put a case on the list under the name of its function."""
    add(function.__name__, function)
    return function
