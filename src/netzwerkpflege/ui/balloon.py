"""One message by the symbol of a notification area, in a process that ends with it: for desktops without D-Bus."""

from __future__ import annotations

import subprocess
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSystemTrayIcon

from netzwerkpflege.services import autostart
from netzwerkpflege.ui.app import make_application

_SHOWN: Final = 12_000
"""Milliseconds."""


def show(title: str, text: str) -> int:
    """Show it for a while; a click opens the window. Returns the exit code."""
    app = make_application()
    if not QSystemTrayIcon.isSystemTrayAvailable():
        return 1
    symbol = QSystemTrayIcon(app.windowIcon())
    symbol.messageClicked.connect(lambda: subprocess.Popen(autostart.program(), start_new_session=True))
    symbol.messageClicked.connect(app.quit)
    symbol.show()
    symbol.showMessage(title, text, QSystemTrayIcon.MessageIcon.NoIcon, _SHOWN)
    QTimer.singleShot(_SHOWN, app.quit)
    app.exec()
    symbol.hide()
    return 0
