"""Contacts in the address file: read, add (one or a hundred thousand), change, remove, bring back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from netzwerkpflege.domain.card import Card
from netzwerkpflege.domain.contact import Contact, Photo
from netzwerkpflege.domain.outcome import NotFound
from netzwerkpflege.store import bulk, journal, phone_keys, search
from netzwerkpflege.store.address_hash import AddressHasher
from netzwerkpflege.store.contact_rows import DetailRows, collect_details, contact_of
from netzwerkpflege.store.prepare import COLUMNS, DETAILS, Prepared, at_home, contact_values, detail_values, prepare

if TYPE_CHECKING:
    from sqlalchemy import Row
    from sqlalchemy.orm import Session

_CARD_COLUMNS = ("contact_id", "sha256", "charset", "import_id", "number")


@dataclass(frozen=True, slots=True)
class NewContact:
    """A contact to be added, with the photo's bytes, the original card and the source where there are such."""

    contact: Contact
    photo: bytes | None = None
    photo_type: str = ""
    card: Card | None = None
    source: str = ""


def hasher(session: Session) -> AddressHasher:
    """The keyed hash of this address file."""
    key = session.connection().exec_driver_sql("SELECT value FROM setting WHERE key = 'address_key'").scalar_one()
    return AddressHasher(key)


def next_id(session: Session) -> int:
    """The number that the next contact will have; no number is ever given twice."""
    last = session.connection().exec_driver_sql("SELECT max(seq) FROM sqlite_sequence WHERE name = 'contact'").scalar()
    return int(last or 0) + 1


def add(session: Session, new: NewContact, now: str) -> int:
    """Add one contact; returns its number."""
    return add_all(session, [new], now)[0]


def add_all(session: Session, news: Sequence[NewContact], now: str) -> list[int]:
    """Add many contacts at once; returns their numbers in the same order."""
    blobs: dict[str, bytes] = {}
    ready = []
    home = phone_keys.home(session)
    for new in news:
        photo = None if new.photo is None else _photo(new.photo, new.photo_type, blobs)
        ready.append((at_home(prepare(new.contact, new.source, photo), home), new.card))
    return lay_in(session, ready, blobs, now)


def lay_in(
    session: Session, ready: Sequence[tuple[Prepared, Card | None]], photos: Mapping[str, bytes], now: str
) -> list[int]:
    """Add contacts that were made ready, with their original cards and photos by SHA-256; returns their numbers.

    Every one starts as a bare card: there is no parameter by which a door could open.
    """
    if not ready:
        return []
    connection = session.connection()
    hashes = hasher(session)
    first = next_id(session)
    ids = list(range(first, first + len(ready)))
    blobs = dict(photos)
    rows, cards = [], []
    details: DetailRows = {table: [] for table in DETAILS}
    for contact_id, ((values, lines, texts), card) in zip(ids, ready, strict=True):
        rows.append((contact_id, *values, now))
        collect_details(contact_id, lines, hashes, details)
        search.remember(session, contact_id, texts)
        if card is not None:
            blobs[card.sha256] = card.data
            cards.append((contact_id, card.sha256, card.charset, card.import_id, card.number))
    _insert_blobs(session, blobs)
    bulk.insert(connection, "contact", COLUMNS, rows)
    with journal.whole_contacts(session):
        for table, rows_of_table in details.items():
            _insert_details(session, table, rows_of_table)
        bulk.insert(connection, "contact_card", _CARD_COLUMNS, cards)
    return ids


def update(session: Session, contact: Contact) -> None:
    """Set a contact as given, all fields. Unchanged details keep their rows. Raises NotFound."""
    if contact.id is None or not _exists(session, contact.id):
        raise NotFound(kind="contact", id=contact.id or 0)
    search.forget(session, contact.id)
    values = dict(zip(COLUMNS[1:-1], contact_values(contact), strict=True))
    settings = [column for column in values if column not in ("uid", "source")]
    session.connection().exec_driver_sql(
        f"UPDATE contact SET {', '.join(f'{column} = ?' for column in settings)} WHERE id = ?",
        (*(values[column] for column in settings), contact.id),
    )
    wanted: DetailRows = {table: [] for table in DETAILS}
    collect_details(contact.id, detail_values(contact, phone_keys.home(session)), hasher(session), wanted)
    for table, lines in wanted.items():
        _update_details(session, table, contact.id, lines)


def set_photo(session: Session, contact_id: int, data: bytes | None, media_type: str) -> None:
    """Give a contact a photo, or take it away (``data`` None)."""
    blobs: dict[str, bytes] = {}
    photo = None if data is None else _photo(data, media_type, blobs)
    _insert_blobs(session, blobs)
    session.connection().exec_driver_sql(
        "UPDATE contact SET photo_sha256 = ?, photo_type = ?, photo_size = ? WHERE id = ?",
        (photo.sha256, photo.media_type, photo.size, contact_id) if photo else ("", "", 0, contact_id),
    )


def set_resting(session: Session, contact_ids: Iterable[int], resting: bool, reason: str = "") -> None:
    """Put contacts to rest, or wake them."""
    session.connection().exec_driver_sql(
        "UPDATE contact SET resting = ?, rest_reason = ? WHERE id = ?",
        [(int(resting), reason, contact_id) for contact_id in contact_ids],
    )


