"""The quiet sidebar: pages with their counts, settings at the foot; in a narrow window only the icons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from netzwerkpflege.ui import icons, theme
from netzwerkpflege.ui.labels import plain_tool_tip
from netzwerkpflege.ui.theme import XL, L, M, S

WIDE, NARROW = 212, 60


class Entry(NamedTuple):
    """A page in the sidebar. ``foot`` puts it at the foot."""

    key: str
    words: str
    icon: str
    foot: bool = False


class _Button(QAbstractButton):
    """One entry."""

    def __init__(self, entry: Entry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.count = ""
        self.narrow = False
        self._ring = False
        self.setCheckable(True)
        self.setText(entry.words)
        self.setAccessibleName(entry.words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = theme.by_keyboard(event, self._ring)
        super().focusInEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDE) - 2 * M, max(34, QFontMetrics(self.font()).height() + L))

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
    """The pages to choose from. Arrows move, Home and End jump."""

    page_chosen = Signal(str)

    def __init__(self, title: str, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._narrow = False
        self._buttons: dict[str, _Button] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(M, theme.px(56), M, L)
        column.setSpacing(0)
        for entry in (e for e in entries if not e.foot):
            column.addWidget(self._button(entry))
        column.addStretch(1)
        for entry in (e for e in entries if e.foot):
            column.addWidget(self._button(entry))
        self.setFixedWidth(theme.px(WIDE))
        theme.current().changed.connect(self.update)

    def choose(self, key: str) -> None:
        """Show a page as the chosen one, without a signal."""
        self._buttons[key].setChecked(True)

    def set_count(self, key: str, count: int | None) -> None:
        """Write a number behind a page; None writes nothing."""
        button = self._buttons[key]
        button.count = "" if not count else self.locale().toString(count)
        button.setAccessibleName(f"{button.entry.words} {button.count}".strip())
        button.update()

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, or icons with words."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.setFixedWidth(theme.px(NARROW if narrow else WIDE))
        for button in self._buttons.values():
            button.narrow = narrow
            button.setToolTip(plain_tool_tip(button.entry.words) if narrow else "")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        buttons = list(self._buttons.values())
        here = next((number for number, button in enumerate(buttons) if button.hasFocus()), 0)
        there = {
            Qt.Key.Key_Down: min(here + 1, len(buttons) - 1),
            Qt.Key.Key_Up: max(here - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(buttons) - 1,
        }.get(Qt.Key(event.key()))
        if there is None:
            super().keyPressEvent(event)
            return
        buttons[there].setFocus(Qt.FocusReason.TabFocusReason)
        buttons[there].click()

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

    def _button(self, entry: Entry) -> _Button:
        button = _Button(entry, self)
        self._buttons[entry.key] = button
        self._group.addButton(button)
        button.clicked.connect(self._clicked)
        theme.current().changed.connect(button.update)
        return button

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, _Button):
            self.page_chosen.emit(button.entry.key)
