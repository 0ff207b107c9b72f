"""Cases of the gate: how the views count what is recorded."""

from __future__ import annotations

from itertools import product

from gate_registry import add, case
from gate_world import (
    ANNA,
    ANNA_HOME,
    ANNA_MAIL,
    BERT,
    BERT_MAIL,
    EVERYTHING,
    MEETING,
    NOW,
    OTHER_MEETING,
    WITHDRAWN,
    World,
    hash_of,
    mailable,
    object_to,
    put_anna,
    states,
    status,
    take_part,
    wish,
)

WISHES: dict[str, tuple[tuple[tuple[str, int | None], ...], bool]] = {
    # further wishes of theirs (value, conversation) after the Yes of the first; is the door open?
    "no, then yes": ((("no", MEETING), ("yes", MEETING)), True),
    "yes, then no": ((("yes", MEETING), ("no", MEETING)), False),
    "a no outside, then a yes inside": ((("no", None), ("yes", MEETING)), True),
    "a no outside, then a yes elsewhere": ((("no", None), ("yes", OTHER_MEETING)), False),
    "a no outside, then a yes outside": ((("no", None), ("yes", None)), True),
    "open, then a yes of a lost talk": ((("open", MEETING), ("yes", 99)), False),
    "a no of a lost talk": ((("no", 99),), False),
    "an open wish of a lost talk": ((("open", 99),), False),
}
for _side, (_name, (_rows, _open)) in product(("mine", "theirs"), WISHES.items()):
    add(f"wish: {_side}, {_name}", lambda world, s=_side, r=_rows, o=_open: _wishes(world, s, r, o))


def _wishes(world: World, side: str, rows: tuple[tuple[str, int | None], ...], opened: bool) -> None:
    with world.trying() as db:
        for value, meeting in rows:
            wish(db, side, value, meeting)
        assert (status(db) == "dialogue") is opened
        assert bool(mailable(db)) is opened
        assert status(db, BERT) == "dialogue"


@case
def wishes_of_others(world: World) -> None:
    """A Yes of Bert's, or of the other side, is none of Anna's; nor is a Yes from a talk she was not in."""
    for side, other in (("theirs", "mine"), ("mine", "theirs")):
        with world.trying() as db:
            wish(db, side, "no", MEETING)
            wish(db, side, "yes", MEETING, contact=BERT)
            wish(db, other, "yes", MEETING)
            assert status(db) == "context"
            take_part(db, 9, OTHER_MEETING, BERT)
            wish(db, side, "yes", OTHER_MEETING)
            assert status(db) == "context"


@case
def bare_wishes_are_open(world: World) -> None:
    """Of whom nothing is known, both wishes are open; and an objection of another's address is none of hers."""
    with world.trying() as db:
        object_to(db, None, hash_of(db, "bert@example.de"))
        assert status(db) == "dialogue"
        for number in (1, 2):
            db.execute("INSERT INTO wish_correction (wish_id, reason, recorded_at) VALUES (?, '', '')", (number,))
        wishes = db.execute("SELECT my_wish, their_wish, objected FROM contact_facts WHERE contact_id = 1").fetchone()
        assert wishes == ("open", "open", 0)


@case
def wish_correction_uncovers(world: World) -> None:
    """A corrected wish is as if never said: what was before it counts again, a Yes as well as a No."""
    correct = "INSERT INTO wish_correction (wish_id, reason, recorded_at) VALUES (?, 'undo', '2026')"
    with world.trying() as db:
        wish(db, "theirs", "no", MEETING)
        last = db.execute("SELECT max(id) FROM wish").fetchone()[0]
        db.execute(correct, (last,))
        assert status(db) == "dialogue"
        wish(db, "theirs", "no", None)
        wish(db, "theirs", "yes", MEETING)
        assert status(db) == "dialogue"
        put_anna(db)
        number = max(states(db))
        db.execute(correct, (db.execute("SELECT max(id) FROM wish").fetchone()[0],))
        assert status(db) == "context"
        assert states(db)[number][0] == "cancelled"


