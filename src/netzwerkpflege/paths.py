"""The person's profile: one folder with the address file, the settings, the logs and the backups."""

from __future__ import annotations

import errno
import logging
import os
import stat
from dataclasses import dataclass
from io import BufferedWriter, FileIO, TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import format_tb
from types import TracebackType
from typing import Final

from netzwerkpflege.domain.outcome import DatabaseReadOnly, DiskFull

ENVIRONMENT: Final = "NETZWERKPFLEGE_PROFILE"
_FULL: Final = (errno.ENOSPC, errno.EDQUOT)
_ErrorInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


@dataclass(frozen=True, slots=True)
class Profile:
    """The folder of a profile, and what lies where in it."""

    folder: Path

    @property
    def database(self) -> Path:
        """The address file."""
        return self.folder / "netzwerkpflege.sqlite3"

    @property
    def settings(self) -> Path:
        """What belongs to this screen: window geometry, theme, language."""
        return self.folder / "settings.ini"

    @property
    def logs(self) -> Path:
        """The folder of the logs."""
        return self.folder / "logs"

    @property
    def backups(self) -> Path:
        """The folder of the backups."""
        return self.folder / "backups"

    def prepare(self) -> None:
        """Make the folder where it is missing, for its owner alone. Raises DatabaseReadOnly or DiskFull.

        A folder that is there already is closed to others only where it is a profile or empty: a folder with
        the person's other files keeps its mode.
        """
        try:
            if made := not self.folder.is_dir():
                self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.name == "posix" and (made or self._is_ours()) and self.folder.stat().st_mode & 0o777 != 0o700:
                self.folder.chmod(0o700)
        except OSError as error:
            if error.errno in _FULL:
                raise DiskFull(file=os.fspath(self.folder)) from error
            if error.errno != errno.EROFS or not self.folder.is_dir():
                raise DatabaseReadOnly(file=os.fspath(self.folder)) from error

    def _mode(self) -> int:
        return stat.S_IMODE(self.folder.stat().st_mode)

    def _is_ours(self) -> bool:
        own = self.folder.stat().st_uid == os.getuid()
        return own and (self.database.exists() or not any(self.folder.iterdir()))


def find_profile(named: Path | None = None) -> Profile:
    """The profile that was named, else the one of the environment, else the person's own."""
    if named is not None:
        return Profile(named)
    if from_environment := os.environ.get(ENVIRONMENT):
        return Profile(Path(from_environment))
    import appdirs  # noqa: PLC0415 - 0.03 s that a named profile does not need

    return Profile(Path(appdirs.user_data_dir("netzwerkpflege", appauthor=False)))


def start_logging(profile: Profile) -> None:
    """Log to the profile: numbers only, never names. Without a log where the folder cannot be written to.

    A second call moves the log to the profile named then.
    """
    logger = logging.getLogger("netzwerkpflege")
    for old in [handler for handler in logger.handlers if isinstance(handler, _OwnLog)]:
        logger.removeHandler(old)
        old.close()
    try:
        profile.logs.mkdir(mode=0o700, exist_ok=True)
        log = _OwnLog(profile.logs / "netzwerkpflege.log", maxBytes=500_000, backupCount=3, encoding="utf-8")
    except OSError:
        return
    log.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger.setLevel(logging.INFO)
    logger.addHandler(log)


class _OwnLog(RotatingFileHandler):
    """A log that its owner alone can read, also after it was rotated."""

    def _open(self) -> TextIOWrapper:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        private = os.open(self.baseFilename, flags, 0o600)
        return TextIOWrapper(BufferedWriter(FileIO(private, "a")), encoding=self.encoding)


class _Discreet(logging.Formatter):
    """Tells where an error arose and of which kind, not its message: that may quote a name or an address."""

    def formatException(self, ei: _ErrorInfo) -> str:
        kind, _, trace = ei
        return "".join(format_tb(trace)) + (kind.__name__ if kind else "")
