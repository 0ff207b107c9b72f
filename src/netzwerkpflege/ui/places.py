"""Where a window stood and how large it was, kept for the next time."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

from netzwerkpflege.ui.settings import ScreenSettings


def take_place(window: QWidget, settings: ScreenSettings | None, key: str) -> None:
    """As it was the last time, where that is known."""
    kept = settings.state(key) if settings is not None else QByteArray()
    if kept != QByteArray():
        window.restoreGeometry(kept)


def keep_place(window: QWidget, settings: ScreenSettings | None, key: str) -> None:
    """Keep it for the next time."""
    if settings is not None:
        settings.keep(key, window.saveGeometry())
