"""Labels that never render markup: what comes from a card is shown as the text it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

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
        self.setAccessibleDescription(self._whole)  # else the markup of the tool tip would be read
        super().setText(metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


def explain(widget: QWidget, text: str) -> None:
    """A tool tip with this plain text; read aloud it is said without the markup that a tool tip needs."""
    widget.setToolTip(plain_tool_tip(text))
    widget.setAccessibleDescription(text)


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


class LinkLabel(QAbstractButton):
    """One line of text that does something when it is clicked, or when Enter or Space is pressed on it.

    It ends in … where it does not fit. (A button, so that it is read aloud as one; its text is not the button's own, for
    an & in a name is no shortcut.)
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = " ".join(text.split())
        self._ring = False
        self.setAccessibleName(self._whole)
        self.setFont(theme.scaled_font(1.0))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.update)

    def whole_text(self) -> str:
        """The text without the …"""
        return self._whole

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._whole) + 2, metrics.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if QFontMetrics(self.font()).horizontalAdvance(self._whole) > self.width():
            explain(self, self._whole)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = theme.by_keyboard(event, self._ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.color(theme.tokens().accent))
        words = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, words)
        if self._ring and self.hasFocus():
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
