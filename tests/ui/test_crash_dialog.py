"""A mistake of the program: the report says where, and holds nothing of what the person keeps."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from netzwerkpflege import __version__
from netzwerkpflege.ui import crash_dialog


def blunder(name: str) -> None:
    raise ValueError(f"no such person: {name}")


def report_of_a_blunder() -> str:
    try:
        blunder("Anna Kirchhoff")
    except ValueError as error:
        return crash_dialog.report(type(error), error.__traceback__)
    raise AssertionError


def test_a_report_says_where_and_never_what_about() -> None:
    text = report_of_a_blunder()
    assert __version__ in text
    assert "ValueError" in text
    assert "in blunder" in text
    assert "Kirchhoff" not in text.replace('blunder("Anna Kirchhoff")', "")
    assert str(Path.home()) not in text


def test_the_dialog_shows_the_report_and_copies_it(qtbot: QtBot) -> None:
    dialog = crash_dialog.CrashDialog("Version 1\nValueError")
    qtbot.addWidget(dialog)
    dialog.show()
    view = dialog.findChild(QPlainTextEdit)
    assert view.isReadOnly()
    assert view.accessibleName()
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy")
    copy.click()
    assert QGuiApplication.clipboard().text() == "Version 1\nValueError"


@pytest.fixture
def hooks(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(sys, "__excepthook__", lambda *trouble: None)
    monkeypatch.setattr(crash_dialog, "_messengers", [])
    crash_dialog.install()
    yield
    for dialog in dialogs():
        dialog.reject()
    qapp.processEvents()


def dialogs() -> list[crash_dialog.CrashDialog]:
    windows = QApplication.topLevelWidgets()
    return [window for window in windows if isinstance(window, crash_dialog.CrashDialog) and window.isVisible()]


def test_a_mistake_in_any_thread_shows_one_dialog(hooks: None, qtbot: QtBot) -> None:
    threads = [threading.Thread(target=blunder, args=("Anna",)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    first = dialogs()[0]
    sys.excepthook(KeyError, KeyError("Anna"), None)
    qtbot.wait(50)
    assert dialogs() == [first]
    assert "ValueError" in dialogs()[0].findChild(QPlainTextEdit).toPlainText()


def test_after_closing_the_next_mistake_shows_again(hooks: None, qtbot: QtBot) -> None:
    error = KeyError("Anna")
    sys.excepthook(KeyError, error, None)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialogs()[0].reject()
    qtbot.waitUntil(lambda: dialogs() == [])
    sys.excepthook(KeyError, error, None)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)


def test_ctrl_c_is_no_mistake(hooks: None, qtbot: QtBot) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    qtbot.wait(50)
    assert dialogs() == []
