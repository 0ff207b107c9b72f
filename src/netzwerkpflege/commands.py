"""What each command does: one call of a service, and its answer in words or as JSON."""

from __future__ import annotations

import json
import signal
import sys
import threading
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.gate import Standing, Status
from netzwerkpflege.domain.matching import COUNTED
from netzwerkpflege.domain.meeting import Event, MeetingNote, Participant, Wish
from netzwerkpflege.domain.outcome import Cancelled, FileUnreadable, Problem
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.reminder import Reminder, is_due
from netzwerkpflege.exchange.contact_json import contact_to_json
from netzwerkpflege.paths import Profile
from netzwerkpflege.phrases import phrase, problem_sentence, step_sentence
from netzwerkpflege.services import contacts, events, exports, guest_matching, imports, meetings, reminders, selftest
from netzwerkpflege.services import demo as demo_service
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services import guests as guest_lists
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.start import photo_shrinker, write_briefing

OK, PROBLEMS, FAILED = 0, 1, 3
_FORMS = {".json": "json", ".csv": "csv"}


def import_(parsed: Namespace) -> int:
    """Read cards in, or rehearse it."""
    with _desk(parsed) as desk, _progress(parsed.lang) as tick:
        act = imports.rehearse if parsed.dry_run else imports.import_cards
        report = act(desk, parsed.paths, tick)
    numbers = {verdict.value: report.counts[verdict] for verdict in COUNTED}
    broken = [
        {"file": p.file, "card": p.card, "name": p.name, "reason": problem_sentence(p, parsed.lang)}
        for p in report.broken
    ]
    seconds = round(report.seconds, 3)
    if parsed.json:
        _print_json({"files": report.files, "cards": report.cards, **numbers, "broken": broken, "seconds": seconds})
    else:
        for problem in (*report.broken, *report.problems):
            _say(_where(problem, parsed.lang))
        details: dict[str, str | int] = {**numbers, "files": report.files, "cards": report.cards}
        details |= {"broken": len(broken), "seconds": str(seconds)}
        _print(phrase("cli.rehearsed" if parsed.dry_run else "cli.imported", parsed.lang, details))
        if not report.changed and not broken:
            _print(phrase("cli.nothing_changed", parsed.lang))
    return PROBLEMS if broken else OK


def list_(parsed: Namespace) -> int:
    """List the contacts that match."""
    statuses = (Status(parsed.status),) if parsed.status else ()
    with _desk(parsed) as desk:
        found = contacts.find(desk, Query(parsed.query, statuses, limit=parsed.limit))
        if parsed.json:
            _print_json_list(contact_to_json(*pair) for pair in _each(desk, found))
            return OK
        for contact, standing in _each(desk, found):
            word = phrase(f"status.{standing.status.value}", parsed.lang)
            firm = f" · {contact.organisation}" if contact.organisation else ""
            _print(f"{contact.id:>6}  {word:<12}  {contact.display_name}{firm}")
    if not found:
        _say(phrase("cli.nobody", parsed.lang))
    return OK


def show(parsed: Namespace) -> int:
    """Show one contact."""
    with _desk(parsed) as desk:
        contacts.get(desk, parsed.id)
        contact, standing = contacts.each(desk, [parsed.id])[0]
    if parsed.json:
        _print_json(contact_to_json(contact, standing))
        return OK
    for line in _sheet(contact, standing, parsed.lang):
        _print(line)
    return OK


def note(parsed: Namespace) -> int:
    """Keep a conversation."""
    with _desk(parsed) as desk:
        for number in parsed.ids:
            contacts.get(desk, number)
        if parsed.event is not None:
            events.get(desk, parsed.event)
        people = tuple(
            Participant(
                number,
                connection_points=tuple(parsed.points),
                my_wish=Wish(parsed.my_wish),
                their_wish=Wish(parsed.their_wish),
            )
            for number in dict.fromkeys(parsed.ids)
        )
        kept = MeetingNote(on=parsed.on or desk.today(), participants=people, text=parsed.text, event_id=parsed.event)
        meetings.record_note(desk, meetings.NoteDraft(kept))
        names = contacts.names(desk, parsed.ids)
    _print(
        phrase("cli.note_kept", parsed.lang, {"name": ", ".join(names[number] for number in dict.fromkeys(parsed.ids))})
    )
    return OK


def remind(parsed: Namespace) -> int:
    """Set a reminder."""
    with _desk(parsed) as desk:
        number = reminders.add(desk, Reminder(due=parsed.on, text=parsed.text, contact_id=parsed.id))
    _print(phrase("cli.reminder_kept", parsed.lang, {"on": parsed.on.isoformat(), "id": number}))
    return OK


