"""The steps from one version of the address file to the next, each in its own SQL.

A step never names today's tables of ``store.tables``, which will have changed: it says what that version had. Triggers and
views are taken down before and built anew after all steps (``store.schema``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Final

from netzwerkpflege.domain.text import fold


def _to_2(connection: sqlite3.Connection) -> None:
    """Two contacts that are not the same person, and contacts that were merged."""
    for statement in (
        """CREATE TABLE not_same (
            id INTEGER NOT NULL,
            contact_id INTEGER NOT NULL,
            other_id INTEGER NOT NULL,
            CONSTRAINT pk_not_same PRIMARY KEY (id),
            CONSTRAINT ck_not_same_ordered CHECK (contact_id < other_id),
            CONSTRAINT fk_not_same_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
            CONSTRAINT fk_not_same_other_id_contact FOREIGN KEY(other_id) REFERENCES contact (id) ON DELETE CASCADE
        )""",
        "CREATE INDEX ix_not_same_other_id ON not_same (other_id)",
        "CREATE UNIQUE INDEX uq_not_same_contact_id_other_id ON not_same (contact_id, other_id)",
        """CREATE TABLE merged (
            id INTEGER NOT NULL,
            contact_id INTEGER NOT NULL,
            other_id INTEGER,
            uid TEXT NOT NULL,
            at TEXT NOT NULL,
            CONSTRAINT pk_merged PRIMARY KEY (id),
            CONSTRAINT fk_merged_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
            CONSTRAINT fk_merged_other_id_contact FOREIGN KEY(other_id) REFERENCES contact (id) ON DELETE SET NULL
        )""",
        "CREATE INDEX ix_merged_contact_id ON merged (contact_id)",
        "CREATE INDEX ix_merged_other_id ON merged (other_id)",
    ):
        connection.execute(statement)


def _to_3(connection: sqlite3.Connection) -> None:
    """Where the cards of an import come from, what becomes of a broken card; longer beginnings of words in the index."""
    names = "names, words, talk"
    for statement in (
        """ALTER TABLE import_run ADD COLUMN event_id INTEGER
            CONSTRAINT fk_import_run_event_id_event REFERENCES event (id) ON DELETE SET NULL""",
        "ALTER TABLE import_run ADD COLUMN day TEXT",
        "ALTER TABLE import_run ADD COLUMN handed TEXT DEFAULT '' NOT NULL",
        "ALTER TABLE import_run ADD COLUMN words TEXT DEFAULT '' NOT NULL",
        "CREATE INDEX ix_import_run_event_id ON import_run (event_id)",
        "ALTER TABLE import_problem ADD COLUMN kind TEXT DEFAULT 'broken' NOT NULL",
        "ALTER TABLE import_problem ADD COLUMN solved_by TEXT DEFAULT '' NOT NULL",
        """CREATE VIRTUAL TABLE contact_words_3 USING fts5(
            names, words, talk, tokenize = "unicode61 remove_diacritics 2",
            prefix = '1 2 3 4 5 6 7 8 9 10 11 12', detail = none, columnsize = 0)""",
        f"INSERT INTO contact_words_3 (rowid, {names}) SELECT rowid, {names} FROM contact_words ORDER BY rowid",
        "DROP TABLE contact_words",
        "ALTER TABLE contact_words_3 RENAME TO contact_words",
        f"INSERT INTO contact_words (contact_words, rank) VALUES ('hashsize', {1 << 24})",
    ):
        connection.execute(statement)


def _to_4(connection: sqlite3.Connection) -> None:
    """Conversations are found by an index of their own."""
    connection.create_function("fold", 1, fold, deterministic=True)
    for statement in (
        """CREATE VIRTUAL TABLE meeting_words USING fts5(
            words, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4 5 6', detail = none, columnsize = 0)""",
        """INSERT INTO meeting_words (rowid, words) SELECT m.id, fold(m.text || ' ' || m.place
            || coalesce((SELECT ' ' || title FROM event WHERE id = m.event_id), '')
            || coalesce((SELECT ' ' || group_concat(remark, ' ') FROM participant
                WHERE meeting_id = m.id AND remark <> ''), '')
            || coalesce((SELECT ' ' || group_concat(k.words, ' ') FROM participant p
                JOIN connection_point k ON k.participant_id = p.id WHERE p.meeting_id = m.id), ''))
            FROM meeting m ORDER BY m.id""",
    ):
        connection.execute(statement)


def _to_5(connection: sqlite3.Connection) -> None:
    """Searches under a name; where everybody stands, kept ready for lists (``store.schema`` fills it: it needs the gate)."""
    for statement in (
        """CREATE TABLE saved_view (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            "query" TEXT NOT NULL
        )""",
        "CREATE INDEX ix_contact_organisation ON contact (organisation)",
        "CREATE TABLE contact_standing (contact_id INTEGER PRIMARY KEY, status TEXT NOT NULL, last_day TEXT)",
        "CREATE INDEX ix_contact_standing_status ON contact_standing (status)",
        "CREATE INDEX ix_contact_standing_last_day ON contact_standing (last_day)",
    ):
        connection.execute(statement)


def _to_6(connection: sqlite3.Connection) -> None:
    """Circles, and how one keeps in touch with a contact."""
    for statement in (
        """CREATE TABLE circle (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            at_least INTEGER NOT NULL,
            at_most INTEGER NOT NULL,
            size INTEGER NOT NULL
        )""",
        """CREATE TABLE keeping (
            id INTEGER NOT NULL,
            contact_id INTEGER NOT NULL,
            at_least INTEGER,
            at_most INTEGER,
            circle_id INTEGER,
            later TEXT,
            CONSTRAINT pk_keeping PRIMARY KEY (id),
            CONSTRAINT ck_keeping_both CHECK ((at_least IS NULL) = (at_most IS NULL)),
            CONSTRAINT fk_keeping_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
            CONSTRAINT fk_keeping_circle_id_circle FOREIGN KEY(circle_id) REFERENCES circle (id) ON DELETE SET NULL
        )""",
        "CREATE UNIQUE INDEX uq_keeping_contact_id ON keeping (contact_id)",
        "CREATE INDEX ix_keeping_circle_id ON keeping (circle_id)",
    ):
        connection.execute(statement)


STEPS: Final[tuple[Callable[[sqlite3.Connection], None], ...]] = (_to_2, _to_3, _to_4, _to_5, _to_6)
"""Step n brings version n + 1 to n + 2; the version of a fresh file is one more than there are steps."""
