"""Pairs that are probably one person, as lines of a list: the surest first, namesakes folded away below them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from netzwerkpflege.domain.similarity import Kind
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services.duplicates import Doubles, Pair
from netzwerkpflege.ui import icons, theme
from netzwerkpflege.ui.counts import number
from netzwerkpflege.ui.row_delegate import Index, RowDelegate
from netzwerkpflege.ui.sectioned_model import Section, SectionedModel
from netzwerkpflege.ui.theme import M, S

Key = tuple[int, int]
SIGNS = {
    Kind.SURE: ("circle-check", "dialogue"),
    Kind.LIKELY: ("circle-help", "context"),
    Kind.HOMONYM: ("users-round", "neutral"),
}
"""The icon of each kind and the status colour it wears."""


@dataclass(frozen=True, slots=True)
class PairLine:
    """A pair in the list: both names (or the one that both have), and what speaks for it."""

    key: Key
    kind: Kind
    names: str
    reasons: str


class PairDelegate(RowDelegate):
    """Names and sign of the kind; below them the reasons."""

    def paint_line(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index) -> None:
        model = index.model()
        line = model.line(index) if isinstance(model, SectionedModel) else None
        if not isinstance(line, PairLine):
            return
        tokens = theme.tokens()
        side = theme.px(16)
        first, second = self.text_tops(rect)
        left, right = rect.left() + M, rect.right() - M
        sign, role = SIGNS[line.kind]
        mark = QRectF(right - side, first + (self.bold_height - side) / 2, side, side)
        icons.paint_icon(painter, sign, mark, icons.role_color(role))
        room = QRect(left, first, right - side - S - left, self.bold_height)
        self.text(painter, self.bold, tokens.ink, room, line.names)
        room = QRect(left, second, right - left, self.plain_height)
        self.text(painter, self.plain, tokens.muted, room, line.reasons)


def sections(
    found: Doubles, names: Mapping[int, str], done: Collection[Key], later: Collection[Key], lang: str
) -> list[Section[PairLine]]:
    """What is left of the pairs: without those that are done, or of whom one is no longer there (not in ``names``)."""
    translate = QCoreApplication.translate

    def lines(pairs: Iterable[Pair]) -> tuple[PairLine, ...]:
        return tuple(_line(pair, names, lang) for pair in pairs)

    def left(pairs: Iterable[Pair]) -> list[Pair]:
        return [pair for pair in pairs if pair.contact_ids not in done and all(n in names for n in pair.contact_ids)]

    pairs, namesakes = left(found.pairs), left(found.namesakes)
    now = [pair for pair in pairs if pair.contact_ids not in later]
    put_off = [pair for pair in (*pairs, *namesakes) if pair.contact_ids in later]
    same_names = translate("Doubles", "Same names")
    if found.namesakes_in_all > len(found.namesakes):
        same_names = translate("Doubles", "Same names, the closest of {count}").format(
            count=number(found.namesakes_in_all)
        )
    return [
        Section("sure", translate("Doubles", "Sure"), lines(p for p in now if p.kind is Kind.SURE)),
        Section("likely", translate("Doubles", "Probable"), lines(p for p in now if p.kind is not Kind.SURE)),
        Section("later", translate("Doubles", "Later"), lines(put_off), foldable=True),
        Section("homonym", same_names, lines(p for p in namesakes if p.contact_ids not in later), foldable=True),
    ]


def probable(shown: Iterable[Section[PairLine]]) -> int:
    """How many pairs are probably one person and not put off."""
    return sum(len(section.lines) for section in shown if section.code in ("sure", "likely"))


def spoken(line: PairLine) -> str:
    """A line for a screen reader."""
    return ", ".join(filter(None, (line.names, line.reasons)))


def _line(pair: Pair, names: Mapping[int, str], lang: str) -> PairLine:
    one, other = (names[number] for number in pair.contact_ids)
    both = one if one.casefold() == other.casefold() else f"{one} – {other}"
    reasons = ", ".join(phrase(f"match.{reason.value}", lang) for reason in pair.reasons)
    return PairLine(pair.contact_ids, pair.kind, both, reasons)
