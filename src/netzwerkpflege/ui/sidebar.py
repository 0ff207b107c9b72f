"""The quiet sidebar: pages with their counts, saved views, settings and trash at the foot; narrow, only the icons."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from netzwerkpflege.ui import icons, theme
from netzwerkpflege.ui.labels import explain, plain_label
from netzwerkpflege.ui.theme import XL, XS, L, M, S

WIDE, NARROW = 212, 60


class Entry(NamedTuple):
    """A page in the sidebar. ``foot`` puts it at the foot; an ``action`` is no page: it is done, and not chosen.

    ``if_any``: it is shown only while its count is more than nothing.
    """

    key: str
    words: str
    icon: str
    foot: bool = False
    action: bool = False
    if_any: bool = False


View = tuple[str, str, int | None]
"""A saved view: its key, its name, and how many it shows where that is known."""


_MOVES = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End})


class _Button(QAbstractButton):
    """One entry. ``moved`` carries the key that leads to another one."""

    moved = Signal(int)

    def __init__(self, entry: Entry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.count = ""
        self.narrow = False
        self._ring = False
        self.setCheckable(not entry.action)
        self.setAutoExclusive(not entry.action)  # read aloud as one of several, not as something to be ticked
        self.setText(entry.words)
        self.setAccessibleName(entry.words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = theme.by_keyboard(event, self._ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _MOVES:
            self.moved.emit(event.key())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDE) - 2 * M, max(34, QFontMetrics(self.font()).height() + L))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(NARROW) - 2 * M, self.sizeHint().height())

    def show_count(self, count: int | None) -> None:
        """Write a number behind the words; None and 0 write nothing."""
        self.count = "" if not count else self.locale().toString(count)
        self.setAccessibleName(f"{self.entry.words} {self.count}".strip())
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Only the icon; the words are then its tool tip."""
        self.narrow = narrow
        self._hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint()

    def _hint(self) -> None:
        """A tool tip for words that do not fit."""
        room = self.width() - 2 * M - S - theme.px(18) - QFontMetrics(self.font()).horizontalAdvance(self.count)
        whole = not self.narrow and QFontMetrics(self.font()).horizontalAdvance(self.entry.words) <= room
        explain(self, "" if whole else self.entry.words)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = tokens.accent_tint if self.isChecked() else tokens.hover if self.underMouse() else ""
        painter.setPen(QPen(theme.color(tokens.focus), 1.5) if self._ring and self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        ink = tokens.accent if self.isChecked() else tokens.ink
        side = theme.px(18)
        x = (self.width() - side) / 2 if self.narrow else float(M - 2)
        icons.paint_icon(painter, self.entry.icon, QRectF(x, (self.height() - side) / 2, side, side), ink)
        if self.narrow:
            return
        self._paint_words(painter, M + S + side, ink, tokens.accent if self.isChecked() else tokens.muted)

    def _paint_words(self, painter: QPainter, left: int, ink: str, count_ink: str) -> None:
        """The word, and its count at the right; the word gives way."""
        middle = Qt.AlignmentFlag.AlignVCenter
        small, font = (theme.scaled_font(size, bold=self.isChecked()) for size in (0.92, 1.0))
        count = QFontMetrics(small).horizontalAdvance(self.count)
        room = self.rect().adjusted(left, 0, -M + 2 - (count + S if count else 0), 0)
        shown = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(theme.color(ink))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, shown)
        painter.setFont(small)
        painter.setPen(theme.color(count_ink))
        painter.drawText(self.rect().adjusted(0, 0, -M + 2, 0), middle | Qt.AlignmentFlag.AlignRight, self.count)


