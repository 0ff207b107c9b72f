"""What a person can choose for a column of a table, in words: „Telefon (mobil)“, „Straße (geschäftlich)“, „Profil (XING)“."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from netzwerkpflege.phrases import phrase
from netzwerkpflege.services.tables import CHOICES, Column, Mapping, Target
from netzwerkpflege.ui.reach_rows import SERVICES

_LABELLED: Final = {
    Target.EMAIL: ("", "work", "home"),
    Target.PHONE: ("", "cell", "work", "home", "fax"),
}
_PARTS: Final = frozenset(
    {
        Target.STREET,
        Target.HOUSE_NUMBER,
        Target.EXTENDED,
        Target.PO_BOX,
        Target.POSTAL_CODE,
        Target.LOCALITY,
        Target.REGION,
        Target.COUNTRY,
    }
)
_DAYS: Final = (Target.BIRTHDAY, Target.ANNIVERSARY)


def column_words(column: Column, lang: str) -> str:
    """What a column holds: its target, with its label, its service, or the order of its days."""
    words = phrase(f"column.{column.target.value}", lang)
    remark = ""
    if column.label:
        label = phrase(f"label.{column.label}", lang)
        remark = column.label if label.startswith("label.") else label
    elif column.service:
        remark = SERVICES.get(column.service, column.service)
    elif column.month_first:
        remark = QCoreApplication.translate("ImportColumns", "month before day")
    return f"{words} ({remark})" if remark else words


def column_choices(position: int, mapping: Mapping, lang: str) -> list[tuple[str, Column]]:
    """All that the column at a position can be, with its words; what it is now stands among them."""
    now = mapping[position]
    offered = list(_offered(now, mapping))
    if all(not _same(column, now) for column in offered):
        offered.insert(0, now)
    return [(column_words(column, lang), column) for column in offered]


def chosen_place(now: Column, choices: list[tuple[str, Column]]) -> int:
    """Where the column as it is now stands among its choices."""
    return next(place for place, (_, column) in enumerate(choices) if _same(column, now))


def _offered(now: Column, mapping: Mapping) -> Iterator[Column]:
    plain = Column(now.header, Target.IGNORE)
    for target in CHOICES:
        column = replace(plain, target=target)
        if target in _LABELLED:
            yield from (replace(column, label=label) for label in _LABELLED[target])
        elif target is Target.PROFILE:
            yield from (replace(column, service=service) for service in ("linkedin", "xing"))
        elif target in _DAYS:
            yield column
            yield replace(column, month_first=True)
        elif target in _PARTS:
            yield _part_of_address(column, mapping)
        else:
            yield column


def _part_of_address(column: Column, mapping: Mapping) -> Column:
    """A part that is chosen belongs to the address that is there already."""
    other = next((other for other in mapping if other.target in _PARTS), None)
    return column if other is None else replace(column, label=other.label, group=other.group)


def _same(one: Column, other: Column) -> bool:
    return replace(one, unsure=False) == replace(other, unsure=False)
