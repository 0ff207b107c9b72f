"""The sentences: both languages complete, with the same placeholders, for every code that can come up."""

from __future__ import annotations

import re
import string

import pytest

from netzwerkpflege.domain import outcome
from netzwerkpflege.domain.gate import Reason, Status
from netzwerkpflege.domain.meeting import GuestState, Wish
from netzwerkpflege.domain.reminder import Repeat
from netzwerkpflege.domain.similarity import Kind, Sign
from netzwerkpflege.domain.steps import Step, StepLabel
from netzwerkpflege.domain.thread import Owner
from netzwerkpflege.phrases import PHRASES, error_sentence, phrase, step_sentence

GERMAN, ENGLISH = PHRASES["de"], PHRASES["en"]


def placeholders(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_say_the_same_things() -> None:
    assert set(GERMAN) == set(ENGLISH)
    assert {code for code in GERMAN if placeholders(GERMAN[code]) != placeholders(ENGLISH[code])} == set()


@pytest.mark.parametrize(
    "code",
    [
        *(f"status.{status.value}" for status in Status),
        *(f"badge.{status.value}" for status in Status),
        *(f"reason.{reason.value}" for reason in Reason),
        *(f"wish.{wish.value}" for wish in Wish),
        *(f"guest.{state.value}" for state in GuestState),
        *(f"repeat.{repeat.value}" for repeat in Repeat),
        *(f"owner.{owner.value}" for owner in Owner),
        *(f"match.kind.{kind.value}" for kind in Kind),
        *(f"match.{sign.value}" for sign in Sign),
    ],
)
def test_every_code_has_a_sentence(code: str) -> None:
    assert code in GERMAN


@pytest.mark.parametrize("step", list(Step))
def test_every_step_can_be_named_in_the_menu(step: Step) -> None:
    for lang in PHRASES:
        for label in (StepLabel(step, "Anna"), StepLabel(step, count=1), StepLabel(step, count=412)):
            sentence = step_sentence(label, lang)
            assert sentence and not sentence.startswith("step.") and "{" not in sentence


def test_every_expected_error_is_a_sentence() -> None:
    kinds = [
        kind for kind in vars(outcome).values() if isinstance(kind, type) and issubclass(kind, outcome.ExpectedError)
    ]
    for kind in kinds:
        if kind in (outcome.ExpectedError, outcome.NotFound):
            continue
        assert kind.code in GERMAN, kind
    for what in ("contact", "event", "meeting", "reminder", "thread"):
        assert error_sentence(outcome.NotFound(kind=what, id=3), "en").startswith("There is no")


def test_an_unknown_code_stands_for_itself() -> None:
    assert phrase("no.such.code", "de") == "no.such.code"


def test_the_german_is_german() -> None:
    text = " ".join(GERMAN.values())
    assert not re.search(r"\b(the|and|please|file|Lead|Kunde|Opt-in|Task|Follow-up)\b", text.replace("{file}", ""))
    assert "!" not in text
    assert '"' not in text
