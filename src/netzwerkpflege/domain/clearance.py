"""The clearance of one letter: made by the gate for a claimed letter, taken once by whoever hands it over."""

from __future__ import annotations

from typing import Final

from netzwerkpflege.domain.gate import Permit
from netzwerkpflege.domain.text import email_key


class _Seal:
    """Held by this module alone, so that nobody else makes a clearance."""


_SEAL: Final = _Seal()


class Cleared:
    """Leave to hand over one letter, once, to one address. Only ``clear`` makes one."""

    __slots__ = ("_key", "_taken", "letter_id")

    letter_id: int
    _key: str
    _taken: bool

    def __init__(self, seal: _Seal, letter_id: int, key: str) -> None:
        if seal is not _SEAL:
            raise TypeError("a clearance is made by clearance.clear alone")
        object.__setattr__(self, "letter_id", letter_id)
        object.__setattr__(self, "_key", key)
        object.__setattr__(self, "_taken", False)

    def take(self, address: str) -> None:
        """Use it, for a message to this address. Raises ValueError for another address, and for a second time."""
        if self._taken:
            raise ValueError("a clearance serves once")
        object.__setattr__(self, "_taken", True)
        if email_key(address) != self._key:
            raise ValueError("the message is for another address than the one that was cleared")

    def __init_subclass__(cls) -> None:
        raise TypeError("a clearance cannot be derived from")

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a clearance does not change")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("a clearance does not change")

    def __copy__(self) -> Cleared:
        raise TypeError("a clearance is not copied")

    def __deepcopy__(self, memo: object) -> Cleared:
        raise TypeError("a clearance is not copied")

    def __reduce__(self) -> str:
        raise TypeError("a clearance does not travel")


def clear(permit: Permit, letter_id: int) -> Cleared:
    """The clearance for a letter that was claimed just now, by a permit that was given just now."""
    if type(permit) is not Permit:
        raise TypeError("a letter is cleared with a Permit of domain.gate, nothing else")
    return Cleared(_SEAL, letter_id, permit.address_key)
