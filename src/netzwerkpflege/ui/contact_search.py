"""The search behind the list of contacts: the first lines come at once, the whole answer a moment later from the lane."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from netzwerkpflege.domain.outcome import Cancelled
from netzwerkpflege.domain.query import Query
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.contact_model import BLOCK, ContactModel
from netzwerkpflege.ui.jobs import Jobs, Tick
from netzwerkpflege.ui.late import Late

if TYPE_CHECKING:
    from netzwerkpflege.domain import search_words
    from netzwerkpflege.services import address_list
else:
    search_words = Late("netzwerkpflege.domain.search_words")  # few type operators
    address_list = Late("netzwerkpflege.services.address_list")  # the first paint has no lines yet

_TYPING_PAUSE = 180
"""Milliseconds without a key after which the whole answer is looked for; the first lines come at once."""


class ContactSearch(QObject):
    """Words alone are answered at once; facets and other orders take the lane a moment, and the list stays till then."""

    before_shown = Signal()
    counted = Signal(object)
    shown = Signal(int, bool)
    """So many are in the list now, and whether these are all. ``before_shown`` comes before other lines do."""

    def __init__(self, desk: Desk, jobs: Jobs, model: ContactModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._model = desk, jobs, model
        self._query = Query()
        self._under_way = threading.Event()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._ask_for_all)
        self._until_count = QTimer(self)
        self._until_count.setSingleShot(True)
        self._until_count.setInterval(150)
        self._until_count.timeout.connect(self._count)

    @property
    def query(self) -> Query:
        """What is looked for."""
        return self._query

    def asked(self, typed: str, chosen: Query) -> Query:
        """The search that is meant by what is typed, operators such as ``tag:`` included, and by what is chosen."""
        if ":" in typed or "-" in typed:
            return search_words.parse_query(typed, self._desk.today(), chosen)
        return replace(chosen, text=typed.strip())

    def begin(self) -> None:
        """The first lines of all contacts, before the rest of the window is loaded; not where a key was quicker."""
        if self._query == Query() and not self._model.rowCount():
            self._model.show(*address_list.first_page(self._desk, Query(limit=BLOCK)))

    def run(self, query: Query, *, keep: bool = False) -> None:
        """Look for this; ``keep`` leaves the lines that are there until all of the answer has come."""
        self._query = query
        self._under_way.set()
        self._under_way = threading.Event()
        self._pause.stop()
        if not query.is_plain():
            self._pause.start(0)
            return
        ids, rows = address_list.first_page(self._desk, replace(query, limit=BLOCK))
        full = len(ids) < BLOCK
        if full or not keep:
            self.before_shown.emit()
            self._model.show(ids, rows)
            self.shown.emit(len(ids), full)
        if not full:
            self._pause.start(0 if keep else _TYPING_PAUSE)

    def recount(self) -> None:
        """Count anew, from the lane, how many there are in each status; several askings in a row count once."""
        self._until_count.start()

    def _count(self) -> None:
        desk = self._desk
        self._jobs.start(lambda tick: address_list.counts(desk), self.counted.emit)

    def _ask_for_all(self) -> None:
        """The whole answer, from the lane; a search that is out of date by then is stopped."""
        query, desk, search = self._query, self._desk, self._under_way

        def stop_if_stale(done: int, total: int) -> None:
            if search.is_set():
                raise Cancelled

        def work(tick: Tick) -> tuple[Query, list[int]]:
            return query, address_list.find_all(desk, query, stop_if_stale)

        self._jobs.start(work, self._found_all)

    def _found_all(self, found: tuple[Query, list[int]]) -> None:
        query, ids = found
        if query != self._query:
            return
        if not self._model.ids() or not self._model.extend(ids):
            self.before_shown.emit()
            self._model.show(ids)
        self.shown.emit(len(ids), True)
