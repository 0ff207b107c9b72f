"""What the page „Heute“ leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netzwerkpflege.ui import rhythm_gestures

if TYPE_CHECKING:
    from netzwerkpflege.ui.events_page import EventsPage
    from netzwerkpflege.ui.main_window import MainWindow
    from netzwerkpflege.ui.today_page import TodayPage


def wire(window: MainWindow, page: TodayPage) -> None:
    """Connect the page that was just built."""
    gestures = window.gestures
    page.person_chosen.connect(window.open_contact)
    page.troubled.connect(window.say_trouble)
    page.reminder_chosen.connect(gestures.edit_reminder)
    page.reminders_wanted.connect(lambda: window.show_page("reminders"))
    page.briefing_wanted.connect(gestures.show_briefing)
    page.event_wanted.connect(lambda number: _open_event(window, number))
    page.debrief_wanted.connect(gestures.go_through)
    page.stack_wanted.connect(window.actions_["stack"].trigger)
    page.import_wanted.connect(window.actions_["import"].trigger)
    page.note_wanted.connect(lambda number: gestures.new_note([number]))
    page.put_off.connect(lambda number, day: rhythm_gestures.put_off(window, number, day))
    page.dropped.connect(lambda number: rhythm_gestures.drop(window, number))
    page.capture_wanted.connect(window.actions_["capture"].trigger)


def _open_event(window: MainWindow, number: int) -> None:
    window.show_page("events")
    page: EventsPage = window.page("events")  # type: ignore[assignment]
    page.open_event(number)
