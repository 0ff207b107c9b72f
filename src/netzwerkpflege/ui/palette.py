"""The one search field over everything, from anywhere: people, what was said with them, events, commands."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.command_words import Gesture, said_gesture
from netzwerkpflege.domain.found import Completion
from netzwerkpflege.domain.highlight import missing, words_of
from netzwerkpflege.domain.search_words import STATUS_WORDS, TURN_WORDS, Field, completed, operators_like, parse, unread
from netzwerkpflege.domain.text import fold
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services import contacts
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import palette_rows, theme
from netzwerkpflege.ui.jobs import Jobs
from netzwerkpflege.ui.palette_delegate import PaletteDelegate, row_at
from netzwerkpflege.ui.palette_rows import Command, Deed, Row
from netzwerkpflege.ui.palette_search import PaletteSearch
from netzwerkpflege.ui.row_list import RowList
from netzwerkpflege.ui.sectioned_model import Section, SectionedModel
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.theme import XL, L, M, S
from netzwerkpflege.ui.widgets import IconMark, plain_label

_WIDTH = 680
_HEIGHT = 580
_BELOW_TOP = 64
_RECENT = 6
_RECENT_KEY = "recent_searches"
_COMMANDS_ONLY = ">"
_FOR_NOBODY = "new_contact"
"""The command that is offered where nothing is found."""


class Palette(QDialog):
    """Emits ``wanted`` with the deed that was chosen, after it has closed. Esc, or a click beside it, closes."""

    wanted = Signal(object)

    def __init__(
        self,
        *,
        desk: Desk,
        jobs: Jobs,
        settings: ScreenSettings,
        commands: Sequence[Command],
        lang: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowTitle(self.tr("Search everything"))
        self._desk, self._settings, self._commands, self._lang = desk, settings, tuple(commands), lang
        self._for_nobody = tuple(command for command in commands if command.key == _FOR_NOBODY)
        self._moved = self._empty = False
        self._enter_waits: int | None = None
        self._search = PaletteSearch(desk, jobs, self)
        self._build()
        self._search.found.connect(self._show)
        self._search.troubled.connect(lambda error: self._note.setText(self.tr("The search came to no end.")))
        self._field.textChanged.connect(self._typed)
        theme.current().changed.connect(self.update)
        self._typed()

    def show_over(self, window: QWidget) -> None:
        """Show it at the upper middle of a window, never larger than that."""
        width = min(theme.px(_WIDTH), window.width() - XL)
        height = min(theme.px(_HEIGHT), window.height() - _BELOW_TOP - XL)
        self.resize(width, max(height, self.minimumSizeHint().height()))
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, _BELOW_TOP)))
        self.show()
        self.activateWindow()
        self._field.setFocus()

    def field(self) -> QLineEdit:
        """Where one types."""
        return self._field

    def list_view(self) -> RowList:
        """What was found."""
        return self._list

    def rows(self) -> list[Row]:
        """The lines from top to bottom, without headings."""
        indexes = (self._model.index(number, 0) for number in range(self._model.rowCount()))
        return [row for row in map(row_at, indexes) if row is not None]

    def hint(self) -> str:
        """What the keys do with the line that is chosen."""
        return self._hint.text()

    def is_waiting(self) -> bool:
        """Whether a part of the answer is still to come."""
        return self._search.waiting

    # --- building ---

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, S, 1, S)
        column.setSpacing(S)
        top = QHBoxLayout()
        top.setContentsMargins(L, 0, L, 0)
        top.setSpacing(M)
        top.addWidget(IconMark("search", "muted", 20, self))
        self._field = QLineEdit(self)
        self._field.setProperty("bare", True)
        self._field.setFont(theme.scaled_font(1.2))
        self._field.setPlaceholderText(self.tr("People, conversations, events, commands …"))
        self._field.setAccessibleName(self.tr("Search everything"))
        self._field.setMinimumHeight(theme.px(36))
        self._field.installEventFilter(self)
        top.addWidget(self._field, 1)
        column.addLayout(top)
        self._note = plain_label("", "muted", wrap=True, parent=self)
        self._note.setContentsMargins(L, 0, L, 0)
        column.addWidget(self._note)
        self._list = RowList(PaletteDelegate, self.tr("Found"), self)
        delegate = self._list.row_delegate()
        if isinstance(delegate, PaletteDelegate):
            delegate.photo_for = lambda sha256: contacts.photo(self._desk, sha256)
        self._model: SectionedModel[Row] = SectionedModel(lambda row: row.key, lambda row: row.spoken(), self._list)
        self._list.setModel(self._model)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.opened.connect(self._clicked)
        self._list.clicked.connect(self._clicked)
        self._list.current_changed.connect(self._follow)
        inset = QHBoxLayout()
        inset.setContentsMargins(S, 0, S, 0)
        inset.addWidget(self._list)
        column.addLayout(inset, 1)
        self._hint = plain_label("", "small", wrap=True, parent=self)
        self._hint.setContentsMargins(L, 0, L, 0)
        column.addWidget(self._hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(tokens.edge), 1))
        painter.setBrush(theme.color(tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)

    # --- typing ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Keys that concern the list, though the cursor stays in the field. True where the key is used up."""
        key, held = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            QApplication.sendEvent(self._list, QKeyEvent(event.type(), key, Qt.KeyboardModifier.NoModifier))
            self._moved = True
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(1 if held & Qt.KeyboardModifier.ControlModifier else int(_shifted(held)) * 2)
        elif key == Qt.Key.Key_Tab and self._chosen_verb() == "complete":
            self._enter(0)
        else:
            return False
        return True

    def _typed(self) -> None:
        self._moved, self._enter_waits = False, None
        text = self._field.text()
        self._search.run("" if text.startswith(_COMMANDS_ONLY) else text, self._field.cursorPosition())

    def _show(self) -> None:
        """Put what is found now into the list; the line that was chosen by hand stays chosen."""
        chosen = row_at(self._list.currentIndex()) if self._moved else None
        self._empty = False
        self._model.show(self._sections())
        row = self._model.row_of(chosen.key) if chosen else None
        self._list.choose(row if row is not None else self._model.first_line())
        self._list.scrollTo(self._list.currentIndex() if chosen else self._model.index(0, 0))
        self._say_state()
        self._follow()
        if self._empty:
            self._enter_waits = None  # who pressed Enter meant a hit, not a new contact
        elif self._enter_waits is not None and (self._model.rowCount() or not self._search.waiting):
            self._enter(self._enter_waits)

    def _sections(self) -> list[Section[Row]]:
        text = self._field.text()
        commands = self.tr("Commands")
        if text.startswith(_COMMANDS_ONLY):
            rows = palette_rows.command_rows(self._commands, text[1:], len(self._commands))
            return [Section("commands", commands, rows)]
        narrow = self.tr("Narrow down")
        if not text.strip():
            recent = Section("recent", self.tr("Searched lately"), palette_rows.recent_rows(self._recent()))
            operators = palette_rows.operator_rows(palette_rows.all_operators(self._lang))
            return [recent, Section("operators", narrow, operators)]
        search = self._search
        free, today = search.asked.query.text, self._desk.today()
        if search.asked.gesture:
            words = words_of(free)
            called = [hit for hit in search.people if not missing(fold(hit.title), words)] or search.people
            rows = palette_rows.gesture_rows(search.asked.gesture, called)
            return [Section("gestures", commands, rows)]
        hits = (*search.people, *search.things)
        found = palette_rows.hit_sections(hits, search.more, text, free, today, self._lang)
        place = search.asked.place
        offered = Section("complete", narrow, self._completions())
        doing = Section("commands", commands, self._gestures() + palette_rows.command_rows(self._commands, text))
        whole = place is not None and fold(place.typed) in {fold(row.title) for row in offered.lines}
        if place is not None and place.field is not None and not whole:
            return [offered, *found, doing]
        sections = [*found, offered, doing]
        if not self._search.waiting and not any(section.lines for section in sections):
            self._empty = True
            return [Section("commands", commands, palette_rows.command_rows(self._for_nobody, ""))]
        return sections

    def _gestures(self) -> tuple[Row, ...]:
        """What can be done with the first person, where it is called so."""
        words = words_of(self._search.asked.query.text)
        first = self._search.people[:1]
        if not words or not first or missing(fold(first[0].title), words):
            return ()
        keys = {Gesture.NOTE: self.tr("Ctrl+Enter"), Gesture.REMIND: self.tr("Shift+Enter")}
        return tuple(row for gesture in Gesture for row in palette_rows.gesture_rows(gesture, first, keys[gesture]))

    def _completions(self) -> tuple[Row, ...]:
        place = self._search.asked.place
        if place is None:
            return ()
        if place.field is None:
            fields = {
                name: field for name in operators_like(place.typed, int(self._lang != "de")) for field in _of(name)
            }
            return palette_rows.operator_rows(tuple(fields.items()), minus=place.minus)
        offered = self._search.offered
        if place.field is Field.STATUS:
            offered = tuple(Completion(phrase(f"status.{status.value}", self._lang)) for status in STATUS_WORDS)
        elif place.field is Field.RHYTHM:
            offered = tuple(Completion(phrase(f"turn.{turn.value}", self._lang)) for turn in TURN_WORDS)
        elif place.field is Field.SINCE:
            offered = tuple(map(Completion, (self.tr("yesterday"), self.tr("3 weeks"), self.tr("6 months"))))
            offered += (Completion(str(self._desk.today().year)),)
        return palette_rows.completion_rows(place.field, palette_rows.fitting(offered, place.typed), place.typed)

    def _say_state(self) -> None:
        text = self._field.text()
        bad = unread(text, self._desk.today())
        sentence = ""
        place = self._search.asked.place
        if bad and (place is None or place.field is None):
            sentence = self.tr("Not understood, so it narrows nothing: {words}").format(words=", ".join(bad))
        elif text.strip() and (self._empty or not self._model.rowCount()):
            if self._search.waiting:
                sentence = self.tr("Searching …")
            elif said_gesture(text):
                sentence = self.tr("Nobody of that name yet.")
            else:
                sentence = self.tr("Nothing found. The beginning of a word is enough, in any spelling.")
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))

    def _follow(self) -> None:
        """The foot of the field says what the keys do; a screen reader hears the line."""
        row = row_at(self._list.currentIndex())
        keys = (self.tr("Enter"), self.tr("Ctrl+Enter"), self.tr("Shift+Enter"))
        deeds = row.deeds if row else ()
        words = "   ".join(f"{key}: {deed.words}" for key, deed in zip(keys, deeds, strict=False))
        if not self._field.text():
            hints = self.tr("> shows all commands"), self.tr("-word leaves out")
            words = "   ".join(filter(None, (words, *hints)))
        self._hint.setText(words)
        self._field.setAccessibleDescription(row.spoken() if row else self._note.text())
        if row is not None and self._moved:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, row.spoken()))

    # --- doing ---

    def _clicked(self, index: QModelIndex | None = None) -> None:
        self._enter(0)

    def _chosen_verb(self) -> str:
        row = row_at(self._list.currentIndex())
        return row.deeds[0].verb if row else ""

    def _enter(self, which: int) -> None:
        """Do what the chosen line does; where nothing has come yet, as soon as it has."""
        self._enter_waits = None
        row = row_at(self._list.currentIndex())
        if row is None:
            self._enter_waits = which if self._search.waiting else None
            return
        if which >= len(row.deeds):
            return
        deed = row.deeds[which]
        if deed.verb == "type":
            self._field.setText(deed.text)
        elif deed.verb == "complete":
            self._complete(deed)
        elif deed.verb == "forget":
            self._settings.forget(_RECENT_KEY)
            self._typed()
        else:
            if deed.verb != "command":
                self._remember()
            self.accept()
            self.wanted.emit(deed)

    def _complete(self, deed: Deed) -> None:
        place = self._search.asked.place
        if place is None:
            self._field.setText(f"{deed.text}:")
            return
        text, cursor = completed(self._field.text(), place, deed.text)
        self._field.setText(text)
        self._field.setCursorPosition(cursor)
        self._typed()

    def _recent(self) -> list[str]:
        try:
            kept = json.loads(self._settings.text(_RECENT_KEY, "[]"))
        except ValueError:
            return []
        return [str(text) for text in kept][:_RECENT] if isinstance(kept, list) else []

    def _remember(self) -> None:
        text = " ".join(self._field.text().split())
        if text:
            others = [old for old in self._recent() if old != text]
            self._settings.keep(_RECENT_KEY, json.dumps([text, *others][:_RECENT], ensure_ascii=False))

    # --- closing ---

    def done(self, result: int) -> None:
        self._search.stop()
        window = self.parentWidget() if self.isActiveWindow() else None
        super().done(result)
        if window is not None:  # not every window system gives the keys back by itself
            window.activateWindow()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate and QApplication.activeWindow() is self.parentWidget():
            self.reject()  # a click beside it; another program in front leaves it open
        return super().event(event)


def _shifted(held: Qt.KeyboardModifier) -> bool:
    return bool(held & Qt.KeyboardModifier.ShiftModifier)


def _of(name: str) -> tuple[Field, ...]:
    """The field that an operator's name stands for."""
    return tuple(operator.field for operator in parse(f"{name}:").operators)
