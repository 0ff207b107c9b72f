"""What was between the person and a contact, as one column of dated entries."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from netzwerkpflege.domain.meeting import MeetingNote
from netzwerkpflege.domain.origin import Origin
from netzwerkpflege.domain.thread import Keepsake, Thread

PAGE = 20
"""So many entries are read at once."""


class Kind(StrEnum):
    """Of what kind an entry is; the time line can be narrowed to one."""

    CONVERSATION = "conversation"
    KEEPSAKE = "keepsake"
    THREAD = "thread"
    QUESTION = "question"
    FAVOUR = "favour"
    INTRODUCTION = "introduction"
    REMINDER = "reminder"
    LETTER = "letter"
    RECORD = "record"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. ``id`` is the number of the conversation, keepsake, thread and so on, of an import for a card.

    ``code`` says more: whose turn a thread is, whether a reminder is 'done' or 'open', the state of a letter, of a record
    'objection', 'mine' or 'theirs' (a wish), of a card 'card' or 'hand' (added by hand). ``detail`` is the value of a wish.
    Of a question ``code`` is 'question' or 'advice' and ``detail`` the answer; of a favour 'given' or 'received'; of an
    introduction 'introduced' or 'open', and ``detail`` is who the other one is. ``until`` is when a thread was closed. A conversation carries its note and what came of it,
    a keepsake itself.
    """

    kind: Kind
    on: date
    id: int
    text: str = ""
    code: str = ""
    detail: str = ""
    until: date | None = None
    note: MeetingNote | None = None
    event_title: str = ""
    people: tuple[str, ...] = ()
    keepsakes: tuple[Keepsake, ...] = ()
    threads: tuple[Thread, ...] = ()
    files: tuple[str, ...] = ()
    origin: Origin = field(default_factory=Origin)
