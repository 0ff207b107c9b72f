"""A person who cannot or will not use a mouse: from an empty address book to the briefing on paper, and back the next day."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from own_program import Program
from pypdf import PdfReader

pytestmark = pytest.mark.exam
SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples" / "visitenkarten.vcf"
_ALLOWED = "darf angeschrieben werden"


def wish(program: Program, whose: str) -> None:
    """From "open" on to "yes", as keys reach it."""
    program.go_to(f"{whose}: offen")
    program.screen.press("Right")
    program.reader.until(lambda found: any(c.checked and c.name == f"{whose}: ja" for c in found), "yes")


def test_by_keys_alone(program: Program, tmp_path: Path) -> None:
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

    # Somebody is found, and a conversation kept.
    screen.press("ctrl+f")
    screen.write("hollerbach")
    reader.until_text("Bernd Hollerbach")
    screen.press("Down")
    reader.until_text("Nur Karte")
    time.sleep(0.5)
    screen.press("ctrl+n")
    reader.until_text("Die andere Seite möchte es auch")
    program.go_to("Gespräch")
    screen.write("gestern am Buffet von seinen Bienen #Imkerei")
    wish(program, "Ich möchte in Verbindung bleiben")
    wish(program, "Die andere Seite möchte es auch")
    program.go_to("Die andere Seite möchte es auch: woher")
    screen.write("beim Abschied gesagt")
    screen.press("ctrl+Return")
    reader.until_text(_ALLOWED)

    # Taken back, and done again.
    screen.press("ctrl+z")
    reader.until(lambda found: not any(_ALLOWED in control.name for control in found), "the gate shut again")
    screen.press("ctrl+shift+z")
    reader.until_text(_ALLOWED)

    # A reminder, and an evening with its briefing.
    screen.press("ctrl+r")
    reader.until_text("Woran soll erinnert werden?")
    screen.write("Honig mitbringen")
    screen.press("ctrl+Return")
    screen.press("ctrl+3")
    reader.until_text("Honig mitbringen")
    screen.press("ctrl+t")
    reader.until_text("Was ich mir vornehme")
    screen.write("Winterstammtisch")
    screen.press("ctrl+Return")
    screen.press("ctrl+4")
    reader.until_text("Winterstammtisch")
    program.go_to("Veranstaltungsmappe")
    screen.press("space")
    reader.until_text("Als PDF speichern")
    program.go_to("Als PDF speichern")
    screen.press("space")
    reader.until_text("Dateiname:")
    paper = tmp_path / "mappe.pdf"
    screen.press("ctrl+a")
    screen.write(str(paper))
    screen.press("Return")
    reader.until(lambda _: paper.exists() and paper.stat().st_size > 0, "the briefing as a file")
    time.sleep(0.5)
    assert "Winterstammtisch" in "".join(page.extract_text() for page in PdfReader(paper).pages)
    screen.press("Escape")

    # The next day everything is there.
    assert program.quit() == 0
    program.start()
    screen.press("ctrl+3")
    reader.until_text("Honig mitbringen")
    screen.press("ctrl+4")
    reader.until_text("Winterstammtisch")
    screen.press("ctrl+f")
    screen.write("imkerei")
    reader.until_text("Bernd Hollerbach")
    screen.press("Down")
    reader.until_text(_ALLOWED)
    assert program.quit() == 0
