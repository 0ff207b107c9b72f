"""The saved views of the contacts: which is shown, and their gestures; the sidebar hears of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from netzwerkpflege.domain.outcome import Change, ExpectedError
from netzwerkpflege.domain.query import Query, SavedView
from netzwerkpflege.services import views
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.jobs import Jobs

if TYPE_CHECKING:
    from netzwerkpflege.ui.contacts_page import ContactsPage

_CALM = 1500
"""Milliseconds without a further change after which the views are counted: in a large file it keeps the lane busy."""


class ViewKeeper(QObject):
    """``listed`` says all views as (key, name, how many it shows), ``shown`` which one is shown ('' for none).

    ``view:3`` is the key of view 3.
    """

    listed = Signal(list)
    shown = Signal(str)

    def __init__(self, page: ContactsPage, desk: Desk, bus: Bus, jobs: Jobs) -> None:
        super().__init__(page)
        self._page, self._desk, self._jobs = page, desk, jobs
        self._shown: SavedView | None = None
        self._every: list[SavedView] = []
        self._counts: dict[int, int] = {}
        self._head_wired = False
        self._until_count = QTimer(self)
        self._until_count.setSingleShot(True)
        self._until_count.timeout.connect(self._count)
        bus.changed.connect(self._changed)

    def tell(self) -> None:
        """Say which views there are; how many each shows comes from the lane."""
        self._every = views.every(self._desk)
        if self._shown is not None:
            number = self._shown.id
            self._shown = next((view for view in self._every if view.id == number), None)
            self._follow()
        self._say()
        self._until_count.start(0)

    def open(self, key: str) -> None:
        """Show a view by its key."""
        view = next((view for view in self._every if f"view:{view.id}" == key), None)
        if view is not None:
            self._shown = view
            self._page.show_query(view.query)
            self._page.say_query(self._page.query())

    def shows(self, query: Query) -> bool:
        """Whether a view is shown that this is a search of; its name and the chips follow."""
        if self._shown is not None and not query.restricts():
            self._shown = None
        self._follow(query)
        return self._shown is not None

    def shown_key(self) -> str:
        """The key of the view that is shown; '' for none."""
        return f"view:{self._shown.id}" if self._shown else ""

    def ask_name(self) -> None:
        """Keep what the list shows under a name that is asked for."""
        words = self.tr("Keep as a view"), self.tr("Name of the view")
        self._ask(words, "", self._add)

    def act(self, deed: str) -> None:
        """Do with the shown view what its menu says."""
        view = self._shown
        if view is None:
            return
        if deed == "leave":
            self._page.show_query(Query())
        elif deed == "rename":
            words = self.tr("Rename the view"), self.tr("Name of the view")
            self._ask(words, view.name, lambda name: views.rename(self._desk, view.id, name))
        elif deed == "keep":
            self._try(lambda: views.keep(self._desk, view.id, self._page.query()))
        elif deed in ("up", "down"):
            self._try(lambda: views.move(self._desk, view.id, -1 if deed == "up" else 1))
        elif deed == "remove":
            self._shown = None
            self._try(lambda: views.remove(self._desk, view.id))
            self._page.say_query(self._page.query())

    def _add(self, name: str) -> None:
        number = views.add(self._desk, name, self._page.query())
        self._shown = SavedView(number, name, replace(self._page.query(), limit=None))
        self.tell()
        self._page.say_query(self._page.query())

    def _ask(self, words: tuple[str, str], value: str, then: Callable[[str], object]) -> None:
        from netzwerkpflege.ui.name_dialog import NameDialog  # noqa: PLC0415 - when a name is first asked for

        dialog = NameDialog(words[0], words[1], value, parent=self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.named.connect(lambda name: self._try(lambda: then(name)))
        dialog.open()

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except ExpectedError as error:
            self._page.troubled.emit(error)

    def _follow(self, query: Query | None = None) -> None:
        """The head above the list says which view this is, and whether it still is."""
        query = query or self._page.query()
        side = self._page.list
        if self._shown is None and not self._head_wired:
            return
        if not self._head_wired:
            self._head_wired = True
            side.view_head.acted.connect(self.act)
        changed = self._shown is not None and replace(query, limit=None) != self._shown.query
        self.shown.emit(self.shown_key())
        side.view_head.show_view(self._shown.name if self._shown else "", changed=changed)

    def _count(self) -> None:
        if self._every:
            desk = self._desk
            self._jobs.start(lambda tick: views.counts(desk), self._counted)

    def _counted(self, counts: dict[int, int]) -> None:
        self._counts = counts
        self._say()

    def _say(self) -> None:
        self.listed.emit([(f"view:{view.id}", view.name, self._counts.get(view.id)) for view in self._every])

    def _changed(self, change: Change) -> None:
        if change.everything or change.step.startswith("view."):
            self.tell()
        elif change.contacts:
            self._until_count.start(_CALM)
