"""The briefing without a window: for the command line, on a machine that need not have a screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal, cast

from PySide6.QtWidgets import QApplication

from netzwerkpflege.services import briefings
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.paper import write_pdf

Paper = Literal["A4", "A5"]


def briefing_to_pdf(desk: Desk, event_id: int, path: Path, paper: str, lang: str) -> int:
    """Write an event's briefing as PDF; returns the number of pages. Raises NotFound, FileUnwritable, DiskFull."""
    briefing = briefings.briefing(desk, event_id, lang)
    if QApplication.instance() is None:
        if sys.platform.startswith("linux"):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        _kept.append(QApplication(["netzwerkpflege"]))
    return write_pdf(briefing, path, cast(Paper, paper))


_kept: list[QApplication] = []
"""Qt wants its application to live as long as the program."""
