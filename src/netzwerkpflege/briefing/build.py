"""From the facts about an evening and its guests to the tree of a briefing: header, parts, blocks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from netzwerkpflege.briefing.entries import Entry, entries_of, has_talked, once
from netzwerkpflege.briefing.hosting import is_host
from netzwerkpflege.briefing.options import AGAIN, FIRST, HOST, UNKNOWN, Options
from netzwerkpflege.briefing.roster import in_order, roster
from netzwerkpflege.briefing.source import BriefingSource, GuestFacts
from netzwerkpflege.briefing.words import Words, words

SEPARATOR: Final = " · "


@dataclass(frozen=True, slots=True)
class Block:
    """One person on the paper. ``number`` is theirs for the evening; pencil notes refer to it.

    ``photo`` holds the bytes as they came; whether they are a picture is found out by the one who paints.
    """

    number: int
    contact_id: int | None
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
    """A group of persons under one heading. ``code`` is one of ``options.PARTS``; ``hint`` stands under the heading.

    A document of another kind has ``paragraphs`` instead: a bold beginning, a text, and a quotation in small type;
    or ``rows``: the lines of a table, four cells each. ``roster`` is everybody in short, on a page of its own: number,
    name, firm, table and one word each, under ``columns``.
    """

    code: str
    heading: str
    hint: str
    blocks: tuple[Block, ...] = ()
    paragraphs: tuple[tuple[str, str, str], ...] = ()
    rows: tuple[tuple[str, str, str, str], ...] = ()
    roster: tuple[tuple[str, ...], ...] = ()
    columns: tuple[str, ...] = ()


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
    private: str = ""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in the order of their numbers."""
        return tuple(block for part in self.parts for block in part.blocks)


def build(source: BriefingSource, lang: str = "de", options: Options | None = None) -> Briefing:
    """Lay out the facts as a document in ``lang`` ('de' or 'en'; every other language reads English).

    Those who invited come first, then who is known, the bare cards, and who is only a name on the list; each in the
    order of the phone book, or as ``options`` say. What is not known leaves no empty label.
    """
    say, options = words(lang), options or Options()
    guests = _numbered(source, [guest for guest in source.guests if not options.expected or guest.state == "expected"])
    grouped = {code: in_order(found, options.order) for code, found in _groups(guests, source.host).items()}
    parts = [
        Part(code, heading, hint, tuple(_block(guest, source, say, options) for guest in grouped[code]))
        for code, heading, hint in _headings(say)
        if grouped[code] and code in options.parts
    ]
    if options.everybody and guests:
        columns, lines = roster(guests, options.order, say)
        parts.append(Part("", say.everybody, "", roster=lines, columns=columns))
    return Briefing(
        lang=say.lang,
        header=_header(source, {code: len(found) for code, found in grouped.items()}, say),
        parts=tuple(parts),
        empty="" if guests else say.nobody,
        footer=source.event_title,
        printed=say.printed.format(day=say.day(source.printed_on)),
        page_of=say.page_of,
        continued=say.continued,
        notes=say.notes if options.pencil != "none" else "",
        private=say.private,
    )


def _headings(say: Words) -> tuple[tuple[str, str, str], ...]:
    return (
        (HOST, say.hosts, say.hosts_hint),
        (AGAIN, say.again, say.again_hint),
        (FIRST, say.first, say.first_hint),
        (UNKNOWN, say.unknown, say.unknown_hint),
    )


def _numbered(source: BriefingSource, guests: Sequence[GuestFacts]) -> list[GuestFacts]:
    """Everybody with a number: who has none yet gets one after the others, in the order in which they are printed."""
    last = max((guest.number or 0 for guest in source.guests), default=0)
    groups = _groups([guest for guest in guests if guest.number is None], source.host)
    fresh = [guest for code in groups for guest in in_order(groups[code])]
    given = [replace(guest, number=last + place) for place, guest in enumerate(fresh, 1)]
    return [guest for guest in guests if guest.number is not None] + given


def _groups(guests: Iterable[GuestFacts], host: str) -> dict[str, list[GuestFacts]]:
    groups: dict[str, list[GuestFacts]] = {HOST: [], AGAIN: [], FIRST: [], UNKNOWN: []}
    for guest in guests:
        if is_host(guest, host):
            groups[HOST].append(guest)
        elif guest.contact_id is None:
            groups[UNKNOWN].append(guest)
        else:
            groups[AGAIN if has_talked(guest) else FIRST].append(guest)
    return groups


def _header(source: BriefingSource, counts: dict[str, int], say: Words) -> Header:
    when = SEPARATOR.join(filter(None, (say.weekday(source.on), say.hours(source.starts, source.ends))))
    host = say.host.format(host=source.host.strip()) if source.host.strip() else ""
    said = {AGAIN: say.count_again, FIRST: say.count_first, UNKNOWN: say.count_unknown}
    kinds = [said[code].format(count=count) for code, count in counts.items() if count and code in said]
    everybody = sum(counts.values())
    return Header(
        kind=say.kind,
        title=source.event_title,
        lines=tuple(filter(None, (when, SEPARATOR.join(filter(None, (source.place.strip(), host)))))),
        intention_label=say.intention,
        intention=source.intention.strip(),
        summary=SEPARATOR.join((say.people(everybody), *(kinds if len(kinds) > 1 else ()))) if everybody else "",
    )


def _block(guest: GuestFacts, source: BriefingSource, say: Words, options: Options) -> Block:
    seat = say.at_table(guest.seat.strip()) if guest.seat.strip() else ""
    return Block(
        number=guest.number or 0,
        contact_id=guest.contact_id,
        name=guest.name.strip() or say.nameless,
        subtitle=SEPARATOR.join(once(guest.title, guest.organisation, guest.department, seat)),
        photo=guest.photo if options.photos else None,
        status=guest.status if guest.contact_id is not None else "",
        status_word=say.status.get(guest.status, "") if guest.contact_id is not None else "",
        state_word=say.state.get(guest.state, ""),
        tags=tuple(once(*guest.tags)),
        entries=tuple(entries_of(guest, guest.number or 0, source, say)),
    )
