"""What a screen reader is told: every control that takes the keyboard has a name and a role, in the language of the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from own_program import Program
from screen_reader import Control

pytestmark = pytest.mark.exam
CATALOGUE = Path(__file__).resolve().parents[2] / "resources" / "i18n" / "netzwerkpflege_de.ts"
_ROLES = {
    "push button",
    "radio button",
    "check box",
    "text",
    "combo box",
    "spin button",
    "slider",
    "list",
    "list item",
    "table",
    "table cell",
    "tree",
    "tree item",
    "page tab",
    "link",
    "menu item",
    "spin box",
    "button menu",
    "label",
}
_PAGES = ("ctrl+0", "ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5")
_DIALOGS = (
    "ctrl+n",
    "ctrl+alt+n",
    "ctrl+shift+n",
    "ctrl+r",
    "ctrl+t",
    "ctrl+k",
    "ctrl+g",
    "ctrl+shift+r",
    "ctrl+e",
    "ctrl+comma",
    "ctrl+shift+Delete",
    "ctrl+shift+p",
    "ctrl+shift+d",
    "ctrl+shift+s",
    "ctrl+shift+o",
    "ctrl+shift+i",
    "ctrl+shift+l",
    "ctrl+shift+e",
    "F1",
)


def words(lang: str) -> dict[str, str]:
    """What the window can say in the one language, and how the other one says it, where that differs."""
    pairs = {}
    for message in ElementTree.parse(CATALOGUE).iter("message"):
        english = (message.findtext("source") or "").replace("&", "").strip()
        german = (message.findtext("translation") or "").replace("&", "").strip()
        pairs[english] = german
    if lang == "en":
        pairs = {german: english for english, german in pairs.items()}
    return {one: other for one, other in pairs.items() if one != other and len(one) > 3 and "{" not in one}


def faults(found: list[Control], foreign: dict[str, str], own: set[str]) -> list[str]:
    """What is wrong with what is shown."""
    wrong = []
    for control in found:
        if control.focusable and not control.name.strip():
            wrong.append(f"no name: {control.role} {control.description}")
        drawn = control.role == "filler" and control.description  # a drawing, or a page of words: it says what it is
        if control.focusable and control.role not in _ROLES and not drawn:
            wrong.append(f"role: {control.role} {control.name}")
        for text in (control.name, control.description):
            if text in foreign and text not in own:
                wrong.append(f"language: {control.role} {text!r}")
            if "<p" in text or "</" in text:
                wrong.append(f"markup: {control.role} {text!r}")
    return wrong


@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_control_says_what_it_is(program: Program, lang: str) -> None:
    program.demo()
    program.start(lang)
    screen, reader = program.screen, program.reader
    # A word of the other language that is one of this language too, or stands in the data, is no slip.
    foreign, own = words("de" if lang == "de" else "en"), set(words("en" if lang == "de" else "de"))
    wrong: list[str] = []

    def look(where: str, holds: Callable[[list[Control]], bool]) -> None:
        found = reader.until(holds, where)
        wrong.extend(f"{where}: {fault}" for fault in faults(found, foreign, own))

    for keys in _PAGES:
        screen.press(keys)
        look(keys, lambda found: any(control.focused for control in found))
    screen.press("ctrl+1")
    screen.press("ctrl+f")
    program.write_into("Suchen" if lang == "de" else "Search", "grossmann mess")
    screen.press("Down")
    program.until_shown("push button", "Thomas Großmann")
    look("card", lambda found: True)
    for keys in _DIALOGS:
        before = len(reader.windows())
        screen.press(keys)
        look(keys, lambda found, before=before: len(reader.windows()) > before)
        screen.press("Escape")
        reader.until(lambda found, before=before: len(reader.windows()) == before, f"{keys} closed")
    assert program.quit() == 0
    assert not wrong, "\n".join(wrong)
