"""The briefing of an event: everything its paper needs, gathered in one reading of the address file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from netzwerkpflege.briefing.build import Briefing, build
from netzwerkpflege.briefing.options import Options, as_text, from_text
from netzwerkpflege.briefing.source import BriefingSource, GuestFacts, LastConversation, OpenThread
from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.gate import standing
from netzwerkpflege.domain.meeting import GuestEntry, MeetingNote
from netzwerkpflege.domain.text import name_key, without_titles
from netzwerkpflege.domain.thread import Asking, Direction, Keepsake, Owner, Question, Thread
from netzwerkpflege.domain.unprinted import Unprinted
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.guests import number_guests
from netzwerkpflege.store import contacts, doors, events, guests, list_rows, meetings, settings, threads, unprinted

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session

_FOR_ALL: Final = "briefing"


def briefing(desk: Desk, event_id: int, lang: str, options: Options | None = None) -> Briefing:
    """The briefing of an event, as ``options`` say. Raises NotFound."""
    return build(gathered(desk, event_id), lang, options)


def gathered(desk: Desk, event_id: int) -> BriefingSource:
    """All that the paper of an event needs; whoever has no number yet is given one. Raises NotFound.

    What is marked „nicht drucken“ is left out here, so that it comes on no paper whatever.
    """
    with desk.store.read() as session:
        event = events.get(session, event_id)
        entries = guests.everybody(session, event_id)
    if any(entry.number is None for entry in entries):
        entries = number_guests(desk, event_id)
    with desk.store.read() as session:
        facts = (*_contacts(session, entries), *map(_unknown, (entry for entry in entries if entry.contact_id is None)))
    return BriefingSource(
        event_title=event.title,
        on=event.on,
        printed_on=desk.today(),
        starts=event.starts.isoformat("minutes") if event.starts else "",
        ends=event.ends.isoformat("minutes") if event.ends else "",
        place=event.place,
        host=event.host,
        intention=event.intention,
        guests=facts,
    )


def options(desk: Desk, event_id: int, otherwise: Options | None = None) -> Options:
    """What was chosen for this event, else for all, else ``otherwise``."""
    with desk.store.read() as session:
        kept = settings.value(session, _key(event_id)) or settings.value(session, _FOR_ALL)
    return from_text(kept) if kept else otherwise or Options()


def keep_options(desk: Desk, event_id: int, chosen: Options, *, for_all: bool = False) -> None:
    """Remember what was chosen for this event, and for all others too where that is wished. No step: nothing is undone."""
    with desk.store.record() as session:
        settings.keep(session, _key(event_id), as_text(chosen))
        if for_all:
            settings.keep(session, _FOR_ALL, as_text(chosen))


def _key(event_id: int) -> str:
    return f"{_FOR_ALL}.{event_id}"


def _unknown(entry: GuestEntry) -> GuestFacts:
    return GuestFacts(
        contact_id=None,
        name=entry.name,
        sort_key=_sort_key(entry.name),
        title=entry.title,
        organisation=entry.organisation,
        state=entry.state.value,
        number=entry.number,
        seat=entry.seat,
        note=entry.note,
    )


def _sort_key(name: str) -> str:
    *given, family = without_titles(name).split() or [""]
    return name_key(family, " ".join(given), name)


def _contacts(session: Session, entries: Iterable[GuestEntry]) -> Iterable[GuestFacts]:
    lines = {entry.contact_id: entry for entry in entries if entry.contact_id is not None}
    facts = doors.facts(session, lines)
    hidden = unprinted.of(session, list(lines))
    for contact in contacts.get_all(session, list(lines)):
        number = contact.id or 0
        entry = lines[number]
        talked = _talked(session, number, hidden.get(number, frozenset()))
        yield replace(
            talked,
            name=contact.display_name,
            sort_key=name_key(contact.name.family, contact.name.given, contact.display_name),
            title=contact.title or contact.role,
            organisation=contact.organisation,
            department=contact.department,
            status=standing(facts[number]).status.value,
            state=entry.state.value,
            number=entry.number,
            seat=entry.seat,
            note=entry.note,
            **_card(session, contact, hidden.get(number, frozenset())),
        )


def _card(session: Session, contact: Contact, hidden: frozenset[Unprinted]) -> dict[str, Any]:
    """What the contact's own card says, without what is not printed."""
    facts: dict[str, Any] = {}
    if Unprinted.PHOTO not in hidden and contact.photo:
        facts["photo"] = list_rows.blob(session, contact.photo.sha256)
    if Unprinted.CUE not in hidden:
        facts["recognition_cue"] = contact.recognition_cue
    if Unprinted.TAGS not in hidden:
        facts["tags"] = contact.tags
    if Unprinted.MET not in hidden:
        facts |= {"met_how": contact.met_how, "met_where": contact.met_where, "met_on": contact.met_on}
        facts |= {"met_through": contact.met_through, "source": _source(contact)}
    return facts


