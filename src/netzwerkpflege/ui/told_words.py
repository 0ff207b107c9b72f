"""Who has heard a story already, in one kind sentence: for the form of a conversation and the Nachlese."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from netzwerkpflege.domain.thread import Direction, KeepsakeDraft
from netzwerkpflege.domain.told import Near, Told, heard
from netzwerkpflege.ui.moments import day_in_words


def heard_words(draft: KeepsakeDraft, told: Iterable[Told]) -> str:
    """Who of those around has heard this, and when; '' where nobody has. What was received is told to nobody."""
    known = heard(draft.text, told, draft.fundus_id) if draft and draft.direction is Direction.LEFT else None
    if known is None:
        return ""
    translate = QCoreApplication.translate
    sentence = {
        Near.SELF: translate("ToldWords", "{name} already heard this on {day}."),
        Near.TALK: translate("ToldWords", "{name}, who is in this conversation, already heard this on {day}."),
        Near.TABLE: translate("ToldWords", "{name}, at the same table, already heard this on {day}."),
    }[known.near]
    return sentence.format(name=known.name, day=day_in_words(known.on))
