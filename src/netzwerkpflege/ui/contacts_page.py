"""The page of contacts: search and filter, the list, and the card of the one who is chosen."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.outcome import Cancelled, Change, NotFound
from netzwerkpflege.domain.query import ContactRow, Query, StatusCounts
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.card_side import CardSide
from netzwerkpflege.ui.chips import SegmentedFilter
from netzwerkpflege.ui.contact_model import BLOCK, ContactModel
from netzwerkpflege.ui.fields import SearchField
from netzwerkpflege.ui.jobs import Jobs, Tick
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.late import Late
from netzwerkpflege.ui.list_place import ListPlace
from netzwerkpflege.ui.list_view import PersonList, Roles
from netzwerkpflege.ui.moments import ago
from netzwerkpflege.ui.theme import L, M, S

if TYPE_CHECKING:
    from netzwerkpflege.services import contacts
    from netzwerkpflege.ui.contact_card import ContactCard
else:
    contacts = Late("netzwerkpflege.services.contacts")  # the first paint has no lines yet

LIST_WIDTH = 352
_ONE_COLUMN = 620
_TYPING_PAUSE = 180
"""Milliseconds without a key after which the whole answer is looked for; the first lines come at once."""
_ALL = "all"


class ContactsPage(QWidget):
    """Search as one types: the first lines come at once, the whole list a moment later from the lane."""

    selection_changed = Signal(list)
    new_wanted = Signal()
    import_wanted = Signal()
    remove_wanted = Signal(list)
    listed = Signal(int)

    def __init__(self, *, desk: Desk, bus: Bus, jobs: Jobs, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._lang = lang
        self._query = Query()
        self._counts: dict[str, int] = {}
        self._search_under_way = threading.Event()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self._ask_for_all)
        self._count_timer = QTimer(self)
        self._count_timer.setSingleShot(True)
        self._count_timer.setInterval(150)
        self._count_timer.timeout.connect(self._count)
        self._model = ContactModel(self._rows, self._value, self)
        self._build()
        bus.changed.connect(self._changed)

    # --- what the window asks for ---

    @property
    def card(self) -> ContactCard:
        """The card of the one who is chosen."""
        return self._side.card

    def current_id(self) -> int:
        """Who is shown; 0 for nobody."""
        return self._side.contact_id()

    def selected_ids(self) -> list[int]:
        """Who is selected, in the order of the list."""
        rows = sorted(self._list.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [number for index in rows if (number := self._model.contact_id(index)) is not None]

    def query(self) -> Query:
        """What the list shows."""
        return self._query

    def refresh(self) -> None:
        """Read the list anew."""
        self._run(self._query, keep=self._model.rowCount() > 0)
        self._count_timer.start()

    def open_contact(self, contact_id: int) -> None:
        """Show this person; the filter is lifted where it hides them."""
        if self._model.position(contact_id) is None:
            self._search.blockSignals(True)
            self._search.clear()
            self._search.blockSignals(False)
            self._filter.choose(_ALL)
            self._model.show(contacts.find(self._desk, Query()))
        position = self._model.position(contact_id)
        if position is not None:
            index = self._model.index(position)
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)
        self._show_card(contact_id)

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self._search.setFocus()
        self._search.selectAll()

    def search_field(self) -> SearchField:
        """The search."""
        return self._search

    def list_view(self) -> PersonList:
        """The list."""
        return self._list

    def splitter(self) -> QSplitter:
        """Between list and card."""
        return self._splitter

    def show_status(self, status: Status | None) -> None:
        """Filter by a status; None shows all."""
        self._filter.choose(status.value if status else _ALL)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Offer the states that somebody is in, with how many they are."""
        self._counts = dict(counts)
        self._filter.set_counts({key: self.locale().toString(count) for key, count in counts.items()})
        self._filter.show_only({_ALL, *counts})

    def last_counts(self) -> dict[str, int]:
        """How many are in each state, as last shown."""
        return self._counts

    # --- building ---

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._build_list())
        words = self.tr("Back to the list"), self.tr("Choose somebody on the left.")
        self._side = CardSide(self.photo_for, self._lang, words, self)
        self._side.back_wanted.connect(self._to_list)
        self._side.further_wanted.connect(self._ask_for_further)
        self._splitter.addWidget(self._side)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([LIST_WIDTH, 800])
        row.addWidget(self._splitter)

    def _build_list(self) -> QWidget:
        side = self._list_holder = QWidget(self)
        side.setMinimumWidth(260)
        column = QVBoxLayout(side)
        column.setContentsMargins(M, L, M, S)
        column.setSpacing(S)
        self._search = SearchField(self.tr("Search: name, firm, topic, conversation …"), side)
        self._search.textChanged.connect(self._typed)
        self._filter = SegmentedFilter(self._choices(), side)
        self._filter.show_only({_ALL})
        self._filter.chosen.connect(self._filtered)
        self._list = PersonList(self.photo_for, side)
        self._list.setModel(self._model)
        self._list.setAccessibleName(self.tr("Contacts"))
        self._list.selectionModel().selectionChanged.connect(self._selected)
        self._list.selectionModel().currentChanged.connect(self._current_changed)
        self._list.opened.connect(self.open_contact)
        self._list.remove_wanted.connect(lambda: self.remove_wanted.emit(self.selected_ids()))
        self._list.typed.connect(self._type_into_search)
        self._search.down_pressed.connect(self._enter_list)
        self._search.returnPressed.connect(self._enter_list)
        self._place = ListPlace(self._list, side)
        nobody, everybody = self.tr("Nobody matches this search."), self.tr("Show everybody")
        self._place.offer("nothing", ("search", nobody, everybody), self._clear_search)
        empty = self.tr(
            "No contacts yet. Read in the business cards of your last evening, or add the first one by hand."
        )
        self._place.offer("empty", ("inbox", empty, self.tr("Import cards …")), self.import_wanted.emit)
        self._hits = plain_label("", "small", parent=side)
        self._hits.setContentsMargins(S, 0, S, 0)
        self._hits.hide()
        column.addWidget(self._search)
        column.addWidget(self._filter)
        column.addWidget(self._place, 1)
        column.addWidget(self._hits)
        return side

    def _choices(self) -> list[tuple[str, str, str]]:
        return [(_ALL, self.tr("All"), "neutral")] + [
            (status.value, phrase(f"status.{status.value}", self._lang), status.value)
            for status in (Status.DIALOGUE, Status.CONTEXT, Status.BARE, Status.RESTING, Status.OBJECTED)
        ]

    # --- narrow windows: one column with a way back ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < _ONE_COLUMN
        self._side.set_narrow(narrow)
        chosen = self._side.shows_card()
        self._list_holder.setVisible(not narrow or not chosen)
        self._side.setVisible(not narrow or chosen)

    def _to_list(self) -> None:
        self._side.show_nobody()
        self._list.clearSelection()
        self._arrange()
        self._list.setFocus()

    # --- searching ---

    def _typed(self, text: str) -> None:
        self._run(replace(self._query, text=text.strip()))

    def _filtered(self, key: str) -> None:
        self._run(replace(self._query, statuses=() if key == _ALL else (Status(key),)))

    def _run(self, query: Query, *, keep: bool = False) -> None:
        """Show the first lines at once; ask the lane for the rest."""
        self._query = query
        self._search_under_way.set()
        self._search_under_way = threading.Event()
        first = replace(query, limit=BLOCK)
        ids, rows = contacts.first_page(self._desk, first)
        full = len(ids) < BLOCK
        if full or not keep:
            self._model.show(ids, rows)
            self._show_hits(len(ids), complete=full)
        if full:
            self._pause.stop()
        else:
            self._pause.start()
        self._follow_selection()

    def _ask_for_all(self) -> None:
        """The whole answer, from the lane; a search that is out of date by then is stopped."""
        query, desk, search = self._query, self._desk, self._search_under_way

        def stop_if_stale(done: int, total: int) -> None:
            if search.is_set():
                raise Cancelled

        def work(tick: Tick) -> tuple[Query, list[int]]:
            return query, contacts.find_all(desk, query, stop_if_stale)

        self._jobs.start(work, self._found_all)

    def _found_all(self, found: tuple[Query, list[int]]) -> None:
        query, ids = found
        if query != self._query:
            return
        if not self._model.extend(ids):
            self._model.show(ids)
        self._follow_selection()
        self._show_hits(len(ids), complete=True)

    def _show_hits(self, count: int, *, complete: bool) -> None:
        restricted = self._query.restricts()
        if count:
            self._place.show_list()
        else:
            self._place.show_instead("nothing" if restricted else "empty")
        number = self.locale().toString(count) + ("" if complete else "+")
        self._hits.setText(self.tr("{count} found").format(count=number) if self._query.text and count else "")
        self._hits.setVisible(bool(self._hits.text()))
        if complete and not restricted:
            self.listed.emit(count)

    def _clear_search(self) -> None:
        self._search.clear()
        self._filter.choose(_ALL)
        self._search.setFocus()

    def _enter_list(self) -> None:
        if self._model.rowCount():
            self._list.setFocus()
            if not self._list.currentIndex().isValid():
                self._list.setCurrentIndex(self._model.index(0))

    def _type_into_search(self, text: str) -> None:
        self._search.setFocus()
        self._search.setText(self._search.text() + text)

    # --- choosing ---

    def _current_changed(self, index: QModelIndex, before: QModelIndex) -> None:
        number = self._model.contact_id(index)
        if number is not None:
            self._show_card(number)

    def _selected(self, on: QItemSelection, off: QItemSelection) -> None:
        self.selection_changed.emit(self.selected_ids())

    def _show_card(self, contact_id: int) -> None:
        try:
            sheet = contacts.sheet(self._desk, contact_id)
        except NotFound:
            self._side.show_nobody()
            return
        self._side.show_sheet(sheet, self._desk.today())
        self._arrange()
        self.selection_changed.emit(self.selected_ids())

    def _ask_for_further(self, contact_id: int) -> None:
        """What only the original card of a person says, from the lane."""
        desk = self._desk
        self._jobs.start(lambda tick: (contact_id, contacts.further(desk, contact_id)), self._side.show_further)

    def _follow_selection(self) -> None:
        """After another list is shown: the person on the card stays chosen where they are in it."""
        shown = self.current_id()
        position = self._model.position(shown) if shown else None
        if position is not None:
            model = self._list.selectionModel()
            model.blockSignals(True)
            self._list.setCurrentIndex(self._model.index(position))
            model.blockSignals(False)
        elif not shown and self._model.rowCount() and self.width() >= _ONE_COLUMN:
            self._list.setCurrentIndex(self._model.index(0))

    # --- changes ---

    def _changed(self, change: Change) -> None:
        if change.everything or change.order_changed:
            self._run(self._query, keep=False)
        elif change.contacts:
            self._model.apply(change)
        if change.everything or change.contacts:
            self._count_timer.start()
        shown = self.current_id()
        if shown and (change.everything or shown in (change.contacts or ()) or change.reminders):
            self._show_card(shown)
            if not self.current_id():
                self._follow_selection()

    def _count(self) -> None:
        desk = self._desk

        def work(tick: Tick) -> StatusCounts:
            return contacts.counts(desk)

        self._jobs.start(work, self._counted)

    def _counted(self, counts: StatusCounts) -> None:
        self.show_counts({status.value: count for status, count in counts.by_status.items() if count})
        self.listed.emit(counts.total)

    # --- lines ---

    def _rows(self, ids: Sequence[int]) -> list[ContactRow]:
        return contacts.rows(self._desk, ids)

    def _value(self, row: ContactRow, role: int) -> Any:
        if role == Roles.NAME:
            return row.name
        if role == Roles.DETAIL:
            return row.organisation
        if role == Roles.STATUS:
            return row.status.value
        if role == Roles.LAST:
            return self._last(row)
        if role == Roles.PHOTO:
            return row.photo_sha256
        if role == Roles.ID:
            return row.id
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            status = phrase(f"status.{row.status.value}", self._lang)
            return ", ".join(filter(None, (row.name, row.organisation, status, self._last(row))))
        return None

    def _last(self, row: ContactRow) -> str:
        if row.status in (Status.RESTING, Status.OBJECTED):
            return phrase(f"status.{row.status.value}", self._lang)
        if row.last_conversation is None:
            return self.tr("never talked")
        return ago(row.last_conversation, self._desk.today())

    def photo_for(self, sha256: str) -> bytes | None:
        """The bytes of a photo; the pictures made of them are cached by who paints them."""
        return contacts.photo(self._desk, sha256)

    def set_overflow(self, actions: list[QAction | None]) -> None:
        """The rarer actions of the card."""
        self.card.set_overflow(actions)
