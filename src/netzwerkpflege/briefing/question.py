"""One honest question for a guest for whom none was noted: taken from what is known, never a pitch."""

from __future__ import annotations

from typing import Final

from netzwerkpflege.briefing.source import BriefingSource, GuestFacts, OpenThread
from netzwerkpflege.briefing.words import Words

LONGEST_QUOTE: Final = 80
"""A noted text longer than this is not quoted inside a question; the question is asked without it."""


def offered_question(guest: GuestFacts, number: int, source: BriefingSource, say: Words) -> str:
    """A question out of what they have open, a connection point, another thread or the last talk; else a gentle opening.

    ``number`` is the guest's number: openings for bare cards take turns by it, so that not all are alike.
    """
    candidates = [
        *_asked(say.ask_theirs, guest.threads_theirs),
        *((say.ask_point, point) for point in guest.connection_points),
        *_asked(say.ask_joint, guest.threads_joint),
        *_asked(say.ask_mine, guest.threads_mine),
    ]
    for pattern, text in candidates:
        quoted = _quotable(text)
        if quoted:
            return pattern.format(text=quoted)
    if guest.last_conversation is None:
        return _opening(guest, number, source, say)
    event = _quotable(guest.last_conversation.event)
    return say.ask_since_event.format(event=event) if event else say.ask_since


def _asked(pattern: str, threads: tuple[OpenThread, ...]) -> list[tuple[str, str]]:
    return [(pattern, thread.text) for thread in threads]


def _opening(guest: GuestFacts, number: int, source: BriefingSource, say: Words) -> str:
    through = _quotable(guest.met_through)
    if through:
        return say.open_through.format(name=through)
    openings = []
    if source.host.strip() and source.host.strip().casefold() != guest.name.strip().casefold():
        openings.append(say.open_host)
    organisation = _quotable(guest.organisation)
    if organisation:
        openings.append(say.open_work.format(organisation=organisation))
    openings.append(say.open_today)
    return openings[number % len(openings)]


def _quotable(text: str) -> str:
    """The text on one line, fit to be quoted: no closing mark, inner quotes softened; '' if too long."""
    line = " ".join(text.split()).rstrip(".!?…,;: ")
    for mark in '„“”"»«':
        line = line.replace(mark, "’" if mark != "„" else "‚")
    return line if len(line) <= LONGEST_QUOTE else ""
