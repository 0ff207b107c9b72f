"""How the window feels in a large address book: opening people, scrolling, pages, memory at rest. A child of the benchmarks."""

from __future__ import annotations

import random
import statistics
import time
from pathlib import Path
from typing import Any

from tests.benchmarks.children import rest, until

_OPENED = 60
_SCROLLED = 200


def window(profile: str) -> dict[str, Any]:
    """Milliseconds of what a person does in the real window, each with its paint; megabytes once it rests."""
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
    page = shown.contacts
    view = page.list_view()
    until(lambda: bool(view.model().rowCount()), application)
    began = time.perf_counter()
    view.viewport().repaint()
    first = (time.perf_counter() - began) * 1000
    rest(shown, application)
    until(lambda: view.model().rowCount() > 1000 or not shown.jobs.busy(), application)
    desk.warm_up()  # as the program does by itself a moment after it is ready
    rest(shown, application)
    at_rest = resident()
    chance = random.Random(1)
    opened = [_open(page, view, chance.randrange(view.model().rowCount()), application, shown) for _ in range(_OPENED)]
    scrolled = [_scroll(view, chance) for _ in range(_SCROLLED)]
    pages = {}
    for key in ("conversations", "reminders", "events"):
        began = time.perf_counter()
        shown.show_page(key)
        shown.repaint()
        pages[key] = (time.perf_counter() - began) * 1000
        rest(shown, application)
    shown.jobs.close()
    desk.close()
    return {
        "rows": view.model().rowCount(),
        "first": first,
        "rest_mb": at_rest,
        "open_p50": statistics.median(opened),
        "open_p95": _p95(opened),
        "scroll_p95": _p95([spent for spent, _ in scrolled]),
        "blank": sum(blank for _, blank in scrolled),
        **pages,
    }


def _open(page: Any, view: Any, row: int, application: Any, shown: Any) -> float:
    index = view.model().index(row, 0)
    began = time.perf_counter()
    view.setCurrentIndex(index)
    page.card.viewport().repaint()
    spent = (time.perf_counter() - began) * 1000
    rest(shown, application)
    return spent


def _scroll(view: Any, chance: random.Random) -> tuple[float, int]:
    """Anywhere in the list: how long until it is painted, and how many of the lines in sight say nothing."""
    bar = view.verticalScrollBar()
    began = time.perf_counter()
    bar.setValue(chance.randrange(max(1, bar.maximum())))
    view.viewport().repaint()
    spent = (time.perf_counter() - began) * 1000
    tall, top = view.viewport().height(), 4
    blank = 0
    while top < tall and (index := view.indexAt(view.viewport().rect().topLeft() + _down(top))).isValid():
        blank += not index.data()
        top += max(1, view.visualRect(index).height())
    return spent, blank


def _down(pixels: int) -> Any:
    from PySide6.QtCore import QPoint

    return QPoint(10, pixels)


def bare() -> dict[str, Any]:
    """The memory of a window with nothing in it, with PySide6 and SQLAlchemy loaded."""
    import sqlalchemy.dialects.sqlite
    import sqlalchemy.orm
    from PySide6 import QtCore, QtGui, QtSvg, QtWidgets

    assert sqlalchemy and QtCore and QtGui and QtSvg
    application = QtWidgets.QApplication([])
    shown = QtWidgets.QMainWindow()
    shown.resize(1320, 860)
    shown.show()
    end = time.perf_counter() + 0.5
    while time.perf_counter() < end:
        application.processEvents()
    return {"rest_mb": resident()}


def resident() -> float:
    """Megabytes of this process that are in memory now and its own (Linux; elsewhere the most it ever had)."""
    try:
        fields = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sizes = {line.split(":")[0]: int(line.split()[1]) for line in fields if line.endswith(" kB")}
    return (sizes["Private_Clean"] + sizes["Private_Dirty"]) / 1024


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20, method="inclusive")[18]
