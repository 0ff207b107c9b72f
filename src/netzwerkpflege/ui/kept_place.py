"""A list that is read anew stays where it was: who is chosen, and how far it was scrolled."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QAbstractItemView

from netzwerkpflege.domain.query import Query
from netzwerkpflege.ui.contact_model import ContactModel

_MOST = 2000
"""So many chosen contacts stay chosen."""


class KeptPlace:
    """``keep`` before the lines change, ``restore`` after."""

    def __init__(self, model: ContactModel, selection: QItemSelectionModel) -> None:
        self._model, self._selection = model, selection
        self._query = Query()
        self._ids: list[int] = []
        self._scrolled = 0

    def keep(self, view: QAbstractItemView, query: Query) -> None:
        """Note the place; it counts for the same search alone."""
        selection = self._selection.selection()
        many = 1 < self._model.selected_count(selection) <= _MOST
        self._query, self._ids = query, self._model.selected(selection) if many else []
        self._scrolled = view.verticalScrollBar().value()

    def restore(self, view: QAbstractItemView, query: Query, shown: int) -> bool:
        """Choose who was chosen, the ``shown`` contact as the current one. False where that one is not in the list."""
        same, scrolled = query == self._query, self._scrolled
        position = self._model.position(shown) if shown else None
        if position is not None:
            silent = self._selection.blockSignals(True)
            how = QItemSelectionModel.SelectionFlag
            many = same and bool(self._ids)
            index = self._model.index(position, 0)
            self._selection.setCurrentIndex(index, how.NoUpdate if many else how.ClearAndSelect)
            if many:
                self._selection.select(self._spans(), how.ClearAndSelect)
            self._selection.blockSignals(silent)
            view.viewport().update()
        if same and scrolled:
            view.verticalScrollBar().setValue(scrolled)
        self._query, self._ids, self._scrolled = Query(), [], 0
        return position is not None

    def _spans(self) -> QItemSelection:
        chosen, places = QItemSelection(), self._model.positions()
        for number in self._ids:
            if (place := places.get(number)) is not None:
                chosen.select(self._model.index(place, 0), self._model.index(place, 0))
        return chosen
