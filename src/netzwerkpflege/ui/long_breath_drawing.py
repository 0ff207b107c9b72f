"""The drawing of Langer Atem: a row for what lived, went on, was brought together and was spent, a column for each year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainter

from netzwerkpflege.domain.long_breath import Year
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.drawings import Spot, paint_bar, paint_name, paint_years
from netzwerkpflege.ui.theme import M


class _Row(NamedTuple):
    name: str
    values: tuple[float, ...]
    words: tuple[str, ...]
    quiet: bool = False
    """What it took, in a quieter colour than what has grown."""


class LongBreathDrawing:
    """Each row has its own measure, so that no two are ever weighed against each other."""

    def __init__(self, years: Sequence[Year]) -> None:
        self._years = years
        self._rows = _rows(years)
        self._wide, self._tall, self._head = theme.px(72), theme.px(56), theme.px(22)
        metrics = QFontMetricsF(theme.scaled_font(1.0))
        widest = max((metrics.horizontalAdvance(row.name) for row in self._rows), default=0)
        self._left = min(theme.px(260), widest + M)
        self.spots = [
            Spot(self._cell(number, column), f"{row.name}, {year.year}: {row.words[column] or '–'}")
            for number, row in enumerate(self._rows)
            for column, year in enumerate(years)
        ]

    def size(self) -> QSizeF:
        """Names at the left, years above."""
        return QSizeF(self._left + len(self._years) * self._wide, self._head + len(self._rows) * self._tall)

    def paint(self, painter: QPainter) -> None:
        """Years above, names at the left, a bar where there was something."""
        tokens = theme.tokens()
        paint_years(painter, [year.year for year in self._years], self._left, self._wide, self._head)
        for number, row in enumerate(self._rows):
            top = self._head + number * self._tall
            paint_name(painter, row.name, QRectF(0, top, self._left - M, self._tall), self.size().width())
            most = max(row.values, default=0.0) or 1.0
            ink = tokens.muted if row.quiet else tokens.accent
            for column, value in enumerate(row.values):
                paint_bar(painter, self._cell(number, column), value / most, row.words[column] or "·", ink)

    def _cell(self, row: int, column: int) -> QRectF:
        return QRectF(self._left + column * self._wide, self._head + row * self._tall, self._wide, self._tall)


def _rows(years: Sequence[Year]) -> list[_Row]:
    translate = QCoreApplication.translate
    locale = QLocale()

    def plain(values: Sequence[int]) -> tuple[str, ...]:
        return tuple(locale.toString(value) if value else "" for value in values)

    threads, continued = [year.threads for year in years], [year.continued for year in years]
    given, received = [year.given for year in years], [year.received for year in years]
    hours = [year.minutes / 60 for year in years]
    fees = [year.fee / 100 for year in years]
    return [
        _Row(translate("LongBreath", "Threads that are alive"), tuple(map(float, threads)), plain(threads)),
        _Row(translate("LongBreath", "Conversations that went on"), tuple(map(float, continued)), plain(continued)),
        _Row(translate("LongBreath", "Brought together by me"), tuple(map(float, given)), plain(given)),
        _Row(translate("LongBreath", "Brought together with me"), tuple(map(float, received)), plain(received)),
        _Row(
            translate("LongBreath", "Hours"),
            tuple(hours),
            tuple(locale.toString(round(value, 1), "g", 4) if value else "" for value in hours),
            True,
        ),
        _Row(
            translate("LongBreath", "Fees"),
            tuple(fees),
            tuple(locale.toString(value, "f", 2 if value % 1 else 0) if value else "" for value in fees),
            True,
        ),
    ]
