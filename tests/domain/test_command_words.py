"""Gestures said in words are understood in both languages, with the name behind them."""

from __future__ import annotations

import pytest

from netzwerkpflege.domain.command_words import Gesture, said_gesture


@pytest.mark.parametrize(
    ("text", "gesture", "name"),
    [
        ("Gespräch mit Anna Berg", Gesture.NOTE, "Anna Berg"),
        ("GESPRAECH MIT  Anna", Gesture.NOTE, "Anna"),
        ("Gespräch mit Anna Berg festhalten", Gesture.NOTE, "Anna Berg"),
        ("gespräch mit festhalten", Gesture.NOTE, "festhalten"),
        ("note a conversation with Anna", Gesture.NOTE, "Anna"),
        ("talk with Anna", Gesture.NOTE, "Anna"),
        ("Erinnerung an Müller", Gesture.REMIND, "Müller"),
        ("erinnere mich an Anna", Gesture.REMIND, "Anna"),
        ("remind me about Anna", Gesture.REMIND, "Anna"),
        ("Gespräch mit", Gesture.NOTE, ""),
    ],
)
def test_a_gesture_and_its_name(text: str, gesture: Gesture, name: str) -> None:
    assert said_gesture(text) == (gesture, name)


@pytest.mark.parametrize("text", ["", "Anna", "Gespräch", "Gesprächsmitschrift", "mit Anna", "Erinnerung Anna"])
def test_other_words_are_no_gesture(text: str) -> None:
    assert said_gesture(text) is None
