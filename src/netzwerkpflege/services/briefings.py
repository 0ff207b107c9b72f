"""The briefing of an event: everything its paper needs, gathered in one reading of the address file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from netzwerkpflege.briefing.build import Briefing, build
from netzwerkpflege.briefing.source import BriefingSource, GuestFacts, LastConversation, OpenThread
from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.gate import standing
from netzwerkpflege.domain.meeting import Guest, MeetingNote
from netzwerkpflege.domain.text import name_key
from netzwerkpflege.domain.thread import Owner, Thread
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, doors, events, list_rows, meetings, threads

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session


def briefing(desk: Desk, event_id: int, lang: str) -> Briefing:
    """The briefing of an event, for its expected and met guests. Raises NotFound."""
    with desk.store.read() as session:
        event = events.get(session, event_id)
        guests = events.guests(session, event_id)
        facts = tuple(_guests(session, guests, event_id))
    source = BriefingSource(
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
    return build(source, lang)


def _guests(session: Session, guests: Iterable[Guest], event_id: int) -> Iterable[GuestFacts]:
    states = {guest.contact_id: guest.state for guest in guests}
    facts = doors.facts(session, states)
    for contact in contacts.get_all(session, list(states)):
        number = contact.id or 0
        talks = meetings.of_contact(session, number)
        titles = events.titles(session, [note.event_id for note in talks[:1] if note.event_id])
        open_threads = threads.threads_of(session, number)
        questions = [question.text for question in threads.questions_of(session, number) if not question.answer]
        yield GuestFacts(
            contact_id=number,
            name=contact.display_name,
            sort_key=name_key(contact.name.family, contact.name.given, contact.display_name),
            title=contact.title or contact.role,
            organisation=contact.organisation,
            department=contact.department,
            photo=list_rows.blob(session, contact.photo.sha256) if contact.photo else None,
            status=standing(facts[number]).status.value,
            state=states[number].value,
            met_how=contact.met_how,
            met_where=contact.met_where,
            met_on=contact.met_on,
            met_through=contact.met_through,
            source=_source(contact),
            recognition_cue=contact.recognition_cue,
            last_conversation=_last(talks, number, titles),
            earlier_conversations=max(0, len(talks) - 1),
            connection_points=_points(talks, number),
            threads_mine=_owned(open_threads, Owner.MINE),
            threads_theirs=_owned(open_threads, Owner.THEIRS),
            threads_joint=_owned(open_threads, Owner.JOINT),
            already_told=tuple(item.text for item in threads.keepsakes_of(session, number)),
            question=questions[0] if questions else "",
            tags=contact.tags,
        )


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
    return tuple(OpenThread(thread.text) for thread in open_threads if thread.owner is owner)
