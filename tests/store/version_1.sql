-- An address file of version 1, before „nicht dieselbe Person“ and merging: kept as it was, to be brought up to date.
CREATE TABLE blob (
    sha256 TEXT NOT NULL,
    data BLOB NOT NULL,
    CONSTRAINT pk_blob PRIMARY KEY (sha256)
);

CREATE TABLE consent (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    address_key TEXT NOT NULL,
    channel TEXT NOT NULL,
    wording TEXT NOT NULL,
    given_on TEXT NOT NULL,
    given_where TEXT NOT NULL,
    evidence TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    CONSTRAINT ck_consent_provable CHECK (length(trim(wording)) > 0 AND length(given_on) = 10)
);

CREATE INDEX ix_consent_contact_id_address_key ON consent (contact_id, address_key);

CREATE TABLE contact (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    display_name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    formatted TEXT NOT NULL,
    prefix TEXT NOT NULL,
    given TEXT NOT NULL,
    additional TEXT NOT NULL,
    family TEXT NOT NULL,
    suffix TEXT NOT NULL,
    nickname TEXT NOT NULL,
    organisation TEXT NOT NULL,
    department TEXT NOT NULL,
    title TEXT NOT NULL,
    role TEXT NOT NULL,
    birthday TEXT,
    anniversary TEXT,
    note TEXT NOT NULL,
    language TEXT NOT NULL,
    recognition_cue TEXT NOT NULL,
    met_how TEXT NOT NULL,
    met_where TEXT NOT NULL,
    met_on TEXT,
    met_through TEXT NOT NULL,
    photo_sha256 TEXT NOT NULL,
    photo_type TEXT NOT NULL,
    photo_size INTEGER NOT NULL,
    resting INTEGER NOT NULL,
    rest_reason TEXT NOT NULL,
    source TEXT NOT NULL,
    created TEXT NOT NULL,
    removed_at TEXT
);

CREATE INDEX ix_contact_resting ON contact (id) WHERE resting <> 0;

CREATE TABLE event (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    day TEXT NOT NULL,
    starts TEXT,
    ends TEXT,
    place TEXT NOT NULL,
    host TEXT NOT NULL,
    intention TEXT NOT NULL,
    note TEXT NOT NULL
);

CREATE INDEX ix_event_day ON event (day);

CREATE TABLE import_run (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    files TEXT NOT NULL,
    counts TEXT NOT NULL
);

CREATE TABLE journal_pen (
    id INTEGER NOT NULL,
    step_id INTEGER,
    details INTEGER NOT NULL,
    CONSTRAINT pk_journal_pen PRIMARY KEY (id)
);

CREATE TABLE journal_step (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    step TEXT NOT NULL,
    name TEXT NOT NULL,
    count INTEGER NOT NULL,
    state TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT ck_journal_step_state CHECK (state IN ('done', 'undone'))
);

CREATE TABLE objection (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER,
    address_hash TEXT NOT NULL,
    channel TEXT NOT NULL,
    words TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    CONSTRAINT ck_objection_somebody CHECK (contact_id IS NOT NULL OR length(address_hash) > 0)
);

CREATE INDEX ix_objection_address_hash ON objection (address_hash);

CREATE INDEX ix_objection_contact_id ON objection (contact_id);

CREATE TABLE outbox (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    email_id INTEGER NOT NULL,
    address TEXT NOT NULL,
    address_key TEXT NOT NULL,
    purpose TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    state_reason TEXT NOT NULL,
    queued_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    CONSTRAINT ck_outbox_purpose CHECK (purpose IN ('personal', 'greeting', 'serial')),
    CONSTRAINT ck_outbox_state CHECK (state IN ('queued', 'claimed', 'sent', 'refused', 'deferred', 'unclear', 'cancelled'))
);

CREATE INDEX ix_outbox_waiting ON outbox (contact_id) WHERE state IN ('queued', 'deferred');

CREATE TABLE setting (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_setting PRIMARY KEY ("key")
);

CREATE TABLE wish (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    meeting_id INTEGER,
    side TEXT NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    CONSTRAINT ck_wish_side CHECK (side IN ('mine', 'theirs')),
    CONSTRAINT ck_wish_value CHECK (value IN ('yes', 'no', 'open'))
);

CREATE INDEX ix_wish_contact_id_side ON wish (contact_id, side, id);

CREATE TABLE consent_withdrawal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    consent_id INTEGER NOT NULL,
    reason TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    CONSTRAINT fk_consent_withdrawal_consent_id_consent FOREIGN KEY(consent_id) REFERENCES consent (id) ON DELETE RESTRICT
);

CREATE INDEX ix_consent_withdrawal_consent_id ON consent_withdrawal (consent_id);

