"""The search behind the one field: people at once, everything else from the lane; an answer that is out of date is dropped."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from netzwerkpflege.domain.command_words import Gesture, said_gesture
from netzwerkpflege.domain.found import Completion, Hit, HitKind
from netzwerkpflege.domain.highlight import missing, words_of
from netzwerkpflege.domain.outcome import Cancelled
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.search_words import Completing, Field, completing, parse_query
from netzwerkpflege.domain.text import fold
from netzwerkpflege.services import finder
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.jobs import Jobs, Tick

_PAUSE = 150
"""Milliseconds without a key after which the lane is asked: while it works, each key would wait for it a little."""
_FROM_FILE = frozenset({Field.TAG, Field.FIRM, Field.EVENT})


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: the text and cursor it stands for, read."""

    text: str
    cursor: int
    query: Query
    place: Completing | None
    gesture: Gesture | None


@dataclass(frozen=True, slots=True)
class _Answer:
    asked: Asked
    people: finder.Findings | None
    things: finder.Findings
    offered: tuple[Completion, ...]


class PaletteSearch(QObject):
    """``found`` says that there is something new to show: ``people``, ``things``, ``more``, ``offered``."""

    found = Signal()
    troubled = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self.asked = read("", 0, desk.today())
        self.people: tuple[Hit, ...] = ()
        self.things: tuple[Hit, ...] = ()
        self.offered: tuple[Completion, ...] = ()
        self.more: frozenset[HitKind] = frozenset()
        self.waiting = False
        self._stale = threading.Event()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)

    def run(self, text: str, cursor: int) -> None:
        """Look for this text. What was found before and still fits stays until the answer comes."""
        asked = read(text, cursor, self._desk.today())
        self.stop()
        self.asked = asked
        words = words_of(asked.query.text)
        self.things = tuple(hit for hit in self.things if words and not missing(_folded(hit), words))
        self.more = frozenset()
        if asked.place is None or asked.place.field not in _FROM_FILE:
            self.offered = ()
        if asked.query.is_plain():
            self._keep_people(finder.people(self._desk, asked.query))
        self.waiting = bool(text.strip())
        if self.waiting:
            self._pause.start()
        else:
            self.people = self.things = ()
        self.found.emit()

    def stop(self) -> None:
        """Nobody waits for what is under way any more."""
        self._pause.stop()
        self._stale.set()
        self._stale = threading.Event()
        self.waiting = False

    def _ask(self) -> None:
        asked, desk, stale = self.asked, self._desk, self._stale

        def stop_if_stale(done: int, total: int) -> None:
            if stale.is_set():
                raise Cancelled

        def work(tick: Tick) -> _Answer:
            stop_if_stale(0, 0)
            place = asked.place
            offered: tuple[Completion, ...] = ()
            if place is not None and place.field in _FROM_FILE:
                offered = finder.completions(desk, place)
            stop_if_stale(0, 0)
            people = None if asked.query.is_plain() else finder.people(desk, asked.query)
            things = finder.Findings() if asked.gesture else finder.things(desk, asked.query, stop_if_stale)
            return _Answer(asked, people, things, offered)

        self._jobs.start(work, self._answered, self._failed)

    def _answered(self, answer: _Answer) -> None:
        if answer.asked != self.asked:
            return
        self.waiting = False
        self.offered, self.things = answer.offered, answer.things.hits
        if answer.people is not None:
            self._keep_people(answer.people)
        self.more |= answer.things.more
        self.found.emit()

    def _failed(self, error: object) -> None:
        self.waiting = False
        self.troubled.emit(error)
        self.found.emit()

    def _keep_people(self, findings: finder.Findings) -> None:
        self.people, self.more = findings.hits, findings.more


def read(text: str, cursor: int, today: date) -> Asked:
    """A typed text, read: its query, what is being completed, a gesture said in words."""
    said = said_gesture(text)
    gesture, sought = said if said and said[1] else (None, text)
    return Asked(text, cursor, parse_query(sought, today), completing(text, cursor), gesture)


def _folded(hit: Hit) -> str:
    return fold(f"{hit.title} {hit.sentence}")
