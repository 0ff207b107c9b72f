"""Cases of the gate: every way to end a release stops the letters that wait, and the claim asks again."""

from __future__ import annotations

from gate_registry import add, case
from gate_world import (
    ANNA,
    ANNA_MAIL,
    BERT,
    BERT_MAIL,
    BERTS,
    DEFERRED,
    MEETING,
    NOW,
    OTHER_MEETING,
    PERSONAL,
    SERIAL,
    WITHDRAWN,
    World,
    add_email,
    consent,
    correct_wish,
    hash_of,
    object_to,
    put,
    put_anna,
    put_refused,
    refused,
    stamped,
    states,
    status,
    take_part,
    wish,
)

_CONTACT = f"WHERE id = {ANNA}"
_OBJECTED = "INSERT INTO objection (contact_id, address_hash, channel, words, recorded_at) VALUES"
_WISHED = "INSERT INTO wish (contact_id, meeting_id, side, value, source, recorded_at) VALUES"
_MAIL = f"WHERE id = {ANNA_MAIL}"
_NEW_MAIL = """UPDATE email SET address = 'new@example.de', address_key = 'new@example.de',
    address_hash = address_hash('new@example.de')"""
_ALL = (PERSONAL, SERIAL, DEFERRED)
_AT_MAIL = (PERSONAL, SERIAL)

ENDS: dict[str, tuple[str, tuple[int, ...], str, str]] = {
    # what happens: statement, letters that are stopped, reason, status afterwards
    "point removed": ("DELETE FROM connection_point WHERE id = 1", _ALL, "no_connection_point", "context"),
    "participant removed": ("DELETE FROM participant WHERE id = 1", _ALL, "no_conversation", "bare"),
    "conversation removed": (f"DELETE FROM meeting WHERE id = {MEETING}", _ALL, "no_conversation", "bare"),
    "my wish is no": (f"{_WISHED} (1, 1, 'mine', 'no', '', '{NOW}')", _ALL, "my_wish_no", "context"),
    "my wish is open": (f"{_WISHED} (1, 1, 'mine', 'open', '', '{NOW}')", _ALL, "my_wish_open", "context"),
    "their wish is no": (f"{_WISHED} (1, 1, 'theirs', 'no', '', '{NOW}')", _ALL, "their_wish_no", "context"),
    "their wish is open": (
        f"{_WISHED} (1, 1, 'theirs', 'open', '', '{NOW}')",
        _ALL,
        "their_wish_open",
        "context",
    ),
    "a no outside talks": (
        f"{_WISHED} (1, NULL, 'theirs', 'no', '', '{NOW}')",
        _ALL,
        "their_wish_no",
        "context",
    ),
    "a no of a talk without her": (
        f"{_WISHED} (1, 2, 'mine', 'no', '', '{NOW}')",
        _ALL,
        "my_wish_no",
        "context",
    ),
    "my wish corrected": (
        f"INSERT INTO wish_correction (wish_id, reason, recorded_at) VALUES (1, '', '{NOW}')",
        _ALL,
        "my_wish_open",
        "context",
    ),
    "their wish corrected": (
        f"INSERT INTO wish_correction (wish_id, reason, recorded_at) VALUES (2, '', '{NOW}')",
        _ALL,
        "their_wish_open",
        "context",
    ),
    "put to rest": (f"UPDATE contact SET resting = 1 {_CONTACT}", _ALL, "resting", "resting"),
    "in the trash": (f"UPDATE contact SET removed_at = '{NOW}' {_CONTACT}", _ALL, "removed", "context"),
    "contact deleted": (f"DELETE FROM contact {_CONTACT}", _ALL, "", ""),
    "address changed": (f"{_NEW_MAIL} {_MAIL}", _AT_MAIL, "address_unknown", "dialogue"),
    "address respelled": (
        f"UPDATE email SET address = 'ANNA@example.de' {_MAIL}",
        _AT_MAIL,
        "address_unknown",
        "dialogue",
    ),
    "address removed": (f"DELETE FROM email {_MAIL}", _AT_MAIL, "address_unknown", "dialogue"),
    "person objects": (f"{_OBJECTED} (1, '', '', '', '{NOW}')", _ALL, "objected", "objected"),
    "address objected to": (
        f"{_OBJECTED} (NULL, address_hash('anna@example.de'), '', '', '{NOW}')",
        _ALL,
        "objected",
        "objected",
    ),
    "other address objected to": (
        f"{_OBJECTED} (NULL, address_hash('anna@home.example'), '', '', '{NOW}')",
        _ALL,
        "objected",
        "objected",
    ),
    "consent withdrawn": (WITHDRAWN, (SERIAL,), "no_consent", "dialogue"),
}
for _name, _end in ENDS.items():
    add(f"end: {_name}", lambda world, end=_end: _ends(world, *end))
    add(f"end asked again: {_name}", lambda world, end=_end: _asked_again(world, end[0], end[1]))