def reminders_(parsed: Namespace) -> int:
    """List the open reminders."""
    with _desk(parsed) as desk:
        rows = reminders.open_reminders(desk)
        today = desk.today()
    if parsed.json:
        _print_json(
            [
                {
                    "id": row.reminder.id,
                    "due": row.reminder.shows_on.isoformat(),
                    "text": row.reminder.text,
                    "repeat": row.reminder.repeat.value,
                    "is_due": is_due(row.reminder, today),
                    "contact": {"id": row.reminder.contact_id, "name": row.name} if row.reminder.contact_id else None,
                }
                for row in rows
            ]
        )
        return OK
    for row in rows:
        name = f" · {row.name}" if row.name else ""
        _print(f"{row.reminder.id:>6}  {row.reminder.shows_on.isoformat()}  {row.reminder.text}{name}")
    if not rows:
        _say(phrase("cli.no_reminders", parsed.lang))
    return OK


def event_add(parsed: Namespace) -> int:
    """Plan an event."""
    with _desk(parsed) as desk:
        number = events.add(desk, Event(title=parsed.title, on=parsed.on, place=parsed.place))
    _print(phrase("cli.event_kept", parsed.lang, {"title": parsed.title, "on": parsed.on.isoformat(), "id": number}))
    return OK


def event_list(parsed: Namespace) -> int:
    """List the events."""
    with _desk(parsed) as desk:
        found = events.all_events(desk)
    if parsed.json:
        _print_json([{**_event_json(event), "guests": guests_} for event, guests_ in found])
        return OK
    for event, guests_ in found:
        place = f" · {event.place}" if event.place else ""
        _print(f"{event.id:>6}  {event.on.isoformat()}  {event.title}{place} ({guests_})")
    if not found:
        _say(phrase("cli.no_events", parsed.lang))
    return OK


def guests(parsed: Namespace) -> int:
    """Put contacts on a guest list."""
    with _desk(parsed) as desk:
        if parsed.contacts:
            count = events.invite(desk, parsed.event, parsed.contacts)
            _print(phrase("cli.guests_added", parsed.lang, {"count": count}))
            return OK
        pasted = guest_matching.match(desk, _read_text(parsed.paste))
        names = [guest_lists.named(parsed.event, guest) for guest in pasted.unknown]
        count = guest_lists.add_people(desk, parsed.event, [one for _, one in pasted.sure], names)
    for guest, numbers in pasted.unsure:
        _say(phrase("cli.guest_unsure", parsed.lang, {"line": guest.line, "ids": ", ".join(map(str, numbers))}))
    for guest in pasted.unknown:
        _say(phrase("cli.guest_unknown", parsed.lang, {"line": guest.line}))
    for line in pasted.left:
        _say(phrase("cli.guest_left", parsed.lang, {"line": line}))
    _print(phrase("cli.guests_added", parsed.lang, {"count": count}))
    return PROBLEMS if pasted.unsure or pasted.left else OK


def briefing(parsed: Namespace) -> int:
    """Write the briefing of an event as PDF, or as a file for the phone."""
    with _desk(parsed) as desk:
        pages, file = write_briefing(desk, parsed), str(parsed.pdf or parsed.html)
    _print(phrase("cli.briefing_kept" if pages else "cli.phone_kept", parsed.lang, {"file": file, "pages": pages}))
    return OK


def export(parsed: Namespace) -> int:
    """Write contacts out; a folder takes a file for each with ``--each``."""
    named = _FORMS.get(parsed.path.suffix.lower(), "vcf")
    form = "vcf" if parsed.each else parsed.format or named
    query = Query(parsed.query)
    with _desk(parsed) as desk, _progress(parsed.lang) as tick:
        if form == "json":
            count = exports.export_json(desk, parsed.path, query, tick)
        elif form == "csv":
            count = exports.export_csv(desk, parsed.path, query, parsed.lang, tick)
        else:
            write = exports.export_each if parsed.each else exports.export_vcards
            count = write(desk, parsed.path, query, parsed.vcard, tick, shrink=photo_shrinker())
    _print(
        phrase(
            "cli.exported.one" if count == 1 else "cli.exported",
            parsed.lang,
            {"count": count, "file": str(parsed.path)},
        )
    )
    return OK


def undo(parsed: Namespace) -> int:
    """Take the newest step back."""
    with _desk(parsed) as desk:
        label = desks.undo(desk)
    _print(phrase("cli.undone", parsed.lang, {"step": step_sentence(label, parsed.lang)}))
    return OK


def check(parsed: Namespace) -> int:
    """Check the address file and the gate in it."""
    with _desk(parsed) as desk:
        damage = exports.damage(desk)
        stands = selftest.gate_stands(desk)
    for text in damage:
        _say(phrase("cli.check_damage", parsed.lang, {"damage": text}))
    if not stands:
        _say(phrase("cli.check_gate", parsed.lang))
    if damage or not stands:
        return FAILED
    _print(phrase("cli.check_ok", parsed.lang))
    return OK


def back_up(parsed: Namespace) -> int:
    """Copy the address file."""
    with _desk(parsed) as desk, _progress(parsed.lang) as tick:
        exports.back_up(desk, parsed.path, tick)
    _print(phrase("cli.backup_kept", parsed.lang, {"file": str(parsed.path)}))
    return OK


