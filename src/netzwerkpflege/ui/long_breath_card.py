"""Langer Atem: what has grown in a series over the years, and what it took; a chooser above the drawing."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from netzwerkpflege.domain.long_breath import Year
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.services import series
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.drawings import told
from netzwerkpflege.ui.jobs import Jobs, Tick
from netzwerkpflege.ui.long_breath_drawing import LongBreathDrawing
from netzwerkpflege.ui.picture_card import PictureCard

Read = tuple[list[tuple[int, str]], int, list[Year]]


class LongBreathCard(PictureCard):
    """Never a number of cards, no aim and no rank: what lives, what goes on, who met through whom, and the price."""

    def __init__(self, *, desk: Desk, jobs: Jobs, caption: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(caption, "sprout", empty, parent)
        self._desk, self._jobs = desk, jobs
        self._wanted = 0
        self._choice = QComboBox(self)
        self._choice.setAccessibleName(self.tr("Which series"))
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._choice.activated.connect(lambda row: self.choose(int(self._choice.itemData(row) or 0)))
        self._choice.hide()
        self.head.addWidget(self._choice)

    def choose(self, series_id: int) -> None:
        """Show this series."""
        self._wanted = series_id
        self.refresh()

    def refresh(self) -> None:
        """Read in the lane which series there are, and what has grown in the one that is shown."""
        desk, wanted = self._desk, self._wanted

        def work(tick: Tick) -> Read:
            known = [(one.id or 0, one.title) for one in series.all_series(desk)]
            numbers = [number for number, _ in known]
            shown = wanted if wanted in numbers else next(iter(numbers), 0)
            return known, shown, series.long_breath(desk, shown) if shown else []

        self._jobs.start(work, self._show, self._failed)

    def _show(self, found: Read) -> None:
        known, shown, years = found
        if self._wanted not in (0, shown) and any(number == self._wanted for number, _ in known):
            return  # another one was chosen meanwhile
        self._choice.clear()
        for number, title in known:
            self._choice.addItem(title, number)
        self._choice.setCurrentIndex(self._choice.findData(shown))
        self._choice.setVisible(bool(known))
        drawing = LongBreathDrawing(years)
        self.show_drawing(drawing if years else None, told(drawing) if years else [])

    def _failed(self, error: ExpectedError) -> None:
        self.troubled.emit(error)
