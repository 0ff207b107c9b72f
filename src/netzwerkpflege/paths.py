"""The person's profile: one folder with the address file, the settings, the logs and the backups."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from netzwerkpflege.domain.outcome import DatabaseReadOnly, DiskFull

ENVIRONMENT: Final = "NETZWERKPFLEGE_PROFILE"
_FULL: Final = (errno.ENOSPC, errno.EDQUOT)


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