def _ends(world: World, statement: str, stopped: tuple[int, ...], reason: str, then: str) -> None:
    """The letters are stopped at once, others stay, and nothing new gets in."""
    with world.trying() as db:
        before = states(db)
        db.execute(statement)
        after = states(db)
        for number in _ALL:
            if number in stopped:
                assert after[number][0] == "cancelled", number
                assert after[number][1] == reason or not reason
            else:
                assert after[number] == before[number]
        if "meeting" not in statement:
            assert after[BERTS] == before[BERTS]
        if then:
            assert status(db) == then
        if PERSONAL in stopped:
            put_refused(db, "(shut|objected)")
        put_refused(db, "(shut|objected)", purpose="serial")
        stamped(db)


def _asked_again(world: World, statement: str, stopped: tuple[int, ...]) -> None:
    """Without the triggers that stop letters, the claim alone still refuses."""
    with world.without("stop_*") as db:
        db.execute(statement)
        for number in stopped:
            state, _ = states(db)[number]
            assert state in ("queued", "deferred")
            target = "claimed" if state == "queued" else "queued"
            refused(db, "UPDATE outbox SET state = ? WHERE id = ?", (target, number), "(shut|objected)")
        db.execute("UPDATE outbox SET state = 'cancelled' WHERE id = ?", (stopped[0],))


@case
def resting_ends_in_the_trash(world: World) -> None:
    """Both at once: the reason is the stronger one."""
    with world.trying() as db:
        db.execute(f"UPDATE contact SET resting = 1, removed_at = '{NOW}' WHERE id = {ANNA}")
        assert states(db)[PERSONAL] == ("cancelled", "removed")


@case
def whoever_talks_stays(world: World) -> None:
    """What does not bear on the gate stops nothing."""
    with world.trying() as db:
        before = states(db)
        db.execute(f"UPDATE contact SET note = 'x', resting = 0, removed_at = NULL WHERE id = {ANNA}")
        db.execute("UPDATE email SET label = 'work', position = 4, address = address, address_key = address_key")
        db.execute("UPDATE connection_point SET words = 'Segeln auf dem Ammersee' WHERE id = 1")
        db.execute("UPDATE meeting SET day = '2026-10-31', text = 'anders' WHERE id = 1")
        db.execute("UPDATE participant SET remark = 'x', position = 3")
        add_email(db, None, ANNA, "third@example.de")
        wish(db, "mine", "yes", MEETING)
        db.execute("INSERT INTO participant (id, meeting_id, contact_id, position, remark) VALUES (9, 2, 1, 0, '')")
        db.execute(
            """INSERT INTO connection_point (id, participant_id, contact_id, position, words)
            VALUES (9, 9, 1, 0, 'Jazz')"""
        )
        db.execute("DELETE FROM connection_point WHERE id = 1")
        db.execute("DELETE FROM participant WHERE id = 9 AND 0")
        object_to(db, None, hash_of(db, "nobody@example.de"))
        object_to(db, 99)
        assert states(db) == before


@case
def one_of_two_is_enough(world: World) -> None:
    """A second conversation carries the release, until it goes as well."""
    with world.trying() as db:
        db.execute("INSERT INTO participant (id, meeting_id, contact_id, position, remark) VALUES (9, 2, 1, 0, '')")
        db.execute(
            """INSERT INTO connection_point (id, participant_id, contact_id, position, words)
            VALUES (9, 9, 1, 0, 'Jazz')"""
        )
        wish(db, "mine", "yes", OTHER_MEETING)
        wish(db, "theirs", "yes", OTHER_MEETING)
        db.execute("DELETE FROM meeting WHERE id = 1")
        assert states(db)[PERSONAL][0] == "queued"
        assert status(db) == "dialogue"
        db.execute("DELETE FROM meeting WHERE id = 2")
        assert states(db)[PERSONAL][0] == "cancelled"
        assert status(db) == "bare"


@case
def same_address_twice(world: World) -> None:
    """An objection to an address ends the letters of everybody who has it."""
    with world.trying() as db:
        add_email(db, 8, BERT, " ANNA@example.DE ")
        assert states(db)[BERTS][0] == "queued"
        object_to(db, None, hash_of(db, "anna@example.de"))
        assert states(db)[BERTS] == ("cancelled", "objected")
        assert states(db)[PERSONAL] == ("cancelled", "objected")
        assert status(db, BERT) == "objected"


