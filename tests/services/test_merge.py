"""Making two contacts one: what is kept, what moves, what is said beforehand, and that one undo brings both back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.contact import Contact, Email, Name, PartialDate, Phone, Photo, PostalAddress, WebAddress
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.meeting import Event, GuestState, MeetingNote, Participant, Wish
from netzwerkpflege.domain.merging import Side, fields, merged, stricter
from netzwerkpflege.domain.outcome import Change, Invalid, NotFound
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.domain.thread import Keepsake, Owner, Question, Thread
from netzwerkpflege.phrases import PHRASES, left_line
from netzwerkpflege.services import contacts, duplicates, events, imports, meetings, merge, reminders
from netzwerkpflege.services.desk import Desk, redo, undo
from netzwerkpflege.store import objections
from netzwerkpflege.store.tables import KNOWLEDGE

YES, NO, OPEN = Wish.YES, Wish.NO, Wish.OPEN


def _line(field: str, value: str) -> str:
    return f"[{field}] {value}"


def _merge(desk: Desk, keep: int, other: int, **choices: Side) -> int:
    return merge.merge(desk, merge.plan(desk, keep, other), choices, _line)


def _knowledge(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    with desk.store.read() as session:
        connection = session.connection()
        return {
            table.__tablename__: [
                tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table.__tablename__} ORDER BY id")
            ]
            for table in KNOWLEDGE
        }


ANNA = Contact(
    name=Name("Anna Berg", given="Anna", family="Berg"),
    organisation="Berg Verlag",
    title="Lektorin",
    emails=(Email("anna@berg.example", "work", True),),
    phones=(Phone("+49 871 1", "work"),),
    birthday=PartialDate(None, 4, 12),
    note="Singt im Chor.",
    met_how="Stammtisch",
    met_on=date(2026, 3, 1),
    tags=("Chor",),
)
OTHER = Contact(
    name=Name("Dr. Anna Maria Berg", "Dr.", "Anna", "Maria", "Berg"),
    organisation="Lektorat Berg",
    title="lektorin",
    nickname="Anni",
    emails=(Email("Anna@Berg.example", "home"), Email("a.berg@gmx.de", "home", True)),
    phones=(Phone("0871/1"), Phone("0171 2")),
    addresses=(PostalAddress(street="Anger 3", postal_code="84028", locality="Landshut"),),
    urls=(WebAddress("https://berg.example"),),
    birthday=PartialDate(1970, 4, 12),
    note="Mag Bergtouren.",
    met_where="Landshut",
    tags=("chor", "Verlag"),
)


def test_fields_are_joined() -> None:
    """Lists united, gaps filled, fuller values proposed; of two firms the kept one's, and the other is left over."""
    joined, left = merged(ANNA, OTHER, {})
    assert joined.name == OTHER.name
    assert (joined.organisation, joined.title, joined.nickname) == ("Berg Verlag", "Lektorin", "Anni")
    assert [(e.address, e.preferred) for e in joined.emails] == [("anna@berg.example", True), ("a.berg@gmx.de", False)]
    assert [p.number for p in joined.phones] == ["+49 871 1", "0171 2"]
    assert (joined.addresses, joined.urls, joined.tags) == (OTHER.addresses, OTHER.urls, ("Chor", "Verlag"))
    assert joined.birthday == PartialDate(1970, 4, 12)
    assert joined.note == "Singt im Chor.\n\nMag Bergtouren."
    assert (joined.met_how, joined.met_where, joined.met_on) == ("Stammtisch", "", date(2026, 3, 1))
    assert [(item.field, item.value) for item in left] == [("organisation", "Lektorat Berg"), ("met", "Landshut")]


def test_what_is_chosen_counts() -> None:
    choices = {
        "name": Side.KEPT,
        "organisation": Side.OTHER,
        "birthday": Side.KEPT,
        "met": Side.OTHER,
        "title": Side.OTHER,
    }
    joined, left = merged(ANNA, OTHER, choices)
    assert joined.name == ANNA.name
    assert (joined.organisation, joined.title) == ("Lektorat Berg", "lektorin")
    assert joined.birthday == PartialDate(None, 4, 12)
    assert (joined.met_how, joined.met_where, joined.met_on) == ("", "Landshut", None)
    assert [(item.field, item.value) for item in left] == [
        ("name", "Dr. Anna Maria Berg"),
        ("organisation", "Berg Verlag"),
        ("birthday", "1970-04-12"),
        ("met", "Stammtisch, 2026-03-01"),
    ]
    with pytest.raises(KeyError):
        merged(ANNA, OTHER, {"emails": Side.OTHER})


