"""An original card: what a sender wrote, byte for byte, so that nothing of it is ever lost."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Card:
    """Its bytes, the charset they were read in, which import it came with and its number there."""

    data: bytes
    charset: str = "utf-8"
    import_id: int = 0
    number: int = 0

    @cached_property
    def sha256(self) -> str:
        """The name of its bytes in the archive."""
        return hashlib.sha256(self.data).hexdigest()
