"""The gate inside the database: triggers that no path around the services can pass.

Four kinds, all built from this one source: what may enter the outbox, which way a letter goes there, what
ends a waiting letter when its ground goes away, and which records never change. A refusal is
``RAISE(ABORT, 'GATE: <code>')``, which neither OR IGNORE nor OR REPLACE weakens. Reasons: docs/gate.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netzwerkpflege.store import doors

WAITING = "state IN ('queued', 'deferred')"
"""Letters that may still be stopped; word for word the condition of the partial index ix_outbox_waiting."""

_LEGAL = (
    ("queued", "claimed"),
    ("queued", "cancelled"),
    ("claimed", "sent"),
    ("claimed", "refused"),
    ("claimed", "deferred"),
    ("claimed", "unclear"),
    ("deferred", "queued"),
    ("deferred", "cancelled"),
    ("unclear", "sent"),
    ("unclear", "cancelled"),
)
"""The ways of a letter; 'sent', 'refused' and 'cancelled' are ends."""

_FIXED = ("id", "contact_id", "email_id", "address", "address_key", "purpose", "subject", "body", "queued_at")
_EVIDENCE = ("wish", "wish_correction", "objection", "objection_correction", "consent", "consent_withdrawal")
_KEYED_ROWS = ("contact", "email", "meeting", "participant", "connection_point", "outbox", *_EVIDENCE)
_OWNED = {  # what a row is tied to for good: another tie is another row
    "contact": ("id",),
    "email": ("id", "contact_id"),
    "meeting": ("id",),
    "participant": ("id", "meeting_id", "contact_id"),
    "connection_point": ("id", "participant_id", "contact_id"),
}
_LETTER = ("contact_id", "email_id", "address", "address_key", "purpose")


def _no_ground(row: str) -> str:
    same = " AND ".join(f"m.{column} = {row}.{column}" for column in _LETTER)
    return f"NOT EXISTS (SELECT 1 FROM mailable m WHERE {same})"


_GROUNDLESS = f"""CREATE VIEW groundless AS
SELECT o.id, o.contact_id FROM outbox o WHERE o.{WAITING} AND {_no_ground("o")}"""


def ddl() -> Iterator[str]:
    """Views and triggers of the gate, in the order in which they are built."""
    yield from doors.ddl()
    yield _GROUNDLESS
    yield from _entrance()
    yield from _course()
    yield from _stops()
    yield from _ties()
    yield from _evidence()
    yield from _archive()


def _refuse(name: str, event: str, code: str, when: str = "") -> str:
    condition = f"\nWHEN {when}" if when else ""
    refusal = f"SELECT RAISE(ABORT, 'GATE: {code}')"
    return f"CREATE TRIGGER gate_{name} BEFORE {event}{condition}\nBEGIN {refusal}; END"


def _entrance() -> Iterator[str]:
    """Whoever puts a row into the outbox, or back into line: it is a row of ``mailable``, field by field."""
    yield _refuse("outbox_state", "INSERT ON outbox", "state", "NEW.state IS NOT 'queued'")
    again = "NEW.state IN ('queued', 'claimed') AND "
    shut_again = "EXISTS (SELECT 1 FROM groundless WHERE id = OLD.id)"
    misspelled = "email_key(NEW.address) IS NOT NEW.address_key"
    objected = "EXISTS (SELECT 1 FROM standing_objection o WHERE o.address_hash = address_hash(NEW.address_key))"
    for word, event, condition, shut in (
        ("enters", "INSERT ON outbox", "", _no_ground("NEW")),
        ("returns", "UPDATE OF state ON outbox", again, shut_again),
    ):
        yield _refuse(f"outbox_{word}", event, "shut", f"{condition}{shut}")
        yield _refuse(f"outbox_{word}_spelled", event, "spelling", f"{condition}{misspelled}")
        yield _refuse(f"outbox_{word}_objected", event, "objected", f"{condition}{objected}")


def _course() -> Iterator[str]:
    """A letter in the outbox keeps its words and its addressee, goes only legal ways and is never deleted."""
    changed = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in _FIXED)
    yield _refuse("outbox_fixed", "UPDATE ON outbox", "fixed", changed)
    legal = ", ".join(f"'{old} {new}'" for old, new in _LEGAL)
    yield _refuse("outbox_course", "UPDATE ON outbox", "course", f"OLD.state || ' ' || NEW.state NOT IN ({legal})")
    yield _refuse("outbox_kept", "DELETE ON outbox", "kept")


def _stops() -> Iterator[str]:
    """When the ground of a waiting letter goes away, the letter is stopped in the same transaction.

    Each looks only at the letters of the one it concerns, by the partial index ix_outbox_waiting: where 5,000
    letters wait, looking at all of them for each fact that goes would take half a minute.
    """
    side = "CASE {side} WHEN 'mine' THEN 'my_wish_' ELSE 'their_wish_' END"
    wish = "(SELECT contact_id FROM wish WHERE id = NEW.wish_id)"
    wish_side = side.format(side="(SELECT side FROM wish WHERE id = NEW.wish_id)")
    consent = "(SELECT contact_id FROM consent WHERE id = NEW.consent_id)"
    there = "(SELECT contact_id FROM participant WHERE meeting_id = OLD.id)"
    same_address = "(SELECT contact_id FROM email WHERE address_hash = NEW.address_hash)"
    away = "CASE WHEN NEW.removed_at IS NULL THEN 'resting' ELSE 'removed' END"
    talked = "EXISTS (SELECT 1 FROM conversation WHERE contact_id = OLD.contact_id)"
    less = f"CASE WHEN {talked} THEN 'no_connection_point' ELSE 'no_conversation' END"
    for name, event, whose, reason in (
        ("point_removed", "DELETE ON connection_point", "= OLD.contact_id", less),
        ("participant_removed", "DELETE ON participant", "= OLD.contact_id", "'no_conversation'"),
        ("meeting_removed", "DELETE ON meeting", f"IN {there}", "'no_conversation'"),
        ("wish_added", "INSERT ON wish", "= NEW.contact_id", f"{side.format(side='NEW.side')} || NEW.value"),
        ("wish_corrected", "INSERT ON wish_correction", f"= {wish}", f"{wish_side} || 'open'"),
        ("contact_away", "UPDATE OF resting, removed_at ON contact", "= NEW.id", away),
        ("contact_gone", "DELETE ON contact", "= OLD.id", "'removed'"),
        ("email_changed", "UPDATE OF address, address_key ON email", "= OLD.contact_id", "'address_unknown'"),
        ("email_removed", "DELETE ON email", "= OLD.contact_id", "'address_unknown'"),
        ("person_objected", "INSERT ON objection", "= NEW.contact_id", "'objected'"),
        ("address_objected", "INSERT ON objection", f"IN {same_address}", "'objected'"),
        ("consent_withdrawn", "INSERT ON consent_withdrawal", f"= {consent}", "'no_consent'"),
    ):
        yield f"""CREATE TRIGGER gate_stop_{name} AFTER {event}
