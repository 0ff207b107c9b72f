"""Where cards come from, in words: for the import, its report, and the card of a contact."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netzwerkpflege.domain.origin import Origin
from netzwerkpflege.ui.moments import long_day


def origin_words(origin: Origin, event_title: str) -> str:
    """Where cards come from, in one line; '' where nothing was said."""
    translate = QCoreApplication.translate
    handed = {
        "given": translate("ImportWords", "given to me"),
        "taken": translate("ImportWords", "merely taken along"),
    }
    day = long_day(origin.day) if origin.day else ""
    return " · ".join(filter(None, (event_title, day, handed.get(origin.handed, ""), origin.words)))
