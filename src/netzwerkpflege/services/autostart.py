"""Whether the watch begins with the computer: an entry where each system looks for it, for this person alone."""

from __future__ import annotations

import os
import plistlib
import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from netzwerkpflege.exchange.whole import expected_trouble, write_whole
from netzwerkpflege.paths import Profile

NAME: Final = "netzwerkpflege-watch"
_LABEL: Final = "org.netzwerkpflege.watch"
_RUN: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"


def program() -> list[str]:
    """What begins this very program."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "netzwerkpflege"]


def command(profile: Profile) -> list[str]:
    """What begins the watch on a profile."""
    return [*program(), "watch", "--profile", str(profile.folder.absolute())]


def entry_path(platform: str, home: Path, environment: Mapping[str, str]) -> Path | None:
    """The file of the entry; None where it is none (Windows: a value in the registry)."""
    if platform == "darwin":
        return home / "Library" / "LaunchAgents" / f"{_LABEL}.plist"
    if platform == "win32":
        return None
    kept = environment.get("XDG_CONFIG_HOME", "")
    return (Path(kept) if kept.startswith("/") else home / ".config") / "autostart" / f"{NAME}.desktop"


def entry(platform: str, words: Sequence[str]) -> bytes:
    """What stands in the file (Desktop Entry Specification 1.5; launchd.plist(5))."""
    if platform == "darwin":
        return plistlib.dumps({"Label": _LABEL, "ProgramArguments": list(words), "RunAtLoad": True})
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=Netzwerkpflege",
        "Comment=Reminders",
        f"Exec={' '.join(map(_quoted, words))}",
        "Icon=netzwerkpflege",
        "NoDisplay=true",
        "Terminal=false",
        "X-GNOME-Autostart-enabled=true",
    )
    return ("\n".join(lines) + "\n").encode()


def switch(profile: Profile, on: bool) -> None:
    """Begin with the computer from now on, or no more. Raises FileUnwritable, DiskFull."""
    path = entry_path(sys.platform, Path.home(), os.environ)
    if path is None:
        _switch_registry(command(profile), on)
        return
    try:
        if on:
            path.parent.mkdir(parents=True, exist_ok=True)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise expected_trouble(error, path) from error
    if on:
        write_whole(path, [entry(sys.platform, command(profile))])


def _quoted(word: str) -> str:
    """As the Desktop Entry Specification has it: within quotes some signs are escaped, and that once more as a string."""
    if word == shlex.quote(word) and "%" not in word:
        return word
    for sign in ("\\", '"', "`", "$"):
        word = word.replace(sign, "\\" + sign)
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


def _switch_registry(words: Sequence[str], on: bool) -> None:
    if sys.platform == "win32":
        import subprocess  # noqa: PLC0415 - list2cmdline, on this system alone
        import winreg  # noqa: PLC0415 - on this system alone

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN, 0, winreg.KEY_SET_VALUE) as key:
                if on:
                    winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, subprocess.list2cmdline(words))
                else:
                    winreg.DeleteValue(key, NAME)
        except FileNotFoundError:
            return
        except OSError as error:
            raise expected_trouble(error, Path(NAME)) from error
