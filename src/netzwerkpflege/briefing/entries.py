"""The lines of one person in a briefing: what is known, each behind its label; what is not known leaves none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from netzwerkpflege.briefing.question import offered_question
from netzwerkpflege.briefing.source import BriefingSource, GuestFacts, LastConversation, OpenThread
from netzwerkpflege.briefing.words import Words

_BETWEEN: Final = " · "


@dataclass(frozen=True, slots=True)
class Entry:
    """One labelled line of a block. ``kind`` is a code ('cue', 'met', 'last', 'points', 'mine', …).

    ``short`` is the label where many people share few pages, '' where it is the same.
    """

    kind: str
    label: str
    texts: tuple[str, ...]
    remark: str = ""
    short: str = ""


def has_talked(guest: GuestFacts) -> bool:
    """Whether there was ever a conversation; without one the person is a chance for a first."""
    return guest.last_conversation is not None or guest.status in ("context", "dialogue")


def entries_of(guest: GuestFacts, number: int, source: BriefingSource, say: Words) -> list[Entry]:
    """The lines of a block, those alone that say something."""
    entries = [
        Entry("cue", say.label["cue"], once(guest.recognition_cue)),
        Entry("met", say.label["met"], _met(guest, say)),
        Entry("card", say.label["card"], _card(guest)),
        Entry("note", say.label["note"], once(guest.note)),
        _last(guest.last_conversation, guest.earlier_conversations, say),
        Entry("points", say.label["points"], joined(guest.connection_points)),
        Entry("joint", say.label["joint"], _threads(guest.threads_joint, say)),
        Entry("mine", say.label["mine"], _threads(guest.threads_mine, say)),
        Entry("theirs", say.label["theirs"], _threads(guest.threads_theirs, say)),
        Entry("told", say.label["told"], once(*guest.already_told)),
        Entry("was_told", say.label["was_told"], once(guest.was_told)),
        Entry("advice", say.label["advice"], once(guest.advice)),
    ]
    if guest.question.strip():
        entries.append(Entry("question", say.label["question"], (guest.question.strip(),)))
    else:
        offered = offered_question(guest, number, source, say)
        entries.append(Entry("offered", say.label["offered"], (offered,)))
    return [replace(entry, short=say.short.get(entry.kind, "")) for entry in entries if entry.texts or entry.remark]


def _met(guest: GuestFacts, say: Words) -> tuple[str, ...]:
    """How, where, when and through whom, on one line."""
    day = say.day(guest.met_on) if guest.met_on else ""
    through = say.through.format(name=guest.met_through.strip()) if guest.met_through.strip() else ""
    return joined((guest.met_how, guest.met_where, day, through))


def _card(guest: GuestFacts) -> tuple[str, ...]:
    """Where a bare card came from, if nothing better is known of how they met."""
    met = (guest.met_how, guest.met_where, guest.met_through)
    return () if has_talked(guest) or guest.met_on or any(map(str.strip, met)) else once(guest.source)


def _last(talk: LastConversation | None, earlier: int, say: Words) -> Entry:
    if talk is None:
        return Entry("last", say.label["last"], ())
    before = say.earlier(earlier) if earlier > 0 else ""
    heading = _BETWEEN.join(once(say.day(talk.on), talk.event, talk.place, before))
    return Entry("last", say.label["last"], once(heading, talk.text), talk.remark.strip())


def _threads(threads: Iterable[OpenThread], say: Words) -> tuple[str, ...]:
    return once(
        *(
            f"{thread.text.strip()} ({say.until.format(day=say.day(thread.due))})" if thread.due else thread.text
            for thread in threads
            if thread.text.strip()
        )
    )


def joined(texts: Iterable[str]) -> tuple[str, ...]:
    """All texts on one line, or nothing."""
    return once(_BETWEEN.join(once(*texts)))


def once(*texts: str) -> tuple[str, ...]:
    """The texts that say something, trimmed, each once."""
    return tuple(dict.fromkeys(text.strip() for text in texts if text.strip()))
