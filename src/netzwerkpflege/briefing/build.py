"""From the facts about an evening and its guests to the tree of a briefing: header, parts, blocks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from netzwerkpflege.briefing.question import offered_question
from netzwerkpflege.briefing.source import BriefingSource, GuestFacts, LastConversation, OpenThread
from netzwerkpflege.briefing.words import Words, words
from netzwerkpflege.domain.text import sort_key, without_titles

AGAIN: Final = "again"
"""Code of the part with the persons that were already talked with."""

FIRST: Final = "first"
"""Code of the part with the bare cards: chances for a first conversation."""

SEPARATOR: Final = " · "


@dataclass(frozen=True, slots=True)
class Entry:
    """One labelled line of a block. ``kind`` is a code ('cue', 'met', 'last', 'points', 'mine', …)."""

    kind: str
    label: str
    texts: tuple[str, ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One person on the paper. ``number`` is unique within the briefing; pencil notes refer to it.

    ``photo`` holds the bytes as they came; whether they are a picture is found out by the one who paints.
    """

    number: int
    contact_id: int
    name: str
    subtitle: str
    photo: bytes | None
    status: str
    status_word: str
    state_word: str
    tags: tuple[str, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A group of persons under one heading. ``code`` is AGAIN or FIRST; ``hint`` stands under the heading.

    A document of another kind has ``paragraphs`` instead: a bold beginning, a text, and a quotation in small type;
    or ``rows``: the lines of a table, four cells each.
    """

    code: str
    heading: str
    hint: str
    blocks: tuple[Block, ...] = ()
    paragraphs: tuple[tuple[str, str, str], ...] = ()
    rows: tuple[tuple[str, str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Header:
    """What stands once, at the top of the first page."""

    kind: str
    title: str
    lines: tuple[str, ...]
    intention_label: str
    intention: str
    summary: str


@dataclass(frozen=True, slots=True)
class Briefing:
    """The whole document, free of any layout.

    ``footer`` stands at the foot of each page beside ``page_of`` ("{page}" and "{pages}" are filled when
    painted) and ``printed``; ``continued`` marks a block that goes on overleaf.
    """

    lang: str
    header: Header
    parts: tuple[Part, ...]
    empty: str
    footer: str
    printed: str
    page_of: str
    continued: str
    notes: str

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in the order of their numbers."""
        return tuple(block for part in self.parts for block in part.blocks)


def build(source: BriefingSource, lang: str = "de") -> Briefing:
    """Lay out the facts as a document in ``lang`` ('de' or 'en'; every other language reads English).

    Known persons come first, then the bare cards, each in the order of the phone book, numbered through.
    What is not known leaves no empty label.
    """
    say = words(lang)
    known = _in_order(guest for guest in source.guests if has_talked(guest))
    unknown = _in_order(guest for guest in source.guests if not has_talked(guest))
    parts = []
    number = 1
    for code, guests, heading, hint in (
        (AGAIN, known, say.again, say.again_hint),
        (FIRST, unknown, say.first, say.first_hint),
    ):
        if guests:
            blocks = tuple(_block(guest, number + index, source, say) for index, guest in enumerate(guests))
            parts.append(Part(code, heading, hint, blocks))
            number += len(guests)
    return Briefing(
        lang=say.lang,
        header=_header(source, len(known), len(unknown), say),
        parts=tuple(parts),
        empty="" if parts else say.nobody,
        footer=source.event_title,
        printed=say.printed.format(day=say.day(source.printed_on)),
        page_of=say.page_of,
        continued=say.continued,
        notes=say.notes,
    )


def has_talked(guest: GuestFacts) -> bool:
    """Whether there was ever a conversation; without one the person is a chance for a first."""
    return guest.last_conversation is not None or guest.status in ("context", "dialogue")


def _in_order(guests: Iterable[GuestFacts]) -> list[GuestFacts]:
    return sorted(guests, key=lambda guest: (guest.sort_key or sort_key(without_titles(guest.name)), guest.contact_id))


def _header(source: BriefingSource, known: int, unknown: int, say: Words) -> Header:
    when = SEPARATOR.join(filter(None, (say.weekday(source.on), say.hours(source.starts, source.ends))))
    host = say.host.format(host=source.host.strip()) if source.host.strip() else ""
    counts = [say.people(known + unknown)]
    if known and unknown:
        counts += [say.count_again.format(count=known), say.count_first.format(count=unknown)]
    return Header(
        kind=say.kind,
        title=source.event_title,
        lines=tuple(filter(None, (when, SEPARATOR.join(filter(None, (source.place.strip(), host)))))),
        intention_label=say.intention,
        intention=source.intention.strip(),
        summary=SEPARATOR.join(counts) if known or unknown else "",
    )


def _block(guest: GuestFacts, number: int, source: BriefingSource, say: Words) -> Block:
    return Block(
        number=number,
        contact_id=guest.contact_id,
        name=guest.name.strip() or say.nameless,
        subtitle=SEPARATOR.join(_once(guest.title, guest.organisation, guest.department)),
        photo=guest.photo,
        status=guest.status,
        status_word=say.status.get(guest.status, ""),
        state_word=say.state.get(guest.state, ""),
        tags=tuple(_once(*guest.tags)),
        entries=tuple(_entries(guest, number, source, say)),
    )


def _entries(guest: GuestFacts, number: int, source: BriefingSource, say: Words) -> list[Entry]:
    entries = [
        Entry("cue", say.label["cue"], _once(guest.recognition_cue)),
        Entry("met", say.label["met"], _met(guest, say)),
        Entry("card", say.label["card"], _card(guest)),
        _last(guest.last_conversation, guest.earlier_conversations, say),
        Entry("points", say.label["points"], _joined(guest.connection_points)),
        Entry("joint", say.label["joint"], _threads(guest.threads_joint, say)),
        Entry("mine", say.label["mine"], _threads(guest.threads_mine, say)),
        Entry("theirs", say.label["theirs"], _threads(guest.threads_theirs, say)),
        Entry("told", say.label["told"], _once(*guest.already_told)),
    ]
    if guest.question.strip():
        entries.append(Entry("question", say.label["question"], (guest.question.strip(),)))
    else:
        offered = offered_question(guest, number, source, say)
        entries.append(Entry("offered", say.label["offered"], (offered,)))
    return [entry for entry in entries if entry.texts or entry.remark]


def _met(guest: GuestFacts, say: Words) -> tuple[str, ...]:
    """How, where, when and through whom, on one line."""
    day = say.day(guest.met_on) if guest.met_on else ""
    through = say.through.format(name=guest.met_through.strip()) if guest.met_through.strip() else ""
    return _joined((guest.met_how, guest.met_where, day, through))


def _card(guest: GuestFacts) -> tuple[str, ...]:
    """Where a bare card came from, if nothing better is known of how they met."""
    met = (guest.met_how, guest.met_where, guest.met_through)
    return () if has_talked(guest) or guest.met_on or any(map(str.strip, met)) else _once(guest.source)


def _last(talk: LastConversation | None, earlier: int, say: Words) -> Entry:
    if talk is None:
        return Entry("last", say.label["last"], ())
    before = say.earlier(earlier) if earlier > 0 else ""
    heading = SEPARATOR.join(_once(say.day(talk.on), talk.event, talk.place, before))
    return Entry("last", say.label["last"], _once(heading, talk.text), talk.remark.strip())


def _threads(threads: Iterable[OpenThread], say: Words) -> tuple[str, ...]:
    return _once(
        *(
            f"{thread.text.strip()} ({say.until.format(day=say.day(thread.due))})" if thread.due else thread.text
            for thread in threads
            if thread.text.strip()
        )
    )


def _joined(texts: Iterable[str]) -> tuple[str, ...]:
    """All texts on one line, or nothing."""
    return _once(SEPARATOR.join(_once(*texts)))


def _once(*texts: str) -> tuple[str, ...]:
    """The texts that say something, trimmed, each once."""
    return tuple(dict.fromkeys(text.strip() for text in texts if text.strip()))
