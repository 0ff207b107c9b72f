"""The page of contacts: what the list shows, and the card of the one who is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QSplitter, QWidget

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.outcome import Change, NotFound
from netzwerkpflege.domain.query import Query, StatusCounts
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.card_side import CardSide
from netzwerkpflege.ui.columns import Columns
from netzwerkpflege.ui.contact_lines import ContactLines
from netzwerkpflege.ui.contact_model import ContactModel
from netzwerkpflege.ui.contact_search import ContactSearch
from netzwerkpflege.ui.fields import SearchField
from netzwerkpflege.ui.jobs import Jobs
from netzwerkpflege.ui.kept_place import KeptPlace
from netzwerkpflege.ui.late import Late
from netzwerkpflege.ui.list_side import ALL, ListSide
from netzwerkpflege.ui.list_view import PersonList

if TYPE_CHECKING:
    from netzwerkpflege.services import contacts, lists
    from netzwerkpflege.ui import drag_out
    from netzwerkpflege.ui.contact_card import ContactCard
    from netzwerkpflege.ui.contact_table import ContactTable
    from netzwerkpflege.ui.facet_opener import FacetOpener
    from netzwerkpflege.ui.settings import ScreenSettings
    from netzwerkpflege.ui.table_mode import TableMode
    from netzwerkpflege.ui.view_keeper import ViewKeeper
else:
    contacts = Late("netzwerkpflege.services.contacts")  # the first paint has no lines yet
    lists = Late("netzwerkpflege.services.lists")
    drag_out = Late("netzwerkpflege.ui.drag_out")

LIST_WIDTH, _ONE_COLUMN = 352, 620


class ContactsPage(QWidget):
    """What is typed and the chosen facets make the search; the list, or the table, shows its answer."""

    selection_changed = Signal()
    new_wanted = Signal()
    import_wanted = Signal()
    remove_wanted = Signal(object)
    bulk_wanted = Signal(str)
    troubled = Signal(object)
    listed = Signal(int)

    def __init__(
        self,
        *,
        desk: Desk,
        bus: Bus,
        jobs: Jobs,
        lang: str,
        settings: ScreenSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._bus, self._jobs, self._lang, self._settings = desk, bus, jobs, lang, settings
        self._chosen = Query()
        self._as_table = self._reading = self._begun = False
        self._counts: dict[str, int] = {}
        lines = ContactLines(desk, lang, self)
        self.photo_for = lines.photo_for
        self._model = ContactModel(lines.rows, lines.lines, lines.value, self)
        self._search = ContactSearch(desk, jobs, self._model, self)
        self.begin = self._search.begin
        self._search.before_shown.connect(lambda: self._place.keep(self.view(), self.query()))
        self._search.shown.connect(self._shown)
        self._search.counted.connect(self._counted)
        self._build()
        self._place: KeptPlace = KeptPlace(self._model, self.list.list.selectionModel())
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
        return self._model.selected(self.list.list.selectionModel().selection())

    def selected_count(self) -> int:
        """How many are selected."""
        return self._model.selected_count(self.list.list.selectionModel().selection())

    def query(self) -> Query:
        """What the list shows."""
        return self._search.query

    def refresh(self) -> None:
        """Read the list anew."""
        self.list.equip()
        if not self._begun and self._settings is not None and self._settings.text("table") == "1":
            self.show_table(True)
        self._begun = True
        self._run(keep=self._model.rowCount() > 0)
        self._search.recount()
        self.views.tell()

    def show_query(self, query: Query) -> None:
        """Show whom this search finds."""
        silent = self.list.search.blockSignals(True)
        self.list.search.setText(query.text)
        self.list.search.blockSignals(silent)
        self._choose(replace(query, text="", limit=None))

    def open_contact(self, contact_id: int) -> None:
        """Show this person; the filter is lifted where it hides them."""
        if self._model.position(contact_id) is None:
            self.show_query(Query())
            self._model.show(contacts.find(self._desk, Query()))
        if (position := self._model.position(contact_id)) is not None:
            self.list.list.setCurrentIndex(index := self._model.index(position, 0))
            self.view().scrollTo(index)
        self._reading = True
        self._show_card(contact_id)

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self._to_front()
        self.list.search.setFocus()
        self.list.search.selectAll()

    def search_field(self) -> SearchField:
        """The search."""
        return self.list.search

    def list_view(self) -> PersonList:
        """The list."""
        return self.list.list

    def view(self) -> QAbstractItemView:
        """What shows the contacts now: the list or the table."""
        return self.list.table if self._as_table else self.list.list

    def splitter(self) -> QSplitter:
        """Between list and card."""
        return self._splitter

    def show_status(self, status: Status | None) -> None:
        """Filter by a status; None shows all."""
        self._choose(replace(self._chosen, statuses=(status,) if status else ()))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Offer the states that somebody is in, with how many they are."""
        self._counts = dict(counts)
        self.list.show_counts(counts)

    def last_counts(self) -> dict[str, int]:
        """How many are in each state, as last shown."""
        return self._counts

    def is_table(self) -> bool:
        """Whether the table is shown."""
        return self._as_table

    def show_table(self, wanted: bool) -> None:
        """As a table over the whole width, or as a list beside the card."""
        if wanted != self._as_table:
            self._place.keep(self.view(), self.query())
            self._as_table, self._reading = wanted, False
            order = self.table.use(wanted, self._chosen)
            if order != self._chosen:
                self._choose(order)
            self._arrange()
            self._follow_selection()
            self.table.go_on(self.view())

    def open_filter(self) -> None:
        """Open the facets under their button."""
        self._to_front()
        self.facets.open(self._chosen, self.list.filter_tool)

    def remember(self) -> None:
        """Keep how the table stands, for the next time."""
        if "table" in vars(self):
            self.table.remember(self._as_table)

    # --- building ---

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._splitter = Columns(self)
        self.list = ListSide(self.photo_for, self._model, self._lang, self)
        self._splitter.addWidget(self.list)
        words = self.tr("Back to the list"), self.tr("Choose somebody on the left.")
        self._side = CardSide(self.photo_for, self._lang, words, self)
        self._side.back_wanted.connect(self._to_list)
        self._side.further_wanted.connect(self._ask_for_further)
        self._splitter.addWidget(self._side)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([LIST_WIDTH, 800])
        row.addWidget(self._splitter)
        self._wire()

    def _wire(self) -> None:
        side = self.list
        side.search.textChanged.connect(lambda text: self._run())
        side.search.down_pressed.connect(self._enter_list)
        side.search.returnPressed.connect(self._enter_list)
        side.status_chosen.connect(lambda key: self.show_status(None if key == ALL else Status(key)))
        side.query_wanted.connect(self._choose)
        side.keep_wanted.connect(lambda: self.views.ask_name())
        side.filter_wanted.connect(self.open_filter)
        side.table_wanted.connect(lambda: self.show_table(not self._as_table))
        side.bulk_acted.connect(self._bulk)
        side.empty_acted.connect(self._next_step)
        side.list.selectionModel().selectionChanged.connect(self._selected)
        side.list.selectionModel().currentChanged.connect(self._current_changed)
        self._wire_view(side.list)

    def _wire_view(self, view: PersonList | ContactTable) -> None:
        view.opened.connect(self.open_contact)
        view.remove_wanted.connect(lambda: self.remove_wanted.emit(self.selected_ids()))
        view.typed.connect(self._type_into_search)
        view.drag_out = lambda: drag_out.drag(self.view(), self._desk, self.selected_ids())

    @cached_property
    def table(self) -> TableMode:
        """The contacts as a table."""
        from netzwerkpflege.ui.table_mode import TableMode  # noqa: PLC0415 - when it is first wanted

        mode = TableMode(self.list, self._settings, self)
        mode.sort_wanted.connect(lambda by, turned: self._choose(replace(self._chosen, order=by, descending=turned)))
        self._wire_view(mode.table)
        return mode

    @cached_property
    def views(self) -> ViewKeeper:
        """The saved views."""
        from netzwerkpflege.ui.view_keeper import ViewKeeper  # noqa: PLC0415 - after the first paint

        return ViewKeeper(self, self._desk, self._bus, self._jobs)

    @cached_property
    def facets(self) -> FacetOpener:
        """The panel of facets."""
        from netzwerkpflege.ui.facet_opener import FacetOpener  # noqa: PLC0415 - when it is first opened

        opener = FacetOpener(self._desk, self._jobs, self._lang, self)
        opener.query_wanted.connect(self._choose)
        return opener

    # --- one column with a way back: in narrow windows, and where the table needs the room ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        single = self._as_table or self.width() < _ONE_COLUMN
        card = self._side.shows_card() and (self._reading or not self._as_table)
        self._side.set_narrow(single)
        self.list.setVisible(not single or not card)
        self._side.setVisible(not single or card)

    def _to_list(self) -> None:
        self._reading = False
        if not self._as_table:
            self._side.show_nobody()
            self.list.list.clearSelection()
        self._arrange()
        self.view().setFocus()

    def _to_front(self) -> None:
        """The list again, where the card covers it."""
        if self.list.isHidden():
            self._to_list()

    # --- searching ---

    def _choose(self, query: Query) -> None:
        """Other facets, or another order."""
        self._chosen = replace(query, text="", limit=None)
        if self._as_table:
            self.table.table.show_order(self._chosen)
        self._run()

    def _run(self, *, keep: bool = False) -> None:
        query = self._search.asked(self.list.search.text(), self._chosen)
        if not keep and query != self._search.query:
            self.say_query(query)
        self._search.run(query, keep=keep)

    def say_query(self, query: Query) -> None:
        """Chips, filter and name of the view follow what is looked for."""
        titles = lists.event_titles(self._desk, self._chosen.events) if self._chosen.events else {}
        of_view = self.views.shows(query)
        self.list.show_query(self._chosen, titles, keepable=query.restricts() and not of_view)

    def _shown(self, count: int, complete: bool) -> None:
        restricted = self.query().restricts()
        self.list.show_found(count, complete=complete, restricted=restricted)
        if complete and not restricted:
            self.listed.emit(count)
        self._follow_selection()

    def _next_step(self, key: str) -> None:
        if key == "empty":
            self.import_wanted.emit()
            return
        self.show_query(Query(order=self._chosen.order, descending=self._chosen.descending))
        self.list.search.setFocus()

    def _enter_list(self) -> None:
        if self._model.rowCount():
            self.view().setFocus()
            if not self.list.list.currentIndex().isValid():
                self.view().setCurrentIndex(self._model.index(0, 0))

    def _type_into_search(self, text: str) -> None:
        self.list.search.setFocus()
        self.list.search.setText(self.list.search.text() + text)

    # --- choosing ---

    def _current_changed(self, index: QModelIndex, before: QModelIndex) -> None:
        if (number := self._model.contact_id(index)) is not None:
            self._show_card(number)

    def _selected(self, on: QItemSelection, off: QItemSelection) -> None:
        self.list.show_selected(self.selected_count())
        self.selection_changed.emit()

    def _bulk(self, key: str) -> None:
        if key == "clear":
            current = self.list.list.currentIndex()
            self.list.list.selectionModel().select(current, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.view().setFocus()
        else:
            self.bulk_wanted.emit(key)

    def _show_card(self, contact_id: int) -> None:
        try:
            sheet = contacts.sheet(self._desk, contact_id)
        except NotFound:
            self._side.show_nobody()
            return
        self._side.show_sheet(sheet, self._desk.today())
        self._arrange()
        self.selection_changed.emit()

    def _ask_for_further(self, contact_id: int) -> None:
        """What only the original card of a person says, from the lane."""
        desk = self._desk
        self._jobs.start(lambda tick: (contact_id, contacts.further(desk, contact_id)), self._side.show_further)

    def _follow_selection(self) -> None:
        """After another list is shown: the person on the card stays chosen where they are in it, and so do many."""
        shown = self.current_id()
        found = self._place.restore(self.view(), self.query(), shown)
        if not found and not shown and self._model.rowCount() and self.width() >= _ONE_COLUMN:
            self.view().setCurrentIndex(self._model.index(0, 0))
        self.list.show_selected(self.selected_count())

    # --- changes ---

    def _changed(self, change: Change) -> None:
        if change.everything or change.order_changed or not self.query().is_plain():
            if change.contacts is None or change.everything or change.contacts:
                self._model.apply(change)
            self._run(keep=self._model.rowCount() > 0)
        elif change.contacts:
            self._model.apply(change)
        if change.everything or change.contacts:
            self._search.recount()
        shown = self.current_id()
        if shown and (change.everything or shown in (change.contacts or ()) or change.reminders):
            self._show_card(shown)
            if not self.current_id():
                self._follow_selection()

    def _counted(self, counts: StatusCounts) -> None:
        self.show_counts({status.value: count for status, count in counts.by_status.items() if count})
        self.listed.emit(counts.total)

    def set_overflow(self, actions: list[QAction | None]) -> None:
        """The rarer actions of the card."""
        self.card.set_overflow(actions)
