"""The drawings of „Rückblick“: each knows its size, its spots with their facts in words, and how it is painted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from netzwerkpflege.domain.pictures import Day, Introduced, Series
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.counts import counted
from netzwerkpflege.ui.moments import day_in_words
from netzwerkpflege.ui.theme import XS, L, M, S


class Spot(NamedTuple):
    """A place in a drawing: what stands there in words, and whom or what it leads to (0: nowhere)."""

    rect: QRectF
    words: str
    number: int = 0


class Drawing(Protocol):
    """What a chart shows."""

    @property
    def spots(self) -> Sequence[Spot]:
        """What stands where, in the order of reading."""

    def size(self) -> QSizeF:
        """In pixels at 100 %."""

    def paint(self, painter: QPainter) -> None:
        """Paint it from the upper left corner, in the colours of the theme."""


class HeatMap:
    """A year of days, week by week; the more conversations a day saw, the deeper its green."""

    def __init__(self, days: Sequence[Day]) -> None:
        self._days = days
        self._side = theme.px(13)
        self._gap = theme.px(3)
        self._left = theme.px(28)
        self._top = theme.px(20)
        self.spots = [Spot(self._rect(day), _day_words(day)) for day in days]

    def size(self) -> QSizeF:
        """All weeks, with the months above."""
        weeks = max((day.week for day in self._days), default=0) + 1
        step = self._side + self._gap
        return QSizeF(self._left + weeks * step, self._top + 7 * step)

    def paint(self, painter: QPainter) -> None:
        """Months above, weekdays at the left, a square for each day."""
        tokens = theme.tokens()
        painter.setFont(theme.scaled_font(0.8))
        painter.setPen(theme.color(tokens.muted))
        locale = QLocale()
        shown = 0
        for day in self._days:
            if day.day.day <= 7 and day.weekday == 0 and day.week - shown >= 3:
                shown = day.week
                place = QPointF(self._rect(day).left(), self._top - theme.px(7))
                painter.drawText(place, locale.standaloneMonthName(day.day.month, QLocale.FormatType.ShortFormat))
        for weekday in (0, 2, 4):
            top = self._top + weekday * (self._side + self._gap)
            room = QRectF(0, top - 2, self._left - XS, self._side + 4)
            name = locale.standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(Qt.PenStyle.NoPen)
        for day, spot in zip(self._days, self.spots, strict=True):
            ground = theme.color(tokens.accent if day.count else tokens.hairline)
            ground.setAlphaF(min(1.0, 0.35 + 0.22 * day.count) if day.count else 0.6)
            painter.setBrush(ground)
            painter.drawRoundedRect(spot.rect, 3, 3)

    def _rect(self, day: Day) -> QRectF:
        step = self._side + self._gap
        return QRectF(self._left + day.week * step, self._top + day.weekday * step, self._side, self._side)


class SeriesChart:
    """Event series, one below the other, over the years: the bar is as tall as there were conversations that year."""

    def __init__(self, series: Sequence[Series]) -> None:
        self._series = series
        years = [year.year for one in series for year in one.years]
        self._first, self._last = (min(years), max(years)) if years else (0, 0)
        self._wide, self._tall, self._head = theme.px(64), theme.px(64), theme.px(22)
        self._left = theme.px(210)
        self._most = max((year.conversations for one in series for year in one.years), default=1) or 1
        self.spots = [
            Spot(
                self._cell(row, year.year),
                _series_words(one.name, year.year, year.evenings, year.conversations),
                year.event_id,
            )
            for row, one in enumerate(series)
            for year in one.years
        ]

    def size(self) -> QSizeF:
        """Names at the left, years above."""
        return QSizeF(
            self._left + (self._last - self._first + 1) * self._wide, self._head + len(self._series) * self._tall
        )

    def paint(self, painter: QPainter) -> None:
        """Years above, names at the left, a bar for each year in which there was an evening."""
        paint_years(painter, range(self._first, self._last + 1), self._left, self._wide, self._head)
        for row, one in enumerate(self._series):
            top = self._head + row * self._tall
            paint_name(painter, one.name, QRectF(0, top, self._left - M, self._tall), self.size().width())
            for part in one.years:
                share = part.conversations / self._most
                words = str(part.conversations) if part.conversations else "·"
                paint_bar(painter, self._cell(row, part.year), share, words, theme.tokens().accent)

    def _cell(self, row: int, year: int) -> QRectF:
        left = self._left + (year - self._first) * self._wide
        return QRectF(left, self._head + row * self._tall, self._wide, self._tall)


class IntroductionGraph:
    """Who introduced whom, from the left to the right, joined by lines."""

    def __init__(self, people: Sequence[Introduced]) -> None:
        self._people = people
        self._wide, self._tall = theme.px(200), theme.px(38)
        names = {one.contact_id: one.name for one in people}
        self.spots = [Spot(self._box(one), _introduced_words(one, names), one.contact_id) for one in people]

    def size(self) -> QSizeF:
        """All columns and rows."""
        deep = max((one.depth for one in self._people), default=0) + 1
        rows = max((one.row for one in self._people), default=0.0) + 1
        return QSizeF(deep * self._wide, rows * self._tall + S)

    def paint(self, painter: QPainter) -> None:
        """Lines first, names above them."""
        tokens = theme.tokens()
        boxes = {one.contact_id: spot.rect for one, spot in zip(self._people, self.spots, strict=True)}
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color(tokens.muted), 1.25))
        for one in self._people:
            if one.by in boxes:
                start, end = boxes[one.by], boxes[one.contact_id]
                path = QPainterPath(QPointF(start.right(), start.center().y()))
                middle = (start.right() + end.left()) / 2
                path.cubicTo(
                    QPointF(middle, start.center().y()),
                    QPointF(middle, end.center().y()),
                    QPointF(end.left(), end.center().y()),
                )
                painter.drawPath(path)
        font = theme.scaled_font(0.95)
        painter.setFont(font)
        for one, spot in zip(self._people, self.spots, strict=True):
            painter.setPen(QPen(theme.color(tokens.hairline), 1))
            painter.setBrush(theme.color(tokens.accent_tint if one.by is None else tokens.surface))
            painter.drawRoundedRect(spot.rect, 8, 8)
            painter.setPen(theme.color(tokens.ink))
            room = spot.rect.adjusted(S, 0, -S, 0)
            name = QFontMetricsF(font).elidedText(one.name, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def _box(self, one: Introduced) -> QRectF:
        return QRectF(one.depth * self._wide, one.row * self._tall + XS, self._wide - 2 * L, self._tall - S)


def paint_years(painter: QPainter, years: Iterable[int], left: float, wide: float, tall: float) -> None:
    """Years side by side."""
    painter.setFont(theme.scaled_font(0.85))
    painter.setPen(theme.color(theme.tokens().muted))
    for place, year in enumerate(years):
        painter.drawText(QRectF(left + place * wide, 0, wide, tall), Qt.AlignmentFlag.AlignCenter, str(year))


def paint_name(painter: QPainter, name: str, room: QRectF, width: float) -> None:
    """The name of a row, and the line below it."""
    tokens = theme.tokens()
    plain = theme.scaled_font(1.0)
    painter.setFont(plain)
    painter.setPen(theme.color(tokens.ink))
    shown = QFontMetricsF(plain).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.setPen(QPen(theme.color(tokens.hairline), 1))
    painter.drawLine(QPointF(0, room.bottom()), QPointF(width, room.bottom()))


def paint_bar(painter: QPainter, cell: QRectF, share: float, words: str, ink: str) -> None:
    """A bar as tall as its share of the row, with its words above."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(ink))
    tall = max(3.0, (cell.height() - theme.px(26)) * share)
    bar = QRectF(cell.center().x() - theme.px(9), cell.bottom() - S - tall, theme.px(18), tall)
    painter.drawRoundedRect(bar, 3, 3)
    painter.setFont(theme.scaled_font(0.8))
    painter.setPen(theme.color(theme.tokens().muted))
    above = QRectF(cell.left(), bar.top() - theme.px(17), cell.width(), theme.px(15))
    painter.drawText(above, Qt.AlignmentFlag.AlignCenter, words)