CREATE TABLE contact_card (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    charset TEXT NOT NULL,
    import_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    CONSTRAINT pk_contact_card PRIMARY KEY (id),
    CONSTRAINT fk_contact_card_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_contact_card_contact_id ON contact_card (contact_id);

CREATE TABLE contact_tag (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT pk_contact_tag PRIMARY KEY (id),
    CONSTRAINT fk_contact_tag_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_contact_tag_contact_id ON contact_tag (contact_id);

CREATE INDEX ix_contact_tag_name ON contact_tag (name);

CREATE TABLE email (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    address TEXT NOT NULL,
    address_key TEXT NOT NULL,
    address_hash TEXT NOT NULL,
    label TEXT NOT NULL,
    preferred INTEGER NOT NULL,
    CONSTRAINT fk_email_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_email_address_hash ON email (address_hash);

CREATE INDEX ix_email_contact_id ON email (contact_id);

CREATE TABLE guest (
    id INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    CONSTRAINT pk_guest PRIMARY KEY (id),
    CONSTRAINT ck_guest_state CHECK (state IN ('expected', 'met', 'missed')),
    CONSTRAINT fk_guest_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT fk_guest_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_guest_contact_id ON guest (contact_id);

CREATE UNIQUE INDEX uq_guest_event_id_contact_id ON guest (event_id, contact_id);

CREATE TABLE import_problem (
    id INTEGER NOT NULL,
    import_id INTEGER NOT NULL,
    file TEXT NOT NULL,
    card INTEGER NOT NULL,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    details TEXT NOT NULL,
    raw BLOB NOT NULL,
    CONSTRAINT pk_import_problem PRIMARY KEY (id),
    CONSTRAINT fk_import_problem_import_id_import_run FOREIGN KEY(import_id) REFERENCES import_run (id) ON DELETE CASCADE
);

CREATE INDEX ix_import_problem_import_id ON import_problem (import_id);

CREATE TABLE journal_entry (
    id INTEGER NOT NULL,
    step_id INTEGER NOT NULL,
    tbl TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    owner INTEGER,
    old TEXT,
    CONSTRAINT pk_journal_entry PRIMARY KEY (id),
    CONSTRAINT fk_journal_entry_step_id_journal_step FOREIGN KEY(step_id) REFERENCES journal_step (id) ON DELETE CASCADE
);

CREATE INDEX ix_journal_entry_step_id ON journal_entry (step_id);

CREATE TABLE meeting (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    event_id INTEGER,
    text TEXT NOT NULL,
    CONSTRAINT fk_meeting_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE SET NULL
);

CREATE INDEX ix_meeting_day ON meeting (day);

CREATE INDEX ix_meeting_event_id ON meeting (event_id);

CREATE TABLE objection_correction (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    objection_id INTEGER NOT NULL,
    reason TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    CONSTRAINT fk_objection_correction_objection_id_objection FOREIGN KEY(objection_id) REFERENCES objection (id) ON DELETE RESTRICT
);

CREATE INDEX ix_objection_correction_objection_id ON objection_correction (objection_id);

CREATE TABLE phone (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    number_key TEXT NOT NULL,
    label TEXT NOT NULL,
    preferred INTEGER NOT NULL,
    CONSTRAINT pk_phone PRIMARY KEY (id),
    CONSTRAINT fk_phone_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_phone_contact_id ON phone (contact_id);

CREATE TABLE postal_address (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    po_box TEXT NOT NULL,
    extended TEXT NOT NULL,
    street TEXT NOT NULL,
    locality TEXT NOT NULL,
    region TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    country TEXT NOT NULL,
    label TEXT NOT NULL,
    preferred INTEGER NOT NULL,
    CONSTRAINT pk_postal_address PRIMARY KEY (id),
    CONSTRAINT fk_postal_address_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_postal_address_contact_id ON postal_address (contact_id);

CREATE TABLE profile (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    service TEXT NOT NULL,
    value TEXT NOT NULL,
    label TEXT NOT NULL,
    preferred INTEGER NOT NULL,
    CONSTRAINT pk_profile PRIMARY KEY (id),
    CONSTRAINT fk_profile_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_profile_contact_id ON profile (contact_id);

CREATE TABLE question (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    words TEXT NOT NULL,
    answer TEXT NOT NULL,
    CONSTRAINT pk_question PRIMARY KEY (id),
    CONSTRAINT fk_question_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_question_contact_id ON question (contact_id);

CREATE TABLE reminder (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER,
    due TEXT NOT NULL,
    words TEXT NOT NULL,
    repeat TEXT NOT NULL,
    done_on TEXT,
    snoozed_until TEXT,
    CONSTRAINT fk_reminder_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_reminder_contact_id ON reminder (contact_id);

CREATE INDEX ix_reminder_due ON reminder (due);

CREATE TABLE web_address (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    url TEXT NOT NULL,
    label TEXT NOT NULL,
    preferred INTEGER NOT NULL,
    CONSTRAINT pk_web_address PRIMARY KEY (id),
    CONSTRAINT fk_web_address_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_web_address_contact_id ON web_address (contact_id);

CREATE TABLE wish_correction (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    wish_id INTEGER NOT NULL,
    reason TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    CONSTRAINT fk_wish_correction_wish_id_wish FOREIGN KEY(wish_id) REFERENCES wish (id) ON DELETE RESTRICT
);

CREATE INDEX ix_wish_correction_wish_id ON wish_correction (wish_id);

CREATE TABLE keepsake (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    meeting_id INTEGER,
    words TEXT NOT NULL,
    day TEXT NOT NULL,
    CONSTRAINT pk_keepsake PRIMARY KEY (id),
    CONSTRAINT fk_keepsake_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    CONSTRAINT fk_keepsake_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE SET NULL
);

CREATE INDEX ix_keepsake_contact_id ON keepsake (contact_id);

CREATE INDEX ix_keepsake_meeting_id ON keepsake (meeting_id);

CREATE TABLE participant (
    id INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    remark TEXT NOT NULL,
    CONSTRAINT pk_participant PRIMARY KEY (id),
    CONSTRAINT fk_participant_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
    CONSTRAINT fk_participant_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_participant_contact_id_meeting_id ON participant (contact_id, meeting_id);

CREATE UNIQUE INDEX uq_participant_meeting_id_contact_id ON participant (meeting_id, contact_id);

CREATE TABLE thread (
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    meeting_id INTEGER,
    owner TEXT NOT NULL,
    words TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    closed_on TEXT,
    CONSTRAINT pk_thread PRIMARY KEY (id),
    CONSTRAINT ck_thread_owner CHECK (owner IN ('mine', 'theirs', 'joint')),
    CONSTRAINT fk_thread_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    CONSTRAINT fk_thread_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE SET NULL
);

CREATE INDEX ix_thread_contact_id ON thread (contact_id);

CREATE INDEX ix_thread_meeting_id ON thread (meeting_id);

CREATE TABLE connection_point (
    id INTEGER NOT NULL,
    participant_id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    words TEXT NOT NULL,
    CONSTRAINT pk_connection_point PRIMARY KEY (id),
    CONSTRAINT ck_connection_point_visible CHECK (length(trim(words)) >= 3),
    CONSTRAINT fk_connection_point_participant_id_participant FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE,
    CONSTRAINT fk_connection_point_contact_id_contact FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE INDEX ix_connection_point_contact_id ON connection_point (contact_id);

CREATE INDEX ix_connection_point_participant_id ON connection_point (participant_id);

CREATE TABLE contact_order (rank INTEGER PRIMARY KEY, contact_id INTEGER NOT NULL UNIQUE, sort_key TEXT NOT NULL);

CREATE UNIQUE INDEX ix_contact_order_sort_key ON contact_order (sort_key, contact_id);

CREATE VIRTUAL TABLE contact_words USING fts5(
        names, words, talk, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4 5 6 7 8', detail = none,
        columnsize = 0);

CREATE VIRTUAL TABLE contact_reach USING fts5(reach, tokenize = 'trigram', detail = none, columnsize = 0);

INSERT INTO contact_words (contact_words, rank) VALUES ('hashsize', 16777216);

INSERT INTO contact_reach (contact_reach, rank) VALUES ('hashsize', 16777216);

CREATE TRIGGER journal_contact_added AFTER INSERT ON contact WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'contact', new.id, new.id, NULL); END;

CREATE TRIGGER journal_contact_changed AFTER UPDATE ON contact WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'contact', old.id, old.id, json_object('id', old.id, 'uid', old.uid, 'display_name', old.display_name, 'sort_key', old.sort_key, 'formatted', old.formatted, 'prefix', old.prefix, 'given', old.given, 'additional', old.additional, 'family', old.family, 'suffix', old.suffix, 'nickname', old.nickname, 'organisation', old.organisation, 'department', old.department, 'title', old.title, 'role', old.role, 'birthday', old.birthday, 'anniversary', old.anniversary, 'note', old.note, 'language', old.language, 'recognition_cue', old.recognition_cue, 'met_how', old.met_how, 'met_where', old.met_where, 'met_on', old.met_on, 'met_through', old.met_through, 'photo_sha256', old.photo_sha256, 'photo_type', old.photo_type, 'photo_size', old.photo_size, 'resting', old.resting, 'rest_reason', old.rest_reason, 'source', old.source, 'created', old.created, 'removed_at', old.removed_at)); END;

CREATE TRIGGER journal_contact_removed AFTER DELETE ON contact WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'contact', old.id, old.id, json_object('id', old.id, 'uid', old.uid, 'display_name', old.display_name, 'sort_key', old.sort_key, 'formatted', old.formatted, 'prefix', old.prefix, 'given', old.given, 'additional', old.additional, 'family', old.family, 'suffix', old.suffix, 'nickname', old.nickname, 'organisation', old.organisation, 'department', old.department, 'title', old.title, 'role', old.role, 'birthday', old.birthday, 'anniversary', old.anniversary, 'note', old.note, 'language', old.language, 'recognition_cue', old.recognition_cue, 'met_how', old.met_how, 'met_where', old.met_where, 'met_on', old.met_on, 'met_through', old.met_through, 'photo_sha256', old.photo_sha256, 'photo_type', old.photo_type, 'photo_size', old.photo_size, 'resting', old.resting, 'rest_reason', old.rest_reason, 'source', old.source, 'created', old.created, 'removed_at', old.removed_at)); END;

CREATE TRIGGER journal_email_added AFTER INSERT ON email WHEN (SELECT step_id FROM journal_pen WHERE details) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'email', new.id, new.contact_id, NULL); END;

CREATE TRIGGER journal_email_changed AFTER UPDATE ON email WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'email', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'position', old.position, 'address', old.address, 'address_key', old.address_key, 'address_hash', old.address_hash, 'label', old.label, 'preferred', old.preferred)); END;

CREATE TRIGGER journal_email_removed AFTER DELETE ON email WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'email', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'position', old.position, 'address', old.address, 'address_key', old.address_key, 'address_hash', old.address_hash, 'label', old.label, 'preferred', old.preferred)); END;

CREATE TRIGGER journal_phone_added AFTER INSERT ON phone WHEN (SELECT step_id FROM journal_pen WHERE details) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'phone', new.id, new.contact_id, NULL); END;

CREATE TRIGGER journal_phone_changed AFTER UPDATE ON phone WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'phone', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'position', old.position, 'number', old.number, 'number_key', old.number_key, 'label', old.label, 'preferred', old.preferred)); END;

CREATE TRIGGER journal_phone_removed AFTER DELETE ON phone WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'phone', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'position', old.position, 'number', old.number, 'number_key', old.number_key, 'label', old.label, 'preferred', old.preferred)); END;

