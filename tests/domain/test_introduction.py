"""Introductions: nobody is introduced without two Yes, on whatever way one goes."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.introduction import (
    Answer,
    Introduction,
    Side,
    Stage,
    answered,
    check_introduction,
    closed,
    introduced,
)
from netzwerkpflege.domain.outcome import Invalid

TODAY = date(2026, 11, 22)
CASE = Introduction(1, 2, "beide bauen Orgeln", TODAY)


def with_answers(one: Answer, other: Answer) -> Introduction:
    return answered(answered(CASE, Side.FIRST, one, TODAY), Side.SECOND, other, TODAY)


@pytest.mark.parametrize(("one", "other"), list(product(Answer, repeat=2)))
def test_only_two_yes_lead_on(one: Answer, other: Answer) -> None:
    case = with_answers(one, other)
    if one is other is Answer.YES:
        assert case.stage is Stage.READY and introduced(case, TODAY).stage is Stage.INTRODUCED
        return
    assert case.stage is (Stage.DECLINED if Answer.NO in (one, other) else Stage.ASKING)
    with pytest.raises(Invalid):
        introduced(case, TODAY)


def test_each_answer_has_its_day() -> None:
    later = date(2026, 12, 1)
    case = answered(with_answers(Answer.ASKED, Answer.OPEN), Side.SECOND, Answer.YES, later)
    assert (case.answered_on, case.other_answered_on) == (TODAY, later)
    assert answered(case, Side.SECOND, Answer.YES, date(2027, 1, 1)) == case
    assert answered(case, Side.SECOND, Answer.OPEN, later).other_answered_on is None


def test_what_was_said_before_they_met_stays() -> None:
    case = introduced(with_answers(Answer.YES, Answer.YES), TODAY)
    with pytest.raises(Invalid):
        answered(case, Side.FIRST, Answer.NO, TODAY)


@pytest.mark.parametrize(
    "case",
    [
        Introduction(1, 1, "x", TODAY),
        Introduction(1, 2, "  ", TODAY),
        Introduction(1, 2, "x", TODAY, Answer.YES, introduced_on=TODAY),
        Introduction(1, 2, "x", TODAY, Answer.YES, None, Answer.NO, introduced_on=TODAY),
    ],
)
def test_what_is_none(case: Introduction) -> None:
    with pytest.raises(Invalid):
        check_introduction(case)


def test_an_end_can_be_set_at_any_time() -> None:
    assert closed(CASE, " kam nicht dazu ", TODAY).stage is Stage.CLOSED
    assert closed(CASE, " kam nicht dazu ", TODAY).outcome == "kam nicht dazu"
    assert closed(introduced(with_answers(Answer.YES, Answer.YES), TODAY), "", TODAY).stage is Stage.CLOSED


@given(st.lists(st.tuples(st.sampled_from([*Side, "introduce", "close"]), st.sampled_from(Answer)), max_size=30))
def test_no_way_leads_past_two_yes(steps: list[tuple[Side | str, Answer]]) -> None:
    case = CASE
    for step, answer in steps:
        try:
            if isinstance(step, Side):
                case = answered(case, step, answer, TODAY)
            else:
                case = introduced(case, TODAY) if step == "introduce" else closed(case, "", TODAY)
        except Invalid:
            continue
        if case.introduced_on is not None:
            assert case.answer is case.other_answer is Answer.YES
        check_introduction(case)
