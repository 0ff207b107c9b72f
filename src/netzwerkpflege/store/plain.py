"""Reading by sqlite3 alone: what a session of SQLAlchemy offers the readers of the store, without SQLAlchemy.

Loading SQLAlchemy takes longer than a bare window takes to appear. Until the first write the store lends these sessions,
so the first lines are on the screen and can be searched before it is needed. They read; whoever writes gets the other.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import Any


class Result:
    """The rows of one statement, as ``sqlalchemy.CursorResult`` gives them: by position, by name, or one column alone."""

    def __init__(self, rows: Iterator[Any]) -> None:
        self._rows = rows

    def __iter__(self) -> Iterator[Any]:
        return self._rows

    def all(self) -> list[Any]:
        """All rows that are left."""
        return list(self._rows)

    def first(self) -> Any | None:
        """The first row, or None."""
        return next(self._rows, None)

    def one(self) -> Any:
        """The only row. Raises LookupError where there is none, or more than one."""
        rows = self.all()
        if len(rows) != 1:
            raise LookupError(f"{len(rows)} rows where there has to be one")
        return rows[0]

    def scalars(self) -> Result:
        """The first column alone."""
        return Result(row[0] for row in self._rows)

    def scalar(self) -> Any | None:
        """The first column of the first row, or None."""
        row = self.first()
        return None if row is None else row[0]

    def scalar_one(self) -> Any:
        """The first column of the only row. Raises LookupError as ``one`` does."""
        return self.one()[0]


class Connection:
    """A connection that asks statements as ``sqlalchemy.Connection.exec_driver_sql`` does."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self.dbapi_connection = raw
        self.info: dict[str, object] = {}
        """What is known of the connection of sqlite3 as long as it is open."""

    @property
    def connection(self) -> Connection:
        """Where the connection of sqlite3 is found, for the rare one who needs it."""
        return self

    def exec_driver_sql(self, statement: str, parameters: Sequence[object] | dict[str, object] = ()) -> Result:
        """Ask one statement."""
        cursor = self.dbapi_connection.cursor()
        cursor.execute(statement, parameters)
        if cursor.description is None:
            return Result(iter(()))
        shape = _shape(tuple(column[0] for column in cursor.description))
        return Result(map(shape, cursor))


class Session:
    """Sees one moment of the file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def connection(self) -> Connection:
        """The connection of this session."""
        return self._connection


@cache
def _shape(names: tuple[str, ...]) -> Callable[[Any], Any]:
    """A tuple whose columns have names, too; of two with one name the first has it."""
    columns = {name: property(itemgetter(place)) for place, name in reversed(list(enumerate(names)))}
    return type(
        "Row", (tuple,), {"__slots__": (), **{name: get for name, get in columns.items() if name.isidentifier()}}
    )
