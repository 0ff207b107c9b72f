"""Nachlese: the guests of an evening by their printed numbers, twenty seconds each, by the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import QSize, Qt, QTimer
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
from netzwerkpflege.phrases import error_sentence, phrase
from netzwerkpflege.services import contacts, debriefs, meetings
from netzwerkpflege.services.debriefs import Item, Queue
from netzwerkpflege.services.desk import Desk, undo
from netzwerkpflege.services.told import told_at
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.debrief_end import DebriefEnd
from netzwerkpflege.ui.debrief_person import DebriefPerson
from netzwerkpflege.ui.icons import STATUS_ICONS, icon
from netzwerkpflege.ui.labels import plain_label, plain_tool_tip
from netzwerkpflege.ui.panels import Banner
from netzwerkpflege.ui.places import Place
from netzwerkpflege.ui.theme import XS, XXL, L, M, S
from netzwerkpflege.ui.widgets import PrimaryButton, QuietButton

_ID: Final = Qt.ItemDataRole.UserRole
_NOTHING: Final = Talk()
_FIGURE_SPACE: Final = "\u2007"
_FIGURES: Final = 1500
"""Milliseconds within which the figures of one number are typed."""


class DebriefDialog(QDialog):
    """Left any time and resumed: what was kept is kept, what was begun waits in memory."""

    drafts: ClassVar[dict[tuple[str, int], Talk]] = {}

    def __init__(self, *, desk: Desk, lang: str, event_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._lang, self._event_id = desk, lang, event_id
        self._queue: Queue = debriefs.queue(desk, event_id)
        self._current: Item | None = None
        self._done_here = 0
        self._typed_number = ""
        self._between_figures = QTimer(self)
        self._between_figures.setSingleShot(True)
        self._between_figures.setInterval(_FIGURES)
        self._between_figures.timeout.connect(self._forget_figures)
        self.setWindowTitle(self.tr("Debrief: {event}").format(event=self._queue.event.title))
        self.setObjectName("debrief")
        self.resize(980, 760)
        self._build()
        self._place = Place(self, "debrief")
        self._go_on(None)

    # --- building ---

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.banner = Banner(self)
        outer.addWidget(self.banner)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addLayout(self._build_list(), 0)
        self._person = DebriefPerson(
            photo_for=partial(contacts.photo, self._desk),
            known_points=meetings.known_points(self._desk),
            lang=self._lang,
            today=self._desk.today(),
            parent=self,
        )
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._person)
        self._end = DebriefEnd(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self._end)
        columns.addWidget(self._pages, 1)
        outer.addLayout(columns, 1)
        outer.addLayout(self._build_foot())
        self._person.yes.connect(self._begin)
        self._person.no.connect(self._missed)
        self._person.later.connect(self._later)
        self._person.away.connect(self._away)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._primary)

    def _build_list(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(XXL, L, 0, S)
        column.setSpacing(XS)
        column.addWidget(plain_label(self.tr("Debrief"), "title", parent=self))
        column.addWidget(plain_label(self._queue.event.title, "muted", wrap=True, parent=self))
        self._progress = plain_label("", "small", parent=self)
        column.addWidget(self._progress)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Guests by their numbers"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFixedWidth(270)
        self._list.setIconSize(QSize(16, 16))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.currentItemChanged.connect(self._chosen)
        theme.current().changed.connect(self._tint)
        self._tint()
        column.addWidget(self._list, 1)
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
        self._keep.setAutoDefault(False)
        self._keep.clicked.connect(self._primary)
        for button in (self._undo, leave, self._keep):
            button.setAutoDefault(False)
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        return foot

    # --- what is shown ---

    def _reload(self) -> None:
        self._queue = debriefs.queue(self._desk, self._event_id)
        silent = self._list.blockSignals(True)
        self._list.clear()
        for item in self._queue.items:
            self._list.addItem(self._line(item))
        self._list.blockSignals(silent)
        done = sum(item.done for item in self._queue.items)
        words = self.tr("{done} of {count} gone through")
        self._progress.setText(words.format(done=done, count=len(self._queue.items)))

    def _line(self, item: Item) -> QListWidgetItem:
        entry = item.entry
        status = item.row.status.value if item.row else "bare"
        figures = len(str(max(one.entry.number or 0 for one in self._queue.items)))
        line = QListWidgetItem(f"{str(entry.number).rjust(figures, _FIGURE_SPACE)}  {entry.name}")
        line.setIcon(icon("check", "dialogue") if item.done else icon(STATUS_ICONS[status], "muted"))
        state = self.tr("gone through") if item.done else phrase(f"status.{status}", self._lang)
        line.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.number}, {entry.name}, {state}")
        line.setToolTip(plain_tool_tip(", ".join(filter(None, (entry.name, entry.organisation)))))
        line.setData(_ID, entry.id)
        return line

    def _go_on(self, after: int | None) -> None:
        """To the next who has not been gone through; at the end, the end."""
        self._reload()
        following = self._queue.next_open(after)
        if following is None:
            self._show_end()
        else:
            self._show(following)

    def _show(self, item: Item) -> None:
        self._current = item
        row = next(n for n, one in enumerate(self._queue.items) if one.entry.id == item.entry.id)
        silent = self._list.blockSignals(True)
        self._list.setCurrentRow(row)
        self._list.blockSignals(silent)
        self._pages.setCurrentWidget(self._scroll)
        self._scroll.verticalScrollBar().setValue(0)
        self.banner.hide()
        draft = self.drafts.get(self._draft_key(item))
        self._person.show_item(item, draft or _NOTHING)
        number, event = item.entry.contact_id, self._queue.event
        self._person.form.show_told(told_at(self._desk, number, event) if number is not None else ())
        self._keep.setText(self.tr("&Keep and go on"))
        if draft is not None:
            self._begin()
        else:
            self._ask()

    def _ask(self) -> None:
        """Only the one question, answered by one key."""
        self._person.ask(True)
        self._keep.setEnabled(False)
        keys = self._person.keys_in_words()
        self._hint.setText(self.tr("{keys} · a number jumps to a guest").format(keys=keys))

    def _begin(self) -> None:
        """They have talked: the fields."""
        self._person.ask(False)
        self._keep.setEnabled(True)
        self._hint.setText(self.tr("Ctrl+Enter keeps and goes on. Nothing has to be filled in. Esc goes back."))

    def _show_end(self) -> None:
        self._current = None
        self._list.setCurrentRow(-1)
        self._end.show_event(self._queue.event)
        self._pages.setCurrentWidget(self._end)
        self._keep.setText(self.tr("&Finish"))
        self._keep.setEnabled(True)
        self._hint.setText(self.tr("All have been gone through."))
        self._end.begin()

    # --- gestures ---

    def _primary(self) -> None:
        if self._pages.currentWidget() is self._end:
            self._finish()
        elif self._keep.isEnabled() and self._current is not None and self._person.form.check():
            talk = self._person.form.talk()
            self._do(lambda guest: debriefs.keep(self._desk, guest, talk))

    def _missed(self) -> None:
        self._do(lambda guest: debriefs.missed(self._desk, guest))

    def _away(self) -> None:
        self._do(lambda guest: debriefs.put_away(self._desk, guest))

    def _later(self) -> None:
        if self._current is not None:
            self._keep_draft()
            following = self._queue.next_open(self._current.entry.id)
            self._show(following or self._current)

    def _finish(self) -> None:
        found = self._end.read()
        if found is None:
            return
        try:
            debriefs.finish(self._desk, self._event_id, *found)
        except ExpectedError as error:
            self.banner.say(error_sentence(error, self._lang))
        else:
            super().accept()

    def _do(self, gesture: Callable[[int], object]) -> None:
        if self._current is None:
            return
        guest = self._current.entry.id or 0
        try:
            gesture(guest)
        except Invalid as error:
            self._say_trouble(error)
        except ExpectedError as error:
            self.banner.say(error_sentence(error, self._lang))
        else:
            self.drafts.pop(self._draft_key(self._current), None)
            self._done_here += 1
            self._undo.show()
            self._forget_figures()
            self._go_on(guest)

    def _say_trouble(self, error: Invalid) -> None:
        sentence = error_sentence(error, self._lang)
        if error.details.get("field") == "connection_points":
            self._person.form.points_field.set_trouble(sentence)
            self._person.form.begin()
        else:
            self.banner.say(sentence)

    def _take_back(self) -> None:
        """Take back what was done with the last one, and show them again."""
        before = {item.entry.id for item in self._queue.items if item.done}
        try:
            undo(self._desk)
        except ExpectedError as error:
            self.banner.say(error_sentence(error, self._lang))
            return
        self._done_here -= 1
        self._undo.setVisible(self._done_here > 0)
        self._reload()
        back = next((item for item in self._queue.items if not item.done and item.entry.id in before), None)
        fresh = next((item for item in self._queue.items if not item.done), None)
        if (shown := back or fresh) is not None:
            self._show(shown)

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked = self._person.is_asking() and self._pages.currentWidget() is self._scroll
        if asked and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if event.text().isdecimal():
                self._jump(event.text())
                return
            if self._person.press(event.text()):
                return
        if event.key() == Qt.Key.Key_Escape and not asked and self._current is not None:
            self._keep_draft()
            self._ask()
            return
        if event.matches(QKeySequence.StandardKey.Undo) and self._done_here:
            self._take_back()
            return
        super().keyPressEvent(event)

    def _jump(self, figure: str) -> None:
        """To the guest whose number is typed; „12“ is reached by 1 and 2."""
        known = {str(item.entry.number): item for item in self._queue.items}
        for typed in (self._typed_number + figure, figure):
            if any(number.startswith(typed) for number in known):
                self._typed_number = typed
                break
        else:
            self._typed_number = ""
            return
        self._between_figures.start()
        if (item := known.get(self._typed_number)) is not None:
            self._show(item)

    def _forget_figures(self) -> None:
        self._typed_number = ""

    def _chosen(self, line: QListWidgetItem | None, before: QListWidgetItem | None) -> None:
        if line is None:
            return
        self._keep_draft()
        number = line.data(_ID)
        self._forget_figures()
        item = next((one for one in self._queue.items if one.entry.id == number), None)
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
        talk = self._person.form.talk()
        key = self._draft_key(self._current)
        if talk == _NOTHING:
            self.drafts.pop(key, None)
        else:
            self.drafts[key] = talk

    def _draft_key(self, item: Item) -> tuple[str, int]:
        return str(self._desk.profile.folder), item.entry.id or 0
