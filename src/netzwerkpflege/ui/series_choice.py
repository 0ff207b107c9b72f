"""The chooser of a series above the list of events; there is none as long as there are no series."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from netzwerkpflege.services import series
from netzwerkpflege.services.desk import Desk


class SeriesChoice(QComboBox):
    """``chosen`` says that another series, or all events, are to be shown."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Which series"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(lambda row: self.chosen.emit())
        self.hide()

    def show_series(self, desk: Desk) -> int:
        """Offer the series there are now; returns the one that is chosen, 0 for all events."""
        wanted = self.number()
        self.clear()
        self.addItem(self.tr("All events"), 0)
        for one in series.all_series(desk):
            self.addItem(one.title, one.id)
        self.setCurrentIndex(max(0, self.findData(wanted)))
        self.setVisible(self.count() > 1)
        return self.number()

    def number(self) -> int:
        """The chosen series; 0 for all events."""
        return int(self.currentData() or 0)

    def show_all(self) -> None:
        """All events again."""
        self.setCurrentIndex(0)
        self.chosen.emit()
