"""A screen of its own: Xvfb, a window manager, a session bus and the bus of assistive technology, and keys pressed on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

_LAUNCHERS = (Path("/usr/libexec/at-spi-bus-launcher"), Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"))
_PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool", "openbox": "openbox", "dbus-daemon": "dbus-daemon"}


def missing() -> list[str]:
    """The Debian packages that are not there; empty where everything is."""
    packages = [package for program, package in _PROGRAMS.items() if shutil.which(program) is None]
    return packages + ([] if any(path.exists() for path in _LAUNCHERS) else ["at-spi2-core"])


class Screen:
    """Starts everything on entering, ends what it started on leaving."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._started: list[subprocess.Popen[bytes]] = []
        self.env = {**os.environ, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "GTK_A11Y": "none"}
        self.env.pop("WAYLAND_DISPLAY", None)

    def __enter__(self) -> Screen:
        self._folder.chmod(0o700)
        try:
            self._begin()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _begin(self) -> None:
        size = ("-screen", "0", "1440x1000x24")
        self.env["DISPLAY"] = ":" + self._with_answer("Xvfb", "-displayfd", "{}", *size, "-nolisten", "tcp")
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self._with_answer(
            "dbus-daemon", "--session", "--nofork", "--print-address={}"
        )
        self.start(str(next(path for path in _LAUNCHERS if path.exists())), "--launch-immediately")
        self._manage_windows()

    def _manage_windows(self) -> None:
        """Start the window manager until it stands: now and then it finds the fresh screen not there yet, and ends."""
        end = time.monotonic() + 20
        process = self.start("openbox")
        while subprocess.run(
            ["xdotool", "get_num_desktops"], env=self.env, capture_output=True, check=False
        ).returncode:
            if time.monotonic() > end:
                raise RuntimeError("no window manager came up")
            if process.poll() is not None:
                process = self.start("openbox")
            time.sleep(0.1)

    def __exit__(self, *trouble: object) -> None:
        for process in reversed(self._started):
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(5)

    def start(self, *command: str, extra: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
        """A program on this screen; what it says is kept in the folder."""
        with (self._folder / f"{Path(command[0]).name}.log").open("ab") as log:
            process = subprocess.Popen(
                command, env={**self.env, **(extra or {})}, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        self._started.append(process)
        return process

    def _with_answer(self, *command: str) -> str:
        """Start a program that writes its address into a pipe."""
        reading, writing = os.pipe()
        with (self._folder / f"{command[0]}.log").open("ab") as log:
            self._started.append(
                subprocess.Popen(
                    [word.format(writing) for word in command],
                    env=self.env,
                    pass_fds=(writing,),
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                )
            )
        os.close(writing)
        with os.fdopen(reading) as pipe:
            answer = pipe.readline().strip()
        if not answer:
            raise RuntimeError(f"{command[0]} did not start: {(self._folder / f'{command[0]}.log').read_text()}")
        return answer

    # --- hands ---

    def press(self, *keys: str) -> None:
        """Keys one after the other, e.g. ``ctrl+n``, ``Tab``."""
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)
            time.sleep(0.06)

    def write(self, text: str) -> None:
        """Type a text."""
        self._xdotool("type", "--delay", "12", "--", text)
        time.sleep(0.1)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.env, check=True, timeout=60)

    def picture(self, file: Path) -> None:
        """What the screen shows, where ImageMagick is there to say it."""
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", str(file)], env=self.env, check=False, timeout=30)