def demo(parsed: Namespace) -> int:
    """Make a demonstration profile."""
    profile = Profile(parsed.folder)
    if profile.database.exists():
        _say(phrase("cli.demo_exists", parsed.lang, {"file": str(parsed.folder)}))
        return FAILED
    desk = Desk.open(profile)
    try:
        demo_service.fill(desk)
    finally:
        desk.close()
    _print(phrase("cli.demo_kept", parsed.lang, {"file": str(parsed.folder)}))
    return OK


def self_test(parsed: Namespace) -> int:
    """Try the whole way once in a folder of its own."""
    done, failed = selftest.run()
    for what in failed:
        _say(phrase("cli.selftest_failed", parsed.lang, {"what": what}))
    if failed:
        return FAILED
    _print(phrase("cli.selftest_ok", parsed.lang, {"count": len(done)}))
    return OK


@contextmanager
def _desk(parsed: Namespace) -> Iterator[Desk]:
    desk = Desk.open(_profile(parsed))
    try:
        yield desk
    finally:
        desk.close()


def _profile(parsed: Namespace) -> Profile:
    profile: Profile = parsed.profile_of(parsed)
    return profile


@contextmanager
def _progress(lang: str) -> Iterator[Callable[[int, int], None]]:
    """Percents on standard error, where somebody watches. Ctrl+C cancels at the next tick: never in the middle of SQL."""
    watched = sys.stderr.isatty()
    shown = -1
    stopped: list[int] = []

    def tick(done: int, total: int) -> None:
        nonlocal shown
        if stopped:
            raise Cancelled
        percent = 100 * done // max(total, 1)
        if watched and percent != shown:
            shown = percent
            print(f"\r{phrase('cli.progress', lang, {'percent': percent})}", end="", file=sys.stderr, flush=True)  # noqa: T201

    in_main = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGINT, lambda number, frame: stopped.append(number)) if in_main else None
    try:
        yield tick
    finally:
        if in_main:
            signal.signal(signal.SIGINT, before)
        if watched and shown >= 0:
            print("\r        \r", end="", file=sys.stderr, flush=True)  # noqa: T201


def _each(desk: Desk, numbers: list[int]) -> Iterator[tuple[Contact, Standing]]:
    for start in range(0, len(numbers), exports.CHUNK):
        yield from contacts.each(desk, numbers[start : start + exports.CHUNK])


def _sheet(contact: Contact, standing: Standing, lang: str) -> Iterator[str]:
    yield contact.display_name
    yield phrase(f"status.{standing.status.value}", lang) + " · " + _doors(standing, lang)
    yield from (f"  {phrase(f'reason.{reason.value}', lang)}" for reason in standing.reasons)
    role = ", ".join(filter(None, (contact.title or contact.role, contact.department, contact.organisation)))
    yield from filter(None, (role, *(e.address for e in contact.emails), *(p.number for p in contact.phones)))
    for place in contact.addresses:
        town = f"{place.postal_code} {place.locality}".strip()
        yield ", ".join(filter(None, (place.po_box, place.street, place.extended, town, place.region, place.country)))
    yield from (web.url for web in contact.urls)
    yield from (f"{profile.service}: {profile.value}" for profile in contact.profiles)
    if contact.birthday:
        yield f"* {contact.birthday.isoformat()}"
    if contact.tags:
        yield "# " + ", ".join(contact.tags)
    if contact.note:
        yield contact.note


def _doors(standing: Standing, lang: str) -> str:
    words = {door: phrase("cli.yes" if open_ else "cli.no", lang) for door, open_ in _pairs(standing)}
    return phrase("cli.doors", lang, words)


def _pairs(standing: Standing) -> tuple[tuple[str, bool], tuple[str, bool]]:
    return ("write", standing.write), ("serial", standing.serial)


def _event_json(event: Event) -> dict[str, Any]:
    names = ("id", "title", "on", "starts", "ends", "place", "host", "intention", "note")
    values = {name: getattr(event, name) for name in names}
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in values.items()}


def _where(problem: Problem, lang: str) -> str:
    code = "cli.broken_file" if not problem.card else "cli.broken_card_named" if problem.name else "cli.broken_card"
    details: dict[str, str | int] = {"file": problem.file, "card": problem.card, "name": problem.name}
    return phrase(code, lang, {**details, "reason": problem_sentence(problem, lang)})


def _read_text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(file=str(path), reason=error.strerror or "") from error
    for charset in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(charset)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _print(text: str) -> None:
    print(text)  # noqa: T201 - the command line speaks


def _say(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201 - the command line speaks


def _print_json(shape: object) -> None:
    _print(json.dumps(shape, ensure_ascii=False, indent=2))


def _print_json_list(shapes: Iterator[dict[str, Any]]) -> None:
    mark = "["
    for shape in shapes:
        _print(mark + json.dumps(shape, ensure_ascii=False))
        mark = ","
    _print("]" if mark == "," else "[]")
