"""A queue of people, gone through one by one by the keyboard alone: the frame of Nachlese and card stack."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from netzwerkpflege.domain.debrief import Talk
from netzwerkpflege.domain.outcome import ExpectedError, Invalid
from netzwerkpflege.domain.queue import Queued, next_open
from netzwerkpflege.domain.told import Told
from netzwerkpflege.phrases import error_sentence, phrase
from netzwerkpflege.services import contacts, fundus, meetings
from netzwerkpflege.services.desk import Desk, undo
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.icons import STATUS_ICONS, icon
from netzwerkpflege.ui.labels import plain_label, plain_tool_tip
from netzwerkpflege.ui.panels import Banner
from netzwerkpflege.ui.places import Place
from netzwerkpflege.ui.queue_person import QueuePerson, QueueWords
from netzwerkpflege.ui.theme import XS, XXL, L, M, S
from netzwerkpflege.ui.widgets import PrimaryButton, QuietButton

_ID: Final = Qt.ItemDataRole.UserRole
_NOTHING: Final = Talk()
_FIGURE_SPACE: Final = "\u2007"


class QueueDialog(QDialog):
    """Left any time and resumed: what was kept is kept, what was begun waits in memory.

    A queue says what it holds (``read``) and what each answer does (``keep_talk``, ``say_no``, ``put_away``).
    """

    drafts: ClassVar[dict[tuple[str, str, int], Talk]] = {}

    def __init__(self, *, desk: Desk, lang: str, kind: str, words: QueueWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._lang, self._kind = desk, lang, kind
        self._items: Sequence[Queued] = ()
        self._current: Queued | None = None
        self._done_here = 0
        self.setObjectName(kind)
        self.resize(980, 760)
        self._build(words)
        self._place = Place(self, kind)

    # --- what a queue is made of ---

    def read(self) -> Sequence[Queued]:
        """The people of the queue as they are now."""
        raise NotImplementedError

    def keep_talk(self, item: Queued, talk: Talk) -> None:
        """Yes, and this is what was said."""
        raise NotImplementedError

    def say_no(self, item: Queued) -> None:
        """No."""
        raise NotImplementedError

    def put_away(self, item: Queued) -> None:
        """The card is put away."""
        raise NotImplementedError

    def told(self, item: Queued) -> Sequence[Told]:
        """What they, and those with them, have heard before."""
        return ()

    def first_talk(self, item: Queued) -> Talk:
        """What stands in the fields before anything was typed."""
        return _NOTHING

    def build_top(self, column: QVBoxLayout) -> None:
        """What stands above the list."""
        raise NotImplementedError

    def build_below(self, column: QVBoxLayout) -> None:
        """What stands below the list."""

    def build_end(self) -> QWidget:
        """The page after the last one."""
        raise NotImplementedError

    def show_end(self) -> None:
        """The last one is gone through."""
        raise NotImplementedError

    def finish(self) -> None:
        """The button of the last page."""
        raise NotImplementedError

    def hint(self, keys: str) -> str:
        """The keys that answer the question, in words."""
        return keys

    # --- building ---

    def _build(self, words: QueueWords) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.banner = Banner(self)
        outer.addWidget(self.banner)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addLayout(self._build_list(), 0)
        self._person = QueuePerson(
            photo_for=partial(contacts.photo, self._desk),
            known_points=meetings.known_points(self._desk),
            lang=self._lang,
            today=self._desk.today(),
            words=words,
            parent=self,
        )
        self._person.form.offer_fundus(fundus.offered(self._desk))
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._person)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._scroll)
        self._end = self.build_end()
        self._pages.addWidget(self._end)
        columns.addWidget(self._pages, 1)
        outer.addLayout(columns, 1)
        outer.addLayout(self._build_foot())
        self._person.yes.connect(self._begin)
        self._person.no.connect(lambda: self._do(self.say_no))
        self._person.later.connect(self._later)
        self._person.away.connect(lambda: self._do(self.put_away))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._primary)

    def _build_list(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(XXL, L, 0, S)
        column.setSpacing(XS)
        self.build_top(column)
        self._progress = plain_label("", "small", parent=self)
        column.addWidget(self._progress)
        self._list = QListWidget(self)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFixedWidth(270)
        self._list.setIconSize(QSize(16, 16))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.currentItemChanged.connect(self._chosen)
        theme.current().changed.connect(self._tint)
        self._tint()
        column.addWidget(self._list, 1)
        self.build_below(column)
        return column

    def _tint(self) -> None:
        tokens = theme.tokens()
        ink, ground = tokens.status["accent"]
        self._list.setStyleSheet(
            "QListWidget { background: transparent; border: 1px solid transparent; border-radius: 8px; }"
            f"QListWidget:focus {{ border: 1px solid {tokens.focus}; }}"
            "QListWidget::item { padding: 5px 4px; border-radius: 6px; }"
            f"QListWidget::item:hover {{ background: {tokens.hover}; }}"
            f"QListWidget::item:selected {{ background: {ground}; color: {ink}; }}"
        )

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(XXL, M, XXL, L)
        foot.setSpacing(S)
        self._hint = plain_label("", "muted", wrap=True, parent=self)
        foot.addWidget(self._hint, 1)
        self._undo = QuietButton(self.tr("&Undo"), "undo-2", self)
        self._undo.clicked.connect(self._take_back)
        self._undo.hide()
        leave = QuietButton(self.tr("&Pause"), parent=self)
        leave.clicked.connect(self.reject)
        self._keep = PrimaryButton(self.tr("&Keep and go on"), "check", self)
        self._keep.clicked.connect(self._primary)
        for button in (self._undo, leave, self._keep):
            button.setAutoDefault(False)
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        return foot

    # --- what is shown ---

    def reload(self) -> None:
        """Read anew who is done."""
        self._items = self.read()
        silent = self._list.blockSignals(True)
        self._list.clear()
        figures = len(str(max((one.number or 0 for one in self._items), default=0)))
        for item in self._items:
            self._list.addItem(self._line(item, figures))
        self._list.blockSignals(silent)
        done = sum(item.done for item in self._items)
        words = self.tr("{done} of {count} gone through")
        self._progress.setText(words.format(done=done, count=len(self._items)))

    def _line(self, item: Queued, figures: int) -> QListWidgetItem:
        status = item.row.status.value if item.row else "bare"
        number = "" if item.number is None else f"{str(item.number).rjust(figures, _FIGURE_SPACE)}  "
        line = QListWidgetItem(f"{number}{item.name}")
        line.setIcon(icon("check", "dialogue") if item.done else icon(STATUS_ICONS[status], "muted"))
        state = self.tr("gone through") if item.done else phrase(f"status.{status}", self._lang)
        spoken = (str(item.number or ""), item.name, state)
        line.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, spoken)))
        line.setToolTip(plain_tool_tip(", ".join(filter(None, (item.name, item.organisation)))))
        line.setData(_ID, item.key)
        return line

    def go_on(self, after: int | None) -> None:
        """To the next who has not been gone through; at the end, the end."""
        self.reload()
        following = next_open(self._items, after)
        if following is None:
            self._show_end()
        else:
            self._show(following)

    def _show(self, item: Queued) -> None:
        self._current = item
        row = next(n for n, one in enumerate(self._items) if one.key == item.key)
        silent = self._list.blockSignals(True)
        self._list.setCurrentRow(row)
        self._list.blockSignals(silent)
        self._pages.setCurrentWidget(self._scroll)
        self._scroll.verticalScrollBar().setValue(0)
        self.banner.hide()
        draft = self.drafts.get(self._draft_key(item))
        self._person.show_item(item, draft or self.first_talk(item))
        self._person.form.show_told(self.told(item))
        self._keep.setText(self.tr("&Keep and go on"))
        if draft is not None:
            self._begin()
        else:
            self._ask()

    def _ask(self) -> None:
        """Only the one question, answered by one key."""
        self._person.ask(True)
        self._keep.setEnabled(False)
        self._hint.setText(self.hint(self._person.keys_in_words()))

    def _begin(self) -> None:
        """They have talked: the fields."""
        self._person.ask(False)
        self._keep.setEnabled(True)
        self._hint.setText(self.tr("Ctrl+Enter keeps and goes on. Nothing has to be filled in. Esc goes back."))

    def _show_end(self) -> None:
        self._current = None
        self._list.setCurrentRow(-1)
        self._pages.setCurrentWidget(self._end)
        self._keep.setText(self.tr("&Finish"))
        self._keep.setEnabled(True)
        self._hint.setText(self.tr("All have been gone through."))
        self.show_end()

    # --- gestures ---

    def _primary(self) -> None:
        if self._pages.currentWidget() is self._end:
            self.finish()
        elif self._keep.isEnabled() and self._current is not None and self._person.check():
            talk = self._person.talk()
            self._do(lambda item: self.keep_talk(item, talk))

    def _later(self) -> None:
        if self._current is not None:
            self._keep_draft()
            following = next_open(self._items, self._current.key)
            self._show(following or self._current)

    def _do(self, gesture: Callable[[Queued], object]) -> None:
        if self._current is None:
            return
        item = self._current
        try:
            gesture(item)
        except Invalid as error:
            self._say_invalid(error)
        except ExpectedError as error:
            self.say_trouble(error)
        else:
            self.drafts.pop(self._draft_key(item), None)
            self.did(1)
            self.answered()
            self.go_on(item.key)

    def did(self, steps: int) -> None:
        """So many steps more, or fewer, can be undone here."""
        self._done_here += steps
        self._undo.setVisible(self._done_here > 0)

    def answered(self) -> None:
        """Somebody was answered about."""

    def say_trouble(self, error: ExpectedError) -> None:
        """Say in the banner what went wrong."""
        self.banner.say(error_sentence(error, self._lang))

    def _say_invalid(self, error: Invalid) -> None:
        if error.details.get("field") == "connection_points":
            self._person.form.points_field.set_trouble(error_sentence(error, self._lang))
            self._person.form.begin()
        else:
            self.say_trouble(error)

    def _take_back(self) -> None:
        """Take back what was done with the last one, and show them again."""
        before = {item.key for item in self._items if item.done}
        try:
            undo(self._desk)
        except ExpectedError as error:
            self.say_trouble(error)
            return
        self.did(-1)
        self.reload()
        back = next((item for item in self._items if not item.done and item.key in before), None)
        fresh = next((item for item in self._items if not item.done), None)
        if (shown := back or fresh) is not None:
            self._show(shown)

    # --- keys ---

    def is_asking(self) -> bool:
        """Whether the question stands there."""
        return self._person.is_asking() and self._pages.currentWidget() is self._scroll

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked = self.is_asking()
        if asked and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and self._person.press(event.text()):
            return
        if event.key() == Qt.Key.Key_Escape and not asked and self._current is not None:
            self._keep_draft()
            self._ask()
            return
        if event.matches(QKeySequence.StandardKey.Undo) and self._done_here:
            self._take_back()
            return
        super().keyPressEvent(event)

    def _chosen(self, line: QListWidgetItem | None, before: QListWidgetItem | None) -> None:
        if line is None:
            return
        self._keep_draft()
        key = line.data(_ID)
        self.answered()
        item = next((one for one in self._items if one.key == key), None)
        if item is not None:
            self._show(item)

    # --- drafts ---

    def reject(self) -> None:
        """Pause; what was begun waits in memory."""
        self._keep_draft()
        super().reject()

    def _keep_draft(self) -> None:
        if self._current is None or self._person.is_asking():
            return
        talk = self._person.talk()
        key = self._draft_key(self._current)
        if talk == self.first_talk(self._current):
            self.drafts.pop(key, None)
        else:
            self.drafts[key] = talk

    def _draft_key(self, item: Queued) -> tuple[str, str, int]:
        return str(self._desk.profile.folder), self._kind, item.key
