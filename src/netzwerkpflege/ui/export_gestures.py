"""The gesture of exporting: gathers who is chosen and whom the list shows, and opens the dialog."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from netzwerkpflege.ui.export_dialog import ExportDialog

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow


def export(window: MainWindow, open_: Callable[[QDialog], None], *, prefer_chosen: bool = False) -> None:
    """Export contacts; ``prefer_chosen`` begins with those who are chosen in the list."""
    page = window.contacts
    on_page = window.page_key() == "contacts"
    current = [page.current_id()] if page.current_id() else []
    open_(
        ExportDialog(
            desk=window.desk,
            jobs=window.jobs,
            lang=window.lang,
            settings=window.screen_settings,
            chosen=(page.selected_ids() or current) if on_page else (),
            shown=page.query() if on_page else None,
            prefer_chosen=prefer_chosen,
            parent=window,
        )
    )
