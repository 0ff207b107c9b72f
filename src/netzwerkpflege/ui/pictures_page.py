"""The page „Rückblick“: a year of conversations, event series, introductions – drawn, and as text beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from netzwerkpflege.domain.outcome import Change, ExpectedError
from netzwerkpflege.services import pictures
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.pictures import LookBack
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.counts import counted
from netzwerkpflege.ui.drawings import HeatMap, IntroductionGraph, SeriesChart, told
from netzwerkpflege.ui.jobs import Jobs, Tick
from netzwerkpflege.ui.long_breath_card import LongBreathCard
from netzwerkpflege.ui.picture_card import PictureCard
from netzwerkpflege.ui.theme import XL, XXL, L
from netzwerkpflege.ui.widgets import plain_label


class PicturesPage(QScrollArea):
    """Nothing here counts cards or ranks people: it shows talks, evenings and who brought whom together."""

    person_chosen = Signal(int)
    event_chosen = Signal(int)
    troubled = Signal(object)
    said = Signal(str)

    def __init__(self, *, desk: Desk, bus: Bus, jobs: Jobs, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._stale = True
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Looking back"))
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(XXL, XL, XXL, XL)
        column.setSpacing(L)
        column.addWidget(plain_label(self.tr("Looking back"), "name", parent=inside))
        empty = self.tr("As soon as you have noted conversations, you see here how the year went.")
        self._year = PictureCard(self.tr("A year of conversations"), "message-circle", empty, inside)
        empty = self.tr("Events that come again, such as a monthly breakfast, stand here over the years.")
        self._series = PictureCard(self.tr("Event series"), "calendar-days", empty, inside)
        empty = self.tr("Where you note through whom you met somebody, you see here who brought whom together.")
        self._people = PictureCard(self.tr("Who introduced whom"), "users", empty, inside)
        empty = self.tr("As soon as events have a series, you see here what has grown in it over the years.")
        self._breath = LongBreathCard(desk=desk, jobs=jobs, caption=self.tr("Long breath"), empty=empty, parent=inside)
        self._year.begin_at_the_end()
        for picture in (self._year, self._series, self._breath, self._people):
            picture.troubled.connect(self.troubled)
            picture.said.connect(self.said)
            column.addWidget(picture)
        column.addStretch(1)
        self.setWidget(inside)
        self._people.chosen.connect(self.person_chosen)
        self._series.chosen.connect(self.event_chosen)
        bus.changed.connect(self._changed)

    def refresh(self) -> None:
        """Read and draw anew."""
        self._stale = False
        desk = self._desk

        def work(tick: Tick) -> LookBack:
            return pictures.look_back(desk)

        self._jobs.start(work, self.show_look_back, self._failed)
        self._breath.refresh()

    def show_series(self, series_id: int) -> None:
        """Show what has grown in a series."""
        self._breath.choose(series_id)
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self._breath, 0, 0))

    def breath(self) -> LongBreathCard:
        """What has grown in a series."""
        return self._breath

    def show_look_back(self, found: LookBack) -> None:
        """Show these facts."""
        year = HeatMap(found.days)
        talked = told(year, found.days)
        self._year.show_drawing(year if talked else None, talked)
        series = SeriesChart(found.series)
        more = self.tr("1 more series has no room here."), self.tr("{count} more series have no room here.")
        rest = [counted(found.more_series, *more)] if found.more_series else []
        self._series.show_drawing(series if found.series else None, told(series) + rest)
        people = IntroductionGraph(found.people)
        more = self.tr("1 more person has no room here."), self.tr("{count} more people have no room here.")
        rest = [counted(found.more_people, *more)] if found.more_people else []
        self._people.show_drawing(people if found.people else None, told(people) + rest)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _changed(self, change: Change) -> None:
        """At once where it is seen, else when it is shown again."""
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _failed(self, error: ExpectedError) -> None:
        self._stale = True
        self.troubled.emit(error)
