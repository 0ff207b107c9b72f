"""The chips of what restricts the list: each can be taken off; behind them a way to keep the search as a view."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from netzwerkpflege.domain.facet import Facet, FacetKind, facets_of, toggled
from netzwerkpflege.domain.query import Query
from netzwerkpflege.ui.chips import ChipButton
from netzwerkpflege.ui.facet_words import EventTitles, sign, words
from netzwerkpflege.ui.flow_layout import FlowLayout
from netzwerkpflege.ui.theme import XS


class FacetChips(QWidget):
    """``query_wanted`` says what remains where a chip was taken off; ``keep_wanted`` that the search shall be kept."""

    query_wanted = Signal(object)
    keep_wanted = Signal()

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._query = Query()
        self._flow = FlowLayout(self, XS + 2)
        self._chips: dict[ChipButton, Facet] = {}
        self._keep = ChipButton(self.tr("Keep as a view …"), "bookmark", "neutral", self)
        self._keep.clicked.connect(self.keep_wanted)
        self._flow.addWidget(self._keep)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("What the list is narrowed by"))

    def show_query(self, query: Query, titles: EventTitles, *, keepable: bool) -> None:
        """Show the facets of a search; a single status has its own place above. ``keepable`` offers to keep it."""
        self._query = query
        facets = facets_of(query)
        if len(query.statuses) == 1:
            facets = [facet for facet in facets if facet.kind is not FacetKind.STATUS]
        focused = any(chip.hasFocus() for chip in self._chips)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for place, facet in enumerate(facets):
            role = facet.value if facet.kind is FacetKind.STATUS else "accent"
            chip = ChipButton(words(facet, titles, self._lang), sign(facet), role, self, removable=True)
            chip.setAccessibleDescription(self.tr("Delete takes it off."))
            chip.removed.connect(self._take_off)
            self._chips[chip] = facet
            self._flow.insert(place, chip)
            chip.show()
        self._keep.setVisible(keepable)
        self.setVisible(bool(facets) or keepable)
        self.updateGeometry()
        if focused:
            (next(iter(self._chips), None) or self._keep).setFocus()

    def chips(self) -> list[ChipButton]:
        """The chips in their order."""
        return list(self._chips)

    def _take_off(self) -> None:
        chip = self.sender()
        if isinstance(chip, ChipButton) and chip in self._chips:
            self.query_wanted.emit(toggled(self._query, self._chips[chip]))
