"""People of a Monica export: what its resources say about one person, as a contact, a note and further entries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple

from netzwerkpflege.domain.contact import Contact, Email, Name, PartialDate, Phone, PostalAddress, Profile, WebAddress
from netzwerkpflege.domain.reminder import Repeat
from netzwerkpflege.exchange.own_table import label_code
from netzwerkpflege.exchange.profiles import MESSENGERS, OWN_PROPERTIES

ODD_REPEAT = "reminder.repeat"
"""A repetition that we have not: the reminder comes once."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEB = re.compile(r"https?://", re.IGNORECASE)
_SERVICES: Final = frozenset(OWN_PROPERTIES.values())
_REPEATS: Final = {
    ("week", 1): Repeat.WEEKLY,
    ("month", 1): Repeat.MONTHLY,
    ("month", 3): Repeat.QUARTERLY,
    ("month", 6): Repeat.HALF_YEARLY,
    ("month", 12): Repeat.YEARLY,
    ("year", 1): Repeat.YEARLY,
}
_KEPT: Final = ("food_preferences", "last_talked_to", "stay_in_touch_frequency")
_BY_ME = {True: "→", False: "←"}

Json = dict[str, Any]
Due = tuple[date, str, Repeat]


class Item(NamedTuple):
    """One thing of the export: its uuid, day of creation, properties, and the lists in it by their types."""

    uuid: str
    created: str
    properties: Json
    lists: dict[str, list[Any]]


def item(value: Any) -> Item:
    """One thing of the export; empty where it is none."""
    if not isinstance(value, dict):
        return Item("", "", {}, {})
    properties = value.get("properties")
    lists = dict(_collections(value.get("data")))
    return Item(
        text(value.get("uuid")),
        day_of(value.get("created_at")),
        properties if isinstance(properties, dict) else {},
        lists,
    )


def _collections(data: Any) -> Iterator[tuple[str, list[Any]]]:
    """The lists in ``data``: ``{"count": 2, "type": "note", "values": […]}``."""
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else []:
        if isinstance(part, dict) and isinstance(part.get("values"), list):
            yield text(part.get("type")), part["values"]


def items(holder: Item, kind: str) -> list[Item]:
    """The things of one type in another."""
    return [item(value) for value in holder.lists.get(kind, []) if isinstance(value, dict)]


