"""Messages of the desktop while the window is there: what is on for today, once, unless one looks at it anyway."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from netzwerkpflege.domain.notice import USUAL_QUIET, Notice, is_quiet, notices
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services import notices as service
from netzwerkpflege.services import reminders
from netzwerkpflege.ui.jobs import Tick
from netzwerkpflege.ui.tray import tray_of
from netzwerkpflege.ui.watch import DONE, PAUSE, TOMORROW, actions_of, words_of

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

NOTIFY: Final = "notify"
NAMED: Final = "notify_named"
QUIET: Final = "notify_quiet"
_PAGES: Final = frozenset({"today", "reminders"})
"""Who looks at one of these sees it there."""


class Channel(Protocol):
    """What shows a message. ``show`` raises OSError where it cannot."""

    def show(self, notice: Notice, actions: list[tuple[str, str]]) -> None: ...

    def close(self) -> None: ...


def open_desktop(acted: Callable[[int, str], None]) -> Channel:
    """What this desktop shows messages with. Raises OSError where it has nothing with buttons."""
    try:
        from netzwerkpflege.ui.notify_dbus import DesktopNotices  # noqa: PLC0415 - where there is D-Bus alone
    except ImportError as error:
        raise OSError(str(error)) from error
    return DesktopNotices(acted)


class Notifier(QObject):
    """Of one window. Asks in the lane, and shows from there; without D-Bus the symbol in the tray speaks."""

    acted = Signal(int, str)

    def __init__(
        self, window: MainWindow, connect: Callable[[Callable[[int, str], None]], Channel] = open_desktop
    ) -> None:
        super().__init__(window)
        self._window, self._connect = window, connect
        self._channel: Channel | None = None
        self._asking = False
        self._pause = 0
        self.acted.connect(self._act)
        window.installEventFilter(self)

    def look(self) -> None:
        """Tell what is on and was not told yet, where it is wanted now."""
        window, settings = self._window, self._window.screen_settings
        now = window.desk.clock()
        if self._asking or not settings.flag(NOTIFY, True) or is_quiet(settings.text(QUIET, USUAL_QUIET), now.time()):
            return
        self._asking = True
        desk, lang = window.desk, window.lang
        seen = window.isActiveWindow() and window.page_key() in _PAGES
        words = words_of(lang, named=settings.flag(NAMED, True))

        def work(tick: Tick) -> tuple[list[Notice], list[int]]:
            waiting = service.waiting(desk)
            numbers = [one.reminder_id for one in waiting]
            left = [] if seen or not waiting else self._show(notices(waiting, words), lang)
            if waiting and not left:
                service.keep_told(desk.profile, desk.today(), numbers)
            return left, numbers

        window.jobs.start(work, self._by_tray, self._window.say_trouble).ended.connect(self._over)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Nothing is heard of the desktop when the window is gone."""
        if event.type() == QEvent.Type.Close and watched is self._window:
            self.close()
        return False

    def close(self) -> None:
        """Let go of the desktop."""
        if self._channel is not None:
            self._channel.close()
            self._channel = None

    def _show(self, found: list[Notice], lang: str) -> list[Notice]:
        """Runs in the lane; returns what could not be shown."""
        if self._pause:
            self._pause -= 1
            return found
        try:
            if self._channel is None:
                self._channel = self._connect(self.acted.emit)
            for notice in found:
                self._channel.show(notice, actions_of(notice, lang))
        except OSError:
            self._pause = PAUSE
            self.close()
            return found
        return []

    def _by_tray(self, told: tuple[list[Notice], list[int]]) -> None:
        left, numbers = told
        tray = tray_of(self._window)
        if not left or tray is None or not tray.isVisible():
            return
        only = left[0]
        if len(left) > 1:  # one balloon would hide the other
            many = phrase("notice.many", self._window.lang, {"count": len(numbers)})
            only = Notice(many, "\n".join(one.title for one in left))
        tray.showMessage(only.title, only.body, QSystemTrayIcon.MessageIcon.NoIcon)
        service.keep_told(self._window.desk.profile, self._window.desk.today(), numbers)

    def _over(self) -> None:
        self._asking = False

    def _act(self, number: int, what: str) -> None:
        """A button was pressed, or the message itself."""
        window, desk = self._window, self._window.desk
        if what == DONE and number:
            window.attempt(lambda: reminders.finish(desk, number))
        elif what == TOMORROW and number:
            window.attempt(lambda: reminders.snooze(desk, number, desk.today() + timedelta(days=1)))
        else:
            window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
            window.show_page("reminders")
            window.show()
            window.raise_()
            window.activateWindow()
