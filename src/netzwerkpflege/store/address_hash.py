"""The keyed hash of a mail address: what an objection remembers after all else about a person is erased."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from functools import lru_cache, partial

_DIGEST_BYTES = 16


class AddressHasher:
    """Hashes address keys with the secret of one address file, so that a hash means nothing outside it."""

    def __init__(self, key_hex: str) -> None:
        """``key_hex`` is the file's setting 'address_key': 32 to 128 hex digits (RFC 7693 allows 64 bytes).

        Raises ValueError for anything else: a file without its key must not hash as if it had one.
        """
        key = bytes.fromhex(key_hex)
        if not 16 <= len(key) <= 64:
            raise ValueError("the key of the address hashes has 16 to 64 bytes")
        self.hash: Callable[[str], str] = partial(_hashed, key)
        """The keyed BLAKE2b hash of a key made by ``domain.text.email_key``, as hex; '' for ''."""


@lru_cache(maxsize=4096)  # who writes an address and the gate, which checks it, ask one after the other
def _hashed(key: bytes, address_key: str) -> str:
    if not address_key:
        return ""
    data = address_key.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, key=key, digest_size=_DIGEST_BYTES).hexdigest()


def read_key(connection: sqlite3.Connection) -> str:
    """The key that this file was made with."""
    return str(connection.execute("SELECT value FROM setting WHERE key = 'address_key'").fetchone()[0])
