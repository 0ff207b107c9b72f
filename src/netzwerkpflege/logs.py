"""The log in the profile: numbers only, never names."""

from __future__ import annotations

import logging
import os
from io import BufferedWriter, FileIO, TextIOWrapper
from logging.handlers import RotatingFileHandler
from traceback import format_tb
from types import TracebackType

from netzwerkpflege.paths import Profile

_ErrorInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


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
