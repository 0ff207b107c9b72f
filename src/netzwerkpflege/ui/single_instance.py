"""One window per profile: a second start hands its files over to the first and brings that to the front.

It leaves a note in the folder ``calls`` of the profile, which the first window watches; no socket is opened for it.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

from netzwerkpflege.paths import Profile


class SingleInstance(QObject):
    """Holds the profile while the window is open; says when a further start asks for it."""

    called = Signal(list)

    def __init__(self, profile: Profile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = profile.folder / "calls"
        self._lock = QLockFile(str(profile.folder / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._answer)

    def take(self) -> bool:
        """Take the profile. False where another window has it; a folder that cannot be written to is not held."""
        if not self._lock.tryLock(0) and self._lock.error() == QLockFile.LockError.LockFailedError:
            return False
        try:
            self._calls.mkdir(mode=0o700, exist_ok=True)
        except OSError:
            return True
        for stale in self._calls.glob("*.json"):
            stale.unlink(missing_ok=True)
        self._watcher.addPath(str(self._calls))
        return True

    def call_first(self, files: Sequence[Path]) -> None:
        """Ask the first window to come to the front and to read these files in."""
        note = self._calls / f"{uuid.uuid4().hex}.json"
        part = note.with_suffix(".part")
        part.write_text(json.dumps([str(file.absolute()) for file in files]), encoding="utf-8")
        part.replace(note)

    def release(self) -> None:
        """Let go of the profile."""
        self._lock.unlock()

    def _answer(self) -> None:
        for note in sorted(self._calls.glob("*.json")):
            try:
                files = [str(file) for file in json.loads(note.read_text(encoding="utf-8"))]
            except (OSError, ValueError, TypeError):
                files = []
            note.unlink(missing_ok=True)
            self.called.emit(files)
