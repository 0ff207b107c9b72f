"""What the person types into a search field, read: free words, and operators such as ``tag:`` or ``seit:``.

A minus before a word or an operator leaves those out: ``-tag:kunde``, ``-wort``, ``-"zwei Wörter"``. Operators have German and English names; a value with blanks stands in quotation marks. What is not understood (an unknown
status, half a day) restricts nothing and is named in ``unread``, so that typing on never empties the list for a moment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.rhythm import Turn
from netzwerkpflege.domain.since_words import read_since
from netzwerkpflege.domain.text import fold

_Code = TypeVar("_Code", Status, Turn)


class Field(StrEnum):
    """What an operator asks about."""

    TAG = "tag"
    STATUS = "status"
    FIRM = "firm"
    EVENT = "event"
    SINCE = "since"
    RHYTHM = "rhythm"


NAMES: Final[dict[Field, tuple[str, ...]]] = {
    Field.TAG: ("tag", "schlagwort", "stichwort"),
    Field.STATUS: ("status", "stand"),
    Field.FIRM: ("firma", "org", "organisation", "company", "firm"),
    Field.EVENT: ("veranstaltung", "event", "anlass"),
    Field.SINCE: ("seit", "since"),
    Field.RHYTHM: ("rhythmus", "rhythm"),
}
"""The names of each operator, German ones first."""

_BY_NAME: Final = {fold(name): field for field, names in NAMES.items() for name in names}

STATUS_WORDS: Final[dict[Status, tuple[str, ...]]] = {
    Status.DIALOGUE: ("dialog", "dialogue"),
    Status.CONTEXT: ("gespräch", "context", "conversation"),
    Status.BARE: ("nur karte", "karte", "bare", "bare card", "card"),
    Status.RESTING: ("ruht", "ruhend", "resting", "rest"),
    Status.OBJECTED: ("widerspruch", "objected", "objection"),
}

TURN_WORDS: Final[dict[Turn, tuple[str, ...]]] = {
    Turn.ROUND: ("wieder an der zeit", "an der zeit", "time again", "round", "due"),
    Turn.MAY: ("passt schon", "may come round", "may"),
    Turn.EARLY: ("hat noch zeit", "noch zeit", "still time", "early"),
    Turn.LATER: ("auf später", "später", "verschoben", "put off", "later"),
    Turn.NONE: ("ohne rhythmus", "ohne", "no rhythm", "none", "without"),
}

_TOKEN: Final = re.compile(r'(?P<minus>-)?(?P<name>[^\W\d_]+):(?P<value>"[^"]*"?|„[^“”"]*[“”"]?|“[^”"]*[”"]?|[^\s]*)')
_LEFT_OUT: Final = re.compile(r'(?<!\S)-(?:"(?P<quoted>[^"]*)"?|„(?P<low>[^“”]*)[“”]?|(?P<word>[^\W\d_]\S*))')
_LAST_WORD: Final = re.compile(r"[^\W\d_]+\Z")
_QUOTES: Final = '"„“”'
_SHORTEST_NAME: Final = 2


@dataclass(frozen=True, slots=True)
class Operator:
    """One ``name:value`` as typed; ``start`` and ``end`` are the place of the value in the text, quotes included.

    ``minus``: whoever it finds is left out.
    """

    field: Field
    value: str
    start: int
    end: int
    minus: bool = False


@dataclass(frozen=True, slots=True)
class SearchWords:
    """A typed text taken apart: the words that are no operator, the operators, and words behind a minus."""

    text: str
    operators: tuple[Operator, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Completing:
    """What is being typed at the cursor: the value of an operator, or (``field`` None) perhaps the name of one.

    ``text[start:end]`` gives way to the completion. ``minus``: one stands before the name.
    """

    field: Field | None
    typed: str
    start: int
    end: int
    minus: bool = False


def parse(text: str) -> SearchWords:
    """Take a typed text apart. Addresses of pages and the like (``https:…``) are free words, for no operator is called so."""
    operators: list[Operator] = []
    free: list[str] = []
    past = 0
    for token in _TOKEN.finditer(text):
        field = _BY_NAME.get(fold(token["name"]))
        before = text[token.start() - 1 : token.start()]
        if field is None or (before and not before.isspace()):
            continue
        free.append(text[past : token.start()])
        past = token.end()
        value = token["value"].strip(_QUOTES).strip()
        operators.append(Operator(field, value, token.start("value"), token.end("value"), bool(token["minus"])))
    free.append(text[past:])
    words = " ".join(free)
    begun = words.rstrip() == words and bool(free[-1])
    left_out = [_left_out(match, begun and match.end() == len(words)) for match in _LEFT_OUT.finditer(words)]
    words = _LEFT_OUT.sub(" ", words)
    return SearchWords(" ".join(words.split()), tuple(operators), tuple(filter(None, left_out)))


def _left_out(match: re.Match[str], begun: bool) -> str:
    """What shall be left out; nothing yet while it may become an operator, for typing on shows nobody for a moment."""
    word = match["word"]
    if word is None:
        return " ".join((match["quoted"] or match["low"] or "").split())
    return "" if len(word) < _SHORTEST_NAME or (begun and operators_like(word)) else word


def parse_query(text: str, today: date, base: Query = Query()) -> Query:  # noqa: B008 - a frozen value
    """The search that a typed text means; ``base`` gives order, limit and what was chosen beside the field.

    Several statuses mean any of them, several tags all; each minus leaves out on its own. ``today`` is what
    „seit: 3 Wochen“ counts from.
    """
    found = parse(text)
    left_out = [Query(words) for words in found.left_out]
    left_out += [_narrowed((operator,), today, Query()) for operator in found.operators if operator.minus]
    query = _narrowed([operator for operator in found.operators if not operator.minus], today, base)
    without = (*base.without, *(one for one in left_out if one.restricts()))
    return replace(query, text=found.text, without=tuple(dict.fromkeys(without)))


def _narrowed(operators: Iterable[Operator], today: date, base: Query) -> Query:
    statuses, tags = list(base.statuses), list(base.tags)
    firms, events, since = [base.organisation], [base.event], base.since
    turns = list(base.turns)
    for operator in operators:
        value = operator.value
        if operator.field is Field.TAG and value:
            tags.append(value)
        elif operator.field is Field.STATUS:
            statuses += [status for status in statuses_of(value) if status not in statuses]
        elif operator.field is Field.FIRM:
            firms.append(value)
        elif operator.field is Field.EVENT:
            events.append(value)
        elif operator.field is Field.SINCE and (day := read_since(value, today)):
            since = max(day, since) if since else day
        elif operator.field is Field.RHYTHM:
            turns += [turn for turn in turns_of(operator.value) if turn not in turns]
    return replace(
        base,
        statuses=tuple(statuses),
        tags=tuple(dict.fromkeys(tags)),
        organisation=" ".join(filter(None, firms)),
        event=" ".join(filter(None, events)),
        since=since,
        turns=tuple(turns),
    )


def unread(text: str, today: date) -> tuple[str, ...]:
    """The values that no operator understands: an unknown status, a day that is none."""
    return tuple(
        operator.value
        for operator in parse(text).operators
        if operator.value
        and (
            (operator.field is Field.STATUS and not statuses_of(operator.value))
            or (operator.field is Field.RHYTHM and not turns_of(operator.value))
            or (operator.field is Field.SINCE and read_since(operator.value, today) is None)
        )
    )


def statuses_of(value: str) -> tuple[Status, ...]:
    """The statuses that a word begins, in German or English; a whole word means that one alone."""
    return _meant(value, STATUS_WORDS)


def turns_of(value: str) -> tuple[Turn, ...]:
    """Where somebody stands in their rhythm, in the same way."""
    return _meant(value, TURN_WORDS)


def _meant(value: str, known: Mapping[_Code, tuple[str, ...]]) -> tuple[_Code, ...]:
    typed = fold(value)
    if not typed:
        return ()
    folded = {code: tuple(map(fold, words)) for code, words in known.items()}
    whole = tuple(code for code, words in folded.items() if typed in words)
    return whole or tuple(code for code, words in folded.items() if any(word.startswith(typed) for word in words))


def completing(text: str, cursor: int) -> Completing | None:
    """What could be completed at the cursor; None where nothing is begun there."""
    for operator in parse(text).operators:
        if operator.start <= cursor <= operator.end:
            typed = text[operator.start : cursor].lstrip(_QUOTES)
            closed = operator.end - operator.start > 1 and text[operator.end - 1] in _QUOTES and cursor == operator.end
            return None if closed else Completing(operator.field, typed, operator.start, operator.end)
    word = _LAST_WORD.search(text[:cursor])
    rest = text[cursor : cursor + 1]
    if word is None or len(word[0]) < _SHORTEST_NAME or (rest and not rest.isspace()):
        return None
    before = text[: word.start()]
    minus = before.endswith("-")
    if before.removesuffix("-") and not before.removesuffix("-")[-1].isspace():
        return None
    return Completing(None, word[0], word.start(), cursor, minus)


def operators_like(typed: str, preferred: int = 0) -> tuple[str, ...]:
    """The names of operators that a word begins, one for each; ``preferred`` is 0 for German, 1 for English."""
    begun = fold(typed)
    names: list[str] = []
    for field in Field:
        found = [name for name in NAMES[field] if fold(name).startswith(begun)]
        if found:
            main = shown_name(field, preferred)
            names.append(main if main in found else found[0])
    return tuple(names)


def shown_name(field: Field, preferred: int = 0) -> str:
    """The name by which an operator is offered; ``preferred`` is 0 for German, 1 for English."""
    german, english = _SHOWN[field]
    return english if preferred else german


_SHOWN: Final = {
    Field.TAG: ("tag", "tag"),
    Field.STATUS: ("status", "status"),
    Field.FIRM: ("firma", "org"),
    Field.EVENT: ("veranstaltung", "event"),
    Field.SINCE: ("seit", "since"),
    Field.RHYTHM: ("rhythmus", "rhythm"),
}


def completed(text: str, place: Completing, value: str) -> tuple[str, int]:
    """The text with the completion in it, and where the cursor stands then."""
    if place.field is None:
        shown = f"{value}:"
    else:
        bare = value.replace('"', "")
        shown = f'"{bare}"' if re.search(r"\s", bare) or not bare else bare
    rest = text[place.end :].lstrip()
    gap = "" if place.field is None else " "
    head = text[: place.start] + shown + gap
    return head + rest, len(head)
