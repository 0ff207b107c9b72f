"""A person who cannot or will not use a mouse: cards come in, somebody is found, and the next day all are there."""

from __future__ import annotations

from pathlib import Path

import pytest
from own_program import Program

pytestmark = pytest.mark.exam
SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples" / "visitenkarten.vcf"


def test_by_keys_alone(program: Program) -> None:
    screen, reader = program.screen, program.reader
    program.start()
    reader.until_text("Mit leerem Adressbuch beginnen")
    screen.press("Escape")

    # The cards come in.
    screen.press("ctrl+i")
    reader.until_text("Dateiname:")
    screen.write(str(SAMPLES))
    screen.press("Return")
    reader.until_text("angelegt: 7")
    program.go_to("Einlesen")
    screen.press("Return")
    reader.until_text("Die Karten sind in Ihrem Adressbuch")
    screen.press("Escape")

    # Somebody is found.
    screen.press("ctrl+f")
    screen.write("hollerbach")
    reader.until_text("Bernd Hollerbach")
    screen.press("Down")
    reader.until_text("Nur Karte")

    # The next day they are there.
    assert program.quit() == 0
    program.start()
    screen.press("ctrl+f")
    screen.write("hollerbach")
    reader.until_text("Bernd Hollerbach")
    assert program.quit() == 0
