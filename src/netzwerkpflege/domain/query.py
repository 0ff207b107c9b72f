"""What the person looks for in the list: words, and facets such as status, tag, firm, event; in which order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from netzwerkpflege.domain.gate import Status

if TYPE_CHECKING:
    from netzwerkpflege.domain.rhythm import Turn


class Order(StrEnum):
    """By what a list is sorted; also the columns of the table."""

    NAME = "name"
    ORGANISATION = "organisation"
    TITLE = "title"
    MAIL = "mail"
    PHONE = "phone"
    TOWN = "town"
    STATUS = "status"
    LAST = "last"
    TAGS = "tags"
    BIRTHDAY = "birthday"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Query:
    """A search over contacts. Empty fields do not restrict; ``limit`` None means all.

    ``statuses``, ``organisations``, ``events`` and ``imports`` hold any one of theirs, ``tags`` all of them. ``organisation`` and
    ``event`` are words as typed, each of which begins a word of the firm or of an event's title; ``organisations`` are
    whole names, ``events`` and ``imports`` numbers, as chosen. Somebody belongs to an event as a guest or by a conversation there.
    ``since``: the last conversation was on that day or later; ``turns``: where somebody stands in their rhythm today.
    Whoever a search in ``without`` finds is left out.
    """

    text: str = ""
    statuses: tuple[Status, ...] = ()
    tags: tuple[str, ...] = ()
    organisation: str = ""
    organisations: tuple[str, ...] = ()
    event: str = ""
    events: tuple[int, ...] = ()
    since: date | None = None
    order: Order = Order.NAME
    descending: bool = False
    limit: int | None = None
    without: tuple[Query, ...] = ()
    imports: tuple[int, ...] = ()
    turns: tuple[Turn, ...] = ()

    def is_plain(self) -> bool:
        """Whether words alone are looked for, in the order of names: then the first lines are there at once."""
        return replace(self, text="", limit=None) == Query()

    def restricts(self) -> bool:
        """Whether anybody can be left out."""
        return replace(self, text=self.text.strip(), order=Order.NAME, descending=False, limit=None) != Query()

    def without_order(self) -> Query:
        """The same people, in the order of names."""
        return replace(self, order=Order.NAME, descending=False, limit=None)


@dataclass(frozen=True, slots=True)
class SavedView:
    """A search under a name, kept in the address file."""

    id: int
    name: str
    query: Query


def to_json(query: Query) -> str:
    """A search as text that lasts; only what differs from everybody."""
    return json.dumps(_fields(query), ensure_ascii=False, sort_keys=True)


def _fields(query: Query) -> dict[str, object]:
    plain = Query()
    fields: dict[str, object] = {}
    for name in _FIELDS:
        value = getattr(query, name)
        if value != getattr(plain, name):
            fields[name] = value.isoformat() if isinstance(value, date) else value
    if query.without:
        fields["without"] = [_fields(left_out) for left_out in query.without]
    return fields


def from_json(text: str) -> Query:
    """The search that ``to_json`` wrote; what a later program wrote and this one does not know is left out."""
    return _query(json.loads(text))


def _query(fields: Mapping[str, Any]) -> Query:
    known = {state.value for state in Status}
    orders = {order.value for order in Order}
    return Query(
        text=str(fields.get("text", "")),
        statuses=tuple(Status(code) for code in fields.get("statuses", ()) if code in known),
        tags=tuple(map(str, fields.get("tags", ()))),
        organisation=str(fields.get("organisation", "")),
        organisations=tuple(map(str, fields.get("organisations", ()))),
        event=str(fields.get("event", "")),
        events=tuple(map(int, fields.get("events", ()))),
        since=date.fromisoformat(fields["since"]) if fields.get("since") else None,
        without=tuple(one for one in map(_query, fields.get("without", ())) if one.restricts()),
        imports=tuple(map(int, fields.get("imports", ()))),
        order=Order(fields["order"]) if fields.get("order") in orders else Order.NAME,
        turns=_turns(fields.get("turns", ())),
        descending=bool(fields.get("descending", False)),
    )


def _turns(codes: Iterable[str]) -> tuple[Turn, ...]:
    from netzwerkpflege.domain.rhythm import Turn  # noqa: PLC0415 - the first lines ask for none

    known = {turn.value for turn in Turn}
    return tuple(Turn(code) for code in codes if code in known)


_FIELDS = (
    "text",
    "statuses",
    "tags",
    "organisation",
    "organisations",
    "event",
    "events",
    "imports",
    "since",
    "turns",
    "order",
    "descending",
)


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One line of the list: just what is painted."""

    id: int
    name: str
    organisation: str
    status: Status
    last_conversation: date | None
    photo_sha256: str = ""


@dataclass(frozen=True, slots=True)
class ContactLine:
    """One line of the table: a person in many columns. ``birthday`` is ISO 8601, perhaps without its year."""

    row: ContactRow
    title: str = ""
    mail: str = ""
    phone: str = ""
    town: str = ""
    tags: tuple[str, ...] = ()
    birthday: str = ""
    added: date | None = None


@dataclass(frozen=True, slots=True)
class StatusCounts:
    """How many live contacts there are, in all and per status."""

    total: int
    by_status: dict[Status, int]


@dataclass(frozen=True, slots=True)
class Facets:
    """What a list can be narrowed by, each with how many live contacts it leaves.

    ``events`` are number, title, day and count, the latest first; ``organisations`` the largest first.
    """

    tags: tuple[tuple[str, int], ...] = ()
    organisations: tuple[tuple[str, int], ...] = ()
    events: tuple[tuple[int, str, date, int], ...] = field(default=())
    turns: tuple[tuple[Turn, int], ...] = ()