def test_the_plan_shows_every_field() -> None:
    """Both values and the result; choosable only where both say something else."""
    shown = {field.name: field for field in fields(ANNA, OTHER)}
    assert (shown["name"].kept, shown["name"].other, shown["name"].result) == (
        "Anna Berg",
        "Dr. Anna Maria Berg",
        "Dr. Anna Maria Berg",
    )
    assert shown["name"].chosen is Side.OTHER
    assert {name for name, field in shown.items() if field.choosable} == {
        "name",
        "organisation",
        "title",
        "birthday",
        "met",
    }
    assert shown["emails"].result == "anna@berg.example\na.berg@gmx.de"
    assert shown["addresses"].other == "Anger 3, 84028 Landshut"
    assert shown["birthday"].result == "1970-04-12"
    assert "department" not in shown


_words = st.sampled_from(["", "Berg", "Verlag", "berg"])
_contacts = st.builds(
    Contact,
    name=st.builds(Name, st.sampled_from(["", "Anna Berg", "Anna Maria Berg", "Berg, Anna"])),
    organisation=_words,
    role=_words,
    recognition_cue=_words,
    birthday=st.sampled_from([None, PartialDate(1970, 1, 2), PartialDate(None, 1, 2), PartialDate(1971, 1, 2)]),
    note=st.sampled_from(["", "Chor", "Chor\nBerge"]),
    tags=st.lists(st.sampled_from(["a", "b", "B"]), max_size=2, unique_by=str.casefold).map(tuple),
    photo=st.sampled_from([None, Photo("1" * 64, "image/png", 1), Photo("2" * 64, "image/png", 1)]),
    resting=st.booleans(),
)


@given(
    _contacts,
    _contacts,
    st.dictionaries(st.sampled_from(["name", "organisation", "birthday", "photo"]), st.sampled_from(Side)),
)
def test_nothing_is_lost(kept: Contact, other: Contact, choices: dict[str, Side]) -> None:
    """Every word of either stands in the joined contact or is left over."""
    joined, left = merged(kept, other, choices)
    text = " ".join([repr(joined), *(item.value for item in left)]).casefold()
    for contact in (kept, other):
        for value in (
            *contact.name.formatted.replace(",", "").split(),
            contact.organisation,
            contact.role,
            contact.recognition_cue,
            *contact.tags,
        ):
            assert value.casefold() in text
        if contact.birthday:
            assert contact.birthday.isoformat() in text or "month=1, day=2" in text
        assert contact.note.casefold() in joined.note.casefold()
    assert joined.photo or not (kept.photo or other.photo)
    assert joined.resting is (kept.resting or other.resting)


def test_stricter() -> None:
    assert [stricter(one, other) for one, other in ((YES, YES), (YES, OPEN), (OPEN, NO), (NO, YES), (OPEN, OPEN))] == [
        YES, OPEN, NO, NO, OPEN,
    ]  # fmt: skip


@pytest.fixture
def two(desk: Desk) -> tuple[int, int]:
    """Anna twice, each with a history of her own, and a talk and an evening with both."""
    keep, other = contacts.add(desk, ANNA), contacts.add(desk, OTHER, b"\xff\xd8\xff\xe0photo", "image/jpeg")
    third = contacts.add(desk, Contact(name=Name("Peter Lang")))
    day = date(2026, 11, 1)

    def note(*people: Participant, **more: tuple[object, ...]) -> int:
        return meetings.record_note(desk, meetings.NoteDraft(MeetingNote(day, people), **more))  # type: ignore[arg-type]

    note(Participant(keep, "mit Hut", ("Chor",), YES, YES))
    note(
        Participant(third),
        Participant(other, "im Café", ("Berge",), YES, YES),
        threads=(Thread(other, Owner.MINE, "Buch schicken", day),),
        keepsakes=(Keepsake(other, "Witz vom Pfarrer", day),),
        questions=(Question(other, "Wie war die Tour?"),),
    )
    note(Participant(keep, "vorn", ("Chor",), YES, YES), Participant(other, "hinten", ("chor", "Wein"), OPEN, NO))
    reminders.add(desk, Reminder(date(2026, 12, 1), "anrufen", other))
    evenings = [events.add(desk, Event(title, day)) for title in ("Stammtisch", "Frühstück")]
    events.invite(desk, evenings[0], [keep, other])
    events.set_guest(desk, evenings[0], keep, GuestState.MISSED)
    events.set_guest(desk, evenings[0], other, GuestState.MET)
    events.invite(desk, evenings[1], [other])
    return keep, other


