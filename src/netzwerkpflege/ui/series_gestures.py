"""The ways to series: the list of them, the next evening of one, and what has grown in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.services import series

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow
    from netzwerkpflege.ui.pictures_page import PicturesPage

Open = Callable[[QDialog], None]


def show_series(window: MainWindow, open_: Open) -> None:
    """All series."""
    from netzwerkpflege.ui.series_dialog import SeriesDialog, SeriesFormDialog  # noqa: PLC0415 - when first opened

    dialog = SeriesDialog(desk=window.desk, bus=window.bus, jobs=window.jobs, lang=window.lang, parent=window)
    dialog.next_wanted.connect(lambda number: next_evening(window, open_, number))
    dialog.breath_wanted.connect(lambda number: show_years(window, number))
    dialog.edit_wanted.connect(
        lambda kept: open_(SeriesFormDialog(desk=window.desk, lang=window.lang, kept=kept, parent=window))
    )
    open_(dialog)


def next_evening(window: MainWindow, open_: Open, series_id: int) -> None:
    """The form of the next evening, filled by the series; nothing is kept before it is saved."""
    from netzwerkpflege.ui.event_dialog import EventDialog  # noqa: PLC0415 - when it is first opened
    from netzwerkpflege.ui.moments import weekday_in_words  # noqa: PLC0415
    from netzwerkpflege.ui.series_words import rule_words  # noqa: PLC0415

    try:
        found = series.next_evening(window.desk, series_id)
    except ExpectedError as error:
        window.say_trouble(error)
        return
    dialog = EventDialog(desk=window.desk, lang=window.lang, event=found.event, parent=window)
    translate = QCoreApplication.translate
    if found.moved is not None:
        words = translate("Series", "{day} is a public holiday, so a week later is proposed.")
        dialog.banner.say(words.format(day=weekday_in_words(found.moved)), "info")
    elif rule := rule_words(found.rule):
        dialog.banner.say(translate("Series", "Proposed by the evenings so far: {rule}.").format(rule=rule), "info")
    open_(dialog)


def show_years(window: MainWindow, series_id: int) -> None:
    """What has grown in a series, on the page that looks back."""
    window.show_page("pictures")
    page: PicturesPage = window.page("pictures")  # type: ignore[assignment]
    page.show_series(series_id)
