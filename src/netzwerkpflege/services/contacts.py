"""Gestures with contacts: look up, add, change, put to rest, remove, record an objection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from netzwerkpflege.domain import phone_display, postal
from netzwerkpflege.domain.card import Card
from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.further import Further
from netzwerkpflege.domain.gate import Facts, Standing, standing
from netzwerkpflege.domain.import_report import ReportSummary
from netzwerkpflege.domain.meeting import MeetingNote, visible
from netzwerkpflege.domain.outcome import Invalid, NotFound
from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.domain.thread import Keepsake, Question, Thread
from netzwerkpflege.domain.timeline import Entry, Kind
from netzwerkpflege.domain.unprinted import Unprinted
from netzwerkpflege.services.address_list import counts as counts
from netzwerkpflege.services.address_list import find as find
from netzwerkpflege.services.address_list import find_all as find_all
from netzwerkpflege.services.address_list import first_page as first_page
from netzwerkpflege.services.address_list import photo as photo
from netzwerkpflege.services.address_list import rows as rows
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.in_touch import InTouch, in_touch
from netzwerkpflege.store import (
    contacts,
    doors,
    events,
    import_reports,
    objections,
    reminders,
    settings,
    threads,
    timeline,
    unprinted,
)
from netzwerkpflege.store.contacts import NewContact


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything the contact card shows of one person, read in one moment. Of conversations, the newest."""

    contact: Contact
    facts: Facts
    standing: Standing
    conversations: tuple[MeetingNote, ...]
    event_titles: dict[int, str]
    people: dict[int, str]
    open_threads: tuple[Thread, ...]
    keepsakes: tuple[Keepsake, ...]
    questions: tuple[Question, ...]
    reminders: tuple[Reminder, ...]
    came_with: ReportSummary | None = None
    """The import that the contact came with, and where its cards were said to come from."""
    entries: tuple[Entry, ...] = ()
    """The first page of the time line."""
    entry_counts: Mapping[Kind, int] = field(default_factory=dict)
    entry_total: int = 0
    """How many entries there are of each kind, and in the line of all kinds."""
    in_touch: InTouch | None = None
    """Rhythm and circle."""
    home: str = postal.HOME
    """The person's own country: of addresses that name none, and of numbers without a country code."""
    unprinted: frozenset[Unprinted] = frozenset()
    """What stays out of every briefing."""


def get(desk: Desk, contact_id: int) -> Contact:
    """One contact. Raises NotFound."""
    with desk.store.read() as session:
        return contacts.get(session, contact_id)


def each(desk: Desk, contact_ids: Sequence[int]) -> list[tuple[Contact, Standing]]:
    """Contacts with their standing, in the order asked for."""
    with desk.store.read() as session:
        found = contacts.get_all(session, contact_ids)
        facts = doors.facts(session, [contact.id or 0 for contact in found])
        return [(contact, standing(facts[contact.id or 0])) for contact in found]


def names(desk: Desk, contact_ids: Sequence[int]) -> dict[int, str]:
    """Displayed names."""
    with desk.store.read() as session:
        return contacts.names(session, contact_ids)


def original_cards(desk: Desk, contact_id: int) -> list[Card]:
    """The cards a contact came from, byte for byte, newest first."""
    with desk.store.read() as session:
        return contacts.cards(session, contact_id)


def further(desk: Desk, contact_id: int) -> tuple[Further, ...]:
    """What the original cards of a contact say that none of its fields shows. Raises NotFound.

    Asked for in the lane, at the second glance; so the tables by which phone numbers are read are made ready here too.
    """
    from netzwerkpflege.exchange.further import further as of_cards  # noqa: PLC0415 - the window's start reads no cards

    phone_display.load()
    with desk.store.read() as session:
        return of_cards(contacts.cards(session, contact_id), contacts.get(session, contact_id))


def tags(desk: Desk) -> list[tuple[str, int]]:
    """All tags, with how many contacts carry each."""
    with desk.store.read() as session:
        return contacts.tags(session)


def sheet(desk: Desk, contact_id: int) -> Sheet:
    """Everything about one contact. Raises NotFound."""
    with desk.store.read() as session:
        contact = contacts.get(session, contact_id)
        facts = doors.facts(session, [contact_id])[contact_id]
        entries = timeline.page(session, contact_id)
        talks = [entry.note for entry in entries if entry.note]
        people = {p.contact_id for note in talks for p in note.participants}
        return Sheet(
            contact=contact,
            facts=facts,
            standing=standing(facts),
            conversations=tuple(talks),
            event_titles=events.titles(session, [note.event_id for note in talks if note.event_id]),
            people=contacts.names(session, people),
            open_threads=tuple(threads.threads_of(session, contact_id)),
            keepsakes=tuple(threads.keepsakes_of(session, contact_id)),
            questions=tuple(threads.questions_of(session, contact_id)),
            reminders=tuple(reminders.of_contact(session, contact_id)),
            came_with=import_reports.origin_of(session, contact_id),
            entries=tuple(entries),
            entry_counts=timeline.counts(session, contact_id),
            entry_total=timeline.total(session, contact_id),
            in_touch=in_touch(session, contact_id, desk.today()),
            home=settings.value(session, HOME_COUNTRY, postal.HOME),
            unprinted=unprinted.of(session, [contact_id]).get(contact_id, frozenset()),
        )


