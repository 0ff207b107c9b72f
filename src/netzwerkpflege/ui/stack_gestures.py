"""The way to the card stack: what waits is counted in the lane before the dialog opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from netzwerkpflege.services import card_stack

if TYPE_CHECKING:
    from netzwerkpflege.domain.card_stack import Pile
    from netzwerkpflege.ui.jobs import Tick
    from netzwerkpflege.ui.main_window import MainWindow

Open = Callable[[QDialog], None]


def show_stack(window: MainWindow, open_: Open) -> None:
    """Go through the bare cards, those of the last import first."""
    from netzwerkpflege.ui.stack_dialog import StackDialog  # noqa: PLC0415 - when it is first opened

    def work(tick: Tick) -> list[Pile]:
        return card_stack.piles(window.desk)

    def show(piles: list[Pile]) -> None:
        if piles:
            open_(StackDialog(desk=window.desk, jobs=window.jobs, lang=window.lang, piles=piles, parent=window))
        else:
            window.say(QCoreApplication.translate("Stack", "No card waits: each has its conversation or its place."))

    window.jobs.start(work, show, window.say_trouble)
