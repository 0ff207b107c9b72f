"""Writing contacts out, and copies of the address file: whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.gate import standing
from netzwerkpflege.domain.query import Query
from netzwerkpflege.exchange.card_folder import file_name, write_each
from netzwerkpflege.exchange.contact_json import contact_to_json
from netzwerkpflege.exchange.csv_out import write_csv
from netzwerkpflege.exchange.vcard import OutCard, Shrink, write_cards
from netzwerkpflege.exchange.whole import write_whole
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import backup, contacts, doors, list_rows, search

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session

Tick = Callable[[int, int], None]


def _quiet(done: int, total: int) -> None:
    """Nobody watches."""


def export_vcards(
    desk: Desk,
    path: Path,
    query: Query,
    version: str = "3.0",
    tick: Tick = _quiet,
    only: Sequence[int] | None = None,
    shrink: Shrink | None = None,
) -> int:
    """Write the contacts that match (or ``only`` these) as one vCard file. Returns how many.

    ``shrink`` makes photos smaller that are too large for other programs. Raises FileUnwritable, DiskFull.
    """
    with desk.store.read() as session:
        numbers = search.ids(session, query) if only is None else list(only)
        cards = _out_cards(session, numbers, tick)
        write_whole(path, write_cards(cards, version, shrink, desk.clock()))
    return len(numbers)


def export_each(
    desk: Desk,
    folder: Path,
    query: Query,
    version: str = "3.0",
    tick: Tick = _quiet,
    only: Sequence[int] | None = None,
    shrink: Shrink | None = None,
) -> int:
    """Write a file for each contact that matches (or ``only`` these) into a folder. Returns how many.

    Files that are there are never overwritten; all are written or none. Raises FileUnwritable, DiskFull.
    """
    with desk.store.read() as session:
        numbers = search.ids(session, query) if only is None else list(only)
        names: list[str] = []

        def out() -> Iterator[OutCard]:
            for card in _out_cards(session, numbers, tick):
                names.append(card.contact.display_name)
                yield card

        written = write_cards(out(), version, shrink, desk.clock())
        return len(write_each(folder, ((names.pop(), data) for data in written)))


def name_for_file(name: str) -> str:
    """A name that every file system takes, for a file about somebody; without its extension."""
    return file_name(name)


def _out_cards(session: Session, numbers: Sequence[int], tick: Tick) -> Iterator[OutCard]:
    for done, chunk in enumerate(_chunks(numbers)):
        tick(done * CHUNK, len(numbers))
        for place, contact in enumerate(contacts.get_all(session, chunk), start=done * CHUNK):
            if contact.photo:  # making it smaller takes a while, and whoever cancels shall not wait
                tick(place, len(numbers))
            photo = list_rows.blob(session, contact.photo.sha256) if contact.photo else None
            media_type = contact.photo.media_type if contact.photo else ""
            yield OutCard(contact, photo, media_type, tuple(contacts.cards(session, contact.id or 0)))
    tick(len(numbers), len(numbers))  # the last moment to cancel: from here on the file is moved to its place


def export_json(desk: Desk, path: Path, query: Query, tick: Tick = _quiet, only: Sequence[int] | None = None) -> int:
    """Write the contacts that match (or ``only`` these) as a JSON list. Returns how many.

    Raises FileUnwritable, DiskFull.
    """
    with desk.store.read() as session:
        numbers = search.ids(session, query) if only is None else list(only)

        def out() -> Iterator[bytes]:
            yield b"["
            mark = b"\n"
            for done, chunk in enumerate(_chunks(numbers)):
                tick(done * CHUNK, len(numbers))
                facts = doors.facts(session, chunk)
                for contact in contacts.get_all(session, chunk):
                    shape = contact_to_json(contact, standing(facts[contact.id or 0]))
                    yield mark + json.dumps(shape, ensure_ascii=False).encode()
                    mark = b",\n"
            tick(len(numbers), len(numbers))
            yield b"\n]\n"

        write_whole(path, out())
    return len(numbers)


def export_csv(
    desk: Desk,
    path: Path,
    query: Query,
    language: str = "de",
    tick: Tick = _quiet,
    only: Sequence[int] | None = None,
) -> int:
    """Write the contacts that match (or ``only`` these) as a table for Excel and Outlook. Returns how many.

    ``language`` is 'de' or 'en', for headers and separators. What is our own (conversations, how we met) and photos
    stay out. Raises FileUnwritable, DiskFull.
    """
    with desk.store.read() as session:
        numbers = search.ids(session, query) if only is None else list(only)

        def out() -> Iterator[Contact]:
            for done, chunk in enumerate(_chunks(numbers)):
                tick(done * CHUNK, len(numbers))
                yield from contacts.get_all(session, chunk)
            tick(len(numbers), len(numbers))

        write_whole(path, write_csv(out(), language))
    return len(numbers)


def back_up(desk: Desk, path: Path, tick: Tick = _quiet) -> None:
    """Copy the whole address file, and check the copy. Raises FileUnwritable, DiskFull, DatabaseDamaged."""
    backup.copy(desk.store, path, tick)


def damage(desk: Desk) -> list[str]:
    """What is wrong with the address file; empty where all is well."""
    return backup.check(desk.store)


CHUNK = 200


def _chunks(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    return (numbers[start : start + CHUNK] for start in range(0, len(numbers), CHUNK))
