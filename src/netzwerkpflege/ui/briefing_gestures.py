"""The gesture of making a briefing: its facts are gathered in the lane, then its pages are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from netzwerkpflege.briefing.build import Briefing, build
from netzwerkpflege.briefing.options import Options
from netzwerkpflege.briefing.source import BriefingSource
from netzwerkpflege.services import briefings
from netzwerkpflege.ui.briefing_preview import BriefingPreview
from netzwerkpflege.ui.jobs import Tick

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow


def show_briefing(window: MainWindow, open_: Callable[[QDialog], None], event_id: int) -> None:
    """The briefing of an event on screen, to print or to keep."""
    desk, lang = window.desk, window.lang
    paper = "A5" if window.screen_settings.text("paper") == "A5" else "A4"

    def work(tick: Tick) -> tuple[BriefingSource, Options]:
        tick(0, 0)
        return briefings.gathered(desk, event_id), briefings.options(desk, event_id, Options(paper=paper))

    def show(found: tuple[BriefingSource, Options]) -> None:
        source, options = found

        def briefing_for(chosen: Options) -> Briefing:
            return build(source, lang, chosen)

        def keep(chosen: Options, for_all: bool) -> None:
            briefings.keep_options(desk, event_id, chosen, for_all=for_all)

        open_(BriefingPreview(briefing_for, window, options=options, keep=keep))

    job = window.jobs.start(work, show, window.say_trouble)
    window.progress.follow(job, QCoreApplication.translate("BriefingGestures", "Gathering the briefing …"))
