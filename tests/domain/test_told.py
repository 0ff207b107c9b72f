"""The same story, in the same words or nearly; a filler word makes none."""

from __future__ import annotations

from datetime import date

import pytest

from netzwerkpflege.domain.told import Near, Told, heard, same_story


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Wirtshaus am Rottbach", "Tipp: Wirtshaus am Rottbach", True),
        ("WIRTSHAUS   am Rottbach!", "„Wirtshaus am Rottbach“", True),
        ("Buch über die Orgel von Müller", "Das Orgel-Buch von Mueller", True),
        ("Buch über Orgeln", "Buch über Gärten", False),
        ("Buch", "Buch über Orgeln", False),
        ("der Witz mit dem Hund", "der Witz mit dem Papagei", False),
        ("", "Buch über Orgeln", False),
        ("", "", False),
    ],
)
def test_same_story(one: str, other: str, *, same: bool) -> None:
    assert same_story(one, other) is same
    assert same_story(other, one) is same


def test_the_person_comes_before_the_round_and_the_round_before_the_table() -> None:
    story = "Wirtshaus am Rottbach"
    table = Told(3, "Cem", story, date(2026, 11, 1), Near.TABLE)
    round_ = Told(2, "Bernd", story, date(2026, 10, 1), Near.TALK)
    long_ago, lately = Told(1, "Anna", story, date(2026, 1, 1)), Told(1, "Anna", story, date(2026, 5, 12))
    assert heard(story, [table, round_, long_ago, lately]) == lately
    assert heard(story, [table, round_]) == round_
    assert heard(story, [table]) == table
    assert heard("Ein Buch über Gärten", [table, round_, lately]) is None
