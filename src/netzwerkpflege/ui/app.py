"""The application: makes Qt ready, opens the desk, shows the window, and stays until it is closed."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.paths import Profile, start_logging
from netzwerkpflege.phrases import LANGUAGES, error_sentence
from netzwerkpflege.resources import resource_path
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.collector import Collector
from netzwerkpflege.ui.jobs import Jobs
from netzwerkpflege.ui.main_window import MainWindow
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.single_instance import SingleInstance

FAILED = 3
_holder: list[QObject] = []


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
        theme.install(app, settings.text("theme", "system"))
        instance = SingleInstance(profile)
        if not instance.take():
            instance.call_first(files)
            return 0
        desk = Desk.open(profile)
    except ExpectedError as error:
        return _refuse(app, error, lang)
    start_logging(profile)
    window = open_window(desk, settings, lang)
    instance.called.connect(lambda names: _called(window, names))
    window.furnished.connect(lambda: Collector(window.jobs, window))
    window.show()
    QTimer.singleShot(0, _watch_for_mistakes)
    if files:
        window.gestures.import_files(files)
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


def speak(app: QApplication, lang: str) -> None:
    """Set the language of the window: our words, Qt's words, dates and numbers."""
    QLocale.setDefault(QLocale(QLocale.Language.German if lang == "de" else QLocale.Language.English))
    if not _holder:  # by itself: to look among all that the application holds costs the start 5 ms
        _holder.append(QObject(app))
    for translator in _holder[0].findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    catalogues = [(f"netzwerkpflege_{lang}", str(resource_path("i18n")))]
    if lang == "de":
        catalogues.append(("qtbase_de", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
    for name, folder in catalogues:
        translator = QTranslator(_holder[0])
        if translator.load(name, folder):
            app.installTranslator(translator)


def open_window(desk: Desk, settings: ScreenSettings, lang: str) -> MainWindow:
    """The main window on an open desk."""
    bus = Bus()
    window = MainWindow(desk=desk, bus=bus, jobs=Jobs(), settings=settings, lang=lang)
    bus.setParent(window)
    window.jobs.setParent(window)
    desk.subscribe(bus.publish)
    return window


def _watch_for_mistakes() -> None:
    from netzwerkpflege.ui import crash_dialog  # noqa: PLC0415 - after the first paint

    crash_dialog.install()


def _called(window: MainWindow, names: Sequence[str]) -> None:
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    if names:
        window.gestures.import_files([Path(name) for name in names])


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
