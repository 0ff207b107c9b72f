"""The gate inside the database, case by case: see gate_matrix."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from gate_matrix import CASES
from gate_world import FAST, World


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with tempfile.TemporaryDirectory(dir=FAST) as folder:
        world = World(Path(folder) / "gate.sqlite3")
        yield world
        world.close()


@pytest.mark.parametrize("name", CASES)
def test_gate(world: World, name: str) -> None:
    CASES[name](world)
