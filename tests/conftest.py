"""Guards around every test: none reaches the person's own files or the network, or waits for a dialog."""

from __future__ import annotations

import gc
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_XDG = ("CONFIG", "DATA", "CACHE", "STATE")

# What waits for a person: class of QtWidgets -> its methods.
_MODAL = {
    "QDialog": ("exec",),
    "QMessageBox": ("exec", "information", "warning", "question", "critical", "about", "aboutQt"),
    "QFileDialog": (
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
        "getExistingDirectory",
        "getOpenFileUrl",
        "getOpenFileUrls",
        "getSaveFileUrl",
        "getExistingDirectoryUrl",
    ),
    "QInputDialog": ("getText", "getMultiLineText", "getItem", "getInt", "getDouble"),
    "QColorDialog": ("getColor",),
    "QFontDialog": ("getFont",),
}


class UnguardedError(AssertionError):
    """A test did what no test may do."""


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Home, XDG folders, profile and QSettings lie in a folder of this test alone."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", os.fspath(home))
    monkeypatch.setenv("USERPROFILE", os.fspath(home))
    monkeypatch.setenv("APPDATA", os.fspath(home))
    monkeypatch.setenv("LOCALAPPDATA", os.fspath(home))
    for kind in _XDG:
        monkeypatch.setenv(f"XDG_{kind}_HOME", os.fspath(home / kind.lower()))
    monkeypatch.setenv("NETZWERKPFLEGE_PROFILE", os.fspath(home / "profile"))
    if qt_core := sys.modules.get("PySide6.QtCore"):
        settings = qt_core.QSettings
        for form in (settings.Format.IniFormat, settings.Format.NativeFormat):
            settings.setPath(form, settings.Scope.UserScope, os.fspath(home / "qsettings"))


@pytest.fixture(autouse=True)
def _no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Connecting to anything but a local process raises; mark a test `loopback` to allow this machine's own address."""
    loopback = request.node.get_closest_marker("loopback") is not None

    def guarded(allowed: Any) -> Any:
        def connect(self: socket.socket, address: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6) and not (
                loopback and address[0] in ("127.0.0.1", "::1")
            ):
                raise UnguardedError(f"a test connects to {address!r}")
            return allowed(self, address)

        return connect

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))


@pytest.fixture(autouse=True)
def _no_modal_dialog(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A modal dialog raises, for nobody is there to close it; mark a test `modal` to allow it."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or request.node.get_closest_marker("modal"):
        return
    for owner, methods in _MODAL.items():
        for method in methods:
            monkeypatch.setattr(getattr(widgets, owner), method, _raising(f"{owner}.{method}"))


@pytest.fixture(autouse=True)
def _same_language() -> Iterator[None]:
    """Qt speaks English at the start of each test, whatever the machine or an earlier test spoke."""
    if qt_core := sys.modules.get("PySide6.QtCore"):
        qt_core.QLocale.setDefault(qt_core.QLocale.c())
    yield
    if (qt_core := sys.modules.get("PySide6.QtCore")) and (app := qt_core.QCoreApplication.instance()):
        for translator in app.findChildren(qt_core.QTranslator):
            app.removeTranslator(translator)
            translator.deleteLater()


@pytest.fixture(autouse=True)
def _same_theme() -> Iterator[None]:
    """Each test finds the light theme, whatever an earlier one has looked at."""
    yield
    theme = sys.modules.get("netzwerkpflege.ui.theme")
    widgets = sys.modules.get("PySide6.QtWidgets")
    if theme and widgets and widgets.QApplication.instance() and theme.tokens() is not theme.LIGHT:
        theme.current().use("light")


@pytest.fixture(autouse=True)
def _garbage_on_the_ui_thread() -> Iterator[None]:
    """As in the program (``ui.collector``): no widget is freed by a thread that happens to make many values."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    """No window stays open after the test (qtbot closes those that were given to it)."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    left = [window for window in widgets.QApplication.topLevelWidgets() if window.isVisible()]
    for window in left:
        window.hide()
    if left:
        raise UnguardedError(f"windows left open: {[type(window).__name__ for window in left]}")


def _raising(what: str) -> Any:
    def raise_(*args: object, **kwargs: object) -> NoReturn:
        raise UnguardedError(f"{what} waits for a person; patch it, or mark the test `modal`")

    return raise_


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The top of the checkout."""
    return Path(__file__).resolve().parents[1]
