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

    # Of the class, too: the collector may empty a dialog that nobody holds before Qt lets it go.
    _key = ""
    _shown = False
    _size = QSize()

    def __init__(self, window: QWidget, key: str) -> None:
        super().__init__(window)
        self._key = f"{key}_geometry"
        window.installEventFilter(self)

    def fitted(self) -> None:
        """The dialog has just made itself this large."""
        window = self.parent()
        if isinstance(window, QWidget):
            self._size = window.size()

    def keep(self) -> None:
        """Keep the size if it is the person's own: before the dialog makes itself another."""
        window = self.parent()
        if self._shown and isinstance(window, QWidget) and window.size() != self._size:
            keep_place(window, settings_near(window), self._key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the place, and keep it."""
        if self._key and isinstance(watched, QWidget):
            if event.type() == QEvent.Type.Show and not self._shown:
                self._shown = True
                take_place(watched, settings_near(watched), self._key)
                self.fitted()
            elif event.type() == QEvent.Type.Hide:
                self.keep()
        return False
