"""Every table of the address file, on one page.

Three kinds of table:

* *knowledge* (contact … merged): changed freely, and every change is journalled for undo;
* *evidence* (wish, objection, consent, outbox and their corrections): rows are only ever added, guarded by triggers
  (``store.gate_triggers``), and keep plain contact numbers without foreign keys, so that nothing cascades over them;
* *archive* (blob, contact_card, import_run, import_problem): what senders wrote, byte for byte.

Dates are ISO 8601 text, times of record are UTC. ``AUTOINCREMENT`` where evidence names a row, so no number is used twice.
"""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, MetaData, Text, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """Naming conventions, so that every constraint can be named in a migration."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[type, type]] = {str: Text, bytes: LargeBinary}


AUTO = {"sqlite_autoincrement": True}


_KINDS = "'remark', 'tip', 'book', 'restaurant', 'story', 'other'"


def _owner(target: str = "contact.id") -> Mapped[int]:
    return mapped_column(ForeignKey(target, ondelete="CASCADE"), index=True)


# --- knowledge -------------------------------------------------------------------------------------------------------


class ContactTable(Base):
    """A person. ``removed_at`` set means: in the trash."""

    __tablename__ = "contact"
    __table_args__ = (
        Index("ix_contact_resting", "id", sqlite_where=text("resting <> 0")),
        Index("ix_contact_organisation", "organisation"),
        AUTO,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str]
    display_name: Mapped[str]
    sort_key: Mapped[str]
    formatted: Mapped[str] = mapped_column(default="")
    prefix: Mapped[str] = mapped_column(default="")
    given: Mapped[str] = mapped_column(default="")
    additional: Mapped[str] = mapped_column(default="")
    family: Mapped[str] = mapped_column(default="")
    suffix: Mapped[str] = mapped_column(default="")
    nickname: Mapped[str] = mapped_column(default="")
    organisation: Mapped[str] = mapped_column(default="")
    department: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(default="")
    role: Mapped[str] = mapped_column(default="")
    birthday: Mapped[str | None]
    anniversary: Mapped[str | None]
    note: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    recognition_cue: Mapped[str] = mapped_column(default="")
    met_how: Mapped[str] = mapped_column(default="")
    met_where: Mapped[str] = mapped_column(default="")
    met_on: Mapped[str | None]
    met_through: Mapped[str] = mapped_column(default="")
    photo_sha256: Mapped[str] = mapped_column(default="")
    photo_type: Mapped[str] = mapped_column(default="")
    photo_size: Mapped[int] = mapped_column(default=0)
    resting: Mapped[int] = mapped_column(default=0)
    rest_reason: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    created: Mapped[str]
    removed_at: Mapped[str | None]


class EmailTable(Base):
    """A mail address; ``address_key`` is what the gate compares, ``address_hash`` what an objection remembers."""

    __tablename__ = "email"
    __table_args__ = (AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = _owner()
    position: Mapped[int]
    address: Mapped[str]
    address_key: Mapped[str]
    address_hash: Mapped[str] = mapped_column(index=True)
    label: Mapped[str]
    preferred: Mapped[int]


class PhoneTable(Base):
    """A phone number; ``number_key`` is its form for comparing."""

    __tablename__ = "phone"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = _owner()
    position: Mapped[int]
    number: Mapped[str]
    number_key: Mapped[str]
    label: Mapped[str]
    preferred: Mapped[int]


class PostalAddressTable(Base):
    """A postal address in the parts of vCard ADR."""

    __tablename__ = "postal_address"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = _owner()
    position: Mapped[int]
    po_box: Mapped[str]
    extended: Mapped[str]
    street: Mapped[str]
    locality: Mapped[str]
    region: Mapped[str]
    postal_code: Mapped[str]
    country: Mapped[str]
    label: Mapped[str]
    preferred: Mapped[int]


class WebAddressTable(Base):
    """A web address."""

    __tablename__ = "web_address"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = _owner()
    position: Mapped[int]
    url: Mapped[str]
    label: Mapped[str]
    preferred: Mapped[int]


class ProfileTable(Base):
    """An instant-messaging or social profile."""

    __tablename__ = "profile"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = _owner()
    position: Mapped[int]
    service: Mapped[str]
    value: Mapped[str]
    label: Mapped[str]
    preferred: Mapped[int]


class TagTable(Base):
    """A tag on a contact."""

    __tablename__ = "contact_tag"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = _owner()
    position: Mapped[int]
    name: Mapped[str] = mapped_column(index=True)


class SeriesTable(Base):
    """A series of evenings: the monthly breakfast, with what is the same each time."""

    __tablename__ = "series"
    __table_args__ = (AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    host: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    intention: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class EventTable(Base):
    """An evening to go to. ``uid`` is that of the invitation it came from; ``minutes`` and ``fee`` (cents) what it took."""

    __tablename__ = "event"
    __table_args__ = (AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    day: Mapped[str] = mapped_column(index=True)
    starts: Mapped[str | None]
    ends: Mapped[str | None]
    place: Mapped[str] = mapped_column(default="")
    host: Mapped[str] = mapped_column(default="")
    intention: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    series_id: Mapped[int | None] = mapped_column(ForeignKey("series.id", ondelete="SET NULL"), index=True)
    uid: Mapped[str] = mapped_column(server_default="")
    minutes: Mapped[int | None]
    fee: Mapped[int | None]
    debrief_ended: Mapped[str | None]


class GuestTable(Base):
    """Somebody on the guest list of an event: a contact, or a name only until they were met.

    ``number`` is the one that was printed beside them, ``seat`` the table they sit at, ``debriefed`` the day on which the
    talk with them was gone through.
    """

    __tablename__ = "guest"
    __table_args__ = (
        Index("uq_guest_event_id_contact_id", "event_id", "contact_id", unique=True),
        CheckConstraint("state IN ('expected', 'met', 'missed')", name="state"),
        CheckConstraint("contact_id IS NOT NULL OR length(trim(name)) > 0", name="somebody"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"), index=True)
    state: Mapped[str]
    name: Mapped[str] = mapped_column(server_default="")
    organisation: Mapped[str] = mapped_column(server_default="")
    title: Mapped[str] = mapped_column(server_default="")
    note: Mapped[str] = mapped_column(server_default="")
    seat: Mapped[str] = mapped_column(server_default="")
    number: Mapped[int | None]
    debriefed: Mapped[str | None]


class MeetingTable(Base):
    """A noted conversation."""

    __tablename__ = "meeting"
    __table_args__ = (AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[str] = mapped_column(index=True)
    place: Mapped[str] = mapped_column(default="")
    event_id: Mapped[int | None] = mapped_column(ForeignKey("event.id", ondelete="SET NULL"), index=True)
    text: Mapped[str] = mapped_column(default="")


class ParticipantTable(Base):
    """A person in a conversation."""

    __tablename__ = "participant"
    __table_args__ = (
        Index("uq_participant_meeting_id_contact_id", "meeting_id", "contact_id", unique=True),
        Index("ix_participant_contact_id_meeting_id", "contact_id", "meeting_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"))
    position: Mapped[int]
    remark: Mapped[str] = mapped_column(default="")


class ConnectionPointTable(Base):
    """What connects, as said in one conversation with one person: at least three characters, never blank."""

    __tablename__ = "connection_point"
    __table_args__ = (CheckConstraint("length(trim(words)) >= 3", name="visible"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[int] = _owner()
    position: Mapped[int]
    words: Mapped[str]


class ReminderTable(Base):
    """A reminder, for a contact or for nobody in particular."""

    __tablename__ = "reminder"
    __table_args__ = (AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"), index=True)
    due: Mapped[str] = mapped_column(index=True)
    words: Mapped[str]
    repeat: Mapped[str]
    done_on: Mapped[str | None]
    snoozed_until: Mapped[str | None]
    thread_id: Mapped[int | None] = mapped_column(ForeignKey("thread.id", ondelete="SET NULL"), index=True)


class ThreadTable(Base):
    """An open thread, with whose turn it is."""

    __tablename__ = "thread"
    __table_args__ = (CheckConstraint("owner IN ('mine', 'theirs', 'joint')", name="owner"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = _owner()
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id", ondelete="SET NULL"), index=True)
    owner: Mapped[str]
    words: Mapped[str]
    opened_on: Mapped[str]
    closed_on: Mapped[str | None]
    due: Mapped[str | None]
    closed_in: Mapped[int | None] = mapped_column(ForeignKey("meeting.id", ondelete="SET NULL"), index=True)


class FundusTable(Base):
    """Something from the own Fundus, to be left with somebody: a remark, a tip, a book, a restaurant, a story."""

    __tablename__ = "fundus"
    __table_args__ = (CheckConstraint(f"kind IN ({_KINDS})", name="kind"), AUTO)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    words: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    since: Mapped[str]
    retired: Mapped[int] = mapped_column(default=0)


class KeepsakeTable(Base):
    """Something left in good memory, or received. ``echo`` is what came of it, and when that was told."""

    __tablename__ = "keepsake"
    __table_args__ = (CheckConstraint("direction IN ('left', 'received')", name="direction"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = _owner()
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id", ondelete="SET NULL"), index=True)
    words: Mapped[str]
    day: Mapped[str]
    direction: Mapped[str] = mapped_column(server_default="left")
    kind: Mapped[str] = mapped_column(server_default="")
    fundus_id: Mapped[int | None] = mapped_column(ForeignKey("fundus.id", ondelete="SET NULL"), index=True)
    echo: Mapped[str] = mapped_column(server_default="")
    echo_on: Mapped[str | None]


class QuestionTable(Base):
    """Something to ask, and what was told; or advice that was asked for (``kind`` advice)."""

    __tablename__ = "question"
    __table_args__ = (CheckConstraint("kind IN ('question', 'advice')", name="kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = _owner()
    words: Mapped[str]
    answer: Mapped[str] = mapped_column(default="")
    kind: Mapped[str] = mapped_column(server_default="question")
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id", ondelete="SET NULL"), index=True)
    asked_on: Mapped[str | None]
    answered_on: Mapped[str | None]


class FavourTable(Base):
    """„Geben & Nehmen“: something done for a contact, or by them. Two lists, and no score."""

    __tablename__ = "favour"
    __table_args__ = (CheckConstraint("direction IN ('given', 'received')", name="direction"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = _owner()
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id", ondelete="SET NULL"), index=True)
    direction: Mapped[str]
    words: Mapped[str]
    day: Mapped[str]


class IntroductionTable(Base):
    """Two people who are to know each other: why, what each said when asked, and what came of it."""

    __tablename__ = "introduction"
    __table_args__ = (
        CheckConstraint("contact_id <> other_id", name="two"),
        CheckConstraint("answer IN ('open', 'asked', 'yes', 'no')", name="answer"),
        CheckConstraint("other_answer IN ('open', 'asked', 'yes', 'no')", name="other_answer"),
        AUTO,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = _owner()
    other_id: Mapped[int] = _owner()
    words: Mapped[str]
    opened_on: Mapped[str]
    answer: Mapped[str]
    answered_on: Mapped[str | None]
    other_answer: Mapped[str]
    other_answered_on: Mapped[str | None]
    introduced_on: Mapped[str | None]
    outcome: Mapped[str] = mapped_column(default="")
    closed_on: Mapped[str | None]


class FindTable(Base):
    """„Fundstück“: a link, a title, a tip that will please somebody."""

    __tablename__ = "find"
    __table_args__ = (AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[str]
    link: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    day: Mapped[str]


class FindForTable(Base):
    """Whom a find is for, with the sentence that matched, and when it was passed on."""

    __tablename__ = "find_for"
    __table_args__ = (Index("uq_find_for_find_id_contact_id", "find_id", "contact_id", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    find_id: Mapped[int] = mapped_column(ForeignKey("find.id", ondelete="CASCADE"))
    contact_id: Mapped[int] = _owner()
    sentence: Mapped[str] = mapped_column(default="")
    passed_on: Mapped[str | None]


class UnprintedTable(Base):
    """„Nicht drucken“: something about a contact that stays out of every briefing (``domain.unprinted``)."""

    __tablename__ = "unprinted"
    __table_args__ = (Index("uq_unprinted_contact_id_field", "contact_id", "field", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"))
    field: Mapped[str]


class StackLaterTable(Base):
    """A bare card that is to stay though nothing was said yet: until when it is not asked about again."""

    __tablename__ = "stack_later"
    __table_args__ = (Index("uq_stack_later_contact_id", "contact_id", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"))
    until: Mapped[str]


class CalendarEntryTable(Base):
    """What was last written into the calendar file about an entry (RFC 5545, 3.8.7.4): undo never counts it back."""

    __tablename__ = "calendar_entry"
    __table_args__ = (Index("uq_calendar_entry_uid", "uid", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str]
    digest: Mapped[str]
    sequence: Mapped[int]
    changed_at: Mapped[str]


class PractisedTable(Base):
    """How well a face of an evening sits: its box (1 to 5), and when it comes again. Not part of undo."""

    __tablename__ = "practised"
    __table_args__ = (Index("uq_practised_guest_id", "guest_id", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    guest_id: Mapped[int] = mapped_column(ForeignKey("guest.id", ondelete="CASCADE"))
    box: Mapped[int]
    again_at: Mapped[str]


class CircleTable(Base):
    """A circle: people whom one wants to stay close to. Weeks are those of its rhythm, ``size`` is chosen."""

    __tablename__ = "circle"
    __table_args__ = (AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    at_least: Mapped[int]
    at_most: Mapped[int]
    size: Mapped[int]


class KeepingTable(Base):
    """How one keeps in touch with a contact: weeks of an own rhythm, a circle, the day until which it was put off."""

    __tablename__ = "keeping"
    __table_args__ = (
        Index("uq_keeping_contact_id", "contact_id", unique=True),
        CheckConstraint("(at_least IS NULL) = (at_most IS NULL)", name="both"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"))
    at_least: Mapped[int | None]
    at_most: Mapped[int | None]
    circle_id: Mapped[int | None] = mapped_column(ForeignKey("circle.id", ondelete="SET NULL"), index=True)
    later: Mapped[str | None]


class NotSameTable(Base):
    """„Nicht dieselbe Person“: two contacts that look alike and are not; the smaller number stands first."""

    __tablename__ = "not_same"
    __table_args__ = (
        Index("uq_not_same_contact_id_other_id", "contact_id", "other_id", unique=True),
        CheckConstraint("contact_id < other_id", name="ordered"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"))
    other_id: Mapped[int] = _owner()


class MergedTable(Base):
    """A contact that was merged into another: who, under which uid its cards come, and when."""

    __tablename__ = "merged"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = _owner()
    other_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id", ondelete="SET NULL"), index=True)
    uid: Mapped[str]
    at: Mapped[str]


class SavedViewTable(Base):
    """A search under a name; ``query`` is JSON (``domain.query``)."""

    __tablename__ = "saved_view"
    __table_args__ = (AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    query: Mapped[str]


# --- evidence --------------------------------------------------------------------------------------------------------


class WishTable(Base):
    """A wish of one side, as recorded. The newest row of a side counts; a Yes only while its talk stands."""

    __tablename__ = "wish"
    __table_args__ = (
        Index("ix_wish_contact_id_side", "contact_id", "side", "id"),
        CheckConstraint("side IN ('mine', 'theirs')", name="side"),
        CheckConstraint("value IN ('yes', 'no', 'open')", name="value"),
        AUTO,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int]
    meeting_id: Mapped[int | None]
    side: Mapped[str]
    value: Mapped[str]
    source: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[str]


class WishCorrectionTable(Base):
    """A wish that was taken back by undo: it stays on record and no longer counts."""

    __tablename__ = "wish_correction"
    __table_args__ = (AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    wish_id: Mapped[int] = mapped_column(ForeignKey("wish.id", ondelete="RESTRICT"), index=True)
    reason: Mapped[str]
    recorded_at: Mapped[str]


class ObjectionTable(Base):
    """An objection: of a person (``contact_id``) and of an address (``address_hash``, keyed, so it survives erasure)."""

    __tablename__ = "objection"
    __table_args__ = (
        CheckConstraint("contact_id IS NOT NULL OR length(address_hash) > 0", name="somebody"),
        AUTO,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int | None] = mapped_column(index=True)
    address_hash: Mapped[str] = mapped_column(default="", index=True)
    channel: Mapped[str] = mapped_column(default="")
    words: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[str]


class ObjectionCorrectionTable(Base):
    """„Irrtümlich erfasst“: a slip is corrected by a further entry, never by deleting the first."""

    __tablename__ = "objection_correction"
    __table_args__ = (AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    objection_id: Mapped[int] = mapped_column(ForeignKey("objection.id", ondelete="RESTRICT"), index=True)
    reason: Mapped[str]
    recorded_at: Mapped[str]


class ConsentTable(Base):
    """A consent to serial mail, for one address: channel, wording, date, where it was given."""

    __tablename__ = "consent"
    __table_args__ = (
        Index("ix_consent_contact_id_address_key", "contact_id", "address_key"),
        CheckConstraint("length(trim(wording)) > 0 AND length(given_on) = 10", name="provable"),
        AUTO,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int]
    address_key: Mapped[str]
    channel: Mapped[str]
    wording: Mapped[str]
    given_on: Mapped[str]
    given_where: Mapped[str] = mapped_column(default="")
    evidence: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[str]


class ConsentWithdrawalTable(Base):
    """A consent taken back; it is never revived, only given anew."""

    __tablename__ = "consent_withdrawal"
    __table_args__ = (AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    consent_id: Mapped[int] = mapped_column(ForeignKey("consent.id", ondelete="RESTRICT"), index=True)
    reason: Mapped[str]
    recorded_at: Mapped[str]


class OutboxTable(Base):
    """A letter that waits, was sent, or was stopped. The triggers of ``store.gate_triggers`` watch every row."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_waiting", "contact_id", sqlite_where=text("state IN ('queued', 'deferred')")),
        CheckConstraint("purpose IN ('personal', 'greeting', 'serial')", name="purpose"),
        CheckConstraint(
            "state IN ('queued', 'claimed', 'sent', 'refused', 'deferred', 'unclear', 'cancelled')",
            name="state",
        ),
        AUTO,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int]
    email_id: Mapped[int]
    address: Mapped[str]
    address_key: Mapped[str]
    purpose: Mapped[str]
    subject: Mapped[str]
    body: Mapped[str]
    state: Mapped[str]
    state_reason: Mapped[str] = mapped_column(default="")
    queued_at: Mapped[str]
    changed_at: Mapped[str]


