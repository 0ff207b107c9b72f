"""The page „Heute“: what today asks for, in calm cards; on an empty day a pleasant word."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netzwerkpflege.domain.outcome import Change, ExpectedError
from netzwerkpflege.services import today as todays
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.today import Today
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.jobs import Jobs, Tick
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.moments import weekday_in_words
from netzwerkpflege.ui.theme import XL, XXL, L, M
from netzwerkpflege.ui.today_cards import (
    BirthdayCard,
    DebriefCard,
    EventCard,
    QuietCard,
    ReminderCard,
    StackCard,
    UnfinishedCard,
)
from netzwerkpflege.ui.today_in_touch import InTouchCard

_TWO_COLUMNS = 760
_WIDEST = 1080


class TodayPage(QScrollArea):
    """Follows every change, and midnight. Says by signals what is wanted; services are asked in the lane."""

    person_chosen = Signal(int)
    troubled = Signal(object)
    note_wanted = Signal(int)
    event_wanted = Signal(int)
    briefing_wanted = Signal(int)
    reminder_chosen = Signal(int)
    reminders_wanted = Signal()
    stack_wanted = Signal()
    debrief_wanted = Signal(int)
    import_wanted = Signal()
    capture_wanted = Signal()
    put_off = Signal(int, object)
    dropped = Signal(int)

    def __init__(self, *, desk: Desk, bus: Bus, jobs: Jobs, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._lang = desk, jobs, lang
        self._stale = True
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Today"))
        self._build()
        self._midnight = QTimer(self)
        self._midnight.setSingleShot(True)
        self._midnight.timeout.connect(self.refresh)
        bus.changed.connect(self._changed)

    def refresh(self) -> None:
        """Ask anew what today asks for."""
        self._stale = False
        desk = self._desk

        def work(tick: Tick) -> Today:
            return todays.today(desk)

        self._jobs.start(work, self.show_today, self._failed)
        self._wait_for_midnight()

    def show_today(self, found: Today) -> None:
        """Show a day."""
        self._day.setText(weekday_in_words(found.day))
        focused = self.window().focusWidget()
        lost = focused is None or not focused.isVisible() or self.isAncestorOf(focused)
        for card in self._cards:
            card.setVisible(card.show_today(found, self._lang))
        self._arrange()
        if lost and self.isVisible():  # what had the keyboard is gone: the first that can have it takes it
            first = next((one for one in self._stops() if one.isVisible()), None)
            if first is not None:
                first.setFocus()

    def _stops(self) -> Iterator[QWidget]:
        """What Tab stops at, in its order."""
        for card in self._cards:
            for child in card.findChildren(QAbstractButton):
                if child.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    yield child

    # --- building ---

    def _build(self) -> None:
        inside = QWidget(self)
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(XXL, XL, XXL, XL)
        outer.setSpacing(L)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(plain_label(self.tr("Today"), "name", parent=inside))
        self._day = plain_label("", "muted", parent=inside)
        head.addWidget(self._day)
        outer.addLayout(head)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(L)
        left, right = QVBoxLayout(), QVBoxLayout()
        quiet, reminders, unfinished = QuietCard(inside), ReminderCard(self._desk, inside), UnfinishedCard(inside)
        in_touch, debrief = InTouchCard(self._desk, inside), DebriefCard(inside)
        debrief.wanted.connect(self.debrief_wanted)
        event, stack, birthdays = EventCard(inside), StackCard(inside), BirthdayCard(inside)
        self._sides = ((quiet, debrief, reminders, unfinished, in_touch), (event, stack, birthdays))
        self._cards = (*self._sides[0], *self._sides[1])
        for column, cards in zip((left, right), self._sides, strict=True):
            column.setSpacing(M)
            for card in cards:
                card.hide()
                column.addWidget(card)
            column.addStretch(1)
        self._columns.addLayout(left, 8)
        self._columns.addLayout(right, 6)
        outer.addLayout(self._columns)
        outer.addStretch(1)
        inside.setMaximumWidth(_WIDEST)
        self.setWidget(inside)
        self._wire(quiet, reminders, unfinished, event, stack, birthdays)
        self._wire_in_touch(in_touch)

    def _wire(
        self,
        quiet: QuietCard,
        reminders: ReminderCard,
        unfinished: UnfinishedCard,
        event: EventCard,
        stack: StackCard,
        birthdays: BirthdayCard,
    ) -> None:
        quiet.capture_wanted.connect(self.capture_wanted)
        quiet.import_wanted.connect(self.import_wanted)
        reminders.reminder_chosen.connect(self.reminder_chosen)
        reminders.all_wanted.connect(self.reminders_wanted)
        reminders.troubled.connect(self.troubled)
        event.event_wanted.connect(self.event_wanted)
        event.briefing_wanted.connect(self.briefing_wanted)
        stack.wanted.connect(self.stack_wanted)
        for card in (reminders, unfinished, birthdays):
            card.person_chosen.connect(self.person_chosen)

    def _wire_in_touch(self, card: InTouchCard) -> None:
        card.person_chosen.connect(self.person_chosen)
        card.note_wanted.connect(self.note_wanted)
        card.put_off.connect(self.put_off)
        card.dropped.connect(self.dropped)

    # --- following ---

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Two columns where there is room and something for each."""
        sides = [any(not card.isHidden() for card in side) for side in self._sides]
        wide = self.viewport().width() >= _TWO_COLUMNS and all(sides)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _changed(self, change: Change) -> None:
        """At once where it is seen, else when it is shown again."""
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _failed(self, error: ExpectedError) -> None:
        self._stale = True
        self.troubled.emit(error)

    def _wait_for_midnight(self) -> None:
        now = self._desk.clock()
        morrow = datetime.combine(_next_day(now.date()), datetime.min.time(), now.tzinfo)
        self._midnight.start(min(int((morrow - now).total_seconds() * 1000) + 1000, 86_400_000))


def _next_day(day: date) -> date:
    return day + timedelta(days=1)