CREATE TRIGGER journal_postal_address_added AFTER INSERT ON postal_address WHEN (SELECT step_id FROM journal_pen WHERE details) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'postal_address', new.id, new.contact_id, NULL); END;

CREATE TRIGGER journal_postal_address_changed AFTER UPDATE ON postal_address WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'postal_address', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'position', old.position, 'po_box', old.po_box, 'extended', old.extended, 'street', old.street, 'locality', old.locality, 'region', old.region, 'postal_code', old.postal_code, 'country', old.country, 'label', old.label, 'preferred', old.preferred)); END;

CREATE TRIGGER journal_postal_address_removed AFTER DELETE ON postal_address WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'postal_address', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'position', old.position, 'po_box', old.po_box, 'extended', old.extended, 'street', old.street, 'locality', old.locality, 'region', old.region, 'postal_code', old.postal_code, 'country', old.country, 'label', old.label, 'preferred', old.preferred)); END;

CREATE TRIGGER journal_web_address_added AFTER INSERT ON web_address WHEN (SELECT step_id FROM journal_pen WHERE details) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'web_address', new.id, new.contact_id, NULL); END;

CREATE TRIGGER journal_web_address_changed AFTER UPDATE ON web_address WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'web_address', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'position', old.position, 'url', old.url, 'label', old.label, 'preferred', old.preferred)); END;

