"""A line one can do something with: walked to by Tab, its commands on keys, in its menu, and as tools while it is pointed at."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from netzwerkpflege.ui import theme
from netzwerkpflege.ui.buttons import QuietTool
from netzwerkpflege.ui.icons import icon
from netzwerkpflege.ui.theme import XS, S

INSET = S
"""How far a line's text stands from its edge; what stands above and below lines is set in as far."""


class Command(NamedTuple):
    """Something that can be done with a line: its words, its sign, what is done, by which keys; ``tool``: shown on hover."""

    words: str
    icon: str
    act: Callable[[], object]
    keys: tuple[str, ...] = ()
    tool: bool = True


class ActiveRow(QAbstractButton):
    """A line with its content in ``body``. Subclasses say what can be done with it (``commands``)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setBackgroundRole(QPalette.ColorRole.Window)  # else the labels in it take the ink of buttons
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(INSET, XS, INSET, XS)
        self.body.setSpacing(0)
        self._ring = False
        self._made: list[Command] | None = None
        self._told = False
        self._tools: QWidget | None = None
        self.clicked.connect(self.press)

    def commands(self) -> list[Command]:
        """What can be done, the first by a press of the line itself."""
        raise NotImplementedError

    def press(self) -> None:
        """Do what a press does: the first command."""
        if made := self._commands():
            made[0].act()

    def edit(self) -> None:
        """Do what a double click does; nothing unless a subclass says so."""

    # --- keys and menu ---

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._of_key(event):
            event.accept()  # F2 and Ctrl+C mean this line, not the window's menus
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (command := self._of_key(event)) is not None:
            command.act()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_of_commands().popup(self.mapToGlobal(QPoint(INSET, self.height())) if keyboard else event.globalPos())

    def menu_of_commands(self) -> QMenu:
        """All commands as a menu, with their keys beside them."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command in self._commands():
            action = QAction(icon(command.icon, "muted"), command.words, menu)
            if command.keys:
                action.setShortcut(QKeySequence(command.keys[0]))
                action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(_without_state(command.act))
            menu.addAction(action)
        return menu

    def _of_key(self, event: QKeyEvent) -> Command | None:
        pressed = QKeySequence(event.keyCombination())
        alike = {"Enter": "Return"}
        name = pressed.toString(QKeySequence.SequenceFormat.PortableText).replace("Num+", "")
        name = alike.get(name, name)
        return next((command for command in self._commands() if name in command.keys), None)

    def _commands(self) -> list[Command]:
        if self._made is None:
            self._made = self.commands()
        return self._made

    # --- pointing and focus ---

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.hitButton(event.position().toPoint()):
            self.edit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_tools()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_tools()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = theme.by_keyboard(event, self._ring)
        super().focusInEvent(event)
        self._tell_keys()
        self._show_tools()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_tools()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tools()

    def tools(self) -> QWidget | None:
        """The tools, once they were wanted."""
        return self._tools

    def show_ring(self) -> None:
        """Take the focus as if by the keyboard."""
        self._ring = True
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_tools(self) -> None:
        wanted = self.underMouse() or self.hasFocus()
        if wanted and self._tools is None:
            self._tools = self._build_tools()
        if self._tools is not None:
            self._tools.setVisible(wanted)
            self._place_tools()
        self.update()

    def _tell_keys(self) -> None:
        """A reader of the screen says which keys do what."""
        if not self._told:
            self._told = True
            keyed = [f"{command.words}: {_spoken(command.keys[0])}" for command in self._commands() if command.keys]
            self.setAccessibleDescription(", ".join(filter(None, (self.accessibleDescription(), *keyed))))

    def _build_tools(self) -> QWidget | None:
        shown = [command for command in self._commands() if command.tool]
        if not shown:
            return None
        holder = _Tools(self)
        line = QHBoxLayout(holder)
        line.setContentsMargins(2, 0, 0, 0)
        line.setSpacing(0)
        for command in shown:
            tool = QuietTool(command.icon, command.words, holder)
            tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has the keys and the menu
            tool.clicked.connect(_without_state(command.act))
            line.addWidget(tool)
        return holder

    def _place_tools(self) -> None:
        if self._tools is not None:
            size = self._tools.sizeHint()
            self._tools.setGeometry(self.width() - size.width() - 2, 2, size.width(), size.height())
            self._tools.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        focused = self._ring and self.hasFocus()
        if not focused and not self.underMouse():
            return
        tokens = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color(tokens.window))
        painter.setPen(QPen(theme.color(tokens.focus), 1.5) if focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)


class _Tools(QWidget):
    """The ground of the tools hides the text below them."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(theme.tokens().window))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)


def _spoken(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _without_state(act: Callable[[], object]) -> Callable[[bool], None]:
    def call(checked: bool = False) -> None:
        act()

    return call