BEGIN UPDATE outbox
    SET state = 'cancelled', state_reason = {reason}, changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    WHERE id IN (SELECT id FROM groundless WHERE contact_id {whose}); END"""


def _ties() -> Iterator[str]:
    """Facts keep their number and whose they are; what they say can be true: dates, points, address keys."""
    for table, columns in _OWNED.items():
        changed = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in columns)
        yield _refuse(f"{table}_tied", f"UPDATE OF {', '.join(columns)} ON {table}", "tied", changed)
    for table in _KEYED_ROWS:
        yield _refuse(
            f"{table}_replaced",
            f"INSERT ON {table}",
            "replaced",
            f"EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)",
        )
    same = "meeting_id = NEW.meeting_id AND contact_id = NEW.contact_id"
    yield _refuse(
        "participant_doubled",
        "INSERT ON participant",
        "replaced",
        f"EXISTS (SELECT 1 FROM participant WHERE {same})",
    )
    for word, event in (("noted", "INSERT"), ("redated", "UPDATE OF day")):
        yield _refuse(f"meeting_{word}", f"{event} ON meeting", "undated", "NEW.day IS NOT date(NEW.day, '+0 days')")
    for word, event in (("said", "INSERT"), ("reworded", "UPDATE OF words")):
        yield _refuse(f"point_{word}", f"{event} ON connection_point", "invisible", "NOT point_visible(NEW.words)")
    yield _refuse(
        "point_owned",
        "INSERT ON connection_point",
        "tied",
        "NEW.contact_id IS NOT (SELECT contact_id FROM participant WHERE id = NEW.participant_id)",
    )
    misspelled = "NEW.address_key IS NOT email_key(NEW.address)"
    unfit = f"{misspelled} OR NEW.address_hash IS NOT address_hash(NEW.address_key)"
    for word, event in (("added", "INSERT"), ("respelled", "UPDATE OF address, address_key, address_hash")):
        yield _refuse(f"email_{word}", f"{event} ON email", "spelling", unfit)


def _evidence() -> Iterator[str]:
    """What was wished, objected and consented to is only ever added to."""
    for table in _EVIDENCE:
        yield _refuse(f"{table}_unchanged", f"UPDATE ON {table}", "evidence")
        yield _refuse(f"{table}_kept", f"DELETE ON {table}", "evidence")


def _archive() -> Iterator[str]:
    """Original bytes stay, and so does the secret of the address hashes, or no objection is known again."""
    yield _refuse("blob_unchanged", "UPDATE ON blob", "archive")
    other = "EXISTS (SELECT 1 FROM blob WHERE sha256 = NEW.sha256 AND data IS NOT NEW.data)"
    yield _refuse("blob_replaced", "INSERT ON blob", "archive", other)
    known = "NEW.key = 'address_key' AND EXISTS (SELECT 1 FROM setting WHERE key = 'address_key')"
    yield _refuse("key_replaced", "INSERT ON setting", "key", known)
    yield _refuse("key_unchanged", "UPDATE ON setting", "key", "'address_key' IN (OLD.key, NEW.key)")
    yield _refuse("key_kept", "DELETE ON setting", "key", "OLD.key = 'address_key'")


def protected() -> Iterable[str]:
    """The tables that the gate reads or writes."""
    return (*_KEYED_ROWS, "setting", "blob")
