"""A person who cannot or will not use a mouse: from an empty address book to the briefing on paper, and back the next day."""

from __future__ import annotations

from pathlib import Path

import pytest
from own_program import Program
from pypdf import PdfReader

pytestmark = pytest.mark.exam
SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples" / "visitenkarten.vcf"
_ALLOWED = "darf angeschrieben werden"
_MY_WISH, _THEIR_WISH = "Ich möchte in Verbindung bleiben", "Die andere Seite möchte es auch"


def cards_come_in(program: Program) -> None:
    """A file is chosen by its path, looked at, and read in."""
    screen, reader = program.screen, program.reader
    screen.press("ctrl+i")
    program.type_path(SAMPLES)
    reader.until_text("angelegt: 7")
    program.go_to("Einlesen")
    screen.press("Return")
    reader.until_text("Die Karten sind in Ihrem Adressbuch")
    screen.press("Escape")
    program.until_closed("Die Karten sind in Ihrem Adressbuch")


def somebody_is_found(program: Program, words: str, name: str) -> None:
    """By the search field of the list; the card is shown."""
    program.screen.press("ctrl+f")
    program.write_into("Suchen", words)
    program.reader.until(lambda found: sum(c.role == "list item" and c.name.startswith(name) for c in found) == 1, name)
    program.screen.press("Down")
    program.until_shown("push button", name)  # the name on the card can be changed in place


def conversation_is_noted(program: Program) -> None:
    """Words, a point that connects, both wishes and where the other one was said."""
    screen, reader = program.screen, program.reader
    screen.press("ctrl+n")
    reader.until_text(_THEIR_WISH)
    program.go_to("Gespräch")
    screen.write("gestern am Buffet von seinen Bienen #Imkerei")
    for whose in (_MY_WISH, _THEIR_WISH):
        program.go_to(f"{whose}: offen")
        screen.press("Right")
        program.until_checked(f"{whose}: ja")
    program.go_to(f"{_THEIR_WISH}: woher")
    screen.write("beim Abschied gesagt")
    screen.press("ctrl+Return")
    reader.until_text(_ALLOWED)


def badge_opens(program: Program) -> None:
    """The badge of the gate is a button: it says why the gate is open, and Escape leads back."""
    program.go_to("Dialog gewünscht")
    program.screen.press("space")
    program.reader.until_text("Imkerei")
    program.reader.until(lambda found: any("beim Abschied gesagt" in c.name for c in found), "where the wish was said")
    program.screen.press("Escape")
    program.until_focused("Dialog gewünscht")


def taken_back_and_done_again(program: Program) -> None:
    """Undo shuts the gate, redo opens it."""
    program.screen.press("ctrl+z")
    program.reader.until(lambda found: not any(_ALLOWED in c.name for c in found), "the gate shut again")
    program.screen.press("ctrl+shift+z")
    program.reader.until_text(_ALLOWED)


def reminder_is_set(program: Program) -> None:
    """For the person on the card."""
    program.screen.press("ctrl+r")
    program.reader.until_text("Woran soll erinnert werden?")
    program.write_into("Woran", "Honig mitbringen")
    program.screen.press("ctrl+Return")
    program.until_closed("Woran soll erinnert werden?")
    program.screen.press("ctrl+3")
    program.reader.until_text("Honig mitbringen")


def evening_goes_to_paper(program: Program, paper: Path) -> None:
    """An evening is planned, its guest invited, its briefing saved as PDF."""
    screen, reader = program.screen, program.reader
    screen.press("ctrl+t")
    reader.until_text("Was ich mir vornehme")
    screen.write("Winterstammtisch")
    screen.press("ctrl+Return")
    program.until_closed("Was ich mir vornehme")
    screen.press("ctrl+4")
    reader.until_text("Winterstammtisch")
    program.go_to("Gast hinzufügen")
    screen.write("Hollerbach")
    reader.until_text("Bernd Hollerbach")
    screen.press("Return", "Return")
    reader.until_text("1 Gast")
    program.go_to("Veranstaltungsmappe")
    screen.press("space")
    reader.until_text("Als PDF speichern")
    program.go_to("Als PDF speichern")
    screen.press("space")
    program.type_path(paper)
    reader.until_text(f"Gespeichert: {paper.name}")
    words = " ".join("".join(page.extract_text() for page in PdfReader(paper).pages).split())
    assert "Winterstammtisch" in words
    assert "Bernd Hollerbach" in words
    assert "Imkerei" in words
    screen.press("Escape")
    program.until_closed("Als PDF speichern")


def test_by_keys_alone(program: Program, tmp_path: Path) -> None:
    program.start()
    program.reader.until_text("Mit leerem Adressbuch beginnen")
    program.screen.press("Escape")
    program.until_closed("Mit leerem Adressbuch beginnen")
    cards_come_in(program)
    somebody_is_found(program, "hollerbach", "Bernd Hollerbach")
    conversation_is_noted(program)
    badge_opens(program)
    taken_back_and_done_again(program)
    reminder_is_set(program)
    evening_goes_to_paper(program, tmp_path / "mappe.pdf")
    assert program.quit() == 0

    # The next day everything is there.
    program.start()
    program.screen.press("ctrl+3")
    program.reader.until_text("Honig mitbringen")
    program.screen.press("ctrl+4")
    program.reader.until_text("Winterstammtisch")
    somebody_is_found(program, "imkerei", "Bernd Hollerbach")
    program.reader.until_text(_ALLOWED)
    assert program.quit() == 0
