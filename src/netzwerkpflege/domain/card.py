"""An original card: what a sender wrote, byte for byte, so that nothing of it is ever lost."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """Its bytes, the charset they were read in, which import it came with, its number there, its name in the archive.

    ``sha256`` (hex) is worked out from the bytes where it is not given.
    """

    data: bytes
    charset: str = "utf-8"
    import_id: int = 0
    number: int = 0
    sha256: str = ""

    def __post_init__(self) -> None:
        if not self.sha256:
            object.__setattr__(self, "sha256", hashlib.sha256(self.data).hexdigest())
