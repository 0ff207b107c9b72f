"""A program on a screen of its own, for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from own_program import Program
from own_screen import Screen, missing
from screen_reader import Reader


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    """A program not yet started, on a screen of its own."""
    if packages := missing():
        pytest.skip(f"a screen of its own needs the Debian packages {', '.join(packages)}")
    home = tmp_path / "person"
    home.mkdir()
    with Screen(home) as screen:
        reader = Reader(screen.env["DBUS_SESSION_BUS_ADDRESS"])
        yield Program(screen, reader, tmp_path / "profile")
        screen.picture(tmp_path / "last.png")
        reader.close()
