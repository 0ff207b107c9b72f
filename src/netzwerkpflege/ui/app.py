"""The application: makes Qt ready, opens the desk, shows the window, and stays until it is closed."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.paths import Profile
from netzwerkpflege.phrases import LANGUAGES, error_sentence
from netzwerkpflege.resources import resource_path
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.jobs import Jobs
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.single_instance import SingleInstance
from netzwerkpflege.ui.speech import speak as speak
from netzwerkpflege.ui.stage import Stage

FAILED = 3
_WATCH = 50
"""Milliseconds after the window is shown: the first lines are painted by then."""


def run(profile: Profile, lang: str, files: Sequence[Path] = ()) -> int:
    """Show the window of a profile until it is closed. Returns the exit code."""
    sys.setswitchinterval(0.001)  # the lane gives way to keys and paint sooner than Python's 5 ms
    app = make_application()
    settings: ScreenSettings | None = None
    try:
        profile.prepare()
        settings = ScreenSettings(profile)
        chosen = settings.text("language", lang)
        lang = chosen if chosen in LANGUAGES else lang
        speak(app, lang)
        theme.install(app, settings.text("theme", "system")).use_text_size(settings.text("text_size", "system"))
        instance = SingleInstance(profile)
        if not instance.take():
            instance.call_first(files)
            return 0
        desk = Desk.open(profile)
    except ExpectedError as error:
        return _refuse(app, error, lang)
    stage = Stage(app, settings, lang, lambda chosen: open_window(desk, settings, chosen))
    instance.called.connect(stage.call)
    stage.show(files)
    QTimer.singleShot(_WATCH, lambda: _watch_for_mistakes(profile))
    code = app.exec()
    desk.close()
    instance.release()
    return code


def make_application() -> QApplication:
    """The one Qt application, ours by name."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([*sys.argv[:1], "-style", theme.STYLE])
        app.setProperty("style", theme.STYLE)
    app.setApplicationName("netzwerkpflege")
    app.setApplicationDisplayName("Netzwerkpflege")
    app.setDesktopFileName("netzwerkpflege")
    app.setWindowIcon(QIcon(str(resource_path("icons/netzwerkpflege.svg"))))
    return app


def open_window(desk: Desk, settings: ScreenSettings, lang: str) -> MainWindow:
    """The main window on an open desk."""
    bus = Bus()
    window = MainWindow(desk=desk, bus=bus, jobs=Jobs(), settings=settings, lang=lang)
    bus.setParent(window)
    window.jobs.setParent(window)
    bus.listen(desk.subscribe)
    return window


def _watch_for_mistakes(profile: Profile) -> None:
    from netzwerkpflege import logs  # noqa: PLC0415 - after the first lines
    from netzwerkpflege.ui import crash_dialog  # noqa: PLC0415 - as above

    logs.start_logging(profile)
    crash_dialog.install()


def _refuse(app: QApplication, error: ExpectedError, lang: str) -> int:
    """The address file cannot be opened: one sentence, on the terminal too."""
    sentence = error_sentence(error, lang)
    print(sentence, file=sys.stderr)  # noqa: T201 - there is no window yet
    if app.platformName() != "offscreen" and not os.environ.get("CI"):
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - for this trouble alone

        box = QMessageBox(QMessageBox.Icon.Warning, "Netzwerkpflege", sentence)
        box.setTextFormat(box.textFormat().PlainText)
        box.exec()
    return FAILED