CREATE TRIGGER journal_web_address_removed AFTER DELETE ON web_address WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'web_address', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'position', old.position, 'url', old.url, 'label', old.label, 'preferred', old.preferred)); END;

CREATE TRIGGER journal_profile_added AFTER INSERT ON profile WHEN (SELECT step_id FROM journal_pen WHERE details) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'profile', new.id, new.contact_id, NULL); END;

CREATE TRIGGER journal_profile_changed AFTER UPDATE ON profile WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'profile', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'position', old.position, 'service', old.service, 'value', old.value, 'label', old.label, 'preferred', old.preferred)); END;

CREATE TRIGGER journal_profile_removed AFTER DELETE ON profile WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'profile', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'position', old.position, 'service', old.service, 'value', old.value, 'label', old.label, 'preferred', old.preferred)); END;

CREATE TRIGGER journal_contact_tag_added AFTER INSERT ON contact_tag WHEN (SELECT step_id FROM journal_pen WHERE details) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'contact_tag', new.id, new.contact_id, NULL); END;

CREATE TRIGGER journal_contact_tag_changed AFTER UPDATE ON contact_tag WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'contact_tag', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'position', old.position, 'name', old.name)); END;

CREATE TRIGGER journal_contact_tag_removed AFTER DELETE ON contact_tag WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'contact_tag', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'position', old.position, 'name', old.name)); END;

CREATE TRIGGER journal_event_added AFTER INSERT ON event WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'event', new.id, new.id, NULL); END;

CREATE TRIGGER journal_event_changed AFTER UPDATE ON event WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'event', old.id, old.id, json_object('id', old.id, 'title', old.title, 'day', old.day, 'starts', old.starts, 'ends', old.ends, 'place', old.place, 'host', old.host, 'intention', old.intention, 'note', old.note)); END;

CREATE TRIGGER journal_event_removed AFTER DELETE ON event WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'event', old.id, old.id, json_object('id', old.id, 'title', old.title, 'day', old.day, 'starts', old.starts, 'ends', old.ends, 'place', old.place, 'host', old.host, 'intention', old.intention, 'note', old.note)); END;

CREATE TRIGGER journal_guest_added AFTER INSERT ON guest WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'guest', new.id, new.contact_id, NULL); END;

CREATE TRIGGER journal_guest_changed AFTER UPDATE ON guest WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'guest', old.id, old.contact_id, json_object('id', old.id, 'event_id', old.event_id, 'contact_id', old.contact_id, 'state', old.state)); END;

CREATE TRIGGER journal_guest_removed AFTER DELETE ON guest WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'guest', old.id, old.contact_id, json_object('id', old.id, 'event_id', old.event_id, 'contact_id', old.contact_id, 'state', old.state)); END;

CREATE TRIGGER journal_meeting_added AFTER INSERT ON meeting WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'meeting', new.id, new.id, NULL); END;

CREATE TRIGGER journal_meeting_changed AFTER UPDATE ON meeting WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'meeting', old.id, old.id, json_object('id', old.id, 'day', old.day, 'place', old.place, 'event_id', old.event_id, 'text', old.text)); END;

CREATE TRIGGER journal_meeting_removed AFTER DELETE ON meeting WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'meeting', old.id, old.id, json_object('id', old.id, 'day', old.day, 'place', old.place, 'event_id', old.event_id, 'text', old.text)); END;

CREATE TRIGGER journal_participant_added AFTER INSERT ON participant WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'participant', new.id, new.contact_id, NULL); END;

CREATE TRIGGER journal_participant_changed AFTER UPDATE ON participant WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'participant', old.id, old.contact_id, json_object('id', old.id, 'meeting_id', old.meeting_id, 'contact_id', old.contact_id, 'position', old.position, 'remark', old.remark)); END;

CREATE TRIGGER journal_participant_removed AFTER DELETE ON participant WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'participant', old.id, old.contact_id, json_object('id', old.id, 'meeting_id', old.meeting_id, 'contact_id', old.contact_id, 'position', old.position, 'remark', old.remark)); END;

CREATE TRIGGER journal_connection_point_added AFTER INSERT ON connection_point WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'connection_point', new.id, new.contact_id, NULL); END;

CREATE TRIGGER journal_connection_point_changed AFTER UPDATE ON connection_point WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'connection_point', old.id, old.contact_id, json_object('id', old.id, 'participant_id', old.participant_id, 'contact_id', old.contact_id, 'position', old.position, 'words', old.words)); END;

CREATE TRIGGER journal_connection_point_removed AFTER DELETE ON connection_point WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'connection_point', old.id, old.contact_id, json_object('id', old.id, 'participant_id', old.participant_id, 'contact_id', old.contact_id, 'position', old.position, 'words', old.words)); END;

CREATE TRIGGER journal_reminder_added AFTER INSERT ON reminder WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'reminder', new.id, new.contact_id, NULL); END;

CREATE TRIGGER journal_reminder_changed AFTER UPDATE ON reminder WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'reminder', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'due', old.due, 'words', old.words, 'repeat', old.repeat, 'done_on', old.done_on, 'snoozed_until', old.snoozed_until)); END;

CREATE TRIGGER journal_reminder_removed AFTER DELETE ON reminder WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'reminder', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'due', old.due, 'words', old.words, 'repeat', old.repeat, 'done_on', old.done_on, 'snoozed_until', old.snoozed_until)); END;

CREATE TRIGGER journal_thread_added AFTER INSERT ON thread WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'thread', new.id, new.contact_id, NULL); END;

CREATE TRIGGER journal_thread_changed AFTER UPDATE ON thread WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'thread', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'meeting_id', old.meeting_id, 'owner', old.owner, 'words', old.words, 'opened_on', old.opened_on, 'closed_on', old.closed_on)); END;

CREATE TRIGGER journal_thread_removed AFTER DELETE ON thread WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'thread', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'meeting_id', old.meeting_id, 'owner', old.owner, 'words', old.words, 'opened_on', old.opened_on, 'closed_on', old.closed_on)); END;

