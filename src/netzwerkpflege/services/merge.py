"""Making two contacts one: first a plan, field by field and with what the gate will say, then one undoable step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.gate import Facts, Standing, standing
from netzwerkpflege.domain.meeting import Wish
from netzwerkpflege.domain.merging import MergeField, Side, fields, joined_facts, merged, with_left
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, doors, duplicates, meetings, phone_keys
from netzwerkpflege.store import merge as store

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session

Line = Callable[[str, str], str]
"""Puts the name of a field and a value that was not chosen into a line of the note."""


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a merge would do.

    ``moves`` says how much of the other goes over, by table: 'participant' are conversations. ``warnings`` are codes
    of ``phrases`` under ``merge.``: what the person should know beforehand. ``before`` are the standings of both.
    """

    keep: Contact
    other: Contact
    fields: tuple[MergeField, ...]
    moves: Mapping[str, int]
    before: tuple[Standing, Standing]
    after: Standing
    warnings: tuple[str, ...]


def plan(desk: Desk, keep_id: int, other_id: int) -> MergePlan:
    """What merging ``other_id`` into ``keep_id`` would do. Raises NotFound; Invalid for one with itself."""
    if keep_id == other_id:
        raise Invalid(field="contact", rule="twice")
    with desk.store.read() as session:
        keep, other = contacts.get(session, keep_id), contacts.get(session, other_id)
        facts = doors.facts(session, (keep_id, other_id))
        return _plan(session, keep, other, facts[keep_id], facts[other_id])


def merge(desk: Desk, plan: MergePlan, choices: Mapping[str, Side], line: Line) -> int:
    """Merge as planned, in one undo step; returns the number of the contact that was kept.

    ``choices`` say for fields of ``plan.fields`` that are choosable which side counts; what is not among them is as
    proposed. ``line`` puts what is left over into words (``phrases.left_line``). Raises NotFound, and Invalid (rule
    'changed') where one of the two is not any more as it was planned.
    """
    keep_id, other_id = plan.keep.id or 0, plan.other.id or 0
    with desk.store.write(Step.CONTACT_MERGE, plan.keep.display_name) as session:
        if (contacts.get(session, keep_id), contacts.get(session, other_id)) != (plan.keep, plan.other):
            raise Invalid(field="contact", rule="changed")
        result, left = merged(plan.keep, plan.other, choices, phone_keys.home(session))
        result = with_left(result, tuple(line(item.field, item.value) for item in left))
        store.join(session, keep_id, plan.other, result, desk.now())
    return keep_id


def better_to_keep(desk: Desk, one: int, other: int) -> int:
    """Which of two to keep: the one with more conversations, then with more of everything, then the older one."""
    with desk.store.read() as session:
        weights = [_weight(session, number) for number in (one, other)]
    return one if weights[0] >= weights[1] else other


def confirm_wishes(desk: Desk, contact_id: int, mine: Wish, theirs: Wish, sources: tuple[str, str] = ("", "")) -> None:
    """Record both wishes outside a conversation, as after a merge that set them back, with how one knows of each.

    Raises NotFound.
    """
    with desk.store.read() as session:
        name = contacts.get(session, contact_id).display_name
    with desk.store.write(Step.WISHES, name) as session:
        for side, value, source in (("mine", mine, sources[0]), ("theirs", theirs, sources[1])):
            meetings.record_wish(session, contact_id, side, value, source, desk.now())


def merged_from(desk: Desk, contact_id: int) -> list[tuple[str, str]]:
    """Whom a contact was merged from: name (empty where erased) and time of record in UTC, the newest first."""
    with desk.store.read() as session:
        found = store.traces(session, contact_id)
        names = contacts.names(session, [number for number, _ in found if number])
    return [(names.get(number or 0, ""), at) for number, at in found]


def _plan(session: Session, keep: Contact, other: Contact, mine: Facts, theirs: Facts) -> MergePlan:
    ending = store.ending(session, mine.contact_id, theirs.contact_id)
    kept = [replace(a, consented=a.consented and a.key not in ending.values()) for a in mine.addresses]
    after = standing(joined_facts(replace(mine, addresses=tuple(kept)), theirs))
    before = standing(mine), standing(theirs)
    waits = store.waiting(session, theirs.contact_id), store.waiting(session, mine.contact_id)
    pair = min(mine.contact_id, theirs.contact_id), max(mine.contact_id, theirs.contact_id)
    objected = [_is_objected(facts) for facts in (mine, theirs)]
    said = {
        "door_shut": not after.write and any(one.write for one in before),
        "objected": any(objected) and not all(objected),
        "resting": mine.resting is not theirs.resting,
        "consents_left": bool(store.consents(session, theirs.contact_id)),
        "consent_ended": bool(ending),
        "letters_stopped": bool(waits[0] or (waits[1] and not after.write)),
        "were_apart": pair in duplicates.apart(session),
    }
    return MergePlan(
        keep,
        other,
        fields(keep, other, phone_keys.home(session)),
        store.counts(session, theirs.contact_id),
        before,
        after,
        tuple(code for code, true in said.items() if true),
    )


def _is_objected(facts: Facts) -> bool:
    return facts.objected or any(address.objected for address in facts.addresses)


def _weight(session: Session, contact_id: int) -> tuple[int, int, int]:
    there = store.counts(session, contact_id)
    contact = contacts.get(session, contact_id)
    known = sum(bool(getattr(contact, name)) for name in contact.__slots__)
    return there["participant"], sum(there.values()) + known, -contact_id
