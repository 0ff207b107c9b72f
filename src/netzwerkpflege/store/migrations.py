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


def _to_7(connection: sqlite3.Connection) -> None:
    """The evening: series, guests who are only a name yet, the Fundus, favours, introductions, finds, what is not printed."""
    for statement in (*_EVENING, *_GUESTS, *_LEFT_BEHIND):
        connection.execute(statement)


_EVENING: Final = (
    """CREATE TABLE series (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        host TEXT NOT NULL,
        place TEXT NOT NULL,
        intention TEXT NOT NULL,
        note TEXT NOT NULL
    )""",
    """ALTER TABLE event ADD COLUMN series_id INTEGER
        CONSTRAINT fk_event_series_id_series REFERENCES series (id) ON DELETE SET NULL""",
    "ALTER TABLE event ADD COLUMN uid TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE event ADD COLUMN minutes INTEGER",
    "ALTER TABLE event ADD COLUMN fee INTEGER",
    "ALTER TABLE event ADD COLUMN debrief_ended TEXT",
    "CREATE INDEX ix_event_series_id ON event (series_id)",
)
_GUESTS: Final = (
    """CREATE TABLE guest_7 (
        id INTEGER NOT NULL,
        event_id INTEGER NOT NULL,
        contact_id INTEGER,
        state TEXT NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        organisation TEXT DEFAULT '' NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        seat TEXT DEFAULT '' NOT NULL,
        number INTEGER,
        debriefed TEXT,
        CONSTRAINT pk_guest PRIMARY KEY (id),
        CONSTRAINT ck_guest_state CHECK (state IN ('expected', 'met', 'missed')),
        CONSTRAINT ck_guest_somebody CHECK (contact_id IS NOT NULL OR length(trim(name)) > 0),
        CONSTRAINT fk_guest_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE,
        CONSTRAINT fk_guest_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
    )""",
    "INSERT INTO guest_7 (id, event_id, contact_id, state) SELECT id, event_id, contact_id, state FROM guest",
    "DROP TABLE guest",
    "ALTER TABLE guest_7 RENAME TO guest",
    "CREATE INDEX ix_guest_contact_id ON guest (contact_id)",
    "CREATE UNIQUE INDEX uq_guest_event_id_contact_id ON guest (event_id, contact_id)",
    """CREATE TABLE practised (
        id INTEGER NOT NULL,
        guest_id INTEGER NOT NULL,
        box INTEGER NOT NULL,
        again_at TEXT NOT NULL,
        CONSTRAINT pk_practised PRIMARY KEY (id),
        CONSTRAINT fk_practised_guest_id_guest FOREIGN KEY(guest_id) REFERENCES guest (id) ON DELETE CASCADE
    )""",
    "CREATE UNIQUE INDEX uq_practised_guest_id ON practised (guest_id)",
)
_LEFT_BEHIND: Final = (
    """CREATE TABLE fundus (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        words TEXT NOT NULL,
        note TEXT NOT NULL,
        since TEXT NOT NULL,
        retired INTEGER NOT NULL,
        CONSTRAINT ck_fundus_kind CHECK (kind IN ('remark', 'tip', 'book', 'restaurant', 'story', 'other'))
    )""",
    """CREATE TABLE favour (
        id INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        meeting_id INTEGER,
        direction TEXT NOT NULL,
        words TEXT NOT NULL,
        day TEXT NOT NULL,
        CONSTRAINT pk_favour PRIMARY KEY (id),
        CONSTRAINT ck_favour_direction CHECK (direction IN ('given', 'received')),
        CONSTRAINT fk_favour_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
        CONSTRAINT fk_favour_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE SET NULL
    )""",
    "CREATE INDEX ix_favour_contact_id ON favour (contact_id)",
    "CREATE INDEX ix_favour_meeting_id ON favour (meeting_id)",
    """CREATE TABLE introduction (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        contact_id INTEGER NOT NULL,
        other_id INTEGER NOT NULL,
        words TEXT NOT NULL,
        opened_on TEXT NOT NULL,
        answer TEXT NOT NULL,
        answered_on TEXT,
        other_answer TEXT NOT NULL,
        other_answered_on TEXT,
        introduced_on TEXT,
        outcome TEXT NOT NULL,
        closed_on TEXT,
        CONSTRAINT ck_introduction_two CHECK (contact_id <> other_id),
        CONSTRAINT ck_introduction_answer CHECK (answer IN ('open', 'asked', 'yes', 'no')),
        CONSTRAINT ck_introduction_other_answer CHECK (other_answer IN ('open', 'asked', 'yes', 'no')),
        CONSTRAINT fk_introduction_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
        CONSTRAINT fk_introduction_other_id_contact FOREIGN KEY(other_id) REFERENCES contact (id) ON DELETE CASCADE
    )""",
    "CREATE INDEX ix_introduction_contact_id ON introduction (contact_id)",
    "CREATE INDEX ix_introduction_other_id ON introduction (other_id)",
    """CREATE TABLE find (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        words TEXT NOT NULL,
        link TEXT NOT NULL,
        note TEXT NOT NULL,
        day TEXT NOT NULL
    )""",
    """CREATE TABLE find_for (
        id INTEGER NOT NULL,
        find_id INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        sentence TEXT NOT NULL,
        passed_on TEXT,
        CONSTRAINT pk_find_for PRIMARY KEY (id),
        CONSTRAINT fk_find_for_find_id_find FOREIGN KEY(find_id) REFERENCES find (id) ON DELETE CASCADE,
        CONSTRAINT fk_find_for_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
    )""",
    "CREATE INDEX ix_find_for_contact_id ON find_for (contact_id)",
    "CREATE UNIQUE INDEX uq_find_for_find_id_contact_id ON find_for (find_id, contact_id)",
    """CREATE TABLE unprinted (
        id INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        field TEXT NOT NULL,
        CONSTRAINT pk_unprinted PRIMARY KEY (id),
        CONSTRAINT fk_unprinted_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
    )""",
    "CREATE UNIQUE INDEX uq_unprinted_contact_id_field ON unprinted (contact_id, field)",
    """CREATE TABLE stack_later (
        id INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        until TEXT NOT NULL,
        CONSTRAINT pk_stack_later PRIMARY KEY (id),
        CONSTRAINT fk_stack_later_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
    )""",
    "CREATE UNIQUE INDEX uq_stack_later_contact_id ON stack_later (contact_id)",
    """CREATE TABLE calendar_entry (
        id INTEGER NOT NULL,
        uid TEXT NOT NULL,
        digest TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        changed_at TEXT NOT NULL,
        CONSTRAINT pk_calendar_entry PRIMARY KEY (id)
    )""",
    "CREATE UNIQUE INDEX uq_calendar_entry_uid ON calendar_entry (uid)",
    "ALTER TABLE thread ADD COLUMN due TEXT",
    """ALTER TABLE thread ADD COLUMN closed_in INTEGER
        CONSTRAINT fk_thread_closed_in_meeting REFERENCES meeting (id) ON DELETE SET NULL""",
    "CREATE INDEX ix_thread_closed_in ON thread (closed_in)",
    """ALTER TABLE reminder ADD COLUMN thread_id INTEGER
        CONSTRAINT fk_reminder_thread_id_thread REFERENCES thread (id) ON DELETE SET NULL""",
    "CREATE INDEX ix_reminder_thread_id ON reminder (thread_id)",
    """ALTER TABLE keepsake ADD COLUMN direction TEXT DEFAULT 'left' NOT NULL
        CONSTRAINT ck_keepsake_direction CHECK (direction IN ('left', 'received'))""",
    "ALTER TABLE keepsake ADD COLUMN kind TEXT DEFAULT '' NOT NULL",
    """ALTER TABLE keepsake ADD COLUMN fundus_id INTEGER
        CONSTRAINT fk_keepsake_fundus_id_fundus REFERENCES fundus (id) ON DELETE SET NULL""",
    "ALTER TABLE keepsake ADD COLUMN echo TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE keepsake ADD COLUMN echo_on TEXT",
    "CREATE INDEX ix_keepsake_fundus_id ON keepsake (fundus_id)",
    """ALTER TABLE question ADD COLUMN kind TEXT DEFAULT 'question' NOT NULL
        CONSTRAINT ck_question_kind CHECK (kind IN ('question', 'advice'))""",
    """ALTER TABLE question ADD COLUMN meeting_id INTEGER
        CONSTRAINT fk_question_meeting_id_meeting REFERENCES meeting (id) ON DELETE SET NULL""",
    "ALTER TABLE question ADD COLUMN asked_on TEXT",
    "ALTER TABLE question ADD COLUMN answered_on TEXT",
    "CREATE INDEX ix_question_meeting_id ON question (meeting_id)",
)


STEPS: Final[tuple[Callable[[sqlite3.Connection], None], ...]] = (_to_2, _to_3, _to_4, _to_5, _to_6, _to_7)
"""Step n brings version n + 1 to n + 2; the version of a fresh file is one more than there are steps."""