CREATE TRIGGER journal_keepsake_added AFTER INSERT ON keepsake WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'keepsake', new.id, new.contact_id, NULL); END;

CREATE TRIGGER journal_keepsake_changed AFTER UPDATE ON keepsake WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'keepsake', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'meeting_id', old.meeting_id, 'words', old.words, 'day', old.day)); END;

CREATE TRIGGER journal_keepsake_removed AFTER DELETE ON keepsake WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'keepsake', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'meeting_id', old.meeting_id, 'words', old.words, 'day', old.day)); END;

CREATE TRIGGER journal_question_added AFTER INSERT ON question WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'question', new.id, new.contact_id, NULL); END;

CREATE TRIGGER journal_question_changed AFTER UPDATE ON question WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'question', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'words', old.words, 'answer', old.answer)); END;

CREATE TRIGGER journal_question_removed AFTER DELETE ON question WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'question', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'words', old.words, 'answer', old.answer)); END;

CREATE TRIGGER journal_contact_card_added AFTER INSERT ON contact_card WHEN (SELECT step_id FROM journal_pen WHERE details) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'contact_card', new.id, new.contact_id, NULL); END;

CREATE TRIGGER journal_contact_card_changed AFTER UPDATE ON contact_card WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'contact_card', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'sha256', old.sha256, 'charset', old.charset, 'import_id', old.import_id, 'number', old.number)); END;

CREATE TRIGGER journal_contact_card_removed AFTER DELETE ON contact_card WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
            BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'contact_card', old.id, old.contact_id, json_object('id', old.id, 'contact_id', old.contact_id, 'sha256', old.sha256, 'charset', old.charset, 'import_id', old.import_id, 'number', old.number)); END;

CREATE TRIGGER journal_wish_added AFTER INSERT ON wish WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'wish', new.id, new.contact_id, NULL); END;

CREATE TRIGGER journal_wish_correction_added AFTER INSERT ON wish_correction WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'wish_correction', new.id, (SELECT contact_id FROM wish WHERE id = new.wish_id), NULL); END;

CREATE TRIGGER journal_objection_added AFTER INSERT ON objection WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'objection', new.id, new.contact_id, NULL); END;

CREATE TRIGGER journal_objection_correction_added AFTER INSERT ON objection_correction WHEN (SELECT step_id FROM journal_pen) IS NOT NULL
        BEGIN INSERT INTO journal_entry (step_id, tbl, row, owner, old) VALUES ((SELECT step_id FROM journal_pen), 'objection_correction', new.id, (SELECT contact_id FROM objection WHERE id = new.objection_id), NULL); END;

CREATE VIEW standing_objection AS
SELECT o.id, o.contact_id, o.address_hash FROM objection o
WHERE NOT EXISTS (SELECT 1 FROM objection_correction k WHERE k.objection_id = o.id);

CREATE VIEW standing_consent AS
SELECT k.id, k.contact_id, k.address_key FROM consent k
WHERE k.channel = 'email' AND NOT EXISTS (SELECT 1 FROM consent_withdrawal w WHERE w.consent_id = k.id);

CREATE VIEW recorded_wish AS
SELECT w.id, w.contact_id, w.meeting_id, w.side, w.value, w.source, w.recorded_at FROM wish w
WHERE NOT EXISTS (SELECT 1 FROM wish_correction k WHERE k.wish_id = w.id);

CREATE VIEW conversation AS
SELECT p.contact_id, p.meeting_id,
    EXISTS (SELECT 1 FROM connection_point k WHERE k.participant_id = p.id) AS connects
FROM participant p JOIN meeting m ON m.id = p.meeting_id;

CREATE VIEW contact_facts AS SELECT c.id AS contact_id,
    (SELECT count(*) FROM conversation q WHERE q.contact_id = c.id) AS conversations,
    (SELECT count(*) FROM conversation q WHERE q.contact_id = c.id AND q.connects)
        AS conversations_with_point,
    coalesce((SELECT w.value FROM recorded_wish w WHERE w.contact_id = c.id AND w.side = 'mine'
        AND (w.value <> 'yes' OR w.meeting_id IS NULL OR EXISTS (
            SELECT 1 FROM conversation q WHERE q.meeting_id = w.meeting_id AND q.contact_id = w.contact_id))
        ORDER BY w.id DESC LIMIT 1), 'open') AS my_wish,
    coalesce((SELECT w.value FROM recorded_wish w WHERE w.contact_id = c.id AND w.side = 'theirs'
        AND (w.value <> 'yes' OR w.meeting_id IS NULL OR EXISTS (
            SELECT 1 FROM conversation q WHERE q.meeting_id = w.meeting_id AND q.contact_id = w.contact_id))
        ORDER BY w.id DESC LIMIT 1), 'open') AS their_wish,
    c.resting <> 0 AS resting,
    c.removed_at IS NOT NULL AS removed,
    (EXISTS (SELECT 1 FROM standing_objection o WHERE o.contact_id = c.id)
        OR EXISTS (SELECT 1 FROM email e JOIN standing_objection o
            ON o.address_hash = e.address_hash AND o.address_hash <> ''
            WHERE e.contact_id = c.id)) AS objected
FROM contact c;

CREATE VIEW contact_status AS SELECT contact_id, removed,
    CASE WHEN objected THEN 'objected' WHEN resting THEN 'resting' WHEN NOT removed AND NOT resting AND NOT objected
    AND conversations_with_point > 0 AND my_wish = 'yes' AND their_wish = 'yes' THEN 'dialogue'
         WHEN conversations > 0 THEN 'context' ELSE 'bare' END AS status
FROM contact_facts;