def test_everything_moves(desk: Desk, two: tuple[int, int]) -> None:
    """Conversations, points, threads, keepsakes, questions, reminders, places on lists; each talk and evening once."""
    keep, other = two
    assert merge.plan(desk, keep, other).moves == {
        "participant": 2, "guest": 2, "thread": 1, "keepsake": 1, "question": 1, "favour": 0, "reminder": 2,
        "contact_card": 0,
    }  # fmt: skip
    assert _merge(desk, keep, other) == keep
    sheet = contacts.sheet(desk, keep)
    mine = {p.contact_id: p for talk in sheet.conversations for p in talk.participants}
    assert other not in mine
    both, with_peter, alone = sheet.conversations
    assert [p.contact_id for p in with_peter.participants] != [p.contact_id for p in alone.participants]
    assert both.participants == (Participant(keep, "vorn\nhinten", ("Chor", "Wein"), YES, NO),)
    assert with_peter.participants[1] == Participant(keep, "im Café", ("Berge",), YES, YES)
    assert alone.participants == (Participant(keep, "mit Hut", ("Chor",), YES, YES),)
    assert [item.text for item in sheet.open_threads] == ["Buch schicken"]
    assert [item.text for item in sheet.keepsakes] == ["Witz vom Pfarrer"]
    assert [item.text for item in sheet.questions] == ["Wie war die Tour?"]
    assert [item.text for item in sheet.reminders] == ["Buch schicken", "anrufen"]
    assert {event.title: state for event, state in events.of_contact(desk, keep)} == {
        "Stammtisch": GuestState.MET,
        "Frühstück": GuestState.EXPECTED,
    }
    assert sheet.contact.photo and contacts.photo(desk, sheet.contact.photo.sha256) == b"\xff\xd8\xff\xe0photo"
    assert sheet.contact.note.endswith("[organisation] Lektorat Berg\n[met] Landshut")
    with pytest.raises(NotFound):
        contacts.get(desk, other)
    assert merge.merged_from(desk, keep) == [("Dr. Anna Maria Berg", desk.now())]


def test_one_undo_brings_both_back(desk: Desk, two: tuple[int, int]) -> None:
    """Every row of every table, again and again; and they are found again."""
    keep, other = two
    before = _knowledge(desk)
    told: list[Change] = []
    desk.subscribe(told.append)
    _merge(desk, keep, other)
    assert len(told) == 1
    assert told[0].contacts is not None and {keep, other} <= told[0].contacts
    after = _knowledge(desk)
    assert contacts.find(desk, Query("Verlag")) == [keep]
    for _ in range(2):
        label = undo(desk)
        assert (label.step.value, label.name) == ("contact.merge", "Anna Berg")
        assert _knowledge(desk) == before
        assert set(contacts.find(desk, Query("Anna"))) == {keep, other}
        assert contacts.find(desk, Query("Bergtouren")) == [other]
        redo(desk)
        assert _knowledge(desk) == after
        assert contacts.find(desk, Query("Bergtouren")) == [keep]


def test_of_a_talk_with_both_the_stricter_wish_is_shown(desk: Desk, person: Callable[..., int]) -> None:
    """Whichever of the two is kept; and undo shows both as they were."""
    one, other = person(), person()
    people = (
        Participant(one, "", ("Chor",), YES, YES, "", "am Telefon"),
        Participant(other, "", (), OPEN, NO, "", "sagt er"),
    )
    number = meetings.record_note(desk, meetings.NoteDraft(MeetingNote(date(2026, 11, 1), people)))
    for keep, gone, mine in ((one, other, YES), (other, one, YES)):
        _merge(desk, keep, gone)
        assert meetings.get(desk, number).participants == (Participant(keep, "", ("Chor",), mine, NO, "", "sagt er"),)
        undo(desk)
        assert meetings.get(desk, number).participants == people


