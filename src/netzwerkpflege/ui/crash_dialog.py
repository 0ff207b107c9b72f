"""When the program itself is at fault: say so, and give a report to copy that holds no personal data."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from netzwerkpflege import __version__
from netzwerkpflege.ui.dialog_buttons import foot
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.theme import XL, L, M

log = logging.getLogger("netzwerkpflege.crash")


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Version, platform and where it happened. Messages of exceptions are left out: they may carry names."""
    frames = traceback.format_tb(trace)
    ours = f"Netzwerkpflege {__version__}, Qt {qt_version}"
    head = f"{ours}, Python {platform.python_version()}, {platform.platform()}"
    places = "\n".join(frame.rstrip() for frame in frames).replace(str(Path.home()), "~")
    return f"{head}\n\n{places}\n{kind.__name__}"


class CrashDialog(QDialog):
    """Says that the program made a mistake."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong in the program"))
        self.resize(620, 420)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(M)
        words = self.tr(
            "This is our mistake, not yours. What you had saved is safe. "
            "This report holds no personal data; please send it to us if you like."
        )
        column.addWidget(plain_label(words, "body", wrap=True, parent=self))
        view = QPlainTextEdit(text, self)
        view.setReadOnly(True)
        view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        view.setAccessibleName(self.tr("Report"))
        column.addWidget(view, 1)
        buttons = foot(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)


class _Messenger(QObject):
    """Brings a report from any thread to the UI thread."""

    crashed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._open: CrashDialog | None = None
        self.crashed.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def _show(self, text: str) -> None:
        if self._open is None:
            self._open = CrashDialog(text, QApplication.activeWindow())
            self._open.finished.connect(self._closed)
            self._open.open()

    def _closed(self) -> None:
        if self._open is not None:
            self._open.deleteLater()
        self._open = None


_messengers: list[_Messenger] = []


def install() -> None:
    """From now on a mistake of the program shows this dialog instead of ending it silently."""
    if _messengers:
        return
    messenger = _Messenger()
    _messengers.append(messenger)

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = report(kind, trace)
        log.error("%s", text)
        sys.__excepthook__(kind, error, trace)
        messenger.crashed.emit(text)

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            hook(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = hook
    threading.excepthook = thread_hook
