"""The symbol in the notification area: what one wants of the program from beside another one. It never keeps it alive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from netzwerkpflege.resources import resource_path
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.icons import icon

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

SETTING: Final = "tray"
"""The setting of this screen: a flag, on by default."""
_NAME: Final = "tray"
_AFTER: Final = 1000
"""Milliseconds after the window is furnished: nobody looks into that corner while the program starts."""


def available() -> bool:
    """Whether this desktop shows such symbols."""
    return QSystemTrayIcon.isSystemTrayAvailable()


def follow_later(window: MainWindow) -> None:
    """Show the symbol when the start is over, where it is wanted."""
    timer = QTimer(window)
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: follow(window))
    timer.start(_AFTER)


def follow(window: MainWindow) -> None:
    """Show the symbol of a window, or take it away, as the setting has it and the desktop can."""
    tray = tray_of(window)
    wanted = window.screen_settings.flag(SETTING, True) and window.isVisible() and available()
    if wanted and tray is None:
        tray = Tray(window)
    if tray is not None:
        tray.setVisible(wanted)


def tray_of(window: MainWindow) -> Tray | None:
    """The symbol of a window, where it has one."""
    found = window.findChild(QSystemTrayIcon, _NAME)
    return found if isinstance(found, Tray) else None


class Tray(QSystemTrayIcon):
    """The symbol of one window; it goes with it. A click brings the window to the front."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(QIcon(str(resource_path("icons/netzwerkpflege.svg"))), window)
        self.setObjectName(_NAME)
        self._window = window
        self.setToolTip("Netzwerkpflege")
        self._menu = QMenu(window)
        self._menu.setAccessibleName("Netzwerkpflege")
        self._icons: list[tuple[QAction, str]] = []
        self._add(self.tr("Note a &conversation …"), "message-circle-plus", "capture")
        self._add(self.tr("&Search everything …"), "search", "palette")
        self._add(self.tr("&Today"), "sun", "page_today")
        self._menu.addSeparator()
        self._add(self.tr("Show the &window"), "users", "")
        self._menu.addSeparator()
        self._add(self.tr("&Quit"), "log-out", "quit")
        self._tint()
        self.setContextMenu(self._menu)
        self.activated.connect(self._clicked)
        theme.current().changed.connect(self._tint)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The symbol never outlasts its window."""
        if event.type() == QEvent.Type.Close and watched is self._window:
            self.hide()
        return False

    def _add(self, words: str, icon_name: str, key: str) -> None:
        action = self._menu.addAction(words)
        action.setObjectName(key or "show")
        action.triggered.connect(lambda checked=False: self._do(key))
        self._icons.append((action, icon_name))

    def _tint(self) -> None:
        for action, name in self._icons:
            action.setIcon(icon(name, "muted"))

    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.to_front()

    def _do(self, key: str) -> None:
        """An action of the window, in front of the person; while the window waits for an answer it is only shown."""
        if key == "quit":
            self._window.close()
            return
        self.to_front()
        if key and QApplication.activeModalWidget() is None and self._window.menuBar().isEnabled():
            self._window.actions_[key].trigger()

    def to_front(self) -> None:
        """Show the window, or the dialog that waits in it."""
        window = self._window
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        front = QApplication.activeModalWidget() or window
        front.raise_()
        front.activateWindow()