def _day_words(day: Day) -> str:
    translate = QCoreApplication.translate
    none, one, many = (
        translate("Drawings", "no conversation"),
        translate("Drawings", "1 conversation"),
        translate("Drawings", "{count} conversations"),
    )
    return f"{day_in_words(day.day)}: {counted(day.count, one, many) if day.count else none}"


def _series_words(name: str, year: int, evenings: int, conversations: int) -> str:
    translate = QCoreApplication.translate
    met = counted(evenings, translate("Drawings", "1 evening"), translate("Drawings", "{count} evenings"))
    talked = counted(
        conversations, translate("Drawings", "1 conversation"), translate("Drawings", "{count} conversations")
    )
    none = translate("Drawings", "no conversation")
    return f"{name}, {year}: {met}, {talked if conversations else none}"


def _introduced_words(one: Introduced, names: dict[int, str]) -> str:
    if one.by is None:
        return one.name
    words = QCoreApplication.translate("Drawings", "{name}, introduced by {other}")
    return words.format(name=one.name, other=names.get(one.by, ""))


def told(drawing: Drawing, days: Sequence[Day] = ()) -> list[str]:
    """The same facts as text: of the days those on which one talked."""
    if days:
        return [spot.words for day, spot in zip(days, drawing.spots, strict=True) if day.count]
    return [spot.words for spot in drawing.spots]
