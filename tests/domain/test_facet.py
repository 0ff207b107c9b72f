"""Facets are put on and taken off one by one."""

from __future__ import annotations

from datetime import date

import pytest

from netzwerkpflege.domain.facet import Facet, FacetKind, facets_of, toggled
from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.query import Order, Query

FULL = Query(
    text="müller",
    statuses=(Status.BARE, Status.DIALOGUE),
    tags=("Chor", "Segeln"),
    organisation="hütte",
    organisations=("Zink AG",),
    event="stamm",
    events=(4,),
    since=date(2026, 1, 2),
    imports=(7,),
    without=(Query(tags=("Kunde",)), Query("berlin")),
    order=Order.LAST,
    descending=True,
)


def test_everything_but_words_and_order_is_a_facet() -> None:
    assert len(facets_of(FULL)) == 12
    assert facets_of(Query("müller", order=Order.LAST)) == []


@pytest.mark.parametrize("facet", facets_of(FULL), ids=lambda facet: f"{facet.kind.value}-{facet.value}")
def test_a_facet_taken_off_is_gone_and_put_on_again_is_there(facet: Facet) -> None:
    without = toggled(FULL, facet)
    assert set(facets_of(FULL)) - set(facets_of(without)) == {facet}
    assert (without.text, without.order, without.descending) == ("müller", Order.LAST, True)
    assert set(facets_of(toggled(without, facet))) == set(facets_of(FULL))


def test_all_taken_off_restrict_nothing() -> None:
    query = FULL
    for facet in facets_of(FULL):
        query = toggled(query, facet)
    assert query == Query("müller", order=Order.LAST, descending=True)
    assert query.restricts()
    assert not Query(order=Order.LAST, limit=5).restricts()


def test_another_day_takes_the_place_of_the_first() -> None:
    later = toggled(FULL, Facet(FacetKind.SINCE, "2026-05-01"))
    assert later.since == date(2026, 5, 1)
