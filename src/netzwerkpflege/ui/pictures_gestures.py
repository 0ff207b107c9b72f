"""What the page „Rückblick“ leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netzwerkpflege.ui.events_page import EventsPage
    from netzwerkpflege.ui.main_window import MainWindow
    from netzwerkpflege.ui.pictures_page import PicturesPage


def wire(window: MainWindow, page: PicturesPage) -> None:
    """Connect the page that was just built."""
    page.person_chosen.connect(window.open_contact)
    page.event_chosen.connect(lambda number: _open_event(window, number))
    page.troubled.connect(window.say_trouble)
    page.said.connect(window.say)


def _open_event(window: MainWindow, number: int) -> None:
    window.show_page("events")
    page: EventsPage = window.page("events")  # type: ignore[assignment]
    page.open_event(number)
