"""Folding: the quick way through Latin-1 and the long way through Unicode make the same of every letter."""

from __future__ import annotations

import pytest

from netzwerkpflege.domain.text import fold, phone_key

BEYOND_LATIN_1 = " \u0142"
"""A letter that sends a text the long way; folded it is an l."""


@pytest.mark.parametrize("code", range(256))
def test_latin_1_is_folded_alike_on_both_ways(code: int) -> None:
    assert fold(chr(code) + " l") == fold(chr(code) + BEYOND_LATIN_1)


@pytest.mark.parametrize("spelling", ["Müller", "MUELLER", "Muller", "Mu\u0308ller", "MÜLLER"])
def test_umlauts_are_one_letter_however_they_are_spelled(spelling: str) -> None:
    assert fold(spelling) == "muller"


def test_sharp_s_is_two_letters() -> None:
    assert fold("Straße") == fold("STRASSE") == fold("straẞe") == "strasse"


@pytest.mark.parametrize(
    "number", ["+49 (0) 171 12-34", "0171/1234", "0049 171 1234", "tel:+49171 1234", "01711234;ext=9"]
)
def test_a_number_has_one_key_in_every_spelling(number: str) -> None:
    assert phone_key(number) == "+491711234"