def remove(session: Session, contact_ids: Iterable[int], now: str) -> None:
    """Put contacts into the trash; nothing about them is lost."""
    session.connection().exec_driver_sql(
        "UPDATE contact SET removed_at = ? WHERE id = ? AND removed_at IS NULL",
        [(now, contact_id) for contact_id in contact_ids],
    )


def attach_card(session: Session, contact_id: int, card: Card) -> None:
    """Keep a further original card beside a contact."""
    _insert_blobs(session, {card.sha256: card.data})
    row = (contact_id, card.sha256, card.charset, card.import_id, card.number)
    bulk.insert(session.connection(), "contact_card", _CARD_COLUMNS, [row])


def get(session: Session, contact_id: int, *, removed: bool = False) -> Contact:
    """One contact, whole. Raises NotFound, also for one in the trash unless ``removed``."""
    found = get_all(session, [contact_id], removed=removed)
    if not found:
        raise NotFound(kind="contact", id=contact_id)
    return found[0]


def get_all(session: Session, contact_ids: Sequence[int], *, removed: bool = False) -> list[Contact]:
    """Contacts, whole, in the order asked for; unknown and removed ones are left out."""
    connection = session.connection()
    wanted = (json.dumps(list(contact_ids)),)
    live = "" if removed else "AND removed_at IS NULL"
    names = ", ".join(COLUMNS)
    rows = connection.exec_driver_sql(
        f"SELECT {names} FROM contact WHERE id IN (SELECT value FROM json_each(?)) {live}", wanted
    )
    by_id = {row.id: row for row in rows}
    details: dict[str, dict[int, list[Row[Any]]]] = {}
    for table, columns in DETAILS.items():
        lines = connection.exec_driver_sql(
            f"""SELECT contact_id, {", ".join(columns)} FROM {table}
            WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, position""",
            wanted,
        )
        details[table] = {}
        for line in lines:
            details[table].setdefault(line[0], []).append(line)
    return [contact_of(by_id[number], details) for number in contact_ids if number in by_id]


def names(session: Session, contact_ids: Iterable[int]) -> dict[int, str]:
    """Displayed names, also of contacts in the trash."""
    found = session.connection().exec_driver_sql(
        "SELECT id, display_name FROM contact WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(contact_ids)),),
    )
    return {row[0]: row[1] for row in found}


def cards(session: Session, contact_id: int) -> list[Card]:
    """The original cards of a contact, newest first."""
    found = session.connection().exec_driver_sql(
        """SELECT b.data, k.charset, k.import_id, k.number FROM contact_card k JOIN blob b ON b.sha256 = k.sha256
        WHERE k.contact_id = ? ORDER BY k.id DESC""",
        (contact_id,),
    )
    return [Card(bytes(row[0]), row[1], row[2], row[3]) for row in found]


def tags(session: Session) -> list[tuple[str, int]]:
    """All tags with the number of live contacts that carry them."""
    found = session.connection().exec_driver_sql(
        """SELECT t.name, count(*) FROM contact_tag t JOIN contact c ON c.id = t.contact_id
        WHERE c.removed_at IS NULL GROUP BY t.name ORDER BY sort_key(t.name)"""
    )
    return [(row[0], row[1]) for row in found]


def _exists(session: Session, contact_id: int) -> bool:
    found = session.connection().exec_driver_sql(
        "SELECT 1 FROM contact WHERE id = ? AND removed_at IS NULL", (contact_id,)
    )
    return found.first() is not None


def _photo(data: bytes, media_type: str, blobs: dict[str, bytes]) -> Photo:
    sha256 = hashlib.sha256(data).hexdigest()
    blobs[sha256] = data
    return Photo(sha256, media_type, len(data))


def _insert_blobs(session: Session, blobs: dict[str, bytes]) -> None:
    """Keep bytes by their SHA-256; those that are there already stay."""
    bulk.insert(session.connection(), "blob", ("sha256", "data"), list(blobs.items()), "ON CONFLICT DO NOTHING")


def _insert_details(session: Session, table: str, lines: list[tuple[Any, ...]]) -> None:
    bulk.insert(session.connection(), table, ("contact_id", "position", *DETAILS[table]), lines)


def _update_details(session: Session, table: str, contact_id: int, wanted: list[tuple[Any, ...]]) -> None:
    """Change only what differs, so that an address that stays keeps its number (a queued letter names it)."""
    connection = session.connection()
    columns = DETAILS[table]
    found = connection.exec_driver_sql(
        f"SELECT id, position, {', '.join(columns)} FROM {table} WHERE contact_id = ? ORDER BY position", (contact_id,)
    ).all()
    spare = [tuple(row) for row in found]
    fresh = []
    moved = []
    for line in wanted:
        same = next((row for row in spare if row[2] == line[2]), None)
        if same is None:
            fresh.append(line)
            continue
        spare.remove(same)
        if same[1:] != line[1:]:
            moved.append((*line[1:], same[0]))
    if spare:
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE id = ?", [(row[0],) for row in spare])
    if moved:
        settings = ", ".join(f"{column} = ?" for column in ("position", *columns))
        connection.exec_driver_sql(f"UPDATE {table} SET {settings} WHERE id = ?", moved)
    _insert_details(session, table, fresh)
