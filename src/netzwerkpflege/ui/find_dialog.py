"""„Fundstück“: a link, a title, a tip; whom it would please, and the finds that wait to be passed on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from netzwerkpflege.domain.find import Find, Pleased
from netzwerkpflege.domain.outcome import Change, ExpectedError
from netzwerkpflege.phrases import error_sentence
from netzwerkpflege.services import finds
from netzwerkpflege.services.desk import Desk, undo
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.jobs import Job, Jobs
from netzwerkpflege.ui.places import Place
from netzwerkpflege.ui.reminder_dialog import ReminderDialog
from netzwerkpflege.ui.theme import XXL, L, M, S
from netzwerkpflege.ui.widgets import Banner, PrimaryButton, QuietButton, plain_label

_PAUSE = 250
"""Milliseconds after the last key before one looks whom it would please."""
_DATA = Qt.ItemDataRole.UserRole


class FindDialog(QDialog):
    """Above what was found and whom it would please, below what waits. Space ticks a person, Enter keeps."""

    def __init__(self, *, desk: Desk, bus: Bus, jobs: Jobs, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._lang = desk, jobs, lang
        self._job: Job | None = None
        self.setWindowTitle(self.tr("Find"))
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.look)
        self._build()
        self.resize(theme.px(560), theme.px(600))
        self._place = Place(self, "find")
        for field in (self.words, self.link):
            field.textChanged.connect(self._typed)
        bus.changed.connect(self._changed)
        self.refresh()
        self._typed()
        self.words.setFocus()

    def look(self) -> None:
        """Look in the lane whom it would please."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
        work = partial(finds.pleases, self._desk, self.words.text(), self.link.text())
        self._job = self._jobs.start(lambda _: work(), self._show)
        self._job.ended.connect(self._ended)

    def keep(self) -> None:
        """Keep it for those who are ticked."""
        find = Find(self.words.text(), self._desk.today(), self.link.text(), self.note.text())
        people = self._ticked()
        words = self.tr("Kept. It is an occasion now.") if people else self.tr("Kept.")
        if self._attempt(lambda: finds.keep(self._desk, find, people), words):
            for field in (self.words, self.link, self.note):
                field.clear()

    def copy(self) -> None:
        """Put words and link on the clipboard, to be pasted into a letter of one's own."""
        words = (self.words.text().strip(), self.link.text().strip())
        QGuiApplication.clipboard().setText("\n".join(filter(None, words)))
        self.banner.say(self.tr("Copied."), "info")

    def pass_on(self) -> None:
        """What is chosen below was passed on."""
        find_id, contact_id = self._chosen()
        if contact_id:
            self._attempt(lambda: finds.pass_on(self._desk, find_id, contact_id), self.tr("Passed on."))

    def remind(self) -> None:
        """Set a reminder of what is chosen below, for whom it is."""
        find_id, contact_id = self._chosen()
        if find_id:
            dialog = ReminderDialog(
                desk=self._desk,
                lang=self._lang,
                reminder=None,
                contact_id=contact_id or None,
                text=finds.get(self._desk, find_id).words,
                parent=self,
            )
            dialog.finished.connect(dialog.deleteLater)
            dialog.saved.connect(lambda _: self.banner.say(self.tr("You will be reminded."), "info", self.tr("Undo")))
            dialog.open()

    def remove(self) -> None:
        """Take out what is chosen below, for everybody."""
        find_id, _ = self._chosen()
        if find_id:
            self._attempt(lambda: finds.remove(self._desk, find_id), self.tr("Removed."))

    def refresh(self) -> None:
        """Read the finds anew."""
        near = self.kept.currentRow()
        self.kept.clear()
        for find, people in finds.all_finds(self._desk):
            for one in people:
                sentence = self.tr("{find} – passed on to {name}") if one.passed_on else self.tr("{find} – for {name}")
                self._add_kept(sentence.format(find=find.words, name=one.name), find, one.contact_id, not one.passed_on)
            if not people:
                self._add_kept(find.words, find, 0, False)
        if self.kept.count():
            self.kept.setCurrentRow(min(max(near, 0), self.kept.count() - 1))
        self._follow()

    # --- building ---

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, L)
        column.setSpacing(M)
        self.banner = Banner(self)
        self.banner.acted.connect(self._undo)
        column.addWidget(self.banner)
        inside = QVBoxLayout()
        inside.setContentsMargins(XXL, L, XXL, 0)
        inside.setSpacing(S)
        column.addLayout(inside, 1)
        inside.addWidget(plain_label(self.tr("Find"), "title", parent=self))
        self.words = self._field(self.tr("What you found: a title, a tip"))
        self.link = self._field(self.tr("Link, if there is one; it is never opened"))
        self.note = self._field(self.tr("A note for yourself"))
        self.state = plain_label("", "muted", wrap=True, parent=self)
        self.people = self._list(self.tr("Whom it would please"))
        for widget in (self.words, self.link, self.note, self.state):
            inside.addWidget(widget)
        inside.addWidget(self.people, 1)
        self._copy = QuietButton(self.tr("&Copy the text"), "copy", self)
        self._copy.clicked.connect(self.copy)
        self._keep = PrimaryButton(self.tr("&Keep"), "bookmark", self)
        self._keep.clicked.connect(self.keep)
        inside.addLayout(_line(self._copy, None, self._keep))
        inside.addWidget(plain_label(self.tr("Your finds"), "section", parent=self))
        self.kept = self._list(self.tr("Your finds"))
        self.kept.currentRowChanged.connect(self._follow)
        inside.addWidget(self.kept, 1)
        self._passed = QuietButton(self.tr("&Passed on"), "check", self)
        self._passed.clicked.connect(self.pass_on)
        self._remind = QuietButton(self.tr("Remind &me …"), "bell-plus", self)
        self._remind.clicked.connect(self.remind)
        self._remove = QuietButton(self.tr("&Remove"), "trash-2", self)
        self._remove.clicked.connect(self.remove)
        close = QuietButton(self.tr("C&lose"), parent=self)
        close.clicked.connect(self.reject)
        for button in (self._copy, self._passed, self._remind, self._remove, close):
            button.setAutoDefault(False)
        self._keep.setDefault(True)
        inside.addLayout(_line(self._passed, self._remind, self._remove, None, close))

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        return field

    def _list(self, name: str) -> QListWidget:
        made = QListWidget(self)
        made.setAccessibleName(name)
        made.setWordWrap(True)
        made.setItemDelegate(_Line(made))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setMinimumHeight(theme.px(90))
        return made

    # --- following ---

    def _typed(self) -> None:
        some = bool(self.words.text().strip() or self.link.text().strip())
        for button in (self._copy, self._keep):
            button.setEnabled(some)
        self.people.clear()  # who was ticked was ticked for other words
        if some:
            self.state.setText(self.tr("Looking whom it would please …"))
        self._timer.start()

    def _show(self, found: list[Pleased]) -> None:
        if self._timer.isActive() or self.sender() is not self._job:
            return  # other words stand there by now
        self.people.clear()
        for one in found:
            item = QListWidgetItem(f"{one.name}: {one.sentence}", self.people)
            item.setData(_DATA, one)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.people.setVisible(bool(found))
        if found:
            words = self.tr("It would please these people, by what was said. Tick for whom to keep it.")
        elif self._keep.isEnabled():
            words = self.tr("It goes with nothing that was said so far.")
        else:
            words = self.tr("You are told whom it would please, by what was said with them.")
        self.state.setText(words)

    def _ended(self) -> None:
        if self.sender() is self._job:
            self._job = None

    def _ticked(self) -> list[Pleased]:
        items = [self.people.item(row) for row in range(self.people.count())]
        return [item.data(_DATA) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _add_kept(self, words: str, find: Find, contact_id: int, waits: bool) -> None:
        item = QListWidgetItem("\n".join(filter(None, (words, find.note))), self.kept)
        item.setData(_DATA, (find.id or 0, contact_id if waits else 0))

    def _chosen(self) -> tuple[int, int]:
        item = self.kept.currentItem()
        return item.data(_DATA) if item else (0, 0)

    def _follow(self) -> None:
        find_id, waits = self._chosen()
        self._passed.setEnabled(bool(waits))
        self._remind.setEnabled(bool(find_id))
        self._remove.setEnabled(bool(find_id))

    def _attempt(self, gesture: Callable[[], object], words: str) -> bool:
        try:
            gesture()
        except ExpectedError as error:
            self.banner.say(error_sentence(error, self._lang))
            return False
        self.banner.say(words, "info", self.tr("Undo"))
        return True

    def _undo(self) -> None:
        try:
            undo(self._desk)
        except ExpectedError as error:
            self.banner.say(error_sentence(error, self._lang))

    def _changed(self, change: Change) -> None:
        self.refresh()
        self._timer.start()


class _Line(QStyledItemDelegate):
    """A line with room for its box and for a finger."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        return size.expandedTo(QSize(0, theme.px(30)))


def _line(*widgets: QWidget | None) -> QHBoxLayout:
    """Buttons in a line; None is the room between them."""
    line = QHBoxLayout()
    line.setSpacing(S)
    for widget in widgets:
        if widget is None:
            line.addStretch(1)
        else:
            line.addWidget(widget)
    return line
