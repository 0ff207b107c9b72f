"""Opens the panel of facets under its button; the counts come from the lane."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from netzwerkpflege.domain.query import Facets, Query, StatusCounts
from netzwerkpflege.services import contacts, lists
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.facet_panel import FacetPanel
from netzwerkpflege.ui.jobs import Jobs


class FacetOpener(QObject):
    """``query_wanted`` says the search with another facet."""

    query_wanted = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, lang: str, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._jobs, self._lang, self._page = desk, jobs, lang, page

    @cached_property
    def panel(self) -> FacetPanel:
        """The panel."""
        panel = FacetPanel(self._lang, self._desk.today(), self._page)
        panel.query_wanted.connect(self.query_wanted)
        return panel

    def open(self, query: Query, under: QWidget) -> None:
        """Open the panel for a search."""
        self.panel.show_query(query)
        self.panel.open_at(under.mapToGlobal(under.rect().bottomLeft()))
        desk = self._desk
        self._jobs.start(lambda tick: (lists.facets(desk), contacts.counts(desk)), self._show)

    def _show(self, found: tuple[Facets, StatusCounts]) -> None:
        facets, counts = found
        self.panel.show_facets(facets, counts.by_status)
