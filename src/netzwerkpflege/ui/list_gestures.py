"""Gestures with the list of contacts and with many of them at once: tags, guest lists, copying, saved views."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMenu

from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import events, lists
from netzwerkpflege.ui.jobs import Tick
from netzwerkpflege.ui.moments import long_day

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

Open = Callable[[QDialog], None]
_AT_ONCE = 300
"""What concerns more contacts than these is done in the lane."""
_EVENTS = 12


def wire(window: MainWindow) -> None:
    """Connect the page of contacts with its actions, and its saved views with the sidebar."""
    page = window.contacts
    page.bulk_wanted.connect(lambda key: window.actions_[key].trigger())
    page.troubled.connect(window.say_trouble)
    page.views.listed.connect(window.sidebar.set_views)
    page.views.shown.connect(lambda key: _mark(window, key))
    window.sidebar.view_chosen.connect(lambda key: _open_view(window, key))
    window.sidebar.page_chosen.connect(lambda key: _leave_view(window, key))


def _open_view(window: MainWindow, key: str) -> None:
    window.show_page("contacts")
    window.contacts.views.open(key)


def _mark(window: MainWindow, key: str) -> None:
    if window.page_key() == "contacts":
        window.sidebar.choose(key or "contacts")


def _leave_view(window: MainWindow, page: str) -> None:
    """„Contacts“ in the sidebar means all of them."""
    if page == "contacts" and window.contacts.views.shown_key():
        window.contacts.show_query(Query())


def do_with(window: MainWindow, ids: list[int], act: Callable[[list[int]], object]) -> None:
    """Do something with contacts: at once where they are few, else in the lane while the window waits."""
    if not ids:
        return
    if len(ids) <= _AT_ONCE:
        window.attempt(lambda: act(ids))
        return
    words = QCoreApplication.translate("ListGestures", "One moment: {count} contacts …")
    window.lock_while_working(words.format(count=window.locale().toString(len(ids))))

    def work(tick: Tick) -> None:
        act(ids)

    window.jobs.start(work, None, window.say_trouble).ended.connect(window.unlock)


def as_table(window: MainWindow, open_: Open) -> None:
    """The other of list and table."""
    window.show_page("contacts")
    window.contacts.show_table(not window.contacts.is_table())


def narrow(window: MainWindow, open_: Open) -> None:
    """Open the facets."""
    window.show_page("contacts")
    window.contacts.open_filter()


def keep_view(window: MainWindow, open_: Open) -> None:
    """Keep what the list shows under a name."""
    window.show_page("contacts")
    window.contacts.views.ask_name()


def copy(window: MainWindow, open_: Open) -> None:
    """Copy who is chosen, as vCard and as plain text."""
    from netzwerkpflege.ui.drag_out import MOST, clipboard_data  # noqa: PLC0415 - when something is first copied

    ids = _chosen(window)
    if not ids:
        return
    try:
        data = clipboard_data(window.desk, ids)
    except ExpectedError as error:
        window.say_trouble(error)
        return
    QGuiApplication.clipboard().setMimeData(data)
    if len(ids) == 1:
        window.say(QCoreApplication.translate("ListGestures", "Copied: 1 contact"))
        return
    words = QCoreApplication.translate("ListGestures", "Copied: {count} contacts")
    window.say(words.format(count=window.locale().toString(min(len(ids), MOST))))


def tag_many(window: MainWindow, open_: Open) -> None:
    """Give a tag to all who are chosen, or take one from them."""
    from netzwerkpflege.ui.tags_dialog import TagsDialog  # noqa: PLC0415 - when tags are first given so

    ids, desk = _chosen(window), window.desk
    if ids:
        dialog = TagsDialog(desk, ids, parent=window)
        dialog.named.connect(lambda name: do_with(window, ids, lambda these: lists.give_tag(desk, these, name)))
        dialog.taken.connect(lambda name: do_with(window, ids, lambda these: lists.take_tag(desk, these, name)))
        open_(dialog)


def to_event(window: MainWindow, open_: Open) -> None:
    """Put all who are chosen on the guest list of an event: the next ones, then the latest."""
    ids, desk = _chosen(window), window.desk
    if not ids:
        return
    today = desk.today()
    planned = [event for event, _ in events.all_events(desk)]
    coming = sorted((event for event in planned if event.on >= today), key=lambda event: event.on)
    past = [event for event in planned if event.on < today]
    menu = QMenu(window)
    for event in [*coming, *past][:_EVENTS]:
        words = f"{event.title}, {long_day(event.on)}".replace("&", "&&")
        number = event.id or 0
        menu.addAction(words, _inviter(window, number, ids))
    if not planned:
        none = menu.addAction(QCoreApplication.translate("ListGestures", "No event is planned yet"))
        none.setEnabled(False)
    menu.addSeparator()
    menu.addAction(window.actions_["new_event"])
    menu.aboutToHide.connect(menu.deleteLater)
    view = window.contacts.view()
    menu.popup(view.mapToGlobal(view.rect().center()))


def _inviter(window: MainWindow, event_id: int, ids: list[int]) -> Callable[[], None]:
    def invite() -> None:
        title = events.get(window.desk, event_id).title
        do_with(window, ids, lambda these: events.invite(window.desk, event_id, these))
        words = QCoreApplication.translate("ListGestures", "On the guest list of “{event}”")
        window.say(words.format(event=title), undo=True)

    return invite


def _chosen(window: MainWindow) -> list[int]:
    page = window.contacts
    return page.selected_ids() or ([page.current_id()] if page.current_id() else [])
