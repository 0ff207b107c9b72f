"""Times of record: UTC, ISO 8601, whole seconds, as text that sorts."""

from __future__ import annotations

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """A moment as ``2026-11-22T18:30:00Z``."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def parse_stamp(text: str) -> datetime | None:
    """The moment that ``stamp`` wrote; None for an empty or foreign text."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
