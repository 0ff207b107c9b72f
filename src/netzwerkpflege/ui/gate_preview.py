"""What the gate will say of a person once the conversation in hand is saved."""

from __future__ import annotations

from dataclasses import replace

from netzwerkpflege.domain.gate import Facts
from netzwerkpflege.domain.meeting import Participant, Wish, is_visible_point


def facts_after(facts: Facts, before: Participant | None, after: Participant) -> Facts:
    """The recorded facts with a participation added, or changed from ``before`` to ``after``.

    As the address file does it: a wish is put on record, and so becomes the newest, where it or its source
    differs from what this conversation had on record; one that was never recorded counts as open.
    """
    on_record = before or Participant(after.contact_id)
    pointed = _has_point(after) - (0 if before is None else _has_point(before))
    mine_new = (after.my_wish, after.my_wish_source) != (on_record.my_wish, on_record.my_wish_source)
    theirs_new = (after.their_wish, after.their_wish_source) != (
        on_record.their_wish,
        on_record.their_wish_source,
    )
    return replace(
        facts,
        conversations=facts.conversations + (before is None),
        conversations_with_point=facts.conversations_with_point + pointed,
        my_wish=Wish(after.my_wish) if mine_new else facts.my_wish,
        their_wish=Wish(after.their_wish) if theirs_new else facts.their_wish,
    )


def _has_point(participant: Participant) -> int:
    return int(any(is_visible_point(point) for point in participant.connection_points))