# --- archive ---------------------------------------------------------------------------------------------------------


class BlobTable(Base):
    """Bytes found by their SHA-256 (hex): photos and original cards. Never changed."""

    __tablename__ = "blob"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    data: Mapped[bytes]


class ContactCardTable(Base):
    """An original card that a contact was made or completed from, byte for byte in ``blob``."""

    __tablename__ = "contact_card"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = _owner()
    sha256: Mapped[str]
    charset: Mapped[str]
    import_id: Mapped[int]
    number: Mapped[int]


class ImportTable(Base):
    """One import: when, from which files, with which counts (JSON), and where the cards come from.

    ``handed`` is 'given', 'taken' or '': whether the cards were handed over or only lay about.
    """

    __tablename__ = "import_run"
    __table_args__ = (AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str]
    files: Mapped[str]
    counts: Mapped[str]
    event_id: Mapped[int | None] = mapped_column(ForeignKey("event.id", ondelete="SET NULL"), index=True)
    day: Mapped[str | None]
    handed: Mapped[str] = mapped_column(default="", server_default="")
    words: Mapped[str] = mapped_column(default="", server_default="")


class ImportProblemTable(Base):
    """What an import had to say about a card: ``kind`` is 'broken', 'problem', 'mended' or 'group'.

    A broken card is here with its text, so that it can be looked at and tried again; ``solved_by`` is the SHA-256 of the
    corrected card. It counts as solved while that card lies beside a contact, so undo opens it again.
    """

    __tablename__ = "import_problem"

    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey("import_run.id", ondelete="CASCADE"), index=True)
    file: Mapped[str]
    card: Mapped[int]
    name: Mapped[str]
    code: Mapped[str]
    details: Mapped[str]
    raw: Mapped[bytes]
    kind: Mapped[str] = mapped_column(default="broken", server_default="broken")
    solved_by: Mapped[str] = mapped_column(default="", server_default="")


