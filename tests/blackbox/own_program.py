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

    def until_focused(self, name: str) -> None:
        """Wait until something whose name begins so has the keyboard."""
        self.reader.until(lambda found: any(c.focused and c.name.startswith(name) for c in found), f"focus: {name}")

    def until_shown(self, role: str, name: str) -> None:
        """Wait until there is a control of this role whose name begins so."""
        self.reader.until(
            lambda found: any(c.role == role and c.name.startswith(name) for c in found), f"{role}: {name}"
        )

    def until_checked(self, name: str) -> None:
        """Wait until what is called so is ticked."""
        self.reader.until(lambda found: any(c.checked and c.name == name for c in found), f"ticked: {name}")

    def until_closed(self, text: str) -> None:
        """Wait until a text is gone and the window has the keyboard again."""
        self.reader.until(
            lambda found: not any(text in c.name for c in found) and any(c.focused for c in found), f"gone: {text}"
        )

    def write_into(self, name: str, text: str) -> None:
        """Type into the field whose name begins so, once it has the keyboard; what stood in it is replaced."""
        self.until_focused(name)
        self.screen.press("ctrl+a")
        self.screen.write(text)

    def type_path(self, path: Path) -> None:
        """Answer the file dialog by typing a path."""
        self.reader.until_text("Dateiname:")
        self.write_into("Dateiname:", os.fspath(path))
        self.screen.press("Return")
        self.reader.until(lambda found: not any("Dateiname:" in c.name for c in found), "the file dialog gone")
