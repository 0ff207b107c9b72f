"""The person's profile: one folder with the address file, the settings, the logs and the backups."""

from __future__ import annotations

import errno
import logging
import os
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path

import appdirs

from netzwerkpflege.domain.outcome import DatabaseReadOnly, DiskFull

ENVIRONMENT = "NETZWERKPFLEGE_PROFILE"


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
        """Make the folder where it is missing, for its owner alone. Raises DatabaseReadOnly or DiskFull."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.name == "posix" and self.folder.stat().st_uid == os.getuid() and self.folder.stat().st_mode & 0o077:
                self.folder.chmod(0o700)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise DiskFull(file=os.fspath(self.folder)) from error
            if error.errno != errno.EROFS or not self.folder.is_dir():
                raise DatabaseReadOnly(file=os.fspath(self.folder)) from error


def find_profile(named: Path | None = None) -> Profile:
    """The profile that was named, else the one of the environment, else the person's own."""
    if named is not None:
        return Profile(named)
    if from_environment := os.environ.get(ENVIRONMENT):
        return Profile(Path(from_environment))
    return Profile(Path(appdirs.user_data_dir("netzwerkpflege", appauthor=False)))


def start_logging(profile: Profile) -> None:
    """Log to the profile, numbers only and never names; without a log where the folder cannot be written to."""
    try:
        profile.logs.mkdir(mode=0o700, exist_ok=True)
        file = profile.logs / "netzwerkpflege.log"
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT, 0o600))
        handler = RotatingFileHandler(file, maxBytes=500_000, backupCount=3, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger("netzwerkpflege")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
