"""Days as people say them: „vor 3 Wochen“, „morgen“, „30. Okt. 2026“, in the language of the window."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

if TYPE_CHECKING:
    from netzwerkpflege.domain.contact import PartialDate


_MONTH = 365.25 / 12
_WEEKS_FROM = 14
_MONTHS_FROM = 56


def ago(day: date | None, today: date) -> str:
    """How long ago a day was („vor 3 Wochen“), or how far it is to come; nothing where there is no day."""
    return "" if day is None else in_words(day, today)


def in_words(day: date, today: date) -> str:
    """A day as seen from today: „gestern“, „heute“, „morgen“, „in 4 Tagen“, „vor einem Jahr“."""
    days = (day - today).days
    near = {
        -1: QCoreApplication.translate("Moments", "yesterday"),
        0: QCoreApplication.translate("Moments", "today"),
        1: QCoreApplication.translate("Moments", "tomorrow"),
    }
    if days in near:
        return near[days]
    return _to_come(days) if days > 0 else _past(-days)


def due_in_words(day: date, today: date) -> str:
    """When something is due. What has waited is simply due today: nobody is blamed."""
    return in_words(max(day, today), today)


def long_day(day: date) -> str:
    """A day with its year, short enough for a list: „30. Okt. 2026“."""
    return _spelled(day, QCoreApplication.translate("Moments", "d MMM yyyy"))


def day_in_words(day: date) -> str:
    """A day written out: „30. Oktober 2026“."""
    return _spelled(day, QCoreApplication.translate("Moments", "d MMMM yyyy"))


def weekday_in_words(day: date) -> str:
    """A day written out with its weekday: „Donnerstag, 3. Dezember 2026“."""
    return _spelled(day, QCoreApplication.translate("Moments", "dddd, d MMMM yyyy"))


def short_weekday(day: date) -> str:
    """A day of these weeks: „Do., 26. Nov.“."""
    return _spelled(day, QCoreApplication.translate("Moments", "ddd, d MMM"))


def partial_day(day: PartialDate) -> str:
    """A birthday with or without its year: „4. März 1970“, „4. März“."""
    if day.year is not None:
        return day_in_words(date(day.year, day.month, day.day))
    return _spelled(date(2000, day.month, day.day), QCoreApplication.translate("Moments", "d MMMM"))


def hours_in_words(starts: time | None, ends: time | None) -> str:
    """From when until when an evening lasts: „18:30 – 21:00 Uhr“; nothing where neither is known."""
    if starts is not None and ends is not None:
        words = QCoreApplication.translate("Moments", "{start} – {end}")
    elif starts is not None:
        words = QCoreApplication.translate("Moments", "from {start}")
    elif ends is not None:
        words = QCoreApplication.translate("Moments", "until {end}")
    else:
        return ""
    return words.format(start=_clock(starts), end=_clock(ends))


def entry_format() -> str:
    """How a day is typed into a date field, with four figures for the year: „dd.MM.yyyy“."""
    return QCoreApplication.translate("Moments", "yyyy-MM-dd")


def _to_come(days: int) -> str:
    if days == 7:
        return QCoreApplication.translate("Moments", "in a week")
    if days < _WEEKS_FROM:
        return QCoreApplication.translate("Moments", "in {n} days").format(n=days)
    if days < _MONTHS_FROM:
        return QCoreApplication.translate("Moments", "in {n} weeks").format(n=days // 7)
    if (months := round(days / _MONTH)) < 12:
        return QCoreApplication.translate("Moments", "in {n} months").format(n=months)
    if (years := round(days / 365.25)) < 2:
        return QCoreApplication.translate("Moments", "in a year")
    return QCoreApplication.translate("Moments", "in {n} years").format(n=years)


def _past(days: int) -> str:
    if days == 7:
        return QCoreApplication.translate("Moments", "a week ago")
    if days < _WEEKS_FROM:
        return QCoreApplication.translate("Moments", "{n} days ago").format(n=days)
    if days < _MONTHS_FROM:
        return QCoreApplication.translate("Moments", "{n} weeks ago").format(n=days // 7)
    if (months := round(days / _MONTH)) < 12:
        return QCoreApplication.translate("Moments", "{n} months ago").format(n=months)
    if (years := round(days / 365.25)) < 2:
        return QCoreApplication.translate("Moments", "a year ago")
    return QCoreApplication.translate("Moments", "{n} years ago").format(n=years)


def _spelled(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def _clock(moment: time | None) -> str:
    return "" if moment is None else QLocale().toString(QTime(moment.hour, moment.minute), "HH:mm")
