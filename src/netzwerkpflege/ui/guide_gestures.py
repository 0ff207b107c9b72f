"""The gesture of the guide: one window of its own beside the work, brought to the front where it is open already."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from netzwerkpflege.ui.guide_window import GuideWindow

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow


def show_guide(window: MainWindow, open_: Callable[[QDialog], None]) -> None:
    """The guide in the language of the window. ``open_`` is for dialogs that hold the window up; this one does not."""
    guide = window.findChild(GuideWindow)
    if guide is None:
        guide = GuideWindow(window.lang, parent=window)
    guide.show()
    guide.raise_()
    guide.activateWindow()
