"""A list of what is kept about many people: searched, narrowed to one kind, worked by the keyboard, each step undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from netzwerkpflege.domain.outcome import Change, ExpectedError
from netzwerkpflege.phrases import error_sentence
from netzwerkpflege.services.desk import Desk, undo
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.flow_layout import FlowLayout
from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.jobs import Job, Jobs, Tick
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.panels import Banner, EmptyState
from netzwerkpflege.ui.places import Place
from netzwerkpflege.ui.plain_rows import PlainDelegate, PlainRow, plain_rows, row_at
from netzwerkpflege.ui.row_list import RowList
from netzwerkpflege.ui.sectioned_model import Section
from netzwerkpflege.ui.theme import XL, L, M, S
from netzwerkpflege.ui.widgets import OverflowButton, PrimaryButton, QuietButton

_TYPING: Final = 180
"""Milliseconds of quiet after which what is typed is looked for."""


class ListWords(NamedTuple):
    """What a list says of itself: its title, what it is for, and what stands there while it is empty."""

    title: str
    about: str
    empty: str
    nothing_found: str
    icon: str
    kinds: tuple[tuple[str, str], ...] = ()
    """Codes and words of what the list can be narrowed to; the first is all."""


class Command(NamedTuple):
    """Something to do with the chosen line: its name, words, icon and key, and whether it needs a line at all.

    What is done more rarely (``rare``) stands behind the three dots, and with everything else in the context menu.
    """

    name: str
    words: str
    icon: str = ""
    key: Qt.Key | None = None
    needs_line: bool = True
    rare: bool = False


class ListDialog(QDialog):
    """Read in the lane (``read``); ``person_chosen`` asks for somebody's card."""

    person_chosen = Signal(int)

    def __init__(
        self, *, desk: Desk, bus: Bus, jobs: Jobs, lang: str, kind: str, words: ListWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._lang, self._words = desk, jobs, lang, words
        self._job: Job | None = None
        self._stale = self._looked = False
        self._near = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING)
        self._timer.timeout.connect(self.refresh)
        self.setObjectName(kind)
        self.setWindowTitle(words.title)
        self._actions: dict[str, QAction] = {}
        self._commands = self.commands()
        self._build()
        room = self.screen().availableGeometry()
        self.resize(min(theme.px(720), room.width() * 19 // 20), min(theme.px(600), room.height() * 9 // 10))
        self._place = Place(self, kind)
        bus.changed.connect(self._changed)
        self.refresh()
        self.list.setFocus()

    # --- what a list is made of ---

    def read(self, kind: str, text: str) -> Callable[[], Sequence[Section[PlainRow]]]:
        """What looks in the lane for lines of a kind in which the words occur."""
        raise NotImplementedError

    def commands(self) -> Sequence[Command]:
        """What can be done; the first is that of the button and of Enter."""
        raise NotImplementedError

    def act(self, name: str, row: PlainRow | None) -> None:
        """Do it."""
        raise NotImplementedError

    # --- for those who derive ---

    def row(self) -> PlainRow | None:
        """The chosen line."""
        index = self.list.currentIndex()
        return row_at(index) if index.isValid() else None

    def attempt(self, gesture: Callable[[], object], words: str = "") -> None:
        """Do it, and say so with an undo beside it; or say why not."""
        try:
            gesture()
        except ExpectedError as error:
            self.banner.say(error_sentence(error, self._lang))
        else:
            if words:
                self.banner.say(words, "info", self.tr("Undo"))

    def refresh(self) -> None:
        """Look anew; while it is being looked already, once more afterwards."""
        if self._job is not None:
            self._stale = True
            return
        look = self.read(str(self.kind.currentData() or ""), self.search.text())

        def work(tick: Tick) -> Sequence[Section[PlainRow]]:
            return look()

        self._job = self._jobs.start(work, self._show, self._failed)
        self._job.ended.connect(self._ended)

    # --- building ---

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, L)
        outer.setSpacing(M)
        self.banner = Banner(self)
        self.banner.acted.connect(self._undo)
        outer.addWidget(self.banner)
        head = QVBoxLayout()
        head.setContentsMargins(XL, L, XL, 0)
        head.setSpacing(S)
        head.addWidget(plain_label(self._words.title, "title", parent=self))
        head.addWidget(plain_label(self._words.about, "muted", wrap=True, parent=self))
        head.addLayout(self._build_search())
        outer.addLayout(head)
        self.pages = QStackedWidget(self)
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(M, 0, M, 0)
        self._model = plain_rows(self)
        self.list = RowList(PlainDelegate, self._words.title, holder)
        self.list.setModel(self._model)
        self.list.current_changed.connect(self._follow)
        self.list.opened.connect(lambda: self._do(self._commands[0].name))
        self.list.ticked.connect(lambda: self._by_key(Qt.Key.Key_Space))
        self.list.remove_wanted.connect(lambda: self._by_key(Qt.Key.Key_Delete))
        self.list.menu_wanted.connect(self._show_menu)
        column.addWidget(self.list)
        self._empty = EmptyState(self._words.icon, self._words.empty, "", self)
        self.pages.addWidget(holder)
        self.pages.addWidget(self._empty)
        outer.addWidget(self.pages, 1)
        outer.addLayout(self._build_foot())

    def _build_search(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(S)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Name or word"))
        self.search.setAccessibleName(self.tr("Search in this list"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda: self._timer.start())
        line.addWidget(self.search, 3)
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("Which of them"))
        for code, words in self._words.kinds:
            self.kind.addItem(words, code)
        self.kind.setVisible(bool(self._words.kinds))
        self.kind.activated.connect(self.refresh)
        line.addWidget(self.kind, 2)
        return line

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(XL, 0, XL, 0)
        holder = QWidget(self)
        flow = FlowLayout(holder, S)
        for place, command in enumerate(self._commands):
            action = QAction(icon(command.icon) if command.icon else icon("chevron-right"), command.words, self)
            if command.key is not None:
                action.setShortcut(QKeySequence(command.key))
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _=False, name=command.name: self._do(name))
            self._actions[command.name] = action
            if command.rare:
                continue
            kind = PrimaryButton if place == 0 else QuietButton
            button = kind(command.words, command.icon, holder)
            button.setAutoDefault(False)
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            flow.addWidget(button)
        if rare := [self._actions[command.name] for command in self._commands if command.rare]:
            more = OverflowButton(self.tr("More actions"), holder)
            more.set_actions([*rare])
            flow.addWidget(more)
        close = QuietButton(self.tr("C&lose"), parent=holder)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        flow.addWidget(close)
        policy = holder.sizePolicy()
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        foot.addWidget(holder, 1)
        return foot

    # --- following ---

    def _show(self, sections: Sequence[Section[PlainRow]]) -> None:
        line = self.row()
        self._model.show(sections)
        found = any(section.lines for section in sections)
        narrowed = bool(self.search.text().strip() or self.kind.currentIndex() > 0)
        self._empty.set_sentence(self._words.nothing_found if narrowed else self._words.empty)
        self.pages.setCurrentIndex(0 if found else 1)
        kept = self._model.row_of(line.key) if line else None
        self.list.choose(self._model.first_line(self._near) if kept is None else kept)
        self._follow()

    def _failed(self, error: ExpectedError) -> None:
        self.banner.say(error_sentence(error, self._lang))

    def _ended(self) -> None:
        self._job, again = None, self._stale
        self._stale = False
        if again:
            self.refresh()

    def _follow(self) -> None:
        line = self.row()
        if line is not None:
            self._near = self.list.currentIndex().row()
        for command in self._commands:
            self._actions[command.name].setEnabled(line is not None or not command.needs_line)

    def _do(self, name: str) -> None:
        if self._actions[name].isEnabled():
            self.act(name, self.row())

    def _by_key(self, key: Qt.Key) -> None:
        if (command := next((one for one in self._commands if one.key is key), None)) is not None:
            self._do(command.name)

    def _show_menu(self, place: QPoint) -> None:
        if self.row() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._actions[command.name] for command in self._commands])
        menu.popup(place)

    def _undo(self) -> None:
        self.banner.hide()
        self.attempt(lambda: undo(self._desk))

    def _changed(self, change: Change) -> None:
        self.refresh()
