"""The contacts as a table over the whole width: its columns as they were left, its order, and the way back to the list."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractItemView

from netzwerkpflege.domain.query import Order, Query
from netzwerkpflege.ui.list_side import ListSide
from netzwerkpflege.ui.settings import ScreenSettings


class TableMode(QObject):
    """``sort_wanted`` says by which column, and whether turned round."""

    sort_wanted = Signal(object, bool)

    def __init__(self, side: ListSide, settings: ScreenSettings | None, parent: QObject) -> None:
        super().__init__(parent)
        self._side, self._settings = side, settings
        self.table = side.table
        if settings is not None:
            self.table.restore_columns(settings.state("columns"))
        self.table.sort_wanted.connect(self.sort_wanted)

    def use(self, wanted: bool, query: Query) -> Query:
        """Show the table, or the list again; returns the search as it is then: a list is in the order of names."""
        self._side.use_table(wanted)
        self.remember(wanted)
        if not wanted:
            return replace(query, order=Order.NAME, descending=False)
        self.table.show_order(query)
        return query

    def go_on(self, view: QAbstractItemView) -> None:
        """Where one was in the other."""
        view.setFocus()
        current = self._side.list.currentIndex()
        if current.isValid():
            view.scrollTo(current)

    def remember(self, shown: bool) -> None:
        """Keep columns, and whether the table is shown, for the next time."""
        if self._settings is not None:
            self._settings.keep("table", "1" if shown else "0")
            self._settings.keep("columns", self.table.columns_state())
