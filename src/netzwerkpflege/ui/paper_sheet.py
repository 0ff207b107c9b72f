"""The sheets of paper and the type on them: every measure of the briefing stands here, in tenths of a point."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QPageSize

from netzwerkpflege.briefing.options import Options
from netzwerkpflege.resources import resource_path

PER_INCH: Final = 720.0
"""Units to the inch. Type is set in pixels of this size on every device, so lines break alike on all of them."""

INK: Final = "#1c1f22"
MUTED: Final = "#50555a"
ACCENT: Final = "#1a6352"
RULE: Final = "#a9a69f"
HAIRLINE: Final = "#cfccc5"

_FILES: Final = ("MappeSerif-Regular.ttf", "MappeSerif-Italic.ttf", "MappeSerif-Bold.ttf")
_FAMILY: Final = "Mappe Serif"


def mm(millimetres: float) -> float:
    """Millimetres in units."""
    return millimetres * PER_INCH / 25.4


def pt(points: float) -> int:
    """Points in units, as a whole number of pixels for type."""
    return round(points * PER_INCH / 72)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One size of paper. All measures in units; ``notes_width`` 0 means that notes are ruled under a block.

    ``dense``: many people share few pages. ``boxed``: room for notes is an empty box, not ruled. ``leading`` is the
    distance of lines, 0 that of the typeface. ``photo`` 0 means that there are none.
    """

    page_size: QPageSize.PageSizeId
    width: float
    height: float
    side: float
    top: float
    bottom: float
    number_width: float
    photo: float
    gap: float
    notes_width: float
    notes_gap: float
    notes_lines: int
    rule_step: float
    base: float
    title: float
    spare: float
    small: float = 10
    dense: bool = False
    boxed: bool = False
    leading: float = 0.0

    @property
    def body(self) -> float:
        """The height that blocks may fill on a page."""
        return self.height - self.top - self.bottom

    @property
    def right(self) -> float:
        """The right edge of everything printed."""
        return self.width - self.side

    @property
    def photo_left(self) -> float:
        """Where photos, headings and the header begin: right of the numbers in the margin."""
        return self.side + self.number_width

    @property
    def text_left(self) -> float:
        """Where the text of a block begins; it runs round the portrait where it is set densely."""
        return self.photo_left if self.dense else self.photo_left + self.photo + self.gap

    @property
    def text_width(self) -> float:
        """The measure of a block's text."""
        beside = self.notes_width + self.notes_gap if self.notes_width else 0
        return self.right - beside - self.text_left


A4: Final = Sheet(
    page_size=QPageSize.PageSizeId.A4,
    width=mm(210),
    height=mm(297),
    side=mm(13),
    top=mm(16),
    bottom=mm(20),
    number_width=mm(9),
    photo=mm(22),
    gap=mm(5.5),
    notes_width=mm(45),
    notes_gap=mm(6),
    notes_lines=3,
    rule_step=mm(8),
    base=10.5,
    title=25,
    spare=mm(9),
)

A5: Final = Sheet(
    page_size=QPageSize.PageSizeId.A5,
    width=mm(148),
    height=mm(210),
    side=mm(10),
    top=mm(11),
    bottom=mm(16),
    number_width=mm(8),
    photo=mm(22),
    gap=mm(4.5),
    notes_width=0,
    notes_gap=0,
    notes_lines=2,
    rule_step=mm(8),
    base=10,
    title=20,
    spare=mm(8),
)


FEW: Final = 12
"""More people than these are set densely on small paper."""

_DENSE: Final = replace(
    A5,
    side=mm(8),
    top=mm(8),
    bottom=mm(12),
    number_width=mm(6),
    photo=mm(12),
    gap=mm(2.5),
    notes_lines=1,
    rule_step=mm(6),
    title=16,
    spare=mm(3),
    dense=True,
    leading=pt(11.3),
)


def sheet(paper: str) -> Sheet:
    """The sheet of a name; 'A5' is A5, as is each half of a 'booklet'; all else is A4."""
    return A5 if paper in ("A5", "booklet") else A4


def sheet_for(options: Options, persons: int) -> Sheet:
    """The sheet as a person chose it; many on small paper are set densely, but not in large type."""
    size = sheet(options.paper)
    if options.large:
        narrower = mm(38) if size.notes_width else 0
        size = replace(size, base=14, small=12, title=size.title + 3, rule_step=mm(9), notes_width=narrower)
    elif size is A5 and persons > FEW:
        size = _DENSE
    if not options.photos:
        size = replace(size, photo=0, gap=0)
    if options.pencil == "none":
        return replace(size, notes_width=0, notes_gap=0, notes_lines=0, spare=0)
    return replace(size, boxed=options.pencil == "box")


@cache
def _register() -> str:
    """Make the typeface known to Qt, once; returns the family (the system's serif face where files are missing)."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resource_path(f"fonts/{name}")))
    return _FAMILY if _FAMILY in QFontDatabase.families() else "serif"


def face(points: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """The typeface of the paper in a size of points.

    No hinting, so that lines break alike on every device.
    """
    font = QFont(_register())
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(pt(points))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setItalic(italic)
    return font


def style(size: Sheet) -> str:
    """The style sheet of the texts on a sheet."""
    base = size.base
    return f"""
        p {{ margin: 0; color: {INK}; }}
        p.kind {{ font-size: {pt(base + 1)}px; font-style: italic; color: {ACCENT}; }}
        p.title {{ font-size: {pt(size.title)}px; font-weight: 700; margin-top: {pt(2)}px; }}
        p.fact {{ font-size: {pt(base + 1.5)}px; margin-top: {pt(2)}px; }}
        p.intention {{ font-size: {pt(base + 1.5)}px; margin-top: {pt(9)}px; }}
        p.summary {{ font-size: {pt(base)}px; color: {MUTED}; margin-top: {pt(7)}px; }}
        p.part {{ font-size: {pt(base + 5)}px; font-weight: 700; color: {ACCENT}; }}
        span.hint {{ font-size: {pt(base)}px; font-style: italic; font-weight: 400; color: {MUTED}; }}
        p.hint {{ font-size: {pt(base)}px; font-style: italic; color: {MUTED}; }}
        p.name {{ font-size: {pt(base + (1 if size.dense else 3))}px; font-weight: 700; }}
        span.sub {{ font-size: {pt(base)}px; color: {MUTED}; font-weight: 400; }}
        p.sub {{ font-size: {pt(base)}px; color: {MUTED}; }}
        p.entry {{ font-size: {pt(base)}px; margin-top: {pt(0 if size.dense else 2.5)}px; }}
        p.question {{ font-size: {pt(base)}px; margin-top: {pt(0 if size.dense else 4)}px; }}
        p.question span.label {{ color: {ACCENT}; font-style: normal; font-weight: 700; }}
        p.quoted {{ font-size: {pt(base - 2)}px; color: {MUTED}; margin-top: {pt(2)}px; margin-left: {pt(12)}px; }}
        span.label {{ color: {MUTED}; font-style: italic; }}
        b {{ font-weight: 700; }}
    """
