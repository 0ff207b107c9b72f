"""Labels that never render markup: what comes from a card is shown as the text it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from netzwerkpflege.ui import icons, theme

_SIZES = {"name": 1.7, "title": 1.25, "caption": 0.9, "small": 0.9}
_BOLD = {"caption", "strong", "title"}
_QUIET = {"muted", "caption", "small"}


class PlainLabel(QLabel):
    """A label of plain text. ``role``: name, title, caption, strong, body, muted, small, trouble."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._role = role
        font = theme.scaled_font(_SIZES.get(role, 1.0), bold=role in _BOLD)
        if role == "name":
            font.setWeight(font.Weight.Medium)
        if role == "caption":
            font.setCapitalization(font.Capitalization.AllUppercase)
            font.setLetterSpacing(font.SpacingType.PercentageSpacing, 104)
        self.setFont(font)
        self.setText(text)
        self._tint()
        theme.current().changed.connect(self._tint)

    def _tint(self) -> None:
        tokens = theme.tokens()
        ink = tokens.muted if self._role in _QUIET else tokens.ink
        if self._role == "trouble":
            ink = tokens.status["objected"][0]
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.color(ink))
        self.setPalette(palette)


class ElidedLabel(PlainLabel):
    """One line that ends in … where it does not fit; the whole text is its tool tip and accessible name."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        self._whole = ""
        super().__init__(text, role, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(0)

    def setText(self, text: str) -> None:
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._fit()

    def whole_text(self) -> str:
        """The text without the …"""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self._whole) + 2
        return QSize(width, super().sizeHint().height())

    def _fit(self) -> None:
        metrics, room = QFontMetrics(self.font()), max(self.width(), 0)
        fits = metrics.horizontalAdvance(self._whole) <= room
        self.setToolTip("" if fits else plain_tool_tip(self._whole))
        super().setText(metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


def plain_tool_tip(text: str) -> str:
    """A text for ``setToolTip`` that shows as it is; Qt renders markup in what looks like it."""
    from html import escape  # noqa: PLC0415 - 2 ms of tables, and the start shows no tool tip

    return f"<p style='white-space:pre-wrap'>{escape(text)}</p>" if text else ""


def plain_label(
    text: str,
    role: str = "body",
    *,
    wrap: bool = False,
    elide: bool = False,
    selectable: bool = False,
    parent: QWidget | None = None,
) -> PlainLabel:
    """The label of this program; use it in place of every bare QLabel."""
    if elide:
        return ElidedLabel(text, role, parent)
    label = PlainLabel(text, role, parent)
    label.setWordWrap(wrap)
    if wrap:
        policy = label.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
        label.setMinimumWidth(40)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setCursor(Qt.CursorShape.IBeamCursor)
    return label


class LinkLabel(ElidedLabel):
    """A text that does something when it is clicked, or when Enter is pressed on it."""

    clicked = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "body", parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(text)
        self._ring = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = theme.by_keyboard(event, self._ring)
        super().focusInEvent(event)

    def _tint(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.color(theme.tokens().accent))
        self.setPalette(palette)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._ring and self.hasFocus():
            painter = QPainter(self)
            painter.setPen(theme.color(theme.tokens().focus))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 3, 3)


class IconMark(QWidget):
    """A small icon beside a text, in the ink of a role."""

    def __init__(self, name: str, role: str = "muted", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._role = role
        self.setFixedSize(theme.px(size), theme.px(size))
        theme.current().changed.connect(self.update)

    def set_mark(self, name: str, role: str) -> None:
        """Show another sign."""
        self._name, self._role = name, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.paint_icon(painter, self._name, QRectF(self.rect()), icons.role_color(self._role))


class IconLine(QWidget):
    """An icon with a text that wraps beside it."""

    def __init__(self, icon: str, text: str, role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        row.addWidget(IconMark(icon, "muted", parent=self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(plain_label(text, role, wrap=True, parent=self), 1)
