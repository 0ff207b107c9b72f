"""Days as programs write them in BDAY and ANNIVERSARY, with or without a year; what is no day is no error."""

from __future__ import annotations

import re
from datetime import date

from netzwerkpflege.domain.contact import PartialDate
from netzwerkpflege.exchange.quick import quick

UNREADABLE = "date.unreadable"

_partial_date = quick(PartialDate)

_TIME = r"(?:[T ].*)?\Z"
# RFC 6350, 4.3.1: 19700412, 1970-04-12, --0412, --04-12; also 1970-4-2, 1970/04/12 and the German 12.04.1970.
_FULL = re.compile(r"(\d{4})(?:-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|(\d{2})(\d{2}))" + _TIME)
_YEARLESS = re.compile(r"--(\d{2})-?(\d{2})" + _TIME)
_GERMAN = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?" + _TIME)


def parse_day(text: str, omitted_year: str = "") -> PartialDate | None:
    """The day in a value of BDAY or ANNIVERSARY, or None where there is none that exists in the calendar.

    ``omitted_year`` is Apple's X-APPLE-OMIT-YEAR: the year that stands for no year.
    """
    text = text.strip()
    if not omitted_year and text[4:5] == text[7:8] == "-":  # 1970-04-12, the way of most programs
        try:
            found = date.fromisoformat(text)
        except ValueError:
            pass
        else:
            return _partial_date(found.year, found.month, found.day)
    year: str | None = None
    if match := _FULL.match(text):
        year, month, day = [group for group in match.groups() if group]
    elif match := _YEARLESS.match(text):
        month, day = match.groups()
    elif match := _GERMAN.match(text):
        day, month, year = match.groups()
    else:
        return None
    if year is not None and (year == omitted_year or year == "0000"):
        year = None
    try:
        return PartialDate(int(year) if year else None, int(month), int(day))
    except ValueError:
        return None
