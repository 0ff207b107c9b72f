"""The gesture of printing the list: everybody is gathered in the lane, then the pages are shown before they are printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from netzwerkpflege.domain.query import ContactLine
from netzwerkpflege.services import contacts, lists
from netzwerkpflege.ui.briefing_preview import BriefingPreview
from netzwerkpflege.ui.jobs import Tick
from netzwerkpflege.ui.paper_list import printed_list

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

_CHUNK: Final = 500


def print_list(window: MainWindow, open_: Callable[[QDialog], None]) -> None:
    """The list as it is shown, on paper; where several are chosen, those."""
    desk, query = window.desk, replace(window.contacts.query(), limit=None)
    chosen = window.contacts.selected_ids()
    if len(chosen) < 2:
        chosen = []

    def work(tick: Tick) -> list[ContactLine]:
        ids = chosen or contacts.find_all(desk, query, tick)
        lines: list[ContactLine] = []
        for start in range(0, len(ids), _CHUNK):
            tick(start, len(ids))
            lines += lists.lines(desk, ids[start : start + _CHUNK])
        return lines

    def show(lines: list[ContactLine]) -> None:
        if not lines:
            window.say(QCoreApplication.translate("PrintGestures", "The list is empty."))
            return
        words = "" if chosen else query.text.strip()
        document = printed_list(lines, words, desk.today(), window.lang)
        open_(BriefingPreview(lambda options: document, parent=window))

    job = window.jobs.start(work, show, window.say_trouble)
    window.progress.follow(job, QCoreApplication.translate("PrintGestures", "Gathering the list …"))