CREATE VIEW mailable AS
SELECT f.contact_id, e.id AS email_id, e.address, e.address_key, p.purpose
FROM contact_facts f
JOIN email e ON e.contact_id = f.contact_id
JOIN (SELECT 'personal' AS purpose UNION ALL SELECT 'greeting' UNION ALL SELECT 'serial') p
WHERE NOT removed AND NOT resting AND NOT objected
    AND conversations_with_point > 0 AND my_wish = 'yes' AND their_wish = 'yes' AND e.address_key GLOB '?*@?*' AND e.address_key NOT GLOB '*@*@*'
    AND e.address_key NOT GLOB '*[^!-~]*' AND e.address_key NOT GLOB '*[](),:;<>[\"]*'
    AND length(e.address_key) = length(CAST(e.address_key AS BLOB))
AND (p.purpose <> 'serial' OR EXISTS (
    SELECT 1 FROM standing_consent k WHERE k.contact_id = f.contact_id AND k.address_key = e.address_key));

CREATE VIEW groundless AS
SELECT o.id, o.contact_id FROM outbox o WHERE o.state IN ('queued', 'deferred') AND NOT EXISTS (SELECT 1 FROM mailable m WHERE m.contact_id = o.contact_id AND m.email_id = o.email_id AND m.address = o.address AND m.address_key = o.address_key AND m.purpose = o.purpose);

CREATE TRIGGER gate_outbox_state BEFORE INSERT ON outbox
WHEN NEW.state IS NOT 'queued'
BEGIN SELECT RAISE(ABORT, 'GATE: state'); END;

CREATE TRIGGER gate_outbox_enters BEFORE INSERT ON outbox
WHEN NOT EXISTS (SELECT 1 FROM mailable m WHERE m.contact_id = NEW.contact_id AND m.email_id = NEW.email_id AND m.address = NEW.address AND m.address_key = NEW.address_key AND m.purpose = NEW.purpose)
BEGIN SELECT RAISE(ABORT, 'GATE: shut'); END;

CREATE TRIGGER gate_outbox_enters_spelled BEFORE INSERT ON outbox
WHEN email_key(NEW.address) IS NOT NEW.address_key
BEGIN SELECT RAISE(ABORT, 'GATE: spelling'); END;

CREATE TRIGGER gate_outbox_enters_objected BEFORE INSERT ON outbox
WHEN EXISTS (SELECT 1 FROM standing_objection o WHERE o.address_hash = address_hash(NEW.address_key))
BEGIN SELECT RAISE(ABORT, 'GATE: objected'); END;

CREATE TRIGGER gate_outbox_returns BEFORE UPDATE OF state ON outbox
WHEN NEW.state IN ('queued', 'claimed') AND EXISTS (SELECT 1 FROM groundless WHERE id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'GATE: shut'); END;

CREATE TRIGGER gate_outbox_returns_spelled BEFORE UPDATE OF state ON outbox
WHEN NEW.state IN ('queued', 'claimed') AND email_key(NEW.address) IS NOT NEW.address_key
BEGIN SELECT RAISE(ABORT, 'GATE: spelling'); END;

CREATE TRIGGER gate_outbox_returns_objected BEFORE UPDATE OF state ON outbox
WHEN NEW.state IN ('queued', 'claimed') AND EXISTS (SELECT 1 FROM standing_objection o WHERE o.address_hash = address_hash(NEW.address_key))
BEGIN SELECT RAISE(ABORT, 'GATE: objected'); END;

CREATE TRIGGER gate_outbox_fixed BEFORE UPDATE ON outbox
WHEN NEW.id IS NOT OLD.id OR NEW.contact_id IS NOT OLD.contact_id OR NEW.email_id IS NOT OLD.email_id OR NEW.address IS NOT OLD.address OR NEW.address_key IS NOT OLD.address_key OR NEW.purpose IS NOT OLD.purpose OR NEW.subject IS NOT OLD.subject OR NEW.body IS NOT OLD.body OR NEW.queued_at IS NOT OLD.queued_at
BEGIN SELECT RAISE(ABORT, 'GATE: fixed'); END;

CREATE TRIGGER gate_outbox_course BEFORE UPDATE ON outbox
WHEN OLD.state || ' ' || NEW.state NOT IN ('queued claimed', 'queued cancelled', 'claimed sent', 'claimed refused', 'claimed deferred', 'claimed unclear', 'deferred queued', 'deferred cancelled', 'unclear sent', 'unclear cancelled')
BEGIN SELECT RAISE(ABORT, 'GATE: course'); END;

CREATE TRIGGER gate_outbox_kept BEFORE DELETE ON outbox
BEGIN SELECT RAISE(ABORT, 'GATE: kept'); END;

CREATE TRIGGER gate_stop_point_removed AFTER DELETE ON connection_point
BEGIN UPDATE outbox
    SET state = 'cancelled', state_reason = CASE WHEN EXISTS (SELECT 1 FROM conversation WHERE contact_id = OLD.contact_id) THEN 'no_connection_point' ELSE 'no_conversation' END, changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    WHERE id IN (SELECT id FROM groundless WHERE contact_id = OLD.contact_id); END;

CREATE TRIGGER gate_stop_participant_removed AFTER DELETE ON participant
BEGIN UPDATE outbox
    SET state = 'cancelled', state_reason = 'no_conversation', changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    WHERE id IN (SELECT id FROM groundless WHERE contact_id = OLD.contact_id); END;

CREATE TRIGGER gate_stop_meeting_removed AFTER DELETE ON meeting
BEGIN UPDATE outbox
    SET state = 'cancelled', state_reason = 'no_conversation', changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    WHERE id IN (SELECT id FROM groundless WHERE contact_id IN (SELECT contact_id FROM participant WHERE meeting_id = OLD.id)); END;

CREATE TRIGGER gate_stop_wish_added AFTER INSERT ON wish
BEGIN UPDATE outbox
    SET state = 'cancelled', state_reason = CASE NEW.side WHEN 'mine' THEN 'my_wish_' ELSE 'their_wish_' END || NEW.value, changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    WHERE id IN (SELECT id FROM groundless WHERE contact_id = NEW.contact_id); END;

