"""Names typed in one breath, told apart; a comma may part people, or family and given name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerkpflege.domain.name_list import comma_parts, names_in


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ()),
        (" , und ", ()),
        ("Anna", ("Anna",)),
        ("Anna Berg", ("Anna Berg",)),
        ("Anna und Bernd", ("Anna", "Bernd")),
        ("Anna and Bernd", ("Anna", "Bernd")),
        ("Anna & Bernd", ("Anna", "Bernd")),
        ("Anna&Bernd", ("Anna", "Bernd")),
        ("Anna, Bernd", ("Anna", "Bernd")),
        ("Anna, Bernd und Clara", ("Anna", "Bernd", "Clara")),
        ("Kirchhoff, Lorenz und Maier", ("Kirchhoff", "Lorenz", "Maier")),
        ("Anna Berg, Cemal Yildiz", ("Anna Berg", "Cemal Yildiz")),
        ("Wolfhild Zett, Yrsa Quast", ("Wolfhild Zett", "Yrsa Quast")),
        ("Berg, Anna", ("Berg, Anna",)),
        ("Berg, Anna Maria", ("Berg, Anna Maria",)),
        ("von der Heide, Anna Maria", ("von der Heide, Anna Maria",)),
        ("Berg, Anna und Maier, Bernd", ("Berg, Anna", "Maier, Bernd")),
        ("Berg, Anna; Maier, Bernd", ("Berg, Anna", "Maier, Bernd")),
        ("Anna Berg\nBernd Maier\n", ("Anna Berg", "Bernd Maier")),
        ("Anna Berg, Dr.", ("Anna Berg, Dr.",)),
        ("Anna Berg, MBA, Bernd Maier", ("Anna Berg, MBA", "Bernd Maier")),
        ("Sandra Kunde", ("Sandra Kunde",)),
        ("Fatma Undine Alt", ("Fatma Undine Alt",)),
    ],
)
def test_names_are_told_apart(typed: str, names: tuple[str, ...]) -> None:
    assert names_in(typed) == names


def test_the_other_reading_of_a_comma() -> None:
    assert comma_parts("Kirchhoff, Lorenz") == ("Kirchhoff", "Lorenz")
    assert comma_parts("Berg, Dr.") == ("Berg, Dr.",)


@given(st.text(alphabet="aAb ,;&+\n.ßundÄ", max_size=40))
def test_nothing_raises_and_no_name_is_blank(typed: str) -> None:
    for name in names_in(typed):
        assert name.strip(" ,")
