"""The left side of the contacts: search, filter, chips of facets, list or table, and the bar for many at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.query import Query
from netzwerkpflege.phrases import phrase
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.chips import SegmentedFilter
from netzwerkpflege.ui.fields import SearchField
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.list_place import ListPlace
from netzwerkpflege.ui.list_view import PersonList
from netzwerkpflege.ui.theme import XS, L, M, S

if TYPE_CHECKING:
    from netzwerkpflege.ui.avatar import PhotoFor
    from netzwerkpflege.ui.bulk_bar import BulkBar
    from netzwerkpflege.ui.buttons import QuietTool
    from netzwerkpflege.ui.contact_model import ContactModel
    from netzwerkpflege.ui.contact_table import ContactTable
    from netzwerkpflege.ui.facet_chips import FacetChips
    from netzwerkpflege.ui.facet_words import EventTitles
    from netzwerkpflege.ui.view_head import ViewHead

ALL = "all"
_TOOLS = 2


class ListSide(QWidget):
    """Only what the first paint shows is built at once; tools, chips, table and bar come when they are needed."""

    status_chosen = Signal(str)
    empty_acted = Signal(str)
    query_wanted = Signal(object)
    keep_wanted = Signal()
    filter_wanted = Signal()
    table_wanted = Signal()
    bulk_acted = Signal(str)

    def __init__(self, photo_for: PhotoFor, model: ContactModel, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang, self._model = lang, model
        self.setMinimumWidth(260)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(M, L, M, S)
        self._column.setSpacing(S)
        self.search = SearchField(self.tr("Search: name, firm, topic, conversation …"), self)
        self.filter = SegmentedFilter(self._choices(), self)
        self.filter.show_only({ALL})
        self.filter.chosen.connect(self.status_chosen)
        self.list = PersonList(photo_for, self)
        self.list.setModel(model)
        self.list.setAccessibleName(self.tr("Contacts"))
        self.place = ListPlace(self.list, self)
        self._offer()
        self.hits = plain_label("", "small", parent=self)
        self.hits.setContentsMargins(S, 0, S, 0)
        self.hits.hide()
        head = QHBoxLayout()
        head.setSpacing(XS)
        head.addWidget(self.search, 1)
        self._tools = QWidget(self)
        self._tools.setFixedWidth(_TOOLS * theme.px(26) + (_TOOLS - 1) * XS)
        head.addWidget(self._tools)
        self._column.addLayout(head)
        for widget in (self.filter, self.place, self.hits):
            self._column.addWidget(widget, 1 if widget is self.place else 0)

    def equip(self) -> None:
        """The tools beside the search, after the first paint; their room was kept."""
        if not self._tools.children():
            self._equipment.addWidget(self.filter_tool)
            self._equipment.addWidget(self.table_tool)

    @cached_property
    def _equipment(self) -> QHBoxLayout:
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(XS)
        return row

    @cached_property
    def filter_tool(self) -> QuietTool:
        """Opens the facets."""
        tool = self._tool("list-filter", self.tr("Narrow the list"))
        tool.clicked.connect(self.filter_wanted)
        return tool

    @cached_property
    def table_tool(self) -> QuietTool:
        """Between list and table."""
        tool = self._tool("table", self.tr("As a table"))
        tool.setCheckable(True)
        tool.clicked.connect(self.table_wanted)
        return tool

    @cached_property
    def columns_tool(self) -> QuietTool:
        """Chooses the columns of the table."""
        tool = self._tool("columns-3", self.tr("Columns"))
        tool.clicked.connect(self._open_columns)
        self._tools.setFixedWidth((_TOOLS + 1) * theme.px(26) + _TOOLS * XS)
        self._equipment.addWidget(tool)
        return tool

    @cached_property
    def chips(self) -> FacetChips:
        """What restricts the list."""
        from netzwerkpflege.ui.facet_chips import FacetChips  # noqa: PLC0415 - when something first does

        chips = FacetChips(self._lang, self)
        chips.query_wanted.connect(self.query_wanted)
        chips.keep_wanted.connect(self.keep_wanted)
        self._column.insertWidget(self._column.indexOf(self.place), chips)
        return chips

    @cached_property
    def view_head(self) -> ViewHead:
        """Which saved view is shown, and what can be done with it."""
        from netzwerkpflege.ui.view_head import ViewHead  # noqa: PLC0415 - when one is first shown

        head = ViewHead(self)
        self._column.insertWidget(0, head)
        return head

    @cached_property
    def table(self) -> ContactTable:
        """The same contacts as a table; it chooses with the list."""
        from netzwerkpflege.ui.contact_table import ContactTable  # noqa: PLC0415 - when it is first wanted

        table = ContactTable(self._lang, self)
        table.show_model(self._model)
        table.setSelectionModel(self.list.selectionModel())
        table.setAccessibleName(self.tr("Contacts"))
        return table

    @cached_property
    def bulk(self) -> BulkBar:
        """What can be done with many at once."""
        from netzwerkpflege.ui.bulk_bar import BulkBar  # noqa: PLC0415 - when many are first chosen

        bar = BulkBar(self)
        bar.acted.connect(self.bulk_acted)
        self._column.addWidget(bar)
        return bar

    def show_query(self, query: Query, titles: EventTitles, *, keepable: bool) -> None:
        """The facets of a search as chips, and its single status in the filter."""
        wanted = query.statuses[0].value if len(query.statuses) == 1 else ALL
        silent = self.filter.blockSignals(True)
        self.filter.choose(wanted)
        self.filter.blockSignals(silent)
        if keepable or not query.without_order().is_plain() or "chips" in vars(self):
            self.chips.show_query(query, titles, keepable=keepable)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Offer the states that somebody is in, with how many they are."""
        self.filter.set_counts({key: self.locale().toString(count) for key, count in counts.items()})
        self.filter.show_only({ALL, *counts})

    def show_found(self, count: int, *, complete: bool, restricted: bool) -> None:
        """So many are in the list; where it is empty, a kind sentence stands instead."""
        if count:
            self.place.show_list()
        else:
            self.place.show_instead("nothing" if restricted else "empty")
        number = self.locale().toString(count) + ("" if complete else "+")
        self.hits.setText(self.tr("{count} found").format(count=number) if restricted and count else "")
        self.hits.setVisible(bool(self.hits.text()))

    def show_selected(self, count: int) -> None:
        """The bar for many, where many are chosen."""
        if count > 1 or "bulk" in vars(self):
            self.bulk.show_count(count)

    def use_table(self, wanted: bool) -> None:
        """The table or the list."""
        self.place.use(self.table if wanted else self.list)
        self.table_tool.setChecked(wanted)
        if wanted or "columns_tool" in vars(self):
            self.columns_tool.setVisible(wanted)
            tools = _TOOLS + int(wanted)
            self._tools.setFixedWidth(tools * theme.px(26) + (tools - 1) * XS)

    def _open_columns(self) -> None:
        menu = self.table.columns_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.columns_tool.mapToGlobal(self.columns_tool.rect().bottomLeft()))

    def _tool(self, icon: str, words: str) -> QuietTool:
        from netzwerkpflege.ui.buttons import QuietTool  # noqa: PLC0415 - after the first paint

        return QuietTool(icon, words, self._tools)

    def _offer(self) -> None:
        nobody, everybody = self.tr("Nobody matches this search."), self.tr("Show everybody")
        self.place.offer("nothing", ("search", nobody, everybody), lambda: self.empty_acted.emit("nothing"))
        empty = self.tr(
            "No contacts yet. Read in the business cards of your last evening, or add the first one by hand."
        )
        words = ("inbox", empty, self.tr("Import cards …"))
        self.place.offer("empty", words, lambda: self.empty_acted.emit("empty"))

    def _choices(self) -> list[tuple[str, str, str]]:
        return [(ALL, self.tr("All"), "neutral")] + [
            (status.value, phrase(f"status.{status.value}", self._lang), status.value)
            for status in (Status.DIALOGUE, Status.CONTEXT, Status.BARE, Status.RESTING, Status.OBJECTED)
        ]
