"""The page of events: what comes and what was, and the one that is chosen with its guests."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from netzwerkpflege.domain.outcome import Change, ExpectedError
from netzwerkpflege.services import events
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.event_card import EventCard
from netzwerkpflege.ui.event_list import EventDelegate, EventLine, event_model, line_at, sections
from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.row_list import RowList
from netzwerkpflege.ui.series_choice import SeriesChoice
from netzwerkpflege.ui.theme import L, M, S
from netzwerkpflege.ui.two_columns import TwoColumns
from netzwerkpflege.ui.widgets import EmptyState, QuietButton, plain_label


class EventsPage(QWidget):
    """Enter edits an event, Del removes it; conversations noted there stay."""

    person_chosen = Signal(int)
    edit_wanted = Signal(int)
    new_wanted = Signal()
    briefing_wanted = Signal(int)
    debrief_wanted = Signal(int)
    note_wanted = Signal(int, int)
    next_wanted = Signal(int)
    years_wanted = Signal(int)
    troubled = Signal(object)

    def __init__(self, *, desk: Desk, bus: Bus, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lang = lang
        self._near = 0
        self._model = event_model(self)
        self._edit = QAction(icon("pencil"), self.tr("&Edit …"), self)
        self._edit.triggered.connect(self._open)
        self._remove = QAction(icon("trash-2"), self.tr("&Remove event"), self)
        self._remove.triggered.connect(self.remove)
        self._next = QAction(icon("calendar-plus"), self.tr("&Next date of the series …"), self)
        self._next.triggered.connect(lambda: self._with_series(self.next_wanted.emit))
        self._years = QAction(icon("history"), self.tr("The series &over the years"), self)
        self._years.triggered.connect(lambda: self._with_series(self.years_wanted.emit))
        self._build()
        self.refresh()
        bus.changed.connect(self._changed)

    def refresh(self) -> None:
        """Read all events anew; the chosen one stays so, or else the next to come."""
        chosen = self.current_id()
        every = events.all_events(self._desk)
        wanted = self._series.show_series(self._desk)
        found = [one for one in every if wanted in (0, one[0].series_id)]
        self._whole.setCurrentWidget(self._columns if every else self._empty)
        self._list.blockSignals(True)
        self._model.show(sections(found, self._desk.today()))
        row = self._model.row_of(chosen) if chosen else None
        self._list.choose(self._model.first_line(self._near) if row is None else row)
        self._list.blockSignals(False)
        self._show_current()

    def open_event(self, event_id: int) -> None:
        """Show an event, of whichever series."""
        if self._model.row_of(event_id) is None and self._series.number():
            self._series.show_all()
        if (row := self._model.row_of(event_id)) is not None:
            self._columns.show_detail()
            self._list.choose(row)
            self._list.scrollTo(self._list.currentIndex())

    def current_line(self) -> EventLine | None:
        """The event that is chosen."""
        return line_at(self._list.currentIndex())

    def current_id(self) -> int | None:
        """Its number."""
        line = self.current_line()
        return line.number if line else None

    def list_view(self) -> RowList:
        """The list."""
        return self._list

    def splitter(self) -> QSplitter:
        """Between list and card."""
        return self._columns.splitter

    def card(self) -> EventCard:
        """The event that is shown."""
        return self._card

    def remove(self) -> None:
        """Take the chosen event out; undo brings it back with its guests."""
        number = self.current_id()
        if number is None:
            return
        self._near = self._list.currentIndex().row()
        try:
            events.remove(self._desk, number)
        except ExpectedError as error:
            self.troubled.emit(error)

    # --- building ---

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._columns = TwoColumns(self._build_list(), self._build_card(), self)
        self._columns.went_back.connect(self._list.setFocus)
        self._empty = EmptyState(
            "calendar-days",
            self.tr("No event yet. Enter the next evening you are going to; its briefing prepares you for it."),
            self.tr("New event"),
            self,
        )
        self._empty.acted.connect(self.new_wanted)
        self._whole = QStackedWidget(self)
        self._whole.addWidget(self._columns)
        self._whole.addWidget(self._empty)
        row.addWidget(self._whole)

    def _build_list(self) -> QWidget:
        side = QWidget(self)
        side.setMinimumWidth(260)
        column = QVBoxLayout(side)
        column.setContentsMargins(M, L, M, S)
        column.setSpacing(S)
        head = QHBoxLayout()
        head.setContentsMargins(S, 0, 0, 0)
        head.addWidget(plain_label(self.tr("Events"), "title", elide=True, parent=side), 1)
        new = QuietButton(self.tr("&New event"), "calendar-plus", side)
        new.clicked.connect(self.new_wanted)
        head.addWidget(new)
        column.addLayout(head)
        self._series = SeriesChoice(side)
        self._series.chosen.connect(self.refresh)
        column.addWidget(self._series)
        self._list = RowList(EventDelegate, self.tr("Events"), side)
        self._list.setModel(self._model)
        self._list.current_changed.connect(self._show_current)
        self._list.clicked.connect(self._read)
        self._list.opened.connect(self._enter)
        self._list.remove_wanted.connect(self.remove)
        self._list.menu_wanted.connect(self._show_menu)
        column.addWidget(self._list, 1)
        return side

    def _build_card(self) -> QWidget:
        self._card = EventCard(desk=self._desk, lang=self._lang, parent=self)
        self._card.person_chosen.connect(self.person_chosen)
        self._card.briefing_wanted.connect(self._want_briefing)
        self._card.practice_wanted.connect(self._practise)
        self._card.debrief_wanted.connect(lambda: self.debrief_wanted.emit(self._card.event_id()))
        self._card.edit_wanted.connect(self._open)
        self._card.note_wanted.connect(self._want_note)
        self._card.troubled.connect(self.troubled)
        self._card.set_overflow([self._next, self._years, None, self._remove])
        return self._card

    # --- following ---

    def _read(self) -> None:
        self._columns.show_detail()

    def _enter(self) -> None:
        """Enter in the list: edit, or in a narrow window first read."""
        if self._columns.narrow():
            self._columns.show_detail()
        else:
            self._open()

    def _open(self) -> None:
        if (number := self.current_id()) is not None:
            self.edit_wanted.emit(number)

    def _with_series(self, act: Callable[[int], None]) -> None:
        line = self.current_line()
        if line is not None and line.event.series_id is not None:
            act(line.event.series_id)

    def _practise(self) -> None:
        from netzwerkpflege.ui.practice_dialog import PracticeDialog  # noqa: PLC0415 - when it is first opened

        event = events.get(self._desk, self._card.event_id())
        dialog = PracticeDialog(desk=self._desk, event_id=event.id or 0, title=event.title, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _want_briefing(self) -> None:
        self.briefing_wanted.emit(self._card.event_id())

    def _want_note(self, contact_id: int) -> None:
        self.note_wanted.emit(contact_id, self._card.event_id())

    def _show_menu(self, place: QPoint) -> None:
        if self.current_line() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._edit, self._next, self._years])
        menu.addSeparator()
        menu.addAction(self._remove)
        menu.popup(place)

    def _show_current(self) -> None:
        line = self.current_line()
        for action in (self._next, self._years):
            action.setEnabled(line is not None and line.event.series_id is not None)
        if line:
            self._card.show_event(line.event, self._desk.today())

    def _changed(self, change: Change) -> None:
        if change.everything or change.events:
            self.refresh()
        elif change.contacts and self._card.event_id():
            self._card.refresh_guests()
