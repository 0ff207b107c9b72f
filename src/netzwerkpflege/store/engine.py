"""The engine of SQLAlchemy on the address file: its pool of guarded connections, and how its transactions begin."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool


def make(connected: Callable[[], sqlite3.Connection]) -> Engine:
    """An engine whose connections ``connected`` opens; the option ``begin_immediate`` makes a transaction that writes."""
    engine = create_engine(
        "sqlite://", creator=connected, poolclass=QueuePool, pool_size=4, max_overflow=8, query_cache_size=500
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("begin_immediate")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
