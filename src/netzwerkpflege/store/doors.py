"""The gate's rule in SQL, once: views that compute facts, doors and status from what is recorded.

``domain.gate`` states the same rule in Python; a test holds both equal on generated facts. Nothing else may
state it: lists filter by what ``store.standings`` keeps of ``contact_status``, the outbox's triggers compare with ``mailable``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from netzwerkpflege.domain.gate import AddressFacts, Facts
from netzwerkpflege.domain.meeting import Wish

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_STANDING_OBJECTION = """CREATE VIEW standing_objection AS
SELECT o.id, o.contact_id, o.address_hash FROM objection o
WHERE NOT EXISTS (SELECT 1 FROM objection_correction k WHERE k.objection_id = o.id)"""

_STANDING_CONSENT = """CREATE VIEW standing_consent AS
SELECT k.id, k.contact_id, k.address_key FROM consent k
WHERE k.channel = 'email' AND NOT EXISTS (SELECT 1 FROM consent_withdrawal w WHERE w.consent_id = k.id)"""

_RECORDED_WISH = """CREATE VIEW recorded_wish AS
SELECT w.id, w.contact_id, w.meeting_id, w.side, w.value, w.source, w.recorded_at FROM wish w
WHERE NOT EXISTS (SELECT 1 FROM wish_correction k WHERE k.wish_id = w.id)"""

_CONVERSATION = """CREATE VIEW conversation AS
SELECT p.contact_id, p.meeting_id,
    EXISTS (SELECT 1 FROM connection_point k WHERE k.participant_id = p.id) AS connects
FROM participant p JOIN meeting m ON m.id = p.meeting_id"""


def _newest_wish(side: str) -> str:
    """The newest wish of a side.

    A Yes said in a conversation counts while that conversation stands; a No, or a wish set back to open,
    counts until something newer is said: so removing a conversation can never open a door.
    """
    return f"""coalesce((SELECT w.value FROM recorded_wish w WHERE w.contact_id = c.id AND w.side = '{side}'
        AND (w.value <> 'yes' OR w.meeting_id IS NULL OR EXISTS (
            SELECT 1 FROM conversation q WHERE q.meeting_id = w.meeting_id AND q.contact_id = w.contact_id))
        ORDER BY w.id DESC LIMIT 1), 'open')"""


_FACTS = f"""CREATE VIEW contact_facts AS SELECT c.id AS contact_id,
    (SELECT count(*) FROM conversation q WHERE q.contact_id = c.id) AS conversations,
    (SELECT count(*) FROM conversation q WHERE q.contact_id = c.id AND q.connects)
        AS conversations_with_point,
    {_newest_wish("mine")} AS my_wish,
    {_newest_wish("theirs")} AS their_wish,
    c.resting <> 0 AS resting,
    c.removed_at IS NOT NULL AS removed,
    (EXISTS (SELECT 1 FROM standing_objection o WHERE o.contact_id = c.id)
        OR EXISTS (SELECT 1 FROM email e JOIN standing_objection o
            ON o.address_hash = e.address_hash AND o.address_hash <> ''
            WHERE e.contact_id = c.id)) AS objected
FROM contact c"""

_DOOR_B = """NOT removed AND NOT resting AND NOT objected
    AND conversations_with_point > 0 AND my_wish = 'yes' AND their_wish = 'yes'"""

_STATUS = f"""CREATE VIEW contact_status AS SELECT contact_id, removed,
    CASE WHEN objected THEN 'objected' WHEN resting THEN 'resting' WHEN {_DOOR_B} THEN 'dialogue'
         WHEN conversations > 0 THEN 'context' ELSE 'bare' END AS status
FROM contact_facts"""

# One address, of printable ASCII, as domain.gate.usable says it: „a@x.de, b@y.de“ would be a way to b.
# The length in bytes differs from the length in characters where SQLite stops reading at a NUL.
_ONE_ADDRESS = """e.address_key GLOB '?*@?*' AND e.address_key NOT GLOB '*@*@*'
    AND e.address_key NOT GLOB '*[^!-~]*' AND e.address_key NOT GLOB '*[](),:;<>[\\"]*'
    AND length(e.address_key) = length(CAST(e.address_key AS BLOB))"""

_MAILABLE = f"""CREATE VIEW mailable AS
SELECT f.contact_id, e.id AS email_id, e.address, e.address_key, p.purpose
FROM contact_facts f
JOIN email e ON e.contact_id = f.contact_id
JOIN (SELECT 'personal' AS purpose UNION ALL SELECT 'greeting' UNION ALL SELECT 'serial') p
WHERE {_DOOR_B} AND {_ONE_ADDRESS}
AND (p.purpose <> 'serial' OR EXISTS (
    SELECT 1 FROM standing_consent k WHERE k.contact_id = f.contact_id AND k.address_key = e.address_key))"""

SOMETHING_KNOWN = """SELECT contact_id FROM participant UNION SELECT id FROM contact WHERE resting <> 0
UNION SELECT contact_id FROM standing_objection WHERE contact_id IS NOT NULL
UNION SELECT e.contact_id FROM email e JOIN standing_objection o ON o.address_hash = e.address_hash
    WHERE o.address_hash <> ''"""
"""Contacts about whom something is recorded that could make them other than bare; all others are bare."""


def ddl() -> Iterator[str]:
    """The views, in the order in which they build on each other."""
    yield _STANDING_OBJECTION
    yield _STANDING_CONSENT
    yield _RECORDED_WISH
    yield _CONVERSATION
    yield _FACTS
    yield _STATUS
    yield _MAILABLE


def facts(session: Session, contact_ids: Iterable[int]) -> dict[int, Facts]:
    """What is recorded about these contacts, for ``domain.gate``. Unknown numbers are not in the answer."""
    wanted = (json.dumps(list(contact_ids)),)
    connection = session.connection()
    addresses: dict[int, list[AddressFacts]] = {}
    rows = connection.exec_driver_sql(
        """SELECT e.contact_id, e.id, e.address_key,
            EXISTS (SELECT 1 FROM standing_objection o
                    WHERE o.address_hash = e.address_hash AND o.address_hash <> ''),
            EXISTS (SELECT 1 FROM standing_consent k
                    WHERE k.contact_id = e.contact_id AND k.address_key = e.address_key)
        FROM email e WHERE e.contact_id IN (SELECT value FROM json_each(?))
        ORDER BY e.contact_id, e.position""",
        wanted,
    )
    for contact_id, email_id, key, objected, consented in rows:
        addresses.setdefault(contact_id, []).append(AddressFacts(email_id, key, bool(objected), bool(consented)))
    rows = connection.exec_driver_sql(
        """SELECT contact_id, conversations, conversations_with_point, my_wish, their_wish, resting, removed,
            objected
        FROM contact_facts WHERE contact_id IN (SELECT value FROM json_each(?))""",
        wanted,
    )
    return {
        row[0]: Facts(
            contact_id=row[0],
            conversations=row[1],
            conversations_with_point=row[2],
            my_wish=Wish(row[3]),
            their_wish=Wish(row[4]),
            resting=bool(row[5]),
            removed=bool(row[6]),
            objected=bool(row[7]),
            addresses=tuple(addresses.get(row[0], ())),
        )
        for row in rows
    }
