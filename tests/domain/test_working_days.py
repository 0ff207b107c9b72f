"""Working days: the days that differ from place to place, and what always holds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.working_days import Place, holiday_name, is_working_day, next_working_day, regions

DE, BY, BE, SN, SL = Place("DE"), Place("DE", "BY"), Place("DE", "BE"), Place("DE", "SN"), Place("DE", "SL")
AT, CH, ZH, TI = Place("AT"), Place("CH"), Place("CH", "ZH"), Place("CH", "TI")
PLACES = [DE, BY, BE, SN, SL, AT, CH, ZH, TI, Place("LI"), Place("LU"), Place("XX")]


@pytest.mark.parametrize(
    ("day", "place", "works"),
    [
        (date(2026, 11, 23), DE, True),  # a Monday
        (date(2026, 11, 22), DE, False),  # a Sunday
        (date(2026, 11, 21), DE, False),  # a Saturday
        (date(2026, 1, 6), DE, True),  # Heilige Drei Könige
        (date(2026, 1, 6), BY, False),
        (date(2026, 1, 6), AT, False),
        (date(2027, 3, 8), BE, False),  # Frauentag
        (date(2027, 3, 8), BY, True),
        (date(2026, 4, 3), DE, False),  # Karfreitag
        (date(2026, 4, 3), AT, True),
        (date(2026, 4, 6), DE, False),  # Ostermontag
        (date(2026, 6, 4), BY, False),  # Fronleichnam
        (date(2026, 6, 4), DE, True),
        (date(2025, 8, 15), SL, False),  # Mariä Himmelfahrt
        (date(2025, 8, 15), BE, True),
        (date(2025, 10, 31), SN, False),  # Reformationstag
        (date(2025, 10, 31), BY, True),
        (date(2026, 11, 18), SN, False),  # Buß- und Bettag
        (date(2026, 11, 18), DE, True),
        (date(2017, 10, 31), BY, False),  # once for all
        (date(2026, 10, 26), AT, False),  # Nationalfeiertag
        (date(2025, 8, 1), CH, False),  # Bundesfeier
        (date(2024, 12, 25), ZH, False),
        (date(2024, 12, 24), DE, True),  # the day before is a working day
        (date(2028, 2, 29), DE, True),
        (date(2026, 12, 25), Place("XX"), True),  # nothing is known of it but the week-ends
        (date(2026, 12, 26), Place("XX"), False),
        (date(2026, 1, 6), Place("DE", "gone"), True),  # a region that is none counts as the whole country
    ],
)
def test_days_that_differ(day: date, place: Place, works: bool) -> None:
    assert is_working_day(day, place) is works


@pytest.mark.parametrize(
    ("day", "place", "expected"),
    [
        (date(2026, 11, 23), BY, date(2026, 11, 23)),
        (date(2026, 11, 21), BY, date(2026, 11, 23)),
        (date(2026, 4, 3), DE, date(2026, 4, 7)),  # over Easter
        (date(2025, 12, 25), DE, date(2025, 12, 29)),  # two holidays and a week-end
        (date(2027, 12, 31), DE, date(2027, 12, 31)),
        (date(2028, 1, 1), DE, date(2028, 1, 3)),  # over the turn of the year
        (date(2025, 10, 3), BY, date(2025, 10, 6)),
        (date(9999, 12, 31), DE, date(9999, 12, 31)),
    ],
)
def test_the_next_one(day: date, place: Place, expected: date) -> None:
    assert next_working_day(day, place) == expected


DAYS = st.dates(date(1990, 1, 1), date(2080, 12, 31))


@given(DAYS, st.sampled_from(PLACES))
def test_the_next_one_is_the_first_that_works(day: date, place: Place) -> None:
    found = next_working_day(day, place)
    assert is_working_day(found, place)
    assert day <= found <= day + timedelta(days=7)
    assert not any(is_working_day(day + timedelta(days=n), place) for n in range((found - day).days))
    assert next_working_day(found, place) == found


@given(DAYS, st.sampled_from(PLACES))
def test_no_weekend_works_and_a_named_holiday_never_does(day: date, place: Place) -> None:
    if day.weekday() > 4 or holiday_name(day, place, "de"):
        assert not is_working_day(day, place)
    else:
        assert is_working_day(day, place)


def test_holidays_have_names() -> None:
    assert holiday_name(date(2026, 10, 3), DE, "de") == "Tag der Deutschen Einheit"
    assert holiday_name(date(2026, 10, 3), DE, "en") == "German Unity Day"
    assert holiday_name(date(2026, 10, 5), DE, "de") == "" == holiday_name(date(2026, 10, 3), Place("XX"), "de")


def test_regions_have_names_in_their_order() -> None:
    names = [name for _, name in regions("DE")]
    assert len(names) >= 16 and names == sorted(names) and "Bayern" in names
    assert dict(regions("AT"))["9"] == "Wien" and dict(regions("CH"))["ZH"] == "Zürich"
    assert regions("LU") == [] == regions("XX")
