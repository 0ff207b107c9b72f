"""Panels: the rounded card with its caption, the empty state, the banner, the toast with undo."""

from __future__ import annotations

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from netzwerkpflege.ui import theme
from netzwerkpflege.ui.buttons import PrimaryButton, QuietButton, QuietTool
from netzwerkpflege.ui.labels import IconMark, PlainLabel, plain_label
from netzwerkpflege.ui.theme import XL, L, M, S


class Panel(QWidget):
    """A rounded surface with a hairline."""

    def __init__(self, parent: QWidget | None = None, radius: int = 12) -> None:
        super().__init__(parent)
        self._radius = radius
        theme.current().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(tokens.hairline), 1))
        painter.setBrush(theme.color(tokens.surface))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, self._radius, self._radius)


class Card(Panel):
    """A panel with a caption and its icon; ``body`` takes the content."""

    def __init__(self, caption: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(L, M, L, L)
        outer.setSpacing(S)
        self.head = QHBoxLayout()
        self.head.setSpacing(S)
        if icon:
            self.head.addWidget(IconMark(icon, "muted", parent=self))
        title = plain_label(caption, "caption", parent=self)
        title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.head.addWidget(title)
        self.head.addStretch(1)
        outer.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(S)
        outer.addLayout(self.body)
        outer.addSpacerItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding))
        self.setAccessibleName(caption)

    def clear(self) -> None:
        """Take the content out."""
        clear_layout(self.body)


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout, and let the widgets go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear_layout(inner)


def _announce(widget: QWidget, sentence: str) -> None:
    """Name a widget by its sentence, and let a screen reader say it."""
    widget.setAccessibleName(sentence)
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class EmptyState(QWidget):
    """Nothing here yet: one picture, one sentence, the next step as a button."""

    acted = Signal()

    def __init__(self, icon: str, sentence: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(M)
        column.addStretch(2)
        column.addWidget(IconMark(icon, "muted", 44, self), 0, Qt.AlignmentFlag.AlignHCenter)
        self._sentence = PlainLabel(sentence, "muted", self)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setMaximumWidth(QFontMetrics(self.font()).averageCharWidth() * 52)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sentence, 100)
        middle.addStretch(1)
        column.addLayout(middle)
        self._button = PrimaryButton(button, parent=self)
        self._button.setVisible(bool(button))
        self._button.clicked.connect(self.acted)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def set_sentence(self, sentence: str, button: str | None = None) -> None:
        """Say something else, with another button (or none where it is '')."""
        self._sentence.setText(sentence)
        if button is not None:
            self._button.setText(button)
            self._button.setVisible(bool(button))


_KINDS = {
    "info": ("info", "resting"),
    "warning": ("triangle-alert", "context"),
    "error": ("circle-alert", "objected"),
}


class Banner(QWidget):
    """A kind sentence across the top: 'info', 'warning' or 'error', with an action and a way to close it."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = "context"
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, S, S)
        row.setSpacing(M)
        self._mark = IconMark("info", "resting", 18, self)
        row.addWidget(self._mark)
        self._words = PlainLabel("", "body", self)
        self._words.setWordWrap(True)
        row.addWidget(self._words, 1)
        self._action = QuietButton("", parent=self)
        self._action.clicked.connect(self.acted)
        row.addWidget(self._action)
        close = QuietTool("x", self.tr("Close message"), self)
        close.clicked.connect(self.hide)
        row.addWidget(close)
        theme.current().changed.connect(self.update)
        self.hide()

    def say(self, sentence: str, kind: str = "warning", action: str = "") -> None:
        """Show a sentence."""
        mark, self._role = _KINDS[kind]
        self._mark.set_mark(mark, self._role)
        self._words.setText(sentence)
        _announce(self, sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.show()
        self.update()

    def sentence(self) -> str:
        """What is said; empty while nothing is."""
        return "" if self.isHidden() else self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(theme.tokens().status[self._role][1]))


class Toast(QWidget):
    """A short word at the window's foot after a gesture, with its undo; it goes by itself, takes no focus."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, S, S)
        row.setSpacing(M)
        self._words = _InverseLabel("", "body", self)
        row.addWidget(self._words, 1)
        self._undo = QPushButton(self.tr("Undo"), self)
        self._undo.setFlat(True)
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._undo.clicked.connect(self._take_back)
        row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        theme.current().changed.connect(self._tint)
        self._window = parent
        parent.installEventFilter(self)
        self._tint()
        self.hide()

    def say(self, sentence: str, *, undo: bool, seconds: int = 7) -> None:
        """Show a sentence for some seconds."""
        self._words.setText(sentence)
        _announce(self, sentence)
        self._undo.setVisible(undo)
        self.adjustSize()
        target = self._place()
        style = self.style()
        calm = style.styleHint(style.StyleHint.SH_Widget_Animation_Duration, None, self) <= 0
        self.show()
        self.raise_()
        if calm:
            self.move(target)
        else:
            self._slide.setDuration(150)
            self._slide.setStartValue(target + QPoint(0, 24))
            self._slide.setEndValue(target)
            self._slide.start()
        self._timer.start(seconds * 1000)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.move(self._place())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(theme.tokens().inverse))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)

    def _place(self) -> QPoint:
        return QPoint((self._window.width() - self.width()) // 2, self._window.height() - self.height() - XL)

    def _take_back(self) -> None:
        self.hide()
        self.undo_wanted.emit()

    def _tint(self) -> None:
        tokens = theme.tokens()
        ink = theme.DARK.accent if not tokens.dark else theme.LIGHT.accent
        plain = "background: transparent; border: none; font-weight: 600;"
        self._undo.setStyleSheet(f"QPushButton {{ color: {ink}; {plain} }}")
        self.update()


class _InverseLabel(PlainLabel):
    def _tint(self) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.color(theme.tokens().on_inverse))
        self.setPalette(palette)