CREATE TRIGGER gate_stop_wish_corrected AFTER INSERT ON wish_correction
BEGIN UPDATE outbox
    SET state = 'cancelled', state_reason = CASE (SELECT side FROM wish WHERE id = NEW.wish_id) WHEN 'mine' THEN 'my_wish_' ELSE 'their_wish_' END || 'open', changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    WHERE id IN (SELECT id FROM groundless WHERE contact_id = (SELECT contact_id FROM wish WHERE id = NEW.wish_id)); END;

CREATE TRIGGER gate_stop_contact_away AFTER UPDATE OF resting, removed_at ON contact
BEGIN UPDATE outbox
    SET state = 'cancelled', state_reason = CASE WHEN NEW.removed_at IS NULL THEN 'resting' ELSE 'removed' END, changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    WHERE id IN (SELECT id FROM groundless WHERE contact_id = NEW.id); END;

CREATE TRIGGER gate_stop_contact_gone AFTER DELETE ON contact
BEGIN UPDATE outbox
    SET state = 'cancelled', state_reason = 'removed', changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    WHERE id IN (SELECT id FROM groundless WHERE contact_id = OLD.id); END;

CREATE TRIGGER gate_stop_email_changed AFTER UPDATE OF address, address_key ON email
BEGIN UPDATE outbox
    SET state = 'cancelled', state_reason = 'address_unknown', changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    WHERE id IN (SELECT id FROM groundless WHERE contact_id = OLD.contact_id); END;

CREATE TRIGGER gate_stop_email_removed AFTER DELETE ON email
BEGIN UPDATE outbox
    SET state = 'cancelled', state_reason = 'address_unknown', changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    WHERE id IN (SELECT id FROM groundless WHERE contact_id = OLD.contact_id); END;

CREATE TRIGGER gate_stop_person_objected AFTER INSERT ON objection
BEGIN UPDATE outbox
    SET state = 'cancelled', state_reason = 'objected', changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    WHERE id IN (SELECT id FROM groundless WHERE contact_id = NEW.contact_id); END;

CREATE TRIGGER gate_stop_address_objected AFTER INSERT ON objection
BEGIN UPDATE outbox
    SET state = 'cancelled', state_reason = 'objected', changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    WHERE id IN (SELECT id FROM groundless WHERE contact_id IN (SELECT contact_id FROM email WHERE address_hash = NEW.address_hash)); END;

CREATE TRIGGER gate_stop_consent_withdrawn AFTER INSERT ON consent_withdrawal
BEGIN UPDATE outbox
    SET state = 'cancelled', state_reason = 'no_consent', changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    WHERE id IN (SELECT id FROM groundless WHERE contact_id = (SELECT contact_id FROM consent WHERE id = NEW.consent_id)); END;

CREATE TRIGGER gate_contact_tied BEFORE UPDATE OF id ON contact
WHEN NEW.id IS NOT OLD.id
BEGIN SELECT RAISE(ABORT, 'GATE: tied'); END;

CREATE TRIGGER gate_email_tied BEFORE UPDATE OF id, contact_id ON email
WHEN NEW.id IS NOT OLD.id OR NEW.contact_id IS NOT OLD.contact_id
BEGIN SELECT RAISE(ABORT, 'GATE: tied'); END;

CREATE TRIGGER gate_meeting_tied BEFORE UPDATE OF id ON meeting
WHEN NEW.id IS NOT OLD.id
BEGIN SELECT RAISE(ABORT, 'GATE: tied'); END;

CREATE TRIGGER gate_participant_tied BEFORE UPDATE OF id, meeting_id, contact_id ON participant
WHEN NEW.id IS NOT OLD.id OR NEW.meeting_id IS NOT OLD.meeting_id OR NEW.contact_id IS NOT OLD.contact_id
BEGIN SELECT RAISE(ABORT, 'GATE: tied'); END;

CREATE TRIGGER gate_connection_point_tied BEFORE UPDATE OF id, participant_id, contact_id ON connection_point
WHEN NEW.id IS NOT OLD.id OR NEW.participant_id IS NOT OLD.participant_id OR NEW.contact_id IS NOT OLD.contact_id
BEGIN SELECT RAISE(ABORT, 'GATE: tied'); END;

CREATE TRIGGER gate_contact_replaced BEFORE INSERT ON contact
WHEN EXISTS (SELECT 1 FROM contact WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'GATE: replaced'); END;

CREATE TRIGGER gate_email_replaced BEFORE INSERT ON email
WHEN EXISTS (SELECT 1 FROM email WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'GATE: replaced'); END;

CREATE TRIGGER gate_meeting_replaced BEFORE INSERT ON meeting
WHEN EXISTS (SELECT 1 FROM meeting WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'GATE: replaced'); END;

CREATE TRIGGER gate_participant_replaced BEFORE INSERT ON participant
WHEN EXISTS (SELECT 1 FROM participant WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'GATE: replaced'); END;

CREATE TRIGGER gate_connection_point_replaced BEFORE INSERT ON connection_point
WHEN EXISTS (SELECT 1 FROM connection_point WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'GATE: replaced'); END;

CREATE TRIGGER gate_outbox_replaced BEFORE INSERT ON outbox
WHEN EXISTS (SELECT 1 FROM outbox WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'GATE: replaced'); END;

CREATE TRIGGER gate_wish_replaced BEFORE INSERT ON wish
WHEN EXISTS (SELECT 1 FROM wish WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'GATE: replaced'); END;

CREATE TRIGGER gate_wish_correction_replaced BEFORE INSERT ON wish_correction
WHEN EXISTS (SELECT 1 FROM wish_correction WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'GATE: replaced'); END;

CREATE TRIGGER gate_objection_replaced BEFORE INSERT ON objection
WHEN EXISTS (SELECT 1 FROM objection WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'GATE: replaced'); END;

CREATE TRIGGER gate_objection_correction_replaced BEFORE INSERT ON objection_correction
WHEN EXISTS (SELECT 1 FROM objection_correction WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'GATE: replaced'); END;

CREATE TRIGGER gate_consent_replaced BEFORE INSERT ON consent
WHEN EXISTS (SELECT 1 FROM consent WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'GATE: replaced'); END;

