"""Empfehlungen: two people who are to know each other; both are asked first, and nobody is blamed for a No."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from netzwerkpflege.domain.outcome import Invalid


class Answer(StrEnum):
    """What a side said to being introduced."""

    OPEN = "open"
    ASKED = "asked"
    YES = "yes"
    NO = "no"


class Stage(StrEnum):
    """Where a case stands."""

    ASKING = "asking"
    """At least one side has not answered yet."""
    READY = "ready"
    """Both said yes: now they can be introduced."""
    INTRODUCED = "introduced"
    DECLINED = "declined"
    """A side would rather not."""
    CLOSED = "closed"


class Side(StrEnum):
    """Which of the two."""

    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Introduction:
    """A case of introducing a contact to another one, with what each of them said."""

    contact_id: int
    other_id: int
    words: str
    opened_on: date
    answer: Answer = Answer.OPEN
    answered_on: date | None = None
    other_answer: Answer = Answer.OPEN
    other_answered_on: date | None = None
    introduced_on: date | None = None
    outcome: str = ""
    closed_on: date | None = None
    id: int | None = None

    @property
    def stage(self) -> Stage:
        """Where it stands, computed from what is recorded."""
        if self.introduced_on is not None:
            return Stage.CLOSED if self.closed_on else Stage.INTRODUCED
        if Answer.NO in (self.answer, self.other_answer):
            return Stage.DECLINED
        if self.closed_on is not None:
            return Stage.CLOSED
        return Stage.READY if self.answer is self.other_answer is Answer.YES else Stage.ASKING

    @property
    def is_open(self) -> bool:
        """Whether something can still be done."""
        return self.stage in (Stage.ASKING, Stage.READY, Stage.INTRODUCED)


@dataclass(frozen=True, slots=True)
class Case:
    """A case with the names of the two."""

    introduction: Introduction
    name: str
    other_name: str


def check_introduction(case: Introduction) -> None:
    """Raises Invalid where there are not two people, nothing is said why, or they were introduced without both Yes."""
    if case.contact_id == case.other_id:
        raise Invalid(field="contact", rule="twice")
    if not case.words.strip():
        raise Invalid(field="text", rule="empty")
    if case.introduced_on is not None and not case.answer is case.other_answer is Answer.YES:
        raise Invalid(field="introduction", rule="not_ready")


def answered(case: Introduction, side: Side, answer: Answer, on: date) -> Introduction:
    """With what a side said, dated where it is new. Raises Invalid once they were introduced: what was said stays."""
    if answer is (case.answer if side is Side.FIRST else case.other_answer):
        return case
    if case.introduced_on is not None:
        raise Invalid(field="introduction", rule="introduced")
    day = on if answer is not Answer.OPEN else None
    if side is Side.FIRST:
        return replace(case, answer=answer, answered_on=day)
    return replace(case, other_answer=answer, other_answered_on=day)


def introduced(case: Introduction, on: date) -> Introduction:
    """The two were introduced. Raises Invalid as long as not both said yes."""
    if case.introduced_on is not None:
        return case
    if case.stage is not Stage.READY:
        raise Invalid(field="introduction", rule="not_ready")
    return replace(case, introduced_on=on)


def closed(case: Introduction, outcome: str, on: date) -> Introduction:
    """It is at an end, with what came of it."""
    return replace(case, outcome=outcome.strip(), closed_on=case.closed_on or on)
