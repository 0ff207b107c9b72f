"""Templates: what is asked for in either language, what is missing, and values that stay what they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.letter_template import NAMES, Asked, Placeholder, asked, filled, missing
from netzwerkpflege.domain.outcome import Unmailable

P = Placeholder
TEMPLATE = "{Anrede},\n\nam {Tag des Gesprächs} sprachen wir über {Anknüpfungspunkt}. {anrede}!"
VALUES = {P.SALUTATION: "Liebe Anna", P.TALK_DAY: "12. Mai", P.POINT: "Chorsingen"}


def test_filled_in() -> None:
    assert filled(TEMPLATE, VALUES) == "Liebe Anna,\n\nam 12. Mai sprachen wir über Chorsingen. Liebe Anna!"
    assert filled("{Salutation}, {connection point}", VALUES) == "Liebe Anna, Chorsingen"
    assert filled("eine Klammer { allein, und {}", {}) == "eine Klammer { allein, und {}"


def test_what_is_asked_for() -> None:
    assert asked(TEMPLATE) == Asked((P.SALUTATION, P.TALK_DAY, P.POINT), ())
    assert asked("{Anrede} {Lieblingsfarbe} { VORNAME }") == Asked((P.SALUTATION, P.GIVEN), ("Lieblingsfarbe",))


@pytest.mark.parametrize("empty", [{}, {P.POINT: ""}, {P.POINT: "  \n"}])
def test_nothing_is_sent_empty(empty: dict[Placeholder, str]) -> None:
    values = {key: value for key, value in VALUES.items() if key is not P.POINT} | empty
    assert missing(TEMPLATE, values) == (P.POINT,)
    with pytest.raises(Unmailable) as trouble:
        filled(TEMPLATE, values)
    assert trouble.value.details == {"rule": "missing_value", "name": "point"}


def test_a_word_that_is_none_of_ours_is_named() -> None:
    with pytest.raises(Unmailable) as trouble:
        filled("{Lieblingsfarbe}", VALUES)
    assert trouble.value.details == {"rule": "unknown_placeholder", "name": "Lieblingsfarbe"}


def test_every_placeholder_has_a_word_in_both_languages() -> None:
    assert {placeholder: list(NAMES.values()).count(placeholder) for placeholder in P} == dict.fromkeys(P, 2)


@given(st.text(max_size=60), st.dictionaries(st.sampled_from(P), st.text(min_size=1, max_size=30)))
def test_a_value_is_never_read_as_a_placeholder(template: str, values: dict[Placeholder, str]) -> None:
    try:
        made = filled(template, values)
    except Unmailable:
        return
    if not asked(template).placeholders:
        assert made == template


def test_a_name_with_braces_stays_a_name() -> None:
    assert filled("{Vorname}", {P.GIVEN: "{Nachname}", P.FAMILY: "Berg"}) == "{Nachname}"