@pytest.mark.parametrize("kept", GuestState)
@pytest.mark.parametrize("other", GuestState)
def test_of_an_evening_with_both_the_further_state_wins(
    desk: Desk, person: Callable[..., int], kept: GuestState, other: GuestState
) -> None:
    """Met, then expected, then missed."""
    order = [GuestState.MET, GuestState.EXPECTED, GuestState.MISSED]
    people = person(), person()
    evening = events.add(desk, Event("Stammtisch", date(2026, 11, 1)))
    events.invite(desk, evening, people)
    for number, state in zip(people, (kept, other), strict=True):
        events.set_guest(desk, evening, number, state)
    _merge(desk, *people)
    (guest,) = events.guests(desk, evening)
    assert (guest.contact_id, guest.state) == (people[0], min(kept, other, key=order.index))


def test_the_plan_warns(desk: Desk, person: Callable[..., int], talk: Callable[..., int]) -> None:
    """A door that will shut, an objection, a rest, and who were said to be two; and it tells the standing afterwards."""
    keep, other = person(), person()
    assert merge.plan(desk, keep, other).warnings == ()
    talk(keep)
    assert contacts.standing_of(desk, keep).write
    plan = merge.plan(desk, keep, other)
    assert plan.warnings == ("door_shut",)
    assert [one.write for one in (*plan.before, plan.after)] == [True, False, False]
    talk(other)
    assert merge.plan(desk, keep, other).warnings == ()
    contacts.save(desk, replace(contacts.get(desk, other), emails=(Email("other@x.example"),)))
    duplicates.set_apart(desk, keep, other)
    contacts.rest(desk, [other], "network_marketing")
    contacts.object_(desk, other)
    plan = merge.plan(desk, keep, other)
    assert plan.warnings == ("door_shut", "objected", "resting", "were_apart")
    assert plan.after.status is Status.OBJECTED
    _merge(desk, keep, other)
    assert contacts.standing_of(desk, keep) == plan.after
    assert contacts.get(desk, keep).rest_reason == "network_marketing"
    with desk.store.read() as session:
        assert [row[3] for row in objections.history(session, keep)] == [True]
    assert duplicates.set_apart_pairs(desk) == []


WARNINGS = ("door_shut", "objected", "resting", "consents_left", "consent_ended", "letters_stopped", "were_apart")


@pytest.mark.parametrize("code", WARNINGS)
def test_every_warning_is_a_sentence(code: str) -> None:
    assert all(f"merge.{code}" in sentences for sentences in PHRASES.values())


def test_every_field_has_a_name(desk: Desk) -> None:
    full = replace(
        OTHER, department="x", role="x", anniversary=PartialDate(2000, 1, 1), language="de", recognition_cue="x",
        photo=Photo("1" * 64, "image/png", 1),
    )  # fmt: skip
    names = {field.name for field in fields(full, ANNA)}
    assert len(names) >= 18
    assert all(f"field.{name}" in sentences for name in names for sentences in PHRASES.values())
    assert left_line("organisation", "Lektorat", "de") == "Aus der Zusammenführung – Firma, Organisation: Lektorat"
    assert left_line("birthday", "1970-04-12", "de").endswith("Geburtstag: 12.04.1970")
    assert left_line("birthday", "1970-04-12", "en") == "From the merge – Birthday: 1970-04-12"


def test_wishes_can_be_confirmed(desk: Desk, person: Callable[..., int], talk: Callable[..., int]) -> None:
    """After a bare card was merged into a dialogue, one gesture opens the door again; undo shuts it."""
    keep, other = person(), person()
    talk(keep)
    _merge(desk, keep, other)
    assert contacts.standing_of(desk, keep).status is Status.CONTEXT
    merge.confirm_wishes(desk, keep, YES, YES)
    assert contacts.standing_of(desk, keep).write
    undo(desk)
    assert not contacts.standing_of(desk, keep).write


def test_who_is_apart_from_one_is_apart_from_both(desk: Desk, person: Callable[..., int]) -> None:
    keep, other, third, fourth = (person() for _ in range(4))
    duplicates.set_apart(desk, other, third)
    duplicates.set_apart(desk, third, keep)
    duplicates.set_apart(desk, fourth, other)
    _merge(desk, keep, other)
    assert duplicates.set_apart_pairs(desk) == [(keep, third), (keep, fourth)]
    undo(desk)
    assert duplicates.set_apart_pairs(desk) == [(keep, third), (other, third), (other, fourth)]


