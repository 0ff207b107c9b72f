"""The stage: the one window that is shown, made anew in its place when its language or the size of its text changes."""

from __future__ import annotations

import gc
import importlib
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from netzwerkpflege.phrases import LANGUAGES
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.collector import Collector
from netzwerkpflege.ui.jobs import Tick
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.regions import region_of
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.speech import speak

_LAST = "last"
_WAIT = 50
"""Milliseconds between two looks at whether the lane is empty, before a window is made anew."""
_WARM_UP = 500
"""Milliseconds after the window is furnished: nobody has written by then."""
_REACH = 3000
"""Milliseconds after the window is furnished, when it has come to rest."""


class Stage(QObject):
    """Holds the window. Whoever wants to speak with it asks here, for it may be another one by now."""

    def __init__(
        self, app: QApplication, settings: ScreenSettings, lang: str, make: Callable[[str], MainWindow]
    ) -> None:
        """``make`` opens a window in a language, not yet shown."""
        super().__init__()
        self._app, self._settings, self._lang, self._make = app, settings, lang, make
        self._renewing = False
        self._reopen = ""
        self._person = 0
        start = settings.text("start_page", _LAST)
        if start != _LAST:
            settings.keep("page", start)
        elif not settings.has("page"):
            settings.keep("page", "today")
        self.window = self._opened()

    def show(self, files: Sequence[Path] = ()) -> None:
        """Show the window for the first time; ``files`` are read in. Who has nothing yet is asked how to begin."""
        self.window.show()
        if files:
            self._settings.keep("welcomed", 1)
            self.window.gestures.import_files(files)
        elif not self._settings.has("welcomed"):
            self.window.furnished.connect(self._welcome)

    def call(self, names: Sequence[str]) -> None:
        """Bring the window to the front, and read these files in."""
        window = self.window
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if names:
            window.gestures.import_files([Path(name) for name in names])

    def renew(self, reopen: str = "") -> None:
        """Make the window anew as the settings have it, once the lane is empty; ``reopen`` names its dialog."""
        if self._renewing:
            return
        self._renewing = True
        self._reopen = reopen
        QTimer.singleShot(0, self._renew_when_idle)

    # --- making ---

    def _opened(self) -> MainWindow:
        window = self._make(self._lang)
        window.renewal_wanted.connect(self.renew)
        window.furnished.connect(self._furnished)
        return window

    def _furnished(self) -> None:
        if self._renewing:
            gc.collect()  # the window that was: what is there when a collector begins is never looked through again
            self._renewing = False
            self._as_it_was()
        Collector(self.window.jobs, self.window)
        importlib.import_module("netzwerkpflege.ui.tray").follow_later(self.window)
        self.window.jobs.start(self._order, self._ordered)
        QTimer.singleShot(_WARM_UP, self._warm_up)
        timer = QTimer(self.window)
        timer.setSingleShot(True)
        timer.timeout.connect(self._reach)
        timer.start(_REACH)

    def _warm_up(self) -> None:
        """What only writing needs is loaded while the person looks."""
        Thread(target=self.window.desk.warm_up, name="warm-up", daemon=True).start()

    def _reach(self) -> None:
        """How reminders reach the person."""
        importlib.import_module("netzwerkpflege.ui.reach").begin(self.window)

    def _order(self, tick: Tick) -> int:
        """What an older program or none at all has left to be done in the file; runs in the lane."""
        own_country = importlib.import_module("netzwerkpflege.services.own_country")
        own_country.begin_in(self.window.desk, region_of(QLocale.system()))
        own_country.renew_numbers(self.window.desk, tick)
        renew = importlib.import_module("netzwerkpflege.services.order").renew
        return int(renew(self.window.desk, tick))

    def _ordered(self, moved: int) -> None:
        if moved:
            self.window.contacts.refresh()

    def _welcome(self) -> None:
        importlib.import_module("netzwerkpflege.ui.first_start").welcome(self.window, again=bool(self._reopen))

    def _renew_when_idle(self) -> None:
        old = self.window
        if old.jobs.busy():
            QTimer.singleShot(_WAIT, self._renew_when_idle)
            return
        self._person = old.contacts.current_id()
        old.remember()
        wanted = self._settings.text("language", self._lang)
        self._lang = wanted if wanted in LANGUAGES else self._lang
        theme.current().use_text_size(self._settings.text("text_size", "system"))
        speak(self._app, self._lang)
        self.window = self._opened()
        self.window.show()
        old.bus.close()
        old.close()
        old.deleteLater()

    def _as_it_was(self) -> None:
        """Page, person and dialog as they were in the window that was."""
        window, page = self.window, self._settings.text("page", "contacts")
        if self._person:
            window.open_contact(self._person)
            window.show_page(page)
        if not self._reopen:
            return
        key, _, place = self._reopen.partition(":")
        if key == "first_start":
            self._welcome()
            return
        window.actions_[key].trigger()
        dialog = window.findChild(QDialog, key)
        if dialog is not None and place:
            dialog.focus_on(place)  # type: ignore[attr-defined]
