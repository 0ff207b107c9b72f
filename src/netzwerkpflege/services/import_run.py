"""One import under way, card by card: recognised, compared, and laid in as was chosen, or only looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from netzwerkpflege.domain.blocking import People
from netzwerkpflege.domain.card import Card
from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.features import Features
from netzwerkpflege.domain.known import Known, Reach, reach_of
from netzwerkpflege.domain.matching import Verdict, complete, new_uid, take_over, uid_key
from netzwerkpflege.domain.numbering import HOME
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.domain.rehearsal import CardKey, Choice, Choices, Entry, Likely, differences
from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.domain.similarity import Kind, Score, score
from netzwerkpflege.exchange.cardfile import RawCard
from netzwerkpflege.exchange.charset import GUESSED
from netzwerkpflege.exchange.monica import MonicaReminder
from netzwerkpflege.exchange.read_vcard import read_contact
from netzwerkpflege.services.duplicates import features_of_prepared
from netzwerkpflege.services.reading import Arrival
from netzwerkpflege.store import contacts
from netzwerkpflege.store import reminders as store_reminders
from netzwerkpflege.store.prepare import COLUMNS, Prepared, at_home

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session

CHUNK: Final = 1000
_PHOTOS_AT_ONCE: Final = 100
_SAMPLE: Final = 8
_GUESSED_SAMPLE: Final = 12
_GUESSED_FILES: Final = 100
"""Of so many files cards are kept to look at; of more the names alone, for an archive may hold a file for each card."""
_UID = COLUMNS.index("uid") - 1
_ORGANISATION = COLUMNS.index("organisation") - 1
_SUFFIX = COLUMNS.index("suffix") - 1
_BIRTHDAY = COLUMNS.index("birthday") - 1


@dataclass(frozen=True, slots=True)
class Remark:
    """What had to be put right to read a card that was read: codes, without blame."""

    file: str
    card: int
    name: str
    codes: tuple[str, ...]


@dataclass
class Run:
    """What is known on the way through the cards of an import. With ``writes`` False nothing is written."""

    session: Session
    known: Known
    next_id: int
    now: str
    import_id: int
    writes: bool
    choices: Choices = field(default_factory=Choices)
    pending: list[tuple[Prepared, Card | None]] = field(default_factory=list)
    photos: dict[str, bytes] = field(default_factory=dict)
    counts: Counter[Verdict] = field(default_factory=Counter)
    entries: list[Entry] = field(default_factory=list)
    broken: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    sample: list[Contact] = field(default_factory=list)
    guessed: dict[str, list[RawCard]] = field(default_factory=dict)
    groups: list[tuple[RawCard, Arrival]] = field(default_factory=list)
    attached: int = 0
    """Original cards that were laid beside contacts who were there."""
    cards: int = 0
    done: int = 0
    """Bytes of cards that are taken."""
    reminders: Mapping[str, Mapping[int, Sequence[MonicaReminder]]] = field(default_factory=dict)
    """Reminders that come with a card, by file and number."""
    people: People | None = None
    """Who a stranger may be; None where nobody asks."""
    home: str = HOME
    """The country of numbers that name none."""
    _there: dict[int, Contact] = field(default_factory=dict)
    _strangers: dict[CardKey, Features] = field(default_factory=dict)
    _promised: list[Reminder] = field(default_factory=list)

    def take_all(self, batch: Sequence[RawCard], arrivals: Sequence[Arrival]) -> None:
        """A batch of cards, each with what was read of it."""
        if self.home != HOME:
            arrivals = [_at_home(read, self.home) for read in arrivals]
        reaches = [_reach(read) for read in arrivals]
        self._fetch(batch, arrivals, reaches)
        for card, read, reach in zip(batch, arrivals, reaches, strict=True):
            self._take(card, read, reach)
            self.done += len(card.data)

    def _take(self, card: RawCard, read: Arrival, reach: Reach) -> None:
        """One card: new, known, a group, or broken."""
        self.cards += 1
        if read.prepared is None:
            self.broken.extend(read.problems)
            return
        self.problems.extend(read.problems)
        if read.mended:
            self._remark(card, read)
        if read.kind == "group":
            self.groups.append((card, read))
            return
        verdict, number, held = self.known.find(read.sha256, read.uid, reach)
        if verdict is Verdict.UNCHANGED:
            self._settle(card, read, verdict, number)
        elif verdict is Verdict.NEW:
            self._take_stranger(card, read, read.prepared, reach, held)
        else:
            self._take_acquaintance(card, read, read.prepared, verdict, number, reach)

    def finish(self) -> None:
        """Lay in what waits, and let groups tag their members."""
        self.flush()
        self.groups = [(card, read) for card, read in self.groups if self._is_wanted(card)]
        for card, read in self.groups:
            self._take_group(card, read)
        self._remind()
        self.known = Known()  # tens of megabytes that the index, which comes next, can use
        self._there.clear()

    def flush(self) -> None:
        """Lay in what waits."""
        if self.pending and self.writes:
            contacts.lay_in(self.session, self.pending, self.photos, self.now)
        self.pending.clear()
        self.photos.clear()

    # --- people ---

    def _take_stranger(
        self, card: RawCard, read: Arrival, prepared: Prepared, reach: Reach, held: tuple[int, ...]
    ) -> None:
        """Somebody new, as far as one can see. ``held`` are people of the same name and address who may be meant."""
        choice, number = self.choices.of((card.file, card.number), Verdict.NEW, held[0] if held else 0)
        if choice is Choice.SKIP:
            self.counts[Verdict.SKIPPED] += 1
        elif choice is not Choice.ADD and number:
            self.known.learn(number, read.sha256, read.uid, reach)
            self.counts[self._bring_together(card, read, Verdict.UPDATED, number, choice)] += 1
        else:
            self._add(card, read, prepared)
            self.known.learn(self.next_id - 1, read.sha256, read.uid, reach)
            likely = self._likely(card, read, prepared, held)
            same = bool(held) or any(match.kind is not Kind.HOMONYM for match in likely)
            self.counts[Verdict.NEW] += 1
            self._enter(card, read, Verdict.LIKELY if same else Verdict.NEW, 0, likely)

    def _likely(self, card: RawCard, read: Arrival, prepared: Prepared, held: tuple[int, ...]) -> tuple[Likely, ...]:
        """Who of the address book a stranger may be; failing these, who came with an earlier card of this import."""
        if self.writes:
            return ()
        person = self._strangers.get((card.file, card.number))
        there = tuple(number for number in held if number < self.known.first_fresh)
        if self.people is not None and person is not None and (matches := self.people.likely(person, also=there)):
            names = contacts.names(self.session, [match.contact_id for match in matches])
            return tuple(_as_likely(match.contact_id, names[match.contact_id], match.score) for match in matches)
        if not held:
            return ()
        person = features_of_prepared(prepared)
        earlier = replace(self.known.personal(held[0]), given=person.given, family=person.family, phones=person.phones)
        return (_as_likely(0, read.name, score(person, earlier)),)

    def _take_acquaintance(
        self, card: RawCard, read: Arrival, prepared: Prepared, verdict: Verdict, number: int, reach: Reach
    ) -> None:
        """A card of somebody who is there, or came with an earlier card of this import."""
        seen = self.known.has_card(read.sha256)
        choice, number = self.choices.of((card.file, card.number), verdict, number)
        if seen:
            self._settle(card, read, verdict, number)
        elif choice is Choice.SKIP:
            self.counts[Verdict.SKIPPED] += 1
        elif choice is Choice.ADD:
            values, *others = prepared
            self._add(card, read, ((*values[:_UID], new_uid(), *values[_UID + 1 :]), *others))  # type: ignore[arg-type]
            self.known.learn(self.next_id - 1, read.sha256, "", Reach())
            self.counts[Verdict.NEW] += 1
        else:
            self.known.learn(number, read.sha256, read.uid, reach)
            self.counts[self._bring_together(card, read, verdict, number, choice)] += 1

    def _add(self, card: RawCard, read: Arrival, prepared: Prepared) -> None:
        self.pending.append((prepared, self._original(card, read)))
        if read.photo is not None:
            self.photos[read.photo_sha256] = read.photo
        if len(self.sample) < _SAMPLE and (contact := read_contact(card).contact):
            self.sample.append(contact)
        self._promise(card, self.next_id)
        self.next_id += 1
        if len(self.pending) >= CHUNK or len(self.photos) >= _PHOTOS_AT_ONCE:
            self.flush()

    def _bring_together(self, card: RawCard, read: Arrival, verdict: Verdict, number: int, choice: Choice) -> Verdict:
        """Add to a contact what the card adds (or says otherwise), and keep the card. Returns what came of it."""
        fresh = number >= self.known.first_fresh
        contact = read_contact(card).contact
        if contact is None or (fresh and not self.writes):
            self._enter(card, read, Verdict.DUPLICATE, number)
            return Verdict.DUPLICATE
        self.flush()
        there = self._there.get(number) or contacts.get(self.session, number)
        completed, taken = complete(there, contact, self.home), take_over(there, contact, self.home)
        wanted = taken if choice is Choice.TAKE else completed
        photo = read.photo is not None and (there.photo is None or choice is Choice.TAKE)
        if self.writes:
            self._write(card, read, there, wanted, photo)
        else:
            adds, differs = differences(there, completed), differences(completed, taken)
            kind = Verdict.UPDATED if adds or photo else Verdict.DIFFERENT if differs else Verdict.UNCHANGED
            if verdict is not Verdict.DUPLICATE or not fresh:
                self.entries.append(
                    Entry((card.file, card.number), read.name, _detail(read), kind, number, adds, differs)
                )
        if fresh:
            return Verdict.DUPLICATE
        return Verdict.UPDATED if wanted != there or photo else Verdict.UNCHANGED

    def _write(self, card: RawCard, read: Arrival, there: Contact, wanted: Contact, photo: bool) -> None:
        number = there.id or 0
        if wanted != there:
            contacts.update(self.session, wanted)
        if photo and read.photo is not None:
            contacts.set_photo(self.session, number, read.photo, read.photo_type)
        if wanted != there or photo:
            self._there[number] = contacts.get(self.session, number)
        contacts.attach_card(self.session, number, self._original(card, read))
        self._promise(card, number)
        self.attached += 1

    def _promise(self, card: RawCard, number: int) -> None:
        """Note the reminders that come with a card, for the end."""
        for one in self.reminders.get(card.file, {}).get(card.number, ()):
            self._promised.append(Reminder(one.due, one.text, number, one.repeat))

    def _remind(self) -> None:
        """Lay in the reminders, each once."""
        for reminder in self._promised if self.writes else ():
            there = store_reminders.of_contact(self.session, reminder.contact_id or 0)
            if not any((one.due, one.text) == (reminder.due, reminder.text) for one in there):
                store_reminders.add(self.session, reminder)

    def _original(self, card: RawCard, read: Arrival) -> Card:
        return Card(card.data, read.charset, self.import_id, card.number, read.sha256)

    def _fetch(self, batch: Sequence[RawCard], arrivals: Sequence[Arrival], reaches: Sequence[Reach]) -> None:
        """Get those who are there and will be compared, all at once."""
        numbers = set()
        self._strangers.clear()
        if self.known.first_fresh > 1:
            for card, read, reach in zip(batch, arrivals, reaches, strict=True):
                if read.prepared is None or read.kind == "group":
                    continue
                verdict, number, _ = self.known.find(read.sha256, read.uid, reach)
                if verdict in (Verdict.UPDATED, Verdict.DUPLICATE) and number < self.known.first_fresh:
                    numbers.add(number)
                elif verdict is Verdict.NEW and self.people is not None:
                    self._strangers[card.file, card.number] = features_of_prepared(read.prepared)
        if self.people is not None and self._strangers:
            self.people.prepare(self._strangers.values())
        people = contacts.get_all(self.session, sorted(numbers)) if numbers else ()
        self._there = {person.id or 0: person for person in people}

    # --- groups ---

    def _is_wanted(self, group: RawCard) -> bool:
        choice, _ = self.choices.of((group.file, group.number), Verdict.UPDATED, 0)
        if choice is Choice.SKIP:
            self.counts[Verdict.SKIPPED] += 1
        return choice is not Choice.SKIP

    def _take_group(self, card: RawCard, read: Arrival) -> None:
        """A group becomes a tag of those of its members who are known."""
        found = {number for uid in read.members if (number := self.known.by_uid.get(uid_key(uid)))}
        fresh = [number for number in found if number >= self.known.first_fresh]
        standing = sorted(found if self.writes else found.difference(fresh))
        wanting = [
            person
            for start in range(0, len(standing), CHUNK)
            for person in contacts.get_all(self.session, standing[start : start + CHUNK])
            if read.name.casefold() not in {tag.casefold() for tag in person.tags}
        ]
        if self.writes:
            for person in wanting:
                contacts.update(self.session, replace(person, tags=(*person.tags, read.name)))
        changed = bool(wanting or (fresh and not self.writes))
        verdict = Verdict.UPDATED if changed else Verdict.UNCHANGED
        self.counts[verdict] += 1
        if missing := len(set(read.members)) - len(found):
            self.problems.append(
                Problem("group.members_missing", card.file, card.number, read.name, {"count": missing})
            )
        if not self.writes:
            key = (card.file, card.number)
            self.entries.append(Entry(key, read.name, "", verdict, members=len(found)))

    # --- the account ---

    def _settle(self, card: RawCard, read: Arrival, verdict: Verdict, number: int) -> None:
        self.counts[verdict] += 1
        self._enter(card, read, verdict, number)

    def _enter(
        self, card: RawCard, read: Arrival, verdict: Verdict, number: int, likely: tuple[Likely, ...] = ()
    ) -> None:
        if not self.writes:
            key = (card.file, card.number)
            self.entries.append(Entry(key, read.name, _detail(read), verdict, number, likely=likely))

    def _remark(self, card: RawCard, read: Arrival) -> None:
        self.remarks.append(Remark(card.file, card.number, read.name, read.mended))
        if GUESSED in read.mended and not _is_utf8(card.data):  # what a table's row became is
            sample = self.guessed.setdefault(card.file, [])
            if len(sample) < (_GUESSED_SAMPLE if len(self.guessed) <= _GUESSED_FILES else 0):
                sample.append(card)


def _at_home(read: Arrival, home: str) -> Arrival:
    return read if read.prepared is None else read._replace(prepared=at_home(read.prepared, home))


def _reach(read: Arrival) -> Reach:
    if read.prepared is None:
        return Reach()
    values, (emails, phones, *_), _ = read.prepared
    mails, numbers = [row[1] for row in emails], [row[1] for row in phones]
    return reach_of(read.reach_name, mails, numbers, values[_BIRTHDAY] or "", values[_SUFFIX])


def _as_likely(contact_id: int, name: str, found: Score) -> Likely:
    return Likely(contact_id, name, found.value, found.kind, found.reasons, found.against)


def _detail(read: Arrival) -> str:
    """What tells two people of one name apart in a list."""
    if read.prepared is None:
        return ""
    values, (emails, phones, *_), _ = read.prepared
    return str(values[_ORGANISATION] or next((row[0] for row in (*emails, *phones)), ""))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
