"""The briefing without a window: for the command line, on a machine that need not have a screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from netzwerkpflege.briefing.options import Options
from netzwerkpflege.services import briefings
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.briefing_phone import write_phone
from netzwerkpflege.ui.paper import write_pdf


def chosen(paper: str, *, large: bool, everybody: bool) -> Options:
    """What the command line can choose about a briefing."""
    return Options(paper=paper, large=large, everybody=everybody)


def briefing_to_pdf(desk: Desk, event_id: int, path: Path, options: Options, lang: str) -> int:
    """Write an event's briefing as PDF; returns the number of pages. Raises NotFound, FileUnwritable, DiskFull."""
    briefing = briefings.briefing(desk, event_id, lang, options)
    _need_qt()
    return write_pdf(briefing, path, options)


def briefing_for_phone(desk: Desk, event_id: int, path: Path, options: Options, lang: str) -> int:
    """Write an event's briefing as a file for the phone, which has no pages. Raises NotFound, FileUnwritable, DiskFull."""
    briefing = briefings.briefing(desk, event_id, lang, options)
    _need_qt()
    write_phone(briefing, path)
    return 0


def _need_qt() -> None:
    if QApplication.instance() is None:
        if sys.platform.startswith("linux"):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        _kept.append(QApplication(["netzwerkpflege"]))


_kept: list[QApplication] = []
"""Qt wants its application to live as long as the program."""
