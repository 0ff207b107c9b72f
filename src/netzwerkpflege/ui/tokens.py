"""The colours of both themes. Every text has a contrast of 4.5 : 1 or more with its ground."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QColor


class Tokens(NamedTuple):
    """The colours of one theme, as #rrggbb.

    ``edge`` outlines what a hairline would not show well enough, such as a box to tick; ``status`` gives ink
    and tint for each status code, for 'accent' and for 'neutral'.
    """

    dark: bool
    window: str
    sidebar: str
    surface: str
    hover: str
    hairline: str
    edge: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_tint: str
    focus: str
    inverse: str
    on_inverse: str
    status: Mapping[str, tuple[str, str]]


LIGHT = Tokens(
    dark=False,
    window="#fafaf8",
    sidebar="#f0efec",
    surface="#ffffff",
    hover="#e9e8e4",
    hairline="#dfddd8",
    edge="#8f8c86",
    ink="#1c1f22",
    muted="#5d6166",
    accent="#1f6f5c",
    on_accent="#ffffff",
    accent_hover="#185a4a",
    accent_tint="#e2ede8",
    focus="#1f6f5c",
    inverse="#1c1f22",
    on_inverse="#ffffff",
    status={
        "accent": ("#1a6352", "#e1efe9"),
        "dialogue": ("#1a6352", "#e1efe9"),
        "context": ("#7d5208", "#fbf0d6"),
        "bare": ("#575c62", "#ebeae7"),
        "resting": ("#4a5b70", "#e4e9ef"),
        "objected": ("#a3302a", "#fae4e2"),
        "neutral": ("#575c62", "#ebeae7"),
    },
)

DARK = Tokens(
    dark=True,
    window="#17191a",
    sidebar="#1d2122",
    surface="#1f2324",
    hover="#2a2f30",
    hairline="#34393b",
    edge="#737a7d",
    ink="#eceeed",
    muted="#a4abae",
    accent="#58b79b",
    on_accent="#0c1f19",
    accent_hover="#6cc7ac",
    accent_tint="#23352f",
    focus="#58b79b",
    inverse="#eceeed",
    on_inverse="#17191a",
    status={
        "accent": ("#6fcbb0", "#1f3a32"),
        "dialogue": ("#6fcbb0", "#1f3a32"),
        "context": ("#e9b95c", "#3d2f14"),
        "bare": ("#b0b6b9", "#2d3234"),
        "resting": ("#a9bdd6", "#263140"),
        "objected": ("#f09189", "#43211f"),
        "neutral": ("#b0b6b9", "#2d3234"),
    },
)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours (WCAG 2.1, relative luminance)."""

    def luminance(value: str) -> float:
        channels = (QColor(value).redF(), QColor(value).greenF(), QColor(value).blueF())
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)
