"""What is between the person and one contact: good memories, questions and advice, what was given and received."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from netzwerkpflege.domain.favour import Favour
from netzwerkpflege.domain.fundus import FundusEntry
from netzwerkpflege.domain.introduction import Case
from netzwerkpflege.domain.meeting import visible
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.domain.text import fold
from netzwerkpflege.domain.thread import Keepsake, Kind, Question
from netzwerkpflege.domain.unprinted import Unprinted
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, favours, fundus, introductions, threads, unprinted

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session


@dataclass(frozen=True, slots=True)
class Between:
    """All of it, the latest first; questions that are open before those that were answered."""

    contact_id: int
    keepsakes: tuple[Keepsake, ...] = ()
    questions: tuple[Question, ...] = ()
    favours: tuple[Favour, ...] = ()
    cases: tuple[Case, ...] = ()
    unprinted: frozenset[Unprinted] = frozenset()
    offered: tuple[FundusEntry, ...] = ()
    """What can be chosen as a keepsake."""


def between(desk: Desk, contact_id: int) -> Between:
    """What is between the two. Asked for in the lane, at the second glance."""
    with desk.store.read() as session:
        return Between(
            contact_id,
            tuple(threads.keepsakes_of(session, contact_id)),
            tuple(threads.questions_of(session, contact_id)),
            tuple(favours.of_contact(session, contact_id)),
            tuple(introductions.of_contact(session, contact_id)),
            unprinted.of(session, [contact_id]).get(contact_id, frozenset()),
            tuple(fundus.listed(session, offered=True)),
        )


def keep_keepsake(desk: Desk, keepsake: Keepsake) -> None:
    """Note a good memory, or change one; what came of it is dated the day it is first noted. Raises Invalid, NotFound."""
    item = replace(keepsake, text=_said(keepsake.text), echo=visible(keepsake.echo))
    item = replace(item, echo_on=(item.echo_on or desk.today()) if item.echo else None)
    new = item.id is None
    _write(
        desk,
        Step.KEEPSAKE_ADD if new else Step.KEEPSAKE_EDIT,
        item.contact_id,
        lambda session: threads.add_keepsakes(session, [item]) if new else threads.set_keepsake(session, item),
    )


def keep_question(desk: Desk, question: Question) -> None:
    """Note a question, what was told, or what advice was asked about. Raises Invalid, NotFound."""
    item = replace(question, text=_said(question.text), answer=question.answer.strip())
    item = replace(item, answered_on=(item.answered_on or desk.today()) if item.answer else None)
    new = item.id is None
    if new:
        item = replace(item, asked_on=item.asked_on or desk.today())
    _write(
        desk,
        Step.QUESTION_ADD if new else Step.QUESTION_EDIT,
        item.contact_id,
        lambda session: threads.add_questions(session, [item]) if new else threads.set_question(session, item),
    )


def keep_favour(desk: Desk, favour: Favour) -> None:
    """Note what was given or received, or change it. Raises Invalid, NotFound."""
    item = replace(favour, text=_said(favour.text))
    new = item.id is None
    _write(
        desk,
        Step.FAVOUR_ADD if new else Step.FAVOUR_EDIT,
        item.contact_id,
        lambda session: favours.add(session, item) if new else favours.update(session, item),
    )


def remove(desk: Desk, item: Keepsake | Question | Favour) -> None:
    """Take one of these out."""
    number = item.id or 0
    if isinstance(item, Favour):
        _write(desk, Step.LINE_REMOVE, item.contact_id, lambda session: favours.remove(session, number))
    else:
        kind = "keepsake" if isinstance(item, Keepsake) else "question"
        _write(desk, Step.LINE_REMOVE, item.contact_id, lambda session: threads.remove_line(session, kind, number))


def into_fundus(desk: Desk, keepsake: Keepsake) -> None:
    """Put the words of a good memory into the own Fundus, so that they can be left with others too.

    What says the same there already is not put in twice.
    """
    entry = FundusEntry(keepsake.kind or Kind.OTHER, keepsake.text)
    with desk.store.write(Step.FUNDUS_ADD, keepsake.text) as session:
        same = (one.id for one in fundus.listed(session) if fold(one.text) == fold(keepsake.text))
        number = next(same, None) or fundus.add(session, entry, desk.today())
        threads.set_keepsake(session, replace(keepsake, fundus_id=number))


def _said(text: str) -> str:
    if not visible(text):
        raise Invalid(field="text", rule="empty")
    return visible(text)


def _write(desk: Desk, step: Step, contact_id: int, gesture: Callable[[Session], object]) -> None:
    with desk.store.read() as session:
        name = contacts.names(session, [contact_id]).get(contact_id, "")
    with desk.store.write(step, name) as session:
        gesture(session)