@case
def stopped_stays_stopped(world: World) -> None:
    """When the ground comes back, the letter does not."""
    with world.trying() as db:
        db.execute(f"UPDATE contact SET resting = 1 WHERE id = {ANNA}")
        db.execute(f"UPDATE contact SET resting = 0 WHERE id = {ANNA}")
        assert status(db) == "dialogue"
        assert states(db)[PERSONAL] == ("cancelled", "resting")
        put_anna(db)


@case
def foreign_keys_off(world: World) -> None:
    """Where another program deletes a conversation without the cascade, the door shuts all the same."""
    world.bare.execute("PRAGMA foreign_keys = OFF")
    try:
        with world.without("nothing") as db:
            db.execute("DELETE FROM meeting WHERE id = 1")
            assert db.execute("SELECT count(*) FROM participant").fetchone()[0] == 2
            assert status(db) == "bare"
            assert states(db)[PERSONAL] == ("cancelled", "no_conversation")
            stamped(db)
            assert states(db)[BERTS] == ("cancelled", "no_conversation")
        with world.without("nothing") as db:
            db.execute("DELETE FROM contact WHERE id = 1")
            assert db.execute("SELECT count(*) FROM email WHERE contact_id = 1").fetchone()[0] == 2
            assert states(db)[PERSONAL] == ("cancelled", "removed")
            stamped(db)
        with world.without("nothing") as db:
            db.execute("DELETE FROM participant WHERE id = 1")
            assert states(db)[PERSONAL] == ("cancelled", "no_conversation")
            stamped(db)
    finally:
        world.bare.execute("PRAGMA foreign_keys = ON")


BERTS_ENDS = {
    "his wish corrected": f"INSERT INTO wish_correction (wish_id, reason, recorded_at) VALUES (4, '', '{NOW}')",
    "his address objected to": f"{_OBJECTED} (NULL, address_hash('bert@example.de'), '', '', '{NOW}')",
    "his consent withdrawn": f"""INSERT INTO consent_withdrawal (consent_id, reason, recorded_at)
        SELECT max(id), '', '{NOW}' FROM consent""",
}
for _name, _statement in BERTS_ENDS.items():
    add(f"end: {_name}", lambda world, statement=_statement: _berts(world, statement))


def _berts(world: World, statement: str) -> None:
    """What ends Bert's letters is looked up by the entry it names, and stops none of Anna's."""
    with world.trying() as db:
        consent(db, BERT, "bert@example.de")
        put(db, BERT, BERT_MAIL, "bert@example.de", "bert@example.de", purpose="serial")
        serial = max(states(db))
        before = states(db)
        db.execute(statement)
        after = states(db)
        assert after.pop(serial)[0] == "cancelled"
        assert (after.pop(BERTS)[0] == "cancelled") is ("consent" not in statement)
        assert after == {number: before[number] for number in after}


@case
def wish_goes_with_the_talk(world: World) -> None:
    """The Yes was said in a talk without a point; when she is taken out of that talk, the Yes goes."""
    with world.trying() as db:
        take_part(db, 9, OTHER_MEETING, ANNA)
        correct_wish(db, 2)
        wish(db, "theirs", "yes", OTHER_MEETING)
        put_anna(db)
        letter = max(states(db))
        db.execute("DELETE FROM participant WHERE id = 9")
        assert states(db)[letter] == ("cancelled", "no_conversation")
        stamped(db)
        assert status(db) == "context"


@case
def last_point_of_a_talk(world: World) -> None:
    """The reason tells whether there is still a talk."""
    with world.trying() as db:
        take_part(db, 9, OTHER_MEETING, ANNA)
        db.execute("DELETE FROM participant WHERE id = 1")
        assert states(db)[PERSONAL] == ("cancelled", "no_connection_point")


@case
def twin_addresses(world: World) -> None:
    """The same address twice: a letter belongs to one row, and ends with it."""
    with world.trying() as db:
        add_email(db, 8, ANNA, "Anna@Example.de")
        db.execute("DELETE FROM email WHERE id = 1")
        assert states(db)[PERSONAL] == ("cancelled", "address_unknown")
        put_anna(db, email=8)


@case
def others_are_in_nobodys_way(world: World) -> None:
    """A letter of Bert's without ground does not hold up Anna's; nor does an objection of somebody else."""
    with world.without("stop_*") as db:
        object_to(db, None, hash_of(db, "nobody@example.de"))
        db.execute("UPDATE contact SET resting = 1 WHERE id = 2")
        refused(db, "UPDATE outbox SET state = 'claimed' WHERE id = ?", (BERTS,), "shut")
        db.execute("UPDATE outbox SET state = 'claimed' WHERE id = ?", (PERSONAL,))
        db.execute("UPDATE outbox SET state = 'queued' WHERE id = ?", (DEFERRED,))
        put_anna(db)