# --- the file itself -------------------------------------------------------------------------------------------------


class SettingTable(Base):
    """What belongs to this address file: the key of the address hashes, the fingerprint, the person's own card."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class JournalStepTable(Base):
    """One undo step. ``state`` is 'done' (can be undone) or 'undone' (can be redone)."""

    __tablename__ = "journal_step"
    __table_args__ = (CheckConstraint("state IN ('done', 'undone')", name="state"), AUTO)

    id: Mapped[int] = mapped_column(primary_key=True)
    step: Mapped[str]
    name: Mapped[str]
    count: Mapped[int]
    state: Mapped[str]
    at: Mapped[str]


class JournalEntryTable(Base):
    """One row that a step touched: ``old`` is the former row as JSON, NULL where there was none."""

    __tablename__ = "journal_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    step_id: Mapped[int] = mapped_column(ForeignKey("journal_step.id", ondelete="CASCADE"), index=True)
    tbl: Mapped[str]
    row: Mapped[int]
    owner: Mapped[int | None]
    old: Mapped[str | None]


class JournalPenTable(Base):
    """The pen of the journal: which step the triggers write for (NULL: none), and whether details are noted."""

    __tablename__ = "journal_pen"

    id: Mapped[int] = mapped_column(primary_key=True)
    step_id: Mapped[int | None]
    details: Mapped[int]


KNOWLEDGE: tuple[type[Base], ...] = (
    ContactTable,
    EmailTable,
    PhoneTable,
    PostalAddressTable,
    WebAddressTable,
    ProfileTable,
    TagTable,
    SeriesTable,
    EventTable,
    GuestTable,
    MeetingTable,
    ParticipantTable,
    ConnectionPointTable,
    ReminderTable,
    ThreadTable,
    FundusTable,
    KeepsakeTable,
    QuestionTable,
    CircleTable,
    KeepingTable,
    FavourTable,
    IntroductionTable,
    FindTable,
    FindForTable,
    UnprintedTable,
    StackLaterTable,
    NotSameTable,
    MergedTable,
    ContactCardTable,
    SavedViewTable,
)
"""Tables whose every change is journalled."""

EVIDENCE: tuple[type[Base], ...] = (WishTable, WishCorrectionTable, ObjectionTable, ObjectionCorrectionTable)
"""Append-only tables whose additions are journalled; undo answers with a further entry (``store.journal``)."""
