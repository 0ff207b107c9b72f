"""The demonstration profile: invented people from ``resources/demo``, with days relative to today."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

from netzwerkpflege.domain.contact import (
    Contact,
    Email,
    Name,
    PartialDate,
    Phone,
    PostalAddress,
    Profile,
    WebAddress,
)
from netzwerkpflege.domain.favour import Favour, Way
from netzwerkpflege.domain.fundus import FundusEntry
from netzwerkpflege.domain.introduction import Answer, Introduction
from netzwerkpflege.domain.meeting import Event, GuestEntry, GuestState, MeetingNote, Participant, Wish
from netzwerkpflege.domain.reminder import Reminder, Repeat
from netzwerkpflege.domain.rhythm import Circle, Keeping, Rhythm
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.domain.thread import Asking, Keepsake, Kind, Owner, Question, Thread
from netzwerkpflege.resources import resource_path
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.series import number_of
from netzwerkpflege.store import (
    contacts,
    events,
    favours,
    fundus,
    guests,
    introductions,
    meetings,
    objections,
    reminders,
    rhythms,
    threads,
)
from netzwerkpflege.store.contacts import NewContact

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session

Shape = Mapping[str, Any]


def fill(desk: Desk) -> None:
    """Lay the invented people into an empty address file, as one undo step."""
    shape = json.loads(resource_path("demo/people.json").read_text(encoding="utf-8"))
    today, now = desk.today(), desk.now()
    with desk.store.write(Step.DEMO) as session:
        people = _add_people(session, shape["contacts"], today, now)
        evenings = {item["key"]: events.add(session, _event(session, item, today)) for item in shape["events"]}
        for item in shape["guests"]:
            events.add_guests(session, evenings[item["event"]], [people[item["contact"]]])
            events.set_guest(session, evenings[item["event"]], people[item["contact"]], GuestState(item["state"]))
        for item in shape["names"]:
            number = evenings[item["event"]]
            words = {key: item[key] for key in ("name", "organisation", "title") if key in item}
            guests.add_names(session, number, [GuestEntry(number, None, **words)])
        stories = {
            item["key"]: fundus.add(session, FundusEntry(Kind(item["kind"]), item["text"], item.get("note", "")), today)
            for item in shape["fundus"]
        }
        for item in sorted(shape["meetings"], key=lambda item: int(item["on"]["days"])):
            _add_meeting(session, item, people, evenings, stories, today, now)
        _add_between(session, shape, people, today)
        for item in shape["reminders"]:
            reminders.add(session, _reminder(item, people, today))
        _add_rhythms(session, shape, people)
        for item in shape["contacts"]:
            if "rest_reason" in item:
                contacts.set_resting(session, [people[item["key"]]], True, item["rest_reason"])
            if "objection" in item:
                words = item["objection"]
                objections.record(session, people[item["key"]], words.get("channel", ""), words.get("words", ""), now)


def _add_people(session: Session, shapes: list[Shape], today: date, now: str) -> dict[str, int]:
    news = []
    for item in shapes:
        photo = resource_path(f"demo/portraits/{item['portrait']}").read_bytes() if "portrait" in item else None
        news.append(NewContact(_contact(item, today), photo, "image/jpeg" if photo else ""))
    return dict(zip((item["key"] for item in shapes), contacts.add_all(session, news, now), strict=True))


def _contact(item: Shape, today: date) -> Contact:
    name = Name(**item["name"])
    return Contact(
        name=name if name.formatted else replace(name, formatted=name.composed()),
        emails=tuple(Email(**fields) for fields in item.get("emails", ())),
        phones=tuple(Phone(**fields) for fields in item.get("phones", ())),
        addresses=tuple(PostalAddress(**fields) for fields in item.get("addresses", ())),
        urls=tuple(WebAddress(**fields) for fields in item.get("urls", ())),
        profiles=tuple(Profile(**fields) for fields in item.get("profiles", ())),
        birthday=PartialDate.parse(item["birthday"]) if "birthday" in item else None,
        anniversary=PartialDate.parse(item["anniversary"]) if "anniversary" in item else None,
        tags=tuple(item.get("tags", ())),
        met_on=_day(item["met_on"], today) if "met_on" in item else None,
        **{key: item[key] for key in _PLAIN if key in item},
    )


_PLAIN = (
    "nickname",
    "organisation",
    "department",
    "title",
    "role",
    "note",
    "language",
    "recognition_cue",
    "met_how",
    "met_where",
    "met_through",
    "source",
)


def _event(session: Session, item: Shape, today: date) -> Event:
    event = Event(
        title=item["title"],
        on=_day(item["on"], today),
        starts=time.fromisoformat(item["starts"]) if item.get("starts") else None,
        ends=time.fromisoformat(item["ends"]) if item.get("ends") else None,
        place=item.get("place", ""),
        host=item.get("host", ""),
        intention=item.get("intention", ""),
        note=item.get("note", ""),
        minutes=item.get("minutes"),
        fee=item.get("fee"),
        debrief_ended=_day(item["on"], today) if "minutes" in item else None,
    )
    return replace(event, series_id=number_of(session, event, item.get("series", "")))


def _add_meeting(
    session: Session,
    item: Shape,
    people: Mapping[str, int],
    evenings: Mapping[str, int],
    stories: Mapping[str, int],
    today: date,
    now: str,
) -> None:
    on = _day(item["on"], today)
    note = MeetingNote(
        on=on,
        participants=tuple(_participant(fields, people) for fields in item["participants"]),
        text=item.get("text", ""),
        place=item.get("place", ""),
        event_id=evenings[item["event"]] if "event" in item else None,
    )
    number = meetings.add(session, note, now)
    threads.add_threads(
        session,
        [
            Thread(
                people[fields["contact"]],
                Owner(fields["owner"]),
                fields["text"],
                on,
                number,
                _day(fields["closed"], today) if "closed" in fields else None,
            )
            for fields in item.get("threads", ())
        ],
    )
    threads.add_keepsakes(
        session,
        [_keepsake(fields, people, stories, on, number) for fields in item.get("keepsakes", ())],
    )
    threads.add_questions(
        session,
        [
            Question(people[fields["contact"]], fields["text"], fields.get("answer", ""))
            for fields in item.get("questions", ())
        ],
    )


def _keepsake(
    fields: Shape, people: Mapping[str, int], stories: Mapping[str, int], on: date, meeting_id: int
) -> Keepsake:
    echo = fields.get("echo", "")
    return Keepsake(
        people[fields["contact"]],
        fields["text"],
        on,
        meeting_id,
        kind=Kind(fields["kind"]) if "kind" in fields else None,
        fundus_id=stories.get(fields.get("fundus", "")),
        echo=echo,
        echo_on=on if echo else None,
    )


def _add_between(session: Session, shape: Shape, people: Mapping[str, int], today: date) -> None:
    """What was given, received, advised, and who was introduced to whom."""
    for item in shape["favours"]:
        way, on = Way(item["way"]), _day(item["on"], today)
        favours.add(session, Favour(people[item["contact"]], way, item["text"], on))
    for item in shape["advice"]:
        on = _day(item["on"], today)
        asked = Question(people[item["contact"]], item["text"], item["answer"], None, Asking.ADVICE, None, on, on)
        threads.add_questions(session, [asked])
    for item in shape["introductions"]:
        on = _day(item["on"], today)
        introductions.add(
            session,
            Introduction(
                people[item["contact"]],
                people[item["other"]],
                item["text"],
                on,
                Answer(item["answer"]),
                on,
                Answer(item["other_answer"]),
                on,
                _day(item["introduced"], today) if "introduced" in item else None,
                item.get("outcome", ""),
                _day(item["closed"], today) if "closed" in item else None,
            ),
        )


def _add_rhythms(session: Session, shape: Shape, people: Mapping[str, int]) -> None:
    for item in shape["circles"]:
        circle = rhythms.add_circle(session, Circle(item["name"], Rhythm(*item["weeks"]), item["size"]))
        for key in item["contacts"]:
            rhythms.set_keeping(session, Keeping(people[key], circle_id=circle))
    for item in shape["rhythms"]:
        rhythms.set_keeping(session, Keeping(people[item["contact"]], Rhythm(*item["weeks"])))


def _participant(fields: Shape, people: Mapping[str, int]) -> Participant:
    return Participant(
        contact_id=people[fields["contact"]],
        remark=fields.get("remark", ""),
        connection_points=tuple(fields.get("connection_points", ())),
        my_wish=Wish(fields.get("my_wish", "open")),
        their_wish=Wish(fields.get("their_wish", "open")),
        my_wish_source=fields.get("my_wish_source", ""),
        their_wish_source=fields.get("their_wish_source", ""),
    )


def _reminder(item: Shape, people: Mapping[str, int], today: date) -> Reminder:
    return Reminder(
        due=_day(item["due"], today),
        text=item["text"],
        contact_id=people[item["contact"]] if item.get("contact") else None,
        repeat=Repeat(item.get("repeat", "never")),
    )


def _day(shape: Mapping[str, int], today: date) -> date:
    """``{"days": -12}``: twelve days before today."""
    return today + timedelta(days=shape["days"])
