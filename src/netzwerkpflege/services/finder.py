"""The one search over everything: people at once, and what was said and agreed a moment later, from the lane.

Words match by their beginning, folded; several words may be spread over a text and the name of the person it belongs to.
Common words are found among what was noted last; rare ones through the people whose index holds them, in steps, so that
a search that is out of date stops between two of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from netzwerkpflege.domain.found import LINE_KINDS, Completion, Hit, HitKind
from netzwerkpflege.domain.highlight import missing, part_span, sentence_with, words_of
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.search_words import Completing, Field
from netzwerkpflege.domain.text import fold
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts, finder, list_rows

if TYPE_CHECKING:
    from netzwerkpflege.store.db import Session

Tick = Callable[[int, int], None]

LIMIT = 6
"""So many hits of a kind are shown."""
_CANDIDATES = 200
_TRIED = 4
"""For each free line so many people are looked at more closely."""
_NEWEST = 1500
_STEP = 250
_STEPS = 20
"""People are gone through in steps of so many, at most so many steps: five thousand people who all say the word somewhere."""
_BREATH = 100
"""After so many texts a search that is out of date stops."""
_COMPLETIONS = 8


@dataclass(frozen=True, slots=True)
class Findings:
    """What a search found, each kind together and in its order; ``more`` names the kinds of which there are more."""

    hits: tuple[Hit, ...] = ()
    more: frozenset[HitKind] = field(default=frozenset())


def people(desk: Desk, query: Query) -> Findings:
    """The first people that match: those so called first, then those on whose card the words stand, with the place.

    A few milliseconds for words alone, however large the file; with operators (``not query.is_plain()``) it may be more.
    """
    if not query.restricts():
        return Findings()
    words = words_of(query.text)
    with desk.store.read() as session:
        found = finder.candidates(session, replace(query, limit=_CANDIDATES))
        names = finder.names(session, found)
        called = [number for number in found if not missing(fold(" ".join(names[number])), words)]
        called.sort(key=lambda number: not _is_whole(names[number][0], words))
        rest = [number for number in found if number not in set(called)] if words or query.text else []
        room = max(0, LIMIT + 1 - len(called))
        evidence = _evidence(session, rest[: room * _TRIED], query.text, words) if room else {}
        chosen = [*called, *evidence][: LIMIT + 1]
        rows = list_rows.rows(session, chosen)
    hits = tuple(
        Hit(
            HitKind.PERSON,
            row.id,
            row.name,
            evidence.get(row.id, row.organisation),
            row.id,
            row.last_conversation,
            status=row.status,
            photo_sha256=row.photo_sha256,
        )
        for row in rows
    )
    return Findings(hits[:LIMIT], frozenset({HitKind.PERSON}) if len(hits) > LIMIT else frozenset())


def things(desk: Desk, query: Query, tick: Tick) -> Findings:
    """Organisations, conversations, connection points, threads, keepsakes, questions and events. For the lane.

    ``tick`` may raise to stop. Operators restrict whose things are looked through; events then stay out.
    """
    words = words_of(query.text)
    if not words:
        return Findings()
    with desk.store.read() as session:
        search = _Search(session, words, query, tick)
        search.run()
        hits = search.hits()
    shown = tuple(hit for kind in HitKind for hit in hits[kind][:LIMIT])
    return Findings(shown, frozenset(kind for kind in HitKind if len(hits[kind]) > LIMIT))


def completions(desk: Desk, place: Completing) -> tuple[Completion, ...]:
    """Tags, organisations or titles of events that what is typed begins a word of; other operators have fixed words."""
    words = words_of(place.typed)
    with desk.store.read() as session:
        if place.field is Field.TAG:
            known = sorted(contacts.tags(session), key=lambda pair: -pair[1])
        elif place.field is Field.FIRM:
            known = _firms(session, words, place.typed)
        elif place.field is Field.EVENT:
            titles = dict.fromkeys(title for _, title, _, _ in finder.occasions(session))
            known = [(title, 0) for title in titles]
        else:
            return ()
    fitting = [Completion(value, count) for value, count in known if not missing(fold(value), words)]
    return tuple(fitting[:_COMPLETIONS])


def _firms(session: Session, words: tuple[str, ...], typed: str) -> list[tuple[str, int]]:
    if not words:
        return finder.largest(session, _COMPLETIONS)
    found = finder.candidates(session, Query(typed, limit=_CANDIDATES))
    firms = dict.fromkeys(firm for _, firm in finder.names(session, found).values() if firm)
    sizes = finder.sizes(session, [firm for firm in firms if not missing(fold(firm), words)])
    return sorted(sizes.items(), key=lambda pair: -pair[1])


def _is_whole(name: str, words: tuple[str, ...]) -> bool:
    """Whether every word is a whole word of a name: „Berg“ before „Bergmann“."""
    return set(words) <= set(words_of(name))


def _evidence(session: Session, numbers: Sequence[int], typed: str, words: tuple[str, ...]) -> dict[int, str]:
    """Of people who are not so called: the line of their card by which they are found, where there is one."""
    names = finder.names(session, numbers)
    found: dict[int, str] = {}
    for number, texts in finder.about(session, numbers).items():
        own = fold(" ".join(names[number]))
        best = next((text for text in texts if part_span(text, typed)), "")
        wanted = missing(own, words) if not best else ()
        if not best and wanted and not missing(fold(" ".join(texts)), wanted):
            best = next(text for text in texts if len(missing(fold(text), wanted)) < len(wanted))
            best = sentence_with(best, wanted)
        if best:
            found[number] = best
    return found


class _Search:
    """One search through everything but people; at most one hit more of each kind than is shown."""

    def __init__(self, session: Session, words: tuple[str, ...], query: Query, tick: Tick) -> None:
        self._session, self._words, self._query, self._tick = session, words, query, tick
        self._lines: dict[HitKind, dict[int, finder.Line]] = {kind: {} for kind in LINE_KINDS}
        self._talks: dict[int, finder.Said] = {}
        self._firms: dict[str, None] = {}
        self._asked = query.text

    def run(self) -> None:
        """What was noted last, then what belongs to people whose words fit."""
        plain = self._query.is_plain()
        if plain:
            self._add_talks(finder.said_with(self._session, self._asked, LIMIT * 3))
            for kind in LINE_KINDS:
                self._tick(0, 0)
                self._add_lines(kind, finder.newest_lines(self._session, kind, _NEWEST))
        whom = self._query if plain else replace(self._query, text="")
        numbers = finder.candidates(self._session, replace(whom, limit=_STEP))
        if len(numbers) == _STEP and not self._full():
            numbers = finder.candidates(self._session, replace(whom, limit=_STEP * _STEPS))
        for start in range(0, len(numbers), _STEP):
            self._tick(start, len(numbers))
            if start and self._full():
                break
            self._go_through(numbers[start : start + _STEP])

    def hits(self) -> dict[HitKind, list[Hit]]:
        """What was found, by kind."""
        found: dict[HitKind, list[Hit]] = {kind: [] for kind in HitKind}
        sizes = finder.sizes(self._session, list(self._firms))
        for firm, count in sorted(sizes.items(), key=lambda pair: -pair[1]):
            found[HitKind.ORGANISATION].append(Hit(HitKind.ORGANISATION, 0, firm, count=count))
        talks = sorted(self._talks.values(), key=lambda talk: (talk.day, talk.number), reverse=True)[: LIMIT + 1]
        lines = {kind: list(kept.values())[: LIMIT + 1] for kind, kept in self._lines.items()}
        whose = {number for talk in talks for number in talk.contact_ids}
        whose.update(line.contact_id for kept in lines.values() for line in kept)
        names = contacts.names(self._session, whose)
        found[HitKind.CONVERSATION] = [self._talk_hit(talk, names) for talk in talks]
        for kind, kept in lines.items():
            found[kind] = [self._line_hit(kind, line, names) for line in kept]
        if self._query.is_plain():
            found[HitKind.EVENT] = self._events()
        return found

    # --- going through ---

    def _full(self) -> bool:
        """Whether there is enough of every kind; organisations come from the first step alone."""
        return len(self._talks) > LIMIT and all(len(kept) > LIMIT for kept in self._lines.values())

    def _go_through(self, numbers: Sequence[int]) -> None:
        names = finder.names(self._session, numbers)
        own = {number: fold(" ".join(pair)) for number, pair in names.items()}
        for kind in LINE_KINDS:
            if len(self._lines[kind]) <= LIMIT:
                self._add_lines(kind, finder.lines_of(self._session, kind, numbers), own)
        several = len(self._words) > 1 or not self._query.is_plain()
        if several and len(self._talks) <= LIMIT:
            self._add_talks(finder.talks_of(self._session, numbers, _NEWEST), own)
        if len(self._firms) <= LIMIT:
            firms = dict.fromkeys(firm for _, firm in names.values() if firm)
            self._firms.update(dict.fromkeys(firm for firm in firms if not missing(fold(firm), self._words)))

    def _add_lines(self, kind: HitKind, lines: Iterable[finder.Line], own: dict[int, str] | None = None) -> None:
        kept = self._lines[kind]
        for number, line in enumerate(lines):
            if len(kept) > LIMIT:
                return
            if number % _BREATH == 0:
                self._tick(0, 0)
            if self._fits(line.words, own.get(line.contact_id, "") if own else ""):
                kept[line.number] = line

    def _add_talks(self, numbers: Sequence[int], own: dict[int, str] | None = None) -> None:
        for talk in finder.said(self._session, [number for number in numbers if number not in self._talks]):
            names = " ".join(own.get(number, "") for number in talk.contact_ids) if own else ""
            if own is None or self._fits("\n".join((talk.text, *talk.around)), names):
                self._talks[talk.number] = talk
            if own is not None and len(self._talks) > LIMIT:
                return

    def _fits(self, text: str, name: str) -> bool:
        """Every word is in the text or in the name, and one at least in the text."""
        left = missing(fold(text), self._words)
        return not left or (len(left) < len(self._words) and not missing(name, left))

    # --- as hits ---

    def _talk_hit(self, talk: finder.Said, names: dict[int, str]) -> Hit:
        people_ = ", ".join(filter(None, (names.get(number, "") for number in talk.contact_ids)))
        texts = (talk.text, *talk.around)
        best = min(texts, key=lambda text: len(missing(fold(text), self._words)))
        first = talk.contact_ids[0] if talk.contact_ids else 0
        sentence = sentence_with(best, self._words)
        return Hit(HitKind.CONVERSATION, talk.number, people_, sentence, first, talk.day)

    def _line_hit(self, kind: HitKind, line: finder.Line, names: dict[int, str]) -> Hit:
        day = date.fromisoformat(line.day) if line.day else None
        name, sentence = names.get(line.contact_id, ""), sentence_with(line.words, self._words)
        return Hit(kind, line.number, name, sentence, line.contact_id, day, done=line.done)

    def _events(self) -> list[Hit]:
        hits = []
        for number, title, day, texts in finder.occasions(self._session):
            left = missing(fold(title), self._words)
            if not left or not missing(fold(texts), left):
                sentence = sentence_with(texts, left) if left else texts.split("\n", 1)[0]
                hits.append(Hit(HitKind.EVENT, number, title, sentence, 0, day))
            if len(hits) > LIMIT:
                break
        return hits
