"""The buttons: one primary action a view, quiet ones beside it, small tools, the overflow menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFocusEvent, QFont, QFontMetrics, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from netzwerkpflege.ui import icons, theme
from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.labels import explain
from netzwerkpflege.ui.theme import XS, L, S

_LETTERS = Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextSingleLine


class _Button(QPushButton):
    """A rounded button that sets its icon apart from its words, which the style does not."""

    weight = QFont.Weight.Medium

    def __init__(self, text: str, icon_name: str, icon_role: str, parent: QWidget | None) -> None:
        super().__init__(text, parent)
        self._ring = False
        font = theme.scaled_font(1.0)
        font.setWeight(self.weight)
        self.setFont(font)
        if icon_name:
            self.setIcon(icon(icon_name, icon_role))
        self.setIconSize(QSize(theme.px(18), theme.px(18)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        pieces = self._pieces(metrics)
        width = sum(pieces) + S * (len(pieces) - 1) + 2 * (L if self.text() else S + XS)
        return QSize(width, max(32, metrics.height() + L))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = theme.by_keyboard(event, self._ring)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens()
        ground, edge, ink = self._colors(tokens)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(edge), 1))
        painter.setBrush(theme.color(ground))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, 8, 8)
        if self._ring and self.hasFocus():
            self._paint_ring(painter, frame, tokens)
        self._paint_content(painter, ink)

    def _paint_ring(self, painter: QPainter, frame: QRectF, tokens: theme.Tokens) -> None:
        painter.setPen(QPen(theme.color(tokens.focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 7.5, 7.5)

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        metrics = QFontMetrics(self.font())
        side, chevron = self.iconSize().width(), theme.px(14)
        pieces = self._pieces(metrics)
        x = max(S, (self.width() - sum(pieces) - S * (len(pieces) - 1)) // 2)
        middle = self.height() // 2
        if not self.icon().isNull():
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            self.icon().paint(painter, QRect(x, middle - side // 2, side, side), mode=mode)
            x += side + S
        right = self.width() - S
        if self.menu() is not None:
            right -= chevron
            sign = QRectF(right, middle - chevron / 2, chevron, chevron)
            icons.paint_icon(painter, "chevron-down", sign, ink)
        painter.setPen(theme.color(ink))
        painter.setFont(self.font())
        room = QRect(x, 0, right - x + 2, self.height())
        elide = Qt.TextElideMode.ElideRight
        shown = metrics.elidedText(self.text(), elide, room.width(), Qt.TextFlag.TextShowMnemonic)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | _LETTERS, shown)

    def _pieces(self, metrics: QFontMetrics) -> list[int]:
        pieces = [self.iconSize().width()] if not self.icon().isNull() else []
        if self.text():
            pieces.append(metrics.size(_LETTERS, self.text()).width())
        if self.menu() is not None:
            pieces.append(theme.px(14))
        return pieces

    def _colors(self, tokens: theme.Tokens) -> tuple[str, str, str]:
        """Ground, edge and ink as the button stands."""
        if not self.isEnabled():
            return tokens.window, tokens.hairline, tokens.muted
        if self.isDown():
            return tokens.accent_tint, tokens.hairline, tokens.ink
        return tokens.hover if self.underMouse() else tokens.surface, tokens.hairline, tokens.ink


class PrimaryButton(_Button):
    """The one thing to do here."""

    weight = QFont.Weight.DemiBold

    def __init__(self, text: str, icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon_name, "on_accent", parent)

    def _colors(self, tokens: theme.Tokens) -> tuple[str, str, str]:
        if not self.isEnabled():
            return tokens.hover, tokens.hover, tokens.muted
        ground = tokens.accent_hover if self.underMouse() or self.isDown() else tokens.accent
        return ground, ground, tokens.on_accent

    def _paint_ring(self, painter: QPainter, frame: QRectF, tokens: theme.Tokens) -> None:
        painter.setPen(QPen(theme.color(tokens.on_accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.adjusted(2.5, 2.5, -2.5, -2.5), 6, 6)


class QuietButton(_Button):
    """Something else that can be done here."""

    def __init__(self, text: str, icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon_name, "ink", parent)
        self.setAutoDefault(False)


class OverflowButton(_Button):
    """Three dots with the rarer actions behind them."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__("", "ellipsis", "ink", parent)
        self.setAutoDefault(False)
        self.setAccessibleName(words)
        explain(self, words)
        self._menu = QMenu(self)
        self.clicked.connect(self._open)

    def set_actions(self, actions: Sequence[QAction | None]) -> None:
        """The actions behind the dots; None is a line between groups."""
        self._menu.clear()
        for action in actions:
            if action is None:
                self._menu.addSeparator()
            else:
                self._menu.addAction(action)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class QuietTool(QToolButton):
    """A small tool that shows only its icon; its words are tool tip and accessible name."""

    def __init__(self, icon_name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon(icon_name, "muted"))
        self.setIconSize(QSize(theme.px(16), theme.px(16)))
        explain(self, words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
