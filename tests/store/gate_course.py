"""Cases of the gate: the way of a letter through its states, and what of it never changes."""

from __future__ import annotations

from itertools import product

from gate_registry import add, case
from gate_world import (
    ANNA_HOME,
    BERT,
    BERTS,
    DEFERRED,
    PERSONAL,
    World,
    put_refused,
    refused,
    states,
)

STATES = ("queued", "claimed", "sent", "refused", "deferred", "unclear", "cancelled")
WAYS = {
    "queued": ("claimed", "cancelled"),
    "claimed": ("sent", "refused", "deferred", "unclear"),
    "deferred": ("queued", "cancelled"),
    "unclear": ("sent", "cancelled"),
}
_TO = {
    "queued": (),
    "claimed": ("claimed",),
    "sent": ("claimed", "sent"),
    "refused": ("claimed", "refused"),
    "deferred": ("claimed", "deferred"),
    "unclear": ("claimed", "unclear"),
    "cancelled": ("cancelled",),
}
for _old, _new in product(STATES, STATES):
    add(f"way: {_old} -> {_new}", lambda world, old=_old, new=_new: _way(world, old, new))


def _way(world: World, old: str, new: str) -> None:
    with world.trying() as db:
        for step in _TO[old]:
            db.execute("UPDATE outbox SET state = ? WHERE id = ?", (step, PERSONAL))
        move = "UPDATE outbox SET state = ?, state_reason = 'x', changed_at = '2030' WHERE id = ?"
        if new in WAYS.get(old, ()):
            db.execute(move, (new, PERSONAL))
            assert states(db)[PERSONAL] == (new, "x")
        else:
            refused(db, move, (new, PERSONAL), "course")
            assert states(db)[PERSONAL][0] == old


FIXED: dict[str, object] = {
    "id": 77,
    "contact_id": BERT,
    "email_id": ANNA_HOME,
    "address": "bert@example.de",
    "address_key": "bert@example.de",
    "purpose": "greeting",
    "subject": "Anders",
    "body": "Anders",
    "queued_at": "2030",
}
for _column, _value in FIXED.items():
    add(f"fixed: {_column}", lambda world, column=_column, value=_value: _fixed(world, column, value))


def _fixed(world: World, column: str, value: object) -> None:
    for place in (world.trying(), world.without("outbox_course", "outbox_returns*")):
        with place as db:
            for also in ("", ", state = 'claimed'"):
                for verb in ("UPDATE", "UPDATE OR IGNORE", "UPDATE OR REPLACE"):
                    code = "fixed" if db is world.bare else ""
                    refused(db, f"{verb} outbox SET {column} = ?{also} WHERE id = ?", (value, PERSONAL), code)


@case
def letters_stay(world: World) -> None:
    """No letter is ever deleted or replaced, in whatever state."""
    with world.trying() as db:
        db.execute("UPDATE outbox SET state = 'cancelled' WHERE id = 1")
        for number in (PERSONAL, BERTS, DEFERRED):
            refused(db, "DELETE FROM outbox WHERE id = ?", (number,), "kept")
        refused(db, "DELETE FROM outbox", (), "kept")
        put_refused(db, "replaced", number=BERTS, verb="REPLACE")
        put_refused(db, "replaced", number=BERTS, verb="INSERT OR IGNORE")
