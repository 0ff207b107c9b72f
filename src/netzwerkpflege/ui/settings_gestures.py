"""The gesture of the settings: opens the dialog, and lets the window follow at once what is chosen in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from netzwerkpflege.ui import reach, tray
from netzwerkpflege.ui.main_window import PAGES
from netzwerkpflege.ui.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow


def show_settings(window: MainWindow, open_: Callable[[QDialog], None]) -> None:
    """All settings."""
    settings = window.screen_settings
    dialog = SettingsDialog(
        desk=window.desk,
        jobs=window.jobs,
        lang=window.lang,
        settings=settings,
        pages=[(key, window.actions_[f"page_{key}"].text().replace("&", "")) for key in PAGES],
        parent=window,
    )

    def resize_text(wanted: str) -> None:
        settings.keep("text_size", wanted)
        window.renewal_wanted.emit("settings:text_size")

    dialog.language_chosen.connect(lambda lang: window.use_language(lang, "settings:language"))
    dialog.theme_chosen.connect(window.use_theme)
    dialog.text_size_chosen.connect(resize_text)
    dialog.country_kept.connect(lambda: window.renewal_wanted.emit("settings:region"))
    dialog.tray_switched.connect(lambda: tray.follow(window))
    dialog.reach_changed.connect(lambda: reach.begin(window).follow())
    open_(dialog)
