"""The pieces that every view is built of, in one place to import from."""

from __future__ import annotations

from netzwerkpflege.ui.buttons import OverflowButton, PrimaryButton, QuietButton, QuietTool
from netzwerkpflege.ui.chips import Chip, ChipButton, FilterChip, SegmentedFilter, StatusBadge
from netzwerkpflege.ui.fields import FormField, SearchField, TagEdit
from netzwerkpflege.ui.flow_layout import FlowLayout
from netzwerkpflege.ui.labels import (
    ElidedLabel,
    IconLine,
    IconMark,
    LinkLabel,
    PlainLabel,
    plain_label,
)
from netzwerkpflege.ui.panels import Banner, Card, EmptyState, Panel, Toast, clear_layout

__all__ = [
    "Banner",
    "Card",
    "Chip",
    "ChipButton",
    "ElidedLabel",
    "EmptyState",
    "FilterChip",
    "FlowLayout",
    "FormField",
    "IconLine",
    "IconMark",
    "LinkLabel",
    "OverflowButton",
    "Panel",
    "PlainLabel",
    "PrimaryButton",
    "QuietButton",
    "QuietTool",
    "SearchField",
    "SegmentedFilter",
    "StatusBadge",
    "TagEdit",
    "Toast",
    "clear_layout",
    "plain_label",
]
