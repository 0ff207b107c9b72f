"""How appointments repeat: the rules a series knows, and None for all others."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import vRecur

from netzwerkpflege.domain.series import Rule, RuleKind
from netzwerkpflege.exchange.calendar_rule import rule_of

THURSDAY = date(2026, 12, 3)
"""The first of December 2026."""
LAST = date(2026, 12, 31)
"""Its last one."""
WEEKS, WEEKDAY, DAY = RuleKind


@pytest.mark.parametrize(
    ("text", "first", "rule"),
    [
        ("FREQ=WEEKLY", THURSDAY, Rule(WEEKS, 1, 3)),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;WKST=MO;COUNT=10", THURSDAY, Rule(WEEKS, 2, 3)),
        ("FREQ=MONTHLY;BYDAY=1TH", THURSDAY, Rule(WEEKDAY, 1, 3, 1)),
        ("FREQ=MONTHLY;BYDAY=TH;BYSETPOS=1;UNTIL=20301231T000000Z", THURSDAY, Rule(WEEKDAY, 1, 3, 1)),
        ("FREQ=MONTHLY;INTERVAL=3;BYDAY=-1TH", LAST, Rule(WEEKDAY, 3, 3, -1)),
        ("FREQ=MONTHLY", THURSDAY, Rule(DAY, 1, day=3)),
        ("FREQ=MONTHLY;BYMONTHDAY=3", THURSDAY, Rule(DAY, 1, day=3)),
        ("FREQ=YEARLY", THURSDAY, Rule(DAY, 12, day=3)),
        ("FREQ=YEARLY;BYMONTH=12;BYDAY=1TH", THURSDAY, Rule(WEEKDAY, 12, 3, 1)),
        ("FREQ=DAILY", THURSDAY, None),
        ("FREQ=WEEKLY;BYDAY=TU,TH", THURSDAY, None),
        ("FREQ=WEEKLY;BYDAY=FR", THURSDAY, None),
        ("FREQ=MONTHLY;BYDAY=5TH", LAST, None),
        ("FREQ=MONTHLY;BYDAY=2TH", THURSDAY, None),
        ("FREQ=MONTHLY;BYDAY=TH", THURSDAY, None),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", LAST, None),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", THURSDAY, None),
        ("FREQ=YEARLY;BYDAY=20MO", THURSDAY, None),
        ("FREQ=YEARLY;BYWEEKNO=20", THURSDAY, None),
        ("FREQ=WEEKLY;INTERVAL=0", THURSDAY, None),
        ("FREQ=WEEKLY;INTERVAL=100000", THURSDAY, None),
    ],
)
def test_rules(text: str, first: date, rule: Rule | None) -> None:
    assert rule_of(vRecur.from_ical(text), first) == rule


@given(
    st.dictionaries(
        st.sampled_from(("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "COUNT", "X")),
        st.lists(st.one_of(st.text(max_size=4), st.integers(), st.none(), st.sampled_from(("MONTHLY", "1MO", "-1TH")))),
    )
)
def test_whatever_stands_there_is_a_rule_or_none(parts: dict[str, list[object]]) -> None:
    rule = rule_of(parts, THURSDAY)
    assert rule is None or rule.every > 0


def test_none_is_none() -> None:
    assert rule_of(None, THURSDAY) is None
    assert rule_of([vRecur.from_ical("FREQ=DAILY")], THURSDAY) is None