def _talked(session: Session, number: int, hidden: frozenset[Unprinted]) -> GuestFacts:
    """What was said with a contact, without what is not printed."""
    facts: dict[str, Any] = {}
    talks = meetings.of_contact(session, number)
    titles = events.titles(session, [note.event_id for note in talks[:1] if note.event_id])
    last = _last(talks, number, titles)
    if last is not None and Unprinted.TALK in hidden:
        last = LastConversation(last.on)
    if Unprinted.POINTS not in hidden:
        facts["connection_points"] = _points(talks, number)
    if Unprinted.THREADS not in hidden:
        open_threads = threads.threads_of(session, number)
        facts |= {f"threads_{owner.value}": _owned(open_threads, owner) for owner in Owner}
    keepsakes = threads.keepsakes_of(session, number)
    if Unprinted.TOLD not in hidden:
        facts["already_told"] = tuple(_with_echo(item) for item in keepsakes if item.direction is Direction.LEFT)
    if Unprinted.QUESTIONS not in hidden:
        facts |= _asked(threads.questions_of(session, number), [] if Unprinted.TOLD in hidden else keepsakes)
    return GuestFacts(number, "", last_conversation=last, earlier_conversations=max(0, len(talks) - 1), **facts)


def _asked(questions: Sequence[Question], keepsakes: Sequence[Keepsake]) -> dict[str, Any]:
    """One question to ask, one thing that was learned (an answer, else what was received), one matter of advice."""
    asked = [question for question in questions if question.kind is Asking.QUESTION]
    answered = [question for question in asked if question.answer]
    advice = [question for question in questions if question.kind is Asking.ADVICE]
    received = next((item.text for item in keepsakes if item.direction is Direction.RECEIVED), "")
    told = answered[-1] if answered else None
    return {
        "question": next((question.text for question in asked if not question.answer), ""),
        "was_told": f"{told.text.strip()} – {told.answer.strip()}" if told else received,
        "advice": " – ".join(filter(None, (advice[-1].text.strip(), advice[-1].answer.strip()))) if advice else "",
    }


def _with_echo(item: Keepsake) -> str:
    return f"{item.text.strip()} ({item.echo.strip()})" if item.echo.strip() else item.text


def _source(contact: Contact) -> str:
    return contact.source.partition("#")[0]


def _last(talks: list[MeetingNote], number: int, titles: dict[int, str]) -> LastConversation | None:
    if not talks:
        return None
    note = talks[0]
    remark = next((p.remark for p in note.participants if p.contact_id == number), "")
    return LastConversation(note.on, note.text, note.place, titles.get(note.event_id or 0, ""), remark)


def _points(talks: list[MeetingNote], number: int) -> tuple[str, ...]:
    points = (p.connection_points for note in talks for p in note.participants if p.contact_id == number)
    return tuple(dict.fromkeys(point for some in points for point in some))


def _owned(open_threads: list[Thread], owner: Owner) -> tuple[OpenThread, ...]:
    return tuple(OpenThread(thread.text, thread.due) for thread in open_threads if thread.owner is owner)