def test_a_plan_that_is_out_of_date(desk: Desk, person: Callable[..., int]) -> None:
    """Nothing is merged of a contact that is not any more as it was shown."""
    keep, other = person(), person()
    plan = merge.plan(desk, keep, other)
    contacts.set_tags(desk, other, ["neu"])
    before = _knowledge(desk)
    with pytest.raises(Invalid) as caught:
        merge.merge(desk, plan, {}, _line)
    assert caught.value.details["rule"] == "changed"
    assert _knowledge(desk) == before
    with pytest.raises(Invalid):
        merge.plan(desk, keep, keep)
    contacts.remove(desk, [other])
    for pair in ((keep, other), (other, keep)):
        with pytest.raises(NotFound):
            merge.plan(desk, *pair)


def test_which_one_to_keep(desk: Desk, person: Callable[..., int], talk: Callable[..., int]) -> None:
    """The one with the talks, else the fuller, else the older one."""
    first, second, full = person(), person(), person(nickname="Anni", title="Lektorin")
    assert merge.better_to_keep(desk, second, first) == first
    assert merge.better_to_keep(desk, first, full) == full
    talk(second)
    assert merge.better_to_keep(desk, full, second) == second


CARD = """BEGIN:VCARD
VERSION:3.0
UID:{uid}
FN:{name}
EMAIL:{mail}
END:VCARD
"""


def test_cards_of_both_are_known(desk: Desk, tmp_path: Path) -> None:
    """Both original cards lie beside the kept one; the next card of either finds it, also after a further merge."""
    file = tmp_path / "cards.vcf"
    names = [("u1", "Anna Berg", "a@x.de"), ("u2", "Anna Winter", "b@x.de"), ("u3", "Anni Berg", "c@x.de")]
    file.write_text("".join(CARD.format(uid=uid, name=name, mail=mail) for uid, name, mail in names), "utf-8")
    imports.import_cards(desk, [file])
    one, two, three = sorted(contacts.find(desk, Query("ann")))
    _merge(desk, two, one)
    _merge(desk, three, two)
    assert len(contacts.original_cards(desk, three)) == 3
    assert [name for name, _ in merge.merged_from(desk, three)] == ["Anna Winter", "Anna Berg"]
    assert not imports.rehearse(desk, [file]).changed
    newer = tmp_path / "newer.vcf"
    newer.write_text("".join(CARD.format(uid=uid, name="Anna Neu", mail="neu@x.de") for uid in ("u1", "u2")), "utf-8")
    report = imports.import_cards(desk, [newer])
    assert report.counts[imports.Verdict.NEW] == 0
    assert "neu@x.de" in [email.address for email in contacts.get(desk, three).emails]


def test_what_the_evening_left_moves_once_and_comes_back(desk: Desk, two: tuple[int, int]) -> None:
    """Favours, finds, what is not printed, introductions: none doubled, nobody introduced to themselves; undo is exact."""
    keep, other = two
    third = contacts.add(desk, Contact(name=Name("Cleo Dorn", given="Cleo", family="Dorn")))
    with desk.store.write(Step.CONTACT_EDIT, "test") as session:
        for statement in (
            f"INSERT INTO favour (contact_id, direction, words, day) VALUES ({other}, 'given', 'Kontakt', '2026-01-02')",
            "INSERT INTO find (id, words, link, note, day) VALUES (1, 'Ein Buch', '', '', '2026-01-02')",
            f"INSERT INTO find_for (find_id, contact_id, sentence) VALUES (1, {keep}, 'a'), (1, {other}, 'b')",
            f"INSERT INTO unprinted (contact_id, field) VALUES ({keep}, 'note'), ({other}, 'note'), ({other}, 'phone')",
            f"""INSERT INTO introduction (contact_id, other_id, words, opened_on, answer, other_answer, outcome)
            VALUES ({keep}, {other}, 'x', '2026-01-02', 'open', 'open', ''),
            ({third}, {other}, 'y', '2026-01-02', 'open', 'open', '')""",
        ):
            session.connection().exec_driver_sql(statement)
    before = _knowledge(desk)
    _merge(desk, keep, other)
    after = _knowledge(desk)
    assert [row[1] for row in after["favour"]] == [keep]
    assert [row[1:4] for row in after["find_for"]] == [(1, keep, "a")]
    assert sorted(row[1:] for row in after["unprinted"]) == [(keep, "note"), (keep, "phone")]
    assert [row[1:4] for row in after["introduction"]] == [(third, keep, "y")]
    undo(desk)
    assert _knowledge(desk) == before
