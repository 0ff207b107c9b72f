"""Working days by country and region: neither week-end nor public holiday. The rules are those of ``holidays``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from holidays import HolidayBase

_LONGEST: Final = 30
"""Days without a working one; there is no such place, so a rule that has none is not followed."""
_FRIDAY: Final = 4


@dataclass(frozen=True, slots=True)
class Place:
    """Whose holidays count: a country (ISO 3166-1), and in it a region (the end of its ISO 3166-2) or the whole of it."""

    country: str
    region: str = ""


def is_working_day(day: date, place: Place) -> bool:
    """Whether people work on a day there. Of a country whose holidays are not known, only the week-ends count."""
    known = _calendar(place)
    return day.weekday() <= _FRIDAY if known is None else bool(known.is_working_day(day))


def next_working_day(day: date, place: Place) -> date:
    """The day itself where it is a working day, else the first one after it."""
    for ahead in range(min(_LONGEST, (date.max - day).days + 1)):
        if is_working_day(found := day + timedelta(days=ahead), place):
            return found
    return day


def holiday_name(day: date, place: Place, lang: str) -> str:
    """What a public holiday is called, in German, English or else as at home; empty for any other day."""
    known = _calendar(place, lang)
    return "" if known is None else str(known.get(day, ""))


def regions(country: str) -> list[tuple[str, str]]:
    """The regions of a country whose holidays differ, by name: code and name. Empty where none do."""
    found = _class(country)
    if found is None:
        return []
    names = found.get_subdivision_aliases()
    pairs = [(code, next(iter(names.get(code, ())), code)) for code in found.subdivisions]
    return sorted(pairs, key=lambda pair: pair[1])


@lru_cache(maxsize=16)
def _class(country: str) -> type[HolidayBase] | None:
    import holidays  # noqa: PLC0415 - 75 ms that no start must pay

    try:
        return type(holidays.country_holidays(country))
    except NotImplementedError:
        return None


@lru_cache(maxsize=16)
def _calendar(place: Place, lang: str = "") -> HolidayBase | None:
    found = _class(place.country)
    if found is None:
        return None
    spoken = next((one for one in found.supported_languages if one.partition("_")[0] == lang), None)
    region = place.region if place.region in found.subdivisions else None
    return found(subdiv=region, language=spoken)
