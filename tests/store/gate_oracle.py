"""What is recorded, as plain values, and what follows from it by the rule: an independent reckoning in Python."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field

from gate_world import NOW, consent, hash_of, object_to, take_part

from netzwerkpflege.domain.gate import AddressFacts, Facts
from netzwerkpflege.domain.meeting import Wish
from netzwerkpflege.domain.text import email_key


@dataclass
class Recorded:
    """The facts about one person and the traces of others, in the order in which they were recorded."""

    resting: bool = False
    removed: bool = False
    addresses: list[str] = field(default_factory=list)
    talks: list[tuple[int, int]] = field(default_factory=list)
    """Conversation (its number) and how many points it gave."""
    wishes: list[tuple[str, str, int | None, bool]] = field(default_factory=list)
    """Side, value, conversation, and whether it was taken back."""
    objections: list[tuple[str, bool]] = field(default_factory=list)
    """'person' or an address, and whether it was corrected."""
    consents: list[tuple[str, str, bool]] = field(default_factory=list)
    """Address, channel, and whether it was withdrawn."""

    def facts(self, contact_id: int, email_ids: list[int]) -> Facts:
        """The facts for the gate, reckoned here without a look at any view."""
        objected = {email_key(where) for where, corrected in self.objections if not corrected and where != "person"}
        consented = {email_key(address) for address, channel, back in self.consents if channel == "email" and not back}
        keys = [email_key(address) for address in self.addresses]
        person = any(where == "person" and not corrected for where, corrected in self.objections)
        return Facts(
            contact_id=contact_id,
            conversations=len(self.talks),
            conversations_with_point=sum(1 for _, points in self.talks if points),
            my_wish=self._wish("mine"),
            their_wish=self._wish("theirs"),
            resting=self.resting,
            removed=self.removed,
            objected=person or bool(objected & set(keys)),
            addresses=tuple(
                AddressFacts(number, key, key in objected, key in consented)
                for number, key in zip(email_ids, keys, strict=True)
            ),
        )

    def _wish(self, wanted: str) -> Wish:
        there = {meeting for meeting, _ in self.talks}
        for side, value, meeting, back in reversed(self.wishes):
            lost = value == "yes" and meeting is not None and meeting not in there
            if side == wanted and not back and not lost:
                return Wish(value)
        return Wish.OPEN

    def write(self, db: sqlite3.Connection, contact_id: int) -> list[int]:
        """Lay it all into the file by plain SQL; returns the numbers of the mail addresses."""
        db.execute("UPDATE contact SET resting = ?, removed_at = ? WHERE id = ?", (self.resting, None, contact_id))
        emails = [self._email(db, contact_id, position, address) for position, address in enumerate(self.addresses)]
        for place, (meeting, points) in enumerate(self.talks):
            number = 100 * contact_id + place
            take_part(db, number, meeting, contact_id)
            for position in range(points):
                db.execute(
                    """INSERT INTO connection_point (participant_id, contact_id, position, words)
                    VALUES (?, ?, ?, 'Segeln')""",
                    (number, contact_id, position),
                )
        for side, value, wished_in, back in self.wishes:
            cursor = db.execute(
                """INSERT INTO wish (contact_id, meeting_id, side, value, source, recorded_at)
                VALUES (?, ?, ?, ?, '', ?)""",
                (contact_id, wished_in, side, value, NOW),
            )
            _follow(db, back, "wish_correction (wish_id", cursor.lastrowid)
        for where, corrected in self.objections:
            if where == "person":
                object_to(db, contact_id)
            else:
                object_to(db, None, hash_of(db, email_key(where)))
            newest = db.execute("SELECT max(id) FROM objection").fetchone()[0]
            _follow(db, corrected, "objection_correction (objection_id", newest)
        for address, channel, back in self.consents:
            consent(db, contact_id, email_key(address), channel)
            newest = db.execute("SELECT max(id) FROM consent").fetchone()[0]
            _follow(db, back, "consent_withdrawal (consent_id", newest)
        if self.removed:
            db.execute("UPDATE contact SET removed_at = ? WHERE id = ?", (NOW, contact_id))
        return emails

    def _email(self, db: sqlite3.Connection, contact_id: int, position: int, address: str) -> int:
        cursor = db.execute(
            """INSERT INTO email (contact_id, position, address, address_key, address_hash, label, preferred)
            VALUES (?, ?, ?, email_key(?), address_hash(email_key(?)), '', 0)""",
            (contact_id, position, address, address, address),
        )
        return int(cursor.lastrowid or 0)


def _follow(db: sqlite3.Connection, wanted: bool, table: str, number: int | None) -> None:
    if wanted:
        db.execute(f"INSERT INTO {table}, reason, recorded_at) VALUES (?, '', ?)", (number, NOW))
