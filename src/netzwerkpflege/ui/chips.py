"""Chips: a word on a tint, with its icon; the status badge; the filter of chips above the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QSizePolicy, QWidget

from netzwerkpflege.ui import icons, theme
from netzwerkpflege.ui.flow_layout import FlowLayout
from netzwerkpflege.ui.icons import STATUS_ICONS
from netzwerkpflege.ui.theme import XS, S

_LETTERS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


def _side() -> int:
    return theme.px(14)


class Chip(QLabel):
    """A word on a tint, to be read. ``role`` is a status code, 'accent' or 'neutral'."""

    def __init__(self, text: str, icon: str = "", role: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.scaled_font(0.95, bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_content(text, icon, role)
        theme.current().changed.connect(self.update)

    def set_content(self, text: str, icon: str, role: str) -> None:
        """Show another word."""
        self._icon, self._role = icon, role
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return _size(self, self.text(), self._icon)

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * S, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens()
        _paint(self, self.text(), self._icon, tokens.status.get(self._role, tokens.status["neutral"]))


class ChipButton(QAbstractButton):
    """A chip that can be pressed, or (``removable``) taken away by its cross or Del."""

    removed = Signal()

    def __init__(
        self,
        text: str,
        icon: str = "",
        role: str = "neutral",
        parent: QWidget | None = None,
        *,
        removable: bool = False,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._role = role
        self._removable = removable
        self._ring = False
        self.setFont(theme.scaled_font(0.95, bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._write(text)
        theme.current().changed.connect(self.update)
        if removable:
            self.clicked.connect(self.removed)

    def set_content(self, text: str, icon: str, role: str) -> None:
        """Show another word."""
        self._icon, self._role = icon, role
        self._write(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return _size(self, self.text(), self._icon, removable=self._removable)

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * S, self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = theme.by_keyboard(event, self._ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        cross = self._cross() if self._removable else None
        ring = self._ring and self.hasFocus()
        _paint(self, self.text(), self._icon, self._colors(theme.tokens()), cross, ring=ring)

    def hitButton(self, pos: QPoint) -> bool:
        """A click on the word does not take it away, one on the cross does."""
        return self._cross().adjusted(-S, -S, S, S).contains(pos) if self._removable else super().hitButton(pos)

    def _cross(self) -> QRect:
        side = _side() - 3
        return QRect(self.width() - S - side + 3, (self.height() - side) // 2, side, side)

    def _write(self, text: str) -> None:
        self.setText(text)
        self.setShortcut(QKeySequence())  # an & in a firm's name is no mnemonic
        self.setAccessibleName(text)

    def _colors(self, tokens: theme.Tokens) -> tuple[str, str]:
        return tokens.status.get(self._role, tokens.status["neutral"])


def _size(chip: QWidget, text: str, icon: str, *, removable: bool = False) -> QSize:
    metrics = QFontMetrics(chip.font())
    width = metrics.horizontalAdvance(" ".join(text.split())) + 2 * S + 2
    width += (_side() + XS + 2 if icon else 0) + (_side() if removable else 0)
    return QSize(width, metrics.height() + S)


def _paint(
    chip: QWidget, text: str, icon: str, colors: tuple[str, str], cross: QRect | None = None, *, ring: bool = False
) -> None:
    ink, tint = colors
    painter = QPainter(chip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(theme.tokens().focus), 1.5) if ring else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(tint))
    painter.drawRoundedRect(QRectF(chip.rect()).adjusted(1, 1, -1, -1), 5, 5)
    side, x = _side(), S
    if icon:
        icons.paint_icon(painter, icon, QRectF(x, (chip.height() - side) / 2, side, side), ink)
        x += side + XS + 2
    right = chip.width() - S - (side if cross else 0)
    painter.setPen(theme.color(ink))
    painter.setFont(chip.font())
    room = QRect(x, 0, max(0, right - x + 2), chip.height())
    words = " ".join(text.split())
    shown = QFontMetrics(chip.font()).elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
    painter.drawText(room, _LETTERS, shown)
    if cross:
        icons.paint_icon(painter, "x", QRectF(cross), ink)


class StatusBadge(ChipButton):
    """Where a person stands with the gate, as a sentence with its sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "circle-dashed", "bare", parent)

    def set_status(self, status: str, sentence: str) -> None:
        """Show a status code with its sentence."""
        self.set_content(sentence, STATUS_ICONS[status], status)


class FilterChip(ChipButton):
    """One choice of a filter: filled with the inverse colour while it is chosen."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__("", "", role, parent)
        self.setCheckable(True)

    def _colors(self, tokens: theme.Tokens) -> tuple[str, str]:
        if self.isChecked():
            return tokens.on_inverse, tokens.inverse
        return super()._colors(tokens)


class SegmentedFilter(QWidget):
    """Chips of which one is chosen; arrows move the choice."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """``choices`` are (key, word, role)."""
        super().__init__(parent)
        flow = FlowLayout(self, XS + 2)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._words: dict[str, str] = {}
        self._chips: dict[str, FilterChip] = {}
        for key, word, role in choices:
            chip = FilterChip(role, self)
            chip.set_content(word, "", role)
            self._group.addButton(chip)
            flow.addWidget(chip)
            self._words[key], self._chips[key] = word, chip
            chip.toggled.connect(self._toggled)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        next(iter(self._chips.values())).setChecked(True)

    def set_counts(self, counts: dict[str, str]) -> None:
        """Write a number behind the words; keys that are missing show the word alone."""
        for key, chip in self._chips.items():
            text = f"{self._words[key]}  {counts[key]}" if key in counts else self._words[key]
            if chip.text() != text:
                chip.setText(text)
                chip.setAccessibleName(text)
                chip.updateGeometry()

    def show_only(self, keys: set[str]) -> None:
        """Hide choices that lead nowhere; the chosen one stays."""
        for key, chip in self._chips.items():
            chip.setVisible(key in keys or chip.isChecked())

    def choose(self, key: str) -> None:
        """Choose by key."""
        self._chips[key].setChecked(True)

    def key(self) -> str:
        """What is chosen."""
        return next(key for key, chip in self._chips.items() if chip.isChecked())

    def _toggled(self, checked: bool) -> None:
        if checked and len(self._chips) == len(self._words) and self._group.checkedButton() is not None:
            self.chosen.emit(self.key())
