"""Who watches the gate: what an ordinary connection may not do, and whether the gate stands as built."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from functools import cache
from typing import TYPE_CHECKING, cast

from netzwerkpflege.store import gate_triggers, schema

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

_DENIED = frozenset(
    getattr(sqlite3, f"SQLITE_{verb}_{kind}")
    for verb in ("CREATE", "DROP")
    for kind in (
        *("INDEX", "TABLE", "TRIGGER", "VIEW", "VTABLE"),
        *("TEMP_INDEX", "TEMP_TABLE", "TEMP_TRIGGER", "TEMP_VIEW"),
    )
) | {sqlite3.SQLITE_ALTER_TABLE, sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH, sqlite3.SQLITE_ANALYZE}
# An UPDATE of them is asked for whenever json_each is opened; a real one SQLite itself refuses, without
# writable_schema.
_SCHEMA_WRITES = frozenset({sqlite3.SQLITE_INSERT, sqlite3.SQLITE_DELETE})
_SCHEMA_TABLES = frozenset({"sqlite_master", "sqlite_schema", "sqlite_temp_master", "sqlite_temp_schema"})
_PRAGMAS_ASKED = frozenset(  # may be asked for their value, never set
    (
        *("application_id", "user_version", "schema_version", "data_version", "journal_mode", "foreign_keys"),
        *(
            "recursive_triggers",
            "page_count",
            "page_size",
            "freelist_count",
            "encoding",
            "compile_options",
            "read_uncommitted",
        ),
        *("database_list", "integrity_check", "quick_check", "foreign_key_check"),
    )
)
_PRAGMAS_USED = frozenset(  # with an argument as well
    (
        *("integrity_check", "quick_check", "foreign_key_check", "defer_foreign_keys", "wal_checkpoint"),
        *(
            "busy_timeout",
            "table_info",
            "table_xinfo",
            "table_list",
            "index_list",
            "index_info",
            "index_xinfo",
        ),
        *("foreign_key_list", "query_only", "cache_size"),
    )
)


def restrain(connection: sqlite3.Connection) -> None:
    """Deny an ordinary connection what could take the gate down or stand something else before it.

    No CREATE, DROP or ALTER, temporary or not; no ATTACH; of the pragmas only those that are named here.
    What is denied fails with „not authorized“ when it is prepared, before anything happens.
    """
    connection.set_authorizer(_may)


def _may(action: int, first: str | None, second: str | None, database: str | None, inside: str | None) -> int:
    if action in _DENIED:
        return sqlite3.SQLITE_DENY
    if action in _SCHEMA_WRITES and first in _SCHEMA_TABLES:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA:
        name = (first or "").lower()
        asked = name in _PRAGMAS_ASKED and second is None
        return sqlite3.SQLITE_OK if asked or name in _PRAGMAS_USED else sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION and second == "load_extension":
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def fingerprint(connection: sqlite3.Connection) -> str:
    """A SHA-256 over every view and trigger, and over what the gate's tables are made of.

    Views and triggers count word for word; of a table its columns and constraints, in any order, so that a
    table to which a migration has added a column equals a fresh one. A temporary object of any kind changes
    the print.
    """
    cursor = connection.cursor()
    tables = gate_triggers.protected()
    parts = []
    for kind, name, table, sql in cursor.execute("SELECT type, name, tbl_name, sql FROM main.sqlite_schema"):
        if kind in ("view", "trigger"):
            parts.append(f"{kind} {name} {table} {sql}")
        elif kind == "table" and name in tables:
            parts.append(f"table {name} {' , '.join(_definitions(sql))}")
    parts.extend(f"temp {row}" for row in cursor.execute("SELECT type, name FROM temp.sqlite_schema"))
    return hashlib.sha256("\0".join(sorted(parts)).encode()).hexdigest()


def intact(session: Session) -> bool:
    """Whether the gate of this file stands as this program builds it, and this connection heeds it.

    The print that is expected comes from building the gate anew in memory, so nothing stored can forge it.
    The answer is remembered on the connection until its schema changes (SQLite counts these changes, for the
    file and for TEMP).
    """
    connection = session.connection()
    raw = _raw(connection)
    heeded = [raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("foreign_keys", "recursive_triggers")]
    cookies = [raw.execute(f"PRAGMA {place}.schema_version").fetchone()[0] for place in ("main", "temp")]
    known = connection.info.get("gate")
    if known is None or known[0] != cookies:
        known = (cookies, fingerprint(raw) == expected())
        connection.info["gate"] = known
    return heeded == [1, 1] and known[1]


@cache
def expected() -> str:
    """The fingerprint of a file as this program makes it."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for statement in schema.ddl():
            connection.execute(statement)
        return fingerprint(connection)
    finally:
        connection.close()


def _raw(connection: Connection) -> sqlite3.Connection:
    return cast(sqlite3.Connection, connection.connection.dbapi_connection)


def _definitions(sql: str) -> list[str]:
    """Columns and constraints of a CREATE TABLE, each on its own, without quotes and extra blanks, sorted."""
    body = sql[sql.index("(") + 1 : sql.rindex(")")]
    parts, depth = [""], 0
    for token in re.findall(r"'(?:[^']|'')*'|[(),]|[^'(),]+", body):
        depth += (token == "(") - (token == ")")
        if token == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += token if token.startswith("'") else re.sub(r'[\s"`]+', " ", token)
    return sorted(part.strip() for part in parts)
