"""What came of a gesture: what changed, what could not be done, and why — codes, never sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Change:
    """What one transaction touched, told to everybody who shows it. ``None`` as a set means „many“.

    ``step`` is the code of the undo step that made it (see ``domain.steps``), ``revision`` grows with each change.
    """

    revision: int = 0
    step: str = ""
    contacts: frozenset[int] | None = frozenset()
    events: frozenset[int] = frozenset()
    meetings: frozenset[int] = frozenset()
    reminders: frozenset[int] = frozenset()
    order_changed: bool = False

    @property
    def everything(self) -> bool:
        """True where so much changed that a view should read itself anew."""
        return self.contacts is None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that could not be read as meant: which file, which card, why.

    ``code`` is a code of ``phrases`` (e.g. 'card.unterminated'); ``details`` fills its placeholders.
    ``card`` counts from 1; 0 means the file as a whole. ``raw`` keeps the text, so nothing is lost.
    """

    code: str
    file: str = ""
    card: int = 0
    name: str = ""
    details: Mapping[str, str | int] = field(default_factory=dict)
    raw: bytes = b""


class ExpectedError(Exception):
    """Trouble the world makes (not we): shown as a kind sentence, never as a traceback.

    ``code`` is a code of ``phrases``; ``details`` fills its placeholders.
    """

    code = "trouble"

    def __init__(self, **details: str | int) -> None:
        super().__init__(self.code, details)
        self.details = details


class DatabaseTooNew(ExpectedError):
    """The address file was written by a newer version of the program."""

    code = "store.too_new"


class DatabaseForeign(ExpectedError):
    """The file is no address file of ours, or is damaged."""

    code = "store.foreign"


class DatabaseDamaged(ExpectedError):
    """The address file is damaged."""

    code = "store.damaged"


class DatabaseLocked(ExpectedError):
    """Another program holds the address file."""

    code = "store.locked"


class DatabaseReadOnly(ExpectedError):
    """The address file, or its folder, cannot be written to."""

    code = "store.read_only"


class DiskFull(ExpectedError):
    """No room is left on the disk; nothing was saved."""

    code = "store.disk_full"


class StorageFailed(ExpectedError):
    """The disk reported an error; nothing was saved."""

    code = "store.failed"


class FileUnreadable(ExpectedError):
    """A file cannot be read: missing, a folder, no permission, too large."""

    code = "file.unreadable"


class FileUnwritable(ExpectedError):
    """A file cannot be written: no such folder, no permission, no room."""

    code = "file.unwritable"


class NotFound(ExpectedError):
    """There is no such contact, event or reminder (any more)."""

    code = "not_found"


class Invalid(ExpectedError):
    """A form is not filled in so that it can be kept; ``details['field']`` names the field."""

    code = "invalid"


class NothingToUndo(ExpectedError):
    """There is no step to take back (or to do again)."""

    code = "undo.nothing"


class UndoBlocked(ExpectedError):
    """The step cannot be taken back any more, because later facts stand on it."""

    code = "undo.blocked"


class GateShut(ExpectedError):
    """The gate lets no letter through; ``reasons`` are codes of ``domain.gate.Reason``."""

    code = "gate.shut"

    def __init__(self, contact: int, reasons: tuple[str, ...]) -> None:
        super().__init__(contact=contact, reasons=", ".join(reasons))
        self.reasons = reasons


class GateTampered(ExpectedError):
    """The gate in the address file is not as this program builds it: nothing is queued or sent."""

    code = "gate.tampered"


class Cancelled(Exception):
    """The person cancelled a long piece of work; nothing of it remains."""


class Unmailable(ExpectedError):
    """A letter that cannot be composed as it is; ``rule`` says why."""

    code = "mail"
