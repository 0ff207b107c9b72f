"""The guards of conftest hold: a test that would reach out is stopped."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale, QSettings
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from netzwerkpflege.paths import find_profile


@pytest.mark.parametrize("name", ["connect", "connect_ex"])
def test_connections_are_refused(name: str) -> None:
    """Neither form of connecting gets out of the machine, or even onto it."""
    with socket.socket() as own, pytest.raises(AssertionError, match="connects"):
        getattr(own, name)(("127.0.0.1", 9))


def test_the_own_home_is_not_the_persons(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Home, profile and settings lie under the folder of the tests."""
    base = tmp_path_factory.getbasetemp()
    assert Path.home().is_relative_to(base)
    assert find_profile().folder.is_relative_to(base)
    assert Path(os.environ["XDG_CONFIG_HOME"]).is_relative_to(base)
    for form in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        kept = QSettings(form, QSettings.Scope.UserScope, "netzwerkpflege", "test")
        if os.name == "posix":
            assert Path(kept.fileName()).is_relative_to(base)


def test_modal_dialogs_raise(qtbot: QtBot) -> None:
    """Every kind of dialog that waits for a person fails the test instead of hanging it."""

    class Form(QDialog):
        pass

    form = Form()
    qtbot.addWidget(form)
    for waits in (form.exec, QMessageBox(form).exec):
        with pytest.raises(AssertionError, match="waits for a person"):
            waits()
    with pytest.raises(AssertionError, match="waits for a person"):
        QFileDialog.getOpenFileName(None, "")
    with pytest.raises(AssertionError, match="waits for a person"):
        QMessageBox.question(None, "", "")


@pytest.mark.modal
def test_marked_tests_may_be_modal(qtbot: QtBot) -> None:
    """The mark lifts the guard."""
    form = QDialog()
    qtbot.addWidget(form)
    form.open()
    form.accept()
    assert QDialog.exec.__name__ == "exec"
    assert form.result() == QDialog.DialogCode.Accepted


@pytest.mark.parametrize("turn", [1, 2])
def test_no_language_is_left_behind(turn: int) -> None:
    """The second turn finds what the first one found, although that changed the language."""
    assert QLocale().toString(QDate(2026, 10, 30), "dddd, d MMMM yyyy") == "Friday, 30 October 2026", turn
    QLocale.setDefault(QLocale(QLocale.Language.German))
