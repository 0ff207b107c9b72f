"""The words of a briefing in German and English, for paper has a language of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Words:
    """All words of one language. Fields with braces are filled by ``str.format`` with plain text."""

    lang: str
    kind: str
    intention: str
    host: str
    hosts: str
    hosts_hint: str
    again: str
    again_hint: str
    first: str
    first_hint: str
    unknown: str
    unknown_hint: str
    everybody: str
    columns: tuple[str, str, str, str, str]
    table: str
    private: str
    count_again: str
    count_first: str
    count_unknown: str
    one_person: str
    many_people: str
    nobody: str
    nameless: str
    notes: str
    page_of: str
    printed: str
    continued: str
    through: str
    until: str
    earlier_one: str
    earlier_many: str
    ask_point: str
    ask_joint: str
    ask_theirs: str
    ask_mine: str
    ask_since: str
    ask_since_event: str
    open_through: str
    open_host: str
    open_work: str
    open_today: str
    label: Mapping[str, str]
    short: Mapping[str, str]
    status: Mapping[str, str]
    state: Mapping[str, str]
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    day_pattern: str
    weekday_pattern: str
    from_to: str
    from_only: str

    def day(self, day: date) -> str:
        """A day written out: „12. November 2026“, "12 November 2026"; day and month stay on one line."""
        return self.day_pattern.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def weekday(self, day: date) -> str:
        """A day with its weekday: „Donnerstag, 12. November 2026“."""
        return self.weekday_pattern.format(weekday=self.weekdays[day.weekday()], day=self.day(day))

    def hours(self, starts: str, ends: str) -> str:
        """Opening and end: „18:30–21:00 Uhr“, „ab 18:30 Uhr“, or nothing."""
        if starts and ends:
            return self.from_to.format(starts=starts, ends=ends)
        return self.from_only.format(starts=starts) if starts else ""

    def at_table(self, seat: str) -> str:
        """The table: „Tisch 4“; what says so already, as it was written."""
        return self.table.format(seat=seat) if len(seat) <= 3 else seat

    def people(self, count: int) -> str:
        """How many are expected: „1 Person“, „12 Personen“."""
        return self.one_person if count == 1 else self.many_people.format(count=count)

    def earlier(self, count: int) -> str:
        """How many conversations there were before the last: „davor 3 Gespräche“."""
        return self.earlier_one if count == 1 else self.earlier_many.format(count=count)


GERMAN = Words(
    lang="de",
    kind="Veranstaltungsmappe",
    intention="Mein Vorhaben",
    host="Gastgeber: {host}",
    hosts="Gastgeber",
    hosts_hint="Sie haben eingeladen; ein Dank zuerst.",
    again="Wiedersehen",
    again_hint="Mit ihnen haben Sie schon gesprochen.",
    first="Nur Karte – Chancen für ein erstes Gespräch",
    first_hint="Von ihnen haben Sie bisher nur die Karte.",
    unknown="Noch unbekannt",
    unknown_hint="Von ihnen kennen Sie bisher nur den Namen auf der Gästeliste.",
    everybody="Alle auf einen Blick",
    columns=("Nr.", "Name", "Firma", "Tisch", "Stichwort"),
    table="Tisch {seat}",
    private="Enthält persönliche Angaben. Bitte nicht weitergeben und nach dem Abend löschen.",
    count_again="{count} Wiedersehen",
    count_first="{count} nur Karte",
    count_unknown="{count} noch unbekannt",
    one_person="1 Person",
    many_people="{count} Personen",
    nobody="Auf der Gästeliste steht noch niemand.",
    nameless="Ohne Namen",
    notes="Notizen",
    page_of="Seite {page} von {pages}",
    printed="Gedruckt am {day}",
    continued="Fortsetzung",
    through="durch {name}",
    until="bis {day}",
    earlier_one="davor 1 Gespräch",
    earlier_many="davor {count} Gespräche",
    ask_point="Wie ist es mit „{text}“ weitergegangen?",
    ask_joint="Wie machen wir mit „{text}“ weiter?",
    ask_theirs="Was ist aus „{text}“ geworden?",
    ask_mine="Ist „{text}“ noch wichtig?",
    ask_since="Was hat sich seit unserem letzten Gespräch getan?",
    ask_since_event="Was hat sich seit unserem Gespräch getan ({event})?",
    open_through="Wie haben Sie und {name} sich kennengelernt?",
    open_host="Woher kennen Sie den Gastgeber?",
    open_work="Was hat Sie zu {organisation} geführt?",
    open_today="Was führt Sie heute hierher?",
    label=MappingProxyType(
        {
            "cue": "Erkennungszeichen",
            "met": "Kennengelernt",
            "card": "Karte aus",
            "last": "Letztes Gespräch",
            "points": "Anknüpfungspunkte",
            "joint": "Gemeinsam offen",
            "mine": "Offen bei mir",
            "theirs": "Offen beim Gegenüber",
            "told": "Schon erzählt",
            "was_told": "Erfahren",
            "advice": "Um Rat gebeten",
            "note": "Auf der Gästeliste",
            "question": "Frage",
            "offered": "Mögliche Frage",
        }
    ),
    short=MappingProxyType(
        {
            "cue": "Erkennen an",
            "last": "Zuletzt",
            "points": "Anknüpfung",
            "joint": "Gemeinsam",
            "mine": "Ich",
            "theirs": "Sie/er",
            "told": "Erzählt",
            "offered": "Frage vielleicht",
        }
    ),
    status=MappingProxyType(
        {
            "bare": "Nur Karte",
            "context": "Gespräch",
            "dialogue": "Dialog",
            "resting": "Ruht",
            "objected": "Widerspruch",
        }
    ),
    state=MappingProxyType({"met": "getroffen", "missed": "verpasst"}),
    weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    months=(
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    day_pattern="{day}.\u00a0{month} {year}",
    weekday_pattern="{weekday}, {day}",
    from_to="{starts}–{ends} Uhr",
    from_only="ab {starts} Uhr",
)

ENGLISH = Words(
    lang="en",
    kind="Event briefing",
    intention="My intention",
    host="Host: {host}",
    hosts="Hosts",
    hosts_hint="They have invited you; thanks come first.",
    again="Meeting again",
    again_hint="You have talked with them before.",
    first="Bare cards – chances for a first conversation",
    first_hint="So far you only have their card.",
    unknown="Not known yet",
    unknown_hint="So far you only know their names from the guest list.",
    everybody="Everybody at a glance",
    columns=("No.", "Name", "Firm", "Table", "Catchword"),
    table="Table {seat}",
    private="Contains personal data. Please do not pass it on, and delete it after the evening.",
    count_again="{count} to meet again",
    count_first="{count} by card only",
    count_unknown="{count} not known yet",
    one_person="1 person",
    many_people="{count} people",
    nobody="There is nobody on the guest list yet.",
    nameless="Without a name",
    notes="Notes",
    page_of="Page {page} of {pages}",
    printed="Printed on {day}",
    continued="continued",
    through="through {name}",
    until="by {day}",
    earlier_one="1 conversation before",
    earlier_many="{count} conversations before",
    ask_point="How have things moved on with “{text}”?",
    ask_joint="How shall we go on with “{text}”?",
    ask_theirs="What has become of “{text}”?",
    ask_mine="Does “{text}” still matter?",
    ask_since="What has happened since we last talked?",
    ask_since_event="What has happened since we talked ({event})?",
    open_through="How did you and {name} get to know each other?",
    open_host="How do you know the host?",
    open_work="What brought you to {organisation}?",
    open_today="What brings you here today?",
    label=MappingProxyType(
        {
            "cue": "How to recognise",
            "met": "How you met",
            "card": "Card from",
            "last": "Last conversation",
            "points": "Connection points",
            "joint": "Open, both of us",
            "mine": "Open on my side",
            "theirs": "Open on their side",
            "told": "Already told",
            "was_told": "Learned",
            "advice": "Asked for advice",
            "note": "On the guest list",
            "question": "Question",
            "offered": "A possible question",
        }
    ),
    short=MappingProxyType(
        {
            "cue": "Know by",
            "last": "Last",
            "points": "Connection",
            "joint": "Both",
            "mine": "I",
            "theirs": "They",
            "told": "Told",
            "offered": "Perhaps ask",
        }
    ),
    status=MappingProxyType(
        {
            "bare": "Bare card",
            "context": "Conversation",
            "dialogue": "Dialogue",
            "resting": "Resting",
            "objected": "Objection",
        }
    ),
    state=MappingProxyType({"met": "met", "missed": "missed"}),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    day_pattern="{day}\u00a0{month} {year}",
    weekday_pattern="{weekday}, {day}",
    from_to="{starts}–{ends}",
    from_only="from {starts}",
)


def words(lang: str) -> Words:
    """The words of a language ('de', 'de_AT', 'en', …); every other language reads English."""
    return GERMAN if lang.lower().startswith("de") else ENGLISH