HOME_COUNTRY = "home_country"
"""The setting with the two letters of the person's own country."""


def standing_of(desk: Desk, contact_id: int) -> Standing:
    """Where a contact stands with the gate, now. Raises NotFound."""
    with desk.store.read() as session:
        facts = doors.facts(session, [contact_id]).get(contact_id)
    if facts is None or facts.removed:
        raise NotFound(kind="contact", id=contact_id)
    return standing(facts)


def add(desk: Desk, contact: Contact, photo: bytes | None = None, photo_type: str = "") -> int:
    """Add a contact; it starts as a bare card. Raises Invalid where nothing names it."""
    _check(contact)
    with desk.store.write(Step.CONTACT_ADD, contact.display_name) as session:
        return contacts.add(session, NewContact(contact, photo, photo_type), desk.now())


def save(desk: Desk, contact: Contact, photo: bytes | None = None, photo_type: str = "") -> None:
    """Change a contact, in the same step with a new ``photo`` where there is one. Raises Invalid, NotFound."""
    _check(contact)
    with desk.store.write(Step.CONTACT_EDIT, contact.display_name) as session:
        contacts.update(session, contact)
        if photo is not None:
            contacts.set_photo(session, contact.id or 0, photo, photo_type)


def set_photo(desk: Desk, contact_id: int, data: bytes | None, media_type: str = "") -> None:
    """Give a contact a photo, or take it away (``data`` None). Raises NotFound."""
    name = get(desk, contact_id).display_name
    with desk.store.write(Step.CONTACT_PHOTO, name) as session:
        contacts.set_photo(session, contact_id, data, media_type)


def set_tags(desk: Desk, contact_id: int, wanted: Sequence[str]) -> None:
    """Set the tags of a contact. Raises NotFound."""
    contact = get(desk, contact_id)
    clean = tuple(dict.fromkeys(tag for tag in map(visible, wanted) if tag))
    with desk.store.write(Step.CONTACT_TAG, contact.display_name) as session:
        contacts.update(session, replace(contact, tags=clean))


def remove(desk: Desk, contact_ids: Sequence[int]) -> None:
    """Put contacts into the trash; undo brings them back."""
    with desk.store.write(Step.CONTACT_REMOVE, whom(desk, contact_ids), len(contact_ids)) as session:
        contacts.remove(session, contact_ids, desk.now())


def rest(desk: Desk, contact_ids: Sequence[int], reason: str = "") -> None:
    """Put contacts to rest: no reminders, no letters. ``reason`` 'network_marketing' marks Strukturvertrieb."""
    with desk.store.write(Step.CONTACT_REST, whom(desk, contact_ids), len(contact_ids)) as session:
        contacts.set_resting(session, contact_ids, True, reason)


def wake(desk: Desk, contact_ids: Sequence[int]) -> None:
    """End the rest of contacts. Their doors are computed anew."""
    with desk.store.write(Step.CONTACT_WAKE, whom(desk, contact_ids), len(contact_ids)) as session:
        contacts.set_resting(session, contact_ids, False)


def object_(desk: Desk, contact_id: int, channel: str = "", words: str = "") -> None:
    """Record that a person does not want mail: shuts the doors at once, for the person and every address."""
    with desk.store.write(Step.OBJECTION, whom(desk, [contact_id])) as session:
        objections.record(session, contact_id, channel, words, desk.now())


def correct_objection(desk: Desk, contact_id: int, reason: str) -> None:
    """„Irrtümlich erfasst“: correct an objection by a further entry. Raises Invalid without a reason."""
    if not visible(reason):
        raise Invalid(field="reason", rule="empty")
    with desk.store.write(Step.OBJECTION_CORRECT, whom(desk, [contact_id])) as session:
        objections.correct(session, contact_id, visible(reason), desk.now())


def _check(contact: Contact) -> None:
    if not visible(contact.display_name):
        raise Invalid(field="formatted", rule="empty")


def whom(desk: Desk, contact_ids: Sequence[int]) -> str:
    """The name of the one contact whom a step concerns; '' for several, who are counted in place of being named."""
    return names(desk, contact_ids).get(contact_ids[0], "") if len(contact_ids) == 1 else ""
