"""Further details: what stands on a person's original card and in no field of ours."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Further:
    """One further detail, as plain text.

    ``code`` says what it is ('spouse', 'gender', 'column', …; the words stand in ``phrases`` under ``further.<code>``),
    'property' for what has a ``name`` only. ``label`` is the sender's own word for it. Of a sound, a logo or a key
    ``size`` says how many bytes it has. ``params`` is what else the sender wrote beside it.
    """

    code: str
    value: str
    label: str = ""
    name: str = ""
    params: str = ""
    size: int = 0
