"""The way to introductions: the list of them, and the form of one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from netzwerkpflege.domain.introduction import Introduction
    from netzwerkpflege.ui.main_window import MainWindow

Open = Callable[[QDialog], None]


def show_introductions(window: MainWindow, open_: Open) -> None:
    """All introductions."""
    from netzwerkpflege.ui.introductions_dialog import IntroductionsDialog  # noqa: PLC0415 - when it is first opened

    dialog = IntroductionsDialog(desk=window.desk, bus=window.bus, jobs=window.jobs, lang=window.lang, parent=window)
    dialog.person_chosen.connect(window.open_contact)
    dialog.edit_wanted.connect(lambda case: go_on(window, open_, case))
    open_(dialog)


def go_on(window: MainWindow, open_: Open, case: Introduction | None, contact_id: int | None = None) -> None:
    """Go on with a case, or begin one."""
    from netzwerkpflege.ui.introduction_dialog import IntroductionDialog  # noqa: PLC0415 - when it is first opened

    open_(IntroductionDialog(desk=window.desk, lang=window.lang, case=case, contact_id=contact_id, parent=window))