@case
def objections_and_corrections(world: World) -> None:
    """An objection stands until exactly it is corrected; the empty hash is nobody's."""
    correct = "INSERT INTO objection_correction (objection_id, reason, recorded_at) VALUES (?, 'x', '2026')"
    with world.trying() as db:
        object_to(db, ANNA)
        object_to(db, ANNA)
        db.execute(correct, (1,))
        assert status(db) == "objected"
        assert mailable(db) == set()
        db.execute(correct, (2,))
        assert status(db) == "dialogue"
        assert status(db, BERT) == "dialogue"
    with world.without("email_*") as db:
        db.execute("UPDATE email SET address_hash = ''")
        object_to(db, 99, "")
        assert status(db) == "dialogue"
        assert mailable(db)


@case
def objected_comes_first(world: World) -> None:
    """Which status shows when several apply."""
    with world.trying() as db:
        db.execute("UPDATE contact SET resting = 1")
        assert status(db) == "resting"
        object_to(db, ANNA)
        assert status(db) == "objected"
        assert status(db, BERT) == "resting"
        db.execute("DELETE FROM meeting")
        assert status(db, BERT) == "resting"
        db.execute("UPDATE contact SET resting = 0")
        assert status(db, BERT) == "bare"
        assert db.execute("SELECT removed FROM contact_status").fetchall() == [(0,), (0,)]
        db.execute(f"UPDATE contact SET removed_at = '{NOW}' WHERE id = 2")
        assert db.execute("SELECT removed FROM contact_status").fetchall() == [(0,), (1,)]


@case
def consents(world: World) -> None:
    """A consent is for one person, one address and mail; withdrawn it is gone, given anew it counts."""
    given = """INSERT INTO consent (contact_id, address_key, channel, wording, given_on, given_where, evidence, recorded_at)
        VALUES (?, ?, ?, 'Ja', '2026-11-01', '', '', '2026')"""
    serial = (BERT_MAIL, "serial")
    with world.trying() as db:
        db.execute(given, (BERT, "bert@example.de", "phone"))
        db.execute(given, (BERT, "anna@example.de", "email"))
        db.execute(given, (ANNA, "bert@example.de", "email"))
        assert serial not in mailable(db, BERT)
        assert (ANNA_HOME, "serial") not in mailable(db)
        db.execute(given, (BERT, "bert@example.de", "email"))
        assert serial in mailable(db, BERT)
        db.execute(WITHDRAWN)
        assert serial in mailable(db, BERT)
        assert (ANNA_MAIL, "serial") not in mailable(db)
        assert mailable(db) == EVERYTHING
        db.execute(given, (ANNA, "anna@example.de", "email"))
        assert (ANNA_MAIL, "serial") in mailable(db)


UNUSABLE = (
    *(
        "",
        "anna",
        "@example.de",
        "anna@",
        "a@b@c.de",
        "a@b.de, c@d.de",
        "a@b.de;c@d.de",
        "a b@c.de",
        "ä@b.de",
    ),
    *("a(x)@b.de", '"a"@b.de', "a@[127.0.0.1]", "a@b.de\x00", "a@b.de\x00, c@d.de", "a\n@b.de", "a\x7f@b.de"),
    *(
        "a(b@c.de",
        "a,b@c.de",
        "a;b@c.de",
        "a:b@c.de",
        "a<b@c.de",
        "a>b@c.de",
        "a[b@c.de",
        "a]b@c.de",
        "a\\b@c.de",
        "a)b@c.de",
    ),
)
USABLE = ("a@b", "o'neil+x@example.de", "a!#$%&*/=?^_`{|}~-.@b.de", "x@xn--mller-kva.de", "1@2.de")
for _key in UNUSABLE:
    add(f"unusable: {_key!r}", lambda world, key=_key: _usable(world, key, False))
for _key in USABLE:
    add(f"usable: {_key!r}", lambda world, key=_key: _usable(world, key, True))


def _usable(world: World, key: str, good: bool) -> None:
    """Exactly one plain address; the view looks at the key alone, so a key is forged here."""
    with world.without("email_*") as db:
        db.execute("UPDATE email SET address = ?, address_key = ?, address_hash = 'x' WHERE id = 3", (key, key))
        assert bool(mailable(db, BERT)) is good
        assert status(db, BERT) == "dialogue"
