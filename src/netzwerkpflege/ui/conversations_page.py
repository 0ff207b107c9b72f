"""The page of conversations: the list, newest first, and the one that is chosen to read."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from netzwerkpflege.domain.meeting import MeetingNote
from netzwerkpflege.domain.outcome import Change, ExpectedError, NotFound
from netzwerkpflege.services import contacts, meetings
from netzwerkpflege.services.contacts import Sheet
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.conversation_card import ConversationCard
from netzwerkpflege.ui.conversation_list import BLOCK, ConversationDelegate, ConversationModel
from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.jobs import Jobs, Tick
from netzwerkpflege.ui.row_list import RowList
from netzwerkpflege.ui.theme import L, M, S
from netzwerkpflege.ui.two_columns import TwoColumns
from netzwerkpflege.ui.widgets import EmptyState, SearchField

_TYPING_PAUSE = 150
_AT_ONCE = 2000
"""Up to so many conversations the list is read at once; of more it shows the first, and the rest comes from the lane."""


class ConversationsPage(QWidget):
    """Enter edits, Del removes, and both can be undone."""

    person_chosen = Signal(int)
    edit_wanted = Signal(int)
    new_wanted = Signal()
    troubled = Signal(object)

    def __init__(self, *, desk: Desk, bus: Bus, jobs: Jobs, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._shown_text = ""
        self._lang = lang
        self._near = 0
        self._model = ConversationModel(lambda ids: meetings.rows(desk, ids), self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE)
        self._typing.timeout.connect(self.refresh)
        self._remove = QAction(icon("trash-2"), self.tr("&Remove conversation"), self)
        self._remove.triggered.connect(self.remove)
        self._edit = QAction(icon("pencil"), self.tr("&Edit …"), self)
        self._edit.triggered.connect(self._open)
        self._wanted = 0
        self._build()
        self.refresh()
        bus.changed.connect(self._changed)

    def refresh(self) -> None:
        """Read the list anew; what was chosen stays so, or else the one that took its place."""
        text = self._search.text().strip()
        if not meetings.are_many(self._desk, _AT_ONCE):
            self._show(text, meetings.find(self._desk, text))
            return
        if text == self._shown_text and self._model.rowCount():
            self._model.read_anew()  # at once; the lane says who came and went
        elif not text:
            self._show(text, meetings.find(self._desk, limit=BLOCK))
        desk = self._desk

        def work(tick: Tick) -> tuple[str, list[int]]:
            return text, meetings.find(desk, text)

        self._jobs.start(work, self._found)

    def _found(self, found: tuple[str, list[int]]) -> None:
        """The whole answer; of another search meanwhile it is too late."""
        if found[0] == self._search.text().strip():
            self._show(*found)
            self._wanted = 0

    def _show(self, text: str, ids: list[int]) -> None:
        chosen, searching = self.current_id(), bool(text)
        self._shown_text = text
        self._lists.setCurrentWidget(self._list if ids or not searching else self._nothing)
        self._whole.setCurrentWidget(self._columns if ids or searching else self._empty)
        self._list.blockSignals(True)
        self._model.show(ids)
        row = self._model.row_of(chosen) if chosen else None
        if row is None and ids:
            row = min(self._near, len(ids) - 1)
        if self._wanted and (there := self._model.row_of(self._wanted)) is not None:
            row = there
        self._list.choose(row)
        self._list.blockSignals(False)
        self._show_current()

    def open_conversation(self, meeting_id: int) -> None:
        """Show a conversation; a search that hides it is lifted."""
        if self._model.row_of(meeting_id) is None:
            self._search.clear()
            self.refresh()
        if (row := self._model.row_of(meeting_id)) is not None:
            self._columns.show_detail()
            self._list.choose(row)
            self._list.scrollTo(self._list.currentIndex())
        else:
            self._wanted = meeting_id  # of very many the rest comes from the lane

    def current_id(self) -> int | None:
        """The conversation that is chosen."""
        return self._model.number(self._list.currentIndex())

    def list_view(self) -> RowList:
        """The list."""
        return self._list

    def splitter(self) -> QSplitter:
        """Between list and card."""
        return self._columns.splitter

    def search_field(self) -> SearchField:
        """The search."""
        return self._search

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self._search.setFocus()
        self._search.selectAll()

    def remove(self) -> None:
        """Take the chosen conversation out; undo brings it back."""
        number = self.current_id()
        if number is None:
            return
        self._near = self._list.currentIndex().row()
        try:
            meetings.remove_note(self._desk, number)
        except ExpectedError as error:
            self.troubled.emit(error)

    # --- building ---

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._columns = TwoColumns(self._build_list(), self._build_card(), self)
        self._columns.went_back.connect(self._list.setFocus)
        self._empty = EmptyState(
            "message-circle",
            self.tr("No conversation noted yet. Talking makes a card a contact; note it while it is fresh."),
            self.tr("Note a conversation"),
            self,
        )
        self._empty.acted.connect(self.new_wanted)
        self._whole = QStackedWidget(self)
        self._whole.addWidget(self._columns)
        self._whole.addWidget(self._empty)
        row.addWidget(self._whole)

    def _build_list(self) -> QWidget:
        side = QWidget(self)
        side.setMinimumWidth(240)
        column = QVBoxLayout(side)
        column.setContentsMargins(M, L, M, S)
        column.setSpacing(S)
        self._search = SearchField(self.tr("Search conversations …"), side)
        self._search.textChanged.connect(self._typed)
        self._search.down_pressed.connect(self._enter_list)
        self._search.returnPressed.connect(self._enter_list)
        self._list = RowList(ConversationDelegate, self.tr("Conversations"), side)
        self._list.setUniformItemSizes(True)
        self._list.setModel(self._model)
        self._list.current_changed.connect(self._show_current)
        self._list.clicked.connect(self._read)
        self._list.opened.connect(self._enter)
        self._list.remove_wanted.connect(self.remove)
        self._list.menu_wanted.connect(self._show_menu)
        self._nothing = EmptyState("search", self.tr("No conversation matches this search."), self.tr("Show all"), side)
        self._nothing.acted.connect(self._search.clear)
        self._lists = QStackedWidget(side)
        self._lists.addWidget(self._list)
        self._lists.addWidget(self._nothing)
        column.addWidget(self._search)
        column.addWidget(self._lists, 1)
        return side

    def _build_card(self) -> QWidget:
        self._card = ConversationCard(
            photo_for=lambda sha256: contacts.photo(self._desk, sha256), lang=self._lang, parent=self
        )
        self._card.person_chosen.connect(self.person_chosen)
        self._card.new_wanted.connect(self.new_wanted)
        self._card.edit_wanted.connect(self._open)
        self._card.more.set_actions([self._remove])
        self._none = EmptyState("message-circle", self.tr("Choose a conversation on the left."), "", self)
        self._right = QStackedWidget(self)
        self._right.addWidget(self._card)
        self._right.addWidget(self._none)
        return self._right

    # --- following ---

    def _typed(self) -> None:
        self._near = 0
        self._typing.start()

    def _enter_list(self) -> None:
        if self._typing.isActive():
            self._typing.stop()
            self.refresh()
        if self._model.rowCount():
            self._list.setFocus()

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

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._edit, self._remove])
        menu.popup(place)

    def _show_current(self) -> None:
        row = self._model.note_row(self._list.currentIndex())
        self._right.setCurrentWidget(self._none if row is None else self._card)
        if row is not None:
            self._card.show_row(row, self._sheets(row.note), self._desk.today())

    def _sheets(self, note: MeetingNote) -> dict[int, Sheet]:
        """What is known of those who took part; who was removed meanwhile is left out."""
        found = {}
        for participant in note.participants:
            try:
                found[participant.contact_id] = contacts.sheet(self._desk, participant.contact_id)
            except NotFound:
                continue
        return found

    def _changed(self, change: Change) -> None:
        if change.everything or change.meetings or change.contacts or change.events:
            self.refresh()
