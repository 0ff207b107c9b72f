"""The order of the list, as numbers: each contact has a rank, and the search index is kept in the order of ranks.

So the first page of any search comes out of the index already sorted, however many contacts match. Ranks leave gaps; a
contact that moves takes a number between its new neighbours, and where a gap is used up a few neighbours move with it.
Derived like the index itself: rebuilt from ``contact.sort_key``, never journalled.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from netzwerkpflege.store import bulk

if TYPE_CHECKING:
    from sqlalchemy import Connection

LAST: Final = 1 << 62
_FIRST: Final = 1 << 40
_STEP: Final = 1 << 14
"""Between neighbours: room for newcomers, and yet small, since the index writes down each distance."""
_ONE_BY_ONE: Final = 200
_ROOM: Final = 1 << 10

DDL: Final = (
    """CREATE TABLE contact_order (rank INTEGER PRIMARY KEY, contact_id INTEGER NOT NULL UNIQUE, sort_key TEXT NOT NULL)""",
    "CREATE UNIQUE INDEX ix_contact_order_sort_key ON contact_order (sort_key, contact_id)",
)

_Key = tuple[str, int]
Place = tuple[int, int]
"""A rank and the contact that has it."""


def settle(connection: Connection, contact_ids: Iterable[int]) -> tuple[list[int], list[Place]]:
    """Give these contacts their place. Returns the ranks whose index rows are void, and places that are to be written."""
    wanted = json.dumps(list(contact_ids))
    rows = connection.exec_driver_sql(
        """SELECT j.value, o.rank, o.sort_key, c.sort_key FROM json_each(?) j
        LEFT JOIN contact_order o ON o.contact_id = j.value
        LEFT JOIN contact c ON c.id = j.value AND c.removed_at IS NULL
        ORDER BY c.sort_key, c.id""",  # SQLite sorts while other threads run, Python would hold them up
        (wanted,),
    )
    void: list[int] = []
    moving: list[_Key] = []
    leaving: list[tuple[int]] = []
    staying: list[Place] = []
    for number, rank, there, key in rows:
        if key is not None and key != there:
            moving.append((key, number))
        if rank is not None:
            void.append(rank)
            if key == there:
                staying.append((rank, number))
            else:
                leaving.append((number,))
    if leaving:
        connection.exec_driver_sql("DELETE FROM contact_order WHERE contact_id = ?", leaving)
    moving.sort()
    placed, shifted = _place(connection, moving) if moving else ([], [])
    gone = set(shifted)  # who was shifted is among those placed
    return [*void, *shifted], [*(place for place in staying if place[0] not in gone), *placed]


def _place(connection: Connection, moving: Sequence[_Key]) -> tuple[list[Place], list[int]]:
    """Ranks for contacts in the order of their keys; where no room is left, neighbours are shifted."""
    if len(moving) > _ONE_BY_ONE:
        return _place_many(connection, moving)
    placed: dict[int, int] = {}
    shifted: list[int] = []
    for key in moving:
        below, above = _neighbours(connection, key)
        rank = _between(below, above)
        if rank is None:
            void, written = _make_room(connection, key)
            shifted.extend(void)
            for gone in void:
                placed.pop(gone, None)
            placed.update(written)
        else:
            _insert(connection, [(rank, key)])
            placed[rank] = key[1]
    return list(placed.items()), shifted


def _between(below: int, above: int) -> int | None:
    """A number between two ranks; None where there is none."""
    rank = _spread(below, above, 1)[0]
    return rank if below < rank < above else None


def _neighbours(connection: Connection, key: _Key) -> tuple[int, int]:
    below = connection.exec_driver_sql(
        """SELECT rank FROM contact_order WHERE (sort_key, contact_id) < (?, ?)
        ORDER BY sort_key DESC, contact_id DESC LIMIT 1""",
        key,
    ).scalar()
    above = connection.exec_driver_sql(
        """SELECT rank FROM contact_order WHERE (sort_key, contact_id) > (?, ?)
        ORDER BY sort_key, contact_id LIMIT 1""",
        key,
    ).scalar()
    return below or 0, LAST if above is None else above


def _make_room(connection: Connection, key: _Key) -> tuple[list[int], list[Place]]:
    """Spread the neighbours of a full gap, and the newcomer among them, over a wider stretch."""
    width = 64
    while True:
        low = _edge(connection, key, "<", "DESC", width)
        high = _edge(connection, key, ">", "ASC", width)
        inside = connection.exec_driver_sql(
            "SELECT rank, sort_key, contact_id FROM contact_order WHERE rank > ? AND rank < ? ORDER BY rank",
            (low, high),
        ).all()
        if (high - low) // (len(inside) + 2) >= _ROOM:
            break
        width *= 4
    void = [row[0] for row in inside]
    connection.exec_driver_sql("DELETE FROM contact_order WHERE rank > ? AND rank < ?", (low, high))
    keys = sorted([*((row[1], row[2]) for row in inside), key])
    ranks = _spread(low, high, len(keys))
    _insert(connection, list(zip(ranks, keys, strict=True)))
    return void, [(rank, number) for rank, (_, number) in zip(ranks, keys, strict=True)]


def _edge(connection: Connection, key: _Key, sign: str, order: str, width: int) -> int:
    found = connection.exec_driver_sql(
        f"""SELECT rank FROM contact_order WHERE (sort_key, contact_id) {sign} (?, ?)
        ORDER BY sort_key {order}, contact_id {order} LIMIT 1 OFFSET ?""",
        (*key, width),
    ).scalar()
    return found if found is not None else (0 if sign == "<" else LAST)


def _place_many(connection: Connection, moving: Sequence[_Key]) -> tuple[list[Place], list[int]]:
    """Merge many into the order at once; where one gap is too small for its newcomers, everybody is numbered anew."""
    there = connection.exec_driver_sql("SELECT sort_key, contact_id, rank FROM contact_order ORDER BY rank").all()
    keys = [(row[0], row[1]) for row in there]
    bounds = [0, *(row[2] for row in there), LAST]
    runs: dict[int, list[_Key]] = {}
    for key in moving:
        runs.setdefault(bisect_left(keys, key), []).append(key)
    if all(bounds[gap + 1] - bounds[gap] > 2 * len(run) + 2 for gap, run in runs.items()):
        pairs = [
            pair
            for gap, run in runs.items()
            for pair in zip(_spread(bounds[gap], bounds[gap + 1], len(run)), run, strict=True)
        ]
        _insert(connection, pairs)
        return [(rank, number) for rank, (_, number) in pairs], []
    connection.exec_driver_sql("DELETE FROM contact_order")
    everybody = sorted([*keys, *moving])
    ranks = _spread(0, LAST, len(everybody))
    _insert(connection, list(zip(ranks, everybody, strict=True)))
    return [(rank, number) for rank, (_, number) in zip(ranks, everybody, strict=True)], [row[2] for row in there]


def _spread(low: int, high: int, count: int) -> list[int]:
    """Numbers between two: evenly, at the open ends of the list a fixed step apart, so that these never fill up."""
    if high == LAST:
        start = low or _FIRST
        if start + (count + 1) * _STEP < LAST:
            return [start + _STEP * step for step in range(1, count + 1)]
    elif low == 0 and high > (count + 1) * _STEP:
        return [high - _STEP * step for step in range(count, 0, -1)]
    return [low + (high - low) * step // (count + 1) for step in range(1, count + 1)]


def _insert(connection: Connection, pairs: Sequence[tuple[int, _Key]]) -> None:
    rows = [(rank, *key) for rank, key in pairs]
    bulk.insert(connection, "contact_order", ("rank", "sort_key", "contact_id"), rows)
