"""What the benchmarks measure, each in a process of its own: prints one JSON object and ends.

python -m tests.benchmarks.children import FILE PROFILE
python -m tests.benchmarks.children vobject FILE
python -m tests.benchmarks.children window PROFILE STARTED
python -m tests.benchmarks.children bare STARTED [plain]
python -m tests.benchmarks.children keys PROFILE
python -m tests.benchmarks.children stall FILE PROFILE
python -m tests.benchmarks.children doubles PROFILE
python -m tests.benchmarks.children hands PROFILE
python -m tests.benchmarks.children at_rest
"""

from __future__ import annotations

import gc
import json
import os
import resource
import statistics
import sys
import time
import warnings
from pathlib import Path
from typing import Any

QUERIES = (
    "müller", "anna kirch", "maurer bern", "akustik", "landshut", "hallradien", "groß", "holzbau", "0171", "89 12",
    "@müller", "petra@", "steuer", "xaver", "yıldız", "chor", "wójcik", "lektorin", "öhler", "zbigniew str",
)  # fmt: skip


def main() -> None:
    """Run one child."""
    name, *arguments = sys.argv[1:]
    children = {"import": read_in, "vobject": by_vobject, "window": window, "bare": bare, "keys": keys, "stall": stall}
    more = {"doubles": doubles, "hands": hands, "at_rest": at_rest}
    answer = {**children, **more}[name](*arguments)
    print(json.dumps({**answer, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


def read_in(file: str, profile: str) -> dict[str, Any]:
    """Import a file with everything stored: cards, contacts, details, search index, journal, originals."""
    from netzwerkpflege.paths import Profile
    from netzwerkpflege.services import imports
    from netzwerkpflege.services.desk import Desk

    desk = Desk.open(Profile(Path(profile)))
    cpu, wall = time.process_time(), time.perf_counter()
    report = imports.import_cards(desk, [Path(file)])
    spent = {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}
    helping = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent["cpu"] += helping.ru_utime + helping.ru_stime
    desk.close()
    return {"reader_mb": helping.ru_maxrss / 1024, **spent, "cards": report.cards, **_counts(report)}


def _counts(report: Any) -> dict[str, int]:
    from netzwerkpflege.services import imports

    return {"new": report.counts[imports.Verdict.NEW], "broken": len(report.broken)}


def doubles(profile: str) -> dict[str, Any]:
    """Strew doubles into an address book and find them."""
    from tests.benchmarks import doubles as strewn

    return strewn.find(profile)


def hands(profile: str) -> dict[str, Any]:
    """How the window feels in a large address book."""
    from tests.benchmarks import hands as measured

    return measured.window(profile)


def at_rest() -> dict[str, Any]:
    """The memory of a bare window."""
    from tests.benchmarks import hands as measured

    return measured.bare()


def by_vobject(file: str) -> dict[str, Any]:
    """Read the same file by ``vobject.readComponents`` alone, keeping nothing."""
    warnings.simplefilter("ignore")
    import vobject

    cpu, wall, count = time.process_time(), time.perf_counter(), 0
    with Path(file).open(encoding="utf-8", newline="") as stream:
        for _ in vobject.readComponents(stream):
            count += 1
    return {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall, "cards": count}


def window(profile: str, started: str) -> dict[str, Any]:
    """Start the program as a person does, up to the first painted window, and up to the filled list."""
    from netzwerkpflege import __main__ as program

    seen: dict[str, float] = {}
    settings = Path(profile, "settings.ini")
    if not settings.exists():  # as the second start finds it: the list in front, nobody asked how to begin
        settings.write_text("[General]\npage=contacts\nwelcomed=1\n", encoding="utf-8")
    gc.disable()  # as the program does before it loads anything
    from netzwerkpflege.services.desk import Desk

    open_desk = Desk.open

    def opened(folder: Any) -> Desk:
        """The last moment before the window is made: Qt and our modules are loaded now."""
        from netzwerkpflege.ui import app

        make = app.open_window

        def watched(*arguments: Any) -> Any:
            from PySide6.QtCore import QTimer

            shown = make(*arguments)
            _watch(shown, seen)
            _watch_lines(shown.page("contacts").list_view(), seen)
            shown.furnished.connect(lambda: QTimer.singleShot(0, lambda: _close_when_listed(shown, seen)))
            return shown

        app.open_window = watched
        return open_desk(folder)

    Desk.open = opened  # type: ignore[method-assign,assignment]
    sys.argv = ["netzwerkpflege", "--profile", profile, "--lang", "de"]
    code = program.main()
    assert code == 0 and gc.get_freeze_count() > 0
    return {name: value - float(started) if name != "cpu" else value for name, value in seen.items()}


def bare(started: str, orm: str = "sqlalchemy") -> dict[str, Any]:
    """A window with nothing in it, that imports the same modules of PySide6; with SQLAlchemy, or ``plain``."""
    if orm == "sqlalchemy":
        import sqlalchemy.dialects.sqlite
        import sqlalchemy.orm

        assert sqlalchemy
    from PySide6 import QtCore, QtGui, QtSvg, QtWidgets

    assert QtCore and QtGui and QtSvg
    application = QtWidgets.QApplication([])
    shown = QtWidgets.QMainWindow()
    shown.resize(1320, 860)
    seen: dict[str, float] = {}
    _watch(shown, seen)
    shown.show()
    while not seen:
        application.processEvents()
    return {"wall": seen["wall"] - float(started), "cpu": seen["cpu"]}


def keys(profile: str) -> dict[str, Any]:
    """From each key pressed in the search to the painted list, in the real window, in milliseconds."""

    from netzwerkpflege.paths import Profile
    from netzwerkpflege.services.desk import Desk
    from netzwerkpflege.ui import app, theme
    from netzwerkpflege.ui.settings import ScreenSettings

    application = app.make_application()
    app.speak(application, "de")
    theme.install(application, "light")
    folder = Profile(Path(profile))
    desk = Desk.open(folder)
    shown = app.open_window(desk, ScreenSettings(folder), "de")
    shown.show()
    until(lambda: bool(shown.contacts.list_view().model().rowCount()), application)
    rest(shown, application)
    field, view = shown.contacts.search_field(), shown.contacts.list_view()
    times: list[float] = []
    for query in QUERIES:
        for letter in query:
            began = time.perf_counter()
            field.insert(letter)
            view.viewport().repaint()
            times.append((time.perf_counter() - began) * 1000)
            _pause(application, 0.06)
        field.clear()
        rest(shown, application)
    shown.jobs.close()
    desk.close()
    ranked = statistics.quantiles(times, n=100)
    return {"keys": len(times), "p50": ranked[49], "p95": ranked[94], "max": max(times)}


def _watch(shown: Any, seen: dict[str, float]) -> None:
    """Note the time of the first paint of a window, and the CPU time spent until then."""
    from PySide6.QtCore import QEvent, QObject

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not seen:
                seen.update(wall=time.time(), cpu=time.process_time())
            return False

    shown.installEventFilter(Watch(shown))


def _watch_lines(view: Any, seen: dict[str, float]) -> None:
    """Note when the list is painted with lines in it for the first time."""
    from PySide6.QtCore import QEvent, QObject

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and view.model().rowCount():
                seen.setdefault("list_wall", time.time())
            return False

    view.viewport().installEventFilter(Watch(view))


def _close_when_listed(shown: Any, seen: dict[str, float]) -> None:
    """Note when the event loop is free for keys after all is in the window; close it once the lines are painted."""
    from PySide6.QtCore import QTimer

    seen.setdefault("ready_wall", time.time())
    if "list_wall" in seen:
        shown.close()
    else:
        QTimer.singleShot(0, lambda: _close_when_listed(shown, seen))


def stall(file: str, profile: str) -> dict[str, Any]:
    """How long the event loop of the real window stands still at a time while a file is read in, in milliseconds."""

    from netzwerkpflege.paths import Profile
    from netzwerkpflege.services import imports
    from netzwerkpflege.services.desk import Desk
    from netzwerkpflege.ui import app, theme
    from netzwerkpflege.ui.settings import ScreenSettings

    application = app.make_application()
    app.speak(application, "de")
    theme.install(application, "light")
    folder = Profile(Path(profile))
    folder.prepare()
    desk = Desk.open(folder)
    shown = app.open_window(desk, ScreenSettings(folder), "de")
    shown.show()
    rest(shown, application)
    ended: list[str] = []
    job = shown.jobs.start(lambda tick: imports.import_cards(desk, [Path(file)], tick))
    job.done.connect(lambda report: ended.append(f"{report.cards} cards"))
    job.failed.connect(lambda error: ended.append(str(error)))
    gaps: list[float] = []
    last = time.perf_counter()
    while not ended:
        application.processEvents()
        shown.contacts.list_view().viewport().update()
        time.sleep(0.001)
        now = time.perf_counter()
        gaps.append((now - last) * 1000)
        last = now
    rest(shown, application)
    shown.jobs.close()
    desk.close()
    ranked = statistics.quantiles(gaps, n=1000, method="inclusive")
    return {"cards": ended[0], "turns": len(gaps), "p50": ranked[499], "p99": ranked[989], "max": max(gaps)}


def until(done: Any, application: Any) -> float:
    """Let the window work until something is so, a minute at most."""
    end = time.time() + 60
    while not done() and time.time() < end:
        application.processEvents()
    return time.time()


def rest(shown: Any, application: Any) -> None:
    """Let the window work until nothing is left to do."""
    _pause(application, 0.05)
    while shown.jobs.busy():
        application.processEvents()
    _pause(application, 0.05)


def _pause(application: Any, seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        application.processEvents()
        time.sleep(0.001)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
