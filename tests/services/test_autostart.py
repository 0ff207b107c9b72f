"""The entry that begins the watch with the computer: written and removed as each system has it."""

from __future__ import annotations

import configparser
import plistlib
import subprocess
import sys
from pathlib import Path

import pytest

from netzwerkpflege.domain.outcome import FileUnwritable
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import autostart

HOME = Path("/home/anna")


def test_where_each_system_looks_for_it() -> None:
    assert autostart.entry_path("linux", HOME, {}) == HOME / ".config/autostart/netzwerkpflege-watch.desktop"
    assert autostart.entry_path("linux", HOME, {"XDG_CONFIG_HOME": "/else"}) == Path(
        "/else/autostart/netzwerkpflege-watch.desktop"
    )
    assert autostart.entry_path("linux", HOME, {"XDG_CONFIG_HOME": "not/absolute"}) == HOME / (
        ".config/autostart/netzwerkpflege-watch.desktop"
    )
    assert autostart.entry_path("darwin", HOME, {}) == HOME / "Library/LaunchAgents/org.netzwerkpflege.watch.plist"
    assert autostart.entry_path("win32", HOME, {}) is None


@pytest.mark.skipif(sys.platform == "win32", reason="asks a shell how it reads the words")
def test_the_desktop_entry_names_this_program_and_profile() -> None:
    words = ["/opt/my program/python", "-m", "netzwerkpflege", "watch", "--profile", '/home/a "b" $c `d` 100 % \\e']
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(autostart.entry("linux", words).decode())
    entry = parser["Desktop Entry"]
    assert (entry["Type"], entry["Terminal"], entry["NoDisplay"]) == ("Application", "false", "true")
    unescaped = entry["Exec"].replace("\\\\", "\\")  # as a string of the file; then as words of a command
    told = subprocess.run(["/bin/sh", "-c", f"printf '%s\\n' {unescaped}"], capture_output=True, text=True, check=True)
    assert [word.replace("%%", "%") for word in told.stdout.splitlines()] == words


def test_the_launch_agent_runs_at_login() -> None:
    kept = plistlib.loads(autostart.entry("darwin", ["/usr/bin/python3", "watch"]))
    assert kept["ProgramArguments"] == ["/usr/bin/python3", "watch"]
    assert kept["RunAtLoad"] is True and kept["Label"] == "org.netzwerkpflege.watch"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="as Linux has it")
def test_switched_on_it_is_there_and_switched_off_it_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    path = tmp_path / "config" / "autostart" / "netzwerkpflege-watch.desktop"
    profile = Profile(tmp_path / "profile")
    autostart.switch(profile, True)
    assert f"watch --profile {profile.folder}" in path.read_text("utf-8")
    autostart.switch(profile, False)
    assert not path.exists()
    autostart.switch(profile, False)
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file"))
    with pytest.raises(FileUnwritable):
        autostart.switch(profile, True)