def text(value: Any) -> str:
    """A value as text; nothing for what is none."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def yes(value: Any) -> bool:
    """Whether a value is true, also as 1 or '1'."""
    return value in (True, 1, "1", "true")


def day_of(value: Any) -> str:
    """The day of a timestamp as ``2024-05-03``, or ''."""
    match = _DAY.match(text(value))
    return match[0] if match else ""


def reminders(person: Item) -> tuple[list[Due], set[str]]:
    """What is to be remembered: day, words and repetition, and codes of what we have not."""
    found: list[Due] = []
    odd: set[str] = set()
    for reminder in items(person, "reminder"):
        said = reminder.properties
        words = " – ".join(filter(None, (text(said.get("title")), text(said.get("description")))))
        every, number = text(said.get("frequency_type")), text(said.get("frequency_number")) or "1"
        try:
            due = date.fromisoformat(day_of(said.get("initial_date")))
        except ValueError:
            continue
        if not words or yes(said.get("inactive")):
            continue
        repeat = _REPEATS.get((every, int(number) if number.isdecimal() else 0), Repeat.NEVER)
        if repeat is Repeat.NEVER and every not in ("", "one_time"):
            odd.add(ODD_REPEAT)
        found.append((due, words, repeat))
    return found, odd


class Account:
    """The account of an export: what people refer to, by uuid."""

    def __init__(self, account: Json) -> None:
        self._whole = item(account)
        instance = account.get("instance")
        types = instance.get("contact_field_types") if isinstance(instance, dict) else None
        self._field_types = {
            found.uuid: found.properties for found in map(item, types if isinstance(types, list) else [])
        }
        self._activities = {activity.uuid: activity for activity in items(self._whole, "activity")}
        self.photos = {photo.uuid: text(photo.properties.get("dataUrl")) for photo in items(self._whole, "photo")}
        self._people = items(self._whole, "contact")
        self._names = {person.uuid: _name(person).composed() for person in self._people}
        self._relations: dict[str, list[tuple[str, str]]] = {}
        for relation in items(self._whole, "relationship"):
            said = relation.properties
            who = self._names.get(text(said.get("contact_is")), "")
            kind = text(said.get("type"))
            self._relations.setdefault(text(said.get("of_contact")), []).append((f"Relationship: {kind}", who))

    def people(self) -> list[Item]:
        """All people, also those whom others merely mention."""
        return self._people

    def contact(self, person: Item) -> Contact:
        """The person as a contact; everything that was noted is in the note, day by day."""
        said = person.properties
        tags = said.get("tags")
        name = _name(person)
        emails, phones, urls, profiles = self._reached(person)
        return Contact(
            uid=person.uuid,
            name=Name(name.composed(), name.prefix, name.given, name.additional, name.family, name.suffix),
            nickname=text(said.get("nickname")),
            organisation=text(said.get("company")),
            title=text(said.get("job")),
            emails=emails,
            phones=phones,
            urls=urls,
            profiles=profiles,
            addresses=tuple(dict.fromkeys(_addresses(person))),
            birthday=_special_day(said.get("birthdate")),
            note=self._note(person),
            tags=tuple(dict.fromkeys(filter(None, map(text, tags)))) if isinstance(tags, list) else (),
        )

    def _reached(
        self, person: Item
    ) -> tuple[tuple[Email, ...], tuple[Phone, ...], tuple[WebAddress, ...], tuple[Profile, ...]]:
        """The contact fields, by their types."""
        emails, phones, urls, profiles = [], [], [], []
        for value, kind, name, protocol in self._fields(person):
            service = name.lower()
            if kind == "email" or protocol == "mailto:":
                emails.append(Email(value))
            elif kind == "phone" or protocol == "tel:":
                phones.append(Phone(value))
            elif service in _SERVICES:
                link = _WEB.match(protocol) and not _WEB.match(value) and service not in MESSENGERS
                profiles.append(Profile(service, f"{protocol}{value}" if link else value))
            elif _WEB.match(value):
                urls.append(WebAddress(value))
        return tuple(emails), tuple(phones), tuple(urls), tuple(profiles)

    def _fields(self, person: Item) -> Iterator[tuple[str, str, str, str]]:
        """Value, type, name and protocol of each contact field."""
        for field in items(person, "contact_field"):
            kind = self._field_types.get(text(field.properties.get("type")), {})
            value = text(field.properties.get("data"))
            if value:
                yield value, text(kind.get("type")), text(kind.get("name")), text(kind.get("protocol"))

    def further(self, person: Item) -> list[tuple[str, str]]:
        """What no field of ours holds, with words to call it by."""
        said = person.properties
        found = [(name.replace("_", " ").capitalize(), text(said.get(name))) for name in _KEPT]
        for value, kind, name, protocol in self._fields(person):
            ours = kind in ("email", "phone") or protocol in ("mailto:", "tel:") or name.lower() in _SERVICES
            if not ours and not _WEB.match(value):
                found.append((name or "Contact field", value))
        birthdate = said.get("birthdate")
        if isinstance(birthdate, dict) and yes(birthdate.get("is_age_based")):
            found.append(("Born about", day_of(birthdate.get("date"))[:4]))
        if yes(said.get("is_dead")):
            found.append(("Deceased", _day_text(said.get("deceased_date")) or "✝"))
        found.append(("First met", _day_text(said.get("first_met_date"))))
        found.append(("First met through", self._names.get(text(said.get("first_met_through")), "")))
        for pet in items(person, "pet"):
            kind = text(pet.properties.get("category"))
            found.append((f"Pet: {kind}" if kind else "Pet", text(pet.properties.get("name")) or kind))
        for gift in items(person, "gift"):
            parts = [text(gift.properties.get(key)) for key in ("name", "comment", "url", "amount", "status", "date")]
            found.append(("Gift", " · ".join(filter(None, parts))))
        for debt in items(person, "debt"):
            parts = [text(debt.properties.get(key)) for key in ("amount", "currency", "status")]
            sign = "–" if yes(debt.properties.get("in_debt")) else "+"
            found.append(("Debt", f"{sign} {' '.join(filter(None, parts))}"))
        return [(header, value) for header, value in [*found, *self._relations.get(person.uuid, [])] if value]

    def _note(self, person: Item) -> str:
        """Description, then notes, activities, calls, conversations, life events and tasks by day."""
        dated = sorted(self._dated(person), key=lambda entry: entry[0])
        paragraphs = [f"{day}: {words}" if day else words for day, words in dated if words]
        return "\n\n".join(filter(None, [text(person.properties.get("description")), *paragraphs]))

    def _dated(self, person: Item) -> Iterator[tuple[str, str]]:
        for note in items(person, "note"):
            yield note.created, text(note.properties.get("body"))
        refs = person.lists.get("activity", [])
        for activity in filter(None, (self._activities.get(text(uuid)) for uuid in refs)):
            yield _when(activity), _words(activity, "summary", "description")
        for call in items(person, "call"):
            yield _when(call, "called_at"), _marked("☎", text(call.properties.get("content")))
        for event in items(person, "life_event"):
            yield _when(event), _words(event, "name", "note")
        for task in items(person, "task"):
            mark = "☑" if yes(task.properties.get("completed")) else "☐"
            yield task.created, _marked(mark, _words(task, "title", "description"))
        for conversation in items(person, "conversation"):
            messages = conversation.properties.get("messages")
            said = [found.properties for found in map(item, messages if isinstance(messages, list) else [])]
            lines = [_marked(_BY_ME[yes(one.get("written_by_me"))], text(one.get("content"))) for one in said]
            yield _when(conversation), "\n".join(filter(None, lines))


def _when(thing: Item, key: str = "happened_at") -> str:
    return day_of(thing.properties.get(key)) or thing.created


def _words(thing: Item, *keys: str) -> str:
    return " – ".join(filter(None, (text(thing.properties.get(key)) for key in keys)))


def _marked(mark: str, words: str) -> str:
    return f"{mark} {words}" if words else ""


def _name(person: Item) -> Name:
    said = person.properties
    given, middle, family = (text(said.get(key)) for key in ("first_name", "middle_name", "last_name"))
    return Name(given=given, additional=middle, family=family)


def _addresses(person: Item) -> Iterator[PostalAddress]:
    for address in items(person, "address"):
        keys = ("street", "city", "province", "postal_code", "country", "name")
        street, city, province, code, country, name = (text(address.properties.get(key)) for key in keys)
        if any((street, city, province, code, country)):
            yield PostalAddress("", "", street, city, province, code, country, label_code(name))


def _special_day(value: Any) -> PartialDate | None:
    """A special date, where it is a day: one that was reckoned from an age is none."""
    if not isinstance(value, dict) or yes(value.get("is_age_based")):
        return None
    try:
        found = PartialDate.parse(day_of(value.get("date")))
    except ValueError:
        return None
    return PartialDate(None, found.month, found.day) if yes(value.get("is_year_unknown")) else found


def _day_text(value: Any) -> str:
    day = _special_day(value)
    return day.isoformat() if day else ""
