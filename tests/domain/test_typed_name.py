"""Names as they are typed."""

from __future__ import annotations

import pytest

from netzwerkpflege.domain.contact import Name
from netzwerkpflege.domain.typed_name import split_name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Anna Berg", Name("Anna Berg", given="Anna", family="Berg")),
        (" Anna   Lena Berg ", Name("Anna Lena Berg", given="Anna Lena", family="Berg")),
        ("Berg, Anna", Name("Anna Berg", given="Anna", family="Berg")),
        ("Dr. Anna Berg", Name("Dr. Anna Berg", "Dr.", "Anna", family="Berg")),
        ("Dr. Berg", Name("Dr. Berg", "Dr.", family="Berg")),
        ("Anna", Name("Anna", given="Anna")),
        ("Berg,", Name("Berg,", given="Berg,")),
        ("", Name("", given="")),
    ],
)
def test_split(typed: str, name: Name) -> None:
    assert split_name(typed) == name
