"""The own working days: by country and region, or any day."""

from __future__ import annotations

from datetime import date

from netzwerkpflege.services import own_country, working_days
from netzwerkpflege.services.desk import Desk, next_steps

EPIPHANY = date(2026, 1, 6)
SUNDAY = date(2026, 11, 22)


def test_the_whole_of_the_own_country_until_a_region_is_chosen(desk: Desk) -> None:
    assert working_days.region(desk) == ""
    assert working_days.next_working_day(desk, EPIPHANY) == EPIPHANY
    assert working_days.next_working_day(desk, SUNDAY) == date(2026, 11, 23)
    working_days.keep_region(desk, "BY")
    assert working_days.region(desk) == "BY"
    assert working_days.next_working_day(desk, EPIPHANY) == date(2026, 1, 7)
    assert next_steps(desk) == (None, None), "a setting is no step"


def test_any_day_will_do_where_it_is_chosen_so(desk: Desk) -> None:
    working_days.keep_region(desk, working_days.EVERY_DAY)
    assert working_days.next_working_day(desk, SUNDAY) == SUNDAY
    own_country.keep_own_country(desk, "AT")
    assert working_days.next_working_day(desk, SUNDAY) == SUNDAY, "in another country, too"


def test_a_region_goes_with_its_country(desk: Desk) -> None:
    working_days.keep_region(desk, "BE")  # Berlin, and Bern
    own_country.keep_own_country(desk, "CH")
    assert working_days.region(desk) == ""
    assert ("ZH", "Zürich") in working_days.regions(desk)
    own_country.keep_own_country(desk, "LU")
    assert working_days.regions(desk) == []