CREATE TRIGGER gate_consent_withdrawal_replaced BEFORE INSERT ON consent_withdrawal
WHEN EXISTS (SELECT 1 FROM consent_withdrawal WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'GATE: replaced'); END;

CREATE TRIGGER gate_participant_doubled BEFORE INSERT ON participant
WHEN EXISTS (SELECT 1 FROM participant WHERE meeting_id = NEW.meeting_id AND contact_id = NEW.contact_id)
BEGIN SELECT RAISE(ABORT, 'GATE: replaced'); END;

CREATE TRIGGER gate_meeting_noted BEFORE INSERT ON meeting
WHEN NEW.day IS NOT date(NEW.day, '+0 days')
BEGIN SELECT RAISE(ABORT, 'GATE: undated'); END;

CREATE TRIGGER gate_meeting_redated BEFORE UPDATE OF day ON meeting
WHEN NEW.day IS NOT date(NEW.day, '+0 days')
BEGIN SELECT RAISE(ABORT, 'GATE: undated'); END;

CREATE TRIGGER gate_point_said BEFORE INSERT ON connection_point
WHEN NOT point_visible(NEW.words)
BEGIN SELECT RAISE(ABORT, 'GATE: invisible'); END;

CREATE TRIGGER gate_point_reworded BEFORE UPDATE OF words ON connection_point
WHEN NOT point_visible(NEW.words)
BEGIN SELECT RAISE(ABORT, 'GATE: invisible'); END;

CREATE TRIGGER gate_point_owned BEFORE INSERT ON connection_point
WHEN NEW.contact_id IS NOT (SELECT contact_id FROM participant WHERE id = NEW.participant_id)
BEGIN SELECT RAISE(ABORT, 'GATE: tied'); END;

CREATE TRIGGER gate_email_added BEFORE INSERT ON email
WHEN NEW.address_key IS NOT email_key(NEW.address) OR NEW.address_hash IS NOT address_hash(NEW.address_key)
BEGIN SELECT RAISE(ABORT, 'GATE: spelling'); END;

CREATE TRIGGER gate_email_respelled BEFORE UPDATE OF address, address_key, address_hash ON email
WHEN NEW.address_key IS NOT email_key(NEW.address) OR NEW.address_hash IS NOT address_hash(NEW.address_key)
BEGIN SELECT RAISE(ABORT, 'GATE: spelling'); END;

CREATE TRIGGER gate_wish_unchanged BEFORE UPDATE ON wish
BEGIN SELECT RAISE(ABORT, 'GATE: evidence'); END;

CREATE TRIGGER gate_wish_kept BEFORE DELETE ON wish
BEGIN SELECT RAISE(ABORT, 'GATE: evidence'); END;

CREATE TRIGGER gate_wish_correction_unchanged BEFORE UPDATE ON wish_correction
BEGIN SELECT RAISE(ABORT, 'GATE: evidence'); END;

CREATE TRIGGER gate_wish_correction_kept BEFORE DELETE ON wish_correction
BEGIN SELECT RAISE(ABORT, 'GATE: evidence'); END;

CREATE TRIGGER gate_objection_unchanged BEFORE UPDATE ON objection
BEGIN SELECT RAISE(ABORT, 'GATE: evidence'); END;

CREATE TRIGGER gate_objection_kept BEFORE DELETE ON objection
BEGIN SELECT RAISE(ABORT, 'GATE: evidence'); END;

CREATE TRIGGER gate_objection_correction_unchanged BEFORE UPDATE ON objection_correction
BEGIN SELECT RAISE(ABORT, 'GATE: evidence'); END;

CREATE TRIGGER gate_objection_correction_kept BEFORE DELETE ON objection_correction
BEGIN SELECT RAISE(ABORT, 'GATE: evidence'); END;

CREATE TRIGGER gate_consent_unchanged BEFORE UPDATE ON consent
BEGIN SELECT RAISE(ABORT, 'GATE: evidence'); END;

CREATE TRIGGER gate_consent_kept BEFORE DELETE ON consent
BEGIN SELECT RAISE(ABORT, 'GATE: evidence'); END;

CREATE TRIGGER gate_consent_withdrawal_unchanged BEFORE UPDATE ON consent_withdrawal
BEGIN SELECT RAISE(ABORT, 'GATE: evidence'); END;

CREATE TRIGGER gate_consent_withdrawal_kept BEFORE DELETE ON consent_withdrawal
BEGIN SELECT RAISE(ABORT, 'GATE: evidence'); END;

CREATE TRIGGER gate_blob_unchanged BEFORE UPDATE ON blob
BEGIN SELECT RAISE(ABORT, 'GATE: archive'); END;

CREATE TRIGGER gate_blob_replaced BEFORE INSERT ON blob
WHEN EXISTS (SELECT 1 FROM blob WHERE sha256 = NEW.sha256 AND data IS NOT NEW.data)
BEGIN SELECT RAISE(ABORT, 'GATE: archive'); END;

CREATE TRIGGER gate_key_replaced BEFORE INSERT ON setting
WHEN NEW.key = 'address_key' AND EXISTS (SELECT 1 FROM setting WHERE key = 'address_key')
BEGIN SELECT RAISE(ABORT, 'GATE: key'); END;

CREATE TRIGGER gate_key_unchanged BEFORE UPDATE ON setting
WHEN 'address_key' IN (OLD.key, NEW.key)
BEGIN SELECT RAISE(ABORT, 'GATE: key'); END;

CREATE TRIGGER gate_key_kept BEFORE DELETE ON setting
WHEN OLD.key = 'address_key'
BEGIN SELECT RAISE(ABORT, 'GATE: key'); END;

INSERT INTO journal_pen (id, step_id, details) VALUES (1, NULL, 1);
INSERT INTO setting (key, value) VALUES ('address_key', '5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a');
PRAGMA application_id = 1314345036;
PRAGMA user_version = 1;