class Sidebar(QWidget):
    """The pages and saved views to choose from. Arrows move, Home and End jump."""

    page_chosen = Signal(str)
    view_chosen = Signal(str)
    action_wanted = Signal(str)

    def __init__(self, title: str, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._narrow = False
        self._buttons: dict[str, _Button] = {}
        self._views: list[View] = []
        self._shelf: _Shelf | None = None
        self._group = QButtonGroup(self)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(M, theme.px(56), M, L)
        column.setSpacing(0)
        for entry in (e for e in entries if not e.foot):
            column.addWidget(self._button(entry))
        column.addStretch(1)
        for entry in (e for e in entries if e.foot):
            column.addWidget(self._button(entry))
            self._buttons[entry.key].setHidden(entry.if_any)
        self.setFixedWidth(theme.px(WIDE))
        theme.current().changed.connect(self.update)

    def choose(self, key: str) -> None:
        """Show a page, or a saved view, as the chosen one, without a signal; what is not there is passed over."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def chosen(self) -> str:
        """The key of what is shown as chosen."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def set_count(self, key: str, count: int | None) -> None:
        """Write a number behind an entry; None writes nothing."""
        button = self._buttons[key]
        button.show_count(count)
        if button.entry.if_any:
            button.setVisible(bool(count))

    def set_views(self, views: Sequence[View]) -> None:
        """Show these saved views, in this order; their keys must differ from those of the pages."""
        if [view[:2] for view in views] != [view[:2] for view in self._views]:
            self._lay_out(views)
        self._views = list(views)
        for key, _, count in views:
            self._buttons[key].show_count(count)

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, or icons with words."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.setFixedWidth(theme.px(NARROW if narrow else WIDE))
        for button in self._buttons.values():
            button.set_narrow(narrow)
        if self._shelf is not None:
            self._shelf.set_narrow(narrow)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens()
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(tokens.sidebar))  # not fillRect: that loads all of QGradient, 2 ms of the start
        painter.drawRect(self.rect())
        painter.setPen(theme.color(tokens.hairline))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        side, top = theme.px(20), theme.px(18)
        left = (self.width() - side) // 2 if self._narrow else XL - 2
        icons.paint_icon(painter, "sprout", QRectF(left, top, side, side), tokens.accent)
        if not self._narrow:
            painter.setFont(theme.scaled_font(1.15, bold=True))
            painter.setPen(theme.color(tokens.ink))
            room = self.rect().adjusted(left + side + S, top, -S, 0)
            room.setHeight(side)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, self._title)

    def _lay_out(self, views: Sequence[View]) -> None:
        """Make the buttons of the views anew; who was chosen, or had the focus, stays so."""
        chosen = self.chosen()
        focused = next((key for key, button in self._buttons.items() if button.hasFocus()), "")
        for key, _, _ in self._views:
            button = self._buttons.pop(key)
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        if self._shelf is None:
            self._shelf = _Shelf(self.tr("Saved views"), self)
            self._column.insertWidget(
                sum(not button.entry.foot for button in self._buttons.values()), self._shelf, 1000
            )
            self._shelf.set_narrow(self._narrow)
        fresh = [self._button(Entry(key, words, "bookmark")) for key, words, _ in views]
        self._shelf.fill(fresh)
        for button in fresh:
            button.set_narrow(self._narrow)
        order = self._in_order()
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self.choose(chosen)
        if focused in self._buttons:
            self._buttons[focused].setFocus()

    def _in_order(self) -> list[_Button]:
        """All entries as they stand, from top to foot."""
        every = list(self._buttons.values())
        return sorted(every, key=lambda button: 2 if button.entry.foot else int(self._is_view(button.entry.key)))

    def _button(self, entry: Entry) -> _Button:
        button = _Button(entry, self)
        self._buttons[entry.key] = button
        if not entry.action:
            self._group.addButton(button)
        button.clicked.connect(self._clicked)
        button.moved.connect(self._move)
        theme.current().changed.connect(button.update)
        return button

    def _move(self, key: int) -> None:
        """To the next entry, or the first or last; a page or view is shown at once, an action only gets the focus."""
        buttons = [button for button in self._in_order() if not button.isHidden()]
        here = next((number for number, button in enumerate(buttons) if button is self.sender()), 0)
        there = {
            Qt.Key.Key_Down: min(here + 1, len(buttons) - 1),
            Qt.Key.Key_Up: max(here - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(buttons) - 1,
        }[Qt.Key(key)]
        buttons[there].setFocus(Qt.FocusReason.TabFocusReason)
        if not buttons[there].entry.action:
            buttons[there].click()

    def _is_view(self, key: str) -> bool:
        return self._shelf is not None and self._shelf.holds(self._buttons[key])

    def _clicked(self) -> None:
        button = self.sender()
        if not isinstance(button, _Button):
            return
        key = button.entry.key
        if button.entry.action:
            self.action_wanted.emit(key)
        elif self._is_view(key):
            self.view_chosen.emit(key)
        else:
            self.page_chosen.emit(key)


class _Shelf(QScrollArea):
    """The place of the saved views between pages and foot; it scrolls where there are many."""

    def __init__(self, caption: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(caption)
        self._inside = QWidget(self)
        for widget in (self.viewport(), self._inside):
            widget.setAutoFillBackground(False)
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, L, 0, S)
        self._rows.setSpacing(0)
        self._caption = plain_label(caption, "caption", elide=True, parent=self._inside)
        self._caption.setContentsMargins(M - 2, 0, 0, XS)
        self._rows.addWidget(self._caption)
        self._rows.addStretch(1)
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)

    def holds(self, button: QWidget) -> bool:
        """Whether this button is a view's."""
        return button.parentWidget() is self._inside

    def fill(self, buttons: Sequence[_Button]) -> None:
        """Show these; what was shown before has gone already."""
        for number, button in enumerate(buttons):
            self._rows.insertWidget(1 + number, button)
            button.installEventFilter(self)
            button.show()
        self.setVisible(bool(buttons))

    def set_narrow(self, narrow: bool) -> None:
        """Without the caption, for which there is no room."""
        self._caption.setVisible(not narrow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 0, S)
        return False
