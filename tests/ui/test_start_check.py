"""Before Qt is loaded: which packages are missing, is there a screen that answers; asking needs no Qt."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from netzwerkpflege.ui import start_check

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks for libraries of Linux")


def test_asking_loads_no_qt() -> None:
    code = (
        "import sys; from netzwerkpflege.ui import start_check as s; s.has_screen(); s.missing_packages();"
        "sys.exit(any(name.startswith(('PySide6', 'shiboken')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@linux
def test_missing_libraries_are_named_as_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str) -> object:
        if name in ("libEGL.so.1", "libxcb-cursor.so.0"):
            raise OSError(name)
        return object()

    monkeypatch.setattr("ctypes.CDLL", load)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert start_check.missing_packages() == ["libegl1", "libxcb-cursor0"]
    assert start_check.missing_packages(window=False) == ["libegl1"]
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert start_check.missing_packages() == ["libegl1"]


@linux
def test_a_screen_that_does_not_answer_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert not start_check.has_screen()
    monkeypatch.setenv("DISPLAY", ":4077")
    assert not start_check.has_screen()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    assert not start_check.has_screen()
    (tmp_path / "wayland-7").touch()
    assert start_check.has_screen()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_bring_what_qt_wants(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert start_check.has_screen()
    assert start_check.missing_packages() == []
