"""Where a window stood and how large it was, kept for the next time."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize
from PySide6.QtWidgets import QWidget

from netzwerkpflege.ui.settings import ScreenSettings


def settings_near(widget: QWidget | None) -> ScreenSettings | None:
    """The settings of the window that this widget belongs to; None where it stands alone, as in some tests."""
    while widget is not None:
        found = getattr(widget, "screen_settings", None)
        if isinstance(found, ScreenSettings):
            return found
        widget = widget.parentWidget()
    return None


def take_place(window: QWidget, settings: ScreenSettings | None, key: str) -> None:
    """As it was the last time, where that is known."""
    kept = settings.state(key) if settings is not None else QByteArray()
    if kept != QByteArray():
        window.restoreGeometry(kept)


def keep_place(window: QWidget, settings: ScreenSettings | None, key: str) -> None:
    """Keep it for the next time."""
    if settings is not None:
        settings.keep(key, window.saveGeometry())


class Place(QObject):
    """Does both for a dialog: when it is first shown, and when it goes, where the person has made it another size.

    A form grows with what is in it: ``fitted`` tells of that, and such a size is not kept.
    """

    def __init__(self, window: QWidget, key: str) -> None:
        super().__init__(window)
        self._window, self._key = window, f"{key}_geometry"
        self._shown = False
        self._size = QSize()
        window.installEventFilter(self)

    def fitted(self) -> None:
        """The dialog has just made itself this large."""
        self._size = self._window.size()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the place, and keep it."""
        if watched is self._window:
            if event.type() == QEvent.Type.Show and not self._shown:
                self._shown = True
                take_place(self._window, settings_near(self._window), self._key)
                self.fitted()
            elif event.type() == QEvent.Type.Hide and self._window.size() != self._size:
                keep_place(self._window, settings_near(self._window), self._key)
        return False
