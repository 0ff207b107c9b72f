"""The page of reminders: what is on for today, what comes, and what was done lately; nobody is blamed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from netzwerkpflege.domain.outcome import Change, ExpectedError
from netzwerkpflege.domain.reminder import Repeat
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services import reminders
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.button_row import ButtonRow
from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.put_off_menu import working_menu
from netzwerkpflege.ui.reminder_list import ReminderDelegate, ReminderLine, line_at, reminder_model, sections
from netzwerkpflege.ui.row_list import RowList
from netzwerkpflege.ui.theme import XL, XXL, L, S
from netzwerkpflege.ui.widgets import EmptyState, OverflowButton, PrimaryButton, QuietButton, plain_label

_WIDEST = 760


class RemindersPage(QWidget):
    """Space ticks off, Enter edits, Del removes, and all of it can be undone."""

    person_chosen = Signal(int)
    edit_wanted = Signal(int)
    new_wanted = Signal()
    troubled = Signal(object)

    def __init__(self, *, desk: Desk, bus: Bus, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._repeats = {repeat: phrase(f"repeat.{repeat.value}", lang) for repeat in Repeat}
        self._model = reminder_model(self)
        self._near = 0
        self._make_actions()
        self._build()
        self.refresh()
        bus.changed.connect(self._changed)

    def refresh(self) -> None:
        """Read all reminders anew; who was chosen stays so, or else the next one below."""
        line = self.current_line()
        key = (line.number, line.done) if line else None
        today = self._desk.today()
        self._put_off_menu.set_today(today)
        open_, done = reminders.open_reminders(self._desk), reminders.done_reminders(self._desk)
        self._model.show(sections(open_, done, today, self._repeats))
        self._stack.setCurrentWidget(self._list if open_ or done else self._empty)
        self._all_done.setVisible(bool(done) and not open_)
        row = self._model.row_of(key) if key else None
        self._list.choose(self._model.first_line(self._near) if row is None else row)
        self._follow()

    def current_line(self) -> ReminderLine | None:
        """The reminder that is chosen."""
        index = self._list.currentIndex()
        return line_at(index) if index.isValid() else None

    def list_view(self) -> RowList:
        """The list."""
        return self._list

    def put_off(self, until: date) -> None:
        """Be quiet about the chosen reminder until a later day."""
        self._with_open(lambda number: reminders.snooze(self._desk, number, until))

    def tick(self) -> None:
        """The chosen reminder is done; one that was done is not done after all."""
        if line := self.current_line():
            act = reminders.reopen if line.done else reminders.finish
            self._attempt(lambda: act(self._desk, line.number))

    def remove(self) -> None:
        """Take the chosen reminder out."""
        if line := self.current_line():
            self._attempt(lambda: reminders.remove(self._desk, line.number))

    # --- building ---

    def _make_actions(self) -> None:
        self._put_off_menu = working_menu(self._desk, self)
        self._put_off_menu.chosen.connect(self.put_off)
        self._done = QAction(icon("check"), self.tr("&Done"), self)
        self._done.triggered.connect(self.tick)
        self._edit = QAction(icon("pencil"), self.tr("&Edit …"), self)
        self._edit.triggered.connect(self._open)
        self._person = QAction(icon("user"), self.tr("&Show contact"), self)
        self._person.triggered.connect(self._show_person)
        self._remove = QAction(icon("trash-2"), self.tr("&Remove"), self)
        self._remove.triggered.connect(self.remove)
        for action, key in (
            (self._done, Qt.Key.Key_Space),
            (self._edit, Qt.Key.Key_Return),
            (self._remove, Qt.Key.Key_Delete),
        ):  # shown in the menu; the list itself hears them, and only while it has the focus
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def _build(self) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(XXL - S, XL, XXL, 0)
        holder = QWidget(self)
        holder.setMaximumWidth(_WIDEST)
        outer.addWidget(holder, 100)
        outer.addStretch(1)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        title = plain_label(self.tr("Reminders"), "name", parent=holder)
        title.setContentsMargins(S, 0, 0, 0)
        column.addWidget(title)
        column.addWidget(self._build_buttons(holder))
        self._all_done = plain_label(self.tr("Nothing is waiting. Enjoy the day."), "muted", parent=holder)
        self._all_done.setContentsMargins(S, 0, 0, 0)
        column.addWidget(self._all_done)
        self._list = RowList(ReminderDelegate, self.tr("Reminders"), holder)
        self._list.setModel(self._model)
        self._list.current_changed.connect(self._follow)
        self._list.opened.connect(self._open)
        self._list.ticked.connect(self.tick)
        self._list.remove_wanted.connect(self.remove)
        self._list.zone_clicked.connect(self._zone)
        self._list.menu_wanted.connect(self._show_menu)
        self._empty = EmptyState(
            "bell",
            self.tr("Nothing is waiting. A reminder tells you when it is good to get in touch, and why."),
            self.tr("New reminder"),
            holder,
        )
        self._empty.acted.connect(self.new_wanted)
        self._stack = QStackedWidget(holder)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        column.addWidget(self._stack, 1)

    def _build_buttons(self, holder: QWidget) -> ButtonRow:
        new = PrimaryButton(self.tr("&New reminder"), "bell-plus", holder)
        new.clicked.connect(self.new_wanted)
        later = QuietButton(self.tr("Put &off"), "clock", holder)
        later.setMenu(self._put_off_menu)
        self._later = later
        more = OverflowButton(self.tr("More actions"), holder)
        more.set_actions([self._done, self._edit, self._person, None, self._remove])
        self._more = more
        row = ButtonRow([new, later], more, holder)
        row.setContentsMargins(S, 0, 0, 0)
        return row

    # --- gestures ---

    def _with_open(self, act: Callable[[int], None]) -> None:
        line = self.current_line()
        if line is not None and not line.done:
            self._attempt(lambda: act(line.number))

    def _attempt(self, gesture: Callable[[], object]) -> None:
        self._near = max(0, self._list.currentIndex().row())
        try:
            gesture()
        except ExpectedError as error:
            self.troubled.emit(error)

    def _open(self) -> None:
        if line := self.current_line():
            self.edit_wanted.emit(line.number)

    def _show_person(self) -> None:
        line = self.current_line()
        if line is not None and line.row.reminder.contact_id is not None:
            self.person_chosen.emit(line.row.reminder.contact_id)

    def _zone(self, name: str) -> None:
        if name == "tick":
            self.tick()
        elif name == "person":
            self._show_person()
        else:
            place = self._list.visualRect(self._list.currentIndex()).bottomRight()
            corner = self._list.viewport().mapToGlobal(place)
            self._put_off_menu.popup(corner - QPoint(self._put_off_menu.sizeHint().width(), 0))

    def _show_menu(self, place: QPoint) -> None:
        if self.current_line() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._done, self._put_off_menu.menuAction(), self._edit, self._person])
        menu.addSeparator()
        menu.addAction(self._remove)
        menu.popup(place)

    def _follow(self) -> None:
        """Which actions make sense for what is chosen."""
        line = self.current_line()
        done = line is not None and line.done
        self._done.setText(self.tr("Not &done after all") if done else self.tr("&Done"))
        self._person.setEnabled(line is not None and line.row.reminder.contact_id is not None)
        for part in (self._done, self._edit, self._remove, self._more):
            part.setEnabled(line is not None)
        self._later.setEnabled(line is not None and not done)
        self._put_off_menu.menuAction().setEnabled(line is not None and not done)

    def _changed(self, change: Change) -> None:
        if change.everything or change.reminders or change.contacts:
            self.refresh()
