"""What a briefing is made from: the facts about one evening and its guests, gathered by the services."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class OpenThread:
    """An unfinished matter, with the day until which it is promised, where there is one."""

    text: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class LastConversation:
    """The newest noted conversation with a guest; ``remark`` is the one about this very person."""

    on: date
    text: str = ""
    place: str = ""
    event: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class GuestFacts:
    """One guest. All texts are as the person or the sender of a card wrote them: foreign, plain text.

    ``status`` is a code of ``domain.gate.Status``, ``state`` one of ``domain.meeting.GuestState``; ``title``
    is the role or job title; ``sort_key`` orders the blocks (empty: made from the name). ``connection_points``
    come newest first. ``threads_mine`` is what I owe, ``threads_theirs`` what they owe; ``already_told`` are
    the keepsakes left with them; ``question`` is what the person wants to ask ('' if nothing was recorded: one is
    offered), ``was_told`` one thing that was learned from them, ``advice`` what they asked advice about. ``photo`` are
    bytes nobody has looked into yet. ``contact_id`` is None of somebody who is a name on the list only; ``number`` is
    the one printed beside them, kept from printing to printing; ``seat`` is their table, ``note`` what the list says.
    """

    contact_id: int | None
    name: str
    sort_key: str = ""
    title: str = ""
    organisation: str = ""
    department: str = ""
    photo: bytes | None = None
    status: str = "bare"
    state: str = "expected"
    met_how: str = ""
    met_where: str = ""
    met_on: date | None = None
    met_through: str = ""
    source: str = ""
    recognition_cue: str = ""
    last_conversation: LastConversation | None = None
    earlier_conversations: int = 0
    connection_points: tuple[str, ...] = ()
    threads_mine: tuple[OpenThread, ...] = ()
    threads_theirs: tuple[OpenThread, ...] = ()
    threads_joint: tuple[OpenThread, ...] = ()
    already_told: tuple[str, ...] = ()
    question: str = ""
    was_told: str = ""
    advice: str = ""
    tags: tuple[str, ...] = ()
    number: int | None = None
    seat: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class BriefingSource:
    """One evening. ``starts`` and ``ends`` are 'HH:MM' or ''; ``printed_on`` is today by the desk's clock."""

    event_title: str
    on: date
    printed_on: date
    starts: str = ""
    ends: str = ""
    place: str = ""
    host: str = ""
    intention: str = ""
    guests: tuple[GuestFacts, ...] = ()
