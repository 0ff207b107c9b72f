"""The program as a person has it: a process of its own on a screen of its own, with keys alone and a screen reader."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from own_screen import Screen
from screen_reader import Reader


class Program:
    """The running program, and who sits before it."""

    def __init__(self, screen: Screen, reader: Reader, profile: Path) -> None:
        self.screen, self.reader, self.profile = screen, reader, profile
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, lang: str = "de") -> None:
        """Open the window of the profile."""
        command = (sys.executable, "-m", "netzwerkpflege", "--profile", os.fspath(self.profile), "--lang", lang)
        extra = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LC_ALL": "C.UTF-8"}
        self._process = self.screen.start(*command, extra=extra)
        self.reader.until(lambda found: any(c.role == "frame" for c in found), "the window", 40)

    def quit(self) -> int:
        """Ctrl+Q, and the code it ends with."""
        assert self._process is not None
        self.screen.press("ctrl+q")
        return self._process.wait(20)

    def demo(self) -> None:
        """Fill the profile with the invented people, as the command does."""
        command = (sys.executable, "-m", "netzwerkpflege", "demo", os.fspath(self.profile))
        subprocess.run(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=True, timeout=120)

    def go_to(self, name: str, steps: int = 60) -> None:
        """Press Tab until something whose name begins so has the keyboard."""
        way: list[str] = []
        for _ in range(steps):
            focused = [control for control in self.reader.controls() if control.focused]
            if any(control.name.startswith(name) for control in focused):
                return
            way += [f"{control.role}: {control.name}" for control in focused[-1:]]
            self.screen.press("Tab")
        raise AssertionError(f"no {name!r} on the way of Tab: {way}")
